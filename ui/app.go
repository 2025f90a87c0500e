package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/language"

	"stet/assets/icon"
	"stet/assets/msg"
)

// App is the running program: its preferences and its desks, one window an article.
type App struct {
	fyne  fyne.App
	prefs prefs
	desks []*desk
	say   *msg.Printer
	do    func(func()) // hands work to the window's thread
}

// NewApp makes the program around a Fyne app. Nothing is shown before Open.
func NewApp(a fyne.App) *App {
	app := &App{fyne: a, prefs: prefs{a.Preferences()}, do: fyne.Do}
	a.SetIcon(fyne.NewStaticResource("stet.png", icon.PNG))
	app.applyPrefs()
	return app
}

// applyPrefs takes over language, light and dark, and the size of text.
func (a *App) applyPrefs() {
	a.say = msg.For(a.languageTag())
	a.fyne.Settings().SetTheme(newTheme(a.prefs.variant(), a.prefs.scale()))
}

func (a *App) languageTag() language.Tag {
	if s := a.prefs.language(); s != "" {
		return language.Make(s)
	}
	tag, err := language.Parse(strings.ReplaceAll(lang.SystemLocale().LanguageString(), "_", "-"))
	if err != nil {
		return language.English
	}
	return tag
}

// Open opens a desk on the files named (an original and its translation, a translation
// alone, or a project); without files it offers the ways to open one.
func (a *App) Open(paths ...string) {
	d := a.newDesk()
	d.win.Show()
	if len(paths) > 0 {
		d.openPaths(paths)
	}
}

// Run shows the windows until the last one is closed.
func (a *App) Run() { a.fyne.Run() }

func (a *App) forget(d *desk) {
	for i, other := range a.desks {
		if other == d {
			a.desks = append(a.desks[:i], a.desks[i+1:]...)
		}
	}
}

func (a *App) dark() bool {
	v := a.prefs.variant()
	if v == followVariant {
		v = a.fyne.Settings().ThemeVariant()
	}
	return v == theme.VariantDark
}
