package names

import "stet/verify"

// institution reports one institution in two renderings, and an acronym that belongs to
// another.
var institution = &verify.Check{
	ID: "name.institution", Category: "terminology/inconsistent-use-of-terminology", Scope: verify.Article, Severity: verify.Warning,
	YieldsTo: []string{"term.acronym"},
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Internationale Atomenergie-Organisation",
			Translation: "Das sagte die Internationale Atomenergiebehörde (IAEA).\nDie Internationale Atomenergie-Organisation (IAEA) warnt."},
		{TranslationLang: "de", Bad: true, Mark: "IMF", Translation: "Der IWF warnt vor Schulden.\nDer IMF hilft dem Land."},
		{TranslationLang: "de", Bad: true, Mark: "WHO", Translation: "Der Internationale Währungsfonds (WHO) hilft dem Land."},
		{TranslationLang: "de", Translation: "Das sagte die Internationale Atomenergiebehörde (IAEA).\nDer Chef der Internationalen Atomenergiebehörde (IAEA) warnt."},
		{TranslationLang: "de", Translation: "Der IWF (IMF) warnt vor Schulden.\nDer Internationale Währungsfonds (IWF) hilft dem Land."},
		{TranslationLang: "en", Translation: "The UN warns.\nThe United Nations (UN) helps.\nThe IMF lends."},
	},
	Run: run("institution"),
}
