package galley

import (
	"time"

	"stet/editor"
	"stet/editor/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"golang.org/x/image/math/fixed"
)

// pointer is what the mouse is doing.
type pointer struct {
	what   grip
	unit   int       // 1 letters, 2 words, 3 sentences
	last   time.Time // of the last press
	at     fyne.Position
	origin text.Span // what the press selected; a drag extends it
	grab   int       // where the thumb or the rule was taken, in pixels
	pos    fyne.Position
	edge   ticker // scrolls while a drag stays beyond the edge
	rest   ticker // shows the popup when the mouse rests on a mark
	shift  fyne.KeyModifier
}

// grip is what the mouse has hold of.
type grip int

const (
	nothing grip = iota
	letters
	thumb
	rule
)

// multiClick is the time within which a further press counts to those before.
const multiClick = 450 * time.Millisecond

// px2 is a position of Fyne's in pixels.
func (g *Galley) px2(p fyne.Position) (x, y int) { return g.px(p.X), g.px(p.Y) }

// sideAt is the side at pixel x.
func (g *Galley) sideAt(x int) editor.Side {
	switch {
	case !g.shows(editor.Original):
		return editor.Translation
	case !g.shows(editor.Translation):
		return editor.Original
	case x < (g.geo[0].x+g.geo[0].width+g.geo[1].x)/2:
		return editor.Original
	}
	return editor.Translation
}

// lineAt is the line of a side at pixel y, or the nearest one; nil if none is to be seen.
func (r *renderer) lineAt(side editor.Side, y int) *seen {
	var best *seen
	far := 1 << 30
	for i := range r.seen {
		s := &r.seen[i]
		if s.side != side {
			continue
		}
		d := 0
		if h := s.geometry().Height; y < s.y {
			d = s.y - y
		} else if y >= s.y+h {
			d = y - s.y - h + 1
		}
		if d < far {
			best, far = s, d
		}
	}
	return best
}

// hit is the place of the text nearest to a pixel of a side.
func (g *Galley) hit(side editor.Side, x, y int) (move, bool) {
	if g.r == nil {
		return move{}, false
	}
	s := g.r.lineAt(side, y)
	if s == nil {
		return move{}, false
	}
	return g.onSeen(s, x), true
}

func (g *Galley) onSeen(s *seen, x int) move {
	c := s.para.Hit(s.line, fixed.I(x-s.x))
	return move{g.cols[s.side].startOf(s.block) + s.b.fromShown(s.b.chunkStart(s.chunk)+c.Off), c.After}
}

// onLine is the place of the goal x on a line that is seen.
func (g *Galley) onLine(s *seen) move { return g.onSeen(s, g.geo[s.side].x+max(0, g.goal)) }

// Cursor implements desktop.Cursorable.
func (g *Galley) Cursor() desktop.Cursor {
	x, _ := g.px2(g.mouse.pos)
	switch {
	case g.mouse.what == rule || g.mouse.what == nothing && g.onRule(x):
		return desktop.HResizeCursor
	case x >= g.w-g.px(barWidth), g.popup.covers(g.mouse.pos):
		return desktop.DefaultCursor
	}
	return desktop.TextCursor
}

// onRule tells whether pixel x is on the rule between the columns.
func (g *Galley) onRule(x int) bool {
	if g.columns != Both || !g.original {
		return false
	}
	mid := (g.geo[0].x + g.geo[0].width + g.geo[1].x) / 2
	return abs(x-mid) <= g.px(4)
}

// MouseDown implements desktop.Mouseable.
func (g *Galley) MouseDown(ev *desktop.MouseEvent) {
	g.requestFocus()
	x, y := g.px2(ev.Position)
	g.mouse.pos = ev.Position
	if g.popup.covers(ev.Position) {
		return
	}
	switch ev.Button {
	case desktop.MouseButtonSecondary:
		g.pressSecondary(x, y)
		return
	case desktop.MouseButtonTertiary:
		return
	}
	g.HidePopup()
	switch {
	case x >= g.w-g.px(barWidth):
		g.pressBar(y)
	case g.onRule(x):
		g.mouse.what, g.mouse.grab = rule, x
	default:
		g.pressText(ev, x, y)
	}
}

func (g *Galley) requestFocus() {
	if app := fyne.CurrentApp(); app != nil {
		if c := app.Driver().CanvasForObject(g); c != nil && c.Focused() != fyne.Focusable(g) {
			c.Focus(g)
		}
	}
}

// pressSecondary moves the caret to the place of the menu, unless that is selected.
func (g *Galley) pressSecondary(x, y int) {
	side := g.sideAt(x)
	m, ok := g.hit(side, x, y)
	if !ok {
		return
	}
	if sel := ordered(g.sel[side]); side == g.side && sel.Start <= m.off && m.off <= sel.End && sel.Len() > 0 {
		return
	}
	g.side = side
	g.moveTo(m, false)
}

