package align

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/segment"
)

// Model is what was learnt from one pair of texts: length statistics and lexicon. It is
// immutable.
type Model struct {
	evidence Evidence
	ratio    float64 // length of the translation for a unit of the original
	rarity   map[string]float64
	lexicon  lexicon
}

// Learn reads both texts and returns their model: the ratio of their lengths, how rare
// each key of evidence is, and which words of the one stand where words of the other do.
func Learn(o, t Text, ev Evidence) *Model {
	m := &Model{evidence: ev, ratio: 1}
	a, b := m.features(o, Original), m.features(t, Translation)
	if x, y := total(a), total(b); x > 0 && y > 0 {
		m.ratio = y / x
	}
	m.rarity = rarities(a, b)
	first := m.align(a, b, nil)
	m.lexicon = learnLexicon(a, b, first)
	return m
}

// features are what the aligner reads off one segment.
type features struct {
	id     segment.ID
	block  int
	kind   string
	length float64
	keys   []string // of evidence, and words that may be the same in both languages
	words  []string // lower case, for the lexicon
	stop   byte     // class of the last punctuation: '.', '?', '!', ':' or 0
	quote  bool
}

func (m *Model) features(t Text, side Side) []features {
	out := make([]features, len(t.Segments))
	for i, s := range t.Segments {
		f := features{id: s.ID, block: s.Block, kind: s.Kind, length: lengthOf(s.Text)}
		if m.evidence != nil {
			f.keys = append(f.keys, m.evidence(side, t.Lang, s.Text)...)
		}
		f.words = wordsOf(s.Text)
		for _, w := range f.words {
			if utf8.RuneCountInString(w) >= 4 || hasDigit(w) {
				f.keys = append(f.keys, "w:"+prefix(w, 5))
			}
		}
		f.stop, f.quote = stopOf(s.Text), strings.ContainsAny(s.Text, "\"“”„«»「」『』")
		out[i] = f
	}
	return out
}

