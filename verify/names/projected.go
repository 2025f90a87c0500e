package names

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names/roman"

	"golang.org/x/text/unicode/norm"
)

// Nothing in a text without capitals shows where a name stands. Where the original has
// capitals it knows the names, and in the sentence beside each of them stands a stretch that
// spells it: the names of such a translation are those of the original, projected.

// speller finds the spellings of names in sentences of a script.
type speller struct {
	script string // as roman.LearntFor has it
	learnt *roman.Learnt
}

// spellerOf is that of a language; ok is false where its script was not learnt.
func spellerOf(lang string) (sp speller, ok bool) {
	sp.script = projectedScript(lang)
	if sp.script != "" {
		sp.learnt = roman.LearntFor(sp.script, pinyinOf)
	}
	return sp, sp.learnt != nil
}

// projection finds the names of the original in the translation.
type projection struct {
	speller
	a       *article
	classes map[string]int            // word of the original → class of its renderings
	seen    map[string]map[string]int // words of the original → renderings → places
}

// sounds are the units of a sentence with the bytes that they stand for.
type sounds struct {
	pair  int
	text  string
	units []rune
	at    []int // where each unit begins; one more than units
}

// found is a stretch of a sentence that may render a name.
type found struct {
	of      *mention // in the original
	in      *sounds
	latin   string // of, see latinOf
	key     string // the words of the original that it renders
	sp      text.Span
	odds    float64
	certain bool
}

func (f *found) text() string { return f.in.text[f.sp.Start:f.sp.End] }

// Odds, in nats, from which a stretch renders a name.
const (
	certainOdds   = 6.0  // by itself
	letterOdds    = 0.9  // for each letter of the name, at least
	mostOdds      = 10.0 // by itself, however long the name
	shortOdds     = 9.0  // by itself, for a Chinese rendering of two characters
	repeatedOdds  = 3.5  // where it stands beside the name in two sentences
	leastRepeated = 2
)

func projectedScript(lang string) string {
	switch lang {
	case "zh":
		return "Hani"
	case "ja":
		return "Kana"
	case "ko":
		return "Hang"
	case "ar", "fa", "ur":
		return "Arab"
	case "he":
		return "Hebr"
	}
	return ""
}

// project gives the translation the names of the original that it renders, and says which
// is whose.
func (a *article) project() map[*entity]*entity {
	sp, ok := spellerOf(a.t.lang)
	if a.o == nil || !ok || !writtenWithCapitals(a.o.lang) || len(a.in.Pairs) == 0 {
		return nil
	}
	p := &projection{speller: sp, a: a, classes: map[string]int{}, seen: map[string]map[string]int{}}
	out := map[*entity]*entity{}
	var ms []*mention
	for _, f := range a.oc.entities {
		if f.kind != Place || len(places().namesOf(a.t.lang, f.place)) == 0 {
			ms = append(ms, f.mentions...)
		}
	}
	all := p.search(ms)
	if p.script == "Hani" {
		p.cores(all)
	}
	p.judge(all)
	of := map[*mention]*found{}
	for _, f := range all {
		if f.certain {
			of[f.of] = f
		}
	}
	for _, f := range a.oc.entities {
		if e := p.entity(f, of); e != nil {
			a.c.entities = append(a.c.entities, e)
			out[e] = f
		}
	}
	return out
}

// search looks for a rendering of each mention in the sentence beside it; those of several
// words first, so that a lone family name is not taken for a part of them.
func (p *projection) search(ms []*mention) []*found {
	slices.SortStableFunc(ms, func(x, y *mention) int {
		return cmp.Or(cmp.Compare(len(y.words), len(x.words)), cmp.Compare(x.start, y.start))
	})
	taken := map[int][]text.Span{}
	var out []*found
	for _, m := range ms {
		s := p.beside(m)
		latin := latinOf(m)
		if s == nil || len(latin) < 3 || m.acronym {
			continue
		}
		fd := &found{of: m, in: s, latin: latin, key: strings.ToLower(m.text())}
		fd.sp, fd.odds = p.find(s, latin, taken[s.pair])
		if out = append(out, fd); fd.sp.Len() > 0 && fd.odds >= repeatedOdds {
			taken[s.pair] = append(taken[s.pair], fd.sp)
		}
	}
	return out
}

func latinOf(m *mention) string {
	var b strings.Builder
	for _, w := range m.words {
		b.WriteString(toLatin(strings.ToLower(bare(w))))
	}
	return roman.Plain(roman.Fold(b.String()))
}

