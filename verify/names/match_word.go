package names

import (
	"bytes"
	"math/bits"
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
	far   bool // explained by nothing but the tables of languages that swap vowels
}

// words compares two words in small letters.
func alike(a, b string) like {
	if a == b {
		return like{score: 1, why: equal}
	}
	sa, sb := scriptOf(a), scriptOf(b)
	if x := patronymicStem(a); x != "" {
		if y := patronymicStem(b); y != "" && alike(x, y).score < 0.3 {
			return like{score: 0.05, why: unlike} // Sergejewitsch, Nikolaevich: what they share is the ending
		}
	}
	if sa != sb || sa != "Latn" {
		return acrossScripts(a, b, sa, sb)
	}
	return alikeLatin(a, b)
}

func alikeLatin(a, b string) like {
	na, nb := len(a), len(b)
	if na == 1 || nb == 1 || na == 2 && a[1] >= utf8.RuneSelf {
		switch {
		case a[0] == b[0]:
			return like{score: 0.85, why: initial}
		case strings.Contains(initialPairs, string(a[0])+string(b[0])):
			return like{score: 0.78, why: initial}
		}
		return like{score: 0.05, why: unlike}
	}
	fa, fb := roman.Fold(a), roman.Fold(b)
	if fa == fb {
		if otherTones(a, b) {
			return like{score: 0.1, why: unlike}
		}
		return like{score: 0.99, why: folded}
	}
	if strings.IndexByte(a, '-') >= 0 && strings.IndexByte(b, '-') >= 0 {
		return inParts(a, b)
	}
	if c, langs, ok := roman.ExplainedBy(a, b); ok && (langs&slavicSet() != 0 || !familiarPair(fa, fb)) {
		return like{0.97 - c/2, explained, langs&^swapping() == 0}
	}
	if ja, jb := joinedForm(a), joinedForm(b); (ja != a || jb != b) && ja != "" && jb != "" {
		if c, ok := roman.Explained(ja, jb); ok {
			return like{score: 0.95 - c/2, why: explained}
		}
	}
	if x, y := withoutArticle(a), withoutArticle(b); x != a || y != b {
		if c, ok := roman.Explained(joinedForm(x), joinedForm(y)); ok {
			return like{score: 0.93 - c/2, why: explained}
		}
	}
	if min(na, nb) >= 3 && soundAlike(fa, fb) {
		return like{score: 0.9, why: sounding}
	}
	if nick(fa, fb) {
		return like{score: 0.85, why: nickname}
	}
	return written(fa, fb)
}

// otherGender tells whether two words are names of a man and of a woman: given names, else
// family names of Slavs by their endings.
func otherGender(a, b string) bool {
	if sameEnd(a, b) { // Ilia, Ilya: what tells a man from a woman is how the name ends
		return false
	}
	x, y := genderOfGiven(a), genderOfGiven(b)
	if x == 0 || y == 0 {
		x, _ = genderOf(a, familyEndings[:])
		y, _ = genderOf(b, familyEndings[:])
	}
	return x == 'm' && y == 'f' || x == 'f' && y == 'm'
}

// sameEnd tells whether two words end in the same letter, or both in a, а or я.
func sameEnd(a, b string) bool {
	x, n := utf8.DecodeLastRuneInString(a)
	y, _ := utf8.DecodeLastRuneInString(b)
	return n > 0 && (x == y || open(x) && open(y))
}

func open(r rune) bool { return r == 'a' || r == 'а' || r == 'я' }

// genderOfGiven is the gender of a given name, 'u' if both bear it and 0 if it is none.
func genderOfGiven(w string) byte {
	if g := givenNames()[roman.Fold(w)].gender; g != 0 || scriptOf(w) != "Cyrl" {
		return g
	}
	return givenNames()[roman.Plain(roman.Fold(toLatin(w)))].gender
}

// patronymicStem is the name of the father in a patronymic, without the vowels at its end
// that languages write differently; "" if w is none or the name is short.
func patronymicStem(w string) string {
	if len(w) < 8 {
		return ""
	}
	switch w[len(w)-1] {
	case 'h', 'a', "č"[1], "ч"[1], "а"[1]:
	default:
		return ""
	}
	for _, e := range patronymics {
		if stem, ok := strings.CutSuffix(w, e); ok && utf8.RuneCountInString(stem) > 2 {
			stem = strings.TrimRight(stem, "aeiouyjаеиіїйьоуя")
			if utf8.RuneCountInString(stem) > 2 {
				return stem
			}
		}
	}
	return ""
}

// withoutArticle is a word without the article of Arabic before it, as it stands before
// letters of the sun too: al-, el-, as-, ash-.
func withoutArticle(w string) string {
	head, rest, ok := strings.Cut(w, "-")
	if !ok || len(rest) < 3 || len(head) < 2 || len(head) > 4 || strings.IndexByte("aeu", head[0]) < 0 {
		return w
	}
	if c := head[1:]; c == "l" || strings.HasPrefix(rest, c) && strings.IndexByte("tdrszn", c[0]) >= 0 {
		return rest
	}
	return w
}

