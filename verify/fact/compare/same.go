package compare

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/verify/fact"
)

// same tells whether two numbers of different value may say the same.
func same(a, b *fact.Number) bool {
	return sameReading(a, b) || looselyDozen(a, b) || looselyDozen(b, a) || sameHour(a, b) || sameYear(a, b) || sameShare(a, b) ||
		converts(a, b)
}

func sameReading(a, b *fact.Number) bool {
	for _, v := range a.Readings() {
		for _, w := range b.Readings() {
			if v == w {
				return true
			}
		}
	}
	return false
}

// looselyDozen is a dozen and some ten: languages differ in which they count loosely by.
func looselyDozen(a, b *fact.Number) bool {
	return a.Has(fact.Approx) && b.Has(fact.Approx) && a.Value.Is(12) && b.Value.Is(10)
}

// sameHour is 7 pm and 19 h.
func sameHour(a, b *fact.Number) bool {
	if a.Flags&fact.Clock == 0 && b.Flags&fact.Clock == 0 || a.Has(fact.Minute) || b.Has(fact.Minute) {
		return false
	}
	x, ok := a.Value.Int()
	y, ok2 := b.Value.Int()
	return ok && ok2 && x <= 24 && y <= 24 && (x-y == 12 || y-x == 12)
}

// calendars are the years that others count beside ours: Buddhist, Persian, Islamic and
// the Republic of China's.
var calendars = [...]int64{543, 621, 622, 578, 579, 1911, 638}

// sameYear is 1990s and 90er, '18 and 2018, the 19th century and the 1800s, 2018 and 2561.
func sameYear(a, b *fact.Number) bool {
	x, ok := a.Value.Int()
	y, ok2 := b.Value.Int()
	if !ok || !ok2 {
		return false
	}
	if x < y {
		x, y, a, b = y, x, b, a
	}
	if y < 100 && a.Has(fact.YearLike) {
		if x%100 == y && (y >= 10 || a.Date > 0 || b.Date > 0) {
			return true
		}
		return x/100+1 == y && x%100 == 0
	}
	for _, d := range calendars {
		if x-y == d && (a.Has(fact.YearLike) || b.Has(fact.YearLike)) && x > 1000 {
			return true
		}
	}
	return false
}

// sameShare is half and 50 per cent, a quarter and 25 per cent.
func sameShare(a, b *fact.Number) bool {
	return shareOf(a, b) || shareOf(b, a)
}

func shareOf(a, b *fact.Number) bool {
	if !b.Has(fact.Percent) {
		return false
	}
	for _, v := range a.Readings() {
		if v.Float() <= 1 && math.Abs(v.Float()*100-b.Value.Float()) < 1 {
			return true
		}
	}
	return false
}

// sameHalf is 2.5 beside 2, and 1.5 million beside a million, and a word for a half that
// stands elsewhere.
func (c *comparison) sameHalf(a, b *fact.Number) bool {
	half := func(a, b *fact.Number) bool {
		x, y := a.Value.Float(), b.Value.Float()
		_, whole := b.Value.Int()
		return x == y*1.5 && b.Value.Coef == 1 || x-y == 0.5 && whole
	}
	return half(a, b) && hasFraction(c.t.Facts) || half(b, a) && hasFraction(c.o.Facts)
}

// scaleUnknown is 3.5 million beside 3.5 and a word of a language whose scale words are
// not known, or 25,000 beside 25 and a word that is tied to it (25-тысячный).
func (c *comparison) scaleUnknown(a, b *fact.Number) bool {
	if a.Value.Coef == b.Value.Coef && (thousandfold(a, b) && tied(b, c.t.Text) || thousandfold(b, a) && tied(a, c.o.Text)) {
		return true
	}
	return a.Value.Coef == b.Value.Coef && (a.Scale > 0 && b.Scale == 0 && !fact.KnowsOf(c.t.Lang).Scales || b.Scale > 0 && a.Scale == 0 && !fact.KnowsOf(c.o.Lang).Scales)
}

// thousandfold tells whether a has three, six or nine noughts more than b.
func thousandfold(a, b *fact.Number) bool {
	d := a.Value.Exp - b.Value.Exp
	return d > 0 && d%3 == 0
}

// tied tells whether a word is tied to the figures of n by a hyphen.
func tied(n *fact.Number, s string) bool {
	rest, ok := strings.CutPrefix(s[n.Span.End:], "-")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && n.Unit == "" && unicode.IsLetter(r)
}

