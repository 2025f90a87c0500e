// Package galley is the side-by-side text widget of the desk: it draws original and
// translation level with each other and takes the input for them. It lays out, paints
// and reports; what the text means it does not know.
//
// The owner shows an article (SetArticle), hears of a person's edits (Options.OnEdit), applies
// them to the article and tells the galley what came of it (Apply). Everything here is
// called on the window's thread, and nothing here waits for anything.
package galley

import (
	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/rows"

	"fyne.io/fyne/v2/widget"
)

// Galley is the widget. Make it with New.
type Galley struct {
	widget.BaseWidget
	opt Options
}

// New returns an empty galley.
func New(opt Options) *Galley {
	g := &Galley{opt: opt}
	g.ExtendBaseWidget(g)
	return g
}

// SetArticle shows another article, from its top.
func (g *Galley) SetArticle(s editor.Snapshot) {}

// Apply shows what c made of one side: doc. Marks, ghosts, the tint and the selection are
// mapped through c; sel, if not nil, is the new selection.
func (g *Galley) Apply(side editor.Side, c text.Change, doc text.Doc, sel *editor.Selection) {}

// SetRows sets which blocks stand level, as RowsOf gives it for the article's newest
// snapshot. The line with the caret keeps its place.
func (g *Galley) SetRows(rs []rows.Row) {}

// SetBlocks takes the kinds and inline spans of the blocks of one side from s.
func (g *Galley) SetBlocks(side editor.Side, s editor.Snapshot) {}

// SetMarks replaces the marks of one side. Their spans are of the text that is shown.
func (g *Galley) SetMarks(side editor.Side, marks []Mark) {}

// SetGhosts replaces the struck-out text of one side.
func (g *Galley) SetGhosts(side editor.Side, ghosts []Ghost) {}

// Select selects a range of one side and makes it the side with the caret.
func (g *Galley) Select(side editor.Side, sel editor.Selection) {}

// Selection is the side with the caret and what is selected there.
func (g *Galley) Selection() (editor.Side, editor.Selection) {
	return editor.Translation, editor.Selection{}
}

// Reveal scrolls so that a range can be seen, no further than needed.
func (g *Galley) Reveal(side editor.Side, span text.Span) {}

// SetTint tints a range on each side; the galley does this itself where Options.Pair is set.
func (g *Galley) SetTint(original, translation text.Span) {}

// SetZoom sets the size of the text, 1 for the size of the theme.
func (g *Galley) SetZoom(z float32) {}

// Zoom is the size of the text.
func (g *Galley) Zoom() float32 { return 1 }

// SetSplit sets the part of the width that the original has, 0.2 to 0.8.
func (g *Galley) SetSplit(part float32) {}

// SetColumns sets which sides are shown.
func (g *Galley) SetColumns(c Columns) {}

// SetInvisibles shows or hides spaces and characters without a shape.
func (g *Galley) SetInvisibles(on bool) {}

// SetReadOnly lets nothing be edited.
func (g *Galley) SetReadOnly(on bool) {}

// ShowPopup shows what Options.Popup has for the marks at the caret; false if nothing.
func (g *Galley) ShowPopup() bool { return false }

// HidePopup takes the popup away; false if there was none.
func (g *Galley) HidePopup() bool { return false }

// RowsOf groups the blocks of an article by its beads. It may be called on any goroutine.
func RowsOf(s editor.Snapshot) []rows.Row {
	s = s.Aligned()
	var n [2]int
	for side := range n {
		n[side] = s.Docs[side].Lines()
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
