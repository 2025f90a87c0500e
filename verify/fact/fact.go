// Package fact finds in a sentence what several checks need: numbers with their units,
// dates, quotations, links. Each is extracted once, with its exact place and its value in
// a form that can be compared across languages. It judges nothing.
package fact

import (
	"sync"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// Facts is what was found in one text, each list in the order of the text. Spans are
// bytes of that text.
type Facts struct {
	Numbers    []Number
	Dates      []Date
	Quotations []Quotation
	Links      []Link
	Loose      Units // units that stand without a number
	Halves     Flags // Morning and Evening, where any word of a text with numbers says so
	memo       *memo
}

// Number is a number as it stands in a text. Every figure of a text is a Number, also
// those inside dates, times, scores and addresses; the flags say so. "7:30" are two.
type Number struct {
	Span     text.Span // the figures, or all words of a number in words
	Value    Value     // with its scale word: 3500000 for "3.5 million"
	Alt      [3]Value  // other readings ("1.234", "7 pm"); the first NAlt count
	NAlt     int
	Bare     Value     // without its scale word: 3.5
	Scale    int       // power of ten of the scale word, 0 without one
	ScaleAt  text.Span // the scale word
	Unit     string    // "km", "°C", "h" …: a code of package locale; "" if none is known
	UnitAt   text.Span
	Currency string // ISO 4217, or the name of a kind of money in lower case ("dollar") where the country is not said
	MoneyAt  text.Span
	Flags    Flags
	Date     int // 1 + index of the Date that it belongs to; 0: none
}

// Flags are what is known of a number besides its value.
type Flags uint32

// The flags.
const (
	InWords  Flags = 1 << iota // at least in part a number word, not figures
	Weak                       // a word that is often no number ("one", "neuf", "năm"): explains a number, accuses none
	Ordinal                    // 3rd, third, 3., thứ ba
	Approx                     // about, over, some …
	Low                        // first end of a range
	High                       // second end of a range
	Percent                    // %, per cent
	Point                      // percentage points
	PerMille                   // ‰
	Clock                      // hour or minute of a time of day
	Minute                     // with Clock: the minutes
	Score                      // one side of a score or ratio
	Decade                     // 1990s
	Century                    // 19th century
	Roman                      // in Roman figures
	Fraction                   // part of a fraction
	Ident                      // part of a name: F-16, G7, A380
	InLink                     // part of an address, handle or hashtag
	NotSaid                    // implied: the 00 of 7:00, the 12 of "a dozen"
	YearLike                   // could be a year: four figures between 1000 and 2199
	Morning                    // an hour said to be before noon: 7 a.m., 凌晨3点
	Evening                    // an hour said to be after noon
)

// Has tells whether all flags of f are set.
func (n *Number) Has(f Flags) bool { return n.Flags&f == f }

// Readings are all values that the number may have, the likeliest first.
func (n *Number) Readings() []Value {
	return append([]Value{n.Value}, n.Alt[:n.NAlt]...)
}

func (n *Number) addAlt(v Value) {
	if v == n.Value || n.NAlt == len(n.Alt) {
		return
	}
	for _, a := range n.Alt[:n.NAlt] {
		if a == v {
			return
		}
	}
	n.Alt[n.NAlt] = v
	n.NAlt++
}

// Date is a date, or a part of one: a month, a weekday, a day counted from today.
type Date struct {
	Span     text.Span
	Year     int       // 0: not given
	Month    int       // 1 to 12; 0: not given
	Day      int       // 1 to 31; 0: not given
	Weekday  int       // 1 Monday to 7 Sunday; 0: not given
	Relative *int      // days from the dateline: -1 yesterday; nil: not relative
	Swap     bool      // day and month could be the other way round (03/04/2018)
	DayAt    text.Span // where each part stands; empty if it is not given
	MonthAt  text.Span
	YearAt   text.Span
	WeekAt   text.Span
	Eve      bool // of a weekday: the night that leads to it, which others name after the day before
	Weak     bool // a word that is often no date (May, March, Mars, среда)
}

// Quotation is a stretch between quotation marks.
type Quotation struct {
	Span        text.Span // with its marks
	Inner       text.Span // without
	Open, Close string    // the marks; Close is empty where none closes it
	Depth       int       // 0, or 1 and more inside another quotation
}

// Link is a web address, e-mail address, handle or hashtag.
type Link struct {
	Span text.Span
	Kind string // "url", "email", "handle", "hashtag"
	Key  string // what must be equal in a translation: lower case, without "www." and final slash
}

// Extract reads s, a text in lang. It is safe to call from several goroutines.
func Extract(s string, lang language.Tag) *Facts {
	made := &struct {
		facts Facts
		memo  memo
	}{}
	made.facts.memo = &made.memo
	x := extractors.Get().(*extractor)
	x.s, x.lex, x.facts = s, wordsFor(lang), &made.facts
	x.facts.Numbers = x.room
	x.run()
	found := x.facts.Numbers
	x.facts.Numbers = append([]Number(nil), found...) // of their own size: the facts of a book are kept
	*x = extractor{tokens: x.tokens[:0], room: found[:0], quote: quoteScanner{open: x.quote.open[:0]}}
	extractors.Put(x)
	return &made.facts
}

// extractors are kept for their room: a text is read in a few microseconds, and most of
// that would go into making one.
var extractors = sync.Pool{New: func() any { return &extractor{tokens: make([]token, 0, 64)} }}

// Units is a set of units of time and distance, and of the sign of per cent.
type Units uint32

var looseUnits = [...]string{"s", "min", "h", "d", "wk", "mo", "y", "km", "m", "mi", "ft", "kg", "km/h", "mph", "cm", "in", "lb", "t", "%"}

func looseBit(unit string) Units {
	for i, u := range looseUnits {
		if u == unit {
			return 1 << i
		}
	}
	return 0
}

// Has tells whether the unit is in the set.
func (u Units) Has(unit string) bool { return u&looseBit(unit) != 0 }

// memo keeps the comparison of a text with its counterpart.
type memo struct {
	mu    sync.Mutex
	with  *Facts
	value any
}

// Compared returns what the function make made of f and its counterpart, and keeps it, so
// that several checks share one comparison.
func (f *Facts) Compared(with *Facts, make func() any) any {
	if f.memo == nil {
		return make()
	}
	f.memo.mu.Lock()
	defer f.memo.mu.Unlock()
	if f.memo.with != with {
		f.memo.value, f.memo.with = make(), with
	}
	return f.memo.value
}
