package text

import (
	"iter"
	"strings"
	"unicode/utf8"

	"stet/editor/text/tree"
)

// Doc is an immutable text. Edits give a new one and share the rest. The zero Doc is
// empty: one line without a byte.
type Doc struct{ chunks tree.Seq[chunk, size] }

// chunk is a stretch of text, never empty. One that was read from a file is a part of the
// string that New got: opening copies nothing.
type chunk struct {
	s     string
	feeds int
}

// size is the measure of chunks.
type size struct{ bytes, feeds int }

func (s size) Plus(t size) size            { return size{s.bytes + t.bytes, s.feeds + t.feeds} }
func (c chunk) Measure() size              { return size{len(c.s), c.feeds} }
func chunkOf(s string) chunk               { return chunk{s, strings.Count(s, "\n")} }
func seqOf(s string) tree.Seq[chunk, size] { return tree.Of[chunk, size](cut(s)...) }

// Chunks are cut at about chunkSize and never longer than chunkMax: long enough that a
// paragraph mostly lies in one or two, short enough that copying one is nothing.
const (
	chunkSize = 512
	chunkMax  = 1024
)

// New returns the document whose text is s, byte for byte.
func New(s string) Doc { return Doc{seqOf(s)} }

func cut(s string) []chunk {
	if s == "" {
		return nil
	}
	out := make([]chunk, 0, len(s)/chunkSize+1)
	for len(s) > chunkMax {
		n := cutAt(s)
		out = append(out, chunkOf(s[:n]))
		s = s[n:]
	}
	return append(out, chunkOf(s))
}

// cutAt is a good place to cut a chunk off s: behind a line feed, else between two runes.
func cutAt(s string) int {
	if i := strings.LastIndexByte(s[chunkSize/2:chunkSize], '\n'); i >= 0 {
		return chunkSize/2 + i + 1
	}
	n := chunkSize
	for n > chunkSize-utf8.UTFMax && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// Len is the length of the text in bytes.
func (d Doc) Len() int { return d.chunks.Sum().bytes }

// Lines is the number of lines, at least 1.
func (d Doc) Lines() int { return d.chunks.Sum().feeds + 1 }

// LineStart is the offset at which line i (from 0) begins.
func (d Doc) LineStart(i int) int {
	if i <= 0 {
		return 0
	}
	_, before, c := d.chunks.Find(func(m size) bool { return m.feeds >= i })
	at := 0
	for n := i - before.feeds; n > 0; n-- {
		at += strings.IndexByte(c.s[at:], '\n') + 1
	}
	return before.bytes + at
}

// LineSpan is the range of line i (from 0) without its line feed.
func (d Doc) LineSpan(i int) Span {
	start := d.LineStart(i)
	if i+1 >= d.Lines() {
		return Span{start, d.Len()}
	}
	return Span{start, d.LineStart(i+1) - 1}
}

// Line is the text of line i (from 0) without its line feed.
func (d Doc) Line(i int) string { return d.Slice(d.LineSpan(i)) }

// LineAt is the number of the line in which the offset off stands. An offset at a
// line feed belongs to the line that it ends.
func (d Doc) LineAt(off int) int {
	if off <= 0 {
		return 0
	}
	_, before, c := d.chunks.Find(func(m size) bool { return m.bytes >= off })
	return before.feeds + strings.Count(c.s[:min(len(c.s), off-before.bytes)], "\n")
}

// AllLines iterates over the lines with their ranges, faster than LineSpan on each.
func (d Doc) AllLines() iter.Seq2[int, Span] {
	return func(yield func(int, Span) bool) {
		line, start := 0, 0
		for before, c := range d.chunks.From(0) {
			for at := 0; ; {
				i := strings.IndexByte(c.s[at:], '\n')
				if i < 0 {
					break
				}
				end := before.bytes + at + i
				if !yield(line, Span{start, end}) {
					return
				}
				line, start, at = line+1, end+1, at+i+1
			}
		}
		yield(line, Span{start, d.Len()})
	}
}

// Slice is the text of sp.
func (d Doc) Slice(sp Span) string {
	if sp.Start >= sp.End {
		return ""
	}
	i, before, c := d.chunks.Find(func(m size) bool { return m.bytes > sp.Start })
	if sp.End <= before.bytes+len(c.s) {
		return c.s[sp.Start-before.bytes : sp.End-before.bytes]
	}
	var b strings.Builder
	b.Grow(sp.Len())
	for before, c := range d.chunks.From(i) {
		from, to := max(sp.Start-before.bytes, 0), min(sp.End-before.bytes, len(c.s))
		if to <= 0 {
			break
		}
		b.WriteString(c.s[from:to])
	}
	return b.String()
}

// String is the whole text.
func (d Doc) String() string { return d.Slice(Span{0, d.Len()}) }

// Equal tells whether d and e have the same bytes. It stops at the first that differs.
func (d Doc) Equal(e Doc) bool {
	if d == e {
		return true
	}
	if d.Len() != e.Len() || d.Lines() != e.Lines() {
		return false
	}
	for before, c := range d.chunks.From(0) {
		if e.Slice(Span{before.bytes, before.bytes + len(c.s)}) != c.s {
			return false
		}
	}
	return true
}

// Apply returns d changed by c, or ErrLength.
func (d Doc) Apply(c Change) (Doc, error) {
	if c.oldLen != d.Len() {
		return d, ErrLength
	}
	if len(c.edits) > d.Len()/rebuild {
		return New(d.rewritten(c)), nil
	}
	// From the last to the first, so that the offsets of those still to do stay right.
	for i := len(c.edits) - 1; i >= 0; i-- {
		d = d.replace(c.edits[i])
	}
	return d, nil
}

// rebuild is for how many bytes of text one edit is as dear as making it anew.
const rebuild = 1024

// rewritten is the whole text as c makes it.
func (d Doc) rewritten(c Change) string {
	var b strings.Builder
	b.Grow(c.NewLen())
	s, at := d.String(), 0
	for _, e := range c.edits {
		b.WriteString(s[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// replace does one edit. Mostly it lies in one chunk, which alone is made anew.
func (d Doc) replace(e Edit) Doc {
	i, before, c := d.chunks.Find(func(m size) bool { return m.bytes >= e.Start })
	if c.s == "" {
		return New(e.New)
	}
	j, end := i, c
	behind := before.bytes
	if e.End > before.bytes+len(c.s) {
		var m size
		j, m, end = d.chunks.Find(func(m size) bool { return m.bytes >= e.End })
		behind = m.bytes
	}
	s := c.s[:e.Start-before.bytes] + e.New + end.s[e.End-behind:]
	if i == j && s != "" && len(s) <= chunkMax {
		return Doc{d.chunks.Set(i, chunkOf(s))}
	}
	return Doc{d.chunks.Splice(i, j+1, cut(s)...)}
}
