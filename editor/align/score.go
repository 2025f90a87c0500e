package align

import "math"

// moves are the beads that are tried, with how likely each is beforehand, in nats (the
// shape of Gale and Church 1993, table 5, carried on to larger beads; news joins and splits
// more often than their parliament).
var moves = []struct {
	o, t  int
	prior float64
}{
	{1, 1, -0.15}, {1, 2, -2.4}, {2, 1, -2.4}, {2, 2, -5.8}, {1, 3, -5.2}, {3, 1, -5.2},
	{2, 3, -8.5}, {3, 2, -8.5}, {1, 4, -6.0}, {4, 1, -6.0}, {3, 3, -10}, {1, 5, -7.2}, {5, 1, -7.2}, {4, 4, -13},
}

const (
	most       = 5    // segments on a side of a bead
	gapOpens   = -3.8 // a segment without counterpart
	gapGoesOn  = -1.2 // one more behind it
	gapCloses  = -0.2
	wordWeight = 0.7 // words of a sentence are no independent witnesses
	splitCost  = -0.9
	crossCost  = -2.0 // a bead over the border of blocks
	startsBoth = 0.5  // both sides begin a block
	startsOne  = -0.8
	kindDiffer = -1.5
	outlier    = -5.5 // lengths that have nothing to do with each other
	longest    = 2000 // letters; beyond it lengths tell no more
)

// index is where the tokens of both texts stand.
type index struct {
	m        *Model
	a, b     []features
	postings [][]posting  // by token of the translation
	base     [2][]float64 // by segment: what it costs that no token has a partner
	logs     []float64    // by length of a bead: what lengths that agree exactly tell
}

type posting struct {
	segment int32
	place   uint8
}

// mostTold is how many tokens of a segment are looked at: places in it are bytes.
const mostTold = 256

func newIndex(m *Model, a, b []features) *index {
	x := m.lexicon
	ix := &index{m: m, a: a, b: b, postings: make([][]posting, len(x.count[1])), logs: make([]float64, longest+1)}
	for l := range ix.logs {
		v := m.variance * (float64(l) + 0.5)
		ix.logs[l] = math.Log(1.7 * (float64(l) + 0.5) / math.Sqrt(2*math.Pi*v))
	}
	for side, fs := range [2][]features{a, b} {
		ix.base[side] = make([]float64, len(fs))
		for i, f := range fs {
			miss := 0.0
			for p, id := range f.told[:min(len(f.told), mostTold)] {
				miss += float64(x.miss[side][id])
				if side == 1 {
					ix.postings[id] = append(ix.postings[id], posting{int32(i), uint8(p)})
				}
			}
			ix.base[side][i] = miss / 2
		}
	}
	return ix
}

// grid scores the beads of a stretch: of the segments from i0 of the original and from j0
// of the translation on. Its own numbers of segments begin at 0, and nothing in it depends
// on what stands outside, so that a stretch gives the same beads wherever it moves.
type grid struct {
	*index
	i0, j0  int
	a, b    []features
	length  [2][]float64 // summed up to each segment
	opens   [2][]int     // blocks opened up to each segment
	base    [2][]float64 // summed
	rows    [][][]hit    // by segment of the original modulo most+1, then place in its window
	low     []int        // first segment of the translation of each row
	best    [2][most * mostTold]float32
	touched [2][]int
}

// hit is one meeting of tokens, at their places in their segments.
type hit struct {
	o, t uint8
	gain float32
}

func newGrid(ix *index, r held) *grid {
	g := &grid{index: ix, i0: r.o0, j0: r.t0, a: ix.a[r.o0:r.o1], b: ix.b[r.t0:r.t1],
		rows: make([][][]hit, most+1), low: make([]int, most+1)}
	from := [2]int{g.i0, g.j0}
	for side, fs := range [2][]features{g.a, g.b} {
		g.length[side] = make([]float64, len(fs)+1)
		g.opens[side] = make([]int, len(fs)+1)
		g.base[side] = make([]float64, len(fs)+1)
		for i, f := range fs {
			g.length[side][i+1] = g.length[side][i] + f.length
			g.base[side][i+1] = g.base[side][i] + ix.base[side][from[side]+i]
			g.opens[side][i+1] = g.opens[side][i]
			if f.opens {
				g.opens[side][i+1]++
			}
		}
	}
	return g
}

