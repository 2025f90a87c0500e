package number_test

import (
	"testing"

	"stet/verify"
	"stet/verify/checks/number"
	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, number.Checks()) }

func TestMismatch(t *testing.T) {
	checktest.Table(t, number.Mismatch, []checktest.Case{
		{Langs: "en-hr", Original: "Two-thirds were older than 60.", Translation: "Dvije trećine bile su starije od 90.", Want: []string{"90"}},
		{Langs: "en-de", Original: "It was 6.4 percent, half a point lower.", Translation: "Es waren 6,9 Prozent, ein halber Punkt weniger.", Want: []string{"6,9"}},
		{Langs: "en-ru", Original: "It took 2.5 hours.", Translation: "Это заняло 2 с половиной часа."},
		{Langs: "en-ja", Original: "It closed at 18,652.67 points.", Translation: "1万8652.67で引けた。"},
		{Langs: "en-ja", Original: "It closed at 18,652.67 points.", Translation: "1万8652.87で引けた。", Want: []string{"1万8652.87"}},
		{Langs: "en-zh", Original: "In the 1970s it was high.", Translation: "20世纪70年代很高。"},
		{Langs: "en-zh", Original: "In the 1970s it was high.", Translation: "20世纪80年代很高。", Want: []string{"80"}},
		{Langs: "zh-pl", Original: "20世纪70年代很高。", Translation: "W latach 70. była wysoka."},
		{Langs: "zh-de", Original: "4月为2.4%，价格上涨4%至5%。", Translation: "Im April waren es 2,4 Prozent, die Preise stiegen um vier bis fünf Prozent."},
		{Langs: "en-tr", Original: "Rates of 8 to 9% were normal.", Translation: "Yüzde 8-9’luk oranlar normaldi."},
		{Langs: "en-ar", Original: "In the 1970s it was high.", Translation: "كان مرتفعا في السبعينيات."},
		{Langs: "en-de", Original: "75 of 1,234 ships", Translation: "75 von 1.243 Schiffen", Want: []string{"1.243"}, Fixed: "75 von 1.234 Schiffen"},
		{Langs: "vi-de", Original: "75 người và 34 con chó", Translation: "57 Menschen und 34 Hunde", Want: []string{"57"}, Fixed: "75 Menschen und 34 Hunde"},
		{Langs: "en-uk", Original: "The bridge is 1.2 miles (1.9 km) long.", Translation: "Міст завдовжки 1,9 кілометра."},
		{Langs: "en-uk", Original: "The bridge is 1.2 miles long.", Translation: "Міст завдовжки 2 кілометри."},
		{Langs: "en-de", Original: "by a quarter of a point", Translation: "um 0,25 Punkte"},
		{Langs: "en-de", Original: "A quarter of those asked agreed.", Translation: "25 Prozent der Befragten stimmten zu."},
		{Langs: "en-de", Original: "A third of those asked agreed.", Translation: "33 Prozent der Befragten stimmten zu."},
		{Langs: "en-de", Original: "in the third quarter of 2018", Translation: "im 3. Quartal 2018"},
		{Langs: "en-ja", Original: "12,000 people", Translation: "1万2000人"},
		{Langs: "en-ja", Original: "12,000 people", Translation: "1万3000人", Want: []string{"1万3000"}},
		{Langs: "en-pl", Original: "two of the nine members", Translation: "dwoje z dziewięciorga członków"},
		{Langs: "en-fa", Original: "75 people", Translation: "۵۷ نفر", Want: []string{"۵۷"}, Fixed: "۷۵ نفر"},
		{Langs: "zh-en", Original: "350万人", Translation: "3.4 million people", Want: []string{"3.4"}, Fixed: "3.5 million people"},
		{Langs: "ru-de", Original: "Погибли семьдесят пять человек.", Translation: "76 Menschen starben.", Want: []string{"76"}},
		{Langs: "en-ru", Original: "7.5 magnitude", Translation: "магнитудой 3,5", Want: []string{"3,5"}, Fixed: "магнитудой 7,5"},
		{Langs: "en-zu", Original: "The 1234 houses", Translation: "Izindlu ezingu-1235", Want: []string{"1235"}},
		{Langs: "en-de", Original: "Anna, 34, Paul, 41, and Jo, 52", Translation: "Anna, 41, Paul, 34, und Jo, 52", Want: []string{"41", "34"}},
		{Langs: "en-fr", Original: "75% of 200 people", Translation: "200 % de 75 personnes", Want: []string{"200", "75"}},
		// right as they are
		{Langs: "en-de", Original: "The 1990s and the 19th century", Translation: "Die 90er und das 19. Jahrhundert"},
		{Langs: "en-de", Original: "60 miles, 20 feet, 80 degrees Fahrenheit", Translation: "97 Kilometer, 6 Meter, 27 Grad"},
		{Langs: "en-th", Original: "In 2018", Translation: "ในปี 2561"},
		{Langs: "en-vi", Original: "half a million", Translation: "500.000"},
		{Langs: "en-de", Original: "a 6-foot-6 player", Translation: "ein 1,98 m großer Spieler"},
		{Langs: "en-ar", Original: "the 47th match", Translation: "المباراة السابعة والأربعين"},
		{Langs: "en-ru", Original: "Five sevens", Translation: "Пять семерок"},
		{Langs: "en-zh", Original: "1.2 billion", Translation: "12亿"},
		{Langs: "fr-en", Original: "quatre-vingt-dix-sept", Translation: "97"},
		{Langs: "en-tlh", Original: "3.5 million and 12 dogs", Translation: "3.5 XYZ 12"},
		{Langs: "en-de", Original: "The Four Corners", Translation: "Die Four Corners"},
	})
}

