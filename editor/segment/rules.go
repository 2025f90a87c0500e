package segment

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/locale"

	"golang.org/x/text/language"
)

// rules say where a sentence goes on although UAX #29 ends it, and where one ends although
// it goes on there.
type rules struct {
	lang     string
	ordinals bool            // a figure with a full stop is an ordinal ("15. Oktober")
	months   map[string]bool // these and the following: lower case
	titles   map[string]bool // without the last full stop
	counters map[string]bool // stand before figures; elsewhere they are words
	closers  map[string]bool
	starters map[string]bool
}

var (
	rulesMu    sync.Mutex
	rulesCache = map[language.Base]*rules{}
)

// ordinalLanguages write ordinals as figures with a full stop.
const ordinalLanguages = " de da nb nn no fi et lv lt cs sk sl hr bs sr hu pl tr is lb "

func rulesFor(lang language.Tag) *rules {
	base, _ := lang.Base()
	rulesMu.Lock()
	defer rulesMu.Unlock()
	if r := rulesCache[base]; r != nil {
		return r
	}
	b := base.String()
	r := &rules{lang: b, months: map[string]bool{}, titles: set(titles[""], titles[b]), counters: set(counters[b]), closers: set(closers[""], closers[b]), starters: set(starters[b])}
	r.ordinals = strings.Contains(ordinalLanguages, " "+b+" ")
	for _, s := range locale.Suppressions(lang) {
		if w := strings.ToLower(strings.TrimSuffix(s, ".")); !r.titles[w] && !strings.Contains(w, " ") {
			r.closers[w] = true
		}
	}
	for _, w := range locale.For(lang).Words {
		if w.Class == locale.Month {
			for _, f := range w.Forms {
				r.months[strings.ToLower(f)] = true
			}
		}
	}
	rulesCache[base] = r
	return r
}

func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lists {
		for _, w := range strings.Fields(l) {
			m[w] = true
		}
	}
	return m
}

const closing = "\"'”’»«›‹“‘)]}）］」』】》〉"

// goesOn tells whether the sentence that ends with left continues in right.
func (r *rules) goesOn(left, right string) bool {
	l := strings.TrimRightFunc(left, unicode.IsSpace)
	spaced := len(l) < len(left)
	bare := strings.TrimRight(l, closing)
	if len(bare) < len(l) { // "« Qui ? »"
		bare = strings.TrimRightFunc(bare, unicode.IsSpace)
	}
	stop, n := utf8.DecodeLastRuneInString(bare)
	next := firstWordRune(right)
	switch {
	case n == 0:
		return false
	case openTitle(left), titled(l):
		return true
	case small(next) && strings.ContainsRune(".?!…", stop):
		return !bulletFirst(right)
	case len(bare) < len(l) && (quotedOn(l, right) || !spaced && unicode.Is(unicode.Hangul, next)):
		return true
	case stop != '.':
		return false
	case len(bare) < len(l):
		return false
	case strings.HasSuffix(bare, " . . .") && !strings.HasSuffix(bare, ". . . ."):
		return true
	}
	return r.abbreviated(bare[:len(bare)-1], right, next, spaced)
}

