package quote

import (
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"
)

// Bracket finds brackets without a partner.
var Bracket = &verify.Check{
	ID: "quote.bracket", Category: "linguistic/punctuation", Severity: verify.Warning, Custom: true,
	YieldsTo: []string{"character"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister (rechts sprach.", Bad: true, Mark: "("},
		{OriginalLang: "en", Original: "The minister (right) spoke.", TranslationLang: "zh", Translation: "部长右）发言。", Bad: true, Mark: "）"},
		{TranslationLang: "de", Translation: "a) Der Minister (rechts) sprach :-)"},
		{OriginalLang: "en", Original: "(The end", TranslationLang: "de", Translation: "(Das Ende"},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		at := lonely(s)
		if at < 0 || lonely(p.Original()) >= 0 {
			return
		}
		if p.In.Original == nil && !(p.StartsBlock() && p.EndsBlock()) {
			return // its partner may stand in another sentence of the paragraph
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		start, end := scan.Whole(s, at, at+n)
		p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
			Message: msg.New("quote.bracket", s[at:at+n]), Why: msg.New("quote.bracket.why")})
	},
}

// partner is the bracket that belongs to r: its closing one, if r opens, its opening one,
// if it closes.
func partner(r rune) (other rune, opens bool) {
	switch r {
	case '(', '（':
		return ')', true
	case '[', '［':
		return ']', true
	case '【':
		return '】', true
	case '《':
		return '》', true
	case '〈':
		return '〉', true
	case '『':
		return '』', true
	case ')', '）':
		return ')', false
	case ']', '］':
		return ']', false
	case '】', '》', '〉', '』':
		return r, false
	}
	return 0, false
}

// lonely is the place of the first bracket of s that has no partner; -1 if all have one.
func lonely(s string) int {
	var open [16]struct {
		want rune
		at   int
	}
	depth := 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		other, opens := partner(r)
		switch {
		case other == 0 || r == ')' && (enumerates(s, i) || smiles(s, i)) || r == '(' && smiles(s, i):
		case opens && depth < len(open):
			open[depth].want, open[depth].at = other, i
			depth++
		case opens:
			return -1
		case depth > 0 && open[depth-1].want == other:
			depth--
		case depth > 0:
			return open[depth-1].at
		default:
			return i
		}
		i += n
	}
	if depth > 0 {
		return open[depth-1].at
	}
	return -1
}

// enumerates tells whether the bracket at s[i] closes a number or letter of a list: "1)",
// "a)", at the start or after a space.
func enumerates(s string, i int) bool {
	from := i
	for from > 0 && i-from < 8 && scan.IsWord(rune(s[from-1])) {
		from--
	}
	return from < i && i-from <= 3 && (listed(s, from) || s[from-1] == ' ' && i-from == 1 && strings.Count(s, ")") > 1) && noOpening(s[:from])
}

// listed tells whether the point of a list may begin at s[at]: at the start, or after a
// mark that ends the point before it.
func listed(s string, at int) bool {
	before := strings.TrimRight(s[:at], " \u00a0")
	return before == "" || len(before) < at && strings.ContainsRune(".,;:!?\n", rune(before[len(before)-1])) || s[at-1] == '\n'
}

func noOpening(s string) bool {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	return depth <= 0
}

// smiles tells whether the bracket at s[i] is the mouth of a smiley.
func smiles(s string, i int) bool {
	return i > 0 && (s[i-1] == ':' || s[i-1] == ';' || s[i-1] == '-' && i > 1 && (s[i-2] == ':' || s[i-2] == ';'))
}
