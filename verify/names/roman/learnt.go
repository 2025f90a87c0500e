package roman

import (
	"cmp"
	"embed"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed learnt
var learntFiles embed.FS

// Learnt is how the letters of a script are written in Latin letters in names from
// everywhere: each unit with its spellings and their costs (negative logarithms of their
// shares), learnt from pairs of names. The files below learnt/ are made by
// internal/gen/names.
type Learnt struct {
	units map[rune]*ways
	han   func(rune) []string // readings of characters that were not learnt; nil for other scripts
	heard map[string]*ways    // syllables of these readings
	akin  bool                // what begins as a spelling that was seen is akin to it
	kin   *Learnt
}

type spelling struct {
	out  string
	cost float32
}

// ways are the spellings of a unit in the order of their letters, and where those with a
// first letter begin: behind the empty one stand a to z, and at last those that begin with
// another sign.
type ways struct {
	all   []spelling
	start [28]uint16
	least [27]float32 // the least cost of those behind start
}

func newWays(list []spelling) *ways {
	slices.SortStableFunc(list, func(a, b spelling) int { return cmp.Or(first(a.out)-first(b.out), strings.Compare(a.out, b.out)) })
	w := &ways{all: list}
	for k := range w.start {
		w.start[k] = uint16(sort.Search(len(list), func(i int) bool { return first(list[i].out) >= k }))
	}
	for k := range w.least {
		w.least[k] = math.MaxFloat32
		for _, s := range list[w.start[k]:w.start[k+1]] {
			w.least[k] = min(w.least[k], s.cost)
		}
	}
	return w
}

// first numbers the beginning of a spelling: -1 nothing, 0 to 25 a letter, 26 another sign.
func first(s string) int {
	switch {
	case s == "":
		return -1
	case 'a' <= s[0] && s[0] <= 'z':
		return int(s[0] - 'a')
	}
	return 26
}

// from are the spellings that begin as t does, t not being empty.
func (w *ways) from(t string) []spelling {
	k := first(t)
	return w.all[w.start[k]:w.start[k+1]]
}

// unseen is the cost of a spelling that begins as t does and was not seen, without and for
// each of its letters.
func (l *Learnt) unseen(w *ways, t string) (base, letter float32) {
	if l.akin {
		if least := w.least[first(t)]; least+costAkin < costUnknown {
			return least + costAkin, letterAkin
		}
	}
	return costUnknown, costLetter
}

// Costs of what was not learnt.
const (
	costUnknown = 4.0  // a unit written in a way not seen
	costLetter  = 2.5  // for each letter of it
	costAkin    = 0.5  // a syllable written in a way not seen that begins as one seen, besides what that costs
	letterAkin  = 2.0  // for each letter of it
	costDropped = 3.5  // a unit not written at all
	longest     = 4    // letters that a unit is written with at most
	letterBits  = 2.75 // nats that a letter of a name that has nothing to do with it is worth
	hopeless    = 14.0 // nats against a spelling at which the search for it ends
)

// learntBook are the tables that were read so far.
type learntBook struct {
	mu sync.Mutex
	m  map[string]*Learnt
}

var learntTables = sync.OnceValue(func() *learntBook { return &learntBook{m: map[string]*Learnt{}} })

// LearntFor is the table of a script (ISO 15924: "Cyrl", "Arab", "Hebr", "Hang", "Kana",
// "Hani"); nil if there is none. han gives the readings of Chinese characters that the
// table lacks.
func LearntFor(script string, han func(rune) []string) *Learnt {
	b := learntTables()
	b.mu.Lock()
	defer b.mu.Unlock()
	if l, ok := b.m[script]; ok {
		return l
	}
	var l *Learnt
	if data, err := learntFiles.ReadFile("learnt/" + script + ".tsv"); err == nil {
		if script != "Hani" {
			han = nil
		}
		l = ParseLearnt(string(data), han)
	}
	b.m[script] = l
	return l
}

// ParseLearnt reads a table: a line a unit, or "=" and a syllable of Mandarin, with
// "spelling=cost" behind tabs; "-" is no spelling.
// han gives the readings of characters that have no line, nil for other scripts.
func ParseLearnt(s string, han func(rune) []string) *Learnt {
	l := &Learnt{han: han, units: map[rune]*ways{}, heard: map[string]*ways{}}
	for line := range strings.Lines(s) {
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || len(cols) < 2 {
			continue
		}
		var list []spelling
		for _, c := range cols[1:] {
			out, num, _ := strings.Cut(c, "=")
			f, err := strconv.ParseFloat(num, 32)
			if err != nil {
				continue
			}
			if out == "-" {
				out = ""
			}
			list = append(list, spelling{out, float32(f)})
		}
		if syllable, ok := strings.CutPrefix(cols[0], "="); ok {
			l.heard[syllable] = newWays(list)
		} else {
			u, _ := utf8.DecodeRuneInString(cols[0])
			l.units[u] = newWays(list)
		}
	}
	l.kin = l
	if l.letters() >= 1.5 {
		kin := *l
		l.kin, kin.kin, kin.akin = &kin, &kin, true
	}
	return l
}

// Akin is the table for telling names apart, not their spellings: where units stand for
// syllables, which are written in many a way that was not seen, it takes what begins as a
// spelling that was seen for less strange than others. By it the right name comes first more
// often, and a slip of the pen is less of one.
func (l *Learnt) Akin() *Learnt { return l.kin }

// letters is how many letters the likeliest spelling of a unit has, in the mean.
func (l *Learnt) letters() float64 {
	sum := 0
	for _, w := range l.units {
		if len(w.all) > 0 {
			sum += len(slices.MinFunc(w.all, func(a, b spelling) int { return cmp.Compare(a.cost, b.cost) }).out)
		}
	}
	return float64(sum) / float64(max(1, len(l.units)))
}

// Units are the letters of a word as the tables count them: Hangul in its parts, without
// marks of tone and length.
func Units(word string) []rune { return AppendUnits(make([]rune, 0, len(word)/2), word) }

// AppendUnits appends Units of a word.
func AppendUnits(out []rune, word string) []rune {
	from := len(out)
	out, ok := plainUnits(out, word)
	if ok {
		return out
	}
	out = out[:from]
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch {
		case r >= 0x591 && r <= 0x5C7, r >= 0x64B && r <= 0x65F: // points of Hebrew and Arabic
		case unicode.Is(unicode.Mn, r) && (r == 0x3099 || r == 0x309A || r == 0x306 || r == 0x308):
			if n := len(out) - 1; n >= from {
				if c := []rune(norm.NFC.String(string(out[n]) + string(r))); len(c) == 1 {
					out[n] = c[0]
				}
			}
		case unicode.IsLetter(r), r == 'ー':
			out = append(out, r)
		}
	}
	return out
}

