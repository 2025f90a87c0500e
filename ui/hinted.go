package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hinted is a button of the toolbar whose name and keys stand in the status line while the
// pointer is on it. (A pop-up would take the click that was meant for the button.)
type hinted struct {
	widget.BaseWidget
	button *widget.Button
	hint   func(on bool)
}

func newHinted(b *widget.Button, hint func(on bool)) *hinted {
	h := &hinted{button: b, hint: hint}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *hinted) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.button) }

// Tapped implements fyne.Tappable.
func (h *hinted) Tapped(e *fyne.PointEvent) { h.button.Tapped(e) }

// MouseIn implements desktop.Hoverable.
func (h *hinted) MouseIn(e *desktop.MouseEvent) { h.button.MouseIn(e); h.hint(true) }

// MouseMoved implements desktop.Hoverable.
func (h *hinted) MouseMoved(e *desktop.MouseEvent) { h.button.MouseMoved(e) }

// MouseOut implements desktop.Hoverable.
func (h *hinted) MouseOut() { h.button.MouseOut(); h.hint(false) }