// beside is the sentence of the translation that is paired with the place of m.
func (p *projection) beside(m *mention) *sounds {
	i := p.a.pairAt(0, m.start)
	if i < 0 || p.a.in.Pairs[i][1].Len() == 0 {
		return nil
	}
	return p.a.soundsOf(1, i)
}

// barrier is a unit that no table spells: a name does not go over punctuation.
const barrier = 0

// soundsOf are the units of one side (0 original, 1 translation) of a pair.
func (a *article) soundsOf(side, pair int) *sounds {
	key := [2]int{side, pair}
	if a.sounds[key] == nil {
		if a.sounds == nil {
			a.sounds = map[[2]int]*sounds{}
		}
		sp, s := a.in.Pairs[pair][side], a.in.Translation
		if side == 0 {
			s = a.in.Original
		}
		a.sounds[key] = soundsOf(pair, s[sp.Start:sp.End])
	}
	return a.sounds[key]
}

func soundsOf(pair int, s string) *sounds {
	out := &sounds{pair: pair, text: s}
	for i, r := range s {
		us := roman.Units(string(r))
		if len(us) == 0 && !joinsWords(r) && !unicode.Is(unicode.Mn, r) {
			us = []rune{barrier, barrier}
		}
		for _, u := range us {
			out.units, out.at = append(out.units, u), append(out.at, i)
		}
	}
	out.at = append(out.at, len(s))
	return out
}

// joinsWords tells whether r stands between the words of one name.
func joinsWords(r rune) bool { return r == ' ' || r == '\u00a0' || r == '-' || isDot(r) }

// isDot tells whether r is one of the dots between the words of foreign names.
func isDot(r rune) bool { return strings.ContainsRune("·•‧・･＝", r) }

// find is the likeliest stretch outside of those that are taken, cut at the borders of words.
func (p speller) find(s *sounds, latin string, taken []text.Span) (text.Span, float64) {
	units := s.units
	if len(taken) > 0 {
		units = slices.Clone(units)
		for k := range units {
			if slices.ContainsFunc(taken, func(t text.Span) bool { return t.Start <= s.at[k] && s.at[k] < t.End }) {
				units[k] = barrier
			}
		}
	}
	from, to, odds := p.learnt.Find(units, latin)
	if odds < 0 {
		return text.Span{}, 0
	}
	sp := text.Span{Start: s.at[from], End: s.end(to)}
	switch p.script {
	case "Hani":
		sp = p.trim(s, sp, latin)
	case "Kana":
		sp = katakana(s.text, sp)
	default:
		sp = p.wholeWords(s.text, sp)
	}
	return sp, odds
}

// end is where the letter ends that the units before number to stand for.
func (s *sounds) end(to int) int {
	_, n := utf8.DecodeRuneInString(s.text[s.at[to-1]:])
	return s.at[to-1] + n
}

// trim takes off characters at the edges of a Chinese rendering that hardly speak for it.
func (p speller) trim(s *sounds, sp text.Span, latin string) text.Span {
	odds := func(sp text.Span) float64 { return p.learnt.Odds(roman.Units(s.text[sp.Start:sp.End]), latin) }
	for sp.Len() > 0 {
		first, n := utf8.DecodeRuneInString(s.text[sp.Start:sp.End])
		last, m := utf8.DecodeLastRuneInString(s.text[sp.Start:sp.End])
		shorter, further := text.Span{Start: sp.Start + n, End: sp.End}, text.Span{Start: sp.Start, End: sp.End - m}
		switch {
		case !unicode.Is(unicode.Han, first):
			sp = shorter
		case !unicode.Is(unicode.Han, last):
			sp = further
		case utf8.RuneCountInString(s.text[sp.Start:sp.End]) <= 2:
			return sp
		case odds(sp)-odds(further) < p.edge(last):
			sp = further
		case odds(sp)-odds(shorter) < p.edge(first):
			sp = shorter
		default:
			return sp
		}
	}
	return sp
}

// edge is how much a character must speak for a name to stand at its edge: more where
// names from abroad are hardly written with it.
func (p speller) edge(r rune) float64 {
	if p.learnt.Knows(r) {
		return 1
	}
	return 8
}

// katakana widens a stretch to the whole of its runs of katakana.
func katakana(s string, sp text.Span) text.Span {
	kana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
	if sp = trimmed(s, sp, kana); sp.Len() == 0 {
		return sp
	}
	return text.Span{Start: len(strings.TrimRightFunc(s[:sp.Start], kana)), End: len(s) - len(strings.TrimLeftFunc(s[sp.End:], kana))}
}

