package galley

import (
	"math"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// textSize is the size of the text in Fyne's units where the theme's is 14: an article is
// read, so it is larger than labels.
const textSize = 16

// seen is a line on the screen.
type seen struct {
	side  editor.Side
	block int
	chunk int
	line  int
	x, y  int // pixels of the left top corner of the text's column and of the line
	b     *block
	para  *typeset.Para
}

func (s *seen) geometry() *typeset.Line { return &s.para.Lines[s.line] }

// measure finds the sizes for the widget's size, scale, zoom and theme.
func (g *Galley) measure() {
	g.scale = g.pixelScale()
	g.w = int(math.Round(float64(g.size.Width * g.scale)))
	g.h = int(math.Round(float64(g.size.Height * g.scale)))
	g.m = measuresFor(g.Theme().Size(theme.SizeNameText) / 14 * textSize * g.zoom * g.scale)
	g.columnsFor(g.w - g.px(barWidth))
}

// pixelScale is how many pixels a unit has on the canvas.
func (g *Galley) pixelScale() float32 {
	app := fyne.CurrentApp()
	if app == nil {
		return 1
	}
	c := app.Driver().CanvasForObject(g)
	if c == nil {
		return 1
	}
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(1000, 0))
	if x <= 0 {
		return 1
	}
	return float32(x) / 1000
}

// px is a length in units as pixels.
func (g *Galley) px(units float32) int { return int(math.Round(float64(units * g.scale))) }

// columnsFor shares w pixels among the columns. No column is wider than reads well.
func (g *Galley) columnsFor(w int) {
	margin, gutter := int(g.m.em*1.25), int(g.m.em*2.5)
	widest := int(g.m.em * widestEms)
	if g.columns != Both || !g.original {
		width := min(w-2*margin, widest)
		for side := range g.geo {
			g.geo[side].width = max(width, int(g.m.em)*4)
			g.geo[side].x = max(margin, (w-width)/2)
		}
		return
	}
	room := max(w-2*margin-gutter, int(g.m.em)*8)
	left := int(float32(room) * g.split)
	g.geo[0].width, g.geo[1].width = min(left, widest), min(room-left, widest)
	used := g.geo[0].width + g.geo[1].width + gutter
	g.geo[0].x = max(margin, (w-used)/2)
	g.geo[1].x = g.geo[0].x + g.geo[0].width + gutter
}

// widestEms is the widest column: about 80 letters a line.
const widestEms = 38

// reflow lays everything out anew, from estimates.
func (g *Galley) reflow() {
	if g.h == 0 {
		return // Layout comes
	}
	for side := range g.cols {
		g.guess(editor.Side(side))
	}
	g.heights.Reset(len(g.rows), g.rowHeight)
	g.top.row = min(g.top.row, len(g.rows)-1)
	g.work.restart(g)
	g.place()
}

// again measures and lays out anew, the line with the caret or the first one held.
func (g *Galley) again() {
	held := g.hold(true)
	old, oldScale := g.m, g.scale
	width := [2]int{g.geo[0].width, g.geo[1].width}
	g.measure()
	if g.m == old && g.scale == oldScale && width == [2]int{g.geo[0].width, g.geo[1].width} {
		g.heights.Reset(len(g.rows), g.rowHeight)
		g.release(held)
		g.place()
		return
	}
	if g.top.row == 0 && g.top.dy == -old.top {
		held.ok, g.top.dy = false, -g.m.top // at the top is at the top
	}
	g.anew(held)
}

// anew sets everything again, with what is held in its place.
func (g *Galley) anew(held held) {
	for side := range g.cols {
		g.guess(editor.Side(side))
	}
	g.heights.Reset(len(g.rows), g.rowHeight)
	g.release(held)
	g.work.restart(g)
	g.place()
}

// held is a place of the text and where it stood on the screen.
type held struct {
	side editor.Side
	off  int
	y    int
	ok   bool
}

// hold notes where the block with the caret stands (its line, if line is set), or, where
// that is not to be seen, the first line.
func (g *Galley) hold(line bool) held {
	if g.r == nil || g.h <= 0 {
		return held{}
	}
	if g.r.caretSeen && g.shows(g.side) {
		off := g.sel[g.side].Head
		if !line {
			i, _ := g.cols[g.side].at(off)
			off = g.cols[g.side].startOf(i)
		}
		return held{g.side, off, g.lineY(g.side, off, true), true}
	}
	if len(g.r.seen) == 0 {
		return held{}
	}
	s := g.r.seen[0]
	off := g.cols[s.side].startOf(s.block) + s.b.fromShown(s.b.chunkStart(s.chunk)+s.geometry().Start)
	return held{s.side, off, s.y, true}
}

func (b *block) chunkStart(k int) int {
	if k < len(b.chunks) {
		return b.chunks[k].start
	}
	return 0
}

// release scrolls so that what was held stands where it stood.
func (g *Galley) release(h held) {
	if !h.ok {
		return
	}
	off := min(h.off, g.cols[h.side].doc.Len())
	if y := g.lineY(h.side, off, true); y != h.y {
		g.scrollTo(g.scrollY() + y - h.y)
	}
}

// scrollY is how many pixels of the text are above the top edge.
func (g *Galley) scrollY() int { return g.heights.Before(g.top.row) + g.top.dy }

