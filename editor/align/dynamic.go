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

// align finds the best beads around the held ones, each with its chance. Stretches are taken
// from known, or worked out and handed to it, if it is given. What it gives when ctx is done
// means nothing.
func (m *Model) align(ctx context.Context, ix *index, fixed []held, known *stretches) []cell {
	var out []cell
	fences := ix.fences()
	i, j := 0, 0
	upTo := func(i1, j1 int) {
		r := held{i, i1, j, j1}
		cells, ok := known.find(ix, r)
		if !ok {
			cells = ix.stretch(ctx, r)
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

// table holds the best scores of all ways from the start to each cell.
type table struct {
	window
	weigh bool // whether the scores of the beads are kept
	g     *grid
	best  [states][]float32
	back  [states][]uint8 // move, state before
	bead  []float32       // score of each move into each cell
}

const never = float32(-1e30)

// The codes of back: a move of moves, or one of these; the state before is added.
const (
	skipOriginal    = 100
	skipTranslation = 102
)

// stretch aligns the segments of r, in numbers that begin at 0; nil if ctx is done.
func (ix *index) stretch(ctx context.Context, r held) []cell {
	if r.o0 == r.o1 && r.t0 == r.t1 || ctx.Err() != nil {
		return nil
	}
	g := newGrid(ix, r)
	t := newTable(g, newBand(g), true)
	if t.forward(ctx); ctx.Err() != nil {
		return nil // the table may not be filled
	}
	out := t.trace()
	t.chances(out)
	return out
}

func newTable(g *grid, w band, weigh bool) *table {
	t := &table{window: newWindow(w), weigh: weigh, g: g}
	n := t.size()
	for s := range t.best {
		t.best[s], t.back[s] = nevers(n), make([]uint8, n)
	}
	if weigh {
		t.bead = make([]float32, n*len(moves))
	}
	return t
}

// into are the scores of the moves into a cell.
func (t *table) into(i, j int) []float32 {
	x, _ := t.cell(i, j)
	return t.bead[x*len(moves) : (x+1)*len(moves)]
}

func nevers(n int) []float32 {
	out := make([]float32, n)
	for i := range out {
		out[i] = never
	}
	return out
}

// forward fills the table row by row, until ctx is done.
func (t *table) forward(ctx context.Context) {
	n := len(t.g.a)
	t.best[linked][0] = 0
	for i := 0; i <= n && ctx.Err() == nil; i++ {
		if i > 0 {
			t.g.fill(i-1, t.low[max(0, i-most)], t.high[min(n, i-1+most)])
		}
		for j := t.low[i]; j <= t.high[i]; j++ {
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
		if t.weigh {
			t.bead[x*len(moves)+mv] = never
		}
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

// chances gives each bead of the way its posterior probability: the share of all ways beside
// it, by their scores, that go through the bead.
func (t *table) chances(way []cell) {
	c := newCorridor(t, way)
	c.forward()
	c.backward(way)
}

// beside is how many cells to either side of the best way other ways are weighed. What lies
// further off has no share worth counting: there half a dozen sentences would have to be
// without counterpart or in other beads.
const beside = 8

// corridor holds the summed scores of all ways from the start to each cell, and from each
// cell to the end, for the cells beside the best way.
type corridor struct {
	*table
	near window
	sum  [states][]float32 // logarithm of the sum over all ways from the start
	rest [states][]float32 // to the end
}

func newCorridor(t *table, way []cell) *corridor {
	n := len(t.g.a)
	w := band{make([]int, n+1), make([]int, n+1)}
	for i := range w.low {
		w.low[i], w.high[i] = t.high[i], t.low[i]
	}
	for _, b := range way {
		for i := b.i - b.o; i <= b.i; i++ {
			w.low[i] = max(t.low[i], min(w.low[i], b.j-b.t-beside))
			w.high[i] = min(t.high[i], max(w.high[i], b.j+beside))
		}
	}
	c := &corridor{table: t, near: newWindow(w)}
	for s := range states {
		c.sum[s], c.rest[s] = nevers(c.near.size()), nevers(c.near.size())
	}
	return c
}

// forward sums the ways from the start.
func (c *corridor) forward() {
	c.sum[linked][0] = 0
	for i := range c.near.low {
		for j := c.near.low[i]; j <= c.near.high[i]; j++ {
			if i > 0 || j > 0 {
				c.sumUp(i, j)
			}
		}
	}
}

func (c *corridor) sumUp(i, j int) {
	x, _ := c.near.cell(i, j)
	for mv, s := range c.into(i, j) {
		if s == never {
			continue
		}
		if from, ok := c.near.cell(i-moves[mv].o, j-moves[mv].t); ok {
			before := plus(c.sum[linked][from], c.sum[alone][from]+gapCloses)
			c.sum[linked][x] = plus(c.sum[linked][x], before+s)
		}
	}
	for _, skip := range skips {
		if from, ok := c.near.cell(i-skip[0], j-skip[1]); ok {
			before := plus(c.sum[linked][from]+gapOpens, c.sum[alone][from]+gapGoesOn)
			c.sum[alone][x] = plus(c.sum[alone][x], before)
		}
	}
}

// backward sums the ways to the end and, with both sums, those through each bead of the way.
func (c *corridor) backward(way []cell) {
	n, k := len(c.g.a), len(c.g.b)
	end, _ := c.near.cell(n, k)
	c.rest[linked][end], c.rest[alone][end] = 0, 0
	whole := plus(c.sum[linked][end], c.sum[alone][end])
	on := len(way) - 1
	for i := n; i >= 0; i-- {
		for j := c.near.high[i]; j >= c.near.low[i]; j-- {
			var bead *cell
			if on >= 0 && way[on].i == i && way[on].j == j {
				bead = &way[on]
				on--
			}
			c.retreat(i, j, func(o, t int, v float32) {
				if bead != nil && bead.o == o && bead.t == t {
					bead.chance = math.Min(1, math.Exp(float64(v-whole)))
				}
			})
		}
	}
}

// retreat carries the sums of the rest of the ways back over the beads into a cell, and
// tells the sum of all ways over each.
func (c *corridor) retreat(i, j int, tell func(o, t int, v float32)) {
	x, _ := c.near.cell(i, j)
	carry := func(o, t int, fromLinked, fromAlone float32) {
		from, ok := c.near.cell(i-o, j-t)
		if !ok {
			return
		}
		c.rest[linked][from] = plus(c.rest[linked][from], fromLinked)
		c.rest[alone][from] = plus(c.rest[alone][from], fromAlone)
		tell(o, t, plus(c.sum[linked][from]+fromLinked, c.sum[alone][from]+fromAlone))
	}
	if r := c.rest[linked][x]; r > never/2 {
		for mv, s := range c.into(i, j) {
			if s != never {
				carry(moves[mv].o, moves[mv].t, r+s, r+s+gapCloses)
			}
		}
	}
	if r := c.rest[alone][x]; r > never/2 {
		for _, skip := range skips {
			carry(skip[0], skip[1], r+gapOpens, r+gapGoesOn)
		}
	}
}
