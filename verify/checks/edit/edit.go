// Package edit has the checks of facts changed by hand: what agreed with the original in
// the draft and no longer does, now that an editor was at work.
package edit

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/fact/compare"
	"stet/verify/scan"
)

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Number, Date, Name} }

// Number finds numbers, money, units and shares that the draft had right.
var Number = &verify.Check{
	ID: "edit.number", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"complete.untranslated"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "All 75 people were saved.", TranslationLang: "de", Draft: "Alle 75 Leute wurden gerettet.", Translation: "Alle 57 Menschen wurden gerettet.", Bad: true, Mark: "57"},
		{OriginalLang: "en", Original: "He paid 3 million dollars.", TranslationLang: "ru", Draft: "Он заплатил 3 миллиона долларов.", Translation: "Он заплатил 3 миллиарда долларов.", Bad: true},
		{OriginalLang: "en", Original: "All 75 people were saved.", TranslationLang: "de", Draft: "Alle 75 Leute wurden gerettet.", Translation: "Alle fünfundsiebzig Menschen wurden gerettet."},
		{OriginalLang: "en", Original: "All 75 people were saved.", TranslationLang: "de", Draft: "Alle 57 Leute wurden gerettet.", Translation: "Alle 58 Menschen wurden gerettet."},
	},
	Run: func(p *verify.Pass) {
		compared(p, "edit.number", func(k compare.Kind) bool {
			switch k {
			case compare.Changed, compare.Missing, compare.Scale, compare.Currency, compare.Unit, compare.Percent:
				return true
			}
			return false
		})
	},
}

// Date finds days, months, years, weekdays and times of day that the draft had right.
var Date = &verify.Check{
	ID: "edit.date", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"complete.untranslated"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He came on Monday, 3 May.", TranslationLang: "de", Draft: "Er kam am Montag, dem 3. Mai.", Translation: "Am Dienstag, dem 3. Mai, kam er.", Bad: true, Mark: "Dienstag"},
		{OriginalLang: "vi", Original: "Ông đến vào ngày 3 tháng 5.", TranslationLang: "fr", Draft: "Il est venu le 3 mai.", Translation: "Il est arrivé le 3 mars.", Bad: true},
		{OriginalLang: "en", Original: "He came on Monday, 3 May.", TranslationLang: "de", Draft: "Er kam am Montag, dem 3. Mai.", Translation: "Am 3. Mai, einem Montag, kam er."},
	},
	Run: func(p *verify.Pass) {
		compared(p, "edit.date", func(k compare.Kind) bool { return k == compare.Day || k == compare.Weekday || k == compare.Time })
	},
}

// compared reports the differences of some kinds that a pair has and its draft had not.
func compared(p *verify.Pass, id string, wanted func(compare.Kind) bool) {
	for n := range p.In.Pairs {
		draft, changed := p.Draft(n)
		o := p.Text(editor.Original, n)
		if !changed || strings.TrimSpace(draft) == "" || strings.TrimSpace(o) == "" {
			continue
		}
		from := compare.Side{Text: o, Lang: p.Lang(editor.Original), Facts: p.FactsOf(editor.Original, n)}
		now := compare.Side{Text: p.Text(editor.Translation, n), Lang: p.Lang(editor.Translation), Facts: p.FactsOf(editor.Translation, n)}
		after := compare.Pair(from, now)
		if len(after) == 0 {
			continue
		}
		then := compare.Side{Text: draft, Lang: now.Lang, Facts: fact.Extract(draft, now.Lang)}
		before := compare.Pair(from, then)
		for _, d := range after {
			if wanted(d.Kind) && d.OSpan.Len() > 0 && !differed(before, d.OSpan) {
				report(p, n, id, d, then)
			}
		}
	}
}

// differed tells whether one of the differences is about that place of the original.
func differed(ds []compare.Difference, at text.Span) bool {
	for _, d := range ds {
		if d.OSpan.Overlaps(at) || d.OSpan == at {
			return true
		}
	}
	return false
}

func report(p *verify.Pass, n int, id string, d compare.Difference, draft compare.Side) {
	o := p.SpanOf(editor.Original, n, d.OSpan.Start, d.OSpan.End)
	sev := verify.Warning
	if d.Sure && p.In.Pairs[n].Certain {
		sev = verify.Error
	}
	f := verify.Finding{Severity: sev, Original: []verify.Span{o}, Message: msg.New(id+".lost", o.Text), Why: msg.New("edit.why")}
	if d.TSpan.Len() > 0 {
		s := p.Text(editor.Translation, n)
		start, end := scan.Whole(s, d.TSpan.Start, d.TSpan.End)
		t := p.SpanOf(editor.Translation, n, start, end)
		f.Translation, f.Message = []verify.Span{t}, msg.New(id, t.Text, o.Text)
		f.Fixes = restore(p, n, d, draft)
	} else {
		f.Translation = []verify.Span{whole(p, n)}
	}
	p.Report(f)
}

// whole is the translation of pair n without the space around it.
func whole(p *verify.Pass, n int) verify.Span {
	s := p.Text(editor.Translation, n)
	start := len(s) - len(strings.TrimLeft(s, " \t\n"))
	return p.SpanOf(editor.Translation, n, start, max(start, len(strings.TrimRight(s, " \t\n"))))
}

// restore puts the words of the draft in place of the number that was changed.
func restore(p *verify.Pass, n int, d compare.Difference, draft compare.Side) []verify.Fix {
	if d.O == nil || d.T == nil || d.Kind != compare.Changed {
		return nil
	}
	for i := range draft.Facts.Numbers {
		was := &draft.Facts.Numbers[i]
		words := draft.Text[was.Span.Start:was.Span.End]
		if was.Value != d.O.Value || words == p.Text(editor.Translation, n)[d.T.Span.Start:d.T.Span.End] {
			continue
		}
		base := p.In.Pairs[n].Translation.Start
		return []verify.Fix{{Label: msg.New("fix.write", words), Edits: []text.Edit{{Start: base + d.T.Span.Start, End: base + d.T.Span.End, New: words}}}}
	}
	return nil
}
