package quote_test

import (
	"testing"

	"stet/verify"
	"stet/verify/checks/quote"
	"stet/verify/checktest"
)

func TestUnbalanced(t *testing.T) {
	checktest.Table(t, quote.Unbalanced, []checktest.Case{
		{Langs: "en-bg", Original: "“He calls this ‘cheap money’ now,” she said.", Translation: "„Той нарича това „евтини пари“ сега“, каза тя."},
		{Langs: "en-de", Original: "“We go,” he said.", Translation: "Wir gehen“, sagte er.", Want: []string{"“"}},
		{Langs: "en-ru", Original: "\"We go,\" he said.", Translation: "«Мы идём, — сказал он.", Want: []string{"«"}},
		{Langs: "en-zh", Original: "\"We go,\" he said.", Translation: "他说：“我们走。", Want: []string{"“"}},
		{Langs: "en-de", Original: "“We go.\nWe come,” he said.", Translation: "„Wir gehen.\nWir kommen, sagte er.", Want: []string{"kommen"}, Fixed: "„Wir gehen.\nWir kommen“, sagte er."},
		{Langs: "de-en", Original: "„Wir gehen.\nWir kommen“, sagte er.", Translation: "“We go.\nWe come, he said.", Want: []string{"come"}, Fixed: "“We go.\nWe come,” he said."},
		{Langs: "en-ru", Original: "“We go.\nWe come.”", Translation: "«Мы идём.\nМы придём.", Want: []string{"придём"}, Fixed: "«Мы идём.\nМы придём»."},
		{Langs: "en-de", Original: "“We go.\nWe come,” he said.", Translation: "Wir gehen.\nWir kommen“, sagte er.", Want: []string{"Wir"}, Fixed: "„Wir gehen.\nWir kommen“, sagte er."},
		{Langs: "en-de", Original: "'We know.\nWe go,' he said.", Translation: "„Wir wissen.\nWir gehen“, sagte er."},
		{Langs: "en-de", Original: "“We go.\n“We stay,” he said.", Translation: "„Wir gehen.\nWir bleiben“, sagte er."},
		{Langs: "en-ru", Original: "He told the paper: “We go.", Translation: "Он сказал газете: Мы уходим.", Want: []string{"Мы"}},
		{Langs: "en-zh", Original: "He said: “We go.", Translation: "他说：我们走。", Want: []string{"我们走"}},
		{Langs: "en-ru", Original: "He told the paper: “We go.", Translation: "Он сказал газете, что они уходят."},
		{Langs: "en-ru", Original: "He told the paper at 7:30 “We go.", Translation: "Он сказал газете в 7:30, что они уходят."},
		{Langs: "en-vi", Original: "He told the paper: “We go.", Translation: "Ông nói với báo: 'Chúng tôi đi."},
		{Langs: "en-he", Original: "The army left.", Translation: "צה\"ל עזב."},
		{Langs: "fr", Translation: "« Nous partons », dit-il. « Oui. »"},
	})
	checktest.Table(t, quote.Bracket, []checktest.Case{
		{Langs: "de", Translation: "Er (rechts kam.", Want: []string{"("}},
		{Langs: "zh", Translation: "部长右）发言。", Want: []string{"）"}},
		{Langs: "ar", Translation: "قال (الوزير.", Want: []string{"("}},
		{Langs: "de", Translation: "a) eins, 2) zwei (drei) :)"},
		{Langs: "en-de", Original: "He (right came.", Translation: "Er (rechts kam."},
	})
}

func TestStyle(t *testing.T) {
	checktest.Table(t, quote.StyleOf, []checktest.Case{
		{Langs: "de", Translation: "Er sprach von “Mut”.", Want: []string{"“Mut”"}, Fixed: "Er sprach von „Mut“."},
		{Langs: "ru", Translation: "Он сказал “да”.", Want: []string{"“да”"}, Fixed: "Он сказал «да»."},
		{Langs: "de", Translation: "„Ja“, „nein“, „doch“ und \"oh\".", Want: []string{"\"oh\""}},
		{Langs: "de", Translation: "Er sprach von »Mut« und „Glück“."},
		{Langs: "vi", Translation: "Ông nói \"được\"."},
		{Langs: "sw", Translation: "Alisema “ndiyo”."},
	})
	house := &verify.Style{Quotes: "guillemets-inward"}
	fs := checktest.Styled(t, quote.StyleOf, checktest.Input("", "de", "", "Er sprach von „Mut“."), house)
	if len(fs) != 1 || checktest.Fixed(t, checktest.Input("", "de", "", "Er sprach von „Mut“."), fs) != "Er sprach von »Mut«." {
		t.Errorf("house style: %v", fs)
	}
}

