// Command align measures the alignment, the wrong-pair guard and language detection, and
// prints the figures as a section of Markdown. It reads the data folder given as argument
// (default ../shared/data) and says what it skipped.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"stet/editor/align"
	"stet/verify"

	"golang.org/x/text/language"
)

func main() {
	data := "../shared/data"
	if len(os.Args) > 1 {
		data = os.Args[1]
	}
	fmt.Println("## Alignment")
	fmt.Println()
	textberg(filepath.Join(data, "textberg-dev"))
	articles := readArticles(filepath.Join(data, "ntrex-dev"))
	if len(articles) == 0 {
		fmt.Println("News articles: skipped, there is no", filepath.Join(data, "ntrex-dev"))
		return
	}
	disturbed(articles)
	guard(articles)
	detection(articles)
}

// article is one article in several languages, sentence by sentence.
type article map[string][]string

func readArticles(folder string) []article {
	byName := map[string]article{}
	files, _ := filepath.Glob(filepath.Join(folder, "en-*", "*.tsv"))
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		lang := strings.TrimPrefix(filepath.Base(filepath.Dir(f)), "en-")
		name := filepath.Base(f)
		if byName[name] == nil {
			byName[name] = article{}
		}
		var en, xx []string
		for _, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			o, t, _ := strings.Cut(line, "\t")
			en, xx = append(en, o), append(xx, t)
		}
		byName[name]["en"], byName[name][lang] = en, xx
	}
	var names []string
	for n := range byName {
		names = append(names, n)
	}
	sort.Strings(names)
	var out []article
	for _, n := range names {
		out = append(out, byName[n])
	}
	return out
}

// textberg scores the development part of Text+Berg, German and French.
func textberg(folder string) {
	gold, err := os.ReadFile(filepath.Join(folder, "dev.defr"))
	if err != nil {
		fmt.Println("Text+Berg: skipped, there is no", folder)
		return
	}
	o, t := lines(filepath.Join(folder, "dev.de"), language.German), lines(filepath.Join(folder, "dev.fr"), language.French)
	want := map[string]bool{}
	for _, l := range strings.Split(strings.TrimSpace(string(gold)), "\n") {
		want[strings.TrimSpace(l)] = true
	}
	fmt.Println("| Text+Berg, German–French (development part) | strict precision | recall | F1 | certain beads | of these right |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, how := range evidences {
		beads := align.Learn(o, t, how.ev).Align(o, t, nil)
		var b strings.Builder
		_ = align.Write(&b, align.Ladder, o, t, beads)
		got := strings.Split(strings.TrimSpace(b.String()), "\n")
		p, r := strict(want, got)
		certain, right := 0, 0
		for i, bead := range beads {
			if bead.Certain() {
				certain++
				if want[got[i]] {
					right++
				}
			}
		}
		fmt.Printf("| %s | %.1f %% | %.1f %% | %.1f %% | %.1f %% | %.1f %% |\n", how.name, 100*p, 100*r, 200*p*r/(p+r),
			100*float64(certain)/float64(len(beads)), 100*float64(right)/float64(max(certain, 1)))
	}
	fmt.Println()
}

var evidences = []struct {
	name string
	ev   align.Evidence
}{{"texts alone", nil}, {"with numbers, dates, links, names", verify.Evidence}}

func strict(want map[string]bool, got []string) (precision, recall float64) {
	right, found, links := 0, 0, 0
	for _, l := range got {
		if want[l] {
			right++
			if linked(l) {
				found++
			}
		}
	}
	for l := range want {
		if linked(l) {
			links++
		}
	}
	return float64(right) / float64(max(len(got), 1)), float64(found) / float64(max(links, 1))
}

func linked(l string) bool { return !strings.HasPrefix(l, "[]") && !strings.HasSuffix(l, ":[]") }

func lines(path string, lang language.Tag) align.Text {
	raw, _ := os.ReadFile(path)
	return textOf(strings.Split(strings.TrimRight(string(raw), "\n"), "\n"), lang)
}
