package roman

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Step is one place at which two spellings of a name differ, and why they may.
type Step struct {
	A, B string // what stands in either spelling
	Lang string // language whose tables explain it
	Unit string // the unit of the original that both stand for
	Left string // letter before it in the original, where the spelling depends on it: "V" a vowel, "^" the beginning
}

// pairRule says that x and y may stand for the same unit.
type pairRule struct {
	x, y  []rune
	x2    rune // second letter of x; 0 if there is none
	y2    rune
	langs uint32
	left  byte // 0: anywhere; '^' beginning of the word, 'V' behind a vowel
	right byte // 0: anywhere; '$' end of the word, 'V' before a vowel
	cost  float32
	units []unitOf // what both stand for, by language
}

type unitOf struct {
	lang       int
	unit, left string
}

// rulebook is every pair of spellings that the tables allow, found by the low bytes of the
// first letters of both.
type rulebook struct {
	both  [256][256][]*pairRule
	onlyX [256][]*pairRule // y is nothing
	onlyY [256][]*pairRule // x is nothing
	ends  [256][256]bool   // last letters of both that some rule or none at all lets stand at the ends
	begin [256][256]bool   // first letters of both that some rule or none at all lets stand at the beginnings
	langs []string
}

type ruleKey struct {
	x, y        string
	left, right byte
}

// Costs of explained steps.
const (
	costFold  = 0.01 // the same letter but for its diacritics
	costUnit  = 0.03 // consonants and signs
	costVowel = 0.08 // another vowel
	costLoss  = 0.08 // nothing against something
)

var pairRules = sync.OnceValue(func() *rulebook {
	b := &rulebook{langs: Languages()}
	all := map[ruleKey]*pairRule{}
	for i, lang := range b.langs {
		for _, g := range groups(lang) {
			g.into(all, i)
		}
	}
	for _, g := range general() {
		g.into(all, everyLang)
	}
	keys := make([]ruleKey, 0, len(all))
	for k := range all {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return less(keys[i], keys[j]) })
	for _, k := range keys {
		b.put(all[k])
	}
	b.noteEnds(all)
	b.noteBegin()
	return b
})

func (b *rulebook) put(r *pairRule) {
	var list *[]*pairRule
	switch {
	case len(r.x) == 0:
		list = &b.onlyY[byte(r.y[0])]
	case len(r.y) == 0:
		list = &b.onlyX[byte(r.x[0])]
	default:
		list = &b.both[byte(r.x[0])][byte(r.y[0])]
	}
	if len(r.x) > 1 {
		r.x2 = r.x[1]
	}
	if len(r.y) > 1 {
		r.y2 = r.y[1]
	}
	*list = append(*list, r)
}

// noteEnds notes with which last letters a path can end: equal ones, those of a rule, any
// where one of the two can fall away.
func (b *rulebook) noteEnds(all map[ruleKey]*pairRule) {
	var lostX, lostY [256]bool
	for _, r := range all {
		switch n, m := len(r.x), len(r.y); {
		case m == 0:
			lostX[byte(r.x[n-1])] = true
		case n == 0:
			lostY[byte(r.y[m-1])] = true
		default:
			b.ends[byte(r.x[n-1])][byte(r.y[m-1])] = true
		}
	}
	for x := range 256 {
		for y := range 256 {
			b.ends[x][y] = b.ends[x][y] || x == y || lostX[x] || lostY[y]
		}
	}
}

// noteBegin notes with which first letters a path can begin, as noteEnds does for its end.
func (b *rulebook) noteBegin() {
	for x := range 256 {
		for y := range 256 {
			b.begin[x][y] = x == y || begins(b.both[x][y]) || begins(b.onlyX[x]) || begins(b.onlyY[y])
		}
	}
}

// begins tells whether a rule may stand at the beginning of a word.
func begins(rules []*pairRule) bool {
	return slices.ContainsFunc(rules, func(r *pairRule) bool { return r.left != 'V' })
}

func less(a, b ruleKey) bool {
	if a.x != b.x {
		return a.x < b.x
	}
	if a.y != b.y {
		return a.y < b.y
	}
	return string([]byte{a.left, a.right}) < string([]byte{b.left, b.right})
}

// group is the set of spellings of one unit in one situation.
type group struct {
	unit, lctx  string
	left, right byte
	outs        []string
}

// everyLang stands for all languages.
const everyLang = -1

func (g group) into(all map[ruleKey]*pairRule, lang int) {
	bits := uint32(1) << max(lang, 0)
	if lang == everyLang {
		bits = ^uint32(0)
	}
	for _, x := range g.outs {
		for _, y := range g.outs {
			if x == y {
				continue
			}
			if free := all[ruleKey{x: x, y: y}]; free != nil && free.langs&bits == bits {
				continue
			}
			k := ruleKey{x, y, g.left, g.right}
			r := all[k]
			if r == nil {
				r = &pairRule{x: []rune(x), y: []rune(y), left: g.left, right: g.right, cost: cost(x, y)}
				all[k] = r
			}
			if r.langs&bits == 0 {
				r.units = append(r.units, unitOf{lang, g.unit, g.lctx})
			}
			r.langs |= bits
		}
	}
}

func cost(x, y string) float32 {
	switch {
	case x == "" || y == "":
		return costLoss
	case vowelsOnly(x) && vowelsOnly(y) && Fold(x) != Fold(y):
		return costVowel
	case Fold(x) == Fold(y):
		return costFold
	}
	return costUnit
}

