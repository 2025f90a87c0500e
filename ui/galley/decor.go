package galley

import (
	"image"
	"image/color"
	"math"
	"sort"
	"strconv"
	"unicode/utf8"

	"stet/editor/format"
	"stet/ui/galley/typeset"
)

// What lies below a line image and belongs to its words: the lines and boxes of marks,
// strokes through ghosts, signs for invisible characters, bullets. It is drawn into one
// image a line, so that a page of marks is no more objects than a page without, and no
// mark ever has a word drawn again.

// shape is a part of a decor.
type shape struct {
	kind   shapeKind
	mark   Kind
	x0, x1 int // from the left of the decor's image
	n      int // number of a list item
}

type shapeKind uint8

const (
	shapeMark shapeKind = iota
	shapeStrike
	shapeSpace
	shapeNoBreak
	shapeTab
	shapeZero // no width: joiners, direction marks, soft hyphens
	shapePilcrow
	shapeBullet
	shapeBar // beside a quotation
)

// decor collects the shapes of the line s, whose image begins at pixel left of the line.
func (g *Galley) decor(dst []shape, s *seen, left int) []shape {
	dst = g.markShapes(dst[:0], s, left)
	dst = g.ghostShapes(dst, s, left)
	if g.invisibles {
		dst = g.hiddenShapes(dst, s, left)
	}
	return g.blockShapes(dst, s, left)
}

// markShapes appends the marks on a line. Boxes are drawn where they are; of the lines
// below words, a graver one hides the others.
func (g *Galley) markShapes(dst []shape, s *seen, left int) []shape {
	b, l := s.b, s.geometry()
	if len(b.marks) == 0 {
		return dst
	}
	base := b.chunkStart(s.chunk)
	from := len(dst)
	for _, m := range b.marks {
		d0, d1 := b.toShown(m.Span.Start, true)-base, b.toShown(m.Span.End, false)-base
		if d1 <= l.Start || d0 >= l.End {
			continue
		}
		g.stretches = s.para.Stretches(g.stretches[:0], s.line, d0, d1)
		for _, st := range g.stretches {
			dst = append(dst, shape{kind: shapeMark, mark: m.Kind, x0: st.X0.Round() - left, x1: max(st.X1.Round(), st.X0.Round()+2) - left})
		}
	}
	ms := dst[from:]
	sort.SliceStable(ms, func(i, j int) bool { return ms[i].mark < ms[j].mark })
	return dst
}

func (g *Galley) ghostShapes(dst []shape, s *seen, left int) []shape {
	if len(s.b.ghosts) == 0 {
		return dst
	}
	for _, c := range s.geometry().Cells {
		if !c.Ghost {
			continue
		}
		x0, x1 := c.X0.Floor()-left, c.X1.Ceil()-left
		if n := len(dst); n > 0 && dst[n-1].kind == shapeStrike && dst[n-1].x1 >= x0 {
			dst[n-1].x1 = x1
			continue
		}
		dst = append(dst, shape{kind: shapeStrike, x0: x0, x1: x1})
	}
	return dst
}

func (g *Galley) hiddenShapes(dst []shape, s *seen, left int) []shape {
	l := s.geometry()
	for _, c := range l.Cells {
		r, _ := utf8.DecodeRuneInString(s.para.Text[c.Start:c.End])
		k, ok := hiddenKind(r)
		if ok {
			dst = append(dst, shape{kind: k, x0: c.X0.Round() - left, x1: c.X1.Round() - left})
		}
	}
	last := s.line == len(s.para.Lines)-1 && s.chunk == len(s.b.chunks)-1
	if last && s.block < len(g.cols[s.side].blocks)-1 {
		x := l.Right.Round() - left
		if s.para.RTL {
			x = l.Left.Round() - left - int(g.m.em*.6)
		}
		dst = append(dst, shape{kind: shapePilcrow, x0: x, x1: x + int(g.m.em*.6)})
	}
	return dst
}

func hiddenKind(r rune) (shapeKind, bool) {
	switch {
	case r == ' ':
		return shapeSpace, true
	case r == '\u00a0', r == '\u202f', r == '\u2007':
		return shapeNoBreak, true
	case r == '\t':
		return shapeTab, true
	case r == '\u00ad', r >= '\u200b' && r <= '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u2069', r == '\ufeff':
		return shapeZero, true
	}
	return 0, false
}

// blockShapes appends what stands before a block: its bullet or number, its bar.
func (g *Galley) blockShapes(dst []shape, s *seen, left int) []shape {
	_, indent := g.textWidth(s.side, s.b)
	x := -indent
	if s.para.RTL {
		x = s.para.Width + indent - g.m.indent
	}
	switch s.b.kind.Kind {
	case format.Quote:
		dst = append(dst, shape{kind: shapeBar, x0: x + g.m.indent/3 - left, x1: x + g.m.indent/3 + 3 - left})
	case format.ListItem:
		if s.line == 0 && s.chunk == 0 {
			sh := shape{kind: shapeBullet, x0: x + indent - g.m.indent - left, x1: x + indent - left}
			if s.para.RTL {
				sh.x0, sh.x1 = x-left, x+g.m.indent-left
			}
			if s.b.kind.Ordered {
				sh.n = g.number(s)
			}
			dst = append(dst, sh)
		}
	}
	return dst
}

