package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"stet/editor/align"
	"stet/editor/segment"
	"stet/verify"

	"golang.org/x/text/language"
)

// guard measures how often the wrong-pair guard doubts a true pair and how often it
// recognises two articles that have nothing to do with each other.
func guard(articles []article) {
	var yes, no []float64
	doubted, passed := 0, 0
	for _, p := range pairs {
		for n := range articles {
			o := textOf(articles[n][p[0]], language.Make(p[0]))
			if len(o.Segments) < 2 {
				continue
			}
			for k := range 4 {
				other := articles[(n+k*7)%len(articles)]
				t := textOf(other[p[1]], language.Make(p[1]))
				if len(t.Segments) < 2 {
					continue
				}
				s, d := align.Kinship(o, t, verify.Evidence), align.Doubts(o, t, verify.Evidence)
				if k == 0 {
					yes = append(yes, s)
					if d != align.NoDoubt {
						doubted++
					}
				} else {
					no = append(no, s)
					if d == align.NoDoubt {
						passed++
					}
				}
			}
		}
	}
	sort.Float64s(yes)
	sort.Float64s(no)
	fmt.Printf("Wrong pairs: %.1f %% of %d pairs of foreign articles are recognised, %.1f %% of %d true pairs are doubted.\n",
		100*(1-float64(passed)/float64(len(no))), len(no), 100*float64(doubted)/float64(len(yes)), len(yes))
	q := func(list []float64, share float64) float64 { return list[int(share*float64(len(list)-1))] }
	fmt.Printf("<!-- kinship of true pairs: %.2f %.2f %.2f %.2f; of others: %.2f %.2f %.2f %.2f -->\n\n",
		q(yes, 0), q(yes, 0.005), q(yes, 0.05), q(yes, 0.5), q(no, 0.5), q(no, 0.95), q(no, 0.99), q(no, 1))
}

// detection measures the detection of languages on stretches of about 20 and 60 words.
func detection(articles []article) {
	var langs []string
	for _, a := range articles {
		for l := range a {
			if !slices.Contains(langs, l) {
				langs = append(langs, l)
			}
		}
	}
	sort.Strings(langs)
	right, all := 0, 0
	for _, a := range articles {
		for _, l := range langs {
			for i := 0; i+1 < len(a[l]); i += 2 {
				words := a[l][i] + " " + a[l][i+1]
				if len(strings.Fields(a["en"][i]+" "+a["en"][i+1])) < 20 {
					continue
				}
				all++
				if got, _ := segment.Detect(words); got == language.Make(l) {
					right++
				}
			}
		}
	}
	fmt.Printf("Language of two sentences of at least 20 words: %.2f %% of %d right (%s).\n", 100*float64(right)/float64(max(all, 1)), all, strings.Join(langs, ", "))
}
