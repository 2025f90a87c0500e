package typeset

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Ink is the colours of a line: of text, of ghosts and of links.
type Ink struct{ Text, Ghost, Link color.NRGBA }

func (k Ink) of(st Style) color.NRGBA {
	switch {
	case st&Ghost != 0:
		return k.Ghost
	case st&Link != 0:
		return k.Link
	}
	return k.Text
}

// Drawer draws lines. It keeps the shape of every glyph that it has drawn, at a quarter
// of a pixel, so that a line is put together rather than drawn anew. It belongs to one
// goroutine.
type Drawer struct {
	r      render.Renderer
	faces  map[*font.Font]*font.Face
	shapes map[shapeKey]*shape
	bytes  int // of the shapes
}

type shapeKey struct {
	font *font.Font
	id   font.GID
	size float32
	part uint8 // quarters of a pixel
}

// shape is a glyph as pixels: its coverage, or its colours where it brings its own.
type shape struct {
	left, top, w, h int // from the origin, top upwards negative
	alpha           []uint8
	colour          *image.RGBA
}

// maxShapes is how many bytes of shapes a Drawer keeps before it begins anew.
const maxShapes = 24 << 20

// maxGlyph is the largest extent in pixels of a glyph that is drawn.
const maxGlyph = 1024

// NewDrawer returns a drawer.
func NewDrawer() *Drawer {
	return &Drawer{faces: map[*font.Font]*font.Face{}, shapes: map[shapeKey]*shape{}}
}

// Line draws line i of p over what is in dst: the left edge of the paragraph at its pixel
// column left, the top of the line at its pixel row top. Glyphs may reach out of the line.
func (d *Drawer) Line(dst *image.RGBA, p *Para, i, left, top int, ink Ink) {
	l := &p.Lines[i]
	for k := range l.glyphs {
		g := &l.glyphs[k]
		x := g.x + fixed.I(left)
		whole := x.Floor()
		part := uint8((x - fixed.I(whole)) >> 4)
		s := d.shape(shapeKey{g.face, g.id, p.Size, part})
		if s == nil {
			continue
		}
		y := top + l.Baseline + g.y.Round()
		if s.colour != nil {
			paste(dst, s, whole+s.left, y+s.top)
			continue
		}
		stamp(dst, s, whole+s.left, y+s.top, ink.of(g.style))
	}
}

// shape is the shape of a glyph, nil where it has none.
func (d *Drawer) shape(k shapeKey) *shape {
	if s, ok := d.shapes[k]; ok {
		return s
	}
	if d.bytes > maxShapes {
		clear(d.shapes)
		d.bytes = 0
	}
	s := d.draw(k)
	d.shapes[k] = s
	d.bytes += 96
	if s != nil {
		d.bytes += len(s.alpha)
		if s.colour != nil {
			d.bytes += len(s.colour.Pix)
		}
	}
	return s
}

func (d *Drawer) face(f *font.Font) *font.Face {
	if face, ok := d.faces[f]; ok {
		return face
	}
	face := font.NewFace(f)
	d.faces[f] = face
	return face
}

// draw has the renderer draw one glyph, white, in a box of its size.
func (d *Drawer) draw(k shapeKey) *shape {
	face := d.face(k.font)
	ext, ok := face.GlyphExtents(k.id)
	if !ok || ext.Width == 0 || ext.Height == 0 {
		return nil
	}
	em := float64(k.size) / float64(face.Upem())
	left := int(math.Floor(float64(ext.XBearing)*em)) - 1
	top := int(math.Floor(-float64(ext.YBearing)*em)) - 1
	w := int(math.Ceil(float64(ext.Width)*em)) + 4
	h := int(math.Ceil(-float64(ext.Height)*em)) + 4
	if w <= 0 || h <= 0 || w > maxGlyph || h > maxGlyph {
		return nil
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	d.r.FontSize, d.r.PixScale, d.r.Color = k.size, 1, color.White
	size := fixed.Int26_6(math.Round(float64(k.size) * 64))
	run := shaping.Output{Face: face, Size: size, Glyphs: []shaping.Glyph{{
		GlyphID:  k.id,
		XOffset:  fixed.Int26_6(k.part) << 4,
		Width:    fixed.Int26_6(float64(ext.Width) * em * 64),
		Height:   fixed.Int26_6(float64(ext.Height) * em * 64),
		XBearing: fixed.Int26_6(float64(ext.XBearing) * em * 64),
		YBearing: fixed.Int26_6(float64(ext.YBearing) * em * 64),
	}}}
	d.r.DrawShapedRunAt(run, img, -left, -top)
	s := &shape{left: left, top: top, w: w, h: h}
	if _, outline := face.GlyphData(k.id).(font.GlyphOutline); !outline {
		s.colour = img
		return s
	}
	s.alpha = make([]uint8, w*h)
	for i := range s.alpha {
		s.alpha[i] = img.Pix[i*4+3]
	}
	return s
}

// stamp puts a shape into dst in the colour c.
func stamp(dst *image.RGBA, s *shape, x, y int, c color.NRGBA) {
	x0, x1 := max(0, -x), min(s.w, dst.Rect.Dx()-x)
	y0, y1 := max(0, -y), min(s.h, dst.Rect.Dy()-y)
	if x0 >= x1 {
		return
	}
	r, g, b, a := uint32(c.R), uint32(c.G), uint32(c.B), uint32(c.A)
	for row := y0; row < y1; row++ {
		src := s.alpha[row*s.w+x0 : row*s.w+x1]
		out := dst.Pix[(y+row)*dst.Stride+(x+x0)*4:]
		for i, m := range src {
			if m == 0 {
				continue
			}
			o := out[i*4 : i*4+4 : i*4+4]
			cover := uint32(m) * a / 255
			rest := 255 - cover
			o[0] = uint8((r*cover + uint32(o[0])*rest) / 255)
			o[1] = uint8((g*cover + uint32(o[1])*rest) / 255)
			o[2] = uint8((b*cover + uint32(o[2])*rest) / 255)
			o[3] = uint8(cover + uint32(o[3])*rest/255)
		}
	}
}

// paste puts a coloured shape into dst.
func paste(dst *image.RGBA, s *shape, x, y int) {
	for row := max(0, -y); row < min(s.h, dst.Rect.Dy()-y); row++ {
		for i := max(0, -x); i < min(s.w, dst.Rect.Dx()-x); i++ {
			src := s.colour.Pix[row*s.colour.Stride+i*4:]
			o := dst.Pix[(y+row)*dst.Stride+(x+i)*4:]
			rest := 255 - uint32(src[3])
			for k := range 4 {
				o[k] = uint8(uint32(src[k]) + uint32(o[k])*rest/255)
			}
		}
	}
}
