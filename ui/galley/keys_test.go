package galley

import (
	"testing"

	"stet/editor"
	"stet/editor/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"golang.org/x/text/language"
)

// shown returns a galley in a window, with one text and without a background.
func shown(t *testing.T, s string) *Galley {
	t.Helper()
	test.NewTempApp(t)
	fonts, err := ThemeFonts()
	if err != nil {
		t.Fatal(err)
	}
	g := New(Options{Idle: true, Fonts: fonts})
	sn := editor.Snapshot{}
	sn.Docs[editor.Translation] = text.New(s)
	w := test.NewTempWindow(t, g)
	w.Resize(fyne.NewSize(600, 400))
	g.SetArticle(sn)
	return g
}

func TestHabits(t *testing.T) {
	const s = "Der Minister kam nach Peking.\nEr blieb."
	g := shown(t, s)
	const ctrl, alt, cmd = fyne.KeyModifierControl, fyne.KeyModifierAlt, fyne.KeyModifierSuper
	for _, c := range []struct {
		goos string
		key  fyne.KeyName
		mods fyne.KeyModifier
		want int // -1 for not ours
	}{
		{"linux", fyne.KeyRight, ctrl, 12},
		{"linux", fyne.KeyRight, alt, -1},
		{"windows", fyne.KeyLeft, ctrl, 4},
		{"linux", fyne.KeyEnd, 0, 29},
		{"linux", fyne.KeyEnd, ctrl, len(s)},
		{"linux", fyne.KeyDown, ctrl, 30},
		{"darwin", fyne.KeyRight, alt, 12},
		{"darwin", fyne.KeyLeft, alt, 4},
		{"darwin", fyne.KeyRight, cmd, 29},
		{"darwin", fyne.KeyLeft, cmd, 0},
		{"darwin", fyne.KeyDown, cmd, len(s)},
		{"darwin", fyne.KeyUp, cmd, 0},
		{"darwin", fyne.KeyUp, alt, 0},
		{"darwin", fyne.KeyRight, ctrl, -1},
	} {
		g.Select(editor.Translation, editor.Selection{Anchor: 6, Head: 6})
		m, ok := g.movement(c.key, c.mods, habitsOf(c.goos))
		if !ok {
			m.off = -1
		}
		if m.off != c.want {
			t.Errorf("%s: %s with %v moves to %d, want %d", c.goos, c.key, c.mods, m.off, c.want)
		}
	}
}

// In a paragraph from right to left the caret moves as the eye does, and words go on to
// the left.
func TestCaretInRightToLeft(t *testing.T) {
	const s = "אבג דהו"
	g := shown(t, s)
	g.Select(editor.Translation, editor.Selection{})
	x := func() int { return g.locate(g.side, g.sel[g.side].Head, g.after[g.side]).x() }
	last := x()
	for range 7 {
		g.key(fyne.KeyLeft, 0)
		if x() >= last {
			t.Fatalf("Left goes from %d to %d", last, x())
		}
		last = x()
	}
	if head := g.sel[g.side].Head; head != len(s) {
		t.Errorf("at the left end the caret is at %d", head)
	}
	g.Select(editor.Translation, editor.Selection{})
	if m, _ := g.movement(fyne.KeyLeft, fyne.KeyModifierControl, habitsOf("linux")); m.off != 6 {
		t.Errorf("Ctrl+Left goes to %d", m.off)
	}
}

// A paragraph of an Arabic article is set from the right also where it begins with a Latin
// name, and from the left again when the article is said to be in German; the caret stays
// with its letter.
func TestDirectionFollowsTheLanguage(t *testing.T) {
	g := shown(t, "BBC قال الوزير")
	g.Select(editor.Translation, editor.Selection{Anchor: 4, Head: 4})
	right := func() bool { return g.locate(g.side, g.sel[g.side].Head, true).para.RTL }
	for _, tag := range []language.Tag{language.Arabic, language.German, language.Persian} {
		g.SetLanguages([2]language.Tag{language.Und, tag})
		if want := tag != language.German; right() != want || g.sel[g.side].Head != 4 {
			t.Errorf("%s: set from the right: %v, caret at %d", tag, right(), g.sel[g.side].Head)
		}
	}
}

// Left and right go through a line of mixed directions without a jump, one letter each.
func TestCaretInMixedLine(t *testing.T) {
	g := shown(t, "Das Wort עברית 123 steht (עברית 45%) dort.")
	g.Select(editor.Translation, editor.Selection{})
	last, n := -1, 0
	for ; n < 100; n++ {
		at := g.locate(g.side, g.sel[g.side].Head, g.after[g.side])
		if at.x() < last {
			t.Fatalf("step %d goes back from %d to %d", n, last, at.x())
		}
		last = at.x()
		before := g.head()
		g.key(fyne.KeyRight, 0)
		if g.head() == before {
			break
		}
	}
	if want := len([]rune("Das Wort עברית 123 steht (עברית 45%) dort.")); n != want {
		t.Errorf("%d steps over %d letters", n, want)
	}
}

func TestOnlyNearPiecesKeepTheirGlyphs(t *testing.T) {
	b := make([]byte, 0, 2<<20)
	for len(b) < 2<<20 {
		b = append(b, "Der Minister kam nach Peking. "...)
	}
	g := shown(t, string(b))
	for range 300 {
		g.key(fyne.KeyPageDown, 0)
	}
	n := 0
	for _, ch := range g.cols[editor.Translation].blocks[0].chunks {
		if ch.para != nil {
			n++
		}
	}
	if n > 20 {
		t.Errorf("%d of %d pieces keep their glyphs", n, len(g.cols[editor.Translation].blocks[0].chunks))
	}
}
