package names

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// entity is a name while it is gathered.
type entity struct {
	kind     Kind
	words    []int // classes of its words, of its longest form
	mentions []*mention
	gender   string
	place    string
	full     *mention         // the longest mention, once asked for
	variants map[int][]string // see variantWords, once asked for
}

// clusters gathers the mentions of one side.
type clusters struct {
	sd       *side
	classes  *classes
	entities []*entity
	byClass  map[int][]*entity // names by the classes of their words
	unclear  []*mention        // lone words that fit several names
	fits     [][]*entity
	shared   map[int]*entity // names of the unclear words, by class
}

func gather(sd *side, ms []*mention) *clusters {
	c := &clusters{sd: sd, classes: newClasses(sd, ms), byClass: map[int][]*entity{}, shared: map[int]*entity{}}
	places, full, lone := map[string]*entity{}, []*mention{}, []*mention{}
	for _, m := range ms {
		switch {
		case m.kind == Place:
			c.place(places, m)
		case len(m.words) > 1:
			full = append(full, m)
		default:
			lone = append(lone, m)
		}
	}
	slices.SortStableFunc(full, func(a, b *mention) int { return cmp.Compare(len(b.words), len(a.words)) })
	for _, m := range full {
		c.full(m)
	}
	for _, m := range lone {
		c.lone(m)
	}
	return c
}

func (c *clusters) place(places map[string]*entity, m *mention) {
	e := places[m.place]
	if e == nil {
		e = &entity{kind: Place, place: m.place}
		places[m.place] = e
		c.entities = append(c.entities, e)
	}
	e.mentions = append(e.mentions, m)
}

// full puts a name of several words to one whose words hold all of its own, in order.
func (c *clusters) full(m *mention) {
	ws := c.classes.of(m)
	for _, e := range c.byClass[ws[len(ws)-1]] {
		if len(e.words) > 1 && c.holds(e, ws, m) && !differ(e.gender, m.gender) {
			c.join(e, m)
			return
		}
	}
	c.add(&entity{kind: m.kind, words: ws, mentions: []*mention{m}, gender: m.gender})
}

// add takes up a new name.
func (c *clusters) add(e *entity) {
	c.entities = append(c.entities, e)
	for i, w := range e.words {
		if !slices.Contains(e.words[:i], w) {
			c.byClass[w] = append(c.byClass[w], e)
		}
	}
}

func (c *clusters) join(e *entity, m *mention) {
	e.mentions = append(e.mentions, m)
	if e.kind == Other {
		e.kind = m.kind
	}
	if e.gender == "" {
		e.gender = m.gender
	}
}

func differ(a, b string) bool { return a != "" && b != "" && a != b && a != "u" && b != "u" }

// holds tells whether the words ws are those of e, or of e without middle names; an initial
// stands for a given name.
func (c *clusters) holds(e *entity, ws []int, m *mention) bool {
	if sameBag(e.words, ws) {
		return true
	}
	if len(ws) >= len(e.words) && len(ws) == 1 {
		return false
	}
	i := 0
	for k, w := range ws {
		for i < len(e.words) && e.words[i] != w && !c.initial(m.words[k], e, i) {
			i++
		}
		if i == len(e.words) {
			return false
		}
		i++
	}
	return ws[len(ws)-1] == e.words[len(e.words)-1] && (ws[0] == e.words[0] || c.initial(m.words[0], e, 0))
}

func (c *clusters) initial(w string, e *entity, i int) bool {
	rs := []rune(w)
	return len(rs) == 1 && strings.HasPrefix(strings.ToLower(c.classes.spelling[e.words[i]]), strings.ToLower(w))
}

