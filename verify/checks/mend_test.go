package checks_test

import (
	"context"
	"strings"
	"testing"

	"stet/editor"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"
)

// Every fix of every planted error, in all languages: it applies, changes the text, and its
// finding is gone afterwards. No fix brings up an error that was not there.
func TestFixesOfPlantedErrors(t *testing.T) {
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	fixes := 0
	for _, k := range mustBeFound {
		for _, p := range k.planted {
			from, to, both := strings.Cut(p.langs, "-")
			if !both {
				from, to = "", p.langs
			}
			before := run(t, r, checktest.Input(from, to, p.original, p.bad))
			for _, f := range before {
				for _, x := range f.Fixes {
					fixes++
					s := apply(t, p.bad, x.Edits)
					if s == p.bad {
						t.Errorf("%s: a fix of %q changes nothing", f.Check, p.bad)
					}
					after := run(t, r, checktest.Input(from, to, p.original, s))
					for _, g := range after {
						if g.Check == f.Check && same(g, f, editor.Translation) && same(g, f, editor.Original) {
							t.Errorf("%s: %q → %q: still reported", f.Check, p.bad, s)
						}
					}
					if graver(after) > graver(before) {
						t.Errorf("%s: %q → %q brings up a new error", f.Check, p.bad, s)
					}
				}
			}
		}
	}
	if fixes < 60 {
		t.Errorf("only %d fixes were looked at", fixes)
	}
}

func run(t *testing.T, r *verify.Runner, in *verify.Input) []verify.Finding {
	t.Helper()
	rep, err := r.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return rep.Findings
}

// same tells whether two findings mark the same words of one side.
func same(a, b verify.Finding, side editor.Side) bool {
	x, y := a.Original, b.Original
	if side == editor.Translation {
		x, y = a.Translation, b.Translation
	}
	return len(x) == len(y) && (len(x) == 0 || x[0] == y[0])
}

func graver(fs []verify.Finding) (n int) {
	for _, f := range fs {
		if f.Severity == verify.Error {
			n++
		}
	}
	return n
}
