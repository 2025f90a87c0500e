// Package typeset sets a paragraph of any script into lines and draws them: fonts chosen
// run by run, shaping, line breaks, the order of mixed directions, caret positions, and
// whole lines as images. It knows pixels and bytes, and neither articles nor windows.
//
// Bytes count from the start of the paragraph's text; pixels from its left top corner.
// Distances along a line are fixed.Int26_6, 64 to the pixel.
package typeset

import (
	"sort"

	"stet/editor/direction"

	"golang.org/x/image/math/fixed"
)

// Style is how a range of a paragraph is set.
type Style uint8

// The styles, which may be joined.
const (
	Bold Style = 1 << iota
	Italic
	Mono
	Ghost // shown but no part of the text that can be edited: drawn in the second colour
	Link
)

// Span gives the bytes [Start, End) of a paragraph a style.
type Span struct {
	Start, End int
	Style      Style
}

// Input is a paragraph to be set.
type Input struct {
	Text      string              // without line feeds; anything else is allowed, broken UTF-8 too
	Size      float32             // pixels of an em
	Width     int                 // pixels that a line may take; 0 for no limit
	Leading   int                 // least height of a line in pixels
	Style     Style               // of the whole
	Spans     []Span              // in order, not overlapping
	Lang      string              // BCP 47; chooses letter shapes where languages differ
	Direction direction.Direction // Unknown: that of the first letter
}

// Para is a paragraph that has been set.
type Para struct {
	Text    string
	Lines   []Line // at least one
	Width   int
	Height  int // sum of the heights of the lines
	RTL     bool
	Missing bool    // some letter has no font (so far)
	Size    float32 // pixels of an em
}

// Line is one line of a Para.
type Line struct {
	Start, End int // bytes of the Para's text
	Y          int // top, from the top of the paragraph
	Height     int
	Baseline   int           // from the top of the line
	Left       fixed.Int26_6 // where its cells begin and end
	Right      fixed.Int26_6
	Cells      []Cell // graphemes from left to right
	Sum        uint64 // equal for lines that look the same
	glyphs     []glyph
}

// Cell is a grapheme on a line, a step of the caret.
type Cell struct {
	Start, End int32 // bytes of the Para's text
	X0, X1     fixed.Int26_6
	RTL        bool
	Ghost      bool
}

// lead is the edge of c at its start, trail the one at its end.
func (c Cell) lead() fixed.Int26_6 {
	if c.RTL {
		return c.X1
	}
	return c.X0
}

func (c Cell) trail() fixed.Int26_6 {
	if c.RTL {
		return c.X0
	}
	return c.X1
}

// Caret is a place between two graphemes. Where lines break or directions meet, one
// offset has two places: After tells that it is at the start of the grapheme that
// follows; otherwise it is at the end of the one before.
type Caret struct {
	Off   int
	After bool
}

// LineAt is the number of the line in which c stands.
func (p *Para) LineAt(c Caret) int {
	i := sort.Search(len(p.Lines), func(i int) bool { return p.Lines[i].Start > c.Off }) - 1
	i = max(0, i)
	if !c.After && i > 0 && p.Lines[i].Start == c.Off {
		return i - 1
	}
	return i
}

// X is where a caret at c stands on line i.
func (p *Para) X(i int, c Caret) fixed.Int26_6 {
	l := &p.Lines[i]
	var before, after *Cell
	for k := range l.Cells {
		cell := &l.Cells[k]
		switch {
		case int(cell.End) == c.Off:
			before = cell
		case int(cell.Start) == c.Off:
			after = cell
		case int(cell.Start) < c.Off && c.Off < int(cell.End):
			return cell.lead()
		}
	}
	switch {
	case after != nil && (c.After || before == nil):
		return after.lead()
	case before != nil:
		return before.trail()
	case p.RTL:
		return l.Right
	}
	return l.Left
}

// Hit is the caret nearest to x on line i.
func (p *Para) Hit(i int, x fixed.Int26_6) Caret {
	l := &p.Lines[i]
	if len(l.Cells) == 0 {
		return Caret{l.Start, true}
	}
	k := sort.Search(len(l.Cells), func(k int) bool { return l.Cells[k].X1 > x })
	if k == len(l.Cells) {
		k--
	}
	c := l.Cells[k]
	return edge(c, x >= (c.X0+c.X1)/2)
}

// edge is the caret at the right or the left edge of c.
func edge(c Cell, right bool) Caret {
	if right != c.RTL {
		return Caret{int(c.End), false}
	}
	return Caret{int(c.Start), true}
}

// Under is the cell of line i in which x lies, or nil.
func (p *Para) Under(i int, x fixed.Int26_6) *Cell {
	l := &p.Lines[i]
	k := sort.Search(len(l.Cells), func(k int) bool { return l.Cells[k].X1 > x })
	if k < len(l.Cells) && l.Cells[k].X0 <= x {
		return &l.Cells[k]
	}
	return nil
}

// slot is the number of cells of line i that lie left of the caret c.
func (p *Para) slot(i int, c Caret) int {
	l := &p.Lines[i]
	at := -1
	for k, cell := range l.Cells {
		ends, starts := int(cell.End) == c.Off, int(cell.Start) == c.Off
		if !ends && !starts {
			continue
		}
		right := ends != cell.RTL
		s := k
		if right {
			s = k + 1
		}
		if at < 0 || ends != c.After {
			at = s
		}
	}
	if at >= 0 {
		return at
	}
	if p.RTL == (c.Off <= l.Start) {
		return len(l.Cells)
	}
	return 0
}

// Step moves c by one grapheme to the right or to the left as the eye sees it, within
// line i. It is false at the end of the line.
func (p *Para) Step(i int, c Caret, right bool) (Caret, bool) {
	l := &p.Lines[i]
	s := p.slot(i, c)
	if right && s < len(l.Cells) {
		return edge(l.Cells[s], true), true
	}
	if !right && s > 0 {
		return edge(l.Cells[s-1], false), true
	}
	return c, false
}

// End is the caret at the left or right end of line i.
func (p *Para) End(i int, right bool) Caret {
	l := &p.Lines[i]
	if len(l.Cells) == 0 {
		return Caret{l.Start, true}
	}
	if right {
		return edge(l.Cells[len(l.Cells)-1], true)
	}
	return edge(l.Cells[0], false)
}

// Stretch is a part of a line from X0 to X1.
type Stretch struct{ X0, X1 fixed.Int26_6 }

// Stretches appends to dst the parts of line i that the bytes [start, end) take: several
// where directions are mixed. Neighbours are joined.
func (p *Para) Stretches(dst []Stretch, i, start, end int) []Stretch {
	from := len(dst)
	if start >= end {
		return dst
	}
	for _, c := range p.Lines[i].Cells {
		if int(c.End) <= start || int(c.Start) >= end {
			continue
		}
		if n := len(dst); n > from && dst[n-1].X1 == c.X0 {
			dst[n-1].X1 = c.X1
			continue
		}
		dst = append(dst, Stretch{c.X0, c.X1})
	}
	return dst
}
