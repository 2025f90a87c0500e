package project

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/editor/align"
	"stet/editor/format"
)

// A redline of either kind reads as the translation where its changes are accepted and as
// the draft where they are rejected; it says in its name what it is, and changes one word
// where one was changed.
func TestRedline(t *testing.T) {
	for _, f := range []format.Format{format.DOCX, format.ODT, format.TXT} {
		var b bytes.Buffer
		draft := format.Plain("Der Minister kam heute.\nEr blieb bis Montag.")
		if err := format.Write(&b, draft, f, format.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		opened, err := format.Read(t.Context(), "draft."+string(f), &b, format.Options{Format: f})
		if err != nil {
			t.Fatal(err)
		}
		s, err := New(Options{Temporary: true, Translation: opened, By: "Ida Muster"})
		if err != nil {
			t.Fatal(err)
		}
		at := strings.Index(s.Article().Text(align.Translation).String(), "heute")
		typed(t, s, at, at+len("heute"), "gestern")
		for _, ending := range RedlineEndings() {
			path, err := s.Leaving().Redline(t.Context(), filepath.Join(t.TempDir(), "report"+ending), false)
			if err != nil {
				t.Fatalf("%s as %s: %v", f, ending, err)
			}
			if filepath.Base(path) != "report.redline"+ending {
				t.Errorf("it is called %s", path)
			}
			for _, c := range []struct {
				how  format.Revisions
				want string
			}{{format.Accept, s.Article().Text(align.Translation).String()}, {format.Reject, opened.Text.String()}} {
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				got, err := format.Read(t.Context(), path, bytes.NewReader(data), format.Options{Revisions: c.how})
				if err != nil {
					t.Fatal(err)
				}
				if strings.TrimSpace(got.Text.String()) != strings.TrimSpace(c.want) {
					t.Errorf("%s as %s, %v: reads as %q, want %q", f, ending, c.how, got.Text, c.want)
				}
			}
		}
	}
	s, err := New(Options{Temporary: true, Translation: format.Plain("Ein Satz.")})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Leaving().Redline(t.Context(), filepath.Join(t.TempDir(), "report.txt"), false); err == nil {
		t.Error("a plain text holds no tracked changes")
	}
}
