package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// builtMenu joins the entries of the main menu with the commands they were made of, so
// that what cannot be done now is shown dimmed.
type builtMenu struct {
	menu  *fyne.Menu
	items []builtItem
}

type builtItem struct {
	item *fyne.MenuItem
	cmd  command
}

func (d *desk) buildMenu() {
	d.menus = nil
	var all []*fyne.Menu
	for _, m := range menus() {
		b := &builtMenu{menu: fyne.NewMenu(d.say("menu." + m.id))}
		for _, c := range m.commands {
			b.add(d, c)
		}
		d.menus = append(d.menus, b)
		all = append(all, b.menu)
	}
	d.win.SetMainMenu(fyne.NewMainMenu(all...))
	d.enableMenu()
}

func (b *builtMenu) add(d *desk, c command) {
	if c.id == "-" {
		b.menu.Items = append(b.menu.Items, fyne.NewMenuItemSeparator())
		return
	}
	item := fyne.NewMenuItem(d.say("command."+c.id), func() { d.run(c) })
	item.IsQuit = c.id == "quit"
	item.Shortcut = c.shortcut()
	b.menu.Items = append(b.menu.Items, item)
	b.items = append(b.items, builtItem{item, c})
}

// run does a command if it can be done now.
func (d *desk) run(c command) {
	if (d.topSheet() != nil || d.chooser != nil) && !worksInSheets[c.id] {
		return
	}
	if c.enabled != nil && !c.enabled(d) {
		d.tell(d.say("command.not-now", strings.TrimSuffix(d.say("command."+c.id), " …")))
		return
	}
	if err := guarded(func() error { c.run(d); return nil }); err != nil {
		d.problem(err)
	}
}

// worksInSheets are the commands that also work while a dialog is open.
var worksInSheets = map[string]bool{"cut": true, "copy": true, "paste": true, "select-all": true, "quit": true,
	"zoom-in": true, "zoom-out": true, "zoom-reset": true, "dark": true}

// enableMenu dims what cannot be done now.
func (d *desk) enableMenu() {
	for _, b := range d.menus {
		changed := false
		for _, i := range b.items {
			off := i.cmd.enabled != nil && !i.cmd.enabled(d)
			changed = changed || i.item.Disabled != off
			i.item.Disabled = off
		}
		if changed {
			b.menu.Refresh()
		}
	}
}

// showKeys lists every command with its keys.
func (d *desk) showKeys() {
	left, right := container.NewVBox(), container.NewVBox()
	for n, m := range menus() {
		column := left
		if n%2 == 1 {
			column = right
		}
		column.Add(heading(d.say("menu." + m.id)))
		form := container.NewGridWithColumns(1)
		for _, c := range m.commands {
			if c.id == "-" || c.key == "" {
				continue
			}
			key := widget.NewLabel(c.keys())
			key.Importance = widget.LowImportance
			form.Add(container.NewBorder(nil, nil, nil, key, widget.NewLabel(strings.TrimSuffix(d.say("command."+c.id), " …"))))
		}
		column.Add(form)
	}
	list := container.NewVScroll(container.NewGridWithColumns(2, left, right))
	list.SetMinSize(fyne.NewSize(860, 480))
	d.tellMore(d.say("command.keys"), list)
}

func (d *desk) showAbout() {
	meta := d.app.fyne.Metadata()
	text := container.New(&fixedWidth{420}, container.NewVBox(
		heading("Stet "+meta.Version), wrapped(d.say("about.text")), quietText(d.say("about.licence"))))
	d.tellMore(d.say("command.about"), text)
}
