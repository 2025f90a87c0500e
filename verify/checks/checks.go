// Package checks is the list of the built-in checks. The packages below it hold one
// family each, a file a check.
package checks

//go:generate go run stet/internal/gen/checkdocs -o ../../docs/checks.md

import (
	"slices"

	"stet/verify"
	"stet/verify/checks/character"
	"stet/verify/checks/complete"
	"stet/verify/checks/date"
	"stet/verify/checks/edit"
	"stet/verify/checks/link"
	"stet/verify/checks/names"
	"stet/verify/checks/number"
	"stet/verify/checks/quote"
	"stet/verify/checks/sense"
	"stet/verify/checks/space"
	"stet/verify/checks/term"
	"stet/verify/checks/web"
	"stet/verify/checks/word"
)

// All are the built-in checks in the order in which they are listed.
func All() []*verify.Check {
	return slices.Concat(number.Checks(), date.Checks(), edit.Checks(), names.Checks(), complete.Checks(), quote.Checks(), link.Checks(), web.Checks(), term.Checks(), sense.Checks(),
		character.Checks(), space.Checks(), word.Checks())
}
