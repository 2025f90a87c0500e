package names

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// word is one word of a segment.
type word struct {
	start, end int // bytes from the start of the segment
	text       string
	lower      string
	fold       string // see folded; "" until it is asked for
	capital    bool   // begins with a capital
	allCaps    bool   // two letters or more, all capitals
	first      bool   // begins a sentence, a quotation, or what follows a colon
	joined     bool   // only one space (or a hyphen) lies between it and the word before
	stop       bool   // a full stop of an abbreviation follows directly ("Dr.")
	comma      bool   // a comma stands before it
	hyphen     bool   // a hyphen joins it to the word before
	article    bool   // a German article stands before it
}

// scanned is what a segment says by itself.
type scanned struct {
	words []word
	links [][2]int // ranges of addresses
}

var linkPattern = regexp.MustCompile(`(?i)(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|de|vn|ru|uk|fr|cn|info|eu|gov|edu|example)\b(?:/\S*)?|[@#][\p{L}\p{N}_]+`)

// scan cuts a segment into words. Addresses have none.
func scan(s string) *scanned {
	return (&scanner{}).scan(s)
}

// scanner has the room in which the words of a segment are gathered.
type scanner struct{ words []word }

func (x *scanner) scan(s string) *scanned {
	sc := &scanned{words: x.words[:0]}
	if mayLink(s) {
		for _, m := range linkPattern.FindAllStringIndex(s, -1) {
			sc.links = append(sc.links, [2]int{m[0], m[1]})
		}
	}
	first, gap := true, 0
	for i := 0; i < len(s); {
		if end, in := sc.linkAt(i); in {
			i, gap, first = end, end, false
			continue
		}
		if s[i] < utf8.RuneSelf && !asciiLetter(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		end := wordEnd(s, i)
		between := s[gap:i]
		w := word{start: i, end: end, text: s[i:end], first: first || opens(between) && !(between == ". " && sc.abbreviated())}
		w.joined = len(sc.words) > 0 && (between == " " || between == "-" || between == "\u00a0" || between == ". " && sc.words[len(sc.words)-1].short())
		w.hyphen = between == "-"
		w.comma = strings.HasPrefix(between, ",")
		w.stop = end < len(s) && s[end] == '.'
		w.article = w.joined && germanArticles[sc.words[len(sc.words)-1].lower]
		w.measure()
		sc.words = append(sc.words, w)
		i, gap, first = end, end, false
	}
	x.words = sc.words
	sc.words = slices.Clone(sc.words)
	return sc
}

// abbreviated tells whether the full stop behind the last word is that of a form of address
// ("Mr. Trump") or of an initial behind a name ("George W. Bush").
func (sc *scanned) abbreviated() bool {
	n := len(sc.words) - 1
	if n < 0 || !sc.words[n].capital {
		return false
	}
	w := sc.words[n]
	return abbreviations()[w.lower] || n > 0 && w.joined && !w.hyphen && utf8.RuneCountInString(w.text) == 1 && sc.words[n-1].capital && len(sc.words[n-1].text) > 2
}

// abbreviations are the forms of address of all languages that are written with a full stop.
var abbreviations = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lines("titles.tsv") {
		for w := range strings.FieldsSeq(l[1]) {
			w, _, _ = strings.Cut(w, ":")
			if w, ok := strings.CutSuffix(strings.ToLower(w), "."); ok {
				m[w] = true
			}
		}
	}
	return m
})

// germanArticles stand before nouns and seldom before names of persons and cities.
var germanArticles = set("der die das den dem des ein eine einen einem einer eines kein keine im am zum zur beim vom ins ans seine seinen seiner ihre ihren ihrer unsere unseren diese dieser diesem diesen")

// mayLink tells whether a segment may have an address: an @ or #, or a full stop inside of a
// word. Looking for it is much cheaper than the pattern.
func mayLink(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '@', '#':
			return true
		case '.', ':':
			if n := byteAt(s, i+1); i > 0 && (n == '/' || 'a' <= n|0x20 && n|0x20 <= 'z' || '0' <= n && n <= '9' && s[i-1] > '9') {
				return true
			}
		}
	}
	return false
}

func (sc *scanned) linkAt(i int) (end int, in bool) {
	for _, l := range sc.links {
		if l[0] <= i && i < l[1] {
			return l[1], true
		}
	}
	return 0, false
}

// folded is the word without a sign of possession, in small letters without diacritics.
func (w *word) folded() string {
	if w.fold == "" {
		w.fold = roman.Fold(bare(w.lower))
	}
	return w.fold
}

// short tells whether a word with a full stop may be an abbreviation inside of a name.
func (w word) short() bool { return w.capital && utf8.RuneCountInString(w.text) <= 3 }

// opens tells whether what stands between two words begins a new sentence or quotation.
func opens(between string) bool {
	return between != " " &&
		(strings.ContainsAny(between, ".:!?…„“”«»‹›\"•·|–—(\n[") || strings.Contains(between, " '") || strings.Contains(between, " ‘"))
}

// wordEnd is the end of the word that begins at i: letters, marks, digits within, and an
// apostrophe between letters.
func wordEnd(s string, i int) int {
	start := i
	head, _ := utf8.DecodeRuneInString(s[i:])
	startsEast := head >= utf8.RuneSelf && unicode.In(head, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
	for i < len(s) {
		if !startsEast && asciiLetter(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case i > start && (startsEast || r >= 0xE00) && unicode.IsLetter(r) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) != startsEast:
			return i
		case unicode.IsLetter(r), unicode.Is(unicode.Mn, r), unicode.IsDigit(r):
		case r == '\'' || r == '’' || r == 'ʼ':
			next, _ := utf8.DecodeRuneInString(s[i+n:])
			if !unicode.IsLetter(next) || unicode.IsUpper(next) && elides(s[start:i]) {
				return i
			}
		default:
			return i
		}
		i += n
	}
	return i
}

func asciiLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// elides tells whether an apostrophe behind s parts two words: l'Ukraine, qu'Anne, but
// not O'Brien.
func elides(s string) bool {
	switch s {
	case "l", "L", "d", "n", "s", "c", "j", "m", "t", "qu", "Qu", "un", "dell", "nell", "sull", "all", "dall", "lorsqu", "jusqu", "puisqu":
		return true
	}
	return false
}

func (w *word) measure() {
	w.lower = strings.ToLower(w.text)
	upper, small := 0, 0
	for i, r := range w.text {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			if i == 0 {
				w.capital = true
			}
			upper++
		case unicode.IsLower(r):
			small++
		}
	}
	w.allCaps = upper >= 2 && small == 0
}
