package names

import (
	"iter"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
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
	used := map[int]bool{}
	switch {
	case a.o.lang == "zh":
		a.misreadChinese(used)
	case slices.Contains(alphabets, a.o.lang):
		a.misspeltAcross(roman.Systems(a.o.lang), used)
	}
	a.exchangedAcross(used)
}

// misspeltAcross looks for slips in names of an alphabet that the systems write in Latin
// letters.
func (a *article) misspeltAcross(systems []*roman.System, used map[int]bool) {
	p := a.pairs
	for i := range p.o {
		var open []placed // words of the translation that may be slips
		for _, t := range a.strangers(i) {
			if len(t.pairsOfT) == 1 && utf8.RuneCountInString(t.low) >= 5 {
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
			a.slippedAcross(o, open, systems, used)
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
		for x := range stemsOf(s, 3) {
			for y := range stemsOf(t, 2) {
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
func stemsOf(s string, n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		stem := s
		for cut := 0; yield(stem) && cut < n; cut++ {
			_, size := utf8.DecodeLastRuneInString(stem)
			if stem = stem[:len(stem)-size]; utf8.RuneCountInString(stem) < 4 {
				return
			}
		}
	}
}

// slippedAcross reports the one word of the translation that is a spelling of o but for a
// slip, where no word beside it is one.
func (a *article) slippedAcross(o placed, open []placed, systems []*roman.System, used map[int]bool) {
	var spellings []string
	for _, t := range open {
		if used[t.start] || !mayRender(o.lower, t.low) {
			continue
		}
		if spellings == nil {
			spellings = spellingsOf(o.lower, systems)
		}
		for _, s := range spellings {
			stem, ok := slippedStem(s, t.low, o.low)
			if !ok {
				continue
			}
			if slices.ContainsFunc(a.pairs.t[o.pair], func(t placed) bool { return t.capital && spelt(spellings, bare(t.lower)) }) {
				return
			}
			used[t.start] = true
			a.changed(o, t, likeFirst(stem, t.text), "name.changed.why-script")
			return
		}
	}
}

// mayRender tells by the number of letters whether t may be a spelling of a word in another
// alphabet: no system writes more than four letters for one (щ), nor leaves out many.
func mayRender(o, t string) bool {
	n, m := utf8.RuneCountInString(o), utf8.RuneCountInString(t)
	return m+5 >= n && m <= n+8
}

// slippedStem is the spelling s, without the ending that its language may have put on it,
// where t is that but for a slip: two letters exchanged; in a name of Slavic shape, which
// no other script was behind, a wrong consonant too.
func slippedStem(s, t, original string) (string, bool) {
	for x := range stemsOf(s, 3) {
		if d := len(x) - len(t); d > 2 || d < -2 || commonPrefix(x, t) == 0 {
			continue
		}
		switch kind := slipOf(x, t); {
		case kind == noSlip:
		case kind == exchanged && commonPrefix(x, t) < len(t)-2,
			kind == oneLetter && utf8.RuneCountInString(x) >= 6 && wrongConsonant(x, t) && slavic(original):
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
		for stem := range stemsOf(w, 3) {
			if strings.HasSuffix(stem, e) {
				return true
			}
		}
	}
	return false
}

// What speaks for a slip in a name, in nats.
const (
	exchangedOdds      = 8.0 // of the name with the letters in order
	exchangedPerLetter = 1.3
	strangerOdds       = -4.0 // below, the name is not in the sentence at all
	renderedPerLetter  = 2.2  // from here on a name needs no second look
	droppedGain        = -1.0 // a wrong letter is one without which the name is likelier by this
	unsure             = 99.0
)

// slipGains are how much likelier a name must become without a slip: by the exchange of two
// consonants, of a vowel and another letter (which scripts that leave vowels out hardly show),
// and by another consonant where the rest is likely enough, so much for each letter.
// Of 700 to 800 pairs of names of each script (half of translit-dev, the tables learnt from the
// other half) the right spelling gains so much twice at most by a consonant, and by an exchange
// too but in kana and Chinese (in one of a hundred).
type slipGain struct{ consonants, vowel, wrong, perLetter float64 }

var slipGains = map[string]slipGain{
	"Cyrl": {6.0, 6.0, 6.3, 2.0},
	"Hani": {7.0, 7.0, 99, 2.2},
	"Kana": {6.0, 6.0, 6.0, 2.0},
	"Arab": {6.0, 7.5, 5.0, 2.0},
	"Hebr": {6.0, 7.5, 6.0, 1.9},
	"Hang": {5.0, 7.5, 6.0, 2.0},
}

// exchangedAcross reports words that become a far likelier spelling of what the sentence of
// the original has by the exchange of two letters, as the spellings of the script were
// learnt.
func (a *article) exchangedAcross(used map[int]bool) {
	p := a.pairs
	named := sync.OnceValue(a.namedWords)
	for i := range p.t {
		var beside func(latin string, near text.Span) (odds float64, at text.Span)
		for _, t := range a.strangers(i) {
			if used[t.start] || len(t.low) < 6 || !isASCII(t.low) || isGivenWord(t.low) || a.t.lang == "de" && (t.article || a.t.nounish(*t.word) || !writtenWithCapitals(a.o.lang) && !named()[t.start]) {
				continue
			}
			if beside == nil {
				if beside = a.oddsBeside(i); beside == nil {
					break
				}
			}
			a.exchangedLetters(t, beside)
		}
	}
}

// namedWords are where the words of the names of the translation begin.
func (a *article) namedWords() map[int]bool {
	out := map[int]bool{}
	for _, e := range a.entities {
		for _, m := range e.mentions {
			for _, sp := range m.spans {
				out[sp[0]] = true
			}
		}
	}
	return out
}

func (a *article) exchangedLetters(t placed, beside func(string, text.Span) (float64, text.Span)) {
	word := t.low
	own, near := beside(word, text.Span{})
	if stem, ok := strings.CutSuffix(word, "s"); ok && genitiveS(a.t.lang) {
		if o, at := beside(stem, text.Span{}); o > own {
			word, own, near = stem, o, at
		}
	}
	if own < strangerOdds || own >= renderedPerLetter*float64(len(word)) {
		return
	}
	better, place := a.withLettersTurned(word, t, own, near, beside)
	if better == "" {
		better, place = a.withoutWrongConsonant(word, own, near, beside)
	}
	if better == "" || letterScripts[a.scriptAt(near)] && strings.ContainsFunc(a.in.Original[place.Start:place.End], unicode.IsSpace) {
		return // one word is not written as two
	}
	better = likeFirst(better, t.text)
	end := t.start + len(bare(t.text)) - (len(t.low) - len(word))
	a.problem(Problem{ID: "changed", Name: -1, Sure: true, Fix: better,
		Original: []text.Span{place}, Translation: []text.Span{{Start: t.start, End: end}},
		Edits:   []text.Edit{{Start: t.start, End: end, New: better}},
		Message: msg.New("name.changed.message", a.in.Original[place.Start:place.End], a.in.Translation[t.start:end]), Why: msg.New("name.changed.why-script", better)})
}

// withLettersTurned is the word with two letters exchanged that is far likelier to be a spelling of what
// stands in the original; "" if there is none.
func (a *article) withLettersTurned(word string, t placed, own float64, near text.Span, beside func(string, text.Span) (float64, text.Span)) (better string, place text.Span) {
	gain := slipGains[a.scriptAt(near)]
	best := max(exchangedOdds, exchangedPerLetter*float64(len(word)))
	for k := 1; k+1 < len(word); k++ { // nobody mistakes the first letter of a name
		x := word[:k] + word[k+1:k+2] + word[k:k+1] + word[k+2:]
		if !sayable(x) || a.endTurned(x, t.low) {
			continue
		}
		least := gain.consonants
		if vowelLetter(rune(word[k])) || vowelLetter(rune(word[k+1])) {
			least = gain.vowel
		}
		if odds, at := beside(x, near); odds > best && odds-own >= least {
			best, better, place = odds, x, at
		}
	}
	return better, place
}

// withoutWrongConsonant is the word with another consonant in one place inside of it, likewise;
// only where it is likelier without the letter at all is another one tried.
func (a *article) withoutWrongConsonant(word string, own float64, near text.Span, beside func(string, text.Span) (float64, text.Span)) (better string, place text.Span) {
	gain := slipGains[a.scriptAt(near)]
	best := max(exchangedOdds, gain.perLetter*float64(len(word)), own+gain.wrong)
	for k := 1; k+1 < len(word); k++ {
		if vowelLetter(rune(word[k])) || strings.IndexByte("hjw", word[k]) >= 0 { // those that languages leave out
			continue
		}
		if dropped, _ := beside(word[:k]+word[k+1:], near); dropped < own+droppedGain {
			continue
		}
		for _, c := range "bcdfgklmnprstvz" {
			if class(c) == class(rune(word[k])) {
				continue // languages write one for the other
			}
			x := word[:k] + string(c) + word[k+1:]
			if odds, at := beside(x, near); odds > best && sayable(x) {
				best, better, place = odds, x, at
			}
		}
	}
	return better, place
}

// letterScripts part words by spaces.
var letterScripts = set("Arab Hebr Hang Cyrl")

// scriptAt is the script of the original at a place.
func (a *article) scriptAt(at text.Span) string {
	switch s := scriptOf(a.in.Original[at.Start:]); s {
	case "Hira":
		return "Kana"
	default:
		return s
	}
}

// sayable tells whether a word may begin with its consonants: with one, or a few that names
// begin with.
func sayable(w string) bool {
	n := 0
	for n < len(w) && !vowelLetter(rune(w[n])) {
		n++
	}
	return n < 2 || onsets[w[:n]]
}

var onsets = set("bh bl bj br ch chl chr cl cr cz dh dj dl dm dn dr dsch dv dw dz dzh fl fj fr gh gl gj gn gr gv hj hl hr hv kh khr kl km kn kr ks kv kw ll lj mb mc ml mn mr mst nd ng nj ph phl phr pf pl pn pr ps pt rh sc sch schl schm schn schr schw sh shch shl shm shn shr shv sj sk skr sl sm sn sp spl spr sr st str sv sw sz tch th thr tj tl tr ts tsch tv tw tz vl vr vz wh wl wr zb zd zh zhd zl zm zn zv zw")

// oddsBeside returns how likely a word in Latin letters is a spelling of something in the
// original of pair i, and of what; nil where the script was not learnt. With capitals it is
// one of the words that have one. Near a place (if it is not empty) it looks only there.
func (a *article) oddsBeside(i int) func(latin string, near text.Span) (float64, text.Span) {
	in := a.in.Pairs[i][0]
	if !writtenWithCapitals(a.o.lang) {
		p, ok := spellerOf(a.o.lang)
		if !ok {
			return nil
		}
		s := a.soundsOf(0, i)
		return func(latin string, near text.Span) (float64, text.Span) {
			lo, hi := 0, len(s.units)
			if near.Len() > 0 {
				lo, _ = slices.BinarySearch(s.at, near.Start-in.Start)
				hi, _ = slices.BinarySearch(s.at, near.End-in.Start)
				lo, hi = max(0, lo-2), min(len(s.units), hi+2)
			}
			from, to, odds := p.learnt.Find(s.units[lo:hi], latin)
			if to <= from {
				return odds, text.Span{}
			}
			return odds, text.Span{Start: in.Start + s.at[lo+from], End: in.Start + s.end(lo+to)}
		}
	}
	type word struct {
		units []rune
		at    text.Span
	}
	var words []word
	var l *roman.Learnt
	for _, w := range a.pairs.o[i] {
		if w.capital && !w.allCaps && utf8.RuneCountInString(w.low) >= 4 && !isLatin(w.low) {
			if l == nil {
				l = roman.LearntFor(scriptOf(w.low), nil)
			}
			words = append(words, word{roman.Units(w.lower), text.Span{Start: w.start, End: w.start + len(w.text)}})
		}
	}
	if l == nil {
		return nil
	}
	return func(latin string, near text.Span) (float64, text.Span) {
		best, at := math.Inf(-1), text.Span{}
		for _, w := range words {
			if near.Len() > 0 && near != w.at {
				continue
			}
			if o := l.Odds(w.units, latin); o > best {
				best, at = o, w.at
			}
		}
		return best, at
	}
}

// misreadChinese looks for names in Pinyin of which the original has all characters but for
// one that is read in nearly the same way.
func (a *article) misreadChinese(used map[int]bool) {
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
			a.misread(e, m, used)
		}
	}
}

func (a *article) misread(e *entity, m *mention, used map[int]bool) {
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
			for _, sp := range x.spans {
				used[sp[0]] = true
			}
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
