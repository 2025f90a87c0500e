package project

import (
	"context"
	"fmt"
	"testing"

	"stet/verify/checks"
)

// BenchmarkFacts gathers the facts of an article and its quotations: in the first look, and in
// one after a key in one sentence.
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
		gather := func(read *reader) {
			res.calculated = nil
			res.quoted = quotedOf(res.input, read)
			if len(collect(&res, read)) == 0 {
				b.Fatal("no facts")
			}
		}
		b.Run(fmt.Sprintf("first/words=%d", n), func(b *testing.B) {
			for b.Loop() {
				gather((*remembered)(nil).reading(res.input))
			}
		})
		b.Run(fmt.Sprintf("after-key/words=%d", n), func(b *testing.B) {
			for b.Loop() {
				read := s.earlier.reading(res.input)
				delete(read.old.pairs, wordsOf(res.input, 0)) // the pair that was typed in
				gather(read)
				s.earlier.keep(read)
			}
		})
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
