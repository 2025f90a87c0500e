package rows

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBuild(t *testing.T) {
	blank := func(side, block int) bool { return side == 0 && block == 2 || side == 1 && block == 2 }
	for _, c := range []struct {
		name  string
		n     [2]int
		links []Link
		want  []Row
	}{
		{"one to one", [2]int{2, 2}, []Link{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}}, []Row{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}}},
		{"two to one", [2]int{2, 1}, []Link{{{0, 1}, {0, 1}}, {{1, 2}, {0, 1}}}, []Row{{{0, 2}, {0, 1}}}},
		{"left out", [2]int{2, 1}, []Link{{{1, 2}, {0, 1}}}, []Row{{{0, 1}, {0, 0}}, {{1, 2}, {0, 1}}}},
		{"added", [2]int{1, 2}, []Link{{{0, 1}, {0, 1}}}, []Row{{{0, 1}, {0, 1}}, {{1, 1}, {1, 2}}}},
		{"blank lines pair", [2]int{4, 4}, []Link{{{0, 2}, {0, 2}}, {{3, 4}, {3, 4}}}, []Row{{{0, 2}, {0, 2}}, {{2, 3}, {2, 3}}, {{3, 4}, {3, 4}}}},
		{"no original", [2]int{0, 2}, nil, []Row{{{0, 0}, {0, 1}}, {{0, 0}, {1, 2}}}},
		{"nothing known", [2]int{4, 2}, nil, []Row{{{0, 2}, {0, 1}}, {{2, 4}, {1, 2}}}},
		{"a chain is one row", [2]int{2, 2}, []Link{{{0, 1}, {0, 2}}, {{0, 2}, {1, 2}}}, []Row{{{0, 2}, {0, 2}}}},
		{"out of order is left out", [2]int{2, 2}, []Link{{{1, 2}, {1, 2}}, {{0, 1}, {0, 1}}}, []Row{{{0, 1}, {0, 1}}, {{1, 2}, {1, 2}}}},
	} {
		if d := cmp.Diff(c.want, Build(c.n, c.links, blank)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// Whatever the links, the rows follow each other and have every block once.
func TestBuildCoversEveryBlock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := [2]int{rapid.IntRange(0, 12).Draw(t, "n0"), rapid.IntRange(0, 12).Draw(t, "n1")}
		r := rapid.Custom(func(t *rapid.T) Range {
			a := rapid.IntRange(-1, 13).Draw(t, "a")
			return Range{a, a + rapid.IntRange(-1, 4).Draw(t, "len")}
		})
		links := rapid.SliceOf(rapid.Custom(func(t *rapid.T) Link { return Link{r.Draw(t, "o"), r.Draw(t, "t")} })).Draw(t, "links")
		at := [2]int{}
		for _, row := range Build(n, links, nil) {
			for s := range row {
				if row[s].Start != at[s] || row[s].End < row[s].Start {
					t.Fatalf("row %v after %v", row, at)
				}
				at[s] = row[s].End
			}
		}
		if at != n {
			t.Fatalf("rows end at %v of %v", at, n)
		}
	})
}

// Heights agrees with adding up.
func TestHeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hs := rapid.SliceOf(rapid.IntRange(0, 50)).Draw(t, "heights")
		var h Heights
		h.Reset(len(hs), func(i int) int { return hs[i] })
		for range rapid.IntRange(0, 20).Draw(t, "sets") {
			if len(hs) == 0 {
				break
			}
			i := rapid.IntRange(0, len(hs)-1).Draw(t, "i")
			hs[i] = rapid.IntRange(0, 50).Draw(t, "v")
			h.Set(i, hs[i])
		}
		sum := 0
		for i, v := range hs {
			if h.Before(i) != sum || h.Get(i) != v {
				t.Fatalf("before %d is %d, want %d", i, h.Before(i), sum)
			}
			if row, in := h.Find(sum); v > 0 && (row != i || in != 0) {
				t.Fatalf("at %d is row %d+%d, want %d", sum, row, in, i)
			}
			if row, in := h.Find(sum + v - 1); v > 0 && (row != i || in != v-1) {
				t.Fatalf("at %d is row %d+%d, want %d", sum+v-1, row, in, i)
			}
			sum += v
		}
		if h.Total() != sum {
			t.Fatalf("total %d, want %d", h.Total(), sum)
		}
		if row, in := h.Find(sum + 10); len(hs) > 0 && (row != len(hs)-1 || in != hs[row]) {
			t.Fatalf("behind the end is row %d+%d", row, in)
		}
	})
}
