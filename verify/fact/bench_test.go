package fact_test

import (
	"strings"
	"testing"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

var benchTexts = map[string]string{
	"en": "Voters in the country will decide on Sunday, October 14, whether to accept the agreement, and about 75 per cent of 1.2 million people are expected to go to the polls before 7 p.m. ",
	"de": "Die Wählerinnen und Wähler des Landes entscheiden am Sonntag, dem 14. Oktober, ob sie das Abkommen annehmen, und etwa 75 Prozent der 1,2 Millionen Menschen dürften vor 19 Uhr zu den Urnen gehen. ",
	"ru": "Избиратели страны решат в воскресенье, 14 октября, принять ли соглашение, и около 75 процентов из 1,2 миллиона человек, как ожидается, придут на участки до 19 часов. ",
	"zh": "该国选民将于10月14日星期日决定是否接受该协议，预计120万人中约有75%的人将在晚上7点之前前往投票站。",
}

func BenchmarkExtract(b *testing.B) {
	for _, lang := range []string{"en", "de", "ru", "zh"} {
		b.Run(lang, func(b *testing.B) {
			s := strings.TrimSpace(benchTexts[lang])
			tag := language.MustParse(lang)
			fact.Extract(s, tag)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				fact.Extract(s, tag)
			}
		})
	}
}

// BenchmarkFirst is what the first text of a language costs: its words are read.
func BenchmarkFirst(b *testing.B) {
	for _, lang := range []string{"en", "de", "ru", "vi"} {
		b.Run(lang, func(b *testing.B) {
			for b.Loop() {
				fact.Warm(language.MustParse(lang))
			}
		})
	}
}
