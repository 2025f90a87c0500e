// Package learn estimates how the letters of a script are written in Latin letters from
// pairs of names. Nothing of a pair but the shares of its parts is kept.
package learn

import (
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// Pair is a name in its own script, in units as roman.Units counts them, and its spelling
// in Latin letters, folded.
type Pair struct {
	Units []rune
	Latin string
}

// Scripts are the lists of pairs with their scripts (ISO 15924).
var Scripts = [][2]string{{"russian", "Cyrl"}, {"arabic", "Arab"}, {"hebrew", "Hebr"}, {"korean", "Hang"}, {"katakana", "Kana"}, {"chinese", "Hani"}}

// Parse reads a list: a line a pair, original TAB Latin letters. keep chooses lines by
// their number.
func Parse(list string, keep func(line int) bool) (pairs []Pair) {
	for i, l := range strings.Split(strings.TrimSpace(list), "\n") {
		if o, t, ok := strings.Cut(l, "\t"); ok && keep(i) {
			pairs = append(pairs, Pair{roman.Units(o), roman.Fold(roman.Plain(t))})
		}
	}
	return pairs
}

const (
	longest = 4     // letters that one unit is written with at most
	rounds  = 12    // of expectation and maximisation
	odd     = 0.06  // share of pairs that are none
	letter  = 2.75  // nats of a letter of a pair that is none
	known   = 4     // pairs that what is known before weighs as much as
	rarest  = 0.004 // share below which a spelling is not kept
)

// Readings are how Chinese characters are read.
type Readings struct {
	Of        func(rune) []string // in Pinyin without marks, the usual one first
	Syllables []string            // all there are
}

// ReadReadings reads hanzi.tsv and syllables.tsv of the data of package names.
func ReadReadings(dir string) (Readings, error) {
	hanzi, err := os.ReadFile(filepath.Join(dir, "hanzi.tsv"))
	if err != nil {
		return Readings{}, err
	}
	syllables, err := os.ReadFile(filepath.Join(dir, "syllables.tsv"))
	return readingsOf(string(hanzi), string(syllables)), err
}

func readingsOf(hanzi, syllables string) Readings {
	byChar := map[rune][]string{}
	for l := range strings.Lines(hanzi) {
		if f := strings.Split(l, "\t"); len(f) > 1 && !strings.HasPrefix(l, "#") {
			r, _ := utf8.DecodeRuneInString(f[0])
			byChar[r] = strings.Fields(roman.Fold(f[1]))
		}
	}
	r := Readings{Of: func(r rune) []string { return byChar[r] }}
	for l := range strings.Lines(syllables) {
		if zh, ok := strings.CutPrefix(l, "zh\t"); ok {
			r.Syllables = strings.Fields(zh)
		}
	}
	return r
}

// Script learns the table of a script from pairs.
func Script(script string, pairs []Pair, chinese Readings) string {
	if script != "Hani" {
		return Table(Spellings(pairs, nil))
	}
	h := LearnHan(pairs, chinese.Of)
	return h.table(chinese.Syllables) + Table(Spellings(pairs, h.Of))
}

// model are the shares of the spellings of each unit.
type model map[rune]map[string]float64

// Spellings estimates the shares of the spellings of each unit by expectation maximisation.
// Lists of pairs hold some whose sides are two different names; how likely a pair is one of
// those is estimated too, and it counts so much less. before gives what is known of a unit
// without the pairs (nil for nothing); it weighs as much as a few pairs.
func Spellings(pairs []Pair, before func(rune) map[string]float64) map[rune]map[string]float64 {
	var p model
	if before != nil {
		p = model{}
		for _, x := range pairs {
			for _, u := range x.Units {
				if p[u] == nil {
					p[u] = maps.Clone(before(u))
					if p[u] == nil {
						p[u] = map[string]float64{}
					}
				}
			}
		}
	}
	for round := range rounds {
		next := model{}
		for _, x := range pairs {
			expect(x, p, next, round > 2)
		}
		for u, m := range next {
			total := 0.0
			for s, c := range m {
				m[s] = c - math.Min(c/2, 0.15) // rare ways count less than once
				total += c
			}
			if before != nil {
				for s, c := range before(u) {
					m[s] += known * c
				}
				total += known
			}
			for s := range m {
				m[s] /= total + 0.001
			}
		}
		p = next
	}
	return p
}

func share(p model, u rune, s string) float64 {
	if p == nil { // the first round: short spellings are likelier
		return math.Exp(-math.Abs(float64(len(s))-1.2) * 1.2)
	}
	return p[u][s] + 1e-6*math.Exp(-2.5*float64(len(s)))
}

// expect adds the expected counts of one pair.
func expect(x Pair, p, counts model, weigh bool) {
	n, m := len(x.Units), len(x.Latin)
	f, b := grid(n, m), grid(n, m)
	f[0][0], b[n][m] = 1, 1
	for i := range n {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m && f[i][j] > 0; k++ {
				f[i+1][j+k] += f[i][j] * share(p, x.Units[i], x.Latin[j:j+k])
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				b[i][j] += b[i+1][j+k] * share(p, x.Units[i], x.Latin[j:j+k])
			}
		}
	}
	total := f[n][m]
	if total <= 0 {
		return
	}
	w := 1.0
	if weigh {
		none := odd * math.Exp(-letter*float64(m))
		w = (1 - odd) * total / ((1-odd)*total + none)
	}
	for i := range n {
		u := x.Units[i]
		if counts[u] == nil {
			counts[u] = map[string]float64{}
		}
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m && f[i][j] > 0; k++ {
				s := x.Latin[j : j+k]
				counts[u][s] += w * f[i][j] * share(p, u, s) * b[i+1][j+k] / total
			}
		}
	}
}

func grid(n, m int) [][]float64 {
	g := make([][]float64, n+1)
	for i := range g {
		g[i] = make([]float64, m+1)
	}
	return g
}

// Table is the text of a table: a line a unit, its spellings with their costs, the
// likeliest first.
func Table(p map[rune]map[string]float64) string {
	var lines []string
	for u, m := range p {
		if w := ways(m); w != "" {
			lines = append(lines, string(u)+w)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n"
}

// ways are the spellings of a unit, a tab before each.
func ways(m map[string]float64) string {
	type way struct {
		s string
		c float64
	}
	var ways []way
	for s, c := range m {
		if c >= rarest {
			ways = append(ways, way{s, -math.Log(c)})
		}
	}
	sort.Slice(ways, func(i, j int) bool { return ways[i].c < ways[j].c || ways[i].c == ways[j].c && ways[i].s < ways[j].s })
	var l strings.Builder
	for _, w := range ways {
		if w.s == "" {
			w.s = "-"
		}
		fmt.Fprintf(&l, "\t%s=%.2f", w.s, w.c)
	}
	return l.String()
}
