package roman

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Path is how one spelling turns into another by steps that the tables explain.
type Path struct {
	Cost  float64
	Langs []string // languages whose tables explain every step; nil where only diacritics differ
	Steps []Step
}

// state is a way to have read a up to i and b up to j.
type state struct {
	cost  float32
	langs uint32
	i, j  uint8
	from  int16 // state before it
	rule  *pairRule
}

const (
	maxWord   = 40
	perCell   = 3
	maxStates = 512
)

// Budget is the cost that two spellings of n letters may differ by.
func Budget(n int) float64 {
	switch {
	case n <= 3:
		return 0.12
	case n <= 5:
		return 0.32
	case n <= 8:
		return 0.42
	}
	return 0.55
}

// Compare finds the cheapest way to explain that a and b, two words in Latin letters, are
// spellings of one name; ok is false where the tables of no one language explain it.
// Compare(a, b) and Compare(b, a) give the same.
func Compare(a, b string) (Path, bool) {
	if apart(a, b) {
		return Path{}, false
	}
	w := walkers.Get().(*walker)
	defer walkers.Put(w)
	st, ok := w.walk(a, b)
	if !ok {
		return Path{}, false
	}
	return w.path(st), true
}

// Explained is Compare without the path.
func Explained(a, b string) (cost float64, ok bool) {
	if apart(a, b) {
		return 0, false
	}
	w := walkers.Get().(*walker)
	defer walkers.Put(w)
	st, ok := w.walk(a, b)
	if !ok {
		return 0, false
	}
	return float64(w.states[st].cost), true
}

// Set are languages whose tables Compare reads, a bit each.
type Set uint32

// SetOf is the set of some languages.
func SetOf(langs ...string) (set Set) {
	for i, l := range pairRules().langs {
		if slices.Contains(langs, l) {
			set |= 1 << i
		}
	}
	return set
}

// ExplainedBy is Explained with the languages whose tables explain it; all where only marks
// differ.
func ExplainedBy(a, b string) (cost float64, langs Set, ok bool) {
	if apart(a, b) {
		return 0, 0, false
	}
	w := walkers.Get().(*walker)
	defer walkers.Put(w)
	st, ok := w.walk(a, b)
	if !ok {
		return 0, 0, false
	}
	return float64(w.states[st].cost), Set(w.langs(st)), true
}

// apart tells by the ends of two words, where these are letters of ASCII, that no path joins
// them.
func apart(a, b string) bool {
	n, m := len(a)-1, len(b)-1
	if n < 0 || m < 0 {
		return true
	}
	book := pairRules()
	return smallLetter(a[0]) && smallLetter(b[0]) && !book.begin[a[0]][b[0]] || smallLetter(a[n]) && smallLetter(b[m]) && !book.ends[a[n]][b[m]]
}

func smallLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// walkers are lent out, since the room of a walk is too large for one comparison alone.
var walkers = sync.Pool{New: func() any { return new(walker) }}

type walker struct {
	a, b   []rune
	abuf   [maxWord]rune
	bbuf   [maxWord]rune
	states []state
	buf    [64]state
}

func (w *walker) walk(a, b string) (int, bool) {
	w.a, w.b = letters(a, w.abuf[:0]), letters(b, w.bbuf[:0])
	n, m := len(w.a), len(w.b)
	if n == 0 || m == 0 || n > maxWord || m > maxWord || n > 2*m+3 || m > 2*n+3 {
		return 0, false
	}
	if x, y := w.a[n-1], w.b[m-1]; x < utf8.RuneSelf && y < utf8.RuneSelf && !pairRules().ends[byte(x)][byte(y)] {
		return 0, false
	}
	if x, y := w.a[0], w.b[0]; x < utf8.RuneSelf && y < utf8.RuneSelf && !pairRules().begin[byte(x)][byte(y)] {
		return 0, false
	}
	budget := float32(Budget(min(n, m)))
	w.states = append(w.buf[:0], state{langs: math.MaxUint32, from: -1})
	best := -1
	for k := 0; k < len(w.states) && len(w.states) < maxStates; k++ {
		s := w.states[k]
		if int(s.i) == n && int(s.j) == m {
			if best < 0 || s.cost < w.states[best].cost {
				best = k
			}
			continue
		}
		w.extend(k, s, budget)
	}
	return best, best >= 0
}

// letters are the runes of a word in small letters without signs.
func letters(s string, buf []rune) []rune {
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == '\'' || r == '`' || r == '"':
			continue
		case r >= utf8.RuneSelf:
			if strings.ContainsRune(sound, r) {
				continue
			}
			r = lower(r)
		}
		if len(buf) == maxWord {
			return append(buf, r)
		}
		buf = append(buf, r)
	}
	return buf
}

