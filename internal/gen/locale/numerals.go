package main

import (
	"fmt"
	"sort"
	"strings"
	"unicode"

	"stet/verify/fact/lexicon"
	"stet/verify/fact/numeral"
)

// lexis is the number words of one language as they are found: what each does in a number.
type lexis struct {
	atoms   map[string][]numeral.Atom
	longest int    // bytes of the longest word
	joined  bool   // words of a number are written together
	asked   int    // spelled numbers tried
	accents bool   // the rules write accents that print leaves out
	and     string // "and" where it is written together with the next word
	phrases []string
	failed  []string
}

// derive finds the number words of a language by spelling numbers with its rules and
// explaining each by the words known so far: the one new word of "hai mươi" can only
// multiply by ten.
func derive(lang string, rs rules) *lexis {
	x := &lexis{atoms: map[string][]numeral.Atom{}, and: prefixedAnd[lang], accents: lang == "fil"}
	cardinal, ordinal := rs.sets()
	sort.Strings(cardinal)
	sort.Strings(ordinal)
	for _, n := range samples() {
		for _, set := range cardinal {
			x.learn(rs, set, n, false)
		}
	}
	for _, n := range samples() {
		for _, set := range ordinal {
			x.learn(rs, set, n, true)
		}
	}
	return x
}

// prefixedAnd is the "and" of languages that write it together with the next word.
var prefixedAnd = map[string]string{"ar": "و", "he": "ו"}

// samples are the numbers to learn from, in ascending order.
func samples() []int64 {
	var out []int64
	for n := int64(0); n < 1000; n++ {
		out = append(out, n)
	}
	for _, p := range []int64{1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12} {
		for _, k := range []int64{10, 11, 12, 15, 20, 21, 30, 35, 40, 50, 60, 70, 75, 80, 90} {
			out = append(out, p/10*k)
		}
	}
	out = append(out, 1234, 1984, 1999, 2003, 2018, 12345, 123456, 250000)
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

func (x *lexis) learn(rs rules, set string, n int64, ordinal bool) {
	raw, ok := rs.spell(set, n)
	raw = first(strings.TrimSpace(raw))
	if !ok || raw == "" || strings.ContainsAny(raw, "0123456789") {
		return
	}
	if strings.Contains(set, "year") && n >= 1100 {
		return // "nineteen eighty-four" is read by the extractor
	}
	if x.accents {
		raw = withoutAccents(raw)
	}
	form := plain(raw)
	x.asked++
	if v, ok := x.read(form); ok && v == uint64(n) {
		x.joined = x.joined || !spaceless(raw) && x.newWord(form)
		return
	}
	words := x.merge(tokens(raw))
	splits := [][]string{words}
	if len(words) == 1 && n > 10 && spaceless(raw) {
		splits = x.splits(words[0])
	}
	for _, words := range splits {
		if x.hypothesis(words, uint64(n), ordinal) {
			if v, ok := x.read(form); ok && v == uint64(n) {
				return
			}
		}
	}
	if n <= 100 || n < 1000 && n%100 == 0 || n == 1000 || n%1000 == 0 && n <= 20000 || n%1000000 == 0 && n <= 20000000 {
		x.add(form, whole(uint64(n), ordinal))
		return
	}
	x.failed = append(x.failed, fmt.Sprintf("%s %d %s", set, n, form))
}

func withoutAccents(s string) string {
	return strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "û", "u", "â", "a", "ô", "o", "’", "'").Replace(s)
}

// newWord tells whether a number that can be read holds a word that is not known by
// itself: several are written as one.
func (x *lexis) newWord(form string) bool {
	for _, w := range strings.FieldsFunc(form, func(r rune) bool { return r == ' ' || r == '-' || r == ',' }) {
		if len(x.atoms[w]) == 0 && x.longest > 0 && !strings.Contains(strings.Join(x.phrases, "\n"), w) {
			return true
		}
	}
	return false
}

// first takes the first of the alternatives "pierwsza|setna" that some rules leave in a word.
func first(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i], _, _ = strings.Cut(w, "|")
	}
	return strings.Join(words, " ")
}

func whole(n uint64, ordinal bool) numeral.Atom {
	a := numeral.Atom{N: n, Ordinal: ordinal}
	if n >= 100 && round(n) {
		a.Kind = numeral.Mult
	}
	return a
}

func round(n uint64) bool {
	for n%10 == 0 {
		n /= 10
	}
	return n == 1
}

// plain is a spelled number as it stands in a text, folded.
func plain(raw string) string {
	s := strings.ReplaceAll(raw, "\u00AD", "")
	return strings.Join(strings.Fields(lexicon.Fold(s)), " ")
}

// tokens are the words of a spelled number: the rules mark the joints inside a word by
// soft hyphens; where they mark none, each Chinese, Japanese or Korean character is one.
func tokens(raw string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(raw, func(r rune) bool { return r == '\u00AD' || r == ' ' || r == '-' || r == '\u00A0' }) {
		w = strings.Trim(lexicon.Fold(w), ",")
		if w == "" {
			continue
		}
		if strings.IndexFunc(w, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hangul) }) >= 0 {
			for _, r := range w {
				out = append(out, string(r))
			}
			continue
		}
		out = append(out, w)
	}
	return out
}

// merge joins neighbours that are known as one word ("isáng daán").
func (x *lexis) merge(words []string) []string {
	for i := 0; i+1 < len(words); i++ {
		if both := words[i] + " " + words[i+1]; len(x.atoms[both]) > 0 {
			return x.merge(append(append(append([]string{}, words[:i]...), both), words[i+2:]...))
		}
	}
	return words
}

