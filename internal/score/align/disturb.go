package main

import (
	"fmt"
	"math/rand/v2"
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
	kinds, kindsRight        [len(kindNames)]int // of the beads that are right
	most, mostGot            int                 // links and beads of the best way without crossings
}

// The kinds of beads that disturbing makes. A moved sentence makes beads that cross.
var kindNames = [...]string{"one to one", "joined or split", "dropped"}

func kindOf(g [2][]int) int {
	switch {
	case len(g[0]) == 0 || len(g[1]) == 0:
		return 2
	case len(g[0])+len(g[1]) > 2:
		return 1
	}
	return 0
}

// move lets neighbours on the side of the translation change places at random; the beads
// that are right follow them.
func move(b []string, gold [][2][]int, r *rand.Rand) {
	for i := 0; i+1 < len(gold); i++ {
		g, h := gold[i], gold[i+1]
		if kindOf(g) == 0 && kindOf(h) == 0 && r.IntN(36) == 0 {
			x, y := g[1][0], h[1][0]
			b[x], b[y] = b[y], b[x]
			gold[i][1], gold[i+1][1] = []int{y}, []int{x}
			i++
		}
	}
}

// monotone counts what the best alignment without crossings could reach: of links that
// cross one stays, and the sentences of the others stand alone.
func (n *tally) monotone(gold [][2][]int) {
	end := -1
	for _, g := range gold {
		switch {
		case kindOf(g) == 2:
			n.mostGot++
		case g[1][0] > end:
			n.most, n.mostGot, end = n.most+1, n.mostGot+1, g[1][0]
		default:
			n.mostGot += 2
		}
	}
}

// reach prints how many beads of each kind are found, and the best that could be.
func (n *tally) reach(name string) {
	fmt.Printf("Of %s, found:", name)
	for k, kind := range kindNames {
		fmt.Printf(" %s %.1f %% of %d;", kind, 100*float64(n.kindsRight[k])/float64(max(n.kinds[k], 1)), n.kinds[k])
	}
	crossed := n.links - n.most
	p, r := float64(n.mostGot-2*crossed)/float64(n.mostGot), float64(n.most)/float64(n.links)
	fmt.Printf(" an alignment without crossings could reach F1 %.2f %%.\n\n", 200*p*r/(p+r))
}

func (n *tally) count(beads []align.Bead, gold [][2][]int) {
	want := map[string]bool{}
	for _, g := range gold {
		want[fmt.Sprint(g[0], g[1])] = true
		if len(g[0]) > 0 && len(g[1]) > 0 {
			n.links++
		}
	}
	n.monotone(gold)
	got := map[string]bool{}
	for _, b := range beads {
		got[fmt.Sprint(zeroBased(b.Original), zeroBased(b.Translation))] = true
	}
	for _, g := range gold {
		k := kindOf(g)
		n.kinds[k]++
		if got[fmt.Sprint(g[0], g[1])] {
			n.kindsRight[k]++
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
	var reached []func() // behind the table
	for _, how := range evidences {
		var all, moved, held tally
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
				beads := align.Learn(x, y, how.ev).Align(x, y, nil)
				plain.count(beads, straight)
				if n%2 == 1 {
					held.count(beads, straight)
				}
				for k := range uint64(3) {
					a, b, gold := disturb(o, t, rand.New(rand.NewPCG(uint64(n), k)))
					x, y := textOf(a, ol), textOf(b, tl)
					beads := align.Learn(x, y, how.ev).Align(x, y, nil)
					rough.count(beads, gold)
					all.count(beads, gold)
					if n%2 == 1 {
						held.count(beads, gold)
					}
					move(b, gold, rand.New(rand.NewPCG(uint64(n), k+100)))
					y = textOf(b, tl)
					moved.count(align.Learn(x, y, how.ev).Align(x, y, nil), gold)
				}
			}
			plain.row(p[0] + "–" + p[1] + ", " + how.name)
			rough.row(p[0] + "–" + p[1] + " disturbed, " + how.name)
		}
		all.row("**all disturbed**, " + how.name)
		moved.row("**all disturbed, and neighbours exchanged one time in 36**, " + how.name)
		reached = append(reached, func() {
			all.reach("the disturbed beads, " + how.name)
			moved.reach("those with neighbours exchanged, " + how.name)
			held.calibration(how.name)
		})
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
	for _, tell := range reached {
		tell()
	}
}

// calibration prints how far the scores can be relied upon.
func (n *tally) calibration(name string) {
	fmt.Printf("Scores of the beads of the articles on which they were not fitted (every second one, as they are and disturbed), %s:\n\n", name)
	fmt.Print("| score | beads | mean score | right |\n|---|---|---|---|\n")
	edges := []float64{0, 0.3, 0.5, 0.7, 0.9, align.CertainScore, 1.01}
	for k := range len(edges) - 1 {
		beads, score, right := 0, 0.0, 0.0
		for i, s := range n.scores {
			if s >= edges[k] && s < edges[k+1] {
				beads, score, right = beads+1, score+s, right+n.outcomes[i]
			}
		}
		if beads > 0 {
			fmt.Printf("| %.2f–%.2f | %d | %.3f | %.3f |\n", edges[k], min(edges[k+1], 1), beads, score/float64(beads), right/float64(beads))
		}
	}
	fmt.Println()
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
