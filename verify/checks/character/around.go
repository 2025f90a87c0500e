package character

import (
	"unicode/utf8"

	"stet/verify/scan"
)

// around widens the range of something that cannot be seen to the visible characters
// beside it, on boundaries of graphemes.
func around(s string, from, to int) (start, end int) {
	start, end = from, to
	if r, n := utf8.DecodeLastRuneInString(s[:from]); n > 0 && !scan.IsSpace(r) && r != '\n' {
		start -= n
	}
	if r, n := utf8.DecodeRuneInString(s[to:]); n > 0 && !scan.IsSpace(r) && r != '\n' {
		end += n
	}
	return scan.Whole(s, start, end)
}
