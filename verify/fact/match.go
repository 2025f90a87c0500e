package fact

import (
	"strings"
	"unicode/utf8"

	"stet/verify/fact/lexicon"
	"stet/verify/fact/numeral"
)

// longestEnding is how many characters of ending an inflected word may have beyond a stem
// of n characters: "среду" is the stem сред of Wednesday, "среднего" is another word.
func (w *words) longestEnding(n int) int {
	longest := 5
	switch {
	case n < 5:
		longest = 2
	case n == 5:
		longest = 3
	}
	if w.agglutinates {
		longest += 2
	}
	return longest
}

// wordAt reads the word that begins at i, adds a token if the lexicon knows it and
// returns where to go on.
func (x *extractor) wordAt(i int) (int, bool) {
	r, size := lexicon.Decode(x.s, i)
	if end := x.known(i, r); end > i {
		return end, true
	}
	if r == 'I' || r == 'V' || r == 'X' || r == 'L' || r == 'C' || r == 'M' {
		if end := x.roman(i); end > i {
			return end, false
		}
	}
	if x.lex.prefixes {
		if end := x.behindPrefix(i, r); end > i {
			return end, true
		}
	}
	return i + size, false
}

// known finds the longest entry of the lexicon at i, or a number written as one word.
func (x *extractor) known(i int, r rune) int {
	f := lexicon.FoldRune(r)
	if f == 0 || !x.lex.trie.Begins(f) {
		return i
	}
	m := x.longest(i)
	if m.end > i && m.stemAt <= m.end {
		x.word(i, m.end, m.id, false)
		return m.end
	}
	if m.end == 0 && x.lex.joined {
		if end := x.compound(i); end > i {
			return end
		}
	}
	if m.stemEnd > i {
		x.word(i, m.stemEnd, m.stem, true)
		return m.stemEnd
	}
	if m.headEnd > i {
		x.word(i, m.headEnd, m.head, false)
		return i
	}
	if x.lex.joined || x.lex.inflects {
		x.numberPrefix(i)
	}
	return i
}

// shortestPrefix is how many characters a number word needs to be seen at the start of
// another word.
const shortestPrefix = 4

// numberPrefix reads the number that a word begins with: "vierköpfig", "четырехдневный".
// It only explains a number of the other side.
func (x *extractor) numberPrefix(i int) {
	var c numeral.Composer
	end, n := i, 0
	for j := i; j < len(x.s); {
		m, ok := x.longestNumber(j, &c)
		if !ok {
			break
		}
		n += utf8.RuneCountInString(x.s[j:m])
		j = m
		if !c.Waiting() {
			end = j
		}
	}
	v, ok := c.Value()
	if !ok || end == i || n < shortestPrefix || v < 2 || c.Waiting() {
		return
	}
	x.tokens = append(x.tokens, token{start: i, lead: i, end: end, value: Int(v), figs: 1, flags: InWords | Weak})
}

// longestNumber is the end of the longest number word at i that c takes.
func (x *extractor) longestNumber(i int, c *numeral.Composer) (int, bool) {
	at, end, best := int32(0), i, *c
	for j := i; j < len(x.s); {
		r, size := lexicon.Decode(x.s, j)
		j += size
		f := lexicon.FoldRune(r)
		if f == 0 {
			continue
		}
		if at = x.lex.trie.Step(at, f); at == 0 {
			break
		}
		id, ok := x.lex.trie.Value(at)
		if !ok {
			continue
		}
		for _, m := range x.lex.meanings[id] {
			d := *c
			if (m.class == cNumber || m.class == cScale && !m.weak) && m.atom.Kind != numeral.Order && d.Add(m.atom) {
				end, best = j, d
				break
			}
		}
	}
	*c = best
	return end, end > i
}

func (x *extractor) word(a, b, id int, inflected bool) {
	x.tokens = append(x.tokens, token{start: a, lead: a, end: b, means: x.lex.meanings[id], inflected: inflected})
}

// found is the outcome of a search: a whole word or phrase, and a stem with an ending.
type found struct {
	end, id       int
	stemEnd, stem int
	stemAt        int // where the ending begins
	headEnd, head int // a word that begins a longer one
}

func (x *extractor) longest(i int) found {
	s, t := x.s, &x.lex.trie
	var out found
	at := int32(0)
	stem, stemAt := -1, 0
	for j := i; j < len(s); {
		r, size := lexicon.Decode(s, j)
		f := lexicon.FoldRune(r)
		if f == 0 {
			j += size
			continue
		}
		if at = t.Step(at, f); at == 0 {
			break
		}
		j += size
		if id, ok := t.Value(at); ok && x.endsAt(j, r) {
			out.end, out.id = j, id
		}
		if x.lex.joined {
			if m := t.Step(at, rune(headMark[0])); m != 0 {
				out.head, _ = t.Value(m)
				out.headEnd = j
			}
		}
		if x.lex.inflects {
			if m := t.Step(at, rune(stemMark[0])); m != 0 {
				stem, _ = t.Value(m)
				stemAt = j
			}
		}
	}
	if stem >= 0 {
		if end, ok := x.ending(stemAt, x.lex.longestEnding(utf8.RuneCountInString(s[i:stemAt]))); ok {
			out.stemEnd, out.stem, out.stemAt = end, stem, stemAt
		}
	}
	return out
}

