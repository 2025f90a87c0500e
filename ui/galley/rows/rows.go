// Package rows lays the blocks of both sides beside each other: which blocks stand level
// with which (Build), and how high everything is (Heights, a Fenwick tree). It knows
// numbers of blocks and pixels, and neither text nor window.
package rows

// Range is the half-open range of blocks [Start, End) of one side.
type Range struct{ Start, End int }

// Len is the number of blocks in r.
func (r Range) Len() int { return r.End - r.Start }

// Row is a group of blocks that stand level: the blocks of both sides that beads connect.
// Rows follow each other without a gap on both sides; one side of a row may be empty.
type Row [2]Range

// Link connects blocks of one bead: those of the original with those of the translation.
// An empty range connects nothing.
type Link [2]Range

// Build returns the rows of two texts of n[0] and n[1] blocks. The links come in order of
// both sides, as the beads of an alignment do; what is out of order is left out.
// blank tells which blocks have no words: they pair with blank ones of the other side
// rather than make rows of their own. It may be nil.
func Build(n [2]int, links []Link, blank func(side, block int) bool) []Row {
	if len(links) == 0 && n[0] > 0 && n[1] > 0 {
		return even(n)
	}
	b := builder{n: n, blank: blank}
	for _, l := range links {
		b.link(l)
	}
	b.close()
	b.gap(n)
	if len(b.rows) == 0 {
		b.rows = append(b.rows, Row{})
	}
	return b.rows
}

// even shares the blocks out where nothing is known of what belongs together.
func even(n [2]int) []Row {
	k := min(n[0], n[1])
	out := make([]Row, k)
	for i := range out {
		for s := range n {
			out[i][s] = Range{i * n[s] / k, (i + 1) * n[s] / k}
		}
	}
	return out
}

type builder struct {
	n     [2]int
	blank func(side, block int) bool
	rows  []Row
	at    [2]int // first block of each side in no row yet
	open  *Row   // the group that grows
}

func (b *builder) link(l Link) {
	if l[0].Len() <= 0 || l[1].Len() <= 0 {
		return
	}
	for s := range l {
		if l[s].Start < 0 || l[s].End > b.n[s] {
			return
		}
	}
	if o := b.open; o != nil && (l[0].Start < o[0].End || l[1].Start < o[1].End) {
		for s := range l { // shares a block with the open group: joins it
			if l[s].Start < o[s].Start {
				return // out of order
			}
			o[s].End = max(o[s].End, l[s].End)
		}
		return
	}
	b.close()
	if l[0].Start < b.at[0] || l[1].Start < b.at[1] {
		return
	}
	b.gap([2]int{l[0].Start, l[1].Start})
	r := Row(l)
	b.open = &r
}

func (b *builder) close() {
	if b.open == nil {
		return
	}
	b.rows = append(b.rows, *b.open)
	b.at = [2]int{b.open[0].End, b.open[1].End}
	b.open = nil
}

// gap makes rows of the blocks up to to, which no link connects.
func (b *builder) gap(to [2]int) {
	for b.at[0] < to[0] || b.at[1] < to[1] {
		var r Row
		for s := range r {
			r[s] = Range{b.at[s], b.at[s]}
		}
		o, t := b.at[0] < to[0], b.at[1] < to[1]
		ob, tb := o && b.isBlank(0), t && b.isBlank(1)
		switch {
		case o && t && ob == tb && (ob || to[0]-b.at[0] == to[1]-b.at[1]):
			r[0].End++
			r[1].End++
		case o && (!t || !tb):
			r[0].End++
		default:
			r[1].End++
		}
		b.at = [2]int{r[0].End, r[1].End}
		b.rows = append(b.rows, r)
	}
}

func (b *builder) isBlank(s int) bool { return b.blank != nil && b.blank(s, b.at[s]) }
