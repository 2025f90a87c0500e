// Package direction tells which way a paragraph is written: from the left or from the
// right. The window, which sets it, and the writers of files, which say it, ask here, so
// that a text stands in a file as it stood on the desk.
package direction

import (
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// Direction is the way in which a text runs.
type Direction uint8

const (
	Unknown Direction = iota
	LeftToRight
	RightToLeft
)

// scripts are the scripts in use today that are written from the right (ISO 15924; the
// classes R and AL of UAX #9).
var scripts = map[string]bool{
	"Adlm": true, "Arab": true, "Aran": true, "Hebr": true, "Mand": true, "Mend": true, "Nkoo": true, "Rohg": true, "Samr": true, "Syrc": true, "Thaa": true, "Yezi": true,
}

// OfLanguage is the direction of texts in a language, by the script it is written in;
// Unknown for no language.
func OfLanguage(tag language.Tag) Direction {
	if tag == language.Und {
		return Unknown
	}
	s, _ := tag.Script()
	if scripts[s.String()] {
		return RightToLeft
	}
	return LeftToRight
}

// OfParagraph is the direction of the paragraph s in a text whose direction is home.
//
// In a text from the right every paragraph with a letter from the right is one, also where
// it begins with a Latin name, and so is one without letters; only one in another script
// alone runs from the left. In a text from the left a paragraph runs from the right if it
// begins so and most of its letters do: a quotation in Arabic, not a sentence that begins
// with an Arabic word. Without a home the first letter decides (rules P2 and P3 of UAX #9).
// The answer is never Unknown.
func OfParagraph(s string, home Direction) Direction {
	var first Direction
	left, right, isolates := 0, 0, 0
	for _, r := range s {
		switch class(r) {
		case bidi.LRI, bidi.RLI, bidi.FSI:
			isolates++
			continue
		case bidi.PDI:
			isolates = max(0, isolates-1)
			continue
		case bidi.L:
			left++
			if first == Unknown && isolates == 0 {
				first = LeftToRight
			}
		case bidi.R, bidi.AL:
			right++
			if first == Unknown && isolates == 0 {
				first = RightToLeft
			}
		default:
			continue
		}
		switch {
		case home == RightToLeft && right > 0:
			return RightToLeft
		case home != RightToLeft && first == LeftToRight, home == Unknown && first == RightToLeft:
			return first
		}
	}
	switch {
	case home == RightToLeft && left == 0, home == LeftToRight && first == RightToLeft && right > left:
		return RightToLeft
	}
	return LeftToRight
}

// Run is a stretch [Start, End) of bytes of a paragraph that runs one way.
type Run struct {
	Start, End int
	Direction  Direction
}

// Runs cuts s where the direction changes, for formats that want to be told. A stretch
// against the paragraph's direction d goes from its first letter to its last, or to the
// number that follows it (rule W7 of UAX #9) with the signs of that; all else runs as the
// paragraph does.
func Runs(s string, d Direction) []Run {
	if s == "" {
		return nil
	}
	var out []Run
	add := func(start, end int, d Direction) {
		if k := len(out) - 1; k >= 0 && out[k].Direction == d {
			out[k].End = end
		} else if start < end {
			out = append(out, Run{start, end, d})
		}
	}
	against, from, end, number := false, 0, 0, false // a stretch against d stands at [from, end)
	for i, r := range s {
		next := i + len(string(r))
		switch c := class(r); {
		case c == bidi.L || c == bidi.R || c == bidi.AL:
			number = false
			if (c == bidi.L) != (d != RightToLeft) {
				if !against {
					against, from = true, i
					add(endOf(out), from, d)
				}
				end = next
			} else if against {
				add(from, end, other(d))
				against = false
			}
		case !against:
		case c == bidi.EN, c == bidi.AN, c == bidi.NSM && end == i, c == bidi.ET && number && end == i:
			number, end = number || c != bidi.NSM, next
		}
	}
	if against {
		add(from, end, other(d))
	}
	add(endOf(out), len(s), d)
	return out
}

func endOf(runs []Run) int {
	if len(runs) == 0 {
		return 0
	}
	return runs[len(runs)-1].End
}

func other(d Direction) Direction {
	if d == RightToLeft {
		return LeftToRight
	}
	return RightToLeft
}

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// String is the word that HTML has for d, empty if d is Unknown.
func (d Direction) String() string { return [...]string{"", "ltr", "rtl"}[d] }
