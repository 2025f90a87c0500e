package project

import (
	"unicode"

	"stet/editor/align"
	"stet/editor/text"

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

// counted is the translation as it was counted last.
type counted struct {
	ok                bool
	revision          int
	doc               text.Doc
	characters, words int
}

// Counts measures the translation as it stands now. Only lines that were changed since the
// last call are counted again.
func (s *Session) Counts() Counts {
	c, doc, rev := &s.counted, s.article.Text(align.Translation), s.article.Revision()
	if since, err := s.article.Since(c.revision, align.Translation); !c.ok || err != nil || since.OldLen() != c.doc.Len() {
		c.characters, c.words = 0, 0
		c.add(doc, 0, doc.Lines()-1, +1)
	} else {
		for _, r := range touched(c.doc, doc, since) {
			c.add(c.doc, r.was[0], r.was[1], -1)
			c.add(doc, r.is[0], r.is[1], +1)
		}
	}
	c.ok, c.revision, c.doc = true, rev, doc
	return Counts{c.characters, c.words, (c.characters + lineOf - 1) / lineOf}
}

// add counts lines from to to of d, times by.
func (c *counted) add(d text.Doc, from, to, by int) {
	for i := from; i <= to; i++ {
		n := countLine(d.Line(i))
		c.characters += by * n[0]
		c.words += by * n[1]
	}
}

// lines are the first and the last line of a stretch in an older and a newer text.
type lines struct{ was, is [2]int }

// touched are the stretches of lines that a change touches, apart from each other.
func touched(old, now text.Doc, c text.Change) []lines {
	var out []lines
	spans := c.NewSpans()
	for i, e := range c.Edits() {
		r := lines{[2]int{old.LineAt(e.Start), old.LineAt(e.End)}, [2]int{now.LineAt(spans[i].Start), now.LineAt(spans[i].End)}}
		if n := len(out) - 1; n >= 0 && (r.was[0] <= out[n].was[1] || r.is[0] <= out[n].is[1]) {
			out[n].was[1], out[n].is[1] = r.was[1], r.is[1]
			continue
		}
		out = append(out, r)
	}
	return out
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
