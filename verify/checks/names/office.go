package names

import "stet/verify"

// twoOffices reports that one person is once the head of an institution and once the
// deputy.
var twoOffices = &verify.Check{
	ID: "name.two-offices", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Vizepräsident",
			Translation: "Herr Zhang Youxia, Präsident der Zentralen Kommission, sprach.\nAm Abend reiste Zhang Youxia, Vizepräsident der Zentralen Kommission, ab."},
		{TranslationLang: "de",
			Translation: "Herr Zhang Youxia, Vizepräsident der Zentralen Kommission, sprach.\nAm Abend reiste Zhang Youxia, Vizepräsident der Zentralen Kommission, ab."},
	},
	Run: run("two-offices"),
}

// twoTitles reports two renderings of one office of a person.
var twoTitles = &verify.Check{
	ID: "term.two-titles", Category: "terminology/inconsistent-with-terminology-resource", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Vizepräsident",
			Translation: "Er traf den stellvertretenden Vorsitzenden der Zentralen Kommission, Zhang Youxia.\nAm Abend reiste Zhang Youxia, Vizepräsident der Zentralen Kommission, ab."},
		{TranslationLang: "de",
			Translation: "Er traf den Vorsitzenden der Zentralen Kommission, Zhang Youxia.\nAm Abend reiste Li Qiang, Präsident der Zentralen Bank, ab."},
	},
	Run: run("two-titles"),
}
