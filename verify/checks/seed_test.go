package checks_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/editor"
	"stet/editor/format"
	"stet/verify"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

// The real case that the desk was made for: a German translation that arrives alone. It
// is not part of the repository.
func TestRealCase(t *testing.T) {
	data, err := os.ReadFile(filepath.FromSlash("../../../shared/data/seed/translation.de.txt"))
	if err != nil {
		t.Skip("the real case is not here: " + err.Error())
	}
	rep := alone(t, string(data), language.German)
	marks, words := 0, map[string]string{}
	for _, f := range rep.Findings {
		if f.Severity >= verify.Warning && verify.Family(f.Check) != "name" && verify.Family(f.Check) != "term" {
			marks++
			t.Logf("%s %v %q", f.Check, f.Severity, f.Translation[0].Text)
		}
		words[f.Check] += f.Translation[0].Text + "|"
	}
	if !strings.Contains(words["web.leftover"], "Kommentar (0)") {
		t.Errorf("the comment counter is not found: %q", words["web.leftover"])
	}
	if words["quote.relayed"] == "" {
		t.Error("the quotations are not told to be relayed")
	}
	if marks != 1 {
		t.Errorf("%d warnings and errors besides names and titles, want 1", marks)
	}
}

// alone checks a translation without an original, as the desk does.
func alone(t testing.TB, s string, lang language.Tag) *verify.Report {
	t.Helper()
	doc := format.Plain(s)
	a, err := editor.New(editor.Options{Translation: doc, Lang: [2]language.Tag{language.Und, lang}})
	if err != nil {
		t.Fatal(err)
	}
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Run(context.Background(), verify.FromSnapshot(a.Snapshot()))
	if err != nil {
		t.Fatal(err)
	}
	return rep
}
