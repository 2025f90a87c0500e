package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Typed is s as it is put in when a person types it: composed (NFC), since keyboards and
// input methods differ in how they send accents.
func Typed(s string) string { return norm.NFC.String(s) }

// Cleaned counts what Pasted put right.
type Cleaned struct {
	LineEnds    int // CR LF, CR and the like that became line feeds
	Tabs        int // became spaces
	Controls    int // control characters and byte order marks, taken out
	SoftHyphens int // taken out
	Broken      int // bytes that are not UTF-8, and halves of surrogate pairs: became U+FFFD
}

// Any tells whether anything was put right.
func (c Cleaned) Any() bool { return c != Cleaned{} }

// Pasted is s as it is put in when a person pastes it. Letters and all kinds of spaces
// stay as they are, no-break spaces too; joiners and direction marks are part of the
// writing and stay.
func Pasted(s string) (string, Cleaned) {
	var c Cleaned
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == '\r' && strings.HasPrefix(s, "\r\n"):
			n = 2
			fallthrough
		case r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
			b.WriteByte('\n')
			c.LineEnds++
		case r == '\t':
			b.WriteByte(' ')
			c.Tabs++
		case r == '\u00ad':
			c.SoftHyphens++
		case r == utf8.RuneError && n == 1:
			n = broken(s)
			b.WriteRune(utf8.RuneError)
			c.Broken++
		case r != '\n' && unicode.IsControl(r), r == '\ufeff':
			c.Controls++
		default:
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return b.String(), c
}

// broken is how many bytes at the start of s stand for one broken character: three for
// half of a surrogate pair, as some systems hand it over, else one.
func broken(s string) int {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 && s[1] <= 0xbf && s[2]&0xc0 == 0x80 {
		return 3
	}
	return 1
}
