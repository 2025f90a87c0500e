package model

import "slices"

// Sweep goes through the inline spans of a line from its beginning to its end, so that a
// line of very many spans costs no more than their number.
type Sweep struct {
	rest, over []Inline
}

// NewSweep begins a sweep.
func NewSweep(spans []Inline) *Sweep {
	inOrder := slices.Clone(spans)
	slices.SortStableFunc(inOrder, func(a, b Inline) int { return a.Span.Start - b.Span.Start })
	return &Sweep{rest: inOrder}
}

// At gives the spans that lie over the byte at off. Calls must be made with growing offsets;
// the slice is good until the next.
func (s *Sweep) At(off int) []Inline {
	for len(s.rest) > 0 && s.rest[0].Span.Start <= off {
		s.over = append(s.over, s.rest[0])
		s.rest = s.rest[1:]
	}
	kept := s.over[:0]
	for _, sp := range s.over {
		if sp.Span.Contains(off) {
			kept = append(kept, sp)
		}
	}
	s.over = kept
	return kept
}
