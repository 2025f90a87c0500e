package text

import (
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// ErrLength is returned when a change meets a document of another length than it was made for.
var ErrLength = errors.New("the change was made for a text of another length")

// Change is a sorted list of replacements, made for a text of a known length. They do not
// even touch: between two of them at least one byte of the old text stays, so that two
// changes that do the same are equal. The zero Change does nothing to the empty text.
type Change struct {
	oldLen int
	edits  []Edit
	shifts []int // by how much the edits before each move the text; nil for few edits
}

// few edits are gone through one by one.
const few = 8

func newChange(oldLen int, edits []Edit) Change {
	c := Change{oldLen: oldLen, edits: edits}
	if len(edits) > few {
		c.shifts = make([]int, len(edits))
		for i, e := range edits[:len(edits)-1] {
			c.shifts[i+1] = c.shifts[i] + e.grow()
		}
	}
	return c
}

// NewChange validates edits against a text of oldLen bytes and returns them as one
// change. The edits may come in any order; they must lie in the text and not overlap.
// Two insertions at one place keep the order in which they are given; edits that touch
// become one.
func NewChange(oldLen int, edits ...Edit) (Change, error) {
	es := slices.Clone(edits)
	for _, e := range es {
		if e.Start < 0 || e.End < e.Start || e.End > oldLen {
			return Change{}, fmt.Errorf("edit [%d, %d) does not lie in a text of %d bytes", e.Start, e.End, oldLen)
		}
	}
	slices.SortStableFunc(es, func(a, b Edit) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	for i := 1; i < len(es); i++ {
		if es[i].Start < es[i-1].End {
			return Change{}, fmt.Errorf("edits [%d, %d) and [%d, %d) overlap", es[i-1].Start, es[i-1].End, es[i].Start, es[i].End)
		}
	}
	return newChange(oldLen, merged(es)), nil
}

// merged makes one edit of those that touch, in place, and drops those that do nothing.
func merged(es []Edit) []Edit {
	out := es[:0]
	for i := 0; i < len(es); {
		j := i + 1
		for j < len(es) && es[j].Start <= es[j-1].End {
			j++
		}
		e := Edit{es[i].Start, es[j-1].End, joined(es[i:j])}
		if i = j; e.Start != e.End || e.New != "" {
			out = append(out, e)
		}
	}
	return slices.Clip(out)
}

// joined is what edits put in, one after the other; mostly only one of them does.
func joined(es []Edit) string {
	one, n := "", 0
	for _, e := range es {
		if e.New != "" {
			one, n = e.New, n+1
		}
	}
	if n < 2 {
		return one
	}
	var b strings.Builder
	for _, e := range es {
		b.WriteString(e.New)
	}
	return b.String()
}

// Edits are the replacements in order; the caller must not change them.
func (c Change) Edits() []Edit { return c.edits }

// Empty tells whether c changes nothing.
func (c Change) Empty() bool { return len(c.edits) == 0 }

// OldLen is the length in bytes of the text that c applies to.
func (c Change) OldLen() int { return c.oldLen }

// NewLen is the length in bytes of the text that c makes.
func (c Change) NewLen() int {
	n := c.oldLen
	from, shift := c.from(c.oldLen)
	for _, e := range c.edits[from:] {
		shift += e.grow()
	}
	return n + shift
}

// from is the first edit that ends at or behind pos, and by how much those before it move
// the text; with few edits the first of all.
func (c Change) from(pos int) (i, shift int) {
	if c.shifts == nil {
		return 0, 0
	}
	i, _ = slices.BinarySearchFunc(c.edits, pos, func(e Edit, pos int) int { return e.End - pos })
	if i = min(i, len(c.edits)-1); i < 0 {
		return 0, 0
	}
	return i, c.shifts[i]
}

// grow is by how many bytes an edit makes the text longer.
func (e Edit) grow() int { return len(e.New) - (e.End - e.Start) }

// Equal tells whether c and d are the same change.
func (c Change) Equal(d Change) bool {
	return c.oldLen == d.oldLen && slices.Equal(c.edits, d.edits)
}

// Invert returns the change that undoes c, which was made for d.
func (c Change) Invert(d Doc) Change {
	inv := make([]Edit, 0, len(c.edits))
	shift := 0
	for _, e := range c.edits {
		start := e.Start + shift
		inv = append(inv, Edit{start, start + len(e.New), d.Slice(Span{e.Start, e.End})})
		shift += e.grow()
	}
	return newChange(c.NewLen(), inv)
}

// NewSpans are the places of the edits in the new text, in order.
func (c Change) NewSpans() []Span {
	out := make([]Span, 0, len(c.edits))
	shift := 0
	for _, e := range c.edits {
		out = append(out, Span{e.Start + shift, e.Start + shift + len(e.New)})
		shift += e.grow()
	}
	return out
}

// Map gives the place in the new text of the offset pos of the old text. A position
// inside replaced text goes to the start (Before) or the end (After) of what replaced it,
// one at its start or end stays at the start or end.
//
// Map is monotone, and Before is never behind After. Through a composed change a position
// goes where it goes through its parts, one after the other, except that one inside or at
// the edge of replaced text may go to another place in what replaced it.
func (c Change) Map(pos int, side Side) int {
	i, shift := c.from(pos)
	for _, e := range c.edits[i:] {
		switch {
		case pos < e.Start:
			return pos + shift
		case pos > e.End || pos == e.End && (e.Start < e.End || side == After):
			shift += e.grow()
		case pos == e.Start || side == Before:
			return e.Start + shift
		default:
			return e.Start + shift + len(e.New)
		}
	}
	return pos + shift
}

// MapSpan gives the place of sp in the new text. Text put in at its edges stays outside;
// replaced text that reaches to an edge from within stays inside. deleted tells that sp
// held text and none of it is left, nor anything in its place.
func (c Change) MapSpan(sp Span) (to Span, deleted bool) {
	if sp.Start == sp.End {
		at := c.Map(sp.Start, Before)
		return Span{at, at}, false
	}
	to = Span{c.Map(sp.Start, After), c.Map(sp.End, Before)}
	if to.Start >= to.End {
		return Span{to.Start, to.Start}, true
	}
	return to, false
}

// Touches tells whether c replaces text of sp or puts text in between its bytes.
func (c Change) Touches(sp Span) bool {
	i, _ := slices.BinarySearchFunc(c.edits, sp.Start, func(e Edit, at int) int {
		if e.End > at {
			return 1
		}
		return -1
	})
	return i < len(c.edits) && c.edits[i].Start < sp.End
}

// Overlaps tells whether c and d, made for the same text, replace the same bytes or one
// puts text in between bytes that the other replaces.
func (c Change) Overlaps(d Change) bool {
	for _, e := range c.edits {
		sp := Span{e.Start, e.End}
		if e.Start == e.End {
			if d.splits(e.Start) {
				return true
			}
		} else if d.Touches(sp) {
			return true
		}
	}
	return false
}

// splits tells whether the position lies strictly inside bytes that c replaces.
func (c Change) splits(pos int) bool {
	i, _ := slices.BinarySearchFunc(c.edits, pos+1, func(e Edit, at int) int { return e.End - at })
	return i < len(c.edits) && c.edits[i].Start < pos
}

// fromNew is from for an offset of the new text.
func (c Change) fromNew(pos int) (i, shift int) {
	if c.shifts == nil {
		return 0, 0
	}
	i = sort.Search(len(c.edits)-1, func(i int) bool { return c.edits[i].Start+c.shifts[i]+len(c.edits[i].New) >= pos })
	return i, c.shifts[i]
}

// None is the change that leaves a text of n bytes as it is.
func None(n int) Change { return Change{oldLen: n} }

// MapBack gives the place in the old text of the offset pos of the new text. A position
// inside what c put in goes to the start (Before) or end (After) of what was there.
func (c Change) MapBack(pos int, side Side) int {
	first, shift := c.fromNew(pos)
	for _, e := range c.edits[first:] {
		start := e.Start + shift
		end := start + len(e.New)
		switch {
		case pos < start || pos == start && (side == Before || end > start):
			return pos - shift
		case pos > end || pos == end && (end > start || side == After):
			shift += e.grow()
		case side == Before:
			return e.Start
		default:
			return e.End
		}
	}
	return pos - shift
}
