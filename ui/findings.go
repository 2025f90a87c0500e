package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"stet/editor/align"
	"stet/verify"
	"stet/verify/project"
)

// reasons are the commonest reasons to let a finding stand, in the order of their keys.
var reasons = []string{"so-in-original", "house-style", "checked-with-source", "cut-for-length"}

// findingsPanel lists what the checks found: the open ones first, by severity, then those
// that were let stand.
type findingsPanel struct {
	*listPanel
	d    *desk
	list []project.Finding // in the order of the rows
}

func newFindingsPanel(d *desk) *findingsPanel {
	p := &findingsPanel{d: d}
	p.listPanel = newListPanel(d.say("findings.none"), p.chosen, p.describe)
	p.hint = d.say("findings.hint", "F8")
	return p
}

// current is the finding that keys and buttons act on, nil if there is none.
func (p *findingsPanel) current() *project.Finding {
	if p.at < 0 || p.at >= len(p.list) {
		return nil
	}
	return &p.list[p.at]
}

// update shows the findings of the session and keeps the current one current.
func (p *findingsPanel) update(all []project.Finding) {
	was, cur := p.at, p.current()
	if cur != nil {
		c := *cur
		cur = &c
	}
	p.list = inOrder(all)
	rows := make([]row, len(p.list))
	for i, f := range p.list {
		rows[i] = row{sign: severitySign(f), text: p.d.text(f.Message), quiet: f.State == project.Stetted}
		if f.State == project.Stetted {
			rows[i].trailing = p.d.say("finding.stetted")
		}
	}
	p.refresh(rows)
	p.show(p.sameAs(cur, was))
}

// sameAs is the row of what was the current finding at row was: the very same one; else
// what the same check now says of the same words, since a fix elsewhere may have changed
// its message; else the open one that moved up into its place. -1 if nothing was current.
func (p *findingsPanel) sameAs(f *project.Finding, was int) int {
	if f == nil {
		return -1
	}
	if i := slices.IndexFunc(p.list, func(g project.Finding) bool { return g.Key == f.Key }); i >= 0 {
		return i
	}
	like := func(g project.Finding) bool {
		return g.Check == f.Check && g.State != project.Stetted && words(g.Translation) == words(f.Translation) && words(g.Original) == words(f.Original)
	}
	if i := slices.IndexFunc(p.list, like); i >= 0 {
		return i
	}
	if was < len(p.list) && p.list[was].State != project.Stetted {
		return was
	}
	return -1
}

// inOrder puts open findings before settled ones and graver ones before others; within
// that they stand as in the text.
func inOrder(all []project.Finding) []project.Finding {
	out := make([]project.Finding, 0, len(all))
	for _, settled := range []bool{false, true} {
		for s := verify.Error; s >= verify.Info; s-- {
			for _, f := range all {
				if (f.State == project.Stetted) == settled && f.Severity == s {
					out = append(out, f)
				}
			}
		}
	}
	return out
}

func severitySign(f project.Finding) sign {
	switch {
	case f.State == project.Stetted:
		return signDone
	case f.Severity == verify.Error:
		return signError
	case f.Severity == verify.Warning:
		return signWarning
	}
	return signInfo
}

func (p *findingsPanel) chosen(int) {
	if f := p.current(); f != nil {
		p.d.reveal(*f)
	}
}

// describe is the detail of one finding: what, why, what can be done, and where: the
// places are marked in the text already, so that they may come last.
func (p *findingsPanel) describe(i int) []fyne.CanvasObject {
	f := p.list[i]
	d := p.d
	out := []fyne.CanvasObject{heading(d.text(f.Message))}
	if why := d.text(f.Why); why != "" {
		out = append(out, wrapped(why))
	}
	out = append(out, p.actions(f)...)
	if s := words(f.Original); s != "" {
		out = append(out, quoteBox(d.say("side.original"), s))
	}
	if s := words(f.Translation); s != "" {
		out = append(out, quoteBox(d.say("side.translation"), s))
	}
	check := quietText(d.say("finding.check", d.say("check."+f.Check+".title"), f.Check))
	return append(out, check)
}

func (p *findingsPanel) actions(f project.Finding) []fyne.CanvasObject {
	d := p.d
	if !canEdit(d) {
		return nil
	}
	if f.State == project.Stetted {
		return []fyne.CanvasObject{
			quietText(d.say("finding.decided", d.reason(f.Decision.Reason), f.Decision.By, d.when(f.Decision.At))),
			actionButton(d.say("finding.withdraw"), "", false, func() { d.withdraw(f) }),
		}
	}
	var fixes, stets []fyne.CanvasObject
	for n, fix := range f.Fixes {
		key := ""
		if n == 0 {
			key = "F9"
		}
		fixes = append(fixes, actionButton(d.text(fix.Label), key, n == 0, func() { d.fix(f, n) }))
	}
	for n, r := range reasons {
		stets = append(stets, actionButton(d.reason(r), keyName(ctrl())+"+"+string(rune('1'+n)), false, func() { d.stet(f, r, "") }))
	}
	stets = append(stets, actionButton(d.say("finding.other-reason"), "F7", false, func() { d.askReason(f) }))
	var out []fyne.CanvasObject
	if len(fixes) > 0 {
		out = append(out, buttonRow(fixes...))
	}
	return append(out, heading(d.say("finding.let-stand")), buttonRow(stets...))
}

