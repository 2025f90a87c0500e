package names

import (
	"iter"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names/roman"
)

// side is one side of the article while it is read.
type side struct {
	text  string
	lang  string
	latin bool // the language is written in Latin letters
	segs  []text.Span
	scans []*scanned

	small    map[string]int            // words seen in small letters
	capitals map[string]int            // words seen with a capital elsewhere than at a beginning
	shown    map[string]bool           // bare words of names that are sure, in small letters
	known    map[string]bool           // words with a capital on the other side, in small letters
	plain    map[string]int            // words in small letters on the other side
	knownBy  func(seg int) []romanised // see namesBeside
	beside   map[[2]string]bool        // neighbours with capitals on the other side, in small letters
	spells   map[string]bool           // answers of spellsShown
	shownBy  map[string][]string       // words of shown by their skeletons
	places   map[string]string         // gazetteer of the language
	declined map[string]string         // answers of place
	given    map[string]bool           // answers of isGiven that took endings off
	relay    relay                     // the language that the article came through
	titles   *titles
	common   map[string]bool
	memo     *memo
	made     []mention // where mentions lie
}

// mention is one place at which a name stands.
type mention struct {
	seg        int
	start, end int // bytes of the text, without an ending of the language
	words      []string
	lower      []string // the words in small letters; of what detection found alone
	kind       Kind
	gender     string
	titled     bool
	place      string // id of the gazetteer
	sure       bool
	acronym    bool
	doubtful   bool     // its first word may be the beginning of a sentence and no part of it
	leaked     bool     // stands in the reading of another language
	spans      [][2]int // of the words

	// where words, lower and spans lie of all but long names
	room struct {
		words, lower [2]string
		spans        [2][2]int
	}
}

func (m *mention) text() string { return strings.Join(m.words, " ") }

func newSide(s, lang string, segs []text.Span, scans []*scanned, memo *memo) *side {
	n := wordsIn(scans)
	sd := &side{text: s, lang: lang, latin: writtenInLatin(lang), segs: segs, scans: scans, memo: memo, small: memo.room.count(min(n/3, 4096)), capitals: memo.room.count(min(n/16, 1024)),
		shown: map[string]bool{}, places: places().of(lang), titles: allTitles()[lang], common: commonWords()[lang]}
	for _, sc := range scans {
		for _, w := range sc.words {
			switch {
			case !w.capital:
				sd.small[w.lower]++
			case !w.first:
				sd.capitals[bare(w.lower)]++
			}
		}
	}
	return sd
}

func wordsIn(scans []*scanned) (n int) {
	for _, sc := range scans {
		n += len(sc.words)
	}
	return n
}

// mentions are the names of the side in the order of the text.
func (sd *side) mentions() []*mention {
	var all, open []*mention
	for i, sc := range sd.scans {
		for _, run := range runs(sc.words, sd.lang) {
			m := sd.mention(i, sc.words[run[0]:run[1]])
			if m == nil {
				continue
			}
			for _, m := range sd.parts(m, i, sc.words[run[0]:run[1]]) {
				if all = append(all, m); !m.sure {
					open = append(open, m)
				}
			}
		}
	}
	for _, m := range all {
		if m.sure && !m.doubtful {
			sd.remember(m)
		}
	}
	for _, m := range all {
		if m.doubtful {
			sd.beginning(m)
		}
	}
	sd.spells = nil // more is told by now
	for _, m := range open {
		m.sure = sd.rescued(m)
	}
	out := all[:0]
	for _, m := range all {
		if m.sure {
			out = append(out, m)
		}
	}
	return out
}

// parts are the parts of a run of words: a place in another case than the nominative does
// not begin a name, and the words stand one by one where German, which gives every noun a
// capital, leaves open whether it is a name ("Belousovs Rede", "Belousov-Rede"), and in a headline
// in capitals; words that the other side has one behind the other stay together.
func (sd *side) parts(m *mention, seg int, ws []word) []*mention {
	if m.kind != Place && len(ws) > 1 && sd.places[ws[0].lower] == "" && sd.place(ws[0].lower) != "" {
		out := []*mention{sd.mention(seg, ws[:1])} // "премьер-министр Великобритании Тереза Мэй"
		if rest := sd.mention(seg, ws[1:]); rest != nil {
			out = append(out, rest)
		}
		return out
	}
	if k := sd.placeBefore(ws); k > 0 && m.kind != Place { // "Vermont Bernie Sanders", "Cần Thơ Trần Quốc Khải"
		if place, person := sd.mention(seg, ws[:k]), sd.mention(seg, ws[k:]); place != nil && person != nil {
			return []*mention{place, person}
		}
	}
	if person := sd.personBehind(seg, ws); person != nil && !m.sure {
		return []*mention{person}
	}
	headline := len(ws) > 2 && allCapitals(ws) && !sd.copied(m.words)
	if m.sure || sd.lang != "de" && !headline || len(ws) < 2 {
		return []*mention{m}
	}
	var out []*mention
	for k := 0; k < len(ws); {
		end := k + 1
		for end < len(ws) && sd.beside[[2]string{bare(ws[end-1].lower), bare(ws[end].lower)}] {
			end++
		}
		if ws[k].capital {
			if p := sd.mention(seg, ws[k:end]); p != nil {
				out = append(out, p)
			}
		}
		k = end
	}
	return out
}

