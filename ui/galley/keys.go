package galley

import (
	"runtime"
	"time"

	"stet/editor"
	"stet/editor/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// habits are what differs between systems: the key that goes by words and the one that
// goes by lines and to the ends.
type habits struct {
	word fyne.KeyModifier
	line fyne.KeyModifier // with left and right: to the ends of a line; 0 for none
	ends fyne.KeyModifier // with up and down, Home and End: to the ends of the text
}

func habitsOf(goos string) habits {
	if goos == "darwin" {
		return habits{word: fyne.KeyModifierAlt, line: fyne.KeyModifierSuper, ends: fyne.KeyModifierSuper}
	}
	return habits{word: fyne.KeyModifierControl, ends: fyne.KeyModifierControl}
}

// FocusGained implements fyne.Focusable.
func (g *Galley) FocusGained() {
	g.focused = true
	g.blink()
	g.redraw()
}

// FocusLost implements fyne.Focusable.
func (g *Galley) FocusLost() {
	g.focused = false
	g.caret.stop()
	g.redraw()
}

// redraw shows caret, selection and focus anew, without looking at the text.
func (g *Galley) redraw() {
	if g.r == nil || g.r.palette == nil {
		return
	}
	g.r.showTint()
	g.r.showSelection()
	g.r.showCaret()
	g.r.showFocus()
}

// AcceptsTab implements fyne.Tabbable: Tab goes on to the next part of the window, since
// an article has no tabs.
func (g *Galley) AcceptsTab() bool { return false }

// TypedRune implements fyne.Focusable.
func (g *Galley) TypedRune(r rune) {
	defer g.keyDone(time.Now())
	g.typed(r)
}

func (g *Galley) keyDone(begun time.Time) {
	if g.opt.OnKeyDone != nil {
		g.opt.OnKeyDone(begun)
	}
}

// TypedKey implements fyne.Focusable.
func (g *Galley) TypedKey(ev *fyne.KeyEvent) {
	if g.opt.OnKey != nil && g.opt.OnKey(ev) {
		return
	}
	if begun := time.Now(); g.key(ev.Name, g.modifiers()) { // a letter comes as a key first, which does nothing
		g.keyDone(begun)
	}
}

// modifiers are the keys held down, as far as the driver tells.
func (g *Galley) modifiers() fyne.KeyModifier {
	if app := fyne.CurrentApp(); app != nil {
		if d, ok := app.Driver().(desktop.Driver); ok {
			return d.CurrentKeyModifiers()
		}
	}
	return g.mouse.shift
}

// KeyDown implements desktop.Keyable: it follows Shift where the driver does not tell.
func (g *Galley) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		g.mouse.shift = fyne.KeyModifierShift
	}
}

// KeyUp implements desktop.Keyable.
func (g *Galley) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		g.mouse.shift = 0
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (g *Galley) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		call(g.opt.OnUndo)
	case *fyne.ShortcutRedo:
		call(g.opt.OnRedo)
	case *fyne.ShortcutCopy:
		g.Copy()
	case *fyne.ShortcutCut:
		g.Cut()
	case *fyne.ShortcutPaste:
		g.Paste()
	case *fyne.ShortcutSelectAll:
		g.SelectAll()
	case *desktop.CustomShortcut:
		if !g.custom(s) && g.opt.OnShortcut != nil {
			g.opt.OnShortcut(s)
		}
	default:
		if g.opt.OnShortcut != nil {
			g.opt.OnShortcut(s)
		}
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// custom deals with a shortcut that Fyne has no name for.
func (g *Galley) custom(s *desktop.CustomShortcut) bool {
	redo := fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	if s.KeyName == fyne.KeyZ && s.Modifier == redo {
		call(g.opt.OnRedo)
		return true
	}
	if s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault {
		switch s.KeyName {
		case fyne.KeyPlus, fyne.KeyEqual:
			g.SetZoom(g.zoom * 1.1)
			return true
		case fyne.KeyMinus:
			g.SetZoom(g.zoom / 1.1)
			return true
		case fyne.Key0:
			g.SetZoom(1)
			return true
		}
	}
	return g.key(s.KeyName, s.Modifier)
}

