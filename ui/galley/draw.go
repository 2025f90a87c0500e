package galley

import (
	"image"
	"time"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// renderer shows what place found. Its objects are lines, not words, taken from pools
// and used again: below everything the tint, then the decor images, the selection, the
// line images, and on top caret, bars and popup.
type renderer struct {
	g         *Galley
	seen      []seen
	caretSeen bool

	back, rule, track, thumb, focus, caret *canvas.Rectangle
	ruler                                  *canvas.Image
	rulerStale                             bool
	tints, sels                            rectPool
	decors, texts                          imagePool
	objects                                []fyne.CanvasObject
	pooled                                 int // objects of the pools when objects was made
	palette                                *palette
	shapes                                 []shape
}

// CreateRenderer implements fyne.Widget.
func (g *Galley) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &renderer{g: g, rulerStale: true}
	for _, p := range []**canvas.Rectangle{&r.back, &r.rule, &r.track, &r.thumb, &r.focus, &r.caret} {
		*p = &canvas.Rectangle{}
	}
	r.ruler = &canvas.Image{ScaleMode: canvas.ImageScalePixels}
	r.caret.Hide()
	r.focus.Hide()
	g.r = r
	g.loadFonts()
	return r
}

// Layout implements fyne.WidgetRenderer.
func (r *renderer) Layout(size fyne.Size) {
	g := r.g
	if size == g.size && g.pixelScale() == g.scale {
		return
	}
	g.size = size
	r.back.Resize(size)
	r.rulerStale = true
	g.again()
}

// MinSize implements fyne.WidgetRenderer.
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(220, 120) }

// Destroy implements fyne.WidgetRenderer.
func (r *renderer) Destroy() {
	r.g.caret.stop()
	r.g.work.stop()
}

// Refresh implements fyne.WidgetRenderer: the theme or the scale may have changed.
func (r *renderer) Refresh() {
	r.rulerStale = true
	r.g.again()
}

// Objects implements fyne.WidgetRenderer.
func (r *renderer) Objects() []fyne.CanvasObject {
	n := len(r.tints.all) + len(r.decors.all) + len(r.sels.all) + len(r.texts.all)
	if r.objects != nil && n == r.pooled {
		return r.objects
	}
	r.pooled = n
	r.objects = append(r.objects[:0:0], r.back)
	r.objects = r.tints.objects(r.objects)
	r.objects = r.decors.objects(r.objects)
	r.objects = r.sels.objects(r.objects)
	r.objects = r.texts.objects(r.objects)
	r.objects = append(r.objects, r.caret, r.rule, r.track, r.ruler, r.thumb, r.focus)
	if p := r.g.popup.box; p != nil {
		r.objects = append(r.objects, p)
	}
	return r.objects
}

// changed has Objects gather the objects again.
func (r *renderer) changed() {
	if r != nil {
		r.pooled = -1
	}
}

func (r *renderer) newRuler() {
	if r != nil {
		r.rulerStale = true
	}
}

// rectPool is rectangles that are used again.
type rectPool struct {
	all  []*canvas.Rectangle
	used int
}

func (p *rectPool) objects(dst []fyne.CanvasObject) []fyne.CanvasObject {
	for _, r := range p.all {
		dst = append(dst, r)
	}
	return dst
}

func (p *rectPool) next() *canvas.Rectangle {
	if p.used == len(p.all) {
		p.all = append(p.all, &canvas.Rectangle{})
	}
	p.used++
	return p.all[p.used-1]
}

// trim hides the rectangles that were not used, and begins anew.
func (p *rectPool) trim() {
	for _, r := range p.all[p.used:] {
		if r.Visible() {
			r.Hide()
		}
	}
	p.used = 0
}

// imagePool is images that are used again: first for what they show already.
type imagePool struct {
	all   []*lineImage
	bySum map[uint64]*lineImage
}

// lineImage is the image of a line or of its decor.
type lineImage struct {
	img  *canvas.Image
	pix  *image.RGBA
	sum  uint64 // of what it shows; 0 for nothing yet
	used bool
	next *lineImage // of the same sum
}

func (p *imagePool) objects(dst []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range p.all {
		dst = append(dst, o.img)
	}
	return dst
}

