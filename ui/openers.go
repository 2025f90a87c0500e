package ui

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"stet/assets/sample"
	"stet/editor/format"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/project"
)

// The ways to open an article. Each reads in the background and hands the documents to
// opened; what is on the desk stays until they are there.

// openFiles asks for the translation and, if there is one, the original.
func (d *desk) openFiles() {
	original, translation := newFileField(d, ""), newFileField(d, "")
	items := []*widget.FormItem{
		{Text: d.say("side.original"), Widget: original.root, HintText: d.say("open.original-hint")},
		{Text: d.say("side.translation"), Widget: translation.root},
	}
	d.form(d.say("command.open"), d.say("dialog.open"), 620, items, func() {
		paths := []string{}
		for _, p := range []string{original.path(), translation.path()} {
			if p != "" {
				paths = append(paths, p)
			}
		}
		d.openPaths(paths)
	})
}

// fileField is a path with a button that asks for it.
type fileField struct {
	root  *fyne.Container
	entry *field
}

func newFileField(d *desk, path string) *fileField {
	f := &fileField{entry: d.field(path, "")}
	choose := d.escapeButton(d.say("dialog.choose"), nil, func() {
		d.chooseFile(nil, func(p string) { f.entry.SetText(p) })
	})
	f.root = container.NewBorder(nil, nil, nil, choose, f.entry)
	return f
}

func (f *fileField) path() string { return strings.TrimSpace(f.entry.Text) }

// chooseFile asks for a file of one of the endings (nil: any).
func (d *desk) chooseFile(endings []string, use func(path string)) {
	open := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			d.problem(err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		use(path)
	}, d.win)
	if endings != nil {
		open.SetFilter(storage.NewExtensionFileFilter(endings))
	}
	d.showChooser(open, d.say("dialog.choose-file"), d.say("dialog.open"))
}

// showChooser shows Fyne's dialog for files or folders in the desk's own words, as large as
// the window allows. Escape closes it like any sheet.
func (d *desk) showChooser(c *dialog.FileDialog, title, yes string) {
	c.SetTitleText(title)
	c.SetConfirmText(yes)
	c.SetDismissText(d.say("dialog.cancel"))
	c.SetOnClosed(func() {
		d.chooser = nil
		if s := d.topSheet(); s != nil {
			s.focusYes()
		} else if d.galley != nil {
			d.win.Canvas().Focus(d.galley)
		}
	})
	d.chooser = c
	c.Show()
	room := d.win.Canvas().Size()
	c.Resize(fyne.NewSize(min(820, room.Width-40), min(560, room.Height-40))) // only a dialog that is shown can be resized
	d.win.Canvas().Unfocus()                                                  // so that Escape comes to the desk
}

// openPath opens one path of the list of recent ones: a project, or the files of an
// article, which are remembered joined by a line feed.
func (d *desk) openPath(entry string) {
	if s := d.topSheet(); s != nil {
		s.hide()
	}
	d.openPaths(strings.Split(entry, "\n"))
}

// openPaths opens a project, a translation alone, or an original and its translation.
func (d *desk) openPaths(paths []string) {
	switch {
	case len(paths) == 0:
		return
	case len(paths) > 2:
		d.problem(errors.New(d.say("open.too-many")))
		return
	case len(paths) == 1 && isProject(paths[0]):
		d.loadProject(paths[0])
		return
	}
	d.load(strings.Join(paths, "\n"), func(ctx context.Context) (o, t *format.Document, err error) {
		if len(paths) == 2 {
			if o, err = readFile(ctx, paths[0]); err != nil {
				return nil, nil, err
			}
		}
		t, err = readFile(ctx, paths[len(paths)-1])
		return o, t, err
	})
}

func isProject(path string) bool { return strings.EqualFold(filepath.Ext(path), ".stet") }

func readFile(ctx context.Context, path string) (*format.Document, error) {
	return format.Open(ctx, path, format.Options{Today: time.Now()})
}

// load reads documents in the background and puts them on the desk.
func (d *desk) load(recent string, read func(context.Context) (o, t *format.Document, err error)) {
	var o, t *format.Document
	d.jobs.run(d.say("job.opening"), func(ctx context.Context, _ progress) (err error) {
		o, t, err = read(ctx)
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		d.settleTracked(o, t, func(o, t *format.Document) { d.place(o, t, recent) })
	})
}