// initialPairs are first letters that languages write for each other: Viktor, Wiktor.
const initialPairs = "vwv jyj eye jej kck szs ghg"

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
	if strings.Count(a, "-") != strings.Count(b, "-") {
		if c, ok := roman.Explained(joinedForm(a), joinedForm(b)); ok {
			return like{score: 0.95 - c/2, why: explained}
		}
		return like{score: 0.1, why: unlike}
	}
	least := like{score: 1, why: equal}
	initials := allInitials(a) || allInitials(b)
	for more := true; more; {
		var x, y string
		x, a, more = strings.Cut(a, "-")
		y, b, _ = strings.Cut(b, "-")
		if x == "" || y == "" {
			continue
		}
		l := alike(x, y)
		if l.why == initial && !initials || l.why == typo && min(len(x), len(y)) < 5 {
			l = like{score: 0.1, why: unlike}
		}
		if l.score < least.score {
			least = l
		}
	}
	return least
}

// allInitials tells whether every part of a word with hyphens is one letter: J-L.
func allInitials(w string) bool {
	for more := true; more; {
		var part string
		if part, w, more = strings.Cut(w, "-"); utf8.RuneCountInString(part) != 1 {
			return false
		}
	}
	return true
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
	return sameConsonants(a, b) && !strings.HasSuffix(a, "j") && !strings.HasSuffix(a, "i") && !strings.HasSuffix(a, "y") && !strings.HasSuffix(b, "y")
}

// sameConsonants tells whether two words are the same but for their vowels.
func sameConsonants(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && strings.IndexByte("aeiouy", a[i]) >= 0 {
			i++
		}
		for j < len(b) && strings.IndexByte("aeiouy", b[j]) >= 0 {
			j++
		}
		switch {
		case i == len(a) || j == len(b):
			return i == len(a) && j == len(b)
		case a[i] != b[j]:
			return false
		}
		i, j = i+1, j+1
	}
}

func soundAlike(a, b string) bool {
	if soundOf(a[0]) != soundOf(b[0]) {
		return false
	}
	var x, y [maxSound]byte
	return len(a) <= maxSound && len(b) <= maxSound && bytes.Equal(sound(x[:0], a), sound(y[:0], b))
}

// soundOf is a class of the letters that stand for one sound at the beginning of a word.
func soundOf(c byte) byte {
	switch c {
	case 'f', 'v':
		return 'p'
	case 'c':
		return 'k'
	case 'z':
		return 's'
	}
	return c
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
		case c == 'e' && i == len(s)-1 && i > 2 && (i > 3 || s[i-1] == s[i-2]): // Anne, Clarke, but not Jake
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
	n, long := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if n > long {
		a, b, n, long = b, a, long, n
	}
	if begins := strings.HasPrefix(b, a); begins {
		if n >= 3 && long-n >= 2 && isGivenWord(a) && isGivenWord(b) {
			return like{score: 0.6, why: shortened}
		}
		if long-n == 1 && (strings.HasSuffix(b, "a") || strings.HasSuffix(b, "а")) {
			return like{score: 0.15, why: unlike} // man and woman: Putin, Putina
		}
	}
	if isGivenWord(a) && isGivenWord(b) {
		return like{score: 0.12, why: unlike}
	}
	switch d := distance(a, b, 3); {
	case d == 1:
		return like{score: slipOfPen(a, b, n, long), why: typo}
	case d == 2 && n >= 8 && !strings.HasPrefix(b, a):
		return like{score: 0.7, why: typo}
	case d == 2 && n >= 6:
		return like{score: 0.35, why: typo}
	}
	return like{score: 0.05, why: unlike}
}

// slipOfPen is how likely one letter more, less, other or exchanged is a slip of the pen and not
// another name, in words of n letters and more. Many a name differs from another by its first
// letter (Fernández, Hernández) or by an ending (Martin, Martini), and short ones by any.
func slipOfPen(a, b string, n, long int) float64 {
	switch {
	case n < 4:
		return 0.05
	case n < long: // a letter more
		x, y := []rune(a), []rune(b)
		k := 0
		for k < n && x[k] == y[k] {
			k++
		}
		switch {
		case k > 0 && y[k] == y[k-1]:
			return 0.85 // twice
		case k == n, k == 0, n == 4:
			return 0.45
		}
		return 0.8
	}
	x, y := []rune(a), []rune(b)
	k := 0
	for x[k] == y[k] {
		k++
	}
	switch {
	case k+1 < n && x[k] == y[k+1] && x[k+1] == y[k]: // exchanged
		if n == 4 {
			return 0.6
		}
		return 0.85
	case k == 0, n < 7:
		return 0.45
	}
	return 0.8
}

func isGivenWord(w string) bool { _, ok := givenNames()[w]; return ok }

// distance is the number of letters to put in, leave out, change or exchange with the
// next, counted up to limit.
func distance(a, b string, limit int) int {
	if isASCII(a) && isASCII(b) {
		var x, y [64]byte
		return edits(append(x[:0], a...), append(y[:0], b...), limit)
	}
	return edits([]rune(a), []rune(b), limit)
}

