package tree

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type number int

type sum int

func (s sum) Plus(t sum) sum  { return s + t }
func (n number) Measure() sum { return sum(n) }
func list(s Seq[number, sum]) []number {
	out := []number{}
	for _, n := range s.From(0) {
		out = append(out, n)
	}
	return out
}

// sound checks sums, counts and heights below n.
func sound(t *rapid.T, n *node[number, sum]) (total sum, count int32, tall int8) {
	if n == nil {
		return 0, 0, 0
	}
	ls, lc, lt := sound(t, n.left)
	rs, rc, rt := sound(t, n.right)
	if lt-rt > 1 || rt-lt > 1 {
		t.Fatalf("heights %d and %d side by side", lt, rt)
	}
	if n.sum != ls+sum(n.item)+rs || n.n != lc+1+rc || n.height != max(lt, rt)+1 {
		t.Fatalf("a node says sum %d, count %d, height %d", n.sum, n.n, n.height)
	}
	return n.sum, n.n, n.height
}

func TestSeqIsAList(t *testing.T) {
	numbers := rapid.SliceOfN(rapid.Map(rapid.IntRange(0, 5), func(i int) number { return number(i) }), 0, 40)
	rapid.Check(t, func(t *rapid.T) {
		want := numbers.Draw(t, "items")
		s := Of[number, sum](want...)
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			i := rapid.IntRange(0, len(want)).Draw(t, "i")
			j := rapid.IntRange(i, len(want)).Draw(t, "j")
			old, oldWant := s, slices.Clone(want)
			if i < j && rapid.Bool().Draw(t, "set") {
				s = s.Set(i, 9)
				want[i] = 9
			} else {
				in := numbers.Draw(t, "new")
				s = s.Splice(i, j, in...)
				want = slices.Replace(slices.Clone(want), i, j, in...)
			}
			sound(t, s.root)
			if !slices.Equal(list(s), want) || s.Len() != len(want) {
				t.Fatalf("%v, want %v", list(s), want)
			}
			if !slices.Equal(list(old), oldWant) {
				t.Fatal("the old list has changed")
			}
		}
		finds(t, s, want)
	})
}

func finds(t *rapid.T, s Seq[number, sum], want []number) {
	var before sum
	for i, n := range want {
		item, at := s.At(i)
		if item != n || at != before {
			t.Fatalf("item %d is %v behind %v, want %v behind %v", i, item, at, n, before)
		}
		before += sum(n)
	}
	if s.Sum() != before {
		t.Fatalf("sum %d, want %d", s.Sum(), before)
	}
	goal := sum(rapid.IntRange(0, int(before)+1).Draw(t, "goal"))
	i, at, _ := s.Find(func(m sum) bool { return m >= goal })
	var upTo sum
	k := 0
	for k < len(want) && upTo+sum(want[k]) < goal {
		upTo += sum(want[k])
		k++
	}
	if i != k || at != upTo {
		t.Fatalf("%d is reached by item %d behind %d, want %d behind %d", goal, i, at, k, upTo)
	}
	for at, n := range s.From(k) {
		if at != upTo || n != want[k] {
			t.Fatalf("from %d: %v behind %v", k, n, at)
		}
		break
	}
}

func TestHeightIsTheLogarithm(t *testing.T) {
	var s Seq[number, sum]
	const n = 20000
	for i := range n {
		s = s.Splice(i, i, number(i))
	}
	if limit := 1.45 * math.Log2(n+2); float64(s.root.height) > limit {
		t.Errorf("height %d, at most %.0f", s.root.height, limit)
	}
}
