// Package align lays the segments of two texts beside each other: beads, each linking
// m segments of the original to n of the translation (0 too), in order, every segment
// in exactly one bead. It reads no documents and knows no facts: evidence such as equal
// numbers or equal names comes in through a function of the caller.
package align

import (
	"stet/editor/segment"

	"golang.org/x/text/language"
)

// Bead is one link of an alignment.
type Bead struct {
	Original    []segment.ID `json:"original"`
	Translation []segment.ID `json:"translation"`
	Score       float64      `json:"score"`           // probability that the bead is right, 0 to 1, calibrated
	Fixed       bool         `json:"fixed,omitempty"` // set by a person, or held by a person's link
}

// Certain tells whether the bead may be relied upon: at least 99 of 100 such beads are right.
func (b Bead) Certain() bool { return b.Fixed || b.Score >= CertainScore }

// CertainScore is the least score of a certain bead.
const CertainScore = 0.97

// Segment is what the aligner sees of a segment.
type Segment struct {
	ID    segment.ID
	Block int    // number of the block it stands in
	Kind  string // "title", "heading", "caption" …, as in format.Kind; "" for a paragraph
	Text  string
}

// Text is one side of a pair.
type Text struct {
	Lang     language.Tag
	Segments []Segment
}

// Side is a side of the pair.
type Side int

// The two sides.
const (
	Original Side = iota
	Translation
)

// Evidence gives the keys of a segment that its counterpart should share: a number, a
// date, a name reduced to what survives translation and change of script ("n:75",
// "d:10-15", "name:blsf"). Equal keys on both sides speak for a bead, the more the rarer
// they are. It must be safe to call from several goroutines.
type Evidence func(side Side, lang language.Tag, s string) []string
