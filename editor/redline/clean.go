package redline

import "slices"

// clean turns the shortest list of edits into one that reads well: edits that hang
// together become one, and what was put in or taken out begins and ends with a word, a
// sentence or a paragraph where it can be seen so.
func (p *passage) clean() {
	p.slide()
	var out []edit
	for _, e := range p.edits {
		for len(out) > 0 && p.together(out[len(out)-1], e) {
			last := out[len(out)-1]
			e = edit{piece{last.a.from, e.a.to}, piece{last.b.from, e.b.to}}
			out = out[:len(out)-1]
		}
		out = append(out, e)
	}
	p.edits = out
	p.slide()
}

// together tells whether what stays between two edits is too little to part them.
func (p *passage) together(x, y edit) bool {
	between := p.a[x.a.to:y.a.from]
	if len(between) == 0 {
		return true
	}
	has := measure(between)
	if has.feeds > 0 || p.respells(x) || p.respells(y) {
		return false
	}
	least := min(p.size(x), p.size(y))
	switch {
	case has.words+has.signs+has.points == 0: // a space
		return true
	case has.words == 0 && has.points == 0: // of a script without spaces
		return has.signs <= 3 && 2*has.signs < least
	}
	return has.words <= 2 && 4*has.letters <= least
}

// extent is what a list of tokens holds.
type extent struct{ words, signs, points, feeds, letters int }

func measure(ts []token) extent {
	var m extent
	for _, t := range ts {
		switch t.kind {
		case word:
			m.words++
		case sign:
			m.signs++
		case point:
			m.points++
		case feed:
			m.feeds++
		}
		switch t.kind {
		case word:
			m.letters += t.end - t.start
		case sign, point:
			m.letters++
		}
	}
	return m
}

// size is how much an edit changes: letters of the longer of its sides.
func (p *passage) size(e edit) int {
	return max(measure(p.a[e.a.from:e.a.to]).letters, measure(p.b[e.b.from:e.b.to]).letters)
}

// respells tells whether an edit replaces one word by another spelling of it: that is a
// decision of its own, whatever stands beside it.
func (p *passage) respells(e edit) bool {
	if e.a.len() != 1 || e.b.len() != 1 {
		return false
	}
	x, y := p.a[e.a.from], p.b[e.b.from]
	return x.kind == word && y.kind == word && alike(p.words.texts[x.id], p.words.texts[y.id])
}

// alike tells whether two words agree at their beginning and end for more than half of
// the longer.
func alike(a, b string) bool {
	n, short := 0, min(len(a), len(b))
	for n < short && a[n] == b[n] {
		n++
	}
	m := 0
	for m < short-n && a[len(a)-1-m] == b[len(b)-1-m] {
		m++
	}
	return 2*(n+m) > max(len(a), len(b))
}

// slide moves edits that only put in or only take out to where they are seen best: in
// "a b c" made "a b b c" either b may be the new one.
func (p *passage) slide() {
	for i := range p.edits {
		e := &p.edits[i]
		var lo, hi edit
		hi.a.from, hi.b.from = len(p.a), len(p.b)
		if i > 0 {
			lo = p.edits[i-1]
		}
		if i+1 < len(p.edits) {
			hi = p.edits[i+1]
		}
		by := 0
		switch {
		case e.a.len() == 0:
			by = bestSlide(p.b, e.b, lo.b.to, hi.b.from)
		case e.b.len() == 0:
			by = bestSlide(p.a, e.a, lo.a.to, hi.a.from)
		}
		e.a, e.b = e.a.moved(by), e.b.moved(by)
	}
	p.edits = slices.DeleteFunc(p.edits, func(e edit) bool { return e.a.len()+e.b.len() == 0 })
}

func (x piece) moved(by int) piece { return piece{x.from + by, x.to + by} }

// bestSlide is by how much the piece x of ts, between lo and hi, is to be moved.
func bestSlide(ts []token, x piece, lo, hi int) int {
	start := x.from
	for x.from > lo && ts[x.from-1].id == ts[x.to-1].id {
		x = x.moved(-1)
	}
	best, at := -1, 0
	for {
		if c := clarity(ts, x.from) + clarity(ts, x.to); c > best || c == best && x.from == start {
			best, at = c, x.from-start
		}
		if x.to >= hi || ts[x.from].id != ts[x.to].id {
			return at
		}
		x = x.moved(1)
	}
}

// clarity is how well a cut before token i is seen.
func clarity(ts []token, i int) int {
	if i == 0 || i == len(ts) || ts[i-1].kind == feed {
		return 6
	}
	left, right := ts[i-1].kind, ts[i].kind
	switch {
	case right == feed:
		return 5
	case left == space && i > 1 && ts[i-2].kind == point:
		return 4
	case left == space:
		return 3
	case left != right:
		return 2
	}
	return 1
}
