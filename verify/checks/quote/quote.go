// Package quote has the checks of quotation marks and brackets: unbalanced, of a foreign
// style, lost or new, and quotations that came through a third language.
package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{Unbalanced, Bracket, Lost, New, Inside, Speaker, Edited, StyleOf, Relayed}
}

// isDouble tells whether r is a double quotation mark or one of the marks that do its
// work. Single marks are apostrophes too often to be counted.
func isDouble(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '＂', '〝', '〞', '〟':
		return true
	}
	return false
}

// marks appends the places of the double quotation marks of s to buf. A straight mark
// after a figure that nothing opened is a sign of inches, one between two Hebrew letters a sign
// of abbreviation, a single one between two small letters a slip for an apostrophe; two single marks in a row are a double one.
func marks(s string, buf []int, open bool) []int {
	first := len(buf)
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[i:])
		} else if r != '"' && r != '\'' {
			i++
			continue
		}
		switch {
		case r == '"' && i > 0 && s[i-1] >= '0' && s[i-1] <= '9' && ((len(buf)-first)%2 == 0) != open:
		case (r == '"' || r == '”') && between(s, i, i+n):
		case isDouble(r):
			buf = append(buf, i)
		case (r == '\'' || r == '’' || r == '‘') && strings.HasPrefix(s[i+n:], s[i:i+n]):
			buf = append(buf, i)
			n *= 2
		}
		i += n
	}
	if len(buf) == first+1 && apostrophe(s, buf[first]) {
		return buf[:first]
	}
	return buf
}

// apostrophe tells whether the mark at s[at] is a straight one inside a word of small
// letters: coup d"état.
func apostrophe(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+1:])
	return s[at] == '"' && unicode.IsLower(before) && unicode.IsLower(after) && scan.ScriptOf(before) == scan.ScriptOf(after)
}

// between tells whether s[from:to] stands between two Hebrew letters.
func between(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return scan.ScriptOf(before) == scan.Hebrew && scan.ScriptOf(after) == scan.Hebrew
}

// loner is the mark of those at places in s that has no partner: a closing one that
// nothing opened, else an opening one that nothing closes, else the last.
func loner(s string, places []int, open bool) int {
	depth, opened := 0, -1
	if open {
		depth = 1
	}
	for _, at := range places {
		switch direction(s, at) {
		case opening:
			if depth > 0 && opened >= 0 {
				return opened
			}
			depth, opened = depth+1, at
		case closing:
			if depth == 0 {
				return at
			}
			depth, opened = depth-1, -1
		default:
			if depth > 0 {
				depth, opened = depth-1, -1
			} else {
				depth, opened = depth+1, at
			}
		}
	}
	if opened >= 0 {
		return opened
	}
	return places[len(places)-1]
}

type way int

const (
	either way = iota
	opening
	closing
)

// direction is the way that the mark at s[at] faces: by itself, where its form says so in
// every language, else by the space around it.
func direction(s string, at int) way {
	r, n := utf8.DecodeRuneInString(s[at:])
	switch r {
	case '„', '‟', '「', '〝':
		return opening
	case '」', '〞', '〟':
		return closing
	}
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+n:])
	word := func(r rune) bool { return r != utf8.RuneError && scan.IsWord(r) }
	free := func(r rune) bool {
		return r == utf8.RuneError || scan.IsSpace(r) || r == '(' || r == '[' || r == '—' || r == '–' || r == '-'
	}
	switch {
	case word(after) && free(before):
		return opening
	case free(after) && (word(before) || scan.IsTerminal(before) || before == ','):
		return closing
	case strings.ContainsRune(",.;:!?،؛؟，。；：", after) && (word(before) || scan.IsTerminal(before) || scan.IsCloser(before)):
		return closing
	case r == '“' && scan.ScriptOf(after) == scan.Han:
		return opening
	case r == '”' && scan.ScriptOf(after) == scan.Han:
		return closing
	}
	return either
}

func text(p *verify.Pass, n int) string { return p.Text(editor.Translation, n) }
