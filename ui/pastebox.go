package ui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// pasteBox takes text from the clipboard and shows how it begins. It is no text field:
// what is pasted may be a book, and nothing is to be typed here.
type pasteBox struct {
	widget.BaseWidget
	d       *desk
	text    string
	changed func() // the text is another one
	pasted  func() // … because somebody pasted it

	title, preview *widget.Label
	border         *canvas.Rectangle
	paste, clear   *escapeButton
	focused        bool
}

const previewRunes = 420

func newPasteBox(d *desk, title string, changed, pasted func()) *pasteBox {
	b := &pasteBox{d: d, changed: changed, pasted: pasted}
	b.title = widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	b.preview = widget.NewLabel("")
	b.preview.Wrapping = fyne.TextWrapWord
	b.border = canvas.NewRectangle(theme.Color(colorPaper))
	b.border.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	b.paste = d.escapeButton(d.say("clipboard.paste"), theme.ContentPasteIcon(), b.fromClipboard)
	b.clear = d.escapeButton(d.say("clipboard.clear"), theme.ContentClearIcon(), func() { b.set("") })
	b.ExtendBaseWidget(b)
	b.set("")
	return b
}

func (b *pasteBox) set(s string) {
	b.text = s
	b.preview.Importance = widget.MediumImportance
	if strings.TrimSpace(s) == "" {
		b.preview.Importance = widget.LowImportance
		b.preview.SetText(b.d.say("clipboard.empty"))
		b.clear.Disable()
	} else {
		b.preview.SetText(beginning(s, previewRunes))
		b.clear.Enable()
	}
	if b.changed != nil {
		b.changed()
	}
}

func (b *pasteBox) fromClipboard() { b.take(b.d.app.fyne.Clipboard().Content()) }

func (b *pasteBox) take(s string) {
	b.set(s)
	if strings.TrimSpace(s) != "" {
		b.pasted()
	}
}

// beginning is the first n runes of s on few lines, without characters that a label
// cannot draw.
func beginning(s string, n int) string {
	var out strings.Builder
	for _, r := range s {
		if n--; n < 0 {
			return out.String() + " …"
		}
		if unicode.IsControl(r) {
			r = ' '
		}
		out.WriteRune(r)
	}
	return out.String()
}

// FocusGained, FocusLost, TypedRune, TypedKey and TypedShortcut implement fyne.Focusable
// and fyne.Shortcutable: Ctrl+V pastes, Delete empties.
func (b *pasteBox) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *pasteBox) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *pasteBox) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *pasteBox) TypedKey(k *fyne.KeyEvent) {
	if b.d.escaped(k) {
		return
	}
	switch k.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.set("")
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.fromClipboard()
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *pasteBox) TypedShortcut(s fyne.Shortcut) {
	if p, ok := s.(*fyne.ShortcutPaste); ok {
		b.take(p.Clipboard.Content())
	}
}

// Tapped implements fyne.Tappable: a click takes the focus.
func (b *pasteBox) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *pasteBox) CreateRenderer() fyne.WidgetRenderer {
	head := container.NewBorder(nil, nil, b.title, container.NewHBox(b.paste, b.clear))
	text := container.NewVScroll(b.preview)
	text.SetMinSize(fyne.NewSize(280, 150))
	c := container.NewStack(b.border, container.NewPadded(container.NewBorder(head, nil, nil, nil, text)))
	return &pasteRenderer{widget.NewSimpleRenderer(c), b}
}

type pasteRenderer struct {
	fyne.WidgetRenderer
	b *pasteBox
}

func (r *pasteRenderer) Refresh() {
	b := r.b
	b.border.FillColor = theme.Color(colorPaper)
	b.border.StrokeWidth, b.border.StrokeColor = 1, theme.Color(theme.ColorNameInputBorder)
	if b.focused {
		b.border.StrokeWidth, b.border.StrokeColor = 2, theme.Color(theme.ColorNamePrimary)
	}
	b.border.Refresh()
	r.WidgetRenderer.Refresh()
}
