package fact

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/verify/fact/numeral"
)

// gap is what stands between two tokens.
type gap uint8

const (
	gapNone   gap = iota // nothing
	gapSpace             // white space
	gapHyphen            // a hyphen, perhaps with spaces
	gapDot               // a full stop that closes an abbreviation or an ordinal, then perhaps a space
	gapColon
	gapSlash
	gapComma
	gapDash // – or —
	gapFar  // anything else
)

func gapOf(s string) gap {
	switch s {
	case "", "\u200B":
		return gapNone
	case " ", "\u00A0", "\u202F", "\u2009":
		return gapSpace
	case "-", "‑", "\u00AD":
		return gapHyphen
	case ".", ". ", ".\u00A0":
		return gapDot
	case ":":
		return gapColon
	case "/":
		return gapSlash
	case ",", ", ":
		return gapComma
	case "–", "—", " – ", " - ", "~", "～", "〜", "&", "&amp;":
		return gapDash
	}
	if len(s) <= 4 && strings.TrimSpace(s) == "" && !strings.Contains(s, "\n") {
		return gapSpace
	}
	return gapFar
}

func (x *extractor) gapBefore(k int) gap {
	if k == 0 {
		return gapFar
	}
	return x.gapBetween(k-1, k)
}

// gapBetween is the gap between the tokens j and k, j before k.
func (x *extractor) gapBetween(j, k int) gap {
	if j < 0 || k >= len(x.tokens) || x.tokens[j].end > x.tokens[k].lead {
		return gapFar
	}
	return gapOf(x.s[x.tokens[j].end:x.tokens[k].lead])
}

// numbers makes Numbers of the tokens.
func (x *extractor) numbers() {
	for k := 0; k < len(x.tokens); {
		t := &x.tokens[k]
		switch {
		case t.figs > 0:
			k = x.numberAt(k)
		case t.has(cMark) && k > 0 && x.tokens[k-1].figs > 0 && x.gapBefore(k) == gapNone:
			k++ // the 일 of 15일 is a day
		case t.has(cNumber), t.has(cScale):
			k = x.wordsAt(k)
		case t.has(cHalf):
			k = x.halfAt(k)
		case t.has(cPart):
			k = x.partAt(k)
		default:
			k++
		}
	}
	x.inherit()
	x.handOn()
	x.looseUnits()
}

// looseUnits notes the units that no number stands before.
func (x *extractor) looseUnits() {
	for k := range x.tokens {
		t := &x.tokens[k]
		switch t.clock() {
		case "am":
			x.facts.Halves |= Morning
		case "pm", "night":
			x.facts.Halves |= Evening
		}
		if t.taken || t.number > 0 {
			continue
		}
		if m, ok := t.meaning(cUnit); ok && !m.weak {
			x.facts.Loose |= looseBit(m.code)
		}
		if t.has(cPercent) || t.has(cPoint) {
			x.facts.Loose |= looseBit("%")
		}
	}
}

func (t *token) has(c class) bool {
	for i := range t.means {
		if t.means[i].class == c {
			return true
		}
	}
	return false
}

func (t *token) meaning(c class) (meaning, bool) {
	for i := range t.means {
		if t.means[i].class == c {
			return t.means[i], true
		}
	}
	return meaning{}, false
}

// numberAt makes a Number of the figures at k with the scale words that follow.
func (x *extractor) numberAt(k int) int {
	t := &x.tokens[k]
	n := Number{Span: span(t.start, t.end), Value: t.value, Bare: t.value, Flags: t.flags}
	if t.hasAlt {
		n.addAlt(t.alt)
	}
	next := k + 1
	if t.places == 2 && x.clockAround(k) {
		return x.clockFigures(k)
	}
	if !n.Has(Roman) && !n.Has(InWords) {
		next = x.scaled(k, &n)
	}
	if v, ok := n.Value.Int(); ok && n.Has(InWords) && germanDecade(x.s[n.Span.End:]) && v >= 10 && v < 100 {
		n.Flags |= Decade
	}
	x.addNumber(k, next, n)
	return next
}

