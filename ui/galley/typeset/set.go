package typeset

import (
	"math"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"stet/editor/direction"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Setter sets paragraphs. It belongs to one goroutine; what it makes may be used by any.
type Setter struct {
	faces  *faces
	shaper shaping.HarfbuzzShaper
	split  shaping.Segmenter
	wrap   shaping.LineWrapper
	bidi   bidi.Paragraph

	// Reused from paragraph to paragraph.
	runes  []rune
	bytes  []int32 // of each rune, and the length of the text
	starts []bool  // runes that begin a grapheme
	levels []level
	inputs []shaping.Input
	runs   []shaping.Output
	parts  []part
}

// NewSetter returns a setter that chooses from fonts.
func NewSetter(fonts *Fonts) *Setter {
	return &Setter{faces: newFaces(fonts)}
}

// glyph is a shape to be drawn.
type glyph struct {
	face  *font.Font
	id    font.GID
	x, y  fixed.Int26_6 // of its origin, y downwards from the baseline
	style Style
}

// Set sets a paragraph.
func (s *Setter) Set(in Input) *Para {
	s.read(in.Text)
	p := &Para{Text: in.Text, Width: in.Width, Size: in.Size}
	if in.Direction == direction.Unknown {
		in.Direction = direction.OfParagraph(in.Text, direction.Unknown)
	}
	p.RTL = in.Direction == direction.RightToLeft
	s.levels = levels(s.levels[:0], &s.bidi, s.runes, p.RTL)
	s.faces.missing = false
	s.shape(in)
	p.Missing = s.faces.missing
	s.lines(p, in)
	return p
}

// read takes the text apart into runes that can be shaped, one for each of the text's.
func (s *Setter) read(text string) {
	s.runes, s.bytes, s.starts = s.runes[:0], s.bytes[:0], s.starts[:0]
	for i, r := range text {
		s.runes = append(s.runes, printable(r))
		s.bytes = append(s.bytes, int32(i))
		s.starts = append(s.starts, false)
	}
	s.bytes = append(s.bytes, int32(len(text)))
	k := 0
	for g := graphemes.FromString(text); g.Next(); {
		for k < len(s.runes) && int(s.bytes[k]) < g.Start() {
			k++
		}
		if k < len(s.starts) && int(s.bytes[k]) == g.Start() {
			s.starts[k] = true
		}
	}
}

// printable gives what is drawn for r. Characters that would end the paragraph for the
// shaper or have no shape get one.
func printable(r rune) rune {
	switch {
	case r == '\t':
		return '\u2003'
	case r < 0x20 || 0x7f <= r && r < 0xa0 || r == '\u2028' || r == '\u2029':
		return utf8.RuneError
	}
	return r
}

// shape fills runs, in the order of the text.
func (s *Setter) shape(in Input) {
	s.inputs, s.runs = s.inputs[:0], s.runs[:0]
	size := fixed.Int26_6(math.Round(float64(in.Size) * 64))
	base := shaping.Input{Text: s.runes, Size: size, Language: language.NewLanguage(in.Lang)}
	for _, l := range s.levels {
		part := base
		part.RunStart, part.RunEnd = l.start, l.end
		part.Direction = di.DirectionLTR
		if l.level%2 == 1 {
			part.Direction = di.DirectionRTL
		}
		s.styled(part, in)
	}
	for _, r := range s.inputs {
		out := s.shaper.ShapeNoExtents(r)
		s.widths(out.Glyphs)
		s.runs = append(s.runs, out)
	}
}

// widths tells the wrapper which glyphs are spaces: it takes for one what has no width,
// and without extents, which cost more than the shaping, nothing has.
func (s *Setter) widths(gs []shaping.Glyph) {
	for i := range gs {
		if !unicode.IsSpace(s.runes[gs[i].TextIndex()]) {
			gs[i].Width = 1
		}
	}
}

// styled appends the inputs of one level, cut where the style changes.
func (s *Setter) styled(part shaping.Input, in Input) {
	at, end := part.RunStart, part.RunEnd
	for _, sp := range in.Spans {
		from, to := s.runeAt(sp.Start), s.runeAt(sp.End)
		if to <= at || from >= end {
			continue
		}
		s.plain(part, at, min(max(from, at), end), in.Style)
		s.plain(part, max(from, at), min(to, end), in.Style|sp.Style)
		at = min(to, end)
	}
	s.plain(part, at, end, in.Style)
}

// plain appends the inputs of the runes [from, to), which have one style.
func (s *Setter) plain(part shaping.Input, from, to int, st Style) {
	if from >= to {
		return
	}
	s.faces.style = st
	part.RunStart, part.RunEnd = from, to
	for _, i := range s.split.Split(part, s.faces) {
		if i.Face == nil { // nothing but spaces and controls
			i.Face = s.faces.of(s.faces.fonts.base[0])
		}
		s.inputs = append(s.inputs, i)
	}
}

// runeAt is the number of the rune at a byte, or of the next one.
func (s *Setter) runeAt(b int) int {
	lo, hi := 0, len(s.runes)
	for lo < hi {
		m := (lo + hi) / 2
		if int(s.bytes[m]) >= b {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// lines breaks the runs into the lines of p.
func (s *Setter) lines(p *Para, in Input) {
	if len(s.runs) == 0 {
		p.Lines = []Line{s.line(p, in, nil)}
		p.Height = p.Lines[0].Height
		return
	}
	width := in.Width
	if width <= 0 {
		width = math.MaxInt32 / 64
	}
	cfg := shaping.WrapConfig{
		Direction:                     di.DirectionLTR,
		BreakPolicy:                   shaping.WhenNecessary,
		DisableTrailingWhitespaceTrim: true,
	}
	if p.RTL {
		cfg.Direction = di.DirectionRTL
	}
	wrapped, _ := s.wrap.WrapParagraph(cfg, width, s.runes, shaping.NewSliceIterator(s.runs))
	p.Lines = make([]Line, 0, len(wrapped))
	for _, w := range wrapped {
		l := s.line(p, in, w)
		l.Y = p.Height
		p.Height += l.Height
		p.Lines = append(p.Lines, l)
	}
}

// line makes a Line of the runs of one line, which are in the order of the text.
func (s *Setter) line(p *Para, in Input, w shaping.Line) Line {
	l := Line{}
	s.measure(&l, in, w)
	if len(w) == 0 {
		if p.RTL {
			l.Left = fixed.I(in.Width)
			l.Right = l.Left
		}
		l.Sum = sum(&l, in.Size, "")
		return l
	}
	last := w[len(w)-1].Runes
	l.Start, l.End = int(s.bytes[w[0].Runes.Offset]), int(s.bytes[last.Offset+last.Count])
	var advance fixed.Int26_6
	nglyphs, nrunes := 0, 0
	for i := range w {
		advance += w[i].Advance
		nglyphs += len(w[i].Glyphs)
		nrunes += w[i].Runes.Count
	}
	if p.RTL && in.Width > 0 {
		l.Left = fixed.I(in.Width) - advance
	}
	l.glyphs = make([]glyph, 0, nglyphs)
	l.Cells = make([]Cell, 0, nrunes)
	s.place(&l, in, w, p.RTL)
	l.Sum = sum(&l, in.Size, p.Text[l.Start:l.End])
	return l
}

// place puts the runs of w beside each other, in the order in which they are seen.
func (s *Setter) place(l *Line, in Input, w shaping.Line, rtl bool) {
	w, spaces := s.cutSpaces(w, rtl)
	lv := make([]int, len(w))
	for i := range w {
		lv[i] = levelOf(s.levels, &w[i])
	}
	if spaces {
		lv[len(lv)-1] = 0
		if rtl {
			lv[len(lv)-1] = 1
		}
	}
	x := l.Left
	for _, i := range visual(lv) {
		s.cells(l, in, &w[i], x)
		x = s.glyphs(l, in, &w[i], x)
	}
	l.Right = x
}

// cutSpaces makes the spaces at the end of a line a run of their own where the last run
// goes against the paragraph: they belong to the line's end and not into the line (rule
// L1 of UAX #9, which is for lines and so comes after shaping).
func (s *Setter) cutSpaces(w shaping.Line, rtl bool) (shaping.Line, bool) {
	last := w[len(w)-1]
	against := last.Direction.Progression() == di.TowardTopLeft
	if against == rtl {
		return w, false
	}
	n := 0
	end := last.Runes.Offset + last.Runes.Count
	for n < len(last.Glyphs) && n < last.Runes.Count && unicode.IsSpace(s.runes[end-1-n]) {
		n++
	}
	if n == 0 || n == len(last.Glyphs) {
		return w, false
	}
	tail := last
	if against { // right to left: the end is on the left
		tail.Glyphs, last.Glyphs = last.Glyphs[:n], last.Glyphs[n:]
	} else {
		tail.Glyphs, last.Glyphs = last.Glyphs[len(last.Glyphs)-n:], last.Glyphs[:len(last.Glyphs)-n]
	}
	tail.Runes = shaping.Range{Offset: end - n, Count: n}
	last.Runes.Count -= n
	out := append(append(shaping.Line(nil), w[:len(w)-1]...), last, tail)
	return out, true
}

// glyphs appends the glyphs of a run that begins at x and returns where it ends.
func (s *Setter) glyphs(l *Line, in Input, run *shaping.Output, x fixed.Int26_6) fixed.Int26_6 {
	st := styleAt(in, int(s.bytes[run.Runes.Offset]))
	for _, g := range run.Glyphs {
		l.glyphs = append(l.glyphs, glyph{run.Face.Font, g.GlyphID, x + g.XOffset, -g.YOffset, st})
		x += g.Advance
	}
	return x
}

func styleAt(in Input, b int) Style {
	for _, sp := range in.Spans {
		if sp.Start <= b && b < sp.End {
			return in.Style | sp.Style
		}
	}
	return in.Style
}

// part is a grapheme of a run, or the rest of one that began in an earlier cluster.
type part struct {
	Cell
	rest bool
}

// cells appends the graphemes of a run that begins at x.
func (s *Setter) cells(l *Line, in Input, run *shaping.Output, x fixed.Int26_6) {
	c := Cell{RTL: run.Direction.Progression() == di.TowardTopLeft}
	c.Ghost = styleAt(in, int(s.bytes[run.Runes.Offset]))&Ghost != 0
	s.parts = s.parts[:0]
	n := len(run.Glyphs)
	for i := 0; i < n; {
		g, advance := run.Glyphs[i], fixed.Int26_6(0)
		j := i
		for ; j < n && run.Glyphs[j].TextIndex() == g.TextIndex(); j++ {
			advance += run.Glyphs[j].Advance
		}
		s.cluster(c, g.TextIndex(), g.RunesCount(), x, advance)
		x += advance
		i = j
	}
	sort.SliceStable(s.parts, func(i, j int) bool { return s.parts[i].Start < s.parts[j].Start })
	s.join(l)
}

// cluster appends the graphemes of the runes [first, first+n), which take advance from x
// on. The width is shared evenly among the graphemes that begin there (the letters of a
// ligature).
func (s *Setter) cluster(c Cell, first, n int, x, advance fixed.Int26_6) {
	count := 0
	for r := first; r < first+n; r++ {
		if s.starts[r] {
			count++
		}
	}
	share := func(k int) fixed.Int26_6 { return advance * fixed.Int26_6(k) / fixed.Int26_6(max(count, 1)) }
	k := 0
	for r := first; r < first+n; {
		e := r + 1
		for e < first+n && !s.starts[e] {
			e++
		}
		from, to := share(k), share(k)
		if s.starts[r] || count == 0 {
			k++
			to = share(k)
		}
		if c.RTL {
			from, to = advance-to, advance-from
		}
		c.Start, c.End, c.X0, c.X1 = s.bytes[r], s.bytes[e], x+from, x+to
		s.parts = append(s.parts, part{c, !s.starts[r]})
		r = e
	}
}

// join appends the parts, which are in the order of the text, as cells in the order in
// which they are seen, each rest joined with what it is the rest of.
func (s *Setter) join(l *Line) {
	from := len(l.Cells)
	for _, p := range s.parts {
		if k := len(l.Cells) - 1; p.rest && k >= 0 && l.Cells[k].End == p.Start && l.Cells[k].RTL == p.RTL {
			c := &l.Cells[k]
			c.End, c.X0, c.X1 = p.End, min(c.X0, p.X0), max(c.X1, p.X1)
			continue
		}
		l.Cells = append(l.Cells, p.Cell)
	}
	if cs := l.Cells[from:]; len(cs) > 0 && cs[0].RTL {
		slices.Reverse(cs)
	}
}

// measure finds the height and the baseline of a line: those of the regular font, more
// where a run is higher.
func (s *Setter) measure(l *Line, in Input, w shaping.Line) {
	asc, desc := s.extents(in)
	if len(w) == 0 && in.Leading > 0 { // nothing to hold: as low as is asked for
		l.Height = in.Leading
		l.Baseline = in.Leading * 4 / 5
		return
	}
	gap := max(0, in.Leading-asc-desc)
	up, down := asc+gap/2, desc+gap-gap/2
	for i := range w {
		b := w[i].LineBounds
		up = max(up, b.Ascent.Ceil())
		down = max(down, (-b.Descent).Ceil())
	}
	l.Baseline, l.Height = up, up+down
}

// extents are the ascent and descent of the regular font in pixels.
func (s *Setter) extents(in Input) (asc, desc int) {
	face := s.faces.of(s.faces.fonts.base[0])
	e, ok := face.FontHExtents()
	if !ok {
		return int(in.Size), int(in.Size / 4)
	}
	k := float64(in.Size) / float64(face.Upem())
	return int(math.Ceil(float64(e.Ascender) * k)), int(math.Ceil(-float64(e.Descender) * k))
}

// sum is a hash (FNV-1a) of everything that is drawn of a line. Which font a glyph is of
// follows from the text.
func sum(l *Line, size float32, text string) uint64 {
	h := uint64(14695981039346656037)
	mix := func(v uint64) { h = (h ^ v) * 1099511628211 }
	mix(uint64(math.Float32bits(size)))
	mix(uint64(l.Height)<<32 | uint64(l.Baseline))
	for i := range len(text) {
		mix(uint64(text[i]))
	}
	for i := range l.glyphs {
		g := &l.glyphs[i]
		mix(uint64(g.id)<<32 | uint64(uint32(g.x)))
		mix(uint64(uint32(g.y))<<32 | uint64(g.style))
	}
	return h
}