// personBehind is the person whose two names stand behind a German noun for what people are
// ("Kritiker Hellmuth Brandis"): three nouns never stand so side by side. It is nil if there
// is none.
func (sd *side) personBehind(seg int, ws []word) *mention {
	n := len(ws) - 2
	if sd.lang != "de" || n < 1 || !personNouns().of(ws[n-1].lower) || sd.known[ws[n-1].lower] {
		return nil
	}
	for i, w := range ws[n:] {
		if !w.capital || w.allCaps || w.hyphen || i == 0 && strings.HasSuffix(w.lower, "s") || !sd.unusual(w) && !sd.familyBehind(ws[n-1], w) {
			return nil
		}
	}
	m := sd.newMention(seg)
	sd.shape(m, ws[n:])
	m.kind, m.sure = Person, true
	return m
}

// personNouns are ends of German nouns for what people are.
var personNouns = endsOf("er erin in ist istin or ent eur ant ling mann frau")

// placeBefore is how many words of a run are a place that stands before the full name of a
// person; 0 if it is none.
func (sd *side) placeBefore(ws []word) int {
	if len(ws) < 3 || sd.isGiven(ws[0]) {
		return 0
	}
	for k := len(ws) - 2; k > 0; k-- {
		if sd.lang == "vi" && k == 2 && len(ws) > 4 && vietnamesePerson(bareTexts(ws[k:])) {
			return k // few towns are in the gazetteer
		}
		if sd.isGiven(ws[k]) && sd.unusual(ws[k+1]) && sd.place(joinedLower(ws[:k])) != "" {
			return k
		}
	}
	return 0
}

// bareTexts are the words as they stand, without a sign of possession.
func bareTexts(ws []word) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = bare(w.text)
	}
	return out
}

// germanTail cuts off what German puts behind a name: what belongs to it ("Theresa Mays
// Partei"), the rest of a compound ("Ryder Cup-Spiel"). The other side must show that the
// name ends there.
func (sd *side) germanTail(ws []word) []word {
	for i := 0; i+1 < len(ws); i++ {
		low := bare(ws[i].lower)
		if stem, ok := strings.CutSuffix(low, "s"); ok && !sd.known[low] && (sd.known[stem] && sd.plain[stem] == 0 || i > 0 && sd.capitals[stem] > 0 && sd.capitals[low] < 2 && sd.isGiven(ws[0])) {
			return ws[:i+1]
		}
	}
	if n := len(ws) - 1; n > 0 && ws[n].hyphen && !sd.known[ws[n].lower] && sd.known[ws[n-1].lower] {
		return ws[:n]
	}
	return ws
}

// beginning takes off the first word of a sentence where the rest is a name by itself.
func (sd *side) beginning(m *mention) {
	for i, w := range m.lower[1:] {
		if i == 0 && len(m.lower) > 2 && sd.isGiven(word{text: m.words[1], lower: w}) {
			m.kind = Person // "Przyjechał Donald Tusk"
			break
		}
		if !sd.told(w) && sd.capitals[w] < 2 && !sd.spellsTold(w) {
			if m.sure {
				sd.remember(m)
			}
			return
		}
	}
	m.words, m.lower, m.spans = m.words[1:], m.lower[1:], m.spans[1:]
	m.start = m.spans[0][0]
	if m.kind == Person {
		sd.remember(m)
	}
}

func (sd *side) remember(m *mention) {
	if m.kind == Place && len(m.words) == 1 {
		return
	}
	for i, w := range m.words {
		if utf8.RuneCountInString(w) >= 2 && !particles()[w] {
			sd.shown[m.lower[i]] = true
		}
	}
}

// runs are the stretches of words with capitals, with small particles between them.
func runs(words []word, lang string) [][2]int {
	var out [][2]int
	for i := 0; i < len(words); i++ {
		if !words[i].capital {
			continue
		}
		j := i + 1
		for j < len(words) && words[j].joined && !words[j].first && !words[j-1].possessive() {
			k := j
			for k < len(words) && k < j+2 && words[k].joined && !words[k].capital && particle(words, k, lang) {
				k++
			}
			if k < len(words) && koreanGiven(words, i, k) {
				j = k + 1
				continue
			}
			if k >= len(words) || !words[k].joined || !words[k].capital || words[k].first {
				break
			}
			j = k + 1
		}
		out = append(out, [2]int{i, j})
		i = j - 1
	}
	return out
}

