package galley

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// palette is the colours of the galley in one theme. The lines below words keep a
// contrast of 4.5:1 to the background, and words the same to every fill that may lie below
// them; hues differ in lightness as well, for readers who do not tell red from green.
type palette struct {
	back, text, ghost, link color.NRGBA
	line                    [CurrentHit + 1]color.NRGBA // below words, by Kind
	fill                    [CurrentHit + 1]color.NRGBA // behind words
	selection, faint        color.NRGBA                 // the selection with and without focus
	tint, tintBar           color.NRGBA
	caret, hidden           color.NRGBA // hidden: signs for invisible characters
	rule                    color.NRGBA // between the columns, of the scrollbar
	thumb                   color.NRGBA
	focus                   color.NRGBA
	popup, popupEdge        color.NRGBA
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// veil is a colour that lets what lies below shine through.
func veil(v uint32, alpha uint8) color.NRGBA {
	c := rgb(v)
	c.A = alpha
	return c
}

var light = palette{
	back: rgb(0xffffff), text: rgb(0x16181d), ghost: rgb(0x8c3b3b), link: rgb(0x0b4f9e),
	line: [...]color.NRGBA{
		Inserted: rgb(0x00624e), Name: rgb(0x6a3fa0), Stetted: rgb(0x5d6470), Notice: rgb(0x005fa8),
		Warning: rgb(0x8a5a00), Error: rgb(0xb3001e), Hit: rgb(0x6b5a00), CurrentHit: rgb(0x7a3d00),
	},
	fill: [...]color.NRGBA{
		Inserted: rgb(0xeaf6f1), Name: {}, Stetted: {}, Notice: {},
		Warning: rgb(0xfdf3de), Error: rgb(0xfde8ea), Hit: rgb(0xfff2b3), CurrentHit: rgb(0xffd27a),
	},
	selection: veil(0x2f7be0, 80), faint: veil(0x606a78, 55), tint: rgb(0xeef4fb), tintBar: rgb(0x3b78b8),
	caret: rgb(0x0b2f66), hidden: rgb(0x6b7686), rule: rgb(0xe3e6ea), thumb: rgb(0xa9b0bb), focus: rgb(0x2f6fd0),
	popup: rgb(0xffffff), popupEdge: rgb(0x8a93a1),
}

var dark = palette{
	back: rgb(0x17181b), text: rgb(0xe7e9ec), ghost: rgb(0xe2a0a0), link: rgb(0x8ab8f5),
	line: [...]color.NRGBA{
		Inserted: rgb(0x62d2b0), Name: rgb(0xc9a6ff), Stetted: rgb(0xa6adb8), Notice: rgb(0x7fbdff),
		Warning: rgb(0xf2b84b), Error: rgb(0xff8a8f), Hit: rgb(0xd9c766), CurrentHit: rgb(0xffb86b),
	},
	fill: [...]color.NRGBA{
		Inserted: rgb(0x14302a), Name: {}, Stetted: {}, Notice: {},
		Warning: rgb(0x33290f), Error: rgb(0x3d1a1f), Hit: rgb(0x474013), CurrentHit: rgb(0x6a4410),
	},
	selection: veil(0x4d94ff, 90), faint: veil(0xa0a8b4, 55), tint: rgb(0x20262f), tintBar: rgb(0x6fa3dc),
	caret: rgb(0xffffff), hidden: rgb(0x8b94a3), rule: rgb(0x2c2f35), thumb: rgb(0x5b626e), focus: rgb(0x6da2f2),
	popup: rgb(0x23262c), popupEdge: rgb(0x7d8696),
}

// paletteFor is the palette that goes with a theme: the dark one where the theme's
// background is dark, with the theme's own colours for what it has a name for. paper is
// the name of the colour behind the text, if the theme has one.
func paletteFor(t fyne.Theme, paper fyne.ThemeColorName) *palette {
	v := theme.VariantLight
	if app := fyne.CurrentApp(); app != nil {
		v = app.Settings().ThemeVariant()
	}
	base := light
	r, g, b, _ := t.Color(theme.ColorNameBackground, v).RGBA()
	if (299*r+587*g+114*b)/1000 < 0x8000 {
		base = dark
	}
	take := func(dst *color.NRGBA, name fyne.ThemeColorName) {
		if c, ok := t.Color(name, v).(color.NRGBA); ok && c.A > 0 {
			*dst = c
		}
	}
	if paper != "" {
		take(&base.back, paper)
	}
	take(&base.text, theme.ColorNameForeground)
	take(&base.link, theme.ColorNameHyperlink)
	take(&base.caret, theme.ColorNameForeground)
	take(&base.focus, theme.ColorNamePrimary)
	take(&base.tintBar, theme.ColorNamePrimary)
	take(&base.rule, theme.ColorNameSeparator)
	take(&base.popup, theme.ColorNameOverlayBackground)
	take(&base.popupEdge, theme.ColorNameInputBorder)
	return &base
}

// sum is a hash of the colours of line images.
func (p *palette) sum() uint64 {
	h := uint64(14695981039346656037)
	for _, c := range [...]color.NRGBA{p.text, p.ghost, p.link, p.back, p.rule} {
		for _, v := range [...]uint8{c.R, c.G, c.B, c.A} {
			h = (h ^ uint64(v)) * 1099511628211
		}
	}
	return h
}
