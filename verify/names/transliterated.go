package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// transliterated compares names with an original in another script, letter by letter where a
// table says how the script is read: a name that is one slip away from what stands in its
// place, and that nothing there explains, is misspelt.
func (a *article) transliterated() {
	if a.o == nil || a.pairs == nil || !a.t.latin {
		return
	}
	switch {
	case a.o.lang == "zh":
		a.misreadChinese()
	case slices.Contains(alphabets, a.o.lang):
		a.misspeltAcross(roman.Systems(a.o.lang))
	}
}

// misspeltAcross looks for slips in names of an alphabet that the systems write in Latin
// letters.
func (a *article) misspeltAcross(systems []*roman.System) {
	p := a.pairs
	used := map[int]bool{}
	for i := range p.o {
		var open []placed // words of the translation that may be slips
		for _, t := range p.t[i] {
			if a.strange(p, t) && len(p.pairsOfT[t.low]) == 1 && utf8.RuneCountInString(t.low) >= 5 {
				open = append(open, t)
			}
		}
		if len(open) == 0 {
			continue
		}
		for _, o := range p.o[i] {
			if !o.capital || o.allCaps || utf8.RuneCountInString(o.low) < 5 || a.o.place(o.lower) != "" {
				continue
			}
			spellings := spellingsOf(o.lower, systems)
			if slices.ContainsFunc(p.t[i], func(t placed) bool { return t.capital && spelt(spellings, bare(t.lower)) }) {
				continue
			}
			a.slippedAcross(o, open, spellings, used)
		}
	}
}

// spellingsOf are the spellings of a word in small letters by all systems.
func spellingsOf(w string, systems []*roman.System) []string {
	var out []string
	for _, s := range systems {
		if l := strings.ToLower(s.Romanise(w)); !slices.Contains(out, l) {
			out = append(out, l)
		}
	}
	return out
}

// spelt tells whether t (in small letters) is one of the spellings or what the tables take
// for it, whatever endings the two languages put behind the name.
func spelt(spellings []string, t string) bool {
	for _, s := range spellings {
		for _, x := range stemsOf(s, 3) {
			for _, y := range stemsOf(t, 2) {
				if x == y {
					return true
				}
				if _, ok := roman.Explained(x, y); ok {
					return true
				}
			}
		}
	}
	return false
}

// stemsOf are s and what is left of it without up to n letters at its end, four at least.
func stemsOf(s string, n int) []string {
	out := []string{s}
	for ; n > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s)
		if s = s[:len(s)-size]; utf8.RuneCountInString(s) < 4 {
			break
		}
		out = append(out, s)
	}
	return out
}

// slippedAcross reports the one word of the translation that is a spelling of o but for a
// slip.
func (a *article) slippedAcross(o placed, open []placed, spellings []string, used map[int]bool) {
	for _, t := range open {
		if used[t.start] {
			continue
		}
		for _, s := range spellings {
			stem, ok := slippedStem(s, t.low, slavic(o.low))
			if !ok {
				continue
			}
			used[t.start] = true
			end := t.start + len(bare(t.text))
			better := likeFirst(stem, t.text)
			a.problem(Problem{ID: "changed", Name: -1, Sure: true, Fix: better,
				Original:    []text.Span{{Start: o.start, End: o.start + len(o.text)}},
				Translation: []text.Span{{Start: t.start, End: end}},
				Edits:       []text.Edit{{Start: t.start, End: end, New: better}},
				Message:     msg.New("name.changed.message", o.text, bare(t.text)), Why: msg.New("name.changed.why-script", better)})
			return
		}
	}
}

// slippedStem is the spelling s, without the ending that its language may have put on it,
// where t is that but for a slip: two letters exchanged; in a name of Slavic shape, which
// no other script was behind, a wrong consonant too.
func slippedStem(s, t string, slavic bool) (string, bool) {
	for _, x := range stemsOf(s, 3) {
		switch kind := slipOf(x, t); {
		case kind == noSlip || commonPrefix(x, t) == 0:
		case kind == exchanged && commonPrefix(x, t) < len(t)-2,
			kind == oneLetter && slavic && utf8.RuneCountInString(x) >= 6 && wrongConsonant(x, t):
			return x, true
		}
	}
	return "", false
}

// wrongConsonant tells whether x and t differ in one consonant inside of the word that no
// two languages write for each other.
func wrongConsonant(x, t string) bool {
	n := commonPrefix(x, t)
	if len(x) != len(t) || n == 0 || n >= len(x)-1 || slip.atEnd(oneLetter, x, t) {
		return false
	}
	b, c := rune(x[n]), rune(t[n])
	if vowelLetter(b) || vowelLetter(c) || strings.ContainsRune("jh", b) || strings.ContainsRune("jh", c) {
		return false
	}
	return class(b) != class(c) || strings.ContainsRune("mnlr", b)
}

