package project

import (
	"strings"
	"testing"

	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
)

// Compared with another text than the draft, changes keep up with typing as well, and
// reverting one brings back the words of that text.
func TestChangesAgainstAnotherText(t *testing.T) {
	s := desk(t, t.TempDir())
	check(t, s)
	now := s.Article().Text(align.Translation)
	other := text.New("Anders: " + now.String())
	s.SetAgainst(NewAgainst("other.txt", other, now, s.Article().Snapshot().Revision))
	if hs := s.Changes(); len(hs) != 1 || other.Slice(hs[0].Old) != "Anders: " && other.Slice(hs[0].Old) != "Anders:" {
		t.Fatalf("changes against the other text: %v", hs)
	}
	for i, words := range []string{"Ein ", "neues "} {
		typed(t, s, now.Len()-i, now.Len()-i, words)
		c, err := redline.Change(other, s.Article().Text(align.Translation), s.Changes())
		if err != nil {
			t.Fatal(err)
		}
		if got, err := other.Apply(c); err != nil || !got.Equal(s.Article().Text(align.Translation)) {
			t.Fatalf("the changes lead to %q, %v", got, err)
		}
		if i == 0 {
			check(t, s)
		}
	}
	if err := s.Revert(0); err != nil {
		t.Fatal(err)
	}
	if got := s.Article().Text(align.Translation).String(); !strings.HasPrefix(got, "Anders: ") {
		t.Errorf("reverted to %q", got[:40])
	}
	if s.SetAgainst(nil); len(s.Changes()) == 0 || s.Draft().Equal(other) {
		t.Error("the draft is not what is compared with again")
	}
}

// The changes shown lead from the draft to the text at any moment, between two looks of
// the checker too, and undoing everything leaves none.
func TestChangesKeepUpWithTyping(t *testing.T) {
	s := desk(t, t.TempDir())
	check(t, s)
	for i, words := range []string{"Ein ", "neues ", "Wort "} {
		typed(t, s, i, i+i%2, words)
		c, err := redline.Change(s.Draft(), s.Article().Text(align.Translation), s.Changes())
		if err != nil {
			t.Fatal(err)
		}
		if got, err := s.Draft().Apply(c); err != nil || !got.Equal(s.Article().Text(align.Translation)) {
			t.Fatalf("the changes lead to %q, %v", got, err)
		}
		if i == 1 {
			check(t, s)
		}
	}
	for s.CanUndo() {
		s.Undo()
	}
	if hs := s.Changes(); len(hs) != 0 {
		t.Errorf("%d changes after everything was undone", len(hs))
	}
}
