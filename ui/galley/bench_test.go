package galley_test

import (
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley"
	"stet/ui/galley/galleytest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Paragraphs of 60 words.
const (
	articleParagraphs = 25    // 1,500 words
	bookParagraphs    = 3_334 // 200,000 words
)

// marked opens an article of n paragraphs with a mark on every sixth word or so, and puts
// the caret into its middle.
func marked(b testing.TB, n, marks int) *galleytest.Desk {
	o, tr := long(n, 5)
	d := open(b, o, tr, 1200, 900, galley.Options{})
	d.Galley.SetMarks(editor.Translation, marksFor(d, marks))
	off := strings.Index(tr[len(tr)/2:], " ") + len(tr)/2
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: off, Head: off})
	return d
}

func marksFor(d *galleytest.Desk, n int) []galley.Mark {
	var ms []galley.Mark
	for _, w := range []string{"Minister", "Peking", "General", "Länder", "hat", "dort"} {
		for _, sp := range d.Find(editor.Translation, w) {
			if len(ms) < n {
				ms = append(ms, galley.Mark{Span: sp, Kind: galley.Kind(1 + len(ms)%6), ID: len(ms)})
			}
		}
	}
	return ms
}

// stopwatch measures steps by the clock and by the time that the thread worked.
type stopwatch struct {
	wall, cpu []time.Duration
	at        time.Time
	worked    time.Duration
}

func (s *stopwatch) start() { s.at, s.worked = time.Now(), cpuTime() }

func (s *stopwatch) stop() {
	s.wall = append(s.wall, time.Since(s.at))
	s.cpu = append(s.cpu, cpuTime()-s.worked)
}

// report gives the 50th and 99th percentile in milliseconds.
func (s *stopwatch) report(b *testing.B) {
	for unit, took := range map[string][]time.Duration{"": s.wall, "cpu-": s.cpu} {
		slices.Sort(took)
		ms := func(p int) float64 { return float64(took[(len(took)-1)*p/100].Microseconds()) / 1000 }
		b.ReportMetric(ms(50), unit+"p50-ms")
		b.ReportMetric(ms(99), unit+"p99-ms")
	}
}

// benchmarkKey types letters and, now and then, a space, as a person does, until the
// changed line images are finished and placed.
func benchmarkKey(b *testing.B, n, marks int) {
	d := marked(b, n, marks)
	var w stopwatch
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		w.start()
		switch {
		case i%40 >= 30:
			d.Galley.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		case i%6 == 5:
			d.Galley.TypedRune(' ')
		default:
			d.Galley.TypedRune(rune('a' + i%26))
		}
		w.stop()
		if i%200 == 199 { // a paragraph stays a paragraph
			b.StopTimer()
			for range 200 {
				d.Undo()
			}
			d.Edits = d.Edits[:0]
			b.StartTimer()
		}
	}
	w.report(b)
}

func BenchmarkKeyArticle(b *testing.B) { benchmarkKey(b, articleParagraphs, 150) }

func BenchmarkKeyBook(b *testing.B) { benchmarkKey(b, bookParagraphs, 20_000) }

// BenchmarkScroll scrolls by three lines within what has been laid out.
func BenchmarkScroll(b *testing.B) {
	d := marked(b, articleParagraphs, 150)
	var w stopwatch
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	dy := float32(-30)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%20 == 19 {
			dy = -dy
		}
		w.start()
		d.Galley.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: dy}})
		w.stop()
	}
	w.report(b)
}

// BenchmarkPage scrolls by a page into text that has not been laid out.
func BenchmarkPage(b *testing.B) {
	d := marked(b, bookParagraphs, 20_000)
	d.Galley.Select(editor.Translation, editor.Selection{})
	var w stopwatch
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	b.ReportAllocs()
	for b.Loop() {
		w.start()
		d.Galley.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		w.stop()
	}
	w.report(b)
}

// BenchmarkOpenBook makes a galley of 200,000 words a side until its first screen is set
// and placed; reading and aligning are not of it.
func BenchmarkOpenBook(b *testing.B) {
	o, tr := long(bookParagraphs, 5)
	d := open(b, "", "x", 1200, 900, galley.Options{})
	d.Show(o, tr)
	s := d.Snapshot
	b.ReportAllocs()
	for b.Loop() {
		d.Galley.SetArticle(s)
	}
}

