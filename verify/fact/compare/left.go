package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/fact"
)

// leftOver makes differences of the numbers that nothing explains.
func (c *comparison) leftOver() {
	var os, ts [12]*fact.Number
	n, m := 0, 0
	for i := range c.o.Facts.Numbers {
		if a := &c.o.Facts.Numbers[i]; !c.usedO[i] && Strong(a) && n < len(os) && !written(a, c.t) {
			os[n] = a
			n++
		}
	}
	for j := range c.t.Facts.Numbers {
		if b := &c.t.Facts.Numbers[j]; !c.usedT[j] && Strong(b) && m < len(ts) && !written(b, c.o) {
			ts[m] = b
			m++
		}
	}
	c.assign(os[:n], ts[:m])
}

// written tells whether the figures of a number stand in an address or handle of the
// other text, where no number is read.
func written(n *fact.Number, other Side) bool {
	if !Figures(n) || n.Scale > 0 {
		return false
	}
	for i := range other.Facts.Links {
		if strings.Contains(other.Facts.Links[i].Key, n.Value.String()) {
			return true
		}
	}
	return false
}

func figure(c byte) bool { return '0' <= c && c <= '9' }

// assign pairs what is left over on both sides, the likeliest first, and reports the rest
// as missing or added.
func (c *comparison) assign(os, ts []*fact.Number) {
	alone := len(os) == 1 && len(ts) == 1
	for {
		bi, bj, best := -1, -1, 0
		for i, a := range os {
			for j, b := range ts {
				if a == nil || b == nil {
					continue
				}
				if p := c.plausible(a, b, alone); p > best {
					bi, bj, best = i, j, p
				}
			}
		}
		if bi < 0 {
			break
		}
		c.changed(os[bi], ts[bj], best)
		os[bi], ts[bj] = nil, nil
	}
	for _, a := range os {
		if a != nil {
			c.missing(a)
		}
	}
	for _, b := range ts {
		if b != nil {
			c.extra(b)
		}
	}
}

// plausible tells how likely it is that b was made of a by a mistake: 0 not at all, from
// 60 on surely.
func (c *comparison) plausible(a, b *fact.Number, alone bool) int {
	if !Figures(a) && !Figures(b) {
		if !alone || a.Flags&fact.Ordinal != b.Flags&fact.Ordinal || !fact.KnowsOf(c.o.Lang).Numbers || !fact.KnowsOf(c.t.Lang).Numbers {
			return 0
		}
		return 30
	}
	p := 10
	if alone {
		p += 25
	}
	if Figures(a) && Figures(b) {
		p += 10
		p += figuresAlike(a, b)
	} else {
		p += 5
	}
	p += 3 * (likeness(a, b) - 5)
	if otherScale(a, b) {
		return 90
	}
	if p < 25 {
		return 0
	}
	return p
}

// otherScale tells whether two numbers have the same figures and differ by a scale word.
func otherScale(a, b *fact.Number) bool {
	return a.Scale != b.Scale && a.Value.Coef == b.Value.Coef && a.Value.Den == b.Value.Den && a.Value.Exp != b.Value.Exp &&
		a.Date == 0 && b.Date == 0
}

// scaleSpan is what to show of a number whose scale word differs.
func scaleSpan(n *fact.Number) text.Span {
	if n.ScaleAt.Len() > 0 {
		return n.ScaleAt
	}
	return n.Span
}

// figuresAlike is high where one figure differs, or two changed places.
func figuresAlike(a, b *fact.Number) int {
	x, y := figuresOf(a), figuresOf(b)
	switch d := distance(x, y); {
	case d == 1 && len(x) == len(y):
		return 30
	case d == 1:
		return 20
	case len(x) == len(y) && sortedFigures(x) == sortedFigures(y):
		return 30
	case len(x) == len(y):
		return 10
	case d > 2 || len(x) > 2*len(y) || len(y) > 2*len(x):
		return -15
	}
	return 0
}

func figuresOf(n *fact.Number) string { return strings.ReplaceAll(n.Bare.String(), ".", "") }

