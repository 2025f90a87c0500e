package word

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

// Repeated finds a word that stands twice.
var Repeated = &verify.Check{
	ID: "word.repeated", Category: "linguistic/grammar", Severity: verify.Warning, Custom: true,
	YieldsTo: []string{"complete", "link"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister sprach mit mit dem Präsidenten.", Bad: true, Mark: "mit mit"},
		{TranslationLang: "de", Translation: "Es war die, die ihn sah, und Duran Duran sang bla, bla, bla."},
		{OriginalLang: "en", Original: "Very, very good.", TranslationLang: "id", Translation: "Benar benar bagus."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		prev, ok := scan.Word(s, 0)
		for ok {
			var w text.Span
			if w, ok = scan.Word(s, prev.End); !ok {
				break
			}
			if gap := s[prev.End:w.Start]; onlySpace(gap) && strings.EqualFold(s[prev.Start:prev.End], s[w.Start:w.End]) && !meant(p, s, prev, w) {
				reportRepeated(p, s, prev, w)
			}
			prev = w
		}
		if p.Pair.OriginalN <= 1 || p.In.Original == nil {
			stutter(p, s)
		}
	},
}

func onlySpace(s string) bool {
	for _, r := range s {
		if !scan.IsSpace(r) {
			return false
		}
	}
	return s != ""
}

// meant tells whether a doubled word may be right.
func meant(p *verify.Pass, s string, a, b text.Span) bool {
	first := s[a.Start:a.End]
	if r, _ := utf8.DecodeRuneInString(first); !unicode.IsLetter(r) || !scan.ScriptOf(r).Spaced() {
		return true // figures: "007 007", Thai phrases
	}
	if first != s[b.Start:b.End] && utf8.RuneCountInString(first) > 1 && unicode.IsUpper(firstRune(s[b.Start:b.End])) {
		return true // "die Die", "sie Sie"
	}
	if again(s, a, b, first) || hyphened(s, a, b) {
		return true // "ha ha ha"; "что что-то"
	}
	if utf8.RuneCountInString(first) <= 3 && doubledLetter(p.Original()) {
		return true // "бі бі сі": BBC, CNN by their letters
	}
	base, _ := p.Lang(editor.Translation).Base()
	if d, ok := pairsOf[base.String()]; ok && d.has(strings.ToLower(first)) {
		comma := strings.HasSuffix(strings.TrimRight(s[:a.Start], " "), ",")
		if comma || !relative[base.String()] { // ", die die Polizei sucht"
			return true
		}
		return strings.EqualFold(first, "sie") && conjunction(s[:a.Start]) // "nachdem sie sie sah"
	}
	if named := unicode.IsUpper(firstRune(first)) && first == s[b.Start:b.End]; named && a.Start > 0 && unicode.IsUpper(firstRune(first)) && p.Original() == "" {
		return true // Duran Duran, Sing Sing
	}
	return doubledIn(p.Original(), base.String())
}

// conjunction tells whether s ends with a German conjunction after which subject and object
// may be the same pronoun.
func conjunction(s string) bool {
	f := strings.Fields(s)
	if len(f) == 0 {
		return false
	}
	switch strings.ToLower(f[len(f)-1]) {
	case "als", "bevor", "bis", "da", "damit", "dass", "ehe", "falls", "indem", "nachdem", "ob", "obwohl", "seit", "sobald", "solange", "sooft", "während", "weil", "wenn", "wie", "wo":
		return true
	}
	return false
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// again tells whether the word stands there a third time.
func again(s string, a, b text.Span, first string) bool {
	c, ok := scan.Word(s, b.End)
	return ok && strings.EqualFold(s[c.Start:c.End], first) ||
		strings.HasSuffix(strings.ToLower(strings.TrimRightFunc(s[:a.Start], func(r rune) bool { return !unicode.IsLetter(r) })), strings.ToLower(first))
}

// hyphened tells whether a hyphen joins the second of the two to another word, or a short
// first one, a particle.
func hyphened(s string, a, b text.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:a.Start])
	after, _ := utf8.DecodeRuneInString(s[b.End:])
	return after == '-' || after == '‑' || (before == '-' || before == '‑') && utf8.RuneCountInString(s[a.Start:a.End]) < 4
}

