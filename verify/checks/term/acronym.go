package term

import (
	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
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
		for n := range p.In.Pairs {
			for _, w := range acronyms.Of(p, editor.Translation, n) {
				there[p.Text(editor.Translation, n)[w.Start:w.End]]++
			}
		}
		for n := range p.In.Pairs {
			for _, w := range acronyms.Of(p, editor.Translation, n) {
				if t := p.Text(editor.Translation, n)[w.Start:w.End]; there[t] == 1 && len(t) >= 4 {
					slipped(p, n, w, there)
				}
			}
		}
	},
}

// slipped reports the acronym at w of the translation of pair n where the original has another
// one that it differs from by a slip.
func slipped(p *verify.Pass, n int, w edits.Span, there map[string]int) {
	bad := p.Text(editor.Translation, n)[w.Start:w.End]
	for _, o := range acronyms.Of(p, editor.Original, n) {
		x := p.Text(editor.Original, n)[o.Start:o.End]
		if x == bad || there[x] == 0 || !slip(x, bad) {
			continue
		}
		base := p.In.Pairs[n].Translation.Start
		p.Report(verify.Finding{Original: []verify.Span{p.SpanOf(editor.Original, n, o.Start, o.End)}, Translation: []verify.Span{p.SpanOf(editor.Translation, n, w.Start, w.End)},
			Message: msg.New("term.acronym", x, bad), Why: msg.New("term.acronym.why"),
			Fixes: []verify.Fix{{Label: msg.New("fix.write", x), Edits: []edits.Edit{{Start: base + w.Start, End: base + w.End, New: x}}}}})
	}
}

// acronyms are the words in three or more Latin capitals.
var acronyms = verify.NewKept(func(s string, _ language.Tag) (out []edits.Span) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		capitals := len(word) >= 3
		for i := 0; i < len(word) && capitals; i++ {
			capitals = word[i] >= 'A' && word[i] <= 'Z'
		}
		if capitals {
			out = append(out, w)
		}
	}
	return out
})

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