// slavic tells whether a word in Cyrillic letters has the shape of a Slavic family name: a
// name from another script may be written in more ways.
func slavic(w string) bool {
	for _, e := range [...]string{"ов", "ев", "ёв", "єв", "їв", "ин", "ін", "ский", "цкий", "ський", "цький", "ски", "енко", "ова", "ева", "ина", "ская", "ська", "чук", "щук", "нюк", "ович", "евич"} {
		for _, stem := range stemsOf(w, 3) {
			if strings.HasSuffix(stem, e) {
				return true
			}
		}
	}
	return false
}

// misreadChinese looks for names in Pinyin of which the original has all characters but for
// one that is read in nearly the same way.
func (a *article) misreadChinese() {
	seen := map[string]bool{}
	for _, e := range a.entities {
		if e.kind == Place {
			continue
		}
		for _, m := range e.mentions {
			if len(m.words) < 2 || !chineseShape(m.words) || seen[m.text()] {
				continue
			}
			seen[m.text()] = true
			a.misread(e, m)
		}
	}
}

func (a *article) misread(e *entity, m *mention) {
	var syllables []string
	for _, w := range m.words {
		syllables = append(syllables, pinyinSyllables(w)...)
	}
	i := a.pairAt(1, m.start)
	if i < 0 || len(syllables) < 2 {
		return
	}
	if at, _ := readIn(a.in.Original, syllables, true); at >= 0 {
		return // the original has a name that is read so, here or elsewhere
	}
	base := a.in.Pairs[i][0].Start
	at, wrong := readIn(a.in.Original[base:a.in.Pairs[i][0].End], syllables, false)
	if at < 0 {
		return
	}
	o := text.Span{Start: base + at, End: base + at}
	for range syllables {
		_, n := utf8.DecodeRuneInString(a.in.Original[o.End:])
		o.End += n
	}
	better := a.withSyllables(m, syllables, wrong)
	p := Problem{ID: "changed", Name: -1, Sure: true, Fix: better, Original: []text.Span{o},
		Message: msg.New("name.changed.message", a.in.Original[o.Start:o.End], m.text()), Why: msg.New("name.changed.why-script", better)}
	for _, x := range e.mentions {
		if x.text() == m.text() {
			p.add(x.start, x.end, better)
		}
	}
	a.problem(p)
}

// misreading is a syllable that should be another.
type misreading struct {
	number int
	better string
}

// readIn is where s has characters that are read as the syllables, all of them (exact) or
// all but one of the given name, which is read nearly so; -1 if nowhere.
func readIn(s string, syllables []string, exact bool) (at int, wrong misreading) {
	book := chinese().byChar
	for i := range s {
		k, off := 0, 0
		wrong = misreading{number: -1}
		for k < len(syllables) {
			r, n := utf8.DecodeRuneInString(s[i+off:])
			h := book[r]
			if h == nil {
				break
			}
			if !slices.ContainsFunc(h.pinyin, func(p string) bool { return roman.Fold(p) == syllables[k] }) {
				near := slices.IndexFunc(h.pinyin, func(p string) bool { return nearlyRead(roman.Fold(p), syllables[k]) })
				if exact || k == 0 || wrong.number >= 0 || near < 0 {
					break
				}
				wrong = misreading{k, roman.Fold(h.pinyin[near])}
			}
			off += n
			k++
		}
		if k == len(syllables) && (exact || wrong.number >= 0) {
			return i, wrong
		}
	}
	return -1, misreading{}
}

// nearlyRead tells whether two syllables of Pinyin differ by one letter and not in the first.
func nearlyRead(p, s string) bool {
	return p != "" && s != "" && p[0] == s[0] && distance(p, s, 2) == 1
}

// withSyllables is m with one syllable read right.
func (a *article) withSyllables(m *mention, syllables []string, wrong misreading) string {
	k := 0
	out := make([]string, len(m.words))
	for i, w := range m.words {
		n := len(pinyinSyllables(w))
		if k <= wrong.number && wrong.number < k+n && len(strings.Join(syllables[k:k+n], "")) == len(w) {
			part := slices.Clone(syllables[k : k+n])
			part[wrong.number-k] = wrong.better
			w = likeFirst(strings.Join(part, ""), w)
		}
		out[i] = w
		k += n
	}
	return strings.Join(out, " ")
}
