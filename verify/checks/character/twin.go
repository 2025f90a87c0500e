package character

import "stet/verify/scan"

// twins are letters that look alike in Latin, Cyrillic and Greek; 0 where a script has
// none. They follow Unicode's confusables, kept to what a newspaper face shows alike.
var twins = [...][3]rune{
	{'A', 'А', 'Α'}, {'B', 'В', 'Β'}, {'C', 'С', 'Ϲ'}, {'E', 'Е', 'Ε'}, {'H', 'Н', 'Η'}, {'I', 'І', 'Ι'}, {'J', 'Ј', 0x37F}, {'K', 'К', 'Κ'},
	{'M', 'М', 'Μ'}, {'N', 0, 'Ν'}, {'O', 'О', 'Ο'}, {'P', 'Р', 'Ρ'}, {'S', 'Ѕ', 0}, {'T', 'Т', 'Τ'}, {'X', 'Х', 'Χ'}, {'Y', 'У', 'Υ'},
	{'Y', 'Ү', 'Υ'}, {'Z', 0, 'Ζ'}, {'a', 'а', 'α'}, {'c', 'с', 'ϲ'}, {'d', 'ԁ', 0}, {'e', 'е', 0}, {'h', 'һ', 0}, {'i', 'і', 'ι'}, {'j', 'ј', 'ϳ'},
	{'k', 'к', 'κ'}, {'l', 'ӏ', 0}, {'m', 'м', 0}, {'n', 'п', 'η'}, {'o', 'о', 'ο'}, {'p', 'р', 'ρ'}, {'q', 'ԛ', 0}, {'r', 'г', 0}, {'s', 'ѕ', 0}, {'t', 'т', 'τ'}, {'u', 'и', 'υ'},
	{'v', 'ѵ', 'ν'}, {'w', 'ԝ', 'ω'}, {'x', 'х', 'χ'}, {'y', 'у', 'γ'}, {'b', 'Ь', 0}, {'ï', 'ї', 'ϊ'}, {'ë', 'ё', 0}, {'ö', 'ӧ', 0}, {'ä', 'ӓ', 0},
	{'Ï', 'Ї', 'Ϊ'}, {'Ë', 'Ё', 0}, {'æ', 'ӕ', 0}, {'ə', 'ә', 0}, {'ó', 0, 'ό'}, {'á', 0, 'ά'}, {'í', 0, 'ί'},
}

// twin is the letter of script that looks like r; 0 if there is none.
func twin(r rune, script scan.Script) rune {
	if r >= 0xFF21 && r <= 0xFF5A && script == scan.Latin { // full-width letters
		return r - 0xFF21 + 'A'
	}
	c := 0
	switch script {
	case scan.Latin:
	case scan.Cyrillic:
		c = 1
	case scan.Greek:
		c = 2
	default:
		return 0
	}
	for _, t := range twins {
		if t[c] != 0 && t[c] != r && (t[0] == r || t[1] == r || t[2] == r) {
			return t[c]
		}
	}
	return 0
}
