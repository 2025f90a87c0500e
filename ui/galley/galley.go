// Package galley is the side-by-side text widget of the desk: it draws original and
// translation level with each other and takes the input for them. It lays out, paints
// and reports; what the text means it does not know.
//
// The owner shows an article (SetArticle), hears of a person's edits (Options.OnEdit),
// applies them to the article and tells the galley what came of it (Apply). Everything
// here is called on the window's thread, and nothing here waits for anything.
//
// Fyne hands over what an input method has composed, rune by rune, and shows nothing of
// the composing (fyne-io/fyne#618); on X11 and macOS keys that the method consumes while
// composing may arrive here as well. Combining marks that arrive alone are composed with
// the letter before them.
//
// Inside, everything is counted in pixels of the screen and put into Fyne's units at the
// end. The way of a keystroke: keys.go or mouse.go → Options.OnEdit → Apply → column.go
// maps what hangs on the touched blocks → place.go finds what is to be seen and has
// layout.go set it → draw.go moves and fills the objects of the renderer.
package galley

import (
	"time"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/rows"
	"stet/ui/galley/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/language"
)

// Galley is the widget. Make it with New.
type Galley struct {
	widget.BaseWidget
	opt Options

	fonts  *typeset.Fonts
	setter *typeset.Setter
	drawer *typeset.Drawer
	noted  map[string]bool // scripts that a notice told of

	loading   bool              // the system's fonts
	stretches []typeset.Stretch // reused

	// The article.
	cols     [2]column
	original bool // there is one
	rows     []rows.Row
	heights  rows.Heights
	laid     map[*block]struct{} // blocks that are set
	pass     uint                // counts passes of place

	// What is seen of it.
	size       fyne.Size
	scale      float32 // pixels to a unit
	w, h       int     // of the widget in pixels
	m          measures
	geo        [2]struct{ x, width int } // of the columns
	top        anchor
	zoom       float32
	split      float32
	columns    Columns
	invisibles bool
	readOnly   bool

	// What a person does with it.
	side    editor.Side // the one with the caret
	sel     [2]editor.Selection
	after   [2]bool // the caret is at the start of what follows
	goal    int     // x that the caret keeps when it moves up and down; -1 for its own
	focused bool
	tint    [2]text.Span
	caret   blinker
	mouse   pointer
	popup   popup
	work    worker
	r       *renderer
}

// anchor is what stands at the top edge: a row, dy pixels of it above the edge.
type anchor struct{ row, dy int }

// New returns an empty galley.
func New(opt Options) *Galley {
	g := &Galley{
		opt: opt.filled(), zoom: 1, split: .5, scale: 1, goal: -1, side: editor.Translation,
		laid: map[*block]struct{}{}, noted: map[string]bool{}, drawer: typeset.NewDrawer(),
	}
	g.fonts = g.opt.Fonts
	if g.fonts == nil {
		g.fonts = g.ownFonts()
	}
	g.setter = typeset.NewSetter(g.fonts)
	g.m = measuresFor(textSize)
	g.SetArticle(editor.Snapshot{})
	g.ExtendBaseWidget(g)
	return g
}

