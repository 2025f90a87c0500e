package names

import "stet/verify"

// missing reports a person of the original whose name does not stand in the translation.
var missing = &verify.Check{
	ID: "name.missing", Category: "accuracy/omission", Scope: verify.Article, Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"quote.speaker", "link.byline"},
	Examples: []verify.Example{
		{OriginalLang: "en", TranslationLang: "de", Bad: true, Mark: "Dann sprach der Richter.",
			Original: "Then the judge Brett Kavanaugh spoke.", Translation: "Dann sprach der Richter."},
		{OriginalLang: "en", TranslationLang: "ru", Original: "Then the judge Brett Kavanaugh spoke.", Translation: "Затем выступил судья Бретт Кавано."},
		{OriginalLang: "en", TranslationLang: "de", Original: "Then Brett Kavanaugh spoke.\nBrett Kavanaugh left.", Translation: "Dann sprach Kavanaugh.\nEr ging."},
	},
	Run: run("missing"),
}
