package names

import (
	"regexp"
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/verify/names/roman"
)

// choice is the preferred spelling of one word of a name, and why.
type choice struct {
	word    string
	source  string   // the original that it was made from; "" if unknown
	lang    string   // language of the source
	mixed   []string // spellings that no one system gives
	why     []msg.Text
	certain bool
}

// prefer is the preferred spelling of a name with its reason.
func (a *article) prefer(e *entity, fs []Form) (string, msg.Text) {
	best := a.longest(e)
	if best == nil {
		return fs[0].Text, msg.Text{}
	}
	if p, why, ok := a.registered(e); ok {
		return p, why
	}
	if e.kind == Place {
		return a.preferPlace(e, fs)
	}
	text := a.t.text[best.start:best.end]
	variants := a.variantWords(e)
	var whys []msg.Text
	for i := len(best.words) - 1; i >= 0; i-- {
		c := a.choose(variants[a.c.classes.number[best.words[i]]], best.words[i])
		if c.word == "" {
			continue
		}
		from := best.spans[i][0] - best.start
		text = text[:from] + c.word + text[from+len(best.words[i]):]
		whys = append(c.why, whys...)
	}
	if len(whys) == 0 {
		return text, a.plainWhy(e, fs)
	}
	return text, joinTexts(whys)
}

func (a *article) plainWhy(e *entity, fs []Form) msg.Text {
	if len(fs) == 1 {
		return msg.New("names.why.only")
	}
	return msg.New("names.why.full")
}

// joinTexts puts reasons one behind the other.
func joinTexts(ts []msg.Text) msg.Text {
	t := ts[0]
	for _, u := range ts[1:] {
		t = msg.New("names.why.and", t, u)
	}
	return t
}

// longest is the fullest mention of a name; of equal ones the commonest, then the first.
func (a *article) longest(e *entity) *mention {
	if e.full != nil {
		return e.full
	}
	count := map[string]int{}
	for _, m := range e.mentions {
		count[m.text()]++
	}
	var best *mention
	for _, m := range e.mentions {
		switch {
		case m.leaked:
		case best == nil, len(m.words) > len(best.words),
			len(m.words) == len(best.words) && count[m.text()] > count[best.text()]:
			best = m
		}
	}
	e.full = best
	return best
}

// choose finds the preferred one of the spellings ws of a word, the most frequent first.
// An empty word says that there is nothing to choose.
func (a *article) choose(ws []string, word string) choice {
	if len(ws) < 2 {
		return choice{}
	}
	if c, ok := a.chosen[ws[0]]; ok {
		return c
	}
	c := a.regenerate(ws)
	if c.word == "" {
		c = a.frequentest(ws)
	}
	if a.chosen == nil {
		a.chosen = map[string]choice{}
	}
	a.chosen[ws[0]] = c
	return c
}

// frequentest is the spelling that stands most often; of equals the one that stands first.
func (a *article) frequentest(ws []string) choice {
	count := a.c.classes.count
	first := ws[0]
	for _, w := range ws[1:] {
		if count[w] == count[ws[0]] && strings.Index(a.t.text, w) < strings.Index(a.t.text, first) {
			first = w
		}
	}
	why := "names.why.frequent"
	if count[ws[1]] == count[ws[0]] {
		why = "names.why.first"
	}
	return choice{word: first, why: []msg.Text{msg.New(why, first)}}
}

// alphabetsFirst are the alphabets, that of the original first.
func (a *article) alphabetsFirst() []string {
	if a.o == nil || !slices.Contains(alphabets, a.o.lang) {
		return alphabets
	}
	return append([]string{a.o.lang}, slices.DeleteFunc(slices.Clone(alphabets), func(l string) bool { return l == a.o.lang })...)
}

// alphabets are the languages whose originals can be found again from their spellings, the
// commonest in the news first.
var alphabets = []string{"ru", "uk", "bg", "be", "sr", "mk", "el", "kk", "hy", "ka"}

func (a *article) profile() string {
	if a.in.Profile != "" {
		return a.in.Profile
	}
	return roman.ProfileFor(a.t.lang)
}