func (o Options) filled() Options {
	if o.Dispatch == nil {
		o.Dispatch = fyne.Do
	}
	if o.Clipboard == nil {
		o.Clipboard = func() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// SetArticle shows another article, from its top.
func (g *Galley) SetArticle(s editor.Snapshot) {
	g.original = s.HasOriginal
	for side := range g.cols {
		g.cols[side] = newColumn(editor.Side(side), s)
	}
	if g.rows = RowsOf(s); g.rows == nil {
		s.AlignedRevision, s.Beads = -1, nil
		g.rows = RowsOf(s)
	}
	g.sel, g.after, g.tint = [2]editor.Selection{}, [2]bool{true, true}, [2]text.Span{}
	g.side, g.goal, g.top = editor.Translation, -1, anchor{0, -g.m.top}
	if g.columns == OriginalOnly && g.original {
		g.side = editor.Original
	}
	g.HidePopup()
	g.retint()
	g.heights.Reset(len(g.rows), func(int) int { return 0 })
	g.reflow()
}

// Apply shows what c made of one side: doc. Marks, ghosts, the tint and the selection are
// mapped through c; sel, if not nil, is the new selection.
func (g *Galley) Apply(side editor.Side, c text.Change, doc text.Doc, sel *editor.Selection) {
	col := &g.cols[side]
	if c.OldLen() != col.doc.Len() || c.NewLen() != doc.Len() {
		g.resync(side, doc, sel)
		return
	}
	g.work.edited = time.Now()
	held := g.hold(false)
	if held.side == side {
		held.off = c.Map(held.off, text.Before)
	}
	gs := col.apply(c, doc)
	g.follow(side, gs)
	g.tint[side].Start = c.Map(g.tint[side].Start, text.Before)
	g.tint[side].End = c.Map(g.tint[side].End, text.After)
	g.mapSelection(side, c, sel)
	for _, gr := range gs {
		g.updateRows(side, gr)
	}
	g.release(held)
	g.afterEdit(side, sel != nil)
}

// mapSelection moves the selection of a side to sel, or with the change where sel is nil.
func (g *Galley) mapSelection(side editor.Side, c text.Change, sel *editor.Selection) {
	if sel != nil {
		g.sel[side] = g.within(side, *sel)
		g.after[side] = false
		return
	}
	s := &g.sel[side]
	s.Anchor, s.Head = c.Map(s.Anchor, text.After), c.Map(s.Head, text.After)
}

// resync shows a text that no change leads to, with nothing hanging on it.
func (g *Galley) resync(side editor.Side, doc text.Doc, sel *editor.Selection) {
	s := editor.Snapshot{HasOriginal: g.original, AlignedRevision: -1}
	s.Docs[side], s.Docs[1-side] = doc, g.cols[1-side].doc
	c := newColumn(side, s)
	c.lang = g.cols[side].lang
	g.cols[side] = c
	g.rows = RowsOf(s)
	if sel != nil {
		g.sel[side] = *sel
	}
	g.sel[side] = g.within(side, g.sel[side])
	g.tint = [2]text.Span{}
	g.reflow()
}

// follow makes rows and heights follow a change of the blocks of one side.
func (g *Galley) follow(side editor.Side, gs []group) {
	same := true
	for _, gr := range gs {
		same = same && gr.n == 1 && gr.to-gr.from == 1
	}
	if same {
		return
	}
	n := len(g.rows)
	g.rows = adjust(g.rows, side, gs, len(g.cols[side].blocks))
	if len(g.rows) != n {
		g.top.row = min(g.top.row, len(g.rows)-1)
	}
	g.heights.Reset(len(g.rows), g.rowHeight)
}

// updateRows brings the heights of the rows of a touched group up to date.
func (g *Galley) updateRows(side editor.Side, gr group) {
	if gr.n != 1 || gr.to-gr.from != 1 {
		return // follow did
	}
	i := gr.from
	if b := g.cols[side].blocks[i]; b.chunks != nil {
		g.ensure(side, i)
	} else {
		w, _ := g.textWidth(side, b)
		b.height = g.estimate(&g.cols[side], b, g.cols[side].doc.LineSpan(i).Len(), w)
	}
	r := g.rowOf(side, i)
	g.heights.Set(r, g.rowHeight(r))
}

// SetRows sets which blocks stand level, as RowsOf gives it for the article's newest
// snapshot. The line with the caret keeps its place.
func (g *Galley) SetRows(rs []rows.Row) {
	if len(rs) == 0 || sameRows(rs, g.rows) {
		return
	}
	for side := range g.cols {
		if rs[len(rs)-1][side].End != len(g.cols[side].blocks) {
			return // of another revision; the next one comes
		}
	}
	held := g.hold(true)
	g.rows = append(g.rows[:0:0], rs...)
	g.heights.Reset(len(g.rows), g.rowHeight)
	g.top.row = min(g.top.row, len(g.rows)-1)
	g.release(held)
	g.place()
}

func sameRows(a, b []rows.Row) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// SetLanguages tells what languages the sides are in now: they decide the direction of
// paragraphs and the shapes of letters.
func (g *Galley) SetLanguages(tags [2]language.Tag) {
	if g.cols[0].lang == tags[0] && g.cols[1].lang == tags[1] {
		return
	}
	held := g.hold(true)
	for side := range g.cols {
		g.cols[side].lang = tags[side]
	}
	if g.h == 0 {
		return // Layout comes
	}
	g.anew(held)
}

// SetMarks replaces the marks of one side. Their spans are of the text that is shown.
func (g *Galley) SetMarks(side editor.Side, marks []Mark) {
	g.cols[side].setMarks(marks)
	g.r.newRuler()
	g.place()
}

// SetGhosts replaces the struck-out text of one side.
func (g *Galley) SetGhosts(side editor.Side, ghosts []Ghost) {
	c := &g.cols[side]
	held := g.hold(true)
	touched := c.setGhosts(ghosts)
	for _, i := range touched {
		g.updateRows(side, group{from: i, to: i + 1, n: 1})
	}
	g.release(held)
	g.place()
}

// Select selects a range of one side and makes it the side with the caret.
func (g *Galley) Select(side editor.Side, sel editor.Selection) {
	g.side, g.sel[side], g.goal = side, g.within(side, sel), -1
	g.after[side] = true
	g.selected()
}

// Selection is the side with the caret and what is selected there.
func (g *Galley) Selection() (editor.Side, editor.Selection) { return g.side, g.sel[g.side] }

// SelectionIn is what is selected on a side, whichever has the caret.
func (g *Galley) SelectionIn(side editor.Side) editor.Selection { return g.sel[side] }

// MarksAt are the marks at an offset of a side, the gravest first.
func (g *Galley) MarksAt(side editor.Side, off int) []Mark {
	if len(g.cols[side].blocks) == 0 {
		return nil
	}
	return g.cols[side].marksAt(off)
}

// within puts a selection on grapheme boundaries of the text.
func (g *Galley) within(side editor.Side, sel editor.Selection) editor.Selection {
	return editor.Selection{Anchor: g.snap(side, sel.Anchor), Head: g.snap(side, sel.Head)}
}

// SetTint tints a range on each side; the galley does this itself where Options.Pair is set.
func (g *Galley) SetTint(original, translation text.Span) {
	g.tint = [2]text.Span{original, translation}
	g.place()
}

// SetZoom sets the size of the text, 1 for the size of the theme.
func (g *Galley) SetZoom(z float32) {
	z = min(max(z, .5), 4)
	if z == g.zoom {
		return
	}
	g.zoom = z
	g.again()
	if g.opt.OnZoom != nil {
		g.opt.OnZoom(z)
	}
}

// Zoom is the size of the text.
func (g *Galley) Zoom() float32 { return g.zoom }

// SetSplit sets the part of the width that the original has, 0.2 to 0.8.
func (g *Galley) SetSplit(part float32) {
	g.split = min(max(part, .2), .8)
	g.again()
}

// Split is the part of the width that the original has.
func (g *Galley) Split() float32 { return g.split }

// SetColumns sets which sides are shown.
func (g *Galley) SetColumns(c Columns) {
	g.columns = c
	if c == OriginalOnly {
		g.side = editor.Original
	} else if c == TranslationOnly {
		g.side = editor.Translation
	}
	g.again()
}

// SetInvisibles shows or hides spaces and characters without a shape.
func (g *Galley) SetInvisibles(on bool) {
	g.invisibles = on
	g.place()
}

// Invisibles tells whether spaces are shown.
func (g *Galley) Invisibles() bool { return g.invisibles }

// SetReadOnly lets nothing be edited.
func (g *Galley) SetReadOnly(on bool) {
	g.readOnly = on
	g.place()
}

// shows tells whether a side is on the screen.
func (g *Galley) shows(side editor.Side) bool {
	switch g.columns {
	case TranslationOnly:
		return side == editor.Translation
	case OriginalOnly:
		return side == editor.Original
	}
	return side == editor.Translation || g.original
}

// RowsOf groups the blocks of an article by its beads. Before the first alignment it
// shares the blocks out evenly; where the alignment is of an older text it gives nil, which
// SetRows leaves aside: a newer one comes, or s.Aligned() makes it. It may be called on
// any goroutine.
func RowsOf(s editor.Snapshot) []rows.Row {
	if s.HasOriginal && s.AlignedRevision >= 0 && s.AlignedRevision != s.Revision {
		return nil
	}
	if s.AlignedRevision < 0 {
		s.Beads = nil
	}
	var n [2]int
	for side := range n {
		n[side] = s.Docs[side].Lines()
	}
	if !s.HasOriginal {
		n[editor.Original] = 0
	}
	return rows.Build(n, links(s), func(side, block int) bool { return s.Docs[side].LineSpan(block).Len() == 0 })
}

// links are the blocks that the beads of s connect.
func links(s editor.Snapshot) []rows.Link {
	var out []rows.Link
	next := [2]int{}
	for _, b := range s.Beads {
		var l rows.Link
		for side, n := range [2]int{len(b.Original), len(b.Translation)} {
			from := next[side]
			next[side] = min(from+n, s.Segments[side].Len())
			if from < next[side] {
				l[side] = rows.Range{
					Start: s.Segments[side].At(from).Block,
					End:   s.Segments[side].At(next[side]-1).Block + 1,
				}
			}
		}
		out = append(out, l)
	}
	return out
}
