package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"stet/assets/msg"
)

// choice is one answer of a select: what it means and how it is called.
type choice struct{ value, label string }

func newSelect(choices []choice, value string, set func(string)) *widget.Select {
	labels := make([]string, len(choices))
	at := 0
	for i, c := range choices {
		labels[i] = c.label
		if c.value == value {
			at = i
		}
	}
	s := widget.NewSelect(labels, nil)
	s.SetSelectedIndex(at)
	s.OnChanged = func(string) { set(choices[s.SelectedIndex()].value) }
	return s
}

// preferences shows what can be set for this person; it is taken over on "Save".
func (d *desk) preferences() {
	p := d.app.prefs
	lang, look, target := p.language(), p.theme(), p.target()
	name := d.field(p.name(), d.say("prefs.name-hint"))
	style, register := newFileField(d, p.style()), newFileField(d, p.register())
	private := widget.NewCheck(d.say("prefs.private"), nil)
	private.SetChecked(p.private())
	scale := widget.NewSlider(0.7, 2.5)
	scale.Step = 0.1
	scale.SetValue(float64(p.scale()))
	percent := widget.NewLabel(percentage(scale.Value))
	scale.OnChanged = func(f float64) { percent.SetText(percentage(f)) }

	items := []*widget.FormItem{
		{Text: d.say("prefs.name"), Widget: name, HintText: d.say("prefs.name-why")},
		{Text: d.say("prefs.language"), Widget: newSelect(d.languageChoices(), lang, func(s string) { lang = s })},
		{Text: d.say("prefs.theme"), Widget: newSelect([]choice{{"system", d.say("prefs.theme-system")},
			{"light", d.say("prefs.theme-light")}, {"dark", d.say("prefs.theme-dark")}}, look, func(s string) { look = s })},
		{Text: d.say("prefs.scale"), Widget: container.NewBorder(nil, nil, nil, percent, scale)},
		{Text: d.say("prefs.target"), Widget: newSelect(d.targetChoices(), target, func(s string) { target = s }), HintText: d.say("prefs.target-why")},
		{Text: d.say("prefs.style"), Widget: style.root},
		{Text: d.say("prefs.register"), Widget: register.root},
		{Text: d.say("prefs.web"), Widget: private},
	}
	d.form(d.say("command.preferences"), d.say("dialog.save"), 640, items, func() {
		p.setName(name.Text)
		p.setLanguage(lang)
		p.setTheme(look)
		p.setScale(float32(scale.Value))
		p.setTarget(target)
		p.setStyle(style.path())
		p.setRegister(register.path())
		p.setPrivate(private.Checked)
		d.app.applyPrefs()
		for _, other := range d.app.desks {
			other.prefsChanged()
		}
	})
}

func percentage(f float64) string {
	return msg.For(language.English).Say("percent", int(f*100+0.5))
}

func (d *desk) languageChoices() []choice {
	cs := []choice{{"", d.say("prefs.language-system")}}
	for _, tag := range msg.Languages() {
		cs = append(cs, choice{tag.String(), display.Self.Name(tag)})
	}
	return cs
}

// targets are the languages offered for translations; others are set with the article.
var targets = []string{"de", "en", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "vi", "tr", "zh", "ja", "ko", "ar"}

func (d *desk) targetChoices() []choice {
	cs := []choice{{"", d.say("prefs.target-detect")}}
	return append(cs, d.namedLanguages(targets)...)
}

func (d *desk) namedLanguages(tags []string) []choice {
	var cs []choice
	for _, t := range tags {
		cs = append(cs, choice{t, d.languageName(language.Make(t))})
	}
	return cs
}

// languageName is the name of a language in the language of the window.
func (d *desk) languageName(tag language.Tag) string {
	if tag == language.Und {
		return d.say("language.unknown")
	}
	if n := display.Languages(d.app.say.Tag).Name(tag); n != "" {
		return n
	}
	return tag.String()
}

// zoom makes all text larger or smaller by a tenth; 0 sets it back.
func (d *desk) zoom(by int) {
	p := d.app.prefs
	f := float32(1)
	if by != 0 {
		f = p.scale() + float32(by)*0.1
	}
	p.setScale(f)
	d.app.applyPrefs()
	for _, other := range d.app.desks {
		other.scaleChanged()
	}
	d.tell(d.say("zoom.now", percentage(float64(p.scale()))))
}

func (d *desk) toggleDark() {
	if d.app.dark() {
		d.app.prefs.setTheme("light")
	} else {
		d.app.prefs.setTheme("dark")
	}
	d.app.applyPrefs()
	for _, other := range d.app.desks {
		other.themeChanged()
	}
}

var _ fyne.Theme = (*deskTheme)(nil)
