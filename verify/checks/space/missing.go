package space

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Missing finds words that ran into each other: no space after a punctuation mark, around
// a bracket, or before a capital letter.
var Missing = &verify.Check{
	ID: "space.missing", Category: "linguistic/typography", Severity: verify.Warning, Scope: verify.Article, Custom: true,
	YieldsTo: []string{"link", "name", "character"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister sprach,dann ging er.", Bad: true, Mark: "sprach,dann"},
		{TranslationLang: "de", Translation: "Der Minister sprach.Dann ging er.", Bad: true, Mark: "sprach.Dann"},
		{TranslationLang: "de", Translation: "Auf Booking.com, z.B. am 3.5., sagte er's. Das kostet 1,5 Mio."},
		{OriginalLang: "en", Original: "He used YouTube and Node.js.", TranslationLang: "de", Translation: "Er nutzte YouTube und Node.js."},
	},
	Run: func(p *verify.Pass) {
		v := vocabulary{}
		for n := range p.In.Pairs {
			v.read(p.Text(editor.Translation, n), p.Text(editor.Original, n), jointsOf.Of(p, editor.Translation, n).seams)
		}
		for n := range p.In.Pairs {
			runTogether(p, n, v)
		}
	},
}

// vocabulary counts what tells a word with a capital inside from two words.
type vocabulary struct{ camels map[string]int }

func (v *vocabulary) read(s, original string, seams []place) {
	for _, w := range seams {
		if word := s[w.from:w.to]; !strings.Contains(original, word) {
			if v.camels == nil {
				v.camels = map[string]int{}
			}
			v.camels[word]++
		}
	}
}

// house tells whether capitals inside words are the custom of this text or language
// ("isiZulu", "nGaeilge").
func (v *vocabulary) house() bool { return len(v.camels) > 2 }

// seam is where a capital letter follows two small ones inside a word and two more small
// ones follow it; 0 if there is no such place. "GmbH" and "McDonald" have none.
func seam(w string) int {
	lower, at := 0, 0
	if r, _ := utf8.DecodeRuneInString(w); !scan.ScriptOf(r).Cased() || scan.MainScript(w) != scan.ScriptOf(r) {
		return 0
	}
	if mixed(w) { // YouTube频道
		return 0
	}
	for i, r := range w {
		switch {
		case at > 0 && unicode.IsLower(r):
			if lower++; lower == 2 {
				return at
			}
		case unicode.IsUpper(r):
			if at = 0; lower >= 2 && i >= 3 {
				at = i
			}
			lower = 0
		case unicode.IsLower(r):
			lower++
		default:
			lower, at = 0, 0
		}
	}
	return 0
}

// mixed tells whether w has letters of two scripts.
func mixed(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) && scan.ScriptOf(r) != scan.ScriptOf(first) })
}

// place is where two words may have run together: from is where the first begins, to where
// the second ends, at the mark or the letter where they meet.
type place struct{ from, to, at int }

// joints are the places of a sentence where words meet at a mark without a space, and the
// words that a capital inside cuts in two.
type joints struct{ marks, seams []place }

var jointsOf = verify.NewKept(func(s string, lang language.Tag) (out joints) {
	for i := 1; i < len(s); i++ {
		from, to := 0, 0
		switch s[i] {
		case 0xD8: // ، ؛ ؟
			from, to = arabicJoint(s, i)
		case ',', ';', '.', '!', '?', ')', '(', ':':
			from, to = joint(s, i, lang)
		}
		if to > 0 {
			out.marks = append(out.marks, place{from, to, i})
		}
	}
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		if at := seam(s[w.Start:w.End]); at > 0 {
			out.seams = append(out.seams, place{w.Start, w.End, w.Start + at})
		}
	}
	return out
})

