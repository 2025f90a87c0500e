package galley

import (
	"hash/fnv"
	"math"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/ui/galley/typeset"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A block longer than maxPiece bytes is set in pieces of at least minPiece. Where it is
// cut follows from the words there, so that an edit moves only the cuts beside it.
const (
	minPiece = 3 << 10
	maxPiece = 8 << 10
	hugeCell = 64 << 10 // a grapheme longer than this is cut all the same
)

// measures are the sizes in pixels from which everything is laid out.
type measures struct {
	em      float32 // size of the text
	leading int     // least height of a line
	par     int     // below a block
	gap     int     // below a row, besides
	top     int     // above the first row
	indent  int     // of list items and quotations, a level
	pad     int     // around line images, for letters that reach out of their box
}

func measuresFor(em float32) measures {
	px := func(ems float32) int { return int(math.Round(float64(ems * em))) }
	return measures{em: em, leading: px(1.55), par: px(.45), gap: px(.45), top: px(1), indent: px(1.5), pad: px(.25)}
}

// look is how a block of a kind is set.
type look struct {
	size   float32 // times the size of the text
	style  typeset.Style
	indent int // levels
	above  float32
}

func lookOf(b format.Block) look {
	switch b.Kind {
	case format.Title:
		return look{1.7, typeset.Bold, 0, 0}
	case format.Heading:
		return look{[]float32{1.45, 1.3, 1.15, 1.05}[min(max(b.Level, 1), 4)-1], typeset.Bold, 0, .5}
	case format.ListItem:
		return look{1, 0, min(max(b.Level, 1), 6), 0}
	case format.Quote:
		return look{1, typeset.Italic, 1, 0}
	case format.Caption, format.Footnote:
		return look{.88, 0, 0, 0}
	case format.Code:
		return look{.95, typeset.Mono, 0, 0}
	}
	return look{1, 0, 0, 0}
}

// emsPerByte estimates the width of text from a sample of it.
func emsPerByte(sample string) float32 {
	var ems float32
	for _, r := range sample {
		switch {
		case unicode.Is(unicode.M, r):
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			ems++
		case r == ' ':
			ems += .26
		default:
			ems += .54
		}
	}
	if sample == "" {
		return .5
	}
	return ems / float32(len(sample))
}

// estimate is a guess at the height of n bytes of text in width pixels.
func (g *Galley) estimate(c *column, b *block, n, width int) int {
	l := lookOf(b.kind)
	size := g.m.em * l.size
	if n == 0 {
		return g.blank(l)
	}
	lines := 1
	if width > 0 {
		lines += int(float32(n) * c.per * size / float32(width))
	}
	return lines * g.leading(l)
}

func (g *Galley) leading(l look) int {
	if l.size > 1.2 {
		return int(math.Round(float64(g.m.em * l.size * 1.3)))
	}
	return int(math.Round(float64(float32(g.m.leading) * l.size)))
}

// blank is the height of a block without words: it parts paragraphs and is no paragraph.
func (g *Galley) blank(l look) int { return g.leading(l) * 3 / 5 }

// textWidth is what lines of b may take, and indent how far they are set in.
func (g *Galley) textWidth(side editor.Side, b *block) (width, indent int) {
	indent = lookOf(b.kind).indent * g.m.indent
	return max(g.geo[side].width-indent, int(g.m.em)*2), indent
}

// full is the height of b with the space above and below.
func (g *Galley) full(b *block) int {
	if b.empty {
		return b.height
	}
	return b.height + g.above(b) + g.below(b)
}

func (g *Galley) above(b *block) int { return int(lookOf(b.kind).above * g.m.em) }

func (g *Galley) below(b *block) int { return g.m.par }

// guess gives every block of a column an estimated height.
func (g *Galley) guess(side editor.Side) {
	c := &g.cols[side]
	for i, sp := range c.doc.AllLines() {
		b := c.blocks[i]
		w, _ := g.textWidth(side, b)
		b.forget()
		b.height = g.estimate(c, b, sp.Len(), w)
		b.empty = sp.Len() == 0 && len(b.ghosts) == 0
	}
	clear(g.laid)
}

// ensure sets block i of a side, or, if it is of many pieces, cuts it. It tells whether
// the height changed.
func (g *Galley) ensure(side editor.Side, i int) bool {
	b := g.cols[side].blocks[i]
	b.used = g.pass
	if b.chunks != nil && !b.stale {
		return false
	}
	old := b.height
	g.cut(side, i)
	b.stale = false
	g.laid[b] = struct{}{}
	if len(b.chunks) == 1 {
		g.set(side, b, &b.chunks[0])
	}
	b.exact = b.allSet()
	b.sumUp()
	return b.height != old
}

func (b *block) sumUp() {
	b.height = 0
	for k := range b.chunks {
		b.height += b.chunks[k].height
	}
}

// cut cuts block i into pieces, keeping what was set of those that are as before.
func (g *Galley) cut(side editor.Side, i int) {
	c := &g.cols[side]
	b := c.blocks[i]
	b.display = text.Display{}
	s := ""
	if len(b.ghosts) > 0 {
		b.display = c.display(i)
		s = b.display.Text()
	} else {
		s = c.doc.Line(i)
	}
	b.empty = s == ""
	old := b.chunks
	ends := pieces(s)
	b.chunks = make([]chunk, len(ends))
	w, _ := g.textWidth(side, b)
	start := 0
	for k, end := range ends {
		b.chunks[k] = chunk{text: s[start:end], start: start}
		b.chunks[k].height = g.estimate(c, b, end-start, w)
		start = end
	}
	if len(ends) > 1 {
		keep(b.chunks, old)
	}
}

// keep takes over what was set of pieces that are the same, from the front and the back.
func keep(fresh, old []chunk) {
	n := 0
	for n < len(fresh) && n < len(old) && fresh[n].text == old[n].text {
		fresh[n].para, fresh[n].height = old[n].para, old[n].height
		n++
	}
	for k := 1; k <= len(fresh)-n && k <= len(old)-n; k++ {
		f, o := &fresh[len(fresh)-k], &old[len(old)-k]
		if f.text != o.text {
			return
		}
		f.para, f.height = o.para, o.height
	}
}

// pieces gives the ends of the pieces of s.
func pieces(s string) []int {
	var out []int
	start := 0
	for len(s)-start > maxPiece {
		end := start + pieceLen(s[start:])
		if end >= len(s) {
			break
		}
		out = append(out, end)
		start = end
	}
	return append(out, len(s))
}

// pieceLen is the length of the first piece of s: to a space that its neighbourhood
// chooses, to the last space, to the last grapheme, or, in one endless grapheme, to a rune.
func pieceLen(s string) int {
	space := 0
	for i := minPiece; i < maxPiece; i++ {
		if s[i-1] != ' ' || !utf8.RuneStart(s[i]) {
			continue
		}
		space = i
		h := fnv.New32a()
		h.Write([]byte(s[i-min(i, 12) : i]))
		if h.Sum32()%16 == 0 {
			return i
		}
	}
	if space > 0 {
		return space
	}
	end := 0
	for it := graphemes.FromString(s[:min(len(s), hugeCell)]); it.Next() && it.End() <= maxPiece; {
		end = it.End()
	}
	if end > 0 {
		return end
	}
	it := graphemes.FromString(s[:min(len(s), hugeCell)])
	it.Next()
	end = it.End()
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end--
	}
	return end
}

