package date_test

import (
	"testing"
	"time"

	"stet/verify"
	"stet/verify/checks/date"
	"stet/verify/checktest"
)

func TestExamples(t *testing.T) { checktest.Examples(t, date.Checks()) }

func TestMismatch(t *testing.T) {
	checktest.Table(t, date.Mismatch, []checktest.Case{
		{Langs: "en-de", Original: "on 15 October 2018", Translation: "am 15. November 2018", Want: []string{"November"}, Fixed: "am 15. Oktober 2018"},
		{Langs: "en-ru", Original: "on 15 October", Translation: "25 октября", Want: []string{"25"}, Fixed: "15 октября"},
		{Langs: "vi-en", Original: "ngày 15 tháng 10 năm 2018", Translation: "October 15, 2017", Want: []string{"2017"}, Fixed: "October 15, 2018"},
		{Langs: "en-zh", Original: "in October", Translation: "九月份", Want: []string{"九月"}},
		{Langs: "en-cs", Original: "in October 2018", Translation: "v listopadu 2018", Want: []string{"listopadu"}},
		{Langs: "fr-uk", Original: "le 15 mars 2018", Translation: "15 травня 2018 року", Want: []string{"травня"}, Fixed: "15 березня 2018 року"},
		{Langs: "de-en", Original: "am 15.10.2018", Translation: "on 10/16/2018", Want: []string{"16"}},
		{Langs: "en-fi", Original: "in May 2018", Translation: "kesäkuussa 2018", Want: []string{"kesäkuussa"}},
		// right as they are
		{Langs: "en-hr", Original: "in October 2018", Translation: "u listopadu 2018."},
		{Langs: "en-de", Original: "Theresa May in June", Translation: "Theresa May im Juni"},
		{Langs: "en-de", Original: "They march on", Translation: "Im März zogen sie weiter"},
		{Langs: "en-de", Original: "on 3/4/2018", Translation: "am 4. März 2018"},
		{Langs: "en-vi", Original: "October", Translation: "tháng Mười"},
		{Langs: "en-th", Original: "15 October 2018", Translation: "15 ตุลาคม 2561"},
		{Langs: "en-fr", Original: "seventy-seven cats in March", Translation: "soixante-dix-sept chats en mars"},
		{Langs: "en-es", Original: "from March to May", Translation: "de marzo a mayo"},
	})
}

func TestWeekday(t *testing.T) {
	checktest.Table(t, date.Weekday, []checktest.Case{
		{Langs: "en-de", Original: "It struck on Saturday night.", Translation: "Es geschah in der Nacht zum Sonntag."},
		{Langs: "nb-en", Original: "Det skjedde natt til søndag.", Translation: "It happened on Saturday night."},
		{Langs: "en-fi", Original: "It struck on Saturday night.", Translation: "Se iski sunnuntain vastaisena yönä."},
		{Langs: "en-de", Original: "It struck on Saturday night.", Translation: "Es geschah in der Nacht zum Montag.", Want: []string{"Montag"}},
		{Langs: "en-de", Original: "It struck on Saturday.", Translation: "Es geschah am Sonntag.", Want: []string{"Sonntag"}},
		{Langs: "en-az", Original: "They came by Tuesday.", Translation: "Çərşənbə axşamınadək gəldilər."},
		{Langs: "en-az", Original: "They came on Tuesday.", Translation: "Çərşənbə gəldilər.", Want: []string{"Çərşənbə"}},
		{Langs: "en-de", Original: "on Sunday", Translation: "am Samstag", Want: []string{"Samstag"}, Fixed: "am Sonntag"},
		{Langs: "ru-vi", Original: "в воскресенье", Translation: "vào thứ Bảy", Want: []string{"thứ Bảy"}},
		{Langs: "zh-ar", Original: "周日", Translation: "يوم السبت", Want: []string{"السبت"}},
		{Langs: "en-fi", Original: "on Sunday", Translation: "lauantaina", Want: []string{"lauantaina"}},
		{Langs: "en-de", Original: "on Sunday", Translation: "am Sonntagabend"},
		{Langs: "en-de", Original: "The Sunday Times said on Monday", Translation: "Die Zeitung sagte am Montag"},
		{Langs: "en-vi", Original: "the second man on Monday", Translation: "người thứ hai vào thứ Hai"},
		{Langs: "en-ru", Original: "on Wednesday", Translation: "в окружающей среде в среду"},
		{Langs: "en-ru", Original: "on Tuesday", Translation: "в среднем"},
		{Langs: "en-zh", Original: "a four-day week", Translation: "每周四天"},
	})
}

