package redline

import (
	"unicode/utf8"

	"stet/editor/text"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// compared is how many tokens of both sides together go-diff is given. Its time grows with
// their number times that of the differences.
const compared = 4000

// differ collects the hunks of two texts.
type differ struct {
	words *vocabulary
	hunks []Hunk
}

// documents compares two texts: paragraphs that are the same are passed over.
func (d *differ) documents(old, now text.Doc) {
	a, b := lines(old), lines(now)
	ids := map[string]int32{}
	as, bs := numbered(a, ids), numbered(b, ids)
	var at [2]int
	compare := func(i, j int) { // what lies before lines i and j
		from := [2]int{offset(a, at[0]), offset(b, at[1])}
		x, y := old.Slice(text.Span{Start: from[0], End: offset(a, i)}), now.Slice(text.Span{Start: from[1], End: offset(b, j)})
		if x != y {
			d.passage(passage{words: d.words, a: d.words.tokens(x, from[0]), b: d.words.tokens(y, from[1]), base: from})
		}
	}
	for _, m := range anchors(as, bs, 1) {
		compare(m.a, m.b)
		at = [2]int{m.a + m.n, m.b + m.n}
	}
	compare(len(a), len(b))
}

// line is a line of a text with its line feed.
type line struct {
	start, end int
	text       string
}

func lines(d text.Doc) []line {
	out := make([]line, 0, d.Lines())
	for _, sp := range d.AllLines() {
		if sp.End < d.Len() {
			sp.End++
		}
		out = append(out, line{sp.Start, sp.End, d.Slice(sp)})
	}
	return out
}

func offset(ls []line, i int) int {
	if i < len(ls) {
		return ls[i].start
	}
	return ls[len(ls)-1].end
}

func numbered(ls []line, ids map[string]int32) []int32 {
	out := make([]int32, len(ls))
	for i, l := range ls {
		id, ok := ids[l.text]
		if !ok {
			id = int32(len(ids))
			ids[l.text] = id
		}
		out[i] = id
	}
	return out
}

// passage finds the hunks between two stretches of text.
func (d *differ) passage(p passage) {
	p.compare(0, len(p.a), 0, len(p.b), longestRun)
	p.clean()
	for _, e := range p.edits {
		d.hunks = append(d.hunks, Hunk{span(p.a, e.a, p.base[0]), span(p.b, e.b, p.base[1])})
	}
}

// passage is two stretches of text that differ, as tokens, and the edits between them.
type passage struct {
	words *vocabulary
	a, b  []token
	base  [2]int // where they start
	edits []edit
}

// edit replaces tokens of a by tokens of b.
type edit struct{ a, b piece }

// piece is the range of tokens [from, to).
type piece struct{ from, to int }

func (p piece) len() int { return p.to - p.from }

// span is the range of bytes of a piece of ts, which starts at base.
func span(ts []token, x piece, base int) text.Span {
	at := base
	if x.from > 0 {
		at = ts[x.from-1].end
	}
	if x.len() == 0 {
		return text.Span{Start: at, End: at}
	}
	return text.Span{Start: at, End: ts[x.to-1].end}
}

// longestRun is the number of tokens in a row by which long passages are tied together
// first; where that leaves too much, shorter runs are tried.
const longestRun = 12

// compare finds the edits between a[i:j] and b[k:l].
func (p *passage) compare(i, j, k, l, run int) {
	for i < j && k < l && p.a[i].id == p.b[k].id {
		i, k = i+1, k+1
	}
	for i < j && k < l && p.a[j-1].id == p.b[l-1].id {
		j, l = j-1, l-1
	}
	switch {
	case i == j && k == l:
	case i == j || k == l:
		p.edit(i, j, k, l)
	case j-i+l-k <= compared:
		p.fine(i, j, k, l)
	case run < 1: // long, and nothing in common that stands once in each
		p.edit(i, j, k, l)
	default:
		p.anchored(i, j, k, l, run)
	}
}

func (p *passage) edit(i, j, k, l int) {
	p.edits = append(p.edits, edit{piece{i, j}, piece{k, l}})
}

// anchored ties the passages together by runs of tokens that stand once in each, and
// compares what lies between.
func (p *passage) anchored(i, j, k, l, run int) {
	ai, bi := idsOf(p.a[i:j]), idsOf(p.b[k:l])
	x, y := i, k
	for _, m := range anchors(ai, bi, run) {
		p.compare(x, i+m.a, y, k+m.b, run/2)
		x, y = i+m.a+m.n, k+m.b+m.n
	}
	p.compare(x, j, y, l, run/2)
}

func idsOf(ts []token) []int32 {
	out := make([]int32, len(ts))
	for i, t := range ts {
		out[i] = t.id
	}
	return out
}

// fine compares by go-diff, each token as one rune.
func (p *passage) fine(i, j, k, l int) {
	code := coder{}
	a, b := code.runes(p.a[i:j]), code.runes(p.b[k:l])
	dmp := diffmatchpatch.New()
	dmp.DiffTimeout = 0 // the result must not depend on the machine
	x, y := i, k
	for _, df := range dmp.DiffMainRunes(a, b, false) {
		n := utf8.RuneCountInString(df.Text)
		switch df.Type {
		case diffmatchpatch.DiffEqual:
			x, y = x+n, y+n
		case diffmatchpatch.DiffDelete:
			p.extend(x, x+n, y, y)
			x += n
		case diffmatchpatch.DiffInsert:
			p.extend(x, x, y, y+n)
			y += n
		}
	}
}

// extend adds an edit, or makes the last one longer that ends here.
func (p *passage) extend(i, j, k, l int) {
	if n := len(p.edits); n > 0 {
		if e := &p.edits[n-1]; e.a.to == i && e.b.to == k {
			e.a.to, e.b.to = j, l
			return
		}
	}
	p.edit(i, j, k, l)
}

// coder gives every different token a rune. There are fewer tokens in one comparison than
// runes; surrogates, which no string can hold, are left out.
type coder map[int32]rune

const surrogates, behindSurrogates = 0xD800, 0xE000

func (c coder) runes(ts []token) []rune {
	out := make([]rune, len(ts))
	for i, t := range ts {
		r, ok := c[t.id]
		if !ok {
			r = rune(len(c) + 1)
			if r >= surrogates {
				r += behindSurrogates - surrogates
			}
			c[t.id] = r
		}
		out[i] = r
	}
	return out
}