// key deals with a key that edits or moves, and tells whether it did.
func (g *Galley) key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	h := habitsOf(runtime.GOOS)
	plain := mods &^ fyne.KeyModifierShift
	switch name {
	case fyne.KeyBackspace:
		return g.keyErase(plain, h, false)
	case fyne.KeyDelete:
		return g.keyErase(plain, h, true)
	case fyne.KeyReturn, fyne.KeyEnter:
		if plain != 0 {
			return false
		}
		g.insert("\n", editor.Alone, "edit.split")
		return true
	case fyne.KeyEscape:
		return g.HidePopup()
	case desktop.KeyMenu:
		g.menuAtCaret()
		return true
	case fyne.KeyF10:
		if mods == fyne.KeyModifierShift {
			g.menuAtCaret()
			return true
		}
		return false
	}
	m, ok := g.movement(name, plain, h)
	if !ok {
		return false
	}
	vertical := name == fyne.KeyUp || name == fyne.KeyDown || name == fyne.KeyPageUp || name == fyne.KeyPageDown
	goal := g.goal
	g.moveTo(m, mods&fyne.KeyModifierShift != 0)
	if vertical && plain == 0 {
		g.goal = goal
	}
	return true
}

func (g *Galley) keyErase(mods fyne.KeyModifier, h habits, forward bool) bool {
	switch {
	case mods == 0:
		g.eraseGrapheme(forward)
	case mods == h.word:
		g.eraseWord(forward)
	case h.line != 0 && mods == h.line:
		g.eraseLine(forward)
	default:
		return false
	}
	return true
}

// movement is where a key moves the caret.
func (g *Galley) movement(name fyne.KeyName, mods fyne.KeyModifier, h habits) (move, bool) {
	from := g.head()
	c := &g.cols[g.side]
	switch name {
	case fyne.KeyLeft, fyne.KeyRight:
		return g.sideways(name == fyne.KeyRight, mods, h)
	case fyne.KeyUp, fyne.KeyDown:
		down := name == fyne.KeyDown
		switch {
		case mods == 0 && down:
			return g.stepLine(from, 1), true
		case mods == 0:
			return g.stepLine(from, -1), true
		case mods == h.ends && h.line != 0 && down:
			return move{c.doc.Len(), false}, true
		case mods == h.ends && h.line != 0:
			return move{0, true}, true
		case mods == h.word:
			return g.byBlock(from, down), true
		}
	case fyne.KeyHome, fyne.KeyEnd:
		end := name == fyne.KeyEnd
		switch {
		case mods == 0:
			return g.lineEdge(from, end), true
		case mods == h.ends && end:
			return move{c.doc.Len(), false}, true
		case mods == h.ends:
			return move{0, true}, true
		}
	case fyne.KeyPageUp, fyne.KeyPageDown:
		if mods == 0 {
			return g.page(from, name == fyne.KeyPageDown), true
		}
	}
	return move{}, false
}

// sideways is where the right and left keys move. Without modifiers they follow the eye;
// by words they follow the text: in a paragraph from right to left, left is onwards.
func (g *Galley) sideways(right bool, mods fyne.KeyModifier, h habits) (move, bool) {
	from := g.head()
	at := g.locate(g.side, from.off, from.after)
	forward := right != at.para.RTL
	switch {
	case mods == 0:
		if sel := ordered(g.sel[g.side]); sel.Len() > 0 && g.modifiers()&fyne.KeyModifierShift == 0 {
			if forward {
				return move{sel.End, false}, true
			}
			return move{sel.Start, true}, true
		}
		return g.stepVisual(from, right), true
	case mods == h.word:
		return move{g.word(g.side, from.off, forward), !forward}, true
	case h.line != 0 && mods == h.line:
		return g.lineEdge(from, forward), true
	}
	return move{}, false
}

