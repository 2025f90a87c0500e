package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"stet/verify/names"
)

// hardPair is a line of the list of hard pairs; every second one is held out.
type hardPair struct {
	kind names.Kind
	same bool
	a, b string
}

func readPairs(path string) []hardPair {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	var out []hardPair
	for l := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimSpace(l), "|"); len(f) == 4 && !strings.HasPrefix(l, "#") {
			out = append(out, hardPair{names.Kind(f[0]), f[1] == "same", f[2], f[3]})
		}
	}
	return out
}

// matching prints how well names.Match decides the hard pairs, how far its scores can be
// relied upon, and how fast it is.
func matching(path string) {
	pairs := readPairs(path)
	if len(pairs) == 0 {
		fmt.Println("\nHard pairs: not measured, there is no", path)
		return
	}
	fmt.Print("\nHard pairs decided by `stet names match`:\n\n| kind | half | pairs | precision | recall | F1 |\n|---|---|---|---|---|---|\n")
	for _, kind := range []names.Kind{names.Person, names.Organization, names.Place} {
		for half, label := range []string{"tuned on", "held out"} {
			var n, right, wrong, missed int
			for i, p := range pairs {
				if p.kind != kind || i%2 != half {
					continue
				}
				n++
				switch same := names.Match(p.a, p.b, p.kind).Same; {
				case same && p.same:
					right++
				case same:
					wrong++
				case p.same:
					missed++
				}
			}
			fmt.Printf("| %s | %s | %d | %.3f | %.3f | %.3f |\n", kind, label, n, share(right, right+wrong), share(right, right+missed), share(2*right, 2*right+wrong+missed))
		}
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

func calibration(pairs []hardPair) {
	fmt.Print("\nHow far its scores can be relied upon: the mean score of the pairs in a range beside the share of them that are one name. The scores were made probabilities on the half that is tuned on.\n\n| score | tuned on: pairs | mean score | the same | held out: pairs | mean score | the same |\n|---|---|---|---|---|---|---|\n")
	edges := []float64{0, 0.1, 0.2, 0.5, 0.7, 0.9, 0.95, 1.01}
	for i := 0; i+1 < len(edges); i++ {
		fmt.Printf("| %.2f–%.2f |", edges[i], min(edges[i+1], 1))
		for half := range 2 {
			n, same, sum := 0, 0, 0.0
			for k, p := range pairs {
				if s := names.Match(p.a, p.b, p.kind).Score; k%2 == half && s >= edges[i] && s < edges[i+1] {
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
