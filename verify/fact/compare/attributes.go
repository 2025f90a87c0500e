package compare

import (
	"stet/editor/text"
	"stet/verify/fact"
)

// attributes compares what stands around two equal numbers: money, unit, per cent.
func (c *comparison) attributes(a, b *fact.Number) {
	switch {
	case c.money(a, b), c.unit(a, b), c.percent(a, b), c.halfOfDay(a, b):
	}
}

// halfOfDay reports 7 in the morning that became 7 in the evening.
func (c *comparison) halfOfDay(a, b *fact.Number) bool {
	const halves = fact.Morning | fact.Evening
	x, y := a.Flags&halves, b.Flags&halves
	hour, _ := a.Value.Int()
	if x == fact.Evening && y == 0 && hour > 0 && hour < 12 && c.said24(b) {
		c.add(Difference{Kind: Time, O: a, T: b, OSpan: a.Span, TSpan: b.Span})
		return true
	}
	if x == y || x == 0 || y == 0 || x == halves || y == halves || hour < 1 || hour > 11 || a.Has(fact.Minute) || b.Has(fact.Minute) {
		return false
	}
	c.add(Difference{Kind: Time, O: a, T: b, OSpan: a.Span, TSpan: b.Span})
	return true
}

// said24 tells whether an hour of the translation is one of 24: its language counts so in
// the news, and no word of the sentence says morning or evening.
func (c *comparison) said24(b *fact.Number) bool {
	base, _ := c.t.Lang.Base()
	return clock24[base.String()] && b.Has(fact.Clock) && !b.Has(fact.Minute) && Figures(b) && c.t.Facts.Halves == 0
}

// clock24 are languages whose news give the hour from 0 to 24.
var clock24 = map[string]bool{"de": true, "fr": true, "it": true, "nl": true, "pl": true, "cs": true, "sk": true, "hu": true, "ru": true, "uk": true, "bg": true,
	"sr": true, "hr": true, "sl": true, "ro": true, "sv": true, "da": true, "nb": true, "nn": true, "no": true, "fi": true, "et": true, "lv": true, "lt": true}

// earlier tells whether b is a by the clock of twelve in a translation that counts to 24: 21
// h became 9 h.
func (c *comparison) earlier(a, b *fact.Number) bool {
	x, ok := a.Value.Int()
	y, ok2 := b.Value.Int()
	return ok && ok2 && x-y == 12 && y > 0 && a.Has(fact.Clock) && c.said24(b)
}

func (c *comparison) money(a, b *fact.Number) bool {
	if a.MoneyAt.Len() == 0 || b.MoneyAt.Len() == 0 || sameMoney(a.Currency, b.Currency) {
		return false
	}
	if vague(a.Currency) || vague(b.Currency) || c.elsewhere(b.Currency, c.o, a) || c.elsewhere(a.Currency, c.t, b) {
		return false
	}
	c.add(Difference{Kind: Currency, O: a, T: b, OSpan: a.MoneyAt, TSpan: b.MoneyAt, Sure: true})
	return true
}

// vague tells whether a word of money is too general to be held against another (cents).
func vague(money string) bool { return money == "cent" }

// elsewhere tells whether other numbers of the side have the money: then the two numbers
// were paired wrongly, or the sum is given twice.
func (c *comparison) elsewhere(money string, s Side, but *fact.Number) bool {
	for i := range s.Facts.Numbers {
		if n := &s.Facts.Numbers[i]; n != but && n.Currency != "" && sameMoney(n.Currency, money) {
			return true
		}
	}
	return false
}

func (c *comparison) unit(a, b *fact.Number) bool {
	x, okA := measures[a.Unit]
	y, okB := measures[b.Unit]
	if !okA && !okB || a.Unit == b.Unit || a.UnitAt.Len() == 0 || b.UnitAt.Len() == 0 || !c.measured(a, x, y) || !c.measured(b, y, x) {
		return false
	}
	switch {
	case x.dim == '°' && y.dim == '°': // the same figure is the same temperature at −40 only
		if a.Unit == "°" || b.Unit == "°" || a.Value.Is(40) || shown(c.o.Facts, b) || shown(c.t.Facts, a) {
			return false
		}
	case x.dim == y.dim && near(x.factor, y.factor):
		return false
	}
	if shared(a.Unit, b.Unit) || c.unitElsewhere(b.Unit, c.o, a) || c.unitElsewhere(a.Unit, c.t, b) {
		return false
	}
	c.add(Difference{Kind: Unit, O: a, T: b, OSpan: a.UnitAt, TSpan: b.UnitAt, Sure: x.dim == y.dim && x.dim != 't' && Figures(a) && Figures(b)})
	return true
}

