package checks_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"
)

// planted is a pair as it should be, and with one error in the translation.
type planted struct {
	langs, original, good, bad string
	dateline                   string // day of the report, as 2018-10-16; "": not known
}

// What a careful second reader finds: each kind of error with the check that reports it, in
// three languages at least. The right translation beside it is silent.
var mustBeFound = []struct {
	kind, check string
	planted     []planted
}{
	{"a changed digit", "number", []planted{
		{langs: "en-de", original: "The storm killed 75 people.", good: "Der Sturm tötete 75 Menschen.", bad: "Der Sturm tötete 57 Menschen."},
		{langs: "en-ru", original: "The storm killed 75 people.", good: "Шторм унёс жизни 75 человек.", bad: "Шторм унёс жизни 57 человек."},
		{langs: "en-vi", original: "The storm killed 75 people.", good: "Cơn bão làm 75 người chết.", bad: "Cơn bão làm 57 người chết."},
	}},
	{"a missing number", "number", []planted{
		{langs: "en-de", original: "The storm killed 75 people in 12 towns.", good: "Der Sturm tötete 75 Menschen in 12 Städten.", bad: "Der Sturm tötete 75 Menschen in den Städten."},
		{langs: "en-fr", original: "The storm killed 75 people in 12 towns.", good: "La tempête a tué 75 personnes dans 12 villes.", bad: "La tempête a tué 75 personnes dans les villes."},
		{langs: "de-en", original: "Der Sturm tötete 75 Menschen in 12 Städten.", good: "The storm killed 75 people in 12 towns.", bad: "The storm killed 75 people in the towns."},
	}},
	{"an added number", "number", []planted{
		{langs: "en-de", original: "The storm killed 75 people in the towns.", good: "Der Sturm tötete 75 Menschen in den Städten.", bad: "Der Sturm tötete 75 Menschen in 12 Städten."},
		{langs: "en-es", original: "The storm killed 75 people in the towns.", good: "La tormenta mató a 75 personas en las ciudades.", bad: "La tormenta mató a 75 personas en 12 ciudades."},
		{langs: "en-uk", original: "The storm killed 75 people in the towns.", good: "Шторм убив 75 людей у містах.", bad: "Шторм убив 75 людей у 12 містах."},
	}},
	{"figures against words", "number", []planted{
		{langs: "en-de", original: "The storm killed 75 people.", good: "Der Sturm tötete fünfundsiebzig Menschen.", bad: "Der Sturm tötete siebenundfünfzig Menschen."},
		{langs: "en-vi", original: "The storm killed 75 people.", good: "Cơn bão làm bảy mươi lăm người chết.", bad: "Cơn bão làm năm mươi bảy người chết."},
		{langs: "en-zh", original: "The storm killed 75 people.", good: "风暴造成七十五人死亡。", bad: "风暴造成五十七人死亡。"},
		{langs: "en-ar", original: "The storm killed 75 people.", good: "قتلت العاصفة ٧٥ شخصا.", bad: "قتلت العاصفة ٥٧ شخصا."},
		{langs: "de-en", original: "Fünfundsiebzig Menschen starben.", good: "75 people died.", bad: "57 people died."},
	}},
	{"ordinals", "number", []planted{
		{langs: "en-de", original: "It was the 43rd attack of the year.", good: "Es war der 43. Angriff des Jahres.", bad: "Es war der 34. Angriff des Jahres."},
		{langs: "en-fr", original: "It was the 43rd attack of the year.", good: "C’était la 43e attaque de l’année.", bad: "C’était la 34e attaque de l’année."},
		{langs: "en-ru", original: "It was the 43rd attack of the year.", good: "Это было 43-е нападение за год.", bad: "Это было 34-е нападение за год."},
	}},
	{"ranges", "number", []planted{
		{langs: "en-de", original: "Between 20 and 30 houses burned.", good: "20 bis 30 Häuser brannten.", bad: "20 bis 80 Häuser brannten."},
		{langs: "en-ru", original: "20–30 houses burned.", good: "Сгорели от 20 до 30 домов.", bad: "Сгорели от 20 до 80 домов."},
		{langs: "en-vi", original: "20 to 30 houses burned.", good: "Có 20-30 ngôi nhà bị cháy.", bad: "Có 20-80 ngôi nhà bị cháy."},
	}},
	{"decades", "number", []planted{
		{langs: "en-de", original: "She lived there in the 1990s.", good: "Sie lebte dort in den 1990er-Jahren.", bad: "Sie lebte dort in den 1980er-Jahren."},
		{langs: "en-fr", original: "She lived there in the 1990s.", good: "Elle y vivait dans les années 1990.", bad: "Elle y vivait dans les années 1980."},
		{langs: "en-es", original: "She lived there in the 1990s.", good: "Vivió allí en los años noventa.", bad: "Vivió allí en los años ochenta."},
	}},
	{"fractions", "number", []planted{
		{langs: "en-de", original: "Two thirds of the members voted.", good: "2/3 der Mitglieder stimmten ab.", bad: "2/5 der Mitglieder stimmten ab."},
		{langs: "en-fr", original: "Two thirds of the members voted.", good: "Les 2/3 des membres ont voté.", bad: "Les 2/5 des membres ont voté."},
		{langs: "en-vi", original: "Two thirds of the members voted.", good: "2/3 số thành viên đã bỏ phiếu.", bad: "2/5 số thành viên đã bỏ phiếu."},
	}},
	{"Roman numerals", "number", []planted{
		{langs: "en-de", original: "It began in the 19th century.", good: "Es begann im 19. Jahrhundert.", bad: "Es begann im 18. Jahrhundert."},
		{langs: "en-ru", original: "It began in the 19th century.", good: "Это началось в XIX веке.", bad: "Это началось в XVIII веке."},
		{langs: "en-fr", original: "It began in the 19th century.", good: "Cela a commencé au XIXe siècle.", bad: "Cela a commencé au XVIIIe siècle."},
		{langs: "en-es", original: "It began in the 19th century.", good: "Empezó en el siglo XIX.", bad: "Empezó en el siglo XVIII."},
	}},
	{"scores", "number", []planted{
		{langs: "en-de", original: "The team won 3-1 at home.", good: "Die Mannschaft gewann zu Hause 3:1.", bad: "Die Mannschaft gewann zu Hause 3:2."},
		{langs: "en-ru", original: "The team won 3-1 at home.", good: "Команда победила дома 3:1.", bad: "Команда победила дома 3:2."},
		{langs: "en-fr", original: "The team won 3-1 at home.", good: "L’équipe a gagné 3-1 à domicile.", bad: "L’équipe a gagné 3-2 à domicile."},
	}},
	{"phone numbers", "number", []planted{
		{langs: "en-de", original: "Call 0800 123 4567 for help.", good: "Hilfe gibt es unter 0800 123 4567.", bad: "Hilfe gibt es unter 0800 123 4576."},
		{langs: "en-fr", original: "Call +44 20 7946 0018 for help.", good: "Appelez le +44 20 7946 0018.", bad: "Appelez le +44 20 7946 0081."},
		{langs: "en-ru", original: "Call 0800 123 4567 for help.", good: "Звоните по телефону 0800 123-45-67.", bad: "Звоните по телефону 0800 123-45-76."},
	}},
	{"decimal and grouping marks", "number", []planted{
		{langs: "en-de", original: "The firm has 1,250 workers and pays 3.5 percent more.", good: "Die Firma hat 1.250 Beschäftigte und zahlt 3,5 Prozent mehr.", bad: "Die Firma hat 1.250 Beschäftigte und zahlt 35 Prozent mehr."},
		{langs: "en-fr", original: "The firm has 12,500 workers.", good: "L’entreprise compte 12 500 salariés.", bad: "L’entreprise compte 1 250 salariés."},
		{langs: "en-vi", original: "The firm has 12,500 workers.", good: "Công ty có 12.500 công nhân.", bad: "Công ty có 125.000 công nhân."},
	}},
	{"scale words", "number", []planted{
		{langs: "en-de", original: "The bank lost 3.5 billion euros.", good: "Die Bank verlor 3,5 Milliarden Euro.", bad: "Die Bank verlor 3,5 Millionen Euro."},
		{langs: "en-es", original: "The bank lost 3.5 billion euros.", good: "El banco perdió 3500 millones de euros.", bad: "El banco perdió 3,5 millones de euros."},
		{langs: "en-vi", original: "The bank lost 3.5 billion euros.", good: "Ngân hàng mất 3,5 tỷ euro.", bad: "Ngân hàng mất 3,5 triệu euro."},
		{langs: "en-zh", original: "The bank lost 3.5 billion euros.", good: "该银行损失了35亿欧元。", bad: "该银行损失了35万欧元。"},
		{langs: "en-ru", original: "The bank lost 3.5 billion euros.", good: "Банк потерял 3,5 млрд евро.", bad: "Банк потерял 3,5 млн евро."},
	}},
	{"dozens", "number", []planted{
		{langs: "en-de", original: "Two dozen people were hurt.", good: "24 Menschen wurden verletzt.", bad: "42 Menschen wurden verletzt."},
		{langs: "en-fr", original: "Two dozen people were hurt.", good: "Deux douzaines de personnes ont été blessées.", bad: "Trois douzaines de personnes ont été blessées."},
		{langs: "de-en", original: "Zwei Dutzend Menschen wurden verletzt.", good: "Two dozen people were hurt.", bad: "Three dozen people were hurt."},
	}},
	{"per cent and percentage points", "number.percent", []planted{
		{langs: "en-de", original: "Support rose by 4 percentage points.", good: "Die Zustimmung stieg um 4 Prozentpunkte.", bad: "Die Zustimmung stieg um 4 Prozent."},
		{langs: "en-fr", original: "Support rose by 4 percentage points.", good: "Le soutien a augmenté de 4 points de pourcentage.", bad: "Le soutien a augmenté de 4 pour cent."},
		{langs: "en-ru", original: "Support rose by 4 percentage points.", good: "Поддержка выросла на 4 процентных пункта.", bad: "Поддержка выросла на 4 процента."},
	}},
	{"currency", "number.currency", []planted{
		{langs: "en-de", original: "It cost 40 million dollars.", good: "Es kostete 40 Millionen Dollar.", bad: "Es kostete 40 Millionen Euro."},
		{langs: "en-ru", original: "It cost $40 million.", good: "Это стоило 40 млн долларов.", bad: "Это стоило 40 млн евро."},
		{langs: "en-vi", original: "It cost £40 million.", good: "Nó có giá 40 triệu bảng Anh.", bad: "Nó có giá 40 triệu đô la Mỹ."},
	}},
	{"units, also converted", "number", []planted{
		{langs: "en-de", original: "The town is 60 miles away.", good: "Die Stadt ist 97 Kilometer entfernt.", bad: "Die Stadt ist 60 Kilometer entfernt."},
		{langs: "en-fr", original: "The town is 60 miles away.", good: "La ville est à 97 kilomètres.", bad: "La ville est à 60 kilomètres."},
		{langs: "en-ru", original: "The town is 60 miles away.", good: "Город находится в 97 километрах.", bad: "Город находится в 60 километрах."},
	}},
	{"temperature", "number", []planted{
		{langs: "en-de", original: "It was 86 degrees Fahrenheit.", good: "Es waren 30 Grad Celsius.", bad: "Es waren 86 Grad Celsius."},
		{langs: "en-fr", original: "It was 86°F in the city.", good: "Il faisait 30 °C dans la ville.", bad: "Il faisait 86 °C dans la ville."},
		{langs: "en-vi", original: "It was 86°F in the city.", good: "Thành phố nóng 30°C.", bad: "Thành phố nóng 86°C."},
	}},
	{"a changed day", "date", []planted{
		{langs: "en-de", original: "He left on 14 March 2018.", good: "Er ging am 14. März 2018.", bad: "Er ging am 17. März 2018."},
		{langs: "en-vi", original: "He left on 14 March 2018.", good: "Ông rời đi ngày 14 tháng 3 năm 2018.", bad: "Ông rời đi ngày 17 tháng 3 năm 2018."},
		{langs: "en-zh", original: "He left on 14 March 2018.", good: "他于2018年3月14日离开。", bad: "他于2018年3月17日离开。"},
	}},
	{"a changed month", "date", []planted{
		{langs: "en-de", original: "He left on 14 March 2018.", good: "Er ging am 14. März 2018.", bad: "Er ging am 14. Mai 2018."},
		{langs: "en-ru", original: "He left on 14 March 2018.", good: "Он ушёл 14 марта 2018 года.", bad: "Он ушёл 14 мая 2018 года."},
		{langs: "en-fr", original: "He left on 14 March 2018.", good: "Il est parti le 14 mars 2018.", bad: "Il est parti le 14 mai 2018."},
	}},
	{"a changed year", "", []planted{
		{langs: "en-de", original: "He left in March 2018.", good: "Er ging im März 2018.", bad: "Er ging im März 2016."},
		{langs: "en-uk", original: "He left in March 2018.", good: "Він пішов у березні 2018 року.", bad: "Він пішов у березні 2016 року."},
		{langs: "en-ar", original: "He left in March 2018.", good: "غادر في مارس 2018.", bad: "غادر في مارس 2016."},
	}},
	{"a changed weekday", "date.weekday", []planted{
		{langs: "en-de", original: "He left on Tuesday.", good: "Er ging am Dienstag.", bad: "Er ging am Donnerstag."},
		{langs: "en-ru", original: "He left on Tuesday.", good: "Он ушёл во вторник.", bad: "Он ушёл в четверг."},
		{langs: "en-vi", original: "He left on Tuesday.", good: "Ông rời đi hôm thứ Ba.", bad: "Ông rời đi hôm thứ Năm."},
		{langs: "en-tr", original: "He left on Tuesday.", good: "Salı günü ayrıldı.", bad: "Perşembe günü ayrıldı."},
	}},
	{"a weekday that does not fit its date", "date.calendar", []planted{
		{langs: "de", good: "Er ging am Mittwoch, dem 14. März 2018.", bad: "Er ging am Montag, dem 14. März 2018."},
		{langs: "en", good: "He left on Wednesday, 14 March 2018.", bad: "He left on Monday, 14 March 2018."},
		{langs: "fr", good: "Il est parti le mercredi 14 mars 2018.", bad: "Il est parti le lundi 14 mars 2018."},
	}},
	{"clocks of 12 and 24 hours", "date.time", []planted{
		{langs: "en-de", original: "The talks began at 7:30 pm.", good: "Die Gespräche begannen um 19:30 Uhr.", bad: "Die Gespräche begannen um 7:30 Uhr."},
		{langs: "en-fr", original: "The talks began at 7:30 pm.", good: "Les pourparlers ont commencé à 19h30.", bad: "Les pourparlers ont commencé à 7h30."},
		{langs: "en-ru", original: "The talks began at 7:30 pm.", good: "Переговоры начались в 19:30.", bad: "Переговоры начались в 7:30 утра."},
	}},
	{"order of day and month", "date", []planted{
		{langs: "en-de", original: "He left on 3 April 2018.", good: "Er ging am 3.4.2018.", bad: "Er ging am 4.3.2018."},
		{langs: "de-en", original: "Er ging am 3. April 2018.", good: "He left on April 3, 2018.", bad: "He left on March 4, 2018."},
		{langs: "en-vi", original: "He left on 3 April 2018.", good: "Ông rời đi ngày 3/4/2018.", bad: "Ông rời đi ngày 4/3/2018."},
	}},
	{"relative days against the dateline", "date.dateline", []planted{
		{langs: "en-de", dateline: "2018-10-17", original: "He left on Monday.", good: "Er ging vorgestern.", bad: "Er ging gestern."},
		{langs: "en-fr", dateline: "2018-10-17", original: "He left on Monday.", good: "Il est parti avant-hier.", bad: "Il est parti hier."},
		{langs: "en-ru", dateline: "2018-10-17", original: "He left on Monday.", good: "Он ушёл позавчера.", bad: "Он ушёл вчера."},
	}},
	{"unbalanced quotation marks", "quote.unbalanced", []planted{
		{langs: "en-de", original: "“We go,” he said.", good: "„Wir gehen“, sagte er.", bad: "„Wir gehen, sagte er."},
		{langs: "en-ru", original: "“We go,” he said.", good: "«Мы идём», — сказал он.", bad: "«Мы идём, — сказал он."},
		{langs: "en-zh", original: "“We go,” he said.", good: "他说：“我们走。”", bad: "他说：“我们走。"},
	}},
	{"marks of another language", "quote.style", []planted{
		{langs: "de", good: "Er sprach von „Freiheit“.", bad: "Er sprach von “Freiheit”."},
		{langs: "ru", good: "Он говорил о «свободе».", bad: "Он говорил о “свободе”."},
		{langs: "fr", good: "Il parle de « liberté ».", bad: "Il parle de „liberté“."},
	}},
	{"a direct quotation that became indirect", "quote.lost", []planted{
		{langs: "en-de", original: "“We will leave the city tomorrow,” he said.", good: "„Wir verlassen die Stadt morgen“, sagte er.", bad: "Sie würden die Stadt morgen verlassen, sagte er."},
		{langs: "en-ru", original: "“We will leave the city tomorrow,” he said.", good: "«Мы завтра уедем из города», — сказал он.", bad: "Он сказал, что они завтра уедут из города."},
		{langs: "en-fr", original: "“We will leave the city tomorrow,” he said.", good: "« Nous quitterons la ville demain », a-t-il dit.", bad: "Il a dit qu’ils quitteraient la ville demain."},
	}},
	{"indirect words that became a quotation", "quote.new", []planted{
		{langs: "en-de", original: "He said that they would leave the city the next day.", good: "Er sagte, sie würden die Stadt am nächsten Tag verlassen.", bad: "„Wir verlassen die Stadt am nächsten Tag“, sagte er."},
		{langs: "en-ru", original: "He said that they would leave the city the next day.", good: "Он сказал, что они уедут из города на другой день.", bad: "«Мы уедем из города на другой день», — сказал он."},
		{langs: "en-es", original: "He said that they would leave the city the next day.", good: "Dijo que dejarían la ciudad al día siguiente.", bad: "«Dejaremos la ciudad al día siguiente», dijo."},
	}},
	{"put into the quotation", "quote.inside", []planted{
		{langs: "en-de", original: "“We have counted the ruined houses,” said the mayor of the town of 75.", good: "„Wir haben die zerstörten Häuser gezählt“, sagte der Bürgermeister des Ortes mit 75 Seelen.", bad: "„Wir haben die 75 zerstörten Häuser gezählt“, sagte der Bürgermeister."},
		{langs: "en-ru", original: "“We have counted the ruined houses,” said the mayor of the town of 75.", good: "«Мы сосчитали все разрушенные дома», — сказал мэр города, где живут 75 человек.", bad: "«Мы сосчитали все 75 разрушенных домов», — сказал мэр города."},
		{langs: "en-fr", original: "“We have counted the ruined houses,” said the mayor of the town of 75.", good: "« Nous avons compté les maisons détruites », a dit le maire du bourg de 75 âmes.", bad: "« Nous avons compté les 75 maisons détruites », a dit le maire du bourg."},
	}},
	{"a lost speaker", "quote.speaker", []planted{
		{langs: "en-de", original: "“We will leave the city tomorrow,” said Anna Berg.", good: "„Wir verlassen die Stadt morgen“, sagte Anna Berg.", bad: "„Wir verlassen die Stadt morgen.“"},
		{langs: "ru-en", original: "«Мы завтра уедем из города», — сказал Иван Петров.", good: "“We will leave the city tomorrow,” Ivan Petrov said.", bad: "“We will leave the city tomorrow.”"},
		{langs: "de-fr", original: "„Wir verlassen die Stadt morgen“, sagte Anna Berg.", good: "« Nous quitterons la ville demain », a dit Anna Berg.", bad: "« Nous quitterons la ville demain. »"},
	}},
	{"brackets", "quote.bracket", []planted{
		{langs: "en-de", original: "The minister (52) left.", good: "Der Minister (52) ging.", bad: "Der Minister (52 ging."},
		{langs: "en-ru", original: "The minister (52) left.", good: "Министр (52) ушёл.", bad: "Министр 52) ушёл."},
		{langs: "en-zh", original: "The minister (52) left.", good: "部长（52岁）离开了。", bad: "部长（52岁离开了。"},
	}},
	{"quotations relayed through a third language", "quote.relayed", []planted{
		{langs: "vi-de", original: "“Chúng tôi sẽ rời thành phố vào ngày mai”, ông nói với TASS.", good: "„Wir verlassen die Stadt morgen früh“, sagte er.", bad: "„Wir verlassen die Stadt morgen früh“, sagte er der TASS."},
		{langs: "en-fr", original: "“We will leave the city tomorrow,” he told Xinhua.", good: "« Nous quitterons la ville demain », a-t-il dit.", bad: "« Nous quitterons la ville demain », a-t-il dit à Xinhua."},
		{langs: "en-ru", original: "“We will leave the city tomorrow,” he told Kyodo.", good: "«Мы завтра уедем из города», — сказал он.", bad: "«Мы завтра уедем из города», — сказал он агентству Kyodo."},
	}},
	{"an omitted sentence", "complete.omitted", []planted{
		{langs: "en-de", original: "He came.\nHe saw the city.\nHe won.", good: "Er kam.\nEr sah die Stadt.\nEr siegte.", bad: "Er kam.\n\nEr siegte."},
		{langs: "en-ru", original: "He came.\nHe saw the city.\nHe won.", good: "Он пришёл.\nОн увидел город.\nОн победил.", bad: "Он пришёл.\n\nОн победил."},
		{langs: "en-zh", original: "He came.\nHe saw the city.\nHe won.", good: "他来了。\n他看见了城市。\n他赢了。", bad: "他来了。\n\n他赢了。"},
	}},
	{"an added sentence", "complete.added", []planted{
		{langs: "en-de", original: "He came.\n\nHe won.", good: "Er kam.\n\nEr siegte.", bad: "Er kam.\nEr sah die Stadt.\nEr siegte."},
		{langs: "en-fr", original: "He came.\n\nHe won.", good: "Il est venu.\n\nIl a gagné.", bad: "Il est venu.\nIl a vu la ville.\nIl a gagné."},
		{langs: "en-vi", original: "He came.\n\nHe won.", good: "Ông đã đến.\n\nÔng đã thắng.", bad: "Ông đã đến.\nÔng đã thấy thành phố.\nÔng đã thắng."},
	}},
	{"a sentence that breaks off", "complete.truncated", []planted{
		{langs: "en-de", original: "He came.\nHe saw the big city on the river.\nHe won.\nHe left.", good: "Er kam.\nEr sah die große Stadt am Fluss.\nEr siegte.\nEr ging.", bad: "Er kam.\nEr sah die große\nEr siegte.\nEr ging."},
		{langs: "en-ru", original: "He came.\nHe saw the big city on the river.\nHe won.\nHe left.", good: "Он пришёл.\nОн увидел большой город на реке.\nОн победил.\nОн ушёл.", bad: "Он пришёл.\nОн увидел большой\nОн победил.\nОн ушёл."},
		{langs: "en-es", original: "He came.\nHe saw the big city on the river.\nHe won.\nHe left.", good: "Vino.\nVio la gran ciudad junto al río.\nGanó.\nSe fue.", bad: "Vino.\nVio la gran\nGanó.\nSe fue."},
	}},
	{"a sentence that was not translated", "complete.untranslated", []planted{
		{langs: "en-de", original: "The minister left the city on Monday.", good: "Der Minister verließ die Stadt am Montag.", bad: "The minister left the city on Monday."},
		{langs: "en-ru", original: "The minister left the city on Monday.", good: "Министр уехал из города в понедельник.", bad: "The minister left the city on Monday."},
		{langs: "de-fr", original: "Der Minister verließ die Stadt am Montagabend.", good: "Le ministre a quitté la ville lundi soir.", bad: "Der Minister verließ die Stadt am Montagabend."},
		{langs: "ru-de", original: "Министр уехал из города в понедельник вечером.", good: "Der Minister verließ die Stadt am Montagabend.", bad: "Министр уехал из города в понедельник вечером."},
	}},
	{"words that were not translated", "complete", []planted{
		{langs: "en-de", original: "The minister left the city on Monday.\nThe day was over and the train had gone.", good: "Der Minister verließ die Stadt am Montag.\nDer Tag war um, und der Zug war weg.", bad: "Der Minister left the city on Montag.\nDer Tag war um, und der Zug war weg."},
		{langs: "en-fr", original: "The minister left the city on Monday.\nThe day was over.", good: "Le ministre a quitté la ville lundi.\nLe jour était fini.", bad: "Le ministre left the city on lundi.\nLe jour était fini."},
		{langs: "en-vi", original: "The minister left the city on Monday.\nHe was tired.", good: "Bộ trưởng rời thành phố hôm thứ Hai.\nÔng đã mệt hôm đó.", bad: "Bộ trưởng left the city on hôm thứ Hai.\nÔng đã mệt hôm đó."},
	}},
	{"a neighbour's translation", "complete.misplaced", []planted{
		{langs: "en-de", original: "Anna Miller (44) won 3 gold medals in Berlin.\nWhy did Peter Black leave Vienna in 1998?", good: "Anna Miller (44) gewann in Berlin 3 Goldmedaillen.\nWarum verließ Peter Black 1998 Wien?", bad: "Warum verließ Peter Black 1998 Wien?\nAnna Miller (44) gewann in Berlin 3 Goldmedaillen."},
		{langs: "en-fr", original: "Anna Miller (44) won 3 gold medals in Berlin.\nWhy did Peter Black leave Vienna in 1998?", good: "Anna Miller (44) a gagné 3 médailles d’or à Berlin.\nPourquoi Peter Black a-t-il quitté Vienne en 1998 ?", bad: "Pourquoi Peter Black a-t-il quitté Vienne en 1998 ?\nAnna Miller (44) a gagné 3 médailles d’or à Berlin."},
		{langs: "en-ru", original: "Anna Miller (44) won 3 gold medals in Berlin.\nWhy did Peter Black leave Vienna in 1998?", good: "Анна Миллер (44) завоевала 3 золотые медали в Берлине.\nПочему Питер Блэк покинул Вену в 1998 году?", bad: "Почему Питер Блэк покинул Вену в 1998 году?\nАнна Миллер (44) завоевала 3 золотые медали в Берлине."},
	}},
	{"one translation for different originals", "complete.duplicated", []planted{
		{langs: "en-de", original: "The minister left the city.\nThe train had long gone.", good: "Der Minister verließ die Stadt.\nDer Zug war längst abgefahren.", bad: "Der Minister verließ die Stadt.\nDer Minister verließ die Stadt."},
		{langs: "en-ru", original: "The minister left the city.\nThe train had long gone.", good: "Министр покинул город.\nПоезд давно ушёл.", bad: "Министр покинул город.\nМинистр покинул город."},
		{langs: "en-vi", original: "The minister left the city.\nThe train had long gone.", good: "Bộ trưởng đã rời thành phố.\nTàu đã đi từ lâu.", bad: "Bộ trưởng đã rời thành phố.\nBộ trưởng đã rời thành phố."},
	}},
	{"one original in two translations", "complete.inconsistent", []planted{
		{langs: "en-de", original: "He refused to answer.\nHe refused to answer.", good: "Er verweigerte die Antwort.\nEr verweigerte die Antwort.", bad: "Er wollte nicht antworten.\nEr verweigerte die Antwort."},
		{langs: "en-fr", original: "He refused to answer.\nHe refused to answer.", good: "Il a refusé de répondre.\nIl a refusé de répondre.", bad: "Il a refusé de répondre.\nIl ne voulait pas parler."},
		{langs: "en-ru", original: "He refused to answer.\nHe refused to answer.", good: "Он отказался отвечать.\nОн отказался отвечать.", bad: "Он отказался отвечать.\nОн не захотел говорить."},
	}},
	{"a sentence in a third language", "complete.wrong-language", []planted{
		{langs: "vi-de", original: "Bộ trưởng đã rời thành phố vào tối thứ Hai.\nKhông ai biết ông ấy đi đâu.", good: "Der Minister verließ die Stadt am Montagabend mit seiner Familie.\nNiemand weiß, wohin er gegangen ist.", bad: "The minister left the city on Monday evening with his family.\nNiemand weiß, wohin er gegangen ist."},
		{langs: "ru-fr", original: "Министр уехал из города в понедельник вечером.\nНикто не знает, куда он уехал.", good: "Le ministre a quitté la ville lundi soir avec sa famille.\nPersonne ne sait où il est allé.", bad: "The minister left the city on Monday evening with his family.\nPersonne ne sait où il est allé."},
		{langs: "de-en", original: "Der Minister verließ die Stadt am Montagabend.\nNiemand weiß, wohin er gegangen ist.", good: "The minister left the city on Monday evening with his family.\nNobody knows where he has gone.", bad: "Le ministre a quitté la ville lundi soir avec sa famille.\nNobody knows where he has gone."},
	}},
	{"a length far outside", "complete.length", []planted{
		{langs: "en-de", original: "The committee met on Monday in the capital to talk about the budget, the roads and the schools of the region.\nIt is over.", good: "Der Ausschuss traf sich am Montag in der Hauptstadt, um über Haushalt, Straßen und Schulen der Region zu reden.\nEs ist vorbei.", bad: "Der Ausschuss tagte.\nEs ist vorbei."},
		{langs: "en-ru", original: "The committee met on Monday in the capital to talk about the budget, the roads and the schools of the region.\nIt is over.", good: "Комитет собрался в понедельник в столице, чтобы обсудить бюджет, дороги и школы региона.\nВсё кончено.", bad: "Комитет собрался.\nВсё кончено."},
		{langs: "en-fr", original: "The committee met on Monday in the capital to talk about the budget, the roads and the schools of the region.\nIt is over.", good: "La commission s’est réunie lundi dans la capitale pour parler du budget, des routes et des écoles de la région.\nC’est fini.", bad: "La commission s’est réunie.\nC’est fini."},
	}},
	{"a lost negation", "sense.negation", []planted{
		{langs: "en-de", original: "The minister did not resign.", good: "Der Minister trat nicht zurück.", bad: "Der Minister trat zurück."},
		{langs: "en-ru", original: "The minister did not resign.", good: "Министр не ушёл в отставку.", bad: "Министр ушёл в отставку."},
		{langs: "en-vi", original: "The minister did not resign.", good: "Bộ trưởng đã không từ chức.", bad: "Bộ trưởng đã từ chức."},
		{langs: "en-zh", original: "The minister did not resign.", good: "部长没有辞职。", bad: "部长辞职了。"},
	}},
	{"opposites", "sense.opposite", []planted{
		{langs: "en-de", original: "Prices rose before the vote.", good: "Die Preise stiegen vor der Abstimmung.", bad: "Die Preise sanken vor der Abstimmung."},
		{langs: "en-fr", original: "The army attacked in the north.", good: "L’armée a attaqué dans le nord.", bad: "L’armée a attaqué dans le sud."},
		{langs: "en-ru", original: "The army attacked in the north.", good: "Армия атаковала на севере.", bad: "Армия атаковала на юге."},
		{langs: "en-vi", original: "He arrived yesterday.", good: "Ông đến hôm qua.", bad: "Ông đến ngày mai."},
	}},
	{"hedges and attribution lost", "sense.hedge", []planted{
		{langs: "en-de", original: "He allegedly took the money.", good: "Er soll das Geld genommen haben.", bad: "Er nahm das Geld."},
		{langs: "en-ru", original: "He allegedly took the money.", good: "Он якобы взял деньги.", bad: "Он взял деньги."},
		{langs: "en-fr", original: "He allegedly took the money.", good: "Il aurait prétendument pris l’argent.", bad: "Il a pris l’argent."},
	}},
	{"a question turned into a statement", "sense.question", []planted{
		{langs: "en-de", original: "Will the minister resign?", good: "Tritt der Minister zurück?", bad: "Der Minister tritt zurück."},
		{langs: "en-ru", original: "Will the minister resign?", good: "Уйдёт ли министр в отставку?", bad: "Министр уйдёт в отставку."},
		{langs: "en-zh", original: "Will the minister resign?", good: "部长会辞职吗？", bad: "部长会辞职。"},
	}},
	{"one term in two renderings", "term.renderings", []planted{
		{langs: "en-de", original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", good: "Er lobte den „grünen Ring“ der Stadt.\nDer „grüne Ring“ ist zehn Jahre alt.", bad: "Er lobte den „grünen Ring“ der Stadt.\nDer „Parkgürtel“ ist zehn Jahre alt."},
		{langs: "en-ru", original: "He praised the “green belt” of the town.\nThe “green belt” is ten years old.", good: "Он похвалил «зелёный пояс» города.\n«Зелёному поясу» десять лет.", bad: "Он похвалил «зелёный пояс» города.\n«Парковому кольцу» десять лет."},
		{langs: "de-en", original: "Er lobte den „grünen Ring“ der Stadt.\nDer „grünen Ring“ ist zehn Jahre alt.", good: "He praised the town’s “green belt”.\nThe “green belt” is ten years old.", bad: "He praised the town’s “green belt”.\nThe “park circle” is ten years old."},
	}},
	{"a changed acronym", "name.changed", []planted{
		{langs: "en-de", original: "UNHCR spoke.\nUNHCR left.", good: "Das UNHCR sprach.\nDas UNHCR ging.", bad: "Das UNCHR sprach.\nDas UNHCR ging."},
		{langs: "en-fr", original: "UNHCR spoke.\nUNHCR left.", good: "Le UNHCR a parlé.\nLe UNHCR est parti.", bad: "Le UNCHR a parlé.\nLe UNHCR est parti."},
		{langs: "en-vi", original: "UNHCR spoke.\nUNHCR left.", good: "UNHCR đã nói.\nUNHCR đã đi.", bad: "UNCHR đã nói.\nUNHCR đã đi."},
	}},
	{"a changed or lost address", "link.changed", []planted{
		{langs: "en-de", original: "See https://example.org/a for more.", good: "Mehr unter https://example.org/a.", bad: "Mehr unter https://example.org/b."},
		{langs: "en-ru", original: "Write to info@example.org.", good: "Пишите на info@example.org.", bad: "Пишите на inf@example.org."},
		{langs: "en-vi", original: "Follow @reporter on #Storm.", good: "Theo dõi @reporter trên #Storm.", bad: "Theo dõi @reporter trên #Strom."},
	}},
	{"a lost agency", "link.credit", []planted{
		{langs: "en-de", original: "The minister spoke. (Reuters)\nHe left.", good: "Der Minister sprach. (Reuters)\nEr ging.", bad: "Der Minister sprach.\nEr ging."},
		{langs: "en-ru", original: "The minister spoke. (AFP)\nHe left.", good: "Министр выступил. (АФП)\nОн ушёл.", bad: "Министр выступил.\nОн ушёл."},
		{langs: "en-zh", original: "The minister spoke. (Reuters)\nHe left.", good: "部长发表讲话。（路透社）\n他离开了。", bad: "部长发表讲话。\n他离开了。"},
	}},
	{"a lost byline or photographer", "link.byline", []planted{
		{langs: "en-de", original: "The minister left the city with his wife and two of his advisers. Photo: Peter Black", good: "Der Minister verließ die Stadt mit seiner Frau und zweien seiner Berater. Foto: Peter Black", bad: "Der Minister verließ die Stadt mit seiner Frau und zweien seiner Berater."},
		{langs: "en-fr", original: "The minister left the city with his wife and two of his advisers. Photo: Peter Black", good: "Le ministre a quitté la ville avec sa femme et deux de ses conseillers. Photo : Peter Black", bad: "Le ministre a quitté la ville avec sa femme et deux de ses conseillers."},
		{langs: "en-ru", original: "The minister left the city with his wife and two of his advisers. Photo: Peter Black", good: "Министр уехал из города с женой и двумя своими советниками. Фото: Питер Блэк", bad: "Министр уехал из города с женой и двумя своими советниками."},
	}},
	{"a caption that ran into the text", "link.caption", []planted{
		{langs: "de", good: "Der Minister verließ die Stadt am Montag. Foto: dpa", bad: "Der Minister verließ die Stadt am Montag. Foto: dpa Niemand wusste davon."},
		{langs: "en", good: "The minister left the city on Monday. Photo: Reuters", bad: "The minister left the city on Monday. Photo: Reuters Nobody knew of it."},
		{langs: "vi", good: "Bộ trưởng rời thành phố hôm thứ Hai. Ảnh: TTXVN", bad: "Bộ trưởng rời thành phố hôm thứ Hai. Ảnh: TTXVN Không ai biết việc đó."},
		{langs: "ru", good: "Министр уехал в понедельник. Фото: ТАСС", bad: "Министр уехал в понедельник. Фото: ТАСС Никто об этом не знал."},
	}},
	{"leftovers of the page", "web.leftover", []planted{
		{langs: "de", good: "Er ging nach Hause.", bad: "Er ging nach Hause.\nTeilen auf Facebook"},
		{langs: "en", good: "He went home.", bad: "He went home.\nRead more"},
		{langs: "ru", good: "Он ушёл домой.", bad: "Он ушёл домой.\nЧитайте также"},
		{langs: "vi", good: "Ông về nhà.", bad: "Ông về nhà.\nBình luận (0)"},
	}},
	{"look-alike letters", "character.mixed-scripts", []planted{
		{langs: "de", good: "Der Präsident sprach.", bad: "Der Pr\u0430sident sprach."},
		{langs: "ru", good: "Президент говорил.", bad: "Презид\u0065нт говорил."},
		{langs: "en", good: "The president spoke.", bad: "The pr\u0435sident spoke."},
	}},
	{"invisible characters", "character.invisible", []planted{
		{langs: "de", good: "Der Präsident sprach.", bad: "Der Präsi\u200bdent sprach."},
		{langs: "ru", good: "Президент говорил.", bad: "Прези\u200bдент говорил."},
		{langs: "vi", good: "Tổng thống nói.", bad: "Tổng\u200b thống nói."},
	}},
	{"not NFC", "character.decomposed", []planted{
		{langs: "de", good: "Der Präsident sprach.", bad: "Der Pra\u0308sident sprach."},
		{langs: "fr", good: "Le président parle.", bad: "Le pre\u0301sident parle."},
		{langs: "vi", good: "Ông nói.", bad: "O\u0302ng nói."},
	}},
	{"mojibake", "character.mojibake", []planted{
		{langs: "de", good: "Der Präsident sprach.", bad: "Der PrÃ¤sident sprach."},
		{langs: "fr", good: "Le président parle.", bad: "Le prÃ©sident parle."},
		{langs: "ru", good: "Президент говорил.", bad: "ÐŸÑ€ÐµÐ·Ð¸Ð´ÐµÐ½Ñ‚ говорил."},
	}},
	{"markup and entities", "character.markup", []planted{
		{langs: "de", good: "Der Präsident & sein Team.", bad: "Der Präsident &amp; sein Team."},
		{langs: "en", good: "He spoke loudly.", bad: "He spoke <b>loudly</b>."},
		{langs: "ru", good: "Он сказал нет.", bad: "Он сказал&nbsp;нет."},
	}},
	{"repeated punctuation", "character.repeated-punctuation", []planted{
		{langs: "de", good: "Er ging.", bad: "Er ging.."},
		{langs: "ru", good: "Он ушёл, она осталась.", bad: "Он ушёл,, она осталась."},
		{langs: "fr", good: "Il est parti.", bad: "Il est parti,, hier."},
	}},
	{"doubled spaces", "space.double", []planted{
		{langs: "de", good: "Er ging nach Hause.", bad: "Er ging  nach Hause."},
		{langs: "ru", good: "Он ушёл домой.", bad: "Он ушёл  домой."},
		{langs: "ar", good: "ذهب إلى البيت.", bad: "ذهب  إلى البيت."},
	}},
	{"a missing space", "space.missing", []planted{
		{langs: "de", good: "Der Minister sprach, dann ging er.", bad: "Der Minister sprach,dann ging er."},
		{langs: "ru", good: "Министр говорил, потом ушёл.", bad: "Министр говорил,потом ушёл."},
		{langs: "fr", good: "Le ministre parle. Puis il part.", bad: "Le ministre parle.Puis il part."},
	}},
	{"a space before punctuation", "space.before-punctuation", []planted{
		{langs: "de", good: "Der Minister sprach, dann ging er.", bad: "Der Minister sprach , dann ging er."},
		{langs: "ru", good: "Министр говорил, потом ушёл.", bad: "Министр говорил , потом ушёл."},
		{langs: "en", good: "The minister spoke, then left.", bad: "The minister spoke , then left."},
	}},
	{"no-break spaces where the language wants them", "space", []planted{
		{langs: "fr", good: "Pourquoi\u202f? Il a dit\u00a0: «\u00a0Non\u00a0».", bad: "Pourquoi ? Il a dit\u00a0: «\u00a0Non\u00a0»."},
		{langs: "de", good: "Es waren 20\u00a0km.\nDann kamen 30\u00a0km.", bad: "Es waren 20\u00a0km.\nDann kamen 30 km."},
		{langs: "cs", good: "Šel k\u00a0řece.\nVrátil se z\u00a0lesa.", bad: "Šel k\u00a0řece.\nVrátil se z lesa."},
		{langs: "ru", good: "Москва\u00a0— столица.\nКиев\u00a0— тоже.", bad: "Москва\u00a0— столица.\nКиев — тоже."},
	}},
	{"a doubled word", "word.repeated", []planted{
		{langs: "de", good: "Er ging nach Hause.", bad: "Er ging nach nach Hause."},
		{langs: "ru", good: "Он пошёл в город.", bad: "Он пошёл в в город."},
		{langs: "en", good: "He went to the city.", bad: "He went to the the city."},
	}},
	{"a sentence that begins small", "word.sentence-start", []planted{
		{langs: "de", good: "Der Minister sprach.\nEr ging.\nDie Sitzung endete.\nAlle gingen.\nEs war spät.", bad: "Der Minister sprach.\nEr ging.\ndie Sitzung endete.\nAlle gingen.\nEs war spät."},
		{langs: "ru", good: "Министр говорил.\nОн ушёл.\nСобрание кончилось.\nВсе ушли.\nБыло поздно.", bad: "Министр говорил.\nОн ушёл.\nсобрание кончилось.\nВсе ушли.\nБыло поздно."},
		{langs: "en", good: "The minister spoke.\nHe left.\nThe meeting ended.\nAll left.\nIt was late.", bad: "The minister spoke.\nHe left.\nthe meeting ended.\nAll left.\nIt was late."},
	}},
	{"regional spelling mixed", "word.regional", []planted{
		{langs: "de", good: "Auf der Straße war es still.\nDie Straße lag im Dunkeln.", bad: "Auf der Straße war es still.\nDie Strasse lag im Dunkeln."},
		{langs: "en", good: "The colour was red.\nThe centre was colourful.", bad: "The colour was red.\nThe center was colourful."},
		{langs: "pt", good: "O fato aconteceu ontem.\nO fato foi grave.", bad: "O facto aconteceu ontem.\nO fato foi grave."},
		{langs: "zh", good: "国会通过了法案。\n国会休会了。", bad: "国会通过了法案。\n國會休會了。"},
	}},
}

func TestWhatMustBeFound(t *testing.T) {
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range mustBeFound {
		t.Run(k.kind, func(t *testing.T) {
			langs := map[string]bool{}
			for _, p := range k.planted {
				_, to, both := strings.Cut(p.langs, "-")
				if !both {
					to = p.langs
				}
				langs[to] = true
				if !reports(t, r, p, p.bad, k.check) {
					t.Errorf("%s: not found in %q", p.langs, p.bad)
				}
				if reports(t, r, p, p.good, k.check) {
					t.Errorf("%s: reported though it is right: %q", p.langs, p.good)
				}
			}
			if len(langs) < 3 {
				t.Errorf("shown in %d languages only", len(langs))
			}
		})
	}
}

// reports tells whether the check or family id, or any check where it is "", reports the text.
func reports(t *testing.T, r *verify.Runner, p planted, text, id string) bool {
	t.Helper()
	from, to, both := strings.Cut(p.langs, "-")
	if !both {
		from, to = "", p.langs
	}
	in := checktest.Input(from, to, p.original, text)
	if p.dateline != "" {
		day, err := time.Parse(time.DateOnly, p.dateline)
		if err != nil {
			t.Fatal(err)
		}
		in.Original.Meta.Dateline, in.Translation.Meta.Dateline = day, day
	}
	rep, err := r.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		if f.Check == id || verify.Family(f.Check) == id || id == "" {
			return true
		}
	}
	return false
}
