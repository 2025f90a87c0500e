package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheet is a dialog of the desk. Its title says what it is about and its buttons are
// verbs: a hurried person reads nothing but them. Escape closes it and changes nothing,
// Enter does what its last button says.
type sheet struct {
	d    *desk
	pop  *widget.PopUp
	main *sheetButton // what Enter does
}

// verb is a button of a sheet. It closes the sheet, then does its work.
type verb struct {
	label string
	icon  fyne.Resource
	do    func()
	off   bool // dimmed at first
	grave bool // not to be done by a hasty Enter, which closes the sheet instead
}

// sheet shows content with a button that only closes and, behind it, the verbs; the last
// one is what the sheet is for.
func (d *desk) sheet(title, closing string, content fyne.CanvasObject, verbs ...verb) *sheet {
	s := &sheet{d: d}
	s.main = newSheetButton(s, verb{label: closing})
	buttons := container.NewHBox(layout.NewSpacer(), s.main)
	for i, v := range verbs {
		b := newSheetButton(s, v)
		switch {
		case v.grave:
			b.Importance = widget.DangerImportance
		case i == len(verbs)-1:
			b.Importance = widget.HighImportance
			s.main = b
		}
		buttons.Add(b)
	}
	head := wrapped(strings.TrimSuffix(title, " …"))
	head.SizeName, head.TextStyle.Bold = theme.SizeNameSubHeadingText, true
	foot := container.New(layout.NewCustomPaddedLayout(10, 0, 8, 8), buttons)
	body := container.NewBorder(head, foot, nil, nil, content)
	s.pop = widget.NewModalPopUp(container.New(layout.NewCustomPaddedLayout(6, 8, 8, 8), body), d.win.Canvas())
	d.sheets = append(d.sheets, s)
	s.pop.Show()
	s.focusYes()
	return s
}

// hide closes the sheet and gives the focus back to the text.
func (s *sheet) hide() {
	d := s.d
	at := slices.Index(d.sheets, s)
	if at < 0 {
		return
	}
	d.sheets = slices.Delete(d.sheets, at, at+1)
	s.pop.Hide()
	if d.galley != nil && len(d.sheets) == 0 {
		d.win.Canvas().Focus(d.galley)
	}
}

// resize gives the sheet a size of its own, as far as the window has room for it.
func (s *sheet) resize(size fyne.Size) {
	room := s.d.win.Canvas().Size()
	s.pop.Resize(fyne.NewSize(min(size.Width, room.Width), min(size.Height, room.Height)))
}

// enable says whether what the sheet is for can be done as it is filled in.
func (s *sheet) enable(on bool) {
	if on {
		s.main.Enable()
	} else {
		s.main.Disable()
	}
}

// focusYes gives the focus to the button that the sheet is for.
func (s *sheet) focusYes() { s.d.win.Canvas().Focus(s.main) }

// submit does what the last button says.
func (s *sheet) submit() {
	if !s.main.Disabled() {
		s.main.OnTapped()
	}
}

// sheetButton is a button that knows Escape and Enter.
type sheetButton struct {
	widget.Button
	s *sheet
}

func newSheetButton(s *sheet, v verb) *sheetButton {
	b := &sheetButton{s: s}
	b.Text, b.Icon = v.label, v.icon
	b.OnTapped = func() {
		s.hide()
		if v.do == nil {
			return
		}
		if err := guarded(func() error { v.do(); return nil }); err != nil {
			s.d.problem(err)
		}
	}
	b.ExtendBaseWidget(b)
	if v.off {
		b.Disable()
	}
	return b
}

// TypedKey implements fyne.Focusable.
func (b *sheetButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.s.hide()
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	default:
		b.Button.TypedKey(k)
	}
}

// escapeButton is a button inside the content of a sheet that knows Escape.
type escapeButton struct {
	widget.Button
	d *desk
}

func (d *desk) escapeButton(label string, icon fyne.Resource, do func()) *escapeButton {
	b := &escapeButton{d: d}
	b.Text, b.Icon, b.OnTapped = label, icon, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *escapeButton) TypedKey(k *fyne.KeyEvent) {
	if !b.d.escaped(k) {
		b.Button.TypedKey(k)
	}
}

// escaped closes the top sheet if the key is Escape.
func (d *desk) escaped(k *fyne.KeyEvent) bool {
	s := d.topSheet()
	if s == nil || k.Name != fyne.KeyEscape {
		return false
	}
	s.hide()
	return true
}

// field is a line of text in a sheet.
type field struct {
	widget.Entry
	d *desk
}

func (d *desk) field(words, hint string) *field {
	f := &field{d: d}
	f.ExtendBaseWidget(f)
	f.SetText(words)
	f.SetPlaceHolder(hint)
	f.OnSubmitted = func(string) {
		if s := d.topSheet(); s != nil {
			s.submit()
		}
	}
	return f
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(k *fyne.KeyEvent) {
	if !f.d.escaped(k) {
		f.Entry.TypedKey(k)
	}
}

func (d *desk) topSheet() *sheet {
	if len(d.sheets) == 0 {
		return nil
	}
	return d.sheets[len(d.sheets)-1]
}

// Common sheets.

// tellMore shows words that need no answer.
func (d *desk) tellMore(title string, content fyne.CanvasObject) {
	d.sheet(title, d.say("dialog.close"), content)
}

// problem says what failed, and what to do.
func (d *desk) problem(err error) {
	if err == nil || stopped(err) {
		return
	}
	words := d.words(err)
	d.tell(words)
	d.sheet(d.say("problem.title"), d.say("dialog.understood"), container.New(&fixedWidth{420}, wrapped(sentence(words))))
}

// sentence begins an error with a capital and ends it with a full stop.
func sentence(s string) string {
	rs := []rune(s)
	if len(rs) == 0 {
		return s
	}
	if rs[0] >= 'a' && rs[0] <= 'z' {
		rs[0] += 'A' - 'a'
	}
	if last := rs[len(rs)-1]; last != '.' && last != '!' && last != '?' {
		rs = append(rs, '.')
	}
	return string(rs)
}

// ask puts a question whose answers are verbs.
func (d *desk) ask(title, question, yes, no string, do func()) {
	d.sheet(title, no, container.New(&fixedWidth{440}, wrapped(question)), verb{label: yes, do: do})
}

// form shows labelled fields; the first text field has the focus.
func (d *desk) form(title, yes string, width float32, items []*widget.FormItem, do func()) *sheet {
	f := widget.NewForm(items...)
	s := d.sheet(title, d.say("dialog.cancel"), container.New(&fixedWidth{width}, f), verb{label: yes, do: do})
	for _, i := range items {
		if e, ok := firstField(i.Widget); ok {
			d.win.Canvas().Focus(e)
			break
		}
	}
	return s
}

func firstField(o fyne.CanvasObject) (*field, bool) {
	switch o := o.(type) {
	case *field:
		return o, true
	case *fyne.Container:
		for _, c := range o.Objects {
			if f, ok := firstField(c); ok {
				return f, true
			}
		}
	}
	return nil, false
}
