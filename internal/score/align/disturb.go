package main

import (
	"fmt"
	"math/rand/v2"
	"sort"
	"strings"

	"stet/editor/align"
	"stet/editor/segment"

	"golang.org/x/text/language"
)

func textOf(sentences []string, lang language.Tag) align.Text {
	t := align.Text{Lang: lang}
	for i, s := range sentences {
		t.Segments = append(t.Segments, align.Segment{ID: segment.ID(i + 1), Block: i, Text: s})
	}
	return t
}

// pairs are the pairs of languages that are measured; both come from the same English
// articles.
var pairs = [][2]string{{"en", "de"}, {"de", "vi"}, {"ru", "zh"}, {"ar", "de"}, {"vi", "ru"}, {"zh", "en"}}

// disturb joins, splits and drops sentences at random and returns
// both sides with the beads that are right.
func disturb(o, t []string, r *rand.Rand) (a, b []string, gold [][2][]int) {
	for i := 0; i < len(o); i++ {
		var x [2][]string
		switch p := r.IntN(36); {
		case p < 1:
			x[0] = []string{o[i]}
		case p < 2:
			x[1] = []string{t[i]}
		case p < 5 && i+1 < len(o):
			x = [2][]string{{o[i] + " " + o[i+1]}, {t[i], t[i+1]}}
			i++
		case p < 8 && i+1 < len(o):
			x = [2][]string{{o[i], o[i+1]}, {t[i] + " " + t[i+1]}}
			i++
		case p < 9:
			x = [2][]string{halves(o[i]), {t[i]}}
		case p < 10:
			x = [2][]string{{o[i]}, halves(t[i])}
		default:
			x = [2][]string{{o[i]}, {t[i]}}
		}
		var bead [2][]int
		for range x[0] {
			bead[0] = append(bead[0], len(a)+len(bead[0]))
		}
		for range x[1] {
			bead[1] = append(bead[1], len(b)+len(bead[1]))
		}
		a, b = append(a, x[0]...), append(b, x[1]...)
		gold = append(gold, bead)
	}
	return a, b, gold
}

// halves cuts a sentence near its middle, behind a comma or between words.
func halves(s string) []string {
	rs := []rune(s)
	for _, set := range []string{",，،;；", " "} {
		for d := 0; d < len(rs)/3; d++ {
			if i := len(rs)/2 + d; i+1 < len(rs) && strings.ContainsRune(set, rs[i]) {
				return []string{string(rs[:i+1]), strings.TrimSpace(string(rs[i+1:]))}
			}
		}
	}
	return []string{s}
}

type tally struct {
	right, got, found, links int
	certain, certainRight    int
	scores, outcomes         []float64
}

func (n *tally) count(beads []align.Bead, gold [][2][]int) {
	want := map[string]bool{}
	for _, g := range gold {
		want[fmt.Sprint(g[0], g[1])] = true
		if len(g[0]) > 0 && len(g[1]) > 0 {
			n.links++
		}
	}
	for _, b := range beads {
		ok := want[fmt.Sprint(zeroBased(b.Original), zeroBased(b.Translation))]
		n.got++
		hit := 0
		if ok {
			hit = 1
		}
		n.right += hit
		if len(b.Original) > 0 && len(b.Translation) > 0 {
			n.found += hit
		}
		if b.Certain() {
			n.certain++
			n.certainRight += hit
		}
		n.scores, n.outcomes = append(n.scores, b.Score), append(n.outcomes, float64(hit))
	}
}

func zeroBased(ids []segment.ID) []int {
	var out []int
	for _, id := range ids {
		out = append(out, int(id)-1)
	}
	return out
}

func (n *tally) row(name string) {
	p, r := float64(n.right)/float64(n.got), float64(n.found)/float64(n.links)
	fmt.Printf("| %s | %.2f %% | %.2f %% | %.1f %% | %.2f %% |\n", name, 100*p, 200*p*r/(p+r),
		100*float64(n.certain)/float64(n.got), 100*float64(n.certainRight)/float64(max(n.certain, 1)))
}

// disturbed scores news articles, as they are and disturbed.
func disturbed(articles []article) {
	fmt.Println("News articles (NTREX, half of the articles), as they are and disturbed (one sentence in six joined with the next, one in 18 split, one in 18 dropped):")
	fmt.Println()
	fmt.Println("| pair | precision | F1 | certain beads | of these right |")
	fmt.Println("|---|---|---|---|---|")
	for _, how := range evidences {
		var all tally
		for _, p := range pairs {
			var plain, rough tally
			for n, art := range articles {
				o, t := art[p[0]], art[p[1]]
				if len(o) == 0 || len(o) != len(t) {
					continue
				}
				ol, tl := language.Make(p[0]), language.Make(p[1])
				var straight [][2][]int
				for i := range o {
					straight = append(straight, [2][]int{{i}, {i}})
				}
				x, y := textOf(o, ol), textOf(t, tl)
				plain.count(align.Learn(x, y, how.ev).Align(x, y, nil), straight)
				for k := range uint64(3) {
					a, b, gold := disturb(o, t, rand.New(rand.NewPCG(uint64(n), k)))
					x, y := textOf(a, ol), textOf(b, tl)
					beads := align.Learn(x, y, how.ev).Align(x, y, nil)
					rough.count(beads, gold)
					all.count(beads, gold)
				}
			}
			plain.row(p[0] + "–" + p[1] + ", " + how.name)
			rough.row(p[0] + "–" + p[1] + " disturbed, " + how.name)
		}
		all.row("**all disturbed**, " + how.name)
		fitted(all)
		long := oneText(articles)
		for _, p := range pairs {
			var rough tally
			for k := range uint64(3) {
				a, b, gold := disturb(long[p[0]], long[p[1]], rand.New(rand.NewPCG(99, k)))
				x, y := textOf(a, language.Make(p[0])), textOf(b, language.Make(p[1]))
				rough.count(align.Learn(x, y, how.ev).Align(x, y, nil), gold)
			}
			rough.row(p[0] + "–" + p[1] + " disturbed, all articles as one text, " + how.name)
		}
	}
	fmt.Println()
}

// fitted prints, for whoever sets the calibration, how many of the surest beads can be
// called certain.
func fitted(n tally) {
	order := make([]int, len(n.scores))
	for i := range order {
		order[i] = i
	}
	sort.Slice(order, func(a, b int) bool { return n.scores[order[a]] > n.scores[order[b]] })
	right, at, share := 0.0, 1.0, 0.0
	for k, i := range order {
		right += n.outcomes[i]
		if k > 100 && right/float64(k+1) >= 0.99 {
			at, share = n.scores[i], float64(k+1)/float64(len(order))
		}
	}
	fmt.Printf("<!-- 99 %% of the beads with a score from %.4f are right: %.1f %% of all -->\n", at, 100*share)
}

// oneText is all articles behind each other, as one long text.
func oneText(articles []article) article {
	out := article{}
	for _, a := range articles {
		for l, sentences := range a {
			out[l] = append(out[l], sentences...)
		}
	}
	return out
}
