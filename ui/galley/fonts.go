package galley

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/ui/galley/typeset"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// ownFonts are those of the theme.
func (g *Galley) ownFonts() *typeset.Fonts {
	fonts, err := ThemeFonts()
	if err != nil {
		fyne.LogError("The theme's font cannot be read", err)
	}
	return fonts
}

// ThemeFonts are the fonts that come with Fyne, without those of the system.
func ThemeFonts() (*typeset.Fonts, error) {
	f := typeset.Files{
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
		Italic: theme.DefaultTextItalicFont().Content(), BoldItalic: theme.DefaultTextBoldItalicFont().Content(),
		Mono: theme.DefaultTextMonospaceFont().Content(),
	}
	for _, r := range []fyne.Resource{theme.DefaultSymbolFont(), theme.DefaultEmojiFont()} {
		if r != nil {
			f.More = append(f.More, r.Content())
		}
	}
	return typeset.NewFonts(f)
}

// loadFonts has the index of the system's fonts read in the background, once; then sets
// again what lacked letters.
func (g *Galley) loadFonts() {
	if g.opt.Idle || g.loading {
		return
	}
	g.loading = true
	go func() {
		err := g.fonts.LoadSystem(g.opt.FontCache)
		g.opt.Dispatch(func() {
			if err != nil {
				fyne.LogError("Fonts of the system are not used", err)
			}
			g.setMissing()
		})
	}()
}

// setMissing sets again the paragraphs that lacked letters.
func (g *Galley) setMissing() {
	found := false
	for s := range g.cols {
		for i, b := range g.cols[s].blocks {
			if b.lacks {
				b.lacks = false
				b.forget()
				r := g.rowOf(editor.Side(s), i)
				g.heights.Set(r, g.rowHeight(r))
				found = true
			}
		}
	}
	if found {
		g.work.restart(g)
		g.place()
	}
}

// noteMissing tells of each script once that letters of it have no font.
func (g *Galley) noteMissing(p *typeset.Para) {
	if !p.Missing || g.opt.OnNotice == nil {
		return
	}
	for _, s := range g.fonts.Missing() {
		if !g.noted[s] {
			g.noted[s] = true
			g.opt.OnNotice(msg.New("galley.font.missing", scriptName(s), fontPackage(s)))
		}
	}
}

// fontPackage is the package of Debian with letters for a script, an ISO 15924 code.
func fontPackage(script string) string {
	switch script {
	case "Hani", "Hans", "Hant", "Hira", "Kana", "Jpan", "Hang", "Kore", "Bopo":
		return "fonts-noto-cjk"
	case "Zyyy", "Zinh": // signs of no script: most of them pictures
		return "fonts-noto-color-emoji"
	}
	return "fonts-noto-core"
}
