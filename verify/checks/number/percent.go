package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Percent finds shares that became another kind of share, such as per cent for per mille, or lost their sign.
var Percent = &verify.Check{
	ID: "number.percent", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "de", Original: "Er hatte 2,5 Promille im Blut.", TranslationLang: "en", Translation: "He had 2.5 percent in his blood.", Bad: true, Mark: "2.5 percent"},
		{OriginalLang: "en", Original: "About 75 percent of voters came.", TranslationLang: "de", Translation: "Rund 75 Prozent der Wähler kamen."},
		{OriginalLang: "en", Original: "About 75% came.", TranslationLang: "vi", Translation: "Khoảng 75 phần trăm đã đến."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Percent, func(d compare.Difference) {
			p.Report(finding(p, d, "number.percent"))
		})
	},
}
