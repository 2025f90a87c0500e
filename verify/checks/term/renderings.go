package term

import (
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"
)

// Renderings finds a term that the original puts between quotation marks several times and the
// translation renders in two ways. Only the marks tell which words stand for the term, so
// terms without them are not looked at.
var Renderings = &verify.Check{
	ID: "term.renderings", Category: "terminology/inconsistent", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"complete", "name", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", TranslationLang: "de",
			Translation: "Er lobte den „Grüngürtel“ der Stadt.\nDer „Park am Ring“ ist zehn Jahre alt.", Bad: true, Mark: "Park am Ring"},
		{OriginalLang: "en", Original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", TranslationLang: "ru",
			Translation: "Он похвалил «зелёный пояс» города.\n«Парковому кольцу» десять лет.", Bad: true, Mark: "Парковому кольцу"},
		{OriginalLang: "en", Original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", TranslationLang: "ru",
			Translation: "Он похвалил «зелёный пояс» города.\n«Зелёному поясу» десять лет."},
		{OriginalLang: "en", Original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", TranslationLang: "de",
			Translation: "Er lobte den „Grüngürtel“ der Stadt.\nEr ist zehn Jahre alt."},
	},
	Run: func(p *verify.Pass) {
		first := map[string]int{} // pairs by the term of their original
		for n := range p.In.Pairs {
			o, ok := onlyTerm(p, editor.Original, n)
			if !ok || !compound(p.Text(editor.Original, n)[o.Start:o.End]) {
				continue
			}
			t, ok := onlyTerm(p, editor.Translation, n)
			if !ok {
				continue
			}
			key := strings.ToLower(p.Text(editor.Original, n)[o.Start:o.End])
			m, seen := first[key]
			if !seen {
				first[key] = n
				continue
			}
			u, _ := onlyTerm(p, editor.Translation, m)
			if here, there := p.Text(editor.Translation, n)[t.Start:t.End], p.Text(editor.Translation, m)[u.Start:u.End]; !sameTerm(here, there) {
				p.Report(verify.Finding{Original: []verify.Span{whole(p, editor.Original, n, o)}, Translation: []verify.Span{whole(p, editor.Translation, n, t), whole(p, editor.Translation, m, u)},
					Message: msg.New("term.renderings", p.Text(editor.Original, n)[o.Start:o.End], here, there), Why: msg.New("term.renderings.why")})
			}
		}
	},
}

// termWords is how many words a term between quotation marks has at most; longer ones are speech.
const termWords = 4

// onlyTerm is what stands between the quotation marks of one side of pair n, if it has one pair
// of them and a term stands there.
func onlyTerm(p *verify.Pass, side editor.Side, n int) (sp edits.Span, ok bool) {
	var only *fact.Quotation
	qs := p.FactsOf(side, n).Quotations
	for i := range qs {
		if only != nil || qs[i].Close == "" {
			return sp, false
		}
		only = &qs[i]
	}
	if only == nil {
		return sp, false
	}
	words := 0
	s := p.Text(side, n)[only.Inner.Start:only.Inner.End]
	for w, more := scan.Word(s, 0); more; w, more = scan.Word(s, w.End) {
		words++
	}
	return only.Inner, words > 0 && words <= termWords && utf8.RuneCountInString(s) >= 4 && !strings.ContainsAny(s, ".!?,。！？，")
}

// compound tells whether a term has two words or more, or three characters of a script without
// spaces: one word between marks has a sense for every place.
func compound(s string) bool {
	w, _ := scan.Word(s, 0)
	if r, _ := utf8.DecodeRuneInString(s[w.Start:]); !scan.ScriptOf(r).Spaced() {
		return utf8.RuneCountInString(s[w.Start:w.End]) > 2
	}
	_, more := scan.Word(s, w.End)
	return more
}

// sameTerm tells whether two renderings are one in other cases: as many words that begin alike,
// or one is a part of the other.
func sameTerm(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if strings.Contains(a, b) || strings.Contains(b, a) {
		return true
	}
	x, okx := scan.Word(a, 0)
	y, oky := scan.Word(b, 0)
	for okx && oky {
		v, w := a[x.Start:x.End], b[y.Start:y.End]
		if r, _ := utf8.DecodeRuneInString(v); !scan.ScriptOf(r).Spaced() {
			return strings.ContainsAny(v, w) // characters: other words for it share none
		}
		n := 0
		for n < len(v) && n < len(w) && v[n] == w[n] {
			n++
		}
		if n*2 >= min(len(v), len(w)) && n > 0 {
			return true // one of the words is the same: the rest was left out or inflected
		}
		x, okx = scan.Word(a, x.End)
		y, oky = scan.Word(b, y.End)
	}
	return false
}

func whole(p *verify.Pass, side editor.Side, n int, sp edits.Span) verify.Span {
	from, to := scan.Whole(p.Text(side, n), sp.Start, sp.End)
	return p.SpanOf(side, n, from, to)
}
