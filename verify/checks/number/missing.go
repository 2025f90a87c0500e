package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Missing finds numbers of the original that the translation does not have.
var Missing = &verify.Check{
	ID: "number.missing", Category: "accuracy/omission", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "All 75 people of the 34 houses were saved.", TranslationLang: "de", Translation: "Alle Menschen der 34 Häuser wurden gerettet.", Bad: true, Mark: "75"},
		{OriginalLang: "en", Original: "He waited 24 hours.", TranslationLang: "ru", Translation: "Он ждал сутки."},
		{OriginalLang: "en", Original: "The town lies 45 miles (72 km) to the south.", TranslationLang: "de", Translation: "Die Stadt liegt 72 Kilometer südlich."},
		{OriginalLang: "en", Original: "The first of two ships came.", TranslationLang: "de", Translation: "Ein Schiff kam."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Missing, func(d compare.Difference) {
			p.Report(finding(p, d, "number.missing"))
		})
	},
}
