package project

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/segment"
	"stet/editor/text"
)

// What keeps a correction of the alignment from being made.
var (
	errNoBead   = msg.Errorf("there is no sentence pair here that could be joined or split")
	errNoLink   = msg.Errorf("there are no sentences here that could be linked")
	errCrossing = msg.Errorf("this would cross a pair that was linked by hand; unlink that first")
)

// JoinBead makes one bead of the bead at a place and the next one, as a fixed point of the
// alignment.
func (s *Session) JoinBead(side editor.Side, off int) error {
	beads := s.article.Beads()
	i, ok := s.article.BeadAt(side, off)
	if !ok || i+1 >= len(beads) {
		return errNoBead
	}
	a, b := beads[i], beads[i+1]
	return s.link(editor.Alone, joined(a.Original, b.Original), joined(a.Translation, b.Translation))
}

// SplitBead divides the bead at a place behind the sentence of the place; the other side is
// divided where its length is in the same proportion.
func (s *Session) SplitBead(side editor.Side, off int) error {
	i, ok := s.article.BeadAt(side, off)
	if !ok {
		return errNoBead
	}
	b := s.article.Beads()[i]
	own, other := b.Translation, b.Original
	if side == align.Original {
		own, other = other, own
	}
	id, _, ok := s.article.SentenceAt(side, off)
	k := 0
	for n, x := range own {
		if x == id {
			k = n + 1
		}
	}
	if !ok || k == 0 || k == len(own) {
		return errNoBead
	}
	m := (len(other)*k + len(own)/2) / len(own)
	if len(other) >= 2 {
		m = min(max(m, 1), len(other)-1)
	}
	parts := [2][2][]segment.ID{{own[:k], own[k:]}, {other[:m], other[m:]}}
	if side == align.Translation {
		parts[0], parts[1] = parts[1], parts[0]
	}
	if err := s.link(editor.Alone, parts[0][0], parts[1][0]); err != nil {
		return err
	}
	return s.link(editor.Together, parts[0][1], parts[1][1])
}

// LinkSentences makes the sentences that two ranges touch one bead, as a fixed point of the
// alignment. An empty range touches the sentence that it stands in.
func (s *Session) LinkSentences(original, translation text.Span) error {
	o, t := s.sentences(align.Original, original), s.sentences(align.Translation, translation)
	if len(o) == 0 || len(t) == 0 {
		return errNoLink
	}
	return s.link(editor.Alone, o, t)
}

// Unlink takes the bead at a place apart: one that was linked by hand goes back to what the
// aligner thinks; of any other, the sentence at the place is set alone.
func (s *Session) Unlink(side editor.Side, off int) error {
	i, ok := s.article.BeadAt(side, off)
	if !ok {
		return errNoLink
	}
	b := s.article.Beads()[i]
	if b.Fixed {
		return s.Edit(editor.Edit{Link: &editor.LinkEdit{Original: b.Original, Translation: b.Translation, Withdraw: true}, Label: "edit.unlink"})
	}
	ids := s.sentences(side, text.Span{Start: off, End: off})
	if len(b.Original) == 0 || len(b.Translation) == 0 || len(ids) == 0 {
		return errNoLink
	}
	if side == align.Original {
		return s.link(editor.Alone, ids, nil)
	}
	return s.link(editor.Alone, nil, ids)
}

// sentences are those of a side that a range touches.
func (s *Session) sentences(side editor.Side, sp text.Span) []segment.ID {
	var out []segment.ID
	for off := sp.Start; ; {
		id, at, ok := s.article.SentenceAt(side, off)
		if !ok || len(out) > 0 && out[len(out)-1] == id {
			return out
		}
		if out = append(out, id); at.End >= sp.End || at.End <= off {
			return out
		}
		off = at.End
	}
}

// crosses tells whether a bead of these sentences would cross one that was made by hand and
// that it does not replace.
func (s *Session) crosses(o, t []segment.ID) bool {
	var at [2]text.Span
	for side, ids := range [2][]segment.ID{o, t} {
		if len(ids) == 0 {
			return false
		}
		at[side] = s.article.SpanOf(editor.Side(side), ids)
	}
	for _, l := range s.article.Links() {
		if l[0].Len() == 0 || l[1].Len() == 0 || l[0].Overlaps(at[0]) || l[1].Overlaps(at[1]) {
			continue
		}
		if (l[0].Start < at[0].Start) != (l[1].Start < at[1].Start) {
			return true
		}
	}
	return false
}

func joined(a, b []segment.ID) []segment.ID {
	return append(append([]segment.ID(nil), a...), b...)
}

func (s *Session) link(g editor.Group, o, t []segment.ID) error {
	if s.crosses(o, t) {
		return errCrossing
	}
	return s.Edit(editor.Edit{Link: &editor.LinkEdit{Original: o, Translation: t}, Group: g, Label: "edit.link"})
}
