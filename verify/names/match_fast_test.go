package names

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// plainWords cuts a name into words as cutWord does, the slow way.
func plainWords(s string) (ws []string) {
	for _, w := range strings.FieldsFunc(s, parting) {
		if w = strings.Trim(w, ".'’`\"“”„«»-"); w != "" {
			ws = append(ws, w)
		}
	}
	return ws
}

func FuzzCutWord(f *testing.F) {
	for _, s := range []string{"", "a", "george w. bush", "  j.-p.  o'neill ", "путин, в.", "„abc“", "a\u00a0b(c)/d·e", "\xff\xfe a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got []string
		for rest := s; rest != ""; {
			var w string
			if w, rest = cutWord(rest); w != "" {
				got = append(got, w)
			}
		}
		if want := plainWords(s); !slices.Equal(got, want) {
			t.Errorf("%q has the words %q, want %q", s, got, want)
		}
	})
}

// The letters that two words do not share never make them further apart than they are.
func TestDistanceTakesNoWrongShortCut(t *testing.T) {
	word := rapid.StringMatching(`[a-cäé]{0,7}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if got, want := distance(a, b, 3), min(3, plainDistance([]rune(a), []rune(b))); got != want {
			t.Fatalf("%q and %q are %d apart, want %d", a, b, got, want)
		}
	})
}

// plainDistance is distance without a limit, by its definition.
func plainDistance(x, y []rune) int {
	n, m := len(x), len(y)
	if n == 0 || m == 0 {
		return n + m
	}
	c := 1
	if x[n-1] == y[m-1] {
		c = 0
	}
	d := min(plainDistance(x[:n-1], y[:m-1])+c, plainDistance(x[:n-1], y)+1, plainDistance(x, y[:m-1])+1)
	if n > 1 && m > 1 && x[n-1] == y[m-2] && x[n-2] == y[m-1] {
		d = min(d, plainDistance(x[:n-2], y[:m-2])+1)
	}
	return d
}

func TestSameConsonants(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{{"marie", "maria", true}, {"ada", "edo", true}, {"", "aei", true}, {"", "b", false}, {"marie", "marina", false}, {"mark", "marko", true}, {"karl", "karla", true}, {"karl", "kral", true}, {"karl", "kalr", false}} {
		if got := sameConsonants(c.a, c.b); got != c.same {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// A long word is no harder to take apart than a short one.
func TestSyllables(t *testing.T) {
	for _, c := range []struct {
		w    string
		want bool
	}{{"", true}, {"jongun", true}, {"seunghyeon", true}, {"strauss", false}, {"geunhye", true}, {"angst", false}, {strings.Repeat("an", 25), true}, {strings.Repeat("an", 25) + "q", false}, {strings.Repeat("an", 400), false}} {
		if got := syllables(c.w, koOnsets, koCodas); got != c.want {
			t.Errorf("%q: %v", c.w, got)
		}
	}
}
