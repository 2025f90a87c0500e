// Package redline compares two versions of a text at word level and gives the hunks in
// which they differ; each can be taken back. It never cuts a grapheme. The comparison is
// go-diff's, on words as tokens; the clean-up is ours.
//
// A comparison does not depend on the machine: there is no time limit. Long texts are
// first tied together where they are surely the same (paragraphs, then runs of words that
// stand once in each), so that what is really compared stays short.
package redline

import (
	"stet/editor/text"
)

// Hunk is one difference: the words of Old became those of New. One of them may be empty.
type Hunk struct {
	Old, New text.Span
}

// Diff compares two versions. The hunks are in order and do not touch.
func Diff(old, now text.Doc) []Hunk {
	if old.Equal(now) {
		return nil
	}
	d := differ{words: newVocabulary()}
	d.documents(old, now)
	return d.hunks
}

// Revert is the change of now that takes the hunk back.
func (h Hunk) Revert(old, now text.Doc) (text.Change, error) {
	return text.NewChange(now.Len(), text.Edit{Start: h.New.Start, End: h.New.End, New: old.Slice(h.Old)})
}

// Accept is the change of old that takes the hunk over.
func (h Hunk) Accept(old, now text.Doc) (text.Change, error) {
	return text.NewChange(old.Len(), text.Edit{Start: h.Old.Start, End: h.Old.End, New: now.Slice(h.New)})
}

// Change is the change of old that takes all of the hunks over; with those of Diff it
// makes now.
func Change(old, now text.Doc, hunks []Hunk) (text.Change, error) {
	edits := make([]text.Edit, 0, len(hunks))
	for _, h := range hunks {
		edits = append(edits, text.Edit{Start: h.Old.Start, End: h.Old.End, New: now.Slice(h.New)})
	}
	return text.NewChange(old.Len(), edits...)
}

// Follow gives the hunks between old and the text that c makes of now, from those between
// old and now. It is for the moment between a key stroke and the next comparison: right at
// once, but what was typed is one hunk with whatever it touches.
func Follow(hunks []Hunk, old, now text.Doc, c text.Change) ([]Hunk, error) {
	whole, err := Change(old, now, hunks)
	if err != nil {
		return nil, err
	}
	if whole, err = whole.Compose(c); err != nil {
		return nil, err
	}
	out := make([]Hunk, 0, len(hunks)+1)
	spans := whole.NewSpans()
	for i, e := range whole.Edits() {
		if old.Slice(text.Span{Start: e.Start, End: e.End}) != e.New { // not typed back to what it was
			out = append(out, Hunk{text.Span{Start: e.Start, End: e.End}, spans[i]})
		}
	}
	return out, nil
}
