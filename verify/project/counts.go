package project

import (
	"unicode"

	"stet/editor/align"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// Counts are the measures of the translation.
type Counts struct {
	Characters int // grapheme clusters, spaces included, line feeds not
	Words      int // by UAX #29: segments with a letter or a digit
	Lines40    int // lines of 40 characters, the measure of German newsrooms
}

const lineOf = 40

// Counts measures the translation as it stands now. Lines that did not change since the
// last call are not counted again.
func (s *Session) Counts() Counts {
	doc := s.article.Text(align.Translation)
	fresh := make(map[string][2]int, len(s.counted))
	var c Counts
	for i := range doc.Lines() {
		l := doc.Line(i)
		n, ok := s.counted[l]
		if !ok {
			n = countLine(l)
		}
		fresh[l] = n
		c.Characters += n[0]
		c.Words += n[1]
	}
	s.counted = fresh
	c.Lines40 = (c.Characters + lineOf - 1) / lineOf
	return c
}

func countLine(l string) (n [2]int) {
	for g := graphemes.FromString(l); g.Next(); {
		n[0]++
	}
	for w := words.FromString(l); w.Next(); {
		if hasLetter(w.Value()) {
			n[1]++
		}
	}
	return n
}

// hasLetter tells a word from punctuation and space.
func hasLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}
