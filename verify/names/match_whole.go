package names

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// persons compares two names of persons: each word of the shorter one must have its
// counterpart; order does not count, initials and missing middle names cost little.
func (m *matching) persons(x, y *bearer) Likeness {
	if x.numeral == y.numeral && x.gender == y.gender && slices.Equal(x.words, y.words) {
		return verdict(0.99, "match.equal")
	}
	if l, ok := whole(x, y); ok {
		return l
	}
	a, b := separateInitials(x.words), separateInitials(y.words)
	if len(a) > len(b) {
		a, b, x, y = b, a, y, x
	}
	ps, restA, restB := m.assign(a, b)
	if x.numeral != y.numeral && (x.numeral == "junior" || y.numeral == "junior" || x.numeral != "" && y.numeral != "") {
		return verdict(0.08, "match.numeral")
	}
	if x.gender != "" && y.gender != "" && x.gender != y.gender {
		return verdict(0.08, "match.different")
	}
	if len(ps) > 0 && len(restA) == 1 && len(restB) == 1 && oneFamilyOfKorea(restA[0], restB[0]) && koreanShape(a) && koreanShape(b) {
		ps = append(ps, matched{slices.Index(a, restA[0]), slices.Index(b, restB[0]), like{score: 0.9, why: explained}})
		restA, restB = nil, nil
	}
	score, worst := 1.0, like{score: 1, why: equal}
	full := 0
	for _, p := range ps {
		if p.like.far && western(a, b) {
			p.like = like{score: 0.2, why: unlike}
		}
		if p.like.why > folded && p.like.why != nickname && p.like.score >= 0.5 && otherGender(a[p.a], b[p.b]) {
			p.like = like{score: 0.1, why: unlike}
		}
		score *= p.like.score
		if p.like.score < worst.score {
			worst = p.like
		}
		if p.like.why != initial {
			full++
		}
	}
	score *= unmatched(restA, restB, a, b)
	if full == 0 {
		score *= 0.3
	}
	if len(a) == 1 && len(restA) == 0 && len(restB) > 0 {
		return alone(a[0], b, ps)
	}
	switch {
	case len(restA) > 0 && len(restB) > 0:
		return verdict(score, "match.words-differ", strings.Join(restA, " "), strings.Join(restB, " "))
	case score < 0.5:
		return verdict(score, "match.different")
	}
	return verdict(score, reasons[worst.why])
}

// separateInitials parts initials that stand together (V.V.), and takes the full stops out of
// those with hyphens (J.-L.).
func separateInitials(ws []string) []string {
	if !slices.ContainsFunc(ws, func(w string) bool { return strings.IndexByte(w, '.') >= 0 }) {
		return ws
	}
	var out []string
	for _, w := range ws {
		if strings.IndexByte(w, '-') < 0 && allInitials(strings.ReplaceAll(w, ".", "-")) {
			out = append(out, strings.Split(w, ".")...)
		} else {
			out = append(out, strings.ReplaceAll(w, ".-", "-"))
		}
	}
	return out
}

// western tells whether two names have a given name of the West, and nothing of them is Arabic,
// Persian or Korean: Viktor Orbán, Viktor Urban.
func western(a, b []string) bool {
	for _, ws := range [...][]string{a, b} {
		if !slices.ContainsFunc(ws, func(w string) bool { return givenNames()[roman.Fold(w)].west }) || arabic(ws) || koreanShape(ws) {
			return false
		}
	}
	return true
}

// slavicSet are the languages in Cyrillic whose given names the West writes in many ways.
var slavicSet = sync.OnceValue(func() roman.Set { return roman.SetOf("ru", "uk", "be", "bg", "sr", "mk") })

// swapping are the languages whose tables swap vowels.
var swapping = sync.OnceValue(func() roman.Set { return roman.SetOf("ar", "fa", "he", "ko", "zh", "ja") })

var reasons = map[why]string{equal: "match.same-words", folded: "match.marks", explained: "match.explained", crossed: "match.crossed", sounding: "match.sounding",
	nickname: "match.nickname", initial: "match.initial", shortened: "match.nickname", typo: "match.typo", unlike: "match.different"}

