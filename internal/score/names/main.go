// Command names scores the work on names and prints Markdown. Run it from the root of the
// repository. It says how often the right spelling in Latin letters comes first among 101
// and among ten, how many spellings of two systems are explained, how many different names
// of an article are merged by chance, how many slips are found, in another script too, how many places of names are found, and how well pairs of
// names are decided.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"stet/internal/gen/names/learn"
	"stet/verify/names/roman"
)

func main() {
	data := flag.String("data", filepath.FromSlash("../shared/data/translit-dev"), "folder of the pairs of names")
	verbose := flag.Bool("v", false, "list the places of persons that are missed and the words that are shown wrongly")
	flag.Parse()
	fmt.Print("## Names\n\nThe right name in Latin letters comes first, every second pair of the list measured. *Held out*: learnt from the other half alone. *Shipped*: the tables of the program, which were learnt from the whole list, these pairs too. The lists have pairs whose sides are different names (a family name beside a given one), which no method gets right:\n\n| script | held out, of 101 | of 10 | shipped, of 101 | of 10 |\n|---|---|---|---|---|\n")
	chinese, err := learn.ReadReadings(filepath.FromSlash("verify/names/data"))
	if err != nil {
		fmt.Println("\nChinese is not measured:", err)
	}
	for _, s := range learn.Scripts {
		ranked(*data, s[0], s[1], chinese)
	}
	systems(*data)
	articles(*data)
	exchanged(filepath.Join(filepath.Dir(*data), "ntrex-dev"))
	writtenNews(filepath.FromSlash("internal/score/names/testdata/persons"), *verbose)
	recall(filepath.Join(filepath.Dir(*data), "ntrex-dev"))
	across(*data)
	vietnamese(filepath.FromSlash("verify/names/testdata"))
	matching(filepath.FromSlash("verify/names/testdata"))
}

// ranked prints how often names of a script are known in Latin letters.
func ranked(data, list, script string, chinese learn.Readings) {
	text, err := os.ReadFile(filepath.Join(data, list+".tsv"))
	if err != nil {
		fmt.Printf("| %s | not measured | | | |\n", list)
		return
	}
	half := learn.Parse(string(text), func(line int) bool { return line%2 == 0 })
	many, ten := rank(roman.ParseLearnt(learn.Script(script, half, chinese), chinese.Of).Akin(), string(text))
	all, allTen := rank(roman.LearntFor(script, chinese.Of).Akin(), string(text))
	fmt.Printf("| %s | %.3f | %.3f | %.3f | %.3f |\n", list, many, ten, all, allTen)
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
