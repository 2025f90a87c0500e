package names

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"stet/verify/names/roman"

	"golang.org/x/text/unicode/norm"
)

// why is what makes two words alike.
type why int

// Ways for two words to be alike, the best first.
const (
	equal why = iota
	folded
	explained
	crossed // another script
	sounding
	nickname
	initial
	shortened
	typo
	unlike
)

// like is how much two words of names speak for one: 1 if they are equal, less than a half
// if they speak against it.
type like struct {
	score float64
	why   why
}

// words compares two words in small letters.
func alike(a, b string) like {
	if a == b {
		return like{1, equal}
	}
	sa, sb := scriptOf(a), scriptOf(b)
	if sa != sb || sa != "Latn" {
		return acrossScripts(a, b, sa, sb)
	}
	return alikeLatin(a, b)
}

func alikeLatin(a, b string) like {
	na, nb := len(a), len(b)
	if na == 1 || nb == 1 || na == 2 && a[1] >= utf8.RuneSelf {
		if a[0] == b[0] {
			return like{0.85, initial}
		}
		return like{0.05, unlike}
	}
	fa, fb := roman.Fold(a), roman.Fold(b)
	if fa == fb {
		if otherTones(a, b) {
			return like{0.1, unlike}
		}
		return like{0.99, folded}
	}
	if strings.IndexByte(a, '-') >= 0 && strings.IndexByte(b, '-') >= 0 {
		return inParts(a, b)
	}
	if c, ok := roman.Explained(a, b); ok && !familiarPair(fa, fb) {
		return like{0.97 - c/2, explained}
	}
	if ja, jb := joinedForm(a), joinedForm(b); (ja != a || jb != b) && ja != "" && jb != "" {
		if c, ok := roman.Explained(ja, jb); ok {
			return like{0.95 - c/2, explained}
		}
	}
	if min(na, nb) >= 3 && soundAlike(fa, fb) {
		return like{0.9, sounding}
	}
	if nick(fa, fb) {
		return like{0.85, nickname}
	}
	return written(fa, fb)
}

// otherTones tells whether two words of Vietnamese have other marks: Hùng is not Hưng. The
// place of a mark does not count, nor does a word without any.
func otherTones(a, b string) bool {
	if a == b || isASCII(a) || isASCII(b) || !isViet(a) || !isViet(b) {
		return false
	}
	x, y := []rune(norm.NFD.String(a)), []rune(norm.NFD.String(b))
	slices.Sort(x)
	slices.Sort(y)
	return !slices.Equal(x, y)
}

// inParts compares words joined by hyphens part by part; a slip of the pen in a part of
// two letters is another name (Jong-un, Jong-il).
func inParts(a, b string) like {
	pa, pb := strings.Split(a, "-"), strings.Split(b, "-")
	if len(pa) != len(pb) {
		if c, ok := roman.Explained(joinedForm(a), joinedForm(b)); ok {
			return like{0.95 - c/2, explained}
		}
		return like{0.1, unlike}
	}
	least := like{1, equal}
	for i := range pa {
		if pa[i] == "" || pb[i] == "" {
			continue
		}
		l := alike(pa[i], pb[i])
		if l.why == initial || l.why == typo && min(len(pa[i]), len(pb[i])) < 5 {
			l = like{0.1, unlike}
		}
		if l.score < least.score {
			least = l
		}
	}
	return least
}

func joinedForm(s string) string { return strings.ReplaceAll(s, "-", "") }

// familiarPair tells whether two words are different given names of the West that tables
// of far languages would take for one (Maria, Marie).
func familiarPair(a, b string) bool {
	x, ok := givenNames()[a]
	y, ok2 := givenNames()[b]
	return ok && ok2 && x.west && y.west && !arabicWords()[a] && !arabicWords()[b] && x.gender == y.gender && vowelsDiffer(a, b)
}

// vowelsDiffer tells whether two words have the same consonants and other vowels.
func vowelsDiffer(a, b string) bool {
	strip := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("aeiouy", r) {
				return -1
			}
			return r
		}, s)
	}
	return strip(a) == strip(b) && !strings.HasSuffix(a, "j") && !strings.HasSuffix(a, "i") && !strings.HasSuffix(a, "y") && !strings.HasSuffix(b, "y")
}

