package main

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"time"

	"stet/verify/names"
)

// hardPair is a line of a list of hard pairs.
type hardPair struct {
	class string // of difficulty; "" in the list without classes
	kind  names.Kind
	same  bool
	a, b  string
	held  bool // not looked at when rules were made
}

// readPairs reads the list of hard pairs, every second one of which is held out, and the one
// by class, where the sum of a line says it.
func readPairs(folder string) (out []hardPair) {
	for k, f := range pairLines(filepath.Join(folder, "hardpairs.txt")) {
		out = append(out, hardPair{"", names.Kind(f[0]), f[1] == "same", f[2], f[3], k%2 == 1})
	}
	for _, f := range pairLines(filepath.Join(folder, "classpairs.txt")) {
		sum := fnv.New32a()
		sum.Write([]byte(strings.Join(f, "|")))
		out = append(out, hardPair{f[0], names.Kind(f[1]), f[2] == "same", f[3], f[4], sum.Sum32()%2 == 1})
	}
	return out
}

// pairLines are the lines of a list, cut at bars; nil where there is none.
func pairLines(path string) (out [][]string) {
	for _, l := range linesOf(path) {
		if f := strings.Split(l, "|"); len(f) > 3 {
			out = append(out, f)
		}
	}
	return out
}

// linesOf are the lines of a file that are no comments; nil where there is none.
func linesOf(path string) (out []string) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	for l := range strings.Lines(string(data)) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, l)
		}
	}
	return out
}

// matching prints how well names.Match decides the hard pairs, how far its scores can be
// relied upon, and how fast it is.
func matching(folder string) {
	pairs := readPairs(folder)
	if len(pairs) == 0 {
		fmt.Println("\nHard pairs: not measured, there are none below", folder)
		return
	}
	fmt.Print("\nHard pairs decided by `stet names match`, of the list made first and of the one that goes through the kinds of difficulty:\n\n| list | kind | half | pairs | precision | recall | F1 |\n|---|---|---|---|---|---|---|\n")
	for _, classed := range []bool{false, true} {
		for _, kind := range []names.Kind{names.Person, names.Organization, names.Place} {
			for _, held := range []bool{false, true} {
				c := count(pairs, func(p hardPair) bool { return p.kind == kind && p.held == held && (p.class != "") == classed })
				fmt.Printf("| %s | %s | %s | %s |\n", map[bool]string{false: "first", true: "by difficulty"}[classed], kind, map[bool]string{false: "tuned on", true: "held out"}[held], c)
			}
		}
	}
	fmt.Print("\nThe second list by difficulty, both halves:\n\n| difficulty | pairs | precision | recall | F1 | held out: pairs | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|---|\n")
	last := ""
	for _, p := range pairs {
		if p.class == last {
			continue
		}
		last = p.class
		all := count(pairs, func(p hardPair) bool { return p.class == last })
		held := count(pairs, func(p hardPair) bool { return p.class == last && p.held })
		fmt.Printf("| %s | %s | %s |\n", last, all, held)
	}
	calibration(pairs)
	start, n := time.Now(), 0
	for time.Since(start) < time.Second {
		for _, p := range pairs {
			names.Match(p.a, p.b, p.kind)
			n++
		}
	}
	fmt.Printf("\n%.0f hard pairs a second on one core.\n", float64(n)/time.Since(start).Seconds())
}

// counted is how pairs were decided.
type counted struct{ n, right, wrong, missed int }

func count(pairs []hardPair, take func(hardPair) bool) (c counted) {
	for _, p := range pairs {
		if !take(p) {
			continue
		}
		c.n++
		switch same := names.Match(p.a, p.b, p.kind).Same; {
		case same && p.same:
			c.right++
		case same:
			c.wrong++
		case p.same:
			c.missed++
		}
	}
	return c
}

// String is the number of pairs, precision, recall and F1, as columns of a table; "–" where
// no pair is one name.
func (c counted) String() string {
	if c.right+c.missed == 0 {
		return fmt.Sprintf("%d | %d taken for one | – | –", c.n, c.wrong)
	}
	return fmt.Sprintf("%d | %.3f | %.3f | %.3f", c.n, share(c.right, c.right+c.wrong), share(c.right, c.right+c.missed), share(2*c.right, 2*c.right+c.wrong+c.missed))
}

func calibration(pairs []hardPair) {
	fmt.Print("\nHow far its scores can be relied upon: the mean score of the pairs in a range beside the share of them that are one name. The scores were made probabilities on the halves that are tuned on.\n\n| score | tuned on: pairs | mean score | the same | held out: pairs | mean score | the same |\n|---|---|---|---|---|---|---|\n")
	edges := []float64{0, 0.1, 0.2, 0.5, 0.7, 0.9, 0.95, 1.01}
	for i := 0; i+1 < len(edges); i++ {
		fmt.Printf("| %.2f–%.2f |", edges[i], min(edges[i+1], 1))
		for half := range 2 {
			n, same, sum := 0, 0, 0.0
			for _, p := range pairs {
				if s := names.Match(p.a, p.b, p.kind).Score; p.held == (half == 1) && s >= edges[i] && s < edges[i+1] {
					n, sum = n+1, sum+s
					if p.same {
						same++
					}
				}
			}
			fmt.Printf(" %d | %.2f | %.2f |", n, sum/float64(max(n, 1)), share(same, n))
		}
		fmt.Println()
	}
}

func share(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
