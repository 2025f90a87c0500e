//go:build window

package windowtest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/verify/project"
)

// Two texts that agree in everything.
const (
	plainOriginal    = "The weather was good yesterday. We stayed at home all day. Nobody wanted to go out in the evening.\n"
	plainTranslation = "Das Wetter war gestern gut. Wir blieben den ganzen Tag zu Hause. Niemand wollte am Abend ausgehen.\n"
)

// openPlain opens the two, and waits until the window takes keys.
func openPlain(t *testing.T) *screen {
	t.Helper()
	s := prepare(t)
	times := filepath.Join(s.home, "frames")
	s.env = append(s.env, "STET_FRAMES="+times)
	var paths []string
	for _, f := range [][2]string{{"plain.en.txt", plainOriginal}, {"plain.de.txt", plainTranslation}} {
		path := filepath.Join(s.home, f[0])
		if err := os.WriteFile(path, []byte(f[1]), 0o644); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	s.start(os.Getenv("STET_BINARY"), paths...)
	s.waitForKeys(times)
	return s
}

// beads are the pairs of sentences of what the program has on disk.
func (s *screen) beads() []string {
	s.t.Helper()
	var out []string
	s.leftArticle("", func(p *project.Session) {
		a := p.Article()
		a.Realign()
		for i := range a.Snapshot().Beads {
			spans, ok := a.BeadSpans(i)
			if !ok {
				s.t.Fatalf("bead %d stands nowhere", i)
			}
			out = append(out, strings.TrimSpace(a.Text(0).Slice(spans[0]))+" = "+strings.TrimSpace(a.Text(1).Slice(spans[1])))
		}
	})
	return out
}

// Two keys correct the alignment at the caret: the sentence is joined with the next one on
// both sides, and cut off again; both are on disk, and both are undone.
func TestJoinAndSplit(t *testing.T) {
	s := openPlain(t)
	s.key("ctrl+Home")
	settle := func() { time.Sleep(1500 * time.Millisecond) } // what is done is on disk within a second
	joined := func() bool {
		return strings.HasPrefix(s.beads()[0], "The weather was good yesterday. We stayed at home all day. = Das Wetter war gestern gut. Wir blieben den ganzen Tag zu Hause.")
	}
	settle()
	if n := len(s.beads()); n != 3 {
		t.Fatalf("three sentences are %d pairs", n)
	}
	s.key("ctrl+j")
	settle()
	if got := s.beads(); len(got) != 2 || !joined() {
		t.Fatalf("joined, the pairs are %q", got)
	}
	s.picture("joined")
	s.key("ctrl+shift+j")
	settle()
	if got := s.beads(); len(got) != 3 {
		t.Fatalf("split, the pairs are %q", got)
	}
	s.key("ctrl+z")
	settle()
	if got := s.beads(); len(got) != 2 || !joined() {
		t.Fatalf("the split undone, the pairs are %q", got)
	}
	s.key("ctrl+z")
	settle()
	if got := s.beads(); len(got) != 3 {
		t.Fatalf("both undone, the pairs are %q", got)
	}
}

// A text in which nothing is open leaves by the clipboard: what other programs paste is the
// text, byte for byte, and its record lies on disk. One with something open does not leave.
func TestCopyVerified(t *testing.T) {
	if _, err := exec.LookPath("xclip"); err != nil {
		t.Skip("xclip is not installed")
	}
	s := openPlain(t)
	s.key("ctrl+End")
	s.typing(" Es waren 12 Leute.") // which the original does not say
	time.Sleep(time.Second)
	s.key("ctrl+shift+c")
	time.Sleep(1500 * time.Millisecond)
	s.picture("shut")
	if got := s.clipboard(); strings.Contains(got, "Wetter") {
		t.Fatalf("a text with something open left: %q", got)
	}
	s.key("Escape")
	s.tool("key", "--clearmodifiers", "--delay", "40", "--repeat", "30", "ctrl+z")
	time.Sleep(time.Second)
	s.key("ctrl+shift+c")
	s.until("the text on the clipboard", func() bool { return strings.Contains(s.clipboard(), "Wetter") })
	s.picture("copied")
	if got := s.clipboard(); got != plainTranslation {
		t.Errorf("on the clipboard is %q, want %q", got, plainTranslation)
	}
	var records int
	err := filepath.WalkDir(s.home, func(path string, _ os.DirEntry, err error) error {
		if strings.HasSuffix(path, ".record.json") {
			records++
		}
		return err
	})
	if err != nil || records != 1 {
		t.Errorf("%d records lie on disk (%v)", records, err)
	}
}
