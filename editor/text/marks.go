package text

import (
	"cmp"
	"iter"
	"slices"

	"stet/editor/text/tree"
)

// Policy says what becomes of a mark whose text is changed. A mark whose text is deleted
// goes in any case.
type Policy uint8

// Policies.
const (
	Drop Policy = iota // goes as soon as its text is touched: what was found is no longer there
	Keep               // stays on what is left of its text and on what was put in between
	Grow               // like Keep, and takes in what is typed at its end, as bold type does
)

// Mark is a range of a text with something to say about it.
type Mark[T any] struct {
	Span   Span
	Policy Policy
	Value  T
}

// Marks is an immutable set of marks, sorted by place. Mapping it through a change costs
// the logarithm of its size for each edit and mark that is touched, however many there
// are. The zero Marks is empty.
type Marks[T any] struct {
	seq tree.Seq[mark[T], reach]
}

// mark is a mark whose place is counted from the start of the mark before it, so that
// moving all that follow a place means changing one.
type mark[T any] struct {
	gap, len int
	policy   Policy
	value    T
}

// reach is the measure of marks: how far the last of them starts, and the furthest of them
// ends, behind the start of the one before them.
type reach struct{ start, end int }

func (r reach) Plus(q reach) reach    { return reach{r.start + q.start, max(r.end, r.start+q.end)} }
func (m mark[T]) Measure() reach      { return reach{m.gap, m.gap + m.len} }
func (m mark[T]) at(base int) Mark[T] { return Mark[T]{m.span(base), m.policy, m.value} }
func (m mark[T]) span(base int) Span  { return Span{base + m.gap, base + m.gap + m.len} }
func (m Mark[T]) from(base int) mark[T] {
	return mark[T]{m.Span.Start - base, m.Span.Len(), m.Policy, m.Value}
}

// NewMarks returns the set of the given marks, in any order.
func NewMarks[T any](marks ...Mark[T]) Marks[T] {
	return Marks[T]{tree.Of[mark[T], reach](gaps(0, sorted(marks))...)}
}

func sorted[T any](marks []Mark[T]) []Mark[T] {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark[T]) int {
		return cmp.Or(a.Span.Start-b.Span.Start, b.Span.End-a.Span.End)
	})
	return marks
}

// gaps turns places into distances, the first from base.
func gaps[T any](base int, marks []Mark[T]) []mark[T] {
	out := make([]mark[T], len(marks))
	for i, m := range marks {
		out[i] = m.from(base)
		base = m.Span.Start
	}
	return out
}

// Len is the number of marks.
func (ms Marks[T]) Len() int { return ms.seq.Len() }

// All iterates over the marks by place.
func (ms Marks[T]) All() iter.Seq[Mark[T]] {
	return func(yield func(Mark[T]) bool) {
		for before, m := range ms.seq.From(0) {
			if !yield(m.at(before.start)) {
				return
			}
		}
	}
}

// In iterates over the marks that share a byte with sp, and over empty marks that lie in
// it or at its ends, by place.
func (ms Marks[T]) In(sp Span) iter.Seq[Mark[T]] {
	return func(yield func(Mark[T]) bool) {
		ms.touching(sp, func(_ int, m Mark[T]) bool {
			if m.Span.Len() > 0 && sp.Len() > 0 && !m.Span.Overlaps(sp) {
				return true
			}
			return yield(m)
		})
	}
}

// touching visits the marks that share a byte or an end with sp, with their numbers.
func (ms Marks[T]) touching(sp Span, visit func(i int, m Mark[T]) bool) {
	ms.seq.Search(
		func(before, part reach) bool { return before.start <= sp.End && before.start+part.end >= sp.Start },
		func(i int, before reach, m mark[T]) bool {
			at := m.span(before.start)
			if at.Start > sp.End || at.End < sp.Start {
				return at.Start <= sp.End
			}
			return visit(i, m.at(before.start))
		})
}

// Add returns the set with more marks.
func (ms Marks[T]) Add(marks ...Mark[T]) Marks[T] {
	for _, m := range sorted(marks) {
		i := ms.first(m.Span.Start + 1)
		ms = ms.splice(i, i, []Mark[T]{m}, 0)
	}
	return ms
}

// Filter returns the set of the marks for which keep holds.
func (ms Marks[T]) Filter(keep func(Mark[T]) bool) Marks[T] {
	var out []Mark[T]
	for m := range ms.All() {
		if keep(m) {
			out = append(out, m)
		}
	}
	return NewMarks(out...)
}

