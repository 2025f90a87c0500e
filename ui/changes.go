package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
)

// changesPanel is the redline: what was changed against the draft, hunk by hunk.
type changesPanel struct {
	*listPanel
	d    *desk
	list []redline.Hunk
	old  text.Doc
	now  text.Doc
}

func newChangesPanel(d *desk) *changesPanel {
	p := &changesPanel{d: d}
	p.listPanel = newListPanel(d.say("changes.none"), p.chosen, p.describe)
	return p
}

func (p *changesPanel) update(hunks []redline.Hunk, draft, now text.Doc) {
	p.list, p.old, p.now = hunks, draft, now
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
	var out []fyne.CanvasObject
	if was != "" {
		out = append(out, quoteBox(p.d.say("change.draft"), was))
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
