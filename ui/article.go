package ui

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/language"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/format/web"
)

// editArticle shows what the desk took from the texts about the article – title, author,
// agency, dateline, source address, languages – and takes corrections.
func (d *desk) editArticle() {
	snap := d.session.Article().Snapshot()
	m := snap.Meta[align.Translation]
	title, author, agency := d.field(m.Title, ""), d.field(m.Author, ""), d.field(m.Agency, "")
	source, place := d.field(m.Source, "https://"), d.field(m.Place, "")
	origin := d.field(m.Origin, d.say("article.origin-hint"))
	day := d.field(dayText(m.Dateline), "2026-10-15")
	day.Validator = func(s string) error { _, err := parseDay(s); return err }
	langs := [2]string{snap.Lang[0].String(), snap.Lang[1].String()}
	items := []*widget.FormItem{
		{Text: d.say("article.title"), Widget: title}, {Text: d.say("article.author"), Widget: author},
		{Text: d.say("article.agency"), Widget: agency},
		{Text: d.say("article.dateline"), Widget: container.NewGridWithColumns(2, day, place), HintText: d.say("article.dateline-hint")},
		{Text: d.say("article.source"), Widget: source},
		{Text: d.say("article.origin"), Widget: origin},
	}
	if snap.HasOriginal {
		items = append(items, &widget.FormItem{Text: d.say("article.original-language"), Widget: d.languageSelect(langs[0], func(s string) { langs[0] = s })})
	}
	items = append(items, &widget.FormItem{Text: d.say("article.translation-language"), Widget: d.languageSelect(langs[1], func(s string) { langs[1] = s })})
	d.form(d.say("command.article"), d.say("dialog.save"), 620, items, func() {
		m.Title, m.Author, m.Agency = title.Text, author.Text, agency.Text
		m.Source, m.Place = strings.TrimSpace(source.Text), place.Text
		m.Origin = strings.TrimSpace(origin.Text)
		m.Dateline, _ = parseDay(day.Text)
		d.edit(editor.Edit{Meta: &editor.MetaEdit{Side: align.Translation, Meta: m}, Label: "edit.article"})
		for side, tag := range langs {
			if t, err := language.Parse(tag); err == nil && t != snap.Lang[side] && (side == 1 || snap.HasOriginal) {
				d.edit(editor.Edit{Lang: &editor.LangEdit{Side: align.Side(side), Lang: t}, Label: "edit.language"})
			}
		}
	})
}

// languageSelect offers the common languages and the one that is set.
func (d *desk) languageSelect(tag string, set func(string)) *widget.Select {
	known := targets
	have := false
	for _, t := range known {
		have = have || t == tag
	}
	if !have {
		known = append([]string{tag}, known...)
	}
	return newSelect(d.namedLanguages(known), tag, set)
}

func dayText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func parseDay(s string) (time.Time, error) {
	if s = strings.TrimSpace(s); s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, msg.Errorf("%q is no day like 2026-10-15", s)
	}
	return t, nil
}

// fetchOriginal gets the original from the address that the text names.
func (d *desk) fetchOriginal() {
	address := d.session.SourceAddress()
	if address == "" {
		d.tell(d.say("fetch.no-address"))
		return
	}
	var doc *format.Document
	d.jobs.run(d.say("job.fetching", address), func(ctx context.Context, _ progress) (err error) {
		doc, err = d.fetch(ctx, address)
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		d.setOriginal(doc)
		d.tell(d.say("fetch.done", address))
	})
}

// fetch reads a web page under the limits of the preferences.
func (d *desk) fetch(ctx context.Context, address string) (*format.Document, error) {
	return format.Fetch(ctx, address, web.Options{Private: d.app.prefs.private()}, format.Options{Today: time.Now()})
}

func (d *desk) setOriginal(doc *format.Document) {
	if err := d.session.SetOriginal(doc); err != nil {
		d.problem(err)
		return
	}
	d.build()
	d.tell("")
	d.showArticle()
	d.tellNotes()
}

// swapSides puts right what was opened the wrong way round.
func (d *desk) swapSides() {
	if !d.session.HasOriginal() {
		d.tell(d.say("swap.no-original"))
		return
	}
	d.ask(d.say("command.swap"), d.say("swap.question"), d.say("swap.yes"), d.say("dialog.cancel"), func() {
		if err := d.session.SwapSides(); err != nil {
			d.problem(err)
			return
		}
		d.showArticle()
	})
}

// showReading says what reading the files brought up, and shows what was left out of them,
// so that nothing vanishes silently.
func (d *desk) showReading() {
	box := container.NewVBox()
	for side, id := range [2]string{"side.original", "side.translation"} {
		r := d.session.Reading(editor.Side(side))
		if len(r.Notes) == 0 {
			continue
		}
		box.Add(heading(d.say(id) + " · " + d.session.Name(editor.Side(side))))
		for _, n := range r.Notes {
			box.Add(wrapped("–  " + d.text(n)))
		}
		for _, s := range r.LeftOut {
			box.Add(quoteBox(d.say("reading.left-out"), s))
		}
	}
	if len(box.Objects) == 0 {
		d.tell(d.say("reading.nothing"))
		return
	}
	scroll := container.NewVScroll(box)
	scroll.SetMinSize(fyne.NewSize(600, 400))
	d.tellMore(d.say("command.reading"), scroll)
}

// showNotChecked says what no check has looked at, so that silence is not taken for approval.
func (d *desk) showNotChecked() {
	if d.session == nil {
		return
	}
	box := container.NewVBox(wrapped(d.say("not-checked.intro")))
	for _, t := range d.session.NotChecked() {
		box.Add(wrapped("–  " + d.text(t)))
	}
	d.tellMore(d.say("not-checked.title"), container.New(&fixedWidth{460}, box))
}