// koreanGiven tells whether word k is the second half of a Korean given name behind a family
// name in the run that begins at from: Lee Jae-myung.
func koreanGiven(words []word, from, k int) bool {
	return k >= from+2 && words[k].hyphen && !words[k].capital && words[k-1].capital && koreanShape([]string{words[k-2].text, words[k-1].text, words[k].text}) &&
		koreanSurnames[words[k-2].lower]
}

// possessive tells whether a word ends in 's: what follows belongs to it and is another name
// ("Trump's Pentagon").
func (w word) possessive() bool {
	return len(w.text) > 3 && w.text[len(w.text)-1]|0x20 == 's' && len(bare(w.text)) < len(w.text)-1
}

// particle tells whether word k can stand inside of a name; "der" and "den" only behind
// another ("van der").
func particle(words []word, k int, lang string) bool {
	w := words[k].lower
	switch w {
	case "das", "dos", "do", "la", "le", "zu", "zum", "zur":
		if lang == "de" && w == "das" {
			return false // an article
		}
		if k == 0 || !givenLike(words[k-1].lower) {
			return false
		}
	case "der", "den":
		return k > 0 && !words[k-1].capital && particles()[words[k-1].lower]
	}
	return particles()[w]
}

func givenLike(w string) bool { _, ok := givenNames()[w]; return ok || particles()[w] }

// mention reads a run of words: titles off, common words off, then what speaks for a name.
func (sd *side) mention(seg int, ws []word) *mention {
	m := sd.newMention(seg)
	ws = sd.strip(m, ws)
	if len(ws) == 0 {
		sd.made = sd.made[:len(sd.made)-1]
		return nil
	}
	sd.shape(m, ws)
	m.doubtful = len(ws) > 1 && ws[0].first && !m.titled && !sd.isGiven(ws[0]) && sd.capitals[bare(ws[0].lower)] == 0
	switch {
	case sd.asPlace(m, ws):
		m.doubtful = false
	case m.titled && !sd.noun(ws[0]):
		m.kind, m.sure = Person, true
	case len(ws) == 1:
		sd.single(m, ws[0])
	default:
		sd.several(m, ws)
	}
	if !m.sure && sd.lang == "de" && m.kind == Other && sd.introduced(m, ws) {
		m.kind, m.sure = Person, true
	}
	return m
}

func (sd *side) newMention(seg int) *mention {
	if len(sd.made) == cap(sd.made) {
		sd.made = sd.memo.room.mentions()
	}
	sd.made = append(sd.made, mention{seg: seg, kind: Other})
	m := &sd.made[len(sd.made)-1]
	m.words, m.lower, m.spans = m.room.words[:0], m.room.lower[:0], m.room.spans[:0]
	return m
}

// introduced tells whether what stands beside German words says that they are a person: an
// age or an office behind a comma ("Sutopo, Sprecher der Behörde"), a verb of saying behind a
// quotation (“…“, sagte Sumbung).
func (sd *side) introduced(m *mention, ws []word) bool {
	if ws[0].hyphen || slices.ContainsFunc(ws, func(w word) bool { return w.article || sd.small[w.lower] > 0 || sd.common[w.text] || sd.nounish(w) }) {
		return false
	}
	sc, in := sd.scans[m.seg], sd.text[sd.segs[m.seg].Start:sd.segs[m.seg].End]
	if len(ws) > 1 && aged.MatchString(in[ws[len(ws)-1].end:]) {
		return true
	}
	i, _ := slices.BinarySearchFunc(sc.words, ws[0].start, func(w word, at int) int { return w.start - at })
	if k := i + len(ws); k < len(sc.words) && sc.words[k].comma {
		if _, title := sd.titles.is(sc.words[k].lower); title && k+1 < len(sc.words) && ofWords[sc.words[k+1].lower] {
			return true
		}
	}
	return i > 0 && says[sc.words[i-1].lower] && ws[0].joined && strings.HasSuffix(strings.TrimRight(in[:sc.words[i-1].start], ", "), "“")
}

// ofWords stand between an office and what it is of.
var ofWords = set("der des von vom für im beim bei")

// aged is the age of a person behind the name.
var aged = regexp.MustCompile(`^(?:, \d\d,| \(\d\d\))`)

// says are German verbs of saying in the singular.
var says = set("sagte sagt erklärte erklärt betonte betont meinte meint ergänzte ergänzt berichtete berichtet erzählte erzählt klagte klagt warnte warnt schrieb schreibt twitterte")

