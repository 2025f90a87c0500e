package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names/roman"

	"golang.org/x/text/language"
)

// place is a word of one side with its place in the text.
type placed struct {
	*word
	low   string // folded
	start int    // bytes of the text
	pair  int
	at    int // number of the word in its pair
}

// pairing is the words of both sides, pair by pair.
type pairing struct {
	o, t       [][]placed
	pairsOfO   map[string][]int // folded word → pairs whose original has it
	pairsOfT   map[string][]int
	capitalO   map[string]int // words with a capital elsewhere than at a beginning
	smallO     map[string]bool
	smallT     map[string]bool
	writtenOut map[string]string // folded → as it is written
}

func (a *article) pairing() *pairing {
	p := &pairing{capitalO: map[string]int{}, smallO: map[string]bool{}, smallT: map[string]bool{}, writtenOut: map[string]string{}}
	n := len(a.in.Pairs)
	p.o, p.t = wordsByPair(a.o, a.in.Pairs, 0), wordsByPair(a.t, a.in.Pairs, 1)
	p.pairsOfO, p.pairsOfT = note(p.o), note(p.t)
	for i := range n {
		for _, w := range p.o[i] {
			if !w.capital {
				p.smallO[w.low] = true
			} else if !w.first && !w.allCaps {
				p.capitalO[w.low]++
				p.writtenOut[w.low] = w.text
			}
		}
		for _, w := range p.t[i] {
			if !w.capital {
				p.smallT[w.low] = true
			}
		}
	}
	return p
}

// note gathers the pairs of every word. Most words stand in one pair alone: their lists lie
// side by side in one block.
func note(all [][]placed) map[string][]int {
	words := 0
	for _, ws := range all {
		words += len(ws)
	}
	pairs, block := make(map[string][]int, words/2), make([]int, 0, words)
	for i, ws := range all {
		for _, w := range ws {
			switch at := pairs[w.low]; {
			case len(at) == 0:
				block = append(block, i)
				pairs[w.low] = block[len(block)-1 : len(block) : len(block)]
			case at[len(at)-1] != i:
				pairs[w.low] = append(at, i)
			}
		}
	}
	return pairs
}

// wordsByPair are the words of one side of every pair.
func wordsByPair(sd *side, pairs [][2]text.Span, which int) [][]placed {
	out, block := make([][]placed, len(pairs)), make([]placed, 0, wordsIn(sd.scans))
	k := 0
	for i, p := range pairs {
		for k < len(sd.segs) && sd.segs[k].Start < p[which].Start {
			k++
		}
		from := len(block)
		for s := k; s < len(sd.segs) && sd.segs[s].End <= p[which].End; s++ {
			for j := range sd.scans[s].words {
				w := &sd.scans[s].words[j]
				block = append(block, placed{w, w.folded(), sd.segs[s].Start + w.start, i, len(block) - from})
			}
		}
		out[i] = block[from:len(block):len(block)]
	}
	return out
}

// nameLike tells whether a word of the original is a name as far as its text shows.
func (p *pairing) nameLike(a *article, w placed) bool {
	if !w.capital || w.allCaps || utf8.RuneCountInString(w.low) < 4 {
		return false
	}
	return a.copies() || !p.smallO[w.low] && !a.o.common[bare(w.text)] && a.goesOver(p, w)
}

// goesOver tells whether a word is no place with a name of its own in the translation's
// language.
func (a *article) goesOver(p *pairing, w placed) bool {
	low := strings.ToLower(bare(w.text))
	id := a.o.places[low]
	return id == "" || a.t.places[low] == id || p.keptElsewhere(w.low, w.pair) > 0
}

// givenOrTold: German writes every noun with a capital, so a name there must be one that
// the detection found.
func givenOrTold(a *article, w placed) bool {
	return a.o.shown[strings.ToLower(bare(w.text))] || isGivenWord(w.low)
}

// kept tells whether a word of the original stands unchanged in the translation of a pair,
// with an ending or joined to another word too.
func (p *pairing) kept(low string, pair int) bool {
	for _, w := range p.t[pair] {
		if strings.Contains(w.low, low) {
			return true
		}
	}
	return false
}

// lost tells whether a word stands less often in the translation of a pair than in its
// original.
func (p *pairing) lost(low string, pair int) bool {
	n := 0
	for _, w := range p.o[pair] {
		if w.low == low {
			n++
		}
	}
	for _, w := range p.t[pair] {
		if n > 0 && strings.Contains(w.low, low) {
			n--
		}
	}
	return n > 0
}

// keptElsewhere counts the other pairs that have the word on both sides.
func (p *pairing) keptElsewhere(low string, pair int) int {
	n := 0
	for _, i := range p.pairsOfO[low] {
		if i != pair && p.kept(low, i) {
			n++
		}
	}
	return n
}

