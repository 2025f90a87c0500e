package fact

import "unicode/utf8"

// group is a run of figures without a mark between them.
type group struct {
	start, end int
	n          int    // figures
	value      uint64 // exact up to 19 figures
	sep        rune   // what stands before it: '.', ',', '\'', ' '; 0 for the first
}

const maxGroups = 8

// figures reads the number in figures that begins at i, adds it to the tokens and
// returns its end.
func (x *extractor) figures(i int) int {
	var gs [maxGroups]group
	n := 0
	gs[0] = x.group(i)
	for n = 1; n < maxGroups; n++ {
		sep, size := x.separator(gs[n-1].end)
		if sep == 0 {
			break
		}
		g := x.group(gs[n-1].end + size)
		g.sep = sep
		if sep == ' ' && !x.spaceGroups(gs[:n], g) {
			break
		}
		gs[n] = g
	}
	x.pieces(gs[:n])
	return gs[n-1].end
}

// group reads the figures at i; there is at least one.
func (x *extractor) group(i int) group {
	g := group{start: i, end: i}
	for g.end < len(x.s) {
		c, size := x.s[g.end], 1
		d := int(c) - '0'
		if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(x.s[g.end:])
			d = digitOf(r)
		} else if c < '0' || c > '9' {
			d = -1
		}
		if d < 0 {
			break
		}
		if g.n < 19 {
			g.value = g.value*10 + uint64(d)
		} else {
			g.value = g.value*31 + uint64(d) // too long to be a number: its figures as a fingerprint
		}
		g.n++
		g.end += size
	}
	return g
}

// separator reads a decimal or grouping mark at i that a figure follows. Spaces of all
// widths are given as ' '.
func (x *extractor) separator(i int) (rune, int) {
	r, size := utf8.DecodeRuneInString(x.s[i:])
	switch r {
	case '.', ',', '\'', ' ':
	case '\u00A0', '\u2009', '\u202F':
		r = ' '
	case '’', '˙', '·':
		r = '\''
	case '٫', '،', '，', '⹁':
		r = ','
	case '٬':
		r = '\''
	default:
		return 0, 0
	}
	next, _ := utf8.DecodeRuneInString(x.s[i+size:])
	if digitOf(next) < 0 {
		return 0, 0
	}
	return r, size
}

// spaceGroups tells whether the group g after a space goes on with the number before:
// "5 000", but not "2018 300" or "3 15". A plain space is taken for grouping only in
// languages that group so, or where 000 would be left, which is no number by itself.
func (x *extractor) spaceGroups(gs []group, g group) bool {
	first := gs[0]
	if g.n != 3 || first.n > 3 || x.s[first.start] == '0' {
		return false
	}
	for _, h := range gs[1:] {
		if h.sep != ' ' || h.n != 3 {
			return false
		}
	}
	return x.s[g.start-1] != ' ' || x.lex.spaceGroups || g.value == 0
}

// pieces turns groups into one number where they are one, else into several.
func (x *extractor) pieces(gs []group) {
	switch k := len(gs); {
	case k == 1:
		x.number(gs[0], gs[0], Value{Coef: gs[0].value}.normal())
	case k == 2:
		x.pair(gs[0], gs[1])
	case grouped(gs):
		x.number(gs[0], gs[k-1], joined(gs))
	case grouped(gs[:k-1]) && gs[k-1].sep != gs[k-2].sep:
		v, ok := decimal(joined(gs[:k-1]), gs[k-1])
		if ok {
			x.number(gs[0], gs[k-1], v)
			return
		}
		fallthrough
	default:
		for _, g := range gs { // a date, a version, an address
			x.number(g, g, Value{Coef: g.value}.normal())
		}
	}
}

// pair reads two groups: grouped, decimal, or either.
func (x *extractor) pair(a, b group) {
	whole := joined([]group{a, b})
	frac, ok := decimal(Value{Coef: a.value}.normal(), b)
	canGroup := b.n == 3 && a.n <= 3 && a.value != 0
	switch {
	case b.sep == ' ' || b.sep == '\'':
		if !canGroup && b.sep == '\'' {
			x.number(a, a, Value{Coef: a.value}.normal())
			x.number(b, b, Value{Coef: b.value}.normal())
			return
		}
		x.number(a, b, whole)
	case !ok || a.n > 9:
		x.number(a, a, Value{Coef: a.value}.normal())
		x.number(b, b, Value{Coef: b.value}.normal())
	case !canGroup:
		x.number(a, b, frac)
	case b.value == 0 && a.n <= 3: // nobody writes three noughts behind a decimal mark
		x.number(a, b, whole)
	case b.sep == x.lex.decimal:
		x.number(a, b, frac)
		x.last().setAlt(whole)
	default:
		x.number(a, b, whole)
		x.last().setAlt(frac)
	}
}

// grouped tells whether gs is one whole number with grouping marks: 1.234.567, 12,34,567.
func grouped(gs []group) bool {
	if gs[0].n > 3 || gs[0].value == 0 {
		return false
	}
	for i, g := range gs[1:] {
		last := i == len(gs)-2
		if g.sep != gs[1].sep || g.n != 3 && (last || g.n != 2) {
			return false
		}
	}
	return true
}

func joined(gs []group) Value {
	v := uint64(0)
	for _, g := range gs {
		for range g.n {
			v *= 10
		}
		v += g.value
	}
	return Value{Coef: v}.normal()
}

// decimal is whole followed by the figures of g after the decimal mark.
func decimal(whole Value, g group) (Value, bool) {
	if g.n > 9 {
		return whole, false
	}
	return whole.Plus(Decimal(g.value, -g.n))
}

// number adds the token for the figures from group a to group b.
func (x *extractor) number(a, b group, v Value) {
	t := token{start: a.start, lead: a.start, end: b.end, value: v, figs: a.n}
	if a == b && a.n == 4 && a.value >= 1000 && a.value < 2200 {
		t.flags |= YearLike
	}
	if a != b && (b.sep == '.' || b.sep == ',') && v.Places() <= b.n && v.Exp <= 0 {
		t.places = b.n
	}
	if x.isName(a.start) {
		t.flags |= Ident
	}
	x.tokens = append(x.tokens, t)
}

// isName tells whether the figures at i are part of a name, such as F-16, G7 or A380: a
// letter stands before them, or a capital and a hyphen. Scripts that join short words to
// the next by a hyphen have none of these.
func (x *extractor) isName(i int) bool {
	r, size := utf8.DecodeLastRuneInString(x.s[:i])
	if r == '-' || r == '‑' {
		r, _ = utf8.DecodeLastRuneInString(x.s[:i-size])
	}
	return isWord(r) && !spaceless(r) && r < 0x530
}

func (x *extractor) last() *token { return &x.tokens[len(x.tokens)-1] }

func (t *token) setAlt(v Value) { t.alt, t.hasAlt = v, true }