// pressBar takes the thumb, or jumps to where the ruler was pressed.
func (g *Galley) pressBar(y int) {
	top, h := g.thumbSpan()
	if y < top || y >= top+h {
		g.scrollToThumb(y - h/2)
		top, _ = g.thumbSpan()
	}
	g.mouse.what, g.mouse.grab = thumb, y-top
}

func (g *Galley) pressText(ev *desktop.MouseEvent, x, y int) {
	side := g.sideAt(x)
	m, ok := g.hit(side, x, y)
	if !ok {
		return
	}
	now := g.opt.Now()
	near := abs(g.px(ev.Position.X-g.mouse.at.X)) < g.px(5) && abs(g.px(ev.Position.Y-g.mouse.at.Y)) < g.px(5)
	if g.mouse.unit > 0 && near && now.Sub(g.mouse.last) < multiClick && side == g.side {
		g.mouse.unit = g.mouse.unit%3 + 1
	} else {
		g.mouse.unit = 1
	}
	g.mouse.last, g.mouse.at = now, ev.Position
	extend := ev.Modifier&fyne.KeyModifierShift != 0 && side == g.side
	g.side = side
	g.mouse.what = letters
	if ev.Modifier&fyne.KeyModifierShortcutDefault != 0 && g.mouse.unit == 1 && !extend {
		g.mouse.what = nothing
		g.moveTo(m, false)
		g.JumpAcross()
		return
	}
	if extend {
		g.mouse.unit = 1
		a := g.sel[side].Anchor
		g.mouse.origin = text.Span{Start: a, End: a}
		g.moveTo(m, true)
		return
	}
	g.mouse.origin = g.unitAt(side, m.off)
	g.sel[side] = editor.Selection{Anchor: g.mouse.origin.Start, Head: g.mouse.origin.End}
	g.after[side], g.goal = m.after, -1
	if g.mouse.unit > 1 {
		g.after[side] = false
	}
	g.afterMove(false)
}

// unitAt is what a press selects at off: nothing, a word, a sentence.
func (g *Galley) unitAt(side editor.Side, off int) text.Span {
	switch g.mouse.unit {
	case 2:
		return g.wordAt(side, off)
	case 3:
		return g.sentenceAt(side, off)
	}
	return text.Span{Start: off, End: off}
}

// JumpAcross moves the caret to the counterpart of the sentence on the other side.
func (g *Galley) JumpAcross() {
	if g.opt.Pair == nil {
		return
	}
	own, other, ok := g.opt.Pair(g.side, g.sel[g.side].Head)
	to := 1 - g.side
	if !ok || !g.shows(to) {
		return
	}
	g.tint[g.side], g.tint[to] = own, other
	g.side = to
	start := g.snap(to, other.Start)
	g.sel[to], g.after[to], g.goal = editor.Selection{Anchor: start, Head: start}, true, -1
	g.afterMove(true)
}

// MouseUp implements desktop.Mouseable.
func (g *Galley) MouseUp(*desktop.MouseEvent) { g.DragEnd() }

// Dragged implements fyne.Draggable.
func (g *Galley) Dragged(ev *fyne.DragEvent) {
	g.mouse.pos = ev.Position
	x, y := g.px2(ev.Position)
	switch g.mouse.what {
	case thumb:
		g.scrollToThumb(y - g.mouse.grab)
	case rule:
		g.dragRule(x)
	case letters:
		g.dragText(x, y)
		if y < 0 || y >= g.h {
			g.edgeScroll()
		} else {
			g.mouse.edge.stop()
		}
	}
}

func (g *Galley) dragRule(x int) {
	margin, gutter := int(g.m.em*1.25), int(g.m.em*2.5)
	room := g.w - g.px(barWidth) - 2*margin - gutter
	if room > 0 {
		g.SetSplit(float32(x-margin-gutter/2) / float32(room))
	}
}

// dragText extends the selection to a pixel, by what the press selected.
func (g *Galley) dragText(x, y int) {
	m, ok := g.hit(g.side, x, min(max(y, 0), g.h-1))
	if !ok {
		return
	}
	u := g.unitAt(g.side, m.off)
	sel := editor.Selection{Anchor: g.mouse.origin.Start, Head: u.End}
	if m.off < g.mouse.origin.Start {
		sel = editor.Selection{Anchor: g.mouse.origin.End, Head: u.Start}
	}
	if sel == g.sel[g.side] && m.after == g.after[g.side] {
		return
	}
	g.sel[g.side], g.after[g.side], g.goal = sel, m.after, -1
	g.blink()
	g.redraw()
	if g.opt.OnSelect != nil {
		g.opt.OnSelect(g.side, sel)
	}
}

// edgeScroll scrolls as long as a drag stays beyond the edge, the faster the further.
func (g *Galley) edgeScroll() {
	g.mouse.edge.every(g, 40*time.Millisecond, func() bool {
		x, y := g.px2(g.mouse.pos)
		if g.mouse.what != letters || y >= 0 && y < g.h {
			return false
		}
		over := y
		if y >= g.h {
			over = y - g.h
		}
		g.scrollBy(over/4 + over/max(1, abs(over))*g.px(2))
		g.place()
		g.dragText(x, y)
		return true
	})
}