// set sets one piece.
func (g *Galley) set(side editor.Side, b *block, ch *chunk) {
	ch.para = g.setter.Set(g.input(side, b, ch))
	ch.height = ch.para.Height
	b.lacks = b.lacks || ch.para.Missing
	g.noteMissing(ch.para)
}

// input is what the setter needs to set a piece.
func (g *Galley) input(side editor.Side, b *block, ch *chunk) typeset.Input {
	l := lookOf(b.kind)
	w, _ := g.textWidth(side, b)
	in := typeset.Input{
		Text: ch.text, Size: g.m.em * l.size, Width: w, Leading: g.leading(l),
		Style: l.style, Lang: g.cols[side].lang.String(), Direction: g.cols[side].directionOf(b, ch),
	}
	if ch.text == "" {
		in.Leading = g.blank(l)
	}
	for _, s := range b.shownSpans() {
		from, to := max(s.Start-ch.start, 0), min(s.End-ch.start, len(ch.text))
		if from < to {
			in.Spans = append(in.Spans, typeset.Span{Start: from, End: to, Style: s.Style})
		}
	}
	return in
}

// need sets piece k of block i if it is not, and tells whether the height changed.
func (g *Galley) need(side editor.Side, i, k int) bool {
	b := g.cols[side].blocks[i]
	ch := &b.chunks[k]
	if ch.para != nil {
		return false
	}
	if k > 0 && b.chunks[0].para == nil {
		g.need(side, i, 0) // tells the direction
	}
	old := ch.height
	g.set(side, b, ch)
	b.height += ch.height - old
	b.exact = b.allSet()
	return ch.height != old
}

func (b *block) allSet() bool {
	for k := range b.chunks {
		if b.chunks[k].para == nil {
			return false
		}
	}
	return true
}

// rowHeight is the height of row r: of its higher side.
func (g *Galley) rowHeight(r int) int {
	h, words := 0, false
	for side := range g.cols {
		if !g.shows(editor.Side(side)) {
			continue
		}
		sum := 0
		for i := g.rows[r][side].Start; i < g.rows[r][side].End; i++ {
			b := g.cols[side].blocks[i]
			sum += g.full(b)
			words = words || !b.empty
		}
		h = max(h, sum)
	}
	if !words {
		return h
	}
	return h + g.m.gap
}

// rowOf is the row of a block.
func (g *Galley) rowOf(side editor.Side, i int) int {
	lo, hi := 0, len(g.rows)
	for lo < hi { // the first row that ends behind i
		m := (lo + hi) / 2
		if g.rows[m][side].End > i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return min(lo, len(g.rows)-1)
}

// maxRow is how many blocks of a side a row may have to be set at once; of longer ones
// only what is seen is set.
const maxRow = 24

// ensureRow sets the blocks of row r and brings its height up to date.
func (g *Galley) ensureRow(r int) {
	for side := range g.cols {
		if !g.shows(editor.Side(side)) || g.rows[r][side].Len() > maxRow {
			continue
		}
		for i := g.rows[r][side].Start; i < g.rows[r][side].End; i++ {
			g.ensure(editor.Side(side), i)
		}
	}
	g.heights.Set(r, g.rowHeight(r))
}

// forgetFar drops what is set of blocks that were not needed for a while.
func (g *Galley) forgetFar() {
	if len(g.laid) <= maxLaid {
		return
	}
	for b := range g.laid {
		if g.pass-b.used > keepPasses {
			b.chunks = nil
			delete(g.laid, b)
		}
	}
}

// At most about maxLaid blocks keep their glyphs; those needed in the last keepPasses
// passes always do.
const (
	maxLaid    = 400
	keepPasses = 40
)
