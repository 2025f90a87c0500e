package ui

import (
	"cmp"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
	"stet/ui/galley"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/names"
	"stet/verify/project"
)

// options are what every session of this desk is opened with.
func (d *desk) options() project.Options {
	p := d.app.prefs
	opt := project.Options{
		Checks:   checks.All(),
		By:       p.name(),
		Lang:     d.app.say.Tag,
		Target:   p.targetTag(),
		Dispatch: d.app.do,
		Notify:   d.notified,
	}
	if path := cmp.Or(d.style, p.style()); path != "" {
		style, err := verify.ReadStyle(path, checks.All())
		if err != nil {
			d.problem(err)
		} else {
			opt.Style = style
		}
	}
	if path := p.register(); path != "" {
		opt.RegisterPath = path
	}
	return opt
}

// notified is called on the window's thread when the session has something new.
func (d *desk) notified(e project.Event) {
	if d.session == nil || d.galley == nil {
		return
	}
	if e.Text != nil {
		d.galley.Apply(e.Text.Side, e.Text.Change, d.doc(e.Text.Side), e.Text.Selection)
		d.bar.follow(e.Text.Side, e.Text.Change)
		d.soon()
	}
	if e.Documents {
		d.galley.SetArticle(d.session.Article().Snapshot())
	}
	if e.Languages {
		snap := d.session.Article().Snapshot()
		d.galley.SetLanguages(snap.Lang)
		d.showHeads(snap)
	}
	if e.Aligned {
		d.galley.SetRows(galley.RowsOf(d.session.Article().Snapshot()))
	}
	if e.Checked {
		d.showFindings()
		d.tellDoubt()
	}
	if e.Kept {
		d.tellKeeping()
	}
	if e.Text != nil && !e.Checked && !e.Documents {
		return // what grows with the article waits for a pause
	}
	d.showState()
}

// settling is how long nobody types before counts, menu and search are renewed: they look
// at the whole article, and a keystroke must not.
const settling = 300 * time.Millisecond

// soon renews what depends on the whole text, once, after a moment.
func (d *desk) soon() {
	if d.later != nil {
		d.later.Stop()
	}
	d.later = time.AfterFunc(settling, func() {
		d.app.do(func() {
			if d.session == nil || d.galley == nil {
				return
			}
			d.bar.again()
			if d.session.Checking() {
				d.showFindings() // the checks take long: what is listed moves with the text meanwhile
			}
			d.showState()
		})
	})
}

// doc is the text of one side as it stands now.
func (d *desk) doc(side editor.Side) text.Doc { return d.session.Article().Text(side) }

// edit does something to the article; what came of it arrives through notified.
func (d *desk) edit(e editor.Edit) {
	if err := d.session.Edit(e); err != nil {
		d.problem(err)
	}
}

// showArticle shows all of an article that has just come onto the desk.
func (d *desk) showArticle() {
	snap := d.session.Article().Snapshot()
	d.galley.SetReadOnly(d.session.ReadOnly())
	d.galley.SetArticle(snap)
	d.single = !snap.HasOriginal
	d.showColumns()
	d.showHeads(snap)
	d.showFindings()
	d.showState()
}

func (d *desk) showHeads(snap editor.Snapshot) {
	for side, id := range [2]string{"side.original", "side.translation"} {
		words := d.say("head.caption", d.say(id), d.languageName(snap.Lang[side]), d.session.Name(editor.Side(side)))
		if enc := snap.Document(editor.Side(side)).Encoding; enc != "" {
			words = d.say("head.encoded", words, enc)
		}
		if !snap.HasOriginal && side == 0 {
			words = d.say("head.none")
		}
		d.heads[side].SetText(words)
	}
}

// showFindings renews all panels and marks from the session.
func (d *desk) showFindings() {
	for p, none := range map[*listPanel]string{d.findings.listPanel: "findings.none", d.names.listPanel: "names.none", d.facts.listPanel: "facts.none"} {
		if d.session.Report() == nil {
			none = "panel.checking" // an empty list is no approval before anything was looked at
		}
		p.empty.SetText(d.say(none))
	}
	d.findings.update(d.session.Findings())
	d.names.update(d.session.Names())
	d.facts.update(d.session.Facts())
	d.showChanges()
	d.showMarks()
}