func sameBag(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	x, y := slices.Clone(a), slices.Clone(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

// lone puts a single word to the one name that has it; where several persons bear it, it is
// a name by itself, and unclear.
func (c *clusters) lone(m *mention) {
	w := c.classes.of(m)[0]
	var fit []*entity
	for _, e := range c.byClass[w] {
		if !differ(e.gender, m.gender) {
			fit = append(fit, e)
		}
		if len(fit) > maxBearers {
			break
		}
	}
	if len(fit) > maxBearers {
		fit = fit[:maxBearers] // which of so many is meant nobody can say
	}
	if len(fit) > 1 {
		fit = c.bearers(w, c.nearest(m, fit))
	}
	switch len(fit) {
	case 0:
		c.add(&entity{kind: m.kind, words: []int{w}, mentions: []*mention{m}, gender: m.gender})
	case 1:
		c.join(fit[0], m)
	default:
		c.unclear, c.fits = append(c.unclear, m), append(c.fits, fit)
		if e := c.shared[w]; e != nil {
			c.join(e, m)
			return
		}
		c.shared[w] = &entity{kind: m.kind, words: []int{w}, mentions: []*mention{m}, gender: m.gender}
		c.entities = append(c.entities, c.shared[w]) // not among byClass: it is no further bearer
	}
}

// bearers keeps those names of which the word is the family name, where some are such, and
// one of two that differ only by what stands before the name ("Sunderland Jack Ross").
func (c *clusters) bearers(w int, fit []*entity) []*entity {
	var out []*entity
	for _, e := range fit {
		if at := c.sd.familyAt(e.mentions[0].words); at >= 0 && e.words[at] == w {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		out = slices.Clone(fit)
	}
	return slices.DeleteFunc(out, func(e *entity) bool {
		return slices.ContainsFunc(out, func(o *entity) bool {
			return o != e && len(o.words) > 1 && len(o.words) < len(e.words) && slices.Equal(o.words, e.words[len(e.words)-len(o.words):])
		})
	})
}

// familyAt is the number of the word by which the bearer of a full name is called for short;
// -1 if the words do not look like one.
func (sd *side) familyAt(ws []string) int {
	switch {
	case len(ws) < 2:
		return -1
	case chineseShape(ws):
		return 0
	case givenName(ws[0]), sd.isGiven(word{text: ws[0], lower: strings.ToLower(ws[0])}), vietnamesePerson(ws):
		return len(ws) - 1
	}
	return -1
}

// maxBearers is with how many names a lone word is compared.
const maxBearers = 12

// nearest keeps those names that write the word exactly so, where some do.
func (c *clusters) nearest(m *mention, fit []*entity) []*entity {
	var out []*entity
	for _, e := range fit {
		if slices.ContainsFunc(e.mentions, func(o *mention) bool { return slices.Contains(o.words, m.words[0]) }) {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return fit
	}
	return out
}

// classes are the words of names, those that the tables explain as one under one number.
type classes struct {
	number   map[string]int // word as it is written → class
	spelling []string       // the most frequent spelling of a class
	members  [][]string
	count    map[string]int
	beside   map[string][]*mention // the mentions of a word
	relay    relay
}

func newClasses(sd *side, ms []*mention) *classes {
	c := &classes{number: map[string]int{}, count: map[string]int{}, beside: map[string][]*mention{}, relay: sd.relay}
	var words []string
	for _, m := range ms {
		if m.kind == Place {
			continue
		}
		for _, w := range m.words {
			c.beside[w] = append(c.beside[w], m)
			if c.count[w]++; c.count[w] == 1 {
				words = append(words, w)
			}
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(c.count[b], c.count[a]), cmp.Compare(a, b))
	})
	apart := sideBySide(sd, ms)
	blocks := map[string][]int{}
	for _, w := range words {
		c.insert(sd, w, blocks, apart)
	}
	return c
}

// insert puts a word into the first class all of whose members it is one with.
func (c *classes) insert(sd *side, w string, blocks map[string][]int, apart map[[2]string]bool) {
	keys := sd.memo.skeletonsOf(w)
	for _, k := range keys {
		for _, n := range blocks[k] {
			if c.belongs(sd, w, n, apart) {
				c.number[w] = n
				c.members[n] = append(c.members[n], w)
				addKeys(blocks, keys, n)
				return
			}
		}
	}
	n := len(c.members)
	c.number[w] = n
	c.members = append(c.members, []string{w})
	c.spelling = append(c.spelling, w)
	addKeys(blocks, keys, n)
}

func addKeys(blocks map[string][]int, keys []string, n int) {
	for _, k := range keys {
		if !slices.Contains(blocks[k], n) {
			blocks[k] = append(blocks[k], n)
		}
	}
}

func (c *classes) belongs(sd *side, w string, n int, apart map[[2]string]bool) bool {
	for _, o := range c.members[n] {
		if apart[pair(w, o)] || !c.one(sd.lang, w, o) {
			return false
		}
	}
	return true
}

// one tells whether two words are one word of a name. Where only the tables of a language
// with swapping vowels say so, something else must show that the name is of that language.
func (c *classes) one(lang, a, b string) bool {
	if strings.EqualFold(a, b) || endingsAreCertain(lang) && inflected(lang, strings.ToLower(a), strings.ToLower(b)) {
		return true
	}
	if c.relay.reads([]string{a}, []string{b}) || c.relay.reads([]string{b}, []string{a}) {
		return false
	}
	return c.explained(a, b) || endingsAreCertain(lang) && c.stemsExplained(lang, a, b)
}

// explained tells whether the tables take two words for one.
func (c *classes) explained(a, b string) bool {
	p, ok := roman.Compare(a, b)
	if !ok || len(p.Langs) == 0 {
		return ok
	}
	return slices.ContainsFunc(p.Langs, func(l string) bool { return c.origin(l, a) && c.origin(l, b) })
}

// stemsExplained tells whether the tables take two words for one but for endings of the
// language: Lawrow, Ławrowem.
func (c *classes) stemsExplained(lang, a, b string) bool {
	for x := range withoutEndings(lang, a) {
		for y := range withoutEndings(lang, b) {
			if (x != a || y != b) && c.explained(x, y) {
				return true
			}
		}
	}
	return false
}

// withoutEndings are a word and what is left of it, four letters or more, without endings of
// the language.
func withoutEndings(lang, w string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(w) {
			return
		}
		for e := range endings()[lang] {
			stem := w[:max(0, len(w)-len(e))]
			if e != "" && utf8.RuneCountInString(stem) >= 4 && strings.EqualFold(w[len(stem):], e) && !yield(stem) {
				return
			}
		}
	}
}

// origin tells whether a word may well be of a name of a language.
func (c *classes) origin(lang, w string) bool {
	switch lang {
	case "ar", "fa", "he":
		return c.any(w, arabic)
	case "ko":
		return c.any(w, koreanShape)
	case "zh":
		return c.any(w, chineseSyllables)
	case "ja":
		return japaneseShape(w)
	}
	return true
}

func (c *classes) any(w string, is func([]string) bool) bool {
	return slices.ContainsFunc(c.beside[w], func(m *mention) bool { return is(m.words) })
}

// endingsAreCertain: languages whose names always carry case endings.
func endingsAreCertain(lang string) bool { return !genitiveS(lang) }

func (c *classes) of(m *mention) []int {
	out := make([]int, len(m.words))
	for i, w := range m.words {
		out[i] = c.number[w]
	}
	return out
}

func pair(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// sideBySide are the words of names that stand next to each other in one segment with
// nothing but a short word between them ("X und Y"): they are different names.
func sideBySide(sd *side, ms []*mention) map[[2]string]bool {
	out := map[[2]string]bool{}
	for i := 1; i < len(ms); i++ {
		a, b := ms[i-1], ms[i]
		if a.seg != b.seg || b.start <= a.end {
			continue
		}
		between := strings.Fields(sd.text[a.end:b.start])
		if len(between) == 0 || len(between) > 2 || strings.ContainsAny(sd.text[a.end:b.start], "()") {
			continue
		}
		if last := a.words[len(a.words)-1]; conjunction(between) {
			out[pair(last, b.words[len(b.words)-1])] = true
		}
	}
	return out
}

func conjunction(ws []string) bool {
	for _, w := range ws {
		switch strings.Trim(w, ",") {
		case "und", "and", "et", "y", "e", "och", "og", "en", "i", "и", "та", "і", "và", "ve", "oder", "or", "ou", "o", "a", "și", "und die", "mit", "with", "against", "gegen":
			return true
		}
	}
	return false
}
