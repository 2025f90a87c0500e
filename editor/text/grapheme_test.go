package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"
)

// borders are all borders of a text, found from its start.
func borders(s string) []int {
	out := []int{0}
	at := 0
	for _, line := range strings.SplitAfter(s, "\n") {
		line, feed := strings.CutSuffix(line, "\n")
		for line != "" {
			n := grapheme(line)
			at += n
			line = line[n:]
			out = append(out, at)
		}
		if feed {
			at++
			out = append(out, at)
		}
	}
	return out
}

var scripts = rapid.Custom(func(t *rapid.T) string {
	part := rapid.SampledFrom([]string{
		"a", " ", "\n", "\r", "é", "e\u0301", "\u0301\u0323", "ế", "👍", "👍🏽", "👩‍👩‍👧‍👦", "\u200d", "🇩", "🇩🇪", "한", "ᄒ", "ᅡ", "ᆫ",
		"क", "्", "क्ष", "นี", "ำ", "\u0600", "\xff", "\xe4\xb8", "\x80", "中", "\u00ad", "ﷺ", "שׁ", "\uFFFD",
	})
	return strings.Join(rapid.SliceOfN(part, 0, 60).Draw(t, "parts"), "")
})

func TestGraphemesFromAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts.Draw(t, "text")
		d := New(s)
		all := borders(s)
		for off := range len(s) + 1 {
			i, at := slices.BinarySearch(all, off)
			floor, next, prev := off, len(s), 0
			if !at {
				floor = all[i-1]
			}
			if j, _ := slices.BinarySearch(all, off+1); j < len(all) {
				next = all[j]
			}
			if i > 0 {
				prev = all[i-1]
			}
			if got := d.GraphemeFloor(off); got != floor {
				t.Fatalf("floor of %d in %+q is %d, want %d", off, s, got, floor)
			}
			if got := d.NextGrapheme(off); got != next {
				t.Fatalf("next of %d in %+q is %d, want %d", off, s, got, next)
			}
			if got := d.PrevGrapheme(off); got != prev {
				t.Fatalf("prev of %d in %+q is %d, want %d", off, s, got, prev)
			}
		}
	})
}

// On valid text the borders are those of the library that knows UAX #29.
func TestGraphemesAsUAX29(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Map(func(r rune) rune {
			if r == '\n' || r == '\r' || r == utf8.RuneError {
				return -1
			}
			return r
		}, scripts.Draw(t, "text"))
		want := []int{0}
		for it := graphemes.FromString(s); it.Next(); {
			want = append(want, it.End())
		}
		if got := borders(s); !slices.Equal(got, want) {
			t.Fatalf("%+q: %v, want %v", s, got, want)
		}
	})
}

func TestGraphemeSpan(t *testing.T) {
	d := New("xe\u0301y")
	for sp, want := range map[Span]Span{
		{1, 2}: {1, 4}, {2, 3}: {1, 4}, {0, 1}: {0, 1}, {0, 2}: {0, 4}, {4, 5}: {4, 5}, {2, 2}: {1, 4}, {5, 5}: {5, 5},
	} {
		if got := d.GraphemeSpan(sp); got != want {
			t.Errorf("%v widens to %v, want %v", sp, got, want)
		}
	}
}

// A letter with ten thousand marks is one step (BenchmarkGrapheme says how long it takes).
func TestTenThousandMarksOnOneLetter(t *testing.T) {
	letter := "e" + strings.Repeat("\u0301", 10000)
	d := New("ab" + letter + "cd")
	if got := d.NextGrapheme(2); got != 2+len(letter) {
		t.Errorf("next is %d", got)
	}
	if got := d.PrevGrapheme(2 + len(letter)); got != 2 {
		t.Errorf("previous is %d", got)
	}
	if got := d.NextGrapheme(2 + len(letter)/2); got != 2+len(letter) {
		t.Errorf("next from within is %d", got)
	}
}

func FuzzGraphemes(f *testing.F) {
	f.Add("e\u0301🇩🇪\n\xff", 3)
	f.Fuzz(func(t *testing.T, s string, off int) {
		if off < 0 || off > len(s) {
			return
		}
		d := New(s)
		all := borders(s)
		if at := d.GraphemeFloor(off); !slices.Contains(all, at) || at > off {
			t.Fatalf("floor of %d is %d", off, at)
		}
		if next := d.NextGrapheme(off); !slices.Contains(all, next) || next <= off && off < len(s) {
			t.Fatalf("next of %d is %d", off, next)
		}
	})
}