// begin makes every image free, found by what it shows.
func (p *imagePool) begin() {
	if p.bySum == nil {
		p.bySum = map[uint64]*lineImage{}
	}
	clear(p.bySum)
	for _, o := range p.all {
		o.used = false
		o.next = p.bySum[o.sum]
		p.bySum[o.sum] = o
	}
}

// showing is a free image that shows sum already, or nil.
func (p *imagePool) showing(sum uint64) *lineImage {
	for o := p.bySum[sum]; o != nil; o = o.next {
		if !o.used {
			o.used = true
			p.bySum[sum] = o.next
			return o
		}
	}
	return nil
}

// free is an image that shows nothing of use, from index from on.
func (p *imagePool) free(from *int) *lineImage {
	for ; *from < len(p.all); *from++ {
		if o := p.all[*from]; !o.used {
			o.used = true
			return o
		}
	}
	o := &lineImage{img: &canvas.Image{ScaleMode: canvas.ImageScalePixels}, used: true}
	p.all = append(p.all, o)
	*from++
	return o
}

func (p *imagePool) end() {
	for _, o := range p.all {
		if !o.used && o.img.Visible() {
			o.img.Hide()
		}
	}
}

// canvasOf is an empty picture of w times h pixels for o.
func (o *lineImage) canvasOf(w, h int) *image.RGBA {
	n := 4 * w * h
	if o.pix == nil || cap(o.pix.Pix) < n {
		o.pix = &image.RGBA{Pix: make([]uint8, n, n+n/4)}
		o.img.Image = o.pix
	}
	o.pix.Pix, o.pix.Stride, o.pix.Rect = o.pix.Pix[:n], 4*w, image.Rect(0, 0, w, h)
	clear(o.pix.Pix)
	return o.pix
}

// show puts every object where it belongs.
func (r *renderer) show(g *Galley) {
	r.palette = paletteFor(g.Theme(), g.opt.Paper)
	r.back.FillColor = r.palette.back
	r.showTexts()
	r.showDecors()
	r.showTint()
	r.showSelection()
	r.showCaret()
	r.showBars()
	r.showFocus()
	g.popup.follow(g)
	canvas.Refresh(r.back)
}

// wanted is an image that is to be seen: what it shows and where.
type wanted struct {
	s    *seen
	sum  uint64
	left int // of the image from the left of the text column
	w, h int
}

// pixels of the image of a line.
func (r *renderer) box(s *seen) wanted {
	l, pad := s.geometry(), r.g.m.pad
	left := l.Left.Floor() - pad
	return wanted{s: s, left: left, w: l.Right.Ceil() + pad - left, h: l.Height + 2*pad}
}

// showTexts shows the line images. Lines that an image shows already only move it.
func (r *renderer) showTexts() {
	p := &r.texts
	ink := typeset.Ink{Text: r.palette.text, Ghost: r.palette.ghost, Link: r.palette.link}
	colours := r.palette.sum()
	p.begin()
	var fresh []wanted
	for i := range r.seen {
		s := &r.seen[i]
		l := s.geometry()
		if len(l.Cells) == 0 {
			continue
		}
		w := r.box(s)
		w.sum = l.Sum ^ colours
		if o := p.showing(w.sum); o != nil {
			r.put(o, w)
			continue
		}
		fresh = append(fresh, w)
	}
	from := 0
	for _, w := range fresh {
		o := p.free(&from)
		pix := o.canvasOf(w.w, w.h)
		r.g.drawer.Line(pix, w.s.para, w.s.line, -w.left, r.g.m.pad, ink)
		o.sum = w.sum
		r.put(o, w)
		o.img.Refresh()
	}
	p.end()
}

