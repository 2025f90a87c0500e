package names

import (
	"maps"
	"slices"
	"strings"

	"stet/editor/text"
	"stet/verify/names/roman"
)

// counterparts lays the names of the original beside those of the translation.
func (a *article) counterparts() {
	if a.o == nil {
		return
	}
	a.counterpartOf = map[*entity]*entity{}
	taken := map[*entity]bool{}
	index := map[string][]*entity{}
	for _, f := range a.oc.entities {
		for _, k := range a.originalKeys(f) {
			index[k] = append(index[k], f)
		}
	}
	for i, e := range a.entities {
		f := a.projected[e]
		if f == nil {
			f = a.counterpart(e, index)
		}
		if f == nil {
			if !writtenWithCapitals(a.o.lang) {
				a.out.Names[i].Original = a.searched(e)
			}
			continue
		}
		a.counterpartOf[e], taken[f] = f, true
		a.out.Names[i].Original = a.o.forms(f.mentions)
	}
	for i, e := range a.entities {
		if a.counterpartOf[e] != nil || len(a.in.Pairs) == 0 {
			continue
		}
		if f := a.besideFamily(e, taken); f != nil {
			a.counterpartOf[e], taken[f] = f, true
			a.out.Names[i].Original = a.o.forms(f.mentions)
		}
	}
}

// besideFamily is the person of the original whose family name e is a spelling of and whose
// given name it writes as no table does ("Джо Байден"): the only one that stands in a pair
// with e and is nobody's counterpart; nil if there is none.
func (a *article) besideFamily(e *entity, taken map[*entity]bool) *entity {
	m := a.longest(e)
	if m == nil || e.kind != Person || len(m.words) < 2 {
		return nil
	}
	i := a.pairAt(1, m.start)
	if i < 0 {
		return nil
	}
	family := m.lower[len(m.lower)-1]
	b := only(a.bearings(0)[i], func(b bearing) bool {
		n := len(b.words) - 1
		return n > 0 && b.of.kind == Person && !taken[b.of] && alike(b.lower[n], family).score >= sureSpelling
	})
	if b == nil {
		return nil
	}
	return b.of
}

// sureSpelling is how alike two family names are of which one is a spelling of the other.
const sureSpelling = 0.85