func runTogether(p *verify.Pass, n int, v vocabulary) {
	s, o := p.Text(editor.Translation, n), p.Text(editor.Original, n)
	joints := jointsOf.Of(p, editor.Translation, n)
	for _, m := range joints.marks {
		if known(p, n, s, o, m.from, m.to, m.at) {
			continue
		}
		at := m.at + 1
		switch s[m.at] {
		case 0xD8: // a mark of two bytes
			at++
		case '(':
			at--
		}
		reportMissing(p, n, m.from, m.to, at)
	}
	if v.house() {
		return
	}
	for _, w := range joints.seams {
		if word := s[w.from:w.to]; v.camels[word] == 1 && !strings.Contains(o, word) && o != "" && (sameScript(word, o) || stands(p, s[w.from:w.at]) || stands(p, s[w.at:w.to])) {
			reportMissing(p, n, w.from, w.to, w.at)
		}
	}
}

// sameScript tells whether o is written in the script of word: there a brand with a capital
// inside would stand in it letter for letter.
func sameScript(word, o string) bool { return scan.MainScript(o) == scan.MainScript(word) }

// stands tells whether half, the half of a word, stands somewhere in the translation as a
// word of its own.
func stands(p *verify.Pass, half string) bool {
	if utf8.RuneCountInString(half) <= 3 {
		return false
	}
	for n := range p.In.Pairs {
		if scan.HasWord(p.Text(editor.Translation, n), half) {
			return true
		}
	}
	return false
}

// joint is the range of the two words that the mark at s[i] joins without a space; to is
// 0 if they may stand so.
func joint(s string, i int, lang language.Tag) (from, to int) {
	before, n := utf8.DecodeLastRuneInString(s[:i])
	after, m := utf8.DecodeRuneInString(s[i+1:])
	if s[i] == ',' && begins(s, i+1) {
		return scan.Around(s, i, i+1+m)
	}
	if s[i] == ',' && unicode.IsDigit(after) {
		if !unicode.IsLower(before) || !spaced(before) {
			return 0, 0
		}
	} else if !unicode.IsLetter(after) || !spaced(after) {
		return 0, 0
	}
	from, to = scan.Around(s, i, i+1+m)
	letters := utf8.RuneCountInString(s[from:i])
	follow, _ := utf8.DecodeRuneInString(s[to:])
	quoted := scan.IsCloser(before) && s[i] != '(' && n > 0
	small := unicode.IsLower(before) || unicode.IsLetter(before) && !unicode.IsUpper(before)
	ok := false
	switch s[i] {
	case ',', ';':
		ok = (small || unicode.IsLower(after)) && spaced(before) && letters > 1 || quoted || unicode.IsDigit(before) || before == '.' && unicode.IsLower(after)
	case '.':
		plain := unicode.IsUpper(after) || !scan.ScriptOf(after).Cased() && scan.ScriptOf(after) == scan.ScriptOf(before)
		ok = small && letters > 2 && spaced(before) && plain && follow != '.' || afterAbbreviation(s, from, i, to, lang)
	case '!', '?':
		ok = small && letters > 1 && spaced(before) && !strings.ContainsRune("=&", follow)
	case ':':
		ok = small && letters > 2 && unicode.IsUpper(after) && to-i > 3
	case ')':
		ok = strings.LastIndexByte(s[:i], '(') >= 0 && strings.ContainsAny(s[strings.LastIndexByte(s[:i], '('):i], " ") && spaced(after)
	case '(':
		inside, _, closed := strings.Cut(s[i+1:], ")")
		ok = small && letters > 2 && closed && strings.Contains(inside, " ") && spaced(before)
	}
	if !ok {
		return 0, 0
	}
	return from, to
}

// begins tells whether at s[i], right behind a comma, a dash or a quotation begins that a
// space must part from it: "»,— sagte", ",„Ich". Straight marks open where they are not paired.
func begins(s string, i int) bool {
	r, n := utf8.DecodeRuneInString(s[i:])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	switch r {
	case '—', '–':
		return after == ' '
	case '„', '«', '‚':
		return unicode.IsLetter(after)
	case '"':
		return unicode.IsLetter(after) && strings.Count(s[:i], "\"")%2 == 0
	}
	return false
}

