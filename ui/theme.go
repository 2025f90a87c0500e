package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// deskTheme is the look of the desk: paper and ink in the light, slate in the dark, one
// accent. Every text colour has at least 4.5:1 on the backgrounds it stands on
// (theme_test.go measures it).
type deskTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant // followVariant: as the system says
	scale   float32           // of all text, 1 is normal
}

// followVariant stands for the light or dark that the system asks for.
const followVariant fyne.ThemeVariant = 255

func newTheme(variant fyne.ThemeVariant, scale float32) *deskTheme {
	return &deskTheme{theme.DefaultTheme(), variant, scale}
}

func (t *deskTheme) effective(v fyne.ThemeVariant) fyne.ThemeVariant {
	if t.variant == followVariant {
		return v
	}
	return t.variant
}

// Color gives the colour of a role in the theme's own variant.
func (t *deskTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.effective(v)
	palette := lightPalette
	if v == theme.VariantDark {
		palette = darkPalette
	}
	if c, ok := palette[name]; ok {
		return c
	}
	return t.Theme.Color(name, v)
}

// Size gives sizes in pixels at scale 1; text grows with the preference.
func (t *deskTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 14 * t.scale
	case theme.SizeNameSubHeadingText:
		return 16 * t.scale
	case theme.SizeNameHeadingText:
		return 21 * t.scale
	case theme.SizeNameCaptionText:
		return 12 * t.scale
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 5
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameScrollBar:
		return 10
	}
	return t.Theme.Size(name)
}

// Colours of the desk that Fyne has no role for.
const (
	colorPaper   fyne.ThemeColorName = "stetPaper"   // behind the text being edited
	colorPanel   fyne.ThemeColorName = "stetPanel"   // behind panels
	colorQuiet   fyne.ThemeColorName = "stetQuiet"   // secondary text
	colorCurrent fyne.ThemeColorName = "stetCurrent" // behind the current row of a panel
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
}

func rgba(hex uint32, a uint8) color.NRGBA {
	c := rgb(hex)
	c.A = a
	return c
}

var lightPalette = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0xf4f2ee),
	theme.ColorNameForeground:          rgb(0x1d1c1a),
	theme.ColorNamePrimary:             rgb(0x0f5c70),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameButton:              rgb(0xe5e1d9),
	theme.ColorNameDisabledButton:      rgb(0xeceae5),
	theme.ColorNameDisabled:            rgb(0x696559),
	theme.ColorNamePlaceHolder:         rgb(0x66625a),
	theme.ColorNameInputBackground:     rgb(0xfdfcfa),
	theme.ColorNameInputBorder:         rgb(0xc9c4b9),
	theme.ColorNameMenuBackground:      rgb(0xfbfaf8),
	theme.ColorNameOverlayBackground:   rgb(0xfbfaf8),
	theme.ColorNameHeaderBackground:    rgb(0xebe8e2),
	theme.ColorNameSeparator:           rgb(0xd6d2c9),
	theme.ColorNameHover:               rgba(0x000000, 14),
	theme.ColorNamePressed:             rgba(0x000000, 30),
	theme.ColorNameFocus:               rgba(0x0f5c70, 64),
	theme.ColorNameSelection:           rgba(0x0f5c70, 56),
	theme.ColorNameScrollBar:           rgba(0x000000, 110),
	theme.ColorNameScrollBarBackground: rgba(0x000000, 10),
	theme.ColorNameShadow:              rgba(0x000000, 50),
	theme.ColorNameError:               rgb(0xb3261e),
	theme.ColorNameWarning:             rgb(0x8a5200),
	theme.ColorNameSuccess:             rgb(0x2b6a33),
	theme.ColorNameHyperlink:           rgb(0x0f5c70),
	colorPaper:                         rgb(0xffffff),
	colorPanel:                         rgb(0xf4f2ee),
	colorQuiet:                         rgb(0x5f5b53),
	colorCurrent:                       rgb(0xdfe9eb),
}

var darkPalette = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0x1f2123),
	theme.ColorNameForeground:          rgb(0xe9e6df),
	theme.ColorNamePrimary:             rgb(0x66b8cb),
	theme.ColorNameForegroundOnPrimary: rgb(0x0b1f24),
	theme.ColorNameButton:              rgb(0x34373a),
	theme.ColorNameDisabledButton:      rgb(0x2a2c2e),
	theme.ColorNameDisabled:            rgb(0xa6a299),
	theme.ColorNamePlaceHolder:         rgb(0xaaa69e),
	theme.ColorNameInputBackground:     rgb(0x18191b),
	theme.ColorNameInputBorder:         rgb(0x4a4d50),
	theme.ColorNameMenuBackground:      rgb(0x292b2e),
	theme.ColorNameOverlayBackground:   rgb(0x26282b),
	theme.ColorNameHeaderBackground:    rgb(0x292b2e),
	theme.ColorNameSeparator:           rgb(0x3c3f42),
	theme.ColorNameHover:               rgba(0xffffff, 18),
	theme.ColorNamePressed:             rgba(0xffffff, 36),
	theme.ColorNameFocus:               rgba(0x66b8cb, 80),
	theme.ColorNameSelection:           rgba(0x66b8cb, 72),
	theme.ColorNameScrollBar:           rgba(0xffffff, 110),
	theme.ColorNameScrollBarBackground: rgba(0xffffff, 12),
	theme.ColorNameShadow:              rgba(0x000000, 120),
	theme.ColorNameError:               rgb(0xff8a7a),
	theme.ColorNameWarning:             rgb(0xf0b45a),
	theme.ColorNameSuccess:             rgb(0x86cf90),
	theme.ColorNameHyperlink:           rgb(0x66b8cb),
	colorPaper:                         rgb(0x18191b),
	colorPanel:                         rgb(0x1f2123),
	colorQuiet:                         rgb(0xa9a59d),
	colorCurrent:                       rgb(0x2c3c41),
}
