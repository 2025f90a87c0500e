package model

import (
	"sort"
	"strings"

	"stet/editor/text"
)

// Builder puts a document together, block by block.
type Builder struct {
	text    strings.Builder
	blocks  []Block
	inlines []Inline
}

// Begin starts a block.
func (b *Builder) Begin(k Block) {
	if len(b.blocks) > 0 {
		b.text.WriteByte('\n')
	}
	b.blocks = append(b.blocks, k)
}

// Write adds text to the block that was begun last; a line feed in it becomes a space.
func (b *Builder) Write(s string) {
	if len(b.blocks) == 0 {
		b.Begin(Block{})
	}
	if strings.ContainsAny(s, "\n\r") {
		s = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(s)
	}
	b.text.WriteString(s)
}

// Len is the number of bytes written.
func (b *Builder) Len() int { return b.text.Len() }

// Blocks is the number of blocks begun.
func (b *Builder) Blocks() int { return len(b.blocks) }

// Last is the block begun last, to be changed in place; nil before the first.
func (b *Builder) Last() *Block {
	if len(b.blocks) == 0 {
		return nil
	}
	return &b.blocks[len(b.blocks)-1]
}

// Mark lays an inline span from the byte at start to the end of what was written. A span
// that crosses blocks is cut at their ends; an empty one is dropped.
func (b *Builder) Mark(k InlineKind, start int, href string) {
	s := b.text.String()
	for start < len(s) {
		end := len(s)
		if i := strings.IndexByte(s[start:], '\n'); i >= 0 {
			end = start + i
		}
		if end > start {
			b.inlines = append(b.inlines, Inline{k, text.Span{Start: start, End: end}, href})
		}
		start = end + 1
	}
}

// Place lays an empty placeholder at the end of what was written.
func (b *Builder) Place(href string) {
	at := b.text.Len()
	b.inlines = append(b.inlines, Inline{Placeholder, text.Span{Start: at, End: at}, href})
}

// Into fills d with the text, blocks and inline spans, these in order of their start.
func (b *Builder) Into(d *Document) {
	d.Text = text.New(b.text.String())
	d.Blocks = b.blocks
	if d.Blocks == nil {
		d.Blocks = make([]Block, d.Text.Lines())
	}
	d.Inlines = Joined(b.inlines)
}

// Joined sorts inline spans by their start, the longer first, and makes one of spans of the
// same kind that touch.
func Joined(in []Inline) []Inline {
	sort.SliceStable(in, func(i, j int) bool {
		a, b := in[i], in[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		if a.Span.End != b.Span.End {
			return a.Span.End > b.Span.End
		}
		return a.Kind < b.Kind
	})
	type key struct {
		kind InlineKind
		href string
	}
	last := map[key]int{}
	var out []Inline
	for _, s := range in {
		k := key{s.Kind, s.Href}
		if i, ok := last[k]; ok && s.Kind != Placeholder && out[i].Span.End >= s.Span.Start {
			out[i].Span.End = max(out[i].Span.End, s.Span.End)
			continue
		}
		last[k] = len(out)
		out = append(out, s)
	}
	return out
}

// From is what was written from the byte at start on.
func (b *Builder) From(start int) string { return b.text.String()[start:] }

// Append adds the blocks and spans of d.
func (b *Builder) Append(d *Document) {
	for i, k := range d.Blocks {
		b.Begin(k)
		if i == 0 {
			at := b.Len()
			for _, s := range d.Inlines {
				s.Span.Start, s.Span.End = s.Span.Start+at, s.Span.End+at
				b.inlines = append(b.inlines, s)
			}
		}
		b.Write(d.Text.Line(i))
	}
}

// Lay adds inline spans that are shifted by a number of bytes.
func (b *Builder) Lay(spans []Inline, by int) {
	for _, s := range spans {
		s.Span.Start, s.Span.End = s.Span.Start+by, s.Span.End+by
		b.inlines = append(b.inlines, s)
	}
}