// strip takes titles and common words off the front and common words off the end.
func (sd *side) strip(m *mention, ws []word) []word {
	ws = sd.fromTitle(ws)
	for len(ws) > 0 {
		w := ws[0]
		gender, title := sd.titles.is(w.lower)
		switch {
		case len(ws) > 1 && sd.places[joinedLower(ws)] != "": // Trung Quốc: "trung" alone is a common word
			return ws
		case title && (len(ws) > 1 || !sd.isGiven(w)):
			m.titled = len(ws) > 1 && !ws[1].hyphen
			if m.gender == "" {
				m.gender = gender
			}
		case sd.common[w.text] && !familyToo[w.text] && !(len(ws) > 1 && sd.isGiven(w) && (sd.unusual(ws[1]) || familyToo[ws[1].text])):
			m.titled = false
		case w.first && sd.small[w.lower] > 0 && !w.allCaps, particles()[w.lower] && !w.capital:
		default:
			for len(ws) > 1 && (sd.common[ws[len(ws)-1].text] && !(familyToo[ws[len(ws)-1].text] && sd.isGiven(ws[len(ws)-2])) || !ws[len(ws)-1].capital && !koreanGiven(ws, 0, len(ws)-1)) {
				ws = ws[:len(ws)-1]
			}
			if sd.lang == "de" {
				ws = sd.germanTail(ws)
			}
			return sd.fromGiven(ws)
		}
		ws = ws[1:]
	}
	return nil
}

// joinedLower are the words of a run in small letters, as the gazetteer has them.
func joinedLower(ws []word) string {
	n := 0
	for _, w := range ws {
		n += len(w.lower) + 1
	}
	b := make([]byte, 0, n)
	for i, w := range ws {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, w.lower...)
	}
	return string(b)
}

// fromTitle cuts off what stands before a title inside of a run ("Then Mr Smith", "US
// President Biden"), where it is no given name.
func (sd *side) fromTitle(ws []word) []word {
	for i := len(ws) - 2; i > 0; i-- {
		if sd.titles.before(ws[i].lower) && !sd.isGiven(ws[0]) {
			return ws[i:]
		}
	}
	return ws
}

// fromGiven cuts off nouns that stand before a given name ("Katastrophenschutz Sergej
// Kusnezow"), where every noun has a capital.
func (sd *side) fromGiven(ws []word) []word {
	if len(ws) < 3 && sd.lang != "de" || len(ws) < 2 || sd.isGiven(ws[0]) {
		return ws
	}
	for i := 1; i+1 < len(ws); i++ {
		if sd.isGiven(ws[i]) && (sd.unusual(ws[i+1]) || sd.familyBehind(ws[i], ws[i+1])) && ws[i].capital || fullChinese(ws[i:]) && !fullChinese(ws[i-1:]) {
			return ws[i:]
		}
	}
	if sd.lang == "de" && ws[0].first && !(pinyinSyllables(ws[0].text) != nil || isViet(ws[0].text)) {
		return ws[1:]
	}
	return ws
}

// shape sets range and words of a mention; an ending of the last word stays outside.
func (sd *side) shape(m *mention, ws []word) {
	base := sd.segs[m.seg].Start
	m.start, m.end = base+ws[0].start, base+ws[len(ws)-1].end
	for i, w := range ws {
		t := w.text
		if i == len(ws)-1 {
			t = sd.withoutEnding(&w)
			m.end -= len(w.text) - len(t)
		} else {
			t = bare(t)
		}
		m.words = append(m.words, t)
		m.lower = append(m.lower, w.lower[:len(w.lower)-len(w.text)+len(t)])
		m.spans = append(m.spans, [2]int{base + w.start, base + w.start + len(t)})
	}
}

// withoutEnding takes off a sign of possession, and a genitive -s if the word without it
// is attested.
func (sd *side) withoutEnding(w *word) string {
	t := bare(w.text)
	if i := strings.IndexAny(t, "'’"); i > 0 && endings()[sd.lang][strings.ReplaceAll(t[i:], "’", "'")] {
		return t[:i] // Turkish: Erdoğan'ın
	}
	if !genitiveS(sd.lang) || !strings.HasSuffix(t, "s") || len(t) < 4 {
		return t
	}
	whole := w.bareLower()
	low := whole[:len(whole)-1]
	if sd.capitals[low] > 0 || sd.known[low] && !sd.known[whole] || sd.places[low] != "" && sd.places[whole] == "" {
		return t[:len(t)-1]
	}
	return t
}

// givenName tells whether a word is a given name, without its marks too.
func givenName(w string) bool { return isGivenWord(strings.ToLower(w)) || isGivenWord(roman.Fold(w)) }

// isGiven tells whether a word is a given name, with an ending of the language too.
func (sd *side) isGiven(w word) bool {
	low := w.bareLower()
	if isGivenWord(low) || !isASCII(low) && sd.lang != "vi" && isGivenWord(roman.Fold(low)) {
		return true
	}
	known, ok := sd.given[low]
	if !ok {
		for name := range sd.cases(low) {
			if known = isGivenWord(name); known {
				break
			}
		}
		if sd.given == nil {
			sd.given = map[string]bool{}
		}
		sd.given[low] = known
	}
	return known
}

