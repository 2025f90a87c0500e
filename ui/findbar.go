package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/ui/galley"
)

// findBar is the strip above the text for find and replace. It marks every hit and steps
// through them; replacing changes the translation only.
type findBar struct {
	d    *desk
	root *fyne.Container
	what *findEntry
	with *findEntry
	line *fyne.Container // of replacing

	caseful, word, diacritics, regexp, both, inside *barCheck
	count                                           *widget.Label

	scope hit // where inside is checked: all hits lie in it
	hits  []hit
	at    int  // hit at which the search stands, -1 before the first
	fresh bool // the hits are new: the first step stays at the nearest
}

// hit is a place that was found.
type hit struct {
	side editor.Side
	span text.Span
}

// findEntry is a field of the bar: Enter finds on, Escape closes the bar, and Tab goes to
// the other field before it goes to the buttons between them.
type findEntry struct {
	widget.Entry
	submit, cancel func()
	tab            func(from *findEntry, back bool)
}

func newFindEntry(hint string, submit, cancel func(), tab func(*findEntry, bool)) *findEntry {
	e := &findEntry{submit: submit, cancel: cancel, tab: tab}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(hint)
	e.OnSubmitted = func(string) { e.submit() }
	return e
}

// TypedKey implements fyne.Focusable.
func (e *findEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.cancel()
	case fyne.KeyTab:
		d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
		e.tab(e, ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0)
	default:
		e.Entry.TypedKey(k)
	}
}

// AcceptsTab implements fyne.Tabbable: TypedKey gets the key.
func (e *findEntry) AcceptsTab() bool { return true }

// barButton is a button of the bar: Escape closes the bar from here as well. Pressed, it
// keeps the keyboard in the bar; Fyne's button would leave it with nobody.
type barButton struct {
	widget.Button
	bar *findBar
}

// TypedKey implements fyne.Focusable.
func (b *barButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		b.bar.close()
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	}
}

// Tapped implements fyne.Tappable.
func (b *barButton) Tapped(e *fyne.PointEvent) {
	b.Button.Tapped(e)
	if b.bar.root.Visible() {
		b.bar.d.win.Canvas().Focus(b.bar.what)
	}
}

// barCheck is an option of the bar: Escape closes the bar from here as well.
type barCheck struct {
	widget.Check
	cancel func()
}

// TypedKey implements fyne.Focusable.
func (c *barCheck) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		c.cancel()
		return
	}
	c.Check.TypedKey(k)
}

func (b *findBar) button(words string, icon fyne.Resource, do func()) *barButton {
	x := &barButton{bar: b}
	x.Text, x.Icon, x.OnTapped = words, icon, do
	x.ExtendBaseWidget(x)
	return x
}

func (b *findBar) check(id string, changed func()) *barCheck {
	c := &barCheck{cancel: b.close}
	c.Text, c.OnChanged = b.d.say(id), func(bool) { changed() }
	c.ExtendBaseWidget(c)
	return c
}

func newFindBar(d *desk) *findBar {
	b := &findBar{d: d, at: -1, count: widget.NewLabel("")}
	b.what = newFindEntry(d.say("find.what"), d.findNext, b.close, b.tab)
	b.with = newFindEntry(d.say("find.with"), b.replaceOne, b.close, b.tab)
	b.what.OnChanged = func(string) { b.search() }
	b.caseful, b.word = b.check("find.case", b.search), b.check("find.word", b.search)
	b.diacritics, b.regexp = b.check("find.diacritics", b.search), b.check("find.regexp", b.search)
	b.both = b.check("find.both", b.search)
	b.inside = b.check("find.inside", func() { b.limit(); b.search() })
	b.count.SizeName = theme.SizeNameCaptionText
	low := func(icon fyne.Resource, do func()) *barButton {
		x := b.button("", icon, do)
		x.Importance = widget.LowImportance
		return x
	}
	first := container.NewBorder(nil, nil, nil, container.NewHBox(b.count, low(theme.MoveUpIcon(), d.findPrevious),
		low(theme.MoveDownIcon(), d.findNext), low(theme.CancelIcon(), b.close)), b.what)
	b.line = container.NewBorder(nil, nil, nil, container.NewHBox(
		b.button(d.say("find.replace"), nil, b.replaceOne), b.button(d.say("find.replace-all"), nil, b.replaceAll)), b.with)
	options := container.NewHBox(b.caseful, b.word, b.diacritics, b.regexp, b.both, b.inside)
	b.root = container.NewVBox(container.New(layout.NewCustomPaddedLayout(3, 3, 8, 8),
		container.NewVBox(first, b.line, container.NewHScroll(options))), widget.NewSeparator())
	b.root.Hide()
	return b
}