// regenerate finds the original that the spellings most likely stand for, and writes it in
// the profile of the house.
func (a *article) regenerate(ws []string) choice {
	langs := explaining(ws)
	var best sourced
	var of string
	for _, lang := range a.alphabetsFirst() {
		sys := roman.Profile(lang, a.profile())
		if sys == nil || !slices.Contains(langs, lang) {
			continue
		}
		if src, by := a.attested(lang, ws); src != "" {
			best, of = sourced{word: src, by: by}, lang
			break
		}
		s := a.memo.sources.of(strings.Join(append([]string{lang, a.profile()}, ws...), "\x00"), sourceOf)
		if a.o != nil && a.o.lang == lang {
			s.likely *= ownLanguage
		}
		if s.likely > best.likely {
			best, of = s, lang
		}
	}
	if best.word == "" {
		return choice{}
	}
	sys := roman.Profile(of, a.profile())
	c := choice{lang: of, source: capital(best.word), certain: true}
	c.word = likeFirst(sys.Romanise(best.word), ws[0])
	for _, w := range ws {
		if best.by[w] == nil {
			c.mixed = append(c.mixed, w)
		}
	}
	c.why = a.explain(c, sys, ws, best.by)
	return c
}

// explaining are the languages whose tables explain every pair of the spellings.
func explaining(ws []string) []string {
	var langs []string
	for i, w := range ws {
		for _, o := range ws[:i] {
			p, ok := roman.Compare(w, o)
			if !ok {
				return nil
			}
			if p.Langs == nil {
				continue
			}
			if langs == nil {
				langs = p.Langs
				continue
			}
			langs = slices.DeleteFunc(slices.Clone(langs), func(l string) bool { return !slices.Contains(p.Langs, l) })
			if len(langs) == 0 {
				return nil
			}
		}
	}
	return langs
}

