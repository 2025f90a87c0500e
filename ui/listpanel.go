package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// row is one line of a panel's list.
type row struct {
	sign     sign
	text     string
	trailing string // a count or a state, at the right
	quiet    bool   // settled: shown dimmed
}

// listPanel is a list above the details of its current row; findings, names, changes and
// facts all look like this.
type listPanel struct {
	root     *fyne.Container
	list     *keyList
	split    *container.Split
	detail   *fyne.Container
	scroll   *container.Scroll
	empty    *widget.Label
	hint     string // shown while no row is current
	rows     []row
	at       int         // current row, -1 if there is none
	selected func(i int) // called when a person chooses a row
	describe func(i int) []fyne.CanvasObject
	quiet    bool // a selection made by the program itself
}

func newListPanel(empty string, selected func(int), describe func(int) []fyne.CanvasObject) *listPanel {
	p := &listPanel{at: -1, selected: selected, describe: describe}
	p.list = &keyList{panel: p}
	p.list.Length, p.list.CreateItem, p.list.UpdateItem = func() int { return len(p.rows) }, newRow, p.updateRow
	p.list.HideSeparators = true
	p.list.OnSelected = p.choose
	p.list.ExtendBaseWidget(p.list)
	p.detail = container.NewVBox()
	p.scroll = container.NewVScroll(container.NewPadded(p.detail))
	p.empty = widget.NewLabel(empty)
	p.empty.Wrapping = fyne.TextWrapWord
	p.empty.Importance = widget.LowImportance
	p.split = container.NewVSplit(p.list, p.scroll)
	p.split.Offset = 0.4
	p.root = container.NewStack(p.split, container.NewBorder(container.NewPadded(p.empty), nil, nil, nil))
	p.refresh(nil)
	return p
}

// keyList is a list whose arrow keys choose rows at once, and which leaves the keys of
// commands to the desk.
type keyList struct {
	widget.List
	panel   *listPanel
	command func(*fyne.KeyEvent) bool // is offered every key first
	space   func()                    // what the space bar does with the current row
}

// TypedKey implements fyne.Focusable.
func (l *keyList) TypedKey(k *fyne.KeyEvent) {
	if l.command != nil && l.command(k) {
		return
	}
	switch at := l.panel.at; k.Name {
	case fyne.KeyDown:
		l.step(at + 1)
	case fyne.KeyUp:
		l.step(at - 1)
	case fyne.KeySpace:
		if l.space != nil {
			l.space()
		}
	default:
		l.List.TypedKey(k)
	}
}

func (l *keyList) step(to int) {
	if to >= 0 && to < len(l.panel.rows) {
		l.Select(to)
		l.ScrollTo(to)
	}
}

func newRow() fyne.CanvasObject {
	text := widget.NewLabel("")
	text.Truncation = fyne.TextTruncateEllipsis
	trailing := widget.NewLabel("")
	trailing.SizeName = theme.SizeNameCaptionText
	return container.New(layout.NewCustomPaddedLayout(-2, -2, 0, 0),
		container.NewBorder(nil, nil, container.NewPadded(newSign(signNone)), trailing, text))
}

func (p *listPanel) updateRow(id widget.ListItemID, o fyne.CanvasObject) {
	border := o.(*fyne.Container).Objects[0].(*fyne.Container)
	text := border.Objects[0].(*widget.Label)
	lead := border.Objects[1].(*fyne.Container).Objects[0].(*signWidget)
	trailing := border.Objects[2].(*widget.Label)
	r := p.rows[id]
	lead.set(r.sign)
	text.Importance, trailing.Importance = widget.MediumImportance, widget.LowImportance
	if r.quiet {
		text.Importance = widget.LowImportance
	}
	text.SetText(r.text)
	trailing.SetText(r.trailing)
}

func (p *listPanel) choose(i widget.ListItemID) {
	changed := p.at != i
	p.at = i
	if changed || len(p.detail.Objects) == 0 {
		p.showDetail()
	}
	if !p.quiet && p.selected != nil {
		p.selected(i)
	}
}

// show makes row i current without telling anybody but the reader.
func (p *listPanel) show(i int) {
	p.quiet = true
	defer func() { p.quiet = false }()
	if i < 0 || i >= len(p.rows) {
		p.at = -1
		p.list.UnselectAll()
		p.showDetail()
		return
	}
	p.list.Select(i)
	p.list.ScrollTo(i)
}

// refresh replaces the rows. The caller says afterwards which row is current.
func (p *listPanel) refresh(rows []row) {
	p.rows = rows
	p.at = -1
	p.quiet = true
	p.list.UnselectAll()
	p.quiet = false
	p.list.Refresh()
	if len(rows) == 0 {
		p.empty.Show()
		p.split.Hide()
	} else {
		p.empty.Hide()
		p.split.Show()
	}
	p.showDetail()
}

func (p *listPanel) showDetail() {
	p.detail.Objects = nil
	if p.at >= 0 {
		p.detail.Objects = p.describe(p.at)
	} else if p.hint != "" {
		p.detail.Objects = []fyne.CanvasObject{quietText(p.hint)}
	}
	p.detail.Refresh()
	p.scroll.ScrollToTop()
}

// Pieces of a description.

func heading(s string) fyne.CanvasObject {
	l := wrapped(s)
	l.TextStyle.Bold = true
	return l
}

func wrapped(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}

func quietText(s string) *widget.Label {
	l := wrapped(s)
	l.Importance = widget.LowImportance
	return l
}

// quoteBox shows words of the article, with a line at their side.
func quoteBox(caption, s string) fyne.CanvasObject {
	bar := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	bar.SetMinSize(fyne.NewSize(3, 1))
	head := canvas.NewText(caption, theme.Color(colorQuiet))
	head.TextSize = theme.Size(theme.SizeNameCaptionText)
	body := wrapped(s)
	body.Selectable = true
	return container.NewBorder(nil, nil, bar, nil,
		container.New(layout.NewCustomPaddedVBoxLayout(-4), container.New(layout.NewCustomPaddedLayout(2, 0, 8, 0), head), body))
}

// buttonRow sets buttons below each other at full width: their labels are sentences.
func buttonRow(bs ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(3), bs...)
}

// actionButton is a button with its key beside it.
func actionButton(label, key string, primary bool, do func()) *widget.Button {
	if key != "" {
		label += "   " + key
	}
	b := widget.NewButton(label, do)
	b.Alignment = widget.ButtonAlignLeading
	if primary {
		b.Importance = widget.HighImportance
	}
	return b
}

// ground is a plain coloured surface that follows the theme.
type ground struct {
	widget.BaseWidget
	name fyne.ThemeColorName
	rect *canvas.Rectangle
}

func newGround(name fyne.ThemeColorName) *ground {
	g := &ground{name: name, rect: canvas.NewRectangle(color.Transparent)}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	g.rect.FillColor = theme.Color(g.name)
	return &groundRenderer{widget.NewSimpleRenderer(g.rect), g}
}

type groundRenderer struct {
	fyne.WidgetRenderer
	g *ground
}

func (r *groundRenderer) Refresh() {
	r.g.rect.FillColor = theme.Color(r.g.name)
	r.g.rect.Refresh()
}
