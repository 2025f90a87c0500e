package checks_test

import (
	"testing"

	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"
)

func TestListIsSound(t *testing.T) {
	if _, err := verify.NewRunner(checks.All(), nil); err != nil {
		t.Fatal(err)
	}
}

func TestExamples(t *testing.T) { checktest.Examples(t, checks.All()) }
