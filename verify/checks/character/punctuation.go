package character

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// RepeatedPunctuation finds punctuation marks that stand twice.
var RepeatedPunctuation = &verify.Check{
	ID: "character.repeated-punctuation", Category: "linguistic/punctuation", Severity: verify.Warning, Custom: true,
	YieldsTo: []string{"link"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er kam,, sah und siegte.", Bad: true, Mark: ",,"},
		{TranslationLang: "de", Translation: "Er kam... und ging?! Ja …"},
		{OriginalLang: "en", Original: "No!!", TranslationLang: "de", Translation: "Nein!!"},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i := 0; i < len(s); {
			r, n := utf8.DecodeRuneInString(s[i:])
			if !doubles(r) {
				i += n
				continue
			}
			end := i + n
			for strings.HasPrefix(s[end:], s[i:i+n]) {
				end += n
			}
			if end > i+n && !(r == '.' && (end-i == 3 || end-i > 3)) && !meantDouble(p, s, i, end, r) {
				start, to := scan.Whole(s, i, end)
				p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, to)},
					Message: msg.New("character.repeated-punctuation", s[i:end]), Why: msg.New("character.repeated-punctuation.why"),
					Fixes: []verify.Fix{{Label: msg.New("fix.write", s[i:i+n]), Edits: oneEdit(p, i, end, s[i:i+n])}}})
			}
			i = end
		}
	},
}

func doubles(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '!', '?', '。', '，', '；', '：', '！', '？', '、', '،', '؛', '؟', '।', '۔', '።', '·', '«', '»', '“', '„', '”':
		return true
	}
	return false
}

// meantDouble tells whether the doubled mark stands so in the original too, in an address
// or in a language where it is one mark.
func meantDouble(p *verify.Pass, s string, from, to int, r rune) bool {
	if r == '।' || inLink(p, from) {
		return true
	}
	o := p.Original()
	if r == '!' || r == '?' || r == '！' || r == '？' || r == '؟' {
		for _, twice := range [...]string{"!!", "??", "！！", "？？", "؟؟", "?!", "!?"} {
			if strings.Contains(o, twice) {
				return true
			}
		}
	}
	if r == ':' && to < len(s) && (unicode.IsLetter(rune(s[to])) || s[to] == '/') {
		return true // Foo::Bar
	}
	return o != "" && strings.Contains(o, s[from:to])
}

func inLink(p *verify.Pass, at int) bool {
	for _, l := range p.Facts(editor.Translation).Links {
		if l.Span.Contains(at) {
			return true
		}
	}
	return false
}

// Apostrophe finds accents and primes used as apostrophes.
var Apostrophe = &verify.Check{
	ID: "character.apostrophe", Category: "linguistic/typography", Severity: verify.Info,
	Examples: []verify.Example{
		{TranslationLang: "fr", Translation: "L´accord a été signé.", Bad: true, Mark: "L´accord"},
		{TranslationLang: "fr", Translation: "L’accord a été signé aujourd'hui."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i, r := range s {
			if r != '´' && r != '`' && r != '‘' {
				continue
			}
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if scan.ScriptOf(before) == scan.Latin && scan.ScriptOf(after) == scan.Latin && !unicode.IsMark(after) && (r != '‘' || !turned(p)) {
				start, end := tokenAround(s, i, i+utf8.RuneLen(r))
				p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
					Message: msg.New("character.apostrophe", s[i:i+utf8.RuneLen(r)]), Why: msg.New("character.apostrophe.why"),
					Fixes: []verify.Fix{{Label: msg.New("fix.write", "’"), Edits: oneEdit(p, i, i+utf8.RuneLen(r), "’"), Safe: true}}})
			}
		}
	},
}

// turned tells whether the language writes letters with a turned comma.
func turned(p *verify.Pass) bool {
	base, _ := p.Lang(editor.Translation).Base()
	switch base.String() {
	case "uz", "haw", "to", "sm", "ty", "mi":
		return true
	}
	return false
}
