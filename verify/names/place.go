package names

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// place is a place known by CLDR or by the list of exonyms.
type gazetteer struct {
	mu   sync.Mutex
	read map[string]map[string]string   // language → name in small letters → id
	back map[string]map[string][]string // language → id → names in small letters, the longest first
	sets map[string]*exonymSet
	stem map[string]map[string][]string // language → first letters → names in small letters
}

var places = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{read: map[string]map[string]string{}, back: map[string]map[string][]string{}, sets: map[string]*exonymSet{}, stem: map[string]map[string][]string{}}
	for _, l := range lines("exonyms.tsv") {
		s := parseExonyms(l)
		g.sets[s.id] = s
	}
	return g
})

// of are the places of a language, name in small letters → id.
func (g *gazetteer) of(lang string) map[string]string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if m := g.read[lang]; m != nil {
		return m
	}
	m := map[string]string{}
	for _, l := range lines("places/" + lang + ".tsv") {
		for _, n := range strings.Split(l[1], "|") {
			m[strings.ToLower(n)] = l[0]
		}
	}
	for id, s := range g.sets {
		for _, n := range s.names[lang] {
			m[strings.ToLower(n)] = id
		}
	}
	g.read[lang] = m
	return m
}

// exonymSet is a place with the names that languages have for it.
type exonymSet struct {
	id    string
	names map[string][]string // by language; the first is today's
	note  string
}

// parseExonyms reads "id, lang=name|name …, note" from its columns.
func parseExonyms(cols []string) *exonymSet {
	s := &exonymSet{id: cols[0], names: map[string][]string{}}
	for _, c := range cols[1:] {
		lang, list, ok := strings.Cut(c, "=")
		if !ok {
			s.note = c
			continue
		}
		for _, n := range strings.Split(list, "|") {
			s.names[lang] = append(s.names[lang], strings.TrimSpace(n))
		}
	}
	return s
}

// namesOf are the names of a place in a language, in small letters, the longest first.
func (g *gazetteer) namesOf(lang, id string) []string {
	all := g.of(lang)
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.back[lang] == nil {
		m := map[string][]string{}
		for name, id := range all {
			m[id] = append(m[id], name)
		}
		for _, names := range m {
			slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
		}
		g.back[lang] = m
	}
	return g.back[lang][id]
}

// stemLetters is how many letters the case endings of a language leave of a place's name at
// least.
const stemLetters = 3

// inflected is the id of the place whose name stands in s (in small letters) with other
// endings of the language; the one with the longest stem, and none where two are as near.
func (g *gazetteer) inflected(lang, s string) string {
	if endings()[lang] == nil || !endingsAreCertain(lang) {
		return ""
	}
	all := g.of(lang)
	var id string
	longest, words := 0, strings.Fields(s)
	for _, name := range g.stems(lang, all)[firstRunes(s, stemLetters)] {
		ws := strings.Fields(name)
		if len(ws) != len(words) {
			continue
		}
		n := 0
		for i, w := range ws {
			if !declined(lang, w, words[i], len(ws) > 1) {
				n = 0
				break
			}
			n += commonPrefix(w, words[i])
		}
		switch {
		case n > longest:
			id, longest = all[name], n
		case n == longest && n > 0 && all[name] != id:
			id = ""
		}
	}
	return id
}

// declined tells whether w is a form of name: at most the last letter of name is an ending
// (two where other words stand beside it, which may be adjectives), and w has one (Сан is
// none of Сана, Ливи none of Ливия).
func declined(lang, name, w string, adjective bool) bool {
	if name == w {
		return true
	}
	if lang == "uk" { // Київ, Києва; Львів, Львова
		for _, e := range [...][2]string{{"їв", "єв"}, {"ів", "ов"}, {"ів", "ев"}} {
			if stem, ok := strings.CutSuffix(name, e[0]); ok && strings.HasPrefix(w, stem+e[1]) {
				return inflected(lang, stem+e[1], w)
			}
		}
	}
	n := len(sharedPrefix(name, w))
	most := 1
	if adjective {
		most = 2
	}
	if utf8.RuneCountInString(name[n:]) > most || !inflected(lang, name, w) {
		return false
	}
	return n < len(w)
}

func (g *gazetteer) stems(lang string, all map[string]string) map[string][]string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.stem[lang] == nil {
		m := map[string][]string{}
		for name := range all {
			k := firstRunes(name, stemLetters)
			m[k] = append(m[k], name)
		}
		g.stem[lang] = m
	}
	return g.stem[lang]
}

// firstRunes are the first n runes of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
