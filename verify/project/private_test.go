package project

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"testing"

	"stet/verify"
	"stet/verify/checks"
)

// privates are words of this machine and of its user that are nobody else's business.
func privates(t *testing.T, folders ...string) []string {
	t.Helper()
	out := []string{"/home/ada", "secret"} // of the documents' names
	add := func(s string, err error) {
		if err == nil && len(s) > 3 {
			out = append(out, s)
		}
	}
	for _, dir := range folders {
		add(dir, nil)
		add(filepath.Base(filepath.Dir(dir)), nil) // of the test
	}
	add(os.Hostname())
	add(os.Getwd())
	add(os.UserHomeDir())
	add(os.UserConfigDir())
	if u, err := user.Current(); err == nil {
		add(u.Username, nil)
		add(u.Name, nil)
	}
	return out
}

// Nothing of the machine is in what leaves the desk: no path, no name of the machine or of
// its user, in no record, page, signature or copy of any format.
func TestNothingPrivateLeaves(t *testing.T) {
	dir, out := t.TempDir(), filepath.Join(t.TempDir(), "post")
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	style := filepath.Join(dir, "hausregeln.toml")
	write(t, style, []byte("facts = [\"number\"]\n[checks]\n\"space\" = \"off\"\n"))
	s := article(t, dir)
	var err error
	if s.style, err = verify.ReadStyle(style, checks.All()); err != nil {
		t.Fatal(err)
	}
	settle(t, s)
	if err := s.SaveAs(filepath.Join(dir, "a.stet")); err != nil {
		t.Fatal(err)
	}
	for _, ext := range append(Endings(), ".xliff") {
		if _, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(out, "a"+ext[1:]+ext), Public: true, Unverified: true}); err != nil {
			t.Fatalf("%s: %v", ext, err)
		}
	}
	files, err := os.ReadDir(out)
	if err != nil || len(files) < 6*7 {
		t.Fatalf("%d files left the desk: %v", len(files), err)
	}
	words := privates(t, dir, out)
	for _, f := range files {
		content := unpacked(t, contentsOf(t, filepath.Join(out, f.Name())))
		for _, w := range words {
			if strings.Contains(content, w) {
				t.Errorf("%s holds %q", f.Name(), w)
			}
		}
	}
	closed(t, s)
}

// unpacked is a file with everything that is packed in it.
func unpacked(t *testing.T, data []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return string(data) // no archive
	}
	var b strings.Builder
	for _, f := range z.File {
		b.WriteString(f.Name + "\n")
		r, err := f.Open()
		if err == nil {
			_, err = io.Copy(&b, r)
			r.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}
