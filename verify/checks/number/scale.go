package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Scale finds scale words that are others in the translation: million for billion.
var Scale = &verify.Check{
	ID: "number.scale", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "It cost 3.5 billion dollars.", TranslationLang: "de", Translation: "Es kostete 3,5 Millionen Dollar.", Bad: true, Mark: "Millionen"},
		{OriginalLang: "vi", Original: "Công ty lãi 20 tỷ đồng.", TranslationLang: "en", Translation: "The company earned 20 million dong.", Bad: true, Mark: "million"},
		{OriginalLang: "en", Original: "It cost 3.5 billion dollars.", TranslationLang: "de", Translation: "Es kostete 3,5 Milliarden Dollar."},
		{OriginalLang: "en", Original: "1.2 billion people", TranslationLang: "zh", Translation: "12亿人"},
		{OriginalLang: "es", Original: "3 billones de dólares", TranslationLang: "en", Translation: "3 trillion dollars"},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Scale, func(d compare.Difference) {
			p.Report(finding(p, d, "number.scale"))
		})
	},
}