// distance is the number of figures to change, add or leave out.
func distance(a, b string) int {
	if len(a) > 24 || len(b) > 24 {
		return 99
	}
	var row [25]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

func sortedFigures(s string) string {
	var count [10]byte
	for i := range len(s) {
		if figure(s[i]) {
			count[s[i]-'0']++
		}
	}
	return string(count[:])
}

// changed reports that b stands where a should.
func (c *comparison) changed(a, b *fact.Number, p int) {
	d := Difference{Kind: Changed, O: a, T: b, OSpan: a.Span, TSpan: b.Span, Sure: p >= 60 && Figures(a) && Figures(b)}
	switch {
	case otherScale(a, b):
		d.Kind, d.OSpan, d.TSpan = Scale, scaleSpan(a), scaleSpan(b)
	case a.UnitAt.Len() > 0 && b.UnitAt.Len() > 0 && a.Unit != b.Unit && a.Date == 0 && b.Date == 0:
		d.OSpan, d.TSpan = around(a), around(b)
		if measures[a.Unit].dim != measures[b.Unit].dim {
			d.Kind = Unit
		}
	case a.Date > 0 && b.Date > 0:
		d.Kind = Day
	case a.Has(fact.Clock) && b.Has(fact.Clock):
		d.Kind = Time
	}
	c.add(d)
}

// missing reports that a has no counterpart, unless it may stand there in words that are
// not known. Where a gap shows that something was taken out, a number that could have been
// left out is missing all the same.
func (c *comparison) missing(a *fact.Number) {
	v, whole := a.Value.Int()
	if (!whole || v >= 2) && (Figures(a) || v > 2) && gap(c.t.Text) && !gap(c.o.Text) {
		c.add(Difference{Kind: Missing, O: a, OSpan: a.Span})
		return
	}
	if named(a, c.t.Facts) || c.beside(a) {
		return // the translation says it once, or one of two measures
	}
	if !Figures(a) && !c.worded(a) || Figures(a) && (!demanded(a, c.t) || c.weekdayFigure(a)) || givenTwice(a, c.o.Facts, c.t.Facts.Loose) {
		return
	}
	c.add(Difference{Kind: Missing, O: a, OSpan: a.Span})
}

// gap tells whether s has a place from which something was taken out: two spaces, a space
// before a comma or between two marks, a bracket that begins with a space, a hyphen, colon
// or stroke that ties nothing, money or per cent without a sum.
func gap(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		before, after := s[i-1], s[i+1]
		switch s[i] {
		case ' ':
			if before == ' ' && !isTerminal(s, i-2) || (after == ',' || after == ';') && before != ' ' || before == '(' {
				return true
			}
		case '.':
			if before == ' ' && after == ' ' && !isTerminal(s, i-2) && !(i+2 < len(s) && isTerminal(s, i+2)) {
				return true // an ordinal without its figure, no row of dots
			}
		case ':', '/', '&':
			if before == ' ' && figure(after) || figure(before) && after == ' ' && s[i] != ':' {
				return true
			}
		case '-':
			if r, _ := utf8.DecodeRuneInString(s[i+1:]); before == ' ' && unicode.IsLetter(r) {
				return true
			}
		case '%':
			if standsAlone(s, i, i+1) {
				return true
			}
		case '$':
			if r, _ := utf8.DecodeRuneInString(s[i+1:]); after == ' ' && before == ' ' || unicode.IsLetter(r) && before == ' ' {
				return true
			}
		case '(':
			if r, size := utf8.DecodeRuneInString(s[i+1:]); unicode.Is(unicode.Sc, r) && standsAlone(s, i+1, i+1+size) {
				return true
			}
		}
	}
	return strings.Contains(s, " \u00a0") || strings.Contains(s, "\u00a0 ")
}

// standsAlone tells whether no figure stands beside the sign of per cent or money at [i, end).
func standsAlone(s string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:i], " \u00a0"))
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[end:], " \u00a0"))
	return !unicode.IsDigit(before) && !unicode.IsDigit(after)
}

// isTerminal tells whether s[i] ends a sentence, after which two spaces are a custom.
func isTerminal(s string, i int) bool { return i >= 0 && (s[i] == '.' || s[i] == '!' || s[i] == '?') }