// doubledLetter tells whether o has an abbreviation in capitals with a letter twice.
func doubledLetter(o string) bool {
	for i := 1; i < len(o); i++ {
		if o[i] == o[i-1] && o[i] >= 'A' && o[i] <= 'Z' {
			return true
		}
	}
	return false
}

// doubledIn tells whether the original doubles a word too, with or without a comma.
func doubledIn(o, lang string) bool {
	prev, ok := scan.Word(o, 0)
	for ok {
		var w text.Span
		if w, ok = scan.Word(o, prev.End); ok && strings.EqualFold(o[prev.Start:prev.End], o[w.Start:w.End]) && unicode.IsLetter(firstRune(o[w.Start:])) {
			return true
		}
		prev = w
	}
	return false
}

func reportRepeated(p *verify.Pass, s string, a, b text.Span) {
	start, end := scan.Whole(s, a.Start, b.End)
	f := verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
		Message: msg.New("word.repeated", s[a.Start:a.End]), Why: msg.New("word.repeated.why"),
		Fixes: []verify.Fix{{Label: msg.New("fix.once"), Edits: []text.Edit{p.Edit(a.End, b.End, "")}}}}
	p.Report(f)
}

// stutter finds a doubled word in scripts that write no spaces: the same two or more
// characters twice in a row.
func stutter(p *verify.Pass, s string) {
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if sc := scan.ScriptOf(r); sc == scan.Common || sc.Spaced() {
			i += n
			continue
		}
		if to := echo(s, i); to > 0 {
			half := i + (to-i)/2
			start, end := scan.Whole(s, i, to)
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
				Message: msg.New("word.repeated", s[i:half]), Why: msg.New("word.repeated.why"),
				Fixes: []verify.Fix{{Label: msg.New("fix.once"), Edits: []text.Edit{p.Edit(half, to, "")}}}})
			i = to
			continue
		}
		i += n
	}
}

// echo is the end of the text that begins at s[i] and stands there twice; 0 if there is
// none. One character twice is a word in Chinese (妈妈, 看看), unless it is a particle; two
// characters in Thai are less than a syllable.
func echo(s string, i int) int {
	longest := 6
	runes, j, least := 0, i, 2
	for j < len(s) && runes < longest {
		r, n := utf8.DecodeRuneInString(s[j:])
		sc := scan.ScriptOf(r)
		if sc == scan.Common && !unicode.IsMark(r) || sc != scan.Common && sc.Spaced() {
			return 0
		}
		if sc == scan.SoutheastAsian {
			least = 4
		} else if sc == scan.Kana {
			least = 3
		}
		j, runes = j+n, runes+1
		unit := s[i:j]
		if !strings.HasPrefix(s[j:], unit) {
			continue
		}
		if runes == 1 && particles[r] && !ownsParticle(s[:i], r) || runes >= least && strings.Trim(unit, string(r)) != "" && sc != scan.SoutheastAsian {
			return j + len(unit)
		}
	}
	return 0
}

// ownsParticle tells whether s ends with the rest of a word that ends in r: 目的的.
func ownsParticle(s string, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s)
	return r == '的' && (before == '目' || before == '标' || before == '標')
}

// particles are Chinese characters that are not doubled in writing.
var particles = map[rune]bool{'的': true, '了': true, '是': true, '在': true, '和': true, '与': true, '與': true, '及': true, '对': true, '對': true,
	'为': true, '為': true, '被': true, '把': true, '将': true, '將': true, '从': true, '從': true, '于': true, '於': true, '我': true, '他': true, '也': true, '而': true, '但': true, '其': true, '以': true, '这': true, '這': true, '该': true, '該': true}