func soundAlike(a, b string) bool {
	var x, y [maxSound]byte
	return len(a) <= maxSound && len(b) <= maxSound && bytes.Equal(sound(x[:0], a), sound(y[:0], b))
}

const maxSound = 48

// sound reduces the spellings that Western languages have for one sound in names, and
// appends what is left of s to b.
func sound(b []byte, s string) []byte {
	last := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		next := byteAt(s, i+1)
		switch {
		case c == 'p' && next == 'h':
			c, i = 'f', i+1
		case c == 'c' && next == 'k':
			c, i = 'k', i+1
		case c == 't' && next == 'h':
			c, i = 't', i+1
		case c == 'c' && next != 'h' && next != 'e' && next != 'i' && next != 'y':
			c = 'k'
		case c == 'y' && i > 0:
			c = 'i'
		case c == 'z':
			c = 's'
		case c == 'v':
			c = 'f'
		case c == 'h' && i > 0 && last != 'c' && last != 's':
			continue
		case c == 'e' && i == len(s)-1 && i > 2:
			continue
		}
		if c != last {
			b = append(b, c)
		}
		last = c
	}
	return b
}

// written compares by slips of the pen.
func written(a, b string) like {
	n := min(len(a), len(b))
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		d := max(len(a), len(b)) - n
		if n >= 3 && d >= 2 && isGivenWord(a) && isGivenWord(b) {
			return like{0.6, shortened}
		}
		if last := (a + b)[max(len(a), len(b))-1:]; d == 1 && (strings.HasSuffix(longer(a, b), "a") || last == "a") {
			return like{0.15, unlike} // man and woman: Putin, Putina
		}
	}
	if isGivenWord(a) && isGivenWord(b) {
		return like{0.12, unlike}
	}
	d := distance(a, b, 3)
	switch {
	case d == 1 && n >= 5:
		return like{0.8, typo}
	case d == 1 && n == 4:
		return like{0.45, typo}
	case d == 2 && n >= 8:
		return like{0.7, typo}
	case d == 2 && n >= 6:
		return like{0.35, typo}
	}
	return like{0.05, unlike}
}

func longer(a, b string) string {
	if len(a) > len(b) {
		return a
	}
	return b
}

func isGivenWord(w string) bool { _, ok := givenNames()[w]; return ok }

// distance is the number of letters to put in, leave out, change or exchange with the
// next, counted up to limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) >= limit || len(y)-len(x) >= limit {
		return limit
	}
	if len(y) > 62 {
		return limit
	}
	var r0, r1, r2 [64]int
	two, one, row := r0[:len(y)+1], r1[:len(y)+1], r2[:len(y)+1]
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		for j := 1; j <= len(y); j++ {
			c := 1
			if x[i-1] == y[j-1] {
				c = 0
			}
			row[j] = min(one[j-1]+c, one[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
		}
		two, one, row = one, row, two
	}
	return min(one[len(y)], limit)
}

var nicknames = sync.OnceValue(func() map[string][]int {
	m := map[string][]int{}
	for i, l := range lines("nicknames.tsv") {
		for _, w := range strings.Fields(l[0]) {
			m[w] = append(m[w], i)
		}
	}
	return m
})

func nick(a, b string) bool {
	for _, i := range nicknames()[a] {
		for _, j := range nicknames()[b] {
			if i == j {
				return true
			}
		}
	}
	return false
}

