package number_test

import (
	"testing"

	"stet/verify/checks/number"
	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, number.Checks()) }
