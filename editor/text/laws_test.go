package text

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// texts are made of whatever once made an editor stumble.
var texts = rapid.Custom(func(t *rapid.T) string {
	part := rapid.OneOf(
		rapid.SampledFrom([]string{"\n", "\n\n", "a", "ß", "Việt", "e\u0301", "👩‍👩‍👧", "\xff", "\xe4\xb8", "中文", "שלום", "\r\n", "\u00ad", "🇩🇪🇻🇳"}),
		rapid.StringN(0, 8, -1),
	)
	return strings.Join(rapid.SliceOfN(part, 0, 20).Draw(t, "parts"), "")
})

// anyChange draws a change of a text of n bytes.
func anyChange(t *rapid.T, n int, label string) Change {
	k := rapid.SampledFrom([]int{0, 1, 2, 3, 5, 12}).Draw(t, label+" edits")
	var es []Edit
	at := 0
	for range k {
		start := rapid.IntRange(at, n).Draw(t, label+" start")
		end := rapid.IntRange(start, min(n, start+12)).Draw(t, label+" end")
		es = append(es, Edit{start, end, rapid.SampledFrom([]string{"", "x", "\n", "ü", "neu\ne"}).Draw(t, label+" new")})
		at = end
	}
	c, err := NewChange(n, es...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func apply(t *rapid.T, d Doc, c Change) Doc {
	out, err := d.Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func compose(t *rapid.T, c, d Change) Change {
	out, err := c.Compose(d)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// plainly applies a change to a string in the most obvious way.
func plainly(s string, c Change) string {
	var b strings.Builder
	at := 0
	for _, e := range c.Edits() {
		b.WriteString(s[at:e.Start] + e.New)
		at = e.End
	}
	return b.String() + s[at:]
}

func TestApplyAndInvert(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		d := New(s)
		c := anyChange(t, len(s), "c")
		e := apply(t, d, c)
		if got := e.String(); got != plainly(s, c) {
			t.Fatalf("%q, want %q", got, plainly(s, c))
		}
		if e.Len() != c.NewLen() {
			t.Fatalf("%d bytes, want %d", e.Len(), c.NewLen())
		}
		inv := c.Invert(d)
		if got := apply(t, e, inv).String(); got != s {
			t.Fatalf("there and back: %q, want %q", got, s)
		}
		if !inv.Invert(e).Equal(c) {
			t.Fatalf("the inverse of the inverse of %v is %v", c, inv.Invert(e))
		}
	})
}

func TestComposeIsAssociativeAndApplies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		a := anyChange(t, len(s), "a")
		b := anyChange(t, a.NewLen(), "b")
		c := anyChange(t, b.NewLen(), "c")
		ab, bc := compose(t, a, b), compose(t, b, c)
		l, r := compose(t, ab, c), compose(t, a, bc)
		if !l.Equal(r) {
			t.Fatalf("(ab)c = %v, a(bc) = %v", l, r)
		}
		if got, want := plainly(s, l), plainly(plainly(plainly(s, a), b), c); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
		chained, err := Chain(a, b, c)
		if err != nil || !chained.Equal(l) {
			t.Fatalf("chained %v, %v", chained, err)
		}
	})
}

func TestMapIsMonotoneAndAgreesWithCompose(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		a := anyChange(t, n, "a")
		b := anyChange(t, a.NewLen(), "b")
		ab := compose(t, a, b)
		for _, side := range []Side{Before, After} {
			last := 0
			for p := range n + 1 {
				to := ab.Map(p, side)
				if to < last || to > ab.NewLen() {
					t.Fatalf("%d maps to %d, the one before it to %d, of %d", p, to, last, ab.NewLen())
				}
				last = to
				steps := b.Map(a.Map(p, side), side)
				if e, in, ok := replacement(ab, p); ok {
					if steps < in.Start || steps > in.End || to < in.Start || to > in.End {
						t.Fatalf("%d in %v maps to %d and %d, outside %v", p, e, steps, to, in)
					}
				} else if to != steps {
					t.Fatalf("%d maps to %d through %v, to %d through %v and %v", p, to, ab, steps, a, b)
				}
			}
		}
		for p := range n + 1 {
			if ab.Map(p, Before) > ab.Map(p, After) {
				t.Fatalf("Before is behind After at %d", p)
			}
		}
	})
}

// replacement is the edit that replaces text at or around p by other text, and the place
// of that.
func replacement(c Change, p int) (Edit, Span, bool) {
	to := c.NewSpans()
	for i, e := range c.Edits() {
		if e.Start < e.End && e.New != "" && e.Start <= p && p <= e.End {
			return e, to[i], true
		}
	}
	return Edit{}, Span{}, false
}

func TestMapBackGoesWhereMapCameFrom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		c := anyChange(t, n, "c")
		touched := make([]bool, n+1)
		for _, e := range c.Edits() {
			for p := e.Start; p <= e.End; p++ {
				touched[p] = true
			}
		}
		for p := range n + 1 {
			for _, side := range []Side{Before, After} {
				if back := c.MapBack(c.Map(p, side), side); !touched[p] && back != p {
					t.Fatalf("%d came back as %d", p, back)
				}
			}
		}
		last := 0
		for p := range c.NewLen() + 1 {
			back := c.MapBack(p, Before)
			if back < last || back > n || back > c.MapBack(p, After) {
				t.Fatalf("%d goes back to %d, the one before it to %d", p, back, last)
			}
			last = back
		}
	})
}