// number is the number of a list item: one more than that of the item before.
func (g *Galley) number(s *seen) int {
	n := 1
	for i := s.block - 1; i >= 0 && n < 999; i-- {
		k := g.cols[s.side].blocks[i].kind
		if k.Kind != format.ListItem || k.Level < s.b.kind.Level {
			break
		}
		if k.Level == s.b.kind.Level {
			n++
		}
	}
	return n
}

// decorSum is a hash of shapes; 0 only for none.
func decorSum(shapes []shape, p *palette, l *typeset.Line, em float32) uint64 {
	if len(shapes) == 0 {
		return 0
	}
	h := uint64(14695981039346656037)
	mix := func(v uint64) { h = (h ^ v) * 1099511628211 }
	mix(p.sum())
	mix(uint64(math.Float32bits(em)))
	mix(uint64(l.Height)<<32 | uint64(l.Baseline))
	for _, s := range shapes {
		mix(uint64(s.kind)<<8 | uint64(s.mark))
		mix(uint64(uint32(s.x0))<<32 | uint64(uint32(s.x1)))
		mix(uint64(s.n))
	}
	return h | 1
}

// brush draws shapes into an image whose pixel (0, top) is the top of a line.
type brush struct {
	g    *Galley
	dst  *image.RGBA
	p    *palette
	l    *typeset.Line
	em   float32
	unit int // thickness of a thin line
	top  int
}

func (b *brush) draw(shapes []shape) {
	for _, s := range shapes {
		if s.kind == shapeMark {
			b.back(s)
		}
	}
	var covered []shape
	for i := len(shapes) - 1; i >= 0; i-- { // the gravest first
		s := shapes[i]
		switch s.kind {
		case shapeMark:
			if s.mark < Hit {
				b.underline(s, covered)
				covered = append(covered, s)
			}
		default:
			b.sign(s)
		}
	}
}

// back draws what lies behind the words of a mark.
func (b *brush) back(s shape) {
	c := b.p.fill[s.mark]
	if c.A == 0 {
		return
	}
	y0, y1 := b.top+b.l.Baseline-int(b.em*.95), b.top+b.l.Baseline+int(b.em*.32)
	if s.mark < Hit {
		b.fill(s.x0, y0, s.x1, y1, c)
		return
	}
	e := b.unit
	if s.mark == CurrentHit {
		e = 2 * b.unit
	}
	b.fill(s.x0, y0, s.x1, y1, b.p.line[s.mark])
	b.fill(s.x0+e, y0+e, s.x1-e, y1-e, c)
}

// underline draws the line of a mark, pixel column by pixel column, where no graver mark
// has drawn its own.
func (b *brush) underline(s shape, covered []shape) {
	c := b.p.line[s.mark]
	y := b.top + b.l.Baseline + max(2, int(b.em*.16))
	for x := s.x0; x < s.x1; x++ {
		if hides(covered, x) {
			continue
		}
		b.column(s.mark, x, x-s.x0, y, c)
	}
}

func hides(covered []shape, x int) bool {
	for _, c := range covered {
		if c.x0 <= x && x < c.x1 {
			return true
		}
	}
	return false
}

// column draws one pixel column of the line of a kind: k pixels from its start, at y.
func (b *brush) column(kind Kind, x, k, y int, c color.NRGBA) {
	u := b.unit
	switch kind {
	case Error: // wavy
		period := float64(6 * u)
		mid := float64(y) + float64(u)*(1+1.3*math.Sin(float64(k)/period*2*math.Pi))
		b.soft(x, mid, float64(u)*1.3, c)
	case Warning: // double
		b.fill(x, y, x+1, y+u, c)
		b.fill(x, y+2*u+u/2, x+1, y+3*u+u/2, c)
	case Notice: // dotted: squares as wide as the gaps
		if k/(2*u)%2 == 0 {
			b.fill(x, y, x+1, y+2*u, c)
		}
	case Stetted: // the proofreader's dots, wide apart
		if k%(5*u) < 2*u {
			b.fill(x, y+u/2, x+1, y+u/2+2*u, c)
		}
	case Name: // dashed
		if k%(7*u) < 4*u {
			b.fill(x, y, x+1, y+u, c)
		}
	case Inserted: // solid
		b.fill(x, y, x+1, y+max(u, int(math.Round(float64(u)*1.5))), c)
	}
}