func TestLostAndNew(t *testing.T) {
	checktest.Table(t, quote.Lost, []checktest.Case{
		{Langs: "en-ru", Original: "“We will leave the city tomorrow,” he said.", Translation: "Он сказал, что завтра они уедут.", Want: []string{"“We will leave the city tomorrow,”"}},
		{Langs: "en-fr", Original: "The “deal” failed.", Translation: "L’accord a échoué."},
		{Langs: "en-zh", Original: "He read “The Lord of the Rings”.", Translation: "他读了《指环王》。"},
	})
	checktest.Table(t, quote.New, []checktest.Case{
		{Langs: "en-vi", Original: "They would leave the city tomorrow, he said.", Translation: "Ông nói: “Ngày mai chúng tôi sẽ rời thành phố”.", Want: []string{"“Ngày mai chúng tôi sẽ rời thành phố”"}},
		{Langs: "en-de", Original: "He read The Trial.", Translation: "Er las „Der Prozess“."},
		{Langs: "en-ru", Original: "He works at Gazprom.", Translation: "Он работает в «Газпроме»."},
	})
}

func TestSpeaker(t *testing.T) {
	checktest.Table(t, quote.Speaker, []checktest.Case{
		{Langs: "en-de", Original: "“We will not give up a house,” Anna Berg said on Monday.", Translation: "„Wir werden kein Haus aufgeben.“", Want: []string{"„Wir werden kein Haus aufgeben.“"}},
		{Langs: "fr-en", Original: "« Nous ne cédons pas une maison », a déclaré Anne Morel.", Translation: "“We will not give up a single house.”", Want: []string{"“We will not give up a single house.”"}},
		{Langs: "vi-de", Original: "“Chúng tôi sẽ không bỏ ngôi nhà nào”, ông Nam cho biết.", Translation: "„Wir werden kein einziges Haus aufgeben.“", Want: []string{"„Wir werden kein einziges Haus aufgeben.“"}},
		{Langs: "uk-ru", Original: "«Ми не віддамо жодного будинку», — заявив Петро Бойко.", Translation: "«Мы не отдадим ни одного дома».", Want: []string{"«Мы не отдадим ни одного дома»"}},
		{Langs: "en-zh", Original: "“We go now.\nWe will be back by Monday,” said Anna Berg.", Translation: "“我们现在走。\n我们星期一之前就会回到这里。”", Want: []string{"我们星期一之前就会回到这里。”"}},
		{Langs: "en-de", Original: "“We will not give up a single house in this town,” Anna Berg said.\nShe left.", Translation: "„Wir werden kein einziges Haus in dieser\nSie ging."},
		// who speaks is said in other words, before the quotation, or in a sentence beside it
		{Langs: "en-de", Original: "“We will not give up a house,” Anna Berg said.", Translation: "„Wir werden kein Haus aufgeben“, freut sich Anna Berg."},
		{Langs: "en-de", Original: "“We will not give up a house,” Anna Berg said.", Translation: "Berg: „Wir werden kein Haus aufgeben.“"},
		{Langs: "en-ru", Original: "He stood up.\n“We will not give up a single house,” he said.\n“Never.”", Translation: "Он встал.\n«Мы не отдадим ни одного дома.\nНикогда», — сказал он."},
		{Langs: "en-ru", Original: "“We will not give up,” she said, “a single house in this town.”", Translation: "«Мы не отдадим, — говорит она, — ни одного дома в этом городе»."},
		{Langs: "zh-en", Original: "有人评论：“我觉得这是一个很棒的创意。\n这样很好。\n我要买一个。”", Translation: "“I think this is a great idea.\nThis is good.\nI will buy one,” someone wrote."},
		{Langs: "en-ar", Original: "We will not give up a single house,” he said.", Translation: "رد قائلا إننا لن نتخلى عن بيت واحد من بيوتنا”."},
		// the original does not say who speaks either; a title is no speech
		{Langs: "en-de", Original: "“We will not give up a single house.”", Translation: "„Wir werden kein einziges Haus aufgeben.“"},
		{Langs: "en-de", Original: "The paper said “Panic”.", Translation: "„Panik“"},
		{Langs: "en-de", Original: "“We will not give up a single house,” read the banner.", Translation: "„Wir werden kein einziges Haus aufgeben.“"},
	})
}