func (c *comparison) extra(b *fact.Number) {
	if !Figures(b) || !demanded(b, c.o) || named(b, c.o.Facts) || givenTwice(b, c.t.Facts, c.o.Facts.Loose) {
		return
	}
	c.add(Difference{Kind: Added, T: b, TSpan: b.Span})
}

// worded tells whether a number in words of the original must have a counterpart: it
// measures something or is large, and the number words of the translation are known.
// Names such as the Four Corners keep theirs in other ways.
func (c *comparison) worded(n *fact.Number) bool {
	v, whole := n.Value.Int()
	measures := n.UnitAt.Len() > 0 || n.Currency != "" || n.Has(fact.Percent)
	if !whole || v < 3 || v < 11 && !measures && !c.plainWords(v) || n.Flags&(fact.Ordinal|fact.Fraction) != 0 || !fact.KnowsOf(c.t.Lang).Numbers ||
		aWord(n.Unit, v) && !c.t.Facts.Loose.Has(n.Unit) {
		return false
	}
	return !titled(c.o.Text, n.Span.Start) && !c.weekdayNumber(v)
}

// plainWords tells whether a small number in words surely is one: the number words of the
// original are no other words.
func (c *comparison) plainWords(v int64) bool {
	b, _ := c.o.Lang.Base()
	switch b.String() {
	case "en", "de":
		return v >= 4
	}
	return false
}

// titled tells whether a word inside a sentence is written with a capital.
func titled(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r) && i > 0
}

func (c *comparison) weekdayFigure(n *fact.Number) bool {
	v, whole := n.Value.Int()
	return whole && v <= 7 && n.Date == 0 && c.weekdayNumber(v)
}

// weekdayNumber tells whether the translation has a weekday whose name is a number in
// many languages and that the original lacks: 周四天 is Thursday or four days a week.
func (c *comparison) weekdayNumber(v int64) bool {
	d, n := leftWeekday(c.t.Facts.Dates, c.o.Facts.Dates)
	return n > 0 && (int64(d.Weekday) == v || int64(d.Weekday)+1 == v)
}

// demanded tells whether a number in figures must have a counterpart: not the 00 of
// 7:00, nor a number that the other language may well have in words that are not known.
func demanded(n *fact.Number, other Side) bool {
	knows := fact.KnowsOf(other.Lang)
	v, whole := n.Value.Int()
	switch {
	case n.Value == fact.Value{}, n.Has(fact.Minute) && v == 0:
		return false
	case n.Flags&fact.Ident != 0:
		return v >= 100 // F125; Covid-19 and G7 have other names
	case n.Flags&fact.Decade != 0, aWord(n.Unit, v) && !other.Facts.Loose.Has(n.Unit):
		return false
	case !whole:
		return n.Value.Coef != 5 || n.Value.Exp != -1
	case v > 0 && (n.Date > 0 || n.Has(fact.Clock) || n.Flags&(fact.Score|fact.Low|fact.High) != 0):
		return true
	case v <= 2 || v == 3 && n.Unit == "" && n.Flags&fact.Percent == 0 && n.Currency == "":
		return v == 2 && n.UnitAt.Len() > 0 && other.Facts.Loose.Has(n.Unit)
	case !knows.Numbers:
		return v > 12 && n.Flags&fact.Ordinal == 0 && n.Unit != "cent" || n.Has(fact.Percent)
	}
	return true
}

// named tells whether the number stands in f: a translation that names it once more adds
// nothing.
func named(n *fact.Number, f *fact.Facts) bool {
	for i := range f.Numbers {
		if f.Numbers[i].Value == n.Value && Figures(&f.Numbers[i]) {
			return true
		}
	}
	return false
}

// givenTwice tells whether the side gives the same measure or sum in another unit beside
// it: a translation may keep only one of "45 miles (72 km)".
func givenTwice(n *fact.Number, f *fact.Facts, loose fact.Units) bool {
	if loose.Has(n.Unit) {
		return false
	}
	for i := range f.Numbers {
		m := &f.Numbers[i]
		if m == n || m.Span.Start > n.Span.End+longestAside || n.Span.Start > m.Span.End+longestAside {
			continue
		}
		if n.Unit != "" && m.Unit != "" && n.Unit != m.Unit && fits2(n, m) || n.Currency != "" && m.Currency != "" && !sameMoney(n.Currency, m.Currency) {
			return true
		}
	}
	return false
}

