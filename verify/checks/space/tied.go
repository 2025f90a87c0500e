package space

import (
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Tied finds ordinary spaces where the rest of the text sets no-break spaces: between a figure
// and its unit, behind a word of one letter, inside of an abbreviation, before a dash.
var Tied = &verify.Check{
	ID: "space.tied", Category: "linguistic/typography", Severity: verify.Info, Scope: verify.Article,
	YieldsTo: []string{"space.no-break", "space.double"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Es waren 20\u00a0km.\nDann kamen 30 km.", Bad: true, Mark: "30 km"},
		{TranslationLang: "cs", Translation: "Šel k\u00a0řece.\nVrátil se z lesa.", Bad: true, Mark: "z lesa"},
		{TranslationLang: "ru", Translation: "Москва\u00a0— столица.\nКиев — тоже.", Bad: true, Mark: "Киев —"},
		{TranslationLang: "de", Translation: "Es waren 20 km, z. B. im Mai."},
		{TranslationLang: "pl", Translation: "W\u00a0lesie było 30 ludzi."},
	},
	Run: func(p *verify.Pass) {
		var tied, loose [kindsOfTie]int
		for n := range p.In.Pairs {
			for _, t := range ties.Of(p, editor.Translation, n) {
				if t.tied {
					tied[t.kind]++
				} else {
					loose[t.kind]++
				}
			}
		}
		for n := range p.In.Pairs {
			for _, t := range ties.Of(p, editor.Translation, n) {
				if !t.tied && tied[t.kind] > 0 && loose[t.kind] <= 2*tied[t.kind] {
					reportLoose(p, n, t)
				}
			}
		}
	},
}

// tie is a space between two words that belong together.
type tie struct {
	kind     tieKind
	tied     bool // it is a no-break space
	at       int
	from, to int // the words
}

type tieKind uint8

const (
	unitTie   tieKind = iota // 20 km, 5 %
	letterTie                // k řece, в лесу
	abbreviationTie
	dashTie
	kindsOfTie
)

var ties = verify.NewKept(func(s string, _ language.Tag) (out []tie) {
	for i := 0; i < len(s); i++ {
		size := 1
		switch {
		case s[i] == ' ':
		case hasAt(s, i, "\u00a0"):
			size = 2
		case hasAt(s, i, "\u202f"):
			size = 3
		default:
			continue
		}
		if t, ok := tieAt(s, i, i+size); ok {
			t.tied = size > 1
			out = append(out, t)
		}
		i += size - 1
	}
	return out
})

func hasAt(s string, i int, w string) bool { return len(s) >= i+len(w) && s[i:i+len(w)] == w }

// tieAt is what the space s[at:end] ties, if it does.
func tieAt(s string, at, end int) (t tie, ok bool) {
	from, to := at, end
	for from > 0 && !spaceBefore(s, from) {
		_, n := utf8.DecodeLastRuneInString(s[:from])
		from -= n
	}
	for to < len(s) {
		r, n := utf8.DecodeRuneInString(s[to:])
		if scan.IsSpace(r) || r == '\n' {
			break
		}
		to += n
	}
	before, after := s[from:at], s[end:to]
	t = tie{at: at, from: from, to: to}
	first, n := utf8.DecodeRuneInString(before)
	last, _ := utf8.DecodeLastRuneInString(before)
	next, m := utf8.DecodeRuneInString(after)
	switch {
	case after == "—" && unicode.IsLetter(last):
		t.kind = dashTie
	case last >= '0' && last <= '9' && unit(after) > 0:
		t.kind, t.to = unitTie, end+unit(after)
	case n == len(before) && unicode.IsLower(first) && scan.ScriptOf(first).Cased() && unicode.IsLetter(next) && m < len(after):
		w, _ := scan.Word(s, end)
		t.kind, t.to = letterTie, w.End
	case n+1 == len(before) && last == '.' && unicode.IsLetter(first) && m < len(after) && unicode.IsLetter(next) && after[m] == '.':
		t.kind = abbreviationTie
	default:
		return t, false
	}
	return t, true
}

func spaceBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return scan.IsSpace(r) || r == '\n' || r == '(' || r == '„' || r == '“' || r == '«'
}

// unit is the length of the sign of a unit or of money that w begins with; 0 if it begins with
// none.
func unit(w string) int {
	for _, u := range [...]string{"%", "‰", "€", "$", "£", "₽", "°C", "°F", "km", "kg", "cm", "mm", "kW", "MW", "км", "кг", "руб"} {
		if hasAt(w, 0, u) {
			if r, _ := utf8.DecodeRuneInString(w[len(u):]); len(w) == len(u) || !unicode.IsLetter(r) {
				return len(u)
			}
		}
	}
	return 0
}

func reportLoose(p *verify.Pass, n int, t tie) {
	s := p.Text(editor.Translation, n)
	from, to := scan.Whole(s, t.from, t.to)
	base := p.In.Pairs[n].Translation.Start
	p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, from, to)},
		Message: msg.New("space.tied", s[from:to]), Why: msg.New("space.tied.why"),
		Fixes: []verify.Fix{{Label: msg.New("fix.no-break"), Safe: true, Edits: []text.Edit{{Start: base + t.at, End: base + t.at + 1, New: "\u00a0"}}}}})
}
