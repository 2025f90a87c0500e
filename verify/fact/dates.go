package fact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
)

// longestDateGap is how many bytes may stand between the parts of a date: " de ", ", ".
const longestDateGap = 7

// dates makes Dates of months, weekdays, words such as "yesterday" and figures that stand
// together.
func (x *extractor) dates() {
	x.numericDates()
	x.shortDates()
	for k := range x.tokens {
		t := &x.tokens[k]
		if m, ok := t.meaning(cMonth); ok {
			x.monthAt(k, m)
		} else if t.has(cMonthBefore) {
			x.monthBefore(k)
		} else if t.has(cMonthAfter) {
			x.monthAfter(k)
		}
	}
	for k := range x.tokens {
		t := &x.tokens[k]
		if m, ok := t.meaning(cWeekday); ok {
			x.facts.Dates = append(x.facts.Dates, Date{Span: span(t.start, t.end), Weekday: m.n, WeekAt: span(t.start, t.end), Eve: x.eve(k), Weak: m.weak || m.short || t.inflected && t.end-t.start < 8 || x.lowered(t, m)})
		}
		if m, ok := t.meaning(cDay); ok {
			days := m.n
			x.facts.Dates = append(x.facts.Dates, Date{Span: span(t.start, t.end), Relative: &days, Weak: m.weak})
		}
	}
}

// eve tells whether a word for the night before stands beside the weekday at k: "Nacht zum
// Sonntag", "sunnuntain vastaisena yönä".
func (x *extractor) eve(k int) bool {
	return k > 0 && x.tokens[k-1].has(cEve) && x.gapBefore(k) <= gapSpace ||
		k+1 < len(x.tokens) && x.tokens[k+1].has(cEve) && x.gapBefore(k+1) <= gapSpace
}

// monthAt reads the date around the name of a month.
func (x *extractor) monthAt(k int, m meaning) {
	t := &x.tokens[k]
	d := Date{Span: span(t.start, t.end), Month: m.n, MonthAt: span(t.start, t.end), Weak: m.weak || m.short && !x.stopped(t) || t.number > 0 || x.lowered(t, m) || t.inflected && utf8.RuneCountInString(x.s[t.start:t.end]) < 6}
	before, after := x.numberBefore(k), x.numberAfter(k)
	switch {
	case x.isDay(before):
		x.setDay(&d, before)
	case x.isDay(after) && x.near(k, after):
		x.setDay(&d, after)
		after = x.numberAfterNumber(after)
	}
	switch {
	case x.isYear(after):
		x.setYear(&d, after)
	case before > 0 && d.DayAt != x.facts.Numbers[before-1].Span && x.isYear(before):
		x.setYear(&d, before)
	case d.Day > 0 && x.isYear(x.numberBeforeNumber(before)):
		x.setYear(&d, x.numberBeforeNumber(before))
	}
	if t.number > 0 && d.Day == 0 && d.Year == 0 {
		return // the "sept" of quatre-vingt-dix-sept
	}
	x.addDate(d)
}

// lowered tells whether a word that is written with a capital stands without one: "may",
// "march", "sun", "thứ hai". A word that is written without one and has one inside a
// sentence, or with an ending, is a name: Мартин, Сент-Луис.
func (x *extractor) lowered(t *token, m meaning) bool {
	capital := titled(x.s[t.start:t.end])
	if m.title {
		return !capital
	}
	return capital && (t.start > 0 || t.inflected)
}

// stopped tells whether a full stop follows the word: "Nov." is a month where "Mar" is none.
func (x *extractor) stopped(t *token) bool { return t.end < len(x.s) && x.s[t.end] == '.' }

// titled tells whether the last word of a name begins with a capital: "October", "thứ Hai".
func titled(name string) bool {
	r, _ := utf8.DecodeRuneInString(name[strings.LastIndexAny(name, " -")+1:])
	return unicode.IsUpper(r)
}

// near tells whether only a space, a full stop or a short word without a comma stands
// between the token at k and the number.
func (x *extractor) near(k, number int) bool {
	n := &x.facts.Numbers[number-1]
	if n.Span.Start < x.tokens[k].end {
		return true
	}
	return !strings.ContainsAny(x.s[x.tokens[k].end:n.Span.Start], ",;:")
}

// monthBefore reads a date whose month is a number after a word: "ngày 15 tháng 10".
func (x *extractor) monthBefore(k int) {
	id := x.numberAfter(k)
	month, ok := x.small(id, 12)
	if !ok || x.facts.Numbers[id-1].Date > 0 {
		return
	}
	n := &x.facts.Numbers[id-1]
	d := Date{Span: span(x.tokens[k].start, n.Span.End), Month: month, MonthAt: n.Span}
	if after := x.numberAfterNumber(id); x.isYear(after) {
		x.setYear(&d, after)
	}
	if before := x.numberBefore(k); before > 0 && x.near(k-1, before) {
		if !x.marked(before, "d") && d.Year == 0 {
			return // "15 tháng 10" may be a span of months
		}
		if b := &x.facts.Numbers[before-1]; b.Unit == "mo" {
			b.Unit, b.UnitAt = "", text.Span{}
		}
		if x.isDay(before) {
			x.setDay(&d, before)
		}
	}
	d.Weak = d.Day == 0 && d.Year == 0 && n.Has(InWords)
	x.addDate(d)
	n.Date = len(x.facts.Dates)
}

