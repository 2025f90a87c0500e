package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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

	caseful, word, diacritics, regexp, both *widget.Check
	count                                   *widget.Label

	hits  []hit
	at    int  // hit at which the search stands, -1 before the first
	fresh bool // the hits are new: the first step stays at the nearest
}

// hit is a place that was found.
type hit struct {
	side editor.Side
	span text.Span
}

// findEntry is a field of the bar: Enter finds on, Escape closes the bar.
type findEntry struct {
	widget.Entry
	submit, cancel func()
}

func newFindEntry(hint string, submit, cancel func()) *findEntry {
	e := &findEntry{submit: submit, cancel: cancel}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(hint)
	e.OnSubmitted = func(string) { e.submit() }
	return e
}

// TypedKey implements fyne.Focusable.
func (e *findEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.cancel()
		return
	}
	e.Entry.TypedKey(k)
}

func newFindBar(d *desk) *findBar {
	b := &findBar{d: d, at: -1, count: widget.NewLabel("")}
	b.what = newFindEntry(d.say("find.what"), d.findNext, b.close)
	b.with = newFindEntry(d.say("find.with"), b.replaceOne, b.close)
	b.what.OnChanged = func(string) { b.search() }
	check := func(id string) *widget.Check { return widget.NewCheck(d.say(id), func(bool) { b.search() }) }
	b.caseful, b.word, b.diacritics = check("find.case"), check("find.word"), check("find.diacritics")
	b.regexp, b.both = check("find.regexp"), check("find.both")
	b.count.SizeName = theme.SizeNameCaptionText
	low := func(icon fyne.Resource, do func()) *widget.Button {
		x := widget.NewButtonWithIcon("", icon, do)
		x.Importance = widget.LowImportance
		return x
	}
	first := container.NewBorder(nil, nil, nil, container.NewHBox(b.count, low(theme.MoveUpIcon(), d.findPrevious),
		low(theme.MoveDownIcon(), d.findNext), low(theme.CancelIcon(), b.close)), b.what)
	b.line = container.NewBorder(nil, nil, nil, container.NewHBox(
		widget.NewButton(d.say("find.replace"), b.replaceOne), widget.NewButton(d.say("find.replace-all"), b.replaceAll)), b.with)
	options := container.NewHBox(b.caseful, b.word, b.diacritics, b.regexp, b.both)
	b.root = container.NewVBox(container.New(layout.NewCustomPaddedLayout(3, 3, 8, 8),
		container.NewVBox(first, b.line, container.NewHScroll(options))), widget.NewSeparator())
	b.root.Hide()
	return b
}

// open shows the bar with the words that are selected.
func (b *findBar) open(replacing bool) {
	if side, sel := b.d.galley.Selection(); sel.Anchor != sel.Head {
		span := text.Span{Start: min(sel.Anchor, sel.Head), End: max(sel.Anchor, sel.Head)}
		if s := b.d.doc(side).Slice(span); oneLine(s) == s {
			b.what.SetText(s)
		}
	}
	b.line.Hidden = !replacing
	b.root.Show()
	b.search()
	b.d.win.Canvas().Focus(b.what)
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

// search finds all hits again; called when the words, the options or the text change.
func (b *findBar) search() {
	if b.root.Hidden {
		return
	}
	b.hits, b.at = nil, -1
	if b.what.Text != "" {
		m, err := text.NewMatcher(b.query())
		if err != nil {
			b.count.SetText(b.d.words(err))
			b.d.showMarks()
			return
		}
		sides := []editor.Side{align.Translation}
		if b.both.Checked && b.d.session.HasOriginal() {
			sides = []editor.Side{align.Original, align.Translation}
		}
		for _, side := range sides {
			for _, sp := range m.All(b.d.doc(side)) {
				b.hits = append(b.hits, hit{side, sp})
			}
		}
	}
	if len(b.hits) > 0 {
		b.at = b.nearest(+1)
		b.d.galley.Reveal(b.hits[b.at].side, b.hits[b.at].span)
	}
	b.fresh = true
	b.show()
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
	b.replace([]text.Span{b.hits[b.at].span}, "edit.replace")
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
