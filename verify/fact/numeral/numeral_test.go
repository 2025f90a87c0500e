package numeral_test

import (
	"testing"

	"stet/verify/fact/numeral"
)

var words = map[string]numeral.Atom{
	"zero": {N: 0}, "one": {N: 1}, "five": {N: 5}, "fifteen": {N: 15}, "twenty": {N: 20}, "seventy": {N: 70},
	"hundred": {Kind: numeral.Mult, N: 100}, "thousand": {Kind: numeral.Mult, N: 1000}, "wan": {Kind: numeral.Mult, N: 10000},
	"million": {Kind: numeral.Mult, N: 1e6}, "and": {Kind: numeral.Join}, "fifth": {N: 5, Ordinal: true}, "-th": {Kind: numeral.Order},
}

func compose(list ...string) (uint64, int) {
	var c numeral.Composer
	for i, w := range list {
		if !c.Add(words[w]) {
			v, _ := c.Value()
			return v, i
		}
	}
	v, _ := c.Value()
	return v, len(list)
}

func TestCompose(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  uint64
		taken int
	}{
		{[]string{"seventy", "five"}, 75, 2},
		{[]string{"five", "and", "seventy"}, 75, 3},
		{[]string{"hundred", "and", "five"}, 105, 3},
		{[]string{"five", "hundred", "seventy", "five"}, 575, 4},
		{[]string{"five", "hundred", "five", "and", "seventy", "thousand"}, 575000, 6},
		{[]string{"fifteen", "hundred"}, 1500, 2},
		{[]string{"one", "million", "five", "hundred", "thousand", "and", "one"}, 1500001, 7},
		{[]string{"thousand", "hundred", "one"}, 1101, 3},
		{[]string{"seventy", "five", "wan"}, 750000, 3},
		{[]string{"twenty", "fifth"}, 25, 2},
		// near-misses: two numbers, not one
		{[]string{"five", "one"}, 5, 1},
		{[]string{"fifteen", "seventy"}, 15, 1},
		{[]string{"seventy", "fifteen"}, 70, 1},
		{[]string{"fifth", "hundred"}, 5, 1},
		{[]string{"hundred", "million", "hundred", "million"}, 100000100, 3},
	} {
		if v, n := compose(c.words...); v != c.want || n != c.taken {
			t.Errorf("%v: %d after %d words, want %d after %d", c.words, v, n, c.want, c.taken)
		}
	}
}
