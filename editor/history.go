package editor

import (
	"fmt"
	"slices"
	"time"

	"stet/editor/text"
)

// pause ends a run of typing.
const pause = time.Second

// step is what one undo takes back: the edits, and the state of the article before them.
// States share what they have in common, so that keeping them costs little.
type step struct {
	edits  []Edit
	before state
}

func (s step) label() string { return s.edits[0].Label }

// history is what was done, and what was undone and can be done again.
type history struct {
	done, undone []step
	closed       bool // the last step takes in no more edits
}

// push remembers an edit that was done to before.
func (h *history) push(e Edit, before state) {
	h.undone = nil
	if n := len(h.done); n > 0 && !h.closed && e.joins(h.done[n-1]) {
		h.done[n-1].edits = append(h.done[n-1].edits, e)
		return
	}
	if n := len(h.done); n > 0 {
		h.done[n-1].edits = compact(h.done[n-1].edits)
	}
	h.done = append(h.done, step{[]Edit{e}, before})
	h.closed = false
}

// joins tells whether e belongs to the step s.
func (e Edit) joins(s step) bool {
	last := s.edits[len(s.edits)-1]
	switch {
	case e.Group == Together:
		return true
	case e.Group == Alone, e.Group != last.Group, e.Text == nil, last.Text == nil:
		return false
	}
	age := e.At.Sub(last.At)
	return e.Text.Side == last.Text.Side && e.Before == last.Select && age >= 0 && age < pause
}

// outcome is what the edits of s do together to each side, and what they change besides.
// Where documents are exchanged there is no change of words that would say it.
func (s step) outcome() (cs []sideChange, ws []What, err error) {
	var of [2][]text.Change
	for _, e := range s.edits {
		for _, c := range e.changes() {
			of[c.side] = append(of[c.side], c.change)
		}
		ws = append(ws, e.what()...)
	}
	if slices.Contains(ws, Documents) {
		return nil, []What{Documents}, nil
	}
	for side, list := range of {
		if len(list) == 0 {
			continue
		}
		c, err := text.Chain(list...)
		if err != nil {
			return nil, nil, err
		}
		cs = append(cs, sideChange{Side(side), c})
	}
	return cs, ws, nil
}

// CloseGroup ends a run of typing: what comes next is an undo step of its own. A caret
// that is moved away, or that leaves the window, does this.
func (a *Article) CloseGroup() { a.history.closed = true }

// Last is the edit that was done last, as it is kept for replaying, and whether it began
// an undo step; false before the first.
func (a *Article) Last() (e Edit, began, ok bool) {
	n := len(a.history.done)
	if n == 0 {
		return e, false, false
	}
	es := a.history.done[n-1].edits
	return es[len(es)-1], len(es) == 1, true
}

// CanUndo tells whether there is something to undo, and its label.
func (a *Article) CanUndo() (label string, ok bool) { return top(a.history.done) }

// CanRedo tells whether there is something to do again, and its label.
func (a *Article) CanRedo() (label string, ok bool) { return top(a.history.undone) }

func top(steps []step) (string, bool) {
	if len(steps) == 0 {
		return "", false
	}
	return steps[len(steps)-1].label(), true
}

// Undo takes the last step back and returns the selection that there was before it. It
// does nothing where there is nothing to undo.
func (a *Article) Undo() (sel Selection, ok bool) {
	n := len(a.history.done)
	if n == 0 {
		return sel, false
	}
	s := a.history.done[n-1]
	cs, ws, err := s.outcome()
	if err != nil { // the edits were applied one after the other: they do chain
		return sel, false
	}
	for i, c := range cs {
		cs[i].change = c.change.Invert(s.before.sides[c.side].text)
	}
	if len(cs) > 0 {
		ws = append(ws, Attributes)
	}
	a.history.done = a.history.done[:n-1]
	a.history.undone = append(a.history.undone, s)
	a.history.closed = true
	a.step(s.before, cs, ws)
	return a.within(s.edits[0].Before), true
}

