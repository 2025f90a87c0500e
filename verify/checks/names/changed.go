package names

import "stet/verify"

// changed reports a name of the original that stands in the translation with another
// letter, and another person in its place.
var changed = &verify.Check{
	ID: "name.changed", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", TranslationLang: "de", Bad: true, Mark: "Kavanuagh",
			Original: "Then Brett Kavanaugh spoke.\nMr Kavanaugh left.", Translation: "Dann sprach Brett Kavanuagh.\nKavanaugh ging."},
		{OriginalLang: "en", TranslationLang: "de", Bad: true, Mark: "Myoes",
			Original: "The coach David Moyes left.", Translation: "Der Trainer David Myoes ging."},
		{OriginalLang: "ru", TranslationLang: "de", Bad: true, Mark: "Larwow",
			Original: "Министр Лавров прибыл в Минск.", Translation: "Minister Larwow ist in Minsk eingetroffen."},
		{OriginalLang: "zh", TranslationLang: "en", Bad: true, Mark: "Dong Jin",
			Original: "国防部长董军讲话。", Translation: "Defence Minister Dong Jin spoke."},
		{OriginalLang: "en", TranslationLang: "de", Bad: true, Mark: "Biden",
			Original: "Donald Trump spoke.\nJoe Biden listened.\nIn the evening Trump left.", Translation: "Donald Trump sprach.\nJoe Biden hörte zu.\nAm Abend reiste Biden ab."},
		{OriginalLang: "en", TranslationLang: "de",
			Original: "Donald Trump spoke.\nJoe Biden listened.\nIn the evening Trump left.", Translation: "Donald Trump sprach.\nJoe Biden hörte zu.\nAm Abend reiste der Präsident ab."},
		{OriginalLang: "ru", TranslationLang: "en",
			Original: "Там был Марк Рютте.", Translation: "Mark Rutte was there."},
		{OriginalLang: "en", TranslationLang: "de",
			Original: "The Theatre Royal closed.", Translation: "Das Theater Royal schloss."},
		{OriginalLang: "en", TranslationLang: "de",
			Original: "Then Vladimir Putin spoke.", Translation: "Dann sprach Wladimir Putin."},
		{OriginalLang: "en", TranslationLang: "pl",
			Original: "He met Donald Trump.\nTrump left.", Translation: "Spotkał Donalda Trumpa.\nTrump wyszedł."},
	},
	Run: run("changed"),
}

// perhaps reports a word that is one letter away from a name that stands several times.
var perhaps = &verify.Check{
	ID: "name.perhaps", Category: "linguistic-conventions/spelling", Scope: verify.Article, Severity: verify.Warning,
	YieldsTo: []string{"name.changed", "edit"},
	Examples: []verify.Example{
		{TranslationLang: "en", Bad: true, Mark: "Kavanuagh",
			Translation: "Brett Kavanaugh came.\nThen Brett Kavanaugh spoke.\nMr Kavanaugh left.\nMr Kavanuagh returned."},
		{TranslationLang: "en", Translation: "Mr Martin came.\nThen Mr Martin spoke.\nMr Martin left.\nMrs Martina returned."},
	},
	Run: run("perhaps"),
}
