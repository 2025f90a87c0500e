package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// folding says what does not count when texts are compared.
type folding struct {
	caseless bool
	bare     bool              // without diacritics
	keepAll  bool              // signs without a width stay
	known    map[string]string // graphemes folded before; nil: none are kept
}

// folded is a text as folded, with the way back.
type folded struct {
	text []byte
	from []int32 // for each byte: where the grapheme starts that it begins; -1 within one
	end  []int32 // for each byte: where the grapheme ends that it ends; -1 within one
}

// to is where the grapheme ends whose folded text ends before byte i; -1 within one.
func (f *folded) to(i int) int32 { return f.end[i-1] }

// place is the place of byte i in the text that was folded; within a grapheme its start,
// or its end.
func (f *folded) place(i int, end bool) int {
	if end && i > 0 {
		for i < len(f.end) && f.end[i-1] < 0 {
			i++
		}
		return int(f.end[i-1])
	}
	for i > 0 && i < len(f.from) && f.from[i] < 0 {
		i--
	}
	if i == len(f.from) {
		if i == 0 {
			return 0
		}
		return int(f.end[i-1])
	}
	return int(f.from[i])
}

// do folds s into f, whose memory it uses again.
func (k folding) do(s string, f *folded) {
	f.text, f.from, f.end = f.text[:0], f.from[:0], f.end[:0]
	for at := 0; at < len(s); {
		if c := s[at]; c < utf8.RuneSelf && (at+1 == len(s) || s[at+1] < utf8.RuneSelf) {
			if k.caseless && 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			f.text, f.from, f.end = append(f.text, c), append(f.from, int32(at)), append(f.end, int32(at+1))
			at++
			continue
		}
		n := grapheme(s[at:])
		f.put(k.grapheme(s[at:at+n]), at, at+n)
		at += n
	}
}

// put appends the folded text of the grapheme [start, end).
func (f *folded) put(s string, start, end int) {
	for i := range len(s) {
		from, to := int32(-1), int32(-1)
		if i == 0 {
			from = int32(start)
		}
		if i == len(s)-1 {
			to = int32(end)
		}
		f.text, f.from, f.end = append(f.text, s[i]), append(f.from, from), append(f.end, to)
	}
}

// grapheme folds one grapheme.
func (k folding) grapheme(g string) string {
	if s, ok := k.known[g]; ok {
		return s
	}
	s := k.fold(g)
	if k.known != nil {
		k.known[strings.Clone(g)] = s
	}
	return s
}

func (k folding) fold(g string) string {
	s := g
	if utf8.ValidString(g) {
		s = norm.NFD.String(strings.Map(k.visible, g))
	}
	s = ligatures.Replace(s)
	if k.bare {
		s = strokes.Replace(withoutMarks(s))
	}
	if k.caseless {
		s = norm.NFD.String(cases.Fold().String(s))
		if k.bare { // folding takes İ apart
			s = withoutMarks(s)
		}
	}
	return s
}

// visible drops signs without a width that say nothing about the word they stand in.
func (k folding) visible(r rune) rune {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff': // soft hyphen, break and no break here, byte order mark
		if !k.keepAll {
			return -1
		}
	}
	return r
}

// ligatures of Latin letters; folding case takes them apart too.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// strokes are the letters whose diacritic is part of their shape, so that Unicode does
// not take it off.
var strokes = strings.NewReplacer("đ", "d", "Đ", "D", "ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "ħ", "h", "Ħ", "H", "ŧ", "t", "Ŧ", "T", "ı", "i")

// withoutMarks drops accents and the like from decomposed text, and the vowel points of
// Arabic and Hebrew, but not signs that are letters in their own right: vowels of Indic
// scripts and Thai, the voicing of Japanese.
func withoutMarks(s string) string {
	var b strings.Builder
	for i, r := range s {
		n := max(1, utf8.RuneLen(r))
		if r == utf8.RuneError {
			n = min(len(s)-i, 1)
			if strings.HasPrefix(s[i:], "\ufffd") {
				n = 3
			}
		}
		if c := norm.NFD.PropertiesString(s[i:]).CCC(); c == 1 || 10 <= c && c <= 36 || c >= 200 {
			continue
		}
		b.WriteString(s[i : i+n])
	}
	return b.String()
}