// Redo does again what was undone last and returns the selection after it.
func (a *Article) Redo() (sel Selection, ok bool) {
	n := len(a.history.undone)
	if n == 0 {
		return sel, false
	}
	s := a.history.undone[n-1]
	next, err := s.replay()
	if err != nil {
		return sel, false
	}
	cs, ws, err := s.outcome()
	if err != nil {
		return sel, false
	}
	a.history.undone = a.history.undone[:n-1]
	a.history.done = append(a.history.done, s)
	a.history.closed = true
	a.step(next, cs, ws)
	return a.within(s.edits[len(s.edits)-1].Select), true
}

// within is a selection that lies in the translation, whatever a file said.
func (a *Article) within(s Selection) Selection {
	n := a.Text(Translation).Len()
	return Selection{Anchor: min(max(s.Anchor, 0), n), Head: min(max(s.Head, 0), n)}
}

// replay is the state after the step.
func (s step) replay() (state, error) {
	next := s.before
	for _, e := range s.edits {
		var err error
		if next, err = next.apply(e); err != nil {
			return next, err
		}
	}
	return next, nil
}

// History is what can be undone and redone, as it is stored: edits to be replayed upon
// the article as opened.
type History struct {
	Done   []Step `json:"done,omitempty"`
	Undone []Step `json:"undone,omitempty"` // the last is redone first
}

// Step is what one undo takes back.
type Step struct {
	Edits []Edit `json:"edits"`
}

// History is the history of the article, for storing. What was typed in one go is one edit.
func (a *Article) History() History {
	return History{Done: stored(a.history.done), Undone: stored(a.history.undone)}
}

func stored(steps []step) []Step {
	out := make([]Step, 0, len(steps))
	for _, s := range steps {
		out = append(out, Step{compact(s.edits)})
	}
	return out
}

// compact makes one edit of every run of letters typed one behind the other. Other edits
// stay as they are: done as one they could move marks to other places.
func compact(es []Edit) []Edit {
	var out []Edit
	for i := 0; i < len(es); {
		j := i + 1
		for j < len(es) && es[j].continues(es[j-1]) {
			j++
		}
		out = append(out, run(es[i:j])...)
		i = j
	}
	return out
}

// continues tells whether e types on where last, which typed too, ended.
func (e Edit) continues(last Edit) bool {
	if e.Text == nil || last.Text == nil || e.Text.Side != last.Text.Side {
		return false
	}
	was, is := last.Text.Change.Edits(), e.Text.Change.Edits()
	return len(was) == 1 && len(is) == 1 && was[0].Start == was[0].End && is[0].Start == is[0].End &&
		is[0].Start == was[0].Start+len(was[0].New)
}

// run makes one edit of edits that continue each other.
func run(es []Edit) []Edit {
	if len(es) == 1 {
		return es
	}
	cs := make([]text.Change, len(es))
	for i, e := range es {
		cs[i] = e.Text.Change
	}
	c, err := text.Chain(cs...)
	if err != nil { // they were applied one after the other: they do chain
		return es
	}
	one, last := es[0], es[len(es)-1]
	one.Text = &TextEdit{one.Text.Side, c}
	one.Select, one.At = last.Select, last.At
	return []Edit{one}
}

// Restore opens an article again with its history. The options must be those with which
// it was opened first; the article is then as it was when the history was taken.
func Restore(o Options, h History) (*Article, error) {
	a, err := New(o)
	if err != nil {
		return nil, err
	}
	for i, s := range h.Done {
		if err := a.restore(s, &a.history.done); err != nil {
			return nil, fmt.Errorf("step %d of the history: %w", i+1, err)
		}
	}
	present := a.now
	for i := len(h.Undone) - 1; i >= 0; i-- {
		if err := a.restore(h.Undone[i], &a.history.undone); err != nil {
			return nil, fmt.Errorf("undone step %d of the history: %w", i+1, err)
		}
	}
	slices.Reverse(a.history.undone)
	a.now = present
	a.history.closed = true
	return a, nil
}

// restore replays one step and keeps it in steps.
func (a *Article) restore(s Step, steps *[]step) error {
	if len(s.Edits) == 0 {
		return errOneEdit
	}
	for _, e := range s.Edits {
		if err := e.validate(); err != nil {
			return err
		}
	}
	st := step{s.Edits, a.now}
	next, err := st.replay()
	if err != nil {
		return err
	}
	a.now = next
	*steps = append(*steps, st)
	return nil
}