func TestRebaseConverges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		a := anyChange(t, len(s), "a")
		b := anyChange(t, len(s), "b")
		l := compose(t, a, b.Rebase(a, After))
		r := compose(t, b, a.Rebase(b, Before))
		if !l.Equal(r) {
			t.Fatalf("a then b: %v, b then a: %v", l, r)
		}
		if none := None(len(s)); !a.Rebase(none, After).Equal(a) {
			t.Fatalf("a over nothing is %v", a.Rebase(none, After))
		}
	})
}

func TestOverlapsIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 20).Draw(t, "n")
		a, b := anyChange(t, n, "a"), anyChange(t, n, "b")
		if a.Overlaps(b) != b.Overlaps(a) {
			t.Fatalf("%v and %v", a, b)
		}
		if a.Overlaps(b) != overlapPlainly(a, b) {
			t.Fatalf("%v and %v: %v", a, b, a.Overlaps(b))
		}
	})
}

func overlapPlainly(a, b Change) bool {
	for _, e := range a.Edits() {
		for _, f := range b.Edits() {
			if e.Start < f.End && f.Start < e.End {
				return true
			}
		}
	}
	return false
}

func TestLinesAsInAString(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		d := apply(t, New(s), anyChange(t, len(s), "c"))
		s = d.String()
		lines := strings.Split(s, "\n")
		if d.Lines() != len(lines) {
			t.Fatalf("%d lines, want %d", d.Lines(), len(lines))
		}
		at := 0
		next := 0
		for i, sp := range d.AllLines() {
			want := Span{at, at + len(lines[i])}
			if i != next || sp != want || d.LineSpan(i) != want || d.Line(i) != lines[i] || d.LineStart(i) != at {
				t.Fatalf("line %d is %v, %v, %q", i, sp, d.LineSpan(i), d.Line(i))
			}
			for off := sp.Start; off <= sp.End; off++ {
				if d.LineAt(off) != i {
					t.Fatalf("offset %d is in line %d, want %d", off, d.LineAt(off), i)
				}
			}
			at, next = sp.End+1, i+1
		}
		if next != len(lines) {
			t.Fatalf("AllLines gave %d lines of %d", next, len(lines))
		}
	})
}

func TestJSONKeepsEveryByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := New(texts.Draw(t, "text"))
		c := anyChange(t, d.Len(), "c").Invert(d)
		var d2 Doc
		var c2 Change
		for from, to := range map[any]any{&d: &d2, &c: &c2} {
			b, err := json.Marshal(from)
			if err == nil {
				err = json.Unmarshal(b, to)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if !d2.Equal(d) || !c2.Equal(c) {
			t.Fatalf("%q and %v came back as %q and %v", d, c, d2, c2)
		}
	})
}

// A long life of edits, so that the tree is split, joined and balanced in every way.
func TestManyEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Repeat(texts.Draw(t, "text"), rapid.IntRange(1, 200).Draw(t, "times"))
		d := New(s)
		for range rapid.IntRange(1, 30).Draw(t, "edits") {
			start := rapid.IntRange(0, len(s)).Draw(t, "start")
			end := min(len(s), start+rapid.IntRange(0, 3000).Draw(t, "len"))
			e := Edit{start, end, strings.Repeat(texts.Draw(t, "new"), rapid.IntRange(0, 30).Draw(t, "repeat"))}
			c, err := NewChange(len(s), e)
			if err != nil {
				t.Fatal(err)
			}
			before := d
			d = apply(t, d, c)
			old := s
			s = s[:start] + e.New + s[end:]
			if d.String() != s || before.String() != old {
				t.Fatal("the text differs")
			}
			cut := Span{rapid.IntRange(0, len(s)).Draw(t, "from"), 0}
			cut.End = rapid.IntRange(cut.Start, len(s)).Draw(t, "to")
			if d.Slice(cut) != s[cut.Start:cut.End] {
				t.Fatalf("slice %v differs", cut)
			}
			if !d.Equal(New(s)) || d.Equal(before) != (s == old) {
				t.Fatal("Equal is wrong")
			}
		}
		if d.Lines() != strings.Count(s, "\n")+1 {
			t.Fatal("the number of lines differs")
		}
	})
}

func FuzzEdits(f *testing.F) {
	f.Add("Hallo\nWelt", 3, 8, "x\ny", 0, 2, "")
	f.Add("\xff\xfe", 0, 1, "e\u0301", 1, 2, "\n")
	f.Fuzz(func(t *testing.T, s string, s1, e1 int, n1 string, s2, e2 int, n2 string) {
		d := New(s)
		if d.String() != s {
			t.Fatal("opened text differs")
		}
		a, err := NewChange(len(s), Edit{s1, e1, n1})
		if err != nil {
			return
		}
		d1, err := d.Apply(a)
		if err != nil {
			t.Fatal(err)
		}
		b, err := NewChange(d1.Len(), Edit{s2, e2, n2})
		if err != nil {
			return
		}
		d2, err := d1.Apply(b)
		if err != nil {
			t.Fatal(err)
		}
		ab, err := a.Compose(b)
		if err != nil || plainly(s, ab) != d2.String() {
			t.Fatalf("composed: %v, %q, want %q", err, plainly(s, ab), d2.String())
		}
		back, err := d2.Apply(ab.Invert(d))
		if err != nil || back.String() != s {
			t.Fatalf("undone: %v, %q, want %q", err, back.String(), s)
		}
	})
}
