package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
	"stet/verify/project"
)

// changesPanel is the redline: what was changed against the draft, hunk by hunk.
type changesPanel struct {
	*listPanel
	d     *desk
	strip *fyne.Container // says what is compared with, unless it is the draft
	words *widget.Label
	list  []redline.Hunk
	old   text.Doc
	now   text.Doc
}

func newChangesPanel(d *desk) *changesPanel {
	p := &changesPanel{d: d, words: wrapped("")}
	p.listPanel = newListPanel(d.say("changes.none"), p.chosen, p.describe)
	draft := widget.NewButton(d.say("command.compare-draft"), d.compareDraft)
	p.strip = container.NewVBox(p.words, container.NewPadded(draft), widget.NewSeparator())
	p.strip.Hide()
	p.root = container.NewBorder(p.strip, nil, nil, nil, p.root)
	return p
}

func (p *changesPanel) update(hunks []redline.Hunk, a project.Against, now text.Doc) {
	p.list, p.old, p.now = hunks, a.Old, now
	none := p.d.say("changes.none")
	if a.Name != "" {
		none = p.d.say("changes.same", a.Name)
		p.words.SetText(p.d.say("changes.against", a.Name))
		p.strip.Show()
	} else {
		p.strip.Hide()
	}
	p.empty.SetText(none)
	rows := make([]row, len(hunks))
	for i, h := range hunks {
		rows[i] = row{text: p.summary(h)}
	}
	at := p.at
	p.refresh(rows)
	if at < len(rows) {
		p.show(at)
	}
}

// summary is a hunk in one line: the old words, an arrow, the new ones.
func (p *changesPanel) summary(h redline.Hunk) string {
	return hunkWords(p.d, p.old.Slice(h.Old), p.now.Slice(h.New))
}

func oneLine(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, "\n", " ¶ ")) }

func (p *changesPanel) chosen(i int) {
	p.d.galley.Reveal(align.Translation, p.list[i].New)
}

func (p *changesPanel) describe(i int) []fyne.CanvasObject {
	h := p.list[i]
	was, is := p.old.Slice(h.Old), p.now.Slice(h.New)
	before := "change.draft"
	if p.d.session.Against().Name != "" {
		before = "change.before"
	}
	var out []fyne.CanvasObject
	if was != "" {
		out = append(out, quoteBox(p.d.say(before), was))
	}
	if is != "" {
		out = append(out, quoteBox(p.d.say("change.now"), is))
	}
	if !canEdit(p.d) {
		return out
	}
	return append(out, buttonRow(actionButton(p.d.say("change.revert"), "", true, func() { p.d.revert(i) })))
}

func (d *desk) revert(i int) {
	if err := d.session.Revert(i); err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("change.reverted"))
}