func hasFraction(f *fact.Facts) bool {
	for i := range f.Numbers {
		if f.Numbers[i].Has(fact.Fraction) {
			return true
		}
	}
	return false
}

// measure is a unit as a multiple of the basic unit of its dimension.
type measure struct {
	dim    byte
	factor float64
}

var measures = map[string]measure{
	"km": {'l', 1000}, "m": {'l', 1}, "cm": {'l', 0.01}, "mm": {'l', 0.001}, "mi": {'l', 1609.344}, "yd": {'l', 0.9144}, "ft": {'l', 0.3048}, "in": {'l', 0.0254}, "nmi": {'l', 1852},
	"km2": {'a', 1e6}, "m2": {'a', 1}, "ha": {'a', 1e4}, "mi2": {'a', 2589988}, "ac": {'a', 4046.86}, "ft2": {'a', 0.092903},
	"kg": {'w', 1}, "g": {'w', 0.001}, "mg": {'w', 1e-6}, "t": {'w', 1000}, "ton": {'w', 907.185}, "lb": {'w', 0.453592}, "oz": {'w', 0.0283495}, "st": {'w', 6.35029},
	"l": {'v', 1}, "ml": {'v', 0.001}, "gal": {'v', 3.78541}, "m3": {'v', 1000}, "bbl": {'v', 158.987},
	"km/h": {'s', 1}, "m/s": {'s', 3.6}, "mph": {'s', 1.609344}, "kn": {'s', 1.852},
	"y": {'t', 365.25 * 24}, "mo": {'t', 30.4375 * 24}, "wk": {'t', 168}, "d": {'t', 24}, "h": {'t', 1}, "min": {'t', 1. / 60}, "s": {'t', 1. / 3600}, "dec": {'t', 3652.5 * 24}, "cent": {'t', 36525 * 24},
	"W": {'p', 1}, "kW": {'p', 1e3}, "MW": {'p', 1e6}, "GW": {'p', 1e9}, "hp": {'p', 745.7},
	"B": {'b', 1}, "kB": {'b', 1e3}, "MB": {'b', 1e6}, "GB": {'b', 1e9}, "TB": {'b', 1e12},
	"Hz": {'f', 1}, "MHz": {'f', 1e6}, "GHz": {'f', 1e9},
	"°C": {'°', 1}, "°F": {'°', 1}, "°": {'°', 1},
}

// tolerance is how far a converted measure may be off: journalists round.
const tolerance = 0.07

// converts tells whether b is a converted into another unit. Where one unit is not known,
// any unit that fits will do.
func converts(a, b *fact.Number) bool {
	x, okA := measures[a.Unit]
	y, okB := measures[b.Unit]
	switch {
	case okA && okB && x.dim == '°' && (a.Unit == "°" || b.Unit == "°") && a.Unit != b.Unit:
		return converted(a.Value.Float(), a.Unit, b.Value.Float()) || converted(b.Value.Float(), b.Unit, a.Value.Float())
	case okA && okB && x.dim == '°' && a.Unit == b.Unit: // degrees of either kind
		return a.Unit == "°" && (fits(a.Value.Float(), "°F", b.Value.Float(), "°C") || fits(b.Value.Float(), "°F", a.Value.Float(), "°C"))
	case okA && okB && x.dim != y.dim:
		u, w := perHour(a.Unit), perHour(b.Unit)
		return u != w && measures[u].dim == measures[w].dim && fits(a.Value.Float(), u, b.Value.Float(), w)
	case okA && okB:
		return x.dim == y.dim && a.Unit != b.Unit && fits(a.Value.Float(), a.Unit, b.Value.Float(), b.Unit)
	case okA:
		return converted(a.Value.Float(), a.Unit, b.Value.Float())
	case okB:
		return converted(b.Value.Float(), b.Unit, a.Value.Float())
	}
	return false
}

// perHour is the distance of a speed: "an hour" may stand where it is not seen.
func perHour(unit string) string {
	switch unit {
	case "km/h":
		return "km"
	case "mph":
		return "mi"
	case "kn":
		return "nmi"
	}
	return unit
}

// counterparts are the units that a unit is usually converted into.
var counterparts = map[string][]string{
	"mi": {"km"}, "km": {"mi"}, "ft": {"m", "cm"}, "m": {"ft", "yd"}, "yd": {"m"}, "in": {"cm", "mm"}, "cm": {"in", "ft"}, "mm": {"in"},
	"lb": {"kg"}, "kg": {"lb", "st"}, "st": {"kg"}, "oz": {"g"}, "g": {"oz"}, "ton": {"t"}, "t": {"ton"},
	"mph": {"km/h"}, "km/h": {"mph"}, "kn": {"km/h"}, "gal": {"l"}, "l": {"gal"}, "ac": {"ha", "m2", "km2"}, "ha": {"ac"}, "mi2": {"km2"}, "km2": {"mi2"}, "ft2": {"m2"}, "m2": {"ft2"},
}

