package store

import (
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stet/editor/format"
	"stet/editor/text"
)

// Who types on and on is written all the same, while other work has every processor: the
// time runs from the first key that is not on disk, not from the last one that was typed.
func TestWrittenWhileTyping(t *testing.T) {
	const (
		long   = 1500 * time.Millisecond
		most   = time.Second // what the desk promises; a write is due every gather
		letter = 2 * time.Millisecond
	)
	folder, err := OpenFolder(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	c := &Contents{State: map[string]string{}}
	c.Documents[1] = &format.Document{Text: text.New("Ein Satz.")}
	p, err := folder.New(c, "Ada", time.Now(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var over atomic.Bool
	var busy sync.WaitGroup
	for range 2 * runtime.GOMAXPROCS(0) {
		busy.Go(func() {
			for !over.Load() {
			}
		})
	}
	db, err := open(p.Work().File())
	if err != nil {
		t.Fatal(err)
	}
	var at []time.Time // of each key
	var worst time.Duration
	looks := 0
	var next time.Time // to look
	for from := time.Now(); time.Since(from) < long; time.Sleep(letter) {
		at = append(at, time.Now())
		p.Work().Journal(len(at), Entry{Op: Join, At: at[len(at)-1]})
		if now := time.Now(); now.After(next) {
			var n int
			if err := db.QueryRow("SELECT count(*) FROM journal").Scan(&n); err != nil {
				t.Fatal(err)
			}
			looks++
			if n < len(at) {
				worst = max(worst, now.Sub(at[n]))
			}
			next = now.Add(20 * time.Millisecond)
		}
	}
	over.Store(true)
	busy.Wait()
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := p.Close(false); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d keys, %d looks: the oldest key that was not on disk was typed %v before", len(at), looks, worst.Round(time.Millisecond))
	if worst > most || looks < 5 {
		t.Errorf("%d looks, a key waited %v", looks, worst)
	}
}
