package galley

import (
	"sort"
	"strings"
	"testing"

	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/rows"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var bits = rapid.SampledFrom([]string{"Der ", "Minister", " kam", "\n", "\n\n", "Việt", "中", "👍🏽", "e\u0301", "x", ".", " "})

func someText(t *rapid.T, label string) string {
	return strings.Join(rapid.SliceOfN(bits, 0, 20).Draw(t, label), "")
}

func someChange(t *rapid.T, doc text.Doc) text.Change {
	var es []text.Edit
	at := 0
	for range rapid.IntRange(1, 4).Draw(t, "edits") {
		start := rapid.IntRange(at, doc.Len()).Draw(t, "start")
		end := rapid.IntRange(start, min(start+12, doc.Len())).Draw(t, "end")
		es = append(es, text.Edit{Start: start, End: end, New: strings.Join(rapid.SliceOfN(bits, 0, 3).Draw(t, "new"), "")})
		if at = end + 1; at > doc.Len() {
			break
		}
	}
	c, err := text.NewChange(doc.Len(), es...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// hung are the marks of a column as spans of its text.
func hung(c *column) []Mark {
	var out []Mark
	for i, b := range c.blocks {
		for _, m := range b.marks {
			m.Span.Start += c.startOf(i)
			m.Span.End += c.startOf(i)
			out = append(out, m)
		}
	}
	return inOrder(out)
}

func inOrder(ms []Mark) []Mark {
	sort.SliceStable(ms, func(i, j int) bool {
		a, b := ms[i], ms[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		return a.ID < b.ID
	})
	return ms
}

// expect maps marks as text.Change does and cuts them at line feeds.
func expect(ms []Mark, c text.Change, doc text.Doc) []Mark {
	var out []Mark
	for _, m := range ms {
		sp := text.Span{Start: c.Map(m.Span.Start, text.After), End: c.Map(m.Span.End, text.Before)}
		gone := false
		for _, e := range c.Edits() {
			gone = gone || e.Start <= m.Span.Start && e.End >= m.Span.End && e.Start < e.End
		}
		for i := 0; i < doc.Lines() && sp.Start < sp.End && !gone; i++ {
			if s, ok := clip(sp, doc.LineSpan(i)); ok {
				part := m
				part.Span = text.Span{Start: s.Start + doc.LineSpan(i).Start, End: s.End + doc.LineSpan(i).Start}
				out = append(out, part)
			}
		}
	}
	return inOrder(out)
}

// Whatever is edited, blocks and lines stay in step and every mark is where the model of
// changes says.
func TestApplyMapsMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := text.New(someText(t, "text"))
		s := editor.Snapshot{}
		s.Docs[editor.Translation] = doc
		c := newColumn(editor.Translation, s)
		var ms []Mark
		for i := range rapid.IntRange(0, 6).Draw(t, "marks") {
			a := rapid.IntRange(0, doc.Len()).Draw(t, "from")
			ms = append(ms, Mark{Span: text.Span{Start: a, End: rapid.IntRange(a, doc.Len()).Draw(t, "to")}, Kind: Error, ID: i})
		}
		c.setMarks(ms)
		for range rapid.IntRange(1, 4).Draw(t, "changes") {
			before := hung(&c)
			ch := someChange(t, doc)
			next, err := doc.Apply(ch)
			if err != nil {
				t.Fatal(err)
			}
			c.apply(ch, next)
			if len(c.blocks) != next.Lines() {
				t.Fatalf("%d blocks for %d lines", len(c.blocks), next.Lines())
			}
			if d := cmp.Diff(expect(before, ch, next), hung(&c)); d != "" {
				t.Fatalf("%q → %q by %v: %s", doc.String(), next.String(), ch.Edits(), d)
			}
			doc = next
		}
	})
}

// The rows follow: each side's ranges still have every block once.
func TestAdjustKeepsRowsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := text.New(someText(t, "text"))
		s := editor.Snapshot{}
		s.Docs[editor.Translation] = doc
		c := newColumn(editor.Translation, s)
		other := rapid.IntRange(1, 6).Draw(t, "original")
		rs := rows.Build([2]int{other, len(c.blocks)}, nil, nil)
		ch := someChange(t, doc)
		next, err := doc.Apply(ch)
		if err != nil {
			t.Fatal(err)
		}
		gs := c.apply(ch, next)
		rs = adjust(rs, editor.Translation, gs, len(c.blocks))
		at := [2]int{}
		for _, r := range rs {
			for side := range r {
				if r[side].Start != at[side] || r[side].End < at[side] {
					t.Fatalf("rows %v by %v", rs, gs)
				}
				at[side] = r[side].End
			}
		}
		if at != [2]int{other, len(c.blocks)} {
			t.Fatalf("rows %v end at %v of %v", rs, at, [2]int{other, len(c.blocks)})
		}
	})
}

