package character

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/encoding/charmap"
)

// Replacement finds the character that stands where another one was lost.
var Replacement = &verify.Check{
	ID: "character.replacement", Category: "design/character-encoding", Severity: verify.Error,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Pr\ufffdsident sprach.", Bad: true, Mark: "\ufffd"},
		{TranslationLang: "de", Translation: "Der Präsident sprach."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for i := 0; i < len(s); {
			r, n := rune(s[i]), 1
			if r >= 0x80 {
				if r, n = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError {
					start, end := scan.Whole(s, i, i+n)
					p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
						Message: msg.New("character.replacement"), Why: msg.New("character.replacement.why")})
				}
			}
			i += n
		}
	},
}

// Mojibake finds text that was read in the wrong encoding ("PrÃ¤sident").
var Mojibake = &verify.Check{
	ID: "character.mojibake", Category: "design/character-encoding", Severity: verify.Error,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der PrÃ¤sident sprach.", Bad: true, Mark: "PrÃ¤sident"},
		{TranslationLang: "fr", Translation: "Il a dit : « À bientôt »."},
	},
	Run: func(p *verify.Pass) {
		s := p.Translation()
		for at := 0; at < len(s); {
			if s[at] < 0x80 {
				at++
				continue
			}
			end := at
			for end < len(s) && s[end] >= 0x80 {
				_, n := utf8.DecodeRuneInString(s[end:])
				end += n
			}
			if from, to, words := misread(s, at, end); to > 0 {
				start, stop := tokenAround(s, from, to)
				p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, stop)},
					Message: msg.New("character.mojibake", s[start:from]+words+s[to:stop]), Why: msg.New("character.mojibake.why"),
					Fixes: []verify.Fix{{Label: msg.New("fix.write", s[start:from]+words+s[to:stop]), Edits: oneEdit(p, from, to, words)}}})
			} else if words, n := repaired(s[at:end]); n > 0 {
				start, to := tokenAround(s, at, end)
				p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, to)},
					Message: msg.New("character.mojibake", s[start:at]+words+s[end:to]), Why: msg.New("character.mojibake.why"),
					Fixes: []verify.Fix{{Label: msg.New("fix.write", s[start:at]+words+s[end:to]), Edits: oneEdit(p, at, end, words)}}})
			}
			at = end
		}
	},
}

// tokenAround widens to the letters around [from, to).
func tokenAround(s string, from, to int) (start, end int) {
	start, end = scan.Around(s, from, to)
	return scan.Whole(s, start, end)
}

// repaired is the run s of characters beyond ASCII as it was before its bytes were taken
// for characters of Windows-1251, and their number; 0 if s is sound.
func repaired(s string) (string, int) {
	if !suspicious(s) {
		return "", 0
	}
	if w, n := reread(s, charmap.Windows1251); n >= 3 && plausible(w) {
		return w, n
	}
	return "", 0
}

// misread is the first stretch of s[at:end] that is UTF-8 read as Windows-1252, with what
// it was; to is 0 if there is none. Between a capital letter and something that is no small
// one such a pair of characters may be the end of a quotation in capitals.
func misread(s string, at, end int) (from, to int, words string) {
	for i := at; i < end; {
		r, n := utf8.DecodeRuneInString(s[i:])
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		if r >= 0xC2 && r <= 0xF4 {
			if k, w := sequence(s[i:end]); k > 0 && !(unicode.IsUpper(before) && !smallAt(s, i+k)) {
				from, to = i, i+k
				words = w
				for {
					k, w := sequence(s[to:end])
					if k == 0 {
						return from, to, words
					}
					to, words = to+k, words+w
				}
			}
		}
		i += n
	}
	return 0, 0, ""
}

// smallAt tells whether a small letter stands at s[at].
func smallAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLower(r)
}

// sequence reads one character of UTF-8 whose bytes stand as characters at the start of
// s: its length there and the character; 0 if there is none that is plausible.
func sequence(s string) (int, string) {
	var b [4]byte
	n, want, k := 0, 0, 0
	for _, r := range s {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			if r < 0x80 || r >= 0xA0 {
				return 0, ""
			}
			c = byte(r)
		}
		switch {
		case n == 0 && c >= 0xC2 && c < 0xE0:
			want = 2
		case n == 0 && c >= 0xE0 && c < 0xF0:
			want = 3
		case n == 0 && c >= 0xF0 && c < 0xF5:
			want = 4
		case n == 0, c < 0x80 || c >= 0xC0:
			return 0, ""
		}
		b[n] = c
		n, k = n+1, k+utf8.RuneLen(r)
		if n == want {
			if w := string(b[:n]); utf8.ValidString(w) && plausible(w) {
				return k, w
			}
			return 0, ""
		}
	}
	return 0, ""
}

// suspicious tells whether s begins with a character that stands for the first byte of a
// sequence in Windows-1251.
func suspicious(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n < len(s) && (r >= 0x410 && r <= 0x42F)
}

// reread takes every character of s for a byte of the encoding and the bytes for UTF-8.
func reread(s string, enc *charmap.Charmap) (string, int) {
	var b strings.Builder
	for _, r := range s {
		c, ok := enc.EncodeRune(r)
		if !ok {
			if r >= 0x80 && r < 0xA0 { // the five bytes that Windows-1252 leaves open
				c = byte(r)
			} else {
				return "", 0
			}
		}
		b.WriteByte(c)
	}
	w := b.String()
	if !utf8.ValidString(w) {
		return "", 0
	}
	return w, utf8.RuneCountInString(w)
}

// plausible tells whether w could have been meant: letters of living scripts, quotation
// marks, dashes, signs of money; nothing rare.
func plausible(w string) bool {
	for _, r := range w {
		sc := scan.ScriptOf(r)
		switch {
		case sc == scan.Latin && (r < 0x250 || r >= 0x1EA0 && r <= 0x1EF9), sc != scan.Latin && sc != scan.Common && sc != scan.Other && unicode.IsLetter(r):
		case unicode.IsMark(r) && sc != scan.Common:
		case r >= 0xA0 && r <= 0xBF, r >= 0x2010 && r <= 0x203A, r == '€', r == '™', r == '−':
		default:
			return false
		}
	}
	return true
}
