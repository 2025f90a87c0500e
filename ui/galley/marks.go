package galley

import (
	"sort"

	"stet/editor/text"
)

// setMarks hangs marks on their blocks, in place of those that are there. One that goes
// over several blocks hangs on each of them.
func (c *column) setMarks(marks []Mark) {
	for _, b := range c.blocks {
		b.marks = b.marks[:0]
	}
	for _, m := range marks {
		if m.Span.Start < 0 || m.Span.End > c.doc.Len() || m.Span.Start >= m.Span.End {
			continue
		}
		for i := c.doc.LineAt(m.Span.Start); i < len(c.blocks); i++ {
			sp := c.doc.LineSpan(i)
			if sp.Start >= m.Span.End {
				break
			}
			if s, ok := clip(m.Span, sp); ok {
				part := m
				part.Span = s
				c.blocks[i].marks = append(c.blocks[i].marks, part)
			}
		}
	}
	for _, b := range c.blocks {
		ms := b.marks
		if !sort.SliceIsSorted(ms, func(i, j int) bool { return ms[i].before(ms[j]) }) {
			sort.SliceStable(ms, func(i, j int) bool { return ms[i].before(ms[j]) })
		}
	}
}

func (m Mark) before(n Mark) bool {
	if m.Span.Start != n.Span.Start {
		return m.Span.Start < n.Span.Start
	}
	return m.Kind < n.Kind
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
