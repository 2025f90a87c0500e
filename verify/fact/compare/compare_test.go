package compare_test

import (
	"testing"

	"stet/verify/fact"
	"stet/verify/fact/compare"

	"golang.org/x/text/language"
)

func side(s, lang string) compare.Side {
	tag := language.MustParse(lang)
	return compare.Side{Text: s, Lang: tag, Facts: fact.Extract(s, tag)}
}

// The same numbers differ from themselves in nothing, whatever the text.
func FuzzSame(f *testing.F) {
	f.Add("75 of 1,234 on 15 October 2018 at 7:30 p.m., 60 miles (97 km), $3.5 million", "en")
	f.Add("ba trăm bảy mươi lăm người, ngày 15 tháng 10", "vi")
	f.Add("3亿5000万，周六，百分之七十五", "zh")
	f.Fuzz(func(t *testing.T, s, lang string) {
		if _, err := language.Parse(lang); err != nil {
			lang = "und"
		}
		if d := compare.Pair(side(s, lang), side(s, lang)); len(d) > 0 {
			t.Fatalf("%q differs from itself: %+v", s, d)
		}
	})
}

// Differences are the same from both sides: what is missing one way was added the other.
func TestBothWays(t *testing.T) {
	a, b := side("75 people and 34 dogs in June", "en"), side("57 Menschen und Hunde im Juli", "de")
	there := compare.Pair(a, b)
	back := compare.Pair(side("57 Menschen und Hunde im Juli", "de"), side("75 people and 34 dogs in June", "en"))
	if len(there) != len(back) || len(there) != 3 {
		t.Fatalf("%d differences there, %d back, want 3", len(there), len(back))
	}
	count := map[compare.Kind]int{}
	for _, d := range there {
		count[d.Kind]++
	}
	for _, d := range back {
		switch d.Kind {
		case compare.Missing:
			count[compare.Added]--
		case compare.Added:
			count[compare.Missing]--
		default:
			count[d.Kind]--
		}
	}
	for k, n := range count {
		if n != 0 {
			t.Errorf("kind %d: %d more there than back", k, n)
		}
	}
}

// One difference is told once.
func TestOnce(t *testing.T) {
	for _, c := range [][4]string{
		{"en", "On 15 October 2018 he paid $3.5 million.", "de", "Am 16. Oktober 2018 zahlte er 3,5 Millionen Dollar."},
		{"en", "On 15 October 2018 he paid $3.5 million.", "de", "Am 15. Oktober 2018 zahlte er 3,5 Milliarden Dollar."},
		{"en", "On 15 October 2018 he paid $3.5 million.", "de", "Am 15. Oktober 2018 zahlte er 3,5 Millionen Euro."},
		{"en", "On 15 October 2018 he paid $3.5 million.", "de", "Am 15. November 2018 zahlte er 3,5 Millionen Dollar."},
		{"en", "On 15 October 2018 he paid $3.5 million.", "vi", "Ngày 15 tháng 10 năm 2018 ông trả 3,6 triệu đô la."},
		{"en", "On 15 October 2018 he paid $3.5 million.", "zh", "2018年10月15日他支付了350亿美元。"},
	} {
		if d := compare.Pair(side(c[1], c[0]), side(c[3], c[2])); len(d) != 1 {
			t.Errorf("%s: %d differences, want 1: %+v", c[3], len(d), d)
		}
	}
}

func BenchmarkPair(b *testing.B) {
	en := "Voters in the country will decide on Sunday, October 14, whether to accept the agreement, and about 75 per cent of 1.2 million people are expected."
	de := "Die Wähler des Landes entscheiden am Sonntag, dem 14. Oktober, ob sie das Abkommen annehmen; etwa 75 Prozent der 1,2 Millionen Menschen werden erwartet."
	b.SetBytes(int64(len(en) + len(de)))
	b.ReportAllocs()
	for b.Loop() {
		compare.Pair(side(en, "en"), side(de, "de"))
	}
}

// A unit that cannot be the same measure is told even beside a number word with other
// senses; a word for one, an age and an hour of the clock are left alone.
func TestUnits(t *testing.T) {
	for _, c := range []struct {
		from, o, to, t string
		want           int
	}{
		{"de", "Es dauerte mehr als drei Monate.", "vi", "Việc này kéo dài hơn ba lít.", 1},
		{"en", "It lasted two hours.", "de", "Es dauerte zwei Kilowatt.", 1},
		{"vi", "Họ biết nhau trong một tuần.", "zh", "他们认识了一公里。", 1},
		{"de", "Es dauerte mehr als drei Monate.", "vi", "Việc này kéo dài hơn ba tháng.", 0},
		{"en", "He came at 3 p.m.", "de", "Er kam um 15 Uhr.", 0},
		{"en", "He left for a week.", "de", "Er fuhr eine Woche weg.", 0},
		{"en", "In May 2018 he left.", "ru", "В мае 2018 г. он уехал.", 0},
	} {
		if d := compare.Pair(side(c.o, c.from), side(c.t, c.to)); len(d) != c.want {
			t.Errorf("%q → %q: %d differences, want %d: %+v", c.o, c.t, len(d), c.want, d)
		}
	}
}

