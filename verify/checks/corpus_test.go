package checks_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"
)

var mark = regexp.MustCompile(`\[\[([a-z.-]+)\|([^\]]*)\]\]`)

// The articles of testdata/corpus: what is marked is reported with the words that are
// marked, and nothing else is a warning or an error.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			in, want := article(t, name)
			r, err := verify.NewRunner(checks.All(), nil)
			if err != nil {
				t.Fatal(err)
			}
			rep, err := r.Run(context.Background(), in)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range rep.Findings {
				if f.Severity >= verify.Warning {
					got = append(got, found(f, want))
				}
			}
			slices.Sort(got)
			slices.Sort(want)
			for _, w := range want {
				if !slices.Contains(got, w) {
					t.Errorf("not reported: %s", w)
				}
			}
			for _, g := range got {
				if !slices.Contains(want, g) {
					t.Errorf("reported, and nothing is wrong there: %s", g)
				}
			}
		})
	}
}

// found is a finding as the articles mark it: with its words where they matter.
func found(f verify.Finding, want []string) string {
	bare := fmt.Sprintf("%d %s", f.Pair+1, f.Check)
	if slices.Contains(want, bare) || len(f.Translation) == 0 {
		return bare
	}
	return bare + " " + f.Translation[0].Text
}

// article reads a file of the corpus: its texts, and what must be reported in them.
func article(t *testing.T, name string) (in *verify.Input, want []string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var langs string
	var sides [2][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		side, text, ok := strings.Cut(line, " ")
		switch {
		case !ok:
			langs = line
		case side == "o":
			sides[0] = append(sides[0], text)
		case side == "t":
			for _, m := range mark.FindAllStringSubmatch(text, -1) {
				want = append(want, strings.TrimSpace(fmt.Sprintf("%d %s %s", len(sides[1])+1, m[1], m[2])))
			}
			sides[1] = append(sides[1], strings.TrimRight(mark.ReplaceAllString(text, "$2"), " "))
		default:
			t.Fatalf("%s: %q is no line of an article", name, line)
		}
	}
	from, to, _ := strings.Cut(langs, "-")
	return checktest.Input(from, to, strings.Join(sides[0], "\n"), strings.Join(sides[1], "\n")), want
}
