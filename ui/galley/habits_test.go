package galley_test

import (
	"strings"
	"testing"
	"time"

	"stet/editor"
	"stet/ui/galley"
	"stet/ui/galley/galleytest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// hold presses the button at one position and drags to others.
func hold(d *galleytest.Desk, at fyne.Position, to ...fyne.Position) {
	d.Galley.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	for _, p := range to {
		d.Galley.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}})
	}
}

// A drag that is held below the edge scrolls on and selects on, until the mouse is let go.
func TestDragScrollsAtTheEdge(t *testing.T) {
	test.NewTempApp(t)
	fonts, err := galley.ThemeFonts()
	if err != nil {
		t.Fatal(err)
	}
	queue := make(chan func(), 1024)
	o, tr := long(40, 6)
	d := galleytest.New(o, tr, galley.Options{Fonts: fonts, Dispatch: func(f func()) { queue <- f }})
	win := test.NewTempWindow(t, d.Galley)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(900, 400))
	work := func(until func() bool) bool {
		for end := time.After(10 * time.Second); !until(); {
			select {
			case f := <-queue:
				f()
			case <-end:
				return false
			}
		}
		return true
	}
	hold(d, point(t, d, editor.Translation, 6), fyne.NewPos(600, 420))
	first, before := d.Galley.Scroll(), len(selection(d))
	if !work(func() bool { return d.Galley.Scroll() > first+800 }) {
		t.Fatalf("a drag below the edge scrolled from %d to %d", first, d.Galley.Scroll())
	}
	if n := len(selection(d)); n < before+500 || !strings.HasPrefix(tr[6:], selection(d)) {
		t.Errorf("scrolled by two screens, the drag selects %d bytes, before %d", n, before)
	}
	d.Galley.DragEnd()
	at, sel := d.Galley.Scroll(), selection(d)
	quiet := time.Now().Add(200 * time.Millisecond)
	work(func() bool {
		select {
		case f := <-queue:
			f()
		default:
		}
		return time.Now().After(quiet)
	})
	if d.Galley.Scroll() != at || selection(d) != sel {
		t.Errorf("let go, it scrolls on from %d to %d", at, d.Galley.Scroll())
	}
}

// A press on the ruler shows the part of the article for which the place stands; the thumb
// can be dragged to both ends.
func TestRulerJumps(t *testing.T) {
	o, tr := long(200, 4)
	d := open(t, o, tr, 900, 500, galley.Options{})
	last := func() bool {
		for _, l := range d.Galley.Seen() {
			if l.Block == 199 {
				return true
			}
		}
		return false
	}
	bar := func(y float32) fyne.Position { return fyne.NewPos(892, y) }
	if last() {
		t.Fatal("all of it is on the screen")
	}
	hold(d, bar(250))
	d.Galley.DragEnd()
	if b := d.Galley.Seen()[0].Block; b < 70 || b > 130 {
		t.Errorf("the middle of the ruler shows paragraph %d of 200", b)
	}
	hold(d, bar(499), bar(600))
	d.Galley.DragEnd()
	if !last() {
		t.Errorf("the end of the ruler shows paragraph %d of 200", d.Galley.Seen()[0].Block)
	}
	hold(d, bar(490), bar(-50))
	d.Galley.DragEnd()
	if l := d.Galley.Seen()[0]; l.Block != 0 || l.Y < 0 {
		t.Errorf("the thumb at the top shows paragraph %d at %d", l.Block, l.Y)
	}
	if _, sel := d.Galley.Selection(); sel != (editor.Selection{}) {
		t.Errorf("the ruler moved the caret to %v", sel)
	}
}

// The rule between the columns follows the mouse, within limits.
func TestRuleIsDragged(t *testing.T) {
	o, tr := long(10, 4)
	d := open(t, o, tr, 900, 500, galley.Options{})
	var mid float32
	for x := float32(380); x < 520; x++ {
		d.Galley.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 200)}})
		if d.Galley.Cursor() == desktop.HResizeCursor {
			mid = x + 3
			break
		}
	}
	if mid == 0 {
		t.Fatal("no cursor tells of the rule")
	}
	hold(d, fyne.NewPos(mid, 200), fyne.NewPos(mid-120, 200))
	d.Galley.DragEnd()
	if s := d.Galley.Split(); s < .3 || s > .42 {
		t.Errorf("dragged 120 to the left, the original has %.2f of the width", s)
	}
	hold(d, fyne.NewPos(mid-120, 200), fyne.NewPos(mid-1000, 200))
	d.Galley.DragEnd()
	if s := d.Galley.Split(); s != .2 {
		t.Errorf("dragged beyond the edge, the original has %.2f of the width", s)
	}
	if selection(d) != "" {
		t.Errorf("the rule selected %q", selection(d))
	}
}

// Where no font has a letter, one notice names its script; the text stays as it is and can
// be edited. No font of any system has letters that nobody has assigned.
func TestScriptWithoutFontIsNamedOnce(t *testing.T) {
	const nobodys = "\U00070000\U00070001"
	const words = "Ein Satz " + nobodys + ".\nUnd " + nobodys + " noch einmal."
	test.NewTempApp(t)
	fonts, err := galley.ThemeFonts()
	if err == nil {
		err = fonts.LoadSystem(t.TempDir())
	}
	if err != nil {
		t.Fatal(err)
	}
	d := galleytest.New("", words, galley.Options{Fonts: fonts, Idle: true})
	test.NewTempWindow(t, d.Galley).Resize(fyne.NewSize(640, 400))
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: 9, Head: 9})
	typeText(d, "x")
	typeKeys(d, fyne.KeyDelete)
	if len(d.Notices) != 1 || d.Notices[0].ID != "galley.font.missing" {
		t.Errorf("not one notice of a missing font: %v", d.Notices)
	}
	if got, want := d.Text(), strings.Replace(words, "\U00070000", "x", 1); got != want {
		t.Errorf("edited: %q, not %q", got, want)
	}
}

// Spaces and characters without a shape are shown on demand, and the lines stay where they are.
func TestInvisibles(t *testing.T) {
	d := open(t, "", "Ein\u00a0Satz mit\u200b Zeichen.", 640, 400, galley.Options{})
	before, lines := d.Galley.Seen()[0].Decor, d.Galley.Lines()
	d.Galley.SetInvisibles(true)
	if n := d.Galley.Seen()[0].Decor; n < before+4 {
		t.Errorf("%d signs are shown for 2 spaces, a no-break space and a zero-width space", n-before)
	}
	if d.Galley.Lines() != lines {
		t.Errorf("the lines moved:\n%s\nbefore:\n%s", d.Galley.Lines(), lines)
	}
	d.Galley.SetInvisibles(false)
	if d.Galley.Seen()[0].Decor != before {
		t.Error("they do not go again")
	}
}
