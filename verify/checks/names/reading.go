package names

import "stet/verify"

// leakedReading reports a name in the reading of a language that the article only passed
// through: Truong for Zhang.
var leakedReading = &verify.Check{
	ID: "name.leaked-reading", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Truong",
			Translation: "General Zhang Youxia sprach.\nHerr Truong wies darauf hin.\nQuelle: https://www.congluan.vn/a.html"},
		{TranslationLang: "de", Translation: "General Zhang Youxia sprach.\nHerr Truong wies darauf hin."},
		{TranslationLang: "de", Translation: "General Zhang Youxia sprach.\nHerr Zhang wies darauf hin.\nQuelle: https://www.congluan.vn/a.html"},
	},
	Run: run("leaked-reading"),
}