func spaceless(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Han) }) >= 0
}

// splits are the ways to see s as words of which one is unknown, the shortest unknown word
// first; s itself is the last.
func (x *lexis) splits(s string) [][]string {
	out := [][]string{}
	known := func(w string) bool { return len(x.atoms[w]) > 0 }
	var cut func(done []string, rest string, unknown bool)
	cut = func(done []string, rest string, unknown bool) {
		if rest == "" || len(out) > 200 {
			if unknown {
				out = append(out, append([]string{}, done...))
			}
			return
		}
		for n := 1; n <= len(rest); n++ {
			if w := rest[:n]; known(w) {
				cut(append(done, w), rest[n:], unknown)
			}
		}
		if unknown {
			return
		}
		for n := len([]rune(rest)); n > 0; n-- {
			w := string([]rune(rest)[:n])
			if !known(w) && (n > 1 || len(w) == len(rest)) {
				cut(append(done, w), rest[len(w):], true)
			}
		}
	}
	cut(nil, s, false)
	sort.SliceStable(out, func(i, j int) bool { return unknownLen(x, out[i]) < unknownLen(x, out[j]) })
	return append(out, []string{s})
}

func unknownLen(x *lexis, words []string) int {
	for _, w := range words {
		if len(x.atoms[w]) == 0 {
			return len(w)
		}
	}
	return 0
}

// hypothesis explains n by giving a meaning to the one word that is unknown.
func (x *lexis) hypothesis(words []string, n uint64, ordinal bool) bool {
	unknown := ""
	for _, w := range words {
		if len(x.atoms[w]) == 0 {
			if unknown != "" && unknown != w {
				return false
			}
			unknown = w
		}
	}
	if unknown == "" {
		if !ordinal || len(words) == 0 {
			return false
		}
		unknown = words[len(words)-1] // a word that is cardinal elsewhere
	}
	if len(words) == 1 {
		x.add(unknown, whole(n, ordinal))
		if n == 10 && spaceless(unknown) {
			x.add(unknown, numeral.Atom{Kind: numeral.Mult, N: 10})
		}
		return true
	}
	last := unknown == words[len(words)-1]
	for _, a := range guesses(n, ordinal, last, unknown == words[0]) {
		old := x.atoms[unknown]
		x.atoms[unknown] = append([]numeral.Atom{a}, old...)
		if v, ok := x.readTokens(words, numeral.Composer{}); ok && v == n {
			x.atoms[unknown] = old
			x.add(unknown, a)
			return true
		}
		x.atoms[unknown] = old
		if len(old) == 0 {
			delete(x.atoms, unknown)
		}
	}
	return false
}

func guesses(n uint64, ordinal, last, first bool) []numeral.Atom {
	out := []numeral.Atom{}
	if !last {
		out = append(out, numeral.Atom{Kind: numeral.Join})
	}
	if ordinal && first {
		out = append(out, numeral.Atom{Kind: numeral.Order})
	}
	ord := ordinal && last
	for _, m := range []uint64{10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e11, 1e12, 1e13} {
		if m <= n {
			out = append(out, numeral.Atom{Kind: numeral.Mult, N: m, Ordinal: ord})
		}
	}
	for v := uint64(1); v < 100; v++ {
		out = append(out, numeral.Atom{N: v, Ordinal: ord})
	}
	for v := uint64(100); v < 1000; v += 100 {
		out = append(out, numeral.Atom{N: v, Ordinal: ord})
	}
	return append(out, numeral.Atom{N: 1000, Ordinal: ord}, numeral.Atom{N: 2000, Ordinal: ord})
}

func (x *lexis) add(word string, a numeral.Atom) {
	for _, b := range x.atoms[word] {
		if a == b {
			return
		}
	}
	x.atoms[word] = append(x.atoms[word], a)
	if strings.ContainsAny(word, " -") {
		x.phrases = append(x.phrases, word)
	}
	x.longest = max(x.longest, len(word))
	if x.and != "" && !strings.HasPrefix(word, x.and) {
		x.add(x.and+word, a)
	}
}

// readTokens reads words one by one, trying every meaning of each.
func (x *lexis) readTokens(words []string, c numeral.Composer) (uint64, bool) {
	if len(words) == 0 {
		v, ok := c.Value()
		return v, ok && !c.Waiting()
	}
	for _, a := range x.atoms[words[0]] {
		d := c
		if !d.Add(a) {
			continue
		}
		if v, ok := x.readTokens(words[1:], d); ok {
			return v, true
		}
	}
	return 0, false
}

// read reads a spelled number as the extractor will meet it: without joints.
func (x *lexis) read(form string) (uint64, bool) {
	steps := 0
	return x.readAt(form, numeral.Composer{}, &steps)
}

func (x *lexis) readAt(s string, c numeral.Composer, steps *int) (uint64, bool) {
	s = strings.TrimLeft(s, " -,")
	if s == "" {
		v, ok := c.Value()
		return v, ok && !c.Waiting()
	}
	if *steps++; *steps > 2000 {
		return 0, false
	}
	for n := min(len(s), x.longest); n > 0; n-- {
		for _, a := range x.atoms[s[:n]] {
			d := c
			if !d.Add(a) {
				continue
			}
			if v, ok := x.readAt(s[n:], d, steps); ok {
				return v, true
			}
		}
	}
	return 0, false
}