// settleTracked asks how files with tracked changes are to be read, and hands on what was
// read so; other files it hands on as they are.
func (d *desk) settleTracked(o, t *format.Document, use func(o, t *format.Document)) {
	docs := [2]*format.Document{o, t}
	words := container.NewVBox()
	for _, doc := range docs {
		if doc == nil || !format.Tracked(doc) {
			continue
		}
		for _, n := range doc.Notes {
			if n.ID == "format.note.accepted" {
				words.Add(wrapped(d.say("tracked.file", filepath.Base(doc.Name), n.Args[0], n.Args[1])))
			}
		}
	}
	if len(words.Objects) == 0 {
		use(o, t)
		return
	}
	reject := func() {
		d.jobs.run(d.say("job.opening"), func(ctx context.Context, _ progress) (err error) {
			for i, doc := range docs {
				if err == nil && doc != nil && format.Tracked(doc) {
					docs[i], err = format.Read(ctx, doc.Name, bytes.NewReader(doc.Bytes), format.Options{Format: doc.Format, Revisions: format.Reject, Today: time.Now()})
				}
			}
			return err
		}, func(err error) {
			if err != nil {
				d.problem(err)
				return
			}
			use(docs[0], docs[1])
		})
	}
	d.sheet(d.say("tracked.title"), d.say("dialog.cancel"), container.New(&fixedWidth{460}, words),
		verb{label: d.say("tracked.reject"), do: reject}, verb{label: d.say("tracked.accept"), do: func() { use(o, t) }})
}

// place puts an article on this desk, or on a new one if this one is taken.
func (d *desk) place(o, t *format.Document, recent string) {
	d.settleStyle(recent, func(style string) {
		at := d
		if d.session != nil {
			at = d.app.newDesk()
			at.win.Show()
		}
		at.style = style
		if err := at.begin(o, t); err != nil {
			at.problem(err)
			return
		}
		if recent != "" {
			d.app.prefs.remember(recent)
		}
	})
}

// settleStyle asks whether the house style that lies beside the article is to be used, says
// what it switches off, and hands on its path; "" is none. Where the person has a house style,
// nothing is asked.
func (d *desk) settleStyle(recent string, use func(style string)) {
	path := verify.StyleBeside(recent[strings.LastIndexByte(recent, '\n')+1:])
	if recent == "" || path == "" || d.app.prefs.style() != "" {
		use("")
		return
	}
	style, err := verify.ReadStyle(path, checks.All())
	if err != nil {
		d.problem(err)
		use("")
		return
	}
	question := d.say("style.beside-question", filepath.Dir(path))
	if off := style.Off(checks.All()); len(off) > 0 {
		question += " " + d.say("style.beside-off", strings.Join(off, ", "))
	}
	if style.Blocking > verify.Warning {
		question += " " + d.say("style.beside-gate")
	}
	d.sheet(d.say("style.beside-title"), d.say("dialog.cancel"), container.New(&fixedWidth{440}, wrapped(question)),
		verb{label: d.say("style.beside-use"), do: func() { use(path) }}, verb{label: d.say("style.beside-leave"), do: func() { use("") }})
}

// openClipboard takes original and translation from the clipboard, one after the other.
func (d *desk) openClipboard() {
	var box *sheet
	var original, translation *pasteBox
	check := func() {
		if box != nil {
			box.enable(strings.TrimSpace(translation.text) != "")
		}
	}
	original = newPasteBox(d, d.say("side.original"), check, func() { d.win.Canvas().Focus(translation) })
	translation = newPasteBox(d, d.say("side.translation"), check, func() { box.focusYes() })
	open := func() {
		o, t := original.text, translation.text
		d.load("", func(ctx context.Context) (od, td *format.Document, err error) {
			if strings.TrimSpace(o) != "" {
				if od, err = pasted(o, d.say("clipboard.original")); err != nil {
					return nil, nil, err
				}
			}
			td, err = pasted(t, d.say("clipboard.translation"))
			return od, td, err
		})
	}
	content := container.NewBorder(quietText(d.say("clipboard.hint")), nil, nil, nil, container.NewGridWithColumns(2, original, translation))
	box = d.sheet(d.say("command.open-clipboard"), d.say("dialog.cancel"), content, verb{label: d.say("dialog.open"), do: open, off: true})
	box.resize(fyne.NewSize(860, 420))
	d.win.Canvas().Focus(original)
}

