package roman

import (
	"strings"
	"unicode/utf8"
)

// Skeletons are short keys for blocking: two words that the tables explain as one mostly
// share one. They are the classes of the consonants, with a branch where spellings of one
// letter fall into several classes.
func Skeletons(word string) []string {
	keys := []string{""}
	w := Fold(Plain(strings.ToLower(word)))
	for i := 0; i < len(w) && len(keys[0]) < 4; {
		classes, n := consonant(w[i:])
		i += n
		if len(classes) == 0 {
			continue
		}
		var next []string
		for _, k := range keys {
			for _, c := range classes {
				k2 := k
				if c != '-' && !(k != "" && k[len(k)-1] == byte(c)) {
					k2 += string(c)
				}
				next = append(next, k2)
			}
		}
		if keys = next; len(keys) > 16 {
			keys = keys[:16]
		}
	}
	seen := map[string]bool{}
	out := keys[:0]
	for _, k := range keys {
		if len(k) > 3 {
			k = k[:3]
		}
		if !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	return out
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

// clusters of letters, longest first, with the classes of sounds that they may stand for.
var soundsOf = [...]struct{ letters, classes string }{
	{"schtsch", "S"}, {"shch", "S"}, {"chtch", "S"}, {"szcz", "S"}, {"sjtsj", "S"}, {"tsch", "S"}, {"dsch", "S"}, {"tch", "S"}, {"sch", "S"}, {"scs", "S"}, {"tsj", "S"}, {"sjtj", "S"},
	{"dzh", "S"}, {"zh", "S"}, {"sh", "SK"}, {"ch", "SKT"}, {"cz", "S"}, {"sz", "S"}, {"tz", "S"}, {"ts", "ST"}, {"dz", "ST"}, {"sj", "S"}, {"tj", "S"}, {"zj", "S"}, {"dj", "SG"}, {"hs", "S"},
	{"kh", "KH"}, {"gh", "KG"}, {"th", "TS"}, {"dh", "TS"}, {"ph", "F"}, {"x", "KS"}, {"q", "KS"}, {"k", "KG"}, {"g", "KGSH"}, {"c", "KST"}, {"j", "SG-"}, {"s", "S"}, {"z", "ST"}, {"t", "T"}, {"d", "TS"},
	{"b", "FP"}, {"p", "P"}, {"f", "F"}, {"v", "F"}, {"w", "F-"}, {"m", "M"}, {"n", "M"}, {"l", "L"}, {"r", "LS"}, {"h", "KH-"},
}

func consonant(s string) (classes string, n int) {
	for _, c := range soundsOf {
		if strings.HasPrefix(s, c.letters) {
			return c.classes, len(c.letters)
		}
	}
	_, n = utf8.DecodeRuneInString(s)
	return "", n
}
