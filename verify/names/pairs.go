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

// placed is a word of one side with its place in the text.
type placed struct {
	*word
	*seen
	start    int   // bytes of the text
	pair, at int32 // and number of the word in its pair
}

// seen is what the pairs show of one word, whatever its capitals and marks.
type seen struct {
	low      string // folded
	pairsOfO []int  // pairs whose original has it
	pairsOfT []int  // pairs whose translation has it
	capitalO int32  // how often the original writes it with a capital elsewhere than at a beginning
	timesO   int32  // how often the original has it
	timesT   int32  // how often the translation has it
	smallO   bool   // the original writes it in small letters too
	smallT   bool   // the translation does
}

// pairing is the words of both sides, pair by pair.
type pairing struct {
	o, t  [][]placed
	words map[string]*seen // by the folded word

	unexplained [][]placed // see strangers
	asked       []bool     // whose strangers are known, by pair
}

func (a *article) pairing() *pairing {
	n := len(a.in.Pairs)
	room := &a.memo.room
	room.forWords(wordsIn(a.o.scans) + wordsIn(a.t.scans))
	p := &pairing{words: room.words, unexplained: make([][]placed, n), asked: make([]bool, n)}
	p.o = p.wordsByPair(room, a.o, a.in.Pairs, 0)
	p.t = p.wordsByPair(room, a.t, a.in.Pairs, 1)
	room.forPairs()
	for i := range n {
		for _, w := range p.o[i] {
			room.note(&w.pairsOfO, int(w.timesO), i)
			if !w.capital {
				w.smallO = true
			} else if !w.first && !w.allCaps {
				w.capitalO++
			}
		}
		for _, w := range p.t[i] {
			room.note(&w.pairsOfT, int(w.timesT), i)
			if !w.capital {
				w.smallT = true
			}
		}
	}
	return p
}

// note adds a pair to those of a word, which stands so many times on that side.
func (r *room) note(at *[]int, times, pair int) {
	if *at == nil {
		n := len(r.pairs)
		r.pairs = r.pairs[:n+times]
		*at = r.pairs[n : n : n+times]
	}
	if n := len(*at); n == 0 || (*at)[n-1] != pair {
		*at = append(*at, pair)
	}
}

// of is what is seen of a folded word.
func (p *pairing) of(low string, in *room) *seen {
	s := p.words[low]
	if s == nil {
		if len(in.seen) == cap(in.seen) {
			in.seen = make([]seen, 0, max(256, cap(in.seen)))
		}
		in.seen = append(in.seen, seen{low: low})
		s = &in.seen[len(in.seen)-1]
		p.words[low] = s
	}
	return s
}

// wordsByPair are the words of one side of every pair.
func (p *pairing) wordsByPair(in *room, sd *side, pairs [][2]text.Span, which int) [][]placed {
	out, block := make([][]placed, len(pairs)), in.placed
	k := 0
	for i, span := range pairs {
		for k < len(sd.segs) && sd.segs[k].Start < span[which].Start {
			k++
		}
		from := len(block)
		for s := k; s < len(sd.segs) && sd.segs[s].End <= span[which].End; s++ {
			for j := range sd.scans[s].words {
				w := &sd.scans[s].words[j]
				seen := p.of(w.folded(), in)
				if which == 0 {
					seen.timesO++
				} else {
					seen.timesT++
				}
				block = append(block, placed{w, seen, sd.segs[s].Start + w.start, int32(i), int32(len(block) - from)})
			}
		}
		out[i] = block[from:len(block):len(block)]
	}
	in.placed = block
	return out
}

// nameLike tells whether a word of the original is a name as far as its text shows.
func (p *pairing) nameLike(a *article, w placed) bool {
	if !w.capital || w.allCaps || utf8.RuneCountInString(w.low) < 4 {
		return false
	}
	return a.copies() || !w.smallO && !a.o.common[bare(w.text)] && a.goesOver(p, w)
}

// goesOver tells whether a word is no place with a name of its own in the translation's
// language.
func (a *article) goesOver(p *pairing, w placed) bool {
	low := w.bareLower()
	id := a.o.places[low]
	return id == "" || a.t.places[low] == id || p.keptElsewhere(w) > 0
}

