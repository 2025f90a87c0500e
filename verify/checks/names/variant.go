package names

import "stet/verify"

// variant reports two spellings of one name where the tables of romanisation explain that
// they are one.
var variant = &verify.Check{
	ID: "name.variant", Category: "linguistic-conventions/spelling", Scope: verify.Article, Severity: verify.Warning,
	YieldsTo: []string{"edit"},
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Belousov",
			Translation: "Der Minister Andrej Beloussow reiste ab.\nIn Peking traf Minister Belousov seinen Kollegen."},
		{TranslationLang: "de", Translation: "Wladimir Klitschko boxte.\nVitali Klitschko sah zu."},
		{TranslationLang: "de", Translation: "Präsident Xi Jinping traf Präsident Li Qiang."},
	},
	Run: run("variant"),
}

// mixed reports a form that no one system of romanisation gives.
var mixed = &verify.Check{
	ID: "name.mixed", Category: "linguistic-conventions/spelling", Scope: verify.Article, Severity: verify.Info,
	YieldsTo: []string{"name.variant"},
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Beloussov",
			Translation: "Andrej Beloussow reiste ab.\nSpäter sagte Andrej Belousov nichts.\nSo wollte es Andrej Beloussov."},
		{TranslationLang: "de", Translation: "Andrej Beloussow reiste ab.\nSpäter sagte Andrej Beloussow nichts."},
	},
	Run: run("mixed"),
}

// ambiguous reports a lone family name that several persons of the article bear.
var ambiguous = &verify.Check{
	ID: "name.ambiguous", Category: "accuracy/ambiguous-translation", Scope: verify.Article, Severity: verify.Info,
	Examples: []verify.Example{
		{TranslationLang: "en", Bad: true, Mark: "Klitschko", Translation: "Vitali Klitschko met Wladimir Klitschko.\nLater Klitschko left."},
		{TranslationLang: "en", Translation: "Vitali Klitschko came.\nLater Klitschko left."},
	},
	Run: run("ambiguous"),
}
