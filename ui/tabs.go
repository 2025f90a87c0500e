package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// The panels beside the galley, in the order of their tabs.
const (
	panelFindings = iota
	panelNames
	panelChanges
	panelFacts
)

type panelTab struct {
	label   string
	content fyne.CanvasObject
}

// panelTabs shows one panel at a time; each tab says how many things are open in it.
type panelTabs struct {
	root    *fyne.Container
	buttons []*widget.Button
	tabs    []panelTab
	at      int
}

func newPanelTabs(tabs []panelTab) *panelTabs {
	p := &panelTabs{tabs: tabs, at: -1}
	row := container.NewGridWithColumns(len(tabs))
	stack := container.NewStack()
	for i, t := range tabs {
		b := widget.NewButton(t.label, func() { p.show(i) })
		p.buttons = append(p.buttons, b)
		row.Add(b)
		stack.Add(t.content)
	}
	p.root = container.NewBorder(container.NewPadded(row), nil, nil, nil, stack)
	p.show(0)
	return p
}

func (p *panelTabs) show(at int) {
	if p.at == at {
		return
	}
	p.at = at
	for i, t := range p.tabs {
		p.buttons[i].Importance = widget.LowImportance
		if i == at {
			p.buttons[i].Importance = widget.MediumImportance
			t.content.Show()
		} else {
			t.content.Hide()
		}
		p.buttons[i].Refresh()
	}
}

// label sets the words of a tab.
func (p *panelTabs) label(i int, words string) {
	if p.buttons[i].Text != words {
		p.buttons[i].SetText(words)
	}
}
