// Package text is the text model of the desk: an immutable document, the changes
// that lead from one document to the next, and the mapping of positions through them.
//
// All offsets are bytes of UTF-8 counted from 0. A line of a Doc is a block (a
// paragraph, a heading, a list item); lines are separated by a single line feed,
// which belongs to neither. Nothing here knows languages, sentences or marks, and
// nothing here normalises: a Doc gives back the very bytes that it was made from.
//
// The model is that of CodeMirror 6: state, change set, mapped positions.
package text

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

// Span is the half-open range of bytes [Start, End).
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether the byte at off lies in s.
func (s Span) Contains(off int) bool { return s.Start <= off && off < s.End }

// Overlaps tells whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Doc is an immutable text. The zero Doc is empty: one line without a byte.
type Doc struct {
	s      string
	starts []int
}

// New returns the document whose text is s, byte for byte.
func New(s string) Doc {
	starts := []int{0}
	for i := 0; i < len(s); i++ {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return Doc{s, starts}
}

// Len is the length of the text in bytes.
func (d Doc) Len() int { return len(d.s) }

// Lines is the number of lines, at least 1.
func (d Doc) Lines() int { return max(1, len(d.starts)) }

// LineSpan is the range of line i (from 0) without its line feed.
func (d Doc) LineSpan(i int) Span {
	if len(d.starts) == 0 {
		return Span{}
	}
	end := len(d.s)
	if i+1 < len(d.starts) {
		end = d.starts[i+1] - 1
	}
	return Span{d.starts[i], end}
}

// Line is the text of line i (from 0) without its line feed.
func (d Doc) Line(i int) string { sp := d.LineSpan(i); return d.s[sp.Start:sp.End] }

// LineAt is the number of the line in which the offset off stands. An offset at a
// line feed belongs to the line that it ends.
func (d Doc) LineAt(off int) int {
	return max(0, sort.SearchInts(d.starts, off+1)-1)
}

// Slice is the text of sp.
func (d Doc) Slice(sp Span) string { return d.s[sp.Start:sp.End] }

// String is the whole text.
func (d Doc) String() string { return d.s }

// Edit replaces the bytes of the old text in [Start, End) by New.
type Edit struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	New   string `json:"text"`
}

// Side says which neighbour a position keeps to when text is put in exactly there.
type Side int

// A position with side Before stays before text inserted at it, one with After goes behind it.
const (
	Before Side = -1
	After  Side = 1
)

// ErrLength is returned when a change meets a document of another length than it was made for.
var ErrLength = errors.New("the change was made for a text of another length")

// Change is a sorted list of replacements that do not overlap, made for a text of a
// known length. The zero Change does nothing to the empty text.
type Change struct {
	oldLen int
	edits  []Edit
}

// NewChange validates edits against a text of oldLen bytes and returns them as one
// change. The edits may come in any order; they must lie in the text and not overlap.
// Two insertions at one place keep the order in which they are given.
func NewChange(oldLen int, edits ...Edit) (Change, error) {
	es := make([]Edit, 0, len(edits))
	for _, e := range edits {
		if e.Start < 0 || e.End < e.Start || e.End > oldLen {
			return Change{}, fmt.Errorf("edit [%d, %d) does not lie in a text of %d bytes", e.Start, e.End, oldLen)
		}
		if e.Start != e.End || e.New != "" {
			es = append(es, e)
		}
	}
	sort.SliceStable(es, func(i, j int) bool {
		if es[i].Start != es[j].Start {
			return es[i].Start < es[j].Start
		}
		return es[i].End < es[j].End
	})
	for i := 1; i < len(es); i++ {
		if es[i].Start < es[i-1].End {
			return Change{}, fmt.Errorf("edits [%d, %d) and [%d, %d) overlap", es[i-1].Start, es[i-1].End, es[i].Start, es[i].End)
		}
	}
	return Change{oldLen, es}, nil
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
	for _, e := range c.edits {
		n += len(e.New) - (e.End - e.Start)
	}
	return n
}

// Apply returns d changed by c, or ErrLength.
func (d Doc) Apply(c Change) (Doc, error) {
	if c.oldLen != d.Len() {
		return d, ErrLength
	}
	var b strings.Builder
	at := 0
	for _, e := range c.edits {
		b.WriteString(d.s[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(d.s[at:])
	return New(b.String()), nil
}

// Invert returns the change that undoes c, which was made for d.
func (c Change) Invert(d Doc) Change {
	inv := Change{oldLen: c.NewLen()}
	shift := 0
	for _, e := range c.edits {
		start := e.Start + shift
		inv.edits = append(inv.edits, Edit{start, start + len(e.New), d.Slice(Span{e.Start, e.End})})
		shift += len(e.New) - (e.End - e.Start)
	}
	return inv
}

// Map gives the place in the new text of the offset pos of the old text. A position
// inside replaced text goes to the start (Before) or the end (After) of what replaced it.
func (c Change) Map(pos int, side Side) int {
	shift := 0
	for _, e := range c.edits {
		if e.Start > pos || (e.Start == pos && e.End > pos) && side == Before {
			break
		}
		if e.End < pos || (e.End == pos && (e.Start < e.End || side == After)) {
			shift += len(e.New) - (e.End - e.Start)
			continue
		}
		if e.Start == pos && e.End == pos { // insertion here, side Before
			break
		}
		if e.Start == pos { // replaced text begins here
			return e.Start + shift
		}
		if side == Before {
			return e.Start + shift
		}
		return e.Start + shift + len(e.New)
	}
	return pos + shift
}