func fits2(a, b *fact.Number) bool {
	x, okA := measures[a.Unit]
	y, okB := measures[b.Unit]
	return okA && okB && x.dim == y.dim && (fits(a.Value.Float(), a.Unit, b.Value.Float(), b.Unit) || near15(a.Value.Float()*x.factor, b.Value.Float()*y.factor))
}

// beside tells whether a is one of two measures of which the second stands in brackets, as
// in "300 km (190 miles)", and the translation has the other one.
func (c *comparison) beside(a *fact.Number) bool {
	s, ns := c.o.Text, c.o.Facts.Numbers
	for i := range ns {
		m := &ns[i]
		first, second := a, m
		if m.Span.Start < a.Span.Start {
			first, second = m, a
		}
		if m == a || !Figures(m) || !c.usedO[i] || second.Span.Start-first.Span.End > longestAside || first.UnitAt.Len() == 0 && second.UnitAt.Len() == 0 || first.Date > 0 {
			continue
		}
		between := s[first.Span.End:second.Span.Start]
		if open := strings.LastIndexAny(between, "(（"); open >= 0 && strings.Trim(between[open:], "(（ ~≈\u00a0") == "" && !strings.ContainsAny(between, ",.;)") {
			return true
		}
	}
	return false
}

// near15 tells whether two measures differ by less than 15 per cent: asides are rough.
func near15(x, y float64) bool { return x < y*1.15 && y < x*1.15 }

// longestAside is how far the second of two measures may stand from the first, in bytes.
const longestAside = 40

// aWord tells whether a span of time is often said by a word of its own: 24 hours are a
// day, 12 months a year, 50 years half a century.
func aWord(unit string, v int64) bool {
	switch unit {
	case "h":
		return v == 24 || v == 48 || v == 72 || v == 12
	case "d":
		return v == 7 || v == 14 || v == 30 || v == 365
	case "mo":
		return v == 12 || v == 6 || v == 18 || v == 24
	case "min":
		return v == 60 || v == 30 || v == 15 || v == 90 || v == 45
	case "y":
		return v == 10 || v == 20 || v == 25 || v == 50 || v == 100 || v == 1000
	case "wk":
		return v == 52
	}
	return false
}

// kinds reports the one number of a kind that is another of its kind in the translation, of
// kinds that other numbers do not explain: in Roman figures, a fraction, a decade.
func (c *comparison) kinds() {
	for _, is := range [...]func(*fact.Number, string) bool{romanFigures, fraction, decade} {
		a, n := only(c.o, c.usedO, is)
		b, m := only(c.t, c.usedT, is)
		if n == 1 && m == 1 && !same(a, b) && c.untold(a, b) {
			c.add(Difference{Kind: Changed, O: a, T: b, OSpan: a.Span, TSpan: b.Span})
		}
	}
}

// untold tells whether no difference says anything of a or b yet.
func (c *comparison) untold(a, b *fact.Number) bool {
	for i := range c.out {
		if c.out[i].O == a || c.out[i].T == b {
			return false
		}
	}
	return true
}

// romanFigures: Louis XIV. Only I, V and X count; "CD" and "MIX" are words.
func romanFigures(n *fact.Number, s string) bool {
	return n.Has(fact.Roman) && strings.Trim(s, "IVX") == ""
}

// fraction: two thirds. A half is often something else ("half an hour", "anderthalb").
func fraction(n *fact.Number, _ string) bool {
	return n.Has(fact.Fraction) && n.Value.Float() < 1 && n.Value != fact.Ratio(1, 2)
}

// decade: the 1980s, Neunzigerjahre.
func decade(n *fact.Number, _ string) bool { return n.Has(fact.Decade) }

// only is the first number of a kind that nothing explains, and how many there are.
func only(s Side, used []bool, is func(*fact.Number, string) bool) (*fact.Number, int) {
	var first *fact.Number
	n := 0
	for i := range s.Facts.Numbers {
		m := &s.Facts.Numbers[i]
		if used[i] || !is(m, s.Text[m.Span.Start:m.Span.End]) {
			continue
		}
		if n++; first == nil {
			first = m
		}
	}
	return first, n
}
