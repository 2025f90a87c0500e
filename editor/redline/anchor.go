package redline

import "slices"

// match says that a[a:a+n] and b[b:b+n] are the same.
type match struct{ a, b, n int }

// anchors ties two sequences together, in order: by runs of the given length that stand
// exactly once in each, made longer on both sides as far as they agree; and by what they
// have in common at their start and end.
func anchors(a, b []int32, run int) []match {
	var out []match
	at := match{0, 0, common(a, b)}
	if at.n > 0 {
		out = append(out, at)
	}
	tail := commonEnd(a[at.n:], b[at.n:])
	endA, endB := len(a)-tail, len(b)-tail
	for _, m := range rising(once(a[:endA], b[:endB], at.n, run)) {
		if m.a < at.a+at.n || m.b < at.b+at.n { // the one before has grown over it
			continue
		}
		back := commonEnd(a[at.a+at.n:m.a], b[at.b+at.n:m.b])
		m = match{m.a - back, m.b - back, back}
		m.n += common(a[m.a+back:endA], b[m.b+back:endB])
		out = append(out, m)
		at = m
	}
	if tail > 0 {
		out = append(out, match{endA, endB, tail})
	}
	return out
}

func common(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonEnd(a, b []int32) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// once are the runs that stand once in a and once in b, both from place from on, in the
// order of a.
func once(a, b []int32, from, run int) []match {
	type place struct{ a, b, inA, inB int }
	seen := make(map[uint64]place, max(0, len(a)-from))
	hashes(a, from, run, func(h uint64, i int) {
		p := seen[h]
		seen[h] = place{i, p.b, p.inA + 1, p.inB}
	})
	hashes(b, from, run, func(h uint64, i int) {
		if p, ok := seen[h]; ok {
			seen[h] = place{p.a, i, p.inA, p.inB + 1}
		}
	})
	var out []match
	for _, p := range seen {
		if p.inA == 1 && p.inB == 1 && slices.Equal(a[p.a:p.a+run], b[p.b:p.b+run]) {
			out = append(out, match{p.a, p.b, run})
		}
	}
	slices.SortFunc(out, func(x, y match) int { return x.a - y.a })
	return out
}

// hashes calls f for every run of s.
func hashes(s []int32, from, run int, f func(h uint64, i int)) {
	for i := from; i+run <= len(s); i++ {
		h := uint64(14695981039346656037)
		for _, id := range s[i : i+run] {
			h = (h ^ uint64(id)) * 1099511628211
			h ^= h >> 29
		}
		f(h, i)
	}
}

// rising is the longest list of matches that rises on both sides (by patience: piles, each
// of whose tops is as low as can be).
func rising(ms []match) []match {
	var tops []int // number of the match on top of each pile
	before := make([]int, len(ms))
	for i, m := range ms {
		pile, _ := slices.BinarySearchFunc(tops, m.b, func(top, b int) int { return ms[top].b - b })
		before[i] = -1
		if pile > 0 {
			before[i] = tops[pile-1]
		}
		if pile == len(tops) {
			tops = append(tops, i)
		} else {
			tops[pile] = i
		}
	}
	if len(tops) == 0 {
		return nil
	}
	out := make([]match, len(tops))
	for i, at := len(tops)-1, tops[len(tops)-1]; i >= 0; i, at = i-1, before[at] {
		out[i] = ms[at]
	}
	return out
}
