package redline

import (
	"stet/editor/text"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// innerMost is the longest hunk, in bytes, that is looked into.
const innerMost = 200

// Inner are the letters in which the two sides of a hunk differ, for a hunk that respells
// its words rather than replaces them; nil for others.
func (h Hunk) Inner(old, now text.Doc) []Hunk {
	if h.Old.Len() == 0 || h.New.Len() == 0 || max(h.Old.Len(), h.New.Len()) > innerMost {
		return nil
	}
	v := newVocabulary()
	p := passage{
		words: v,
		a:     v.letters(old.Slice(h.Old), h.Old.Start),
		b:     v.letters(now.Slice(h.New), h.New.Start),
		base:  [2]int{h.Old.Start, h.New.Start},
	}
	p.compare(0, len(p.a), 0, len(p.b), longestRun)
	same := len(p.a)
	var out []Hunk
	for i, e := range p.edits {
		same -= e.a.len()
		in := Hunk{span(p.a, e.a, p.base[0]), span(p.b, e.b, p.base[1])}
		if i > 0 && e.a.from-p.edits[i-1].a.to == 1 { // a single letter does not part them
			last := &out[len(out)-1]
			last.Old.End, last.New.End = in.Old.End, in.New.End
			continue
		}
		out = append(out, in)
	}
	if 2*same <= max(len(p.a), len(p.b)) {
		return nil
	}
	return out
}

func (v *vocabulary) letters(s string, base int) []token {
	var out []token
	for it := graphemes.FromString(s); it.Next(); {
		id := v.id(it.Value())
		out = append(out, token{base + it.Start(), base + it.End(), id, v.kinds[id]})
	}
	return out
}