// trimmed is a stretch without what is not so at its ends.
func trimmed(s string, sp text.Span, is func(rune) bool) text.Span {
	not := func(r rune) bool { return !is(r) }
	end := sp.Start + len(strings.TrimRightFunc(s[sp.Start:sp.End], not))
	return text.Span{Start: end - len(strings.TrimLeftFunc(s[sp.Start:end], not)), End: end}
}

// Letters that are written together with the word behind them, and particles that are
// written together with the word before them.
var (
	proclitics      = map[string][]string{"Arab": strings.Fields("و ف ب ل ك وب ول فب فل"), "Hebr": strings.Fields("ו ב ל מ ש ה כ וב ול ומ וה שב של שה")}
	particlesBehind = strings.Fields("은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 씨 씨는 씨가 씨의 측 측은 까지 부터 이라고 라고 이다 입니다 처럼 보다 에는 에도 과의 와의 으로부터 께서 님")
)

// wholeWords widens or narrows a stretch to whole words, without what is written together
// with a name and is no part of it.
func (p speller) wholeWords(s string, sp text.Span) text.Span {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) }
	left := strings.LastIndexFunc(s[:sp.Start], func(r rune) bool { return !inWord(r) })
	if left < 0 {
		left = 0
	} else {
		_, n := utf8.DecodeRuneInString(s[left:])
		left += n
	}
	if gap := s[left:sp.Start]; gap != "" && (!slices.Contains(proclitics[p.script], gap) || strings.HasPrefix(s[sp.Start:], gap)) {
		word := strings.IndexFunc(s[left:], func(r rune) bool { return !inWord(r) })
		if word < 0 {
			word = len(s) - left
		}
		if word = min(left+word, sp.End); (word-sp.Start)*3 >= (word-left)*2 {
			sp.Start = left
		} else {
			sp.Start = word
		}
	}
	right := strings.IndexFunc(s[sp.End:], func(r rune) bool { return !inWord(r) })
	if right < 0 {
		right = len(s) - sp.End
	}
	if gap := s[sp.End : sp.End+right]; gap != "" && !(p.script == "Hang" && slices.Contains(particlesBehind, gap)) {
		word := strings.LastIndexFunc(s[:sp.End], func(r rune) bool { return !inWord(r) }) + 1
		if word = max(word, sp.Start); (sp.End-word)*3 >= (sp.End+right-word)*2 {
			sp.End += right
		} else {
			sp.End = word
		}
	}
	if sp.End < sp.Start {
		sp.End = sp.Start
	}
	return trimmed(s, sp, inWord)
}

// cores narrows Chinese renderings to what those of one name share: beside it stands now one
// character, now another.
func (p *projection) cores(all []*found) {
	byKey := map[string][]*found{}
	var keys []string
	for _, f := range all {
		if f.sp.Len() > 0 {
			if byKey[f.key] == nil {
				keys = append(keys, f.key)
			}
			byKey[f.key] = append(byKey[f.key], f)
		}
	}
	for _, key := range keys {
		fs := byKey[key]
		core := p.core(fs)
		for _, f := range fs {
			if i := strings.Index(f.text(), core); core != "" && i >= 0 {
				f.sp = text.Span{Start: f.sp.Start + i, End: f.sp.Start + i + len(core)}
			}
		}
	}
}

// core is what begins or ends several of the renderings, those in most sentences first; ""
// if nothing does that may be the name.
func (p *projection) core(fs []*found) string {
	best, most := "", 1
	for i, f := range fs {
		for _, g := range fs[:i] {
			for _, c := range [...]string{sharedPrefix(f.text(), g.text()), sharedSuffix(f.text(), g.text())} {
				if utf8.RuneCountInString(c) < 2 || p.learnt.Odds(roman.Units(c), f.latin) < repeatedOdds {
					continue
				}
				sentences := map[int]bool{}
				for _, h := range fs {
					if strings.Contains(h.text(), c) {
						sentences[h.in.pair] = true
					}
				}
				if n := len(sentences); n > most || n == most && len(c) > len(best) {
					best, most = c, n
				}
			}
		}
	}
	return best
}

func sharedPrefix(a, b string) string {
	n := commonPrefix(a, b)
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return a[:n]
}

func sharedSuffix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return a[len(a)-n:]
}

