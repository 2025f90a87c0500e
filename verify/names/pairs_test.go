package names

import (
	"testing"

	"golang.org/x/text/language"
)

// Two letters of a word of the original exchanged are a slip wherever the word stands and
// whatever it is; what a language does to endings, and words of its own, are none.
func TestExchangedLetters(t *testing.T) {
	testSlips(t, []slipCase{
		{"en", "de", "Rosa approaches the Baja California peninsula.", "Rosa erreicht die Halbinsel Baja Califronia.", "Califronia", anyFix},
		{"en", "de", "A Prison Service spokesman met the prison chief.", "Ein Sprecher des Prsion Service traf den Leiter.", "Prsion", anyFix},
		{"en", "de", "Hans Geiger died in 1945.", "Hans Geigre starb 1945.", "Geigre", anyFix},
		{"en", "de", "The conflict has shaped our nation.", "Der Konflikt hat unsere Naiton geformt.", "Naiton", anyFix},
		{"en", "en", "Trump won there.", "There Trupm won.", "Trupm", anyFix},
		{"en", "de", "He reads the Bible.", "Er liest die Bibel.", "", anyFix},
		{"en", "de", "They met at the Lincoln Theatre.", "Sie trafen sich im Lincoln Theater.", "", anyFix},
		{"en", "fr", "Alexander spoke in September.", "Alexandre a parlé en septembre.", "", anyFix},
		{"en", "en", "They met at the Lincoln Theater.", "They met at the Lincoln Theatre.", "", anyFix},
		{"en", "de", "They form a line.", "Sie bilden vorn eine Linie.", "", anyFix},
	})
}

// Names of an original in another script are read letter by letter: a slip is found though
// the name stands once, and no usual spelling is one.
func TestTransliterated(t *testing.T) {
	testSlips(t, []slipCase{
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
	})
}

// Names from abroad are written by ear: what was learnt of a script tells which order of
// letters is meant.
func TestExchangedAcross(t *testing.T) {
	testSlips(t, []slipCase{
		{"ru", "en", "Вчера там был Дорнбергер.", "Dornbegrer was there yesterday.", "Dornbegrer", "Dornberger"},
		{"ru", "en", "Вчера там был Дорнбергер.", "Dornberger was there yesterday.", "", ""},
		{"ja", "en", "昨日はスヴェンソンがいた。", "Yesterday Svesnson was there.", "Svesnson", "Svensson"},
		{"ja", "en", "昨日はスヴェンソンがいた。", "Yesterday Svensson was there.", "", ""},
		{"ja", "en", "昨日はマクドナルドがいた。", "Yesterday Mcdonald and Macdnoald were there.", "Macdnoald", "Macdonald"},
		{"zh", "en", "昨天，奥夫拉多尔到了那里。", "Obradro was there yesterday.", "Obradro", "Obrador"},
		{"zh", "en", "昨天，克伦威尔到了那里。", "Cromwell was there yesterday.", "", ""},
		{"zh", "en", "昨天，克伦威尔到了那里。", "Nelson was there yesterday.", "", ""},
		{"ru", "de", "Полиция и Киев.", "Die Polizei und Kiew.", "", ""},
		{"ru", "en", "Вчера там был Дорнбергер.", "Dormberger and Dornbelger were there.", "", ""}, // languages write one for the other
		{"ru", "en", "Вчера там был Дорнбергер.", "Dortberger was there yesterday.", "Dortberger", "Dornberger"},
		{"ja", "en", "昨日はスヴェンソンがいた。", "Yesterday Svenkson was there.", "", ""},
		{"ja", "en", "昨日はマクドナルドがいた。", "Yesterday Macdokald was there.", "Macdokald", "Macdonald"},
		{"ar", "en", "كان هناك أمس ماكدونالد.", "Macdomald was there.", "", ""},
		{"ar", "en", "كان هناك أمس ماكدونالد.", "Macdosald was there.", "Macdosald", "Macdonald"},
		{"ar", "en", "كان هناك أمس كوروساوا.", "Kurosawa and Kurozawa were there.", "", ""},
		{"ar", "en", "قالت رويترز ذلك.", "Reuters said so.", "", ""},
		{"he", "en", "אתמול היה שם קורוסאווה.", "Kurosawa was there.", "", ""},
		{"ko", "en", "어제 구로사와 거기 있었다.", "Kurosawa was there.", "", ""},
	})
}

// slipCase is a sentence with its translation, the misspelt word in it ("" if there is none) and
// what it should be (anyFix where that is open).
type slipCase struct{ from, to, o, t, slip, fix string }

const anyFix = "*"

func testSlips(t *testing.T, cases []slipCase) {
	t.Helper()
	for _, c := range cases {
		in := sentences(c.to, []string{c.o}, []string{c.t})
		in.OriginalLang = language.Make(c.from)
		got, fix := "", ""
		for _, p := range Extract(in).Problems {
			if p.ID == "changed" {
				got, fix = c.t[p.Translation[0].Start:p.Translation[0].End], p.Fix
			}
		}
		if got != c.slip || c.fix != anyFix && fix != c.fix {
			t.Errorf("%q → %q: found %q (%q), want %q (%q)", c.o, c.t, got, fix, c.slip, c.fix)
		}
	}
}

// One institution is not another: its own name in the other language is no change.
func TestExchangedBodies(t *testing.T) {
	testSlips(t, []slipCase{
		{"en", "de", "The NATO summit ends today.", "Der UNO-Gipfel endet heute.", "UNO", anyFix},
		{"en", "de", "The UN summit ends today.", "Der UNO-Gipfel endet heute.", "", anyFix},
		{"en", "fr", "The NATO summit ends today.", "Le sommet de l’OTAN se termine.", "", anyFix},
		{"en", "de", "NATO and the United Nations met.", "Die NATO und die UNO trafen sich.", "", anyFix},
		{"en", "de", "The NATO summit ends today.", "Der Gipfel der NATO mit der UNO endet heute.", "", anyFix},
	})
}
