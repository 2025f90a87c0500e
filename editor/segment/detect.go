package segment

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"
)

// detectMost is how much of a text is looked at, in bytes.
const detectMost = 8_000

// Detect tells the language of a text and how sure that is, from 0 to 1; language.Und and
// 0 where nothing can be told. Statistics of letters find the language or its family, the
// profiles of small words part it from its neighbours.
func Detect(s string) (language.Tag, float64) {
	if len(s) > detectMost {
		s = strings.ToValidUTF8(s[:detectMost], "")
	}
	if tag := ideographs(s); tag != language.Und {
		return tag, 1
	}
	words := newTally(s)
	if best, lead := words.best(language.Und); lead >= clearLead {
		return best, 1
	}
	info := whatlanggo.Detect(s)
	tag, err := language.Parse(info.Lang.Iso6391())
	if info.Lang == whatlanggo.Tuk {
		tag = steppe(s, tag)
	}
	if err != nil {
		tag, info.Confidence = language.Und, 0
	}
	if best, lead := words.best(tag); lead > 0 {
		sure := min(1, lead/sureLead)
		if sameLanguage(best, tag) {
			sure = max(sure, info.Confidence)
		}
		return best, sure
	}
	return tag, info.Confidence
}

// steppe is the language of s that the statistics of letters take for Turkmen, as they do
// all Turkic languages in Cyrillic letters that they do not know. Turkmen is written in
// Latin letters now.
func steppe(s string, tag language.Tag) language.Tag {
	switch {
	case strings.ContainsAny(s, "ұғқҰҒҚ"):
		return language.Kazakh
	case strings.ContainsAny(s, "ңүөҢҮӨ"):
		return language.Kirghiz
	}
	return tag
}

func sameLanguage(a, b language.Tag) bool {
	x, _ := a.Base()
	y, _ := b.Base()
	return x == y
}

// ideographs tells Japanese and Chinese: an ideograph is worth three letters, and where a
// tenth of a text are syllables, it is Japanese.
func ideographs(s string) language.Tag {
	syllables, signs, letters := 0, 0, 0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && unicode.IsLetter(r):
			letters++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			syllables++
		case unicode.Is(unicode.Han, r):
			signs++
		case unicode.IsLetter(r):
			letters++
		}
	}
	switch {
	case (syllables+signs)*3 <= letters || syllables+signs == 0:
		return language.Und
	case syllables*10 > signs:
		return language.Japanese
	}
	return language.Chinese
}

// The weights of what tells a language, in small words found.
const (
	strangeLetter = 0.8 // a word with a letter that the language does not write
	ownLetter     = 0.5 // a word with a letter that no other language writes
	ownEnding     = 0.3
	byLetters     = 1.5 // the statistics of letters say so
	leastFound    = 3   // small words under which the profiles say nothing
	leastShare    = 0.2 // of all words; fewer do if the guess is a language with a profile
	sureLead      = 2   // lead over the next language that is as sure as it gets
	clearLead     = 6   // lead that needs no statistics of letters
)

// overlooked are the neighbours for which the statistics of letters take a language: they
// do not know them, or mix them up.
var overlooked = map[string]string{
	"cs": "sk", "pt": "gl", "es": "gl ca", "fr": "ca oc", "it": "ca oc", "hr": "sr-Latn", "sr": "hr",
	"nl": "af fy lb", "de": "lb", "nb": "is fo", "nn": "is fo", "da": "is fo",
}

// tally is what the words of a text say for each profile.
type tally struct {
	words int
	score []float64
}

func newTally(s string) tally {
	t := tally{score: make([]float64, len(profiles))}
	t.words = profileTables().count(s, t.score)
	return t
}

