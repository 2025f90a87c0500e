package names

import (
	"hash/fnv"
	"os"
	"strings"
	"testing"
)

// hardPair is a line of testdata/hardpairs.txt or testdata/classpairs.txt.
type hardPair struct {
	class string // of difficulty; "" in the first list
	kind  Kind
	same  bool
	a, b  string
	held  bool // not to be looked at when rules are made
}

// hardPairs are both lists.
func hardPairs(t testing.TB) []hardPair {
	t.Helper()
	var out []hardPair
	for k, f := range pairLines(t, "testdata/hardpairs.txt") {
		out = append(out, hardPair{"", Kind(f[0]), f[1] == "same", f[2], f[3], k%2 == 1})
	}
	for _, f := range pairLines(t, "testdata/classpairs.txt") {
		sum := fnv.New32a()
		sum.Write([]byte(strings.Join(f, "|")))
		out = append(out, hardPair{f[0], Kind(f[1]), f[2] == "same", f[3], f[4], sum.Sum32()%2 == 1})
	}
	return out
}

func pairLines(t testing.TB, path string) (out [][]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(data)) {
		if f := strings.Split(strings.TrimSpace(l), "|"); !strings.HasPrefix(l, "#") && len(f) > 3 {
			out = append(out, f)
		}
	}
	return out
}

// f1 counts how well Match decides the pairs of a kind.
func f1(t *testing.T, kind Kind, held bool) float64 {
	var right, wrong, missed int
	for _, p := range hardPairs(t) {
		if p.kind != kind || p.held != held {
			continue
		}
		l := Match(p.a, p.b, kind)
		switch {
		case l.Same && p.same:
			right++
		case l.Same:
			wrong++
		case p.same:
			missed++
		}
		if l.Same != p.same && !held {
			t.Logf("%s / %s: %.3f %s", p.a, p.b, l.Score, l.Reason.ID)
		}
	}
	f := 2 * float64(right) / float64(2*right+wrong+missed)
	t.Logf("%s held=%v: right %d, wrong %d, missed %d, F1 %.3f", kind, held, right, wrong, missed, f)
	return f
}

func TestHardPairs(t *testing.T) {
	for kind, least := range map[Kind]float64{Person: 0.85, Organization: 0.85, Place: 0.9} {
		for _, held := range []bool{false, true} {
			if f := f1(t, kind, held); f < least {
				t.Errorf("%s: F1 %.3f, want %.2f", kind, f, least)
			}
		}
	}
}
