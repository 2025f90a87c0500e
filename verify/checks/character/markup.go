package character

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"
)

// Markup finds tags, entities and placeholders that were left in the text.
var Markup = &verify.Check{
	ID: "character.markup", Category: "design/markup", Severity: verify.Error,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister&nbsp;sprach <b>lange</b>.", Bad: true, Mark: "&nbsp;"},
		{TranslationLang: "de", Translation: "R&D kostet < 5 Prozent, sagte AT&T."},
		{OriginalLang: "en", Original: "Write <br> here.", TranslationLang: "de", Translation: "Schreiben Sie hier <br>."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i := 0; i < len(s); i++ {
			n, kind := 0, ""
			switch s[i] {
			case '<':
				n, kind = tag(s[i:]), "tag"
			case '&':
				n, kind = entity(s[i:]), "entity"
			case '{', '[':
				n, kind = placeholder(s[i:]), "placeholder"
			case '%':
				n, kind = verb(s, i), "placeholder"
			}
			if n == 0 || p.Original() != "" && strings.Contains(p.Original(), s[i:i+n]) {
				continue
			}
			reportMarkup(p, s, i, i+n, kind)
			i += n - 1
		}
	},
}

func reportMarkup(p *verify.Pass, s string, from, to int, kind string) {
	f := verify.Finding{Message: msg.New("character.markup."+kind, s[from:to]), Why: msg.New("character.markup.why")}
	start, end := scan.Whole(s, from, to)
	f.Translation = []verify.Span{p.TranslationSpan(start, end)}
	if words := html.UnescapeString(s[from:to]); kind == "entity" && words != s[from:to] {
		f.Fixes = []verify.Fix{{Label: msg.New("fix.write", words), Edits: oneEdit(p, from, to, words)}}
	} else if kind == "tag" {
		f.Fixes = []verify.Fix{{Label: msg.New("fix.remove"), Edits: oneEdit(p, from, to, "")}}
	}
	p.Report(f)
}

// tag is the length of the tag of HTML at the start of s; 0 if there is none.
func tag(s string) int {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	if strings.HasPrefix(s, "<!--") {
		return 4
	}
	if i >= len(s) || !letter(s[i]) {
		return 0
	}
	for i < len(s) && (letter(s[i]) || s[i] >= '0' && s[i] <= '9') {
		i++
	}
	if i >= len(s) || s[i] != '>' && s[i] != ' ' && s[i] != '/' {
		return 0
	}
	end := strings.IndexAny(s[i:], "<>")
	if end < 0 || s[i+end] != '>' {
		return 0
	}
	if inner := s[i : i+end]; strings.TrimRight(inner, " /") != "" && !strings.Contains(inner, "=") {
		return 0
	}
	return i + end + 1
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// entity is the length of the character reference at the start of s; 0 if there is none.
func entity(s string) int {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 2 || html.UnescapeString(s[:end+1]) == s[:end+1] {
		return 0
	}
	return end + 1
}

// placeholder is the length of "{0}", "{{name}}", "[[link]]" or "[b]", "[/url]" at the
// start of s; 0 if there is none.
func placeholder(s string) int {
	end := strings.IndexAny(s[1:], "}]")
	if end < 0 || end > 40 {
		return 0
	}
	inner := s[1 : end+1]
	switch {
	case strings.HasPrefix(inner, "{") && strings.HasPrefix(s[end+1:], "}}"), strings.HasPrefix(inner, "[") && strings.HasPrefix(s[end+1:], "]]"):
		return end + 3
	case s[0] == '{' && s[end+1] == '}' && inner != "" && strings.IndexFunc(inner, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' }) < 0:
		return end + 2
	case s[0] == '[' && s[end+1] == ']' && bbcode(inner):
		return end + 2
	}
	return 0
}

func bbcode(inner string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(inner, "/"), "=")
	switch name {
	case "b", "i", "u", "url", "img", "quote", "color", "size", "list", "code":
		return name == inner || inner[0] == '/' || strings.Contains(inner, "=")
	}
	return false
}

// verb is the length of a placeholder of printf ("%s", "%1$d") at s[i:]; 0 if there is
// none. A per cent sign after a figure is one.
func verb(s string, i int) int {
	if before, _ := utf8.DecodeLastRuneInString(s[:i]); unicode.IsDigit(before) || scan.IsSpace(before) && i > 1 && unicode.IsDigit(rune(s[i-2])) {
		return 0
	}
	j := i + 1
	for j < len(s) && s[j] >= '0' && s[j] <= '9' {
		j++
	}
	if j > i+1 && (j >= len(s) || s[j] != '$') {
		return 0
	} else if j > i+1 {
		j++
	}
	if j >= len(s) || s[j] != 's' && s[j] != 'd' && s[j] != '@' || j+1 < len(s) && letter(s[j+1]) {
		return 0
	}
	return j + 1 - i
}
