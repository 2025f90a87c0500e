package names

import "unicode"

// scriptOf is the ISO 15924 code of the first letter of s.
func scriptOf(s string) string {
	for _, r := range s {
		switch { // letters without a search
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
			return "Latn"
		case 'А' <= r && r <= 'я':
			return "Cyrl"
		case 0x4E00 <= r && r <= 0x9FFF:
			return "Hani"
		case 0xAC00 <= r && r <= 0xD7A3:
			return "Hang"
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
