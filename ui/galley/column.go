package galley

import (
	"slices"
	"sort"
	"strings"

	"stet/editor"
	"stet/editor/direction"
	"stet/editor/format"
	"stet/editor/text"
	"stet/ui/galley/rows"
	"stet/ui/galley/typeset"

	"golang.org/x/text/language"
)

// column is one side: its text, block by block, with everything that hangs on it. What
// hangs on a block counts bytes from the block's start, so that an edit touches nothing
// but its own blocks.
type column struct {
	side   editor.Side
	doc    text.Doc
	lang   language.Tag
	blocks []*block // one a line of doc
	per    float32  // estimated ems of width per byte
}

// block is one paragraph of a column.
type block struct {
	kind    format.Block
	styles  []typeset.Span
	marks   []Mark       // by start; the graver behind
	ghosts  []Ghost      // by place
	display text.Display // with the ghosts; made when the block is cut into chunks
	chunks  []chunk      // the text as it is shown, in pieces; nil when it is far away
	height  int          // pixels; an estimate until exact
	exact   bool
	lacks   bool // a letter of it has no font
	empty   bool // shows nothing
	stale   bool // chunks are of the text before an edit
	ver     uint // counts what makes it look different
	used    uint // the pass in which it was last needed
}

// chunk is a piece of a block that is set by itself: the whole of it, but for blocks of
// thousands of words.
type chunk struct {
	text   string
	start  int           // byte of the shown text
	para   *typeset.Para // nil until needed
	height int           // pixels; an estimate while para is nil
}

// newColumn makes the column of one side of s.
func newColumn(side editor.Side, s editor.Snapshot) column {
	c := column{side: side, doc: s.Docs[side], lang: s.Lang[side]}
	n := c.doc.Lines()
	store := make([]block, n)
	c.blocks = make([]*block, n)
	for i := range store {
		c.blocks[i] = &store[i]
	}
	c.per = emsPerByte(c.doc.Slice(text.Span{Start: 0, End: min(c.doc.Len(), 4096)}))
	c.setKinds(s)
	return c
}

// directionOf is the direction of piece ch of b. All pieces run as the first does.
func (c *column) directionOf(b *block, ch *chunk) direction.Direction {
	first := ch.text
	if ch.start > 0 {
		first = b.chunks[0].text
	}
	return direction.OfParagraph(first, direction.OfLanguage(c.lang))
}

// setKinds takes block kinds and inline spans from s.
func (c *column) setKinds(s editor.Snapshot) {
	styles := c.inlineStyles(s.Inlines(c.side))
	blocks := s.Blocks(c.side)
	for i, b := range c.blocks {
		var k format.Block
		if i < len(blocks) {
			k = blocks[i]
			k.Anchor = 0
		}
		b.kind, b.styles = k, styles[i]
	}
}

// inlineStyles gives the styled spans by block.
func (c *column) inlineStyles(in []format.Inline) map[int][]typeset.Span {
	by := map[int][]typeset.Span{}
	for _, i := range in {
		st := styleOf(i.Kind)
		if st == 0 || i.Span.Start < 0 || i.Span.End > c.doc.Len() {
			continue
		}
		for line := c.doc.LineAt(i.Span.Start); line < len(c.blocks); line++ {
			sp := c.doc.LineSpan(line)
			if sp.Start >= i.Span.End {
				break
			}
			from, to := max(i.Span.Start, sp.Start)-sp.Start, min(i.Span.End, sp.End)-sp.Start
			if from < to {
				by[line] = append(by[line], typeset.Span{Start: from, End: to, Style: st})
			}
		}
	}
	for line := range by {
		by[line] = flatten(by[line])
	}
	return by
}

func styleOf(k format.InlineKind) typeset.Style {
	switch k {
	case format.Bold:
		return typeset.Bold
	case format.Italic:
		return typeset.Italic
	case format.CodeSpan:
		return typeset.Mono
	case format.Link:
		return typeset.Link
	}
	return 0
}

// flatten makes spans that may overlap into spans in order that do not, their styles joined.
func flatten(in []typeset.Span) []typeset.Span {
	var cuts []int
	for _, s := range in {
		cuts = append(cuts, s.Start, s.End)
	}
	sort.Ints(cuts)
	cuts = slices.Compact(cuts)
	var out []typeset.Span
	for i := 1; i < len(cuts); i++ {
		var st typeset.Style
		for _, s := range in {
			if s.Start <= cuts[i-1] && cuts[i] <= s.End {
				st |= s.Style
			}
		}
		if st != 0 {
			out = append(out, typeset.Span{Start: cuts[i-1], End: cuts[i], Style: st})
		}
	}
	return out
}

// forget drops what was set of a block; the height stays as an estimate.
func (b *block) forget() {
	b.exact = false
	b.chunks = nil
	b.ver++
}

// startOf is the first byte of block i.
func (c *column) startOf(i int) int { return c.doc.LineSpan(i).Start }