// byBlock moves to the start of the next or the previous block.
func (g *Galley) byBlock(from move, down bool) move {
	c := &g.cols[g.side]
	i, rel := c.at(from.off)
	switch {
	case down && i+1 < len(c.blocks):
		return move{c.startOf(i + 1), true}
	case down:
		return move{c.doc.Len(), false}
	case rel > 0:
		return move{c.startOf(i), true}
	}
	return move{c.startOf(max(0, i-1)), true}
}

// page moves the caret by the height of the window, and the text with it.
func (g *Galley) page(from move, down bool) move {
	lines := max(1, (g.h-g.m.leading)/max(1, g.m.leading)-1)
	dy := lines * g.m.leading
	if !down {
		lines, dy = -lines, -dy
	}
	y, scroll := g.lineY(g.side, from.off, from.after), g.scrollY()
	g.scrollBy(dy)
	m := g.stepLine(from, lines)
	if g.r != nil && abs(g.scrollY()-scroll-dy) < g.m.leading { // the line that now stands where the caret's did
		g.place()
		if s := g.r.lineAt(g.side, y+g.m.leading/2); s != nil && abs(s.y-y) < g.m.leading {
			m = g.onLine(s)
		}
	}
	return m
}

func abs(n int) int { return max(n, -n) }

// moveTo moves the caret, extending the selection or dropping it.
func (g *Galley) moveTo(m move, extend bool) {
	s := &g.sel[g.side]
	s.Head = m.off
	if !extend {
		s.Anchor = m.off
	}
	g.after[g.side], g.goal = m.after, -1
	g.afterMove(true)
}

// afterMove shows where the caret is now and tells of it.
func (g *Galley) afterMove(reveal bool) {
	g.mouse.rest.stop()
	g.HidePopup()
	g.blink()
	g.retint()
	if reveal {
		head := g.sel[g.side].Head
		g.revealCaret(head)
	} else {
		g.place()
	}
	g.restOn(g.side, g.sel[g.side].Head)
	if g.opt.OnSelect != nil {
		g.opt.OnSelect(g.side, g.sel[g.side])
	}
}

// selected shows a selection that the owner made.
func (g *Galley) selected() {
	g.HidePopup()
	g.blink()
	g.retint()
	sel := g.sel[g.side]
	if g.r != nil && g.shows(g.side) && g.h > 0 {
		g.Reveal(g.side, ordered(sel))
	}
	if g.opt.OnSelect != nil {
		g.opt.OnSelect(g.side, sel)
	}
}

// revealCaret scrolls so that the line of the caret can be seen.
func (g *Galley) revealCaret(head int) {
	if g.r == nil || g.h <= 0 || !g.shows(g.side) {
		return
	}
	top := g.lineY(g.side, head, g.after[g.side])
	edge := min(g.m.leading/2, g.h/4)
	switch {
	case top < edge:
		g.scrollBy(top - edge)
	case top+g.m.leading > g.h-edge:
		g.scrollBy(top + g.m.leading - g.h + edge)
	}
	g.place()
}

// afterEdit shows a text that has changed.
func (g *Galley) afterEdit(side editor.Side, own bool) {
	g.goal = -1
	g.retint()
	g.r.newRuler()
	if !own {
		g.place()
		return
	}
	g.side = side
	g.blink()
	g.revealCaret(g.sel[side].Head)
	if g.opt.OnSelect != nil {
		g.opt.OnSelect(side, g.sel[side])
	}
}

// retint tints the sentence at the caret and its counterpart.
func (g *Galley) retint() {
	if g.opt.Pair == nil {
		return
	}
	own, other, ok := g.opt.Pair(g.side, g.sel[g.side].Head)
	if !ok {
		own, other = text.Span{}, text.Span{}
	}
	g.tint[g.side], g.tint[1-g.side] = own, other
}
