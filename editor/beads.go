package editor

import (
	"slices"
	"sort"

	"stet/editor/align"
	"stet/editor/segment"
	"stet/editor/text"
)

// Install hands in an alignment that Snapshot.Align made. One that is no newer than the
// one installed is passed over; ErrTooOld where the documents were exchanged since.
func (a *Article) Install(al *Alignment) error {
	if al.Revision < a.log.floor || al.Revision > a.revision {
		return ErrTooOld
	}
	if a.alignment != nil && a.alignment.Revision >= a.log.floor && al.Revision <= a.alignment.Revision {
		return nil
	}
	a.alignment = al
	a.tell(Alignments)
	return nil
}

// Realign brings the alignment in step at once. It works as long as that takes: with a
// person waiting, use Snapshot.Align on another goroutine, and Install.
func (a *Article) Realign() {
	if s := a.Snapshot(); s.AlignedRevision != s.Revision {
		a.alignment = s.Aligned().alignment
		a.tell(Alignments)
	}
}

// Beads are the beads of the alignment that is installed; nil before the first, and
// without an original. The caller must not change them.
func (a *Article) Beads() []align.Bead {
	if a.alignment == nil {
		return nil
	}
	return a.alignment.Beads
}

// SentenceAt is the sentence of a side at an offset, as it stands now. Between the edit of
// a sentence and the next alignment it is what became of the sentence that was there.
func (a *Article) SentenceAt(s Side, off int) (id segment.ID, span text.Span, ok bool) {
	since, ok := a.sinceAlignment(s)
	if !ok {
		return 0, span, false
	}
	list := a.alignment.Segments[s]
	old := since.MapBack(off, text.Before)
	i := sort.Search(list.Len(), func(i int) bool { return list.At(i).Span.Start > old }) - 1
	if i < 0 {
		return 0, span, false
	}
	seg := list.At(i)
	return seg.ID, grown(since, seg.Span), true
}

// SpanOf is the place of sentences that stand in a row, as it is now.
func (a *Article) SpanOf(s Side, ids []segment.ID) text.Span {
	since, ok := a.sinceAlignment(s)
	if !ok || len(ids) == 0 {
		return text.Span{}
	}
	to, _ := since.MapSpan(text.Span{Start: a.alignment.spanOf(s, ids[0]).Start, End: a.alignment.spanOf(s, ids[len(ids)-1]).End})
	return to
}

// BeadAt is the number of the bead of the sentence of a side at an offset.
func (a *Article) BeadAt(s Side, off int) (i int, ok bool) {
	id, _, ok := a.SentenceAt(s, off)
	if !ok {
		return 0, false
	}
	i, ok = a.alignment.bead[s][id]
	return i, ok
}

// BeadSpans are the places of bead i on both sides, as they stand now. A side without a
// segment has the empty range at the place where one would stand.
func (a *Article) BeadSpans(i int) (spans [2]text.Span, ok bool) {
	if i < 0 || i >= len(a.Beads()) {
		return spans, false
	}
	for s := range spans {
		since, ok := a.sinceAlignment(Side(s))
		if !ok {
			return spans, false
		}
		spans[s] = grown(since, a.alignment.beadSpan(Side(s), i))
	}
	return spans, true
}

// grown maps the place of a sentence: what is typed at its end belongs to it.
func grown(c text.Change, sp text.Span) text.Span {
	return text.Span{Start: c.Map(sp.Start, text.Before), End: c.Map(sp.End, text.After)}
}

// beadSpan is the place of bead i on side s in the documents of the alignment.
func (al *Alignment) beadSpan(s Side, i int) text.Span {
	for j := i; j >= 0; j-- {
		ids := ids(al.Beads[j], s)
		if len(ids) == 0 {
			continue
		}
		last := al.spanOf(s, ids[len(ids)-1])
		if j < i { // no segment of its own: behind the last one before
			return text.Span{Start: last.End, End: last.End}
		}
		return text.Span{Start: al.spanOf(s, ids[0]).Start, End: last.End}
	}
	return text.Span{}
}

func ids(b align.Bead, s Side) []segment.ID {
	if s == Original {
		return b.Original
	}
	return b.Translation
}

// spanOf is the place of a segment; the empty range if it is not there.
func (al *Alignment) spanOf(s Side, id segment.ID) text.Span {
	i, ok := al.place[s][id]
	if !ok {
		return text.Span{}
	}
	return al.Segments[s].At(i).Span
}

// pending is what was done to a side since it was aligned, kept until the next edit, since
// it is asked for at every move of the mouse.
type pending struct {
	change            [2]text.Change
	revision, aligned int
	ok                bool
}

func (a *Article) sinceAlignment(s Side) (text.Change, bool) {
	if a.alignment == nil {
		return text.Change{}, false
	}
	if p := a.pending; !p.ok || p.revision != a.revision || p.aligned != a.alignment.Revision {
		since, ok := a.Snapshot().sinceAlignment()
		a.pending = pending{since, a.revision, a.alignment.Revision, ok}
	}
	return a.pending.change[s], a.pending.ok
}

// resolve validates an edit, gives it a selection where it has none, and turns segments
// into the places that are kept.
func (a *Article) resolve(e Edit) (Edit, error) {
	if err := e.validate(); err != nil {
		return e, err
	}
	e = e.placed()
	if e.Link == nil || len(e.Link.Original)+len(e.Link.Translation) == 0 {
		return e, nil
	}
	l := *e.Link
	for s, ids := range [2][]segment.ID{l.Original, l.Translation} {
		since, ok := a.sinceAlignment(Side(s))
		if !ok {
			return e, ErrTooOld
		}
		if len(ids) == 0 {
			continue
		}
		sp := a.alignment.spanOf(Side(s), ids[0])
		sp.End = a.alignment.spanOf(Side(s), ids[len(ids)-1]).End
		to, deleted := since.MapSpan(sp)
		if deleted || sp.Len() <= 0 {
			return e, ErrOverlap
		}
		l.Spans[s] = to
	}
	e.Link = &l
	return e, nil
}

// beads are the links as fixed beads of the segments in lists: a segment belongs to the
// link in which its middle lies. Links that cross an earlier one are passed over.
func (l links) beads(lists [2]segment.List) []align.Bead {
	var out []align.Bead
	next := [2]int{}
	for _, spans := range l.pairs() {
		var at, end [2]int
		for s, sp := range spans {
			at[s], end[s] = within(lists[s], sp)
		}
		if at[0] < next[0] || at[1] < next[1] && at[1] < end[1] || at[0] == end[0] && at[1] == end[1] {
			continue
		}
		b := align.Bead{Score: 1, Fixed: true}
		for i := at[0]; i < end[0]; i++ {
			b.Original = append(b.Original, lists[0].At(i).ID)
		}
		for i := at[1]; i < end[1]; i++ {
			b.Translation = append(b.Translation, lists[1].At(i).ID)
		}
		out = append(out, b)
		next = [2]int{max(next[0], end[0]), max(next[1], end[1])}
	}
	return out
}

// within are the numbers of the segments whose middle lies in sp.
func within(list segment.List, sp text.Span) (from, to int) {
	middle := func(i int) int { s := list.At(i).Span; return (s.Start + s.End) / 2 }
	from = sort.Search(list.Len(), func(i int) bool { return middle(i) >= sp.Start })
	to = sort.Search(list.Len(), func(i int) bool { return middle(i) >= sp.End })
	return from, max(from, to)
}

// Links are the places of a person's own beads on both sides.
func (a *Article) Links() [][2]text.Span { return slices.Clone(a.now.links.pairs()) }