// monthAfter reads a date whose month is a number before a character: 10月15日.
func (x *extractor) monthAfter(k int) {
	id := x.numberBefore(k)
	month, ok := x.small(id, 12)
	if !ok || x.facts.Numbers[id-1].Span.End != x.tokens[k].start || x.facts.Numbers[id-1].Date > 0 {
		return
	}
	n := &x.facts.Numbers[id-1]
	d := Date{Span: span(n.Span.Start, x.tokens[k].end), Month: month, MonthAt: n.Span}
	if after := x.numberAfter(k); x.isDay(after) && x.facts.Numbers[after-1].Span.Start <= x.tokens[k].end+1 { // not the 4 of 3月底和4月初
		x.setDay(&d, after)
	}
	if before := x.numberBeforeNumber(id); x.isYear(before) {
		x.setYear(&d, before)
	}
	d.Weak = d.Day == 0 && d.Year == 0 && n.Has(InWords)
	x.addDate(d)
	n.Date = len(x.facts.Dates)
}

// small is a number as a whole one from 1 to most.
func (x *extractor) small(id, most int) (int, bool) {
	if id <= 0 {
		return 0, false
	}
	v, ok := x.facts.Numbers[id-1].Value.Int()
	return int(v), ok && v >= 1 && v <= int64(most)
}

// marked tells whether the word for year or day stands before the number.
func (x *extractor) marked(id int, code string) bool {
	for k := 1; k < len(x.tokens); k++ {
		if x.tokens[k].number == id {
			for _, m := range x.tokens[k-1].means {
				if m.class == cMark && m.code == code {
					return x.gapBefore(k) <= gapSpace
				}
			}
			return false
		}
	}
	return false
}

// numberBefore is 1 + index of the number that stands close before the token at k, or 0.
func (x *extractor) numberBefore(k int) int {
	for j := k - 1; j >= 0 && x.tokens[k].start-x.tokens[j].end <= longestDateGap; j-- {
		if x.tokens[j].number > 0 {
			return x.tokens[j].number
		}
	}
	return 0
}

func (x *extractor) numberAfter(k int) int {
	for j := k + 1; j < len(x.tokens) && x.tokens[j].start-x.tokens[k].end <= longestDateGap; j++ {
		if x.tokens[j].number > 0 {
			return x.tokens[j].number
		}
	}
	return 0
}

func (x *extractor) numberAfterNumber(id int) int {
	if id == 0 || id >= len(x.facts.Numbers) {
		return 0
	}
	if x.facts.Numbers[id].Span.Start-x.facts.Numbers[id-1].Span.End > longestDateGap+3 {
		return 0
	}
	return id + 1
}

func (x *extractor) numberBeforeNumber(id int) int {
	if id <= 1 || x.facts.Numbers[id-1].Span.Start-x.facts.Numbers[id-2].Span.End > longestDateGap {
		return 0
	}
	return id - 1
}

func (x *extractor) isDay(id int) bool {
	if _, ok := x.small(id, 31); !ok {
		return false
	}
	n := &x.facts.Numbers[id-1]
	return n.Flags&(Percent|Clock|InLink) == 0 && n.Currency == "" && n.Scale == 0 && n.Date == 0 &&
		(n.Unit == "" || n.Unit == "d" || n.Unit == "y") && (!n.Has(InWords) || n.Has(Ordinal))
}

func (x *extractor) isYear(id int) bool {
	if id <= 0 {
		return false
	}
	n := &x.facts.Numbers[id-1]
	return n.Has(YearLike) && n.Currency == "" && n.Date == 0 && n.Flags&(Percent|InLink) == 0
}

func (x *extractor) setDay(d *Date, id int) {
	n := &x.facts.Numbers[id-1]
	d.Day, _ = x.small(id, 31)
	d.DayAt = n.Span
	d.cover(n)
	d.Weak = false
	n.Date = -1
}

func (x *extractor) setYear(d *Date, id int) {
	n := &x.facts.Numbers[id-1]
	v, _ := n.Value.Int()
	d.Year, d.YearAt = int(v), n.Span
	d.cover(n)
	d.Weak = false
	n.Date = -1
}

func (d *Date) cover(n *Number) {
	d.Span.Start = min(d.Span.Start, n.Span.Start)
	d.Span.End = max(d.Span.End, n.Span.End)
}

