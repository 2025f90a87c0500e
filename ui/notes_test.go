package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// That no font has the letters of a text is told when the article is opened, and is not
// wiped out by what else opening tells.
func TestMissingFontIsToldOnOpening(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "nobodys.txt")
	words := "Ein Satz mit Zeichen, die keine Schrift hat: \U00070000\U00070001. Noch ein Satz steht dahinter.\n"
	if err := os.WriteFile(path, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	b := newBench(t, "en", path)
	b.until("the notice", func() bool { return strings.Contains(b.last, "fonts-noto") })
}