// lengthOf is the length of a sentence in letters; an ideograph counts for three, which is
// what it takes to write it in an alphabet.
func lengthOf(s string) float64 {
	n := 0.0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n += 3
		case unicode.Is(unicode.Hangul, r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

func prefix(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

func stopOf(s string) byte {
	s = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("\"“”„«»)]'’", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '。', '।', '۔', '…':
		return '.'
	case '?', '？', '؟', ';':
		return '?'
	case '!', '！':
		return '!'
	case ':', '：':
		return ':'
	}
	return 0
}

func total(fs []features) float64 {
	n := 0.0
	for _, f := range fs {
		n += f.length
	}
	return n
}

// rarities is the weight of each key that both texts have: the rarer the more.
func rarities(a, b []features) map[string]float64 {
	count := [2]map[string]int{{}, {}}
	for side, fs := range [2][]features{a, b} {
		for _, f := range fs {
			for _, k := range f.keys {
				count[side][k]++
			}
		}
	}
	w := map[string]float64{}
	for k, n := range count[0] {
		if m := count[1][k]; m > 0 {
			w[k] = 3 / math.Sqrt(float64(n)*float64(m))
		}
	}
	return w
}

// lexicon is how much more often two words stand in the same beads than chance has it, by
// word of the original and word of the translation.
type lexicon map[string]map[string]float64

// learnLexicon gathers Dice's coefficients over the 1:1 beads of a first alignment.
func learnLexicon(a, b []features, beads []cell) lexicon {
	one, two, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, c := range beads {
		if c.o == 0 || c.t == 0 {
			continue
		}
		x, y := unique(a[c.i-c.o:c.i]), unique(b[c.j-c.t:c.j])
		for w := range x {
			one[w]++
		}
		for w := range y {
			two[w]++
		}
		if len(x)*len(y) > 4000 {
			continue
		}
		for w := range x {
			for v := range y {
				both[[2]string{w, v}]++
			}
		}
	}
	lex := lexicon{}
	for p, n := range both {
		if n < 2 {
			continue
		}
		if d := 2 * float64(n) / float64(one[p[0]]+two[p[1]]); d > 0.4 {
			if lex[p[0]] == nil {
				lex[p[0]] = map[string]float64{}
			}
			lex[p[0]][p[1]] = d
		}
	}
	return lex
}

func unique(fs []features) map[string]bool {
	out := map[string]bool{}
	for _, f := range fs {
		for _, w := range f.words {
			if utf8.RuneCountInString(w) > 2 {
				out[w] = true
			}
		}
	}
	return out
}

// moves are the beads that are tried, with what each costs beforehand (negative logarithm
// of how often it occurs, after Gale and Church 1993, table 5, smoothed).
var moves = []struct {
	o, t int
	cost float64
}{
	{1, 1, 0.12}, {1, 0, 4.6}, {0, 1, 4.6}, {1, 2, 3.1}, {2, 1, 3.1}, {2, 2, 4.6}, {1, 3, 4.8}, {3, 1, 4.8},
	{2, 3, 6}, {3, 2, 6}, {1, 4, 6.2}, {4, 1, 6.2}, {3, 3, 7}, {1, 5, 7.2}, {5, 1, 7.2}, {4, 4, 9},
}

// cell is the last bead of the best way to a point: it takes o and t segments and ends
// before segment i of the original and j of the translation.
type cell struct {
	i, j, o, t int
	cost       float64
	next       float64 // cost of the second best way to the same point
}

// align finds the cheapest beads by dynamic programming in a band around the diagonal.
func (m *Model) align(a, b []features, fixed [][4]int) []cell {
	var out []cell
	i, j := 0, 0
	for _, f := range append(fixed, [4]int{len(a), len(a), len(b), len(b)}) {
		for _, c := range m.stretch(a[i:f[0]], b[j:f[2]]) {
			c.i, c.j = c.i+i, c.j+j
			out = append(out, c)
		}
		if f[1] > f[0] || f[3] > f[2] {
			out = append(out, cell{i: f[1], j: f[3], o: f[1] - f[0], t: f[3] - f[2], next: math.Inf(1)})
		}
		i, j = f[1], f[3]
	}
	return out
}

const bandLeast = 60 // segments on either side of the diagonal

func (m *Model) stretch(a, b []features) []cell {
	n, k := len(a), len(b)
	if n == 0 && k == 0 {
		return nil
	}
	g := newGrid(m, a, b)
	band := max(bandLeast, n/10, k/10, abs(n-k)+20)
	width := min(2*band+1, k+1)
	low := func(i int) int {
		mid := i * k / max(n, 1)
		return max(0, min(mid-band, k+1-width))
	}
	rows := make([][]cell, n+1)
	for i := range rows {
		rows[i] = make([]cell, width)
		for x := range rows[i] {
			rows[i][x] = cell{cost: math.Inf(1), next: math.Inf(1)}
		}
	}
	rows[0][0].cost = 0
	for i := 0; i <= n; i++ {
		for x := range rows[i] {
			j := low(i) + x
			if i == 0 && j == 0 || j > k {
				continue
			}
			best := &rows[i][x]
			for _, mv := range moves {
				pi, pj := i-mv.o, j-mv.t
				if pi < 0 || pj < 0 || pj < low(pi) || pj >= low(pi)+width {
					continue
				}
				from := rows[pi][pj-low(pi)].cost
				if math.IsInf(from, 1) {
					continue
				}
				c := from + mv.cost + g.cost(pi, i, pj, j)
				switch {
				case c < best.cost:
					*best = cell{i, j, mv.o, mv.t, c, best.cost}
				case c < best.next:
					best.next = c
				}
			}
		}
	}
	return trace(rows, low, n, k)
}

func trace(rows [][]cell, low func(int) int, n, k int) []cell {
	var back []cell
	for i, j := n, k; i > 0 || j > 0; {
		c := rows[i][j-low(i)]
		back = append(back, c)
		i, j = i-c.o, j-c.t
	}
	for x, y := 0, len(back)-1; x < y; x, y = x+1, y-1 {
		back[x], back[y] = back[y], back[x]
	}
	return back
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// grid remembers what speaks for each pair of segments of a stretch.
type grid struct {
	m     *Model
	a, b  []features
	pairs []map[int]evidence // by segment of the original, then of the translation
	sums  [2][]float64       // lengths summed up to each segment
	jumps [2][]int           // borders of blocks up to each segment
	terms []map[string]float64
}

// evidence is what speaks for one pair: shared keys, and words that the lexicon knows.
type evidence struct{ keys, words float64 }

func newGrid(m *Model, a, b []features) *grid {
	g := &grid{m: m, a: a, b: b, pairs: make([]map[int]evidence, len(a)), terms: make([]map[string]float64, len(a))}
	for side, fs := range [2][]features{a, b} {
		g.sums[side], g.jumps[side] = make([]float64, len(fs)+1), make([]int, len(fs)+1)
		for i, f := range fs {
			g.sums[side][i+1] = g.sums[side][i] + f.length
			g.jumps[side][i+1] = g.jumps[side][i]
			if i > 0 && f.block != fs[i-1].block {
				g.jumps[side][i+1]++
			}
		}
	}
	return g
}

// cost is how badly the segments [i0, i1) of the original and [j0, j1) of the translation
// go together: lengths that differ, keys and words that they do not share.
func (g *grid) cost(i0, i1, j0, j1 int) float64 {
	if i0 == i1 || j0 == j1 {
		return 0
	}
	x, y := (g.sums[0][i1]-g.sums[0][i0])*g.m.ratio, g.sums[1][j1]-g.sums[1][j0]
	d := (y - x) / math.Sqrt(6.8*((x+y)/2+1))
	c := math.Min(-math.Log(2*(1-phi(math.Abs(d)))+1e-9), 9)
	c -= g.shared(i0, i1, j0, j1)
	c += blockBreak * float64(g.jumps[0][i1]-g.jumps[0][i0+1]+g.jumps[1][j1]-g.jumps[1][j0+1])
	if g.a[i1-1].stop != g.b[j1-1].stop {
		c += 0.3
	}
	if i1-i0 == 1 && j1-j0 == 1 && g.a[i0].quote != g.b[j0].quote {
		c += 0.3
	}
	if g.a[i0].kind != g.b[j0].kind {
		c += 0.5
	}
	return c
}

const (
	blockBreak = 1.2 // what it costs to take segments of different blocks together
	sharedMost = 8   // so that no list of names drowns everything else
)

func (g *grid) shared(i0, i1, j0, j1 int) float64 {
	keys, words, n := 0.0, 0.0, 0
	for i := i0; i < i1; i++ {
		best := 0.0
		for j := j0; j < j1; j++ {
			e := g.pair(i, j)
			keys += e.keys
			best += e.words
		}
		n += len(g.a[i].words)
		words += math.Min(best, float64(len(g.a[i].words)))
	}
	if n > 0 {
		words = 4 * words / float64(n)
	}
	return math.Min(keys+words, sharedMost)
}

// pair is what speaks for one pair of segments, found once.
func (g *grid) pair(i, j int) evidence {
	if e, ok := g.pairs[i][j]; ok {
		return e
	}
	if g.pairs[i] == nil {
		g.pairs[i] = map[int]evidence{}
		g.terms[i] = map[string]float64{}
		for _, k := range g.a[i].keys {
			if w := g.m.rarity[k]; w > 0 {
				g.terms[i][k] = w
			}
		}
	}
	var e evidence
	if have := g.terms[i]; len(have) > 0 {
		for n, k := range g.b[j].keys {
			if w := have[k]; w > 0 && !slices.Contains(g.b[j].keys[:n], k) {
				e.keys += w
			}
		}
	}
	for _, w := range g.a[i].words {
		best := 0.0
		if known := g.m.lexicon[w]; len(known) > 0 {
			for _, v := range g.b[j].words {
				best = math.Max(best, known[v])
			}
		}
		e.words += best
	}
	g.pairs[i][j] = e
	return e
}

// phi is the distribution function of the normal distribution.
func phi(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }

// Align returns the best alignment of o and t under the model. The beads in fixed (with
// Fixed set, in order) are held.
func (m *Model) Align(o, t Text, fixed []Bead) []Bead {
	a, b := m.features(o, Original), m.features(t, Translation)
	held := places(a, b, fixed)
	cells := m.align(a, b, held)
	out := make([]Bead, 0, len(cells))
	for _, c := range cells {
		out = append(out, m.bead(c, a, b))
	}
	return out
}

func (m *Model) bead(c cell, a, b []features) Bead {
	bead := Bead{Score: sureness(c, m, a, b), Fixed: math.IsInf(c.next, 1) && c.cost == 0}
	for _, f := range a[c.i-c.o : c.i] {
		bead.Original = append(bead.Original, f.id)
	}
	for _, f := range b[c.j-c.t : c.j] {
		bead.Translation = append(bead.Translation, f.id)
	}
	return bead
}

// sureness turns the distance to the second best way into a probability.
func sureness(c cell, m *Model, a, b []features) float64 {
	gap := c.next - c.cost
	if math.IsInf(gap, 1) || math.IsNaN(gap) {
		gap = 8
	}
	p := 1 / (1 + math.Exp(-(gap-0.3)*1.2))
	if c.o == 0 || c.t == 0 {
		p *= 0.85
	}
	return p
}

// places are the ranges of the fixed beads in both lists; those that cannot be held in
// order are left out.
func places(a, b []features, fixed []Bead) [][4]int {
	at := [2]map[segment.ID]int{{}, {}}
	for i, f := range a {
		at[0][f.id] = i
	}
	for i, f := range b {
		at[1][f.id] = i
	}
	var out [][4]int
	end := [2]int{}
	for _, bead := range fixed {
		var r [4]int
		ok := true
		for side, ids := range [2][]segment.ID{bead.Original, bead.Translation} {
			r[2*side], r[2*side+1] = end[side], end[side]
			for n, id := range ids {
				i, there := at[side][id]
				ok = ok && there && (n == 0 || i == r[2*side+1])
				if n == 0 {
					r[2*side] = i
				}
				r[2*side+1] = i + 1
			}
			ok = ok && r[2*side] >= end[side]
		}
		if ok && (r[1] > r[0] || r[3] > r[2]) {
			out = append(out, r)
			end = [2]int{r[1], r[3]}
		}
	}
	return out
}

// Realign returns what Align would, knowing that prev was its result for texts that
// differ from o and t only in the segments whose ids prev does not have.
func (m *Model) Realign(prev []Bead, o, t Text, fixed []Bead) []Bead {
	return m.Align(o, t, fixed)
}
