package galley

import (
	"image"
	"image/color"
	"time"

	"stet/editor"

	"fyne.io/fyne/v2"
)

// barWidth is the scrollbar with the ruler in it, in units.
const barWidth = 18

// thumbSpan is where the thumb of the scrollbar stands, in pixels.
func (g *Galley) thumbSpan() (y, h int) {
	total := max(1, g.bottom()+g.m.top+g.h)
	h = max(g.px(28), g.h*g.h/total)
	h = min(h, g.h)
	if g.bottom() <= -g.m.top {
		return 0, g.h
	}
	y = (g.h - h) * (g.scrollY() + g.m.top) / (g.bottom() + g.m.top)
	return max(0, min(y, g.h-h)), h
}

// scrollToThumb scrolls so that the thumb's top is at y.
func (g *Galley) scrollToThumb(y int) {
	_, h := g.thumbSpan()
	if g.h <= h {
		return
	}
	y = max(0, min(y, g.h-h))
	g.scrollTo(y*(g.bottom()+g.m.top)/(g.h-h) - g.m.top)
	g.place()
}

// showBars shows the scrollbar, the ruler in it and the rule between the columns.
func (r *renderer) showBars() {
	g := r.g
	x := g.w - g.px(barWidth)
	r.track.FillColor = r.palette.rule
	r.shape(r.track, x, 0, x+1, g.h)
	y, h := g.thumbSpan()
	c := r.palette.thumb
	c.A = 110
	r.thumb.FillColor = c
	r.thumb.CornerRadius = 3
	if h >= g.h {
		r.thumb.Hide()
	} else {
		r.shape(r.thumb, x+g.px(2), y, g.w-g.px(2), y+h)
	}
	r.rule.FillColor = r.palette.rule
	if g.columns == Both && g.original {
		mid := (g.geo[0].x + g.geo[0].width + g.geo[1].x) / 2
		r.shape(r.rule, mid, 0, mid+1, g.h)
	} else {
		r.rule.Hide()
	}
	if r.rulerStale {
		g.work.drawRuler(g)
	}
}

// rulerPause is how long the ruler waits for more changes before it is drawn again.
const rulerPause = 250 * time.Millisecond

// drawRuler has the ruler drawn: at once the first time, then after a pause, since it
// looks at the whole article.
func (w *worker) drawRuler(g *Galley) {
	if g.r.ruler.Image == nil {
		g.r.drawRuler()
		return
	}
	if w.rulerDue || g.opt.Idle {
		return
	}
	w.rulerDue = true
	gen := w.life
	time.AfterFunc(rulerPause, func() {
		g.opt.Dispatch(func() {
			if w.rulerDue = false; w.life == gen && g.r != nil {
				g.r.drawRuler()
			}
		})
	})
}

// drawRuler draws the marks of the whole article, each at its row's height.
func (r *renderer) drawRuler() {
	g := r.g
	r.rulerStale = false
	w, h := g.px(barWidth)-1, g.h
	if w <= 0 || h <= 0 {
		return
	}
	img, ok := r.ruler.Image.(*image.RGBA)
	if !ok || img.Rect.Dx() != w || img.Rect.Dy() != h {
		img = image.NewRGBA(image.Rect(0, 0, w, h))
		r.ruler.Image = img
	}
	clear(img.Pix)
	total := max(1, g.heights.Total()+g.m.top+2*g.m.leading)
	b := brush{dst: img, p: r.palette}
	g.eachMark(func(side editor.Side, y int, m Mark) {
		x0, x1, ok := tick(side, m.Kind, w)
		if !ok {
			return
		}
		py := (y + g.m.top) * max(h, 1) / total
		if total < h {
			py = y + g.m.top
		}
		b.fill(x0, py, x1, py+max(2, g.px(2)), b.p.line[m.Kind])
	})
	r.ruler.Move(g.pos(g.w-w, 0))
	r.ruler.Resize(g.unitSize(w, h))
	r.ruler.Refresh()
}

// tick is the part of the ruler's width that a mark takes: findings the right half, the
// graver the wider, hits the left. Names and the original's findings have none.
func tick(side editor.Side, k Kind, w int) (x0, x1 int, ok bool) {
	switch k {
	case Hit, CurrentHit:
		return 1, w * 2 / 5, true
	case Error:
		return w * 2 / 5, w - 1, side == editor.Translation
	case Warning:
		return w * 2 / 5, w * 4 / 5, side == editor.Translation
	case Notice:
		return w * 2 / 5, w * 3 / 5, side == editor.Translation
	case Inserted:
		return w - 3, w - 1, side == editor.Translation
	}
	return 0, 0, false
}

// eachMark calls f with every mark of the article and about how far down it stands, the
// graver later.
func (g *Galley) eachMark(f func(side editor.Side, y int, m Mark)) {
	type placed struct {
		side editor.Side
		y    int
		m    Mark
	}
	var by [CurrentHit + 1][]placed
	y := 0
	for r, row := range g.rows {
		for side := range g.cols {
			at := y
			for i := row[side].Start; i < row[side].End; i++ {
				b := g.cols[side].blocks[i]
				for _, m := range b.marks {
					if Inserted <= m.Kind && m.Kind <= CurrentHit {
						by[m.Kind] = append(by[m.Kind], placed{editor.Side(side), at + g.inBlock(b, m), m})
					}
				}
				at += g.full(b)
			}
		}
		y += g.heights.Get(r)
	}
	for _, ps := range by {
		for _, p := range ps {
			f(p.side, p.y, p.m)
		}
	}
}

// inBlock is about how far below the top of its block a mark stands.
func (g *Galley) inBlock(b *block, m Mark) int {
	if len(b.chunks) == 1 && b.chunks[0].para != nil {
		p := b.chunks[0].para
		if n := len(p.Text); n > 0 {
			return p.Height * min(m.Span.Start, n) / n
		}
	}
	return 0
}

// blend is c over back.
func blend(c, back color.NRGBA) color.NRGBA {
	a := uint32(c.A)
	mix := func(x, y uint8) uint8 { return uint8((uint32(x)*a + uint32(y)*(255-a)) / 255) }
	return color.NRGBA{mix(c.R, back.R), mix(c.G, back.G), mix(c.B, back.B), 255}
}

var _ fyne.Widget = (*Galley)(nil)
