package date

import (
	"stet/editor"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/fact/compare"
)

// Weekday finds weekdays that are others in the translation.
var Weekday = &verify.Check{
	ID: "date.weekday", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Voters decide on Sunday.", TranslationLang: "zh", Translation: "选民周六决定。", Bad: true, Mark: "周六"},
		{OriginalLang: "ru", Original: "В воскресенье он уехал.", TranslationLang: "de", Translation: "Am Samstag reiste er ab.", Bad: true, Mark: "Samstag"},
		{OriginalLang: "en", Original: "Voters decide on Saturday.", TranslationLang: "de", Translation: "Die Wähler entscheiden am Sonnabend."},
		{OriginalLang: "vi", Original: "Họ đến vào thứ Hai.", TranslationLang: "en", Translation: "They came on Monday."},
		{OriginalLang: "en", Original: "He left on Sunday.", TranslationLang: "de", Translation: "Gestern reiste er ab."},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Weekday, func(d compare.Difference) {
			f := finding(p, d, "date.weekday")
			if s, ok := fact.WeekdayLike(p.Lang(editor.Translation), d.OName, f.Translation[0].Text); ok {
				f.Fixes = write(p, d.TSpan, s)
			}
			p.Report(f)
		})
	},
}
