package project

import (
	"testing"

	"stet/editor/align"
	"stet/editor/redline"
)

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
