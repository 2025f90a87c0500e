// Package word has the checks of single words: doubled words, sentences that begin in
// lower case, two regional spellings in one text.
package word

import "stet/verify"

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Repeated, SentenceStart, Regional} }