// tab goes on from a field.
func (b *findBar) tab(from *findEntry, back bool) {
	c := b.d.win.Canvas()
	switch {
	case from == b.what && !back && !b.line.Hidden:
		c.Focus(b.with)
	case from == b.with && back:
		c.Focus(b.what)
	case back:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// open shows the bar with the words that are selected; of a longer selection it shows that
// the search stays within it.
func (b *findBar) open(replacing bool) {
	words, within := "", false
	if side, sel := b.d.galley.Selection(); sel.Anchor != sel.Head {
		s := b.d.doc(side).Slice(ordered(sel))
		if within = oneLine(s) != s || len(s) > longWords; !within {
			words = s
		}
	}
	b.d.galley.HidePopup() // it would stand before the hits
	b.line.Hidden = !replacing
	b.root.Show()
	b.inside.Checked = within
	b.inside.Refresh()
	b.limit()
	if words != "" {
		b.what.SetText(words)
	}
	b.search()
	b.d.win.Canvas().Focus(b.what)
}

// longWords is from how many selected bytes on a person wants to search in them and not for
// them.
const longWords = 120

func ordered(sel editor.Selection) text.Span {
	return text.Span{Start: min(sel.Anchor, sel.Head), End: max(sel.Anchor, sel.Head)}
}

// limit takes what is selected as the range of the search, where a person wants one.
func (b *findBar) limit() {
	if !b.inside.Checked {
		return
	}
	side, sel := b.d.galley.Selection()
	if b.scope = (hit{side, ordered(sel)}); b.scope.span.Len() == 0 {
		b.inside.Checked = false
		b.inside.Refresh()
		b.d.tell(b.d.say("find.nothing-selected"))
	}
}

// follow moves hits and range with a change of the text, until it is searched again.
func (b *findBar) follow(side editor.Side, c text.Change) {
	if b.root.Hidden {
		return
	}
	if b.inside.Checked && b.scope.side == side {
		b.scope.span.Start = c.Map(b.scope.span.Start, text.Before)
		b.scope.span.End = c.Map(b.scope.span.End, text.After)
	}
	for i := range b.hits {
		if h := &b.hits[i]; h.side == side {
			h.span.Start = c.Map(h.span.Start, text.After)
			h.span.End = max(h.span.Start, c.Map(h.span.End, text.Before))
		}
	}
}

func (b *findBar) close() {
	b.root.Hide()
	b.hits, b.at = nil, -1
	b.d.showMarks()
	b.d.win.Canvas().Focus(b.d.galley)
}

func (b *findBar) query() text.Query {
	return text.Query{Text: b.what.Text, Case: b.caseful.Checked, Word: b.word.Checked,
		IgnoreDiacritics: b.diacritics.Checked, Regexp: b.regexp.Checked}
}

// search finds all hits for other words or options, and shows the nearest.
func (b *findBar) search() {
	if b.root.Hidden {
		return
	}
	b.at, b.fresh = -1, true
	if !b.find() {
		return
	}
	if len(b.hits) > 0 {
		b.at = b.nearest(+1)
		b.d.galley.Reveal(b.hits[b.at].side, b.hits[b.at].span)
	}
	b.show()
}

// again finds all hits in a text that has changed. Whoever types stays where they are: the
// search stands at the hit at which it stood, if that is still one.
func (b *findBar) again() {
	if b.root.Hidden {
		return
	}
	var was hit
	if b.at >= 0 && b.at < len(b.hits) {
		was = b.hits[b.at]
	}
	if !b.find() {
		return
	}
	if b.at = slices.Index(b.hits, was); b.at < 0 && len(b.hits) > 0 {
		b.at, b.fresh = b.nearest(+1), true
	}
	b.show()
}

// find finds the hits; false if it cannot search for these words.
func (b *findBar) find() bool {
	b.hits = nil
	if b.what.Text == "" {
		return true
	}
	m, err := text.NewMatcher(b.query())
	if err != nil {
		b.count.SetText(b.d.words(err))
		b.d.showMarks()
		return false
	}
	sides := []editor.Side{align.Translation}
	switch {
	case b.inside.Checked:
		sides = []editor.Side{b.scope.side}
	case b.both.Checked && b.d.session.HasOriginal():
		sides = []editor.Side{align.Original, align.Translation}
	}
	for _, side := range sides {
		doc := b.d.doc(side)
		in := text.Span{End: doc.Len()}
		if b.inside.Checked {
			in = b.scope.span
		}
		for _, sp := range m.In(doc, in) {
			b.hits = append(b.hits, hit{side, sp})
		}
	}
	return true
}

func (b *findBar) show() {
	switch {
	case b.what.Text == "":
		b.count.SetText("")
	case len(b.hits) == 0:
		b.count.SetText(b.d.say("find.none"))
	default:
		b.count.SetText(b.d.say("find.count", b.at+1, len(b.hits)))
	}
	b.d.showMarks()
}

// marks are the hits of one side as marks of the galley.
func (b *findBar) marks(side editor.Side) []galley.Mark {
	if b == nil || b.root.Hidden {
		return nil
	}
	var out []galley.Mark
	for i, h := range b.hits {
		if h.side != side {
			continue
		}
		kind := galley.Hit
		if i == b.at {
			kind = galley.CurrentHit
		}
		out = append(out, galley.Mark{Span: h.span, Kind: kind, ID: -1, Drop: true})
	}
	return out
}

func (b *findBar) step(by int) {
	n := len(b.hits)
	if n == 0 {
		return
	}
	if b.at < 0 || b.fresh {
		b.at = b.nearest(by)
	} else {
		b.at = ((b.at+by)%n + n) % n
	}
	b.fresh = false
	h := b.hits[b.at]
	b.d.galley.Select(h.side, editor.Selection{Anchor: h.span.Start, Head: h.span.End})
	b.d.galley.Reveal(h.side, h.span)
	b.show()
}

// nearest is the hit from which a search starts: the first after the caret, or before it.
func (b *findBar) nearest(by int) int {
	side, sel := b.d.galley.Selection()
	for i, h := range b.hits {
		if h.side == side && h.span.Start >= sel.Head {
			if by < 0 {
				return (i - 1 + len(b.hits)) % len(b.hits)
			}
			return i
		}
	}
	if by < 0 {
		return len(b.hits) - 1
	}
	return 0
}

// replaceOne replaces the hit at which the search stands, and goes on.
func (b *findBar) replaceOne() {
	if b.at < 0 || b.at >= len(b.hits) || b.hits[b.at].side != align.Translation || !canEdit(b.d) {
		b.step(+1)
		return
	}
	sp := b.hits[b.at].span
	b.d.galley.Select(align.Translation, editor.Selection{Anchor: sp.Start, Head: sp.End}) // to go on behind it
	b.replace([]text.Span{sp}, "edit.replace")
	b.step(+1)
}

// replaceAll replaces every hit of the translation in one undo step.
func (b *findBar) replaceAll() {
	var spans []text.Span
	for _, h := range b.hits {
		if h.side == align.Translation {
			spans = append(spans, h.span)
		}
	}
	if len(spans) == 0 || !canEdit(b.d) {
		return
	}
	b.replace(spans, "edit.replace-all")
	b.d.tell(b.d.say("find.replaced", len(spans)))
}

func (b *findBar) replace(spans []text.Span, label string) {
	m, err := text.NewMatcher(b.query())
	if err != nil {
		return
	}
	doc := b.d.doc(align.Translation)
	c, err := m.Replace(doc, spans, b.with.Text)
	if err != nil {
		b.d.problem(err)
		return
	}
	b.d.edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: label})
	b.search()
}

func (d *desk) find()         { d.bar.open(false) }
func (d *desk) replace()      { d.bar.open(true) }
func (d *desk) findNext()     { d.stepHit(+1) }
func (d *desk) findPrevious() { d.stepHit(-1) }

func (d *desk) stepHit(by int) {
	if d.bar.root.Hidden {
		d.bar.open(false)
	}
	d.bar.step(by)
}
