// Package tree is a persistent sequence: an immutable list in a balanced tree, whose
// changes cost the logarithm of its length and share all the rest with the old list.
// Every item has a measure (bytes, line feeds, distance to the one before), sums of which
// are kept in the tree, so that an item is found by what lies before it. Texts, marks and
// lists of blocks are made of it; what they mean it does not know.
package tree

import "iter"

// Measure is what is summed over items. The zero value is the sum over none, and
// Plus is associative.
type Measure[M any] interface{ Plus(M) M }

// Item is a thing with a measure.
type Item[M any] interface{ Measure() M }

// Seq is an immutable sequence. The zero Seq is empty.
type Seq[T Item[M], M Measure[M]] struct{ root *node[T, M] }

// node is one item of the sequence and the items on both sides of it. Heights of the
// sides differ by one at most (an AVL tree).
type node[T Item[M], M Measure[M]] struct {
	left, right *node[T, M]
	item        T
	sum         M
	n           int32
	height      int8
}

// Of returns the sequence of items, built in linear time.
func Of[T Item[M], M Measure[M]](items ...T) Seq[T, M] { return Seq[T, M]{build[T, M](items)} }

func build[T Item[M], M Measure[M]](items []T) *node[T, M] {
	if len(items) == 0 {
		return nil
	}
	mid := len(items) / 2
	return branch(build[T, M](items[:mid]), items[mid], build[T, M](items[mid+1:]))
}

func branch[T Item[M], M Measure[M]](l *node[T, M], item T, r *node[T, M]) *node[T, M] {
	n := &node[T, M]{left: l, right: r, item: item, sum: item.Measure(), n: 1, height: 1}
	if l != nil {
		n.sum = l.sum.Plus(n.sum)
		n.n += l.n
		n.height = l.height + 1
	}
	if r != nil {
		n.sum = n.sum.Plus(r.sum)
		n.n += r.n
		n.height = max(n.height, r.height+1)
	}
	return n
}

func (n *node[T, M]) tall() int8 {
	if n == nil {
		return 0
	}
	return n.height
}

// balance is branch for sides whose heights differ by two at most.
func balance[T Item[M], M Measure[M]](l *node[T, M], item T, r *node[T, M]) *node[T, M] {
	switch d := l.tall() - r.tall(); {
	case d > 1 && l.left.tall() >= l.right.tall():
		return branch(l.left, l.item, branch(l.right, item, r))
	case d > 1:
		m := l.right
		return branch(branch(l.left, l.item, m.left), m.item, branch(m.right, item, r))
	case d < -1 && r.right.tall() >= r.left.tall():
		return branch(branch(l, item, r.left), r.item, r.right)
	case d < -1:
		m := r.left
		return branch(branch(l, item, m.left), m.item, branch(m.right, r.item, r.right))
	}
	return branch(l, item, r)
}

// join is branch for sides of any height. It costs their difference.
func join[T Item[M], M Measure[M]](l *node[T, M], item T, r *node[T, M]) *node[T, M] {
	switch d := l.tall() - r.tall(); {
	case d > 1:
		return balance(l.left, l.item, join(l.right, item, r))
	case d < -1:
		return balance(join(l, item, r.left), r.item, r.right)
	}
	return branch(l, item, r)
}

func concat[T Item[M], M Measure[M]](l, r *node[T, M]) *node[T, M] {
	if l == nil {
		return r
	}
	if r == nil {
		return l
	}
	first, rest := cutFirst(r)
	return join(l, first, rest)
}

func cutFirst[T Item[M], M Measure[M]](n *node[T, M]) (T, *node[T, M]) {
	if n.left == nil {
		return n.item, n.right
	}
	first, rest := cutFirst(n.left)
	return first, balance(rest, n.item, n.right)
}

// Len is the number of items.
func (s Seq[T, M]) Len() int {
	if s.root == nil {
		return 0
	}
	return int(s.root.n)
}

// Sum is the measure of the whole sequence.
func (s Seq[T, M]) Sum() M {
	if s.root == nil {
		var zero M
		return zero
	}
	return s.root.sum
}

// Concat is the sequence of the items of s and then those of t.
func (s Seq[T, M]) Concat(t Seq[T, M]) Seq[T, M] { return Seq[T, M]{concat(s.root, t.root)} }