// scaled applies the scale words after the figures at k to n: "3.5 million", "3億5000万".
func (x *extractor) scaled(k int, n *Number) int {
	next := k + 1
	power, c, whole := 0, numeral.Composer{}, false
	if v, ok := n.Value.Int(); ok && v < 1e15 {
		whole = c.Add(numeral.Atom{N: uint64(v)})
	}
	for next < len(x.tokens) {
		t := &x.tokens[next]
		g := x.gapBetween(next-1, next)
		if g > gapDot || g == gapDot && (power == 0 || t.figs > 0) {
			break
		}
		if t.figs > 0 { // 3億5000万 and, written together, 1万2000
			if v, ok := c.Value(); ok && whole && power >= 4 && g == gapNone && t.places > 0 && unspacedBefore(x.s, t.start) { // 1万8652.67
				if sum, ok := Int(v).Plus(t.value); ok && t.value.Float() < 1e4 {
					n.Span.End, n.Scale, n.NAlt, n.Value = t.end, power, 0, sum
					return next + 1
				}
			}
			if power == 0 || !whole || g == gapHyphen || t.places > 0 || !(g == gapNone && unspacedBefore(x.s, t.start) || x.scaleFollows(next)) {
				break
			}
			v, ok := t.value.Int()
			if !ok || !c.Add(numeral.Atom{N: uint64(v)}) {
				break
			}
			n.Span.End = t.end
			next++
			continue
		}
		a, ok := t.scale(g)
		if ok && t.has(cUnit) && t.has(cScale) && !x.moneyBefore(k) { // 10m: metres or millions
			if v, fits := n.Value.Times(a.N); fits {
				n.addAlt(v)
			}
			break
		}
		if !ok || a.N < 100 && (power > 0 || a.N != 12) || a.N == 100 && g == gapNone && !spacelessAt(x.s, t.start) {
			break
		}
		if whole {
			if !c.Add(a) {
				break
			}
		} else {
			n.Value, _ = n.Value.Times(a.N)
		}
		if power == 0 {
			n.ScaleAt = span(t.start, t.end)
		}
		n.ScaleAt.End = t.end
		power += log10(a.N)
		next++
	}
	if power > 0 {
		n.NAlt = 0
		n.Scale = power
		n.Flags &^= YearLike
		if v, ok := c.Value(); ok && whole {
			n.Value = Int(v)
		}
	}
	return next
}

// scaleFollows tells whether a scale word or a number word follows token k.
func (x *extractor) scaleFollows(k int) bool {
	return k+1 < len(x.tokens) && x.gapBetween(k, k+1) <= gapSpace && (x.tokens[k+1].has(cScale) || x.tokens[k+1].has(cNumber))
}

// unspacedBefore tells whether what ends at i is of a script that writes words and figures
// together: Chinese, Japanese, Korean.
func unspacedBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unspaced(r)
}

// moneyBefore tells whether a sign of money stands before the token at k.
func (x *extractor) moneyBefore(k int) bool {
	return k > 0 && x.gapBefore(k) <= gapSpace && x.tokens[k-1].has(cMoney)
}

// scale is the multiplier that the word is after figures.
func (t *token) scale(g gap) (numeral.Atom, bool) {
	if m, ok := t.meaning(cScale); ok && (!m.weak || g == gapNone) {
		return m.atom, true
	}
	for _, m := range t.means {
		if m.class == cNumber && m.atom.Kind == numeral.Mult && !m.atom.Ordinal && g != gapHyphen {
			return m.atom, true
		}
	}
	return numeral.Atom{}, false
}

func log10(n uint64) int {
	p := 0
	for n >= 10 {
		n /= 10
		p++
	}
	return p
}

func spacelessAt(s string, i int) bool {
	for _, r := range s[i:] {
		return unspaced(r)
	}
	return false
}

func unspaced(r rune) bool { return spaceless(r) || r >= 0xAC00 }

