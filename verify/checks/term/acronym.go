package term

import (
	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Acronym finds abbreviations in capitals that differ from one of the original by a slip:
// two letters exchanged, one changed, lost or new.
var Acronym = &verify.Check{
	ID: "term.acronym", Category: "terminology/wrong-term", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"complete", "name"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "UNHCR spoke.\nUNHCR left.", TranslationLang: "de", Translation: "Das UNCHR sprach.\nDas UNHCR ging.", Bad: true, Mark: "UNCHR"},
		{OriginalLang: "en", Original: "NATO and the EU met.\nNATO left.", TranslationLang: "fr", Translation: "L’OTAN et l’UE se sont réunies.\nL’OTAN est partie."},
	},
	Run: func(p *verify.Pass) {
		there := map[string]int{}
		each(p.In.Translation.Text, func(w string, _, _ int) { there[w]++ })
		for n := range p.In.Pairs {
			o, t := p.Text(editor.Original, n), p.Text(editor.Translation, n)
			each(t, func(w string, start, end int) {
				if there[w] > 1 || len(w) < 4 {
					return
				}
				each(o, func(x string, from, to int) {
					if x != w && there[x] > 0 && slip(x, w) {
						base := p.In.Pairs[n].Translation.Start
						p.Report(verify.Finding{Original: []verify.Span{p.SpanOf(editor.Original, n, from, to)}, Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
							Message: msg.New("term.acronym", x, w), Why: msg.New("term.acronym.why"),
							Fixes: []verify.Fix{{Label: msg.New("fix.write", x), Edits: []edits.Edit{{Start: base + start, End: base + end, New: x}}}}})
					}
				})
			})
		}
	},
}

// each calls f for every word of s in three or more Latin capitals.
func each(s string, f func(w string, start, end int)) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		capitals := len(word) >= 3
		for i := 0; i < len(word) && capitals; i++ {
			capitals = word[i] >= 'A' && word[i] <= 'Z'
		}
		if capitals {
			f(word, w.Start, w.End)
		}
	}
}

// slip tells whether b is a with two neighbours exchanged, or one letter changed, lost or new.
func slip(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	x, y := a[i:len(a)-j], b[i:len(b)-j]
	return len(x) == 1 && len(y) <= 1 || len(x) == 0 && len(y) == 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}