// at is the block in which off stands and the bytes from its start.
func (c *column) at(off int) (i, rel int) {
	i = c.doc.LineAt(max(0, min(off, c.doc.Len())))
	return i, off - c.startOf(i)
}

// display is the map between block i and what is shown of it: its words with the ghosts
// between them.
func (c *column) display(i int) text.Display {
	b := c.blocks[i]
	over := make([]text.Overlay, len(b.ghosts))
	for k, g := range b.ghosts {
		over[k] = text.Overlay{Span: text.Span{Start: g.Off, End: g.Off}, Text: g.Text}
	}
	line := c.doc.Line(i)
	d, err := text.NewDisplay(line, over...)
	if err != nil { // a ghost beside the text
		d, _ = text.NewDisplay(line)
	}
	return d
}

// toShown is the byte of the shown text at which rel stands: behind the ghosts there, or
// before them.
func (b *block) toShown(rel int, behind bool) int {
	if len(b.ghosts) == 0 {
		return rel
	}
	side := text.Before
	if behind {
		side = text.After
	}
	return b.display.ToDisplay(rel, side)
}

// fromShown is the byte of the block at which the byte d of the shown text stands; bytes
// of a ghost stand where the ghost does.
func (b *block) fromShown(d int) int {
	if len(b.ghosts) == 0 {
		return d
	}
	rel, _ := b.display.ToLine(d)
	return rel
}

// shownSpans are the styles of the shown text: those of the block and the ghosts'.
func (b *block) shownSpans() []typeset.Span {
	if len(b.ghosts) == 0 {
		return b.styles
	}
	var out []typeset.Span
	for _, s := range b.styles {
		out = append(out, typeset.Span{Start: b.toShown(s.Start, true), End: b.toShown(s.End, false), Style: s.Style})
	}
	for k := range b.display.Overlays() {
		sp := b.display.OverlaySpan(k)
		out = append(out, typeset.Span{Start: sp.Start, End: sp.End, Style: typeset.Ghost})
	}
	return flatten(out)
}

// group is a run of old blocks [From, To) that became New blocks.
type group struct {
	from, to int // blocks before the change
	n        int // blocks after it
	edits    []text.Edit
}

// groups cuts the edits of a change of old into groups that touch different blocks.
func groups(old text.Doc, edits []text.Edit) []group {
	var out []group
	for i := range edits {
		e := &edits[i]
		from, to := old.LineAt(e.Start), old.LineAt(e.End)+1
		grow := strings.Count(e.New, "\n") - (to - from - 1)
		if n := len(out); n > 0 && from < out[n-1].to {
			g := &out[n-1]
			g.n += max(0, to-g.to) + grow
			g.to = max(g.to, to)
			g.edits = edits[i-len(g.edits) : i+1]
			continue
		}
		out = append(out, group{from, to, to - from + grow, edits[i : i+1]})
	}
	return out
}

// apply makes the blocks of doc, which c changed from what the column has. It returns
// the groups of blocks that were touched.
func (c *column) apply(ch text.Change, doc text.Doc) []group {
	gs := groups(c.doc, ch.Edits())
	same := true
	shift, line := 0, 0 // of the groups before
	fresh := make([][]*block, len(gs))
	for k, g := range gs {
		fresh[k] = c.regroup(g, doc, shift, line)
		for _, e := range g.edits {
			shift += len(e.New) - (e.End - e.Start)
		}
		line += g.n - (g.to - g.from)
		same = same && g.n == g.to-g.from
	}
	c.replace(gs, fresh, same)
	c.doc = doc
	return gs
}

// replace puts fresh blocks where the groups' were.
func (c *column) replace(gs []group, fresh [][]*block, same bool) {
	switch {
	case same:
		for k, g := range gs {
			copy(c.blocks[g.from:g.to], fresh[k])
		}
	case len(gs) == 1:
		c.blocks = slices.Replace(c.blocks, gs[0].from, gs[0].to, fresh[0]...)
	default:
		out := make([]*block, 0, len(c.blocks))
		at := 0
		for k, g := range gs {
			out = append(append(out, c.blocks[at:g.from]...), fresh[k]...)
			at = g.to
		}
		c.blocks = append(out, c.blocks[at:]...)
	}
}

// regroup makes the blocks that group g becomes in doc, with what hung on the old ones.
// shift and line are by how many bytes and blocks the groups before it grew.
func (c *column) regroup(g group, doc text.Doc, shift, line int) []*block {
	out := make([]*block, g.n)
	first, last := c.blocks[g.from], c.blocks[g.to-1]
	if g.n == 1 && g.to-g.from == 1 {
		out[0] = first
		c.carry(out, g, doc, shift, line, []*block{first})
		return out
	}
	for i := range out {
		b := &block{kind: first.kind, height: first.height}
		switch {
		case g.n == 1 && c.doc.LineSpan(g.from).Len() == 0, i == g.n-1 && g.to-g.from > 1 && i > 0:
			b.kind = last.kind
		case i > 0 && first.kind.Kind != format.ListItem && first.kind.Kind != format.Quote:
			b.kind = format.Block{}
		}
		out[i] = b
	}
	c.carry(out, g, doc, shift, line, c.blocks[g.from:g.to])
	return out
}

