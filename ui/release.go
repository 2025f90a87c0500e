package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/verify/project"
	"stet/verify/record"
)

// leave runs the gate afresh and shows what is still open, or the ways out.
func (d *desk) leave() {
	d.withGate(func(g record.Gate) {
		if g.Open {
			d.gateOpen()
		} else {
			d.gateShut(g)
		}
	})
}

// withGate checks the very text that leaves, in the background, and hands the gate on.
func (d *desk) withGate(use func(record.Gate)) {
	var g record.Gate
	leaving := d.session.Leaving()
	d.jobs.run(d.say("job.checking"), func(ctx context.Context, _ progress) (err error) {
		g, err = leaving.Gate(ctx)
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		use(g)
	})
}

// gateShut lists what keeps the gate shut, each line a jump.
func (d *desk) gateShut(g record.Gate) {
	var box *sheet
	lines := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, m := range g.Missing {
		b := widget.NewButtonWithIcon(d.text(m.Text), theme.NavigateNextIcon(), func() {
			box.hide()
			d.jump(m)
		})
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		lines.Add(b)
	}
	list := container.NewVScroll(lines)
	list.SetMinSize(fyne.NewSize(560, min(360, lines.MinSize().Height+8)))
	head := wrapped(d.say("gate.shut", len(g.Missing)))
	box = d.sheet(d.say("gate.shut-title"), d.say("dialog.cancel"), container.NewBorder(head, nil, nil, nil, list),
		verb{label: d.say("gate.unverified"), do: func() { d.exportTo(true) }},
		verb{label: d.say("gate.go-on"), do: func() { d.jump(g.Missing[0]) }})
}

// jump shows the place of one line of the gate.
func (d *desk) jump(m record.Missing) {
	if m.Role != "" {
		d.signOff(m.Role)
		return
	}
	for i, f := range d.findings.list {
		if m.Finding != "" && f.Key == m.Finding {
			d.showPanel(panelFindings)
			d.findings.show(i)
			d.reveal(f)
			return
		}
	}
	for i, f := range d.facts.list {
		if m.Fact != "" && f.Key == m.Fact {
			d.showPanel(panelFacts)
			d.facts.show(i)
			d.facts.chosen(i)
			return
		}
	}
}

// gateOpen offers the two ways out.
func (d *desk) gateOpen() {
	text := container.New(&fixedWidth{460}, wrapped(d.gateWords()))
	d.sheet(d.say("gate.open-title"), d.say("dialog.cancel"), text,
		verb{label: d.say("command.export"), icon: theme.DocumentSaveIcon(), do: func() { d.exportTo(false) }},
		verb{label: d.say("command.copy-verified"), icon: theme.ContentCopyIcon(), do: d.copyVerified})
}

func (d *desk) gateWords() string {
	s := d.say("gate.open")
	if !d.session.HasOriginal() {
		s += " " + d.say("gate.not-compared")
	}
	return s
}

// copyVerified puts the verified text on the clipboard and its record beside the project.
func (d *desk) copyVerified() {
	var text, rec string
	folder := d.recordFolder()
	d.session.BeforeExport()
	leaving := d.session.Leaving()
	d.jobs.run(d.say("job.checking"), func(ctx context.Context, _ progress) (err error) {
		text, rec, err = leaving.Copy(ctx, folder)
		return err
	}, func(err error) {
		if d.shut(err) {
			return
		}
		d.app.fyne.Clipboard().SetContent(text)
		d.left(d.say("left.copied", filepath.Base(rec)), rec)
	})
}

// shut shows the gate where it was what stopped a text from leaving, and any other error.
func (d *desk) shut(err error) bool {
	var s *project.GateShut
	switch {
	case errors.As(err, &s):
		d.gateShut(record.Gate{Missing: s.Missing})
		return true
	case err != nil:
		d.problem(err)
		return true
	}
	return false
}

// export writes the verified copy to a file, if the gate is open.
func (d *desk) export() {
	d.withGate(func(g record.Gate) {
		if g.Open {
			d.exportTo(false)
		} else {
			d.gateShut(g)
		}
	})
}

