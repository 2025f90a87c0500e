// Package paras shares the differences of two texts out among the paragraphs of the first,
// for the writers that change a word processor's file in place.
package paras

import (
	"sort"
	"strings"

	"stet/editor/redline"
	"stet/editor/text"
)

// Para is a paragraph of the file: the bytes of the whole text that it shows, and what
// happens to it.
type Para struct {
	Start, End int
	Merged     bool // the next paragraph goes on in the same line
	Ops        []Op
	Glued      bool // its end is deleted
}

// Op replaces the bytes from At to To of a paragraph's text by Ins. Line is the number of
// the line in the edited text in which Ins begins.
type Op struct {
	At, To int
	Ins    string
	Line   int
	Splits int // for the writer: ends that were put into the paragraph before those of Ins
}

// Share gives each paragraph its part of a difference. Ends of paragraphs that the new text
// has too stay where they are.
func Share(ps []*Para, edited text.Doc, h redline.Hunk) {
	first, last := find(ps, h.Old.Start), find(ps, h.Old.End)
	parts := strings.Split(edited.Slice(h.New), "\n")
	line := edited.LineAt(h.New.Start)
	for i := first; i <= last; i++ {
		p := ps[i]
		o := Op{At: max(h.Old.Start, p.Start) - p.Start, To: min(h.Old.End, p.End) - p.Start, Line: line}
		switch {
		case i == last:
			o.Ins = strings.Join(parts, "\n")
		case p.Merged:
		default:
			o.Ins = parts[0]
			if len(parts) > 1 {
				parts = parts[1:]
				line++
			} else {
				p.Glued, parts = true, []string{""}
			}
		}
		if o.At < o.To || o.Ins != "" {
			p.Ops = append(p.Ops, o)
		}
	}
}

// find is the number of the paragraph in which the offset stands.
func find(ps []*Para, off int) int {
	return min(sort.Search(len(ps), func(i int) bool { return ps[i].End >= off }), len(ps)-1)
}

// Left is the number of bytes of text that p has after its changes.
func (p *Para) Left() int {
	n := p.End - p.Start
	for _, o := range p.Ops {
		n += len(o.Ins) - (o.To - o.At)
	}
	return n
}
