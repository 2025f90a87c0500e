package names

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// Every kind of problem is found in several languages, and is silent on what only looks like
// it. The mark is the place in the translation; a near-miss has none.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ id, from, to, o, t, mark string }{
		{"variant", "", "de", "", "Andrej Beloussow kam.\nDann ging Beloussow.\nHerr Belousov blieb.", "Belousov"},
		{"variant", "", "en", "", "Sergei Shoigu came.\nThen Shoigu spoke.\nMr Schoigu left.", "Schoigu"},
		{"variant", "", "fr", "", "Sergueï Choïgou est venu.\nPuis M. Choïgou a parlé.\nM. Shoigu est parti.", "Shoigu"},
		{"variant", "", "pl", "", "Przyjechał Siergiej Szojgu.\nPotem minister Szojgu słuchał.\nMinister Shoigu mówił.", "Shoigu"},
		{"variant", "", "de", "", "Wladimir Klitschko kam.\nVitali Klitschko blieb.\nXi Jinping traf Li Qiang.", ""},
		{"variant", "", "ru", "", "Приехал Владимир Путин.\nВстреча с Владимиром Путиным прошла.\nСлова Путина услышали.", ""},
		{"variant", "", "pl", "", "Przyjechał Donald Tusk.\nSpotkanie z Donaldem Tuskiem trwało.\nSłowa Tuska zapisano.", ""},

		{"mixed", "", "de", "", "Andrej Beloussow kam.\nHerr Beloussov ging.\nDann sprach Belousov.", "Beloussov"},
		{"mixed", "", "de", "", "Andrej Beloussow kam.\nDann ging Beloussow.", ""},
		{"mixed", "", "en", "", "Sergei Kuznetsov came.\nMr Kuznetsov left.", ""},

		{"changed", "en", "de", "Brett Kavanaugh spoke.\nKavanaugh left.", "Brett Kavanuagh sprach.\nKavanaugh ging.", "Kavanuagh"},
		{"changed", "ru", "en", "Директор Игорь Кудрявцев отказался.", "Director Igor Kurdyavtsev refused.", "Kurdyavtsev"},
		{"changed", "en", "pl", "He saw Gordon Sondland.", "Widział Gordona Sondlanda.", ""},
		{"changed", "en", "de", "He saw Alexander the Great.", "Er sah Alexander den Großen.", ""},

		{"changed", "en", "de", "Donald Trump criticised the judges.\nJoe Biden defended them.\nIn the evening Trump spoke in Texas.", "Donald Trump hat die Richter kritisiert.\nJoe Biden hat sie verteidigt.\nAm Abend sprach Biden in Texas.", "Biden"},
		{"changed", "en", "ru", "Donald Trump criticised the judges.\nJoe Biden defended them.\nIn the evening Trump spoke in Texas.", "Дональд Трамп раскритиковал судей.\nДжо Байден защитил их.\nВечером Байден выступил в Техасе.", "Байден"},
		{"changed", "ru", "en", "Сергей Лавров прибыл в Минск, Сергей Шойгу остался в Москве.\nВечером Лавров дал пресс-конференцию.", "Sergei Lavrov arrived in Minsk, Sergei Shoigu stayed in Moscow.\nIn the evening Shoigu gave a press conference.", "Shoigu"},
		{"changed", "en", "fr", "Donald Trump spoke.\nJoe Biden defended them.\nThen Trump left.", "Donald Trump a parlé.\nJoe Biden les a défendus.\nPuis le président est parti.", ""},
		{"changed", "en", "de", "Donald Trump met Joe Biden.\nHe left before Trump.", "Donald Trump traf Joe Biden.\nBiden ging vor Trump.", ""},
		{"changed", "en", "de", "Donald Trump spoke. Then Joe Biden left.\nIt was late.\nTrump was tired.", "Donald Trump sprach.\nDann ging Joe Biden. Es war spät.\nTrump war müde.", ""},
		{"changed", "en", "de", "The bridge was designed by Maria Salgado.\nIt rained.", "Die Brücke wurde von Maria Delgado entworfen.\nEs regnete.", "Maria Delgado"},
		{"changed", "fr", "en", "Le maire, Jacques Moreau, a présenté le budget.", "The mayor, Jacques Morel, presented the budget.", "Jacques Morel"},
		{"changed", "en", "de", "The bridge was designed by Maria Salgado and Maria Delgado.", "Die Brücke wurde von Maria Delgado und einer Kollegin entworfen.", ""},
		{"changed", "en", "de", "Karin Lindström-Meyer resigned.\nPeter Voronin left.", "Karin Lindström ist zurückgetreten.\nPeter Woronin ging.", ""},
		{"changed", "en", "ru", "The judge Brett Kavanaugh spoke.", "Выступил судья Бретт Кавано.", ""},
		{"changed", "en", "sk", "The teacher Maria Keller spoke.", "Hovorila učiteľka Maria Kellerová.", ""},
		{"changed", "lt", "en", "Kalbėjo mokytoja Rasa Kazlauskienė.", "The teacher Rasa Kazlauskas spoke.", ""},
		{"changed", "en", "sk", "The teacher Maria Keller spoke.", "Hovorila učiteľka Maria Bellerová.", "Maria Bellerová"},
		{"changed", "en", "es", "Prince William met Pope Francis.", "El príncipe Guillermo se reunió con el papa Francisco.", ""},

		{"missing", "en", "de", "Then the judge Brett Kavanaugh spoke.\nIt rained.", "Dann sprach der Richter.\nEs regnete.", "Dann sprach der Richter."},
		{"missing", "en", "fr", "Then the judge Brett Kavanaugh spoke.\nKavanaugh left.", "Puis le juge parla.\nKavanaugh partit.", ""},
		{"missing", "de", "en", "Jürgen Haberland kam.\nEs regnete.", "The mayor came.\nIt rained.", "The mayor came."},
		{"missing", "de", "en", "Jürgen Haberland kam.\nJürgen Kowalk ging.", "The mayor came.\nJürgen Kowalk left.", "The mayor came."},
		{"missing", "en", "de", "Jan Thornhill came.\nIt rained.", "Der Bürgermeister kam.\nIm Januar regnete es.", "Der Bürgermeister kam."},
		{"missing", "de", "en", "Jürgen Haberland kam.\nEs regnete.", "Jürgen came.\nIt rained.", ""},
		{"missing", "de", "en", "Jürgen Haberland kam.\nEs regnete.", "He came.\nHaberland was wet.", ""},
		{"missing", "en", "de", "On Monday Xi Jinping travelled to Budapest.\nHe signed contracts.", "Am Montag reiste der Staatschef nach Budapest.\nEr schloss Verträge.", "Am Montag reiste der Staatschef nach Budapest."},
		{"missing", "vi", "en", "Chủ tịch tỉnh Nguyễn Hữu Thành đã đến thăm trường.", "The chairman of the province visited the school.", "The chairman of the province visited the school."},
		{"missing", "en", "de", "Justin Rose returned with Henrik Stenson.", "Justin Rose kam mit ihm zurück.", "Justin Rose kam mit ihm zurück."},
		{"missing", "en", "de", "Mike Pence arrived.\nBud Spencer left.", "Der Vizepräsident kam.\nBud Spencer ging.", "Der Vizepräsident kam."},
		{"missing", "ru", "en", "Нельсона Манделу ждали.\nШёл дождь.", "They waited for the president.\nIt rained.", "They waited for the president."},
		{"missing", "en", "ru", "He was with Michael Sanford, and Sanford was asked.", "Он был с Майклом Сэнфордом, Сэнфорда допросили.", ""},
		{"missing", "en", "vi", "On Monday Xi Jinping travelled to Budapest.", "Hôm thứ Hai, ông Tập Cận Bình đã đến Budapest.", ""},
		{"missing", "vi", "en", "Ông Tập Cận Bình đã đến Budapest.", "Xi Jinping arrived in Budapest.", ""},
		{"missing", "en", "el", "The bank is led by Claire Dumont now.", "Η τράπεζα διοικείται πλέον από την Κλερ Ντιμόν.", ""},
		{"missing", "en", "el", "The bank is led by Claire Dumont now.", "Η τράπεζα διοικείται πλέον από την πρόεδρο.", "Η τράπεζα διοικείται πλέον από την πρόεδρο."},
		{"missing", "vi", "de", "Cơ Quan Đánh Giá Công Nghệ cho biết.", "Die Behörde sagte es.", ""},
		{"missing", "en", "ru", "Then the judge Brett Kavanaugh spoke.", "Затем выступил судья Бретт Кавано.", ""},

		{"leaked-reading", "vi", "de", "Tướng Trương Hựu Hiệp nói.\nÔng Trương nói thêm.", "General Zhang Youxia sprach.\nHerr Truong sagte mehr.", "Truong"},
		{"leaked-reading", "vi", "en", "Tướng Trương Hựu Hiệp nói.\nÔng Trương nói thêm.", "General Zhang Youxia spoke.\nMr Truong said more.", "Truong"},
		{"leaked-reading", "ko", "en", "장유샤 장군이 말했다.\n장 장군은 덧붙였다.", "General Zhang Youxia spoke.\nGeneral Jang said more.", "Jang"},
		{"leaked-reading", "vi", "de", "Ông Trương Tấn Sang nói.", "Herr Truong Tan Sang sprach.", ""},
		{"leaked-reading", "vi", "en", "Thành phố Hồ Chí Minh.", "He lives in Ho Chi Minh City.", ""},

		{"exonym", "", "de", "", "Er reiste nach Peking.\nIn Beijing traf er den Minister.", "Beijing"},
		{"exonym", "", "en", "", "He flew to Kyiv.\nIn Kiev he met the minister.", "Kiev"},
		{"exonym", "", "fr", "", "Il est allé à Pékin.\nÀ Beijing il a vu le ministre.", "Beijing"},
		{"exonym", "", "de", "", "Er reiste nach Peking.\nIn Nanjing traf er den Minister.", ""},
		{"exonym", "en", "de", "Kiev, now written Kyiv.", "Kiew, heute Kyjiw geschrieben.", ""},

		{"ambiguous", "", "en", "", "Vitali Klitschko met Wladimir Klitschko.\nLater Klitschko left.", "Klitschko"},
		{"ambiguous", "", "de", "", "General Li Shangfu traf Premier Li Qiang.\nSpäter ging Li.", "Li"},
		{"ambiguous", "", "fr", "", "Laurent Berger a vu Marie Berger.\nPuis Berger est parti.", "Berger"},
		{"ambiguous", "", "ru", "", "Владимир Кличко встретил Виталия Кличко.\nПотом Кличко уехал.", "Кличко"},
		{"ambiguous", "", "de", "", "Vitali Klitschko kam.\nSpäter ging Klitschko.", ""},
		{"ambiguous", "", "ru", "", "Приехал Оливер Кромвель.\nОливера Кромвеля ждали.\nКромвелю было холодно.", ""},

		{"perhaps", "", "en", "", "Mr Kavanaugh came.\nThen Mr Kavanaugh spoke.\nMr Kavanaugh left.\nMr Kavanuagh returned.", "Kavanuagh"},
		{"perhaps", "", "ru", "", "Пришёл Сергей Барвихин.\nСергей Барвихин говорил.\nСергей Барвихин ушёл.\nСергей Бавихрин вернулся.", ""},
		{"perhaps", "", "ru", "", "Пришёл Сергей Барвихин.\nСергей Барвихин говорил.\nСергей Барвихин ушёл.\nСергей Бравихин вернулся.", "Бравихин"},
		{"perhaps", "", "de", "", "Herr Hollstein kam.\nHerr Hollstein sprach.\nHerr Hollstein ging.\nHerr Holsltein kam wieder.", "Holsltein"},
		{"perhaps", "", "en", "", "Mr Martin came.\nThen Mr Martin spoke.\nMr Martin left.\nMrs Martina returned.", ""},
		{"perhaps", "", "ru", "", "Пришёл Сергей Барвихин.\nСергей Барвихин говорил.\nСергей Барвихин ушёл.\nС Барвихиным говорили.", ""},

		{"gender", "", "de", "", "Präsident Wladimir Wladimirowna Petrow sprach.", "Wladimirowna"},
		{"gender", "ru", "en", "Об этом сказала Мария Захарова.", "This was said by Maria Zakharov.", "Zakharov"},
		{"gender", "", "de", "", "Wladimir Wladimirowitsch Petrow sprach mit Anna Sergejewna Petrowa.", ""},
		{"gender", "", "en", "", "The American skier Anna Petrov won.\nHer husband Boris Petrov watched.", ""},

		{"patronymic", "", "de", "", "Sergej Wiktorowitsch Lawrow kam.\nSergej Wiktorowitsch Lawrow sprach.\nSergej Wladimirowitsch Lawrow ging.", "Wladimirowitsch"},
		{"patronymic", "", "en", "", "Sergei Viktorovich Lavrov came.\nSergei Viktorovich Lavrov spoke.\nSergei Vladimirovich Lavrov left.", "Vladimirovich"},
		{"patronymic", "", "de", "", "Sergej Wiktorowitsch Lawrow kam.\nIwan Wladimirowitsch Lawrow ging.", ""},
		{"patronymic", "", "en", "", "Sergei Viktorovich Lavrov came.\nSergey Viktorovitch Lavrov left.", ""},

		{"order", "", "en", "", "Then Abe Shinzo spoke.\nLater Shinzo Abe left.", "Shinzo Abe"},
		{"order", "", "de", "", "Dann sprach Abe Shinzo.\nSpäter ging Shinzo Abe.", "Shinzo Abe"},
		{"order", "", "en", "", "Then Martin Klaus spoke.\nLater Klaus Martin left.", ""},
		{"order", "", "de", "", "Dann sprach Abe Shinzo.\nSpäter ging Abe.", ""},

		{"institution", "", "de", "", "Der IWF warnt vor Schulden.\nDer IMF hilft dem Land.", "IMF"},
		{"institution", "", "en", "", "The International Monetary Fund (WHO) helps.", "WHO"},
		{"institution", "", "fr", "", "L'Organisation mondiale de la santé (FMI) aide le pays.", "FMI"},
		{"institution", "", "en", "", "The UN warns.\nThe United Nations (UN) helps.\nThe IMF lends.", ""},
		{"institution", "", "de", "", "Der Internationale Währungsfonds (IWF) hilft.\nDer IWF (IMF) warnt.", ""},

		{"two-titles", "", "de", "", "Das sagte der stellvertretende Vorsitzende der Zentralen Militärkommission, Zhang Youxia.\nZhang Youxia, Vizepräsident der Zentralen Militärkommission, reiste ab.", "Vizepräsident"},
		{"two-titles", "", "en", "", "This was said by the vice chairman of the Central Military Commission, Zhang Youxia.\nZhang Youxia, vice president of the Central Military Commission, left.", "vice president"},
		{"two-titles", "", "de", "", "Zhang Youxia, Vizepräsident der Zentralen Militärkommission, sprach.\nLi Qiang, Vorsitzender des Roten Kreuzes, reiste ab.", ""},
		{"two-offices", "", "de", "", "Zhang Youxia, Präsident der Zentralen Militärkommission, sprach.\nZhang Youxia, Vizepräsident der Zentralen Militärkommission, reiste ab.", "Vizepräsident"},
		{"two-offices", "", "en", "", "Zhang Youxia, president of the Central Military Commission, spoke.\nZhang Youxia, vice president of the Central Military Commission, left.", "vice president"},
		{"two-offices", "", "en", "", "Zhang Youxia, president of the Central Military Commission, spoke.\nLi Qiang, vice president of the Central Military Commission, left.", ""},
	} {
		in := inputOf(c.to, c.t)
		if c.o != "" {
			in = sentences(c.to, strings.Split(c.o, "\n"), strings.Split(c.t, "\n"))
			in.OriginalLang = language.Make(c.from)
		}
		var got []string
		for _, p := range Extract(in).Problems {
			if p.ID == c.id {
				for _, sp := range p.Translation {
					got = append(got, in.Translation[sp.Start:sp.End])
				}
			}
		}
		if c.mark == "" && got != nil || c.mark != "" && !slices.Contains(got, c.mark) {
			t.Errorf("%s %s: %q reports %q, want %q", c.id, c.to, c.t, got, c.mark)
		}
	}
}
