package project

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
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

// A limit on the size of files is a full disk: the desk says so, goes on, keeps the work as
// soon as it may, and never harms the project.
func TestFileSizeLimit(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir)
	s := reopen(t, path, dir)
	whole := contentsOf(t, path)
	limited(t, uint64(len(whole)+200<<10), func() {
		until(t, s, 500, func() bool { return s.Keeping() != nil })
		if err := s.Save(); err == nil {
			t.Error("saved a file that is too large")
		}
		if string(contentsOf(t, path)) != string(whole) {
			t.Fatal("the project was harmed")
		}
	})
	typed := textOf(s)
	if err := s.work().Flush(); err != nil || s.Keeping() != nil {
		t.Fatalf("the limit is gone: %v, %v", err, s.Keeping())
	}
	killed(t, s)
	if s = reopen(t, path, dir); textOf(s) != typed {
		t.Error("what was typed under the limit is lost")
	}
	closed(t, s)
}

// limited does something while no file may grow beyond a size.
func limited(t *testing.T, size uint64, do func()) {
	t.Helper()
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: was.Max}); err != nil {
		t.Fatal(err)
	}
	defer syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was)
	do()
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