// abbreviated tells whether the full stop behind body belongs to its last word.
func (r *rules) abbreviated(body, right string, next rune, spaced bool) bool {
	word := lastWord(body)
	if i := strings.LastIndexAny(word, "'’"); i >= 0 { // "l'Ing. Rossi"
		word = strings.TrimPrefix(word[i:], "’")
		word = strings.TrimPrefix(word, "'")
	}
	low := strings.ToLower(word)
	starts := func() bool { return r.starts(firstField(right)) }
	switch {
	case word == "":
		return false
	case r.counters[low] || strings.HasSuffix(low, "str") && (r.lang == "de" || r.lang == "nl"):
		return unicode.IsDigit(next)
	case figures(word):
		alone := strings.TrimSpace(body) == word
		return alone && len(word) <= 3 || r.ordinals && len(word) <= 3 && r.ordinal(body[:len(body)-len(word)], right)
	case r.titles[low]:
		return utf8.RuneCountInString(low) > 1 || !starts()
	case unicode.IsDigit(next) && r.closers[low]:
		return true
	case low == "a.m" || low == "p.m":
		return !starts() && len(strings.Fields(body)) <= 4
	case strings.Contains(word, ".") && !strings.ContainsFunc(word, unicode.IsDigit) && dotted(word), r.closers[low]:
		return !starts() && (len(r.starters) > 0 || unicode.IsUpper(firstRune(word)))
	case utf8.RuneCountInString(word) == 1 && unicode.IsLetter(firstRune(word)) && (unicode.IsUpper(firstRune(word)) || unicode.IsLower(firstRune(word))):
		return !starts() // an initial, or the first half of "z. B."
	}
	return false
}

// starts tells whether a sentence, rather than a name, begins with word.
func (r *rules) starts(word string) bool {
	w := strings.ToLower(strings.Trim(word, ",;:!?¿¡\"„“«"))
	if body, stop := strings.CutSuffix(w, "."); stop {
		return utf8.RuneCountInString(body) > 1 && r.starters[body]
	}
	return r.starters[w]
}

// dotted tells whether a word is an acronym of single letters: "U.S", "z.B", "Ph.D".
func dotted(w string) bool {
	for _, part := range strings.Split(w, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return true
}

// openTitle tells whether left ends within the brackets of a title or a quotation of East
// Asia, whose stops end nothing.
func openTitle(left string) bool {
	depth := 0
	for _, r := range left {
		if r < 0x3000 {
			continue
		}
		switch r {
		case '《', '〈', '「', '『', '（', '【':
			depth++
		case '》', '〉', '」', '』', '）', '】':
			depth = max(0, depth-1)
		}
	}
	return depth > 0
}

// titled tells whether l ends with the title of a work, whose own stop ends nothing.
func titled(l string) bool { return strings.HasSuffix(l, "》") || strings.HasSuffix(l, "〉") }

// small tells whether a letter is in lower case in a script that has capitals at the
// beginnings of sentences; Georgian has none.
func small(r rune) bool { return unicode.IsLower(r) && !unicode.Is(unicode.Georgian, r) }

// quotedOn tells whether a Japanese sentence goes on behind a quotation with its own stop.
func quotedOn(l, right string) bool {
	if !strings.HasSuffix(l, "」") && !strings.HasSuffix(l, "』") {
		return false
	}
	for _, p := range []string{"と", "って", "など", "の", "を", "が", "は", "に", "も", "で"} {
		if strings.HasPrefix(right, p) {
			return true
		}
	}
	return false
}

func firstWordRune(s string) rune {
	for _, r := range s {
		if !unicode.IsSpace(r) && !strings.ContainsRune("\"'“„«»‘‚([", r) {
			return r
		}
	}
	return 0
}

// bulletFirst tells whether a list item begins here ("b. …", "c) …").
func bulletFirst(s string) bool {
	return len(s) > 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] == ')'
}

// ordinal tells whether figures with a full stop count what follows: a month does so, and
// what has an article or a preposition before the figures.
func (r *rules) ordinal(before, right string) bool {
	if r.months[strings.ToLower(strings.TrimRight(lastWord(firstField(right)), ".,?!:;"))] {
		return true
	}
	if r.starters[strings.ToLower(firstField(right))] {
		return false
	}
	return determiners[strings.ToLower(lastWord(strings.TrimRightFunc(before, unicode.IsSpace)))]
}

var determiners = set("der die das dem den des am im zum zur vom beim ihr ihren ihre sein seinen seine ab jeder jede ein einen eine und og ve")

func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(„“\"»«[‚‘", r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

func firstField(s string) string {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func figures(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}
