package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"stet/editor/align"
	"stet/editor/text"
	"stet/verify/project"
)

// rescue offers what can be read of a damaged project; true if the error was one.
func (d *desk) rescue(path string, err error) bool {
	var damaged *project.Damaged
	if !errors.As(err, &damaged) {
		return false
	}
	d.ask(d.say("damaged.title"), d.say("damaged.question", filepath.Base(path)), d.say("damaged.yes"), d.say("dialog.cancel"), func() {
		var s *project.Session
		d.jobs.run(d.say("job.opening"), func(context.Context, progress) (err error) {
			s, err = project.Rescue(path, d.options())
			return err
		}, func(err error) {
			if err != nil {
				d.problem(err)
				return
			}
			d.use(s)
		})
	})
	return true
}

// tellHolder says who has the article open, where that is why it can only be read.
func (d *desk) tellHolder() {
	h := d.session.Holder()
	if h == nil {
		return
	}
	who := strings.TrimSpace(h.By)
	if who == "" {
		who = d.say("holder.unknown")
	}
	d.tellMore(d.say("holder.title"), container.New(&fixedWidth{440}, wrapped(d.say("holder.text", who, d.when(h.Since)))))
}

// tellKeeping says that work is not on disk, and when it is again.
func (d *desk) tellKeeping() {
	if err := d.session.Keeping(); err != nil {
		d.tell(d.say("keeping.failed", d.words(err)))
		d.tellMore(d.say("keeping.title"), container.New(&fixedWidth{440}, wrapped(d.say("keeping.text", sentence(d.words(err))))))
		return
	}
	d.tell(d.say("keeping.again"))
}

// revisions lists the states of the article that can be compared and gone back to.
func (d *desk) revisions() {
	list := d.session.Revisions()
	box := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i := len(list) - 1; i >= 0; i-- {
		r := list[i]
		compare := d.escapeButton(d.say("revision.compare"), nil, func() { d.compareRevision(r) })
		restore := d.escapeButton(d.say("revision.restore"), nil, func() { d.restoreRevision(r) })
		compare.Importance, restore.Importance = widget.LowImportance, widget.LowImportance
		if !canEdit(d) {
			restore.Disable()
		}
		box.Add(container.NewBorder(nil, nil, nil, container.NewHBox(compare, restore), widget.NewLabel(d.revisionName(r))))
	}
	scroll := container.NewVScroll(box)
	scroll.SetMinSize(fyne.NewSize(640, 320))
	if !canEdit(d) {
		d.tellMore(d.say("command.revisions"), scroll)
		return
	}
	d.sheet(d.say("command.revisions"), d.say("dialog.close"), scroll, verb{label: d.say("revision.name"), do: d.nameRevision})
}

func (d *desk) revisionName(r project.Revision) string {
	name := r.Name
	if name == "" {
		name = d.say("revision.kind." + r.Kind)
	}
	return d.when(r.At) + "   " + name
}

func (d *desk) nameRevision() {
	name := d.field("", d.say("revision.name-hint"))
	d.form(d.say("revision.name"), d.say("dialog.save"), 480, []*widget.FormItem{{Text: d.say("revision.name-label"), Widget: name}}, func() {
		if err := d.session.NameRevision(strings.TrimSpace(name.Text)); err != nil {
			d.problem(err)
			return
		}
		d.tell(d.say("revision.named", strings.TrimSpace(name.Text)))
	})
}

func (d *desk) restoreRevision(r project.Revision) {
	if s := d.topSheet(); s != nil {
		s.hide()
	}
	if err := d.session.Restore(r.N); err != nil {
		d.problem(err)
		return
	}
	d.tell(d.say("revision.restored", d.revisionName(r)))
}

// compareRevision shows in text and panel what has changed since a revision.
func (d *desk) compareRevision(r project.Revision) {
	if s := d.topSheet(); s != nil {
		s.hide()
	}
	read, err := d.session.Past(r.N)
	if err != nil {
		d.problem(err)
		return
	}
	d.compareWith(d.revisionName(r), func(context.Context) (text.Doc, error) { return read() })
}

// compareFile shows what differs from a text in another file.
func (d *desk) compareFile() {
	d.chooseFile(nil, func(path string) {
		d.compareWith(filepath.Base(path), func(ctx context.Context) (text.Doc, error) {
			doc, err := readFile(ctx, path)
			if err != nil {
				return text.Doc{}, err
			}
			return doc.Text, nil
		})
	})
}

// compareDraft goes back to what changes are usually shown against.
func (d *desk) compareDraft() {
	d.session.SetAgainst(nil)
	d.showPanel(panelChanges)
	d.tell(d.say("changes.draft"))
}

// compareWith compares the translation with a text in the background and shows the changes.
func (d *desk) compareWith(name string, old func(context.Context) (text.Doc, error)) {
	var a *project.Against
	snap := d.session.Article().Snapshot()
	d.jobs.run(d.say("job.comparing"), func(ctx context.Context, _ progress) error {
		was, err := old(ctx)
		if err == nil {
			a = project.NewAgainst(name, was, snap.Docs[align.Translation], snap.Revision)
		}
		return err
	}, func(err error) {
		if err != nil {
			d.problem(err)
			return
		}
		d.changesShown = true
		d.session.SetAgainst(a)
		d.showPanel(panelChanges)
		d.tell(d.say("changes.against", name))
	})
}

// hunkWords is a change in one line.
func hunkWords(d *desk, was, is string) string {
	was, is = oneLine(was), oneLine(is)
	switch {
	case was == "":
		return d.say("change.inserted", is)
	case is == "":
		return d.say("change.deleted", was)
	}
	return was + "  ›  " + is
}

// signOff asks for the name of somebody whose signature the house demands.
func (d *desk) signOff(role string) {
	name := d.field("", d.say("prefs.name-hint"))
	d.form(d.say("sign.title", d.roleName(role)), d.say("sign.yes"), 480, []*widget.FormItem{
		{Text: d.roleName(role), Widget: name, HintText: d.say("sign.hint")}}, func() {
		if err := d.session.Sign(project.Role(role), name.Text); err != nil {
			d.problem(err)
			return
		}
		d.tell(d.say("sign.done", d.roleName(role), strings.TrimSpace(name.Text)))
	})
}

// roleName is a role in words: one that the record knows, or a word of house style.
func (d *desk) roleName(role string) string {
	if id := "role." + role; d.app.say.Has(id) {
		return d.say(id)
	}
	return role
}
