package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/editor/align"
	"stet/verify/names"
)

// namesPanel lists the names of the article with all their forms; those with a problem
// come first.
type namesPanel struct {
	*listPanel
	d    *desk
	list []numberedName
	pick string // the spelling chosen for the current name
}

// numberedName is a name with its number in the session's result.
type numberedName struct {
	names.Name
	n int
}

func newNamesPanel(d *desk) *namesPanel {
	p := &namesPanel{d: d}
	p.listPanel = newListPanel(d.say("names.none"), p.chosen, p.describe)
	return p
}

func (p *namesPanel) update(r *names.Result) {
	at, key := -1, ""
	if n := p.current(); n != nil {
		key = n.Preferred
	}
	p.list = nil
	for _, variants := range []bool{true, false} {
		for i, n := range r.Names {
			if n.Variants == variants {
				p.list = append(p.list, numberedName{n, i})
			}
		}
	}
	rows := make([]row, len(p.list))
	for i, n := range p.list {
		rows[i] = row{text: n.Preferred, trailing: p.d.say("names.count", count(n.Forms))}
		if n.Variants {
			rows[i].sign = signWarning
			rows[i].trailing = p.d.say("names.forms", len(n.Forms))
		}
		if n.Preferred == key {
			at = i
		}
	}
	p.refresh(rows)
	p.show(at)
}

func count(forms []names.Form) int {
	n := 0
	for _, f := range forms {
		n += len(f.Spans)
	}
	return n
}

func (p *namesPanel) current() *numberedName {
	if p.at < 0 || p.at >= len(p.list) {
		return nil
	}
	return &p.list[p.at]
}

func (p *namesPanel) chosen(int) {
	n := p.current()
	p.pick = n.Preferred
	if len(n.Forms) > 0 && len(n.Forms[0].Spans) > 0 {
		p.d.galley.Reveal(align.Translation, n.Forms[0].Spans[0])
	}
}

// describe is one name: its forms with their counts, what the original has, the preferred
// spelling with its reason, and the way to make all forms one.
func (p *namesPanel) describe(i int) []fyne.CanvasObject {
	d, n := p.d, p.list[i]
	p.pick = n.Preferred
	out := []fyne.CanvasObject{heading(n.Preferred), quietText(d.say("kind." + string(n.Kind)))}
	if why := d.text(n.Why); why != "" {
		out = append(out, wrapped(why))
	}
	if len(n.Original) > 0 {
		var forms []string
		for _, f := range n.Original {
			forms = append(forms, f.Text)
		}
		out = append(out, quoteBox(d.say("side.original"), strings.Join(forms, "  ·  ")))
	}
	out = append(out, heading(d.say("names.in-translation")))
	for _, f := range n.Forms {
		out = append(out, p.formRow(f))
	}
	if !canEdit(d) {
		return out
	}
	return append(out, p.chooser(n)...)
}

func (p *namesPanel) formRow(f names.Form) fyne.CanvasObject {
	at := -1
	b := widget.NewButton(f.Text, nil) // the count apart from it: a name may run from the right
	b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
	b.OnTapped = func() { // each press goes on to the next place
		if len(f.Spans) > 0 {
			at = (at + 1) % len(f.Spans)
			p.d.galley.Reveal(align.Translation, f.Spans[at])
		}
	}
	count := widget.NewLabel(p.d.say("names.count", len(f.Spans)))
	count.Importance = widget.LowImportance
	return container.NewBorder(nil, nil, nil, count, b)
}

func (p *namesPanel) chooser(n numberedName) []fyne.CanvasObject {
	d := p.d
	var spellings []string
	seen := map[string]bool{}
	for _, s := range append([]string{n.Preferred}, formTexts(n.Forms)...) {
		if !seen[s] {
			seen[s] = true
			spellings = append(spellings, s)
		}
	}
	pick := widget.NewSelectEntry(spellings)
	pick.SetText(n.Preferred)
	pick.OnChanged = func(s string) { p.pick = s }
	use := actionButton(d.say("command.use-everywhere"), keyName(shift)+"+F9", n.Variants, d.useEverywhere)
	keep := actionButton(d.say("names.to-register"), "", false, func() { d.toRegister(n.Name, p.pick) })
	return []fyne.CanvasObject{heading(d.say("names.preferred")), pick, buttonRow(use, keep)}
}

func formTexts(forms []names.Form) []string {
	var out []string
	for _, f := range forms {
		out = append(out, f.Text)
	}
	return out
}

// useEverywhere writes the spelling chosen in the names panel in all places of the name.
func (d *desk) useEverywhere() {
	n := d.names.current()
	if n == nil {
		d.showPanel(panelNames)
		d.tell(d.say("names.choose-first"))
		return
	}
	pick := strings.TrimSpace(d.names.pick)
	if pick == "" {
		d.tell(d.say("names.choose-first"))
		return
	}
	changed, err := d.session.UseEverywhere(n.n, pick)
	if err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("names.used", changed, pick))
}
