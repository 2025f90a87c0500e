package galley

import (
	"image/color"
	"math"
	"testing"
)

func luminance(c [3]float64) float64 {
	for i, v := range c {
		if v <= .03928 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+.055)/1.055, 2.4)
		}
	}
	return .2126*c[0] + .7152*c[1] + .0722*c[2]
}

func parts(c color.NRGBA) [3]float64 {
	return [3]float64{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}
}

// Every line below words keeps 4.5:1 to the background and to the tint, and words keep it
// to every fill, selected or not.
func TestContrast(t *testing.T) {
	for name, p := range map[string]*palette{"light": &light, "dark": &dark} {
		hold := func(what string, ink, paper color.NRGBA) {
			if k := contrast(parts(ink), parts(paper)); k < 4.5 {
				t.Errorf("%s: %s has a contrast of %.2f", name, what, k)
			}
		}
		papers := map[string]color.NRGBA{"paper": p.back, "tint": p.tint}
		for k := Inserted; k <= CurrentHit; k++ {
			hold("the line of a mark on paper", p.line[k], p.back)
			hold("the line of a mark on the tint", p.line[k], p.tint)
			if p.fill[k].A > 0 {
				papers["fill"+string(rune('0'+k))] = p.fill[k]
				hold("the line of a mark on its fill", p.line[k], p.fill[k])
			}
		}
		for what, paper := range papers {
			for _, veil := range []color.NRGBA{{}, p.selection, p.faint} {
				hold("text on "+what, p.text, blend(veil, paper))
			}
		}
		for _, ink := range []color.NRGBA{p.ghost, p.link, p.hidden, p.caret} {
			hold("ghosts, links, signs, caret", ink, p.back)
		}
	}
}

// For readers who see no difference of hue, kinds that are drawn alike must not be: every
// kind has a shape of its own.
func TestEveryKindHasItsShape(t *testing.T) {
	seen := map[string]Kind{}
	for k := Inserted; k < Hit; k++ {
		if other, ok := seen[pattern(k)]; ok {
			t.Errorf("kinds %d and %d are drawn alike", k, other)
		}
		seen[pattern(k)] = k
	}
}
