// Package sense has the checks of meaning, as far as it can be known without a model:
// negation, opposites, hedges, questions. They work with reviewed word lists and report
// only where both sides are clear; a language without a list is not checked.
package sense

import "stet/verify"

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Negation, Edited, Opposite, Hedge, Question} }

var listed = verify.Bases("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "vi", "zh", "ar")
