package fact

import (
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
)

// extractor reads one text from front to back.
type extractor struct {
	s      string
	lex    *words
	facts  *Facts
	quote  quoteScanner
	tokens []token
	room   []Number // where the numbers of a text are gathered, with nothing in it
}

// token is a number in figures or a word that the lexicon knows.
type token struct {
	start, end int
	lead       int       // start with the letters that are written together with the word (Arabic wa-)
	means      []meaning // of a word
	value      Value     // of figures
	alt        Value     // of figures, if it has another reading
	hasAlt     bool
	figs       int // figures in the first group; 0 for a word
	places     int // figures after the decimal mark
	flags      Flags
	inflected  bool // the word has an ending that the lexicon does not know
	taken      bool // the word is the unit of a number
	number     int  // 1 + index of the Number that it became part of
}

func (x *extractor) run() {
	s := x.s
	wordStart := true // no letter, mark or figure stands directly before i
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			i, wordStart = x.figures(i), true
		case c < utf8.RuneSelf:
			i, wordStart = x.ascii(i, c, wordStart)
		default:
			i, wordStart = x.other(i, wordStart)
		}
	}
	x.quote.finish(x)
	x.numbers()
	x.dates()
}

// ascii reads the ASCII character c at i, which is no figure.
func (x *extractor) ascii(i int, c byte, wordStart bool) (next int, start bool) {
	switch {
	case c == ' ':
		return i + 1, true
	case 'a' <= c|0x20 && c|0x20 <= 'z':
		if !wordStart {
			return i + 1, false
		}
		if end := x.linkAt(i); end > i {
			return end, false
		}
		return x.wordAt(i)
	case c == '@' || c == '#':
		if end := x.tagAt(i, c, wordStart); end > i {
			return end, false
		}
	case c == '"' || c == '\'':
		x.quote.mark(x, i, rune(c), 1)
	case c == '$' || c == '%':
		if end := x.signAt(i); end > i {
			return end, true
		}
	}
	return i + 1, true
}

// other reads the character at i, which is none of ASCII.
func (x *extractor) other(i int, wordStart bool) (next int, start bool) {
	r, size := utf8.DecodeRuneInString(x.s[i:])
	switch {
	case isWord(r):
		if wordStart || spaceless(r) {
			return x.wordAt(i)
		}
		return i + size, false
	case digitOf(r) >= 0:
		return x.figures(i), true
	case isQuoteMark(r):
		x.quote.mark(x, i, r, size)
	case isSign(r):
		if end := x.signAt(i); end > i {
			return end, true
		}
	}
	return i + size, true
}

// isWord tells whether r is part of a word: a letter or a mark that belongs to one.
func isWord(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	case r < 0x250:
		return r >= 0xC0 && r != 0xD7 && r != 0xF7 || r == 0xAA || r == 0xBA || r == 0xB5
	case r < 0x530, 0x4E00 <= r && r <= 0x9FFF, 0xAC00 <= r && r <= 0xD7A3:
		return r < 0x2B9 || r >= 0x300 && r != 0x37E && r != 0x387 && r != 0x482
	case 0x2000 <= r && r < 0x2070:
		return r == 0x200C || r == 0x200D // not the zero-width space, which parts words
	}
	return r == 0x3007 || unicode.IsLetter(r) || unicode.IsMark(r)
}

// spaceless tells whether words of r's script follow each other without a space.
func spaceless(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r < 0x1000: // Thai, Lao, Tibetan
		return true
	case r < 0x2E80:
		return r <= 0x109F || 0x1780 <= r && r <= 0x17FF
	}
	return r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || 0xFF66 <= r && r <= 0xFF9F || r >= 0x20000
}

// digitOf is the value of r as a decimal figure of any script, or -1.
func digitOf(r rune) int {
	switch {
	case r < 0x80:
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	case r < 0x660:
		return -1
	}
	return scriptDigit(r)
}

// digitZeros are the zeros of the scripts that have decimal figures of their own (the
// general category Nd), each followed by its one to nine.
var digitZeros = [...]rune{
	0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
	0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
	0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
	0x104A0, 0x11136, 0x1E950,
}

func scriptDigit(r rune) int {
	lo, hi := 0, len(digitZeros)
	for lo < hi {
		mid := (lo + hi) / 2
		if digitZeros[mid] <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return -1
	}
	if d := int(r - digitZeros[lo-1]); d < 10 {
		return d
	}
	return -1
}

func span(a, b int) text.Span { return text.Span{Start: a, End: b} }

// isSign tells whether r is the sign of money, per cent or degrees.
func isSign(r rune) bool {
	switch r {
	case '£', '¥', '°', 'º', '‰', '٪', '％', '℃', '℉', '￡', '￥', '＄', '฿':
		return true
	}
	return r >= 0x20A0 && r <= 0x20C0
}
