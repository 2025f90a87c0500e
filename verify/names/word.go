package names

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// bare is a word without the ending that marks possession by a sign of its own ("Putin's",
// "Thomas’"), and its length in bytes.
func bare(s string) string {
	n := len(s)
	if n == 0 {
		return s
	}
	switch c := s[n-1]; {
	case c|0x20 == 's':
		if n < 2 || s[n-2] != '\'' && s[n-2] < utf8.RuneSelf {
			return s
		}
	case c != '\'' && c < utf8.RuneSelf:
		return s
	}
	for _, e := range [...]string{"'s", "’s", "ʼs", "'S", "’S"} {
		if t, ok := strings.CutSuffix(s, e); ok && t != "" {
			return t
		}
	}
	return strings.TrimRight(s, "'’")
}

// bareLower is the bare word in small letters.
func (w *word) bareLower() string { return w.lower[:len(w.lower)-len(w.text)+len(bare(w.text))] }

var endings = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, l := range lines("endings.tsv") {
		m[l[0]] = map[string]bool{}
		for _, e := range strings.Fields(l[1]) {
			if e == "0" {
				e = ""
			}
			m[l[0]][e] = true
		}
	}
	return m
})

// inflected tells whether a and b (small letters) may be one word of the language with
// different endings; the stem has three letters at least.
func inflected(lang, a, b string) bool {
	es := endings()[lang]
	if es == nil || a == b {
		return a == b
	}
	n := commonPrefix(a, b)
	for ; utf8.RuneCountInString(a[:n]) >= 3; n-- {
		if !utf8.RuneStart(byteAt(a, n)) || !utf8.RuneStart(byteAt(b, n)) {
			continue
		}
		if es[a[n:]] && es[b[n:]] {
			return true
		}
		if len(a)-n > 8 || len(b)-n > 8 {
			break
		}
	}
	return declinedFrom(lang, a, b) || declinedFrom(lang, b, a)
}

// fleeting are ends of nominatives whose vowel goes before an ending, with what is left:
// Hrabánek, Hrabánka; Стрілець, Стрільця.
var fleeting = map[string][][2]string{
	"cs": {{"ek", "k"}, {"ec", "c"}}, "sk": {{"ek", "k"}, {"ok", "k"}, {"ec", "c"}}, "pl": {{"ek", "k"}, {"ec", "c"}},
	"ru": {{"ок", "к"}, {"ек", "к"}, {"ёк", "ьк"}, {"ец", "ц"}}, "uk": {{"ок", "к"}, {"ек", "к"}, {"ець", "ц"}},
}

// declinedFrom tells whether b is the nominative a without its fleeting vowel and with an
// ending.
func declinedFrom(lang, a, b string) bool {
	for _, f := range fleeting[lang] {
		stem, ok := strings.CutSuffix(a, f[0])
		if !ok || utf8.RuneCountInString(stem) < 3 {
			continue
		}
		if e, ok := strings.CutPrefix(b, stem+f[1]); ok && e != "" && endings()[lang][e] {
			return true
		}
	}
	return false
}

func byteAt(s string, i int) byte {
	if i >= len(s) {
		return 0
	}
	return s[i]
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// suffixLanguages mark the genitive of names by a plain -s.
func genitiveS(lang string) bool {
	switch lang {
	case "de", "nl", "sv", "da", "nb", "no", "nn":
		return true
	}
	return false
}
