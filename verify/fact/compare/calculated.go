package compare

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"stet/editor/text"
	"stet/verify/fact"
)

// Calculation is a number or date of the translation that follows from another one of the
// original: a measure in another unit, a year of another calendar, a share in per cent, a
// day counted from the dateline.
type Calculation struct {
	OSpan, TSpan text.Span // with units and scale words, in bytes of each side
	Sum          string    // what was calculated, in figures: "60 mi × 1.60934 = 96.56 km"
}

// Calculations are those of a pair. The day is the dateline, from which days are counted;
// zero if it is not known. What stands on both sides alike is no calculation.
func Calculations(o, t Side, day time.Time) []Calculation {
	var out []Calculation
	for i := range t.Facts.Numbers {
		b := &t.Facts.Numbers[i]
		if b.Flags&(fact.Weak|fact.NotSaid|fact.Ident|fact.InLink) != 0 || alike(o.Facts, b) {
			continue
		}
		for k := range o.Facts.Numbers {
			a := &o.Facts.Numbers[k]
			if sum := sumOf(a, b); sum != "" {
				out = append(out, Calculation{Phrase(a), Phrase(b), sum})
				break
			}
		}
	}
	return append(out, counted(o, t, day)...)
}

// alike tells whether the other side has the very number in the very unit.
func alike(of *fact.Facts, b *fact.Number) bool {
	for i := range of.Numbers {
		if a := &of.Numbers[i]; a.Value == b.Value && a.Unit == b.Unit {
			return true
		}
	}
	return false
}

// sumOf is how b follows from a; "" if it does not.
func sumOf(a, b *fact.Number) string {
	x, okA := measures[a.Unit]
	y, okB := measures[b.Unit]
	switch {
	case okA && okB && a.Unit != b.Unit && x.dim == y.dim && fits(a.Value.Float(), a.Unit, b.Value.Float(), b.Unit):
		return unitSum(a.Value.Float(), a.Unit, b.Unit)
	case a.Unit == "" && b.Has(fact.Percent) && a.Has(fact.Fraction) && shareOf(a, b):
		return fmt.Sprintf("%s × 100 = %s %%", figures(a.Value.Float()), figures(a.Value.Float()*100))
	case (a.Has(fact.YearLike) || b.Has(fact.YearLike)) && a.Value != b.Value:
		return yearSum(a, b)
	}
	return ""
}

func unitSum(v float64, from, to string) string {
	switch {
	case from == "°F" && to == "°C":
		return fmt.Sprintf("(%s °F − 32) ÷ 1.8 = %s °C", figures(v), figures((v-32)/1.8))
	case from == "°C" && to == "°F":
		return fmt.Sprintf("%s °C × 1.8 + 32 = %s °F", figures(v), figures(v*1.8+32))
	case measures[from].dim == '°':
		return ""
	}
	factor := measures[from].factor / measures[to].factor
	return fmt.Sprintf("%s %s × %s = %s %s", figures(v), from, figures(factor), figures(v*factor), to)
}

// yearSum is the year of another calendar.
func yearSum(a, b *fact.Number) string {
	x, ok := a.Value.Int()
	y, ok2 := b.Value.Int()
	if !ok || !ok2 || x <= 1000 && y <= 1000 || !sameYear(a, b) {
		return ""
	}
	for _, d := range calendars {
		switch d {
		case x - y:
			return fmt.Sprintf("%d − %d = %d", x, d, y)
		case y - x:
			return fmt.Sprintf("%d + %d = %d", x, d, y)
		}
	}
	return ""
}

// counted are the days of the translation that the original counts from the dateline.
func counted(o, t Side, day time.Time) []Calculation {
	if day.IsZero() {
		return nil
	}
	var out []Calculation
	for _, b := range t.Facts.Dates {
		if b.Month == 0 || b.Day == 0 || b.Relative != nil {
			continue
		}
		for _, a := range o.Facts.Dates {
			if a.Relative == nil {
				continue
			}
			is := day.AddDate(0, 0, *a.Relative)
			if int(is.Month()) == b.Month && is.Day() == b.Day {
				out = append(out, Calculation{a.Span, b.Span, fmt.Sprintf("%s %s = %s", day.Format(time.DateOnly), days(*a.Relative), is.Format(time.DateOnly))})
				break
			}
		}
	}
	return out
}

func days(n int) string {
	if n < 0 {
		return "− " + strconv.Itoa(-n) + " d"
	}
	return "+ " + strconv.Itoa(n) + " d"
}

// figures writes a number with as many figures as a reader can use.
func figures(v float64) string {
	if abs := math.Abs(v); abs >= 1e4 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	} else if abs >= 100 {
		return trimmed(strconv.FormatFloat(v, 'f', 2, 64))
	}
	return trimmed(strconv.FormatFloat(v, 'g', 6, 64))
}

func trimmed(s string) string {
	if !strings.Contains(s, ".") || strings.Contains(s, "e") {
		return s
	}
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// Phrase is where a number stands with its scale word, unit and currency.
func Phrase(x *fact.Number) text.Span {
	sp := x.Span
	for _, more := range []text.Span{x.ScaleAt, x.UnitAt, x.MoneyAt} {
		if more.Len() > 0 {
			sp.Start, sp.End = min(sp.Start, more.Start), max(sp.End, more.End)
		}
	}
	return sp
}