// otherSpelling tells whether two renderings of one word differ as two spellings of it do,
// and not by what stands beside it.
func otherSpelling(a, b string) bool {
	x, y := []rune(plainLetters.Replace(a)), []rune(plainLetters.Replace(b))
	n := min(len(x), len(y))
	if string(x) == string(y) || n < 2 {
		return false
	}
	if unicode.Is(unicode.Han, x[0]) {
		differ := 0
		for i := range n {
			if x[i] != y[i] {
				differ++
			}
		}
		learnt := roman.LearntFor("Hani", pinyinOf)
		edge := differ == 1 && x[n-1] != y[n-1] && !(learnt.Knows(x[n-1]) && learnt.Knows(y[n-1]))
		return len(x) == len(y) && differ <= n/2 && !edge
	}
	s, t := string(x), string(y)
	if strings.HasSuffix(s, t) || strings.HasSuffix(t, s) || (strings.HasPrefix(s, t) || strings.HasPrefix(t, s)) && max(len(x), len(y)) > n+1 {
		return false
	}
	s, t = norm.NFD.String(oneKana.Replace(s)), norm.NFD.String(oneKana.Replace(t)) // Hangul in its parts
	n = min(utf8.RuneCountInString(s), utf8.RuneCountInString(t))
	return s == t || n >= 4 && distance(s, t, 3) <= max(1, n/4)
}

// oneKana writes the sounds that Japanese lacks as those that stand for them.
var oneKana = strings.NewReplacer("ヴァ", "バ", "ヴィ", "ビ", "ヴェ", "ベ", "ヴォ", "ボ", "ヴ", "ブ")

// plainLetters drops what writers of Arabic put on letters or leave off.
var plainLetters = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه", "ـ", "")

// judge decides which stretches render their names: by their odds, or since the same
// stretch stands beside the name in several sentences and hardly anywhere else.
func (p *projection) judge(all []*found) {
	sentences := map[string]map[string]map[int]bool{}
	for _, f := range all {
		if f.sp.Len() == 0 {
			continue
		}
		if sentences[f.key] == nil {
			sentences[f.key] = map[string]map[int]bool{}
		}
		if sentences[f.key][f.text()] == nil {
			sentences[f.key][f.text()] = map[int]bool{}
		}
		sentences[f.key][f.text()][f.in.pair] = true
	}
	for _, f := range all {
		if f.sp.Len() == 0 {
			continue
		}
		least := p.least(f.text(), f.latin, len(f.of.words))
		n := len(sentences[f.key][f.text()])
		f.certain = f.odds >= least || f.odds >= repeatedOdds && n >= leastRepeated && p.only(f.text(), n)
		if f.certain {
			p.note(f)
		}
	}
	for _, f := range all { // what is known of the name elsewhere
		if f.certain {
			continue
		}
		if f.certain = f.sp.Len() > 0 && p.likeKnown(f); !f.certain {
			f.sp, f.key = p.known(f)
			f.certain = f.sp.Len() > 0
		}
	}
}

// likeKnown tells whether a stretch is another spelling of a rendering of the same name, or
// has that of its last word.
func (p *projection) likeKnown(f *found) bool {
	for s := range p.seen[f.key] {
		if otherSpelling(f.text(), s) {
			return true
		}
	}
	if n := len(f.of.words); n > 1 && f.odds >= repeatedOdds {
		for s := range p.seen[strings.ToLower(f.of.words[n-1])] {
			if strings.Contains(f.text(), s) {
				return true
			}
		}
	}
	return false
}

// least are the odds from which a stretch renders a name of some words by itself.
func (p speller) least(s, latin string, words int) float64 {
	if parts := strings.FieldsFunc(s, joinsWords); words > 1 && len(parts) == words {
		return certainOdds // as many words, with a dot or a space between them
	}
	least := min(max(certainOdds, letterOdds*float64(len(latin))), mostOdds)
	if p.script == "Hani" && utf8.RuneCountInString(s) <= 2 {
		least = max(least, shortOdds)
	}
	return least
}

// only tells whether a rendering that stands beside its name in n sentences is a word of the
// name alone.
func (p *projection) only(s string, n int) bool {
	return utf8.RuneCountInString(s) >= 2 && strings.Count(p.a.in.Translation, s) <= n+n/2
}

// note remembers a rendering of a name, and those of its words.
func (p *projection) note(f *found) {
	add := func(key, s string) {
		if p.seen[key] == nil {
			p.seen[key] = map[string]int{}
		}
		p.seen[key][s]++
	}
	add(f.key, f.text())
	if ws := p.wordsOf(f); len(ws) > 1 {
		for i, sp := range ws {
			add(strings.ToLower(f.of.words[i]), f.in.text[sp.Start:sp.End])
		}
	}
}

