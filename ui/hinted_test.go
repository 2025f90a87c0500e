package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// A button says what it is to the pointer and to the keyboard alike, does its work for
// both, and says nothing any more when it is left.
func TestHintOnPointerAndFocus(t *testing.T) {
	a := test.NewTempApp(t)
	said, done := "", 0
	h := newHinted(theme.SearchIcon(), func() { done++ }, func(on bool) {
		said = ""
		if on {
			said = "Find (Ctrl+F)"
		}
	})
	w := a.NewWindow("")
	defer w.Close()
	w.SetContent(h)
	c := w.Canvas()
	want := func(when, words string) {
		t.Helper()
		if said != words {
			t.Errorf("%s it says %q, want %q", when, said, words)
		}
	}
	want("untouched", "")
	c.Focus(h)
	want("with the focus", "Find (Ctrl+F)")
	h.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	c.Unfocus()
	want("without the focus", "")
	h.MouseIn(&desktop.MouseEvent{})
	want("below the pointer", "Find (Ctrl+F)")
	test.Tap(h)
	h.MouseOut()
	want("left by the pointer", "")
	if done != 2 {
		t.Errorf("its work was done %d times, want once a key and once a click", done)
	}
}

// Everything in the toolbar is reached by Tab, and what has only an icon says its name then.
func TestToolbarSpeaksOnFocus(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	c := b.win.Canvas()
	spoke := 0
	for range 40 {
		c.FocusNext()
		if _, ok := c.Focused().(*hinted); !ok {
			continue
		}
		if words := b.status.said.Text; words == "" || words == b.last {
			t.Errorf("a button with the focus says %q", words)
		}
		spoke++
	}
	if spoke < 5 {
		t.Errorf("Tab reaches %d buttons of the toolbar", spoke)
	}
}