// best is the language whose profile fits best, and its lead over the next; 0 where none
// fits well enough. guess is what the statistics of letters say.
func (t tally) best(guess language.Tag) (language.Tag, float64) {
	tags, score := profileTables().tags, slices.Clone(t.score)
	for i, tag := range tags {
		if score[i] > 0 && (sameLanguage(tag, guess) || strings.Contains(overlooked[guess.String()], tag.String())) {
			score[i] += byLetters
		}
	}
	first, second := 0, -1
	for i := 1; i < len(score); i++ {
		if score[i] > score[first] {
			first, second = i, first
		} else if second < 0 || score[i] > score[second] {
			second = i
		}
	}
	lead := score[first] - max(score[second], 0)
	few := score[first] < leastShare*float64(t.words) && !(lead >= sureLead && slices.Contains(tags, guess))
	if score[first] < leastFound || few {
		return language.Und, 0
	}
	return tags[first], lead
}

// tables are the profiles turned round: from a word or letter to its languages, a bit each.
type tables struct {
	tags    []language.Tag
	words   map[string]uint64
	endings map[string]uint64
	letters map[rune]uint64
	lacks   map[rune]uint64
	scripts []struct {
		of    *unicode.RangeTable
		langs uint64
	}
}

var profileTables = sync.OnceValue(func() *tables {
	t := &tables{words: map[string]uint64{}, endings: map[string]uint64{}, letters: map[rune]uint64{}, lacks: map[rune]uint64{}}
	scripts := map[*unicode.RangeTable]uint64{}
	for i, p := range profiles {
		bit := uint64(1) << i
		t.tags = append(t.tags, language.Make(p.lang))
		for _, w := range strings.Fields(p.words) {
			t.words[w] |= bit
		}
		for _, e := range strings.Fields(p.endings) {
			t.endings[e] |= bit
		}
		for _, r := range p.letters {
			t.letters[r] |= bit
		}
		for _, r := range lacking[p.lang] {
			t.lacks[r] |= bit
		}
		for _, s := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Devanagari} {
			if unicode.Is(s, firstRune(p.words)) {
				scripts[s] |= bit
			}
		}
	}
	for s, langs := range scripts {
		t.scripts = append(t.scripts, struct {
			of    *unicode.RangeTable
			langs uint64
		}{s, langs})
	}
	return t
})

// count adds what the words of s say for each profile, and returns how many words they are.
func (t *tables) count(s string, score []float64) int {
	n := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '·' }) {
		langs := t.written(w)
		if langs == 0 {
			continue
		}
		n++
		low := strings.ToLower(w)
		add(score, t.words[low], 1)
		strange, own := t.spelling(low, langs)
		add(score, strange, -strangeLetter)
		add(score, own, ownLetter)
		add(score, t.ending(low), ownEnding)
	}
	return n
}

// written are the languages that use the script of a word.
func (t *tables) written(w string) uint64 {
	r := firstRune(w)
	for _, s := range t.scripts {
		if unicode.Is(s.of, r) {
			return s.langs
		}
	}
	return 0
}

// spelling tells which of langs do not write a letter of the word beyond the plain
// alphabet, and which alone writes one.
func (t *tables) spelling(w string, langs uint64) (strange, own uint64) {
	for _, r := range w {
		writers := t.letters[r]
		strange |= t.lacks[r]
		if writers != 0 || beyondPlain(r) {
			strange |= langs &^ writers
		}
		if bits.OnesCount64(writers) == 1 {
			own |= writers
		}
	}
	return strange, own
}

// beyondPlain tells whether a letter is an addition to its alphabet; one that no profile
// has is strange to all of them.
func beyondPlain(r rune) bool {
	switch {
	case r <= unicode.MaxASCII:
		return false
	case unicode.Is(unicode.Latin, r):
		return true
	case unicode.Is(unicode.Cyrillic, r):
		return r < 'а' || r > 'я'
	}
	return unicode.Is(unicode.Arabic, r) && r > 'ي'
}

// ending are the languages whose ending the word has.
func (t *tables) ending(w string) uint64 {
	var out uint64
	for at, letters := len(w), 0; at > 0 && letters < 6; letters++ {
		_, n := utf8.DecodeLastRuneInString(w[:at])
		at -= n
		if at > 0 {
			out |= t.endings[w[at:]]
		}
	}
	return out
}

func add(score []float64, langs uint64, weight float64) {
	for i := range score {
		if langs&(1<<i) != 0 {
			score[i] += weight
		}
	}
}
