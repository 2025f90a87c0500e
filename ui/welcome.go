package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/assets/icon"
)

// welcome is what an empty desk shows: the ways to open an article, the recent ones, and
// what waits from a session that ended without saving.
func (d *desk) welcome() fyne.CanvasObject {
	pic := canvas.NewImageFromResource(fyne.NewStaticResource("stet.png", icon.PNG))
	pic.FillMode = canvas.ImageFillContain
	pic.SetMinSize(fyne.NewSquareSize(64))
	title := canvas.NewText("Stet", theme.Color(theme.ColorNameForeground))
	title.TextSize, title.TextStyle = theme.Size(theme.SizeNameHeadingText)*1.3, fyne.TextStyle{Bold: true}
	sub := widget.NewLabel(d.say("welcome.subtitle"))
	sub.Importance = widget.LowImportance

	ways := container.New(layout.NewCustomPaddedVBoxLayout(6),
		d.way("command.open-clipboard", theme.ContentPasteIcon(), true, d.openClipboard),
		d.way("command.open", theme.FileTextIcon(), false, d.openFiles),
		d.way("command.open-address", theme.SearchIcon(), false, d.openAddress),
		d.way("command.open-project", theme.FolderOpenIcon(), false, d.openProject),
		d.way("command.open-sample", theme.VisibilityIcon(), false, d.openSample))
	hint := quietText(d.say("welcome.drop"))

	column := container.NewVBox(
		container.NewHBox(pic, container.New(layout.NewCustomPaddedVBoxLayout(-6), layout.NewSpacer(), title, sub, layout.NewSpacer())),
		widget.NewSeparator(), ways, hint)
	if waiting := d.waiting(); waiting != nil {
		column.Add(waiting)
	}
	if recent := d.recentList(); recent != nil {
		column.Add(recent)
	}
	return container.NewVScroll(container.NewCenter(container.New(&fixedWidth{460}, column)))
}

func (d *desk) way(id string, icon fyne.Resource, primary bool, do func()) fyne.CanvasObject {
	b := widget.NewButtonWithIcon(d.say(id), icon, do)
	b.Alignment = widget.ButtonAlignLeading
	if primary {
		b.Importance = widget.HighImportance
	}
	return b
}

const recentShown = 6

func (d *desk) recentList() fyne.CanvasObject {
	list := d.app.prefs.recent()
	if len(list) == 0 {
		return nil
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(-2), heading(d.say("welcome.recent")))
	for _, path := range list[:min(len(list), recentShown)] {
		b := widget.NewButton(recentName(path), func() { d.openPath(path) })
		b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
		box.Add(b)
	}
	return box
}

// recentName is how an entry of the recent list is called: the file opened last in it.
func recentName(entry string) string {
	parts := strings.Split(entry, "\n")
	return filepath.Base(parts[len(parts)-1])
}

// fixedWidth gives its one object a width of its own, whatever room there is.
type fixedWidth struct{ width float32 }

// Layout implements fyne.Layout.
func (f *fixedWidth) Layout(os []fyne.CanvasObject, size fyne.Size) {
	for _, o := range os {
		o.Resize(fyne.NewSize(min(size.Width, f.width), size.Height))
	}
}

// MinSize implements fyne.Layout.
func (f *fixedWidth) MinSize(os []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range os {
		o.Resize(fyne.NewSize(f.width, o.Size().Height)) // wrapped text knows its height only at its width
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(f.width, h)
}
