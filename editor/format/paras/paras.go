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

// Reglue moves deleted ends of paragraphs to where the file can do without them. Joins tells
// whether the paragraph of a number can be one with the next. Where it cannot, and one of
// the two has no text left, the end on the other side of that one goes instead: the text is
// the same.
func Reglue(ps []*Para, joins func(i int) bool) {
	for i := range ps {
		if !ps[i].Glued || i+1 < len(ps) && joins(i) {
			continue
		}
		j := i
		for j >= 0 && ps[j].Glued && ps[j].Left() == 0 {
			j--
		}
		k := i + 1
		for k < len(ps) && ps[k].Glued && ps[k].Left() == 0 {
			k++
		}
		switch {
		case j >= 0 && j < i && !ps[j].Glued && joins(j):
			ps[j].Glued, ps[i].Glued = true, false
		case k+1 < len(ps) && !ps[k].Glued && ps[k].Left() == 0 && joins(k):
			ps[k].Glued, ps[i].Glued = true, false
		}
	}
}

// Rehome moves new paragraphs that a difference put on the wrong side of a border, such as
// that between the text and its notes, to the paragraph on the other side. Home tells whether
// a line of the edited text belongs where the paragraph of a number stands.
func Rehome(ps []*Para, home func(line, i int) bool) {
	for i, p := range ps {
		if n := len(p.Ops) - 1; n >= 0 && p.Glued && i+1 < len(ps) {
			o, k := &p.Ops[n], i+1
			for k+1 < len(ps) && ps[k].Glued && ps[k].Left() == 0 && !home(o.Line, k) {
				k++
			}
			if q := ps[k]; o.Ins != "" && o.To == p.End-p.Start && !strings.Contains(o.Ins, "\n") && !home(o.Line, i) && home(o.Line, k) {
				q.Ops = append([]Op{{Ins: o.Ins, Line: o.Line}}, q.Ops...)
				o.Ins = ""
			}
		}
		for n, o := range p.Ops {
			if o.At != o.To {
				continue
			}
			size := p.End - p.Start
			switch {
			case o.At == 0 && n == 0 && strings.HasSuffix(o.Ins, "\n") && i > 0 && !ps[i-1].Glued && !ps[i-1].Merged && !home(o.Line, i) && home(o.Line, i-1):
				q := ps[i-1]
				at := q.End - q.Start
				q.Ops = append(q.Ops, Op{At: at, To: at, Ins: "\n" + strings.TrimSuffix(o.Ins, "\n"), Line: o.Line - 1})
			case o.At == size && n == len(p.Ops)-1 && strings.HasPrefix(o.Ins, "\n") && i+1 < len(ps) && !p.Glued && !home(o.Line+1, i) && home(o.Line+1, i+1):
				q := ps[i+1]
				q.Ops = append([]Op{{Ins: o.Ins[1:] + "\n", Line: o.Line + 1}}, q.Ops...)
			default:
				continue
			}
			p.Ops = append(append([]Op(nil), p.Ops[:n]...), p.Ops[n+1:]...)
			break
		}
	}
}
