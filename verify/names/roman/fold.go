package roman

import (
	"sync"
	"unicode"

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

func lower(r rune) rune { return unicode.ToLower(r) }