// wordsAt makes a Number of the number words from k on.
func (x *extractor) wordsAt(k int) int {
	var c, good numeral.Composer
	next, end := k, k
	only := true // multipliers only: "millions", "hundred"
	for next < len(x.tokens) {
		t := &x.tokens[next]
		if next > k && !x.continues(next) {
			break
		}
		a, ok := x.takes(&c, t)
		if !ok {
			break
		}
		next++
		if !c.Waiting() {
			good, end = c, next
		}
		only = only && a.Kind == numeral.Mult
	}
	v, ok := good.Value()
	if !ok || good.Words() == 0 {
		return k + 1
	}
	first, last := &x.tokens[k], &x.tokens[end-1]
	if only && end == k+1 && v >= 10000 && han(x.s[first.start:]) {
		return end // 上亿: in Chinese a scale word says no number by itself
	}
	if end == k+1 && first.weakNumber() && end < len(x.tokens) && x.tokens[end].flags&YearLike != 0 && x.gapBefore(end) == gapSpace {
		return end // the "năm" of "năm 2018"
	}
	n := Number{Span: span(first.start, last.end), Value: Int(v), Flags: InWords}
	n.Bare = n.Value
	if good.Ordinal {
		n.Flags |= Ordinal
		if part, ok := first.meaning(cPart); ok && end == k+1 { // a third, a quarter
			n.addAlt(Ratio(1, uint64(part.n)))
		}
	}
	if only || end == k+1 && first.weakNumber() || v <= 1 || good.Ordinal && v <= 3 {
		n.Flags |= Weak
	}
	if end <= k+2 && last.small(v) { // ein Dutzend, une douzaine
		n.Flags |= Weak | Approx
	}
	if r, _ := utf8.DecodeRuneInString(x.s[first.start:]); r >= 0xAC00 && utf8.RuneCountInString(x.s[first.start:last.end]) <= 2 && !x.counts(end) {
		n.Flags |= Weak // 구조 is nine trillion, and rescue
	}
	if end > k+1 && last.weakNumber() && x.gapBefore(end-1) == gapSpace { // "hai mươi năm" is twenty years, too
		x.withoutLast(k, end, &n)
	}
	x.twoPartYear(end, v, &n)
	if v >= 10 && v < 100 && (germanDecade(x.s[last.end:]) || strings.HasSuffix(x.s[last.start:last.end], "ينيات") || strings.HasSuffix(x.s[last.start:last.end], "ينات")) {
		n.Flags |= Decade
	}
	if end < len(x.tokens) && x.continues(end) && v >= 1 && v < 100 && !good.Ordinal { // the third quarter is no fraction
		if part, ok := x.tokens[end].meaning(cPart); ok && int(v) < part.n {
			n.Value, n.Bare = Ratio(v, uint64(part.n)), Ratio(v, uint64(part.n))
			n.addAlt(Int(v))
			n.Flags = n.Flags&^Ordinal | Fraction | Weak
			n.Span.End = x.tokens[end].end
			end++
		}
	}
	x.addNumber(k, end, n)
	return end
}

// partAt makes a Number of the name of a part without a number before it: a quarter. Most
// such words mean other things as well, so that it is a weak one.
func (x *extractor) partAt(k int) int {
	t := &x.tokens[k]
	part, _ := t.meaning(cPart)
	v := Ratio(1, uint64(part.n))
	x.addNumber(k, k+1, Number{Span: span(t.start, t.end), Value: v, Bare: v, Flags: InWords | Fraction | Weak})
	return k + 1
}

// small tells whether a token is a word for v as a dozen is for twelve; people count so loosely.
func (t *token) small(v uint64) bool {
	for _, m := range t.means {
		if m.class == cNumber && m.atom.Kind == numeral.Mult && m.atom.N == v && v < 100 {
			return true
		}
	}
	return false
}

// counts tells whether token k is money, a unit or a mark of a date, right behind a number.
func (x *extractor) counts(k int) bool {
	if k >= len(x.tokens) || x.gapBefore(k) > gapSpace {
		return false
	}
	t := &x.tokens[k]
	return t.has(cMoney) || t.has(cUnit) || t.has(cMark) || t.has(cPercent)
}

// germanDecade tells whether what follows a number word makes it a decade: Neunzigerjahre.
func germanDecade(rest string) bool {
	rest, ok := strings.CutPrefix(rest, "er")
	return ok && (strings.HasPrefix(rest, "jahr") || strings.HasPrefix(rest, " Jahr") || strings.HasPrefix(rest, "-Jahr"))
}

// han tells whether s begins with a Chinese character.
func han(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x3400 && r <= 0x9FFF
}

// continues tells whether the token at k stands near enough to the one before to be of
// the same number.
func (x *extractor) continues(k int) bool {
	g := x.gapBetween(k-1, k)
	return g <= gapHyphen
}