// compare looks for names of the original that are misspelt or exchanged in their place of
// the translation.
func (a *article) compare() {
	if a.o == nil || len(a.in.Pairs) == 0 {
		return
	}
	p := a.pairs
	used := map[int]bool{}
	for i := range p.o {
		for _, w := range p.o[i] {
			switch {
			case !w.capital && a.t.lang != "de" || !isLatin(w.low) || !p.lost(w.low, i): // German gives every noun a capital
			case a.exchangedIn(p, w, used):
			case w.capital && p.nameLike(a, w):
				a.misspelt(p, w, used)
			}
		}
	}
	a.habits(p, used)
}

func isLatin(s string) bool {
	for _, r := range s {
		return unicode.Is(unicode.Latin, r)
	}
	return false
}

// exchangedIn reports a word of the translation that is a word of the original with two letters
// exchanged. No language adapts words so, but for a few endings: it need not be a name.
func (a *article) exchangedIn(p *pairing, w placed, used map[int]bool) bool {
	if n := utf8.RuneCountInString(w.low); n < 5 || n < 6 && !w.capital {
		return false
	}
	for _, t := range p.t[w.pair] {
		if !used[t.start] && a.strange(p, t) && len(p.pairsOfT[t.low]) == 1 && slipOf(w.low, t.low) == exchanged && !a.endTurned(w.low, t.low) {
			used[t.start] = true
			a.changed(w, t, bare(w.text), "name.changed.why-exchanged")
			return true
		}
	}
	return false
}

// endTurned tells whether t is o with its last two letters exchanged as its language does:
// Alexander, Alexandre; Bible, Bibel.
func (a *article) endTurned(o, t string) bool {
	if a.t.lang == "en" && britishEndings[t] {
		return true
	}
	for _, e := range turnedEnds {
		if strings.HasSuffix(o, e.from) && strings.HasSuffix(t, e.to) && e.langs[a.t.lang] {
			return true
		}
	}
	return false
}

// turnedEnds are endings with the languages that write them the other way round.
var turnedEnds = [...]struct {
	from, to string
	langs    map[string]bool
}{
	{"er", "re", set("fr es pt it ca gl ro")}, {"re", "er", set("de en nl sv da nb nn no is")},
	{"el", "le", set("fr en es pt ca")}, {"le", "el", set("de nl sv da nb nn no")},
}

// britishEndings are words that end in -re in British English.
var britishEndings = set("theatre centre metre litre fibre sabre spectre lustre calibre sombre meagre ochre")

// misspelt looks for a word of the translation that is the name but for a slip of the pen.
func (a *article) misspelt(p *pairing, w placed, used map[int]bool) {
	if utf8.RuneCountInString(w.low) < 5 || !isLatin(w.low) {
		return
	}
	for _, t := range p.t[w.pair] {
		if used[t.start] || !a.strange(p, t) {
			continue
		}
		s := slipOf(w.low, t.low)
		if s == noSlip || a.adapted(w.low, t.low, s) || len(p.pairsOfT[t.low]) > 1 {
			continue
		}
		told := a.o.lang != "de" || givenOrTold(a, w)
		if p.keptElsewhere(w.low, w.pair) > 0 || a.copies() || told && p.neighbour(w, t) || !t.first && (implausible(w.low, t.low, s) || doubledBy(w.low, t.low) && neverDoubles[a.t.lang]) {
			used[t.start] = true
			a.misspelling(w, t)
			return
		}
	}
}

// strange tells whether a word of the translation is neither a word of its language, as far
// as the text shows, nor one of the original.
func (a *article) strange(p *pairing, t placed) bool {
	return t.capital && isLatin(t.low) && len(p.pairsOfO[t.low]) == 0 && !p.smallT[t.low] && !p.smallO[t.low] && !a.t.common[bare(t.text)] &&
		a.t.places[strings.ToLower(bare(t.text))] == ""
}

// copies tells whether Latin letters stand out in one of the texts, so that they are copied.
func (a *article) copies() bool { return !a.o.latin || !a.t.latin }

func writtenInLatin(lang string) bool {
	s, _ := language.Make(lang).Script()
	return s.String() == "Latn"
}

// adapted tells whether languages commonly write one for the other: by the tables, by an
// ending, by the letters of a sound.
func (a *article) adapted(o, t string, s slip) bool {
	if inflected(a.t.lang, o, t) || inflected(a.o.lang, o, t) || s == exchanged && a.endTurned(o, t) {
		return true
	}
	if s == exchanged || once(o) == once(t) { // no language does so, nor writes a letter too many or too few
		return false
	}
	if d := umlauts.Replace(o); d == t || d == umlauts.Replace(t) {
		return true
	}
	if _, ok := roman.Explained(o, t); ok {
		return true
	}
	return soundAlike(o, t)
}

var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// once is s with every letter that is doubled written once.
func once(s string) string {
	return string(slices.Compact([]rune(s)))
}

// implausible tells whether no language would adapt o so: letters exchanged, another sound
// in place of a consonant, a consonant left out.
func implausible(o, t string, s slip) bool {
	n := commonPrefix(o, t)
	if n == 0 || slip.atEnd(s, o, t) {
		return false
	}
	if s == exchanged {
		return true
	}
	switch x, y := rune(byteAt(o, n)), rune(byteAt(t, n)); {
	case len(o) == len(t):
		return !vowelLetter(x) && class(x) != class(y) || vowelLetter(x) && !vowelLetter(y) && class(x) != class(y)
	case len(o) > len(t):
		return !vowelLetter(x) && x != 'h' && byteAt(o, n-1) != byteAt(o, n) && byteAt(o, n+1) != byteAt(o, n)
	}
	return false
}