// plainUnits appends the letters of a word in small Cyrillic letters, kana or Chinese
// characters, which need no taking apart; ok is false where the word has others.
func plainUnits(out []rune, word string) (units []rune, ok bool) {
	for _, r := range word {
		switch {
		case 0x430 <= r && r <= 0x45F && r != 'ѐ' && r != 'ѓ' && r != 'ќ' && r != 'ѝ', 0x30A1 <= r && r <= 0x30F6, r == 'ー', 0x4E00 <= r && r <= 0x9FFF:
			out = append(out, r)
		default:
			return out, false
		}
	}
	return out, true
}

// Odds is how much likelier latin is as a spelling of the word (as Units) than as a name
// that has nothing to do with it, in nats; above 0 speaks for it.
func (l *Learnt) Odds(word []rune, latin string) float64 {
	t := Fold(Plain(latin))
	if len(word) == 0 || t == "" || len(t) > 60 {
		return math.Inf(-1)
	}
	return float64(len(t))*letterBits - float64(l.cost(word, t))
}

// cost is that of the cheapest way to cut t into spellings of the units.
func (l *Learnt) cost(word []rune, t string) float32 {
	c, _ := l.cheapest(word, t, false)
	return c.cost
}

// cell is a way to have cut a beginning of a spelling into those of units.
type cell struct {
	cost float32
	from int32 // unit at which it begins
}

