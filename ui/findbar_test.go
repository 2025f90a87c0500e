package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
)

// newFindBench opens a translation of these words, with the bar for replacing.
func newFindBench(t *testing.T, words string) *bench {
	t.Helper()
	path := filepath.Join(t.TempDir(), "find.txt")
	if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, "en", path)
	b.press("replace")
	return b
}

func (b *bench) selectIn(start, end int) {
	b.galley.Select(align.Translation, editor.Selection{Anchor: start, Head: end})
}

// typeIn types in the text, as a person does who has left the bar open.
func (b *bench) typeIn(at int, words string) {
	b.t.Helper()
	b.selectIn(at, at)
	for _, r := range words {
		b.galley.TypedRune(r)
	}
}

func TestReplaceOneByOne(t *testing.T) {
	b := newFindBench(t, "an a, a und a.")
	b.bar.word.Checked = true
	b.bar.what.SetText("a")
	b.bar.with.SetText("a a") // holds what is searched for: it must not be replaced again
	for range 3 {
		b.bar.with.submit()
	}
	if got, want := b.translation(), "an a a, a a und a a."; got != want {
		t.Errorf("three times replaced: %q, not %q", got, want)
	}
	for range 3 {
		b.press("undo")
	}
	if got := b.translation(); got != "an a, a und a." {
		t.Errorf("undone: %q", got)
	}
}

func TestFindInSelection(t *testing.T) {
	const words = "Haus und Haus.\nHaus und Haus.\nHaus."
	b := newFindBench(t, words)
	b.bar.close()
	b.selectIn(strings.Index(words, "und"), strings.LastIndex(words, "und"))
	b.press("replace")
	if !b.bar.inside.Checked || b.bar.what.Text != "" {
		t.Fatalf("of a selection of two lines: within %v, words %q", b.bar.inside.Checked, b.bar.what.Text)
	}
	b.bar.what.SetText("Haus")
	if len(b.bar.hits) != 2 {
		t.Fatalf("%d hits within, not 2", len(b.bar.hits))
	}
	b.typeIn(0, "Ein ") // the range moves with the text
	b.bar.again()
	b.bar.with.SetText("Heim")
	b.bar.replaceAll()
	if got, want := b.translation(), "Ein Haus und Heim.\nHeim und Haus.\nHaus."; got != want {
		t.Errorf("replaced within: %q, not %q", got, want)
	}
	b.selectIn(0, 0)
	b.bar.inside.SetChecked(false)
	if len(b.bar.hits) != 3 {
		t.Errorf("%d hits everywhere, not 3", len(b.bar.hits))
	}
	b.bar.inside.SetChecked(true)
	if b.bar.inside.Checked {
		t.Error("nothing is selected, and the search is within it")
	}
}

// Before the text is searched again, a moment after the last key, the hits stand where
// their words are: nothing else is ever replaced.
func TestHitsFollowTyping(t *testing.T) {
	b := newFindBench(t, "rot, rot, rot")
	b.bar.what.SetText("rot")
	b.bar.with.SetText("blau")
	b.typeIn(0, "sehr ")
	b.typeIn(len("sehr rot, "), "ganz ")
	for _, h := range b.bar.hits {
		if got := b.doc(align.Translation).Slice(h.span); got != "rot" {
			t.Errorf("a hit stands on %q", got)
		}
	}
	b.bar.replaceAll()
	if got, want := b.translation(), "sehr blau, ganz blau, blau"; got != want {
		t.Errorf("replaced all: %q, not %q", got, want)
	}
}

// Who types with the bar open is not taken elsewhere, and the search stands where it stood.
func TestTypingWithTheBarOpen(t *testing.T) {
	b := newFindBench(t, "rot, rot, rot")
	b.bar.what.SetText("rot")
	b.press("find-next")
	b.press("find-next")
	at := b.bar.hits[b.bar.at].span
	b.typeIn(0, "x")
	b.bar.again()
	if got, want := b.bar.hits[b.bar.at].span, (text.Span{Start: at.Start + 1, End: at.End + 1}); got != want {
		t.Errorf("the search stands at %v, not %v", got, want)
	}
	if _, sel := b.galley.Selection(); sel.Head != 1 {
		t.Errorf("the caret stands at %d, not 1", sel.Head)
	}
}

// An expression that is none is said to be, and does nothing.
func TestBrokenExpression(t *testing.T) {
	b := newFindBench(t, "a(b")
	b.bar.regexp.Checked = true
	b.bar.what.SetText("(")
	if b.bar.count.Text == "" || b.bar.count.Text == b.say("find.none") {
		t.Errorf("the bar says %q of a broken expression", b.bar.count.Text)
	}
	b.bar.replaceAll()
	b.bar.regexp.Checked = false
	b.bar.search()
	if len(b.bar.hits) != 1 {
		t.Errorf("%d hits of the parenthesis itself", len(b.bar.hits))
	}
}

// Tab goes from what is sought to what replaces it.
func TestTabInTheBar(t *testing.T) {
	b := newFindBench(t, "rot")
	if f := b.win.Canvas().Focused(); f != fyne.Focusable(b.bar.what) {
		t.Fatalf("the bar opens with the focus on %T", f)
	}
	b.typeKey(fyne.KeyTab)
	if f := b.win.Canvas().Focused(); f != fyne.Focusable(b.bar.with) {
		t.Errorf("Tab goes to %T", f)
	}
	b.typeKey(fyne.KeyTab)
	if f, ok := b.win.Canvas().Focused().(*barButton); !ok || f.Text != b.say("find.replace") {
		t.Errorf("the second Tab goes to %v", b.win.Canvas().Focused())
	}
	b.typeKey(fyne.KeyEscape)
	if f := b.win.Canvas().Focused(); f != fyne.Focusable(b.galley) || b.bar.root.Visible() {
		t.Errorf("Escape leaves the focus on %T, the bar shown: %v", f, b.bar.root.Visible())
	}
}

// The keyboard stays in the bar when a button of it is pressed, and Escape closes it from there.
func TestEscapeFromAButton(t *testing.T) {
	b := newFindBench(t, "rot und rot")
	b.bar.what.SetText("rot")
	b.bar.with.SetText("blau")
	b.typeKey(fyne.KeyTab)
	b.typeKey(fyne.KeyTab)
	b.win.Canvas().FocusNext() // as Tab does
	b.typeKey(fyne.KeySpace)
	if got := b.translation(); got != "blau und blau" {
		t.Errorf("replaced all by the keyboard: %q", got)
	}
	b.typeKey(fyne.KeyEscape)
	if b.bar.root.Visible() || b.win.Canvas().Focused() != fyne.Focusable(b.galley) {
		t.Errorf("Escape leaves the bar shown: %v, the focus on %T", b.bar.root.Visible(), b.win.Canvas().Focused())
	}
}