func (d *desk) showChanges() {
	d.changes.update(d.session.Changes(), d.session.Against(), d.doc(align.Translation))
	if d.changesShown {
		d.galley.SetGhosts(align.Translation, ghosts(d.changes.list, d.changes.old))
	} else {
		d.galley.SetGhosts(align.Translation, nil)
	}
}

func ghosts(hunks []redline.Hunk, draft text.Doc) []galley.Ghost {
	var out []galley.Ghost
	for i, h := range hunks {
		if h.Old.Len() > 0 {
			out = append(out, galley.Ghost{Off: h.New.Start, Text: draft.Slice(h.Old), ID: i})
		}
	}
	return out
}

// showMarks hands the galley the marks of both sides.
func (d *desk) showMarks() {
	for _, side := range []editor.Side{align.Original, align.Translation} {
		ms := d.findingMarks(side)
		if side == align.Translation {
			ms = append(ms, d.nameMarks()...)
			ms = append(ms, d.changeMarks()...)
		}
		d.galley.SetMarks(side, append(ms, d.bar.marks(side)...))
	}
}

func (d *desk) findingMarks(side editor.Side) []galley.Mark {
	var out []galley.Mark
	for i, f := range d.findings.list {
		spans := f.Translation
		if side == align.Original {
			spans = f.Original
		}
		for _, s := range spans {
			out = append(out, galley.Mark{Span: marked(f, s), Kind: markKind(f), ID: i, Drop: true})
		}
	}
	return out
}

// hintMost is how many bytes of a hint are marked: a hint about a whole quotation shows at
// its first word, so that the text stays a text.
const hintMost = 60

func marked(f project.Finding, s verify.Span) text.Span {
	sp := spanOf(s)
	if f.Severity == verify.Info && sp.Len() > hintMost {
		if i := strings.IndexByte(s.Text, ' '); i > 0 {
			sp.End = sp.Start + i
		}
	}
	return sp
}

func markKind(f project.Finding) galley.Kind {
	switch {
	case f.State == project.Stetted:
		return galley.Stetted
	case f.Severity == verify.Error:
		return galley.Error
	case f.Severity == verify.Warning:
		return galley.Warning
	}
	return galley.Notice
}

// nameMarks are the names that have a problem, or all of them on demand.
func (d *desk) nameMarks() []galley.Mark {
	var out []galley.Mark
	for _, n := range d.names.list {
		if !n.Variants && !d.allNames {
			continue
		}
		for _, f := range n.Forms {
			for _, sp := range f.Spans {
				out = append(out, galley.Mark{Span: sp, Kind: galley.Name, ID: -1})
			}
		}
	}
	return out
}

func (d *desk) changeMarks() []galley.Mark {
	if !d.changesShown {
		return nil
	}
	var out []galley.Mark
	for _, h := range d.changes.list {
		if h.New.Len() > 0 {
			out = append(out, galley.Mark{Span: h.New, Kind: galley.Inserted, ID: -1})
		}
	}
	return out
}

// showState renews what depends on every edit: title, menu, counts, status line.
func (d *desk) showState() {
	d.title()
	d.enableMenu()
	open, facts := 0, 0
	for _, f := range d.findings.list {
		if f.State != project.Stetted {
			open++
		}
	}
	for _, f := range d.facts.list {
		if f.State == project.OpenFact || f.State == project.Disputed {
			facts++
		}
	}
	for i, n := range []int{open, len(d.names.list), len(d.changes.list), facts} {
		d.tabs.label(i, d.say("tab.count", n))
	}
	d.showMeasures()
}

// showMeasures shows characters, words and lines of forty, languages, what was not checked.
func (d *desk) showMeasures() {
	c := d.session.Counts()
	a := d.session.Article()
	var parts []string
	if d.session.Checking() {
		parts = append(parts, d.say("status.checking"))
	}
	parts = append(parts, d.say("status.chars", c.Characters), d.say("status.words", c.Words), d.say("status.lines", c.Lines40))
	pair := a.Lang(align.Translation).String()
	if d.session.HasOriginal() {
		pair = d.say("status.pair", a.Lang(align.Original).String(), pair)
	}
	short := ""
	if n := len(d.session.NotChecked()); n > 0 {
		short = d.say("not-checked.button", n)
		if !d.session.HasOriginal() {
			short = d.say("not-checked.alone", n)
		}
	}
	d.status.show(append(parts, pair), short)
}

