package verify

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"

	"stet/editor"
)

// finish puts the findings of a run in order, drops those that say again what another
// says better, and gives each its key.
func (ru *run) finish(found []Finding) []Finding {
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(a.Pair-b.Pair, place(a.Translation)-place(b.Translation), place(a.Original)-place(b.Original),
			strings.Compare(a.Check, b.Check))
	})
	out := found[:0:0]
	for from := 0; from < len(found); {
		to := from
		for to < len(found) && found[to].Pair == found[from].Pair {
			to++
		}
		out = append(out, ru.weeded(found[from:to])...)
		from = to
	}
	ru.excuseCustoms(out)
	ru.setKeys(out)
	return out
}

// A custom is what at least so many sentences, and one in so many, do.
const (
	customLeast = 3
	customShare = 10
)

// excuseCustoms makes the findings of checks about customs of writing info where the text
// does throughout what they report: then it is the way in which its writer writes, and no
// slip.
func (ru *run) excuseCustoms(fs []Finding) {
	pairs := map[string]int{} // sentences by check
	last := map[string]int{}
	for _, f := range fs {
		if c := ru.check(f); !c.Custom || f.Severity < Warning {
			continue
		}
		if n, seen := last[f.Check]; !seen || n != f.Pair {
			pairs[f.Check]++
			last[f.Check] = f.Pair
		}
	}
	for i := range fs {
		if n := pairs[fs[i].Check]; n >= customLeast && n*customShare > len(ru.in.Pairs) && ru.check(fs[i]).Custom {
			fs[i].Severity = Info
		}
	}
}

// place is where spans begin; a finding without a place on that side stands at its front.
func place(spans []Span) int {
	if len(spans) == 0 {
		return -1
	}
	return spans[0].Start
}

// weeded is the findings of one pair without those that another one makes superfluous.
func (ru *run) weeded(fs []Finding) []Finding {
	if len(fs) < 2 {
		return fs
	}
	var kept []Finding
	for i, f := range fs {
		if !ru.bettered(fs, i, ru.check(f)) {
			kept = append(kept, f)
		}
	}
	settles := func(f Finding) bool { return f.Severity >= Warning && ru.check(f).Settles }
	if !slices.ContainsFunc(kept, settles) { // one that gave way to a better finding must not take that away too
		return kept
	}
	return slices.DeleteFunc(kept, func(f Finding) bool { c := ru.check(f); return c.Compares && !c.Settles })
}

func (ru *run) check(f Finding) *Check { return ru.r.checks[ru.r.order[f.Check]] }

// bettered tells whether a more specific finding stands at the place of fs[i]: one that
// its check c gives way to, or the same words reported by a check of its own family that
// is graver or comes first.
func (ru *run) bettered(fs []Finding, i int, c *Check) bool {
	f := fs[i]
	for j, g := range fs {
		if i == j {
			continue
		}
		if (g.Severity >= f.Severity || g.Severity >= Warning) && yields(c, g.Check) &&
			(i > j || !yields(ru.check(g), f.Check)) && overlap(f, g) { // of two that give way to each other the first stands
			return true
		}
		if Family(g.Check) == c.Family() && slices.Equal(f.Translation, g.Translation) && slices.Equal(f.Original, g.Original) &&
			(g.Severity > f.Severity || g.Severity == f.Severity && j < i) && !yields(ru.check(g), f.Check) {
			return true
		}
	}
	return false
}

func yields(c *Check, to string) bool {
	return to != c.ID && (slices.Contains(c.YieldsTo, to) || slices.Contains(c.YieldsTo, Family(to)))
}

func overlap(f, g Finding) bool {
	return spansOverlap(f.Translation, g.Translation) || spansOverlap(f.Original, g.Original)
}

func spansOverlap(a, b []Span) bool {
	for _, s := range a {
		for _, t := range b {
			if s.Start < t.End && t.Start < s.End || s.Start == t.Start && s.End == t.End {
				return true
			}
		}
	}
	return false
}

// setKeys names each finding by what it is about: its check, its words on both sides and
// the words of its pair, and the number of equal ones before it. Places are no part of a
// key, so that a stet survives edits elsewhere.
func (ru *run) setKeys(fs []Finding) {
	seen := map[string]int{}
	for i := range fs {
		f := &fs[i]
		h := sha256.New()
		for _, spans := range [2][]Span{f.Original, f.Translation} {
			for _, s := range spans {
				fmt.Fprintf(h, "%d:%s", len(s.Text), s.Text)
			}
			io.WriteString(h, "|")
		}
		for side := editor.Original; side <= editor.Translation; side++ {
			io.WriteString(h, strings.TrimSpace(ru.in.textOf(side, f.Pair))+"|")
		}
		key := f.Check + ":" + hex.EncodeToString(h.Sum(nil)[:10])
		f.Key = fmt.Sprintf("%s:%d", key, seen[key])
		seen[key]++
	}
}
