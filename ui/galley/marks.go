package galley

import (
	"cmp"
	"slices"
	"sort"

	"stet/editor/text"
)

// setMarks hangs marks on their blocks, in place of those that are there. One that goes
// over several blocks hangs on each of them.
func (c *column) setMarks(marks []Mark) {
	if !slices.IsSortedFunc(marks, byPlace) {
		marks = slices.Clone(marks)
		slices.SortStableFunc(marks, byPlace)
	}
	var open []Mark // begun in an earlier block
	n := c.doc.Len()
	for i, sp := range c.doc.AllLines() {
		b := c.blocks[i]
		b.marks = b.marks[:0]
		still := open[:0]
		for _, m := range open {
			still = c.hangMark(b, m, sp, still)
		}
		for len(marks) > 0 && marks[0].Span.Start <= sp.End {
			if m := marks[0]; m.Span.Start >= 0 && m.Span.End <= n && m.Span.Start < m.Span.End {
				still = c.hangMark(b, m, sp, still)
			}
			marks = marks[1:]
		}
		open = still
	}
}

// hangMark hangs the part of m in the block b, whose bytes are sp, and appends m to open
// if it goes on behind it.
func (c *column) hangMark(b *block, m Mark, sp text.Span, open []Mark) []Mark {
	if s, ok := clip(m.Span, sp); ok {
		part := m
		part.Span = s
		b.marks = append(b.marks, part)
	}
	if m.Span.End > sp.End+1 {
		open = append(open, m)
	}
	return open
}

// byPlace orders marks by their start, the graver behind.
func byPlace(a, b Mark) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Kind, b.Kind))
}

// marksAt are the marks at an offset, the gravest first; their spans are of the Doc. A
// mark is also at its end.
func (c *column) marksAt(off int) []Mark {
	i, rel := c.at(off)
	start := c.startOf(i)
	var out []Mark
	for _, m := range c.blocks[i].marks {
		if m.Span.Start <= rel && rel <= m.Span.End {
			m.Span = text.Span{Start: m.Span.Start + start, End: m.Span.End + start}
			out = append(out, m)
		}
	}
	sort.SliceStable(out, func(a, b int) bool {
		in := func(m Mark) bool { return m.Span.Contains(off) }
		if in(out[a]) != in(out[b]) {
			return in(out[a])
		}
		return out[a].Kind > out[b].Kind
	})
	return out
}

// anythingAt tells whether a mark or a ghost is at an offset.
func (c *column) anythingAt(off int) bool {
	return len(c.marksAt(off)) > 0 || len(c.ghostsAt(off)) > 0
}

// ghostsAt are the ghosts that stand at an offset; their places are of the Doc.
func (c *column) ghostsAt(off int) []Ghost {
	i, rel := c.at(off)
	var out []Ghost
	for _, g := range c.blocks[i].ghosts {
		if g.Off == rel {
			g.Off = off
			out = append(out, g)
		}
	}
	return out
}

// setGhosts hangs ghosts on their blocks and returns the blocks that changed.
func (c *column) setGhosts(ghosts []Ghost) []int {
	var touched []int
	for i, b := range c.blocks {
		if len(b.ghosts) > 0 {
			b.ghosts = nil
			touched = append(touched, i)
		}
	}
	for _, g := range ghosts {
		if g.Off < 0 || g.Off > c.doc.Len() || g.Text == "" {
			continue
		}
		i, rel := c.at(g.Off)
		g.Off, g.Text = rel, oneLine(g.Text)
		b := c.blocks[i]
		if len(b.ghosts) == 0 {
			touched = append(touched, i)
		}
		b.ghosts = append(b.ghosts, g)
		sort.SliceStable(b.ghosts, func(i, j int) bool { return b.ghosts[i].Off < b.ghosts[j].Off })
	}
	for _, i := range touched {
		c.blocks[i].touch()
	}
	return touched
}

// oneLine shows line feeds, which a block cannot have, as pilcrows.
func oneLine(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r == '\n' {
			r = '¶'
		}
		out = append(out, r)
	}
	return string(out)
}
