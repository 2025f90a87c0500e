package editor

import (
	"context"

	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// Snapshot is the article at one revision: an immutable value for background work. Taking
// one costs nothing.
//
// Segments and Beads are those of the alignment that was installed last, which may be of
// an earlier revision (AlignedRevision) and so not fit Docs. Whoever reads them together
// with Docs takes s.Aligned() first, on a goroutine that may work.
type Snapshot struct {
	Revision        int
	AlignedRevision int // -1 before the first alignment
	HasOriginal     bool
	Docs            [2]text.Doc
	Lang            [2]language.Tag
	Meta            [2]format.Meta
	Draft           text.Doc
	Segments        [2]segment.List
	Beads           []align.Bead // nil without an original

	state     state
	log       changeLog
	evidence  align.Evidence
	alignment *Alignment
}

// Snapshot is the article as it is now.
func (a *Article) Snapshot() Snapshot {
	s := Snapshot{
		Revision:        a.revision,
		AlignedRevision: -1,
		HasOriginal:     a.now.hasOriginal,
		Draft:           a.Draft(),
		state:           a.now,
		log:             a.log,
		evidence:        a.evidence,
	}
	for i, side := range a.now.sides {
		s.Docs[i], s.Lang[i], s.Meta[i] = side.text, side.lang, side.meta
	}
	return s.With(a.alignment)
}

// With is the snapshot with an alignment, which Align made of it.
func (s Snapshot) With(al *Alignment) Snapshot {
	if s.alignment = al; al != nil {
		s.AlignedRevision, s.Segments, s.Beads = al.Revision, al.Segments, al.Beads
	}
	return s
}

// Blocks are the attributes of the lines of a side. The list is made anew by every call.
func (s Snapshot) Blocks(side Side) []format.Block { return s.state.sides[side].blocks.list() }

// Block is the attributes of line i of a side.
func (s Snapshot) Block(side Side, i int) format.Block { return s.state.sides[side].block(i) }

// Inlines are the inline spans of a side. The list is made anew by every call.
func (s Snapshot) Inlines(side Side) []format.Inline { return s.state.sides[side].inlineList() }

// Document is one side as a document, for export. It is made anew by every call.
func (s Snapshot) Document(side Side) *format.Document { return s.state.sides[side].document() }

// Aligned is the snapshot with an alignment that fits its documents. It works for as long
// as that takes; where the alignment fits already it does nothing.
func (s Snapshot) Aligned() Snapshot {
	if s.AlignedRevision == s.Revision {
		return s
	}
	al, _ := s.Align(context.Background()) // nothing ends this context
	return s.With(al)
}

// Alignment is the sentences of an article and their beads, for one revision of it. It is
// immutable.
type Alignment struct {
	Revision int
	Segments [2]segment.List
	Beads    []align.Bead

	docs  [2]text.Doc
	lang  [2]language.Tag
	pair  bool                  // it was made with an original
	run   *align.Run            // nil without an original
	bead  [2]map[segment.ID]int // in which bead a segment is
	place [2]map[segment.ID]int // which number a segment has
}

// Align brings the alignment in step with the documents of the snapshot. After edits only
// what they touched is cut into sentences again and, with the model as it was learnt,
// aligned again; where documents or languages were exchanged all of it is. The error is that
// of ctx, if it is done before the work is; nothing has changed then.
func (s Snapshot) Align(ctx context.Context) (*Alignment, error) {
	al := &Alignment{Revision: s.Revision, docs: s.Docs, lang: s.Lang, pair: s.HasOriginal}
	since, follows := s.sinceAlignment()
	for i := range al.Segments {
		by := segment.For(s.Lang[i])
		switch {
		case !follows:
			al.Segments[i] = segment.NewList(s.Docs[i], by)
		case since[i].Empty():
			al.Segments[i] = s.Segments[i]
		default:
			al.Segments[i] = s.Segments[i].Update(s.alignment.docs[i], s.Docs[i], since[i], by)
		}
	}
	if s.HasOriginal {
		if err := s.link(ctx, al, follows); err != nil {
			return nil, err
		}
	}
	al.index()
	return al, nil
}

// sinceAlignment is what was done to each side since it was aligned last; false if that
// alignment is of no use.
func (s Snapshot) sinceAlignment() (since [2]text.Change, ok bool) {
	if s.alignment == nil || s.alignment.lang != s.Lang || s.alignment.pair != s.HasOriginal {
		return since, false
	}
	for i := range since {
		c, err := s.log.since(s.alignment.Revision, Side(i), s.Docs[i].Len())
		if err != nil {
			return since, false
		}
		since[i] = c
	}
	return since, true
}

// link makes the beads of al.
func (s Snapshot) link(ctx context.Context, al *Alignment, follows bool) (err error) {
	o, t := s.side(Original, al), s.side(Translation, al)
	fixed := s.state.links.beads(al.Segments)
	if follows {
		al.run, err = s.alignment.run.Realign(ctx, o, t, fixed)
	} else {
		al.run, err = align.New(ctx, o, t, s.evidence, fixed)
	}
	if err == nil {
		al.Beads = al.run.Beads
	}
	return err
}

// Doubt is the reason to think that original and translation are no pair, judged when
// they were aligned for the first time or their languages were set anew. There is none
// before the first alignment.
func (s Snapshot) Doubt() align.Doubt {
	if s.alignment == nil || s.alignment.run == nil {
		return align.NoDoubt
	}
	return s.alignment.run.Doubt()
}

func (s Snapshot) side(side Side, al *Alignment) align.Text {
	whole := s.Docs[side].String()
	kinds := s.Blocks(side)
	list := al.Segments[side]
	out := align.Text{Lang: s.Lang[side], Segments: make([]align.Segment, list.Len())}
	for i := range out.Segments {
		seg := list.At(i)
		out.Segments[i] = align.Segment{
			ID: seg.ID, Block: seg.Block, Kind: string(kinds[seg.Block].Kind),
			Text: whole[seg.Span.Start:seg.Span.End],
		}
	}
	return out
}

// index notes where each segment is.
func (al *Alignment) index() {
	for side, list := range al.Segments {
		al.bead[side] = make(map[segment.ID]int, list.Len())
		al.place[side] = make(map[segment.ID]int, list.Len())
		for i := range list.Len() {
			al.place[side][list.At(i).ID] = i
		}
	}
	for i, b := range al.Beads {
		for _, id := range b.Original {
			al.bead[Original][id] = i
		}
		for _, id := range b.Translation {
			al.bead[Translation][id] = i
		}
	}
}
