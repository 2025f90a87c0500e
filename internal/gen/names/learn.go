package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"stet/verify/names/roman"
)

// scriptOfFile are the files of pairs (original TAB Latin letters) with their scripts.
var scriptOfFile = map[string]string{"russian": "Cyrl", "arabic": "Arab", "hebrew": "Hebr", "korean": "Hang", "katakana": "Kana", "chinese": "Hani"}

// pairOf is an original in its units and its spelling.
type pairOf struct {
	units []rune
	latin string
}

// learnAll learns every script from the pairs in dir; with hold, every second pair is left
// out, to measure on.
func learnAll(dir, out string, hold bool) error {
	for file, script := range scriptOfFile {
		data, err := os.ReadFile(filepath.Join(dir, file+".tsv"))
		if err != nil {
			return err
		}
		var pairs []pairOf
		for i, l := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			o, t, ok := strings.Cut(l, "\t")
			if ok && !(hold && i%2 == 1) {
				pairs = append(pairs, pairOf{roman.Units(o), roman.Fold(roman.Plain(t))})
			}
		}
		head := "# " + script + ": units with their spellings in Latin letters and costs; learnt by internal/gen/names\n# source: NETransliteration-COLING2018 (CC0)\n"
		if err := os.WriteFile(filepath.Join(out, script+".tsv"), []byte(head+table(learn(pairs))), 0o644); err != nil {
			return err
		}
	}
	return nil
}

const longest = 4 // letters that one unit is written with at most

// learn estimates the shares of the spellings of each unit by expectation maximisation.
func learn(pairs []pairOf) map[rune]map[string]float64 {
	var p map[rune]map[string]float64
	for range 12 {
		next := map[rune]map[string]float64{}
		for _, x := range pairs {
			expect(x, p, next)
		}
		for _, m := range next {
			total := 0.0
			for _, c := range m {
				total += c
			}
			for s, c := range m {
				m[s] = (c - math.Min(c/2, 0.15)) / total // rare ways count less than once
			}
		}
		p = next
	}
	return p
}

func share(p map[rune]map[string]float64, u rune, s string) float64 {
	if p == nil { // the first round: short spellings are likelier
		return math.Exp(-math.Abs(float64(len(s))-1.2) * 1.2)
	}
	return p[u][s] + 1e-9
}

// expect adds the expected counts of one pair.
func expect(x pairOf, p, counts map[rune]map[string]float64) {
	n, m := len(x.units), len(x.latin)
	f, b := grid(n, m), grid(n, m)
	f[0][0], b[n][m] = 1, 1
	for i := range n {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m && f[i][j] > 0; k++ {
				f[i+1][j+k] += f[i][j] * share(p, x.units[i], x.latin[j:j+k])
			}
		}
	}
	for i := n - 1; i >= 0; i-- {
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m; k++ {
				b[i][j] += b[i+1][j+k] * share(p, x.units[i], x.latin[j:j+k])
			}
		}
	}
	total := f[n][m]
	if total <= 0 {
		return
	}
	for i := range n {
		u := x.units[i]
		if counts[u] == nil {
			counts[u] = map[string]float64{}
		}
		for j := 0; j <= m; j++ {
			for k := 0; k <= longest && j+k <= m && f[i][j] > 0; k++ {
				s := x.latin[j : j+k]
				counts[u][s] += f[i][j] * share(p, u, s) * b[i+1][j+k] / total
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

func table(p map[rune]map[string]float64) string {
	var lines []string
	for u, m := range p {
		type way struct {
			s string
			c float64
		}
		var ways []way
		for s, c := range m {
			if c >= 0.004 {
				ways = append(ways, way{s, -math.Log(c)})
			}
		}
		sort.Slice(ways, func(i, j int) bool { return ways[i].c < ways[j].c || ways[i].c == ways[j].c && ways[i].s < ways[j].s })
		l := string(u)
		for _, w := range ways {
			if w.s == "" {
				w.s = "-"
			}
			l += fmt.Sprintf("\t%s=%.2f", w.s, w.c)
		}
		if len(ways) > 0 {
			lines = append(lines, l)
		}
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n") + "\n"
}