// takes adds the first meaning of t that fits to c.
func (x *extractor) takes(c *numeral.Composer, t *token) (numeral.Atom, bool) {
	if t.figs > 0 {
		return numeral.Atom{}, false
	}
	for _, m := range t.means {
		if (m.class == cNumber || m.class == cScale && !m.weak) && c.Add(m.atom) {
			return m.atom, true
		}
	}
	return numeral.Atom{}, false
}

func (t *token) weakNumber() bool {
	for _, m := range t.means {
		if m.class == cNumber && m.weak {
			return true
		}
	}
	return false
}

// withoutLast gives n the reading in which the last word is no number.
func (x *extractor) withoutLast(k, end int, n *Number) {
	var c numeral.Composer
	for i := k; i < end-1; i++ {
		if _, ok := x.takes(&c, &x.tokens[i]); !ok {
			return
		}
	}
	if v, ok := c.Value(); ok {
		n.addAlt(Int(v))
	}
}

// twoPartYear gives n the reading as the first half of a year in words that the number
// after it completes: "nineteen eighty-four".
func (x *extractor) twoPartYear(end int, v uint64, n *Number) {
	if v < 11 || v > 20 || end >= len(x.tokens) || x.gapBefore(end) != gapSpace {
		return
	}
	var c numeral.Composer
	for i := end; i < len(x.tokens) && (i == end || x.continues(i)); i++ {
		if _, ok := x.takes(&c, &x.tokens[i]); !ok {
			break
		}
	}
	if w, ok := c.Value(); ok && w >= 10 && w < 100 && c.Words() > 0 {
		n.addAlt(Int(v*100 + w))
	}
}

// halfAt makes a Number of a word for a half, alone or before a scale word: "half a
// million".
func (x *extractor) halfAt(k int) int {
	t := &x.tokens[k]
	n := Number{Span: span(t.start, t.end), Value: Ratio(1, 2), Bare: Ratio(1, 2), Flags: InWords | Weak | Fraction}
	for j := k + 1; j < len(x.tokens) && j <= k+2; j++ {
		u := &x.tokens[j]
		if x.gapBefore(j) > gapHyphen && !(j == k+1 && x.s[x.tokens[k].end:u.start] == " a ") {
			break
		}
		if a, ok := u.scale(gapSpace); ok && a.N >= 100 {
			n.Value, _ = n.Value.Times(a.N)
			n.Span.End, n.ScaleAt, n.Scale = u.end, span(u.start, u.end), log10(a.N)
			n.Flags &^= Fraction
			x.addNumber(k, j+1, n)
			return j + 1
		}
		if m, ok := u.meaning(cNumber); !ok || m.atom.N != 1 {
			break
		}
	}
	x.addNumber(k, k+1, n)
	return k + 1
}

// clockAround tells whether a word of the clock stands beside the token at k.
func (x *extractor) clockAround(k int) bool {
	return k+1 < len(x.tokens) && x.gapBetween(k, k+1) <= gapSpace && x.tokens[k+1].clock() != "" ||
		k > 0 && x.gapBefore(k) <= gapDot && x.tokens[k-1].clock() != ""
}

// clock is what the word says of an hour: "am", "pm", "night", "h"; "" if nothing.
func (t *token) clock() string {
	m, ok := t.meaning(cClock)
	if !ok {
		return ""
	}
	return m.code
}

// clockFigures makes two Numbers of "7.30" where it is a time.
func (x *extractor) clockFigures(k int) int {
	t := &x.tokens[k]
	mark := t.start + strings.IndexAny(x.s[t.start:t.end], ".,٫")
	whole, minute := uint64(t.value.Float()), uint64(t.value.Float()*100+0.5)%100
	if mark < t.start || whole > 24 || minute > 59 {
		n := Number{Span: span(t.start, t.end), Value: t.value, Bare: t.value, Flags: t.flags}
		x.addNumber(k, k+1, n)
		return k + 1
	}
	h := Number{Span: span(t.start, mark), Value: Int(whole), Bare: Int(whole), Flags: Clock}
	m := Number{Span: span(mark+1, t.end), Value: Int(minute), Bare: Int(minute), Flags: Clock | Minute}
	if k+1 < len(x.tokens) && x.gapBetween(k, k+1) <= gapSpace {
		h.Flags |= halfOfDay(x.tokens[k+1].clock())
	}
	x.addNumber(k, k+1, h)
	x.addNumber(k, k+1, m)
	return k + 1
}

