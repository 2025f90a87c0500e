package project

import (
	"context"
	"os"
	"runtime/debug"
	"sync/atomic"
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

	// roomy is how many bytes of text an article may have before its garbage counts: what a
	// look leaves behind is given back to the system at once (at 200,000 words 100 MB), and
	// what gathers while somebody types is collected when it is frugal per cent of what is
	// needed, not when it is as much again.
	roomy  = 1 << 20
	frugal = 30
)

// A look that takes longer than brief, that at a book, gives way to the person at the keys:
// it begins, and goes on, only when nobody has typed for the time of quiet.
const (
	brief = 200 * time.Millisecond
	quiet = 300 * time.Millisecond
)

// worker aligns and checks snapshots in the background, one at a time. Its fields belong
// to the owner's goroutine; the work itself sees nothing but a snapshot.
type worker struct {
	s       *Session
	timer   *time.Timer
	waiting time.Time // since when something waits to be looked at; zero: nothing does
	busy    bool
	cancel  context.CancelFunc
	long    bool         // the last look took longer than brief
	typed   atomic.Int64 // when the text changed last, in nanoseconds of time.Time; read by the work too
}

func newWorker(s *Session) *worker { return &worker{s: s} }

// key notes that the text changed, and has it looked at after a pause.
func (w *worker) key() {
	w.typed.Store(time.Now().UnixNano())
	w.wake()
}

// rest returns when a look that began at begun may go on: at once if it is a brief one, else
// when nobody has typed for a moment, or ctx is done.
func (w *worker) rest(ctx context.Context, begun time.Time) {
	for time.Since(begun) > brief && ctx.Err() == nil {
		left := quiet - time.Since(time.Unix(0, w.typed.Load()))
		if left <= 0 {
			return
		}
		select {
		case <-ctx.Done():
		case <-time.After(left):
		}
	}
}

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
	if w.long {
		wait = quiet
	}
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
	large := snap.Docs[align.Original].Len()+snap.Docs[align.Translation].Len() > roomy
	thrift(large)
	go func() {
		defer cancel()
		begin := time.Now()
		rest := func() { w.rest(ctx, begin) }
		aligned := snap
		if snap.AlignedRevision != snap.Revision {
			al, err := snap.Align(ctx)
			if err != nil {
				w.s.opt.Dispatch(func() { w.deliver(nil, err, 0) })
				return
			}
			rest()
			w.s.opt.Dispatch(func() { w.install(al) })
			aligned = snap.With(al)
		}
		working := time.Now()
		res, err := look(ctx, w.s.runner, style, aligned, old, &w.s.earlier, rest)
		took := time.Since(working)
		if err == nil {
			res.slow = took > longest
		}
		rest() // what is found is shown all at once, which takes the window's time
		shown := make(chan struct{})
		w.s.opt.Dispatch(func() { defer close(shown); w.deliver(res, err, took) })
		if err == nil && large { // what the look took is a multiple of what it leaves
			select {
			case <-shown: // and the result before it is let go
			case <-ctx.Done():
			}
			rest()
			debug.FreeOSMemory()
		}
	}()
}

// thrift has garbage collected more often beside a large article, unless the person who
// started the program said how often.
func thrift(large bool) {
	switch {
	case os.Getenv("GOGC") != "":
	case large:
		debug.SetGCPercent(frugal)
	default:
		debug.SetGCPercent(100)
	}
}

func (w *worker) install(al *editor.Alignment) {
	if !w.s.closed {
		_ = w.s.article.Install(al) // one that is too old is followed by another
	}
}

func (w *worker) deliver(res *result, err error, took time.Duration) {
	w.busy, w.long = false, took > brief
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
	w.drop()
}

// drop ends the work under way, whose result would be refused.
func (w *worker) drop() {
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
// earlier look read is not read again where it is remembered. Between its steps it calls rest,
// which may wait; nil: somebody waits for the result.
func look(ctx context.Context, r *verify.Runner, style *verify.Style, snap editor.Snapshot, old text.Doc, earlier *remembered, rest func()) (*result, error) {
	in := verify.FromSnapshot(snap)
	in.Rest = rest
	in.Pause()
	found := r.NamesOf(in, style)
	in.Pause()
	in.Names = func() *names.Result { return found }
	rep, err := r.Run(ctx, in)
	if err != nil {
		return nil, err
	}
	res := &result{revision: snap.Revision, snapshot: snap, input: in, report: rep, present: presentIn(rep), names: found,
		hunks: newHunks(old, snap.Docs[align.Translation], snap.Revision)}
	read := earlier.reading(in)
	in.Pause()
	res.quoted = quotedOf(in, read)
	in.Pause()
	res.facts = collect(res, read)
	earlier.keep(read)
	return res, nil
}

// Check looks at the article as it stands now, on the caller's goroutine.
func (s *Session) Check(ctx context.Context) error {
	s.article.Realign()
	res, err := look(ctx, s.runner, s.style, s.article.Snapshot().Aligned(), s.Against().Old, &s.earlier, nil)
	if err != nil {
		return err
	}
	s.accept(res)
	return nil
}