// givenOrTold: German writes every noun with a capital, so a name there must be one that
// the detection found.
func givenOrTold(a *article, w placed) bool {
	return a.o.shown[w.bareLower()] || isGivenWord(w.low)
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
func (p *pairing) keptElsewhere(w placed) int {
	n := 0
	for _, i := range w.pairsOfO {
		if i != int(w.pair) && p.kept(w.low, i) {
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
		strangers := a.strangers(i)
		if len(strangers) == 0 {
			continue
		}
		for _, w := range p.o[i] {
			switch {
			case !w.capital && a.t.lang != "de" || utf8.RuneCountInString(w.low) < 5 || !isLatin(w.low): // German gives every noun a capital
			case a.exchangedIn(p, w, strangers, used):
			case w.capital && p.nameLike(a, w):
				a.misspelt(p, w, strangers, used)
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
func (a *article) exchangedIn(p *pairing, w placed, strangers []placed, used map[int]bool) bool {
	if !w.capital && utf8.RuneCountInString(w.low) < 6 {
		return false
	}
	for _, t := range strangers {
		if len(t.low) == len(w.low) && len(t.pairsOfT) == 1 && !used[t.start] && slipOf(w.low, t.low) == exchanged && !a.endTurned(w.low, t.low) && p.lost(w.low, int(w.pair)) {
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
func (a *article) misspelt(p *pairing, w placed, strangers []placed, used map[int]bool) {
	for _, t := range strangers {
		if len(t.pairsOfT) > 1 || used[t.start] {
			continue
		}
		s := slipOf(w.low, t.low)
		if s == noSlip || a.adapted(w.low, t.low, s) || !p.lost(w.low, int(w.pair)) {
			continue
		}
		told := a.o.lang != "de" || givenOrTold(a, w)
		if p.keptElsewhere(w) > 0 || a.copies() || told && p.neighbour(w, t) || !t.first && (implausible(w.low, t.low, s) || doubledBy(w.low, t.low) && neverDoubles[a.t.lang]) {
			used[t.start] = true
			a.misspelling(w, t)
			return
		}
	}
}

// strangers are the words of the translation of a pair that are neither words of its
// language, as far as the text shows, nor of the original.
func (a *article) strangers(pair int) []placed {
	p := a.pairs
	if !p.asked[pair] {
		p.asked[pair] = true
		for _, t := range p.t[pair] {
			if a.strange(t) {
				p.unexplained[pair] = append(p.unexplained[pair], t)
			}
		}
	}
	return p.unexplained[pair]
}

func (a *article) strange(t placed) bool {
	return t.capital && len(t.pairsOfO) == 0 && !t.smallT && isLatin(t.low) && !a.t.common[bare(t.text)] && a.t.places[t.bareLower()] == ""
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
	same := func(i, j int32) bool {
		return i >= 0 && j >= 0 && int(i) < len(os) && int(j) < len(ts) && os[i].low == ts[j].low && os[i].capital && ts[j].capital && utf8.RuneCountInString(os[i].low) > 2 && !os[i].smallO
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
	if d := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); d > 1 || d < -1 || distance(a, b, 2) != 1 {
		return noSlip
	}
	if x, y := []rune(a), []rune(b); len(x) == len(y) {
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
	for low, w := range p.words {
		if len(w.pairsOfO) >= 3 && w.capitalO > 0 && !w.smallO && utf8.RuneCountInString(low) >= 4 {
			often = append(often, low)
		}
	}
	slices.Sort(often)
	for _, low := range often {
		pairs := p.words[low].pairsOfO
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
	if !w.capital && w.caseful() || utf8.RuneCountInString(w.low) < 5 || w.smallT {
		return 0
	}
	in := 0
	for _, i := range w.pairsOfT {
		if _, ok := slices.BinarySearch(pairs, i); ok {
			in++
		}
	}
	if len(w.pairsOfT)-in > in/4 {
		return 0
	}
	return in
}

// caseful tells whether a word has letters that come in two sizes.
func (w placed) caseful() bool {
	return w.capital || strings.ContainsFunc(w.text, func(r rune) bool { return unicode.ToUpper(r) != unicode.ToLower(r) })
}

func (a *article) offHabit(p *pairing, low, u string, pair int, used map[int]bool) {
	stem := u[:len(u)-len(lastRunes(u, 2))]
	for _, w := range p.t[pair] {
		if w.low == u || strings.HasPrefix(w.low, stem) {
			return
		}
	}
	for _, t := range p.t[pair] {
		if used[t.start] || len(t.pairsOfT) > 1 || slipOf(u, t.low) == noSlip || a.adapted(u, t.low, slipOf(u, t.low)) || !t.capital && t.caseful() {
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
