package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// leaveUnverified writes the article as it stands to a folder and returns copy and record.
func leaveUnverified(b *bench) (copied, rec string) {
	b.t.Helper()
	dir := b.t.TempDir()
	b.write(filepath.Join(dir, "copy.html"), true, false)
	b.until("the copy was written", func() bool { return b.topSheet() != nil })
	return filepath.Join(dir, "copy.unverified.html"), filepath.Join(dir, "copy.unverified.record.json")
}

// What left is offered with its public record, which has no word that was deleted; the
// public key is written to a file; a copy is verified with its verdict in words.
func TestProofInTheWindow(t *testing.T) {
	b := newBench(t, "de", originalFile, translationFile)
	b.press("fix-all")
	b.typeKey(fyne.KeyReturn)
	b.until("the checks have looked again", func() bool { return b.looked() })
	copied, rec := leaveUnverified(b)
	b.typeKey(fyne.KeyEscape)

	b.writePublic(rec)
	b.until("the public record was written", func() bool { return b.topSheet() != nil })
	if !strings.Contains(b.last, "copy.unverified.public.record.json") {
		t.Errorf("the status line says %q", b.last)
	}
	b.typeKey(fyne.KeyEscape)
	public, err := os.ReadFile(strings.TrimSuffix(rec, ".record.json") + ".public.record.html")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(public), "<del>") || !strings.Contains(string(public), "Öffentliche Fassung") {
		t.Error("the public page is not the public form in German")
	}

	key := filepath.Join(filepath.Dir(rec), "desk.pub")
	b.app.prefs.setFolder(filepath.Dir(rec))
	b.press("public-key")
	test.Type(b.win.Canvas().Focused(), "desk.pub")
	b.typeKey(fyne.KeyReturn)
	if words, err := os.ReadFile(key); err != nil || !strings.HasPrefix(string(words), "untrusted comment:") {
		t.Errorf("public key %q, %v", words, err)
	}

	for _, c := range []struct {
		file, change, want string
	}{
		{"", "", "genau die Datei"},
		{"changed.html", "Amur", "wurde seither geändert"},
	} {
		path := copied
		if c.file != "" {
			data, err := os.ReadFile(copied)
			if err != nil {
				t.Fatal(err)
			}
			path = filepath.Join(filepath.Dir(copied), c.file)
			if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(data), c.change, "Ussuri")), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		b.verifyFiles(rec, path)
		b.until("the verdict", func() bool { return b.topSheet() != nil })
		if !strings.Contains(b.last, c.want) {
			t.Errorf("verdict %q, want %q", b.last, c.want)
		}
		b.typeKey(fyne.KeyEscape)
	}
}

// The same project in a second window can only be read, and the window says who has it.
func TestOpenedTwice(t *testing.T) {
	b := newBench(t, "en", originalFile, translationFile)
	b.app.prefs.setName("Ada Lovelace")
	b.prefsChanged()
	path := filepath.Join(t.TempDir(), "a.stet")
	b.session.SetBy("Ada Lovelace")
	if err := b.session.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	b.loadProject(path)
	second := b.app.desks[len(b.app.desks)-1]
	if second == b.desk {
		t.Fatal("there is no second window")
	}
	b.until("the project is open", func() bool { return second.session != nil && second.topSheet() != nil })
	if !second.session.ReadOnly() || second.session.Holder() == nil {
		t.Fatal("the second window may write")
	}
	if h := second.session.Holder(); h.By != "Ada Lovelace" {
		t.Errorf("held by %q", h.By)
	}
	words := strings.Join(labels(second.topSheet().pop.Content), " ")
	if !strings.Contains(words, "Ada Lovelace") {
		t.Errorf("the sheet says %q", words)
	}
	second.topSheet().hide()
	for _, id := range []string{"save", "undo", "replace", "fix-all", "tick"} {
		for _, m := range menus() {
			for _, c := range m.commands {
				if c.id == id && (c.enabled == nil || c.enabled(second)) {
					t.Errorf("%q can be done in a window that only reads", id)
				}
			}
		}
	}
}

// labels are the words of all labels of an object.
func labels(o fyne.CanvasObject) []string {
	switch o := o.(type) {
	case *widget.Label:
		return []string{o.Text}
	case *fyne.Container:
		var out []string
		for _, c := range o.Objects {
			out = append(out, labels(c)...)
		}
		return out
	}
	return nil
}
