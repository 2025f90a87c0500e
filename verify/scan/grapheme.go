package scan

import "github.com/clipperhouse/uax29/v2/graphemes"

// Whole widens the range [from, to) of s to whole graphemes.
func Whole(s string, from, to int) (start, end int) {
	lo := from
	for lo > 0 && (s[lo-1] >= 0x80 || lo < len(s) && s[lo] >= 0x80 || s[lo-1] == '\r') { // between two bytes of ASCII there is a boundary
		lo--
	}
	start, end = from, to
	at := lo
	for it := graphemes.FromString(s[lo:]); it.Next(); {
		next := at + len(it.Value())
		if at <= from && from < next {
			start = at
		}
		if next >= to {
			return start, next
		}
		at = next
	}
	return start, end
}
