package project

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

// typist is a session on a short pair with findings, names and facts, and draws edits.
func typist(t *rapid.T) *Session {
	doc := func(s string, l language.Tag) *format.Document {
		d, err := format.Pasted(s)
		if err != nil {
			t.Fatal(err)
		}
		d.Lang = l
		return d
	}
	s, err := New(Options{Temporary: true, Checks: checks.All(),
		Original:    doc("Minister Ivan Kuznetsov counted 75 ships on 12 May.\nKuznetsov came back.\n\nThere were 12 more.", language.English),
		Translation: doc("Minister Iwan Kusnezow zählte am 12. Mai  57 Schiffe.\nKuznetsov kam zurück.\n\nEs waren 13 mehr 👩‍🚀.", language.German)})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// draw does one edit anywhere, or undoes or redoes one.
func draw(t *rapid.T, s *Session) {
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0:
		if s.CanUndo() {
			s.Undo()
		}
		return
	case 1:
		if s.CanRedo() {
			s.Redo()
		}
		return
	case 2:
		if err := s.Check(t.Context()); err != nil {
			t.Fatal(err)
		}
		return
	}
	doc := s.Article().Text(align.Translation)
	a := doc.GraphemeFloor(rapid.IntRange(0, doc.Len()).Draw(t, "from"))
	b := doc.GraphemeFloor(min(doc.Len(), a+rapid.SampledFrom([]int{0, 0, 1, 3, 40}).Draw(t, "length")))
	words := rapid.SampledFrom([]string{"", "x", "5", " ", "\n", "neu\nund alt\n", "é", "Kuznetsov"}).Draw(t, "words")
	c, err := text.NewChange(doc.Len(), text.Edit{Start: a, End: max(a, b), New: words})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}}); err != nil {
		t.Fatal(err)
	}
}

// Whatever is typed, what is shown stands on its own letters.
func TestNothingStandsOnWrongLetters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := typist(t)
		if len(s.Findings()) < 3 || len(s.Names().Names) == 0 || len(s.Facts()) == 0 {
			t.Fatalf("%d findings, %d names, %d facts", len(s.Findings()), len(s.Names().Names), len(s.Facts()))
		}
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			draw(t, s)
			now := [2]string{s.Article().Text(align.Original).String(), s.Article().Text(align.Translation).String()}
			for _, f := range s.Findings() {
				for side, spans := range [2][]verify.Span{f.Original, f.Translation} {
					for _, sp := range spans {
						if got := now[side][sp.Start:sp.End]; got != sp.Text {
							t.Fatalf("%s stands on %q, want %q", f.Check, got, sp.Text)
						}
					}
				}
			}
			for _, n := range s.Names().Names {
				for _, f := range n.Forms {
					for _, sp := range f.Spans {
						if got := now[1][sp.Start:sp.End]; len(got) != len(f.Text) && !strings.HasPrefix(got, f.Text[:1]) {
							t.Fatalf("the name %q stands on %q", f.Text, got)
						}
					}
				}
			}
			for _, f := range s.Facts() {
				for _, sp := range f.Translation {
					if sp.Text != "" && now[1][sp.Start:sp.End] != sp.Text {
						t.Fatalf("the fact %q stands on %q", sp.Text, now[1][sp.Start:sp.End])
					}
				}
			}
		}
	})
}

// Counting only what changed gives what counting all gives.
func TestCountsKeepUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := typist(t)
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			for range rapid.IntRange(1, 4).Draw(t, "edits between two counts") {
				draw(t, s)
			}
			got := s.Counts()
			s.counted = counted{}
			if want := s.Counts(); got != want {
				t.Fatalf("counted %+v, want %+v", got, want)
			}
		}
	})
}