// scrollTo puts y at the top edge, as far as the text goes.
func (g *Galley) scrollTo(y int) {
	y = max(-g.m.top, min(y, g.bottom()))
	if y < 0 {
		g.top = anchor{0, y}
		return
	}
	g.top.row, g.top.dy = g.heights.Find(y)
}

// bottom is the furthest scroll.
func (g *Galley) bottom() int {
	return max(-g.m.top, g.heights.Total()+2*g.m.leading-g.h)
}

// scrollBy scrolls by pixels. Rows that come into sight from above are set first, so
// that their true heights count.
func (g *Galley) scrollBy(dy int) {
	if dy > 0 {
		g.scrollTo(g.scrollY() + dy)
		return
	}
	for dy < 0 && g.top.row > 0 && g.top.dy < -dy {
		dy += g.top.dy
		g.top.row--
		g.ensureRow(g.top.row)
		g.top.dy = g.heights.Get(g.top.row)
	}
	g.top.dy += dy
	if g.top.row == 0 {
		g.top.dy = max(g.top.dy, -g.m.top)
	}
}

// blockY is the top of a block's first line on the screen.
func (g *Galley) blockY(side editor.Side, i int) int {
	r := g.rowOf(side, i)
	y := g.heights.Before(r) - g.scrollY()
	for k := g.rows[r][side].Start; k < i; k++ {
		y += g.full(g.cols[side].blocks[k])
	}
	return y + g.above(g.cols[side].blocks[i])
}

// lineY is the top of the line of a place on the screen. The line is set if it is not.
func (g *Galley) lineY(side editor.Side, off int, after bool) int {
	at := g.locate(side, off, after)
	y := g.blockY(side, at.block)
	for k := range at.chunk {
		y += at.b.chunks[k].height
	}
	return y + at.para.Lines[at.line].Y
}

// place finds the lines that are to be seen, has them set, and has the renderer show them.
func (g *Galley) place() {
	if g.r == nil || g.h <= 0 || g.w <= 0 {
		return
	}
	g.pass++
	for range 3 {
		g.r.seen = g.r.seen[:0]
		y := -g.top.dy
		for r := g.top.row; r < len(g.rows) && y < g.h; r++ {
			g.ensureRow(r)
			y += g.placeRow(r, y)
		}
		if g.scrollY() <= g.bottom() {
			break
		}
		g.scrollTo(g.bottom())
	}
	g.forgetFar()
	g.r.show(g)
	g.work.wake(g)
}

// placeRow notes the lines of row r, whose top is at y, and returns its height.
func (g *Galley) placeRow(r, y int) int {
	for side := range g.cols {
		s := editor.Side(side)
		if !g.shows(s) {
			continue
		}
		at := y
		for i := g.rows[r][side].Start; i < g.rows[r][side].End && at < g.h; i++ {
			b := g.cols[side].blocks[i]
			if at+g.full(b) > 0 {
				g.ensure(s, i)
				g.placeBlock(s, i, at+g.above(b))
			}
			at += g.full(b)
		}
	}
	h := g.rowHeight(r)
	g.heights.Set(r, h)
	return h
}

// placeBlock notes the visible lines of a block whose first line is at y.
func (g *Galley) placeBlock(side editor.Side, i, y int) {
	b := g.cols[side].blocks[i]
	_, indent := g.textWidth(side, b)
	if len(b.chunks) > 16 {
		g.forgetPieces(b, y)
	}
	for k := range b.chunks {
		if y >= g.h {
			return
		}
		if y+b.chunks[k].height > 0 {
			g.need(side, i, k)
			g.placeLines(seen{side: side, block: i, chunk: k, x: g.geo[side].x + indent, y: y, b: b, para: b.chunks[k].para})
		}
		y += b.chunks[k].height
	}
}

// forgetPieces drops the glyphs of the pieces of a block of many that are screens away.
// The first stays: it tells the direction.
func (g *Galley) forgetPieces(b *block, y int) {
	for k := range b.chunks {
		ch := &b.chunks[k]
		if k > 0 && (y+ch.height < -4*g.h || y > 5*g.h) {
			ch.para = nil
		}
		y += ch.height
	}
}

func (g *Galley) placeLines(s seen) {
	top := s.y
	for k := range s.para.Lines {
		l := &s.para.Lines[k]
		if s.y = top + l.Y; s.y+l.Height <= 0 || s.y >= g.h {
			continue
		}
		s.line = k
		g.r.seen = append(g.r.seen, s)
	}
}

// Reveal shows a range: where it is not to be seen with a line around it, it comes to
// stand a third from the top.
func (g *Galley) Reveal(side editor.Side, span text.Span) {
	if g.r == nil || g.h <= 0 || !g.shows(side) {
		return
	}
	n := g.cols[side].doc.Len()
	from, to := min(max(span.Start, 0), n), min(max(span.End, 0), n)
	top := g.lineY(side, from, true)
	bottom := top + g.m.leading
	if to > from {
		bottom = min(g.lineY(side, to, false)+g.m.leading, top+g.h/2)
	}
	edge := min(g.m.leading, g.h/4)
	if top < edge || bottom > g.h-edge {
		for range 2 { // rows that come into sight get their true heights: look again
			g.scrollTo(g.scrollY() + g.lineY(side, from, true) - g.h/3)
			g.place()
		}
	}
	g.place()
}
