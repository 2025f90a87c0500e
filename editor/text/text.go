// Package text is the text model of the desk: an immutable document, the changes
// that lead from one document to the next, the mapping of positions and marks through
// them, grapheme steps for the caret, and the map between what a line shows and what it
// holds.
//
// All offsets are bytes of UTF-8 counted from 0. A line of a Doc is a block (a
// paragraph, a heading, a list item); lines are separated by a single line feed,
// which belongs to neither. Nothing here knows languages or sentences, and nothing here
// normalises by itself: a Doc gives back the very bytes that it was made from.
//
// The model is that of CodeMirror 6: state, change set, mapped positions.
package text

// Span is the half-open range of bytes [Start, End).
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether the byte at off lies in s.
func (s Span) Contains(off int) bool { return s.Start <= off && off < s.End }

// Overlaps tells whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Edit replaces the bytes of the old text in [Start, End) by New.
type Edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"text"`
}

// Side says which neighbour a position keeps to when text is put in exactly there.
type Side int

// A position with side Before stays before text inserted at it, one with After goes behind it.
const (
	Before Side = -1
	After  Side = 1
)
