package checks_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stet/verify"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

// loud are findings that are wrong and known: what is left to be mended, by article, the
// original's language and the translation's, line and check.
var loud = map[string]bool{
	"ferry ar zh 2 number.missing":  true, // about twelve is 十几, some ten
	"bank pl sv 11 complete.length": true, // a short sentence, shorter still in Swedish

	// Of texts of fourteen sentences in languages that write much longer: what is the usual
	// length is not yet known well.
	"storm sw ca 8 complete.length":  true,
	"storm th ca 8 complete.length":  true,
	"storm af th 4 complete.length":  true,
	"storm ta ca 10 complete.length": true,
	"storm ta de 10 complete.length": true,
	"storm ta en 10 complete.length": true,
	"storm ta et 10 complete.length": true,
	"storm ta nb 10 complete.length": true,
	"rates ja ar 6 complete.length":  true,
	"rates ja cs 6 complete.length":  true,
	"rates ja he 6 complete.length":  true,

	"rates ar pl 6 number.missing": true, // about twelve is kilkanaście, some ten and more
	"rates fa pl 6 number.missing": true,
	"rates fa vi 6 number.missing": true,
	"rates fa zh 6 number.missing": true,
	"rates fa ja 6 number.missing": true,
	"rates vi sv 7 number.missing": true, // ten years are tioårig, one word
	"rates vi da 7 number.missing": true,
	"rates vi tr 7 number.missing": true,
	"rates vi pl 7 number.missing": true,
}

// parallel is an article of testdata/silence.
type parallel struct {
	name      string
	languages int
}

var translated = []parallel{{"bank", 12}, {"ferry", 15}, {"mission", 9}, {"storm", 27}, {"rates", 28}}

// lines are the article's sentences by language.
func (a parallel) lines(t *testing.T) map[language.Tag][]string {
	t.Helper()
	files, err := filepath.Glob("testdata/silence/" + a.name + ".*.txt")
	if err != nil || len(files) != a.languages {
		t.Fatalf("%s: %d languages, %v", a.name, len(files), err)
	}
	lines := map[language.Tag][]string{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		tag := language.MustParse(strings.Split(filepath.Base(f), ".")[1])
		lines[tag] = strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	}
	return lines
}

// The articles of testdata/silence are translated rightly, from each of their languages into
// each other: nothing may be a warning or an error there.
func TestSilence(t *testing.T) {
	for _, article := range translated {
		lines := article.lines(t)
		for from, o := range lines {
			for to, tr := range lines {
				if from == to {
					continue
				}
				if len(o) != len(tr) {
					t.Fatalf("%s: %d lines in %s, %d in %s", article.name, len(o), from, len(tr), to)
				}
				staysSilent(t, article.name, verify.FromPairs(o, tr, from, to), from, to)
			}
		}
	}
}

func staysSilent(t *testing.T, name string, in *verify.Input, from, to language.Tag) {
	t.Helper()
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Run(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		if f.Severity < verify.Warning || loud[fmt.Sprintf("%s %s %s %d %s", name, from, to, f.Pair+1, f.Check)] {
			continue
		}
		words := ""
		for _, s := range append(f.Translation, f.Original...) {
			words += " “" + s.Text + "”"
		}
		t.Errorf("%s from %s into %s, line %d: %s%s", name, from, to, f.Pair+1, f.Check, words)
	}
}

// digitLeast is how many of a hundred changed figures must be reported in the articles of
// testdata/silence, from English into each language.
const digitLeast = 98

// In the same articles, a figure of the translation that is changed is reported.
func TestChangedFigure(t *testing.T) {
	for _, a := range translated {
		lines := a.lines(t)
		changed, found := 0, 0
		for to, tr := range lines {
			if to == language.English {
				continue
			}
			for n, s := range tr {
				for i, r := range s {
					if !unicode.IsDigit(r) || i%3 != 0 {
						continue
					}
					changed++
					wrong := slices.Clone(tr)
					wrong[n] = s[:i] + string(nextDigit(r)) + s[i+utf8.RuneLen(r):]
					if figureReported(t, verify.FromPairs(lines[language.English], wrong, language.English, to), n) {
						found++
					} else {
						t.Logf("%s in %s, line %d: not reported: %s", a.name, to, n+1, wrong[n])
					}
				}
			}
		}
		if t.Logf("%s: %d of %d", a.name, found, changed); found*100 < changed*digitLeast {
			t.Errorf("%s: %d of %d changed figures are reported", a.name, found, changed)
		}
	}
}

// nextDigit is the figure three after r, of its script.
func nextDigit(r rune) rune {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	return zero + (r-zero+3)%10
}

// figureReported tells whether a number or date of pair n is reported as wrong.
func figureReported(t *testing.T, in *verify.Input, n int) bool {
	t.Helper()
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Run(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(rep.Findings, func(f verify.Finding) bool {
		return f.Pair == n && f.Severity >= verify.Warning && (verify.Family(f.Check) == "number" || verify.Family(f.Check) == "date" || verify.Family(f.Check) == "link")
	})
}