// soft draws a pixel column of thickness t around mid with smooth ends.
func (b *brush) soft(x int, mid, t float64, c color.NRGBA) {
	for y := int(mid-t) - 1; y <= int(mid+t)+1; y++ {
		cover := min(float64(y+1), mid+t/2) - max(float64(y), mid-t/2)
		if cover > 0 {
			c.A = uint8(255 * min(cover, 1))
			b.fill(x, y, x+1, y+1, c)
		}
	}
}

// sign draws a shape that is no mark.
func (b *brush) sign(s shape) {
	u, h := b.unit, b.p.hidden
	mid := b.top + b.l.Baseline - int(b.em*.28)
	cx := (s.x0 + s.x1) / 2
	switch s.kind {
	case shapeStrike:
		b.fill(s.x0, mid, s.x1, mid+max(u, int(b.em*.08)), b.p.ghost)
	case shapeSpace:
		b.fill(cx-u/2, mid, cx-u/2+max(2, u), mid+max(2, u), h)
	case shapeNoBreak: // an open box, as proofreaders draw a space that holds
		y := b.top + b.l.Baseline + u
		b.fill(s.x0+1, y-3*u, s.x0+1+u, y, h)
		b.fill(s.x1-1-u, y-3*u, s.x1-1, y, h)
		b.fill(s.x0+1, y-u, s.x1-1, y, h)
	case shapeTab:
		b.fill(s.x0+2*u, mid, s.x1-2*u, mid+u, h)
		for k := range 3 * u {
			b.fill(s.x1-2*u-k-1, mid-k, s.x1-2*u-k, mid+u+k, h)
		}
	case shapeZero:
		y := b.top + b.l.Baseline
		b.fill(s.x0-u/2, y-int(b.em*.8), s.x0-u/2+u, y+int(b.em*.2), b.p.line[Notice])
		for k := range 3 * u {
			b.fill(s.x0-2*u+k, y-int(b.em*.8)+k/2, s.x0+2*u-k, y-int(b.em*.8)+k/2+1, b.p.line[Notice])
		}
	case shapePilcrow:
		b.pilcrow(s)
	case shapeBullet:
		b.bullet(s)
	case shapeBar:
		b.fill(s.x0, b.top, s.x1, b.top+b.l.Height, b.p.rule)
	}
}

func (b *brush) pilcrow(s shape) {
	x, y := s.x0+int(b.em*.15), b.top+b.l.Baseline
	w, h, u := int(b.em*.4), int(b.em*.7), b.unit
	b.fill(x, y-h, x+w, y-h+u, b.p.hidden)
	b.fill(x+w-u, y-h, x+w, y, b.p.hidden)
	b.fill(x+w-3*u, y-h, x+w-2*u, y, b.p.hidden)
	b.fill(x, y-h, x+w-2*u, y-h/2, b.p.hidden)
}

func (b *brush) bullet(s shape) {
	if s.n > 0 {
		b.figures(s)
		return
	}
	r := float64(b.em) * .16
	cx, cy := float64(s.x1)-float64(b.em)*.7, float64(b.top+b.l.Baseline)-float64(b.em)*.3
	for x := int(cx - r); x <= int(cx+r); x++ {
		d := float64(x) + .5 - cx
		if d*d < r*r {
			b.soft(x, cy, 2*math.Sqrt(r*r-d*d), b.p.text)
		}
	}
}

// figures sets the number of a list item, right-aligned.
func (b *brush) figures(s shape) {
	p := b.g.setter.Set(typeset.Input{Text: strconv.Itoa(s.n) + ".", Size: b.em})
	l := &p.Lines[0]
	x := s.x1 - int(b.em*.4) - l.Right.Ceil()
	b.g.drawer.Line(b.dst, p, 0, x-b.dst.Rect.Min.X, b.top+b.l.Baseline-l.Baseline-b.dst.Rect.Min.Y, typeset.Ink{Text: b.p.text})
}

// fill paints a rectangle over what is there.
func (b *brush) fill(x0, y0, x1, y1 int, c color.NRGBA) {
	r := b.dst.Rect
	x0, y0, x1, y1 = max(x0, r.Min.X), max(y0, r.Min.Y), min(x1, r.Max.X), min(y1, r.Max.Y)
	a := uint32(c.A)
	cr, cg, cb := uint32(c.R)*a/255, uint32(c.G)*a/255, uint32(c.B)*a/255
	for y := y0; y < y1; y++ {
		row := b.dst.Pix[b.dst.PixOffset(r.Min.X, y):]
		for x := x0; x < x1; x++ {
			o := row[(x-r.Min.X)*4:]
			rest := 255 - a
			o[0] = uint8(cr + uint32(o[0])*rest/255)
			o[1] = uint8(cg + uint32(o[1])*rest/255)
			o[2] = uint8(cb + uint32(o[2])*rest/255)
			o[3] = uint8(a + uint32(o[3])*rest/255)
		}
	}
}