// inherit gives the first end of a range the unit, money and per cent of the second: "2
// to 4 inches".
func (x *extractor) inherit() {
	for i := len(x.facts.Numbers) - 2; i >= 0; i-- {
		n, next := &x.facts.Numbers[i], &x.facts.Numbers[i+1]
		gap := next.Span.Start - n.Span.End
		if n.Unit != "" || n.Currency != "" || n.Flags&(Percent|Clock|Ident) != 0 || gap > longestRangeGap || gap <= 0 || n.Has(YearLike) ||
			strings.ContainsAny(x.s[n.Span.End:next.Span.Start], ",;:.()\n") {
			continue
		}
		if next.Unit == "" && next.Currency == "" && next.Flags&Percent == 0 || x.wordBetween(n.Span.End, next.Span.Start) {
			continue
		}
		n.Unit, n.Currency = next.Unit, next.Currency
		n.Flags |= next.Flags&Percent | Low
		next.Flags |= High
	}
}

// wordBetween tells whether a word of the lexicon stands between two places: 1분기 3억, the
// first quarter, 300 million, is no range.
func (x *extractor) wordBetween(from, to int) bool {
	k := sort.Search(len(x.tokens), func(k int) bool { return x.tokens[k].start >= from })
	return k < len(x.tokens) && x.tokens[k].end <= to && x.tokens[k].has(cMark)
}

// handOn gives the second end of a range the per cent of the first, which stands before both:
// yüzde 4 ila 5.
func (x *extractor) handOn() {
	for i := 1; i < len(x.facts.Numbers); i++ {
		p, n := &x.facts.Numbers[i-1], &x.facts.Numbers[i]
		gap := n.Span.Start - p.Span.End
		if p.Flags&Percent == 0 || p.UnitAt.Len() == 0 || p.UnitAt.Start > p.Span.Start || gap <= 0 || gap > longestRangeGap ||
			n.Unit != "" || n.Currency != "" || n.Flags&(Percent|Clock|Ident) != 0 || n.Date > 0 || strings.ContainsAny(x.s[p.Span.End:n.Span.Start], ",;:.()\n") {
			continue
		}
		n.Flags |= Percent | High
		p.Flags |= Low
	}
}

// longestRangeGap is how many bytes may stand between the ends of a range: " to ", " до ".
const longestRangeGap = 8

// addNumber adds n, made of the tokens from k to next, with what stands around it.
func (x *extractor) addNumber(k, next int, n Number) {
	x.facts.Numbers = append(x.facts.Numbers, n)
	id := len(x.facts.Numbers)
	for i := k; i < next; i++ {
		x.tokens[i].number = id
	}
	p := &x.facts.Numbers[id-1]
	if p.Has(Minute) {
		return
	}
	x.after(k, next, p)
	x.before(k, p)
	x.relate(k, p)
}

// after reads the unit, money, per cent or hour behind a number, and endings such as the
// s of 1990s.
func (x *extractor) after(k, next int, n *Number) {
	if n.Scale == 0 && (next >= len(x.tokens) || x.tokens[next].start > n.Span.End) {
		x.endings(n)
	}
	if x.degrees(n) {
		return
	}
	if next >= len(x.tokens) {
		return
	}
	t := &x.tokens[next]
	g := x.gapBetween(next-1, next)
	if g > gapDot || g == gapDot && n.Scale == 0 {
		return
	}
	for _, m := range t.means {
		t.taken = t.taken || m.class == cPercent || m.class == cPoint
		switch m.class {
		case cPercent:
			n.Flags |= Percent
			n.UnitAt = span(t.start, t.end)
		case cPerMille:
			n.Flags |= PerMille
			n.UnitAt = span(t.start, t.end)
		case cPoint:
			n.Flags |= Percent | Point
			n.UnitAt = span(t.start, t.end)
		case cUnit:
			if n.Unit == "" && (!m.weak || g != gapSpace || len(x.s[t.start:t.end]) > 2 || !wordLike(x.s[t.start:t.end])) {
				n.Unit, n.UnitAt = m.code, span(t.start, t.end)
				t.taken = true
			}
		case cMoney:
			if n.Currency == "" {
				n.Currency, n.MoneyAt = m.code, span(t.start, t.end)
			}
		case cClock:
			if v, ok := n.Value.Int(); ok && v <= 24 && !n.Has(InWords) {
				n.Flags |= Clock | halfOfDay(m.code)
				x.halfBehind(next, n)
			} else if ok && v < 60 {
				n.Flags |= halfOfDay(m.code) // the minutes of 7:30 p.m. hand it on to the hour
			}
		case cMark:
			x.mark(m.code, n)
		}
	}
}

