package editor

import (
	"strings"

	"stet/editor/format"
	"stet/editor/text"
	"stet/editor/text/tree"
)

// blocks are the attributes of the lines of a text, kept in step with its changes.
type blocks struct{ seq tree.Seq[block, none] }

type block struct{ format.Block }

// none is the measure of things that are only counted.
type none struct{}

func (none) Plus(none) none { return none{} }
func (block) Measure() none { return none{} }
func (b blocks) at(i int) format.Block {
	if i < 0 || i >= b.seq.Len() {
		return format.Block{}
	}
	x, _ := b.seq.At(i)
	return x.Block
}

// newBlocks gives every one of n lines its attributes, paragraphs where there are none.
func newBlocks(list []format.Block, n int) blocks {
	all := make([]block, n)
	for i := range min(n, len(list)) {
		all[i].Block = list[i]
	}
	return blocks{tree.Of[block, none](all...)}
}

func (b blocks) list() []format.Block {
	out := make([]format.Block, 0, b.seq.Len())
	for _, x := range b.seq.From(0) {
		out = append(out, x.Block)
	}
	return out
}

// follow returns the attributes of the text that c makes of old.
func (b blocks) follow(old text.Doc, c text.Change) blocks {
	es := c.Edits()
	for i := len(es) - 1; i >= 0; i-- { // last first: line numbers before stay right
		e := es[i]
		first, last := old.LineAt(e.Start), old.LineAt(e.End)
		feeds := strings.Count(e.New, "\n")
		if feeds == 0 && first == last {
			continue
		}
		j := joint{
			first: b.at(first), last: b.at(last),
			joined: first != last,
			head:   e.Start > old.LineStart(first),
			tail:   e.End < old.LineSpan(last).End,
		}
		b.seq = b.seq.Splice(first, last+1, j.blocks(feeds)...)
	}
	return b
}

// joint is the place of an edit that puts in or takes out line feeds.
type joint struct {
	first, last format.Block // of the lines in which it begins and ends
	joined      bool         // these are two lines
	head, tail  bool         // something is left of the first before, of the last behind it
}

// blocks are the attributes of the lines that are there after an edit that puts in feeds
// line feeds. What is left of a line keeps its attributes; a new line goes on as a list
// or quotation does, and is a paragraph behind a heading.
func (j joint) blocks(feeds int) []block {
	if feeds == 0 {
		if !j.head && j.tail {
			return []block{{j.last}}
		}
		return []block{{j.first}}
	}
	out := make([]block, feeds+1)
	for i := range out {
		out[i].Block = following(j.first)
	}
	pushed := !j.head && j.tail && !j.joined // Enter at the start of a line: the line moves down
	if !pushed {
		out[0].Block = j.first
	}
	switch {
	case pushed, j.joined:
		out[feeds].Block = j.last
	case j.tail:
		out[feeds].Block = j.first
		out[feeds].Anchor = 0
	}
	return out
}

// following is the kind of a new line that is begun behind a line of kind b.
func following(b format.Block) format.Block {
	b.Anchor = 0
	switch b.Kind {
	case format.Title, format.Heading, format.Caption:
		return format.Block{}
	}
	return b
}