// carry maps marks, ghosts and styles of the old blocks through the edits of g and hangs
// them on the new ones.
func (c *column) carry(out []*block, g group, doc text.Doc, shift, line int, old []*block) {
	base := c.startOf(g.from)
	m := mapper{g.edits, base, shift}
	var marks []Mark
	var ghosts []Ghost
	var styles []typeset.Span
	start := base
	for i, b := range old {
		if i > 0 {
			start = c.startOf(g.from + i)
		}
		for _, mk := range b.marks {
			mk.Span.Start, mk.Span.End = mk.Span.Start+start, mk.Span.End+start
			if mk, ok := m.mark(mk); ok {
				marks = append(marks, mk)
			}
		}
		for _, gh := range b.ghosts {
			gh.Off = m.pos(gh.Off+start, text.Before)
			ghosts = append(ghosts, gh)
		}
		for _, st := range b.styles {
			st.Start, st.End = m.pos(st.Start+start, text.After), m.pos(st.End+start, text.After)
			if st.Start < st.End {
				styles = append(styles, st)
			}
		}
	}
	for i, b := range out {
		b.hang(doc.LineSpan(g.from+line+i), marks, ghosts, styles)
	}
}

// hang gives b, whose bytes are sp, what of these lies in it.
func (b *block) hang(sp text.Span, marks []Mark, ghosts []Ghost, styles []typeset.Span) {
	b.marks, b.ghosts, b.styles = b.marks[:0], b.ghosts[:0], b.styles[:0]
	for _, m := range marks {
		if s, ok := clip(m.Span, sp); ok {
			m.Span = s
			b.marks = append(b.marks, m)
		}
	}
	for _, g := range ghosts {
		if sp.Start <= g.Off && g.Off <= sp.End {
			g.Off -= sp.Start
			b.ghosts = append(b.ghosts, g)
		}
	}
	for _, s := range styles {
		if t, ok := clip(text.Span{Start: s.Start, End: s.End}, sp); ok {
			b.styles = append(b.styles, typeset.Span{Start: t.Start, End: t.End, Style: s.Style})
		}
	}
	b.empty = sp.Len() == 0 && len(b.ghosts) == 0
	b.touch()
}

// touch notes that the text of b as it is shown has changed.
func (b *block) touch() {
	b.exact, b.stale = false, true
	b.ver++
}

// clip is the part of s in sp, counted from the start of sp.
func clip(s, sp text.Span) (text.Span, bool) {
	from, to := max(s.Start, sp.Start), min(s.End, sp.End)
	return text.Span{Start: from - sp.Start, End: to - sp.Start}, from < to
}

// mapper maps positions near the edits of one group; shift is by how much the text grew
// before them.
type mapper struct {
	edits []text.Edit
	base  int
	shift int
}

// pos is where the old offset is now.
func (m mapper) pos(off int, side text.Side) int {
	d := m.shift
	for _, e := range m.edits {
		switch {
		case e.End < off || e.End == off && (e.Start < e.End || side == text.After):
			d += len(e.New) - (e.End - e.Start)
		case e.Start < off && off < e.End:
			if side == text.Before {
				return e.Start + d
			}
			return e.Start + d + len(e.New)
		default:
			return off + d
		}
	}
	return off + d
}

// mark maps a mark. It is gone when its text is, or when it is of those that go when
// typed into; what is typed at its edges stays outside.
func (m mapper) mark(mk Mark) (Mark, bool) {
	for _, e := range m.edits {
		inside := e.Start < mk.Span.End && e.End > mk.Span.Start
		if !inside && e.Start == e.End {
			inside = mk.Span.Start < e.Start && e.Start < mk.Span.End
		}
		if inside && (mk.Drop || e.Start <= mk.Span.Start && e.End >= mk.Span.End) {
			return mk, false
		}
	}
	from, to := m.pos(mk.Span.Start, text.After), m.pos(mk.Span.End, text.Before)
	mk.Span = text.Span{Start: from, End: to}
	return mk, from < to
}

// adjust makes the rows follow a change of the blocks of one side, of which there are
// now n. Rows whose blocks were joined become one.
func adjust(rs []rows.Row, side editor.Side, gs []group, n int) []rows.Row {
	other := 1 - side
	out := rs[:0]
	k, shift := 0, 0
	for i, r := range rs {
		b := r[side].Start // the border to the row before
		for k < len(gs) && gs[k].to <= b {
			shift += gs[k].n - (gs[k].to - gs[k].from)
			k++
		}
		if i > 0 {
			last := &out[len(out)-1]
			if k < len(gs) && gs[k].from < b {
				last[other].End = r[other].End
				continue
			}
			last[side].End = b + shift
		}
		r[side].Start = b + shift
		out = append(out, r)
	}
	out[len(out)-1][side].End = n
	return out
}