// DragEnd implements fyne.Draggable.
func (g *Galley) DragEnd() {
	if g.mouse.what == letters && g.mouse.unit > 0 {
		g.requestFocus() // Fyne takes it where the button is let go outside
		g.retint()
		g.redraw()
	}
	g.mouse.what = nothing
	g.mouse.edge.stop()
}

// Scrolled implements fyne.Scrollable.
func (g *Galley) Scrolled(ev *fyne.ScrollEvent) {
	if ev.Scrolled.DY == 0 {
		return
	}
	g.HidePopup()
	g.scrollBy(-g.px(ev.Scrolled.DY * scrollSpeed))
	g.place()
	if g.mouse.what == letters {
		x, y := g.px2(g.mouse.pos)
		g.dragText(x, y)
	}
}

// scrollSpeed is how much further than Fyne's default a turn of the wheel goes.
const scrollSpeed = 2

// MouseIn implements desktop.Hoverable.
func (g *Galley) MouseIn(ev *desktop.MouseEvent) { g.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable: a rest on a mark shows its popup.
func (g *Galley) MouseMoved(ev *desktop.MouseEvent) {
	g.mouse.pos = ev.Position
	x, y := g.px2(ev.Position)
	if g.popup.covers(ev.Position) {
		g.mouse.rest.stop()
		return
	}
	side, off, ok := g.under(x, y)
	if ok && g.cols[side].anythingAt(off) {
		if !g.popup.at(side, off) {
			g.restOn(side, off)
		}
		return
	}
	g.mouse.rest.stop()
	if g.popup.box != nil && g.popup.mouse && !g.popup.near(g, ev.Position) {
		g.HidePopup()
	}
}

// MouseOut implements desktop.Hoverable.
func (g *Galley) MouseOut() { g.mouse.rest.stop() }

// under is the byte whose letter lies under a pixel.
func (g *Galley) under(x, y int) (editor.Side, int, bool) {
	side := g.sideAt(x)
	if g.r == nil {
		return side, 0, false
	}
	s := g.r.lineAt(side, y)
	if s == nil || y < s.y || y >= s.y+s.geometry().Height {
		return side, 0, false
	}
	c := s.para.Under(s.line, fixed.I(x-s.x))
	if c == nil {
		return side, 0, false
	}
	return side, g.cols[side].startOf(s.block) + s.b.fromShown(s.b.chunkStart(s.chunk)+int(c.Start)), true
}

// TappedSecondary implements fyne.SecondaryTappable.
func (g *Galley) TappedSecondary(ev *fyne.PointEvent) {
	if g.opt.OnMenu == nil {
		return
	}
	x, y := g.px2(ev.Position)
	side := g.sideAt(x)
	m, ok := g.hit(side, x, y)
	if ok {
		g.opt.OnMenu(g.placeAt(side, m.off, ev.AbsolutePosition))
	}
}

// menuAtCaret asks for the menu below the caret.
func (g *Galley) menuAtCaret() {
	if g.opt.OnMenu == nil {
		return
	}
	off := g.sel[g.side].Head
	g.opt.OnMenu(g.placeAt(g.side, off, g.absolute(g.CaretPosition())))
}

// placeAt is a place with what hangs on it.
func (g *Galley) placeAt(side editor.Side, off int, pos fyne.Position) Place {
	c := &g.cols[side]
	return Place{Side: side, Off: off, Marks: c.marksAt(off), Ghosts: c.ghostsAt(off), Position: pos}
}

// CaretPosition is the lower end of the caret, in units from the widget's left top corner.
func (g *Galley) CaretPosition() fyne.Position {
	if g.r == nil {
		return fyne.Position{}
	}
	at := g.locate(g.side, g.sel[g.side].Head, g.after[g.side])
	_, indent := g.textWidth(g.side, at.b)
	y := g.lineY(g.side, g.sel[g.side].Head, g.after[g.side]) + at.para.Lines[at.line].Height
	return g.pos(g.geo[g.side].x+indent+at.x(), y)
}

func (g *Galley) absolute(p fyne.Position) fyne.Position {
	if app := fyne.CurrentApp(); app != nil {
		return app.Driver().AbsolutePositionForObject(g).Add(p)
	}
	return p
}

// ticker runs a function from time to time, on the window's thread.
type ticker struct{ gen int }

func (t *ticker) stop() { t.gen++ }

// every runs f after d and again as long as it says true, unless it is stopped or
// started anew. A ticker that runs already goes on.
func (t *ticker) every(g *Galley, d time.Duration, f func() bool) {
	if g.opt.Idle {
		return
	}
	t.gen++
	gen := t.gen
	var step func()
	step = func() {
		g.opt.Dispatch(func() {
			if t.gen == gen && g.r != nil && f() {
				time.AfterFunc(d, step)
			}
		})
	}
	time.AfterFunc(d, step)
}