func halfOfDay(code string) Flags {
	switch code {
	case "am":
		return Morning
	case "pm":
		return Evening
	}
	return 0
}

// degrees reads the C or F that agencies write for degrees: 12C, 54 F.
func (x *extractor) degrees(n *Number) bool {
	if n.Scale > 0 || n.Has(InWords) {
		return false
	}
	rest := x.s[n.Span.End:]
	letter := strings.TrimPrefix(strings.TrimPrefix(rest, " "), "\u00a0")
	if letter == "" || letter[0] != 'C' && letter[0] != 'F' {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(letter[1:]); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$' || r == '-' {
		return false
	}
	n.Unit = "°" + letter[:1]
	n.UnitAt = span(len(x.s)-len(letter), len(x.s)-len(letter)+1)
	return true
}

// halfBehind reads the half of the day behind the word of the clock at k: 7 giờ tối.
func (x *extractor) halfBehind(k int, n *Number) {
	if k+1 < len(x.tokens) && x.gapBetween(k, k+1) == gapSpace && n.Flags&(Morning|Evening) == 0 {
		n.Flags |= halfOfDay(x.tokens[k+1].clock())
	}
}

// wordLike tells whether a short form could as well be a word of some language ("in",
// "m"); signs with capitals or figures could not.
func wordLike(s string) bool { return strings.ToLower(s) == s && !strings.ContainsAny(s, "°²³/") }

func (x *extractor) mark(code string, n *Number) {
	switch code {
	case "dec":
		n.Flags |= Decade
	case "c":
		n.Flags |= Century
	}
}

// endings reads what is written together with figures: 1990s, 3rd.
func (x *extractor) endings(n *Number) {
	rest := x.s[n.Span.End:]
	if n.Has(InWords) || len(rest) == 0 {
		return
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "'"), "’")
	switch {
	case strings.HasPrefix(rest, "여"), strings.HasPrefix(rest, "余"), strings.HasPrefix(rest, "餘"), strings.HasPrefix(rest, "多"):
		n.Flags |= Approx // ten and some
	case ends(rest, "s"), ends(rest, "er"), ends(rest, "ern"):
		if v, ok := n.Value.Int(); ok && v%10 == 0 {
			n.Flags |= Decade
		}
	case inName(rest):
		n.Flags |= Ident
	case ends(rest, "st"), ends(rest, "nd"), ends(rest, "rd"), ends(rest, "th"), ends(rest, "e"), ends(rest, "º"), ends(rest, "ª"):
		n.Flags |= Ordinal
	}
}

// inName tells whether a Latin word of some length goes on behind the figures: 247sports.
func inName(s string) bool {
	n := 0
	for n < len(s) && s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' {
		n++
	}
	return n >= 5
}

