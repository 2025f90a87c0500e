package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"stet/editor/align"
	"stet/verify/project"
)

// factsPanel lists what can be checked against the original: names, offices, numbers,
// dates, quotations, places, organisations, links, in reading order.
type factsPanel struct {
	*listPanel
	d    *desk
	list []project.Fact
}

// bases are what a tick can rest on.
var bases = []string{"original-read", "translator", "other-source"}

func newFactsPanel(d *desk) *factsPanel {
	p := &factsPanel{d: d}
	p.listPanel = newListPanel(d.say("facts.none"), p.chosen, p.describe)
	return p
}

func (p *factsPanel) update(list []project.Fact) {
	at, key := -1, ""
	if p.at >= 0 && p.at < len(p.list) {
		key = p.list[p.at].Key
	}
	p.list = list
	rows := make([]row, len(list))
	for i, f := range list {
		rows[i] = row{sign: factSign(f), text: f.Text, trailing: p.d.say("fact.state." + string(f.State)),
			quiet: f.State == project.Agrees || f.State == project.Ticked}
		if f.Key == key {
			at = i
		}
	}
	p.refresh(rows)
	p.show(at)
}

func factSign(f project.Fact) sign {
	switch f.State {
	case project.Agrees, project.Ticked:
		return signDone
	case project.Disputed:
		return signError
	}
	return signOpen
}

func (p *factsPanel) chosen(i int) {
	f := p.list[i]
	if len(f.Translation) > 0 {
		p.d.galley.Reveal(align.Translation, spanOf(f.Translation[0]))
	}
	if len(f.Original) > 0 {
		p.d.galley.Reveal(align.Original, spanOf(f.Original[0]))
	}
}

func (p *factsPanel) describe(i int) []fyne.CanvasObject {
	d, f := p.d, p.list[i]
	out := []fyne.CanvasObject{heading(f.Text), quietText(d.say("kind."+string(f.Kind)) + " · " + d.say("fact.state."+string(f.State)))}
	if why := d.text(f.Why); why != "" {
		out = append(out, wrapped(why))
	}
	if f.Tick != nil {
		out = append(out, wrapped(p.tickWords(*f.Tick)))
	}
	if n := len(f.Translation); n > 1 {
		out = append(out, quietText(d.say("fact.places", n)))
	}
	if f.Must {
		out = append(out, quietText(d.say("fact.must")))
	}
	first, others := p.actions(f)
	out = append(out, first...)
	if f.Counterpart != "" {
		out = append(out, quoteBox(d.say("side.original"), f.Counterpart))
	}
	if f.Sentence != "" {
		out = append(out, quoteBox(d.say("side.translation"), f.Sentence))
	}
	return append(out, others...)
}

// actions are the commonest thing to do with a fact, which always stays in sight, and the
// others.
func (p *factsPanel) actions(f project.Fact) (first, others []fyne.CanvasObject) {
	d := p.d
	if !canEdit(d) {
		return nil, nil
	}
	if f.State == project.Ticked || f.State == project.Disputed {
		return nil, []fyne.CanvasObject{buttonRow(actionButton(d.say("fact.untick"), "", false, func() { d.factDone(d.session.Untick(f.Key)) }))}
	}
	var more []fyne.CanvasObject
	for n, b := range bases {
		if n == 0 {
			first = append(first, actionButton(d.say("fact.tick."+b), keyName(ctrl())+"+T", true, func() { d.tick(f, b) }))
			continue
		}
		more = append(more, actionButton(d.say("fact.tick."+b), "", false, func() { d.tick(f, b) }))
	}
	more = append(more, actionButton(d.say("fact.dispute"), "", false, func() { d.dispute(f) }))
	return first, []fyne.CanvasObject{buttonRow(more...)}
}

// tickWords says who ticked or disputed a fact, when, and on what basis.
func (p *factsPanel) tickWords(t project.Tick) string {
	d := p.d
	who := t.By
	if who == "" {
		who = d.say("holder.unknown")
	}
	words := who + ", " + d.when(t.At)
	if id := "record.basis-" + t.Basis; d.app.say.Has(id) {
		words += " · " + d.say(id)
	}
	if t.Note != "" {
		words += " · " + t.Note
	}
	return words
}

// tickFact ticks the current fact on the ground that the original was read, and goes on.
func (d *desk) tickFact() {
	p := d.facts
	if p.at < 0 {
		d.showPanel(panelFacts)
		d.nextFact()
		return
	}
	d.tick(p.list[p.at], bases[0])
}

func (d *desk) tick(f project.Fact, basis string) {
	if basis == "original-read" {
		d.factDone(d.session.Tick(f.Key, basis, ""))
		d.nextFact()
		return
	}
	note := d.field("", d.say("fact.note."+basis))
	d.form(d.say("fact.tick."+basis), d.say("command.tick"), 520, []*widget.FormItem{{Text: d.say("stet.note-label"), Widget: note}}, func() {
		d.factDone(d.session.Tick(f.Key, basis, note.Text))
		d.nextFact()
	})
}

func (d *desk) dispute(f project.Fact) {
	note := d.field("", d.say("fact.dispute-note"))
	d.form(d.say("fact.dispute"), d.say("fact.dispute"), 520, []*widget.FormItem{{Text: d.say("stet.note-label"), Widget: note}}, func() {
		d.factDone(d.session.Dispute(f.Key, note.Text))
	})
}

func (d *desk) factDone(err error) {
	if err != nil {
		d.problem(err)
	}
}

// nextFact goes to the next fact that the gate waits for, and after those to what is open
// all the same.
func (d *desk) nextFact() {
	p := d.facts
	open := func(f project.Fact) bool { return f.State == project.OpenFact }
	must := func(f project.Fact) bool { return f.Must && f.State != project.Disputed }
	for _, wanted := range []func(project.Fact) bool{must, open} {
		for k := 1; k <= len(p.list); k++ {
			i := (max(p.at, -1) + k) % len(p.list)
			if wanted(p.list[i]) {
				p.show(i)
				p.chosen(i)
				return
			}
		}
	}
	d.tell(d.say("facts.all-done"))
}
