// Package term has the checks of terms: those of the house style, and acronyms.
package term

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Checks are the checks of this family; those about names and offices are with the names.
func Checks() []*verify.Check { return []*verify.Check{Forbidden, Preferred, Acronym, Renderings} }

// Forbidden finds words that the house style forbids.
var Forbidden = &verify.Check{
	ID: "term.forbidden", Category: "terminology/wrong-term", Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Die Flüchtlingswelle kam.", Bad: true, Mark: "Flüchtlingswelle", Style: forbids("Flüchtlingswelle")},
		{TranslationLang: "de", Translation: "Viele Geflüchtete kamen.", Style: forbids("Flüchtlingswelle")},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for _, t := range p.Style.Terms {
			if !t.Fits(p.Lang(editor.Original), p.Lang(editor.Translation)) && len(t.Original) > 0 {
				continue
			}
			if len(t.Original) > 0 && p.Original() != "" && at(p.Original(), t.Original) < 0 {
				continue // forbidden only as a rendering of these words
			}
			for _, w := range t.Forbidden {
				if i, end := find(s, w); i >= 0 {
					report(p, t, i, end)
				}
			}
		}
	},
}

func forbids(w string) *verify.Style {
	return &verify.Style{Terms: []verify.Term{{Forbidden: []string{w}}}}
}

func report(p *verify.Pass, t verify.Term, i, end int) {
	s := p.Translation()
	start, stop := scan.Whole(s, i, end)
	f := verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, stop)}, Message: msg.New("term.forbidden", s[start:stop]), Why: msg.New("term.forbidden.why")}
	if t.Preferred != "" {
		f.Message = msg.New("term.forbidden.instead", s[start:stop], t.Preferred)
		f.Fixes = []verify.Fix{{Label: msg.New("fix.write", t.Preferred), Edits: []text.Edit{p.Edit(i, end, t.Preferred)}}}
	}
	p.Report(f)
}

// Preferred finds places where the original has a term of the house and the translation
// does not have the word that the house prefers for it.
var Preferred = &verify.Check{
	ID: "term.preferred", Category: "terminology/wrong-term", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"term.forbidden", "complete"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The heat pump is new.", TranslationLang: "de", Translation: "Die Thermopumpe ist neu.", Bad: true, Mark: "heat pump", Style: prefers("heat pump", "Wärmepumpe")},
		{OriginalLang: "en", Original: "The heat pumps are new.", TranslationLang: "de", Translation: "Die Wärmepumpen sind neu.", Style: prefers("heat pump", "Wärmepumpe")},
	},
	Run: func(p *verify.Pass) {
		for _, t := range p.Style.Terms {
			if t.Preferred == "" || !t.Fits(p.Lang(editor.Original), p.Lang(editor.Translation)) {
				continue
			}
			for _, w := range t.Original {
				i, end := find(p.Original(), w)
				if i < 0 {
					continue
				}
				if j, _ := find(p.Translation(), t.Preferred); j < 0 && !forbiddenThere(p, t) {
					start, stop := scan.Whole(p.Original(), i, end)
					p.Report(verify.Finding{Original: []verify.Span{p.OriginalSpan(start, stop)},
						Message: msg.New("term.preferred", p.Original()[start:stop], t.Preferred), Why: msg.New("term.preferred.why")})
				}
				break
			}
		}
	},
}

func prefers(o, w string) *verify.Style {
	return &verify.Style{Terms: []verify.Term{{Original: []string{o}, Preferred: w}}}
}

func forbiddenThere(p *verify.Pass, t verify.Term) bool { return at(p.Translation(), t.Forbidden) >= 0 }

func at(s string, words []string) int {
	for _, w := range words {
		if i, _ := find(s, w); i >= 0 {
			return i
		}
	}
	return -1
}

// find is where the term w stands in s as words of their own, without regard to case and
// with an ending of up to three letters more; start is -1 if it does not.
func find(s, w string) (start, end int) {
	first, _ := utf8.DecodeRuneInString(w)
	spaced := scan.ScriptOf(first).Spaced()
	for i := range s {
		if !strings.EqualFold(s[i:min(len(s), i+len(w))], w) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		end := i + len(w)
		if !spaced {
			return i, end
		}
		if i > 0 && scan.IsWord(before) {
			continue
		}
		for n := 0; end < len(s) && n < 4; n++ {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !unicode.IsLetter(r) {
				break
			}
			if n == 3 {
				end = -1
				break
			}
			end += size
		}
		if end > 0 {
			return i, end
		}
	}
	return -1, 0
}
