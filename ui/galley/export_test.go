package galley

import (
	"fmt"
	"image"

	"stet/editor"
	"stet/ui/galley/typeset"
)

// pattern is the line of a kind as coverage, without colour.
func pattern(k Kind) string {
	img := image.NewRGBA(image.Rect(0, 0, 60, 30))
	l := &typeset.Line{Height: 24, Baseline: 18}
	b := brush{dst: img, p: &light, l: l, em: 16, unit: 1}
	b.underline(shape{mark: k, x0: 0, x1: 60}, nil)
	out := make([]byte, 0, 60*30)
	for i := 3; i < len(img.Pix); i += 4 {
		out = append(out, img.Pix[i])
	}
	return string(out)
}

// Line is a line on the screen, for tests.
type Line struct {
	Side           editor.Side
	Block          int
	Text           string
	X, Y, Height   int
	Decor          int
	FromDoc, ToDoc int
}

// Seen are the lines on the screen.
func (g *Galley) Seen() []Line {
	var out []Line
	for i := range g.r.seen {
		s := &g.r.seen[i]
		l := s.geometry()
		out = append(out, Line{
			Side: s.side, Block: s.block, Text: s.para.Text[l.Start:l.End], X: s.x, Y: s.y, Height: l.Height,
			Decor: len(g.decor(nil, s, 0)),
		})
	}
	return out
}

// Lines is Seen as text, a line each, for comparisons.
func (g *Galley) Lines() string {
	out := ""
	for _, l := range g.Seen() {
		out += fmt.Sprintf("%d %d %q\n", l.Side, l.Y, l.Text)
	}
	return out
}

// MarkedWords are the words below which a mark of a side lies, in order.
func (g *Galley) MarkedWords(side editor.Side) []string {
	var out []string
	for _, m := range hungAll(&g.cols[side]) {
		out = append(out, g.cols[side].doc.Slice(m.Span))
	}
	return out
}

func hungAll(c *column) []Mark {
	var out []Mark
	for i, b := range c.blocks {
		for _, m := range b.marks {
			m.Span.Start += c.startOf(i)
			m.Span.End += c.startOf(i)
			out = append(out, m)
		}
	}
	return out
}

// Caret is whether the caret is on the screen, and where, in pixels.
func (g *Galley) Caret() (x, y int, ok bool) {
	p := g.r.caret.Position()
	return int(p.X), int(p.Y), g.r.caretSeen
}

// Scroll is how many pixels of the text are above the top edge.
func (g *Galley) Scroll() int { return g.scrollY() }

// Laid is how many blocks keep their glyphs.
func (g *Galley) Laid() int { return len(g.laid) }

// Objects is how many objects the renderer has.
func (g *Galley) Objects() int { return len(g.r.Objects()) }

// Popped tells whether a popup is shown.
func (g *Galley) Popped() bool { return g.popup.box != nil }

// Exact is how many blocks have their true height.
func (g *Galley) Exact() int {
	n := 0
	for s := range g.cols {
		for _, b := range g.cols[s].blocks {
			if b.exact {
				n++
			}
		}
	}
	return n
}
