// Package scan reads text rune by rune for checks: words, scripts, sentence ends. It
// allocates nothing and knows no language.
package scan

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
)

// Script is a writing system, as far as checks tell them apart.
type Script uint8

// The scripts. Common is everything that belongs to none: digits, signs, spaces, and
// scripts that no check asks about are Other.
const (
	Common Script = iota
	Latin
	Greek
	Cyrillic
	Armenian
	Hebrew
	Arabic
	Indic
	SoutheastAsian // Thai, Lao, Khmer, Burmese: no spaces between words
	Han
	Kana
	Hangul
	Other
)

// ranges are the blocks of Unicode by script, in order; what lies between is Common or,
// if it is a letter, Other.
var ranges = []struct {
	from, to rune
	script   Script
}{
	{'A', 'Z', Latin}, {'a', 'z', Latin}, {0xAA, 0xAA, Latin}, {0xBA, 0xBA, Latin}, {0xC0, 0xD6, Latin}, {0xD8, 0xF6, Latin},
	{0xF8, 0x2AF, Latin}, {0x370, 0x373, Greek}, {0x376, 0x37D, Greek}, {0x37F, 0x3FF, Greek}, {0x400, 0x52F, Cyrillic}, {0x531, 0x588, Armenian},
	{0x5D0, 0x5F2, Hebrew}, {0x620, 0x64A, Arabic}, {0x66E, 0x6D3, Arabic}, {0x6D5, 0x6D5, Arabic}, {0x6EE, 0x6EF, Arabic}, {0x6FA, 0x6FF, Arabic}, {0x750, 0x77F, Arabic},
	{0x8A0, 0x8C7, Arabic}, {0x900, 0xDFF, Indic}, {0xE01, 0xEFF, SoutheastAsian}, {0x1000, 0x109F, SoutheastAsian}, {0x10A0, 0x10FF, Other}, {0x1100, 0x11FF, Hangul},
	{0x1780, 0x17FF, SoutheastAsian}, {0x1E00, 0x1EFF, Latin}, {0x1F00, 0x1FFF, Greek}, {0x3005, 0x3007, Han}, {0x3041, 0x30FA, Kana}, {0x30FC, 0x30FF, Kana},
	{0x3131, 0x318E, Hangul}, {0x3400, 0x4DBF, Han}, {0x4E00, 0x9FFF, Han}, {0xAC00, 0xD7A3, Hangul}, {0xF900, 0xFAFF, Han},
	{0xFB00, 0xFB06, Latin}, {0xFB1D, 0xFB4F, Hebrew}, {0xFB50, 0xFDFF, Arabic}, {0xFE70, 0xFEFC, Arabic}, {0xFF21, 0xFF3A, Latin}, {0xFF41, 0xFF5A, Latin},
	{0xFF66, 0xFF9F, Kana}, {0x20000, 0x3FFFF, Han},
}

// tabled is the end of the runes whose class is looked up: all alphabets, none of the East's
// characters.
const tabled = 0x3400

// classes are the scripts of the runes below tabled, with wordBit for those in words: classOf
// of each. They are written down, not computed, because every start of the program would.
//
//go:generate go test -run TestClassesAreFresh -update
//go:embed classes.bin
var classes string

func classOf(r rune) uint8 {
	c := uint8(scriptOf(r))
	if isWord(r) {
		c |= wordBit
	}
	return c
}

const wordBit = 0x80

// ScriptOf is the script of r.
func ScriptOf(r rune) Script {
	if uint(r) < uint(len(classes)) {
		return Script(classes[r] &^ wordBit)
	}
	return scriptOf(r)
}