func edits[L byte | rune](x, y []L, limit int) int {
	if len(x)-len(y) >= limit || len(y)-len(x) >= limit {
		return limit
	}
	if len(y) > 62 {
		return limit
	}
	if kindsApart(x, y) >= limit {
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

// kindsApart is how many kinds of letters at least one of two words has and the other has
// not: each costs an edit.
func kindsApart[L byte | rune](x, y []L) int {
	var inX, inY uint64
	for i := 0; i < len(x); i++ {
		inX |= 1 << (x[i] & 63)
	}
	for i := 0; i < len(y); i++ {
		inY |= 1 << (y[i] & 63)
	}
	return max(bits.OnesCount64(inX&^inY), bits.OnesCount64(inY&^inX))
}

var nicknames = sync.OnceValue(func() map[string][]int {
	m := map[string][]int{}
	for i, l := range lines("nicknames.tsv") {
		for _, w := range strings.Fields(l[0]) {
			w = roman.Fold(w)
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
		return like{score: 0.05, why: unlike}
	}
	if utf8.RuneCountInString(a) == 1 || utf8.RuneCountInString(b) == 1 {
		if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
			return like{score: 0.85, why: initial}
		}
		return like{score: 0.05, why: unlike}
	}
	if sa == "Cyrl" {
		if x, y := toLatin(a), toLatin(b); x != "" && y != "" {
			if l := alikeLatin(x, y); l.score >= 0.5 && l.why != typo {
				return l
			}
		}
		if nickAmong(latinForms(nil, a), latinForms(nil, b)) {
			return like{score: 0.85, why: nickname}
		}
	}
	return written(a, b)
}

// initialAcross compares an initial with a word of another script: by its first letters,
// since what stands behind does not change how a name begins.
func initialAcross(a, b string) like {
	b = firstRunes(b, 3)
	if !readers().MayStart(b, a) {
		return like{score: 0.05, why: unlike}
	}
	for _, lang := range alphabets {
		if !roman.Fits(lang, b) {
			continue
		}
		for _, s := range roman.Systems(lang) {
			if strings.HasPrefix(roman.Fold(s.Romanise(b)), a) {
				return like{score: 0.85, why: initial}
			}
		}
	}
	return like{score: 0.05, why: unlike}
}

// crossing compares a word of another script with one in Latin letters: by the tables of
// systems, else by what was learnt of the script.
func crossing(w, script, latin string) like {
	plain := roman.Plain(roman.Fold(latin))
	l := roman.LearntFor(learntScript(script), pinyinOf)
	if l == nil {
		return byTables(w, plain)
	}
	var room [48]rune
	units := roman.AppendUnits(room[:0], w)
	if n, m := len(units), len(plain); alphabetic(script) && (m > 3*n+2 || n > 2*m) {
		return like{score: 0.05, why: unlike}
	}
	if script == "Hang" {
		if c, ok := roman.Explained(korean(w), latin); ok {
			return like{score: 0.95 - c/2, why: crossed}
		}
	}
	plain = joinedForm(plain)
	o := l.Akin().Odds(units, plain)
	best := like{score: odds(o, len(plain), script), why: crossed}
	if script == "Cyrl" && best.score < 0.85 && (o > -12 && readers().MayBegin(w, plain) || len(nicknames()[plain]) > 0) { // no table below is of another script that was learnt
		if t := byTables(w, plain); t.score > best.score {
			return t
		}
	}
	return best
}

// latinForms appends what the first tables of each language make of a word, without marks.
func latinForms(forms []string, w string) []string { return readers().Forms(forms, w) }

var readers = sync.OnceValue(func() *roman.Readers { return roman.ReadersOf(alphabets...) })

func nickAmong(as, bs []string) bool {
	return slices.ContainsFunc(as, func(a string) bool {
		return slices.ContainsFunc(bs, func(b string) bool { return nick(a, b) })
	})
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
	best := like{score: 0.05, why: unlike}
	var room [10]string
	for _, latin := range latinForms(room[:0], w) {
		if c, ok := roman.Explained(latin, plain); ok {
			return like{score: 0.97 - c/2, why: crossed}
		}
		if best.why == unlike && nick(latin, plain) {
			best = like{score: 0.82, why: nickname}
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

// odds turns natural odds of a spelling of n letters into a likeness. What counts is what
// each letter adds, since a long word outweighs a letter that does not fit; the letters of
// Cyrillic say more than those of other scripts.
func odds(o float64, n int, script string) float64 {
	each := o / float64(max(n, 1))
	if script != "Cyrl" {
		each += 0.4
	}
	switch {
	case o < -3:
		return 0.05
	case o < 0:
		return 0.3
	case each >= 1.7:
		return 0.95
	case each >= 1.2:
		return 0.88
	case each >= 0.8:
		return 0.72
	case each >= 0.5:
		return 0.55
	}
	return 0.4
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
