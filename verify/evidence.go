package verify

import (
	"stet/editor/align"
	"stet/verify/fact"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// Evidence gives the aligner the keys of numbers, dates, links and names that a sentence and
// its translation share.
func Evidence(_ align.Side, lang language.Tag, s string) []string {
	base, _ := lang.Base()
	return append(fact.Keys(fact.Extract(s, lang)), names.Keys(s, base.String())...)
}

// NamesOf extracts the names of an article under a house style.
func NamesOf(in *Input, style *Style) *names.Result {
	return names.Extract(namesInput(in, style))
}