// doubledBy tells whether t is o with one letter written twice.
func doubledBy(o, t string) bool { return len(t) == len(o)+1 && once(o) == once(t) }

// neverDoubles are languages that do not double letters of foreign names.
var neverDoubles = set("de en fr es pt ca gl pl cs sk sl hr bs sr ro tr az vi id ms sv da nb nn no is sq lt eu")

func vowelLetter(r rune) bool { return strings.ContainsRune("aeiouy", r) }

// class is the number of the group of letters that languages write for each other.
func class(r rune) int {
	for i, g := range [...]string{"ckqgxhsz", "bvwfpu", "ijy", "dt", "mn", "lr"} {
		if strings.ContainsRune(g, r) {
			return i
		}
	}
	return int(r)
}

// neighbour tells whether the word before or behind stands on both sides alike.
func (p *pairing) neighbour(o, t placed) bool {
	os, ts := p.o[o.pair], p.t[t.pair]
	same := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < len(os) && j < len(ts) && os[i].low == ts[j].low && os[i].capital && ts[j].capital && utf8.RuneCountInString(os[i].low) > 2 && !p.smallO[os[i].low]
	}
	return same(o.at-1, t.at-1) || same(o.at+1, t.at+1)
}

// slip is a kind of slip of the pen.
type slip int

const (
	noSlip slip = iota
	exchanged
	oneLetter
)

// atEnd tells whether two words differ in their last two letters only.
func (slip) atEnd(a, b string) bool { return commonPrefix(a, b) >= min(len(a), len(b))-2 }

// slipOf finds out by what slip a and b differ; an ending of the language may stand behind
// the misspelt word.
func slipOf(a, b string) slip {
	ra, rb := []rune(a), []rune(b)
	if d := len(ra) - len(rb); d > 1 || d < -1 || distance(a, b, 2) != 1 {
		return noSlip
	}
	if len(ra) == len(rb) {
		x, y := slices.Clone(ra), slices.Clone(rb)
		slices.Sort(x)
		slices.Sort(y)
		if slices.Equal(x, y) {
			return exchanged
		}
	}
	return oneLetter
}

// habits learns how the translation writes each name of the original, and reports the
// places where a name stands that differs from it by one slip.
func (a *article) habits(p *pairing, used map[int]bool) {
	var often []string
	for low, pairs := range p.pairsOfO {
		if len(pairs) >= 3 && p.capitalO[low] > 0 && !p.smallO[low] && utf8.RuneCountInString(low) >= 4 {
			often = append(often, low)
		}
	}
	slices.Sort(often)
	for _, low := range often {
		pairs := p.pairsOfO[low]
		u := p.habit(pairs)
		if u == "" || u == low {
			continue
		}
		for _, i := range pairs {
			a.offHabit(p, low, u, i, used)
		}
	}
}

// habit is the word that the translations of these pairs share and hardly any other has.
func (p *pairing) habit(pairs []int) string {
	best, most := "", 0
	for _, w := range p.t[pairs[0]] {
		if n := p.shared(w, pairs); n > most {
			best, most = w.low, n
		}
	}
	for _, w := range p.t[pairs[1]] {
		if n := p.shared(w, pairs); n > most {
			best, most = w.low, n
		}
	}
	if most < 2 || most*3 < len(pairs)*2 {
		return ""
	}
	return best
}

// shared counts the pairs among these whose translation has w; 0 if others have it too.
func (p *pairing) shared(w placed, pairs []int) int {
	if !w.capital && w.caseful() || utf8.RuneCountInString(w.low) < 5 || p.smallT[w.low] {
		return 0
	}
	in := 0
	for _, i := range p.pairsOfT[w.low] {
		if _, ok := slices.BinarySearch(pairs, i); ok {
			in++
		}
	}
	if len(p.pairsOfT[w.low])-in > in/4 {
		return 0
	}
	return in
}

func (w placed) caseful() bool { return strings.ToUpper(w.text) != w.lower || w.capital }

func (a *article) offHabit(p *pairing, low, u string, pair int, used map[int]bool) {
	stem := u[:len(u)-len(lastRunes(u, 2))]
	for _, w := range p.t[pair] {
		if w.low == u || strings.HasPrefix(w.low, stem) {
			return
		}
	}
	for _, t := range p.t[pair] {
		if used[t.start] || len(p.pairsOfT[t.low]) > 1 || slipOf(u, t.low) == noSlip || a.adapted(u, t.low, slipOf(u, t.low)) || !t.capital && t.caseful() {
			continue
		}
		used[t.start] = true
		for _, o := range p.o[pair] {
			if o.low == low {
				a.misspelling2(o, t, u)
				return
			}
		}
	}
}

func lastRunes(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, w := utf8.DecodeLastRuneInString(s[:i])
		i -= w
	}
	return s[i:]
}
