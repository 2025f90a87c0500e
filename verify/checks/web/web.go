// Package web finds what a web page leaves in the text that was copied from it: buttons,
// counters, cookie lines, teasers.
package web

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Leftover} }

// Leftover finds words of the page around an article.
var Leftover = &verify.Check{
	ID: "web.leftover", Category: "accuracy/addition", Severity: verify.Warning,
	YieldsTo: []string{"complete.omitted"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er ging.\nKommentar (0)", Bad: true, Mark: "Kommentar (0)"},
		{TranslationLang: "de", Translation: "Er ging.\nTeilen auf Facebook", Bad: true, Mark: "Teilen auf Facebook"},
		{TranslationLang: "en", Translation: "He left. Read more: Minister resigns", Bad: true, Mark: "Read more"},
		{TranslationLang: "de", Translation: "Sein Kommentar (0 von 10 Punkten) war deutlich.\nEr will die Macht teilen.\nTeilen ist gut."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for from := 0; from < len(s); {
			to, mark := piece(s, from)
			if end := strings.LastIndexFunc(s[from:to], func(r rune) bool { return !unicode.IsSpace(r) }); end >= 0 && to-from <= 90 {
				look(p, s, from, to, mark)
			}
			from = max(to+utf8.RuneLen(mark), to+1)
		}
	},
}

// piece is the end of the part of s that begins at from, and the mark that ends it.
func piece(s string, from int) (int, rune) {
	for i, r := range s[from:] {
		switch r {
		case '.', '!', '?', ':', '|', '\n', '•', '·', '。', '！', '？', '：', '>', '»', '…', '▼', '▶', '←', '→', '[', ']', '؟', '।':
			return from + i, r
		}
	}
	return len(s), ' '
}

// look reports the piece s[from:to] if it is a phrase of web pages: alone in its sentence,
// or at the head of a teaser.
func look(p *verify.Pass, s string, from, to int, mark rune) {
	from += len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	to = from + len(strings.TrimRightFunc(s[from:to], unicode.IsSpace))
	if from >= to {
		return
	}
	words := plain(s[from:to])
	k := phraseBook()[words]
	if k == 0 && sharing(words) {
		k = alone
	}
	teaser := mark == ':' || mark == '：'
	if tail := strings.TrimSpace(s[to:]); tail == "" && scan.EndsSentence(s[:from]) && k != 0 {
		k = always // words behind the end of the last sentence
	}
	switch {
	case k == 0, k == lead && !teaser && len(strings.TrimSpace(s)) > to-from+8, k == button && teaser:
		return
	case k == alone && len(strings.TrimSpace(s)) > to-from+4:
		return
	}
	start, end := scan.Whole(s, from, to)
	p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
		Message: msg.New("web.leftover", s[from:to]), Why: msg.New("web.leftover.why"), Fixes: removal(p, s, from, to, mark)})
}

// removal takes a leftover out that is the whole sentence or stands at its end.
func removal(p *verify.Pass, s string, from, to int, mark rune) []verify.Fix {
	if mark == ':' || mark == '：' {
		return nil // what follows goes with it, and only a person sees how far
	}
	if to < len(s) && strings.HasPrefix(s[to:], string(mark)) && mark != '\n' {
		to += utf8.RuneLen(mark)
	}
	for from > 0 && s[from-1] == ' ' {
		from--
	}
	return []verify.Fix{{Label: msg.New("fix.remove"), Edits: []edits.Edit{p.Edit(from, to, "")}}}
}

// plain is s in small letters, with one space between words, every number as "#" and no
// other marks.
func plain(s string) string {
	var b strings.Builder
	gap, figure := false, false
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			if !figure {
				if b.Len() > 0 {
					b.WriteByte(' ')
				}
				b.WriteByte('#')
			}
			gap, figure = true, true
		case unicode.IsLetter(r) || unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteRune(unicode.ToLower(r))
			gap, figure = false, false
		case figure && (r == '.' || r == ','):
		default:
			gap, figure = true, false
		}
	}
	return b.String()
}

// sharing tells whether words, as plain makes them, are a button that shares, prints or
// follows: a verb or noun of doing so, a network, and nothing but small words beside them,
// in whatever order the language or a translator of single words puts them.
func sharing(words string) bool {
	acts, networks := 0, 0
	n := 0
	for w := range strings.SplitSeq(words, " ") {
		n++
		switch {
		case n > 6:
			return false
		case shareWords()[w] == act:
			acts++
		case shareWords()[w] == network:
			networks++
		case shareWords()[w] != small:
			return false
		}
	}
	return acts > 0 && networks > 0
}

// part is what a word does in the line of a button.
type part uint8

const (
	_ part = iota
	act
	network
	small
)

var shareWords = sync.OnceValue(func() map[string]part {
	book := map[string]part{}
	for p, list := range map[part]string{act: shareActs, network: shareNetworks, small: shareSmall} {
		for w := range strings.FieldsSeq(list) {
			book[w] = p
		}
	}
	return book
})

type kind uint8

const (
	_      kind = iota
	always      // never in an article: reported wherever it is a sentence of its own
	alone       // words of everyday: reported only where nothing else stands beside them
	lead        // heads a teaser: before a colon, or alone
	button      // reported as a sentence, not before a colon
)

// phraseBook is the phrases of all languages, in the form of plain.
var phraseBook = sync.OnceValue(func() map[string]kind {
	book := map[string]kind{}
	for k, lists := range map[kind][]string{always: alwaysWords, alone: aloneWords, lead: leadWords, button: buttonWords} {
		for _, l := range lists {
			for _, phrase := range strings.Split(l, "|") {
				book[strings.TrimSpace(phrase)] = k
			}
		}
	}
	return book
})