func scriptOf(r rune) Script {
	lo, hi := 0, len(ranges)
	for lo < hi {
		if mid := (lo + hi) / 2; r > ranges[mid].to {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(ranges) && r >= ranges[lo].from {
		return ranges[lo].script
	}
	if unicode.IsLetter(r) {
		return Other
	}
	return Common
}

// Cased tells whether s has capital and small letters.
func (s Script) Cased() bool {
	return s == Latin || s == Greek || s == Cyrillic || s == Armenian
}

// Spaced tells whether words of s are written apart.
func (s Script) Spaced() bool { return s != Han && s != Kana && s != SoutheastAsian }

// IsWord tells whether r stands inside a word: letters, marks, digits and the joiners.
func IsWord(r rune) bool {
	if uint(r) < uint(len(classes)) {
		return classes[r]&wordBit != 0
	}
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 || isWord(r)
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == 0x200C || r == 0x200D || r == 0xAD
}

// Word returns the next word of s from the byte at on; ok is false at the end. An
// apostrophe between letters belongs to the word, a hyphen does not.
func Word(s string, at int) (w text.Span, ok bool) {
	for at < len(s) {
		r, n := rune(s[at]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRuneInString(s[at:])
			if IsWord(r) {
				return text.Span{Start: at, End: wordEnd(s, at+n)}, true
			}
		} else if classes[r]&wordBit != 0 {
			return text.Span{Start: at, End: wordEnd(s, at+1)}, true
		}
		at += n
	}
	return text.Span{Start: at, End: at}, false
}

func wordEnd(s string, at int) int {
	for at < len(s) {
		r, n := rune(s[at]), 1
		if r < 0x80 {
			if classes[r]&wordBit != 0 { // most letters of most texts: no call for each
				at++
				continue
			}
		} else if r, n = utf8.DecodeRuneInString(s[at:]); IsWord(r) {
			at += n
			continue
		}
		if IsApostrophe(r) && at+n < len(s) {
			if next, m := utf8.DecodeRuneInString(s[at+n:]); unicode.IsLetter(next) {
				at += n + m
				continue
			}
		}
		break
	}
	return at
}

// Stands tells whether what is between from and to of s is a word of its own: nothing of a
// word touches it on either side.
func Stands(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return !IsWord(before) && !IsWord(after)
}

// HasWord tells whether w stands in s as a word of its own.
func HasWord(s, w string) bool {
	for at := 0; w != ""; {
		i := strings.Index(s[at:], w)
		if i < 0 {
			return false
		}
		from := at + i
		at = from + len(w)
		if Stands(s, from, at) {
			return true
		}
	}
	return false
}

// Around widens the range to what of a word touches it on either side.
func Around(s string, from, to int) (start, end int) {
	notWord := func(r rune) bool { return !IsWord(r) }
	if i := strings.LastIndexFunc(s[:from], notWord); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		start = i + n
	}
	if n := strings.IndexFunc(s[to:], notWord); n >= 0 {
		return start, to + n
	}
	return start, len(s)
}

// IsApostrophe tells whether r is used as an apostrophe.
func IsApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' }

// IsSpace tells whether r is a space inside a line, of whatever width.
func IsSpace(r rune) bool {
	return r == ' ' || r == 0xA0 || r == '\t' || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x3000 || r == 0x205F
}

// IsTerminal tells whether r ends a sentence in some script.
func IsTerminal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', '．', '｡', '؟', '۔', '।', '॥', '։', '՞', '՜', '።', '፧', '။', '។', 0x37E: // the last is the Greek question mark
		return true
	}
	return false
}

// IsCloser tells whether r may follow the end of a sentence: closing brackets and
// quotation marks.
func IsCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '“', '‘', '»', '«', '›', '‹', ')', ']', '}', '）', '」', '』', '】', '》', '＂', '〉', '〞', '*', '_', '״', '׳':
		return true
	}
	return false
}

// EndsSentence tells whether s ends with a mark that ends sentences, quotation marks,
// brackets and space after it left aside.
func EndsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case IsTerminal(r):
			return true
		case !IsCloser(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r):
			return false
		}
		s = s[:len(s)-n]
	}
	return false
}

// SentenceEnds counts the places in s where a sentence ends and another one begins or
// the text ends: a terminal mark, closers, then space or the end. Marks of scripts that
// write no space need none.
func SentenceEnds(s string) int {
	n, open := 0, false
	for i, r := range s {
		switch {
		case IsTerminal(r):
			open = true
			if r >= 0x3000 && r != '．' {
				n, open = n+1, false
				if len(s) > i+3 {
					if next, _ := utf8.DecodeRuneInString(s[i+3:]); IsTerminal(next) {
						n-- // one end, doubly marked
					}
				}
			}
		case open && IsSpace(r):
			if !abbreviates(s, i) {
				n++
			}
			open = false
		case open && !IsCloser(r):
			open = false
		}
	}
	if open {
		n++
	}
	return n
}

// abbreviates tells whether the full stop right before the space at s[i] ends no sentence: a
// small letter follows, or an initial or a title stands before.
func abbreviates(s string, i int) bool {
	before, stop := strings.CutSuffix(s[:i], ".")
	if !stop {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s[i:], IsSpace))
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	first, size := utf8.DecodeRuneInString(word)
	return unicode.IsLower(next) || size == len(word) && unicode.IsUpper(first) || titles[word]
}

// titles are abbreviations before names, in several languages.
var titles = map[string]bool{"Mr": true, "Mrs": true, "Ms": true, "Dr": true, "St": true, "Prof": true, "Gen": true, "Sen": true, "Rep": true, "Gov": true, "Lt": true, "Col": true, "Sgt": true,
	"Hr": true, "Fr": true, "Nr": true, "TT": true, "TP": true, "TS": true, "PGS": true, "Sra": true, "Sr": true, "Mme": true, "им": true, "ул": true, "Дж": true, "Св": true, "св": true}

// Letters counts letters, and of those the letters of the given script.
func Letters(s string, script Script) (all, of int) {
	for _, r := range s {
		if sc := ScriptOf(r); sc != Common {
			all++
			if sc == script {
				of++
			}
		}
	}
	return all, of
}

// MainScript is the script of most letters of s; Common if it has none.
func MainScript(s string) Script {
	var n [Other + 1]int
	best := Common
	for _, r := range s {
		sc := ScriptOf(r)
		if n[sc]++; sc != best && sc != Common && (n[sc] > n[best] || best == Common) {
			best = sc
		}
	}
	return best
}

// First is the first letter or digit of s and where it stands; r is 0 if there is none.
func First(s string) (r rune, at int) {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r, i
		}
	}
	return 0, 0
}
