package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// leaveUnverified writes the article as it stands to a folder and returns copy and record.
func leaveUnverified(b *bench) (copied, rec string) {
	b.t.Helper()
	dir := b.t.TempDir()
	b.write(filepath.Join(dir, "copy.html"), true)
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
