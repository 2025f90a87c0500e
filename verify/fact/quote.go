package fact

import "unicode/utf8"

// quoteScanner pairs quotation marks. A mark whose two sides say which end it is counts
// as that end; straight marks and marks that open in one language and close in another
// (“ in English and German) are judged by the space around them and by what is open.
type quoteScanner struct {
	open []int // indexes of Facts.Quotations that are not closed yet
}

func isQuoteMark(r rune) bool {
	switch r {
	case '«', '»', '‹', '›', '„', '“', '”', '‟', '‚', '‘', '’', '「', '」', '『', '』', '《', '》', '〈', '〉', '〝', '〞', '〟', '＂', '״', '″':
		return true
	}
	return false
}

// family is one mark's kind: only marks of one family close each other.
func quoteFamily(r rune) byte {
	switch r {
	case '"', '„', '“', '”', '‟', '＂', '〝', '〞', '〟':
		return '"'
	case '\'', '‚', '‘', '’':
		return '\''
	case '«', '»':
		return '<'
	case '‹', '›':
		return '('
	case '「', '」':
		return '['
	case '『', '』':
		return '{'
	case '《', '》':
		return 'A'
	case '〈', '〉':
		return 'a'
	}
	return 0
}

func (q *quoteScanner) mark(x *extractor, i int, r rune, size int) {
	f := quoteFamily(r)
	if f == 0 {
		return
	}
	before, _ := utf8.DecodeLastRuneInString(x.s[:i])
	after, _ := utf8.DecodeRuneInString(x.s[i+size:])
	wordBefore := i > 0 && (isWord(before) || digitOf(before) >= 0)
	wordAfter := i+size < len(x.s) && (isWord(after) || digitOf(after) >= 0)
	if f == '\'' && r != '‚' && (wordBefore && wordAfter && !spaceless(before)) {
		return // an apostrophe inside a word
	}
	k := q.find(x, f)
	switch {
	case k >= 0 && canClose(r) && (!canOpen(r) || !opensHere(x.s, i, size, wordBefore, wordAfter)):
		q.closeAt(x, k, i, size)
	case canOpen(r) && (f != '\'' || !wordBefore):
		if f == '\'' && !q.hasClosing(x.s[i+size:]) {
			return // 'twas, '90s
		}
		x.facts.Quotations = append(x.facts.Quotations, Quotation{
			Span: span(i, len(x.s)), Inner: span(i+size, len(x.s)), Open: x.s[i : i+size], Depth: len(q.open)})
		q.open = append(q.open, len(x.facts.Quotations)-1)
	}
}

// find is the index in q.open of the innermost open quotation of family f, or -1.
func (q *quoteScanner) find(x *extractor, f byte) int {
	for k := len(q.open) - 1; k >= 0; k-- {
		r, _ := utf8.DecodeRuneInString(x.facts.Quotations[q.open[k]].Open)
		if quoteFamily(r) == f {
			return k
		}
	}
	return -1
}

func (q *quoteScanner) closeAt(x *extractor, k, i, size int) {
	z := &x.facts.Quotations[q.open[k]]
	z.Close = x.s[i : i+size]
	z.Span.End, z.Inner.End = i+size, i
	q.open = q.open[:k]
}

// hasClosing tells whether a single closing mark follows that is no apostrophe.
func (q *quoteScanner) hasClosing(rest string) bool {
	for i, r := range rest {
		if r != '\'' && r != '’' && r != '‘' {
			continue
		}
		n := i + utf8.RuneLen(r)
		after, _ := utf8.DecodeRuneInString(rest[n:])
		if n == len(rest) || !isWord(after) {
			return true
		}
	}
	return false
}

func canOpen(r rune) bool {
	switch r {
	case '」', '』', '》', '〉', '〞', '〟':
		return false
	}
	return true
}

func canClose(r rune) bool {
	switch r {
	case '„', '‚', '「', '『', '《', '〈', '〝', '‟':
		return false
	}
	return true
}

// opensHere tells whether a mark that can be either end opens a quotation: a word follows
// and none stands before it.
func opensHere(s string, i, size int, wordBefore, wordAfter bool) bool {
	if wordBefore || i == 0 || i+size == len(s) {
		return i == 0
	}
	spaceBefore := s[i-1] == ' ' || s[i-1] == '(' || s[i-1] == '\n'
	return spaceBefore && wordAfter
}

// finish leaves quotations that nothing closes open to the end of the text.
func (q *quoteScanner) finish(x *extractor) {
	for _, k := range q.open {
		z := &x.facts.Quotations[k]
		z.Close = ""
	}
}
