package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Unit finds measures of equal amount in another unit.
var Unit = &verify.Check{
	ID: "number.unit", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The road is 60 miles long.", TranslationLang: "de", Translation: "Die Straße ist 60 Kilometer lang.", Bad: true, Mark: "Kilometer"},
		{OriginalLang: "ru", Original: "Глубина 30 метров.", TranslationLang: "en", Translation: "The depth is 30 kilometres.", Bad: true, Mark: "kilometres"},
		{OriginalLang: "en", Original: "The road is 60 miles long.", TranslationLang: "de", Translation: "Die Straße ist 60 Meilen lang."},
		{OriginalLang: "en", Original: "The road is 60 miles long.", TranslationLang: "de", Translation: "Die Straße ist fast 97 Kilometer lang."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Unit, func(d compare.Difference) {
			p.Report(finding(p, d, "number.unit"))
		})
	},
}