// pasted is text from the clipboard as a document.
func pasted(s, name string) (*format.Document, error) {
	d, err := format.Pasted(s)
	if err != nil {
		return nil, err
	}
	d.Name = name
	return d, nil
}

// openAddress fetches original and translation from the web; one of them may be a file.
func (d *desk) openAddress() {
	original, translation := d.field("", "https://"), d.field("", "https://")
	items := []*widget.FormItem{
		{Text: d.say("side.original"), Widget: original, HintText: d.say("address.hint")},
		{Text: d.say("side.translation"), Widget: translation},
	}
	d.form(d.say("command.open-address"), d.say("dialog.fetch"), 620, items, func() {
		o, t := strings.TrimSpace(original.Text), strings.TrimSpace(translation.Text)
		if t == "" {
			d.problem(errors.New(d.say("address.none")))
			return
		}
		d.load("", func(ctx context.Context) (od, td *format.Document, err error) {
			if o != "" {
				if od, err = d.readAnywhere(ctx, o); err != nil {
					return nil, nil, err
				}
			}
			td, err = d.readAnywhere(ctx, t)
			return od, td, err
		})
	})
}

// readAnywhere reads a web address or a file.
func (d *desk) readAnywhere(ctx context.Context, where string) (*format.Document, error) {
	if u, err := url.Parse(where); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return d.fetch(ctx, where)
	}
	return readFile(ctx, where)
}

// openProject asks for a .stet file.
func (d *desk) openProject() {
	d.chooseFile([]string{".stet"}, d.loadProject)
}

func (d *desk) loadProject(path string) {
	var s *project.Session
	at := d
	if d.session != nil {
		at = d.app.newDesk()
		at.win.Show()
	}
	at.jobs.run(d.say("job.opening"), func(ctx context.Context, _ progress) (err error) {
		s, err = project.Open(path, at.options())
		return err
	}, func(err error) {
		if at.rescue(path, err) {
			return
		}
		if err != nil {
			at.problem(err)
			return
		}
		at.use(s)
		at.tellHolder()
		d.app.prefs.remember(path)
	})
}

// openRecent shows the articles opened last.
func (d *desk) openRecent() {
	list := d.recentList()
	if list == nil {
		d.tell(d.say("welcome.no-recent"))
		return
	}
	d.tellMore(d.say("command.open-recent"), container.New(&fixedWidth{420}, list))
}

// openSample opens the article that comes with the desk.
func (d *desk) openSample() {
	d.load("", func(ctx context.Context) (o, t *format.Document, err error) {
		if o, err = format.Read(ctx, sample.OriginalName, bytes.NewReader(sample.Original), format.Options{}); err != nil {
			return nil, nil, err
		}
		t, err = format.Read(ctx, sample.TranslationName, bytes.NewReader(sample.Translation), format.Options{})
		return o, t, err
	})
}

// dropped opens files dropped on the window. One file beside an article without an
// original is asked for its side.
func (d *desk) dropped(_ fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) == 1 && d.session != nil && !d.session.HasOriginal() && !isProject(paths[0]) {
		d.ask(d.say("drop.title"), d.say("drop.question", filepath.Base(paths[0])), d.say("drop.original"), d.say("drop.new"),
			func() { d.originalFrom(paths[0]) })
		return
	}
	if len(paths) == 2 { // the larger question of which is which is answered by the swap command
		paths = originalFirst(paths)
	}
	d.openPaths(paths)
}

// originalFirst puts the file that calls itself an original before the other.
func originalFirst(paths []string) []string {
	for i, p := range paths {
		name := strings.ToLower(filepath.Base(p))
		if strings.Contains(name, "original") || strings.Contains(name, "source") {
			return []string{paths[i], paths[1-i]}
		}
		if strings.Contains(name, "translation") || strings.Contains(name, "übersetzung") {
			return []string{paths[1-i], paths[i]}
		}
	}
	return paths
}

func (d *desk) originalFrom(path string) {
	var doc *format.Document
	d.jobs.run(d.say("job.opening"), func(ctx context.Context, _ progress) (err error) {
		doc, err = readFile(ctx, path)
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		d.settleTracked(doc, nil, func(doc, _ *format.Document) { d.setOriginal(doc) })
	})
}
