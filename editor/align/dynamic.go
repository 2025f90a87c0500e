package align

import (
	"context"
	"math"
)

// cell is one bead of a way through the table: it takes o and t segments and ends before
// segment i of the original and j of the translation.
type cell struct {
	i, j, o, t int
	chance     float64 // posterior probability
	held       bool    // a person's
}

// align finds the best beads around the held ones. Stretches are taken from known, or
// worked out and handed to it; without it nothing is weighed. What it gives when ctx is done
// means nothing.
func (m *Model) align(ctx context.Context, ix *index, fixed []held, known *stretches) []cell {
	var out []cell
	fences := ix.fences()
	i, j := 0, 0
	upTo := func(i1, j1 int) {
		r := held{i, i1, j, j1}
		cells, ok := known.find(ix, r)
		if !ok {
			cells = ix.stretch(ctx, r, known != nil)
		}
		known.add(ix, r, cells)
		for _, c := range cells {
			c.i, c.j = c.i+i, c.j+j
			out = append(out, c)
		}
		i, j = i1, j1
	}
	if ctx.Err() != nil {
		return nil
	}
	for _, h := range append(fixed[:len(fixed):len(fixed)], held{len(ix.a), len(ix.a), len(ix.b), len(ix.b)}) {
		for len(fences) > 0 && fences[0].i < h.o0 {
			if f := fences[0]; f.i > i && f.j > j && f.j < h.t0 {
				upTo(f.i, f.j)
			}
			fences = fences[1:]
		}
		upTo(h.o0, h.t0)
		if h.o1 > h.o0 || h.t1 > h.t0 {
			out = append(out, cell{i: h.o1, j: h.t1, o: h.o1 - h.o0, t: h.t1 - h.t0, chance: 1, held: true})
		}
		i, j = h.o1, h.t1
	}
	return out
}

// The states of a way: behind a bead with both sides, or behind a segment without
// counterpart. More such segments in a row are likelier than single ones.
const (
	linked = iota
	alone
	states
)

// table holds the best and the summed scores of all ways from the start to each cell.
type table struct {
	weigh bool // whether sums are wanted
	g     *grid
	w     band
	at    []int // of the first cell of each row
	best  [states][]float32
	sum   [states][]float32 // logarithm of the sum over all ways
	back  [states][]uint8   // move, state before
	bead  []float32         // score of each move into each cell
}

const never = float32(-1e30)

// The codes of back: a move of moves, or one of these; the state before is added.
const (
	skipOriginal    = 100
	skipTranslation = 102
)

// stretch aligns the segments of r, in numbers that begin at 0; nil if ctx is done.
func (ix *index) stretch(ctx context.Context, r held, weigh bool) []cell {
	if r.o0 == r.o1 && r.t0 == r.t1 || ctx.Err() != nil {
		return nil
	}
	g := newGrid(ix, r)
	t := newTable(g, newBand(g), weigh)
	if t.forward(ctx); ctx.Err() != nil {
		return nil // the table may not be filled
	}
	out := t.trace()
	if weigh {
		t.chances(out)
	}
	return out
}

func newTable(g *grid, w band, weigh bool) *table {
	t := &table{weigh: weigh, g: g, w: w, at: make([]int, len(w.low)+1)}
	for i := range w.low {
		t.at[i+1] = t.at[i] + w.high[i] - w.low[i] + 1
	}
	n := t.at[len(w.low)]
	for s := range t.best {
		t.best[s], t.back[s] = nevers(n), make([]uint8, n)
		if weigh {
			t.sum[s] = nevers(n)
		}
	}
	if weigh {
		t.bead = nevers(n * len(moves))
	}
	return t
}

func nevers(n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = never
	}
	return out
}

// cell is the index of a cell; ok is false outside the band.
func (t *table) cell(i, j int) (int, bool) {
	if i < 0 || j < t.w.low[i] || j > t.w.high[i] {
		return 0, false
	}
	return t.at[i] + j - t.w.low[i], true
}

// forward fills the table row by row, until ctx is done.
func (t *table) forward(ctx context.Context) {
	n := len(t.g.a)
	t.best[linked][0] = 0
	if t.weigh {
		t.sum[linked][0] = 0
	}
	for i := 0; i <= n && ctx.Err() == nil; i++ {
		if i > 0 {
			t.g.fill(i-1, t.w.low[max(0, i-most)], t.w.high[min(n, i-1+most)])
		}
		for j := t.w.low[i]; j <= t.w.high[i]; j++ {
			if i > 0 || j > 0 {
				t.reach(i, j)
			}
		}
	}
}