// showDecors shows what lies below the lines.
func (r *renderer) showDecors() {
	p := &r.decors
	p.begin()
	from := 0
	for i := range r.seen {
		s := &r.seen[i]
		w := r.box(s)
		w.left, w.w = -r.g.m.indent*7, s.para.Width+r.g.m.indent*7+r.g.m.pad
		r.shapes = r.g.decor(r.shapes, s, w.left)
		if len(r.shapes) == 0 {
			continue
		}
		w.shrink(r.shapes, r.g.m.pad)
		w.sum = decorSum(r.shapes, r.palette, s.geometry(), s.para.Size)
		o := p.showing(w.sum)
		if o == nil {
			o = p.free(&from)
			b := brush{g: r.g, dst: o.canvasOf(w.w, w.h), p: r.palette, l: s.geometry(), em: s.para.Size, top: r.g.m.pad}
			b.unit = max(1, int(r.g.m.em/14))
			b.draw(r.shapes)
			o.sum = w.sum
			r.put(o, w)
			o.img.Refresh()
			continue
		}
		r.put(o, w)
	}
	p.end()
}

// shrink makes w no wider than its shapes, and moves them into it.
func (w *wanted) shrink(shapes []shape, pad int) {
	x0, x1 := shapes[0].x0, shapes[0].x1
	for _, s := range shapes {
		x0, x1 = min(x0, s.x0), max(x1, s.x1)
	}
	x0 -= pad
	for i := range shapes {
		shapes[i].x0 -= x0
		shapes[i].x1 -= x0
	}
	w.left += x0
	w.w = x1 - x0 + pad
}

// put moves an image to the line of w.
func (r *renderer) put(o *lineImage, w wanted) {
	g := r.g
	o.img.Move(g.pos(w.s.x+w.left, w.s.y-g.m.pad))
	o.img.Resize(g.unitSize(w.w, w.h))
	if !o.img.Visible() {
		o.img.Show()
	}
}

// pos is a pixel position in units.
func (g *Galley) pos(x, y int) fyne.Position {
	return fyne.NewPos(float32(x)/g.scale, float32(y)/g.scale)
}

// unitSize is a size in units that is w times h pixels whether it is rounded or rounded up.
func (g *Galley) unitSize(w, h int) fyne.Size {
	if g.scale == 1 {
		return fyne.NewSize(float32(w), float32(h))
	}
	return fyne.NewSize((float32(w)-.02)/g.scale, (float32(h)-.02)/g.scale)
}

// rect shows a rectangle of pixels in a colour.
func (r *renderer) rect(p *rectPool, x0, y0, x1, y1 int) *canvas.Rectangle {
	o := p.next()
	r.shape(o, x0, y0, x1, y1)
	return o
}

func (r *renderer) shape(o *canvas.Rectangle, x0, y0, x1, y1 int) {
	o.Move(r.g.pos(x0, y0))
	o.Resize(r.g.unitSize(max(0, x1-x0), max(0, y1-y0)))
	if !o.Visible() {
		o.Show()
	}
}

// showTint lights up the sentence at the caret and its counterpart, with a bar beside it.
func (r *renderer) showTint() {
	g := r.g
	for i := range r.seen {
		s := &r.seen[i]
		x0, x1, ok := r.extent(s, g.tint[s.side])
		if !ok {
			continue
		}
		l := s.geometry()
		r.rect(&r.tints, s.x+x0, s.y, s.x+x1, s.y+l.Height).FillColor = r.palette.tint
		bar := s.x - int(g.m.em*.55)
		if s.para.RTL {
			bar = s.x + s.para.Width + int(g.m.em*.4)
		}
		r.rect(&r.tints, bar, s.y, bar+max(2, g.px(2.5)), s.y+l.Height).FillColor = r.palette.tintBar
	}
	r.tints.trim()
}

// extent is from where to where a range of the text goes on a line.
func (r *renderer) extent(s *seen, sp text.Span) (x0, x1 int, ok bool) {
	for _, st := range r.parts(s, sp) {
		a, b := st.X0.Floor(), st.X1.Ceil()
		if !ok {
			x0, x1, ok = a, b, true
			continue
		}
		x0, x1 = min(x0, a), max(x1, b)
	}
	return x0, x1, ok
}

// parts are the stretches of a line that a range of the text takes.
func (r *renderer) parts(s *seen, sp text.Span) []typeset.Stretch {
	g := r.g
	line := g.cols[s.side].doc.LineSpan(s.block)
	if sp.Start >= sp.End || sp.End <= line.Start || sp.Start > line.End {
		return nil
	}
	base := s.b.chunkStart(s.chunk)
	d0 := s.b.toShown(max(sp.Start-line.Start, 0), true) - base
	d1 := s.b.toShown(min(sp.End-line.Start, line.Len()), false) - base
	g.stretches = s.para.Stretches(g.stretches[:0], s.line, d0, d1)
	return g.stretches
}

