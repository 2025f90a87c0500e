package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/ui/galley"
	"stet/verify"
	"stet/verify/project"
)

// desk is one window with one article, or with the ways to open one.
type desk struct {
	app     *App
	win     fyne.Window
	session *project.Session // nil: nothing is open
	style   string           // path of the house style beside the article, if the person took it; ""

	galley   *galley.Galley
	heads    [2]*widget.Label
	findings *findingsPanel
	names    *namesPanel
	changes  *changesPanel
	facts    *factsPanel
	tabs     *panelTabs
	split    *container.Split
	bar      *findBar
	release  *widget.Button
	status   *statusBar
	jobs     *jobs
	menus    []*builtMenu
	sheets   []*sheet
	chooser  *dialog.FileDialog // the one that is open
	later    *time.Timer
	doubt    align.Doubt // that the person has been told of
	last     string      // what the status line said last

	allNames, changesShown, invisibles, single bool
}

func (a *App) newDesk() *desk {
	d := &desk{app: a, win: a.fyne.NewWindow("Stet")}
	a.desks = append(a.desks, d)
	d.status = newStatusBar(d.showNotChecked)
	d.jobs = newJobs(func(f func()) { d.app.do(f) }, d.say, d.problem)
	d.win.SetMaster()
	d.win.Resize(a.prefs.size())
	d.win.SetOnDropped(d.dropped)
	d.win.SetCloseIntercept(d.close)
	d.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { d.key(k) }) // where nothing has the focus
	d.build()
	return d
}

// say puts a message of the catalogue into the words of the window's language.
func (d *desk) say(id string, args ...any) string { return d.app.say.Say(id, args...) }

// words are those of an error, in the window's language.
func (d *desk) words(err error) string { return d.app.say.Error(err) }

func (d *desk) text(t msg.Text) string { return d.app.say.Text(t) }

func (d *desk) tell(words string) { d.last = words; d.status.tell(words) }

// when is a time as people at the desk write it.
func (d *desk) when(t time.Time) string { return t.Local().Format(d.say("time.format")) }

func spanOf(s verify.Span) text.Span { return text.Span{Start: s.Start, End: s.End} }

// build lays out the window for what is open.
func (d *desk) build() {
	foot := container.NewVBox(d.jobs.box, d.status.root)
	if d.session == nil {
		d.status.show(nil, "")
		d.buildMenu()
		d.win.SetContent(container.NewBorder(nil, foot, nil, nil, d.welcome()))
		d.title()
		return
	}
	d.buildPanels()
	d.galley = galley.New(d.galleyOptions())
	d.bar = newFindBar(d)
	d.buildMenu()
	paper := container.NewStack(newGround(colorPaper), d.galley)
	columns := container.NewBorder(container.NewVBox(d.alone(), d.columnHeads(), d.bar.root), nil, nil, nil, paper)
	d.split = container.NewHSplit(columns, container.NewStack(newGround(colorPanel), d.tabs.root))
	d.split.Offset = 0.74
	d.win.SetContent(container.NewBorder(d.toolbar(), foot, nil, nil, d.split))
	d.title()
}

func (d *desk) buildPanels() {
	d.findings, d.names, d.changes, d.facts = newFindingsPanel(d), newNamesPanel(d), newChangesPanel(d), newFactsPanel(d)
	for _, p := range []*listPanel{d.findings.listPanel, d.names.listPanel, d.changes.listPanel, d.facts.listPanel} {
		p.list.command = d.key
	}
	d.facts.listPanel.list.space = d.tickFact
	d.tabs = newPanelTabs([]panelTab{
		{d.say("command.panel-findings"), d.findings.root}, {d.say("command.panel-names"), d.names.root},
		{d.say("command.panel-changes"), d.changes.root}, {d.say("command.panel-facts"), d.facts.root},
	})
}

// toolbar holds what is needed most: undo, the way through the findings, the gate.
func (d *desk) toolbar() fyne.CanvasObject {
	tool := func(icon fyne.Resource, id string, do func()) fyne.CanvasObject {
		return newHinted(icon, do, func(on bool) {
			if on {
				d.status.tell(d.hint(id))
			} else {
				d.status.tell(d.last)
			}
		})
	}
	next := widget.NewButtonWithIcon(d.say("tool.next"), theme.NavigateNextIcon(), d.nextFinding)
	d.release = widget.NewButtonWithIcon(d.say("command.leave"), theme.ConfirmIcon(), d.leave)
	d.release.Importance = widget.HighImportance
	row := container.NewHBox(
		tool(theme.FolderOpenIcon(), "open", d.openFiles),
		tool(theme.DocumentSaveIcon(), "save", d.save),
		widget.NewSeparator(),
		tool(theme.ContentUndoIcon(), "undo", d.undo),
		tool(theme.ContentRedoIcon(), "redo", d.redo),
		widget.NewSeparator(),
		tool(theme.SearchIcon(), "find", d.find),
		layout.NewSpacer(),
		next,
		d.release,
	)
	return container.NewVBox(container.New(layout.NewCustomPaddedLayout(3, 3, 6, 6), row), widget.NewSeparator())
}

