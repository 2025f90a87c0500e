// Package date holds the checks that compare the dates and times of a translation with
// those of its original, and weekdays with the calendar. Which belong together is found
// by verify/fact/compare.
package date

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/fact/compare"
)

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Mismatch, Weekday, Time, Calendar, Dateline} }

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
	o := p.OriginalSpan(d.OSpan.Start, d.OSpan.End)
	t := p.TranslationSpan(d.TSpan.Start, d.TSpan.End)
	f := verify.Finding{Severity: verify.Warning, Original: []verify.Span{o}, Translation: []verify.Span{t},
		Message: msg.New(id, o.Text, t.Text), Why: msg.New(id+".why", o.Text, t.Text)}
	if d.Sure && p.Pair.Certain {
		f.Severity = verify.Error
	}
	return f
}

// write is the fix that puts words in place of those of the translation.
func write(p *verify.Pass, sp text.Span, words string) []verify.Fix {
	return []verify.Fix{{Label: msg.New("fix.number", words), Edits: []text.Edit{p.Edit(sp.Start, sp.End, words)}}}
}

// figures is the fix that writes the figures of the original.
func figures(p *verify.Pass, d compare.Difference) []verify.Fix {
	if d.O == nil || d.T == nil || !compare.Figures(d.T) {
		return nil
	}
	if d.O.Has(fact.Clock) && !d.O.Has(fact.Minute) && d.T.Value.Float() > 12 {
		return nil // 7 in the original may be 19 here
	}
	if d.O.Value == d.T.Value {
		return nil // the half of the day differs
	}
	like := p.Translation()[d.T.Span.Start:d.T.Span.End]
	s, ok := fact.Write(d.O.Value, p.Lang(editor.Translation), like)
	if !ok || s == like {
		return nil
	}
	for len(s) < len(like) && like[0] == '0' && len(like) == 2 {
		s = "0" + s
	}
	return write(p, d.TSpan, s)
}
