package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Added finds numbers of the translation that the original does not have.
var Added = &verify.Check{
	ID: "number.added", Category: "accuracy/addition", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The people of the 34 houses were saved.", TranslationLang: "de", Translation: "Die 75 Menschen der 34 Häuser wurden gerettet.", Bad: true, Mark: "75"},
		{OriginalLang: "en", Original: "A dozen people came.", TranslationLang: "de", Translation: "12 Menschen kamen."},
		{OriginalLang: "ru", Original: "Четырехдневная неделя.", TranslationLang: "de", Translation: "Die 4-Tage-Woche."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Added, func(d compare.Difference) {
			p.Report(finding(p, d, "number.added"))
		})
	},
}