// BenchmarkSetMarks hangs 20,000 marks on 200,000 words, as after a check.
func BenchmarkSetMarks(b *testing.B) {
	d := marked(b, bookParagraphs, 20_000)
	ms := marksFor(d, 20_000)
	b.ReportAllocs()
	for b.Loop() {
		d.Galley.SetMarks(editor.Translation, ms)
	}
}

// BenchmarkSetRows takes a new alignment of a book that differs in one row.
func BenchmarkSetRows(b *testing.B) {
	d := marked(b, bookParagraphs, 20_000)
	a := galley.RowsOf(d.Snapshot)
	c := slices.Clone(a)
	n := len(c)
	c[n-2][0].End, c[n-1][0].Start = c[n-1][0].End, c[n-1][0].End
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%2 == 0 {
			d.Galley.SetRows(c)
		} else {
			d.Galley.SetRows(a)
		}
	}
}

// BenchmarkMemoryBook says what a book with 20,000 marks takes when its owner has looked
// at a hundred pages of it: live-MB is what the article, its marks and the galley keep.
func BenchmarkMemoryBook(b *testing.B) {
	for b.Loop() {
		before := liveHeap()
		d := marked(b, bookParagraphs, 20_000)
		leaf(d)
		b.ReportMetric(float64(liveHeap()-before)/(1<<20), "live-MB")
		runtime.KeepAlive(d)
	}
}

// leaf looks at a hundred pages all over the text.
func leaf(d *galleytest.Desk) {
	n := len(d.Text())
	for i := range 100 {
		off := n / 100 * i
		d.Galley.Select(editor.Translation, editor.Selection{Anchor: off, Head: off})
		typeKeys(d, fyne.KeyPageDown)
	}
}

func liveHeap() int64 {
	var m runtime.MemStats
	debug.FreeOSMemory() // what other benchmarks took is no part of it
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// A book with 20,000 marks, looked through from the first page to the last, stays within
// 300 MB.
func TestMemoryOfABook(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	d := marked(t, bookParagraphs, 20_000)
	leaf(d)
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("%d MB of heap, %d MB from the system, %d blocks laid out", m.HeapAlloc>>20, m.Sys>>20, d.Galley.Laid())
	if m.HeapAlloc > 150<<20 {
		t.Errorf("%d MB of heap", m.HeapAlloc>>20)
	}
	runtime.KeepAlive(d)
}

// A key costs no more memory in a book than in an article.
func TestKeyAllocatesTheSameInABook(t *testing.T) {
	bytes := func(n, marks int) float64 {
		d := marked(t, n, marks)
		typeText(d, "abc def")
		return testing.AllocsPerRun(50, func() {
			d.Galley.TypedRune('x')
			d.Galley.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		})
	}
	article, book := bytes(articleParagraphs, 150), bytes(bookParagraphs, 20_000)
	if book > article*1.5+20 {
		t.Errorf("a key allocates %.0f times in a book, %.0f in an article", book, article)
	}
}

// What is laid out in the background finds the true heights, and nothing moves on the
// screen meanwhile.
func TestBackgroundLayout(t *testing.T) {
	test.NewTempApp(t)
	fonts, err := galley.ThemeFonts()
	if err != nil {
		t.Fatal(err)
	}
	queue := make(chan func(), 1024)
	o, tr := long(300, 6)
	d := galleytest.New(o, tr, galley.Options{Fonts: fonts, Dispatch: func(f func()) { queue <- f }})
	win := test.NewTempWindow(t, d.Galley)
	win.Resize(fyne.NewSize(1000, 700))
	off := len(tr) / 2
	d.Galley.Select(editor.Translation, editor.Selection{Anchor: off, Head: off})
	shown := d.Galley.Lines()
	deadline := time.After(30 * time.Second)
	for exact := 0; exact < 300*2; {
		select {
		case f := <-queue:
			f()
		case <-deadline:
			t.Fatalf("%d blocks of 600 after half a minute", d.Galley.Exact())
		}
		exact = d.Galley.Exact()
		if d.Galley.Lines() != shown {
			t.Fatalf("the screen moved with %d blocks set:\n%s\nbefore:\n%s", exact, d.Galley.Lines(), shown)
		}
	}
	c, _ := text.NewChange(len(d.Text()), text.Edit{Start: 0, End: 0, New: "x"})
	d.Apply(c, nil)
}
