package complete

import (
	"strings"
	"unicode"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// Omitted finds sentences of the original that the translation lacks. Neighbouring ones
// of one paragraph, or whole paragraphs in a row, are one finding: somebody cut there.
var Omitted = &verify.Check{
	ID: "complete.omitted", Category: "accuracy/omission", Severity: verify.Error, Compares: true, Scope: verify.Article, Settles: true,
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He came.\nHe saw the city.\nHe won.", TranslationLang: "de", Translation: "Er kam.\n\nEr siegte.", Bad: true, Mark: "He saw the city."},
		{OriginalLang: "en", Original: "He came.\n***\nHe won.", TranslationLang: "de", Translation: "Er kam.\n\nEr siegte."},
	},
	Run: func(p *verify.Pass) {
		for n := 0; n < len(p.In.Pairs); n++ {
			if !lacking(p, n, editor.Original) {
				continue
			}
			to := n + 1
			for !p.In.Bilingual && to < len(p.In.Pairs) && lacking(p, to, editor.Original) {
				to++
			}
			reportOneSided(p, n, to, editor.Original)
			n = to - 1
		}
	},
}

// Added finds sentences of the translation that the original lacks.
var Added = &verify.Check{
	ID: "complete.added", Category: "accuracy/addition", Severity: verify.Warning, Compares: true, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"web"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He came.\n\nHe won.", TranslationLang: "de", Translation: "Er kam.\nEr sah die Stadt.\nEr siegte.", Bad: true, Mark: "Er sah die Stadt."},
		{OriginalLang: "en", Original: "He came.\n\nHe won.", TranslationLang: "de", Translation: "Er kam.\n* * *\nEr siegte."},
	},
	Run: func(p *verify.Pass) {
		for n := 0; n < len(p.In.Pairs); n++ {
			if !lacking(p, n, editor.Translation) {
				continue
			}
			to := n + 1
			for !p.In.Bilingual && to < len(p.In.Pairs) && lacking(p, to, editor.Translation) {
				to++
			}
			reportOneSided(p, n, to, editor.Translation)
			n = to - 1
		}
	},
}

// lacking tells whether pair n has words on side and none on the other.
func lacking(p *verify.Pass, n int, side editor.Side) bool {
	return of(p, side, n).says && of(p, 1-side, n).trimmed == ""
}

func hasWords(s string) bool {
	r, _ := scan.First(s)
	return r != 0
}

// reportOneSided reports the pairs from n to before to, which stand on one side only.
func reportOneSided(p *verify.Pass, n, to int, side editor.Side) {
	var spans []verify.Span
	sev := verify.Warning
	for i := n; i < to; i++ {
		s := p.Text(side, i)
		start := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		spans = append(spans, p.SpanOf(side, i, start, len(strings.TrimRightFunc(s, unicode.IsSpace))))
		if p.In.Bilingual && side == editor.Original {
			sev = verify.Error
		}
	}
	id := "complete.omitted"
	f := verify.Finding{Severity: sev, Original: spans}
	if side == editor.Translation {
		id = "complete.added"
		f.Original, f.Translation = nil, spans
	}
	f.Message, f.Why = msg.New(id, len(spans)), msg.New(id+".why")
	p.Report(f)
}