// Find returns the first item at which reached holds for the sum up to and with it, its
// number, and the sum before it. reached must stay true once it is. Without such an item
// the number is Len and the item the zero value.
func (s Seq[T, M]) Find(reached func(M) bool) (i int, before M, item T) {
	n := s.root
	for n != nil {
		upTo := before
		if n.left != nil {
			upTo = upTo.Plus(n.left.sum)
			if reached(upTo) {
				n = n.left
				continue
			}
		}
		with := upTo.Plus(n.item.Measure())
		if n.left != nil {
			i += int(n.left.n)
		}
		if reached(with) {
			return i, upTo, n.item
		}
		i, before, n = i+1, with, n.right
	}
	return i, before, item
}

// At returns item i, which must exist, and the sum before it.
func (s Seq[T, M]) At(i int) (item T, before M) {
	n := s.root
	for {
		l := 0
		if n.left != nil {
			l = int(n.left.n)
		}
		switch {
		case i < l:
			n = n.left
			continue
		case n.left != nil:
			before = before.Plus(n.left.sum)
		}
		if i == l {
			return n.item, before
		}
		before = before.Plus(n.item.Measure())
		i -= l + 1
		n = n.right
	}
}

// Split cuts the sequence before item i: left has i items.
func (s Seq[T, M]) Split(i int) (left, right Seq[T, M]) {
	l, r := split(s.root, i)
	return Seq[T, M]{l}, Seq[T, M]{r}
}

func split[T Item[M], M Measure[M]](n *node[T, M], i int) (l, r *node[T, M]) {
	if n == nil {
		return nil, nil
	}
	before := 0
	if n.left != nil {
		before = int(n.left.n)
	}
	if i <= before {
		l, r = split(n.left, i)
		return l, join(r, n.item, n.right)
	}
	l, r = split(n.right, i-before-1)
	return join(n.left, n.item, l), r
}

// Set returns the sequence with item in the place of item i, which must exist.
func (s Seq[T, M]) Set(i int, item T) Seq[T, M] { return Seq[T, M]{set(s.root, i, item)} }

func set[T Item[M], M Measure[M]](n *node[T, M], i int, item T) *node[T, M] {
	before := 0
	if n.left != nil {
		before = int(n.left.n)
	}
	switch {
	case i < before:
		return branch(set(n.left, i, item), n.item, n.right)
	case i > before:
		return branch(n.left, n.item, set(n.right, i-before-1, item))
	}
	return branch(n.left, item, n.right)
}

// Splice returns the sequence with items in the place of those from i to j.
func (s Seq[T, M]) Splice(i, j int, items ...T) Seq[T, M] {
	l, rest := s.Split(i)
	_, r := rest.Split(j - i)
	return l.Concat(Of[T, M](items...)).Concat(r)
}

// From iterates over the items from number i on, each with the sum before it.
func (s Seq[T, M]) From(i int) iter.Seq2[M, T] {
	return func(yield func(M, T) bool) {
		var zero M
		visitFrom(s.root, i, zero, yield)
	}
}

func visitFrom[T Item[M], M Measure[M]](n *node[T, M], i int, before M, yield func(M, T) bool) bool {
	if n == nil || i >= int(n.n) {
		return true
	}
	l := 0
	if n.left != nil {
		l = int(n.left.n)
		if i < l && !visitFrom(n.left, i, before, yield) {
			return false
		}
		before = before.Plus(n.left.sum)
	}
	if i <= l && !yield(before, n.item) {
		return false
	}
	return visitFrom(n.right, i-l-1, before.Plus(n.item.Measure()), yield)
}

// Search iterates over items with their number and the sum before them, leaving out every
// part of the sequence for which enter, given the sums before and of the part, is false.
func (s Seq[T, M]) Search(enter func(before, part M) bool, visit func(i int, before M, item T) bool) {
	var zero M
	search(s.root, 0, zero, enter, visit)
}

func search[T Item[M], M Measure[M]](n *node[T, M], i int, before M, enter func(before, part M) bool, visit func(int, M, T) bool) bool {
	if n == nil || !enter(before, n.sum) {
		return true
	}
	if n.left != nil {
		if !search(n.left, i, before, enter, visit) {
			return false
		}
		i += int(n.left.n)
		before = before.Plus(n.left.sum)
	}
	if !visit(i, before, n.item) {
		return false
	}
	return search(n.right, i+1, before.Plus(n.item.Measure()), enter, visit)
}
