package checks_test

import (
	"bytes"
	"os"
	"testing"

	"stet/assets/msg"
	"stet/verify/checks"
	"stet/verify/report"

	"golang.org/x/text/language"
)

func TestDocsAreFresh(t *testing.T) {
	var want bytes.Buffer
	if err := report.Markdown(&want, checks.All(), msg.For(language.English)); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../docs/checks.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Error("docs/checks.md is stale: run go generate ./verify/checks")
	}
}
