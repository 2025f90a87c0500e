package ui

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/language"
)

// prefs are the preferences of the person at this machine; each is read when it is needed
// and written when it is set.
type prefs struct{ p fyne.Preferences }

const recentMost = 12

func (p prefs) language() string     { return p.p.String("language") } // "" follows the system
func (p prefs) setLanguage(s string) { p.p.SetString("language", s) }
func (p prefs) theme() string        { return p.p.StringWithFallback("theme", "system") }
func (p prefs) setTheme(s string)    { p.p.SetString("theme", s) }
func (p prefs) name() string         { return p.p.String("name") }
func (p prefs) setName(s string)     { p.p.SetString("name", s) }
func (p prefs) style() string        { return p.p.String("style") }
func (p prefs) setStyle(s string)    { p.p.SetString("style", s) }
func (p prefs) register() string     { return p.p.String("register") }
func (p prefs) setRegister(s string) { p.p.SetString("register", s) }
func (p prefs) target() string       { return p.p.String("target") } // language of translations where the text does not tell
func (p prefs) setTarget(s string)   { p.p.SetString("target", s) }
func (p prefs) private() bool        { return p.p.Bool("private-addresses") }
func (p prefs) setPrivate(b bool)    { p.p.SetBool("private-addresses", b) }
func (p prefs) scale() float32       { return clampScale(float32(p.p.FloatWithFallback("scale", 1))) }
func (p prefs) setScale(f float32)   { p.p.SetFloat("scale", float64(clampScale(f))) }

// folder is where something was written last, else the person's own folder.
func (p prefs) folder() string {
	if f := p.p.String("folder"); f != "" {
		return f
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

func (p prefs) setFolder(f string) { p.p.SetString("folder", f) }

// size is that of the window when one was closed last.
func (p prefs) size() fyne.Size {
	return fyne.NewSize(float32(p.p.FloatWithFallback("width", 1280)), float32(p.p.FloatWithFallback("height", 800)))
}

func (p prefs) setSize(s fyne.Size) {
	if s.Width > 300 && s.Height > 200 {
		p.p.SetFloat("width", float64(s.Width))
		p.p.SetFloat("height", float64(s.Height))
	}
}

func clampScale(f float32) float32 { return min(max(f, 0.7), 2.5) }

// recent are the projects and files opened last, the newest first.
func (p prefs) recent() []string { return p.p.StringList("recent") }

func (p prefs) remember(path string) {
	list := slices.DeleteFunc(p.recent(), func(s string) bool { return s == path })
	list = append([]string{path}, list...)
	p.p.SetStringList("recent", list[:min(len(list), recentMost)])
}

func (p prefs) variant() fyne.ThemeVariant {
	switch p.theme() {
	case "light":
		return theme.VariantLight
	case "dark":
		return theme.VariantDark
	}
	return followVariant
}

func (p prefs) targetTag() language.Tag {
	tag, err := language.Parse(p.target())
	if err != nil {
		return language.Und
	}
	return tag
}
