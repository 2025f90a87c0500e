package align

import (
	"context"
	"errors"
	"math"

	"stet/editor/segment"
)

// Align returns the best alignment of o and t under the model. The beads in fixed (with
// Fixed set, in order) are held; those that cannot be held in order are passed over (see
// Holds).
func (m *Model) Align(o, t Text, fixed []Bead) []Bead {
	ctx := context.Background()
	a, b := read(ctx, o, Original, m.evidence), read(ctx, t, Translation, m.evidence)
	m.lexicon.tell(a, b)
	r, _ := m.run(ctx, a, b, fixed, &stretches{}) // nothing ends this context
	return r.Beads
}

func beadOf(c cell, a, b []features) Bead {
	bead := Bead{Score: calibrated(c), Fixed: c.held}
	for _, f := range a[c.i-c.o : c.i] {
		bead.Original = append(bead.Original, f.id)
	}
	for _, f := range b[c.j-c.t : c.j] {
		bead.Translation = append(bead.Translation, f.id)
	}
	return bead
}

// calibrated turns the posterior of a bead, which is too sure of itself, into how often
// such beads are right: a logistic regression on half of the news articles, as they are and
// disturbed (internal/score/align prints how it holds on the other half).
func calibrated(c cell) float64 {
	if c.held {
		return 1
	}
	p := clamp(c.chance, 1e-6, 1-1e-6)
	z := slope * math.Log(p/(1-p))
	switch {
	case c.o == 0 || c.t == 0:
		z += single
	case c.o != 1 || c.t != 1:
		z += uneven
	}
	return 1 / (1 + math.Exp(-z))
}

const (
	slope  = 0.66
	single = -0.4 // beads other than one to one are wrong more often than they look
	uneven = -0.7
)

// held is a bead that a person has set, or any stretch, as ranges of both lists.
type held struct{ o0, o1, t0, t1 int }

// places are the ranges of the fixed beads in both lists; ok is false if some cannot be
// held because their segments are gone, not in a row, or cross an earlier bead.
func places(a, b []features, fixed []Bead) (out []held, ok bool) {
	at := [2]map[segment.ID]int{{}, {}}
	if len(fixed) > 0 {
		for side, fs := range [2][]features{a, b} {
			for i, f := range fs {
				at[side][f.id] = i
			}
		}
	}
	ok = true
	end := [2]int{}
	for _, bead := range fixed {
		o0, o1, there := span(at[0], bead.Original, end[0])
		t0, t1, too := span(at[1], bead.Translation, end[1])
		if !there || !too || o0 == o1 && t0 == t1 {
			ok = false
			continue
		}
		out = append(out, held{o0, o1, t0, t1})
		end = [2]int{o1, t1}
	}
	return out, ok
}

// span is the range of ids that stand in a row behind end; the empty one at end for none.
func span(at map[segment.ID]int, ids []segment.ID, end int) (from, to int, ok bool) {
	from, to = end, end
	for n, id := range ids {
		i, there := at[id]
		if !there || n > 0 && i != to || i < end {
			return 0, 0, false
		}
		if n == 0 {
			from = i
		}
		to = i + 1
	}
	return from, to, true
}

// ErrCrossing is returned for links that cannot all be held: they cross each other, or
// name segments that are not there or not in a row.
var ErrCrossing = errors.New("these links cross others or name sentences that do not stand in a row")

// Holds tells whether Align can hold all of the fixed beads; ErrCrossing if not.
func Holds(o, t Text, fixed []Bead) error {
	a, b := make([]features, len(o.Segments)), make([]features, len(t.Segments))
	for side, fs := range [2][]features{a, b} {
		for i, s := range [2]Text{o, t}[side].Segments {
			fs[i].id = s.ID
		}
	}
	if _, ok := places(a, b, fixed); !ok {
		return ErrCrossing
	}
	return nil
}
