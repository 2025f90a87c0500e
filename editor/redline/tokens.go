package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// kind is what a token is, for the clean-up.
type kind uint8

const (
	word  kind = iota // letters, figures
	sign              // letter or syllable of a script without spaces between words
	space             // white space
	point             // punctuation and everything else
	feed              // the end of a line
)

// token is a word, a stretch of white space or a mark, the smallest thing that differs.
type token struct {
	start, end int
	id         int32 // equal for equal tokens
	kind       kind
}

// vocabulary gives equal tokens equal numbers.
type vocabulary struct {
	ids   map[string]int32
	kinds []kind
	texts []string
}

func newVocabulary() *vocabulary { return &vocabulary{ids: map[string]int32{}} }

func (v *vocabulary) id(s string) int32 {
	id, ok := v.ids[s]
	if !ok {
		id = int32(len(v.kinds))
		v.ids[s] = id
		r, _ := utf8.DecodeRuneInString(s)
		v.kinds, v.texts = append(v.kinds, kindOf(r)), append(v.texts, s)
	}
	return id
}

// tokens cuts s, which starts at offset base, into tokens: words by UAX #29, but never
// half a grapheme.
func (v *vocabulary) tokens(s string, base int) []token {
	out := make([]token, 0, len(s)/4+1)
	for len(s) > 0 {
		line, rest, more := strings.Cut(s, "\n")
		out = v.line(out, line, base)
		base += len(line)
		if more {
			out = append(out, token{base, base + 1, v.id("\n"), feed})
			base++
		}
		s = rest
	}
	return out
}

func (v *vocabulary) line(out []token, s string, base int) []token {
	bounds := whole{it: graphemes.FromString(s)}
	start := 0
	for it := words.FromString(s); it.Next(); {
		if !bounds.at(it.End()) {
			continue
		}
		id := v.id(s[start:it.End()])
		out = append(out, token{base + start, base + it.End(), id, v.kinds[id]})
		start = it.End()
	}
	return out
}

// whole walks along the borders of graphemes.
type whole struct {
	it  *graphemes.Iterator[string]
	end int
}

// at tells whether there is a border at off; off rises from call to call.
func (w *whole) at(off int) bool {
	for w.end < off && w.it.Next() {
		w.end = w.it.End()
	}
	return w.end == off
}

func kindOf(r rune) kind {
	switch {
	case r == '\n':
		return feed
	case unicode.IsSpace(r):
		return space
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return sign
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
		return word
	}
	return point
}