// fill finds the meetings of segment i of the original with those from lo to hi, once.
func (g *grid) fill(i, lo, hi int) {
	k := i % (most + 1)
	g.low[k] = lo
	row := g.rows[k]
	if cap(row) < hi-lo {
		row = make([][]hit, hi-lo)
	}
	row = row[:hi-lo]
	for x := range row {
		row[x] = row[x][:0]
	}
	x := g.m.lexicon
	for p, o := range g.a[i].told[:min(len(g.a[i].told), mostTold)] {
		for _, l := range x.partner[o] {
			list := g.postings[l.token]
			for n := search(list, int32(g.j0+lo)); n < len(list) && int(list[n].segment) < g.j0+hi; n++ {
				q := &row[int(list[n].segment)-g.j0-lo]
				gain := l.gain - (x.miss[0][o]+x.miss[1][l.token])/2
				*q = append(*q, hit{uint8(p), list[n].place, gain})
			}
		}
	}
	g.rows[k] = row
}

func search(list []posting, s int32) int {
	lo, hi := 0, len(list)
	for lo < hi {
		if mid := (lo + hi) / 2; list[mid].segment < s {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// shared is what the meetings in a bead tell: each token counts with its best partner.
func (g *grid) shared(i0, i1, j0, j1 int) float64 {
	sum := float32(0)
	one := i1-i0 == 1 && j1-j0 == 1
	for i := i0; i < i1; i++ {
		k := i % (most + 1)
		for j := j0; j < j1; j++ {
			hits := g.rows[k][j-g.low[k]]
			if one && len(hits) == 1 {
				return float64(hits[0].gain)
			}
			for _, h := range hits {
				sum += g.raise(0, (i-i0)*mostTold+int(h.o), h.gain)
				sum += g.raise(1, (j-j0)*mostTold+int(h.t), h.gain)
			}
		}
	}
	for side, list := range g.touched {
		for _, n := range list {
			g.best[side][n] = 0
		}
		g.touched[side] = list[:0]
	}
	return float64(sum / 2)
}

func (g *grid) raise(side, n int, gain float32) float32 {
	was := g.best[side][n]
	if gain <= was {
		return 0
	}
	if was == 0 {
		g.touched[side] = append(g.touched[side], n)
	}
	g.best[side][n] = gain
	return gain - was
}

// score is how much likelier it is that the segments [i0, i1) of the original and [j0, j1)
// of the translation are a bead than that they have nothing to do with each other.
func (g *grid) score(i0, i1, j0, j1 int) float64 {
	m := g.m
	x, y := (g.length[0][i1]-g.length[0][i0])*m.ratio, g.length[1][j1]-g.length[1][j0]
	l := (x + y) / 2
	s := math.Max(g.logs[min(int(l), longest)]-(y-x)*(y-x)/(2*m.variance*l), outlier)
	s += splitCost * float64(i1-i0+j1-j0-2)
	s += wordWeight * (g.base[0][i1] - g.base[0][i0] + g.base[1][j1] - g.base[1][j0] + g.shared(i0, i1, j0, j1))
	if m.blocks > 0 {
		s += m.blocks * g.borders(i0, i1, j0, j1)
	}
	if g.a[i0].kind != g.b[j0].kind {
		s += kindDiffer
	}
	return s
}

func (g *grid) borders(i0, i1, j0, j1 int) float64 {
	s := crossCost * float64(g.opens[0][i1]-g.opens[0][i0+1]+g.opens[1][j1]-g.opens[1][j0+1])
	switch a, b := g.a[i0].opens, g.b[j0].opens; {
	case a && b:
		s += startsBoth
	case a != b:
		s += startsOne
	}
	return s
}

// hopeless tells whether lengths alone rule a bead of three and more segments out.
func (g *grid) hopeless(i0, i1, j0, j1 int) bool {
	if i1-i0+j1-j0 < 4 {
		return false
	}
	x, y := (g.length[0][i1]-g.length[0][i0])*g.m.ratio, g.length[1][j1]-g.length[1][j0]
	return (y-x)*(y-x) > 12*g.m.variance*(x+y)
}
