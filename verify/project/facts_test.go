package project

import (
	"context"
	"strings"
	"testing"
)

func factOf(t *testing.T, s *Session, words string) *Fact {
	t.Helper()
	for _, f := range s.Facts() {
		if f.Text == words {
			return &f
		}
	}
	return nil
}

// An edit to the words of a fact opens it again, an edit elsewhere does not.
func TestTicksHoldTheirWords(t *testing.T) {
	s := article(t, t.TempDir())
	f := factOf(t, s, "57")
	if f == nil || f.State != OpenFact {
		t.Fatalf("57 for 75 is %+v", f)
	}
	if err := s.Tick(f.Key, "other-source", "Protokoll, S. 3"); err != nil {
		t.Fatal(err)
	}
	at := strings.Index(textOf(s), "57")
	typed(t, s, 0, 0, "Der ")
	check(t, s)
	if f = factOf(t, s, "57"); f.State != Ticked || f.Tick.Basis != "other-source" || f.Tick.By != "Ada" {
		t.Errorf("after an edit elsewhere: %+v", f)
	}
	typed(t, s, at+4, at+6, "58")
	check(t, s)
	if f = factOf(t, s, "58"); f == nil || f.State != OpenFact {
		t.Errorf("after an edit of its words: %+v", f)
	}
	closed(t, s)
}

// Repeated facts are one, with their places, in reading order; what both sides say agrees.
func TestFactsOfAnArticle(t *testing.T) {
	s := article(t, t.TempDir())
	last := -1
	for _, f := range s.Facts() {
		if f.Translation[0].Start < last {
			t.Errorf("%q stands before the fact ahead of it", f.Text)
		}
		last = f.Translation[0].Start
		for _, sp := range f.Translation {
			if got := textOf(s)[sp.Start:sp.End]; got != sp.Text {
				t.Errorf("%q: its place has %q", sp.Text, got)
			}
		}
		if f.Sentence == "" || f.Counterpart == "" {
			t.Errorf("%q has no sentence or no counterpart", f.Text)
		}
	}
	if f := factOf(t, s, "3. Mai 2024"); f == nil || f.Kind != FactDate || f.State != Agrees {
		t.Errorf("the date that both sides have: %+v", f)
	}
	closed(t, s)
}

// With the translation alone every fact is open, and says why.
func TestFactsWithoutAnOriginal(t *testing.T) {
	o := options(t.TempDir())
	o.Original, o.Temporary = nil, true
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(s.Facts()) == 0 {
		t.Fatal("no facts")
	}
	for _, f := range s.Facts() {
		if f.State != OpenFact || f.Why.ID != "fact.no-original" {
			t.Errorf("%q is %s, %v", f.Text, f.State, f.Why)
		}
	}
	closed(t, s)
}