// measured tells whether n, of unit x, can be held against one of unit y: a year and an hour
// of the clock are no measure beside another time, and a number word that may be another
// word is one only beside what is no time.
func (c *comparison) measured(n *fact.Number, x, y measure) bool {
	if n.Date > 0 || n.Has(fact.Clock) {
		return y.dim != 't' && y.dim != 0
	}
	return Strong(n) || x.dim != 0 && y.dim != 0
}

// shown tells whether a text has a temperature of the same kind as n: it gives both.
func shown(f *fact.Facts, n *fact.Number) bool {
	for i := range f.Numbers {
		if m := &f.Numbers[i]; m.Unit == n.Unit {
			return true
		}
	}
	return false
}

func near(x, y float64) bool { return x < y*1.13 && y < x*1.13 }

// shared tells whether two units are one word in many languages: pound the weight and
// pound the money is no unit of length, but "nautical mile" is often "mile", and the
// American ton a ton.
func shared(a, b string) bool {
	pair := func(x, y string) bool { return a == x && b == y || a == y && b == x }
	return pair("mi", "nmi") || pair("t", "ton") || pair("cent", "y") || pair("km", "km/h") || pair("mi", "mph") ||
		pair("m", "min") || pair("km", "km2") || pair("m", "m2") || pair("ft", "ft2") || pair("mi", "mi2")
}

func (c *comparison) unitElsewhere(unit string, s Side, but *fact.Number) bool {
	for i := range s.Facts.Numbers {
		if n := &s.Facts.Numbers[i]; n != but && n.Unit == unit && n.Value == but.Value {
			return true
		}
	}
	return false
}

// percent reports per cent that became percentage points, per mille, or a plain number.
func (c *comparison) percent(a, b *fact.Number) bool {
	const share = fact.Percent | fact.PerMille
	x, y := a.Flags&(share|fact.Point), b.Flags&(share|fact.Point)
	if x == y || a.Date > 0 || b.Date > 0 || !Strong(a) || !Strong(b) {
		return false
	}
	d := Difference{Kind: Percent, O: a, T: b, OSpan: around(a), TSpan: around(b)}
	switch {
	case x&share != 0 && y&share != 0 && x&share != y&share: // % and ‰
		d.Sure = true
	case x^y == fact.Point && x&fact.Percent != 0 && !a.Has(fact.High) && !a.Has(fact.Low): // % and percentage points
		if !fact.KnowsOf(c.o.Lang).Points || !fact.KnowsOf(c.t.Lang).Points || points(c.o.Facts) > 0 && points(c.t.Facts) > 0 {
			return false
		}
	case x == fact.Percent && y == 0: // the sign is lost
		if b.UnitAt.Len() > 0 || b.MoneyAt.Len() > 0 || c.t.Facts.Loose.Has("%") || !fact.KnowsOf(c.t.Lang).Numbers || shares(c.t.Facts) >= shares(c.o.Facts) {
			return false
		}
	default:
		return false
	}
	c.add(d)
	return true
}

// shares is how many numbers are per cent.
func shares(f *fact.Facts) int {
	n := 0
	for i := range f.Numbers {
		if f.Numbers[i].Has(fact.Percent) {
			n++
		}
	}
	return n
}

// points is how many numbers are percentage points.
func points(f *fact.Facts) int {
	n := 0
	for i := range f.Numbers {
		if f.Numbers[i].Has(fact.Point) {
			n++
		}
	}
	return n
}

// around is a number with its unit.
func around(n *fact.Number) text.Span {
	if n.UnitAt.Len() == 0 {
		return n.Span
	}
	return text.Span{Start: min(n.Span.Start, n.UnitAt.Start), End: max(n.Span.End, n.UnitAt.End)}
}