// reach finds the ways into a cell.
func (t *table) reach(i, j int) {
	x, _ := t.cell(i, j)
	for mv, move := range moves {
		from, ok := t.cell(i-move.o, j-move.t)
		if !ok || t.best[linked][from] == never && t.best[alone][from] == never || t.g.hopeless(i-move.o, i, j-move.t, j) {
			continue
		}
		s := float32(move.prior + t.g.score(i-move.o, i, j-move.t, j))
		if t.weigh {
			t.bead[x*len(moves)+mv] = s
		}
		t.step(x, linked, from, linked, s, uint8(mv*states))
		t.step(x, linked, from, alone, s+gapCloses, uint8(mv*states+alone))
	}
	for code, skip := range skips {
		if from, ok := t.cell(i-skip[0], j-skip[1]); ok {
			t.step(x, alone, from, linked, gapOpens, uint8(skipOriginal+2*code))
			t.step(x, alone, from, alone, gapGoesOn, uint8(skipOriginal+2*code+alone))
		}
	}
}

var skips = [2][2]int{{1, 0}, {0, 1}}

func (t *table) step(x, state, from, before int, s float32, code uint8) {
	if t.best[before][from] == never {
		return
	}
	if v := t.best[before][from] + s; v > t.best[state][x] {
		t.best[state][x], t.back[state][x] = v, code
	}
	if t.weigh {
		t.sum[state][x] = plus(t.sum[state][x], t.sum[before][from]+s)
	}
}

// plus adds two numbers given as logarithms.
func plus(x, y float32) float32 {
	if x < y {
		x, y = y, x
	}
	at := (x - y) * plusSteps
	if at >= plusReach*plusSteps {
		return x
	}
	n := int(at)
	return x + plusTable[n] + (at-float32(n))*(plusTable[n+1]-plusTable[n])
}

// plusTable is log(1+exp(-d)) by the difference d, between which is interpolated: 5e-7 off
// at most, where a float32 of these sums is exact to 1e-5.
const (
	plusReach = 16 // nats; beyond it nothing is added
	plusSteps = 256
)

var plusTable = func() (t [plusReach*plusSteps + 2]float32) {
	for n := range t {
		t[n] = float32(math.Log1p(math.Exp(-float64(n) / plusSteps)))
	}
	return t
}()

func (t *table) trace() []cell {
	i, j := len(t.g.a), len(t.g.b)
	var out []cell
	x, _ := t.cell(i, j)
	state := linked
	if t.best[alone][x] > t.best[linked][x] {
		state = alone
	}
	for i > 0 || j > 0 {
		x, _ := t.cell(i, j)
		code := int(t.back[state][x])
		c := cell{i: i, j: j}
		if code >= skipOriginal {
			skip := skips[(code-skipOriginal)/2]
			c.o, c.t = skip[0], skip[1]
		} else {
			c.o, c.t = moves[code/states].o, moves[code/states].t
		}
		out = append(out, c)
		i, j, state = i-c.o, j-c.t, code%states
	}
	for x, y := 0, len(out)-1; x < y; x, y = x+1, y-1 {
		out[x], out[y] = out[y], out[x]
	}
	return out
}

// chances gives each bead of the way its posterior probability: the share of all ways, by
// their scores, that go through it.
func (t *table) chances(way []cell) {
	n, k := len(t.g.a), len(t.g.b)
	var rest [states][]float32 // sums from each cell to the end
	for s := range rest {
		rest[s] = make([]float32, len(t.sum[s]))
		for x := range rest[s] {
			rest[s][x] = never
		}
	}
	end, _ := t.cell(n, k)
	rest[linked][end], rest[alone][end] = 0, 0
	whole := plus(t.sum[linked][end], t.sum[alone][end])
	on := make(map[[2]int]int, len(way))
	for c := range way {
		on[[2]int{way[c].i, way[c].j}] = c
	}
	for i := n; i >= 0; i-- {
		for j := t.w.high[i]; j >= t.w.low[i]; j-- {
			x, _ := t.cell(i, j)
			c, marked := on[[2]int{i, j}]
			t.retreat(i, j, x, &rest, func(o, tr int, v float32) {
				if marked && way[c].o == o && way[c].t == tr {
					way[c].chance += math.Exp(float64(v - whole))
				}
			})
		}
	}
}

// retreat carries the sums of the rest of the ways back over the beads into a cell, and
// tells the sum of all ways over each.
func (t *table) retreat(i, j, x int, rest *[states][]float32, tell func(o, tr int, v float32)) {
	carry := func(from, before, o, tr int, s float32) {
		if t.sum[before][from] == never || s < never/2 {
			return
		}
		rest[before][from] = plus(rest[before][from], s)
		tell(o, tr, t.sum[before][from]+s)
	}
	if r := rest[linked][x]; r != never {
		for mv, move := range moves {
			if s := t.bead[x*len(moves)+mv]; s != never {
				if from, ok := t.cell(i-move.o, j-move.t); ok {
					carry(from, linked, move.o, move.t, r+s)
					carry(from, alone, move.o, move.t, r+s+gapCloses)
				}
			}
		}
	}
	if r := rest[alone][x]; r != never {
		for _, skip := range skips {
			if from, ok := t.cell(i-skip[0], j-skip[1]); ok {
				carry(from, linked, skip[0], skip[1], r+gapOpens)
				carry(from, alone, skip[0], skip[1], r+gapGoesOn)
			}
		}
	}
}