func TestMarkFate(t *testing.T) {
	const s = "Der Minister kam."
	for _, c := range []struct {
		name string
		edit text.Edit
		drop bool
		want string // words of the mark after the edit; "" for none
	}{
		{"typed before", text.Edit{Start: 0, End: 0, New: "Nur "}, false, "Minister"},
		{"typed at its start", text.Edit{Start: 4, End: 4, New: "x"}, false, "Minister"},
		{"typed at its end", text.Edit{Start: 12, End: 12, New: "s"}, false, "Minister"},
		{"typed into, kept", text.Edit{Start: 6, End: 6, New: "x"}, false, "Mixnister"},
		{"typed into, dropped", text.Edit{Start: 6, End: 6, New: "x"}, true, ""},
		{"part deleted", text.Edit{Start: 10, End: 14}, false, "Minist"},
		{"deleted", text.Edit{Start: 4, End: 12}, false, ""},
		{"deleted with more", text.Edit{Start: 2, End: 14, New: "x"}, false, ""},
		{"next word deleted", text.Edit{Start: 12, End: 16}, true, "Minister"},
	} {
		sn := editor.Snapshot{}
		sn.Docs[editor.Translation] = text.New(s)
		col := newColumn(editor.Translation, sn)
		col.setMarks([]Mark{{Span: text.Span{Start: 4, End: 12}, Kind: Error, Drop: c.drop}})
		ch, err := text.NewChange(len(s), c.edit)
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := col.doc.Apply(ch)
		col.apply(ch, doc)
		got := ""
		for _, m := range hung(&col) {
			got += doc.Slice(m.Span)
		}
		if got != c.want {
			t.Errorf("%s: the mark is on %q, want %q", c.name, got, c.want)
		}
	}
}

func TestShownPositions(t *testing.T) {
	sn := editor.Snapshot{}
	sn.Docs[editor.Translation] = text.New("12345")
	col := newColumn(editor.Translation, sn)
	col.setGhosts([]Ghost{{Off: 0, Text: "ab"}, {Off: 3, Text: "xyz"}, {Off: 3, Text: "q"}})
	b := col.blocks[0]
	b.display = col.display(0)
	for _, c := range []struct {
		rel    int
		behind bool
		want   int
	}{{0, false, 0}, {0, true, 2}, {1, false, 3}, {3, false, 5}, {3, true, 9}, {4, true, 10}} {
		if got := b.toShown(c.rel, c.behind); got != c.want {
			t.Errorf("%d (behind %v) is shown at %d, want %d", c.rel, c.behind, got, c.want)
		}
		if back := b.fromShown(c.want); back != c.rel {
			t.Errorf("shown %d is %d, want %d", c.want, back, c.rel)
		}
	}
	for d, want := range []int{0, 0, 0, 1, 2, 3, 3, 3, 3, 3, 4} {
		if got := b.fromShown(d); got != want {
			t.Errorf("shown %d is %d, want %d", d, got, want)
		}
	}
}

func TestPiecesAreStable(t *testing.T) {
	var sb strings.Builder
	for i := range 30_000 {
		sb.WriteString([]string{"Minister ", "Peking ", "und ", "Beloussow, ", "der "}[i*7919%5])
	}
	s := sb.String()
	before := pieces(s)
	edited := s[:100_003] + "x" + s[100_003:]
	after := pieces(edited)
	moved := 0
	for _, e := range after {
		if e <= 100_003 {
			e++
		}
		i := sort.SearchInts(before, e-1)
		if i == len(before) || before[i] != e-1 {
			moved++
		}
	}
	if moved > 3 {
		t.Errorf("one letter moves %d of %d cuts", moved, len(after))
	}
	for _, hostile := range []string{strings.Repeat("x", 1<<20), "e" + strings.Repeat("\u0301", 100_000), strings.Repeat("\xff", 1<<17), strings.Repeat(" ", 1<<17)} {
		at := 0
		for _, e := range pieces(hostile) {
			if e <= at || e-at > hugeCell {
				t.Fatalf("piece [%d,%d) of %d", at, e, len(hostile))
			}
			at = e
		}
		if at != len(hostile) {
			t.Fatalf("pieces end at %d of %d", at, len(hostile))
		}
	}
}

// contrast is the ratio of WCAG 2.
func contrast(a, b [3]float64) float64 {
	la, lb := luminance(a), luminance(b)
	if la < lb {
		la, lb = lb, la
	}
	return (la + .05) / (lb + .05)
}