// originalKeys are the keys under which a name of the original can be found.
func (a *article) originalKeys(f *entity) []string {
	var out []string
	if f.kind == Place {
		out = append(out, "id:"+f.place)
	}
	var done []string // most mentions have the words of an earlier one
	for _, m := range f.mentions {
		for _, w := range m.words {
			if !slices.Contains(done, w) {
				done, out = append(done, w), append(out, a.memo.latinKeys(w)...)
			}
		}
		if a.o.lang == "vi" && vietnameseShape(m.words) {
			out = append(out, "vi:"+roman.Fold(m.words[0]))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// counterpart is the name of the original that is likest to e.
func (a *article) counterpart(e *entity, index map[string][]*entity) *entity {
	if e.kind == Place {
		if fs := index["id:"+e.place]; len(fs) > 0 {
			return fs[0]
		}
	}
	m := a.longest(e)
	if m == nil {
		m = e.mentions[0]
	}
	var best *entity
	most := 0.69
	for _, f := range a.near(m, index) {
		if otherKind(e, f) && !writtenAlike(m, f) {
			continue
		}
		if s := a.alikeEntities(m, f); s > most {
			if best, most = f, s; most == 1 {
				break
			}
		}
	}
	return best
}

// otherKind tells whether a name of the translation and one of the original are of kinds
// that only the same spelling can make one.
func otherKind(e, f *entity) bool {
	return f.kind == Place && e.kind != Place || e.kind == Place && f.kind == Person || e.mentions[0].acronym != f.mentions[0].acronym
}

// writtenAlike tells whether the name f of the original is written as m is.
func writtenAlike(m *mention, f *entity) bool {
	return slices.ContainsFunc(f.mentions, func(o *mention) bool { return strings.EqualFold(o.text(), m.text()) })
}

// nearest is with how many names of the original a name is compared.
const nearest = 32

// near are the names of the original that have a key in common with m, those with keys of
// several words first.
func (a *article) near(m *mention, index map[string][]*entity) []*entity {
	count := map[*entity]int{}
	var out []*entity
	for i, w := range m.words {
		for _, k := range a.memo.latinKeys(w) {
			fs := index[k]
			if len(fs) > 64 {
				continue
			}
			for _, f := range fs {
				if count[f] == 0 {
					out = append(out, f)
				}
				if count[f] <= i { // a word counts once
					count[f]++
				}
			}
		}
	}
	if a.o.lang == "vi" {
		if syl := pinyinSyllables(m.words[0]); len(syl) > 0 {
			for _, v := range slices.Sorted(maps.Keys(chinese().vietPlain[syl[0]])) {
				for _, f := range index["vi:"+v] {
					if count[f] == 0 {
						out = append(out, f)
					}
					count[f] += len(m.words)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(x, y *entity) int { return count[y] - count[x] })
	return out[:min(len(out), nearest)]
}

// alikeEntities compares a mention with the mentions of a name of the original, word by
// word; a reading of a Chinese name counts as the name.
func (a *article) alikeEntities(m *mention, f *entity) float64 {
	best := 0.0
	var forms []*mention // spellings that were compared
	for _, o := range f.mentions {
		if slices.ContainsFunc(forms, func(s *mention) bool { return slices.Equal(s.words, o.words) }) {
			continue
		}
		if forms = append(forms, o); len(forms) > mostForms {
			break
		}
		if len(m.words) > 1 && readsAs(o.words, m.words) {
			best = max(best, 0.9)
			continue
		}
		if len(m.words) > 16 || len(o.words) > 16 {
			continue
		}
		x, y := lowered(m.words), lowered(o.words)
		if len(x) > len(y) {
			x, y = y, x
		}
		ps, rest, _ := new(matching).assign(x, y)
		if len(rest) > 0 && len(y) > 1 {
			continue
		}
		s := 1.0
		for _, p := range ps {
			if p.like.why == initial || p.like.why == typo {
				p.like.score -= 0.2
			}
			s *= p.like.score
		}
		if len(ps) > 0 {
			best = max(best, s)
		}
	}
	return best
}

// mostForms is how many spellings of a name are compared.
const mostForms = 8

func lowered(ws []string) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = strings.ToLower(w)
	}
	return out
}

func writtenWithCapitals(lang string) bool {
	switch lang {
	case "ar", "fa", "he", "ur", "zh", "ja", "ko", "th", "hi", "bn", "ta", "te", "ka", "am", "ps", "ku", "my", "km", "lo", "ne", "mr", "gu", "pa", "kn", "ml", "si", "ti", "dv", "ug", "yi", "bo", "dz":
		return false
	}
	return true
}

// searched looks for a name in the sentences of the original that its places are paired
// with: the stretch of one that the name is a spelling of.
func (a *article) searched(e *entity) []Form {
	m := a.longest(e)
	if m == nil {
		return nil
	}
	if e.kind == Place {
		return a.searchedPlace(e)
	}
	p, ok := spellerOf(a.o.lang)
	if !ok {
		return nil
	}
	latin := latinOf(m)
	for k, o := range e.mentions {
		i := a.pairAt(1, o.start)
		if k == mostForms || i < 0 || o.text() != m.text() || len(latin) < 3 {
			continue
		}
		s := a.soundsOf(0, i)
		if sp, odds := p.find(s, latin, nil); sp.Len() > 0 && odds >= p.least(s.text[sp.Start:sp.End], latin, len(m.words)) {
			t := s.text[sp.Start:sp.End]
			return []Form{{Text: t, Script: scriptOf(t), Spans: occurrences(a.in.Original, t)}}
		}
	}
	return nil
}

// searchedPlace looks for the names that the language of the original has for a place.
func (a *article) searchedPlace(e *entity) []Form {
	for _, name := range places().namesOf(a.o.lang, e.place) {
		if at := occurrences(a.in.Original, name); len(at) > 0 {
			return []Form{{Text: name, Script: scriptOf(name), Spans: at}}
		}
	}
	return nil
}

// occurrences are the first places at which t stands.
func occurrences(s, t string) []text.Span {
	var out []text.Span
	for at := 0; len(out) < 100; {
		i := strings.Index(s[at:], t)
		if i < 0 {
			break
		}
		out = append(out, text.Span{Start: at + i, End: at + i + len(t)})
		at += i + len(t)
	}
	return out
}