// Cut returns the set without the marks that lie wholly in sp.
func (ms Marks[T]) Cut(sp Span) Marks[T] {
	from, to := ms.first(sp.Start), ms.first(sp.End+1)
	var stay []Mark[T]
	for i := from; i < to; i++ {
		if m := ms.at(i); m.Span.End > sp.End {
			stay = append(stay, m)
		}
	}
	return ms.splice(from, to, stay, 0)
}

// first is the number of the first mark that starts at or behind pos.
func (ms Marks[T]) first(pos int) int {
	i, _, _ := ms.seq.Find(func(r reach) bool { return r.start >= pos })
	return i
}

func (ms Marks[T]) at(i int) Mark[T] {
	m, before := ms.seq.At(i)
	return m.at(before.start)
}

// splice puts marks, sorted, in the place of those from i to j, and moves all behind
// them by shift.
func (ms Marks[T]) splice(i, j int, marks []Mark[T], shift int) Marks[T] {
	l, rest := ms.seq.Split(i)
	mid, r := rest.Split(j - i)
	last := l.Sum().start
	if r.Len() > 0 {
		m, _ := r.At(0)
		m.gap += last + mid.Sum().start + shift
		base := last
		if len(marks) > 0 {
			base = marks[len(marks)-1].Span.Start
		}
		m.gap -= base
		r = r.Set(0, m)
	}
	return Marks[T]{l.Concat(tree.Of[mark[T], reach](gaps(last, marks)...)).Concat(r)}
}

// Map returns the marks as they stand in the text that c makes.
func (ms Marks[T]) Map(c Change) Marks[T] {
	if len(c.edits) > few && len(c.edits) > ms.Len()/few {
		return ms.mapAll(c)
	}
	// From the last edit to the first, so that the offsets of those still to do stay right.
	for i := len(c.edits) - 1; i >= 0 && ms.Len() > 0; i-- {
		ms = ms.replaced(c.edits[i])
	}
	return ms
}

// mapAll maps one mark after the other, for changes all over the text.
func (ms Marks[T]) mapAll(c Change) Marks[T] {
	out := make([]Mark[T], 0, ms.Len())
	for m := range ms.All() {
		if m, ok := m.follow(c); ok {
			out = append(out, m)
		}
	}
	return NewMarks(out...)
}

// replaced maps the marks through one edit.
func (ms Marks[T]) replaced(e Edit) Marks[T] {
	ms = ms.reachingIn(e)
	from, to := ms.first(e.Start), ms.first(e.End+1)
	if from == to {
		return ms.moved(from, e.grow())
	}
	var stay []Mark[T]
	c := Change{edits: []Edit{e}}
	for i := from; i < to; i++ {
		if m, ok := ms.at(i).follow(c); ok {
			stay = append(stay, m)
		}
	}
	slices.SortStableFunc(stay, func(a, b Mark[T]) int { return a.Span.Start - b.Span.Start })
	return ms.splice(from, to, stay, e.grow())
}

// moved shifts the marks from number i on.
func (ms Marks[T]) moved(i, shift int) Marks[T] {
	if i == ms.Len() || shift == 0 {
		return ms
	}
	m, _ := ms.seq.At(i)
	m.gap += shift
	return Marks[T]{ms.seq.Set(i, m)}
}

// reachingIn maps the ends of the marks that start before e and reach to it or beyond.
func (ms Marks[T]) reachingIn(e Edit) Marks[T] {
	var gone []int
	out, c := ms, Change{edits: []Edit{e}}
	ms.touching(Span{e.Start, e.Start}, func(i int, m Mark[T]) bool {
		if m.Span.Start >= e.Start {
			return false
		}
		to, ok := m.follow(c)
		switch {
		case !ok:
			gone = append(gone, i)
		case to.Span != m.Span:
			item, _ := ms.seq.At(i)
			item.len = to.Span.Len()
			out.seq = out.seq.Set(i, item)
		}
		return true
	})
	for _, i := range slices.Backward(gone) {
		out = out.splice(i, i+1, nil, 0)
	}
	return out
}

// follow maps one mark; false says that it goes.
func (m Mark[T]) follow(c Change) (Mark[T], bool) {
	sp := m.Span
	if sp.Start == sp.End {
		at := c.Map(sp.Start, Before)
		m.Span = Span{at, at}
		return m, !c.splits(sp.Start)
	}
	if m.Policy == Drop && c.Touches(sp) {
		return m, false
	}
	end := Before
	if m.Policy == Grow {
		end = After
	}
	m.Span = Span{c.Map(sp.Start, After), c.Map(sp.End, end)}
	return m, m.Span.Start < m.Span.End
}
