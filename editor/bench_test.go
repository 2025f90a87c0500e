package editor

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"stet/editor/format"
	"stet/editor/text"
)

// marked follows an article with marks, as session and galley do.
type marked struct{ marks text.Marks[int] }

func (m *marked) TextChanged(side Side, c text.Change) {
	if side == Translation {
		m.marks = m.marks.Map(c)
	}
}

func (m *marked) Changed(What) {}

// typist types into an article of n words with a mark every ten words.
type typist struct {
	a  *Article
	m  marked
	at int
	n  int
}

// book is a text of n words in paragraphs of six sentences, no two alike.
func book(n int) string {
	var b strings.Builder
	for i := range n / 10 {
		fmt.Fprintf(&b, "Der Minister Nr. %d sprach am Montag in Peking %s. ", i, strings.Repeat("sehr ", i%7))
		if i%6 == 5 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func newTypist(t testing.TB, n int) *typist {
	t.Helper()
	body := book(n)
	ty := &typist{a: open(t, "", body)}
	var all []text.Mark[int]
	for i := 0; i+20 < len(body); i += 60 {
		all = append(all, text.Mark[int]{Span: text.Span{Start: i + 4, End: i + 12}, Value: i})
	}
	ty.m.marks = text.NewMarks(all...)
	ty.a.Observe(&ty.m)
	ty.at = len(body) / 2
	return ty
}

func (ty *typist) key(t testing.TB, s string) {
	n := ty.a.Text(Translation).Len()
	c, err := text.NewChange(n, text.Edit{Start: ty.at, End: ty.at, New: s})
	if err != nil {
		t.Fatal(err)
	}
	ty.n++
	err = ty.a.Apply(Edit{
		Text: &TextEdit{Translation, c}, Group: Typing, Label: "edit.typing",
		Before: Selection{ty.at, ty.at}, Select: Selection{ty.at + len(s), ty.at + len(s)},
		At: noon.Add(time.Duration(ty.n) * 33 * time.Millisecond),
	})
	if err != nil {
		t.Fatal(err)
	}
	ty.at += len(s)
	if ty.n%20 == 0 {
		ty.a.CloseGroup()
	}
}

func BenchmarkKeystroke(b *testing.B) {
	for _, n := range []int{1500, 200000} {
		for name, s := range map[string]string{"letter": "x", "enter": "\n"} {
			b.Run(fmt.Sprintf("%s/%dwords", name, n), func(b *testing.B) {
				ty := newTypist(b, n)
				b.ReportAllocs()
				for b.Loop() {
					ty.key(b, s)
				}
			})
		}
	}
}

func BenchmarkSnapshot(b *testing.B) {
	ty := newTypist(b, 200000)
	b.ReportAllocs()
	for b.Loop() {
		ty.a.Snapshot()
	}
}

func BenchmarkNew(b *testing.B) {
	d := format.Plain(newTypist(b, 200000).a.Text(Translation).String())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(Options{Translation: d}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUndoRedo(b *testing.B) {
	ty := newTypist(b, 200000)
	for range 200 {
		ty.key(b, "x")
	}
	b.ReportAllocs()
	for b.Loop() {
		ty.a.Undo()
		ty.a.Redo()
	}
}

// No allocation grows with the article on a key stroke, be it a letter or Enter: a text of
// twice the length costs one node more in each tree.
func TestKeystrokeAllocatesLittle(t *testing.T) {
	bytes := func(n int, s string) int64 {
		ty := newTypist(t, n)
		return testing.Benchmark(func(b *testing.B) {
			for range b.N {
				ty.key(b, s)
			}
		}).AllocedBytesPerOp()
	}
	for _, s := range []string{"x", "\n"} {
		if one, two := bytes(100000, s), bytes(200000, s); two > one+2048 || two > 16384 {
			t.Errorf("%q: %d bytes at 100,000 words, %d at 200,000", s, one, two)
		}
	}
}

// BenchmarkAlignAfterKey is the background work that follows a key stroke in a text whose
// sentences have names and figures of their own, as those of reports do.
func BenchmarkAlignAfterKey(b *testing.B) {
	for _, n := range []int{1500, 15000, 200000} {
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			var en, de strings.Builder
			for i := 0; i*10 < n; i++ {
				fmt.Fprintf(&en, "On day %d the council of the town counted %d new trees.\n", i, i*7)
				fmt.Fprintf(&de, "Am Tag %d zählte der Rat der Stadt genau %d neue Bäume.\n", i, i*7)
			}
			ty := &typist{a: open(b, en.String(), de.String()), at: de.Len() / 2}
			ty.a.Realign()
			b.ReportAllocs()
			for b.Loop() {
				ty.key(b, "x")
				al, _ := ty.a.Snapshot().Align(context.Background())
				if err := ty.a.Install(al); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
