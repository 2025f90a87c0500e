package compare

import (
	"slices"

	"stet/editor/text"
	"stet/verify/fact"
)

// months compares the months of both sides, whether in words or in figures, and cancels
// the figures that say them.
func (c *comparison) months() {
	os, ts := c.o.Facts.Dates, c.t.Facts.Dates
	if len(os)+len(ts) == 0 {
		return
	}
	var leftO, leftT [8]*fact.Date
	n, m := 0, 0
	for i := range os {
		d := &os[i]
		if d.Month == 0 || d.Weak || hasMonth(ts, d.Month) || d.Swap && hasMonth(ts, d.Day) {
			continue
		}
		if numeral(c.o.Facts, d.MonthAt) >= 0 && c.usedO[numeral(c.o.Facts, d.MonthAt)] || c.takeFigure(c.t.Facts, c.usedT, d.Month) {
			continue
		}
		if n < len(leftO) {
			leftO[n] = d
			n++
		}
	}
	for i := range ts {
		d := &ts[i]
		if d.Month == 0 || d.Weak || hasMonth(os, d.Month) || d.Swap && hasMonth(os, d.Day) {
			continue
		}
		if numeral(c.t.Facts, d.MonthAt) >= 0 && c.usedT[numeral(c.t.Facts, d.MonthAt)] || c.takeFigure(c.o.Facts, c.usedO, d.Month) {
			continue
		}
		if m < len(leftT) {
			leftT[m] = d
			m++
		}
	}
	c.freeMonths()
	if m == 0 {
		c.lostMonth(slices.DeleteFunc(leftO[:n], c.turnedRound()))
	}
	for i := 0; i < min(n, m); i++ {
		a, b := leftO[i], leftT[i]
		c.useFigure(c.o.Facts, c.usedO, a.MonthAt)
		c.useFigure(c.t.Facts, c.usedT, b.MonthAt)
		c.add(Difference{Kind: Day, OSpan: a.MonthAt, TSpan: b.MonthAt, OName: a.Month, TName: b.Month, Sure: n == 1 && m == 1})
	}
}

// turnedRound reports dates whose day became their month, and their month the day, and tells
// which of the original they are. Months in words show it by themselves.
func (c *comparison) turnedRound() (was func(*fact.Date) bool) {
	var turned []*fact.Date
	os, ts := c.o.Facts.Dates, c.t.Facts.Dates
	for i := range os {
		a := &os[i]
		if a.Day == 0 || a.Month == 0 || a.Day == a.Month || a.Swap || a.Weak || hasDay(ts, a.Day, a.Month) {
			continue
		}
		for j := range ts {
			if b := &ts[j]; b.Day == a.Month && b.Month == a.Day && !b.Swap && !hasDay(os, b.Day, b.Month) {
				c.add(Difference{Kind: Day, OSpan: a.MonthAt, TSpan: b.MonthAt, OName: a.Month, TName: b.Month, Sure: true})
				turned = append(turned, a)
				break
			}
		}
	}
	return func(d *fact.Date) bool { return slices.Contains(turned, d) }
}

func hasDay(ds []fact.Date, day, month int) bool {
	return slices.ContainsFunc(ds, func(d fact.Date) bool { return d.Day == day && d.Month == month })
}

// lostMonth reports a month of the original where the translation names none.
func (c *comparison) lostMonth(left []*fact.Date) {
	for _, d := range left {
		if fact.KnowsOf(c.t.Lang).Months && !weakMonth(c.t.Facts.Dates) {
			c.add(Difference{Kind: Missing, OSpan: d.MonthAt, OName: d.Month})
		}
	}
}

// weakMonth tells whether some word may be a month after all.
func weakMonth(ds []fact.Date) bool {
	for i := range ds {
		if ds[i].Month > 0 && ds[i].Weak {
			return true
		}
	}
	return false
}

func hasMonth(ds []fact.Date, month int) bool {
	for i := range ds {
		if ds[i].Month == month {
			return true
		}
	}
	return false
}

// numeral is the index of the number that stands at sp, or -1.
func numeral(f *fact.Facts, sp text.Span) int {
	for i := range f.Numbers {
		if f.Numbers[i].Span == sp {
			return i
		}
	}
	return -1
}

// takeFigure cancels a number in figures that says the month where no date was read: 15.10.
func (c *comparison) takeFigure(f *fact.Facts, used []bool, month int) bool {
	for i := range f.Numbers {
		if !used[i] && Figures(&f.Numbers[i]) && f.Numbers[i].Date == 0 && f.Numbers[i].Value.Is(int64(month)) {
			used[i] = true
			return true
		}
	}
	return false
}

func (c *comparison) useFigure(f *fact.Facts, used []bool, sp text.Span) {
	if i := numeral(f, sp); i >= 0 {
		used[i] = true
	}
}

// freeMonths cancels the figures of months that the other side has in words.
func (c *comparison) freeMonths() {
	free := func(f *fact.Facts, used []bool, other []fact.Date) {
		for i := range f.Dates {
			if d := &f.Dates[i]; d.Month > 0 && (hasMonth(other, d.Month) || d.Swap && hasMonth(other, d.Day)) {
				c.useFigure(f, used, d.MonthAt)
			}
		}
	}
	free(c.o.Facts, c.usedO, c.t.Facts.Dates)
	free(c.t.Facts, c.usedT, c.o.Facts.Dates)
}

// weekdays reports one weekday that became another.
func (c *comparison) weekdays() {
	a, na := leftWeekday(c.o.Facts.Dates, c.t.Facts.Dates)
	b, nb := leftWeekday(c.t.Facts.Dates, c.o.Facts.Dates)
	if na == 0 || nb == 0 || a.Weak || b.Weak || na != nb {
		return
	}
	c.add(Difference{Kind: Weekday, OSpan: a.WeekAt, TSpan: b.WeekAt, OName: a.Weekday, TName: b.Weekday, Sure: na == 1 && nb == 1})
}

// sameWeekday tells whether two weekdays are one: Saturday night is the night to Sunday.
func sameWeekday(a, b *fact.Date) bool {
	return a.Weekday == b.Weekday || a.Eve && a.Weekday == b.Weekday%7+1 || b.Eve && b.Weekday == a.Weekday%7+1
}

// leftWeekday is the first weekday of ds that others do not have, and how many there are.
func leftWeekday(ds, others []fact.Date) (*fact.Date, int) {
	var first *fact.Date
	n := 0
	for i := range ds {
		d := &ds[i]
		if d.Weekday == 0 {
			continue
		}
		found := false
		for k := range others {
			found = found || others[k].Weekday > 0 && sameWeekday(d, &others[k])
		}
		if !found {
			if first == nil {
				first = d
			}
			n++
		}
	}
	return first, n
}
