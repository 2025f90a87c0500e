package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// hinted is a button of the toolbar whose name and keys stand in the status line while the
// pointer is on it or it has the focus of the keyboard. (A pop-up would take the click that
// was meant for the button.)
type hinted struct {
	widget.Button
	hint func(on bool)
}

func newHinted(icon fyne.Resource, do func(), hint func(on bool)) *hinted {
	h := &hinted{hint: hint}
	h.Icon, h.OnTapped, h.Importance = icon, do, widget.LowImportance
	h.ExtendBaseWidget(h)
	return h
}

// MouseIn implements desktop.Hoverable.
func (h *hinted) MouseIn(e *desktop.MouseEvent) { h.Button.MouseIn(e); h.hint(true) }

// MouseOut implements desktop.Hoverable.
func (h *hinted) MouseOut() { h.Button.MouseOut(); h.hint(false) }

// FocusGained implements fyne.Focusable.
func (h *hinted) FocusGained() { h.Button.FocusGained(); h.hint(true) }

// FocusLost implements fyne.Focusable.
func (h *hinted) FocusLost() { h.Button.FocusLost(); h.hint(false) }
