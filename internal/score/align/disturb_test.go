package main

import "testing"

// Two of five sentences have changed places: one of them can be linked, and the other's two
// halves stand alone.
func TestMonotone(t *testing.T) {
	var n tally
	n.monotone([][2][]int{{{0}, {0}}, {{1}, {2}}, {{2}, {1}}, {{3}, nil}, {{4, 5}, {3}}})
	if n.most != 3 || n.mostGot != 6 {
		t.Errorf("%d links in %d beads, want 3 in 6", n.most, n.mostGot)
	}
}
