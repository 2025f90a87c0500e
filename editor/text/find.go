package text

import (
	"bytes"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
)

// Query is what a person searches for.
type Query struct {
	Text             string
	Case             bool // capital and small letters differ
	Word             bool // whole words only
	IgnoreDiacritics bool // é, ệ and e are the same, and đ and d
	Regexp           bool // Text is a regular expression in the syntax of RE2
}

// Matcher finds what a Query asks for. It is immutable.
//
// Matches are whole graphemes: e is not found in é, nor s in ß, but ss is where case does
// not count, and so is fi in the ligature. Letters in composed and decomposed spelling are
// the same; soft hyphens and other signs without a width are passed over. Matches of a
// regular expression may run over several lines, those of other queries do not.
type Matcher struct {
	query Query
	fold  folding
	want  []byte         // the text as folded
	re    *regexp.Regexp // nil without Query.Regexp
}

// NewMatcher returns the matcher of q, or an error that says what is wrong with it.
func NewMatcher(q Query) (*Matcher, error) {
	m := &Matcher{query: q, fold: folding{caseless: !q.Case, bare: q.IgnoreDiacritics}}
	if q.Text == "" {
		return nil, msg.Errorf("nothing to search for")
	}
	if q.Regexp {
		return m, m.compile()
	}
	var f folded
	m.fold.do(q.Text, &f)
	if m.want = f.text; len(m.want) == 0 {
		return nil, msg.Errorf("nothing to search for that has a width")
	}
	return m, nil
}

func (m *Matcher) compile() (err error) {
	flags, pattern := "(?m)", m.query.Text
	if m.fold.caseless {
		flags = "(?mi)"
	}
	if m.fold.bare {
		pattern = bare(pattern)
	}
	m.re, err = regexp.Compile(flags + pattern)
	if err != nil {
		return msg.Errorf("regular expression: %w", err)
	}
	return nil
}

// All are the matches in d, in order. They do not overlap.
func (m *Matcher) All(d Doc) []Span { return m.In(d, Span{0, d.Len()}) }

// In are the matches that lie in a range of d.
func (m *Matcher) In(d Doc, in Span) []Span {
	if m.re == nil {
		return slices.Collect(m.literal(d, in))
	}
	var out []Span
	for _, x := range m.submatches(d) {
		if sp := x.span; in.Start <= sp.Start && sp.End <= in.End {
			out = append(out, sp)
		}
	}
	return out
}

// Next is the first match that starts at or behind off, else the first of the text.
func (m *Matcher) Next(d Doc, off int) (Span, bool) {
	if m.re == nil {
		for sp := range m.literal(d, Span{off, d.Len()}) {
			return sp, true
		}
		for sp := range m.literal(d, Span{0, d.Len()}) {
			return sp, true
		}
		return Span{}, false
	}
	all := m.All(d)
	i, _ := slices.BinarySearchFunc(all, off, func(sp Span, off int) int { return sp.Start - off })
	if len(all) == 0 {
		return Span{}, false
	}
	return all[i%len(all)], true
}

// Previous is the last match that ends at or before off, else the last of the text.
func (m *Matcher) Previous(d Doc, off int) (Span, bool) {
	all := m.All(d)
	if len(all) == 0 {
		return Span{}, false
	}
	i, _ := slices.BinarySearchFunc(all, off+1, func(sp Span, end int) int { return sp.End - end })
	return all[(i+len(all)-1)%len(all)], true
}

// Replace is the change that puts with in the place of matches of d. For a regular
// expression $1 in it is the first group, $$ a dollar.
func (m *Matcher) Replace(d Doc, matches []Span, with string) (Change, error) {
	edits := make([]Edit, len(matches))
	for i, sp := range matches {
		edits[i] = Edit{sp.Start, sp.End, with}
	}
	if m.re == nil {
		return NewChange(d.Len(), edits...)
	}
	groups := map[Span][]int{}
	for _, x := range m.submatches(d) {
		groups[x.span] = x.groups
	}
	whole := d.String()
	for i, e := range edits {
		g, ok := groups[Span{e.Start, e.End}]
		if !ok {
			return Change{}, msg.Errorf("the text has changed since it was searched")
		}
		edits[i].New = string(m.re.ExpandString(nil, with, whole, g))
	}
	return NewChange(d.Len(), edits...)
}

// literal iterates over the matches of a query that is no regular expression.
func (m *Matcher) literal(d Doc, in Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		fold := m.fold
		fold.known = map[string]string{}
		var f folded
		for i := d.LineAt(in.Start); i < d.Lines(); i++ {
			line := d.LineSpan(i)
			if line.Start > in.End {
				return
			}
			s := d.Slice(line)
			fold.do(s, &f)
			for at := 0; ; {
				sp, next, ok := m.next(s, &f, at)
				if !ok {
					break
				}
				at = next
				sp.Start, sp.End = sp.Start+line.Start, sp.End+line.Start
				if sp.Start >= in.Start && sp.End <= in.End && !yield(sp) {
					return
				}
			}
		}
	}
}

// next is the first match in the line s from place at of its folded text on, and the
// place to go on from.
func (m *Matcher) next(s string, f *folded, at int) (sp Span, next int, ok bool) {
	for {
		i := bytes.Index(f.text[at:], m.want)
		if i < 0 {
			return sp, 0, false
		}
		start, end := f.from[at+i], f.to(at+i+len(m.want))
		if start >= 0 && end >= 0 && (!m.query.Word || wholeWord(s, int(start), int(end))) {
			return Span{int(start), int(end)}, at + i + len(m.want), true
		}
		at += i + 1
	}
}

// found is a match of a regular expression with its groups, as places of the text.
type found struct {
	span   Span
	groups []int
}

func (m *Matcher) submatches(d Doc) []found {
	s := d.String()
	place := func(i int, _ bool) int { return i }
	searched := s
	if m.fold.bare {
		f := folded{}
		folding{bare: true, keepAll: true, known: map[string]string{}}.do(s, &f)
		searched, place = string(f.text), f.place
	}
	var out []found
	last := 0
	for _, g := range m.re.FindAllStringSubmatchIndex(searched, -1) {
		for i, at := range g {
			if at >= 0 {
				g[i] = place(at, i%2 == 1)
			}
		}
		sp := d.GraphemeSpan(Span{g[0], g[1]})
		if g[0] == g[1] || sp.Start < last || m.query.Word && !wholeWord(s, sp.Start, sp.End) {
			continue
		}
		out = append(out, found{sp, g})
		last = sp.End
	}
	return out
}

// wholeWord tells whether s[start:end] neither begins nor ends within a word.
func wholeWord(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	first, _ := utf8.DecodeRuneInString(s[start:])
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	behind, _ := utf8.DecodeRuneInString(s[end:])
	return !(start > 0 && inWord(before) && inWord(first)) && !(end < len(s) && inWord(last) && inWord(behind))
}

// inWord tells whether r is part of a word that is set off by spaces.
func inWord(r rune) bool {
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return false
	}
	return r != utf8.RuneError && (r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// bare is s without diacritics; the signs of a regular expression stay what they are.
func bare(s string) string {
	var b strings.Builder
	fold := folding{bare: true, keepAll: true}
	for len(s) > 0 {
		n := grapheme(s)
		b.WriteString(fold.grapheme(s[:n]))
		s = s[n:]
	}
	return b.String()
}
