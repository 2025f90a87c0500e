package align

import (
	"context"
	"slices"

	"stet/editor/segment"
)

// Run is an alignment with what it takes to bring it in step with edits. It is immutable.
type Run struct {
	Beads []Bead

	model *Model
	doubt Doubt
	sides [2][]features
	known *stretches
}

// New learns the model of two texts and aligns them under it (see Learn and Model.Align).
// The error is that of ctx, if it is done before the work is.
func New(ctx context.Context, o, t Text, ev Evidence, fixed []Bead) (*Run, error) {
	m := newModel(ev)
	a, b := read(ctx, o, Original, ev), read(ctx, t, Translation, ev)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	doubt := doubts(o, t, func() float64 {
		n, k := len(a), len(b)
		return kinship(slices.Clone(a[:beginning(n, k)]), slices.Clone(b[:beginning(k, n)]))
	})
	m.learn(ctx, a, b)
	r, err := m.run(ctx, a, b, fixed, &stretches{})
	if err != nil {
		return nil, err
	}
	r.doubt = doubt
	return r, nil
}

// Doubt is the reason to think that the texts were no pair when the model was learnt.
func (r *Run) Doubt() Doubt { return r.doubt }

// Model is what the run was made with.
func (r *Run) Model() *Model { return r.model }

// Realign is what Align gives under the same model for the texts as they are now. Only the
// segments that changed and the stretches around them are looked at again. The error is that of ctx, if it is done before
// the work is; r holds as it was.
func (r *Run) Realign(ctx context.Context, o, t Text, fixed []Bead) (*Run, error) {
	var sides [2][]features
	for side, now := range [2]Text{o, t} {
		at := make(map[segment.ID]int, len(r.sides[side]))
		for i := range r.sides[side] {
			at[r.sides[side][i].id] = i
		}
		fs := make([]features, len(now.Segments))
		for i, s := range now.Segments {
			if i%checkEvery == 0 && ctx.Err() != nil {
				return nil, ctx.Err()
			}
			fs[i] = placed(now, i)
			if was, ok := at[s.ID]; ok && r.sides[side][was].words == fs[i].words {
				fs[i].length, fs[i].told = r.sides[side][was].length, r.sides[side][was].told
			} else {
				fs[i] = readOne(now, i, Side(side), r.model.evidence)
			}
		}
		sides[side] = fs
	}
	r.model.lexicon.tell(sides[0], sides[1])
	out, err := r.model.run(ctx, sides[0], sides[1], fixed, r.known.next())
	if err != nil {
		return nil, err
	}
	out.doubt = r.doubt
	return out, nil
}

// checkEvery is how many segments are read between two looks at whether to go on.
const checkEvery = 64

func (m *Model) run(ctx context.Context, a, b []features, fixed []Bead, known *stretches) (*Run, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	hs, _ := places(a, b, fixed)
	cells := m.align(ctx, newIndex(m, a, b), hs, known)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	known.before = nil
	r := &Run{Beads: make([]Bead, 0, len(cells)), model: m, sides: [2][]features{a, b}, known: known}
	for _, c := range cells {
		r.Beads = append(r.Beads, beadOf(c, a, b))
	}
	return r, nil
}

// stretches remembers the beads of the stretches of a run.
type stretches struct {
	now, before map[stretchKey]stretch
}

// stretchKey finds a stretch again; the segments themselves are compared besides.
type stretchKey struct {
	o, t segment.ID // the first on either side; 0 if there is none
	n, k int        // how many
}

type stretch struct {
	a, b  []features
	cells []cell // in numbers that begin at 0
}

// next is where a run looks for stretches that this one has.
func (s *stretches) next() *stretches { return &stretches{before: s.now} }

func keyOf(a, b []features) stretchKey {
	k := stretchKey{n: len(a), k: len(b)}
	if len(a) > 0 {
		k.o = a[0].id
	}
	if len(b) > 0 {
		k.t = b[0].id
	}
	return k
}

func (s *stretches) find(ix *index, r held) ([]cell, bool) {
	if s == nil || s.before == nil {
		return nil, false
	}
	a, b := ix.a[r.o0:r.o1], ix.b[r.t0:r.t1]
	was, ok := s.before[keyOf(a, b)]
	return was.cells, ok && sameSegments(was.a, a) && sameSegments(was.b, b)
}

func (s *stretches) add(ix *index, r held, cells []cell) {
	if s == nil {
		return
	}
	if s.now == nil {
		s.now = map[stretchKey]stretch{}
	}
	a, b := ix.a[r.o0:r.o1], ix.b[r.t0:r.t1]
	s.now[keyOf(a, b)] = stretch{a, b, cells}
}

// sameSegments tells whether all that the aligner knows of two rows of segments is equal.
func sameSegments(x, y []features) bool {
	for i := range x {
		if x[i].id != y[i].id || x[i].words != y[i].words || x[i].opens != y[i].opens || x[i].kind != y[i].kind {
			return false
		}
	}
	return true
}