// tellNotes says what reading the files brought up: an encoding guessed, a part left out,
// texts that seem swapped. What was told since the article is shown stays.
func (d *desk) tellNotes() {
	notes := d.session.Notes()
	if len(notes) == 0 {
		return
	}
	var words []string
	if d.last != "" {
		words = append(words, d.last) // what came up as the article was shown: no font has its letters
	}
	for _, n := range notes {
		words = append(words, d.text(n))
	}
	d.tell(strings.Join(words, "  ·  "))
	if d.session.SeemsSwapped() {
		d.swapSides()
	}
}

// tellDoubt says, once for each pair of texts, that they do not seem to be one.
func (d *desk) tellDoubt() {
	doubt := d.session.Doubt()
	if doubt == d.doubt {
		return
	}
	switch d.doubt = doubt; doubt {
	case align.NoDoubt:
	case align.Swapped:
		d.swapSides()
	default:
		d.tell(d.say("doubt." + string(doubt)))
	}
}

// galleyOptions connect the text with the session.
func (d *desk) galleyOptions() galley.Options {
	return galley.Options{
		Paper:    colorPaper,
		Dispatch: d.app.do,
		OnEdit: func(e galley.Edit) {
			d.edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: e.Change},
				Before: e.Before, Select: e.After, Group: e.Group, Label: e.Label})
		},
		OnSelect: d.selected,
		OnUndo:   d.undo,
		OnRedo:   d.redo,
		OnMenu:   d.contextMenu,
		OnShortcut: func(s fyne.Shortcut) {
			d.shortcut(s)
		},
		OnKey:    d.key,
		OnNotice: func(t msg.Text) { d.tell(d.text(t)) },
		OnZoom:   func(z float32) { d.tell(d.say("zoom.now", percentage(float64(z)))) },
		Pair:     d.pairAt,
		Sentence: d.sentenceAt,
		Popup:    d.popup,

		OnKeyDone: newFrames(d.app.do),
	}
}

// selected makes the finding at the caret the current one, without moving the text.
func (d *desk) selected(side editor.Side, sel editor.Selection) {
	if sel.Anchor != sel.Head {
		return
	}
	for _, m := range d.galley.MarksAt(side, sel.Head) {
		if m.ID < 0 || m.ID >= len(d.findings.list) || d.findings.list[m.ID].State == project.Stetted {
			continue
		}
		if d.findings.at != m.ID {
			d.findings.show(m.ID)
			d.enableMenu()
		}
		return
	}
}

// key gives keys without Ctrl or Alt to their commands: the toolkit makes no shortcuts of
// them, with Shift or without.
func (d *desk) key(e *fyne.KeyEvent) bool {
	if d.chooser != nil && e.Name == fyne.KeyEscape {
		d.chooser.Hide()
		return true
	}
	mod := fyne.KeyModifier(0)
	if drv, ok := d.app.fyne.Driver().(desktop.Driver); ok {
		mod = drv.CurrentKeyModifiers() & fyne.KeyModifierShift
	}
	return d.runKey(e.Name, mod)
}

func (d *desk) shortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok {
		d.runKey(c.KeyName, c.Modifier)
	}
}

func (d *desk) runKey(key fyne.KeyName, mod fyne.KeyModifier) bool {
	for _, m := range menus() {
		for _, c := range m.commands {
			if c.key == key && c.mod == mod {
				d.run(c)
				return true
			}
		}
	}
	return false
}

// popup is what is shown for the marks at a place: what, why, and the fixes.
func (d *desk) popup(p galley.Place) fyne.CanvasObject {
	for _, m := range p.Marks {
		if m.ID >= 0 && m.ID < len(d.findings.list) {
			return d.findingPopup(d.findings.list[m.ID])
		}
	}
	for _, m := range p.Marks {
		if m.Kind == galley.Name {
			return d.namePopup(p.Off)
		}
	}
	return nil
}

const popupWidth = 340

func (d *desk) findingPopup(f project.Finding) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(-4), heading(d.text(f.Message)))
	if why := d.text(f.Why); why != "" {
		box.Add(wrapped(why))
	}
	if canEdit(d) && f.State != project.Stetted {
		var bs []fyne.CanvasObject
		for n, fix := range f.Fixes {
			key := ""
			if n == 0 && d.isCurrent(f) {
				key = "F9"
			}
			bs = append(bs, actionButton(d.text(fix.Label), key, n == 0, func() { d.galley.HidePopup(); d.fix(f, n) }))
		}
		bs = append(bs, actionButton(d.say("command.stet"), "", false, func() { d.galley.HidePopup(); d.askReason(f) }))
		box.Add(container.NewPadded(buttonRow(bs...)))
	}
	return container.New(&fixedWidth{popupWidth}, box)
}

