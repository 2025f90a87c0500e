package names

import "unicode"

// scriptOf is the ISO 15924 code of the first letter of s.
func scriptOf(s string) string {
	for _, r := range s {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return "Latn"
		}
		for _, sc := range scripts {
			if unicode.Is(sc.table, r) {
				return sc.code
			}
		}
	}
	return "Zyyy"
}

var scripts = []struct {
	code  string
	table *unicode.RangeTable
}{
	{"Latn", unicode.Latin}, {"Cyrl", unicode.Cyrillic}, {"Hani", unicode.Han}, {"Arab", unicode.Arabic}, {"Grek", unicode.Greek},
	{"Hebr", unicode.Hebrew}, {"Hang", unicode.Hangul}, {"Kana", unicode.Katakana}, {"Hira", unicode.Hiragana}, {"Armn", unicode.Armenian},
	{"Geor", unicode.Georgian}, {"Thai", unicode.Thai}, {"Deva", unicode.Devanagari},
}