// givenGender is the gender of a given name, 0 where another case of it is one of the other
// gender ("Оливера").
func (sd *side) givenGender(low string) byte {
	g := givenGender(low)
	for w := range sd.cases(low) {
		if o := givenGender(w); g != 0 && o != 0 && o != g {
			return 0
		}
	}
	return g
}

// cases are a word (in small letters) with other endings of the language, the stem of three
// letters or more.
func (sd *side) cases(low string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !endingsAreCertain(sd.lang) {
			return
		}
		es := endings()[sd.lang]
		for e := range es {
			stem, ok := strings.CutSuffix(low, e)
			if !ok || utf8.RuneCountInString(stem) < 3 {
				continue
			}
			for other := range es {
				if other != e && !yield(stem+other) {
					return
				}
			}
			for _, f := range fleeting[sd.lang] {
				if s, ok := strings.CutSuffix(stem, f[1]); ok && e != "" && !yield(s+f[0]) {
					return
				}
				s, ok := strings.CutSuffix(stem, f[0])
				for other := range es {
					if ok && e == "" && !yield(s+f[1]+other) {
						return
					}
				}
			}
		}
	}
}

// told tells whether a word (in small letters) is one of a name that is sure, in another
// case too.
func (sd *side) told(low string) bool {
	if sd.shown[low] {
		return true
	}
	for w := range sd.cases(low) {
		if sd.shown[w] {
			return true
		}
	}
	return false
}

// unusual tells whether a word is no word of the language as far as the text shows.
func (sd *side) unusual(w word) bool {
	return sd.small[w.lower] == 0 && !sd.common[w.text] && !sd.nounish(w)
}

// asPlace takes the longest part of the run that the gazetteer knows.
func (sd *side) asPlace(m *mention, ws []word) bool {
	id := sd.place(strings.Join(m.lower, " "))
	if id == "" && len(ws) > 1 && !m.titled {
		last := ws[len(ws)-1]
		low := m.lower[len(m.lower)-1]
		if id = sd.place(low); id != "" && !sd.isGiven(ws[0]) {
			m.start = sd.segs[m.seg].Start + last.start
			n := len(m.words) - 1
			m.words, m.lower, m.spans = m.words[n:], m.lower[n:], m.spans[n:]
		} else {
			id = ""
		}
	}
	if id == "" {
		return false
	}
	m.kind, m.place, m.sure = Place, id, true
	return true
}

// place is the id of a place by its name in small letters, with an ending of the language
// too; "" if the gazetteer has none.
func (sd *side) place(low string) string {
	if id := sd.places[low]; id != "" {
		return id
	}
	if id, ok := sd.declined[low]; ok {
		return id
	}
	id := places().inflected(sd.lang, low)
	if sd.declined == nil {
		sd.declined = map[string]string{}
	}
	sd.declined[low] = id
	return id
}

func (sd *side) single(m *mention, w word) {
	low := m.lower[0]
	switch {
	case utf8.RuneCountInString(low) < 2 || sd.common[m.words[0]]:
	case w.allCaps && commonWords()["und"][w.text]:
	case w.allCaps:
		m.acronym = true
		m.kind = Organization
		m.sure = len(w.text) <= longestAcronym && (institutions()[w.text] || sd.known[low])
	case sd.small[low] > 0 || sd.ofBody(low):
	case sd.lang == "vi" && isViet(m.words[0]): // the first syllable of many an institution
		m.sure = sd.known[low]
	case sd.lang == "de" && foreign(low) && !w.article:
		m.sure = true
	case sd.lang == "de":
		m.sure = sd.plain[low] == 0 && sd.knows(m, low) && !sd.nounish(w) && !w.first && (sd.known[low] || !w.article)
	case w.first:
		m.sure = sd.capitals[low] > 0
	default:
		m.sure = true
	}
}

// ofBody tells whether a word (in small letters) is one that many bodies have in their names,
// in any case.
func (sd *side) ofBody(low string) bool {
	words := bodyWords()[sd.lang]
	if words[low] {
		return true
	}
	for w := range sd.cases(low) {
		if words[w] {
			return true
		}
	}
	return false
}

// longestAcronym is how many letters a word in capitals has that is no headline.
const longestAcronym = 6

// longestName is how many words a name has at most that the other side does not have too.
const longestName = 7