// unmatched weighs the words without a counterpart.
func unmatched(restA, restB, a, b []string) float64 {
	f := 1.0
	for _, w := range restA {
		if particles()[w] || connecting[w] {
			continue
		}
		f *= 0.12
	}
	for _, w := range restB {
		switch {
		case particles()[w] || connecting[w]:
		case utf8.RuneCountInString(w) == 1 && hasInitial(a):
			f *= 0.45 // George W. against George H. W.
		case patronymic(w):
			f *= 0.97
		default:
			f *= 0.88
		}
	}
	return f
}

var connecting = map[string]bool{"al": true, "el": true, "de": true, "del": true, "la": true, "van": true, "von": true, "der": true, "den": true, "di": true, "da": true, "dos": true,
	"bin": true, "ibn": true, "bint": true, "abu": true, "ul": true, "ud": true, "u": true, "y": true, "e": true, "i": true}

func hasInitial(ws []string) bool {
	return slices.ContainsFunc(ws, func(w string) bool { return utf8.RuneCountInString(w) == 1 })
}

// patronymics are the endings of patronymics, the longer before the shorter.
var patronymics = [...]string{"owitsch", "ewitsch", "yovych", "ovich", "evich", "ovych", "ovič", "evič", "ovna", "evna", "owna", "ewna", "ivna", "ович", "евич", "йович", "овна", "евна", "івна", "ївна"}

func patronymic(w string) bool {
	for _, e := range patronymics {
		if strings.HasSuffix(w, e) && len(w) > len(e)+2 {
			return true
		}
	}
	return strings.HasSuffix(w, "ich") && len(w) > 5
}

// alone judges one word against a full name: a family name of some length may be it, a
// given name or a short family name of East Asia says nothing.
func alone(w string, full []string, ps []matched) Likeness {
	l := ps[0].like
	last := ps[0].b == len(full)-1
	switch {
	case isGivenWord(roman.Fold(w)) && !last, utf8.RuneCountInString(w) < 5:
		return verdict(0.3*l.score, "match.alone")
	case last:
		return verdict(0.62*l.score, "match.family-alone")
	}
	return verdict(0.4*l.score, "match.alone")
}

// matched is a word of one name with its counterpart in the other.
type matched struct {
	a, b int
	like like
}

// assign pairs the words of two names, the best pairs first; two words of one side written
// as one on the other count too. What it returns is good until the next call.
func (m *matching) assign(a, b []string) (ps []matched, restA, restB []string) {
	var usedA, usedB [16]bool
	if len(a) > 16 || len(b) > 16 {
		a, b = a[:min(16, len(a))], b[:min(16, len(b))]
	}
	ps, restA, restB = m.pairs[:0], m.restA[:0], m.restB[:0]
	for i := range a {
		for j := range b {
			if a[i] == b[j] && !usedA[i] && !usedB[j] {
				usedA[i], usedB[j] = true, true
				ps = append(ps, matched{i, j, like{score: 1, why: equal}})
			}
		}
	}
	var cands [64]matched
	n := 0
	for i := range a {
		for j := range b {
			if usedA[i] || usedB[j] {
				continue
			}
			if l := alike(a[i], b[j]); l.score >= 0.3 && n < len(cands) {
				cands[n] = matched{i, j, l}
				n++
			}
		}
	}
	list := cands[:n]
	slices.SortStableFunc(list, func(p, q matched) int {
		switch {
		case p.like.score > q.like.score:
			return -1
		case p.like.score < q.like.score:
			return 1
		}
		return abs(p.a-p.b) - abs(q.a-q.b)
	})
	for _, p := range list {
		if !usedA[p.a] && !usedB[p.b] {
			usedA[p.a], usedB[p.b] = true, true
			ps = append(ps, p)
		}
	}
	if len(ps) > 0 || min(len(a), len(b)) == 1 { // a joined word seldom is all that two names share
		ps = joinPairs(a, b, &usedA, &usedB, ps)
		n := len(ps)
		ps = joinPairs(b, a, &usedB, &usedA, ps)
		for i := n; i < len(ps); i++ {
			ps[i].a, ps[i].b = ps[i].b, ps[i].a
		}
	}
	for i, w := range a {
		if !usedA[i] {
			restA = append(restA, w)
		}
	}
	for j, w := range b {
		if !usedB[j] {
			restB = append(restB, w)
		}
	}
	return ps, restA, restB
}

