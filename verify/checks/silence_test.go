package checks_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

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

// The articles of testdata/silence are translated rightly, from each of their languages into
// each other: nothing may be a warning or an error there.
func TestSilence(t *testing.T) {
	for _, article := range []struct {
		name      string
		languages int
	}{{"bank", 12}, {"ferry", 15}, {"mission", 9}, {"storm", 27}, {"rates", 28}} {
		files, err := filepath.Glob("testdata/silence/" + article.name + ".*.txt")
		if err != nil || len(files) != article.languages {
			t.Fatalf("%s: %d languages, %v", article.name, len(files), err)
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
