package project

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/editor/align"
	"stet/editor/redline"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/record"

	"golang.org/x/text/language"
)

// relayCheck reports quotations that the original took over from a report in another language.
const relayCheck = "quote.relayed"

// relayed tells whether the quotations of this article were translated before.
func (res *result) relayed() bool {
	return slices.ContainsFunc(res.report.Findings, func(f verify.Finding) bool { return f.Check == relayCheck })
}

// quotes are the direct quotations of both sides and how each was treated.
func quotes(res *result) []record.Quote {
	out := make([]record.Quote, 0, len(res.quoted))
	relayed, grows := res.relayed(), growth(res.quoted)
	for _, q := range res.quoted {
		how := treatment(q, relayed, grows)
		if how == record.Unpaired && relayed && res.input.Original == nil {
			how = record.Relayed
		}
		out = append(out, record.Quote{Text: q.ours, Original: q.theirs, Treatment: how})
	}
	return out
}

// shorter is below which share of its usual length a quotation counts as shortened.
const shorter = 0.6

func treatment(q quoted, relayed bool, grows float64) string {
	switch {
	case q.ours == "":
		return record.Indirect
	case q.theirs == "":
		return record.Unpaired
	case cuts(q.ours) > cuts(q.theirs), length(q.ours) < shorter*grows*length(q.theirs):
		return record.Shortened
	case relayed:
		return record.Relayed
	}
	return record.Verbatim
}

// growth is how much longer quotations of this article are in the translation than in the
// original: the middle of all, 1 where there are too few to tell.
func growth(qs []quoted) float64 {
	var ratios []float64
	for _, q := range qs {
		if q.ours != "" && q.theirs != "" {
			ratios = append(ratios, length(q.ours)/length(q.theirs))
		}
	}
	if len(ratios) < 3 {
		return 1
	}
	slices.Sort(ratios)
	return ratios[len(ratios)/2]
}

func length(s string) float64 { return float64(utf8.RuneCountInString(s)) }

// cuts counts the marks of words left out.
func cuts(s string) int { return strings.Count(s, "…") + strings.Count(s, "...") }

// ofFact tells whether a change is one of facts: a number, date or link is another one, or
// a name is touched.
func (c *factual) ofFact(was, is string, h redline.Hunk) bool {
	if !sameKeys(fact.Keys(fact.Extract(was, c.lang)), fact.Keys(fact.Extract(is, c.lang))) {
		return true
	}
	for _, n := range c.res.names.Names {
		for _, f := range n.Forms {
			if strings.Contains(was, f.Text) != strings.Contains(is, f.Text) {
				return true
			}
			for _, sp := range f.Spans {
				if sp.Overlaps(h.New) {
					return true
				}
			}
		}
	}
	return false
}

// factual tells changes of facts from others.
type factual struct {
	res  *result
	lang language.Tag
}

func (l *Leaving) factual(res *result) *factual {
	return &factual{res, l.snapshot.Lang[align.Translation]}
}

func sameKeys(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}
