package plain

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Widths at which mail programs and editors wrap, in characters.
const narrowest, widest = 40, 100

// wrapped tells whether the lines of s were broken at a width: in paragraphs set apart by
// empty lines, nearly every line but the last of its paragraph is so long that the next
// word did not fit. Verse, lists and one sentence a line fail that.
func wrapped(s string) bool {
	width := 0
	for line := range strings.SplitSeq(s, "\n") {
		width = max(width, utf8.RuneCountInString(line))
	}
	if width < narrowest || width > widest {
		return false
	}
	var full, early int
	forEachBreak(s, func(line, next string) {
		if utf8.RuneCountInString(line)+1+firstWord(strings.TrimLeft(next, " ")) > width {
			full++
		} else {
			early++
		}
	})
	return full >= 4 && full >= 12*early
}

// firstWord is how many characters of s a line must take together: a word, or one character
// of a script that has no spaces between words.
func firstWord(s string) int {
	n := 0
	for _, r := range s {
		if r == ' ' || n > 0 && unspaced(r) {
			break
		}
		n++
		if unspaced(r) {
			break
		}
	}
	return n
}

func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// forEachBreak calls f for each line end that has text on both sides.
func forEachBreak(s string, f func(line, next string)) {
	prev := ""
	for line := range strings.SplitSeq(s, "\n") {
		if prev != "" && strings.TrimSpace(line) != "" {
			f(prev, line)
		}
		prev = strings.TrimRight(line, " ")
	}
}

// join makes the line ends inside paragraphs spaces, so that every offset stays what it was.
func join(s string) string {
	b := []byte(s)
	for i := 1; i+1 < len(b); i++ {
		if b[i] == '\n' && b[i-1] != '\n' && b[i+1] != '\n' && !blankAfter(s, i+1) && !blankBefore(s, i) {
			b[i] = ' '
		}
	}
	return string(b)
}

func blankAfter(s string, from int) bool {
	line, _, _ := strings.Cut(s[from:], "\n")
	return strings.TrimSpace(line) == ""
}

func blankBefore(s string, to int) bool {
	return strings.TrimSpace(s[strings.LastIndexByte(s[:to], '\n')+1:to]) == ""
}
