package date_test

import (
	"testing"

	"stet/verify/checks/date"
	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, date.Checks()) }
