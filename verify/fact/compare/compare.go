// Package compare lays the numbers and dates of an original beside those of its
// translation: equal ones cancel, whatever their form; what cannot be explained is left
// over as a difference, with the kind of difference that it is. The checks of numbers and
// of dates put these into findings; nothing here reports.
package compare

import (
	"math"

	"stet/editor/text"
	"stet/verify/fact"

	"golang.org/x/text/language"
)

// Kind is the kind of a difference.
type Kind uint8

// The kinds.
const (
	Changed  Kind = iota // a number here is another there
	Missing              // a number of the original is not in the translation
	Added                // a number of the translation is not in the original
	Scale                // equal figures with another scale word
	Currency             // equal amount of other money
	Unit                 // equal measure in another unit, or a conversion that is wrong
	Percent              // per cent, per mille and percentage points mixed up or lost
	Day                  // another day, month or year in a date
	Weekday              // another weekday
	Time                 // another time of day
)

// Difference is one thing that differs. O and T are nil on the side that has nothing.
type Difference struct {
	Kind  Kind
	O, T  *fact.Number
	OSpan text.Span // what to show on each side; empty if there is nothing
	TSpan text.Span
	OName int // month or weekday, where the difference is one
	TName int
	Sure  bool // the evidence leaves no doubt that the two belong together and differ
}

// Side is what is compared of one side.
type Side struct {
	Text  string
	Lang  language.Tag
	Facts *fact.Facts
}

// Pair returns the differences between an original and its translation, in the order of
// the translation.
func Pair(o, t Side) []Difference {
	if len(o.Facts.Numbers)+len(t.Facts.Numbers)+len(o.Facts.Dates)+len(t.Facts.Dates) == 0 {
		return nil
	}
	return t.Facts.Compared(o.Facts, func() any {
		c := comparison{o: o, t: t}
		c.usedO, c.usedT = c.roomO[:], c.roomT[:]
		if n := len(o.Facts.Numbers); n > len(c.roomO) {
			c.usedO = make([]bool, n)
		}
		if n := len(t.Facts.Numbers); n > len(c.roomT) {
			c.usedT = make([]bool, n)
		}
		c.run()
		return c.out
	}).([]Difference)
}

// comparison is one pair in work.
type comparison struct {
	o, t         Side
	usedO, usedT []bool // numbers that are explained
	roomO, roomT [32]bool
	matched      [24][2]int // numbers in figures that are equal
	nMatched     int
	out          []Difference
}

func (c *comparison) run() {
	c.phones()
	c.equal(figuresBoth)
	c.equal(strongAlike)
	c.equal(strongBoth)
	c.equal(anyBoth)
	c.swapped()
	c.months()
	c.related()
	c.compound(c.o.Facts, c.usedO, c.t.Facts, c.usedT)
	c.compound(c.t.Facts, c.usedT, c.o.Facts, c.usedO)
	clocks(c.o, c.usedO, c.t, c.usedT)
	clocks(c.t, c.usedT, c.o, c.usedO)
	c.leftOver()
	c.kinds()
	c.weekdays()
}

// clocks cancels a time of day, hour and minute, with the number that the other side makes
// of it where nothing there is known to say that it is a time: "11:45 p.m." and "ora 23.45",
// "в 23,45 ч.".
func clocks(with Side, used []bool, other Side, usedOther []bool) {
	for i := 0; i+1 < len(with.Facts.Numbers); i++ {
		hour, minute := &with.Facts.Numbers[i], &with.Facts.Numbers[i+1]
		if used[i] || used[i+1] || !timeOfDay(hour, minute) {
			continue
		}
		h, m := hour.Value.Float(), minute.Value.Float()
		for j := range other.Facts.Numbers {
			n := &other.Facts.Numbers[j]
			if usedOther[j] || n.Currency != "" || n.Has(fact.Percent) || n.Unit != "" && n.Unit != "h" || !twoPlaces(other.Text[n.Span.Start:n.Span.End]) {
				continue
			}
			if v := math.Round(n.Bare.Float() * 100); v == h*100+m || v == (h+12)*100+m && h < 12 {
				used[i], used[i+1], usedOther[j] = true, true, true
				break
			}
		}
	}
}

// timeOfDay tells whether two numbers are hour and minute: marked as such, or hours with a
// smaller number right behind them ("23 óra 45 perckor").
func timeOfDay(hour, minute *fact.Number) bool {
	if hour.Has(fact.Clock) {
		return !hour.Has(fact.Minute) && minute.Has(fact.Minute)
	}
	return hour.Unit == "h" && Figures(minute) && (minute.Unit == "" || minute.Unit == "min") && minute.Value.Float() < 60 &&
		minute.Span.Start >= hour.UnitAt.End && minute.Span.Start-hour.UnitAt.End <= 1
}

