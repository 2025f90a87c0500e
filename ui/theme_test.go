package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Text can be read on every background it stands on: 4.5:1 by WCAG 2.2, 1.4.3.
func TestContrast(t *testing.T) {
	texts := []fyne.ThemeColorName{theme.ColorNameForeground, colorQuiet, theme.ColorNameError,
		theme.ColorNameWarning, theme.ColorNameSuccess, theme.ColorNameHyperlink, theme.ColorNamePlaceHolder, theme.ColorNameDisabled}
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, colorPaper, colorPanel,
		theme.ColorNameInputBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, colorCurrent}
	for name, p := range map[string]map[fyne.ThemeColorName]color.Color{"light": lightPalette, "dark": darkPalette} {
		for _, ink := range texts {
			for _, ground := range grounds {
				if r := contrast(p[ink], p[ground]); r < 4.5 {
					t.Errorf("%s: %s on %s has %.2f:1, want 4.5:1", name, ink, ground, r)
				}
			}
		}
		if r := contrast(p[theme.ColorNameForegroundOnPrimary], p[theme.ColorNamePrimary]); r < 4.5 {
			t.Errorf("%s: text on the accent has %.2f:1, want 4.5:1", name, r)
		}
	}
}

func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	lin := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*lin(r) + 0.7152*lin(g) + 0.0722*lin(b)
}
