package project

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A full disk: the desk says that it cannot keep the work, goes on, keeps it as soon as
// there is room again, and never harms the project.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1500k"); err != nil {
		t.Skipf("a small file system cannot be mounted here (%v): the full disk is not tested", err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	path := saved(t, dir)
	s := reopen(t, path, dir)
	whole := contentsOf(t, path)

	stuffing := filepath.Join(dir, "stuffing")
	stuff(t, stuffing)
	until(t, s, 500, func() bool { return s.Keeping() != nil })
	if err := s.Save(); err == nil {
		t.Error("saved to a full disk")
	}
	if string(contentsOf(t, path)) != string(whole) {
		t.Fatal("the project was harmed")
	}
	typed := textOf(s)
	if err := os.Remove(stuffing); err != nil {
		t.Fatal(err)
	}
	if err := s.work().Flush(); err != nil || s.Keeping() != nil {
		t.Fatalf("there is room again: %v, %v", err, s.Keeping())
	}
	killed(t, s)
	if s = reopen(t, path, dir); textOf(s) != typed {
		t.Error("what was typed while the disk was full is lost")
	}
	closed(t, s)
}

// until types and writes until something holds.
func until(t *testing.T, s *Session, most int, holds func() bool) {
	t.Helper()
	for n := range most {
		if err := s.Edit(appended(s, fmt.Sprintf(" w%d", n)+strings.Repeat(" x", 500))); err != nil {
			t.Fatal(err)
		}
		_ = s.work().Flush() // fails in the end: that is what is waited for
		if holds() {
			return
		}
	}
	t.Fatal("the disk is full and nothing is said")
}

func stuff(t *testing.T, path string) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for size := 1 << 16; size > 0; size /= 2 {
		for {
			if _, err := f.Write(make([]byte, size)); err != nil {
				break
			}
		}
	}
}

// A folder that goes away while its project is open: the work waits.
func TestFolderVanishes(t *testing.T) {
	dir, folder := t.TempDir(), t.TempDir()
	path := saved(t, folder)
	s := reopen(t, path, dir)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	typed(t, s, 0, 0, "x")
	if err := s.Close(); err == nil {
		t.Error("no word that nothing was saved")
	}
	list := waiting(t, dir)
	if len(list) != 1 {
		t.Fatalf("waiting: %v", list)
	}
	if s = reopen(t, list[0].Path, dir); !strings.HasPrefix(textOf(s), "x") {
		t.Errorf("text %q", textOf(s))
	}
	if err := s.SaveAs(filepath.Join(dir, "b.stet")); err != nil {
		t.Error(err)
	}
	closed(t, s)
}

// A long article with a long history opens in a second and stays small.
func TestLargeProject(t *testing.T) {
	dir := t.TempDir()
	o := largeOptions(dir)
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 10_000 {
		typed(t, s, (n*7919)%len(german), (n*7919)%len(german), "x")
	}
	path := filepath.Join(dir, "a.stet")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	want := textOf(s)
	closed(t, s)
	from := time.Now()
	s, err = Open(path, Options{Dir: dir, Dispatch: func(func()) {}})
	took := time.Since(from)
	if err != nil || textOf(s) != want {
		t.Fatalf("read back wrong: %v", err)
	}
	closed(t, s)
	size, texts := len(contentsOf(t, path)), len(want)+o.Original.Text.Len()
	t.Logf("200,000 words, 10,000 edits: opened in %v, %.2f times the size of its texts", took, float64(size)/float64(texts))
	if size > 4*texts {
		t.Errorf("%d bytes for %d bytes of text", size, texts)
	}
	if took > 5*time.Second { // the aim is 1 s; the machines of tests are slow and busy
		t.Errorf("opened in %v", took)
	}
}
