package project

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/segment"
)

// errNoBead is returned where there is no sentence pair to join or to split.
var errNoBead = msg.Errorf("there is no sentence pair here that could be joined or split")

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

func joined(a, b []segment.ID) []segment.ID {
	return append(append([]segment.ID(nil), a...), b...)
}

func (s *Session) link(g editor.Group, o, t []segment.ID) error {
	return s.Edit(editor.Edit{Link: &editor.LinkEdit{Original: o, Translation: t}, Group: g, Label: "edit.link"})
}
