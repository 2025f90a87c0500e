package project

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// linked is a session on two texts of numbered sentences, one sentence a word.
func linked(t *testing.T) *Session {
	t.Helper()
	doc := func(s string, l language.Tag) *format.Document {
		d, err := format.Pasted(s)
		if err != nil {
			t.Fatal(err)
		}
		d.Lang = l
		return d
	}
	s, err := New(Options{Temporary: true,
		Original:    doc("The first minister came. The second minister went. The third minister stayed. The fourth minister slept.", language.English),
		Translation: doc("Der erste Minister kam. Der zweite Minister ging. Der dritte Minister blieb. Der vierte Minister schlief.", language.German)})
	if err != nil {
		t.Fatal(err)
	}
	s.Article().Realign()
	return s
}

// place is the place of a word on a side, as an empty range.
func place(t *testing.T, s *Session, side editor.Side, word string) text.Span {
	t.Helper()
	i := strings.Index(s.Article().Text(side).String(), word)
	if i < 0 {
		t.Fatalf("there is no %q", word)
	}
	return text.Span{Start: i, End: i}
}

// pairs are the beads in words: the key words of both sides.
func pairs(s *Session) []string {
	s.Article().Realign()
	words := map[editor.Side][]string{align.Original: {"first", "second", "third", "fourth"}, align.Translation: {"erste", "zweite", "dritte", "vierte"}}
	var out []string
	for i := range s.Article().Beads() {
		var sides [2]string
		for side, ws := range words {
			for _, w := range ws {
				off := strings.Index(s.Article().Text(side).String(), w)
				if n, ok := s.Article().BeadAt(side, off); ok && n == i {
					sides[side] += w + " "
				}
			}
		}
		out = append(out, strings.TrimSpace(sides[0])+" = "+strings.TrimSpace(sides[1]))
	}
	return out
}

// wantPairs holds the beads against those wanted, in any order: sentences that stand alone
// may come before or after others.
func wantPairs(t *testing.T, s *Session, want ...string) {
	t.Helper()
	got := pairs(s)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("pairs\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestJoinAndSplit(t *testing.T) {
	s := linked(t)
	wantPairs(t, s, "first = erste", "second = zweite", "third = dritte", "fourth = vierte")
	if err := s.JoinBead(align.Translation, place(t, s, align.Translation, "zweite").Start); err != nil {
		t.Fatal(err)
	}
	wantPairs(t, s, "first = erste", "second third = zweite dritte", "fourth = vierte")
	if err := s.SplitBead(align.Original, place(t, s, align.Original, "second").Start); err != nil {
		t.Fatal(err)
	}
	wantPairs(t, s, "first = erste", "second = zweite", "third = dritte", "fourth = vierte")
	if err := s.JoinBead(align.Original, place(t, s, align.Original, "fourth").Start); !errors.Is(err, errNoBead) {
		t.Errorf("the last pair was joined with nothing: %v", err)
	}
	for s.CanUndo() {
		s.Undo()
	}
	wantPairs(t, s, "first = erste", "second = zweite", "third = dritte", "fourth = vierte")
}

func TestLinkAndUnlink(t *testing.T) {
	s := linked(t)
	if err := s.LinkSentences(place(t, s, align.Original, "second"), place(t, s, align.Translation, "dritte")); err != nil {
		t.Fatal(err)
	}
	got := pairs(s)
	if !slices.Contains(got, "second = dritte") {
		t.Fatalf("linked, and the pairs are %q", got)
	}
	// A range links all the sentences that it touches.
	both := text.Span{Start: place(t, s, align.Translation, "erste").Start, End: place(t, s, align.Translation, "zweite").Start}
	if err := s.LinkSentences(place(t, s, align.Original, "first"), both); err != nil {
		t.Fatal(err)
	}
	if got := pairs(s); !slices.Contains(got, "first = erste zweite") || !slices.Contains(got, "second = dritte") {
		t.Fatalf("the pairs are %q", got)
	}
	// What crosses a pair made by hand is refused and changes nothing.
	before := pairs(s)
	if err := s.LinkSentences(place(t, s, align.Original, "fourth"), place(t, s, align.Translation, "erste")); !errors.Is(err, errCrossing) {
		t.Fatalf("a crossing link gives %v", err)
	}
	if got := pairs(s); !slices.Equal(got, before) {
		t.Errorf("a refused link changed the pairs to %q", got)
	}
	// Unlinking gives the pair back to the aligner.
	if err := s.Unlink(align.Translation, place(t, s, align.Translation, "dritte").Start); err != nil {
		t.Fatal(err)
	}
	if err := s.Unlink(align.Original, place(t, s, align.Original, "first").Start); err != nil {
		t.Fatal(err)
	}
	wantPairs(t, s, "first = erste", "second = zweite", "third = dritte", "fourth = vierte")
	// Unlinking what the aligner paired sets the sentence alone.
	if err := s.Unlink(align.Translation, place(t, s, align.Translation, "zweite").Start); err != nil {
		t.Fatal(err)
	}
	if got := pairs(s); !slices.Contains(got, "= zweite") && !slices.Contains(got, " = zweite") {
		t.Errorf("the pairs are %q", got)
	}
}
