package roman

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Skeletons are short keys for blocking: two words that the tables explain as one mostly
// share one. They are the classes of the consonants, with a branch where spellings of one
// letter fall into several classes. The tables say nothing of words in other scripts than
// Latin: their key are their first three letters without marks.
func Skeletons(word string) []string {
	if r, _ := utf8.DecodeRuneInString(word); r >= utf8.RuneSelf && !unicode.Is(unicode.Latin, r) {
		return []string{firstLetters(word)}
	}
	var room, spare [maxKeys * 5]key
	keys := append(room[:0], key{})
	w := Fold(Plain(strings.ToLower(word)))
	for i := 0; i < len(w) && keys[0].n < 4; {
		classes, n := consonant(w[i:])
		i += n
		if len(classes) == 0 {
			continue
		}
		next := spare[:0]
		for _, k := range keys {
			for c := range len(classes) {
				next = append(next, k.with(classes[c]))
			}
		}
		room, spare = spare, room
		keys = room[:min(len(next), maxKeys)]
	}
	out := make([]string, 0, len(keys))
	for _, k := range keys {
		if s := string(k.class[:min(k.n, 3)]); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func firstLetters(word string) string {
	var out []byte
	n := 0
	for _, r := range word {
		for _, d := range base(r) {
			if n == 3 {
				return string(out)
			}
			out, n = utf8.AppendRune(out, d), n+1
		}
	}
	return string(out)
}

// maxKeys is how many branches a word may have.
const maxKeys = 16

// key is a skeleton of up to four classes under way.
type key struct {
	class [4]byte
	n     int8
}

// with is k with one more class; "-" is none, and equal neighbours count once.
func (k key) with(c byte) key {
	if c != '-' && k.n < 4 && !(k.n > 0 && k.class[k.n-1] == c) {
		k.class[k.n] = c
		k.n++
	}
	return k
}

// Skeleton is the class of every consonant of a word, the likeliest where a spelling stands
// for several. Unlike Skeletons it misses many a pair, and seldom joins two words that have
// nothing to do with each other.
func Skeleton(word string) string {
	w := Fold(Plain(strings.ToLower(word)))
	var out []byte
	for i := 0; i < len(w); {
		classes, n := consonant(w[i:])
		i += n
		if classes != "" && (len(out) == 0 || out[len(out)-1] != classes[0]) {
			out = append(out, classes[0])
		}
	}
	return string(out)
}

// soundsOf are all clusters, longest first.
var soundsOf = [...]cluster{
	{"schtsch", "S"}, {"shch", "S"}, {"chtch", "S"}, {"szcz", "S"}, {"sjtsj", "S"}, {"tsch", "S"}, {"dsch", "S"}, {"tch", "S"}, {"sch", "S"}, {"scs", "S"}, {"tsj", "S"}, {"sjtj", "S"},
	{"dzh", "S"}, {"zh", "S"}, {"sh", "SK"}, {"ch", "SKT"}, {"cz", "S"}, {"sz", "S"}, {"tz", "S"}, {"ts", "ST"}, {"dz", "ST"}, {"sj", "S"}, {"tj", "S"}, {"zj", "S"}, {"dj", "SG"}, {"hs", "S"},
	{"kh", "KH"}, {"gh", "KG"}, {"th", "TS"}, {"dh", "TS"}, {"ph", "F"}, {"x", "KS"}, {"q", "KS"}, {"k", "KG"}, {"g", "KGSH"}, {"c", "KST"}, {"j", "SG-"}, {"s", "S"}, {"z", "ST"}, {"t", "T"}, {"d", "TS"},
	{"b", "FP"}, {"p", "P"}, {"f", "F"}, {"v", "F"}, {"w", "F-"}, {"m", "M"}, {"n", "M"}, {"l", "L"}, {"r", "LS"}, {"h", "KH-"},
}

// cluster is a way to write a consonant, with the classes of sounds that it may stand for.
type cluster struct{ letters, classes string }

// clustersOf are the clusters by their first letter, longest first.
var clustersOf = sync.OnceValue(func() *[256][]cluster {
	var m [256][]cluster
	for _, c := range soundsOf {
		m[c.letters[0]] = append(m[c.letters[0]], c)
	}
	return &m
})

func consonant(s string) (classes string, n int) {
	for _, c := range clustersOf()[s[0]] {
		if len(c.letters) == 1 || strings.HasPrefix(s, c.letters) {
			return c.classes, len(c.letters)
		}
	}
	if s[0] < utf8.RuneSelf {
		return "", 1
	}
	_, n = utf8.DecodeRuneInString(s)
	return "", n
}