func abs(n int) int { return max(n, -n) }

// joinPairs matches two open neighbours of a with one open word of b.
func joinPairs(a, b []string, usedA, usedB *[16]bool, ps []matched) []matched {
	for i := 0; i+1 < len(a); i++ {
		if usedA[i] || usedA[i+1] {
			continue
		}
		for j := range b {
			if usedB[j] || !likeLong(len(a[i])+len(a[i+1]), len(b[j]), a[i], b[j]) {
				continue
			}
			if l := alike(joinedForm(a[i]+a[i+1]), joinedForm(b[j])); l.score >= 0.7 && l.why != initial {
				usedA[i], usedA[i+1], usedB[j] = true, true, true
				ps = append(ps, matched{i, j, l})
				break
			}
		}
	}
	return ps
}

// likeLong tells whether two words of n and m bytes can be as long as each other; where
// one is not Latin, it may say much in few letters.
func likeLong(n, m int, a, b string) bool {
	if a[0] >= utf8.RuneSelf || b[0] >= utf8.RuneSelf {
		return true
	}
	return 2*n <= 3*m+2 && 2*m <= 3*n+2
}

// whole compares names of scripts that set no spaces in one piece, in either order of
// family and given name.
func whole(x, y *bearer) (Likeness, bool) {
	if x.script == "Latn" {
		x, y = y, x
	}
	if y.script == "Latn" && x.script == "Latn" && vietnameseReading(x, y) {
		return verdict(0.93, "match.vietnamese"), true
	}
	if y.script != "Latn" || x.script == "Latn" {
		return Likeness{}, false
	}
	switch x.script {
	case "Hani":
		if len(x.words) == 1 {
			return chineseWhole(x.words[0], y), true
		}
	case "Hang", "Kana", "Hira":
		if len(x.words) == 1 && len(y.words) > 1 {
			return pieces(x.words[0], x.script, y), true
		}
	}
	return Likeness{}, false
}

// vietnameseReading tells whether one of two names is in Pinyin and the other its reading
// in Vietnamese, with its marks or without.
func vietnameseReading(x, y *bearer) bool {
	if len(x.words) < 2 || len(y.words) < 2 {
		return false
	}
	switch plain := isASCII(x.text); {
	case plain != isASCII(y.text):
		if plain {
			x, y = y, x
		}
	case !plain, !(endAs(x.words, vietEnds) && endAs(y.words, pinyinEnds)) && !(endAs(y.words, vietEnds) && endAs(x.words, pinyinEnds)):
		return false
	default: // Pinyin is what all words can be
		if inPinyin(x.words) {
			x, y = y, x
		}
		if inPinyin(x.words) || !inPinyin(y.words) {
			return false
		}
	}
	return !slices.ContainsFunc(x.words, func(w string) bool { return !isViet(w) }) && readsAs(x.words, y.words)
}

// Letters that syllables of Vietnamese, without marks, and of Pinyin end in.
const vietEnds, pinyinEnds = "aeiouychmngpt", "aeiungor"

// endAs tells whether every word of a name ends in one of some letters.
func endAs(ws []string, letters string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return strings.IndexByte(letters, w[len(w)-1]) < 0 })
}

func inPinyin(ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return pinyinSyllables(w) == nil })
}

func pieces(w, script string, y *bearer) Likeness {
	if script == "Hang" {
		if l, ok := koreanName(w, y.words); ok {
			return verdict(l, reasons[crossed])
		}
	}
	best := 0.0
	for _, order := range orders(y.words) {
		best = max(best, crossing(w, script, strings.Join(order, "")).score)
	}
	return verdict(best, reasons[crossed])
}

// koreanName compares a name in Hangul word by word: family name of one syllable, given
// name of the rest; ok is false where the family names do not agree.
func koreanName(w string, latin []string) (score float64, ok bool) {
	rs := []rune(w)
	if len(rs) < 2 || len(rs) > 4 {
		return 0, false
	}
	for _, order := range orders(latin) {
		if f, same := familyOf(string(rs[0]), order[0]); same {
			given := crossing(string(rs[1:]), "Hang", joinedForm(strings.Join(order[1:], ""))).score
			if given < 0.85 {
				given /= 2 // two syllables are too little to be forgiving
			}
			score, ok = max(score, f*given), true
		}
	}
	return score, ok
}

