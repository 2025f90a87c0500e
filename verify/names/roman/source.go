package roman

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// limits of the search for originals: spellings and steps.
const (
	maxSources = 64
	maxVisited = 4000
)

// Sources are the originals, in small letters, that the system would write like word; the
// likeliest (fewest unwritten signs, fewest letters) first. A word that the system cannot
// have written has none.
func (s *System) Sources(word string) []string {
	w := Plain(strings.ToLower(word))
	se := &search{s: s, word: w, seen: map[string]bool{}}
	if se.from(nil, 0, 1); len(se.found) == 0 {
		se.from(nil, 0, 0)
	}
	slices.SortFunc(se.found, func(a, b string) int {
		if d := signs(a) - signs(b); d != 0 {
			return d
		}
		if d := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return se.found
}

type search struct {
	s       *System
	word    string
	seen    map[string]bool
	found   []string
	visited int
}

// from tries every unit whose spelling continues the word at off; silent counts units
// without a spelling, of which a word may hold one.
func (se *search) from(units []rune, off, silent int) {
	if se.visited++; se.visited > maxVisited || len(se.found) >= maxSources {
		return
	}
	if off == len(se.word) {
		se.keep(string(units))
	}
	for _, i := range se.s.continuing(se.word[off:]) {
		r := &se.s.rules[i]
		switch {
		case r.plain == "":
			if silent == 0 && len(units) > 0 && r.out == "" {
				se.from(append(slices.Clip(units), r.unit...), off, 1)
			}
		case strings.HasPrefix(se.word[off:], r.plain) && fits(r.left, units, len(units)-1, '^'):
			se.from(append(slices.Clip(units), r.unit...), off+len(r.plain), silent)
		}
	}
}

func (se *search) keep(src string) {
	if se.seen[src] {
		return
	}
	se.seen[src] = true
	if Plain(se.s.Romanise(src)) == se.word {
		se.found = append(se.found, src)
	}
}

func signs(s string) int {
	return strings.Count(s, "ь") + strings.Count(s, "ъ") + strings.Count(s, "’")
}

// Plain is s without the signs that stand for no sound: apostrophes and their like.
func Plain(s string) string {
	if !marked(s) || !strings.ContainsAny(s, sound) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(sound, r) {
			return -1
		}
		return r
	}, s)
}

// marked tells whether s has anything but letters of ASCII.
func marked(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return true
		}
	}
	return false
}

const sound = "'’‘`´ʼʹʺʿʾ′″”“\""
