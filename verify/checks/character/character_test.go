package character_test

import (
	"testing"

	"stet/verify/checks/character"
	"stet/verify/checktest"
)

func TestHidden(t *testing.T) {
	checktest.Table(t, character.Invisible, []checktest.Case{
		{Langs: "de", Translation: "Minis\u200bter", Want: []string{"s\u200bt"}, Fixed: "Minister"},
		{Langs: "ru", Translation: "эту \u200b\u200bидею", Want: []string{"\u200b\u200bи"}, Fixed: "эту идею"},
		{Langs: "ar", Translation: "ال\ufeffوزير", Want: []string{"ل\ufeffو"}},
		{Langs: "en", Translation: "a\x07b", Want: []string{"a\x07b"}},
		{Langs: "fa", Translation: "می\u200cرود"},
		{Langs: "hi", Translation: "क्\u200dष"},
		{Langs: "km", Translation: "ខ្មែរ\u200bភាសា"},
		{Langs: "en", Translation: "A family 👩\u200d👩\u200d👧 and a flag 🏴\U000E0067\U000E0062\U000E007F"},
	})
	checktest.Table(t, character.Direction, []checktest.Case{
		{Langs: "de", Translation: "a\u202eb", Want: []string{"a\u202eb"}, Fixed: "ab"},
		{Langs: "ar", Translation: "قال \u202eالوزير", Want: []string{"\u202eا"}},
		{Langs: "he", Translation: "אמר \u200fהשר (BBC\u200e)."},
	})
}

func TestEncoding(t *testing.T) {
	checktest.Table(t, character.Mojibake, []checktest.Case{
		{Langs: "de", Translation: "fÃ¼r PrÃ¤sidenten", Want: []string{"fÃ¼r", "PrÃ¤sidenten"}, Fixed: "für Präsidenten"},
		{Langs: "ru", Translation: "РџСЂРёРІРµС‚", Want: []string{"РџСЂРёРІРµС‚"}, Fixed: "Привет"},
		{Langs: "en", Translation: "itâ€™s", Want: []string{"itâ€™s"}, Fixed: "it’s"},
		{Langs: "pt", Translation: "NÃO, «MÃ», À bientôt, ÑANDÚ"},
		{Langs: "vi", Translation: "Đảng Cộng sản Việt Nam"},
		{Langs: "ru", Translation: "СРЕДСТВА РОССИИ"},
	})
	checktest.Table(t, character.MixedScripts, []checktest.Case{
		{Langs: "de", Translation: "Der Mоnat", Want: []string{"Mоnat"}, Fixed: "Der Monat"},
		{Langs: "ru", Translation: "Mосква и она", Want: []string{"Mосква"}, Fixed: "Москва и она"},
		{Langs: "el", Translation: "Aθήνα είναι", Want: []string{"Aθήνα"}},
		{Langs: "ru", Translation: "The Times и Brexit, Brexitом, COVID-19, IT-рынок"},
		{Langs: "ja", Translation: "NHKのニュース"},
		{Langs: "ko", Translation: "BBC는 말했다"},
	})
	checktest.Table(t, character.Decomposed, []checktest.Case{
		{Langs: "de", Translation: "fu\u0308r", Want: []string{"fu\u0308r"}, Fixed: "für"},
		{Langs: "vi", Translation: "Vie\u0323\u0302t Nam", Want: []string{"Vie\u0323\u0302t"}, Fixed: "Việt Nam"},
		{Langs: "ko", Translation: "\u1112\u1161\u11ab국", Want: []string{"\u1112\u1161\u11ab국"}},
		{Langs: "bn", Translation: "\u09af\u09bc"},
		{Langs: "hi", Translation: "ज़रूर"},
	})
}

func TestMarkup(t *testing.T) {
	checktest.Table(t, character.Markup, []checktest.Case{
		{Langs: "de", Translation: "a <b>fett</b> &amp; {0}", Want: []string{"<b>", "</b>", "&amp;", "{0}"}},
		{Langs: "ru", Translation: "он&nbsp;сказал %s", Want: []string{"&nbsp;", "%s"}},
		{Langs: "zh", Translation: "他说<br/>好[[链接]]", Want: []string{"<br/>", "[[链接]]"}},
		{Langs: "en", Translation: "5 < 6 > 4, R&D; 100 % sure [sic], {sic!}"},
		{Langs: "en-de", Original: "Use <b> here.", Translation: "Nimm hier <b>."},
	})
	checktest.Table(t, character.RepeatedPunctuation, []checktest.Case{
		{Langs: "de", Translation: "Er kam,, sah..", Want: []string{",,", ".."}, Fixed: "Er kam, sah."},
		{Langs: "zh", Translation: "他来了。。", Want: []string{"。。"}},
		{Langs: "ar", Translation: "قال،، نعم", Want: []string{"،،"}},
		{Langs: "en-de", Original: "What?!", Translation: "Was??"},
		{Langs: "hi", Translation: "श्लोक।। ... ठीक"},
	})
	checktest.Table(t, character.Apostrophe, []checktest.Case{
		{Langs: "it", Translation: "l´ora", Want: []string{"l´ora"}, Fixed: "l’ora"},
		{Langs: "uz", Translation: "O‘zbekiston"},
	})
}