func (sd *side) several(m *mention, ws []word) {
	first, last := ws[0], ws[len(ws)-1]
	switch {
	case len(ws) > 2 && koreanGiven(ws, len(ws)-3, len(ws)-1):
		m.kind, m.sure = Person, true
	case len(ws) > longestName && !sd.copied(m.words): // a headline with a capital on every word
	case len(ws) > 2 && allCapitals(ws) && !sd.copied(m.words): // one in capitals
	case sd.lang == "vi" && vietnameseWords(m.words):
		if m.sure = sd.copied(m.words); vietnamesePerson(m.words) {
			m.kind, m.sure = Person, true
		}
	case sd.isGiven(first) && (sd.unusual(first) || sd.lang != "de") && (sd.unusual(last) || sd.familyBehind(first, last) || familyToo[last.text]):
		m.kind, m.sure = Person, true
		if g := sd.givenGender(first.lower); g != 0 && m.gender == "" {
			m.gender = string(g)
		}
	case (chineseShape(m.words) || vietnameseShape(m.words)) && sd.unusual(first) && sd.unusual(last):
		m.kind, m.sure = Person, true
	case sd.relay == "ko" && koreanShape(m.words) && sd.unusual(first) && sd.unusual(last),
		sd.relay == "ja" && !slices.ContainsFunc(m.words, func(w string) bool { return !japaneseShape(w) }) && sd.unusual(first) && sd.unusual(last):
		m.kind, m.sure = Person, true
	case sd.copied(m.words):
		m.sure = true
	case sd.lang == "de" && len(ws) == 2 && (foreign(last.lower) || sd.isGiven(last) && sd.unusual(last) && !first.article) && sd.unusual(first):
		m.kind, m.sure = Person, true
	case sd.lang == "de":
		m.sure = sd.knows(m, m.lower[0]) && sd.knows(m, m.lower[len(m.lower)-1]) && sd.unusual(first) && sd.unusual(last)
	case m.doubtful && !slices.ContainsFunc(m.lower[1:], func(w string) bool { return !sd.ofBody(w) }): // "Члены Национального комитета"
	default:
		m.sure = !first.first || sd.capitals[bare(first.lower)] > 0 || sd.small[first.lower] == 0
	}
}

func allCapitals(ws []word) bool {
	return !slices.ContainsFunc(ws, func(w word) bool { return !w.allCaps })
}

// knows tells whether the other side has a word with a capital that is this one; in another
// alphabet the sentence beside the one that m stands in must have it.
func (sd *side) knows(m *mention, low string) bool {
	if sd.known[low] || sd.knownBy == nil {
		return sd.known[low]
	}
	for _, w := range sd.knownBy(m.seg) {
		if _, ok := roman.Explained(low, w.latin); ok {
			return true
		}
		if l := roman.LearntFor(scriptOf(w.word), nil); l != nil && len(low) >= 5 && low[0] == w.latin[0] && l.Odds(roman.Units(w.word), roman.Plain(roman.Fold(low))) >= certainOdds {
			return true
		}
	}
	return false
}

// romanised is a word in another alphabet and in Latin letters.
type romanised struct{ word, latin string }

// namesBeside returns the words of names that the original has, in another alphabet than
// Latin, in the pair of a segment of the translation: as they are and without the endings of
// their language. It is nil where there are none to be had.
func (a *article) namesBeside() func(seg int) []romanised {
	if a.o.latin || !a.t.latin || !writtenWithCapitals(a.o.lang) || len(a.in.Pairs) == 0 {
		return nil
	}
	made := map[int][]romanised{}
	return func(seg int) []romanised {
		i := a.pairAt(1, a.t.segs[seg].Start)
		if i < 0 {
			return nil
		}
		if out, ok := made[i]; ok {
			return out
		}
		made[i] = a.o.romanised(a.in.Pairs[i][0])
		return made[i]
	}
}

// pairAt is the pair in which the byte at of a side (0 original, 1 translation) stands; -1 if
// none.
func (a *article) pairAt(side, at int) int {
	i, _ := slices.BinarySearchFunc(a.in.Pairs, at, func(p [2]text.Span, at int) int {
		if p[side].End <= at {
			return -1
		}
		return 1
	})
	if i >= len(a.in.Pairs) || a.in.Pairs[i][side].Start > at {
		return -1
	}
	return i
}

// romanised are the words with capitals within a range, but for those that begin a sentence.
func (sd *side) romanised(in text.Span) []romanised {
	var out []romanised
	add := func(w string) {
		if latin := toLatin(w); latin != "" {
			out = append(out, romanised{w, latin})
		}
	}
	from, _ := slices.BinarySearchFunc(sd.segs, in.Start, func(s text.Span, at int) int { return s.Start - at })
	for k := from; k < len(sd.segs) && sd.segs[k].End <= in.End; k++ {
		for _, w := range sd.scans[k].words {
			if !w.capital || w.first || utf8.RuneCountInString(w.lower) < 4 {
				continue
			}
			add(w.lower)
			for e := range endings()[sd.lang] {
				if stem, ok := strings.CutSuffix(w.lower, e); ok && e != "" && utf8.RuneCountInString(stem) >= 4 {
					add(stem)
				}
			}
		}
	}
	return out
}

// copied tells whether the other side has the same words with capitals one behind another;
// those of Vietnam without their marks too.
func (sd *side) copied(ws []string) bool {
	for i := 1; i < len(ws); i++ {
		if !sd.beside[[2]string{strings.ToLower(ws[i-1]), strings.ToLower(ws[i])}] &&
			!(sd.lang == "vi" && sd.beside[[2]string{roman.Fold(ws[i-1]), roman.Fold(ws[i])}]) {
			return false
		}
	}
	return len(ws) > 1
}

