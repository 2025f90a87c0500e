package project

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/names"
)

// pairOf makes a pair of texts of about n words by varying sentences.
func pairOf(b *testing.B, n int) (o, t *format.Document) {
	b.Helper()
	var en, de strings.Builder
	for i := 0; i*10 < n; i++ {
		fmt.Fprintf(&en, "On day %d the council of the town counted %d new trees.\n\n", i, i*7)
		fmt.Fprintf(&de, "Am Tag %d zählte der Rat der Stadt genau %d neue Bäume.\n\n", i, i*7)
	}
	read := func(name, s string) *format.Document {
		d, err := format.Read(context.Background(), name, strings.NewReader(s), format.Options{})
		if err != nil {
			b.Fatal(err)
		}
		return d
	}
	return read("o.txt", en.String()), read("t.txt", de.String())
}

// BenchmarkEdit is one letter through Session.Edit with 20,000 findings; what the window asks
// for in the next pause: findings where they stand now, and the measures of the status line.
func BenchmarkEdit(b *testing.B) {
	for _, n := range []int{1500, 200_000} {
		o, t := pairOf(b, n)
		s, err := New(Options{Original: o, Translation: t, Temporary: true, Dispatch: func(func()) {}})
		if err != nil {
			b.Fatal(err)
		}
		defer s.Close()
		found := &verify.Report{}
		for i := range 20_000 {
			at := 10 + i*s.article.Text(align.Translation).Len()/20_010
			found.Findings = append(found.Findings, verify.Finding{Key: fmt.Sprint(i), Translation: []verify.Span{{Start: at, End: at + 1}}})
		}
		s.accept(&result{report: found, names: &names.Result{}})
		step := func(b *testing.B, i int) {
			size := s.article.Text(align.Translation).Len()
			e := text.Edit{Start: 0, New: "x"}
			if i%2 == 1 {
				e = text.Edit{Start: 0, End: 1}
			}
			c, err := text.NewChange(size, e)
			if err == nil {
				err = s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}})
			}
			if err != nil {
				b.Fatal(err)
			}
		}
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N/2*2 + 2 {
				step(b, i)
			}
		})
		b.Run(fmt.Sprintf("counts/words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N/2*2 + 2 {
				step(b, i)
				s.Counts()
			}
		})
		b.Run(fmt.Sprintf("findings/words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N/2*2 + 2 {
				if i%1000 == 0 { // a result that is thousands of keys old is not shown any more
					s.accept(&result{revision: s.article.Revision(), report: found, names: &names.Result{}})
				}
				step(b, i)
				if len(s.Findings()) == 0 {
					b.Fatal("no findings are shown")
				}
			}
		})
	}
}

// BenchmarkLook is the first look at an article, by its parts.
func BenchmarkLook(b *testing.B) {
	for _, n := range []int{1500, 15_000, 200_000} {
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			o, t := pairOf(b, n)
			for range b.N {
				s, err := New(Options{Original: o, Translation: t, Checks: checks.All(), Temporary: true, Dispatch: func(func()) {}})
				if err != nil {
					b.Fatal(err)
				}
				at := time.Now()
				lap := func(unit string) { b.ReportMetric(float64(time.Since(at).Milliseconds()), unit); at = time.Now() }
				snap := s.article.Snapshot()
				snap = snap.Aligned()
				lap("align-ms")
				in := verify.FromSnapshot(snap)
				lap("facts-ms")
				s.runner.NamesOf(in, s.style)
				lap("names-ms")
				if _, err := s.runner.Run(context.Background(), in); err != nil {
					b.Fatal(err)
				}
				lap("checks-and-names-ms")
				s.Close()
			}
		})
	}
}

// BenchmarkLookAfterKey is the look that follows a key stroke, by its parts.
func BenchmarkLookAfterKey(b *testing.B) {
	for _, n := range []int{1500, 15_000, 200_000} {
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			o, t := pairOf(b, n)
			s, err := New(Options{Original: o, Translation: t, Checks: checks.All(), Temporary: true, Dispatch: func(func()) {}})
			if err == nil {
				err = s.Check(b.Context())
			}
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			sum := map[string]time.Duration{}
			b.ResetTimer() // the first look is BenchmarkLook's
			for i := range b.N {
				size := s.article.Text(align.Translation).Len()
				c, err := text.NewChange(size, text.Edit{Start: size / 2, End: size/2 + i%2, New: "x"[i%2:]})
				if err == nil {
					err = s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}})
				}
				if err != nil {
					b.Fatal(err)
				}
				at := time.Now()
				lap := func(unit string) { sum[unit] += time.Since(at); at = time.Now() }
				al, _ := s.article.Snapshot().Align(context.Background())
				lap("align-ms")
				if err := s.article.Install(al); err != nil {
					b.Fatal(err)
				}
				snap := s.article.Snapshot()
				in := verify.FromSnapshot(snap)
				lap("input-ms")
				found := s.runner.NamesOf(in, s.style)
				lap("names-ms")
				in.Names = func() *names.Result { return found }
				rep, err := s.runner.Run(b.Context(), in)
				if err != nil {
					b.Fatal(err)
				}
				lap("checks-ms")
				res := &result{snapshot: snap, input: in, report: rep, names: found, present: presentIn(rep),
					hunks: newHunks(s.Against().Old, snap.Docs[align.Translation], snap.Revision)}
				lap("redline-ms")
				read := s.earlier.reading(in)
				res.quoted = quotedOf(in, read)
				res.facts = collect(res, read)
				s.earlier.keep(read)
				lap("facts-ms")
			}
			for unit, d := range sum {
				b.ReportMetric(float64(d.Microseconds())/1000/float64(b.N), unit)
			}
		})
	}
}
