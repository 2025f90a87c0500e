package project

import (
	"os"
	"path/filepath"
	"testing"
)

// A copy that is written through a link replaces what the link leads to, and keeps it beside that.
func TestCopyThroughALink(t *testing.T) {
	dir, other := t.TempDir(), t.TempDir()
	real, link := filepath.Join(other, "real.txt"), filepath.Join(dir, "link.txt")
	if err := os.WriteFile(real, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no links here:", err)
	}
	p, err := prepareFile(link, []byte("new"))
	if err != nil {
		t.Fatal(err)
	}
	defer p.drop()
	if err := p.place(); err != nil {
		t.Fatal(err)
	}
	if fi, err := os.Lstat(link); err != nil || fi.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", fi, err)
	}
	for path, want := range map[string]string{real: "new", real + ".bak": "old"} {
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v; want %q", filepath.Base(path), got, err, want)
		}
	}
}