// rescued tells whether an open mention is a word of a name that is sure, or one that the
// tables take for such a word.
func (sd *side) rescued(m *mention) bool {
	if m.acronym && len(m.words) == 1 && len(m.words[0]) > 4 && sd.shown[m.lower[0]] {
		m.acronym, m.kind = false, Other
		return true
	}
	if len(m.words) != 1 || m.acronym {
		return len(m.words) > 1 && sd.shown[m.lower[len(m.lower)-1]] && sd.lang != "de"
	}
	low := m.lower[0]
	if familyToo[m.words[0]] {
		return sd.lang == "en" && sd.shown[low] && !sd.dated(m)
	}
	if sd.small[low] > 0 || sd.ofBody(low) {
		return false
	}
	if sd.told(low) {
		return true
	}
	stem, genitive := strings.CutSuffix(low, "s")
	genitive = genitive && genitiveS(sd.lang)
	if genitive && sd.shown[stem] {
		m.cutGenitive()
		return true
	}
	if utf8.RuneCountInString(low) < 5 || sd.nounish(word{text: m.words[0], lower: low}) {
		return false
	}
	if sd.spellsShown(low) || sd.spellsTold(low) {
		return true
	}
	if genitive && len(stem) >= 5 && sd.spellsShown(stem) { // "Schojgu", "Shoigus Reise"
		m.cutGenitive()
		return true
	}
	return false
}

// cutGenitive takes the genitive -s off a lone word.
func (m *mention) cutGenitive() {
	m.words[0], m.lower[0] = strings.TrimSuffix(m.words[0], "s"), strings.TrimSuffix(m.lower[0], "s")
	m.end--
	m.spans[0][1]--
}

// familyToo are English words with a capital that are family names too: Theresa May.
var familyToo = set("May March English French German Irish Welsh")

// dated tells whether the name of a month stands as one: "in May", "last March", "May 5".
func (sd *side) dated(m *mention) bool {
	before := strings.Fields(sd.text[sd.segs[m.seg].Start:m.start])
	if n := len(before); n > 0 && (monthWords[strings.ToLower(before[n-1])] || '0' <= before[n-1][0] && before[n-1][0] <= '9') {
		return true
	}
	after := strings.TrimLeft(sd.text[m.end:sd.segs[m.seg].End], " ,")
	return after != "" && '0' <= after[0] && after[0] <= '9'
}

// monthWords stand before a month.
var monthWords = set("in since until till last next this early late mid by from through during on")

// spellsShown tells whether the tables take a word for one of the words of names that are
// sure. Each word is asked for once; only words with a key in common are compared.
func (sd *side) spellsShown(low string) bool {
	if known, ok := sd.spells[low]; ok {
		return known
	}
	if sd.spells == nil {
		sd.spells, sd.shownBy = map[string]bool{}, map[string][]string{}
		for w := range sd.shown {
			if len(w) >= 5 && !(sd.lang == "de" && sd.plain[w] > 0) { // Projekt is no spelling of the Poverty Project
				for _, k := range sd.memo.skeletonsOf(w) {
					sd.shownBy[k] = append(sd.shownBy[k], w)
				}
			}
		}
	}
	found := slices.ContainsFunc(sd.memo.skeletonsOf(low), func(k string) bool {
		return slices.ContainsFunc(sd.shownBy[k], func(w string) bool { _, ok := roman.Explained(low, w); return ok })
	})
	sd.spells[low] = found
	return found
}

// spellsTold is spellsShown without an ending of the language too: Lawrow, "Słowa Lavrova".
func (sd *side) spellsTold(low string) bool {
	if utf8.RuneCountInString(low) < 5 || sd.small[low] > 0 || !endingsAreCertain(sd.lang) {
		return false
	}
	for stem := range withoutEndings(sd.lang, low) {
		if len(stem) >= 5 && sd.spellsShown(stem) {
			return true
		}
	}
	return false
}

// familyBehind tells whether a German word may be a family name since a given name without
// an article stands before it: Mueller, Wieland and Neuhaus end as nouns do.
func (sd *side) familyBehind(given, w word) bool {
	return sd.lang == "de" && !given.article && sd.small[w.lower] == 0 && !sd.common[w.text] && !sd.noun(w)
}

// foreign tells whether a word (in small letters) has a letter or an ending that names from
// abroad have and German words do not.
func foreign(low string) bool {
	low = strings.TrimSuffix(low, "s")
	return !isASCII(low) && strings.ContainsAny(low, "ğşıçćčšžđłńśźżřěůőűøåãõñțșăêôâîûëï") || slices.ContainsFunc(foreignEnds[:], func(e string) bool { return low == e || len(low) > len(e)+2 && strings.HasSuffix(low, e) })
}

