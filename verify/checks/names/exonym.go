package names

import "stet/verify"

// exonym reports a place under two of its names.
var exonym = &verify.Check{
	ID: "name.exonym", Category: "terminology/inconsistent-use-of-terminology", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Beijing", Translation: "Er reiste nach Peking.\nIn Beijing traf er den Minister."},
		{TranslationLang: "de", Translation: "Er reiste nach Peking.\nIn Nanjing traf er den Minister."},
		{OriginalLang: "en", TranslationLang: "de", Original: "Kiev, now written Kyiv.", Translation: "Kiew, heute Kyjiw geschrieben."},
	},
	Run: run("exonym"),
}
