package names

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// place is a place known by CLDR or by the list of exonyms.
type gazetteer struct {
	mu   sync.Mutex
	read map[string]map[string]string   // language → name in small letters → id
	back map[string]map[string][]string // language → id → names in small letters, the longest first
	sets map[string]*exonymSet
}

var places = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{read: map[string]map[string]string{}, back: map[string]map[string][]string{}, sets: map[string]*exonymSet{}}
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
