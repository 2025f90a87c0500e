package names

import (
	"testing"

	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, Checks()) }
