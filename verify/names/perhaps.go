package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// perhaps reports words that stand once and are one slip of the pen away from a name that
// stands several times. They are shown singly and never gathered.
func (a *article) perhaps() {
	count := map[string]int{}
	var once []*mention
	for _, e := range a.c.entities {
		for _, m := range e.mentions {
			if m.kind != Place {
				for _, w := range m.words {
					count[w]++
				}
			}
		}
	}
	for _, e := range a.c.entities {
		for _, m := range e.mentions {
			if m.kind != Place && !m.leaked && slices.ContainsFunc(m.words, func(w string) bool { return count[w] == 1 }) {
				once = append(once, m)
			}
		}
	}
	names := frequent(count)
	for _, m := range once {
		for k, w := range m.words {
			if count[w] == 1 && utf8.RuneCountInString(w) >= 4 {
				a.perhapsOf(m, k, names)
			}
		}
	}
}

// frequent are the words of names that stand three times or more, by their deletions of
// one letter, so that a slip is found without comparing all with all.
func frequent(count map[string]int) map[string][]string {
	out := map[string][]string{}
	for w, n := range count {
		if n >= 3 && utf8.RuneCountInString(w) >= 5 {
			for _, k := range deletions(roman.Fold(w)) {
				out[k] = append(out[k], w)
			}
		}
	}
	return out
}

// deletions are s and s without each of its letters.
func deletions(s string) []string {
	out := []string{s}
	for i, r := range s {
		out = append(out, s[:i]+s[i+utf8.RuneLen(r):])
	}
	return out
}

func (a *article) perhapsOf(m *mention, k int, names map[string][]string) {
	w := m.words[k]
	var found string
	for _, d := range deletions(roman.Fold(w)) {
		for _, o := range names[d] {
			if o != w && a.slipped(w, o) && (found == "" || o < found) {
				found = o
			}
		}
	}
	if found == "" || a.t.known[strings.ToLower(w)] || a.seen(m.spans[k][0]) {
		return
	}
	sp := text.Span{Start: m.spans[k][0], End: m.spans[k][1]}
	a.problem(Problem{ID: "perhaps", Name: -1, Sure: true, Fix: found, Translation: []text.Span{sp},
		Edits:   []text.Edit{{Start: sp.Start, End: sp.End, New: found}},
		Message: msg.New("name.perhaps.message", w, found), Why: msg.New("name.perhaps.why", found)})
}

// slipped tells whether w is o but for one slip, and nothing speaks for two names: no
// ending of the language, no pair of man and woman, no two given names.
func (a *article) slipped(w, o string) bool {
	x, y := roman.Fold(w), roman.Fold(o)
	if slipOf(x, y) == noSlip || inflected(a.t.lang, x, y) || isGivenWord(x) && isGivenWord(y) {
		return false
	}
	if utf8.RuneCountInString(x) < 5 && (isGivenWord(x) || len(y) <= len(x)) {
		return false // short words are near to many
	}
	if strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || a.t.lang == "vi" && isViet(w) || a.t.places[strings.ToLower(w)] != "" {
		return false
	}
	gathered := a.c.classes.number[w] == a.c.classes.number[o] // reported as a variant
	return !gathered && a.t.small[strings.ToLower(w)] == 0
}

// seen tells whether a problem stands at this place of the translation already.
func (a *article) seen(start int) bool {
	return slices.ContainsFunc(a.out.Problems, func(p Problem) bool {
		return slices.ContainsFunc(p.Translation, func(s text.Span) bool { return s.Start == start })
	})
}
