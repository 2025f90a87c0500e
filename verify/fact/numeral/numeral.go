// Package numeral composes the value of a number from its words: "three hundred and
// seventy-five", "fünf·und·siebzig", "bảy mươi lăm", "3 億 5000 万". It knows how values
// combine in all languages, and no word of any.
package numeral

// Kind is what a word does in a number.
type Kind uint8

// The kinds.
const (
	Unit  Kind = iota // adds its value: five, seventy, vingt, двести
	Mult              // multiplies what stands before it, or stands for itself: hundred, mille, 万
	Join              // holds a number together and adds nothing: and, und, lẻ, 零
	Order             // before a number: makes an ordinal of it (thứ, 第)
)

// Atom is a word of a number.
type Atom struct {
	Kind    Kind
	N       uint64
	Ordinal bool // closes the number and makes an ordinal of it: "third", "hundertste"
}

// Composer reads a number word by word. The zero Composer is ready. It is a value: a copy
// is a point to come back to.
type Composer struct {
	parts   [8]uint64 // sum to the value; each leaves room for those after it
	n       int
	words   int  // atoms that added something
	join    bool // a Join waits for what follows
	zero    bool // a zero inside the number waits: it fills a place (零, không trăm)
	order   bool
	closed  bool // only ordinals may follow: "centésima primera"
	scaled  bool // the last part came from a multiplication
	Ordinal bool // the number is an ordinal
}

// Add takes the next word and tells whether it belongs to the number; if not, nothing
// changes.
func (c *Composer) Add(a Atom) bool {
	if c.closed && !a.Ordinal && (a.Kind == Mult || a.Kind == Unit && (a.N < 20 || a.N > 90 || c.parts[c.n-1] >= 10)) {
		return false // "fifth hundred", but the Arabic "fifth and seventy"
	}
	if c.n > 0 && a.Kind == Unit && a.N == 0 {
		return c.fill()
	}
	if c.zero && a.Kind == Mult { // no hundreds
		c.zero, c.join = false, false
		return true
	}
	switch a.Kind {
	case Order:
		if c.n > 0 || c.order {
			return false
		}
		c.order, c.Ordinal = true, true
		return true
	case Join:
		if c.n == 0 || c.join {
			return false
		}
		c.join = true
		return true
	case Unit:
		if !c.unit(a.N) {
			return false
		}
		c.scaled = false
	case Mult:
		if !c.multiply(a.N) {
			return false
		}
		c.scaled = true
	}
	c.words++
	c.join, c.zero = false, false
	if a.Ordinal {
		c.closed, c.Ordinal = true, true
	}
	return true
}

// fill takes a zero inside the number, which only holds a place.
func (c *Composer) fill() bool {
	if c.zero || room(c.parts[c.n-1]) < 100 {
		return false
	}
	c.zero, c.join = true, true
	return true
}

// unit adds v where the last part leaves room for it: 70 for 5, 300 for 75. Five before
// seventy is seventy-five.
func (c *Composer) unit(v uint64) bool {
	if c.n == 0 {
		return c.push(v)
	}
	top := c.parts[c.n-1]
	switch {
	case v > 0 && v < room(top):
		return c.push(v)
	case top < 10 && top > 0 && v >= 20 && v < 100 && v%10 == 0 && !c.scaled:
		if c.n > 1 && room(c.parts[c.n-2]) <= top+v {
			return false
		}
		c.parts[c.n-1] = top + v
		return true
	}
	return false
}

// multiply applies m to all parts that are below it.
func (c *Composer) multiply(m uint64) bool {
	k, sum := c.n, uint64(0)
	for k > 0 && (c.parts[k-1] < m || c.scaled && k == c.n && c.parts[k-1] == m) { // a million million
		k--
		sum += c.parts[k]
	}
	if k == c.n {
		sum = 1
		if c.n > 0 && m >= room(c.parts[c.n-1]) {
			return false
		}
	} else if sum > 1<<62/m {
		return false
	}
	v := sum * m
	if k > 0 && v >= room(c.parts[k-1]) {
		return false
	}
	c.n = k
	return c.push(v)
}

func (c *Composer) push(v uint64) bool {
	if c.n == len(c.parts) {
		return false
	}
	c.parts[c.n] = v
	c.n++
	return true
}

// room is the power of ten that v leaves free at its end: 100 for 300, 10 for 70.
func room(v uint64) uint64 {
	p := uint64(1)
	for v > 0 && v%10 == 0 {
		v /= 10
		p *= 10
	}
	return p
}

// Value is the number read so far, and whether there is one.
func (c *Composer) Value() (uint64, bool) {
	sum := uint64(0)
	for _, p := range c.parts[:c.n] {
		sum += p
	}
	return sum, c.n > 0
}

// Words is how many words have added to the value.
func (c *Composer) Words() int { return c.words }

// Waiting tells whether the last word joins nothing yet: it is no part of the number.
func (c *Composer) Waiting() bool { return c.join }
