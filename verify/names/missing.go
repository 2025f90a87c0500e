package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// missing reports persons whom the original names in full and of whose names no word has a
// trace in the translation.
func (a *article) missing() {
	if a.o == nil || len(a.in.Pairs) == 0 || !writtenWithCapitals(a.o.lang) || !writtenWithCapitals(a.t.lang) {
		return
	}
	for _, f := range a.oc.entities {
		m := a.o.fullPerson(f)
		if m == nil || a.anotherWord(m) || a.o.attribute(m) || a.standing(m) {
			continue
		}
		if pairs := a.pairsOf(f); len(pairs) > 0 && !a.givenStands(m, pairs) && !a.rendered(m, pairs) && !a.traced(m) {
			a.problem(Problem{ID: "missing", Name: -1, Sure: true,
				Original:    []text.Span{{Start: m.start, End: m.end}},
				Translation: []text.Span{a.in.Pairs[pairs[0]][1]},
				Message:     msg.New("name.missing.message", m.text()), Why: msg.New("name.missing.why")})
		}
	}
}

// fullPerson is a mention of f, a name of this side, by given name and family name; nil if
// there is none.
func (sd *side) fullPerson(f *entity) *mention {
	if f.kind != Person {
		return nil
	}
	for _, m := range f.mentions {
		if n := len(m.words); n > 1 && n < 5 && !m.doubtful && (sd.familyLast(m) || familyFirst(sd.lang, m) && !sd.goesOn(m)) {
			return m
		}
	}
	return nil
}

// goesOn tells whether a Vietnamese name has a word with a capital before it that is no title:
// then it is the rest of an institution ("Cơ Quan Đánh Giá").
func (sd *side) goesOn(m *mention) bool {
	if sd.lang != "vi" {
		return false
	}
	ws := sd.scans[m.seg].words
	k, _ := slices.BinarySearchFunc(ws, m.start-sd.segs[m.seg].Start, func(w word, at int) int { return w.start - at })
	if k == 0 || k >= len(ws) || !ws[k].joined || !ws[k-1].capital {
		return false
	}
	_, title := sd.titles.is(ws[k-1].lower)
	return !title
}

// familyLast tells whether a mention begins with a given name.
func (sd *side) familyLast(m *mention) bool {
	return utf8.RuneCountInString(m.words[len(m.words)-1]) > 3 && sd.isGiven(word{text: m.words[0], lower: m.lower[0]})
}

// familyFirst tells whether a mention has the shape of a full name of China, Korea or
// Vietnam.
func familyFirst(lang string, m *mention) bool {
	n := 0
	for _, w := range m.words {
		n += utf8.RuneCountInString(w)
	}
	switch {
	case n < 6 || !chineseFamilies()[m.lower[0]] && !koreanSurnames[m.lower[0]] && lang != "vi":
		return false
	case lang == "vi" && len(m.words) > 2 && vietnamesePerson(m.words):
		return true
	}
	return chineseShape(m.words) || len(m.words) == 3 && koreanShape(m.words)
}

// anotherWord tells whether what looks like a person may be something else: a given name
// that is a place or an adjective too ("Georgia Tech", "German Navy"), a noun behind it.
func (a *article) anotherWord(m *mention) bool {
	given, family := strings.ToLower(m.words[0]), m.words[len(m.words)-1]
	return a.o.places[given] != "" || adjectives[given] || a.o.small[strings.ToLower(family)] > 0 || a.o.common[family] || ofBodies(strings.ToLower(family))
}

// attribute tells whether what stands around a full name says that something is called after
// a person: an article before it ("the James Webb telescope"), a hyphen or a kind of thing
// beside it ("Karl-Marx-Straße", "rue Jean Jaurès").
func (sd *side) attribute(m *mention) bool {
	if strings.HasPrefix(sd.text[m.end:], "-") {
		return true
	}
	ws := sd.scans[m.seg].words
	k, _ := slices.BinarySearchFunc(ws, m.start-sd.segs[m.seg].Start, func(w word, at int) int { return w.start - at })
	after := k + len(m.words)
	return k > 0 && ws[k].joined && calledAfter[ws[k-1].lower] || after < len(ws) && ws[after].joined && calledAfter[ws[after].lower] && !articles[ws[after].lower]
}

// calledAfter are words beside a full name that is no person there: articles, and kinds of
// things that are called after persons, in many languages.
var calledAfter = set("the an der die das den dem des le la el il lo the " +
	"street square airport stadium prize award medal school university college institute foundation hospital theatre theater museum bridge telescope hurricane hall park center centre library chair trophy " +
	"straße platz allee flughafen stadion preis schule gymnasium universität institut stiftung krankenhaus theater museum brücke teleskop halle haus " +
	"rue avenue boulevard place aéroport stade prix école lycée collège université institut fondation hôpital théâtre musée pont " +
	"calle avenida plaza aeropuerto estadio premio escuela universidad instituto fundación hospital teatro museo puente rua praça aeroporto estádio prémio prêmio escola universidade fundação via viale piazza stadio scuola università istituto fondazione ospedale ponte " +
	"ulica ulicy plac placu lotnisko lotnisku stadion nagroda szkoła uniwersytet fundacja szpital teatr muzeum most " +
	"улица улице улицы проспект проспекте площадь площади аэропорт аэропорту стадион стадионе премия премию премии школа школы университет университета институт института имени фонд фонда театр театре музей мост вулиця вулиці площа площі аеропорт стадіон премія премію імені " +
	"đường phố sân trường giải bệnh viện cầu quảng trường")