func (d *desk) isCurrent(f project.Finding) bool {
	c := d.findings.current()
	return c != nil && c.Key == f.Key
}

func (d *desk) namePopup(off int) fyne.CanvasObject {
	for _, n := range d.names.list {
		for _, f := range n.Forms {
			for _, sp := range f.Spans {
				if sp.Contains(off) {
					return container.New(&fixedWidth{popupWidth}, container.New(layout.NewCustomPaddedVBoxLayout(-4),
						heading(n.Preferred), quietText(strings.Join(formTexts(n.Forms), "  ·  ")), wrapped(d.text(n.Why))))
				}
			}
		}
	}
	return nil
}

// contextMenu is the menu at a place of the text.
func (d *desk) contextMenu(p galley.Place) {
	entry := func(id string) *fyne.MenuItem {
		for _, m := range menus() {
			for _, c := range m.commands {
				if c.id == id {
					item := fyne.NewMenuItem(d.say("command."+id), func() { d.run(c) })
					item.Disabled = c.enabled != nil && !c.enabled(d)
					return item
				}
			}
		}
		return fyne.NewMenuItemSeparator()
	}
	var items []*fyne.MenuItem
	for _, m := range p.Marks {
		if m.ID < 0 || m.ID >= len(d.findings.list) || d.findings.list[m.ID].State == project.Stetted {
			continue
		}
		f := d.findings.list[m.ID]
		for n, fix := range f.Fixes {
			items = append(items, fyne.NewMenuItem(d.text(fix.Label), func() { d.fix(f, n) }))
		}
		items = append(items, fyne.NewMenuItem(d.say("command.stet"), func() { d.askReason(f) }), fyne.NewMenuItemSeparator())
		break
	}
	items = append(items, entry("cut"), entry("copy"), entry("paste"), fyne.NewMenuItemSeparator(), entry("join"), entry("split"))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.win.Canvas(), p.Position)
}

func (d *desk) undo() { d.step(d.session.Undo, "undo.done", "undo.nothing") }
func (d *desk) redo() { d.step(d.session.Redo, "redo.done", "redo.nothing") }

func (d *desk) step(do func() (string, bool), done, nothing string) {
	label, ok := do()
	if !ok {
		d.tell(d.say(nothing))
		return
	}
	d.tell(d.say(done, d.say(label)))
}

func (d *desk) cut()       { d.toGalley(&fyne.ShortcutCut{Clipboard: d.app.fyne.Clipboard()}) }
func (d *desk) copy()      { d.toGalley(&fyne.ShortcutCopy{Clipboard: d.app.fyne.Clipboard()}) }
func (d *desk) paste()     { d.toGalley(&fyne.ShortcutPaste{Clipboard: d.app.fyne.Clipboard()}) }
func (d *desk) selectAll() { d.toGalley(&fyne.ShortcutSelectAll{}) }

// toGalley gives a clipboard command to what has the focus, else to the text.
func (d *desk) toGalley(s fyne.Shortcut) {
	if f, ok := d.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	d.galley.TypedShortcut(s)
}

func (d *desk) showPanel(i int) {
	if d.tabs.root.Hidden {
		d.togglePanel()
	}
	d.tabs.show(i)
	if p := []*listPanel{d.findings.listPanel, d.names.listPanel, d.changes.listPanel, d.facts.listPanel}[i]; p.at < 0 {
		p.show(0)
	}
}

func (d *desk) togglePanel() {
	if d.tabs.root.Hidden {
		d.tabs.root.Show()
		d.split.Trailing.Show()
		d.split.SetOffset(0.74)
		return
	}
	d.tabs.root.Hide()
	d.split.Trailing.Hide()
	d.split.SetOffset(1)
}

func (d *desk) toggle(on *bool, id string) {
	*on = !*on
	if *on {
		d.tell(d.say("toggle." + id + "-on"))
	} else {
		d.tell(d.say("toggle." + id + "-off"))
	}
}

func (d *desk) toggleAllNames() { d.toggle(&d.allNames, "all-names"); d.showMarks() }
func (d *desk) toggleChanges()  { d.toggle(&d.changesShown, "changes"); d.showChanges(); d.showMarks() }

func (d *desk) toggleInvisibles() {
	d.invisibles = !d.invisibles
	d.galley.SetInvisibles(d.invisibles)
}

