// Command names scores the work on names and prints Markdown. Run it from the root of the
// repository. It says how often the right spelling in Latin letters comes first among 101
// and among ten, how many spellings of two systems are explained, how many different names
// of an article are merged by chance, how many slips are found, in another script too, and how well pairs of
// names are decided. The spellings
// were learnt from the same list; for held-out figures learn with "-hold" first (see
// internal/gen/names), which leaves out the pairs that are measured here.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"stet/verify/names/roman"
)

func main() {
	data := flag.String("data", filepath.FromSlash("../shared/data/translit-dev"), "folder of the pairs of names")
	flag.Parse()
	fmt.Print("## Names\n\nThe right one first, every second pair of the list measured. The spellings that are shipped were learnt from the whole list, these pairs too, so the figures are above those of new names; see `internal/gen/names -hold`:\n\n| script | of 101 | of 10 |\n|---|---|---|\n")
	for _, f := range [][2]string{{"russian", "Cyrl"}, {"arabic", "Arab"}, {"hebrew", "Hebr"}, {"korean", "Hang"}, {"katakana", "Kana"}, {"chinese", "Hani"}} {
		text, err := os.ReadFile(filepath.Join(*data, f[0]+".tsv"))
		if err != nil {
			fmt.Printf("| %s | not measured | not measured |\n", f[0])
			continue
		}
		many, ten := rank(roman.LearntFor(f[1], nil), string(text))
		fmt.Printf("| %s | %.3f | %.3f |\n", f[0], many, ten)
	}
	systems(*data)
	articles(*data)
	exchanged(filepath.Join(filepath.Dir(*data), "ntrex-dev"))
	across(*data)
	matching(filepath.FromSlash("verify/names/testdata/hardpairs.txt"))
}

// rank is the share of names that come first among 101 and among ten.
func rank(l *roman.Learnt, text string) (many, ten float64) {
	var source [][]rune
	var latin []string
	for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if o, t, ok := strings.Cut(line, "\t"); ok && i%2 == 1 {
			source, latin = append(source, roman.Units(o)), append(latin, t)
		}
	}
	for i, s := range source {
		own, better := l.Odds(s, latin[i]), 101
		for k := 1; k <= 100 && better == 101; k++ {
			if j := (i + k*7) % len(source); latin[j] != latin[i] && l.Odds(s, latin[j]) >= own {
				better = k
			}
		}
		if better > 100 {
			many++
		}
		if better > 9 {
			ten++
		}
	}
	n := float64(len(source))
	return many / n, ten / n
}
