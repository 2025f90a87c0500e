package space_test

import (
	"testing"

	"stet/verify/checks/space"
	"stet/verify/checktest"
)

func TestJoined(t *testing.T) {
	checktest.Table(t, space.Joined, []checktest.Case{
		{Langs: "en", Translation: "He went tothe city.", Want: []string{"tothe"}, Fixed: "He went to the city."},
		{Langs: "en", Translation: "The minister ofthat party resigned.", Want: []string{"ofthat"}, Fixed: "The minister of that party resigned."},
		{Langs: "en", Translation: "He lived inBritain then.", Want: []string{"inBritain"}, Fixed: "He lived in Britain then."},
		{Langs: "de", Translation: "Die Häuserhatten kein Dach.", Want: []string{"Häuserhatten"}, Fixed: "Die Häuser hatten kein Dach."},
		{Langs: "de", Translation: "Er wohnt inFrankreich.", Want: []string{"inFrankreich"}, Fixed: "Er wohnt in Frankreich."},
		{Langs: "de", Translation: "Er kam undging.", Want: []string{"undging"}, Fixed: "Er kam und ging."},
		{Langs: "fr", Translation: "Il parle desgouvernements.", Want: []string{"desgouvernements"}, Fixed: "Il parle des gouvernements."},
		{Langs: "es", Translation: "El gobiernoque ganó.", Want: []string{"gobiernoque"}, Fixed: "El gobierno que ganó."},
		{Langs: "ru", Translation: "Он сказал, чтоправительство уйдёт.", Want: []string{"чтоправительство"}, Fixed: "Он сказал, что правительство уйдёт."},
		{Langs: "vi", Translation: "Chính phủ củanước này. Nước này nhỏ.", Want: []string{"củanước"}, Fixed: "Chính phủ của nước này. Nước này nhỏ."},
		{Langs: "ar", Translation: "قالت الحكومةالجديدة نعم.", Want: []string{"الحكومةالجديدة"}, Fixed: "قالت الحكومة الجديدة نعم."},
		{Langs: "en-zh", Original: "Emma Stone left.", Translation: "EmmaStone 离开了。", Want: []string{"EmmaStone"}, Fixed: "Emma Stone 离开了。"},
		{Langs: "en", Translation: "The agency warnedMexicans of rain.", Want: []string{"warnedMexicans"}, Fixed: "The agency warned Mexicans of rain."},
		{Langs: "en", Translation: "Peter left. Jones stayed. PeterJones won.", Want: []string{"PeterJones"}, Fixed: "Peter left. Jones stayed. Peter Jones won."},
		{Langs: "en", Translation: "They came from Newport. He went to Newportof all places.", Want: []string{"Newportof"}, Fixed: "They came from Newport. He went to Newport of all places."},
		{Langs: "en", Translation: "She needs constantlytreatment.", Want: []string{"constantlytreatment"}, Fixed: "She needs constantly treatment."},
		{Langs: "de", Translation: "Die Änderungdes Namens gefällt.", Want: []string{"Änderungdes"}, Fixed: "Die Änderung des Namens gefällt."},
		{Langs: "de", Translation: "Die Situationin Palu", Want: []string{"Situationin"}, Fixed: "Die Situation in Palu"},
		{Langs: "ru", Translation: "Сегодня проведеноголосование.", Want: []string{"проведеноголосование"}, Fixed: "Сегодня проведено голосование."},
		{Langs: "ru", Translation: "Он заявил, какФБР это видит.", Want: []string{"какФБР"}, Fixed: "Он заявил, как ФБР это видит."},

		// one word, whatever its parts
		{Langs: "en", Translation: "The PlayStation and the easyJet of a PayPal temperamentally bankable, snowballed breakfast. Pay, Pal!"},
		{Langs: "de", Translation: "Die Präsidentin und die Lehrerin wandern mit Studierenden: MitarbeiterInnen, Blutspender, Anwender, Landesbehörden."},
		{Langs: "ru", Translation: "Авиадиспетчер четырехдневную светодиодными сливали, диспетчер расистского."},
		{Langs: "en", Translation: "Nevertheless the newfound motherland into tomorrow, somewhat otherwise."},
		{Langs: "en", Translation: "Lawson and Kavanaugh met Hamasaki at Craiglang, on an iPhone."},
		{Langs: "de", Translation: "Laufender Ausbau des Signals für Reisender, Melodien eines Windhunds, der Hochwasserschutzanlage, gegenübersehend, unterdessen derzeit."},
		{Langs: "ru", Translation: "Неприемлемо высказывалась густонаселённая Северокорейская, поданном и Квинтона."},
		{Langs: "fr", Translation: "Ils demanderont la surpeuplée au-dessus, lesquels desservent."},
		{Langs: "vi", Translation: "Ông Hammel ở Vatican, Matxcơva và Alan."},
		{Langs: "ar", Translation: "قال الوزير والملائم بالبوابات للدمار."},
		{Langs: "en-de", Original: "The Hollywood star left.", Translation: "Der Hollywoodstar ging."},
		{Langs: "en-en", Original: "Kaspersky ofthat", Translation: "Kaspersky ofthat"},
		{Langs: "fi", Translation: "Talousuutiset ja hallitusohjelma. Talous ja uutiset."},
	})
}
