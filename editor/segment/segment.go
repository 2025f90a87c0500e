// Package segment cuts blocks into sentences, the units of alignment, and tells the
// language of a text. Cutting loses nothing: the segments of a block, joined, are the
// block, byte for byte; white space between two sentences belongs to the first.
package segment

import (
	"slices"
	"strings"

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
	rules := rulesFor(s.lang)
	starts, ends := items(block)
	sure := merged(starts, rules.ended(block))
	var borders []int
	for it := sentences.FromString(block); it.Next(); {
		borders = append(borders, closed(block, it.End()))
	}
	start := 0
	for _, end := range merged(borders, sure, beforeFigures(block), rules.turns(block)) {
		if end <= start {
			continue
		}
		if end < len(block) && !has(sure, end) && (behindMarker(block[:end], ends) || rules.goesOn(block[max(start, end-lookBack):end], block[end:])) {
			continue
		}
		out = append(out, text.Span{Start: start, End: end})
		start = end
	}
	return out
}

// lookBack is how much of a sentence is read again at its end, in bytes, so that endless
// sentences take no endless time.
const lookBack = 1000

func has(sorted []int, n int) bool {
	_, ok := slices.BinarySearch(sorted, n)
	return ok
}

// behindMarker tells whether before ends with the marker of a list item.
func behindMarker(before string, ends []int) bool {
	return len(ends) > 0 && has(ends, len(strings.TrimRight(before, " \t")))
}

// List is the immutable list of the segments of a Doc, in order.
type List struct {
	segs []Segment
	next ID
}

// NewList segments the whole of d. White space alone is no segment of its own.
func NewList(d text.Doc, s Segmenter) List {
	l := List{next: 1}
	for i := 0; i < d.Lines(); i++ {
		l.segs = append(l.segs, l.block(d, i, s)...)
	}
	return l
}

// block cuts line i of d, with new ids.
func (l *List) block(d text.Doc, i int, s Segmenter) []Segment {
	line := d.LineSpan(i)
	words := d.Slice(line)
	if strings.TrimSpace(words) == "" {
		return nil
	}
	var out []Segment
	for _, sp := range s.Sentences(words) {
		out = append(out, Segment{l.next, i, text.Span{Start: line.Start + sp.Start, End: line.Start + sp.End}})
		l.next++
	}
	return out
}

// Lines makes each line of d that has words one segment.
func Lines(d text.Doc) List {
	l := List{next: 1}
	for i := 0; i < d.Lines(); i++ {
		l.segs = append(l.segs, Segment{l.next, i, d.LineSpan(i)})
		l.next++
	}
	if n := len(l.segs); n > 1 && l.segs[n-1].Span.Len() == 0 { // the line feed at the end of a file
		l.segs = l.segs[:n-1]
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
	if c.Empty() {
		return l
	}
	es := c.Edits()
	first, last := old.LineAt(es[0].Start), old.LineAt(es[len(es)-1].End)
	out := List{next: l.next}
	shift, lines := new.Len()-old.Len(), new.Lines()-old.Lines()
	from := slices.IndexFunc(l.segs, func(g Segment) bool { return g.Block >= first })
	if from < 0 {
		from = len(l.segs)
	}
	to := from
	for to < len(l.segs) && l.segs[to].Block <= last {
		to++
	}
	out.segs = append(out.segs, l.segs[:from]...)
	var fresh []Segment
	for i := first; i <= last+lines; i++ {
		fresh = append(fresh, out.block(new, i, s)...)
	}
	keepIDs(fresh, l.segs[from:to], old, new)
	out.segs = append(out.segs, fresh...)
	for _, g := range l.segs[to:] {
		g.Block += lines
		g.Span.Start += shift
		g.Span.End += shift
		out.segs = append(out.segs, g)
	}
	return out
}

// keepIDs gives new segments the ids of old ones with the same words, and a single changed
// one between such the id of the single one that stood there.
func keepIDs(fresh, was []Segment, old, new text.Doc) {
	i, j := 0, 0
	same := func(a, b Segment) bool { return new.Slice(a.Span) == old.Slice(b.Span) }
	for i < len(fresh) && i < len(was) && same(fresh[i], was[i]) {
		fresh[i].ID = was[i].ID
		i++
	}
	for j < len(fresh)-i && j < len(was)-i && same(fresh[len(fresh)-1-j], was[len(was)-1-j]) {
		fresh[len(fresh)-1-j].ID = was[len(was)-1-j].ID
		j++
	}
	for k := 0; i+k < len(fresh)-j && i+k < len(was)-j; k++ {
		fresh[i+k].ID = was[i+k].ID
	}
}
