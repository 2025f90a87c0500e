package date

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Time finds times of the day that are others in the translation.
var Time = &verify.Check{
	ID: "date.time", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Polls close at 7:30 p.m. today.", TranslationLang: "de", Translation: "Die Wahllokale schließen heute um 19:40 Uhr.", Bad: true, Mark: "40"},
		{OriginalLang: "de", Original: "Um 18 Uhr war Schluss.", TranslationLang: "en", Translation: "It was over at 8 p.m.", Bad: true, Mark: "8"},
		{OriginalLang: "en", Original: "Polls close at 7:30 p.m. today.", TranslationLang: "de", Translation: "Die Wahllokale schließen heute um 19.30 Uhr."},
		{OriginalLang: "en", Original: "Polls close at 7 p.m.", TranslationLang: "vi", Translation: "Các điểm bỏ phiếu đóng cửa lúc 7 giờ tối."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Time, func(d compare.Difference) {
			f := finding(p, d, "date.time")
			f.Fixes = figures(p, d)
			p.Report(f)
		})
	},
}
