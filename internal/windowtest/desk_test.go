//go:build window

package windowtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sampleFiles copies the sample to a folder of its own and returns both paths.
func sampleFiles(t *testing.T) (original, translation string) {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"original.vi.txt", "translation.de.txt"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "sample", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "original.vi.txt"), filepath.Join(dir, "translation.de.txt")
}

// saveAs gives the path in the dialog that is open.
func (s *screen) saveAs(path string) {
	s.key("ctrl+a")
	s.typing(filepath.Base(path))
	s.key("Return")
}

// The desk opens the sample; what is typed at the beginning of the text is undone; a name
// is written in one spelling everywhere; the gate is shut, and the text leaves unverified, and the file has what
// the window had.
func TestJourney(t *testing.T) {
	original, translation := sampleFiles(t)
	s := open(t, original, translation)
	s.titled("Russland und China")
	time.Sleep(2 * time.Second) // the first look of the checks

	s.key("ctrl+Home")
	s.typing("EILMELDUNG ")
	s.picture("typed")
	for range 12 {
		s.key("ctrl+z")
	}
	s.key("ctrl+End")
	s.typing(" ENDE")
	time.Sleep(2 * time.Second) // the names again
	s.key("alt+2", "shift+F9")
	time.Sleep(time.Second)
	s.picture("named")

	s.key("ctrl+Return") // the gate is shut
	time.Sleep(2 * time.Second)
	s.picture("gate")
	s.key("shift+Tab", "Return") // export unverified
	time.Sleep(time.Second)
	s.picture("export")
	out := filepath.Join(s.home, "copy.txt")
	s.saveAs(out)
	var copied []byte
	written := filepath.Join(s.home, "copy.unverified.txt")
	s.until("the copy", func() bool {
		var err error
		copied, err = os.ReadFile(written)
		return err == nil
	})
	text := string(copied)
	if strings.Contains(text, "EILMELDUNG") {
		t.Error("what was undone is in the copy")
	}
	data, err := os.ReadFile(translation)
	if err != nil {
		t.Fatal(err)
	}
	one := strings.NewReplacer("Kuznetsov", "Kusnezow", "Kuznezow", "Kusnezow", "Sergei", "Sergej")
	if want := one.Replace(string(data)) + " ENDE\n"; text != want {
		t.Errorf("the copy differs: %s", cmp.Diff(want, text))
	}
}
