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
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stet/editor/align"
	"stet/editor/format"
	"stet/verify/project"
	"stet/verify/project/store"
)

// Of the kill loop: how often by default (STET_KILLS says otherwise), and how much typing may
// be lost.
const (
	fewKills = 3
	mostLost = time.Second
)

// The window itself, killed at any instant while somebody types in it and saves now and
// then, opens the article again with all but the last second of typing.
//
// What a kill takes is measured twice: from when the oldest lost word was sent, and from when
// the newest change that is on disk was made. The first also counts how long keys take
// through the virtual screen, the second also a window that got no key at all; the desk
// lost no more than the lesser of both.
func TestKill(t *testing.T) {
	kills := fewKills
	if n, err := strconv.Atoi(os.Getenv("STET_KILLS")); err == nil {
		kills = n
	}
	path := filepath.Join(t.TempDir(), "killed.stet")
	newProject(t, path)
	s := prepare(t)
	last, typed := -1, 0
	var most, mostSent time.Duration
	for i := range kills {
		s.start(os.Getenv("STET_BINARY"), path)
		s.titled("killed")
		time.Sleep(300 * time.Millisecond)
		s.reaches(last + 1)
		words, at := s.typeUntilKilled(last + 2)
		left, changed := s.left(path)
		last = lastWord(t, left)
		typed += len(words)
		k := slices.IndexFunc(words, func(w word) bool { return w.n > last })
		if k < 0 || words[k].at.After(at) {
			continue // nothing is lost that was sent whole
		}
		sent := at.Sub(words[k].at)
		lost := min(sent, at.Sub(changed))
		most, mostSent = max(most, lost), max(mostSent, sent)
		if lost > mostLost {
			t.Fatalf("kill %d: %v of typing is lost: word %d was sent %v before, the newest change on disk made %v before", i+1, lost, words[k].n, sent, at.Sub(changed))
		}
		if i%25 == 24 {
			t.Logf("%d kills, %d words, at most %v of typing lost", i+1, typed, most.Round(time.Millisecond))
		}
	}
	if last < 0 {
		t.Fatal("not one typed word is in the article")
	}
	t.Logf("%d kills, %d words typed, at most %v of typing lost (%v with the way of keys through the screen)",
		kills, typed, most.Round(time.Millisecond), mostSent.Round(time.Millisecond))
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

// reaches types word n in a new paragraph and waits until something was written of it: before
// it the window may not have the keyboard yet, and what is typed belongs to nobody.
func (s *screen) reaches(n int) {
	s.t.Helper()
	from, sent := time.Now(), time.Time{}
	s.until("what was typed on disk", func() bool {
		if time.Since(sent) > 8*time.Second {
			s.key("ctrl+End", "Return")
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

// left is what the killed program left of an article, and when the newest change of it was
// made: in a copy of its data folder, so that the program itself takes up the real one when
// it starts again.
func (s *screen) left(path string) (text string, changed time.Time) {
	s.t.Helper()
	changed = s.leftArticle(path, func(p *project.Session) { text = p.Article().Text(align.Translation).String() })
	return text, changed
}

// leftArticle reads what left tells of.
func (s *screen) leftArticle(path string, read func(*project.Session)) (changed time.Time) {
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
	changed = s.changed(path, dir)
	p, err := project.Open(path, opt)
	if err != nil {
		s.t.Fatalf("what the killed program left does not open: %v", err)
	}
	read(p)
	if err := p.Discard(); err != nil {
		s.t.Fatal(err)
	}
	return changed
}

// changed is when the newest change was made that is on disk; zero if none is.
func (s *screen) changed(path, dir string) time.Time {
	s.t.Helper()
	var place *store.Place
	var c *store.Contents
	folder, err := store.OpenFolder(dir)
	if err == nil {
		place, c, err = folder.Open(path, "", time.Now(), nil)
	}
	if err == nil {
		err = place.Close(true)
	}
	if err != nil {
		s.t.Fatalf("what the killed program left is not read: %v", err)
	}
	if len(c.Journal) == 0 {
		return time.Time{}
	}
	return c.Journal[len(c.Journal)-1].At
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
