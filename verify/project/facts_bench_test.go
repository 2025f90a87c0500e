package project

import (
	"context"
	"fmt"
	"testing"

	"stet/verify/checks"
)

// BenchmarkFacts gathers the facts of an article and its quotations, as every look in the
// background does.
func BenchmarkFacts(b *testing.B) {
	for _, n := range []int{1500, 200_000} {
		o, t := pairOf(b, n)
		s, err := New(Options{Original: o, Translation: t, Temporary: true, Checks: checks.All()})
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Check(context.Background()); err != nil {
			b.Fatal(err)
		}
		res := *s.state.res
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				res.calculated = nil
				res.quoted = quotedOf(res.input)
				if len(collect(&res)) == 0 {
					b.Fatal("no facts")
				}
			}
		})
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