// ofBodies tells whether a word names a kind of body: party, bank, ministry.
func ofBodies(w string) bool { return genericWords()[w] || concepts()[w] != "" }

// adjectives are given names that are adjectives too.
var adjectives = set("german germán roman christian french royal golden sunny green")

// standing tells whether a word of the name but for the given one, which others bear too, is
// a word of the translation.
func (a *article) standing(m *mention) bool {
	return slices.ContainsFunc(m.words[1:], func(w string) bool {
		s := a.pairs.words[roman.Fold(w)]
		return s != nil && len(s.pairsOfT) > 0 && utf8.RuneCountInString(w) > 2
	})
}

// traced tells whether a word of the translation begins as a word of the name but for the
// given one: with an ending, or joined to another word ("Stensons", "Merkelism").
func (a *article) traced(m *mention) bool {
	return slices.ContainsFunc(m.words[1:], func(w string) bool {
		w = roman.Fold(w)
		if utf8.RuneCountInString(w) < 3 {
			return false
		}
		for low, s := range a.pairs.words {
			if len(s.pairsOfT) > 0 && strings.HasPrefix(low, w) {
				return true
			}
		}
		return false
	})
}

// givenStands tells whether the given name stands in the translations of these pairs.
func (a *article) givenStands(m *mention, pairs []int) bool {
	given := roman.Fold(m.words[0])
	return slices.ContainsFunc(pairs, func(i int) bool {
		return slices.ContainsFunc(a.pairs.t[i], func(t placed) bool { return roman.Fold(t.bareLower()) == given })
	})
}

// pairsOf are the pairs whose original names f and whose translation is not empty.
func (a *article) pairsOf(f *entity) []int {
	var out []int
	for _, m := range f.mentions {
		if i := a.pairAt(0, m.start); i >= 0 && a.in.Pairs[i][1].Len() > 0 && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// rendered tells whether any word with a capital in the translations of these pairs may be
// a word of the name: a spelling, an adaptation, a slip of the pen, a translated part.
func (a *article) rendered(m *mention, pairs []int) bool {
	for _, i := range pairs {
		ts := a.pairs.t[i]
		for k, t := range ts {
			if t.capital && a.renders(m, t) && !a.rendersAnother(m, t) || k > 0 && ts[k-1].at > 0 && a.strangeName(m, ts[k-1], t) {
				return true
			}
		}
	}
	return false
}

// strangeName tells whether two words beside each other in another script than the name's are
// a name that is no other one of the original: what is read aloud in a foreign tongue is spelt
// in ways that no table has ("Claire Dumont", "Κλερ Ντιμόν").
func (a *article) strangeName(m *mention, first, second placed) bool {
	return first.capital && second.capital && second.at == first.at+1 && utf8.RuneCountInString(second.low) > 3 &&
		scriptOf(second.low) != scriptOf(m.lower[0]) && !a.rendersAnother(m, first) && !a.rendersAnother(m, second)
}

// renders tells whether a word of the translation may be a word of the name.
func (a *article) renders(m *mention, t placed) bool {
	if a.t.lang == "vi" && isReading(t.low, m.words[0]) || a.o.lang == "vi" && isReading(roman.Fold(m.words[0]), t.low) {
		return true
	}
	low := t.bareLower()
	return slices.ContainsFunc(m.lower[1:], func(w string) bool { return a.mayBe(w, low) }) || alike(m.lower[0], low).score >= 0.3
}

// rendersAnother tells whether a word of the translation is what a word of another name of the
// original of its pair is there: the same word, or a spelling of it.
func (a *article) rendersAnother(m *mention, t placed) bool {
	low := t.bareLower()
	return slices.ContainsFunc(a.pairs.o[t.pair], func(o placed) bool {
		w := o.bareLower()
		if !o.capital || utf8.RuneCountInString(w) < 3 || slices.ContainsFunc(m.lower, func(own string) bool { return own == w || inflected(a.o.lang, own, w) }) {
			return false
		}
		return o.low == t.low || alike(w, low).score >= sureSpelling
	})
}

// mayBe tells whether t may stand for w, an ending of the language or none behind it.
func (a *article) mayBe(w, t string) bool {
	if alike(w, t).score >= 0.3 {
		return true
	}
	x, y := roman.Skeleton(toLatin(w)), roman.Skeleton(toLatin(t))
	return len(x) >= 2 && x == y || len(x) >= 3 && len(y) >= 3 && (strings.HasPrefix(y, x) || strings.HasPrefix(x, y))
}

// isReading tells whether a Vietnamese syllable without marks is the reading of the first one
// of a word in Pinyin.
func isReading(viet, pinyin string) bool {
	s := pinyinSyllables(pinyin)
	return len(s) > 0 && chinese().vietPlain[s[0]][viet]
}
