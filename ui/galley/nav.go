package galley

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/typeset"

	"github.com/clipperhouse/uax29/v2/words"
	"golang.org/x/image/math/fixed"
)

// located is a place of the text in what is set.
type located struct {
	side        editor.Side
	block       int
	chunk, line int
	b           *block
	para        *typeset.Para
	caret       typeset.Caret
}

// locate finds the line in which a place stands, and sets its block if it is not set.
func (g *Galley) locate(side editor.Side, off int, after bool) located {
	c := &g.cols[side]
	i, rel := c.at(off)
	b := c.blocks[i]
	if g.ensure(side, i) {
		r := g.rowOf(side, i)
		g.heights.Set(r, g.rowHeight(r))
	}
	d := b.toShown(rel, after)
	k := 0
	for k+1 < len(b.chunks) && (b.chunks[k+1].start < d || b.chunks[k+1].start == d && after) {
		k++
	}
	if g.need(side, i, k) {
		r := g.rowOf(side, i)
		g.heights.Set(r, g.rowHeight(r))
	}
	p := b.chunks[k].para
	caret := typeset.Caret{Off: d - b.chunks[k].start, After: after}
	return located{side, i, k, p.LineAt(caret), b, p, caret}
}

// x is where the caret stands, in pixels from the left of the block's text.
func (l located) x() int { return l.para.X(l.line, l.caret).Round() }

// doc is the offset of a caret of the located piece.
func (g *Galley) docOff(l located, c typeset.Caret) int {
	return g.cols[l.side].startOf(l.block) + l.b.fromShown(l.b.chunks[l.chunk].start+c.Off)
}

// move is a movement of the caret: the new offset and at which side of the border.
type move struct {
	off   int
	after bool
}

func (g *Galley) head() move { return move{g.sel[g.side].Head, g.after[g.side]} }

// stepVisual moves one grapheme to the right or left as the eye sees it.
func (g *Galley) stepVisual(from move, right bool) move {
	at := g.locate(g.side, from.off, from.after)
	c := at.caret
	for {
		next, ok := at.para.Step(at.line, c, right)
		if !ok {
			break
		}
		c = next
		if off := g.docOff(at, c); off != from.off { // not within a ghost
			return move{off, c.After}
		}
	}
	forward := right != at.para.RTL
	to, ok := g.beside(at, forward)
	if !ok {
		return from
	}
	// Enter the line at its near end; a line that was merely wrapped shares that place.
	c = to.para.End(to.line, !right)
	m := move{g.docOff(to, c), c.After}
	if m.off == from.off && to.block == at.block {
		if next, ok := to.para.Step(to.line, c, right); ok {
			return move{g.docOff(to, next), next.After}
		}
	}
	return m
}

// beside is the line after or before the one located, of the same side.
func (g *Galley) beside(at located, forward bool) (located, bool) {
	d := 1
	if !forward {
		d = -1
	}
	at.line += d
	if at.line >= 0 && at.line < len(at.para.Lines) {
		return at, true
	}
	at.chunk += d
	if at.chunk < 0 || at.chunk >= len(at.b.chunks) {
		at.block += d
		if at.block < 0 || at.block >= len(g.cols[at.side].blocks) {
			return at, false
		}
		g.ensureAt(at.side, at.block)
		at.b = g.cols[at.side].blocks[at.block]
		at.chunk = 0
		if !forward {
			at.chunk = len(at.b.chunks) - 1
		}
	}
	g.need(at.side, at.block, at.chunk)
	at.para = at.b.chunks[at.chunk].para
	at.line = 0
	if !forward {
		at.line = len(at.para.Lines) - 1
	}
	return at, true
}

// ensureAt sets a block and brings its row's height up to date.
func (g *Galley) ensureAt(side editor.Side, i int) {
	if g.ensure(side, i) {
		r := g.rowOf(side, i)
		g.heights.Set(r, g.rowHeight(r))
	}
}

