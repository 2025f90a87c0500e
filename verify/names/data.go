package names

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"
)

//go:embed data
var dataFiles embed.FS

// lines are the lines of a data file without comments, cut at tabs.
func lines(name string) [][]string {
	data, err := fs.ReadFile(dataFiles, "data/"+name)
	if err != nil {
		return nil // a language without a file of its own
	}
	var out [][]string
	for l := range strings.Lines(string(data)) {
		l = strings.TrimRight(l, "\r\n")
		if l != "" && !strings.HasPrefix(l, "#") {
			out = append(out, strings.Split(l, "\t"))
		}
	}
	return out
}

// title is a word before a name, with the gender that it tells ("m", "f" or "").
type titles struct {
	words    map[string]string // in small letters
	suffixes map[byte][]suffix // by their last byte
}

// suffix is the end of compounds that are titles ("-präsidentin").
type suffix struct{ end, gender string }

var allTitles = sync.OnceValue(func() map[string]*titles {
	m := map[string]*titles{}
	for _, l := range lines("titles.tsv") {
		t := &titles{words: map[string]string{}, suffixes: map[byte][]suffix{}}
		for _, w := range strings.Fields(l[1]) {
			w, gender, _ := strings.Cut(w, ":")
			if s, ok := strings.CutPrefix(w, "-"); ok {
				last := s[len(s)-1]
				t.suffixes[last] = append(t.suffixes[last], suffix{s, gender})
			} else {
				t.words[strings.TrimSuffix(strings.ToLower(w), ".")] = gender
			}
		}
		m[l[0]] = t
	}
	return m
})

// is tells whether a word (in small letters) is a title, and the gender it tells.
func (t *titles) is(word string) (gender string, ok bool) {
	if t == nil {
		return "", false
	}
	if g, ok := t.words[word]; ok {
		return g, true
	}
	if word == "" {
		return "", false
	}
	for _, s := range t.suffixes[word[len(word)-1]] {
		if strings.HasSuffix(word, s.end) && len(word) > len(s.end)+2 {
			return s.gender, true
		}
	}
	return "", false
}

// before tells whether a word by itself is a title before a name.
func (t *titles) before(word string) bool {
	if t == nil {
		return false
	}
	_, ok := t.words[word]
	return ok
}

var particles = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lines("particles.tsv") {
		for _, w := range strings.Fields(l[0]) {
			m[w] = true
		}
	}
	return m
})

// commonWords are words with a capital that are no names, by language.
var commonWords = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, l := range lines("common.tsv") {
		m[l[0]] = map[string]bool{}
		for _, w := range strings.Fields(l[1]) {
			m[l[0]][w] = true
		}
	}
	return m
})

// bodyWords are words of the names of bodies that are no names by themselves, by language.
var bodyWords = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, l := range lines("bodies.tsv") {
		m[l[0]] = set(l[1])
	}
	return m
})

// given is a given name: the gender of its bearers ('m', 'f', 'u' for both), and whether
// it is one of the West too.
type given struct {
	gender byte
	west   bool
}

// givenNames are the given names in small letters.
var givenNames = sync.OnceValue(func() map[string]given {
	m := make(map[string]given, 1<<14)
	for _, l := range slices.Concat(lines("given.tsv"), lines("given-europe.tsv"), lines("given-more.tsv"), lines("given-cyrillic.tsv"), lines("given-romanised.tsv")) {
		w := strings.ToLower(l[0])
		g := given{l[1][0], len(l[1]) == 1}
		if o, ok := m[w]; ok {
			g.west = g.west || o.west
			if o.gender != g.gender {
				g.gender = 'u'
			}
		}
		m[w] = g
	}
	return m
})

// arabicWords are words of Arabic and Persian names, in small letters.
var arabicWords = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lines("arabic.tsv") {
		for _, w := range strings.Fields(l[0]) {
			m[w] = true
		}
	}
	return m
})