// words are the words of the spans, each once.
func words(spans []verify.Span) string {
	var out []string
	seen := map[string]bool{}
	for _, s := range spans {
		if t := strings.TrimSpace(s.Text); t != "" && !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	return strings.Join(out, "  ·  ")
}

// reveal shows both places of a finding in the galley.
func (d *desk) reveal(f project.Finding) {
	if now, err := d.session.Finding(f.Key); err == nil {
		f = now // what was typed since the list was made may have moved it
	}
	if len(f.Translation) > 0 {
		d.galley.Reveal(align.Translation, spanOf(f.Translation[0]))
	}
	if len(f.Original) > 0 {
		d.galley.Reveal(align.Original, spanOf(f.Original[0]))
	}
}

// nextFinding and previousFinding go through the open findings in the order of the list.
func (d *desk) nextFinding()     { d.stepFinding(+1) }
func (d *desk) previousFinding() { d.stepFinding(-1) }

func (d *desk) stepFinding(by int) {
	p := d.findings
	n := len(p.list)
	for k, i := 0, p.at; k < n; k++ {
		if i += by; i < 0 && by < 0 {
			i = n - 1
		}
		i = (i%n + n) % n
		if p.list[i].State != project.Stetted {
			d.showPanel(panelFindings)
			p.show(i)
			d.reveal(p.list[i])
			return
		}
	}
	d.tell(d.say("findings.all-settled"))
}

func (d *desk) fixCurrent() {
	f := d.findings.current()
	if f == nil {
		return
	}
	if len(f.Fixes) == 0 {
		d.tell(d.say("finding.no-fix"))
		return
	}
	d.fix(*f, 0)
}

func (d *desk) fix(f project.Finding, n int) {
	next := d.findings.at
	if err := d.session.Fix(f.Key, n); err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("finding.fixed", d.text(f.Fixes[n].Label)))
	d.goOn(next)
}

// goOn makes the finding that now stands where the settled one stood the current one.
func (d *desk) goOn(at int) {
	p := d.findings
	for i := max(at, 0); i < len(p.list); i++ {
		if p.list[i].State != project.Stetted {
			p.show(i)
			d.reveal(p.list[i])
			return
		}
	}
	d.findings.show(-1)
	d.nextFinding()
}

func (d *desk) stetWith(n int) {
	if f := d.findings.current(); f != nil && f.State != project.Stetted {
		d.stet(*f, reasons[n], "")
	}
}

func (d *desk) stet(f project.Finding, reason, note string) {
	next := d.findings.at
	if err := d.session.Stet(f.Key, reason, note); err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("finding.stands", d.text(f.Message), d.reason(reason)))
	d.goOn(next)
}

func (d *desk) withdraw(f project.Finding) {
	if err := d.session.Withdraw(f.Key); err != nil {
		d.problem(err)
	}
}

func (d *desk) stetCurrent() {
	if f := d.findings.current(); f != nil && f.State != project.Stetted {
		d.askReason(*f)
	}
}

// askReason asks why a finding is let stand; without words it is not.
func (d *desk) askReason(f project.Finding) {
	reason := ""
	var box *sheet
	own, note := d.field("", d.say("stet.own")), d.field("", d.say("stet.note"))
	ready := func() { box.enable(reason != "" || strings.TrimSpace(own.Text) != "") }
	choices := []choice{{"", d.say("stet.choose")}}
	for _, r := range reasons {
		choices = append(choices, choice{r, d.reason(r)})
	}
	pick := newSelect(choices, "", func(s string) { reason = s; ready() })
	own.OnChanged = func(string) { ready() }
	items := []*widget.FormItem{
		{Text: d.say("stet.reason"), Widget: pick},
		{Text: d.say("stet.or"), Widget: own},
		{Text: d.say("stet.note-label"), Widget: note},
	}
	box = d.form(d.say("finding.let-stand"), d.say("command.stet-verb"), 520, items, func() {
		if s := strings.TrimSpace(own.Text); s != "" {
			reason = s
		}
		d.stet(f, reason, strings.TrimSpace(note.Text))
	})
	ready()
}

// reason puts a reason into words: one of the common ones, or the person's own.
func (d *desk) reason(r string) string {
	if id := "reason." + r; d.app.say.Has(id) {
		return d.say(id)
	}
	return r
}
