package project

import (
	"slices"
	"strings"

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
	out := []record.Quote{}
	in := res.input
	relayed := res.relayed()
	for _, p := range in.Pairs {
		mine := speeches(in.Translation.Text[p.Translation.Start:p.Translation.End], in.Translation.Lang)
		var theirs []string
		if in.Original != nil {
			theirs = speeches(in.Original.Text[p.Original.Start:p.Original.End], in.Original.Lang)
		}
		for i := range max(len(mine), len(theirs)) {
			var q record.Quote
			if i < len(mine) {
				q.Text = mine[i]
			}
			if i < len(theirs) {
				q.Original = theirs[i]
			}
			q.Treatment = treatment(q, relayed)
			out = append(out, q)
		}
	}
	return out
}

func treatment(q record.Quote, relayed bool) string {
	switch {
	case q.Text == "":
		return record.Indirect
	case q.Original == "":
		return record.Unpaired
	case cuts(q.Text) > cuts(q.Original):
		return record.Shortened
	case relayed:
		return record.Relayed
	}
	return record.Verbatim
}

// cuts counts the marks of words left out.
func cuts(s string) int { return strings.Count(s, "…") + strings.Count(s, "...") }

// speeches are the quotations of a text that are somebody's speech.
func speeches(s string, lang language.Tag) []string {
	var out []string
	for _, q := range fact.Extract(s, lang).Quotations {
		if inner := s[q.Inner.Start:q.Inner.End]; q.Depth == 0 && isSpeech(inner, lang) {
			out = append(out, inner)
		}
	}
	return out
}

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