// alone is the strip that says of a translation without an original what that means, and
// offers to get the original.
func (d *desk) alone() fyne.CanvasObject {
	if d.session.HasOriginal() {
		return container.NewVBox()
	}
	words := widget.NewLabel(d.say("alone.text"))
	words.Truncation = fyne.TextTruncateEllipsis
	open := widget.NewButton(d.say("alone.open"), func() { d.chooseFile(nil, d.originalFrom) })
	buttons := container.NewHBox(open)
	if d.session.SourceAddress() != "" {
		fetch := widget.NewButton(d.say("command.fetch-original"), d.fetchOriginal)
		fetch.Importance = widget.HighImportance
		buttons.Add(fetch)
	}
	return container.NewVBox(container.NewStack(newGround(theme.ColorNameHeaderBackground),
		container.New(layout.NewCustomPaddedLayout(3, 3, 8, 8), container.NewBorder(nil, nil, nil, buttons, words))), widget.NewSeparator())
}

// columnHeads say above each column what stands in it.
func (d *desk) columnHeads() fyne.CanvasObject {
	for i := range d.heads {
		d.heads[i] = widget.NewLabel("")
		d.heads[i].Truncation = fyne.TextTruncateEllipsis
		d.heads[i].SizeName = theme.SizeNameCaptionText
		d.heads[i].Importance = widget.LowImportance
	}
	return container.New(&columnLayout{d}, d.heads[0], d.heads[1])
}

// columnLayout sets the heads over the columns of the galley.
type columnLayout struct{ d *desk }

// Layout implements fyne.Layout.
func (l *columnLayout) Layout(os []fyne.CanvasObject, size fyne.Size) {
	left := size.Width / 2
	if l.d.single {
		left = 0
	}
	os[0].Move(fyne.NewPos(8, 0))
	os[0].Resize(fyne.NewSize(max(left-8, 0), size.Height))
	if l.d.single {
		os[0].Hide()
	} else {
		os[0].Show()
	}
	os[1].Move(fyne.NewPos(left+8, 0))
	os[1].Resize(fyne.NewSize(size.Width-left-8, size.Height))
}

// MinSize implements fyne.Layout.
func (l *columnLayout) MinSize(os []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, os[1].MinSize().Height-6)
}

// begin puts an article on this desk.
func (d *desk) begin(o, t *format.Document) error {
	opt := d.options()
	opt.Original, opt.Translation = o, t
	s, err := project.New(opt)
	if err != nil {
		return err
	}
	d.use(s)
	return nil
}

// use shows a session.
func (d *desk) use(s *project.Session) {
	d.session, d.doubt = s, align.NoDoubt
	d.build()
	d.tell("")
	d.showArticle()
	d.win.Canvas().Focus(d.galley)
	d.tellNotes()
}

// title is the name of the article, with a dot while something is not saved.
func (d *desk) title() {
	t := "Stet"
	if d.session != nil {
		t = d.session.Title() + " – Stet"
		if d.session.Modified() {
			t = "• " + t
		}
		if d.session.ReadOnly() {
			t += " (" + d.say("title.read-only") + ")"
		}
	}
	if t != d.win.Title() {
		d.win.SetTitle(t)
	}
}

// hint is the name of a command with its keys.
func (d *desk) hint(id string) string {
	for _, m := range menus() {
		for _, c := range m.commands {
			if c.id == id {
				return strings.TrimSpace(d.say("command."+id) + "  " + c.keys())
			}
		}
	}
	return ""
}

// close saves and closes the window; where saving fails it asks first.
func (d *desk) close() {
	if d.session == nil || d.session.Path() == "" || !canEdit(d) || !d.session.Modified() {
		d.shutDown()
		return
	}
	if err := d.session.Save(); err != nil {
		question := container.New(&fixedWidth{440}, wrapped(d.say("close.question", sentence(d.words(err)))))
		d.sheet(d.say("close.title"), d.say("close.stay"), question, verb{label: d.say("close.anyway"), do: d.shutDown, grave: true})
		return
	}
	d.shutDown()
}

// shutDown closes the session and its window; with the last window the program ends.
func (d *desk) shutDown() {
	d.app.prefs.setSize(d.win.Canvas().Size())
	if d.session != nil {
		if err := d.session.Close(); err != nil {
			d.tell(d.words(err)) // the work itself waits in the desk's folder
		}
	}
	d.app.forget(d)
	d.win.Close()
	if len(d.app.desks) == 0 {
		d.app.fyne.Quit()
	}
}

func (d *desk) quit() {
	for _, other := range append([]*desk(nil), d.app.desks...) {
		other.close()
	}
}
