package character

import (
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/unicode/norm"
)

// Decomposed finds letters that are written as a base letter with separate marks although
// one character exists for them (not NFC).
var Decomposed = &verify.Check{
	ID: "character.decomposed", Category: "design/character-encoding", Severity: verify.Warning, Custom: true,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Pra\u0308sident sprach.", Bad: true, Mark: "Pra\u0308sident"},
		{TranslationLang: "hi", Translation: "\u0921\u093c"},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		if norm.NFC.QuickSpanString(s) == len(s) {
			return
		}
		for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
			word := s[w.Start:w.End]
			composed := norm.NFC.String(word)
			// A word that grows has characters that Unicode keeps apart on purpose.
			if utf8.RuneCountInString(composed) >= utf8.RuneCountInString(word) {
				continue
			}
			start, end := scan.Whole(s, w.Start, w.End)
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
				Message: msg.New("character.decomposed", composed), Why: msg.New("character.decomposed.why"),
				Fixes: []verify.Fix{{Label: msg.New("fix.compose"), Edits: oneEdit(p, w.Start, w.End, composed), Safe: true}}})
		}
	},
}