func (w *walker) extend(k int, s state, budget float32) {
	i, j := int(s.i), int(s.j)
	if i < len(w.a) && j < len(w.b) {
		if x, y := w.a[i], w.b[j]; x == y {
			w.push(k, s, 1, 1, 0, s.langs, nil, budget)
		} else if (x >= utf8.RuneSelf || y >= utf8.RuneSelf) && foldRune(x) == foldRune(y) {
			w.push(k, s, 1, 1, costFold, s.langs, nil, budget)
		}
	}
	book := pairRules()
	if i < len(w.a) && j < len(w.b) {
		w.tryAll(k, s, book.both[byte(w.a[i])][byte(w.b[j])], budget)
	}
	if i < len(w.a) {
		w.tryAll(k, s, book.onlyX[byte(w.a[i])], budget)
	}
	if j < len(w.b) {
		w.tryAll(k, s, book.onlyY[byte(w.b[j])], budget)
	}
}

// tryAll tries the rules whose language, cost and second letters do not speak against them.
func (w *walker) tryAll(k int, s state, rules []*pairRule, budget float32) {
	if len(rules) == 0 {
		return
	}
	left := budget - s.cost
	x, y := letterAt(w.a, int(s.i)+1), letterAt(w.b, int(s.j)+1)
	for _, r := range rules {
		if s.langs&r.langs != 0 && r.cost <= left+slack && (r.x2 == 0 || r.x2 == x) && (r.y2 == 0 || r.y2 == y) {
			w.try(k, s, r, budget)
		}
	}
}

// slack keeps tryAll from judging sums of costs that rounding decides.
const slack = 1e-3

// letterAt is a letter of a word, -1 behind its end.
func letterAt(rs []rune, i int) rune {
	if i < len(rs) {
		return rs[i]
	}
	return -1
}

func (w *walker) try(k int, s state, r *pairRule, budget float32) {
	i, j := int(s.i), int(s.j)
	langs := s.langs & r.langs
	if langs == 0 || s.cost+r.cost > budget || !at(w.a, i, r.x) || !at(w.b, j, r.y) {
		return
	}
	switch r.left {
	case '^':
		if i > 0 || j > 0 {
			return
		}
	case 'V':
		if i == 0 || j == 0 || !vowel(w.a[i-1]) || !vowel(w.b[j-1]) {
			return
		}
	}
	ei, ej := i+len(r.x), j+len(r.y)
	switch r.right {
	case '$':
		if ei < len(w.a) || ej < len(w.b) {
			return
		}
	case 'V':
		if ei >= len(w.a) || ej >= len(w.b) || !vowel(w.a[ei]) || !vowel(w.b[ej]) {
			return
		}
	}
	w.push(k, s, len(r.x), len(r.y), r.cost, langs, r, budget)
}

func (w *walker) push(k int, s state, di, dj int, cost float32, langs uint32, r *pairRule, budget float32) {
	n := state{s.cost + cost, langs, s.i + uint8(di), s.j + uint8(dj), int16(k), r}
	if n.cost > budget {
		return
	}
	same := 0
	for q := len(w.states) - 1; q > k; q-- {
		o := &w.states[q]
		if o.i != n.i || o.j != n.j {
			continue
		}
		if o.cost <= n.cost && o.langs&n.langs == n.langs {
			return
		}
		if same++; same >= perCell {
			return
		}
	}
	w.states = append(w.states, n)
}

func at(rs []rune, i int, unit []rune) bool {
	if i+len(unit) > len(rs) {
		return false
	}
	for k, r := range unit {
		if rs[i+k] != r {
			return false
		}
	}
	return true
}

func vowel(r rune) bool {
	switch r {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	if r < utf8.RuneSelf {
		return false
	}
	f := foldRune(r)
	return len(f) > 0 && strings.IndexByte("aeiouy", f[0]) >= 0
}

// langs are the languages that explain a finished state or another as cheap.
func (w *walker) langs(st int) (langs uint32) {
	for _, s := range w.states {
		if int(s.i) == len(w.a) && int(s.j) == len(w.b) && s.cost <= w.states[st].cost+costUnit/2 {
			langs |= s.langs
		}
	}
	return langs
}

// path reads the steps of a finished state backwards.
func (w *walker) path(st int) Path {
	p := Path{Cost: float64(w.states[st].cost)}
	langs := w.langs(st)
	if langs != math.MaxUint32 {
		for i, l := range pairRules().langs {
			if langs>>i&1 == 1 {
				p.Langs = append(p.Langs, l)
			}
		}
	}
	for k := st; w.states[k].from >= 0; k = int(w.states[k].from) {
		s, before := w.states[k], w.states[w.states[k].from]
		x, y := string(w.a[before.i:s.i]), string(w.b[before.j:s.j])
		if x == y {
			continue
		}
		step := Step{A: x, B: y}
		if s.rule != nil {
			step.explain(s.rule, langs)
		}
		p.Steps = append([]Step{step}, p.Steps...)
	}
	return p
}

// explain names the unit behind a step in a language that explains the whole path.
func (s *Step) explain(r *pairRule, langs uint32) {
	for _, u := range r.units {
		if u.lang == everyLang || langs>>u.lang&1 == 1 {
			s.Unit, s.Left = u.unit, u.left
			if u.lang >= 0 {
				s.Lang = pairRules().langs[u.lang]
			}
			return
		}
	}
}
