// Package space has the checks of spaces: doubled, missing, misplaced, and no-break
// spaces where a language wants them.
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
)

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{Double, BeforePunctuation, Missing, Joined, InsideBrackets, NoBreak, Tied}
}

// Double finds two spaces where one belongs.
var Double = &verify.Check{
	ID: "space.double", Category: "linguistic/typography", Severity: verify.Warning, Custom: true,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister  sprach.", Bad: true, Mark: "  "},
		{TranslationLang: "de", Translation: "Der Minister sprach. "},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		if p.EndsBlock() {
			s = strings.TrimRightFunc(s, unicode.IsSpace)
		}
		for i := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)); i < len(s); {
			n, count := spaces(s[i:])
			if count > 1 && !strings.Contains(s[i:i+n], "\n") {
				one := " "
				if strings.Contains(s[i:i+n], "\u00a0") {
					one = "\u00a0"
				}
				sev := verify.Severity(0)
				if before, _ := utf8.DecodeLastRuneInString(s[:i]); scan.ScriptOf(before) == scan.SoutheastAsian {
					sev = verify.Info // Thai parts sentences by wider spaces
				}
				p.Report(verify.Finding{Severity: sev, Translation: []verify.Span{p.TranslationSpan(i, i+n)},
					Message: msg.New("space.double"), Why: msg.New("space.double.why"), Fixes: write(p, "fix.one-space", i, i+n, one, true)})
			}
			i += max(n, 1)
		}
	},
}

// spaces is the length in bytes of the run of spaces at the start of s, and their number.
func spaces(s string) (n, count int) {
	for n < len(s) {
		if s[n] > ' ' && s[n] < 0xC2 {
			return n, count
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !scan.IsSpace(r) {
			return n, count
		}
		n, count = n+size, count+1
	}
	return n, count
}

func write(p *verify.Pass, label string, from, to int, words string, safe bool) []verify.Fix {
	return []verify.Fix{{Label: msg.New(label), Edits: []text.Edit{p.Edit(from, to, words)}, Safe: safe}}
}

// BeforePunctuation finds a space before a mark that closes up.
var BeforePunctuation = &verify.Check{
	ID: "space.before-punctuation", Category: "linguistic/typography", Severity: verify.Warning, Custom: true,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er kam , sah und siegte.", Bad: true, Mark: " ,"},
		{TranslationLang: "de", Translation: "Er kam ... und ging mit .5 Punkten, :-) sagte er."},
		{TranslationLang: "fr", Translation: "Pourquoi ? Parce que."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		french := apart(p)
		for i, r := range s {
			switch r {
			case ',', '.', '،', '؛', '؟', '。', '，', '、', '！', '？', '；', '：':
			case ';', ':', '!', '?':
				if french {
					continue
				}
			default:
				continue
			}
			before, n := utf8.DecodeLastRuneInString(s[:i])
			end := i + utf8.RuneLen(r)
			if !scan.IsSpace(before) || i == n || r >= 0x3000 && foreignBefore(s[:i-n]) || r < 0x80 && (!closesUp(s, i) || sameInOriginal(p, s[i])) {
				continue
			}
			from, to := scan.Whole(s, i-n, end)
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(from, to)},
				Message: msg.New("space.before-punctuation", s[i:end]), Why: msg.New("space.before-punctuation.why"),
				Fixes: write(p, "fix.close-up", i-n, i, "", true)})
		}
	},
}

// foreignBefore tells whether s ends with something that Chinese sets off by a space: a
// Latin word, a figure, a bracket.
func foreignBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return scan.ScriptOf(r).Spaced()
}

// apart tells whether the language writes a space before high marks.
func apart(p *verify.Pass) bool {
	base, _ := p.Lang(editor.Translation).Base()
	switch base.String() {
	case "fr", "br", "co", "oc", "wo", "ht", "mg", "ln", "lb", "fon", "bm", "ff", "sg", "ty":
		return true
	}
	return false
}

// closesUp tells whether the mark at s[i], which follows a space, ends something: text
// before it, and after it a space, a quotation mark or the end.
func closesUp(s string, i int) bool {
	rest := s[i+1:]
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if s[i] == '.' && (r == '.' || r == '…') || r >= '0' && r <= '9' {
		return false
	}
	return scan.IsSpace(r) || scan.IsCloser(r) && s[i] != ':' && s[i] != ';'
}

// sameInOriginal tells whether the original has a space before the same mark.
func sameInOriginal(p *verify.Pass, mark byte) bool {
	o := p.Original()
	for i := 1; i < len(o); i++ {
		if o[i] == mark && o[i-1] == ' ' {
			return true
		}
	}
	return false
}

// InsideBrackets finds spaces after an opening and before a closing bracket.
var InsideBrackets = &verify.Check{
	ID: "space.inside-brackets", Category: "linguistic/typography", Severity: verify.Warning, Custom: true,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister ( rechts) sprach.", Bad: true, Mark: "( "},
		{TranslationLang: "de", Translation: "Der Minister (rechts) sprach :( und ging."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i := 1; i < len(s); i++ {
			var space, from, to int
			switch {
			case opens(s, i):
				space, from, to = i+1, i, i+2
			case closes(s, i):
				space, from, to = i-1, i-1, i+1
			default:
				continue
			}
			if looseBrackets(p.Original()) {
				return
			}
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(from, to)},
				Message: msg.New("space.inside-brackets"), Why: msg.New("space.inside-brackets.why"),
				Fixes: write(p, "fix.close-up", space, space+1, "", true)})
		}
	},
}

// opens tells whether s[i] is a bracket that opens, with a space after it. A bracket
// without a partner may be a smiley.
func opens(s string, i int) bool {
	return (s[i] == '(' || s[i] == '[') && s[i-1] == ' ' && i+2 < len(s) && s[i+1] == ' ' &&
		s[i+2] != ')' && s[i+2] != ']' && s[i+2] != ' ' && strings.ContainsAny(s[i:], ")]")
}

// closes tells whether s[i] is a bracket that closes, with a space before it.
func closes(s string, i int) bool {
	return (s[i] == ')' || s[i] == ']') && s[i-1] == ' ' && i > 1 && s[i-2] != '(' && s[i-2] != '[' && s[i-2] != ' ' &&
		strings.ContainsAny(s[:i], "([")
}

func looseBrackets(o string) bool {
	return strings.Contains(o, "( ") || strings.Contains(o, " )") || strings.Contains(o, "[ ") || strings.Contains(o, " ]")
}

// NoBreak finds ordinary spaces, or none, where French sets a no-break space.
var NoBreak = &verify.Check{
	ID: "space.no-break", Category: "linguistic/typography", Severity: verify.Info, Languages: verify.Bases("fr"),
	Examples: []verify.Example{
		{TranslationLang: "fr", Translation: "Pourquoi ? Parce que.", Bad: true, Mark: " ?"},
		{TranslationLang: "fr", Translation: "Pourquoi\u202f? Il a dit\u00a0: «\u00a0Oui\u00a0»."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i, r := range s {
			from, to := i, i
			switch {
			case (r == '?' || r == '!' || r == ';' || r == ':' || r == '»') && i > 1 && s[i-1] == ' ':
				from, to = i-1, i+utf8.RuneLen(r)
			case r == '«' && strings.HasPrefix(s[i:], "« "):
				to = i + len("« ")
			default:
				continue
			}
			at := from
			if r == '«' {
				at = to - 1
			}
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(from, to)},
				Message: msg.New("space.no-break"), Why: msg.New("space.no-break.why"), Fixes: write(p, "fix.no-break", at, at+1, "\u00a0", true)})
		}
	},
}