// familyOf compares a Korean family name with its many settled spellings.
func familyOf(hangul, latin string) (float64, bool) {
	for _, l := range koreanFamilies() {
		if l[0] == hangul {
			return 0.97, slices.Contains(l[1:], latin)
		}
	}
	c, ok := roman.Explained(korean(hangul), latin)
	return 0.95 - c/2, ok
}

// oneFamilyOfKorea tells whether two words are spellings of one Korean family name.
func oneFamilyOfKorea(a, b string) bool {
	return slices.ContainsFunc(koreanFamilies(), func(l []string) bool { return slices.Contains(l[1:], a) && slices.Contains(l[1:], b) })
}

var koreanFamilies = sync.OnceValue(func() [][]string {
	var out [][]string
	for _, l := range strings.Split("김 kim gim|이 lee yi rhee ri i|박 park pak bak|최 choi choe|정 jung jeong chung chong|강 kang gang|조 cho jo|윤 yoon yun|장 jang chang|임 lim im rim|한 han|오 oh o|서 seo suh so|신 shin sin|권 kwon gwon|황 hwang|안 ahn an|송 song|류 ryu yoo yu|유 yoo yu ryu|전 jeon chun chon|홍 hong|고 ko go koh|문 moon mun|양 yang|손 son sohn|배 bae pae|백 baek paek paik|허 heo hur huh ho|남 nam|심 shim sim|노 noh roh no ro|리 ri lee", "|") {
		out = append(out, strings.Fields(l))
	}
	return out
})

func orders(ws []string) [][]string {
	switch len(ws) {
	case 0, 1:
		return [][]string{ws}
	case 2:
		return [][]string{ws, {ws[1], ws[0]}}
	}
	return [][]string{ws, append([]string{ws[len(ws)-1]}, ws[:len(ws)-1]...), append(slices.Clone(ws[1:]), ws[0])}
}

// chineseWhole compares characters with Pinyin, with the Vietnamese reading, or, for
// foreign names, with what was learnt.
func chineseWhole(w string, y *bearer) Likeness {
	rs := []rune(w)
	otherGiven := false
	for _, order := range orders(y.words) {
		var syl []string
		pinyin := true
		for _, o := range order {
			s := pinyinSyllables(o)
			syl, pinyin = append(syl, s...), pinyin && s != nil
		}
		otherGiven = otherGiven || pinyin && len(order) > 1 && len(rs) < 5 && readAs(rs[:1], syl[:1], func(h *hanzi) []string { return h.pinyin })
		if len(syl) == len(rs) && readAs(rs, syl, func(h *hanzi) []string { return h.pinyin }) {
			return verdict(0.96, "match.crossed")
		}
		if len(order) == len(rs) && readAs(rs, order, func(h *hanzi) []string { return h.viet }) {
			return verdict(0.95, "match.vietnamese")
		}
	}
	if s := settled()[w]; s != "" && (len(y.words) == 1 || strings.HasSuffix(y.joined(), " "+s) || alikeLatin(s, y.words[len(y.words)-1]).score >= 0.7) {
		return verdict(alikeLatin(s, strings.Join(y.words[max(0, len(y.words)-len(strings.Fields(s))):], " ")).score-0.05, "match.crossed")
	}
	if otherGiven {
		return verdict(0.1, "match.different")
	}
	l := roman.LearntFor("Hani", pinyinOf).Akin()
	best, units := 0.0, roman.Units(w)
	for _, order := range orders(y.words) {
		latin := strings.Join(order, "")
		best = max(best, odds(l.Odds(units, latin), len(latin), "Hani")-0.1)
	}
	if n := len(y.words); n > 1 && len(rs) <= 5 { // the press of China leaves out given names of the West
		best = max(best, odds(l.Odds(units, y.words[n-1]), len(y.words[n-1]), "Hani")-0.15)
	}
	return verdict(best, "match.crossed")
}

// settled are names of the West in Chinese whose sounds alone do not tell them.
var settled = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range lines("settled.tsv") {
		m[l[0]] = l[1]
	}
	return m
})

