package align

import "sort"

// band says which cells of each row are looked at: those from low[i] to high[i], both
// included. Both never fall.
type band struct{ low, high []int }

// window numbers the cells of a band, row by row.
type window struct {
	band
	at []int // number of the first cell of each row, and behind the last
}

func newWindow(w band) window {
	at := make([]int, len(w.low)+1)
	for i := range w.low {
		at[i+1] = at[i] + w.high[i] - w.low[i] + 1
	}
	return window{w, at}
}

// size is the number of cells.
func (w *window) size() int { return w.at[len(w.low)] }

// cell is the number of a cell; ok is false outside the band.
func (w *window) cell(i, j int) (n int, ok bool) {
	if i < 0 || j < w.low[i] || j > w.high[i] {
		return 0, false
	}
	return w.at[i] + j - w.low[i], true
}

const (
	fullTable = 250_000 // cells up to which the whole table is looked at
	bandLeast = 12      // segments on either side of the supposed way
	bandMost  = 300
)

// newBand surrounds the way through the anchors: pairs of segments that several rare
// tokens tie together. The further the next anchor, the wider.
func newBand(g *grid) band {
	n, k := len(g.a), len(g.b)
	w := band{make([]int, n+1), make([]int, n+1)}
	if (n+1)*(k+1) <= fullTable {
		for i := range w.high {
			w.high[i] = k
		}
		return w
	}
	points := append(append([]point{{0, 0, 0}}, g.anchors()...), point{n, k, 0})
	for p := 1; p < len(points); p++ {
		from, to := points[p-1], points[p]
		for i := from.i; i <= to.i; i++ {
			mid := g.between(from, to, i)
			room := bandLeast + min(i-from.i, to.i-i)/2
			if gap := abs((to.j - from.j) - (to.i - from.i)); gap > 0 {
				room += gap
			}
			room = min(room, bandMost)
			w.low[i], w.high[i] = max(0, mid-room), min(k, mid+room)
		}
	}
	w.low[0], w.high[n] = 0, k
	for i := 1; i <= n; i++ {
		w.low[i], w.high[i] = max(w.low[i], w.low[i-1]), max(w.high[i], w.high[i-1])
	}
	for i := 1; i <= n; i++ { // each row must be in reach of the one before
		w.low[i] = min(w.low[i], w.high[i-1])
	}
	for i := n - 1; i >= 0; i-- {
		w.low[i] = min(w.low[i], w.low[i+1])
	}
	return w
}

func abs(n int) int { return max(n, -n) }

// between is where the way from one anchor to the next is at row i, by length of text.
func (g *grid) between(from, to point, i int) int {
	x0, x1 := g.length[0][from.i], g.length[0][to.i]
	y0, y1 := g.length[1][from.j], g.length[1][to.j]
	if x1 <= x0 {
		return from.j
	}
	y := y0 + (g.length[0][i]-x0)/(x1-x0)*(y1-y0)
	return from.j + sort.SearchFloat64s(g.length[1][from.j:to.j+1], y)
}

type point struct {
	i, j int
	gain float32
}

const (
	rare       = 6 // a token in more segments ties no anchor
	anchorGain = 6 // nats
	anchorLead = 3 // over the second best
)

// anchors are those of a stretch, in its own numbers.
func (g *grid) anchors() []point {
	points := g.index.anchors(held{g.i0, g.i0 + len(g.a), g.j0, g.j0 + len(g.b)})
	for p := range points {
		points[p].i -= g.i0
		points[p].j -= g.j0
	}
	return points
}

// anchors are pairs of segments within r tied by tokens that are rare there, the longest
// rising chain of them.
func (ix *index) anchors(r held) []point {
	var points []point
	votes := make([]float32, r.t1-r.t0)
	var voted []int32
	for i := r.o0; i < r.o1; i++ {
		for _, o := range ix.a[i].told {
			for _, l := range ix.m.lexicon.partner[o] {
				list := ix.postings[l.token]
				list = list[search(list, int32(r.t0)):search(list, int32(r.t1))]
				if len(list) > rare {
					continue
				}
				for _, p := range list {
					j := p.segment - int32(r.t0)
					if votes[j] == 0 {
						voted = append(voted, j)
					}
					votes[j] += l.gain
				}
			}
		}
		best, second, at := float32(0), float32(0), int32(-1)
		for _, j := range voted {
			if v := votes[j]; v > best || v == best && j < at {
				best, second, at = v, best, j
			} else if v > second {
				second = v
			}
			votes[j] = 0
		}
		voted = voted[:0]
		if best >= anchorGain && best-second >= anchorLead {
			points = append(points, point{i, r.t0 + int(at), best})
		}
	}
	return rising(points)
}

// fences are the places at which the alignment is cut into stretches that are aligned each
// for itself: amid neighbours that are tied pair by pair, so strongly that no way leads
// elsewhere. Which of them are taken is told by the number of a segment, so that an edit
// moves no fence but those beside it.
func (ix *index) fences() []point {
	var out []point
	chain := ix.anchors(held{0, len(ix.a), 0, len(ix.b)})
	row := 0 // how many strong pairs stand in a row up to here
	for n, q := range chain {
		if n == 0 || q.i != chain[n-1].i+1 || q.j != chain[n-1].j+1 {
			row = 0
		}
		if row++; q.gain < fenceGain {
			row = 0
		}
		if at := n - fenceRow/2 + 1; row >= fenceRow && ix.a[chain[at].i].id%fenceEvery == 0 {
			out = append(out, chain[at])
		}
	}
	return out
}

const (
	fenceGain  = 8 // nats, of each pair
	fenceRow   = 4 // pairs in a row: half of them on either side of the fence
	fenceEvery = 4 // of the places that could be fences, one in so many is taken
)

// rising is the longest chain of points whose j rises too.
func rising(points []point) []point {
	var ends []int // by length of chain less one: the point with the least j that ends one
	before := make([]int, len(points))
	for p, q := range points {
		k := sort.Search(len(ends), func(k int) bool { return points[ends[k]].j >= q.j })
		before[p] = -1
		if k > 0 {
			before[p] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, p)
		} else {
			ends[k] = p
		}
	}
	out := make([]point, len(ends))
	for k, p := len(ends)-1, last(ends); k >= 0; k, p = k-1, before[p] {
		out[k] = points[p]
	}
	return out
}

func last(ends []int) int {
	if len(ends) == 0 {
		return -1
	}
	return ends[len(ends)-1]
}
