package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"stet/assets/msg"
)

// A house style beside an article is used only by who says so, and is told what it switches off.
func TestStyleBesideIsAskedFor(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "artikel.txt")
	for name, s := range map[string]string{path: "Der Minister  ging.", filepath.Join(dir, "stet.toml"): "[checks]\n\"space.double\" = \"off\"\n"} {
		if err := os.WriteFile(name, []byte(s), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		button string
		off    bool
	}{{"style.beside-use", true}, {"style.beside-leave", false}} {
		b := newBench(t, "en")
		b.openPaths([]string{path})
		b.until("it asks", func() bool { return b.topSheet() != nil })
		if b.session != nil {
			t.Fatal("the article is open before the answer")
		}
		test.Tap(findButton(t, b.topSheet().pop.Content, b.say(c.button)))
		b.until("the article is checked", func() bool { return b.session != nil && b.session.Report() != nil })
		told := slices.ContainsFunc(b.session.NotChecked(), func(m msg.Text) bool { return strings.Contains(b.app.say.Text(m), "space.double") })
		if told != c.off {
			t.Errorf("%s: the check is told to be off: %v", c.button, told)
		}
	}
}
