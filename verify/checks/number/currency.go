package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Currency finds sums of equal amount in other money.
var Currency = &verify.Check{
	ID: "number.currency", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "It cost $75 then.", TranslationLang: "de", Translation: "Es kostete damals 75 Euro.", Bad: true, Mark: "Euro"},
		{OriginalLang: "en", Original: "It cost £10 million.", TranslationLang: "vi", Translation: "Nó trị giá 10 triệu đô la.", Bad: true, Mark: "đô la"},
		{OriginalLang: "en", Original: "It cost $75 then.", TranslationLang: "de", Translation: "Es kostete damals 75 Dollar."},
		{OriginalLang: "en", Original: "It cost $75 (£57) then.", TranslationLang: "de", Translation: "Es kostete damals 57 Pfund (75 Dollar)."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Currency, func(d compare.Difference) {
			p.Report(finding(p, d, "number.currency"))
		})
	},
}
