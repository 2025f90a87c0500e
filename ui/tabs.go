package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
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
	buttons []*tabButton
	tabs    []panelTab
	at      int
}

func newPanelTabs(tabs []panelTab) *panelTabs {
	p := &panelTabs{tabs: tabs, at: -1}
	row := container.NewGridWithColumns(len(tabs))
	stack := container.NewStack()
	for i, t := range tabs {
		b := newTabButton(t.label, func() { p.show(i) })
		p.buttons = append(p.buttons, b)
		row.Add(b)
		stack.Add(t.content)
	}
	p.root = container.NewBorder(container.NewVBox(row, widget.NewSeparator()), nil, nil, nil, stack)
	p.show(0)
	return p
}

func (p *panelTabs) show(at int) {
	if p.at == at {
		return
	}
	p.at = at
	for i, t := range p.tabs {
		p.buttons[i].setActive(i == at)
		if i == at {
			t.content.Show()
		} else {
			t.content.Hide()
		}
	}
}

// label sets the count of a tab.
func (p *panelTabs) label(i int, count string) { p.buttons[i].setCount(count) }

// tabButton is one tab: its name, below it its count, and a line where it is the one shown.
type tabButton struct {
	widget.BaseWidget
	do          func()
	name, count *canvas.Text
	line, back  *canvas.Rectangle
	active      bool
	hovered     bool
	focused     bool
}

func newTabButton(name string, do func()) *tabButton {
	b := &tabButton{do: do, name: canvas.NewText(name, theme.Color(theme.ColorNameForeground)),
		count: canvas.NewText("", theme.Color(colorQuiet)), line: canvas.NewRectangle(theme.Color(theme.ColorNamePrimary)),
		back: canvas.NewRectangle(theme.Color(theme.ColorNameHover))}
	b.name.Alignment, b.count.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	b.ExtendBaseWidget(b)
	b.paint()
	return b
}

func (b *tabButton) setActive(on bool) { b.active = on; b.Refresh() }

func (b *tabButton) setCount(s string) {
	if b.count.Text != s {
		b.count.Text = s
		b.Refresh()
	}
}

func (b *tabButton) paint() {
	b.name.TextSize, b.count.TextSize = theme.Size(theme.SizeNameCaptionText), theme.Size(theme.SizeNameCaptionText)
	b.name.TextStyle.Bold = b.active
	b.name.Color, b.count.Color = theme.Color(colorQuiet), theme.Color(colorQuiet)
	if b.active {
		b.name.Color = theme.Color(theme.ColorNameForeground)
	}
	b.line.FillColor = theme.Color(theme.ColorNamePrimary)
	b.line.Hidden = !b.active
	b.back.FillColor = theme.Color(theme.ColorNameHover)
	if b.focused {
		b.back.FillColor = theme.Color(theme.ColorNameFocus)
	}
	b.back.Hidden = !b.hovered && !b.focused
}

// CreateRenderer implements fyne.Widget.
func (b *tabButton) CreateRenderer() fyne.WidgetRenderer { return &tabRenderer{b} }

type tabRenderer struct{ b *tabButton }

const tabLine = 3

func (r *tabRenderer) Layout(size fyne.Size) {
	b := r.b
	b.back.Resize(size)
	h := b.name.MinSize().Height
	b.name.Move(fyne.NewPos(0, 5))
	b.name.Resize(fyne.NewSize(size.Width, h))
	b.count.Move(fyne.NewPos(0, 4+h))
	b.count.Resize(fyne.NewSize(size.Width, h))
	b.line.Move(fyne.NewPos(6, size.Height-tabLine))
	b.line.Resize(fyne.NewSize(size.Width-12, tabLine))
}

func (r *tabRenderer) MinSize() fyne.Size {
	s := r.b.name.MinSize()
	return fyne.NewSize(s.Width+14, 2*s.Height+9+tabLine)
}

func (r *tabRenderer) Refresh() {
	r.b.paint()
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *tabRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.back, r.b.name, r.b.count, r.b.line}
}
func (r *tabRenderer) Destroy() {}

// Tapped implements fyne.Tappable.
func (b *tabButton) Tapped(*fyne.PointEvent) { b.do() }

// MouseIn implements desktop.Hoverable.
func (b *tabButton) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (b *tabButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *tabButton) MouseOut() { b.hovered = false; b.Refresh() }

// FocusGained implements fyne.Focusable.
func (b *tabButton) FocusGained() { b.focused = true; b.Refresh() }

// FocusLost implements fyne.Focusable.
func (b *tabButton) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune implements fyne.Focusable.
func (b *tabButton) TypedRune(r rune) {
	if r == ' ' {
		b.do()
	}
}

// TypedKey implements fyne.Focusable.
func (b *tabButton) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
		b.do()
	}
}
