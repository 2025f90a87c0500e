package date

import (
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/fact/compare"
)

// Mismatch finds dates whose day, month or year is another in the translation.
var Mismatch = &verify.Check{
	ID: "date.mismatch", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He came on 15 October 2018.", TranslationLang: "de", Translation: "Er kam am 16. Oktober 2018.", Bad: true, Mark: "16"},
		{OriginalLang: "vi", Original: "Ngày 15 tháng 10 năm 2018 ông đến.", TranslationLang: "de", Translation: "Am 15. November 2018 kam er.", Bad: true, Mark: "November"},
		{OriginalLang: "zh", Original: "他于2018年10月15日抵达。", TranslationLang: "ru", Translation: "Он прибыл 15 октября 2017 года.", Bad: true, Mark: "2017"},
		{OriginalLang: "en", Original: "He came on October 15, 2018.", TranslationLang: "de", Translation: "Er kam am 15.10.2018."},
		{OriginalLang: "en", Original: "He may march on in May.", TranslationLang: "de", Translation: "Im Mai darf er weitermarschieren."},
		{OriginalLang: "en", Original: "The elections in October", TranslationLang: "vi", Translation: "Cuộc bầu cử tháng Mười"},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Day, func(d compare.Difference) {
			f := finding(p, d, "date.mismatch")
			if d.OName == 0 {
				f.Fixes = figures(p, d)
			} else if s, ok := fact.MonthLike(p.Lang(editor.Translation), d.OName, f.Translation[0].Text); ok {
				f.Fixes = write(p, d.TSpan, s)
			}
			p.Report(f)
		})
	},
}
