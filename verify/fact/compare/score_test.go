package compare_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/verify/fact"
	"stet/verify/fact/compare"

	"golang.org/x/text/language"
)

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

// Professional translations are left alone: at most so many segments in a hundred have a
// difference, and so few one that is called sure. What remains was read: nearly all are
// mistakes of the translators.
func TestProfessional(t *testing.T) {
	const most, mostSure = 1.2, 0.5
	for _, lang := range []string{"ar", "de", "ru", "vi", "zh"} {
		for _, into := range []bool{true, false} {
			n, any, sure := 0, 0, 0
			for _, rows := range load(lang) {
				for _, r := range rows {
					o, tr := side(r[0], "en"), side(r[1], lang)
					if !into {
						o, tr = tr, o
					}
					diffs := compare.Pair(o, tr)
					n++
					any += min(1, len(diffs))
					sure += min(1, certain(diffs))
				}
			}
			if n == 0 {
				t.Skip("no articles in ../shared/data")
			}
			a, s := 100*float64(any)/float64(n), 100*float64(sure)/float64(n)
			t.Logf("English and %s, into it %v: %.2f %% differ, %.2f %% surely", lang, into, a, s)
			if a > most || s > mostSure {
				t.Errorf("English and %s, into it %v: %.2f %% differ (at most %.1f), %.2f %% surely (at most %.1f)", lang, into, a, most, s, mostSure)
			}
		}
	}
}

// The same holds where nothing is known of the language but its figures.
func TestUnknownLanguage(t *testing.T) {
	for _, lang := range []string{"ar", "de", "ru", "vi"} {
		n, any := 0, 0
		for _, rows := range load(lang) {
			for _, r := range rows {
				n++
				any += min(1, len(compare.Pair(side(r[0], "en"), side(r[1], "tlh"))))
			}
		}
		if n == 0 {
			t.Skip("no articles in ../shared/data")
		}
		if a := 100 * float64(any) / float64(n); a > 1.5 {
			t.Errorf("%s as an unknown language: %.2f %% differ", lang, a)
		}
	}
}

func certain(diffs []compare.Difference) int {
	n := 0
	for _, d := range diffs {
		if d.Sure {
			n++
		}
	}
	return n
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
