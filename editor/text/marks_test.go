package text

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func anyMarks(t *rapid.T, n int) []Mark[int] {
	var out []Mark[int]
	for i := range rapid.IntRange(0, 25).Draw(t, "marks") {
		start := rapid.IntRange(0, n).Draw(t, "mark start")
		end := min(n, start+rapid.IntRange(0, 9).Draw(t, "mark len"))
		out = append(out, Mark[int]{Span{start, end}, Policy(rapid.IntRange(0, 2).Draw(t, "policy")), i})
	}
	return out
}

// byValue sorts marks so that two sets can be compared.
func byValue(ms []Mark[int]) []Mark[int] {
	slices.SortFunc(ms, func(a, b Mark[int]) int { return a.Value - b.Value })
	return ms
}

// mapPlainly maps every mark alone, edit by edit.
func mapPlainly(ms []Mark[int], c Change) []Mark[int] {
	var out []Mark[int]
	for _, m := range ms {
		ok := true
		for _, e := range slices.Backward(c.Edits()) {
			if ok {
				m, ok = m.follow(Change{edits: []Edit{e}})
			}
		}
		if ok {
			out = append(out, m)
		}
	}
	return out
}

func TestMarksFollowEveryChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 60).Draw(t, "n")
		plain := anyMarks(t, n)
		marks := NewMarks(plain...)
		for range rapid.IntRange(1, 6).Draw(t, "changes") {
			c := anyChange(t, n, "c")
			n = c.NewLen()
			all := byValue(slices.Collect(marks.mapAll(c).All()))
			marks, plain = marks.Map(c), mapPlainly(plain, c)
			if !slices.Equal(all, byValue(plain)) {
				t.Fatalf("one after the other: %v, want %v", all, plain)
			}
			got := slices.Collect(marks.All())
			if !slices.IsSortedFunc(got, func(a, b Mark[int]) int { return a.Span.Start - b.Span.Start }) {
				t.Fatalf("out of order: %v", got)
			}
			if !slices.Equal(byValue(got), byValue(plain)) {
				t.Fatalf("%v, want %v", got, plain)
			}
			wantMarksIn(t, marks, plain, n)
		}
	})
}

func wantMarksIn(t *rapid.T, marks Marks[int], plain []Mark[int], n int) {
	sp := Span{rapid.IntRange(0, n).Draw(t, "in"), 0}
	sp.End = rapid.IntRange(sp.Start, n).Draw(t, "to")
	var want []Mark[int]
	for _, m := range plain {
		inside := m.Span.Start <= sp.End && m.Span.End >= sp.Start
		if m.Span.Len() > 0 && sp.Len() > 0 {
			inside = m.Span.Overlaps(sp)
		}
		if inside {
			want = append(want, m)
		}
	}
	if got := byValue(slices.Collect(marks.In(sp))); !slices.Equal(got, byValue(want)) {
		t.Fatalf("in %v: %v, want %v", sp, got, want)
	}
}

func TestAddAndCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const n = 40
		all := anyMarks(t, n)
		half := rapid.IntRange(0, len(all)).Draw(t, "half")
		marks := NewMarks(all[:half]...).Add(all[half:]...)
		if got := byValue(slices.Collect(marks.All())); !slices.Equal(got, byValue(all)) {
			t.Fatalf("%v, want %v", got, all)
		}
		sp := Span{rapid.IntRange(0, n).Draw(t, "cut"), 0}
		sp.End = rapid.IntRange(sp.Start, n).Draw(t, "to")
		all = slices.DeleteFunc(all, func(m Mark[int]) bool { return m.Span.Start >= sp.Start && m.Span.End <= sp.End })
		if got := byValue(slices.Collect(marks.Cut(sp).All())); !slices.Equal(got, all) {
			t.Fatalf("without %v: %v, want %v", sp, got, all)
		}
	})
}

func TestMarkUnderOneEdit(t *testing.T) {
	const word = 10 // the mark is [10, 15)
	gone := Span{-1, -1}
	tests := []struct {
		name             string
		edit             Edit
		drop, keep, grow Span
	}{
		{"elsewhere before", Edit{0, 2, ""}, Span{8, 13}, Span{8, 13}, Span{8, 13}},
		{"elsewhere behind", Edit{16, 18, "x"}, Span{10, 15}, Span{10, 15}, Span{10, 15}},
		{"typed at its start", Edit{10, 10, "x"}, Span{11, 16}, Span{11, 16}, Span{11, 16}},
		{"typed at its end", Edit{15, 15, "x"}, Span{10, 15}, Span{10, 15}, Span{10, 16}},
		{"typed into", Edit{12, 12, "x"}, gone, Span{10, 16}, Span{10, 16}},
		{"a letter deleted", Edit{14, 15, ""}, gone, Span{10, 14}, Span{10, 14}},
		{"its end deleted with what follows", Edit{13, 20, ""}, gone, Span{10, 13}, Span{10, 13}},
		{"its start replaced with what precedes", Edit{8, 12, "xyz"}, gone, Span{11, 14}, Span{11, 14}},
		{"all of it deleted", Edit{10, 15, ""}, gone, gone, gone},
		{"deleted with its surroundings", Edit{8, 20, "xyz"}, gone, gone, gone},
		{"all of it replaced", Edit{10, 15, "xyz"}, gone, Span{10, 13}, Span{10, 13}},
	}
	for _, tt := range tests {
		for policy, want := range map[Policy]Span{Drop: tt.drop, Keep: tt.keep, Grow: tt.grow} {
			c, err := NewChange(20, tt.edit)
			if err != nil {
				t.Fatal(err)
			}
			got := gone
			for m := range NewMarks(Mark[int]{Span: Span{word, word + 5}, Policy: policy}).Map(c).All() {
				got = m.Span
			}
			if got != want {
				t.Errorf("%s, policy %d: %v, want %v", tt.name, policy, got, want)
			}
		}
	}
}