func TestTime(t *testing.T) {
	checktest.Table(t, date.Time, []checktest.Case{
		{Langs: "en-de", Original: "at 7:30 p.m.", Translation: "um 19.40 Uhr", Want: []string{"40"}, Fixed: "um 19.30 Uhr"},
		{Langs: "en-fr", Original: "at 6:45 a.m.", Translation: "à 6h15", Want: []string{"15"}, Fixed: "à 6h45"},
		{Langs: "zh-en", Original: "下午7点30分", Translation: "at 8:30 p.m.", Want: []string{"8"}},
		{Langs: "en-vi", Original: "at 7 p.m.", Translation: "lúc 7 giờ sáng", Want: []string{"7"}},
		{Langs: "en-zh", Original: "at 7:30 a.m.", Translation: "下午7点30分", Want: []string{"7"}},
		{Langs: "en-vi", Original: "at 7:30 p.m.", Translation: "lúc 19 giờ 30"},
		{Langs: "en-ru", Original: "at 3 a.m.", Translation: "в 3 часа ночи"},
		{Langs: "en-de", Original: "at 7 p.m.", Translation: "um 7 Uhr abends"},
		{Langs: "en-ro", Original: "It left at 11:45 p.m. on Saturday.", Translation: "A plecat sâmbătă la ora 23.45."},
		{Langs: "en-bg", Original: "It left at 11:45 p.m. on Saturday.", Translation: "Тръгна в събота в 23,45 ч."},
		{Langs: "en-ru", Original: "at 7 p.m.", Translation: "в 19:00"},
		{Langs: "en-de", Original: "won 3:1", Translation: "gewann 3:1"},
	})
}

// Whatever the texts are, findings keep their promises; see checktest.Findings.
func FuzzChecks(f *testing.F) {
	f.Add("on Sunday 15 October 2018 at 7.30 p.m.", "am Samstag, 16. November 2017 um 8.30 Uhr", "en", "de")
	f.Add("2018年10月15日", "ngày 16 tháng 11 năm 2019", "zh", "vi")
	f.Fuzz(func(t *testing.T, o, tr, from, to string) {
		in := checktest.Input(from, to, o, tr)
		for _, c := range date.Checks() {
			for _, x := range checktest.Findings(t, c, in) {
				if x.Severity < verify.Warning {
					t.Errorf("%s: %q → %q is only info", c.ID, o, tr)
				}
			}
		}
	})
}

func TestDateline(t *testing.T) {
	const day = "2018-10-17" // a Wednesday
	checktest.Table(t, date.Dateline, []checktest.Case{
		{Dateline: day, Langs: "en-ru", Original: "They meet on Friday.", Translation: "Они встретятся завтра.", Want: []string{"завтра"}},
		{Dateline: day, Langs: "en-vi", Original: "They met on Monday.", Translation: "Họ đã gặp nhau hôm qua.", Want: []string{"hôm qua"}},
		{Dateline: day, Langs: "zh-de", Original: "他们昨天会面。", Translation: "Sie trafen sich am Sonntag.", Want: []string{"Sonntag"}, Fixed: "Sie trafen sich am Dienstag."},
		{Dateline: day, Langs: "en-de", Original: "They met yesterday.", Translation: "Sie trafen sich am Dienstag, dem 17. Oktober.", Want: []string{"17. Oktober"}},
		{Dateline: day, Langs: "en-ru", Original: "They meet on Thursday.", Translation: "Они встретятся завтра."},
		{Dateline: day, Langs: "zh-de", Original: "他们昨天会面。", Translation: "Sie trafen sich am Dienstag, dem 16. Oktober 2018."},
		// the day is not known, both sides count, or several days are named
		{Langs: "en-ru", Original: "They meet on Friday.", Translation: "Они встретятся завтра."},
		{Dateline: day, Langs: "en-de", Original: "They met yesterday.", Translation: "Sie trafen sich gestern."},
		{Dateline: day, Langs: "en-de", Original: "They met on Monday and Tuesday.", Translation: "Sie trafen sich am Montag und gestern."},
		{Dateline: day, Langs: "en-de", Original: "They met in October.", Translation: "Sie trafen sich gestern."},
	})
}

// Each side is counted from its own day.
func TestDatelineOfEachSide(t *testing.T) {
	in := checktest.Input("en", "de", "They met on Tuesday.", "Sie trafen sich gestern.")
	in.Original.Meta.Dateline = time.Date(2018, 10, 16, 0, 0, 0, 0, time.UTC)
	in.Translation.Meta.Dateline = time.Date(2018, 10, 17, 0, 0, 0, 0, time.UTC)
	if fs := checktest.Findings(t, date.Dateline, in); len(fs) != 0 {
		t.Errorf("%v is reported, and Tuesday was the day before", fs[0].Translation)
	}
	in.Translation.Meta.Dateline = time.Date(2018, 10, 18, 0, 0, 0, 0, time.UTC)
	if fs := checktest.Findings(t, date.Dateline, in); len(fs) != 1 {
		t.Errorf("%d findings, and Tuesday was two days before", len(fs))
	}
}