// attested is the word of the article's own original that some system writes like one of
// the spellings at least, with the systems; "" if there is none. A form with an ending that
// no spelling shows is no source.
func (a *article) attested(lang string, ws []string) (string, map[string][]*roman.System) {
	if a.o == nil || a.o.lang != lang {
		return "", nil
	}
	var words []string
	for w := range a.t.known {
		if _, ok := roman.Explained(toLatin(w), strings.ToLower(ws[0])); ok && roman.Fits(lang, w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	var best string
	var bestBy map[string][]*roman.System
	for _, cand := range words {
		if by := writtenBy(lang, cand, ws); len(by) > len(bestBy) {
			best, bestBy = cand, by
		}
	}
	return best, bestBy
}

// writtenBy are the systems that write an original like each of the spellings.
func writtenBy(lang, original string, ws []string) map[string][]*roman.System {
	by := map[string][]*roman.System{}
	for _, s := range roman.Systems(lang) {
		out := roman.Plain(s.Romanise(original))
		for _, w := range ws {
			if roman.Plain(strings.ToLower(w)) == out {
				by[w] = append(by[w], s)
			}
		}
	}
	return by
}

// sourceOf is, of a language, a profile and spellings parted by NUL, the original that the
// spellings most likely stand for, with the systems that write them so; without a word where
// several are as likely.
func sourceOf(key string) (best sourced) {
	ws := strings.Split(key, "\x00")
	lang, profile, ws := ws[0], ws[1], ws[2:]
	home := roman.Profile(lang, profile)
	second := 0.0 // of an original that the profile would write otherwise
	for _, cand := range candidates(lang, ws, home) {
		by := writtenBy(lang, cand, ws)
		likely := languageWeight[lang]
		for _, r := range cand {
			if strings.ContainsRune("ьъэ", r) {
				likely *= rareLetter
			}
		}
		common := false
		for _, w := range ws {
			most := 0.0
			for _, s := range by[w] {
				most = max(most, systemWeight(s, home, profile))
			}
			likely *= noSystem + most + float64(len(by[w]))/100 // of equals what more systems write
			common = common || most >= 1
		}
		switch {
		case len(by) == 0 || len(by) == 1 && !common:
		case likely > best.likely:
			if best.word != "" && home.Romanise(best.word) != home.Romanise(cand) {
				second = best.likely
			}
			best = sourced{cand, by, likely}
		case home.Romanise(best.word) != home.Romanise(cand):
			second = max(second, likely)
		}
	}
	if len(best.by) == 1 && best.likely < 2*second {
		best.word = "" // it may be this one as well as that
	}
	return best
}

// How much speaks for an original that a system writes as the text does: the profile of the
// house and the systems of agencies and offices are commoner in the news than those of
// another language or of scholars, and a spelling that no system gives is a mixture or a slip.
const (
	ownLanguage = 10 // of the original's language
	noSystem    = 0.2
	rareSystem  = 0.2
	farSystem   = 0.3 // of the press of another language
	rareLetter  = 0.7 // of a letter in the original that few names have
)

func systemWeight(s, home *roman.System, profile string) float64 {
	of, _, press := strings.Cut(s.Name, "-")
	switch {
	case s == home:
		return 2
	case of == strings.Split(profile, "-")[0], of == "bgn", of == "en", of == "official", of == "national", of == "icao":
		return 1
	case press:
		return farSystem
	}
	return rareSystem
}

// languageWeight is how likely a name in several spellings is of a language.
var languageWeight = map[string]float64{"ru": 1, "uk": 0.7, "bg": 0.3, "be": 0.3, "sr": 0.3, "el": 0.3, "mk": 0.1, "kk": 0.1, "hy": 0.1, "ka": 0.1}

// impossible is what no word in Cyrillic letters has.
var impossible = regexp.MustCompile(`^[ыьъ]|[бвгджзклмнпрстфхцчшщ]й|йы`)

// candidates are the originals of the spellings in any system, those that several share
// first, and those that the home system would write so.
func candidates(lang string, ws []string, home *roman.System) []string {
	votes := map[string]int{}
	var order []string
	for _, w := range ws {
		seen := map[string]bool{}
		for _, s := range roman.Systems(lang) {
			for _, c := range s.Sources(w) {
				if seen[c] {
					continue
				}
				seen[c] = true
				if votes[c] == 0 {
					order = append(order, c)
				}
				votes[c]++
			}
		}
	}
	slices.SortStableFunc(order, func(x, y string) int { return votes[y] - votes[x] })
	order = order[:min(len(order), 12)]
	for _, w := range ws {
		own := home.Sources(w)
		order = append(order, own[:min(len(own), 3)]...)
	}
	return slices.DeleteFunc(order, impossible.MatchString)
}

// explain says what the profile writes where the spellings differ.
func (a *article) explain(c choice, sys *roman.System, ws []string, by map[string][]*roman.System) []msg.Text {
	seen := map[string]bool{}
	var units []msg.Text
	add := func(t msg.Text, key string) {
		if !seen[key] {
			seen[key] = true
			units = append(units, t)
		}
	}
	mine := sys.Pieces(strings.ToLower(c.source))
	duden := roman.Lookup(c.lang, "de-duden")
	for _, p := range differing(mine, ws, by, c) {
		switch {
		case sys.Name == "de-press" && duden != nil && p.Context != "_" && pieceIn(duden, c.source, p.Unit) != p.Out:
			add(msg.New("names.why.press-duden", p.Unit, p.Out, pieceIn(duden, c.source, p.Unit)), p.Unit)
		case p.Context == "V_V":
			add(msg.New("names.why.between-vowels", p.Unit, p.Out), p.Unit+"V")
		case p.Out == "":
			add(msg.New("names.why.unwritten", p.Unit), p.Unit)
		default:
			add(msg.New("names.why.unit", p.Unit, p.Out), p.Unit)
		}
	}
	head := msg.New("names.why.source", c.source, msg.New("profile."+a.profile()))
	out := []msg.Text{head}
	if len(units) > 0 {
		out = []msg.Text{msg.New("names.why.because", head, units)}
	}
	for _, w := range c.mixed {
		out = append(out, msg.New("names.why.mixed", w))
	}
	return out
}

// differing are the units that some spelling in the text writes differently.
func differing(mine []roman.Piece, ws []string, by map[string][]*roman.System, c choice) []roman.Piece {
	other := map[int]bool{}
	for _, w := range ws {
		if len(by[w]) == 0 || w == c.word {
			continue
		}
		theirs := offsets(by[w][0].Pieces(strings.ToLower(c.source)))
		for at, p := range offsets(mine) {
			if q, ok := theirs[at]; !ok || q.Out != p.Out {
				other[at] = true
			}
		}
	}
	var out []roman.Piece
	at := 0
	for _, p := range mine {
		if other[at] {
			out = append(out, p)
		}
		at += len(p.Unit)
	}
	return out
}

func offsets(ps []roman.Piece) map[int]roman.Piece {
	m := map[int]roman.Piece{}
	at := 0
	for _, p := range ps {
		m[at] = p
		at += len(p.Unit)
	}
	return m
}

func pieceIn(s *roman.System, source, unit string) string {
	for _, p := range s.Pieces(strings.ToLower(source)) {
		if p.Unit == unit {
			return p.Out
		}
	}
	return ""
}

func capital(s string) string {
	for i, r := range s {
		return s[:i] + strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// likeFirst gives s the capitals of model.
func likeFirst(s, model string) string {
	if len(model) > 1 && model == strings.ToUpper(model) {
		return strings.ToUpper(s)
	}
	return capital(s)
}

// preferPlace is today's name of a place, where the list of exonyms has it.
func (a *article) preferPlace(e *entity, fs []Form) (string, msg.Text) {
	set := places().sets[e.place]
	if set == nil || len(set.names[a.t.lang]) < 2 {
		return fs[0].Text, a.plainWhy(e, fs)
	}
	if set.note != "" {
		return set.names[a.t.lang][0], msg.New("names.why.exonym-note", set.note)
	}
	return set.names[a.t.lang][0], msg.New("names.why.exonym")
}

// exonyms reports a place under several of its names.
func (a *article) exonyms(i int, e *entity) {
	set := places().sets[e.place]
	if e.kind != Place || set == nil {
		return
	}
	count := map[string]int{}
	for _, m := range e.mentions {
		if t := m.text(); slices.Contains(set.names[a.t.lang], t) {
			count[t]++
		}
	}
	if len(count) < 2 || a.originalMixes(set) {
		return
	}
	better := a.out.Names[i].Preferred
	if count[better] == 0 {
		for t, n := range count {
			if n > count[better] || n == count[better] && t < better {
				better = t
			}
		}
	}
	for _, t := range set.names[a.t.lang] {
		if count[t] == 0 || t == better || within(t, better) && !a.originalHasOnlyOne(set) {
			continue
		}
		p := Problem{ID: "exonym", Name: i, Sure: true, Fix: better, Message: msg.New("name.exonym.message", t, better), Why: msg.New("name.exonym.why")}
		if set.note != "" {
			p.Why = msg.New("name.exonym.why-note", set.note)
		}
		for _, m := range e.mentions {
			if m.text() == t {
				p.add(m.start, m.end, better)
			}
		}
		a.problem(p)
	}
}

// within tells whether one name of a place is part of the other: Mazedonien, which is also a
// region of Greece and the country of old, of Nordmazedonien.
func within(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// originalMixes tells whether the original has several names of the place too.
func (a *article) originalMixes(set *exonymSet) bool { return a.namesInOriginal(set) > 1 }

// originalHasOnlyOne tells whether there is an original, and it has one name of the place.
func (a *article) originalHasOnlyOne(set *exonymSet) bool { return a.namesInOriginal(set) == 1 }

// namesInOriginal counts the names of the place that stand in the original, and not only
// as part of a longer one.
func (a *article) namesInOriginal(set *exonymSet) (n int) {
	if a.o == nil {
		return 0
	}
	names := slices.Clone(set.names[a.o.lang])
	slices.SortStableFunc(names, func(x, y string) int { return len(y) - len(x) })
	rest := a.in.Original
	for _, name := range names {
		if strings.Contains(rest, name) {
			n++
			rest = strings.ReplaceAll(rest, name, "\x00")
		}
	}
	return n
}
