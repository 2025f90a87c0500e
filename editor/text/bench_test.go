package text

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// book is a text of n words in paragraphs of about sixty.
func book(n int) string {
	r := rand.New(rand.NewPCG(1, 2))
	words := []string{"der", "Minister", "sagte", "in", "Peking", "über", "Gespräche", "am", "Montag", "und", "Việt", "Nam"}
	var b strings.Builder
	for i := range n {
		b.WriteString(words[r.IntN(len(words))])
		if i%60 == 59 {
			b.WriteString(".\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

var sizes = []int{1500, 200000}

func BenchmarkTypeLetter(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			d := New(book(n))
			at := d.Len() / 2
			b.ReportAllocs()
			for b.Loop() {
				c, err := NewChange(d.Len(), Edit{at, at, "x"})
				if err != nil {
					b.Fatal(err)
				}
				if d, err = d.Apply(c); err != nil {
					b.Fatal(err)
				}
				at++
			}
		})
	}
}

func BenchmarkMapMarks(b *testing.B) {
	for _, n := range []int{1500, 20000} {
		b.Run(fmt.Sprintf("%dmarks", n), func(b *testing.B) {
			const gap = 60
			var all []Mark[int]
			for i := range n {
				all = append(all, Mark[int]{Span{i * gap, i*gap + 8}, Keep, i})
			}
			marks := NewMarks(all...)
			size := n * gap
			at := size/2 + 3
			b.ReportAllocs()
			for b.Loop() {
				marks = marks.Map(Change{oldLen: size, edits: []Edit{{at, at, "x"}}})
				size++
				at++
			}
		})
	}
}

func BenchmarkLineOfOffset(b *testing.B) {
	for _, n := range sizes {
		d := New(book(n))
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i = (i + 7919) % d.Len()
				d.LineAt(i)
			}
		})
	}
}

func BenchmarkOffsetOfLine(b *testing.B) {
	for _, n := range sizes {
		d := New(book(n))
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i = (i + 7919) % d.Lines()
				d.LineSpan(i)
			}
		})
	}
}

func BenchmarkOpen(b *testing.B) {
	for name, s := range map[string]string{"200000words": book(200000), "100000-empty-lines": strings.Repeat("\n", 100000), "one-line-of-1MB": strings.Repeat("a", 1<<20)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				New(s)
			}
		})
	}
}

func BenchmarkCompose(b *testing.B) {
	var edits []Edit
	for i := range 20000 {
		edits = append(edits, Edit{i * 60, i*60 + 5, "anders"})
	}
	all, err := NewChange(20000*60, edits...)
	if err != nil {
		b.Fatal(err)
	}
	one, err := NewChange(all.NewLen(), Edit{600000, 600000, "x"})
	if err != nil {
		b.Fatal(err)
	}
	two, err := NewChange(one.NewLen(), Edit{600001, 600001, "y"})
	if err != nil {
		b.Fatal(err)
	}
	for name, c := range map[string][2]Change{"two-letters": {one, two}, "20000-edits-and-a-letter": {all, one}} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c[0].Compose(c[1]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkGrapheme(b *testing.B) {
	d := New(book(200000))
	for _, tt := range []struct {
		name string
		doc  Doc
		at   int
	}{
		{"in-200000words", d, d.Len() / 2},
		{"10000-combining-marks", New("ab" + "e" + strings.Repeat("\u0301", 10000) + "cd"), 10000},
		{"in-one-line-of-1MB", New(strings.Repeat("ü", 1<<19)), 1 << 19},
	} {
		b.Run(tt.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tt.doc.PrevGrapheme(tt.at)
				tt.doc.NextGrapheme(tt.at)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	d := New(book(200000))
	for name, q := range map[string]Query{
		"plain": {Text: "peking"}, "diacritics": {Text: "viet", IgnoreDiacritics: true}, "regexp": {Text: `\bam \w+`, Regexp: true},
	} {
		m, err := NewMatcher(q)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.All(d)
			}
		})
	}
}

// A key stroke allocates what the depth of the tree asks for and no more: a text of twice
// the length costs one node more.
func TestLetterAllocatesLittle(t *testing.T) {
	bytes := func(n int) int64 {
		d := New(book(n))
		at := d.Len() / 2
		return testing.Benchmark(func(b *testing.B) {
			for b.Loop() {
				c := Change{oldLen: d.Len(), edits: []Edit{{at, at, "x"}}}
				next, err := d.Apply(c)
				if err != nil {
					b.Fatal(err)
				}
				_ = next
			}
		}).AllocedBytesPerOp()
	}
	if one, two := bytes(200000), bytes(400000); two > one+256 || one > 4096 {
		t.Errorf("%d bytes a letter at 200,000 words, %d at 400,000", one, two)
	}
}

// Texts of shapes that break editors are opened, edited and asked for lines.
func TestStrangeShapes(t *testing.T) {
	for name, s := range map[string]string{
		"100,000 empty lines": strings.Repeat("\n", 100000),
		"one line of 1 MB":    strings.Repeat("wort ", 1<<20/5),
		"5 MB":                strings.Repeat("Ein Satz mit Wörtern.\n", 5<<20/23),
	} {
		t.Run(name, func(t *testing.T) {
			d := New(s)
			for i := range 100 {
				at := (i * 104729) % d.Len()
				c, err := NewChange(d.Len(), Edit{at, min(d.Len(), at+i%3), "x\ny"})
				if err != nil {
					t.Fatal(err)
				}
				if d, err = d.Apply(c); err != nil {
					t.Fatal(err)
				}
				s = s[:at] + "x\ny" + s[min(len(s), at+i%3):]
			}
			if d.String() != s {
				t.Error("the text differs")
			}
			if d.Lines() != strings.Count(s, "\n")+1 {
				t.Errorf("%d lines", d.Lines())
			}
			var starts []int
			for _, sp := range d.AllLines() {
				starts = append(starts, sp.Start)
			}
			for i := 0; i < len(starts); i += 1 + len(starts)/50 {
				if d.LineStart(i) != starts[i] || d.LineAt(starts[i]) != i {
					t.Errorf("line %d starts at %d, want %d", i, d.LineStart(i), starts[i])
				}
			}
			if !slices.IsSorted(starts) {
				t.Error("lines out of order")
			}
		})
	}
}

func BenchmarkReplaceAll(b *testing.B) {
	d := New(book(200000))
	m, err := NewMatcher(Query{Text: "peking"})
	if err != nil {
		b.Fatal(err)
	}
	c, err := m.Replace(d, m.All(d), "Moskau")
	if err != nil {
		b.Fatal(err)
	}
	var all []Mark[int]
	for i := range 20000 {
		all = append(all, Mark[int]{Span{i * 60, i*60 + 8}, Keep, i})
	}
	marks := NewMarks(all...)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Apply(c); err != nil {
			b.Fatal(err)
		}
		marks.Map(c)
	}
	b.ReportMetric(float64(len(c.Edits())), "edits")
}