// known is the place of a rendering of the name, or of its last word, that stands elsewhere
// too.
func (p *projection) known(f *found) (text.Span, string) {
	for _, key := range [...]string{f.key, strings.ToLower(f.of.words[len(f.of.words)-1])} {
		best, most := text.Span{}, 0
		for s, n := range p.seen[key] {
			i := strings.Index(f.in.text, s)
			if i < 0 || n < most || n == most && s > f.in.text[best.Start:best.End] {
				continue
			}
			best, most = text.Span{Start: i, End: i + len(s)}, n
		}
		if most > 0 {
			return best, key
		}
	}
	return text.Span{}, f.key
}

// wordsOf are the places of the words of a rendering, one for each word of the name; nil
// where it has not as many.
func (p *projection) wordsOf(f *found) []text.Span {
	var out []text.Span
	start := f.sp.Start
	for i, r := range f.in.text[f.sp.Start:f.sp.End] {
		if joinsWords(r) {
			out = append(out, text.Span{Start: start, End: f.sp.Start + i})
			start = f.sp.Start + i + utf8.RuneLen(r)
		}
	}
	out = append(out, text.Span{Start: start, End: f.sp.End})
	if len(out) != len(f.of.words) || slices.ContainsFunc(out, func(s text.Span) bool { return s.Len() == 0 }) {
		return nil
	}
	return out
}

// entity is the name f of the original as the translation has it; nil if it is nowhere.
func (p *projection) entity(f *entity, of map[*mention]*found) *entity {
	e := &entity{kind: f.kind, gender: f.gender}
	if f.kind == Place {
		e.place, e.mentions = f.place, p.places(f)
	}
	for _, m := range f.mentions {
		if fd := of[m]; fd != nil {
			e.mentions = append(e.mentions, p.mention(fd))
		}
	}
	if len(e.mentions) == 0 {
		return nil
	}
	slices.SortStableFunc(e.mentions, func(x, y *mention) int { return cmp.Compare(x.start, y.start) })
	e.mentions = slices.CompactFunc(e.mentions, func(x, y *mention) bool { return x.start == y.start && x.end == y.end })
	e.words = p.a.c.classes.of(e.mentions[0])
	return e
}

// segmentOf is the segment of the translation that ends at byte end or behind it.
func (p *projection) segmentOf(end int) int {
	k, _ := slices.BinarySearchFunc(p.a.t.segs, end, func(s text.Span, at int) int { return cmp.Compare(s.End, at) })
	return k
}

func (p *projection) mention(f *found) *mention {
	base := p.a.in.Pairs[f.in.pair][1].Start
	m := &mention{start: base + f.sp.Start, end: base + f.sp.End, kind: f.of.kind, sure: true}
	m.seg = p.segmentOf(m.end)
	ws := p.wordsOf(f)
	for i, sp := range ws {
		p.word(m, f, sp, strings.ToLower(f.of.words[i]))
	}
	if ws == nil {
		p.word(m, f, f.sp, f.key)
	}
	return m
}

// word adds a word to m, which renders a word or the whole of a name of the original.
func (p *projection) word(m *mention, f *found, sp text.Span, of string) {
	c := p.a.c.classes
	w, base := f.in.text[sp.Start:sp.End], p.a.in.Pairs[f.in.pair][1].Start
	m.words = append(m.words, w)
	m.spans = append(m.spans, [2]int{base + sp.Start, base + sp.End})
	n, ok := p.classes[of]
	if !ok {
		n = len(c.members)
		p.classes[of] = n
		c.members, c.spelling = append(c.members, nil), append(c.spelling, w)
	}
	if _, ok := c.number[w]; !ok {
		c.number[w] = n
		c.members[n] = append(c.members[n], w)
	}
	c.beside[w] = append(c.beside[w], m)
	c.count[w]++
}

// places are where the translation has a place of the gazetteer beside the original's.
func (p *projection) places(f *entity) []*mention {
	var out []*mention
	for _, o := range f.mentions {
		s := p.beside(o)
		if s == nil {
			continue
		}
		base := p.a.in.Pairs[s.pair][1].Start
		for _, name := range places().namesOf(p.a.t.lang, f.place) {
			i := strings.Index(s.text, name)
			if i < 0 || p.script != "Hani" && p.script != "Kana" && p.wholeWords(s.text, text.Span{Start: i, End: i + len(name)}) != (text.Span{Start: i, End: i + len(name)}) {
				continue
			}
			m := &mention{start: base + i, end: base + i + len(name), words: []string{name}, kind: Place, place: f.place, sure: true}
			m.spans = [][2]int{{m.start, m.end}}
			m.seg = p.segmentOf(m.end)
			out = append(out, m)
			break
		}
	}
	return out
}