// acrossScripts compares words of two scripts, or of one that is not Latin.
func acrossScripts(a, b, sa, sb string) like {
	if sb == "Latn" {
		a, b, sa, sb = b, a, sb, sa
	}
	if sa == "Latn" {
		if one, n := utf8.DecodeRuneInString(a); n == len(a) && one < utf8.RuneSelf {
			return initialAcross(a, b)
		}
		return crossing(b, sb, a)
	}
	if sa != sb {
		return like{0.05, unlike}
	}
	if utf8.RuneCountInString(a) == 1 || utf8.RuneCountInString(b) == 1 {
		if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
			return like{0.85, initial}
		}
		return like{0.05, unlike}
	}
	if sa == "Cyrl" || sa == "Grek" {
		if x, y := roman.Lookup("ru", "bgn").Romanise(a), roman.Lookup("ru", "bgn").Romanise(b); sa == "Cyrl" {
			if l := alikeLatin(x, y); l.score >= 0.5 {
				return l
			}
		}
	}
	return written(a, b)
}

// initialAcross compares an initial with a word of another script: by its first letters,
// since what stands behind does not change how a name begins.
func initialAcross(a, b string) like {
	b = firstRunes(b, 3)
	for _, lang := range alphabets {
		if !roman.Fits(lang, b) {
			continue
		}
		for _, s := range roman.Systems(lang) {
			if strings.HasPrefix(roman.Fold(s.Romanise(b)), a) {
				return like{0.85, initial}
			}
		}
	}
	return like{0.05, unlike}
}

// crossing compares a word of another script with one in Latin letters: by the tables of
// systems, else by what was learnt of the script.
func crossing(w, script, latin string) like {
	plain := roman.Plain(roman.Fold(latin))
	l := roman.LearntFor(learntScript(script), pinyinOf)
	if l == nil {
		return byTables(w, plain)
	}
	units := roman.Units(w)
	if n, m := len(units), len(plain); alphabetic(script) && (m > 3*n+2 || n > 2*m) {
		return like{0.05, unlike}
	}
	o := l.Odds(units, joinedForm(plain))
	if script == "Hang" {
		if c, ok := roman.Explained(korean(w), latin); ok {
			return like{0.95 - c/2, crossed}
		}
	}
	best := like{odds(o), crossed}
	if o > -12 && o < 6 && script == "Cyrl" { // no table below is of another script that was learnt
		if t := byTables(w, plain); t.score > best.score {
			return t
		}
	}
	return best
}

// alphabetic tells whether a script has a letter for about each sound.
func alphabetic(script string) bool {
	switch script {
	case "Cyrl", "Grek", "Arab", "Hebr":
		return true
	}
	return false
}

// byTables takes what the tables of a language of the script explain, or another form of a
// given name.
func byTables(w, plain string) like {
	best := like{0.05, unlike}
	before := ""
	for _, lang := range alphabets {
		if !roman.Fits(lang, w) {
			continue
		}
		latin := roman.Plain(roman.Fold(roman.Systems(lang)[0].Romanise(w)))
		if latin == before { // neighbours write most words alike
			continue
		}
		before = latin
		if c, ok := roman.Explained(latin, plain); ok {
			return like{0.97 - c/2, crossed}
		}
		if best.why == unlike && nick(latin, plain) {
			best = like{0.82, nickname}
		}
	}
	return best
}

func learntScript(s string) string {
	if s == "Hira" {
		return "Kana"
	}
	return s
}

func pinyinOf(r rune) []string {
	if h := chinese().byChar[r]; h != nil {
		return h.pinyin
	}
	return nil
}

// odds turns natural odds into a likeness.
func odds(o float64) float64 {
	switch {
	case o >= 6:
		return 0.95
	case o >= 3:
		return 0.88
	case o >= 0:
		return 0.72
	case o >= -3:
		return 0.4
	}
	return 0.05
}

// korean is a word of Hangul in the Revised Romanization.
func korean(w string) string {
	var b strings.Builder
	for _, r := range w {
		if r < 0xAC00 || r > 0xD7A3 {
			continue
		}
		k := int(r - 0xAC00)
		b.WriteString(hangulInitials[k/588])
		b.WriteString(hangulVowels[k%588/28])
		b.WriteString(hangulFinals[k%28])
	}
	return b.String()
}

var (
	hangulInitials = strings.Split("g kk n d tt r m b pp s ss  j jj ch k t p h", " ")
	hangulVowels   = strings.Fields("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
	hangulFinals   = strings.Split(" k k k n n n t l k m l l l p l m p p t t ng t t k t p t", " ")
)