func TestMissing(t *testing.T) {
	checktest.Table(t, number.Missing, []checktest.Case{
		{Langs: "ko-de", Original: "구조대는 생존자 171명을 구조했다.", Translation: "Die Retter bargen 171 Überlebende."},
		{Langs: "ko-de", Original: "정부는 구조 원을 배정했다.", Translation: "Die Regierung hat Geld bereitgestellt.", Want: []string{"구조"}},
		{Langs: "ro-de", Original: "A fost cel mai grav accident din regiune din 1994.", Translation: "Es war das schwerste Unglück in der Region seit 1994."},
		{Langs: "ko-de", Original: "10여 명이 실종됐다.", Translation: "Ein Dutzend wird vermisst."},
		{Langs: "ko-de", Original: "10명이 실종됐다.", Translation: "Ein Dutzend wird vermisst.", Want: []string{"10"}},
		{Langs: "de-ru", Original: "Ein Dutzend wird vermisst.", Translation: "Около десятка человек пропали без вести."},
		{Langs: "hu-ro", Original: "A hajó szombaton 23 óra 45 perckor futott ki.", Translation: "Nava a plecat sâmbătă la ora 23.45."},
		{Langs: "zh-uk", Original: "他以1小时31分的成绩夺冠。", Translation: "Він виграв за одну годину 31 хвилину."},
		{Langs: "en-de", Original: "The 75 people of 34 houses", Translation: "Die Menschen aus 34 Häusern", Want: []string{"75"}},
		{Langs: "en-vi", Original: "On Oct. 2, 1968", Translation: "Vào tháng 10 năm 1968", Want: []string{"2"}},
		{Langs: "en-vi", Original: "It closed at 1 p.m.", Translation: "Nó đóng cửa vào buổi chiều.", Want: []string{"1"}},
		{Langs: "en-de", Original: "They won 10-6.", Translation: "Sie gewannen mit 10.", Want: []string{"6"}},
		{Langs: "en-de", Original: "in June 2018", Translation: "im Jahr 2018", Want: []string{"June"}},
		{Langs: "en-de", Original: "It lasts 24 hours.", Translation: "Es dauert Stunden.", Want: []string{"24"}},
		{Langs: "en-de", Original: "It lasts 24 hours.", Translation: "Es dauert einen Tag."},
		{Langs: "en-ru", Original: "€3.1billion ($3.6bn)", Translation: "3,1 млрд евро"},
		{Langs: "en-zu", Original: "12 people", Translation: "abantu abayishumi nambili"},
		{Langs: "en-de", Original: "COVID-19 cases", Translation: "Corona-Fälle"},
		{Langs: "en-de", Original: "see @user75", Translation: "siehe dort"},
	})
}