// Where a hole shows that something was taken out, a number is missing even if it could
// have been said otherwise.
func TestGap(t *testing.T) {
	for _, c := range []struct {
		from, o, to, t string
		want           int
	}{
		{"en", "The road ends after 24 hours.", "de", "Die Straße endet nach  Stunden.", 1},
		{"en", "A 4-day week is planned.", "de", "Geplant ist eine -Tage-Woche.", 1},
		{"en", "Sims, 2, was there.", "de", "Sims, , war dort.", 1},
		{"en", "Of 72 houses and 72 barns", "de", "Von 72 Häusern und  Scheunen", 1},
		{"en", "It is 300 km (190 miles) long.", "vi", "Nó dài 300 km ( dặm).", 1},
		{"en", "It cost $200 billion (£150 billion).", "de", "Es kostete 200 Milliarden Dollar (£ Milliarden).", 1},
		{"en", "He won 2/1 on his 34th day.", "de", "Er gewann 2/1 an seinem . Tag.", 1},
		{"en", "He won 2-1.", "de", "Er gewann :1.", 1},
		{"en", "The road ends after 24 hours.", "de", "Die Straße endet nach einem Tag.", 0},
		{"en", "It is 300 km (190 miles) long.", "de", "Es kostet viele Millionen € im Jahr und ist 300 km lang.", 0},
		{"en", "The road ends after 24 hours.", "de", "Die Straße endet nach einem Tag . . . oder nicht", 0},
		{"en", "The road ends after 24 hours.", "de", "Die Straße endet nach einem Tag.  So ist es.", 0},
		{"en", "The road  ends after 24 hours.", "de", "Die Straße  endet nach einem Tag.", 0},
	} {
		if d := compare.Pair(side(c.o, c.from), side(c.t, c.to)); len(d) != c.want {
			t.Errorf("%q → %q: %d differences, want %d: %+v", c.o, c.t, len(d), c.want, d)
		}
	}
}

// Three noughts behind a comma are thousands in every language, and so are three behind a
// space; a word that is tied to figures may be the scale.
func TestThousands(t *testing.T) {
	for _, c := range []struct {
		from, o, to, t string
		want           int
	}{
		{"en", "Some 30,000 came.", "ru", "Пришли около 30 человек.", 1},
		{"en", "Some 30,000 came.", "ru", "Пришли около 30 000 человек.", 0},
		{"vi", "Hơn 1,000 người", "de", "Mehr als 1.000 Menschen", 0},
		{"en", "Some 30,000 came.", "tlh", "30 000 qoy'.", 0},
		{"en", "a 25,000-strong crowd", "ru", "25-тысячная толпа", 0},
		{"en", "a crowd of 25,000", "ru", "25 летних дней", 1},
	} {
		if d := compare.Pair(side(c.o, c.from), side(c.t, c.to)); len(d) != c.want {
			t.Errorf("%q → %q: %d differences, want %d: %+v", c.o, c.t, len(d), c.want, d)
		}
	}
}

// A month is another although a number in words of the original could be its figure.
func TestMonthBesideSmallNumber(t *testing.T) {
	o, tr := "The two men came on one day in June.", "Die zwei Männer kamen an einem Tag im Februar."
	d := compare.Pair(side(o, "en"), side(tr, "de"))
	if len(d) != 1 || d[0].Kind != compare.Day || tr[d[0].TSpan.Start:d[0].TSpan.End] != "Februar" {
		t.Errorf("%+v", d)
	}
}