var foreignEnds = [...]string{"owitsch", "ewitsch", "kowa", "nowa", "rowa", "lowa", "howa", "dowa", "towa", "enko", "owski", "ewski", "inski", "owskij", "tschuk", "schwili", "dse", "ović", "escu"}

// nounish tells whether a word has the shape of a German noun: by its ending.
func (sd *side) nounish(w word) bool {
	return sd.noun(w) || sd.lang == "de" && familyEnds().of(w.lower)
}

// noun is nounish without the endings that family names have too.
func (sd *side) noun(w word) bool {
	if sd.lang != "de" {
		return false
	}
	_, title := sd.titles.is(w.lower)
	return title || nounEnds().of(w.lower)
}

// wordEnds are ends of words, by their last byte.
type wordEnds [256][]string

func endsOf(list string) func() *wordEnds {
	return sync.OnceValue(func() *wordEnds {
		var by wordEnds
		for _, e := range strings.Fields(list) {
			last := e[len(e)-1]
			by[last] = append(by[last], e)
		}
		return &by
	})
}

// of tells whether a word (in small letters) is one of them or ends so, behind three bytes or
// more.
func (by *wordEnds) of(low string) bool {
	return low != "" && slices.ContainsFunc(by[low[len(low)-1]], func(e string) bool { return low == e || len(low) > len(e)+2 && strings.HasSuffix(low, e) })
}

// Ends of German nouns, and those of them that family names end in too.
var (
	nounEnds   = endsOf("ung ungen heit heiten keit keiten schaft schaften tion tionen ismus tät täten nis nisse ment mente ium ien ministerium ministerien kommission gespräche gespräch verteidigung partnerschaft isch ische ischer isches ischen ischem arbeit arbeiten stellen jahre jahren tage tagen zeiten leute kräfte teams boote schiffe häuser länder ländern städte städten dienst dienste übung gebiet gebiete bericht berichte freunde frauen männer kinder polizei gericht gerichts gesetz partei parteien wahlen spiele vertrag verträge mannschaft linge lich licher liche lichen barer bare iges igen igem agentur amt amtes zahl zahlen preise seiten")
	familyEnds = endsOf("stelle jahr tag zeit team stand punkt weg platz haus land stadt kanal freund wahl spiel spieler krieg frieden ling ige iger ler lern nern lage preis markt seite")
)

// chineseShape tells whether the words look like a Chinese name in Pinyin: a family name
// of one syllable and a given name of one or two, or two words of one.
func chineseShape(ws []string) bool {
	if len(ws) < 2 || len(ws) > 3 {
		return false
	}
	total, family := 0, 0
	for i, w := range ws {
		if !isASCII(w) || len(w) > 1 && !strings.ContainsFunc(w, unicode.IsLower) {
			return false
		}
		s := pinyinSyllables(w)
		if s == nil {
			return false
		}
		if i == 0 {
			family = len(s)
		}
		total += len(s)
	}
	return total >= 2 && total <= 4 && (family == 1 || ws[0] == "Ouyang" || ws[0] == "Sima")
}

// fullChinese tells whether words are a Chinese name in Pinyin, a common family name first.
func fullChinese(ws []word) bool {
	if len(ws) > 3 || !chineseFamilies()[ws[0].lower] {
		return false
	}
	return chineseShape(bareTexts(ws))
}

// chineseFamilies are the common Chinese family names in Pinyin without tones.
var chineseFamilies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for p := range surnamesRead(func(h *hanzi) []string { return h.pinyin }) {
		m[roman.Fold(p)] = true
	}
	return m
})

// surnamesRead are the readings of the common Chinese family names.
func surnamesRead(reading func(*hanzi) []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, c := range surnames {
			if h := chinese().byChar[c]; h != nil {
				for _, r := range reading(h) {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

func vietnameseShape(ws []string) bool {
	return len(ws) >= 2 && len(ws) <= 4 && vietnameseWords(ws)
}

// vietnameseWords tells whether all words are syllables of Vietnamese.
func vietnameseWords(ws []string) bool {
	return !slices.ContainsFunc(ws, func(w string) bool { return !isViet(w) || w == strings.ToUpper(w) && len(w) > 1 })
}

// vietnamesePerson tells whether words of a Vietnamese text are a full name: a family name
// of Vietnam, or of China in its Vietnamese reading, before one to three syllables.
func vietnamesePerson(ws []string) bool {
	return len(ws) > 1 && len(ws) < 5 && vietnameseFamilies()[strings.ToLower(ws[0])] && !commonWords()["vi"][strings.Join(ws, "_")]
}

// vietnameseFamilies are family names as Vietnamese writes them, in small letters.
var vietnameseFamilies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lines("families.tsv") {
		for _, w := range strings.Fields(l[1]) {
			m[strings.ToLower(w)] = true
		}
	}
	for v := range surnamesRead(func(h *hanzi) []string { return h.viet }) {
		m[strings.ToLower(v)] = true
	}
	return m
})

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
