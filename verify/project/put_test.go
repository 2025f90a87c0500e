package project

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/editor/align"
	"stet/editor/format"
)

// onDesk is a session of a file that was written to dir and opened from there.
func onDesk(t *testing.T, dir string, f format.Format, o format.Options, data []byte) (*Session, string) {
	t.Helper()
	path := filepath.Join(dir, "report."+string(f))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	opened, err := format.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Options{Temporary: true, Translation: opened, By: "Ida Muster", KeyDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return s, path
}

func wordFile(t *testing.T, words string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := format.Write(&b, format.Plain(words), format.DOCX, format.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func fileAt(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A copy goes over the file that it came from, which is kept beside it, and over an earlier
// copy; never over what others wrote there meanwhile, unless that is forced, and then that
// is kept too.
func TestCopyOverItsOwnFile(t *testing.T) {
	dir := t.TempDir()
	was := wordFile(t, "Der Minister kam heute.")
	s, path := onDesk(t, dir, format.DOCX, format.Options{}, was)
	export := func(force bool) error {
		_, err := s.Leaving().Export(t.Context(), ExportOptions{Path: path, Force: force})
		return err
	}
	typed(t, s, 0, 3, "Ein")
	if err := export(false); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(fileAt(t, path+"~"), was) {
		t.Error("what was replaced is not beside it")
	}
	typed(t, s, 0, 3, "Unser")
	if err := export(false); err != nil {
		t.Errorf("over an earlier copy: %v", err)
	}
	others := wordFile(t, "Von anderen.")
	if err := os.WriteFile(path, others, 0o600); err != nil {
		t.Fatal(err)
	}
	records := func() int {
		found, _ := filepath.Glob(filepath.Join(dir, "*"+recordEnding))
		return len(found)
	}
	before := records()
	if err := export(false); !errors.Is(err, ErrChanged) {
		t.Errorf("over the work of others: %v", err)
	}
	if !bytes.Equal(fileAt(t, path), others) || records() != before {
		t.Error("the work of others is gone, or there is a record of no copy")
	}
	if err := export(true); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(fileAt(t, path+"~"), others) {
		t.Error("the work of others is not beside it")
	}
	got, err := format.Open(t.Context(), path, format.Options{})
	if err != nil || got.Text.String() != s.Article().Text(align.Translation).String() {
		t.Errorf("the copy reads as %q, %v", got.Text, err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A project that was opened again knows its files by their names; another file in the same
// folder that was never opened is replaced, and kept.
func TestCopyOverAFileOfAnotherName(t *testing.T) {
	dir := t.TempDir()
	s, _ := onDesk(t, dir, format.DOCX, format.Options{}, wordFile(t, "Der Minister kam heute."))
	other := filepath.Join(dir, "other.txt")
	if err := os.WriteFile(other, []byte("alt"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Leaving().Export(t.Context(), ExportOptions{Path: other}); err != nil {
		t.Fatal(err)
	}
	if string(fileAt(t, other+"~")) != "alt" {
		t.Error("what was replaced is not beside it")
	}
}

// A redline is written again over itself, and not over what an editor made of it in Word.
func TestRedlineOverTheWorkOfOthers(t *testing.T) {
	dir := t.TempDir()
	s, path := onDesk(t, dir, format.DOCX, format.Options{}, wordFile(t, "Der Minister kam heute."))
	typed(t, s, 0, 3, "Ein")
	out, err := s.Leaving().Redline(t.Context(), path, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Leaving().Redline(t.Context(), path, false); err != nil {
		t.Errorf("over itself: %v", err)
	}
	if err := os.WriteFile(out, wordFile(t, "Von anderen."), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Leaving().Redline(t.Context(), path, false); !errors.Is(err, ErrChanged) {
		t.Errorf("over the work of others: %v", err)
	}
	if _, err := s.Leaving().Redline(t.Context(), path, true); err != nil {
		t.Error(err)
	}
}

// A file that came with tracked changes of others, read as accepted or as rejected, leaves
// as a copy and as a redline with the very text of the desk.
func TestFilesWithTrackedChangesLeave(t *testing.T) {
	for _, f := range []format.Format{format.DOCX, format.ODT} {
		first := format.Plain("Der Minister kam heute.\nEr blieb bis Montag.")
		second := format.Plain("Der Minister kam gestern.\nEr blieb.")
		data, err := format.Redline(t.Context(), first, second, f, format.Track{Author: "Andere"})
		if err != nil {
			t.Fatal(err)
		}
		for _, mode := range []format.Revisions{format.Accept, format.Reject} {
			dir := t.TempDir()
			s, path := onDesk(t, dir, f, format.Options{Revisions: mode}, data)
			was := s.Article().Text(align.Translation).String()
			at := strings.Index(was, "blieb")
			typed(t, s, at, at+5, "bleibt")
			now := s.Article().Text(align.Translation).String()
			if _, err := s.Leaving().Export(t.Context(), ExportOptions{Path: path}); err != nil {
				t.Fatalf("%s %q: %v", f, mode, err)
			}
			redline, err := s.Leaving().Redline(t.Context(), path, false)
			if err != nil {
				t.Fatalf("%s %q: %v", f, mode, err)
			}
			for _, c := range []struct {
				path, want string
				how        format.Revisions
			}{{path, now, format.Accept}, {redline, now, format.Accept}, {redline, was, format.Reject}} {
				got, err := format.Open(t.Context(), c.path, format.Options{Revisions: c.how})
				if err != nil || got.Text.String() != c.want {
					t.Errorf("%s %q: %s %q reads as %q, want %q (%v)", f, mode, filepath.Base(c.path), c.how, got.Text, c.want, err)
				}
			}
		}
	}
}

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
	s, _ := onDesk(t, dir, format.DOCX, format.Options{}, wordFile(t, "Der Minister kam heute."))
	if err := s.Leaving().put(link, []byte("new"), false, nil); err != nil {
		t.Fatal(err)
	}
	if fi, err := os.Lstat(link); err != nil || fi.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", fi, err)
	}
	for path, want := range map[string]string{real: "new", real + "~": "old"} {
		if got := fileAt(t, path); string(got) != want {
			t.Errorf("%s: %q; want %q", filepath.Base(path), got, want)
		}
	}
}
