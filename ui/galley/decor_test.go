package galley

import (
	"image"
	"image/color"
	"testing"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/typeset"
)

// under draws marks and gives the colours that their lines have in each pixel column.
func under(shapes []shape) [][4]uint8 {
	img := image.NewRGBA(image.Rect(0, 0, 60, 30))
	b := brush{dst: img, p: &light, l: &typeset.Line{Height: 24, Baseline: 18}, em: 16, unit: 1}
	b.draw(shapes)
	fills := map[[4]uint8]bool{}
	for _, c := range light.fill {
		fills[opaque(c)] = true
	}
	out := make([][4]uint8, 60)
	for x := range out {
		for y := 20; y < 30; y++ {
			o := img.PixOffset(x, y)
			if c := [4]uint8(img.Pix[o : o+4]); c[3] == 255 && !fills[c] {
				out[x] = c
			}
		}
	}
	return out
}

func opaque(c color.NRGBA) [4]uint8 { return [4]uint8{c.R, c.G, c.B, c.A} }

// Where marks lie over each other the graver is drawn, and beside it the other.
func TestTheGraverMarkWins(t *testing.T) {
	cols := under([]shape{{mark: Inserted, x0: 0, x1: 60}, {mark: Warning, x0: 20, x1: 40}})
	solid, double := opaque(light.line[Inserted]), opaque(light.line[Warning])
	for x, got := range cols {
		want := solid
		if 20 <= x && x < 40 {
			want = double
		}
		if got != want {
			t.Fatalf("pixel column %d is %v, want %v", x, got, want)
		}
	}
}

// A mark over the ends of lines and over a ghost is drawn on every line, and never below
// the ghost's words.
func TestMarksOverLinesAndGhosts(t *testing.T) {
	const s = "Der Minister der Verteidigung ist in Peking eingetroffen und hat dort mit dem General gesprochen, berichtet die Agentur."
	g := shown(t, s)
	g.SetMarks(editor.Translation, []Mark{{Span: text.Span{Start: 0, End: len(s)}, Kind: Error}})
	g.SetGhosts(editor.Translation, []Ghost{{Off: 4, Text: "alte "}})
	if len(g.r.seen) < 2 {
		t.Fatalf("%d lines", len(g.r.seen))
	}
	for i := range g.r.seen {
		marks, strikes := 0, 0
		for _, sh := range g.decor(nil, &g.r.seen[i], 0) {
			switch sh.kind {
			case shapeMark:
				marks++
			case shapeStrike:
				strikes++
			}
		}
		if marks == 0 || (i == 0) != (strikes == 1) {
			t.Errorf("line %d has %d marks and %d strikes", i, marks, strikes)
		}
	}
}