var blocked = cell{cost: math.MaxFloat32 / 4}

// cheapest is the cheapest way to cut t into spellings of the units, or anywhere of a stretch
// of them, and the unit behind it; its cost is that of blocked where there is none.
func (l *Learnt) cheapest(units []rune, t string, anywhere bool) (best cell, to int) {
	var abuf, bbuf [64]cell
	at, next := abuf[:len(t)+1], bbuf[:len(t)+1]
	for j := range at {
		at[j] = blocked
	}
	at[0] = cell{}
	best = blocked
	limit := float32(len(t))*letterBits + hopeless
	for i, u := range units {
		for j := range next {
			next[j] = blocked
		}
		if anywhere {
			at[0] = cell{0, int32(i)}
		}
		known := l.of(u)
		open := false
		// What is left of t must be within reach of the units that are left.
		for j := max(0, len(t)-longest*(len(units)-i)); j < len(at) && j <= longest*i; j++ {
			c := at[j]
			if c.cost >= limit {
				continue
			}
			open = true
			for _, s := range known.all[:known.start[0]] {
				next[j].relax(c.cost+s.cost, c.from)
			}
			next[j].relax(c.cost+costDropped, c.from)
			if j == len(t) {
				continue
			}
			for _, s := range known.from(t[j:]) {
				if n := len(s.out); n <= len(t)-j && (n == 1 || s.out == t[j:j+n]) {
					next[j+n].relax(c.cost+s.cost, c.from)
				}
			}
			base, letter := l.unseen(known, t[j:])
			for n := 1; n <= longest && j+n <= len(t) && c.cost+base+float32(n)*letter < limit; n++ {
				next[j+n].relax(c.cost+base+float32(n)*letter, c.from)
			}
		}
		if !open && !anywhere {
			return blocked, 0
		}
		at, next = next, at
		if c := at[len(t)]; anywhere && c.cost < best.cost {
			best, to = c, i+1
		}
	}
	if !anywhere {
		return at[len(t)], len(units)
	}
	return best, to
}

// relax takes another way where it is cheaper.
func (x *cell) relax(cost float32, from int32) {
	if cost < x.cost {
		*x = cell{cost, from}
	}
}

// Knows tells whether a unit is one that names were seen to be written with.
func (l *Learnt) Knows(u rune) bool {
	w := l.units[u]
	if w == nil {
		return false
	}
	for _, s := range w.all {
		if s.out != "" {
			return true
		}
	}
	return false
}

// of are the spellings of a unit; of a Chinese character that was not learnt, those of its
// first reading.
func (l *Learnt) of(u rune) *ways {
	if w := l.units[u]; w != nil {
		return w
	}
	if l.han != nil {
		if rs := l.han(u); len(rs) > 0 && l.heard[Fold(rs[0])] != nil {
			return l.heard[Fold(rs[0])]
		}
	}
	return &noWays
}

// noWays are the spellings of a unit that is not known.
var noWays = *newWays(nil)

// Find is the stretch of the units that latin is likeliest a spelling of, as Odds counts;
// from and to number the units.
func (l *Learnt) Find(units []rune, latin string) (from, to int, odds float64) {
	t := Fold(Plain(latin))
	if len(units) == 0 || t == "" || len(t) > 60 {
		return 0, 0, math.Inf(-1)
	}
	best, to := l.cheapest(units, t, true)
	return int(best.from), to, float64(len(t))*letterBits - float64(best.cost)
}