// showSelection shows what is selected on both sides, the side without the caret fainter.
func (r *renderer) showSelection() {
	g := r.g
	for i := range r.seen {
		s := &r.seen[i]
		sel := ordered(g.sel[s.side])
		if sel.Start == sel.End {
			continue
		}
		c := r.palette.selection
		if !g.focused || s.side != g.side {
			c = r.palette.faint
		}
		l := s.geometry()
		for _, st := range r.parts(s, sel) {
			r.rect(&r.sels, s.x+st.X0.Round(), s.y, s.x+st.X1.Round(), s.y+l.Height).FillColor = c
		}
		line := g.cols[s.side].doc.LineSpan(s.block)
		last := s.line == len(s.para.Lines)-1 && s.chunk == len(s.b.chunks)-1
		if last && sel.Start <= line.End && sel.End > line.End { // the line feed
			x := l.Right.Round()
			if s.para.RTL {
				x = l.Left.Round() - int(g.m.em*.4)
			}
			r.rect(&r.sels, s.x+x, s.y, s.x+x+int(g.m.em*.4), s.y+l.Height).FillColor = c
		}
	}
	r.sels.trim()
}

func ordered(s editor.Selection) text.Span {
	return text.Span{Start: min(s.Anchor, s.Head), End: max(s.Anchor, s.Head)}
}

// showCaret puts the caret where it belongs and notes whether that is on the screen.
func (r *renderer) showCaret() {
	g := r.g
	r.caretSeen = false
	off, after := g.sel[g.side].Head, g.after[g.side]
	col := &g.cols[g.side]
	i, rel := col.at(off)
	for k := range r.seen {
		s := &r.seen[k]
		if s.side != g.side || s.block != i {
			continue
		}
		c := typeset.Caret{Off: s.b.toShown(rel, after) - s.b.chunkStart(s.chunk), After: after}
		l := s.geometry()
		atEdge := c.Off == 0 && !after && s.chunk > 0 || c.Off == len(s.para.Text) && after && s.chunk+1 < len(s.b.chunks)
		if c.Off < l.Start || c.Off > l.End || s.para.LineAt(c) != s.line || atEdge {
			continue
		}
		r.caretSeen = true
		w := max(1, g.px(1.6))
		x := s.x + s.para.X(s.line, c).Round() - w/2
		x = min(max(x, 0), g.w-w)
		r.caret.FillColor = r.palette.caret
		r.shape(r.caret, x, s.y+l.Height/10, x+w, s.y+l.Height-l.Height/10)
	}
	if !r.caretSeen || !g.focused || !g.caret.on || !g.shows(g.side) {
		r.caret.Hide()
	}
}

func (r *renderer) showFocus() {
	g := r.g
	r.focus.StrokeColor = r.palette.focus
	r.focus.StrokeWidth = 1
	if !g.focused {
		r.focus.Hide()
		return
	}
	r.focus.Resize(g.size)
	r.focus.Show()
}

// blinker has the caret blink: a timer that turns it on and off, and no animation, which
// would repaint the window all the time.
type blinker struct {
	on    bool
	timer *time.Timer
	gen   int
}

const blinkTime = 530 * time.Millisecond

// restart shows the caret and begins to blink.
func (g *Galley) blink() {
	g.caret.on = true
	g.caret.stop()
	if !g.focused || g.opt.Idle {
		return
	}
	gen := g.caret.gen
	var tick func()
	tick = func() {
		g.opt.Dispatch(func() {
			if g.caret.gen != gen || g.r == nil {
				return
			}
			g.caret.on = !g.caret.on
			if g.caret.on && g.r.caretSeen {
				g.r.caret.Show()
			} else {
				g.r.caret.Hide()
			}
			g.caret.timer = time.AfterFunc(blinkTime, tick)
		})
	}
	g.caret.timer = time.AfterFunc(blinkTime, tick)
}

func (b *blinker) stop() {
	b.gen++
	if b.timer != nil {
		b.timer.Stop()
	}
}
