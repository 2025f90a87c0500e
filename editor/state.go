package editor

import (
	"fmt"

	"stet/editor/format"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// state is an article at one revision: an immutable value. Undo is going back to one.
type state struct {
	sides       [2]side
	hasOriginal bool
	links       links
}

// side is one document under work.
type side struct {
	text    text.Doc
	blocks  blocks
	inlines text.Marks[format.Inline]
	lang    language.Tag
	meta    format.Meta
	file    *format.Document // as it was read; nil for none
}

func openState(o Options) state {
	st := state{hasOriginal: o.Original != nil}
	for i, d := range []*format.Document{o.Original, o.Translation} {
		st.sides[i] = openSide(d)
		if o.Lang[i] != language.Und {
			st.sides[i].lang = o.Lang[i]
		}
	}
	return st
}

func openSide(d *format.Document) side {
	if d == nil {
		return side{blocks: newBlocks(nil, 1)}
	}
	marks := make([]text.Mark[format.Inline], 0, len(d.Inlines))
	for _, in := range d.Inlines {
		if !lies(in.Span, d.Text) {
			continue
		}
		marks = append(marks, text.Mark[format.Inline]{Span: in.Span, Policy: inlinePolicy(in.Kind), Value: in})
	}
	return side{
		text:    d.Text,
		blocks:  newBlocks(d.Blocks, d.Text.Lines()),
		inlines: text.NewMarks(marks...),
		lang:    d.Lang,
		meta:    d.Meta,
		file:    d,
	}
}

// lies tells whether sp is a range of d; what comes from a file may say anything.
func lies(sp text.Span, d text.Doc) bool {
	return 0 <= sp.Start && sp.Start <= sp.End && sp.End <= d.Len()
}

// inlinePolicy: what is typed behind bold words is bold, what is typed behind a link is
// not part of the link.
func inlinePolicy(k format.InlineKind) text.Policy {
	if k == format.Bold || k == format.Italic || k == format.Underline {
		return text.Grow
	}
	return text.Keep
}

func (s side) block(i int) format.Block { return s.blocks.at(i) }

// document is the side as a document of its own, for export. It costs the length of the text.
func (s side) document() *format.Document {
	d := &format.Document{}
	if s.file != nil {
		*d = *s.file
	}
	d.Text, d.Lang, d.Meta = s.text, s.lang, s.meta
	d.Blocks = s.blocks.list()
	d.Inlines = s.inlineList()
	return d
}

func (s side) inlineList() []format.Inline {
	var out []format.Inline
	for m := range s.inlines.All() {
		in := m.Value
		in.Span = m.Span
		out = append(out, in)
	}
	return out
}

// draft is the translation as opened where no other draft was given.
func (st state) draft(o Options) text.Doc {
	switch file := st.sides[Translation].file; {
	case o.Draft != nil:
		return o.Draft.Text
	case file != nil:
		return file.Text
	}
	return text.Doc{}
}

// apply returns the state after an edit that resolve has validated.
func (st state) apply(e Edit) (state, error) {
	switch {
	case e.Text != nil:
		return st.applyText(e.Text.Side, e.Text.Change)
	case e.Link != nil:
		for s, sp := range e.Link.Spans {
			if !lies(sp, st.sides[s].text) {
				return st, fmt.Errorf("link [%d, %d) does not lie in a text of %d bytes", sp.Start, sp.End, st.sides[s].text.Len())
			}
		}
		st.links = st.links.apply(*e.Link)
	case e.Meta != nil:
		st.sides[e.Meta.Side].meta = e.Meta.Meta
	case e.Lang != nil:
		st.sides[e.Lang.Side].lang = e.Lang.Lang
	case e.Original != nil:
		st.sides[Original] = openSide(e.Original.Document)
		st.hasOriginal = e.Original.Document != nil
		st.links = links{}
	case e.Swap:
		if !st.hasOriginal {
			return st, ErrNoOriginal
		}
		st.sides[0], st.sides[1] = st.sides[1], st.sides[0]
		st.links = st.links.swapped()
	}
	return st, nil
}

func (st state) applyText(at Side, c text.Change) (state, error) {
	s := &st.sides[at]
	if at == Original && !st.hasOriginal {
		return st, ErrNoOriginal
	}
	doc, err := s.text.Apply(c)
	if err != nil {
		return st, fmt.Errorf("text of %d bytes, change for %d: %w", s.text.Len(), c.OldLen(), err)
	}
	s.blocks = s.blocks.follow(s.text, c)
	s.inlines = s.inlines.Map(c)
	s.text = doc
	st.links = st.links.follow(at, c)
	return st, nil
}
