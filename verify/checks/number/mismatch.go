package number

import (
	"stet/verify"
	"stet/verify/fact/compare"
)

// Mismatch finds numbers that are others in the translation, in figures or in words.
var Mismatch = &verify.Check{
	ID: "number.mismatch", Category: "accuracy/mistranslation", Severity: verify.Error, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "75 people were hurt.", TranslationLang: "de", Translation: "57 Menschen wurden verletzt.", Bad: true, Mark: "57"},
		{OriginalLang: "vi", Original: "Bảy mươi lăm người bị thương.", TranslationLang: "de", Translation: "85 Menschen wurden verletzt.", Bad: true, Mark: "85"},
		{OriginalLang: "ru", Original: "Погибли 1234 человека.", TranslationLang: "en", Translation: "1,243 people died.", Bad: true, Mark: "1,243"},
		{OriginalLang: "en", Original: "75 people were hurt.", TranslationLang: "de", Translation: "Fünfundsiebzig Menschen wurden verletzt."},
		{OriginalLang: "en", Original: "They walked 60 miles.", TranslationLang: "de", Translation: "Sie gingen 97 Kilometer."},
		{OriginalLang: "en", Original: "He came at 7 p.m.", TranslationLang: "de", Translation: "Er kam um 19 Uhr."},
		{OriginalLang: "en", Original: "It cost 3.5 million.", TranslationLang: "zh", Translation: "这花了350万。"},
	},
	Run: func(p *verify.Pass) {
		differences(p, compare.Changed, func(d compare.Difference) {
			f := finding(p, d, "number.mismatch")
			f.Fixes = write(p, d)
			p.Report(f)
		})
	},
}
