package file

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	none := Stamp{}
	if err := Write(path, []byte("eins"), Options{Opened: &none, Mode: 0o600}); err != nil {
		t.Fatal(err)
	}
	one := StampOf([]byte("eins"))
	if err := Write(path, []byte("zwei"), Options{Opened: &one, Backup: true}); err != nil {
		t.Fatal(err)
	}
	if content(t, path) != "zwei" || content(t, path+"~") != "eins" {
		t.Errorf("file %q, backup %q", content(t, path), content(t, path+"~"))
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestFileThatChanged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	os.WriteFile(path, []byte("von anderen"), 0o644)
	opened := StampOf([]byte("geöffnet"))
	if err := Write(path, []byte("neu"), Options{Opened: &opened}); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	if content(t, path) != "von anderen" {
		t.Error("it was written over")
	}
	if err := Write(path, []byte("neu"), Options{Opened: &opened, Force: true}); err != nil || content(t, path) != "neu" {
		t.Errorf("forced: %v", err)
	}
	if err := Write(path, []byte("neu"), Options{Opened: &Stamp{}}); !errors.Is(err, ErrChanged) {
		t.Errorf("a file where none was: %v", err)
	}
}

// What does not pass is never seen under the name.
func TestVerify(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	os.WriteFile(path, []byte("alt"), 0o644)
	bad := errors.New("reads another text")
	if err := Write(path, []byte("neu"), Options{Verify: func([]byte) error { return bad }}); !errors.Is(err, bad) {
		t.Errorf("got %v", err)
	}
	left, _ := os.ReadDir(dir)
	if content(t, path) != "alt" || len(left) != 1 {
		t.Errorf("file %q, %d files in the folder", content(t, path), len(left))
	}
}

func TestLinkStays(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.txt"), filepath.Join(dir, "link.txt")
	os.WriteFile(path, []byte("alt"), 0o644)
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here")
	}
	if err := Write(link, []byte("neu"), Options{}); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 || content(t, path) != "neu" {
		t.Error("the link was replaced")
	}
}

func TestNoSuchFolder(t *testing.T) {
	if err := Write(filepath.Join(t.TempDir(), "none", "a.txt"), nil, Options{}); err == nil {
		t.Error("no error")
	}
	if err := Write(t.TempDir(), nil, Options{}); err == nil {
		t.Error("no error for a folder")
	}
}