func readAs(rs []rune, syl []string, reading func(*hanzi) []string) bool {
	for i, r := range rs {
		h := chinese().byChar[r]
		if h == nil || !slices.ContainsFunc(reading(h), func(s string) bool {
			return s == syl[i] || roman.Fold(s) == syl[i]
		}) {
			return false
		}
	}
	return true
}

// places compares two names of places: by the gazetteer where it knows both, else
// word by word.
func (m *matching) places(x, y *bearer) Likeness {
	ix, iy := gazetteerIDs(x.joined()), gazetteerIDs(y.joined())
	if len(ix) > 0 && len(iy) > 0 {
		for _, id := range ix {
			if slices.Contains(iy, id) {
				return verdict(0.98, "match.same-place")
			}
		}
		return verdict(0.02, "match.other-place")
	}
	if slices.Equal(x.words, y.words) {
		return verdict(0.98, "match.equal")
	}
	if l, ok := whole(x, y); ok {
		return l
	}
	ps, restA, restB := m.assign(x.words, y.words)
	score, worst := 1.0, like{score: 1, why: equal}
	for _, p := range ps {
		s := p.like.score
		if p.like.why == initial || p.like.why == nickname || p.like.why == shortened {
			s = 0.3
		}
		if score *= s; p.like.score < worst.score {
			worst = p.like
		}
	}
	for _, w := range append(restA, restB...) {
		switch {
		case connecting[w] || particles()[w]:
		case telling[w]:
			score *= 0.1
		case placeWords[w]:
			score *= 0.9
		default:
			score *= 0.35
		}
	}
	if len(ps) == 0 || score < 0.5 {
		return verdict(min(score, 0.45), "match.different")
	}
	return verdict(score, reasons[worst.why])
}

// telling are words that make another place of a place.
var telling = set("north south east west northern southern eastern western nord süd ost west sud est ouest norte sur este oeste new old neu alt nouveau nouvelle nueva upper lower ober unter nieder groß klein great little northern")

// placeWords may stand or not.
var placeWords = set("city town village county province region state republic republik república république stadt kreis oblast district bezirk island insel saint st sankt lake river mount of the")

// gazetteerIDs are the places of any language that bear a name.
func gazetteerIDs(name string) []string {
	if strings.ContainsRune(name, '’') {
		name = straight.Replace(name)
	}
	return everyPlace()[name]
}

var straight = strings.NewReplacer("’", "'", "ʼ", "'")

var everyPlace = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, lang := range placeLanguages {
		for n, id := range places().of(lang) {
			n = strings.Join(strings.FieldsFunc(straight.Replace(n), parting), " ")
			if !slices.Contains(m[n], id) {
				m[n] = append(m[n], id)
			}
		}
	}
	return m
})

var placeLanguages = strings.Fields("ar bg ca cs da de el en es et fa fi fr he hr hu id it ja ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv th tr uk vi zh")

// organizations compares by the words that tell organisations apart; legal forms do
// not count, acronyms stand for their words.
func (m *matching) organizations(x, y *bearer) Likeness {
	if slices.Equal(x.words, y.words) {
		return verdict(0.99, "match.equal")
	}
	a, b := distinctive(x), distinctive(y)
	if i, j := institutionID(x.joined()), institutionID(y.joined()); i != "" && j != "" {
		if i == j {
			return verdict(0.97, "match.institution")
		}
		return verdict(0.03, "match.different")
	}
	if acronym(x.words, y.words) || acronym(y.words, x.words) {
		return verdict(0.8, "match.acronym")
	}
	if digitsOf(a) != digitsOf(b) {
		return verdict(0.1, "match.numeral")
	}
	ps, restA, restB := m.assign(a, b)
	got, all := 0.0, 0.0
	worst := like{score: 1, why: equal}
	for _, p := range ps {
		w := weight(a[p.a]) + weight(b[p.b])
		s := p.like.score
		if p.like.why == initial || p.like.why == nickname {
			s = 0.3
		}
		got, all = got+w*s, all+w
		if p.like.score < worst.score {
			worst = p.like
		}
	}
	for _, w := range append(restA, restB...) {
		all += weight(w) * 1.2
	}
	score := got / max(all, 0.1)
	score = score * score
	if len(restA)+len(restB) > 0 {
		score *= 0.7
	}
	if score < 0.5 {
		return verdict(score, "match.different")
	}
	return verdict(score, reasons[worst.why])
}

