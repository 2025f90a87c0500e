// Package number holds the checks that compare the numbers of a translation with those of
// its original: figures and number words, scale words, money, units and per cent. Which
// numbers belong together and how they differ is found by verify/fact/compare.
package number

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/fact/compare"
)

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{Mismatch, Missing, Added, Scale, Currency, Unit, Percent}
}

// differences calls f for each difference of a kind in the pair under check.
func differences(p *verify.Pass, kind compare.Kind, f func(d compare.Difference)) {
	for _, d := range compare.Pair(side(p, editor.Original), side(p, editor.Translation)) {
		if d.Kind == kind {
			f(d)
		}
	}
}

func side(p *verify.Pass, s editor.Side) compare.Side {
	return compare.Side{Text: p.Text(s, p.N), Lang: p.Lang(s), Facts: p.Facts(s)}
}

// finding is a difference as a finding: its words on both sides are the arguments of the
// message.
func finding(p *verify.Pass, d compare.Difference, id string) verify.Finding {
	f := verify.Finding{Severity: severity(p, d)}
	var args []any
	if d.OSpan.Len() > 0 {
		sp := p.OriginalSpan(d.OSpan.Start, d.OSpan.End)
		f.Original = []verify.Span{sp}
		args = append(args, sp.Text)
	}
	if d.TSpan.Len() > 0 {
		sp := p.TranslationSpan(d.TSpan.Start, d.TSpan.End)
		f.Translation = []verify.Span{sp}
		args = append(args, sp.Text)
	}
	f.Message, f.Why = msg.New(id, args...), msg.New(id+".why", args...)
	return f
}

// severity is error only where both texts are sure to belong together and the difference
// leaves no doubt.
func severity(p *verify.Pass, d compare.Difference) verify.Severity {
	if d.Sure && p.Pair.Certain {
		return verify.Error
	}
	return verify.Warning
}

// write is the fix that puts the value of the original in place of the figures of the
// translation, in the manner of its language; none where that could be wrong.
func write(p *verify.Pass, d compare.Difference) []verify.Fix {
	if d.O == nil || d.T == nil || !compare.Figures(d.T) || d.O.Unit != d.T.Unit && d.O.Unit != "" && d.T.Unit != "" {
		return nil
	}
	like := p.Translation()[d.T.Span.Start:d.T.Span.End]
	s, ok := fact.Write(d.O.Value.Scaled(-d.T.Scale), p.Lang(editor.Translation), like)
	if !ok || s == like {
		return nil
	}
	return []verify.Fix{{Label: msg.New("fix.number", s), Edits: edits(p, d.T, s)}}
}

func edits(p *verify.Pass, n *fact.Number, s string) []text.Edit {
	return []text.Edit{p.Edit(n.Span.Start, n.Span.End, s)}
}