// What the original says twice, or in two measures, the translation may say once.
func TestSaidOnce(t *testing.T) {
	for _, c := range []struct {
		from, o, to, t string
		want           int
	}{
		{"en", "The F125 is late: an F125 costs much.", "de", "Die F125 kommt spät und kostet viel.", 0},
		{"en", "It is 300 km (190 miles) away.", "ru", "Это в 300 км.", 0},
		{"en", "It is 45 miles (72 kilometers) away.", "de", "Es ist 72 Kilometer entfernt.", 0},
		{"en", "It is 300 km (190 miles) away.", "ru", "Это в 250 км.", 1},
		{"en", "It is 300 km away (in 1990, 45 people lived there).", "ru", "Это в 300 км (в 1990 году).", 1},
	} {
		if d := compare.Pair(side(c.o, c.from), side(c.t, c.to)); len(d) < c.want || c.want == 0 && len(d) > 0 {
			t.Errorf("%q → %q: %d differences, want %d: %+v", c.o, c.t, len(d), c.want, d)
		}
	}
}

// What the value of a number does not show: the kind of degrees, points and per cent, the
// half of the day, and kinds that stand for themselves.
func TestKinds(t *testing.T) {
	for _, c := range []struct {
		from, o, to, t string
		want           int
	}{
		{"en", "It was 104 degrees Fahrenheit.", "de", "Es waren 104 Grad Celsius.", 1},
		{"en", "It was 104 degrees Fahrenheit.", "de", "Es waren 40 Grad Celsius.", 0},
		{"en", "It was 104 degrees Fahrenheit.", "de", "Es waren 104 Grad Fahrenheit (40 Grad Celsius).", 0},
		{"en", "It was minus 40 degrees Fahrenheit.", "de", "Es waren minus 40 Grad Celsius.", 0},
		{"en", "It fell by 0.5 percentage points.", "de", "Er fiel um 0,5 Prozent.", 1},
		{"en", "It fell by 0.5 percent.", "ru", "Он упал на 0,5 процентных пункта.", 1},
		{"en", "It fell by 0.5 percentage points.", "de", "Er fiel um 0,5 Prozentpunkte.", 0},
		{"en", "It fell by 0.5 percentage points to 3 percent.", "de", "Er fiel um 0,5 Prozentpunkte auf 3 Prozent.", 0},
		{"en", "It fell by 0.5 percentage points.", "fr", "Il a baissé de 0,5 point.", 0},
		{"en", "He was born on 3 May 1971.", "de", "Er wurde am 5. März 1971 geboren.", 2},
		{"en", "He was born on 3 May 1971.", "de", "Er wurde am 3.5.1971 geboren.", 0},
		{"en", "It begins at 9 p.m.", "de", "Es beginnt um 9 Uhr.", 1},
		{"en", "It begins at 9 p.m.", "de", "Es beginnt um 9 Uhr abends.", 0},
		{"en", "It begins at 9 p.m.", "de", "Am Abend um 9 Uhr beginnt es.", 0},
		{"en", "It begins at 9 p.m.", "de", "Es beginnt um 21 Uhr.", 0},
		{"fr", "Cela commence à 21 heures.", "de", "Es beginnt um 9 Uhr.", 1},
		{"en", "Louis XIV built it.", "de", "Ludwig XVI. baute es.", 1},
		{"en", "Louis XIV and Louis XVI built it.", "de", "Ludwig XIV. und Ludwig XVI. bauten es.", 0},
		{"en", "Two thirds voted against it.", "de", "Drei Viertel stimmten dagegen.", 1},
		{"en", "Two thirds voted against it.", "de", "Zwei Drittel stimmten dagegen.", 0},
		{"en", "Two thirds voted against it.", "ru", "Две трети голосовали против.", 0},
		{"en", "Two thirds voted against it.", "fr", "Les deux tiers ont voté contre.", 0},
		{"en", "Two thirds voted against it.", "de", "67 Prozent stimmten dagegen.", 0},
		{"en", "He won the third game.", "de", "Er gewann das dritte Spiel.", 0},
		{"en", "It was in the 1980s.", "de", "Es war in den Neunzigerjahren.", 1},
		{"en", "It was in the 1980s.", "de", "Es war in den Achtzigerjahren.", 0},
		{"en", "Quakes hit in late March and early April.", "zh", "3月底和4月初发生了地震。", 0},
		{"en", "Quakes hit on March 4.", "zh", "3月4日发生了地震。", 0},
		{"zh", "损失达3亿元。", "de", "Der Schaden beträgt 300 Millionen Yuan.", 0},
		{"zh", "损失达3亿元。", "de", "Der Schaden beträgt 300 Millionen Dollar.", 0},
		{"zh", "损失达3亿元。", "de", "Der Schaden beträgt 300 Millionen Euro.", 1},
	} {
		if d := compare.Pair(side(c.o, c.from), side(c.t, c.to)); len(d) != c.want {
			t.Errorf("%q → %q: %d differences, want %d: %+v", c.o, c.t, len(d), c.want, d)
		}
	}
}
