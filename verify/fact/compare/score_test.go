package compare_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/verify/fact"
	"stet/verify/fact/compare"

	"golang.org/x/text/language"
)

var kinds = []string{"changed", "missing", "added", "scale", "currency", "unit", "percent", "day", "weekday", "time"}

func load(lang string) map[string][][2]string {
	out := map[string][][2]string{}
	files, _ := filepath.Glob("../../../../shared/data/ntrex-dev/en-" + lang + "/*.tsv")
	for _, f := range files {
		fh, _ := os.Open(f)
		sc := bufio.NewScanner(fh)
		sc.Buffer(nil, 1<<20)
		for sc.Scan() {
			a, b, _ := strings.Cut(sc.Text(), "\t")
			out[filepath.Base(f)] = append(out[filepath.Base(f)], [2]string{a, b})
		}
		fh.Close()
	}
	return out
}

func TestScore(t *testing.T) {
	only := os.Getenv("SCORE")
	if only == "" {
		t.Skip()
	}
	langs := []string{"en", "ar", "de", "ru", "vi", "zh"}
	data := map[string]map[string][][2]string{}
	for _, l := range langs[1:] {
		data[l] = load(l)
	}
	text := func(l, file string, i int) string {
		if l == "en" {
			return data["de"][file][i][0]
		}
		return data[l][file][i][1]
	}
	for _, a := range langs {
		for _, b := range langs {
			if a == b || only != "all" && only != a+"-"+b {
				continue
			}
			n, bad, sure := 0, 0, 0
			count := [10]int{}
			for file, rows := range data["de"] {
				for i := range rows {
					n++
					s, d := text(a, file, i), text(b, file, i)
					la, lb := language.MustParse(a), language.MustParse(b)
					if os.Getenv("UND") != "" {
						if a != "en" {
							la = language.MustParse(os.Getenv("UND"))
						}
						if b != "en" {
							lb = language.MustParse(os.Getenv("UND"))
						}
					}
					diffs := compare.Pair(compare.Side{Text: s, Lang: la, Facts: fact.Extract(s, la)}, compare.Side{Text: d, Lang: lb, Facts: fact.Extract(d, lb)})
					if len(diffs) > 0 {
						bad++
					}
					hit := false
					for _, x := range diffs {
						count[x.Kind]++
						hit = hit || x.Sure
						if only != "all" {
							fmt.Printf("%s %v [%s] [%s]\n   %s\n   %s\n", kinds[x.Kind], x.Sure, s[x.OSpan.Start:x.OSpan.End], d[x.TSpan.Start:x.TSpan.End], s, d)
						}
					}
					if hit {
						sure++
					}
				}
			}
			fmt.Printf("%s-%s: %d segments, %.2f%% any, %.2f%% sure:", a, b, n, 100*float64(bad)/float64(n), 100*float64(sure)/float64(n))
			for k, c := range count {
				if c > 0 {
					fmt.Printf(" %s %d", kinds[k], c)
				}
			}
			fmt.Println()
		}
	}
}

// BenchmarkArticles is the time for a pair of real sentences, both sides extracted and
// compared.
func BenchmarkArticles(b *testing.B) {
	for _, lang := range []string{"de", "ru", "zh"} {
		b.Run(lang, func(b *testing.B) {
			var pairs [][2]string
			for _, rows := range load(lang) {
				pairs = append(pairs, rows...)
			}
			if len(pairs) == 0 {
				b.Skip("no articles in ../shared/data")
			}
			tag := language.MustParse(lang)
			i := 0
			b.ReportAllocs()
			for b.Loop() {
				p := pairs[i%len(pairs)]
				i++
				compare.Pair(compare.Side{Text: p[0], Lang: language.English, Facts: fact.Extract(p[0], language.English)},
					compare.Side{Text: p[1], Lang: tag, Facts: fact.Extract(p[1], tag)})
			}
		})
	}
}