func (d *desk) toggleSingleColumn() { d.single = !d.single; d.showColumns() }

func (d *desk) showColumns() {
	c := galley.Both
	if d.single {
		c = galley.TranslationOnly
	}
	d.galley.SetColumns(c)
	for _, h := range d.heads {
		h.Refresh()
	}
	d.win.Content().Refresh()
}

// joinBead and splitBead correct the alignment at the caret.
func (d *desk) joinBead()  { d.link(d.session.JoinBead, "bead.joined") }
func (d *desk) splitBead() { d.link(d.session.SplitBead, "bead.split") }

// linkSentences makes one bead of what is selected on both sides, or of the sentences that
// the carets stand in.
func (d *desk) linkSentences() {
	var at [2]text.Span
	for side := range at {
		sel := d.galley.SelectionIn(editor.Side(side))
		at[side] = text.Span{Start: min(sel.Anchor, sel.Head), End: max(sel.Anchor, sel.Head)}
	}
	if err := d.session.LinkSentences(at[align.Original], at[align.Translation]); err != nil {
		d.tell(d.words(err))
		return
	}
	d.tell(d.say("bead.linked"))
}

func (d *desk) unlink() {
	side, sel := d.galley.Selection()
	if err := d.session.Unlink(side, sel.Head); err != nil {
		d.tell(d.words(err))
		return
	}
	d.tell(d.say("bead.unlinked"))
}

func (d *desk) link(do func(side editor.Side, off int) error, done string) {
	side, sel := d.galley.Selection()
	if err := do(side, sel.Head); err != nil {
		d.tell(d.words(err))
		return
	}
	d.tell(d.say(done))
}

// save writes the project file; an article that has none yet is asked for its place.
func (d *desk) save() {
	if d.session.Path() == "" {
		d.saveAs()
		return
	}
	s := d.session
	write, done, err := s.Saving()
	if err != nil {
		d.problem(err)
		return
	}
	d.jobs.quietly(write, func(err error) {
		err = done(err)
		switch {
		case d.session != s: // closed meanwhile: closing has saved it
		case err != nil:
			d.problem(err)
		default:
			d.saved()
		}
	})
}

func (d *desk) saved() {
	d.app.prefs.remember(d.session.Path())
	d.tell(d.say("save.done", filepath.Base(d.session.Path())))
	d.title()
}

func (d *desk) saveAs() {
	d.askPath(d.say("command.save-as"), project.FileName(d.session.Title())+".stet", []string{".stet"}, func(path string) {
		if err := d.session.SaveAs(path); err != nil {
			d.problem(err)
			return
		}
		d.saved()
	})
}

// toRegister keeps a name with its spelling in the person's own register.
func (d *desk) toRegister(n names.Name, spelling string) {
	if err := d.session.KeepName(n, spelling); err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("names.kept", spelling))
}

// waiting offers what was not saved when the desk last ended.
func (d *desk) waiting() fyne.CanvasObject {
	list, err := project.Recoverable("")
	if err != nil || len(list) == 0 {
		return nil
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(-2), heading(d.say("welcome.waiting")))
	for _, r := range list {
		b := widget.NewButton(r.Title+"   "+d.when(r.At), func() { d.loadProject(r.Path) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		box.Add(b)
	}
	return box
}

func (d *desk) prefsChanged() { d.rebuild() }
func (d *desk) scaleChanged() {
	if d.galley != nil {
		d.galley.Refresh()
	}
}

func (d *desk) themeChanged() {
	if d.session == nil {
		d.build()
		return
	}
	d.galley.Refresh()
	d.showFindings()
}

// rebuild lays the window out again in its new language, with the article as it stands.
func (d *desk) rebuild() {
	if d.session == nil {
		d.build()
		return
	}
	d.session.SetBy(d.app.prefs.name())
	d.build()
	d.showArticle()
}

// pairAt is the place of the bead at an offset, on the same side and on the other one.
func (d *desk) pairAt(side editor.Side, off int) (own, other text.Span, ok bool) {
	a := d.session.Article()
	i, ok := a.BeadAt(side, off)
	if !ok {
		return own, other, false
	}
	spans, ok := a.BeadSpans(i)
	return spans[side], spans[1-side], ok
}

func (d *desk) sentenceAt(side editor.Side, off int) text.Span {
	_, span, _ := d.session.Article().SentenceAt(side, off)
	return span
}
