package roman

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folds maps Latin letters with marks to their base, marks alone to nothing.
var folds = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'ẞ': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
		'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d", 'þ': "th", 'Þ': "th", 'ı': "i", 'ħ': "h", 'Ħ': "h", 'ŋ': "ng", 'ə': "a", 'Ə': "a", 'ơ': "o", 'Ơ': "o", 'ư': "u", 'Ư': "u"}
	for _, span := range [][2]rune{{0xC0, 0x24F}, {0x1E00, 0x1EFF}} {
		for r := span[0]; r <= span[1]; r++ {
			if m[r] == "" {
				m[r] = base(r)
			}
		}
	}
	for r := rune(0x300); r <= 0x36F; r++ {
		m[r] = ""
	}
	return m
})

func base(r rune) string {
	out := ""
	for _, d := range norm.NFD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			out += string(unicode.ToLower(d))
		}
	}
	return out
}

// firstOf is the first letter of base(r), kept for the scripts whose letters are asked for
// in every comparison.
func firstOf(r rune) rune {
	switch {
	case r < firstsEnd:
		return firsts()[r]
	case 0x4E00 <= r && r <= 0x9FFF:
		return r // Chinese characters are not made of others
	case 0xAC00 <= r && r <= 0xD7A3:
		return 0x1100 + (r-0xAC00)/588 // Hangul: the consonant that begins the syllable
	}
	return decodeFirst(r)
}

func decodeFirst(r rune) rune {
	first, _ := utf8.DecodeRuneInString(base(r))
	return first
}

// firstsEnd is behind Greek with all its accents, and before signs.
const firstsEnd = 0x2000

var firsts = sync.OnceValue(func() []rune {
	m := make([]rune, firstsEnd)
	for r := range m {
		m[r] = decodeFirst(rune(r))
	}
	return m
})

// lower is unicode.ToLower, at once for the letters that are asked for most.
func lower(r rune) rune {
	if 'a' <= r && r <= 'z' || 'а' <= r && r <= 'я' {
		return r
	}
	return unicode.ToLower(r)
}
