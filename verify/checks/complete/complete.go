// Package complete has the checks of completeness: sentences left out, added, cut short,
// left in the language of the original, or standing beside the wrong original.
package complete

import (
	"stet/editor"
	"stet/verify"
)

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{Omitted, Added, Truncated, Length, Untranslated, PartlyUntranslated, Duplicated, Misplaced, Inconsistent, WrongScript, WrongLanguage}
}

func original(p *verify.Pass, n int) string    { return p.Text(editor.Original, n) }
func translation(p *verify.Pass, n int) string { return p.Text(editor.Translation, n) }
