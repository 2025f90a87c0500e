// Package character has the checks of single characters: invisible ones, damaged
// encoding, look-alike letters of other scripts, leftover markup. They need no original,
// but are silent where the original has the same.
package character

import "stet/verify"

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{Invisible, Direction, Replacement, Mojibake, MixedScripts, Decomposed, Markup, RepeatedPunctuation, Apostrophe, Dash, Ellipsis}
}