// addDate adds d and tells its numbers.
func (x *extractor) addDate(d Date) {
	x.facts.Dates = append(x.facts.Dates, d)
	for i := range x.facts.Numbers {
		if x.facts.Numbers[i].Date < 0 {
			x.facts.Numbers[i].Date = len(x.facts.Dates)
		}
	}
}

// numericDates reads dates of three numbers in figures: 15.10.2018, 10/15/18, 2018-10-15.
func (x *extractor) numericDates() {
	for i := 0; i+2 < len(x.facts.Numbers); i++ {
		a, b, c := &x.facts.Numbers[i], &x.facts.Numbers[i+1], &x.facts.Numbers[i+2]
		mark := x.s[a.Span.End:b.Span.Start]
		if mark != "." && mark != "/" && mark != "-" && mark != ". " || x.s[b.Span.End:c.Span.Start] != mark {
			continue
		}
		if d, ok := x.threePart(i); ok {
			x.addDate(d)
			i += 2
		}
	}
}

// shortDates reads a day and a month in figures after a word that announces a day: "ngày
// 18/9", "sáng 12/9". Without such a word 18/9 may be a fraction, a score or a page.
func (x *extractor) shortDates() {
	for k := 1; k+1 < len(x.tokens); k++ {
		a, b := &x.tokens[k], &x.tokens[k+1]
		if a.number == 0 || b.number == 0 || !x.slashed(k) || !x.announced(k-1) {
			continue
		}
		d, m := a.number, b.number
		if x.lex.lang.Order == "mdy" {
			d, m = m, d
		}
		month, ok := x.small(m, 12)
		if !ok || !x.isDay(d) && !x.clockDay(d) || x.facts.Numbers[m-1].Date > 0 {
			continue
		}
		date := Date{Span: span(a.start, b.end), Month: month, MonthAt: x.facts.Numbers[m-1].Span}
		n := &x.facts.Numbers[d-1]
		n.Flags &^= Clock | Morning | Evening
		x.facts.Numbers[m-1].Date = -1
		x.setDay(&date, d)
		x.addDate(date)
	}
}

// slashed tells whether the figures at k and the next are day and month by their form: of
// two figures at most, joined by a stroke, with no third number behind another.
func (x *extractor) slashed(k int) bool {
	a, b := &x.tokens[k], &x.tokens[k+1]
	return a.figs > 0 && b.figs > 0 && a.figs <= 2 && b.figs <= 2 && x.gapBetween(k, k+1) == gapSlash && x.gapBefore(k) == gapSpace &&
		!(k+2 < len(x.tokens) && x.gapBetween(k+1, k+2) == gapSlash)
}

// announced tells whether the token at k says that a day follows: "ngày", or the part of a
// day in a language that writes "the morning of 12/9" so.
func (x *extractor) announced(k int) bool {
	for _, m := range x.tokens[k].means {
		if m.class == cMark && m.code == "d" || m.class == cClock && (m.code == "am" || m.code == "pm" || m.code == "night") && x.tokens[k].end-x.tokens[k].start > 2 {
			return true
		}
	}
	return false
}

// clockDay tells whether a number that was taken for an hour may be a day: the part of the
// day before it goes with a date, too.
func (x *extractor) clockDay(id int) bool {
	n := &x.facts.Numbers[id-1]
	_, ok := x.small(id, 31)
	return ok && n.Has(Clock) && n.Date == 0
}

func (x *extractor) threePart(i int) (Date, bool) {
	y, m, d := i+1, i+2, i+3
	if !x.facts.Numbers[i].Has(YearLike) {
		d, m, y = i+1, i+2, i+3
		if x.lex.lang.Order == "mdy" {
			d, m = m, d
		}
		if !x.facts.Numbers[i+2].Has(YearLike) {
			return Date{}, false
		}
	}
	day, okD := x.small(d, 31)
	month, okM := x.small(m, 12)
	if !okM { // the other order
		if day, okD = x.small(m, 31); okD {
			month, okM = x.small(d, 12)
			d, m = m, d
		}
	}
	if !okD || !okM {
		return Date{}, false
	}
	year, _ := x.facts.Numbers[y-1].Value.Int()
	// English is written in two orders; whoever else turns day and month round is wrong.
	swap := day <= 12 && month <= 12 && d != i+3 && (x.lex.lang.Order == "mdy" || x.lex.lang.Order == "")
	out := Date{Span: x.facts.Numbers[i].Span, Year: int(year), Month: month, Day: day, Swap: swap,
		DayAt: x.facts.Numbers[d-1].Span, MonthAt: x.facts.Numbers[m-1].Span, YearAt: x.facts.Numbers[y-1].Span}
	for j := i; j < i+3; j++ {
		out.cover(&x.facts.Numbers[j])
		x.facts.Numbers[j].Date = -1
	}
	return out, true
}
