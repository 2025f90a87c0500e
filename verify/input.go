package verify

import (
	"strings"

	"stet/editor"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// FromSnapshot is the article of a desk as input of a run.
func FromSnapshot(s editor.Snapshot) *Input {
	s = s.Aligned()
	in := &Input{Translation: sideOf(s, editor.Translation)}
	if s.Draft.Len() > 0 && s.Draft.String() != in.Translation.Text {
		in.Draft = &Side{Text: s.Draft.String(), Lang: in.Translation.Lang}
	}
	if !s.HasOriginal {
		in.Pairs = singlePairs(s)
		return in
	}
	in.Original, in.Doubt = sideOf(s, editor.Original), s.Doubt()
	in.Pairs = beadPairs(s)
	return in
}

func sideOf(s editor.Snapshot, side editor.Side) *Side {
	out := &Side{Text: s.Docs[side].String(), Lang: s.Lang[side], Blocks: s.Blocks(side),
		Meta: s.Meta[side], Inlines: s.Inlines(side)}
	for i := range s.Segments[side].Len() {
		out.Segments = append(out.Segments, s.Segments[side].At(i).Span)
	}
	return out
}

func singlePairs(s editor.Snapshot) []Pair {
	list := s.Segments[editor.Translation]
	pairs := make([]Pair, list.Len())
	for i := range pairs {
		seg := list.At(i)
		pairs[i] = Pair{Translation: seg.Span, TranslationN: 1, Block: [2]int{0, seg.Block}}
	}
	return pairs
}

func beadPairs(s editor.Snapshot) []Pair {
	var at [2]map[segment.ID]segment.Segment
	for side := range at {
		list := s.Segments[side]
		at[side] = make(map[segment.ID]segment.Segment, list.Len())
		for i := range list.Len() {
			at[side][list.At(i).ID] = list.At(i)
		}
	}
	var end, block [2]int
	pairs := make([]Pair, len(s.Beads))
	for i, b := range s.Beads {
		p := Pair{OriginalN: len(b.Original), TranslationN: len(b.Translation), Certain: b.Certain()}
		p.Original = cover(at[editor.Original], b.Original, &end[editor.Original], &block[editor.Original])
		p.Block[editor.Original] = block[editor.Original]
		p.Translation = cover(at[editor.Translation], b.Translation, &end[editor.Translation], &block[editor.Translation])
		p.Block[editor.Translation] = block[editor.Translation]
		pairs[i] = p
	}
	return pairs
}

// cover is the range of the segments ids, or the empty range at end, which is moved on.
func cover(at map[segment.ID]segment.Segment, ids []segment.ID, end, block *int) text.Span {
	sp := text.Span{Start: *end, End: *end}
	for i, id := range ids {
		seg, ok := at[id]
		if !ok {
			continue
		}
		if i == 0 {
			sp.Start, *block = seg.Span.Start, seg.Block
		}
		sp.End = seg.Span.End
	}
	*end = sp.End
	return sp
}

// FromPairs is a bilingual file as input of a run: original[i] is translated by
// translation[i]. A nil original is a translation that stands alone, a line a segment.
func FromPairs(original, translation []string, originalLang, translationLang language.Tag) *Input {
	in := &Input{Bilingual: true}
	in.Translation = joined(translation, translationLang)
	if original != nil {
		in.Original = joined(original, originalLang)
	}
	in.Pairs = make([]Pair, len(translation))
	block := [2]int{}
	for i := range in.Pairs {
		p := &in.Pairs[i]
		p.Block, p.Certain = block, true
		p.Translation, p.TranslationN = in.Translation.Segments[i], count(translation[i])
		block[editor.Translation] += 1 + strings.Count(translation[i], "\n")
		if original != nil {
			p.Original, p.OriginalN = in.Original.Segments[i], count(original[i])
			block[editor.Original] += 1 + strings.Count(original[i], "\n")
		}
	}
	return in
}

func count(s string) int {
	if strings.TrimSpace(s) == "" {
		return 0
	}
	return 1
}

func joined(lines []string, lang language.Tag) *Side {
	s := &Side{Text: strings.Join(lines, "\n"), Lang: lang}
	at := 0
	for _, l := range lines {
		s.Segments = append(s.Segments, text.Span{Start: at, End: at + len(l)})
		at += len(l) + 1
	}
	s.Blocks = make([]format.Block, strings.Count(s.Text, "\n")+1)
	return s
}
