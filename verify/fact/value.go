package fact

import (
	"math"
	"strconv"
	"strings"
)

// Value is an exact number: Coef · 10^Exp ÷ Den. It is kept in lowest terms, so that two
// Values are the same number if and only if they are ==. The zero Value is 0. A sign is
// not part of it, since a hyphen before a figure says nothing for certain.
type Value struct {
	Coef uint64
	Exp  int16
	Den  uint16 // 0 stands for 1
}

// Int returns the Value n.
func Int(n uint64) Value { return Value{Coef: n}.normal() }

// Decimal returns coef · 10^exp.
func Decimal(coef uint64, exp int) Value {
	return Value{Coef: coef, Exp: int16(exp)}.normal()
}

// Ratio returns num ÷ den; den must not be 0.
func Ratio(num, den uint64) Value {
	for _, d := range []uint64{2, 5} { // a denominator of twos and fives makes a decimal
		for den%d == 0 && den > 1 && num < math.MaxUint64/10 {
			den /= d
			num = num * (10 / d)
			v := Ratio(num, den)
			v.Exp--
			return v.normal()
		}
	}
	g := gcd(num, den)
	v := Value{Coef: num / g, Den: uint16(den / g)}
	return v.normal()
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

func (v Value) normal() Value {
	if v.Coef == 0 {
		return Value{}
	}
	for v.Coef%10 == 0 {
		v.Coef /= 10
		v.Exp++
	}
	if v.Den == 1 {
		v.Den = 0
	}
	return v
}

// Scaled is v · 10^n.
func (v Value) Scaled(n int) Value {
	if v.Coef == 0 {
		return v
	}
	v.Exp += int16(n)
	return v
}

// Times is v · n; where that would be too large to be exact it is v and false.
func (v Value) Times(n uint64) (Value, bool) {
	if n != 0 && v.Coef > math.MaxUint64/n {
		return v, false
	}
	v.Coef *= n
	if v.Den > 1 {
		g := gcd(v.Coef, uint64(v.Den))
		v.Coef /= g
		v.Den /= uint16(g)
	}
	return v.normal(), true
}

// Plus is v + w; where that would be too large to be exact it is v and false.
func (v Value) Plus(w Value) (Value, bool) {
	if v.Den > 1 || w.Den > 1 {
		return v, false
	}
	if v.Coef == 0 || w.Coef == 0 {
		return Value{Coef: v.Coef + w.Coef, Exp: v.Exp + w.Exp}, true
	}
	if v.Exp < w.Exp {
		v, w = w, v
	}
	for v.Exp > w.Exp {
		if v.Coef > math.MaxUint64/10 {
			return v, false
		}
		v.Coef *= 10
		v.Exp--
	}
	if v.Coef > math.MaxUint64-w.Coef {
		return v, false
	}
	v.Coef += w.Coef
	return v.normal(), true
}

// Float is v as the nearest float64.
func (v Value) Float() float64 {
	f := float64(v.Coef) * math.Pow10(int(v.Exp))
	if v.Den > 1 {
		f /= float64(v.Den)
	}
	return f
}

// Int is v as a whole number, and whether it is one that fits.
func (v Value) Int() (int64, bool) {
	if v.Den > 1 || v.Exp < 0 || v.Exp > 18 {
		return 0, false
	}
	n := v.Coef
	for i := int16(0); i < v.Exp; i++ {
		if n > math.MaxInt64/10 {
			return 0, false
		}
		n *= 10
	}
	return int64(n), n <= math.MaxInt64
}

// Is tells whether v is the whole number n.
func (v Value) Is(n int64) bool {
	i, ok := v.Int()
	return ok && i == n
}

// Places is the number of figures after the decimal mark.
func (v Value) Places() int { return max(0, -int(v.Exp)) }

// String is v in figures with a decimal point and without grouping, or as a fraction.
func (v Value) String() string {
	s := strconv.FormatUint(v.Coef, 10)
	switch {
	case v.Exp > 0 && v.Exp < 30:
		s += strings.Repeat("0", int(v.Exp))
	case v.Exp >= 30:
		s += "e" + strconv.Itoa(int(v.Exp))
	case v.Exp < 0:
		n := -int(v.Exp)
		if len(s) <= n {
			s = strings.Repeat("0", n-len(s)+1) + s
		}
		s = s[:len(s)-n] + "." + s[len(s)-n:]
	}
	if v.Den > 1 {
		s += "/" + strconv.Itoa(int(v.Den))
	}
	return s
}