func vowelsOnly(s string) bool {
	for _, r := range Fold(s) {
		if !strings.ContainsRune("aeiouy", r) {
			return false
		}
	}
	return true
}

// groups are the spellings of every unit of a language, alone and in each situation in
// which some system writes it differently.
func groups(lang string) []group {
	ss := Systems(lang)
	var out []group
	for _, u := range units(ss) {
		out = append(out, group{unit: u, outs: spellings(ss, "", u, "")})
	}
	for _, u := range units(ss) {
		for _, c := range situations(ss, u) {
			out = append(out, inSituation(ss, u, c)...)
		}
	}
	return append(out, doubled(lang, ss)...)
}

func units(ss []*System) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range ss {
		for _, r := range s.rules {
			if u := r.text; !seen[u] {
				seen[u] = true
				out = append(out, u)
			}
		}
	}
	return out
}

// situations are the contexts, one letter a side, that any system names for a unit.
func situations(ss []*System, u string) [][2]string {
	seen := map[[2]string]bool{}
	var out [][2]string
	for _, s := range ss {
		for _, i := range s.byUnit[u] {
			r := s.rules[i]
			if r.everywhere() {
				continue
			}
			for _, l := range alternatives(r.left) {
				for _, t := range alternatives(r.right) {
					if c := [2]string{l, t}; !seen[c] {
						seen[c] = true
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

func alternatives(class string) []string {
	if class == "" {
		return []string{""}
	}
	return strings.Split(class, "")
}

func inSituation(ss []*System, u string, c [2]string) []group {
	left, right := sample(c[0], ss), sample(c[1], ss)
	g := group{unit: u, lctx: c[0], outs: spellings(ss, left, u, right)}
	g.left, g.right = edge(c[0]), edge(c[1])
	ownLeft, ownRight := g.left == 0 && c[0] != "", g.right == 0 && c[1] != ""
	if !ownLeft && !ownRight {
		return []group{g}
	}
	// A neighbour that is one letter becomes part of the unit.
	from, to := left, right
	if ownLeft {
		g.unit, from = c[0]+g.unit, ""
	}
	if ownRight {
		g.unit, to = g.unit+c[1], ""
	}
	g.outs = spellings(ss, from, g.unit, to)
	return []group{g}
}

func edge(c string) byte {
	if c == "^" || c == "$" || c == "V" {
		return c[0]
	}
	return 0
}

// sample is a letter that stands for a class.
func sample(c string, ss []*System) string {
	switch c {
	case "^", "$", "":
		return ""
	case "V":
		for _, r := range "аαաა" {
			if len(ss[0].byHead[r]) > 0 {
				return string(r)
			}
		}
		return "َ"
	}
	return c
}

// spellings are the different ways in which the systems write u between left and right.
// Without a context the plain line of the table counts.
func spellings(ss []*System, left, u, right string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range ss {
		o, ok := s.spelling(left, u, right)
		if o = Plain(o); ok && !seen[o] {
			seen[o] = true
			out = append(out, o)
		}
	}
	return out
}

func (s *System) spelling(left, u, right string) (string, bool) {
	if left == "" && right == "" {
		list := s.byUnit[u]
		for k := len(list) - 1; k >= 0; k-- {
			if r := s.rules[list[k]]; r.everywhere() {
				return r.out, true
			}
		}
	}
	rs := []rune(left + u + right)
	i := len([]rune(left))
	out := ""
	for n := len([]rune(u)); n > 0; {
		p, w := s.piece(rs, i)
		out += p.Out
		i, n = i+w, n-w
	}
	return out, out != u
}

// doubled says that consonants of languages that mark length by a sign, which is often not
// written, may stand twice or once.
func doubled(lang string, ss []*System) []group {
	switch lang {
	case "ar", "fa", "he", "el", "ka", "hy":
	default:
		return nil
	}
	var out []group
	for _, u := range units(ss) {
		outs := spellings(ss, "", u, "")
		for _, o := range outs {
			if n := utf8.RuneCountInString(o); n == 1 && !vowelsOnly(o) {
				outs = append(outs, o+o)
			}
		}
		out = append(out, group{unit: u, outs: outs})
	}
	return out
}

// general are spellings that stand for each other in any language.
func general() []group {
	var out []group
	for _, p := range []string{"ä ae", "ö oe", "ü ue", "ß ss", "å aa", "ø oe", "æ ae", "œ oe", "þ th", "ð d", "đ d", "ł l", "ı i"} {
		out = append(out, group{outs: strings.Fields(p)})
	}
	return out
}

// Fold is s in small letters without diacritics; letters that are not made of a base and a
// mark (ł, đ, ø) lose their stroke too.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf || 'A' <= s[i] && s[i] <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var room [64]byte
	b := room[:0]
	for _, r := range s {
		b = appendFolded(b, r)
	}
	if string(b) == s {
		return s
	}
	return string(b)
}

// appendFolded appends r folded. Outside of the two ranges below no letter has a fold.
func appendFolded(b []byte, r rune) []byte {
	if r >= utf8.RuneSelf && (r <= 0x36F || 0x1E00 <= r && r <= 0x1EFF) {
		if f, ok := folds()[r]; ok {
			return append(b, f...)
		}
	}
	return utf8.AppendRune(b, unicode.ToLower(r))
}

func foldRune(r rune) string {
	if r < utf8.RuneSelf {
		return string(unicode.ToLower(r))
	}
	if f, ok := folds()[r]; ok {
		return f
	}
	return string(unicode.ToLower(r))
}