// stepLine moves n lines down or, n negative, up, keeping the goal x.
func (g *Galley) stepLine(from move, n int) move {
	at := g.locate(g.side, from.off, from.after)
	if g.goal < 0 {
		_, indent := g.textWidth(g.side, at.b)
		g.goal = at.x() + indent
	}
	for ; n > 0; n-- {
		next, ok := g.beside(at, true)
		if !ok {
			return move{g.cols[g.side].doc.Len(), false}
		}
		at = next
	}
	for ; n < 0; n++ {
		next, ok := g.beside(at, false)
		if !ok {
			return move{0, true}
		}
		at = next
	}
	_, indent := g.textWidth(g.side, at.b)
	c := at.para.Hit(at.line, fixed.I(g.goal-indent))
	return move{g.docOff(at, c), c.After}
}

// lineEdge is the start or the end of the line in which a place stands.
func (g *Galley) lineEdge(from move, end bool) move {
	at := g.locate(g.side, from.off, from.after)
	l := at.para.Lines[at.line]
	c := typeset.Caret{Off: l.Start, After: true}
	if end {
		c = typeset.Caret{Off: l.End}
	}
	return move{g.docOff(at, c), c.After}
}

// near is a stretch of one block around rel, long enough to find the borders of words,
// and where it begins.
func near(s string, rel int) (string, int) {
	const reach = 1 << 12
	if len(s) <= 2*reach {
		return s, 0
	}
	from, to := max(0, rel-reach), min(len(s), rel+reach)
	for from > 0 && s[from] != ' ' && rel-from < hugeCell {
		from--
	}
	for to < len(s) && s[to] != ' ' && to-rel < hugeCell {
		to++
	}
	for from < rel && !utf8.RuneStart(s[from]) {
		from++
	}
	return s[from:to], from
}

// snap is the border of a grapheme at off or before it.
func (g *Galley) snap(side editor.Side, off int) int {
	doc := g.cols[side].doc
	return doc.GraphemeFloor(max(0, min(off, doc.Len())))
}

// word is the end of the next word after off, or the start of the one before it.
func (g *Galley) word(side editor.Side, off int, forward bool) int {
	c := &g.cols[side]
	i, rel := c.at(off)
	line, start := c.doc.Line(i), c.startOf(i)
	if forward && rel == len(line) {
		return min(off+1, c.doc.Len())
	}
	if !forward && rel == 0 {
		return max(off-1, 0)
	}
	s, base := near(line, rel)
	best := -1
	for it := words.FromString(s); it.Next(); {
		if !isWord(it.Value()) {
			continue
		}
		if forward && base+it.End() > rel {
			return start + base + it.End()
		}
		if !forward && base+it.Start() < rel {
			best = start + base + it.Start()
		}
	}
	switch {
	case forward:
		return start + len(line)
	case best >= 0:
		return best
	}
	return start
}

func isWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// wordAt is the word, or the run of other characters, at off.
func (g *Galley) wordAt(side editor.Side, off int) text.Span {
	c := &g.cols[side]
	i, rel := c.at(off)
	s, base := near(c.doc.Line(i), rel)
	base += c.startOf(i)
	last := text.Span{Start: off, End: off}
	for it := words.FromString(s); it.Next(); {
		last = text.Span{Start: base + it.Start(), End: base + it.End()}
		if last.End > off {
			break
		}
	}
	return last
}

// sentenceAt is the sentence at off without the space behind it.
func (g *Galley) sentenceAt(side editor.Side, off int) text.Span {
	c := &g.cols[side]
	i, _ := c.at(off)
	sp := c.doc.LineSpan(i)
	switch {
	case g.opt.Sentence != nil:
		sp = g.opt.Sentence(side, off)
	case g.opt.Pair != nil:
		if own, _, ok := g.opt.Pair(side, off); ok {
			sp = own
		}
	}
	if sp.Start < 0 || sp.End > c.doc.Len() || sp.Start > sp.End {
		return text.Span{Start: off, End: off}
	}
	sp.End = sp.Start + len(strings.TrimRightFunc(c.doc.Slice(sp), unicode.IsSpace))
	return sp
}