// afterAbbreviation tells whether the full stop at s[i] ends an abbreviation or the figures of
// an ordinal, from which the word that ends at to is to be parted: J.Paul, Mr.Bean,
// U.S.officials, 10.September.
func afterAbbreviation(s string, from, i, to int, lang language.Tag) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	first, n := utf8.DecodeRuneInString(s[i+1:])
	second, _ := utf8.DecodeRuneInString(s[i+1+n:])
	name := unicode.IsUpper(first) && unicode.IsLower(second) && utf8.RuneCountInString(s[i+1:to]) > 2
	if unicode.IsDigit(before) {
		base, _ := lang.Base()
		return name && i-from <= 4 && ordinalStop[base.String()]
	}
	start, _ := utf8.DecodeRuneInString(s[from:])
	if !unicode.Is(unicode.Latin, before) || !unicode.IsUpper(start) {
		return false
	}
	initials := utf8.RuneCountInString(s[from:i]) == 1
	if initials && from > 1 && s[from-1] == '.' { // U.S.
		previous, _ := utf8.DecodeLastRuneInString(s[:from-1])
		return unicode.IsUpper(previous) && (name || unicode.IsLower(first) && unicode.IsLower(second) && (to == len(s) || s[to] == ' '))
	}
	return name && (from == 0 || s[from-1] == ' ')
}

// ordinalStop are languages that write a full stop behind the figures of an ordinal.
var ordinalStop = map[string]bool{"de": true, "da": true, "nb": true, "nn": true, "no": true, "fi": true, "et": true, "lv": true, "cs": true, "sk": true, "sl": true,
	"hr": true, "bs": true, "sr": true, "hu": true, "is": true, "lb": true, "pl": true}

// arabicJoint is joint for the Arabic marks, which are two bytes long.
func arabicJoint(s string, i int) (from, to int) {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r != '،' && r != '؛' && r != '؟' {
		return 0, 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+n:])
	if begins(s, i+n) {
		return scan.Around(s, i, i+n+1)
	}
	if scan.ScriptOf(before) != scan.Arabic && !scan.IsCloser(before) && !unicode.IsDigit(before) && !scan.IsTerminal(before) || scan.ScriptOf(after) != scan.Arabic {
		return 0, 0
	}
	return scan.Around(s, i, i+n)
}

func spaced(r rune) bool { return scan.ScriptOf(r).Spaced() && scan.ScriptOf(r) != scan.Common }

// known tells whether the two words stand joined in the original too or in an address.
func known(p *verify.Pass, n int, s, o string, from, to, at int) bool {
	if strings.Contains(o, s[from:to]) || s[at] != '(' && s[at] != ')' && s[at] != ',' && strings.Contains(o, s[at:at+2]) && at+2 < len(o) && sameJoint(o, s[at]) {
		return true
	}
	for _, l := range p.FactsOf(editor.Translation, n).Links {
		if l.Span.Contains(at) {
			return true
		}
	}
	return false
}

// sameJoint tells whether the original has the mark between two letters too.
func sameJoint(o string, mark byte) bool {
	for i := 1; i+1 < len(o); i++ {
		if o[i] == mark && scan.IsWord(rune(o[i-1])) && scan.IsWord(rune(o[i+1])) {
			return true
		}
	}
	return false
}

func reportMissing(p *verify.Pass, n, from, to, at int) {
	s := p.Text(editor.Translation, n)
	start, end := scan.Whole(s, from, to)
	base := p.In.Pairs[n].Translation.Start
	p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
		Message: msg.New("space.missing", s[start:end]), Why: msg.New("space.missing.why"),
		Fixes: []verify.Fix{{Label: msg.New("fix.write", s[from:at]+" "+s[at:to]), Edits: []text.Edit{{Start: base + at, End: base + at, New: " "}}}}})
}
