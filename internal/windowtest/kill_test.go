//go:build window

package windowtest

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/editor/align"
	"stet/editor/format"
	"stet/verify/project"
)

// Of the kill loop: how often by default (STET_KILLS says otherwise), and how old a key may
// be that is lost. The desk promises a second from the key as it comes to it; how long keys
// take through the virtual screen to a program that draws in software is measured each time,
// and is at least what a busy machine may leave the window without a processor.
const (
	fewKills = 3
	mostLost = time.Second
	busy     = time.Second
)

// The window itself, killed at any instant while somebody types in it and saves now and
// then, opens the article again with all but the last second of typing.
func TestKill(t *testing.T) {
	kills := fewKills
	if n, err := strconv.Atoi(os.Getenv("STET_KILLS")); err == nil {
		kills = n
	}
	path := filepath.Join(t.TempDir(), "killed.stet")
	newProject(t, path)
	s := prepare(t)
	last, oldest, typed := -1, time.Duration(0), 0
	for i := range kills {
		s.start(os.Getenv("STET_BINARY"), path)
		s.titled("killed")
		time.Sleep(300 * time.Millisecond)
		way := max(busy, s.reaches(last+1))
		words, at := s.typeUntilKilled(last + 2)
		left := s.left(path)
		last = lastWord(t, left)
		typed += len(words)
		for _, w := range words {
			if age := at.Sub(w.at); w.n > last && age > oldest {
				oldest = age
				if age > mostLost+way {
					t.Fatalf("kill %d: word %d, typed %v before the kill, is lost (keys took %v); the last is %d", i+1, w.n, age, way, last)
				}
			}
		}
		if i%25 == 24 {
			t.Logf("%d kills, %d words, the oldest lost one was typed %v before its kill", i+1, typed, oldest.Round(time.Millisecond))
		}
	}
	if last < 0 {
		t.Fatal("not one typed word is in the article")
	}
	t.Logf("%d kills, %d words typed, the oldest lost one was typed %v before its kill", kills, typed, oldest.Round(time.Millisecond))
}

// newProject saves a small article as a project.
func newProject(t *testing.T, path string) {
	t.Helper()
	doc, err := format.Read(context.Background(), "killed.txt", strings.NewReader("Dieser Artikel wird getippt.\n\nEr hat zwei Absätze."), format.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc.Meta.Title = "killed"
	p, err := project.New(project.Options{Translation: doc, Dir: t.TempDir()})
	if err == nil {
		err = p.SaveAs(path)
	}
	if err == nil {
		err = p.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
}

// word is a typed word: its number, and when its last key was sent.
type word struct {
	n  int
	at time.Time
}

// reaches types word n and waits until something was written of it, and says how long that
// took: before it the window may not have the keyboard yet, and what is typed belongs to
// nobody.
func (s *screen) reaches(n int) time.Duration {
	s.t.Helper()
	from, sent := time.Now(), time.Time{}
	s.until("what was typed on disk", func() bool {
		if time.Since(sent) > 8*time.Second {
			s.key("ctrl+End")
			s.tool("type", "--delay", "4", fmt.Sprintf(" w%dx", n))
			sent = time.Now()
		}
		files, _ := filepath.Glob(filepath.Join(s.home, "data", "stet", "articles", "*.work-wal"))
		for _, f := range files {
			if fi, err := os.Stat(f); err == nil && fi.ModTime().After(from) {
				return true
			}
		}
		return false
	})
	return time.Since(sent)
}

// typeUntilKilled types numbered words, saves now and then, and kills the program at some
// instant of it.
func (s *screen) typeUntilKilled(n int) (words []word, killed time.Time) {
	s.t.Helper()
	gone := make(chan time.Time, 1)
	time.AfterFunc(time.Duration(rand.IntN(3000))*time.Millisecond, func() {
		at := time.Now()
		s.program.Process.Kill()
		gone <- at
	})
	for ; ; n++ {
		select {
		case at := <-gone:
			<-s.ended
			return words, at
		default:
		}
		s.tool("type", "--delay", "4", fmt.Sprintf(" w%dx", n))
		words = append(words, word{n, time.Now()})
		if rand.IntN(12) == 0 {
			s.tool("key", "ctrl+s")
		}
	}
}

// left is what the killed program left of an article: in a copy of its data folder, so that
// the program itself takes up the real one when it starts again.
func (s *screen) left(path string) string {
	s.t.Helper()
	dir := s.t.TempDir()
	if out, err := exec.Command("cp", "-r", filepath.Join(s.home, "data", "stet", "articles"), dir).CombinedOutput(); err != nil {
		s.t.Fatalf("%v: %s", err, bytes.TrimSpace(out))
	}
	opt := project.Options{Dir: dir}
	waiting, err := project.Recoverable(dir)
	if err != nil {
		s.t.Fatal(err)
	}
	if len(waiting) > 0 {
		path = waiting[0].Path
	} else {
		opt.ReadOnly = true
	}
	p, err := project.Open(path, opt)
	if err != nil {
		s.t.Fatalf("what the killed program left does not open: %v", err)
	}
	text := p.Article().Text(align.Translation).String()
	if err := p.Discard(); err != nil {
		s.t.Fatal(err)
	}
	return text
}

// lastWord is the number of the last whole word that was typed, -1 if none; none before it
// is missing. A word that a kill cut short has no "x" at its end.
func lastWord(t *testing.T, text string) int {
	t.Helper()
	last := -1
	for _, f := range strings.Fields(text) {
		figures, whole := strings.CutSuffix(strings.TrimPrefix(f, "w"), "x")
		n, err := strconv.Atoi(figures)
		if !whole || err != nil {
			continue
		}
		if n != last+1 {
			t.Fatalf("word %d is followed by word %d", last, n)
		}
		last = n
	}
	return last
}