// endsAt tells whether a word whose last character is r may end at j.
func (x *extractor) endsAt(j int, r rune) bool {
	if j >= len(x.s) || spaceless(r) {
		return true
	}
	next, _ := lexicon.Decode(x.s, j)
	if !isWord(r) {
		return digitOf(r) < 0 || digitOf(next) < 0
	}
	if r >= 0xAC00 && r <= 0xD7A3 {
		return true // Korean: particles follow without a space
	}
	return !isWord(next) || spaceless(next)
}

// ending is the end of the word that goes on at j, if its rest is short enough to be an
// ending.
func (x *extractor) ending(j, longest int) (int, bool) {
	for n := 0; j < len(x.s); n++ {
		r, size := lexicon.Decode(x.s, j)
		if !isWord(r) {
			break
		}
		if n == longest {
			return j, false
		}
		j += size
	}
	return j, true
}

// compound reads a number that is written as one word: "fünfundsiebzig". All of the word
// must be number words.
func (x *extractor) compound(i int) int {
	end := i
	for end < len(x.s) && end-i < 120 {
		r, size := lexicon.Decode(x.s, end)
		if !isWord(r) {
			break
		}
		end += size
	}
	steps := 0
	first := len(x.tokens)
	if !x.split(i, end, numeral.Composer{}, &steps) {
		x.tokens = x.tokens[:first]
		return i
	}
	return end
}

// split cuts the bytes from i to end into number words that make one number and adds them
// as tokens; the longest words are tried first.
func (x *extractor) split(i, end int, c numeral.Composer, steps *int) bool {
	if i == end {
		return !c.Waiting() && c.Words() > 1
	}
	if *steps++; *steps > 60 {
		return false
	}
	type way struct{ end, id int }
	var ways [12]way
	n, at := 0, int32(0)
	for j := i; j < end && n < len(ways); {
		r, size := lexicon.Decode(x.s, j)
		j += size
		f := lexicon.FoldRune(r)
		if f == 0 {
			continue
		}
		if at = x.lex.trie.Step(at, f); at == 0 {
			break
		}
		if id, ok := x.lex.trie.Value(at); ok {
			ways[n] = way{j, id}
			n++
		}
	}
	for n--; n >= 0; n-- {
		w := ways[n]
		for _, m := range x.lex.meanings[w.id] {
			d := c
			if m.class != cNumber && (m.class != cScale || m.weak) || !d.Add(m.atom) {
				continue
			}
			x.word(i, w.end, w.id, false)
			if x.split(w.end, end, d, steps) {
				return true
			}
			x.tokens = x.tokens[:len(x.tokens)-1]
		}
	}
	return false
}

// behindPrefix looks for a known word behind up to three letters that are written
// together with it (Arabic wa-, bi-, li-, al-).
func (x *extractor) behindPrefix(i int, r rune) int {
	lead := i
	for range 3 {
		if !isPrefixLetter(r) {
			return 0
		}
		_, size := lexicon.Decode(x.s, i)
		i += size
		if i >= len(x.s) {
			return 0
		}
		r, _ = lexicon.Decode(x.s, i)
		if !isWord(r) {
			return 0
		}
		f := lexicon.FoldRune(r)
		if f == 0 || !x.lex.trie.Begins(f) {
			continue
		}
		if m := x.longest(i); m.end > i {
			x.word(i, m.end, m.id, false)
			x.last().lead = lead
			return m.end
		}
	}
	return 0
}

func isPrefixLetter(r rune) bool {
	switch r {
	case 'و', 'ب', 'ل', 'ف', 'ك', 'ا', 'ו', 'ב', 'ל', 'ה', 'מ', 'ש', 'כ', 'በ', 'የ', 'ከ', 'ለ':
		return true
	}
	return false
}

// signAt reads the sign of money, per cent or degrees at i.
func (x *extractor) signAt(i int) int {
	m := x.longest(i)
	if m.end > i {
		x.word(i, m.end, m.id, false)
	}
	return m.end
}

// roman reads a number in Roman figures of two or more letters that begins at i.
func (x *extractor) roman(i int) int {
	j := i
	for j < len(x.s) && romanValue(x.s[j]) > 0 {
		j++
	}
	if j-i < 2 || j-i > 9 {
		return i
	}
	end := j
	for _, ordinal := range [...]string{"ème", "e", "ᵉ", "th"} { // XIXe siècle, XXe eeuw, XIXth century
		if strings.HasPrefix(x.s[j:], ordinal) && x.endsAt(j+len(ordinal), 'I') {
			end = j + len(ordinal)
		}
	}
	if end == j && !x.endsAt(j, 'I') {
		return i
	}
	v, ok := romanNumber(x.s[i:j])
	if !ok {
		return i
	}
	x.tokens = append(x.tokens, token{start: i, lead: i, end: end, value: Int(v), figs: j - i, flags: Roman | Weak})
	return end
}

func romanValue(c byte) uint64 {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	case 'C':
		return 100
	case 'D':
		return 500
	case 'M':
		return 1000
	}
	return 0
}

// romanNumber reads canonical Roman figures, so that "MIX", "CD" and "DVD" are rarely
// taken for numbers.
func romanNumber(s string) (uint64, bool) {
	v := uint64(0)
	for i := 0; i < len(s); i++ {
		a, b := romanValue(s[i]), uint64(0)
		if i+1 < len(s) {
			b = romanValue(s[i+1])
		}
		if a < b {
			v += b - a
			i++
		} else {
			v += a
		}
	}
	return v, toRoman(v) == s && v < 4000
}

func toRoman(v uint64) string {
	out := ""
	for _, p := range []struct {
		n uint64
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for v >= p.n {
			out += p.s
			v -= p.n
		}
	}
	return out
}
