// Package galleytest is an owner of a galley for tests and for the demo: it keeps the two
// texts, applies edits and undoes them, and pairs sentences. It takes the place of the
// session.
package galleytest

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"
	"stet/ui/galley"

	"fyne.io/fyne/v2"
	"golang.org/x/text/language"
)

// Desk owns a galley.
type Desk struct {
	Galley    *galley.Galley
	Snapshot  editor.Snapshot
	Edits     []galley.Edit // in order
	Notices   []msg.Text
	Menus     []galley.Place
	undo      []text.Change
	Selection editor.Selection // last told of
	Side      editor.Side
	Clip      Clipboard
}

// Clipboard is a clipboard of its own.
type Clipboard struct{ content string }

// Content implements fyne.Clipboard.
func (c *Clipboard) Content() string { return c.content }

// SetContent implements fyne.Clipboard.
func (c *Clipboard) SetContent(s string) { c.content = s }

// New returns a desk that shows two texts; without words the original is missing. opt may
// set what the desk does not.
func New(original, translation string, opt galley.Options) *Desk {
	d := &Desk{}
	opt.OnEdit = d.edit
	opt.OnUndo = d.Undo
	opt.OnSelect = func(side editor.Side, sel editor.Selection) { d.Side, d.Selection = side, sel }
	opt.OnNotice = func(t msg.Text) { d.Notices = append(d.Notices, t) }
	opt.OnMenu = func(p galley.Place) { d.Menus = append(d.Menus, p) }
	opt.Clipboard = func() fyne.Clipboard { return &d.Clip }
	opt.Pair = d.Pair
	d.Galley = galley.New(opt)
	d.Show(original, translation)
	return d
}

// Show shows two other texts.
func (d *Desk) Show(original, translation string) {
	t := &format.Document{Text: text.New(translation), Lang: language.German}
	if original == "" {
		d.ShowDocuments(nil, t)
		return
	}
	d.ShowDocuments(&format.Document{Text: text.New(original)}, t)
}

// ShowDocuments shows two documents; the original may be nil.
func (d *Desk) ShowDocuments(original, translation *format.Document) {
	for _, doc := range []*format.Document{original, translation} {
		if doc != nil && doc.Blocks == nil {
			doc.Blocks = make([]format.Block, doc.Text.Lines())
		}
	}
	a, err := editor.New(editor.Options{Original: original, Translation: translation})
	if err != nil {
		panic(err)
	}
	d.Snapshot = a.Snapshot()
	d.pair()
	d.undo, d.Edits = nil, nil
	d.Galley.SetArticle(d.Snapshot)
}

// pair links the sentences of block i with those of block i.
func (d *Desk) pair() {
	s := &d.Snapshot
	for side := range s.Docs {
		s.Segments[side] = segment.NewList(s.Docs[side], segment.For(s.Lang[side]))
	}
	s.Beads, s.AlignedRevision = nil, s.Revision
	at := [2]int{}
	for line := range min(s.Docs[0].Lines(), s.Docs[1].Lines()) {
		var ids [2][]segment.ID
		for side := range ids {
			for l := s.Segments[side]; at[side] < l.Len() && l.At(at[side]).Block <= line; at[side]++ {
				ids[side] = append(ids[side], l.At(at[side]).ID)
			}
		}
		for k := range max(len(ids[0]), len(ids[1])) {
			s.Beads = append(s.Beads, align.Bead{Original: part(ids[0], k, len(ids[1])), Translation: part(ids[1], k, len(ids[0]))})
		}
	}
	for side := range s.Docs {
		for l := s.Segments[side]; at[side] < l.Len(); at[side]++ {
			b := align.Bead{}
			if id := l.At(at[side]).ID; side == 0 {
				b.Original = []segment.ID{id}
			} else {
				b.Translation = []segment.ID{id}
			}
			s.Beads = append(s.Beads, b)
		}
	}
}

// part is the k-th of ids; the last takes the rest where there are fewer on the other side.
func part(ids []segment.ID, k, other int) []segment.ID {
	switch {
	case k >= len(ids):
		return nil
	case k == other-1:
		return ids[k:]
	case k >= other && other > 0:
		return nil
	}
	return ids[k : k+1]
}

// Pair finds the bead at a place.
func (d *Desk) Pair(side editor.Side, off int) (own, other text.Span, ok bool) {
	var at [2]int
	for _, b := range d.Snapshot.Beads {
		var sp [2]text.Span
		for s, n := range [2]int{len(b.Original), len(b.Translation)} {
			l := d.Snapshot.Segments[s]
			if n > 0 && at[s]+n <= l.Len() {
				sp[s] = text.Span{Start: l.At(at[s]).Span.Start, End: l.At(at[s] + n - 1).Span.End}
			}
			at[s] += n
		}
		if sp[side].Start <= off && off < sp[side].End {
			return sp[side], sp[1-side], true
		}
	}
	return own, other, false
}

func (d *Desk) edit(e galley.Edit) {
	d.undo = append(d.undo, e.Change.Invert(d.Snapshot.Docs[editor.Translation]))
	d.Edits = append(d.Edits, e)
	d.Apply(e.Change, &e.After)
}

// Apply changes the translation.
func (d *Desk) Apply(c text.Change, sel *editor.Selection) {
	doc, err := d.Snapshot.Docs[editor.Translation].Apply(c)
	if err != nil {
		panic(err)
	}
	d.Snapshot.Docs[editor.Translation] = doc
	d.Galley.Apply(editor.Translation, c, doc, sel)
}

// Undo undoes the last change.
func (d *Desk) Undo() {
	if n := len(d.undo); n > 0 {
		c := d.undo[n-1]
		d.undo = d.undo[:n-1]
		at := 0
		if es := c.Edits(); len(es) > 0 {
			at = es[0].Start + len(es[0].New)
		}
		d.Apply(c, &editor.Selection{Anchor: at, Head: at})
	}
}

// Realign pairs anew, as the background would.
func (d *Desk) Realign() {
	d.pair()
	d.Galley.SetRows(galley.RowsOf(d.Snapshot))
}

// Text is the translation.
func (d *Desk) Text() string { return d.Snapshot.Docs[editor.Translation].String() }

// Find gives every place of words in one side, as spans.
func (d *Desk) Find(side editor.Side, words string) []text.Span {
	var out []text.Span
	s := d.Snapshot.Docs[side].String()
	for at := 0; ; {
		i := strings.Index(s[at:], words)
		if i < 0 || words == "" {
			return out
		}
		out = append(out, text.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
}