func weight(w string) float64 {
	switch {
	case genericWords()[w], strings.HasPrefix(w, "="):
		return 0.4
	case utf8.RuneCountInString(w) <= 2:
		return 0.5
	}
	return 1
}

// distinctive are the words without legal forms and small words.
func distinctive(b *bearer) []string {
	var out []string
	for i := 0; i < len(b.words); i++ {
		if n := legalPhrase(b.words[i:]); n > 0 {
			i += n - 1
		} else if w := b.words[i]; !legalForms()[w] && !smallWords[w] {
			out = append(out, inConcepts(w)...)
		}
	}
	out = slices.Compact(out) // foreign affairs
	if len(out) == 0 {
		return b.words
	}
	return out
}

// legalPhrase is how many words a legal form of several words has that ws begins with; 0 if
// there is none.
func legalPhrase(ws []string) int {
	for _, p := range legalPhrases()[ws[0]] {
		if len(p) <= len(ws) && slices.Equal(p, ws[:len(p)]) {
			return len(p)
		}
	}
	return 0
}

// legalPhrases are the legal forms of several words by the first.
var legalPhrases = sync.OnceValue(func() map[string][][]string {
	m := map[string][][]string{}
	for _, l := range lines("legal-phrases.tsv") {
		ws := strings.Fields(l[0])
		m[ws[0]] = append(m[ws[0]], ws)
	}
	return m
})

// inConcepts are the concepts ("=ministry") that a word stands for in its language, also
// both of a German compound; the word itself where it stands for none.
func inConcepts(w string) []string {
	m := concepts()
	if c := m[w]; c != "" {
		return []string{c}
	}
	for i := 3; i+3 < len(w) && conceptStarts()[w[:3]]; i++ {
		if a := m[w[:i]]; a != "" {
			if b := m[w[i:]]; b != "" {
				return []string{a, b}
			}
		}
	}
	if ids := gazetteerIDs(w); len(ids) > 0 {
		return []string{"@" + ids[0]} // Wien, Vienna
	}
	return []string{w}
}

// conceptStarts are the first bytes of the words of concepts.
var conceptStarts = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range concepts() {
		m[w[:min(3, len(w))]] = true
	}
	return m
})

var concepts = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range lines("concepts.tsv") {
		for _, w := range strings.Fields(l[1]) {
			m[w] = "=" + l[0]
		}
	}
	return m
})

// acronym tells whether the only word of a is made of the first letters of b, with its
// small words and legal forms or without.
func acronym(a, b []string) bool {
	if len(a) != 1 || len(b) < 2 {
		return false
	}
	all, main := make([]byte, 0, 32), make([]byte, 0, 32)
	for _, w := range b {
		r, _ := utf8.DecodeRuneInString(w)
		all = utf8.AppendRune(all, r)
		if !legalForms()[w] && !smallWords[w] {
			main = utf8.AppendRune(main, r)
		}
	}
	w := strings.ReplaceAll(a[0], ".", "")
	return string(all) == w || string(main) == w
}

// smallWords are words of the names of bodies that acronyms pass over.
var smallWords = set("of the for and in on to de la le les des du et pour en und der die das des für von zur zum del los las y e di della per и по на в за та de do da os")

func digitsOf(ws []string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.Join(ws, " "))
}

var legalForms = sync.OnceValue(func() map[string]bool { return wordSet("legal.tsv") })

var genericWords = sync.OnceValue(func() map[string]bool { return wordSet("generic.tsv") })

func wordSet(file string) map[string]bool {
	m := map[string]bool{}
	for _, l := range lines(file) {
		for _, w := range strings.Fields(l[0]) {
			m[w] = true
		}
	}
	return m
}

// titleWords are the titles of every language, with the gender that they tell in all ("m",
// "f" or "").
var titleWords = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, t := range allTitles() {
		for w, gender := range t.words {
			w = strings.Trim(w, ".")
			if _, given := givenNames()[w]; given {
				continue
			}
			if g, known := m[w]; known && g != gender {
				gender = ""
			}
			m[w] = gender
		}
	}
	return m
})
