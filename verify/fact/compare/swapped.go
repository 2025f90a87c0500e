package compare

import (
	"strings"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

// swapped reports two numbers that changed places: each stands where the other should,
// by what they measure, or by their order in a score or range.
func (c *comparison) swapped() {
	for x := 0; x < c.nMatched; x++ {
		for y := x + 1; y < c.nMatched; y++ {
			i, j := c.matched[x][0], c.matched[x][1]
			k, l := c.matched[y][0], c.matched[y][1]
			a, b := &c.o.Facts.Numbers[i], &c.t.Facts.Numbers[j]
			d, e := &c.o.Facts.Numbers[k], &c.t.Facts.Numbers[l]
			if a.Value == d.Value || !changedPlaces(a, b, d, e) && (c.leftwards() || !turned(a, b, d, e, i, j, k, l)) && !c.turnedList(a, b, d, e, k-i, l-j) {
				continue
			}
			c.add(Difference{Kind: Changed, O: a, T: e, OSpan: a.Span, TSpan: e.Span})
			c.add(Difference{Kind: Changed, O: d, T: b, OSpan: d.Span, TSpan: b.Span})
			return
		}
	}
}

// changedPlaces tells whether b (equal to a) says what d says, and e (equal to d) what a
// says.
func changedPlaces(a, b, d, e *fact.Number) bool {
	p, q := role(a), role(d)
	return p != q && p == role(e) && q == role(b)
}

// role is what a number says of itself: a share, a sum, a length, a day. 0 is nothing.
func role(n *fact.Number) byte {
	switch {
	case n.Flags&(fact.Percent|fact.PerMille) != 0:
		return '%'
	case n.Currency != "":
		return '$'
	case n.Has(fact.Minute):
		return ':'
	case n.Has(fact.Clock):
		return 'c'
	case n.Date > 0 && n.Has(fact.YearLike):
		return 'Y'
	case n.Date > 0:
		return 'D'
	case n.Scale > 0:
		return 'S'
	case n.Unit != "":
		return measures[n.Unit].dim
	}
	return 0
}

// turned tells whether the two ends of a score or range stand the other way round. Where
// text runs from right to left, that is how some write them.
func turned(a, b, d, e *fact.Number, i, j, k, l int) bool {
	return k == i+1 && j == l+1 && a.Flags&fact.Low != 0 && d.Flags&fact.High != 0 && e.Flags&fact.Low != 0 && b.Flags&fact.High != 0
}

// longestList is how many bytes may stand between two numbers of one list.
const longestList = 16

// turnedList tells whether two numbers of one kind that stand close together in the
// original stand close together the other way round in the translation: "33, 34 and 39".
func (c *comparison) turnedList(a, b, d, e *fact.Number, forth, back int) bool {
	return a.Date == 0 && d.Date == 0 && b.Date == 0 && e.Date == 0 && forth == 1 && back == -1 && role(a) == role(d) && role(b) == role(e) && (a.Flags|d.Flags)&fact.Clock == 0 &&
		a.Has(fact.YearLike) == d.Has(fact.YearLike) && d.Span.Start-a.Span.End <= longestList && b.Span.Start-e.Span.End <= longestList &&
		strings.ContainsAny(c.o.Text[a.Span.End:d.Span.Start], commas) && strings.ContainsAny(c.t.Text[e.Span.End:b.Span.Start], commas)
}

// commas are what parts the members of a list; between "19 of 29" there is none.
const commas = ",،、，"

// leftwards tells whether one of the languages is written from right to left.
func (c *comparison) leftwards() bool {
	return rightToLeft(c.o.Lang) || rightToLeft(c.t.Lang)
}

func rightToLeft(tag language.Tag) bool {
	s, _ := tag.Script()
	switch s.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm":
		return true
	}
	return false
}
