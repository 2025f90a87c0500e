package names

import (
	"math"
	"testing"
)

func TestCalibrationRises(t *testing.T) {
	last := -1.0
	for s := 0.0; s <= 1; s += 0.001 {
		p := calibrated(s)
		if p < last || p <= 0 || p >= 1 {
			t.Fatalf("a score of %.3f is a probability of %.3f, that before it %.3f", s, p, last)
		}
		if (s >= 0.5) != (p >= 0.5) {
			t.Errorf("a score of %.3f decides otherwise than its probability %.3f", s, p)
		}
		last = p
	}
}

// unreliability is the mean distance between what the scores say of pairs, gathered in
// ranges, and how many of them are one name; loss is the mean logarithmic loss.
func unreliability(pairs []hardPair, score func(hardPair) float64) (distance, loss float64) {
	edges := []float64{0.15, 0.5, 0.8, 0.9, 1.01}
	said, same, n := make([]float64, len(edges)), make([]float64, len(edges)), 0.0
	for _, p := range pairs {
		s := score(p)
		k := 0
		for s >= edges[k] {
			k++
		}
		n++
		said[k] += s
		if p.same {
			same[k]++
			loss -= math.Log(s)
		} else {
			loss -= math.Log(1 - s)
		}
	}
	for k := range edges {
		distance += math.Abs(said[k]-same[k]) / n
	}
	return distance, loss / n
}

// What Match says of held out pairs is as likely as it says, and likelier than the score
// before it is made a probability.
func TestScoresAreProbabilities(t *testing.T) {
	for _, held := range []bool{false, true} {
		var pairs []hardPair
		for _, p := range hardPairs(t) {
			if p.held == held {
				pairs = append(pairs, p)
			}
		}
		before, lossBefore := unreliability(pairs, func(p hardPair) float64 { return match(min(p.a, p.b), max(p.a, p.b), p.kind).Score })
		after, loss := unreliability(pairs, func(p hardPair) float64 { return Match(p.a, p.b, p.kind).Score })
		t.Logf("held out %v: distance %.3f, was %.3f; loss %.3f, was %.3f", held, after, before, loss, lossBefore)
		if after > 0.06 || loss > lossBefore {
			t.Errorf("held out %v: distance %.3f, want at most 0.06; loss %.3f, was %.3f", held, after, loss, lossBefore)
		}
	}
}
