package quote

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"
)

// Edited finds direct quotations of the draft that lost their marks by hand although the
// original quotes, and quoted words that were changed.
var Edited = &verify.Check{
	ID: "edit.quote", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"quote.unbalanced", "complete"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” he said.", TranslationLang: "de", Draft: "„Wir werden die Stadt morgen verlassen“, sagte er.", Translation: "Sie würden die Stadt morgen verlassen, sagte er.", Bad: true},
		{OriginalLang: "ru", Original: "«Мы уйдём завтра», — сказал он.", TranslationLang: "fr", Draft: "« Nous partirons demain du pays », a-t-il dit.", Translation: "Il a dit qu’ils partiraient demain.", Bad: true},
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” he said.", TranslationLang: "de", Draft: "„Wir werden die Stadt morgen verlassen“, sagte er.", Translation: "Er sagte: „Wir werden die Stadt morgen verlassen.“"},
		{OriginalLang: "en", Original: "They would leave, he said.", TranslationLang: "de", Draft: "„Wir gehen“, sagte er.", Translation: "Sie würden gehen, sagte er."},
	},
	Run: func(p *verify.Pass) {
		for n := range p.In.Pairs {
			draft, changed := p.Draft(n)
			if o := p.Text(editor.Original, n); changed && anyMark(o) {
				edited(p, n, draft)
			}
		}
	},
}

func edited(p *verify.Pass, n int, draft string) {
	s := text(p, n)
	was, now := direct(fact.Extract(draft, p.Lang(editor.Translation)), draft), direct(p.FactsOf(editor.Translation, n), s)
	switch {
	case len(was) == 0 || !hasWord(s):
	case len(now) == 0 && !anyMark(s):
		w, _ := scan.Word(s, 0)
		start, end := scan.Whole(s, w.Start, len(s))
		p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
			Message: msg.New("edit.quote"), Why: msg.New("edit.why")})
	case len(now) == len(was):
		for i, q := range now {
			if old := draft[was[i].Inner.Start:was[i].Inner.End]; !sameWords(old, s[q.Inner.Start:q.Inner.End]) {
				start, end := scan.Whole(s, q.Span.Start, q.Span.End)
				p.Report(verify.Finding{Severity: verify.Info, Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
					Message: msg.New("edit.quote.words", old), Why: msg.New("edit.quote.words.why")})
			}
		}
	}
}

// direct are the quotations of speech in s: closed, more than a term, not inside another.
func direct(f *fact.Facts, s string) (out []fact.Quotation) {
	for _, q := range f.Quotations {
		words := 0
		for w, ok := scan.Word(s[:q.Inner.End], q.Inner.Start); ok; w, ok = scan.Word(s[:q.Inner.End], w.End) {
			words++
		}
		if q.Depth == 0 && q.Close != "" && (words >= 3 || long(s[q.Inner.Start:q.Inner.End])) {
			out = append(out, q)
		}
	}
	return out
}

// sameWords tells whether a and b differ in marks and spaces only.
func sameWords(a, b string) bool {
	x, okx := scan.Word(a, 0)
	y, oky := scan.Word(b, 0)
	for okx && oky {
		if a[x.Start:x.End] != b[y.Start:y.End] {
			return false
		}
		x, okx = scan.Word(a, x.End)
		y, oky = scan.Word(b, y.End)
	}
	return okx == oky
}
