package names

import (
	"strings"
	"sync"
)

// place is a place known by CLDR or by the list of exonyms.
type gazetteer struct {
	mu   sync.Mutex
	read map[string]map[string]string // language → name in small letters → id
	sets map[string]*exonymSet
}

var places = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{read: map[string]map[string]string{}, sets: map[string]*exonymSet{}}
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
