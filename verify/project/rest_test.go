package project

import (
	"context"
	"sync/atomic"
	"testing"
	"time"
)

// A long look rests while somebody types and goes on when nobody has for a moment; a brief
// one and one of a text that nobody touches run through.
func TestLongLooksRest(t *testing.T) {
	long := time.Now().Add(-time.Minute)
	rested := func(ctx context.Context, w *worker, begun time.Time) time.Duration {
		from := time.Now()
		w.rest(ctx, begun)
		return time.Since(from)
	}
	var untouched worker
	if d := rested(t.Context(), &untouched, long); d >= quiet {
		t.Errorf("a look at a text that nobody touches rested for %v", d)
	}

	typed := func() *worker {
		w := new(worker)
		w.typed.Store(time.Now().UnixNano())
		return w
	}
	if d := rested(t.Context(), typed(), time.Now().Add(time.Hour)); d >= quiet {
		t.Errorf("a brief look rested for %v", d)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if d := rested(gone, typed(), long); d >= quiet {
		t.Errorf("a look that nobody wants rested for %v", d)
	}

	w := typed()
	go func() {
		for range 10 {
			time.Sleep(quiet / 6)
			w.typed.Store(time.Now().UnixNano())
		}
	}()
	w.rest(t.Context(), long)
	last := time.Unix(0, w.typed.Load())
	if d := time.Since(last); d < quiet {
		t.Errorf("a long look went on %v after a key", d)
	}
}

// A look that rests while somebody types, and one that nobody interrupts, find the same.
func TestRestChangesNothing(t *testing.T) {
	s := openSample(t)
	var rests atomic.Int64
	snap := s.article.Snapshot().Aligned()
	fresh, err := look(t.Context(), s.runner, s.style, snap, s.Against().Old, nil, func() { rests.Add(1) })
	if err != nil {
		t.Fatal(err)
	}
	if rests.Load() == 0 {
		t.Error("the look never asked whether to rest")
	}
	if got, want := len(fresh.report.Findings), len(s.state.res.report.Findings); got != want || want == 0 {
		t.Errorf("%d findings with rests, %d without", got, want)
	}
}
