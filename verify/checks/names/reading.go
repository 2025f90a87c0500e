package names

import "stet/verify"

// leakedReading reports a name in the reading of a language that the article only passed
// through: Truong for Zhang.
var leakedReading = &verify.Check{
	ID: "name.leaked-reading", Category: "accuracy/mistranslation", Scope: verify.Article, Severity: verify.Warning,
	Examples: []verify.Example{
		{TranslationLang: "de", Bad: true, Mark: "Truong",
			Translation: "General Zhang Youxia sprach.\nHerr Truong wies darauf hin.\nQuelle: https://www.congluan.vn/a.html"},
		{TranslationLang: "de", Bad: true, Mark: "Jang",
			Translation: "General Zhang Youxia sprach.\nHerr Jang wies darauf hin.\nQuelle: https://www.donga.kr/a.html"},
		{OriginalLang: "ja", TranslationLang: "en", Bad: true, Mark: "Cho Yukyo",
			Original: "張又侠が述べた。\n張又侠は去った。", Translation: "General Zhang Youxia spoke.\nThen General Cho Yukyo left."},
		{OriginalLang: "vi", TranslationLang: "de", Bad: true, Mark: "Bê-lô-u-xốp",
			Original: "Bộ trưởng Bê-lô-u-xốp phát biểu.\nBê-lô-u-xốp rời đi.", Translation: "Minister Belousov sprach.\nDann ging Bê-lô-u-xốp."},
		{OriginalLang: "vi", TranslationLang: "de", Original: "Thành phố Hồ Chí Minh.", Translation: "Er lebt in Ho-Chi-Minh-Stadt und sah Kim Jong-un."},
		{OriginalLang: "ko", TranslationLang: "de", Original: "장 장관이 말했다.", Translation: "General Zhang Youxia sprach.\nMinister Jang Song-thaek ging.\nJang schwieg."},
		{TranslationLang: "de", Translation: "General Zhang Youxia sprach.\nHerr Truong wies darauf hin."},
		{TranslationLang: "de", Translation: "General Zhang Youxia sprach.\nHerr Zhang wies darauf hin.\nQuelle: https://www.congluan.vn/a.html"},
	},
	Run: run("leaked-reading"),
}