// twoPlaces tells whether s is one or two figures, a mark and two figures, as 9.05 and 23,45.
func twoPlaces(s string) bool {
	n := len(s)
	return (n == 4 || n == 5) && (s[n-3] == '.' || s[n-3] == ',')
}

func figuresBoth(a, b *fact.Number) bool { return Figures(a) && Figures(b) }

func strongBoth(a, b *fact.Number) bool { return Strong(a) && Strong(b) }

// strongAlike: the 4 of 4月 leaves "vier Prozent" to the 4 of 4%.
func strongAlike(a, b *fact.Number) bool { return strongBoth(a, b) && (a.Date > 0) == (b.Date > 0) }

func anyBoth(a, b *fact.Number) bool { return true }

// Strong tells whether a number is surely meant as one: figures that are no part of a
// name, or number words without another meaning.
func Strong(n *fact.Number) bool {
	return n.Flags&(fact.Weak|fact.Roman|fact.NotSaid) == 0
}

// Figures tells whether a number is written in figures.
func Figures(n *fact.Number) bool { return n.Flags&(fact.InWords|fact.Roman) == 0 }

// equal cancels numbers of equal value, first reading first.
func (c *comparison) equal(may func(a, b *fact.Number) bool) {
	for i := range c.o.Facts.Numbers {
		a := &c.o.Facts.Numbers[i]
		if c.usedO[i] {
			continue
		}
		best := -1
		for j := range c.t.Facts.Numbers {
			b := &c.t.Facts.Numbers[j]
			if c.usedT[j] || a.Value != b.Value || !may(a, b) {
				continue
			}
			if best < 0 || closer(a, b, &c.t.Facts.Numbers[best]) {
				best = j
			}
		}
		if best >= 0 {
			c.pair(i, best)
		}
	}
}

// closer tells whether b fits a better than the present choice: the same unit, money and
// per cent.
func closer(a, b, present *fact.Number) bool { return likeness(a, b) > likeness(a, present) }

const kindFlags = fact.Percent | fact.Clock | fact.Minute | fact.Ordinal | fact.Decade | fact.YearLike | fact.InWords

func likeness(a, b *fact.Number) int {
	n := 0
	if a.Unit == b.Unit {
		n += 2
	}
	if a.Currency == b.Currency || sameMoney(a.Currency, b.Currency) {
		n += 2
	}
	if a.Flags&fact.Percent == b.Flags&fact.Percent {
		n += 2
	}
	if (a.Date > 0) == (b.Date > 0) {
		n++
	}
	if a.Flags&kindFlags == b.Flags&kindFlags {
		n++
	}
	return n
}

// pair cancels numbers i and j and compares what stands around them.
func (c *comparison) pair(i, j int) {
	c.usedO[i], c.usedT[j] = true, true
	a, b := &c.o.Facts.Numbers[i], &c.t.Facts.Numbers[j]
	if a.Value.Is(0) || a.Value.Is(1) && a.Has(fact.InWords) && measures[a.Unit].dim == measures[b.Unit].dim {
		return // a word for one is often the article
	}
	if Figures(a) && Figures(b) && c.nMatched < len(c.matched) {
		c.matched[c.nMatched] = [2]int{i, j}
		c.nMatched++
	}
	c.attributes(a, b)
}

// related cancels numbers of different value that say the same.
func (c *comparison) related() {
	for i := range c.o.Facts.Numbers {
		if c.usedO[i] {
			continue
		}
		a := &c.o.Facts.Numbers[i]
		for j := range c.t.Facts.Numbers {
			if b := &c.t.Facts.Numbers[j]; !c.usedT[j] && !c.earlier(a, b) && (same(a, b) || c.sameHalf(a, b) || c.scaleUnknown(a, b)) {
				c.usedO[i], c.usedT[j] = true, true
				break
			}
		}
	}
}

// compound cancels a measure in two parts (6-foot-6, 1 m 82) with the measures of the
// other side: it is seldom converted part by part.
func (c *comparison) compound(f *fact.Facts, used []bool, other *fact.Facts, usedOther []bool) {
	for i := 0; i+1 < len(f.Numbers); i++ {
		a, b := &f.Numbers[i], &f.Numbers[i+1]
		if used[i] && used[i+1] || (a.Unit != "ft" && a.Unit != "m" && a.Unit != "st" && a.Unit != "lb") || b.Span.Start-a.UnitAt.End > 1 || b.Span.Start < a.UnitAt.End {
			continue
		}
		used[i], used[i+1] = true, true
		for j := range other.Numbers {
			switch other.Numbers[j].Unit {
			case "ft", "in", "m", "cm", "st", "lb", "kg", "oz":
				usedOther[j] = true
			}
		}
	}
}

func (c *comparison) add(d Difference) { c.out = append(c.out, d) }
