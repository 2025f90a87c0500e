package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// askPath asks for the name of a file to be written and its folder. The toolkit's own
// dialog would empty a file that is there already before anybody has said yes; this one
// touches nothing, and asks before an existing file is replaced.
func (d *desk) askPath(title, name string, endings []string, use func(path string)) {
	file, folder := d.field(name, ""), d.field(d.app.prefs.folder(), "")
	choose := d.escapeButton(d.say("dialog.choose"), nil, func() {
		open := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			if err != nil {
				d.problem(err)
			} else if u != nil {
				folder.SetText(u.Path())
			}
		}, d.win)
		d.showChooser(open, d.say("dialog.choose-folder"), d.say("dialog.choose-this"))
	})
	items := []*widget.FormItem{
		{Text: d.say("path.name"), Widget: file, HintText: d.say("path.endings", strings.Join(endings, ", "))},
		{Text: d.say("path.folder"), Widget: container.NewBorder(nil, nil, nil, choose, folder)},
	}
	d.form(title, d.say("dialog.save"), 620, items, func() {
		path := filepath.Join(strings.TrimSpace(folder.Text), strings.TrimSpace(file.Text))
		if !slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
			path += endings[0]
		}
		d.app.prefs.setFolder(filepath.Dir(path))
		if _, err := os.Stat(path); err == nil {
			d.ask(d.say("path.exists-title"), d.say("path.exists", filepath.Base(path)), d.say("path.replace"), d.say("dialog.cancel"), func() { use(path) })
			return
		}
		use(path)
	})
	file.TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces the name
}
