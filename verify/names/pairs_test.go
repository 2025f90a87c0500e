package names

import (
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// Two letters of a word of the original exchanged are a slip wherever the word stands and
// whatever it is; what a language does to endings, and words of its own, are none.
func TestExchangedLetters(t *testing.T) {
	for _, c := range []struct{ lang, o, t, slip string }{
		{"de", "Rosa approaches the Baja California peninsula.", "Rosa erreicht die Halbinsel Baja Califronia.", "Califronia"},
		{"de", "A Prison Service spokesman met the prison chief.", "Ein Sprecher des Prsion Service traf den Leiter.", "Prsion"},
		{"de", "Hans Geiger died in 1945.", "Hans Geigre starb 1945.", "Geigre"},
		{"de", "The conflict has shaped our nation.", "Der Konflikt hat unsere Naiton geformt.", "Naiton"},
		{"en", "Trump won there.", "There Trupm won.", "Trupm"},
		{"de", "He reads the Bible.", "Er liest die Bibel.", ""},
		{"de", "They met at the Lincoln Theatre.", "Sie trafen sich im Lincoln Theater.", ""},
		{"fr", "Alexander spoke in September.", "Alexandre a parlé en septembre.", ""},
		{"en", "They met at the Lincoln Theater.", "They met at the Lincoln Theatre.", ""},
		{"de", "They form a line.", "Sie bilden vorn eine Linie.", ""},
	} {
		r := Extract(sentences(c.lang, []string{c.o}, []string{c.t}))
		got := ""
		for _, p := range r.Problems {
			if p.ID == "changed" {
				got = c.t[p.Translation[0].Start:p.Translation[0].End]
			}
		}
		if got != c.slip {
			t.Errorf("%q → %q: found %q, want %q", c.o, c.t, got, c.slip)
		}
	}
}

// Names of an original in another script are read letter by letter: a slip is found though
// the name stands once, and no usual spelling is one.
func TestTransliterated(t *testing.T) {
	for _, c := range []struct{ from, to, o, t, slip, fix string }{
		{"ru", "de", "Министр Сергей Лавров прибыл в Минск.", "Minister Sergej Larwow ist in Minsk eingetroffen.", "Larwow", "Lawrow"},
		{"ru", "de", "Встреча с Лавровым прошла в Минске.", "Das Treffen mit Larwow fand in Minsk statt.", "Larwow", "Lawrow"},
		{"ru", "en", "Набиуллина заявила это.", "Nabuillina said so.", "Nabuillina", "Nabiullina"},
		{"ru", "en", "Директор Игорь Кудрявцев отказался.", "Director Igor Kudrjatsev refused.", "", ""},
		{"ru", "en", "Директор Игорь Горбачёв отказался.", "Director Igor Gorbachev refused.", "", ""},
		{"ru", "de", "Директор Игорь Горбачёв отказался.", "Direktor Igor Gorbatschow lehnte ab.", "", ""},
		{"ru", "en", "Президент Дональд Трамп и Марк Рютте.", "President Donald Trump and Mark Rutte.", "", ""},
		{"ru", "en", "Мишель Барнье и Джонсон приехали.", "Michel Barnier and Johnson came.", "", ""},
		{"ru", "de", "Депутат Захаров голосовал.", "Der Abgeordnete Samarow stimmte ab.", "", ""},
		{"ru", "de", "Депутат Кузнецов голосовал.", "Der Abgeordnete Kusmezow stimmte ab.", "Kusmezow", "Kusnezow"},
		{"uk", "de", "Міністр Рустем Умєров прибув.", "Minister Rustem Umerow ist eingetroffen.", "", ""},
		{"zh", "de", "国防部长董军说。", "Verteidigungsminister Dong Jin sagte das.", "Dong Jin", "Dong Jun"},
		{"zh", "de", "国防部长董军说。", "Verteidigungsminister Dong Jun sagte das.", "", ""},
		{"zh", "en", "分析人士李开盛认为。", "Analyst Li Kaishen thinks so.", "Li Kaishen", "Li Kaisheng"},
		{"zh", "en", "习近平主席会见了王毅。", "President Xi Jinping met Wang Yi.", "", ""},
		{"zh", "en", "张又侠将军讲话。", "General Li Shangfu spoke.", "", ""},
	} {
		in := sentences(c.to, []string{c.o}, []string{c.t})
		in.OriginalLang = language.Make(c.from)
		got, fix := "", ""
		for _, p := range Extract(in).Problems {
			if p.ID == "changed" {
				got, fix = c.t[p.Translation[0].Start:p.Translation[0].End], p.Fix
			}
		}
		if got != c.slip || fix != c.fix {
			t.Errorf("%q → %q: found %q (%q), want %q (%q)", c.o, c.t, got, fix, c.slip, c.fix)
		}
	}
}

// Names from abroad are written by ear: what was learnt of a script tells which order of
// letters is meant.
func TestExchangedAcross(t *testing.T) {
	for _, c := range []struct{ from, o, t, slip, fix string }{
		{"ru", "Вчера там был Дорнбергер.", "Dornbegrer was there yesterday.", "Dornbegrer", "Dornberger"},
		{"ru", "Вчера там был Дорнбергер.", "Dornberger was there yesterday.", "", ""},
		{"ja", "昨日はスヴェンソンがいた。", "Yesterday Svesnson was there.", "Svesnson", "Svensson"},
		{"ja", "昨日はスヴェンソンがいた。", "Yesterday Svensson was there.", "", ""},
		{"ja", "昨日はマクドナルドがいた。", "Yesterday Mcdonald and Macdnoald were there.", "Macdnoald", "Macdonald"},
		{"zh", "昨天，奥夫拉多尔到了那里。", "Obradro was there yesterday.", "Obradro", "Obrador"},
		{"zh", "昨天，克伦威尔到了那里。", "Cromwell was there yesterday.", "", ""},
		{"zh", "昨天，克伦威尔到了那里。", "Nelson was there yesterday.", "", ""},
		{"ru", "Полиция и Киев.", "Die Polizei und Kiew.", "", ""},
	} {
		in := sentences("en", []string{c.o}, []string{c.t})
		in.OriginalLang = language.Make(c.from)
		if strings.HasPrefix(c.t, "Die ") {
			in.TranslationLang = language.German
		}
		got, fix := "", ""
		for _, p := range Extract(in).Problems {
			if p.ID == "changed" {
				got, fix = c.t[p.Translation[0].Start:p.Translation[0].End], p.Fix
			}
		}
		if got != c.slip || fix != c.fix {
			t.Errorf("%q → %q: found %q (%q), want %q (%q)", c.o, c.t, got, fix, c.slip, c.fix)
		}
	}
}

// One institution is not another: its own name in the other language is no change.
func TestExchangedBodies(t *testing.T) {
	for _, c := range []struct{ lang, o, t, slip string }{
		{"de", "The NATO summit ends today.", "Der UNO-Gipfel endet heute.", "UNO"},
		{"de", "The UN summit ends today.", "Der UNO-Gipfel endet heute.", ""},
		{"fr", "The NATO summit ends today.", "Le sommet de l’OTAN se termine.", ""},
		{"de", "NATO and the United Nations met.", "Die NATO und die UNO trafen sich.", ""},
		{"de", "The NATO summit ends today.", "Der Gipfel der NATO mit der UNO endet heute.", ""},
	} {
		got := ""
		for _, p := range Extract(sentences(c.lang, []string{c.o}, []string{c.t})).Problems {
			if p.ID == "changed" {
				got = c.t[p.Translation[0].Start:p.Translation[0].End]
			}
		}
		if got != c.slip {
			t.Errorf("%q → %q: found %q, want %q", c.o, c.t, got, c.slip)
		}
	}
}
