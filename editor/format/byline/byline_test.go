package byline

import (
	"strings"
	"testing"
	"time"

	"stet/editor/format/model"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

func day(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return t
}

var today = day("2026-11-23")

const filler = "Dies ist der erste Satz eines Berichts, der so lang ist, dass er kein Titel sein kann, und der nichts von sich sagt.\n"

func TestOpenings(t *testing.T) {
	for _, c := range []struct{ lang, s, place, agency, day string }{
		{"de", "MOSKAU, 15. Oktober (dpa) – Russland und China haben …", "MOSKAU", "dpa", "2026-10-15"},
		{"de", "Moskau/Peking (dpa) - Russland und China haben gesprochen.", "Moskau/Peking", "dpa", ""},
		{"de", "Frankfurt am Main, 3. Dezember 2025 (AFP) – Die Bank hat", "Frankfurt am Main", "AFP", "2025-12-03"},
		{"en", "MOSCOW, Oct 15 (Reuters) - Russia and China held talks", "MOSCOW", "Reuters", "2026-10-15"},
		{"en", "MOSCOW, October 15. /TASS/. Russia and China held talks", "MOSCOW", "TASS", "2026-10-15"},
		{"en", "LONDON (AP) — The government said", "LONDON", "AP", ""},
		{"es", "Madrid, 15 oct (EFE).- El Gobierno ha dicho", "Madrid", "EFE", "2026-10-15"},
		{"fr", "PARIS, 15 octobre (AFP) - Le gouvernement a dit", "PARIS", "AFP", "2026-10-15"},
		{"it", "ROMA, 15 ottobre (ANSA) - Il governo ha detto", "ROMA", "ANSA", "2026-10-15"},
		{"pt", "LISBOA, 15 de outubro (Lusa) – O governo disse", "LISBOA", "Lusa", "2026-10-15"},
		{"pl", "WARSZAWA, 15 października (PAP) – Rząd poinformował", "WARSZAWA", "PAP", "2026-10-15"},
		{"ru", "МОСКВА, 15 окт — РИА Новости. Россия и Китай провели", "МОСКВА", "RIA Novosti", "2026-10-15"},
		{"ru", "МОСКВА, 15 октября. /ТАСС/. Россия и Китай провели", "МОСКВА", "TASS", "2026-10-15"},
		{"uk", "КИЇВ, 15 жовтня (Укрінформ) – Уряд повідомив", "КИЇВ", "Ukrinform", "2026-10-15"},
		{"vi", "Hà Nội, 15/10 – Bộ trưởng Quốc phòng cho biết", "Hà Nội", "", "2026-10-15"},
		{"vi", "Hà Nội (TTXVN 15/10) – Bộ trưởng Quốc phòng cho biết", "Hà Nội", "TTXVN", "2026-10-15"},
		{"zh", "新华社北京10月15日电（记者张三）国防部长表示", "北京", "Xinhua", "2026-10-15"},
		// Nothing is said here, and nothing may be read.
		{"de", "Moskau – Die Gespräche haben begonnen.", "", "", ""},
		{"de", "Die Gespräche (in Moskau) – sie dauerten lange – sind beendet.", "", "", ""},
		{"de", "Minister Sergej Kusnezow, 58, war am 12. September in Chabarowsk.", "", "", ""},
		{"en", "President Putin (left) - seen here with Xi - said", "", "", ""},
		{"en", "Russia and China held talks on October 15 (Reuters) - and again", "", "", ""},
	} {
		got := Read(text.New(c.s+"\n"+filler), nil, language.MustParse(c.lang), today)
		want := model.Meta{Place: c.place, Agency: c.agency, Dateline: day(c.day)}
		got.Title = ""
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.s, d)
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		s    string
		want model.Meta
	}{
		{"Ngoc Anh (laut TASS)", model.Meta{Author: "Ngoc Anh", Agency: "TASS"}},
		{"Thu Hà (theo Interfax)", model.Meta{Author: "Thu Hà", Agency: "Interfax"}},
		{"Theo TASS", model.Meta{Agency: "TASS"}},
		{"Die Ermittlungen dauern an. (dpa)", model.Meta{Agency: "dpa"}},
		{"(dpa)", model.Meta{Agency: "dpa"}},
		{"(AFP/dpa)", model.Meta{Agency: "AFP/dpa"}},
		{"Anna Schmidt (laut Roter Fluss)", model.Meta{Author: "Anna Schmidt", Agency: "Roter Fluss"}},
		{"Von Thu Ha, Moskau", model.Meta{Author: "Thu Ha"}},
		{"Von Anna Schmidt und Karl von der Heide", model.Meta{Author: "Anna Schmidt und Karl von der Heide"}},
		{"By Jane Doe (Reuters)", model.Meta{Author: "Jane Doe", Agency: "Reuters"}},
		{"Par Jeanne Dupont", model.Meta{Author: "Jeanne Dupont"}},
		{"Автор: Иван Петров", model.Meta{Author: "Иван Петров"}},
		{"Tác giả: Thu Hà", model.Meta{Author: "Thu Hà"}},
		{"Autor: Jan Kowalski", model.Meta{Author: "Jan Kowalski"}},
		{"Quelle: https://tass.ru/x?a=1.", model.Meta{Source: "https://tass.ru/x?a=1"}},
		{"Nguồn: congluan.vn/bo-truong-post316948.html", model.Meta{Source: "https://congluan.vn/bo-truong-post316948.html"}},
		{"来源：新华社", model.Meta{Agency: "Xinhua"}},
		{"Source: The New York Times", model.Meta{Outlet: "The New York Times"}},
		{"Источник: https://tass.ru/1", model.Meta{Source: "https://tass.ru/1"}},
		{"Fuente: EFE", model.Meta{Agency: "EFE"}},
		{"https://tass.ru/armiya-i-opk/1", model.Meta{Source: "https://tass.ru/armiya-i-opk/1"}},
		{"Freitag, 12. September 2025, 10:30 Uhr", model.Meta{Dateline: day("2025-09-12")}},
		{"Thứ sáu, 12/9/2025, 08:30 (GMT+7)", model.Meta{Dateline: day("2025-09-12")}},
		{"Stand: 12.09.2025", model.Meta{Dateline: day("2025-09-12")}},
		{"Updated September 12, 2025", model.Meta{Dateline: day("2025-09-12")}},
		{"2025年9月12日", model.Meta{Dateline: day("2025-09-12")}},
		// Near misses.
		{"Der Minister (58)", model.Meta{}},
		{"Er sprach von Moskau (laut Plan)", model.Meta{}},
		{"Von Moskau bis Peking sind es fast 6000 Kilometer.", model.Meta{}},
		{"Foto: Russisches Ministerium (TASS)", model.Meta{}},
		{"Die Quelle: ein Beamter, der nicht genannt werden will.", model.Meta{}},
		{"Am 12. September 2025 begann die Übung.", model.Meta{}},
		{"Kommentar (0)", model.Meta{}},
		{"In der Spa (SPA) war es schön, sagte er und ging.", model.Meta{}},
		{"Mehr unter https://a.example/x.", model.Meta{}},
	} {
		got := Read(text.New(strings.Repeat(filler, 20)+c.s), nil, language.Und, today)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.s, d)
		}
	}
}

func TestTitle(t *testing.T) {
	for s, want := range map[string]string{
		"Übung am Amur\n\n" + filler:                 "Übung am Amur",
		"Warum kam die Flut?\n" + filler:             "Warum kam die Flut?",
		"Es war ein Sonntag.\n" + filler:             "",
		"Von Thu Ha\n" + filler:                      "",
		filler + filler:                              "",
		"Nur eine Zeile":                             "",
		"MOSKAU (dpa) - " + filler + filler + filler: "",
		"Eins\nZwei":                                 "",
		"Quelle: https://a.example\n" + filler:       "",
	} {
		if got := Read(text.New(s), nil, language.German, today).Title; got != want {
			t.Errorf("%.30q: got %q, want %q", s, got, want)
		}
	}
}

// A day without a year is not guessed where today is not known.
func TestNoYear(t *testing.T) {
	m := Read(text.New("MOSKAU, 15. Oktober (dpa) – Russland\n"+filler), nil, language.German, time.Time{})
	if m.Place != "MOSKAU" || !m.Dateline.IsZero() {
		t.Errorf("got %+v", m)
	}
}
