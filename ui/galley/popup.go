package galley

import (
	"time"

	"stet/editor"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// popup is what is shown for the marks at a place. It is drawn in the galley and not as
// an overlay of the window, so that a person goes on typing while it is there.
type popup struct {
	box   *fyne.Container
	side  editor.Side
	from  int // the bytes of that side for which it stands
	to    int
	mouse bool // the mouse brought it, and takes it away
}

// restTime is how long the mouse or the caret rests on a mark before its popup is shown.
const restTime = 450 * time.Millisecond

// restOn shows the popup of the marks at a place if nothing happens for a while.
func (g *Galley) restOn(side editor.Side, off int) {
	if g.opt.Popup == nil || !g.cols[side].anythingAt(off) {
		g.mouse.rest.stop()
		return
	}
	caret := side == g.side && off == g.sel[side].Head
	g.mouse.rest.every(g, restTime, func() bool {
		if off <= g.cols[side].doc.Len() && (g.focused || !caret) { // nobody rests here who went elsewhere
			g.showPopup(side, off, !caret)
		}
		return false
	})
}

// ShowPopup shows what Options.Popup has for the marks at the caret; false if nothing.
func (g *Galley) ShowPopup() bool { return g.showPopup(g.side, g.sel[g.side].Head, false) }

func (g *Galley) showPopup(side editor.Side, off int, mouse bool) bool {
	if g.opt.Popup == nil || !g.cols[side].anythingAt(off) || g.r == nil || g.h <= 0 {
		return false
	}
	p := g.placeAt(side, off, g.absolute(g.pos(g.geo[side].x, g.lineY(side, off, true))))
	o := g.opt.Popup(p)
	if o == nil {
		return false
	}
	from, to := off, off
	if len(p.Marks) > 0 {
		from, to = p.Marks[0].Span.Start, p.Marks[0].Span.End
	}
	pal := paletteFor(g.Theme(), g.opt.Paper)
	back := canvas.NewRectangle(pal.popup)
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = pal.popupEdge, 1, 4
	g.popup = popup{
		box:  container.NewStack(back, container.New(layout.NewCustomPaddedLayout(8, 8, 10, 10), o)),
		side: side, from: from, to: to, mouse: mouse,
	}
	g.popup.follow(g)
	g.r.changed()
	canvas.Refresh(g)
	return true
}

// HidePopup takes the popup away; false if there was none.
func (g *Galley) HidePopup() bool {
	if g.popup.box == nil {
		return false
	}
	g.popup = popup{}
	g.r.changed()
	canvas.Refresh(g)
	return true
}

// at tells whether the popup is for a place.
func (p *popup) at(side editor.Side, off int) bool {
	return p.box != nil && p.side == side && p.from <= off && off < max(p.to, p.from+1)
}

// covers tells whether a position is on the popup.
func (p *popup) covers(pos fyne.Position) bool {
	if p.box == nil {
		return false
	}
	o, s := p.box.Position(), p.box.Size()
	return pos.X >= o.X && pos.X < o.X+s.Width && pos.Y >= o.Y && pos.Y < o.Y+s.Height
}

// near tells whether a position is on the popup or on the way to it.
func (p *popup) near(g *Galley, pos fyne.Position) bool {
	const way = 24
	o, s := p.box.Position(), p.box.Size()
	return pos.X > o.X-way && pos.X < o.X+s.Width+way && pos.Y > o.Y-way && pos.Y < o.Y+s.Height+way
}

// follow puts the popup below the line of its place, or above it where there is no room.
func (p *popup) follow(g *Galley) {
	if p.box == nil {
		return
	}
	at := g.locate(p.side, min(p.from, g.cols[p.side].doc.Len()), true)
	y := g.lineY(p.side, min(p.from, g.cols[p.side].doc.Len()), true)
	_, indent := g.textWidth(p.side, at.b)
	size := p.box.MinSize()
	size.Width = min(max(size.Width, 220), max(80, g.size.Width-24))
	p.box.Resize(size)
	size.Height = max(size.Height, p.box.MinSize().Height)
	p.box.Resize(size)
	pos := g.pos(g.geo[p.side].x+indent+at.x(), y+at.para.Lines[at.line].Height)
	pos.X = max(4, min(pos.X, g.size.Width-barWidth-size.Width-4))
	if above := float32(y)/g.scale - size.Height - 4; pos.Y+size.Height > g.size.Height && above >= 0 {
		pos.Y = above
	}
	p.box.Move(pos)
}
