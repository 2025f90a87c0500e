package text

// Compose returns the change that does c and then d. d must have been made for the text
// that c makes, else ErrLength.
func (c Change) Compose(d Change) (Change, error) {
	if c.NewLen() != d.oldLen {
		return Change{}, ErrLength
	}
	w := composer{edits: c.edits, out: make([]Edit, 0, len(c.edits)+len(d.edits))}
	for _, e := range d.edits {
		w.walk(e.Start, true)
		w.put(w.old, w.old, e.New)
		w.walk(e.End, false)
	}
	w.walk(d.oldLen, true)
	w.begin()
	return newChange(c.oldLen, merged(w.out)), nil
}

// composer walks through the text between two changes and writes what becomes of the
// text before the first.
type composer struct {
	edits []Edit // of the first change, still ahead
	ahead string // what is left of the text put in by the edit that was begun last
	mid   int    // where it stands in the text between
	old   int    // the same place in the old text
	out   []Edit
}

func (w *composer) put(start, end int, s string) {
	if start != end || s != "" {
		w.out = append(w.out, Edit{start, end, s})
	}
}

// begin goes behind the old bytes of the edit that is next, if it stands here.
func (w *composer) begin() bool {
	if len(w.edits) == 0 || w.edits[0].Start != w.old || w.ahead != "" {
		return false
	}
	e := w.edits[0]
	w.put(e.Start, e.End, "")
	w.old, w.ahead, w.edits = e.End, e.New, w.edits[1:]
	return true
}

// walk goes on to the place end of the text between; what it passes is kept or dropped.
func (w *composer) walk(end int, keep bool) {
	for w.mid < end {
		switch {
		case w.begin():
		case w.ahead != "":
			n := min(len(w.ahead), end-w.mid)
			if keep {
				w.put(w.old, w.old, w.ahead[:n])
			}
			w.ahead = w.ahead[n:]
			w.mid += n
		default:
			n := end - w.mid
			if len(w.edits) > 0 {
				n = min(n, w.edits[0].Start-w.old)
			}
			if !keep {
				w.put(w.old, w.old+n, "")
			}
			w.old += n
			w.mid += n
		}
	}
}

// Rebase returns c as a change of the text that d makes, where c and d were made for the
// same text: what either puts in is in the result, what either takes out is out of it.
// Where both put text in at one place, tie says on which side of d's that of c stands.
// c then d.Rebase(c, After) makes the same text as d then c.Rebase(d, Before).
func (c Change) Rebase(d Change, tie Side) Change {
	out := make([]Edit, 0, len(c.edits))
	r := rebaser{edits: d.edits}
	for _, e := range c.edits {
		at := r.insertion(e.Start, tie)
		out = append(out, Edit{at, at, e.New})
		out = r.deletion(out, e.Start, e.End)
	}
	return newChange(d.NewLen(), merged(out))
}

// rebaser maps rising places through a change. shift is by how much the edits that are
// wholly behind have moved the text.
type rebaser struct {
	edits []Edit
	shift int
}

// insertion is where text goes that the other change puts in at pos: d's text put in at
// the start of its edits counts as standing before the bytes that it takes out.
func (r *rebaser) insertion(pos int, tie Side) int {
	for len(r.edits) > 0 && (r.edits[0].End < pos || r.edits[0].End == pos && r.edits[0].Start < pos) {
		r.shift += r.edits[0].grow()
		r.edits = r.edits[1:]
	}
	if len(r.edits) == 0 || r.edits[0].Start > pos || r.edits[0].Start == pos && tie == Before {
		return pos + r.shift
	}
	e := r.edits[0]
	return e.Start + len(e.New) + r.shift
}

// deletion appends what is left of [start, end) to be taken out: not what d has taken
// out already, and not what it has put in between.
func (r *rebaser) deletion(out []Edit, start, end int) []Edit {
	shift := r.shift
	for _, e := range r.edits {
		if e.Start >= end {
			break
		}
		if start < e.Start {
			out = append(out, Edit{start + shift, e.Start + shift, ""})
		}
		start = max(start, e.End)
		shift += e.grow()
	}
	if start < end {
		out = append(out, Edit{start + shift, end + shift, ""})
	}
	return out
}

// Chain composes changes that follow one another; there must be one at least.
func Chain(cs ...Change) (Change, error) {
	if len(cs) == 0 {
		return Change{}, ErrLength
	}
	if len(cs) == 1 {
		return cs[0], nil
	}
	mid := len(cs) / 2 // halves, so that a long run of typing is not copied for every letter
	l, err := Chain(cs[:mid]...)
	if err != nil {
		return Change{}, err
	}
	r, err := Chain(cs[mid:]...)
	if err != nil {
		return Change{}, err
	}
	return l.Compose(r)
}