func TestAdded(t *testing.T) {
	checktest.Table(t, number.Added, []checktest.Case{
		{Langs: "en-de", Original: "A third of those asked agreed.", Translation: "43 Prozent der Befragten stimmten zu.", Want: []string{"43"}},
		{Langs: "en-vi", Original: "The officers came.", Translation: "Các sĩ quan đến lúc 17:30.", Want: []string{"17", "30"}},
		{Langs: "zh-en", Original: "人们来了。", Translation: "The 75 people came.", Want: []string{"75"}},
		{Langs: "ru-de", Original: "двадцать пять человек", Translation: "25 Menschen"},
	})
}

func TestScale(t *testing.T) {
	checktest.Table(t, number.Scale, []checktest.Case{
		{Langs: "ru-en", Original: "3,5 млрд рублей", Translation: "3.5 million rubles", Want: []string{"million"}},
		{Langs: "en-zh", Original: "1.2 million", Translation: "120亿", Want: []string{"亿"}},
		{Langs: "en-hi", Original: "12 million", Translation: "12 लाख", Want: []string{"लाख"}},
		{Langs: "de-en", Original: "2 Billionen Euro", Translation: "2 trillion euros"},
		{Langs: "en-ja", Original: "350,000", Translation: "35万"},
	})
}

func TestMoneyUnitsShares(t *testing.T) {
	checktest.Table(t, number.Currency, []checktest.Case{
		{Langs: "en-ru", Original: "It costs €75.", Translation: "Это стоит 75 долларов.", Want: []string{"долларов"}},
		{Langs: "en-ja", Original: "75 dollars", Translation: "75ユーロ", Want: []string{"ユーロ"}},
		{Langs: "en-de", Original: "A$75", Translation: "75 australische Dollar"},
		{Langs: "en-de", Original: "It costs $75 (£57).", Translation: "Es kostet 75 Dollar (57 Pfund)."},
	})
	checktest.Table(t, number.Unit, []checktest.Case{
		{Langs: "en-vi", Original: "60 miles away", Translation: "cách 60 km", Want: []string{"km"}},
		{Langs: "en-de", Original: "72 km (45 miles)", Translation: "72 Meilen", Want: []string{"Meilen"}},
		{Langs: "en-ru", Original: "a 16-year-old and a 20-year-old", Translation: "16 месяцев и 20-летний", Want: []string{"месяцев"}},
		{Langs: "en-de", Original: "60 miles away", Translation: "97 km entfernt"},
		{Langs: "en-zh", Original: "the 50th anniversary", Translation: "50周年"},
	})
	checktest.Table(t, number.Percent, []checktest.Case{
		{Langs: "en-de", Original: "75 percent of voters", Translation: "75 der Wähler", Want: []string{"75"}},
		{Langs: "en-de", Original: "75 percent of voters", Translation: "75 von hundert Wählern"},
		{Langs: "en-de", Original: "70 to 75 percent", Translation: "70 bis 75 Prozent"},
		{Langs: "en-tr", Original: "75 percent", Translation: "yüzde 75"},
	})
}

// Whatever the texts are, findings keep their promises; see checktest.Findings.
func FuzzChecks(f *testing.F) {
	f.Add("75 of 1,234 on 15 October", "57 von 1.234 am 16. Oktober", "en", "de")
	f.Add("3.5 million (60 miles)", "3,5 tỷ (60 km)", "en", "vi")
	f.Add("周六120万", "воскресенье 75%", "zh", "ru")
	f.Fuzz(func(t *testing.T, o, tr, from, to string) {
		in := checktest.Input(from, to, o, tr)
		for _, c := range number.Checks() {
			for _, x := range checktest.Findings(t, c, in) {
				if x.Severity < verify.Warning {
					t.Errorf("%s: %q → %q is only info", c.ID, o, tr)
				}
			}
		}
	})
}