// ends tells whether the word at the start of s is w.
func ends(s, w string) bool {
	rest, ok := strings.CutPrefix(s, w)
	return ok && (rest == "" || !(rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z') && rest[0] < 0x80)
}

// before reads the sign of money or per cent, or the half of the day, before a number.
func (x *extractor) before(k int, n *Number) {
	g := x.gapBefore(k)
	if g > gapSpace && g != gapHyphen {
		return
	}
	t := &x.tokens[k-1]
	for _, m := range t.means {
		switch m.class {
		case cMoney:
			if n.Currency == "" && t.number == 0 {
				n.Currency, n.MoneyAt = m.code, span(t.start, t.end)
			}
		case cPercent:
			if n.Flags&Percent == 0 && (g == gapNone || g == gapSpace && !t.taken) {
				t.taken = true
				n.Flags |= Percent
				n.UnitAt = span(t.start, t.end)
			}
		case cClock:
			if v, ok := n.Value.Int(); ok && v <= 24 && m.code != "min" && !n.Has(InWords) && t.end-t.start > 2 {
				n.Flags |= Clock | halfOfDay(m.code)
			}
		case cAbout:
			n.Flags |= Approx
		}
	}
}

// relate marks a number that belongs with the one before it: minutes, the ends of a
// range, the sides of a score.
func (x *extractor) relate(k int, n *Number) {
	x.minute(k, n)
	x.fraction(n)
	x.ofCentury(n)
	if k == 0 || len(x.facts.Numbers) < 2 || x.tokens[k-1].number != len(x.facts.Numbers)-1 {
		return
	}
	p := &x.facts.Numbers[len(x.facts.Numbers)-2]
	switch x.gapBefore(k) {
	case gapColon:
		h, ok := p.Value.Int()
		m, ok2 := n.Value.Int()
		if ok && ok2 && h <= 24 && m < 60 && x.width(n) == 2 {
			p.Flags |= Clock | n.Flags&(Morning|Evening)
			n.Flags |= Clock | Minute
		} else {
			p.Flags |= Score
			n.Flags |= Score
		}
	case gapHyphen, gapDash:
		if !p.Has(InWords) && !n.Has(InWords) {
			p.Flags |= Low
			n.Flags |= High
			if p.Scale == 0 && p.Currency == "" && n.Currency != "" {
				p.Currency = n.Currency
			}
			n.Flags &^= Ident
		}
	}
}

// ofCentury makes 1970 of the seventies behind the twentieth century: 20世纪70年代.
func (x *extractor) ofCentury(n *Number) {
	if len(x.facts.Numbers) < 2 {
		return
	}
	p := &x.facts.Numbers[len(x.facts.Numbers)-2]
	century, ok := p.Value.Int()
	v, ok2 := n.Value.Int()
	if !ok || !ok2 || !p.Has(Century) || !n.Has(Decade) || v >= 100 || century < 1 || century > 21 ||
		n.Span.Start-p.Span.End > len("世纪的") {
		return
	}
	short := n.Value
	n.Value = Int(uint64((century-1)*100 + v))
	n.addAlt(short)
	p.Flags |= Weak
}

// width is how many characters n has, of whatever script its figures are.
func (x *extractor) width(n *Number) int {
	return utf8.RuneCountInString(x.s[n.Span.Start:n.Span.End])
}

// fraction reads 五分之一, one of five parts.
func (x *extractor) fraction(n *Number) {
	if len(x.facts.Numbers) < 2 {
		return
	}
	p := &x.facts.Numbers[len(x.facts.Numbers)-2]
	if p.Span.End > n.Span.Start {
		return
	}
	switch x.s[p.Span.End:n.Span.Start] {
	case "分之", "分の", "분의 ", "분의":
	default:
		return
	}
	part, ok := n.Value.Int()
	of, ok2 := p.Value.Int()
	if !ok || !ok2 || of < 2 || of > 9999 || part < 1 {
		return
	}
	whole := n.Value
	n.Value = Ratio(uint64(part), uint64(of))
	n.addAlt(whole)
	n.Flags |= Fraction | Weak
	p.Flags |= Weak
}

// minute marks figures behind an hour and its word as minutes: 18h30, 7 giờ 30, 7点30分.
func (x *extractor) minute(k int, n *Number) {
	if k < 2 || len(x.facts.Numbers) < 2 || x.tokens[k-2].number != len(x.facts.Numbers)-1 || n.Has(InWords) {
		return
	}
	p, word := &x.facts.Numbers[len(x.facts.Numbers)-2], &x.tokens[k-1]
	hour, ok := p.Value.Int()
	v, ok2 := n.Value.Int()
	if !ok || !ok2 || hour > 24 || v > 59 || p.Has(InWords) || x.width(n) > 2 {
		return
	}
	tight := x.gapBefore(k) == gapNone && x.gapBefore(k-1) == gapNone
	if tight && p.Unit == "h" || word.clock() == "h" && x.gapBefore(k) <= gapSpace && x.gapBefore(k-1) <= gapSpace {
		p.Flags |= Clock | n.Flags&(Morning|Evening)
		n.Flags |= Clock | Minute
		n.Flags &^= Ident
	}
}
