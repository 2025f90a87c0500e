package align

import (
	"context"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon holds which tokens of the original go with which of the translation, how much
// that tells, and how often a token finds its partner.
type lexicon struct {
	ids     [2]map[string]int32
	count   [2][]int32   // in how many segments a token stands
	key     [2][]bool    // tokens that are keys of evidence: they go with their equals alone
	miss    [2][]float32 // what it costs that a token has no partner in its bead, ≤ 0
	partner [][]link     // by token of the original
	alike   [][]link     // what lookAlikes found: it holds without having been seen in beads
	n       float64      // segments
}

// link is one partner of a token and what a meeting of both in one bead tells, in nats.
type link struct {
	token int32
	gain  float32
}

const (
	smallest    = 40  // a text with fewer segments counts as if it had so many
	mostGain    = 4.5 // no single pair of words decides alone
	common      = 0.3 // tokens that stand in more of the segments tell nothing
	mostPartner = 8
)

// lookAlikes is the lexicon before anything was seen: equal keys, figures and marks, and
// words that look alike.
func lookAlikes(a, b []features) *lexicon {
	x := &lexicon{n: math.Max(smallest, float64(max(len(a), len(b))))}
	words := [2][]string{}
	for side, fs := range [2][]features{a, b} {
		x.ids[side] = map[string]int32{}
		for _, f := range fs {
			for _, w := range f.tokens {
				id, ok := x.ids[side][w]
				if !ok {
					id = int32(len(words[side]))
					x.ids[side][w] = id
					words[side] = append(words[side], w)
					x.count[side] = append(x.count[side], 0)
					x.key[side] = append(x.key[side], strings.HasPrefix(w, "="))
				}
				x.count[side][id]++
			}
		}
	}
	x.alike = make([][]link, len(words[0]))
	heads := map[string][]int32{}
	for id, w := range words[1] {
		if letters(w) && utf8.RuneCountInString(w) >= 4 {
			h := prefix(w, 3)
			heads[h] = append(heads[h], int32(id))
		}
	}
	for id, w := range words[0] {
		if same, ok := x.ids[1][w]; ok && (!letters(w) || utf8.RuneCountInString(w) > 2) {
			x.add(int32(id), same, 0.8)
			if x.gainOf(int32(id), same, 0.8) > 0 {
				continue
			}
		}
		if !letters(w) || utf8.RuneCountInString(w) < 4 {
			continue
		}
		for _, v := range heads[prefix(w, 3)] {
			if s := similar(w, words[1][v]); s >= 0.6 {
				x.add(int32(id), v, 0.8*s*s)
			}
		}
	}
	x.partner = x.alike
	x.misses()
	return x
}

// add notes that two tokens should meet: share is how often the rarer does.
func (x *lexicon) add(o, t int32, share float64) {
	if g := x.gainOf(o, t, share); g > 0 && len(x.alike[o]) < mostPartner {
		x.alike[o] = append(x.alike[o], link{t, float32(g)})
	}
}

func (x *lexicon) gainOf(o, t int32, share float64) float64 {
	n, m := float64(x.count[0][o]), float64(x.count[1][t])
	return math.Min(math.Log(share*x.n/math.Max(n, m)), mostGain)
}

func letters(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return r != '#' && r != '~' && r != '='
}

// similar is the share of equal letters of two stems with the same beginning, by the
// longest common subsequence, which misread letters hardly change.
func similar(v, w string) float64 {
	a, b := []rune(v), []rune(w)
	var row [2][stemLength + 2]int
	for i := range a {
		for j := range b {
			k := (i + 1) & 1
			if a[i] == b[j] {
				row[k][j+1] = row[1-k][j] + 1
			} else {
				row[k][j+1] = max(row[1-k][j+1], row[k][j])
			}
		}
	}
	return float64(row[len(a)&1][len(b)]) / float64(max(len(a), len(b)))
}

// tokensIn are the distinct tokens of a side of a bead that tell something.
func tokensIn(fs []features, out []int32) []int32 {
	out = out[:0]
	for i := range fs {
		out = append(out, fs[i].told...)
	}
	if len(fs) > 1 {
		slices.Sort(out)
		out = slices.Compact(out)
	}
	return out
}

// tell gives each segment the numbers of its tokens that tell something. All lexicons that
// are learnt from one another agree on them.
func (x *lexicon) tell(a, b []features) {
	for side, fs := range [2][]features{a, b} {
		for i := range fs {
			f := &fs[i]
			if f.told != nil {
				continue
			}
			f.told = make([]int32, 0, len(f.tokens))
			for _, w := range f.tokens {
				if id, ok := x.ids[side][w]; ok && float64(x.count[side][id]) <= common*x.n {
					f.told = append(f.told, id)
				}
			}
			slices.Sort(f.told)
			f.tokens = nil // they are parts of a text that need not be kept
		}
	}
}

const (
	mostTokens = 120 // longer beads are lists or mistakes: nothing is learnt from them
	discount   = 0.7 // taken off every count, so that single meetings teach nothing
)

// learn counts which tokens meet in the beads and returns the lexicon that follows. A bead
// counts for as much as it is probable: the square of its posterior, so that what may be
// wrong does not teach what would confirm it. The lexicon is of no use if ctx is done.
func (x *lexicon) learn(ctx context.Context, a, b []features, cells []cell) *lexicon {
	y := &lexicon{ids: x.ids, count: x.count, key: x.key, n: x.n, alike: x.alike}
	y.partner = y.associated(ctx, x.meetings(a, b, cells))
	y.misses()
	return y
}

// meetings are the beads in which tokens are seen together.
type meetings struct {
	weight []float32
	right  [][]int32 // by bead: its tokens of the translation
	beads  [][]int32 // by token of the original: where it stands
}

func (x *lexicon) meetings(a, b []features, cells []cell) *meetings {
	m := &meetings{beads: make([][]int32, len(x.count[0]))}
	learnable := func(side int, list []int32) []int32 {
		return slices.DeleteFunc(list, func(id int32) bool { return x.count[side][id] < 2 || x.key[side][id] })
	}
	var left []int32
	for _, c := range cells {
		if c.o == 0 || c.t == 0 || c.o+c.t > 4 {
			continue
		}
		left = tokensIn(a[c.i-c.o:c.i], left)
		right := tokensIn(b[c.j-c.t:c.j], nil)
		if len(left) > mostTokens || len(right) > mostTokens {
			continue
		}
		left = learnable(0, left)
		for _, o := range left {
			m.beads[o] = append(m.beads[o], int32(len(m.right)))
		}
		m.right = append(m.right, learnable(1, right))
		m.weight = append(m.weight, float32(c.chance*c.chance))
	}
	return m
}

// associated turns meetings into partners: those that meet far more often than by chance.
func (x *lexicon) associated(ctx context.Context, m *meetings) [][]link {
	out := make([][]link, len(x.count[0]))
	met := make([]float32, len(x.count[1])) // how often with the token that is looked at
	var some []int32                        // those of which met is not 0
	for o, beads := range m.beads {
		if o%checkEvery == 0 && ctx.Err() != nil {
			break
		}
		for _, bead := range beads {
			for _, t := range m.right[bead] {
				if met[t] == 0 {
					some = append(some, t)
				}
				met[t] += m.weight[bead]
			}
		}
		u := float64(x.count[0][o])
		for _, t := range some {
			n, v := float64(met[t])-discount, float64(x.count[1][t])
			met[t] = 0
			if n < 1 || u > 4*v || v > 4*u {
				continue
			}
			g := math.Log(n * x.n / (u * v))
			if dice := 2 * n / (u + v); g < 1 || dice < 0.3 {
				continue
			}
			out[o] = append(out[o], link{t, float32(math.Min(g, mostGain))})
		}
		some = some[:0]
	}
	for o := range out {
		for _, l := range x.alike[o] {
			if !slices.ContainsFunc(out[o], func(k link) bool { return k.token == l.token }) {
				out[o] = append(out[o], l)
			}
		}
		slices.SortFunc(out[o], func(k, l link) int {
			if k.gain != l.gain {
				return int(math.Copysign(1, float64(l.gain-k.gain)))
			}
			return int(k.token - l.token)
		})
		if len(out[o]) > mostPartner {
			out[o] = out[o][:mostPartner]
		}
	}
	return out
}

// misses says what a token without its partner costs: nothing for one without partners,
// more the surer its partners are.
func (x *lexicon) misses() {
	var best [2][]float32
	for side := range best {
		best[side] = make([]float32, len(x.count[side]))
		x.miss[side] = make([]float32, len(x.count[side]))
	}
	for o, links := range x.partner {
		for _, l := range links {
			share := float32(math.Exp(float64(l.gain)) * math.Max(float64(x.count[0][o]), float64(x.count[1][l.token])) / x.n)
			share = min(share, 1)
			best[0][o] = max(best[0][o], share)
			best[1][l.token] = max(best[1][l.token], share)
		}
	}
	for side := range best {
		for i, p := range best[side] {
			x.miss[side][i] = float32(math.Log(1 - missShare*float64(p)))
		}
	}
}

const missShare = 0.6