func converted(v float64, unit string, w float64) bool {
	switch unit {
	case "°C": // degrees whose kind is not said: of Fahrenheit, or a difference in them
		return math.Abs((w-32)/1.8-v) <= 1.1 || math.Abs(w/1.8-v) <= 1.1
	case "°F":
		return math.Abs((v-32)/1.8-w) <= 1.1 || math.Abs(v/1.8-w) <= 1.1
	case "°":
		return math.Abs((v-32)/1.8-w) <= 1.1 || math.Abs((w-32)/1.8-v) <= 1.1
	}
	for _, to := range counterparts[unit] {
		if fits(v, unit, w, to) {
			return true
		}
	}
	return false
}

// fits tells whether v of one unit is about w of another.
func fits(v float64, from string, w float64, to string) bool {
	switch from + to {
	case "°F°C": // a temperature, or a difference of temperatures
		return math.Abs((v-32)/1.8-w) <= 1.1 || math.Abs(v/1.8-w) <= 0.6 ||
			math.Abs((v-32)/1.8+w) <= 1.1 || math.Abs((v+32)/1.8-w) <= 1.1 // Celsius, or both, below zero: signs are no part of a number
	case "°C°F":
		return fits(w, to, v, from)
	case "°°C":
		return fits(v, "°F", w, "°C")
	case "°°F":
		return fits(w, "°F", v, "°C")
	}
	want := v * measures[from].factor / measures[to].factor
	return math.Abs(want-w) <= math.Max(tolerance*want, roundedBy(w))
}

// roundedBy is how far a number may be off by rounding: 2 km by a half, 1.5 km by a quarter
// (halves are rounded to as well), 1.9 km by a twentieth.
func roundedBy(w float64) float64 {
	switch {
	case w != math.Trunc(w) && 2*w == math.Trunc(2*w):
		return 0.25
	case w != math.Trunc(w):
		return 0.05
	case w < 10:
		return 0.5
	}
	return 0
}

// kindOfMoney is the general word for a currency: "dollar" for USD.
var kindOfMoney = map[string]string{
	"USD": "dollar", "AUD": "dollar", "CAD": "dollar", "NZD": "dollar", "HKD": "dollar", "SGD": "dollar", "TWD": "dollar",
	"GBP": "pound", "EGP": "pound", "SYP": "pound", "LBP": "pound", "INR": "rupee", "PKR": "rupee", "LKR": "rupee", "NPR": "rupee",
	"SEK": "krone", "NOK": "krone", "DKK": "krone", "ISK": "krone", "CZK": "krone", "MXN": "peso", "ARS": "peso", "CLP": "peso", "COP": "peso", "PHP": "peso",
	"IQD": "dinar", "KWD": "dinar", "JOD": "dinar", "DZD": "dinar", "IRR": "rial", "SAR": "rial", "QAR": "rial",
	"KRW": "won", "JPY": "yen", "CNY": "yuan", "RMB": "yuan", "RUB": "ruble", "BYN": "ruble", "CHF": "franc", "TRY": "lira", "BRL": "real", "ZAR": "rand",
	"VND": "dong", "PLN": "zloty", "EUR": "euro", "UAH": "hryvnia", "HUF": "forint", "ILS": "shekel", "THB": "baht", "IDR": "rupiah", "MYR": "ringgit", "KZT": "tenge", "BDT": "taka",
}

// unitOfMoney is the Chinese word for the unit of any money; alone it is yuan or dollars.
const unitOfMoney = "元"

func isUnitOfMoney(name, kind string) bool {
	return name == "yuan" || name == "dollar" || kind == "yuan" || kind == "dollar"
}

// sameMoney tells whether two names of money may mean the same.
func sameMoney(a, b string) bool {
	if a == b {
		return true
	}
	x, y := kindOfMoney[a], kindOfMoney[b]
	switch {
	case a == unitOfMoney:
		return isUnitOfMoney(b, y)
	case b == unitOfMoney:
		return isUnitOfMoney(a, x)
	case x != "" && y != "":
		return x == y && (a == "USD" || b == "USD") // a Canadian dollar is often only "$"
	case x != "":
		return x == b
	case y != "":
		return y == a
	}
	return false
}
