package project

import (
	"context"
	"runtime/debug"
	"time"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/names"
)

// Times of the background checker: it looks when nobody has typed for a moment, and once
// in a while also when somebody types on and on.
const (
	pause   = 120 * time.Millisecond
	longest = time.Second
)

// worker aligns and checks snapshots in the background, one at a time. Its fields belong
// to the owner's goroutine; the work itself sees nothing but a snapshot.
type worker struct {
	s       *Session
	timer   *time.Timer
	waiting time.Time // since when something waits to be looked at; zero: nothing does
	busy    bool
	cancel  context.CancelFunc
}

func newWorker(s *Session) *worker { return &worker{s: s} }

// wake has the article looked at after a pause.
func (w *worker) wake() {
	if w.s.opt.Dispatch == nil || w.s.closed {
		return
	}
	now := w.s.opt.Clock()
	if w.waiting.IsZero() {
		w.waiting = now
	}
	if w.busy {
		return // the work under way looks again when it is done
	}
	wait := min(pause, max(0, longest-now.Sub(w.waiting)))
	if w.timer != nil {
		w.timer.Stop()
	}
	w.timer = time.AfterFunc(wait, func() { w.s.opt.Dispatch(w.start) })
}

// start takes a snapshot and works on it.
func (w *worker) start() {
	if w.busy || w.s.closed || w.waiting.IsZero() {
		return
	}
	w.busy, w.waiting = true, time.Time{}
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	snap, style, old := w.s.article.Snapshot(), w.s.style, w.s.Against().Old
	go func() {
		defer cancel()
		aligned := snap
		if snap.AlignedRevision != snap.Revision {
			al := snap.Align()
			w.s.opt.Dispatch(func() { w.install(al) })
			aligned = snap.With(al)
		}
		begin := time.Now()
		res, err := look(ctx, w.s.runner, style, aligned, old, &w.s.earlier)
		if err == nil {
			res.slow = time.Since(begin) > longest
		}
		w.s.opt.Dispatch(func() { w.deliver(res, err) })
		if err == nil && res.slow { // a book: what the look took is a multiple of what it leaves
			debug.FreeOSMemory()
		}
	}()
}

func (w *worker) install(al *editor.Alignment) {
	if !w.s.closed {
		_ = w.s.article.Install(al) // one that is too old is followed by another
	}
}

func (w *worker) deliver(res *result, err error) {
	w.busy = false
	if w.s.closed {
		return
	}
	if err == nil {
		w.s.accept(res)
	}
	if !w.waiting.IsZero() {
		w.wake()
	}
}

func (w *worker) stop() {
	if w.timer != nil {
		w.timer.Stop()
	}
	if w.cancel != nil {
		w.cancel()
	}
}

// result is what one look at an article brought up.
type result struct {
	revision int
	slow     bool // the look took longer than people wait without a word
	snapshot editor.Snapshot
	input    *verify.Input
	report   *verify.Report
	present  map[string]bool // keys of its findings
	names    *names.Result
	hunks    hunksOf // between the draft, or what else is compared with, and the translation
	quoted   []quoted
	facts    []Fact // without ticks

	calculated []calculated
}

// look runs everything on one snapshot, which is aligned, and compares it with old. What an
// earlier look read is not read again where it is remembered.
func look(ctx context.Context, r *verify.Runner, style *verify.Style, snap editor.Snapshot, old text.Doc, earlier *remembered) (*result, error) {
	in := verify.FromSnapshot(snap)
	found := r.NamesOf(in, style)
	in.Names = func() *names.Result { return found }
	rep, err := r.Run(ctx, in)
	if err != nil {
		return nil, err
	}
	res := &result{revision: snap.Revision, snapshot: snap, input: in, report: rep, present: presentIn(rep), names: found,
		hunks: newHunks(old, snap.Docs[align.Translation], snap.Revision)}
	read := earlier.reading(in)
	res.quoted = quotedOf(in, read)
	res.facts = collect(res, read)
	earlier.keep(read)
	return res, nil
}

// Check looks at the article as it stands now, on the caller's goroutine.
func (s *Session) Check(ctx context.Context) error {
	s.article.Realign()
	res, err := look(ctx, s.runner, s.style, s.article.Snapshot().Aligned(), s.Against().Old, &s.earlier)
	if err != nil {
		return err
	}
	s.accept(res)
	return nil
}