// exportTo asks where to and writes. The ending says the format.
func (d *desk) exportTo(unverified bool) {
	title := d.say("command.export")
	if unverified {
		title = d.say("gate.unverified")
	}
	d.askPath(title, project.FileName(d.session.Title())+".docx", project.Endings(), func(path string) { d.write(path, unverified, false) })
}

func (d *desk) write(path string, unverified, force bool) {
	var res project.ExportResult
	d.session.BeforeExport()
	leaving := d.session.Leaving()
	d.jobs.run(d.say("job.exporting"), func(ctx context.Context, _ progress) (err error) {
		res, err = leaving.Export(ctx, project.ExportOptions{Path: path, Unverified: unverified, Force: force})
		return err
	}, func(err error) {
		if d.changedOnDisk(err, path, func() { d.write(path, unverified, true) }) || d.shut(err) {
			return
		}
		id := "left.exported"
		if unverified {
			id = "left.unverified"
		}
		d.left(d.say(id, filepath.Base(res.Path), filepath.Base(res.Record)), res.Record)
	})
}

// redline writes the translation with tracked changes against the draft, for Word or
// LibreOffice.
func (d *desk) redline() {
	name := project.FileName(d.session.Title()) + ".redline.docx"
	d.askPath(d.say("command.redline"), name, project.RedlineEndings(), func(path string) { d.writeRedline(path, false) })
}

func (d *desk) writeRedline(path string, force bool) {
	leaving := d.session.Leaving()
	var written string
	d.jobs.run(d.say("job.exporting"), func(ctx context.Context, _ progress) (err error) {
		written, err = leaving.Redline(ctx, path, force)
		return err
	}, func(err error) {
		switch {
		case d.changedOnDisk(err, path, func() { d.writeRedline(path, true) }):
		case err != nil:
			d.problem(err)
		default:
			d.left(d.say("left.redline", filepath.Base(written)), filepath.Dir(written))
		}
	})
}

// changedOnDisk asks whether a file that others changed meanwhile is to be replaced, and
// tells whether that was the matter.
func (d *desk) changedOnDisk(err error, path string, replace func()) bool {
	if !errors.Is(err, project.ErrChanged) {
		return false
	}
	d.ask(d.say("path.changed-title"), d.say("path.changed", filepath.Base(path)), d.say("path.replace"), d.say("dialog.cancel"), replace)
	return true
}

// left says what left the desk and where it is, and offers the public form of its record.
func (d *desk) left(words, rec string) {
	d.tell(words)
	public := d.escapeButton(d.say("public.write"), nil, func() {
		d.topSheet().hide()
		d.writePublic(rec)
	})
	text := container.NewVBox(wrapped(words), quietText(d.say("left.folder", filepath.Dir(rec))), container.NewHBox(public))
	d.tellMore(d.say("left.title"), container.New(&fixedWidth{460}, text))
}

// fixAllSafe shows every safe fix before it is made; all of them are one undo step.
func (d *desk) fixAllSafe() {
	fixes := d.session.SafeFixes()
	if len(fixes) == 0 {
		d.tell(d.say("safe.none"))
		return
	}
	lines := container.NewVBox()
	for _, f := range fixes {
		lines.Add(container.New(layout.NewCustomPaddedVBoxLayout(-6), wrapped(d.text(f.Fix.Label)), quietText(oneLine(f.Before)+"  ›  "+oneLine(f.After))))
	}
	list := container.NewVScroll(lines)
	list.SetMinSize(fyne.NewSize(560, min(300, 90*float32(len(fixes)))))
	d.sheet(d.say("safe.title", len(fixes)), d.say("dialog.cancel"), list, verb{label: d.say("safe.apply", len(fixes)), do: func() {
		n, err := d.session.ApplySafe()
		if err != nil {
			d.problem(err)
			return
		}
		d.tell(d.say("safe.done", n))
	}})
}

// recordFolder is where the record of a copied text goes: beside the project, or into the
// person's documents.
func (d *desk) recordFolder() string {
	if p := d.session.Path(); p != "" {
		return filepath.Dir(p)
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return filepath.Join(home, "Stet")
}
