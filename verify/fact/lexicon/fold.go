// Package lexicon finds the words and phrases of a language in a text: a trie over folded
// characters, matched in place. It knows no language and no meaning.
package lexicon

import (
	"strings"
	"unicode"
)

// FoldRune is r as it is compared: in lower case, variants of one letter made equal
// (ё е, أ ا, ي ی). 0 means that r counts for nothing: soft hyphen, Arabic vowel signs.
func FoldRune(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 0x20
		}
		return r
	case r < 0x250:
		return foldLatin(r)
	case r >= 0x4E00 && r <= 0xD7FF, r >= 0x900 && r < 0x10A0:
		return r
	case r >= 0x600 && r <= 0x6FF:
		return foldArabic(r)
	case r >= 0x2000 && r < 0x2070:
		return foldPunctuation(r)
	case r == 'Ё' || r == 'ё':
		return 'е'
	case r >= 0x410 && r <= 0x42F:
		return r + 0x20
	case r >= 0x430 && r <= 0x44F:
		return r
	case r == 0x2BC, r == 0x2B9:
		return '\''
	case r == 0x5BE:
		return '-'
	case r >= 0x591 && r <= 0x5C7, r == 0x307:
		return 0 // Hebrew points; the dot that lower case leaves of İ
	case r == 0x3000:
		return ' '
	}
	return unicode.ToLower(r)
}

func foldLatin(r rune) rune {
	switch {
	case r == 0xA0:
		return ' '
	case r == 0xAD:
		return 0
	case r == 'İ':
		return 'i'
	case r >= 0xC0 && r <= 0xDE && r != 0xD7:
		return r + 0x20
	case r < 0x100:
		return r
	}
	return unicode.ToLower(r)
}

func foldArabic(r rune) rune {
	switch {
	case r >= 0x64B && r <= 0x65F, r == 0x670, r == 0x640:
		return 0
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک':
		return 'ك'
	}
	return r
}

func foldPunctuation(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '‐', '‑':
		return '-'
	case 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060:
		return 0
	case 0x2007, 0x2009, 0x202F:
		return ' '
	}
	return r
}

// Fold is s with every character folded.
func Fold(s string) string {
	return strings.Map(func(r rune) rune {
		if f := FoldRune(r); f != 0 {
			return f
		}
		return -1
	}, s)
}
