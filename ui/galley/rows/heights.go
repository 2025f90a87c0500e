package rows

// Heights keeps the heights of rows and finds the row at an offset, both in O(log n): a
// Fenwick tree. Heights are pixels and not negative.
type Heights struct {
	tree []int // tree[i] is the sum of the i&-i heights that end with number i-1
	h    []int
}

// Reset makes h hold n rows of the heights that height gives.
func (h *Heights) Reset(n int, height func(i int) int) {
	h.h = resize(h.h, n)
	h.tree = resize(h.tree, n+1)
	for i := range h.h {
		h.h[i] = height(i)
		h.tree[i+1] = h.h[i]
	}
	for i := 1; i <= n; i++ {
		if j := i + i&-i; j <= n {
			h.tree[j] += h.tree[i]
		}
	}
}

func resize(s []int, n int) []int {
	if cap(s) < n {
		return make([]int, n, n+n/8)
	}
	s = s[:n]
	clear(s)
	return s
}

// Len is the number of rows.
func (h *Heights) Len() int { return len(h.h) }

// Get is the height of row i.
func (h *Heights) Get(i int) int { return h.h[i] }

// Set gives row i the height v.
func (h *Heights) Set(i, v int) {
	d := v - h.h[i]
	if d == 0 {
		return
	}
	h.h[i] = v
	for j := i + 1; j < len(h.tree); j += j & -j {
		h.tree[j] += d
	}
}

// Before is the sum of the heights of the rows before row i.
func (h *Heights) Before(i int) int {
	sum := 0
	for ; i > 0; i -= i & -i {
		sum += h.tree[i]
	}
	return sum
}

// Total is the sum of all heights.
func (h *Heights) Total() int { return h.Before(len(h.h)) }

// Find is the row in which the offset y lies and how far below its top. An offset
// before the first row is at its top; one behind the last is at the last's end.
func (h *Heights) Find(y int) (row, within int) {
	if len(h.h) == 0 || y < 0 {
		return 0, 0
	}
	step := 1
	for step*2 < len(h.tree) {
		step *= 2
	}
	pos := 0
	for ; step > 0; step /= 2 {
		if next := pos + step; next < len(h.tree) && h.tree[next] <= y {
			pos = next
			y -= h.tree[next]
		}
	}
	if pos >= len(h.h) {
		last := len(h.h) - 1
		return last, h.h[last]
	}
	return pos, y
}
