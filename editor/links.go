package editor

import (
	"stet/editor/text"
)

// links are a person's own beads: pairs of places that belong together, kept as marks on
// both sides, so that they follow the words wherever edits move them.
type links struct {
	next  int
	marks [2]text.Marks[int] // value: number of the link
}

// follow keeps the links in step with a change. A side that is deleted to the last letter
// ends the link.
func (l links) follow(s Side, c text.Change) links {
	n := l.marks[s].Len()
	l.marks[s] = l.marks[s].Map(c)
	if l.marks[s].Len() != n {
		l.marks[1-s] = l.marks[1-s].Filter(l.in(s))
	}
	return l
}

// in tells of marks whether their link still has its mark on side s.
func (l links) in(s Side) func(text.Mark[int]) bool {
	has := map[int]bool{}
	for m := range l.marks[s].All() {
		has[m.Value] = true
	}
	return func(m text.Mark[int]) bool { return has[m.Value] }
}

func (l links) swapped() links {
	l.marks[0], l.marks[1] = l.marks[1], l.marks[0]
	return l
}

// apply sets a link, in the place of those that it touches, or withdraws links.
func (l links) apply(e LinkEdit) links {
	all := e.Withdraw && e.Spans == [2]text.Span{}
	gone := map[int]bool{}
	for s := range l.marks {
		for m := range l.marks[s].All() {
			if all || m.Span.Overlaps(e.Spans[s]) {
				gone[m.Value] = true
			}
		}
	}
	l.next++
	for s := range l.marks {
		l.marks[s] = l.marks[s].Filter(func(m text.Mark[int]) bool { return !gone[m.Value] })
		if !e.Withdraw {
			l.marks[s] = l.marks[s].Add(text.Mark[int]{Span: e.Spans[s], Policy: text.Keep, Value: l.next})
		}
	}
	return l
}

// pairs are the places of every link on both sides, in the order of the original.
func (l links) pairs() [][2]text.Span {
	at := map[int]text.Span{}
	for m := range l.marks[Translation].All() {
		at[m.Value] = m.Span
	}
	var out [][2]text.Span
	for m := range l.marks[Original].All() {
		out = append(out, [2]text.Span{m.Span, at[m.Value]})
	}
	return out
}
