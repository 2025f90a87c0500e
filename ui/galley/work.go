package galley

import (
	"time"

	"stet/editor"
	"stet/ui/galley/typeset"
)

// worker sets in the background what is not on the screen: first the screen below and
// the one above, so that scrolling finds them ready, then every block once, so that its
// true height is known. One batch is under way at a time.
type worker struct {
	setter   *typeset.Setter
	busy     bool
	life     int    // counts layouts: results for an older one are dropped
	next     [2]int // block of each side at which the round goes on
	left     [2]int // blocks of each side that the round has still to look at
	rulerDue bool
	edited   time.Time // when the text changed last
	resumes  bool      // the round goes on after a pause
}

// quiet is how long the text must have stayed as it is before the round goes on: each of its
// batches has the window painted again, which a person who types would wait for.
const quiet = 300 * time.Millisecond

// batchSize is the number of bytes set at a time: a few milliseconds.
const batchSize = 12 << 10

// job is a block to be set.
type job struct {
	side editor.Side
	i    int
	b    *block
	ver  uint
	keep bool // near the screen: its glyphs are kept
	in   typeset.Input
	para *typeset.Para
}

// restart forgets what was under way: everything is to be set anew.
func (w *worker) restart(g *Galley) {
	w.life++
	for s := range g.cols {
		n := len(g.cols[s].blocks)
		w.next[s], w.left[s] = 0, n
	}
	if g.r != nil && len(g.r.seen) > 0 {
		s := g.r.seen[0]
		w.next[s.side] = s.block
	}
}

func (w *worker) stop() { w.life++ }

// wake begins a batch if there is something to do and none is under way.
func (w *worker) wake(g *Galley) {
	if w.busy || g.opt.Idle {
		return
	}
	jobs := w.batch(g)
	if len(jobs) == 0 {
		w.resume(g)
		return
	}
	if w.setter == nil {
		w.setter = typeset.NewSetter(g.fonts)
	}
	w.busy = true
	life, n := w.life, [2]int{len(g.cols[0].blocks), len(g.cols[1].blocks)}
	go func() {
		for k := range jobs {
			jobs[k].para = w.setter.Set(jobs[k].in)
		}
		g.opt.Dispatch(func() {
			w.busy = false
			if w.life == life {
				w.take(g, jobs, n)
			}
			w.wake(g)
		})
	}()
}

// resume has the round go on after a pause, if somebody types and there is more to do.
func (w *worker) resume(g *Galley) {
	left := quiet - time.Since(w.edited)
	if w.resumes || left <= 0 || w.left == [2]int{} {
		return
	}
	w.resumes = true
	time.AfterFunc(left, func() {
		g.opt.Dispatch(func() {
			w.resumes = false
			w.wake(g)
		})
	})
}

// batch chooses what to set next.
func (w *worker) batch(g *Galley) []job {
	var jobs []job
	bytes := 0
	add := func(side editor.Side, i int, keep bool) {
		c := &g.cols[side]
		b := c.blocks[i]
		if b.chunks != nil && !b.stale || b.exact && !keep || c.doc.LineSpan(i).Len() > maxPiece {
			return
		}
		if len(b.ghosts) > 0 {
			return // few; they are set when they are seen
		}
		ch := chunk{text: c.doc.Line(i)}
		jobs = append(jobs, job{side: side, i: i, b: b, ver: b.ver, keep: keep, in: g.input(side, b, &ch)})
		bytes += len(ch.text) + 64
	}
	for _, r := range g.nearRows() {
		for s := range g.cols {
			for i := g.rows[r][s].Start; i < g.rows[r][s].End && bytes < batchSize; i++ {
				if g.shows(editor.Side(s)) {
					add(editor.Side(s), i, true)
				}
			}
		}
	}
	if time.Since(w.edited) < quiet {
		return jobs
	}
	for s := range g.cols {
		n := len(g.cols[s].blocks)
		for ; w.left[s] > 0 && bytes < batchSize; w.left[s]-- {
			if !g.shows(editor.Side(s)) {
				break
			}
			add(editor.Side(s), w.next[s]%n, false)
			w.next[s] = (w.next[s] + 1) % n
		}
	}
	return jobs
}

// nearRows are the rows within a screen of what is seen, below first.
func (g *Galley) nearRows() []int {
	var out []int
	if g.r == nil || g.h == 0 || len(g.rows) == 0 {
		return nil
	}
	y := -g.top.dy
	for r := g.top.row; r < len(g.rows) && y < 2*g.h; r++ {
		if y += g.heights.Get(r); y >= g.h {
			out = append(out, r)
		}
	}
	y = 0
	for r := g.top.row - 1; r >= 0 && y < g.h; r-- {
		y += g.heights.Get(r)
		out = append(out, r)
	}
	return out
}

// take puts the results where they belong; those of blocks that were edited meanwhile
// are dropped. n is how many blocks there were.
func (w *worker) take(g *Galley, jobs []job, n [2]int) {
	moved := n != [2]int{len(g.cols[0].blocks), len(g.cols[1].blocks)}
	for _, j := range jobs {
		if j.b.ver != j.ver || j.b.chunks != nil && !j.b.stale {
			continue
		}
		if moved && (j.i >= len(g.cols[j.side].blocks) || g.cols[j.side].blocks[j.i] != j.b) {
			continue
		}
		j.b.height, j.b.exact = j.para.Height, true
		if j.keep {
			j.b.chunks, j.b.stale = []chunk{{text: j.in.Text, para: j.para, height: j.para.Height}}, false
			j.b.used = g.pass
			g.laid[j.b] = struct{}{}
		}
		j.b.lacks = j.para.Missing
		g.noteMissing(j.para)
		r := g.rowOf(j.side, j.i)
		g.heights.Set(r, g.rowHeight(r))
	}
	if moved {
		w.left = [2]int{len(g.cols[0].blocks), len(g.cols[1].blocks)}
	}
	if g.r != nil {
		g.r.rulerStale = true
		g.r.showBars()
	}
}
