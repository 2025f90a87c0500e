package fact_test

import (
	"fmt"
	"strings"
	"testing"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

// told lists the numbers of s with what was read beside each.
func told(s, lang string) string {
	var out []string
	f := fact.Extract(s, language.MustParse(lang))
	for i := range f.Numbers {
		n := &f.Numbers[i]
		w := n.Value.String()
		for _, a := range n.Alt[:n.NAlt] {
			w += "|" + a.String()
		}
		w += n.Unit + n.Currency
		for _, x := range []struct {
			f fact.Flags
			s string
		}{{fact.Percent, "%"}, {fact.Clock, "c"}, {fact.Ordinal, "."}, {fact.Weak, "?"}, {fact.Decade, "s"}, {fact.Ident, "#"}, {fact.Roman, "R"}} {
			if n.Has(x.f) {
				w += x.s
			}
		}
		out = append(out, w)
	}
	for i := range f.Dates {
		d := &f.Dates[i]
		w := fmt.Sprintf("[%d-%d-%d", d.Year, d.Month, d.Day)
		if d.Weekday > 0 {
			w = fmt.Sprintf("[wd%d", d.Weekday)
		}
		if d.Relative != nil {
			w = fmt.Sprintf("[%+dd", *d.Relative)
		}
		if d.Weak {
			w += "?"
		}
		out = append(out, w+"]")
	}
	return strings.Join(out, " ")
}

func TestNumbersInText(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		// scale words, money, units
		{"en", "He paid $3.5 million, £10m and €2.5bn.", "3500000dollar 10000000pound 2500000000EUR"},
		{"de", "Er zahlte 3,5 Millionen Euro und 20 Mio. Dollar.", "3500000EUR 20000000dollar"},
		{"vi", "Ông trả 3,5 triệu đô la và 20 tỷ đồng.", "3500000dollar 20000000000VND"},
		{"zh", "他支付了350万美元和3亿5000万欧元。", "3500000USD 350000000EUR"},
		{"ja", "1万2000人が、3億5000万円と1万 2000通を", "12000 350000000JPY 10000 2000"},
		{"ko", "1만2000명", "12000"},
		{"zh", "1万2000人和1万，2000", "12000 10000 2000"},
		{"ru", "Он заплатил 3,5 млн долларов и 20 тыс. рублей.", "3500000dollar 20000ruble"},
		{"hi", "12 लाख रुपये", "1200000rupee"},
		{"en", "60 miles, 97 km, 20 feet and 85 mph", "60mi 97km 20ft 85mph"},
		{"en", "minus 12C (10F), 54 F and 30C$, class 7Cs", "12°C 10°F 54°F 30CAD 7"},
		{"es", "17 300 millones y 48 000 personas", "17300000000 48000"},
		{"en", "of 17 300 came", "17 300"},
		{"de", "85 Stundenkilometer bei 27 Grad Celsius", "85km/h 27°C"},
		{"en", "2 to 4 inches of rain", "2in 4in"},
		// words
		{"en", "three hundred and seventy-five", "375"},
		{"de", "dreihundertfünfundsiebzig Menschen, zwei Dutzend Hunde", "375 24"},
		{"fr", "quatre-vingt-dix-sept ans", "97y"},
		{"vi", "ba trăm bảy mươi lăm người", "375"},
		{"zh", "三百七十五人", "375"},
		{"ar", "خمسة وسبعون شخصا", "75"},
		{"uk", "сімдесят п'ять людей", "75"},
		{"tr", "yetmiş beş kişi", "75"},
		{"ja", "七十五人", "75"},
		{"pl", "siedemdziesięciu pięciu osób", "75"},
		{"en", "half a million people", "500000?"},
		{"en", "the twenty-fifth amendment", "25."},
		// words that are often no numbers explain, and accuse nobody
		{"en", "one of the first", "1? 1.?"},
		{"vi", "năm 2018", "2018"},
		{"de", "achten Sie auf die Zweige", "8.? 2?"},
		{"it", "Lei è sei", "6?"},
		{"en", "tent, sevens and attend", ""},
		{"de", "vierköpfige Familie", "4?"},
		{"ru", "четырехдневная неделя", "4?"},
		// shares
		{"en", "75%, 75 per cent and 75 percentage points", "75% 75% 75%"},
		{"zh", "百分之七十五", "75%"},
		{"zh", "五分之一的学生", "5? 0.2|1?"},
		{"tr", "yüzde 75", "75%"},
		{"vi", "bảy mươi lăm phần trăm", "75%"},
		// names and others
		{"en", "an F-16, Covid-19, G7 and 247sports", "16# 19# 7# 247#"},
		{"en", "the 1990s", "1990s"},
		{"de", "die 90er Jahre", "90s"},
		{"en", "Louis XIV and World War II, I, and CIVIC", "14?R 2?R"},
		{"en", "at 7.30 p.m. and 19:45", "7c 30c 19c 45c"},
		{"de", "um 18.30 Uhr", "18c 30c"},
		{"fr", "à 18h30", "18hc 30c"},
		{"en", "F1 and 5-3", "1# 5 3"},
		{"fa", "۷۵ نفر", "75"},
		{"bn", "৭৫ জন", "75"},
	} {
		if got := told(c.text, c.lang); got != c.want {
			t.Errorf("%s %q:\n  %s, want\n  %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestDatesInText(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "on October 15, 2018", "15 2018 [2018-10-15]"},
		{"en", "on 15 October", "15 [0-10-15]"},
		{"en", "on 10/15/2018", "10 15 2018 [2018-10-15]"},
		{"de", "am 15.10.2018", "15 10 2018 [2018-10-15]"},
		{"de", "am 15. Oktober", "15 [0-10-15]"},
		{"sv", "2018-10-15", "2018 10 15 [2018-10-15]"},
		{"vi", "ngày 15 tháng 10 năm 2018", "15 10y 2018 [2018-10-15]"},
		{"vi", "vào tháng 10", "10 [0-10-0]"},
		{"vi", "đến ngày 18/9 với", "18 9 [0-9-18]"},
		{"vi", "trước ngày 1/10", "1 10 [0-10-1]"},
		{"vi", "tại Khabarovsk sáng 12/9 là", "12 9 [0-9-12]"},
		{"vi", "hôm 12/9", "12 9 [0-9-12]"},
		{"vi", "chiếm 3/4 diện tích, mở 24/7", "3 4 24 7"},
		{"vi", "vụ 9/11, kết quả 2/1", "9 11 2 1"},
		{"vi", "ngày 18/9/2018", "18 9 2018 [2018-9-18]"},
		{"zh", "2018年10月15日", "2018y 10 15 [2018-10-15]"},
		{"ja", "10月15日", "10d 15d [0-10-15]"},
		{"ko", "10월 15일", "10d 15d [0-10-15]"},
		{"ru", "15 октября 2018 года", "15 2018y [2018-10-15]"},
		{"ru", "в октябре", "[0-10-0]"},
		{"cs", "v říjnu 2018", "2018 [2018-10-0]"},
		{"fi", "lokakuussa 2018", "2018 [2018-10-0]"},
		{"tr", "15 Ekim 2018'de", "15 2018 [2018-10-15]"},
		{"ar", "في 15 أكتوبر 2018", "15 2018 [2018-10-15]"},
		{"es", "el 15 de octubre de 2018", "15 2018 [2018-10-15]"},
		{"hu", "2018. október 15.", "2018 15 [2018-10-15]"},
		{"hi", "15 अक्टूबर 2018", "15 2018 [2018-10-15]"},
		{"en", "on Sunday", "[wd7]"},
		{"de", "am Samstagmorgen und am Sonnabend", "[wd6] [wd6]"},
		{"zh", "周六和星期天", "[wd6] [wd7]"},
		{"vi", "vào thứ Hai", "[wd1]"},
		{"vi", "người thứ hai", "[wd1?]"},
		{"pt", "na segunda-feira", "[wd1]"},
		{"en", "yesterday", "[-1d]"},
		// near-misses
		{"en", "he may march on", "[0-5-0?] [0-3-0?]"},
		{"en", "Theresa May", "[0-5-0?]"},
		{"de", "die Marschmusik und Junioren in Mailand", ""},
		{"ru", "а Мартин и Марта между Сент-Луисом", "[0-3-0?] [0-3-0?] [0-9-0?]"},
		{"zh", "10个月", "10mo"},
		{"vi", "15 tháng", "15mo"},
		{"en", "versions 1.10.2 and 15.40.2018", "1 10 2 15 40 2018"},
	} {
		got := told(c.text, c.lang)
		if got != c.want {
			t.Errorf("%s %q:\n  %s, want\n  %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestQuotationsAndLinks(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", `"No," he said, "it's 'fine' now."`, "0:No, 0:it's 'fine' now. 1:fine"},
		{"de", "„Nein“, sagte er, „das ist ‚gut‘.“", "0:Nein 0:das ist ‚gut‘. 1:gut"},
		{"fr", "« Non », dit-il.", "0: Non "},
		{"en", "the dogs' bowls and '90s rock", ""},
		{"zh", "他说：“不。”", "0:不。"},
		{"de", "»Nein«, sagte er.", "0:Nein"},
		{"en", "see https://www.Example.com/a/?b=1. Or info@example.org, @desk and #news_1; end.The next", "url=example.com/a/?b=1 email=info@example.org handle=@desk hashtag=#news_1"},
	} {
		var out []string
		f := fact.Extract(c.text, language.MustParse(c.lang))
		for _, q := range f.Quotations {
			out = append(out, fmt.Sprintf("%d:%s", q.Depth, c.text[q.Inner.Start:q.Inner.End]))
		}
		for _, l := range f.Links {
			out = append(out, l.Kind+"="+l.Key)
		}
		if got := strings.Join(out, " "); got != c.want {
			t.Errorf("%s %q:\n  %s, want\n  %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestKeys(t *testing.T) {
	a := fact.Keys(fact.Extract("On 15 October 2018 he paid $3.5 million; one of 75.", language.English))
	b := fact.Keys(fact.Extract("2018年10月15日他支付了350万美元；七十五人之一。", language.Chinese))
	want := "d:--10-15 n:3500000 n:75 y:2018"
	if got := strings.Join(a, " "); got != want {
		t.Errorf("English: %s, want %s", got, want)
	}
	if got := strings.Join(b, " "); got != want {
		t.Errorf("Chinese: %s, want the same", got)
	}
}
