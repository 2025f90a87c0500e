package names

import "stet/verify"

// gender reports parts of one name that are those of a man and of a woman.
var gender = &verify.Check{
	ID: "name.gender", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Wladimirowna",
			Translation: "Der Minister Wladimir Wladimirowna Petrow reiste ab."},
		{OriginalLang: "ru", TranslationLang: "en", Bad: true, Mark: "Zakharov",
			Original: "Об этом сказала Мария Захарова.", Translation: "This was said by Maria Zakharov."},
		{TranslationLang: "de", Translation: "Der Minister Wladimir Wladimirowitsch Petrow reiste ab.\nDann sprach Anna Sergejewna Petrowa."},
		{OriginalLang: "ru", TranslationLang: "en", Original: "Об этом сказала Мария Шарапова.", Translation: "This was said by Maria Sharapova."},
		{TranslationLang: "en", Translation: "The American skier Anna Petrov won.\nHer husband Boris Petrov watched."},
	},
	Run: run("gender"),
}

// patronymic reports one person with two patronymics.
var patronymic = &verify.Check{
	ID: "name.patronymic", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Wladimirowitsch",
			Translation: "Außenminister Sergej Wiktorowitsch Lawrow kam.\nSpäter sprach Sergej Wladimirowitsch Lawrow."},
		{TranslationLang: "de",
			Translation: "Außenminister Sergej Wiktorowitsch Lawrow kam.\nSpäter sprach Sergej Viktorovich Lawrow.\nNikolaj Wladimirowitsch Lawrow schwieg."},
	},
	Run: run("patronymic"),
}

// order reports a name whose family name stands first in one place and last in another.
var order = &verify.Check{
	ID: "name.order", Category: "linguistic-conventions/word-order", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "en", Bad: true, Mark: "Shinzo Abe",
			Translation: "Then Abe Shinzo spoke.\nLater Abe Shinzo left.\nIn the end Shinzo Abe returned."},
		{TranslationLang: "en", Translation: "Then Martin Klaus spoke.\nLater Klaus Martin left."},
		{TranslationLang: "en", Translation: "Then Abe Shinzo spoke.\nLater Abe left."},
	},
	Run: run("order"),
}
