package text

import (
	"fmt"
	"slices"
	"sort"
	"strings"
)

// Overlay is text that a line shows and does not hold: in the place of a range of the
// line (a sign for an invisible character, a short form of an inline code; with no Text
// the range is hidden), or, with an empty range, in addition (words that were struck out).
type Overlay struct {
	Span Span // bytes from the start of the line
	Text string
}

// Display is the map between what one line holds and what it shows. It is immutable.
// Caret, selection and hit test go through it.
//
// Both ways are total and monotone, and from the line to the display and back a place
// comes to itself, unless it lies within a range that is shown as something else.
type Display struct {
	line     string
	overlays []Overlay
	shown    []int // where each overlay starts in the display
}

// NewDisplay returns the map of a line. Overlays may come in any order and must not
// overlap; several at one place keep their order, those with an empty range come first.
func NewDisplay(line string, overlays ...Overlay) (Display, error) {
	d := Display{line: line, overlays: slices.Clone(overlays)}
	slices.SortStableFunc(d.overlays, func(a, b Overlay) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return a.Span.End - b.Span.End
	})
	at, shift := 0, 0
	for _, o := range d.overlays {
		if o.Span.Start < at || o.Span.End < o.Span.Start || o.Span.End > len(line) {
			return Display{}, fmt.Errorf("overlay [%d, %d) overlaps another or does not lie in a line of %d bytes", o.Span.Start, o.Span.End, len(line))
		}
		d.shown = append(d.shown, o.Span.Start+shift)
		shift += len(o.Text) - o.Span.Len()
		at = o.Span.End
	}
	return d, nil
}

// Text is what the line shows.
func (d Display) Text() string {
	if len(d.overlays) == 0 {
		return d.line
	}
	var b strings.Builder
	at := 0
	for _, o := range d.overlays {
		b.WriteString(d.line[at:o.Span.Start])
		b.WriteString(o.Text)
		at = o.Span.End
	}
	b.WriteString(d.line[at:])
	return b.String()
}

// Len is the number of bytes that the line shows.
func (d Display) Len() int {
	if n := len(d.overlays); n > 0 {
		return d.shown[n-1] + len(d.overlays[n-1].Text) + len(d.line) - d.overlays[n-1].Span.End
	}
	return len(d.line)
}

// Overlays are the overlays in order; the caller must not change them.
func (d Display) Overlays() []Overlay { return d.overlays }

// OverlaySpan is where overlay i stands in the display.
func (d Display) OverlaySpan(i int) Span {
	return Span{d.shown[i], d.shown[i] + len(d.overlays[i].Text)}
}

// ToDisplay is where the place off of the line stands in the display: before what is
// shown in addition there, or behind it (side After). A place within a range that is shown
// as something else stands at the start or end of that.
func (d Display) ToDisplay(off int, side Side) int {
	// The first overlay that is not wholly before the place.
	i := sort.Search(len(d.overlays), func(i int) bool {
		sp := d.overlays[i].Span
		if sp.Len() == 0 {
			return sp.Start > off || sp.Start == off && side == Before
		}
		return sp.End > off
	})
	if i < len(d.overlays) {
		if o := d.overlays[i]; o.Span.Start < off {
			if side == Before {
				return d.shown[i]
			}
			return d.shown[i] + len(o.Text)
		}
	}
	if i == 0 {
		return off
	}
	before := d.overlays[i-1]
	return d.shown[i-1] + len(before.Text) + off - before.Span.End
}

// ToLine is the place of the line at which the place pos of the display stands, and the
// overlay within which it lies, -1 for none. Within what is shown in addition it is where
// that stands, within what is shown instead the nearer end (the start, where both are).
func (d Display) ToLine(pos int) (off, overlay int) {
	i := sort.Search(len(d.overlays), func(i int) bool { return d.shown[i] >= pos }) - 1
	if i < 0 {
		return pos, -1
	}
	o := d.overlays[i]
	in := pos - d.shown[i]
	switch {
	case in >= len(o.Text):
		return o.Span.End + in - len(o.Text), -1
	case 2*in <= len(o.Text):
		return o.Span.Start, i
	}
	return o.Span.End, i
}
