package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func anyDisplay(t *rapid.T) Display {
	line := strings.Repeat("abcdefghij", 3)[:rapid.IntRange(0, 30).Draw(t, "len")]
	var os []Overlay
	at := 0
	for range rapid.IntRange(0, 6).Draw(t, "overlays") {
		start := rapid.IntRange(at, len(line)).Draw(t, "start")
		end := min(len(line), start+rapid.SampledFrom([]int{0, 0, 1, 3}).Draw(t, "len"))
		os = append(os, Overlay{Span{start, end}, rapid.SampledFrom([]string{"", "·", "alt ", "<1>"}).Draw(t, "text")})
		at = end
	}
	d, err := NewDisplay(line, os...)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDisplayIsTotalAndMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDisplay(t)
		if d.Len() != len(d.Text()) {
			t.Fatalf("%d bytes of %q", d.Len(), d.Text())
		}
		for _, side := range []Side{Before, After} {
			last := 0
			for off := range len(d.line) + 1 {
				to := d.ToDisplay(off, side)
				if to < last || to > d.Len() {
					t.Fatalf("%d is shown at %d, the one before at %d, of %d", off, to, last, d.Len())
				}
				last = to
				if back, _ := d.ToLine(to); back != off && !within(d, off) {
					t.Fatalf("%d is shown at %d, which is %d", off, to, back)
				}
			}
			if last != d.Len() && side == After {
				t.Fatalf("the end is shown at %d of %d", last, d.Len())
			}
		}
		last := 0
		for pos := range d.Len() + 1 {
			off, _ := d.ToLine(pos)
			if off < last || off > len(d.line) {
				t.Fatalf("%d of the display is %d, the one before it %d", pos, off, last)
			}
			last = off
			if from, to := d.ToDisplay(off, Before), d.ToDisplay(off, After); from > to {
				t.Fatalf("%d is shown from %d to %d", off, from, to)
			}
		}
	})
}

// within tells whether off lies in, or at an edge without a width of, a range that is
// shown as something else.
func within(d Display, off int) bool {
	for _, o := range d.Overlays() {
		if o.Span.Start < off && off < o.Span.End || o.Span.Len() > 0 && o.Text == "" && (off == o.Span.Start || off == o.Span.End) {
			return true
		}
	}
	return false
}

func TestDisplay(t *testing.T) {
	// "Hallo Welt" with "schöne " struck out before Welt and the space made visible
	d, err := NewDisplay("Hallo Welt", Overlay{Span{6, 6}, "schöne "}, Overlay{Span{5, 6}, "·"})
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Text(); got != "Hallo·schöne Welt" {
		t.Fatalf("shows %q", got)
	}
	for _, tt := range []struct{ off, before, after int }{{0, 0, 0}, {5, 5, 5}, {6, 7, 15}, {7, 16, 16}, {10, 19, 19}} {
		if b, a := d.ToDisplay(tt.off, Before), d.ToDisplay(tt.off, After); b != tt.before || a != tt.after {
			t.Errorf("%d is shown at %d and %d, want %d and %d", tt.off, b, a, tt.before, tt.after)
		}
	}
	for _, tt := range []struct{ pos, off, overlay int }{{5, 5, -1}, {6, 5, 0}, {7, 6, -1}, {10, 6, 1}, {15, 6, -1}, {16, 7, -1}} {
		if off, overlay := d.ToLine(tt.pos); off != tt.off || overlay != tt.overlay {
			t.Errorf("%d of the display is %d in overlay %d, want %d in %d", tt.pos, off, overlay, tt.off, tt.overlay)
		}
	}
	if sp := d.OverlaySpan(1); d.Text()[sp.Start:sp.End] != "schöne " {
		t.Errorf("overlay 1 stands at %v", sp)
	}
	if _, err := NewDisplay("abc", Overlay{Span{0, 2}, "x"}, Overlay{Span{1, 3}, "y"}); err == nil {
		t.Error("overlays that overlap")
	}
}
