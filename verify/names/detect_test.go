package names

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// A place of several words is found where its first is a common word by itself, and a
// common word before a name is none.
func TestPlacesOfCommonWords(t *testing.T) {
	for _, c := range []struct {
		lang language.Tag
		s    string
		want string // the one name, "" if there is none
		kind Kind
	}{
		{language.Vietnamese, "Ông đến Trung Quốc hôm nay.", "Trung Quốc", Place},
		{language.Vietnamese, "Trung Quốc nói vậy.", "Trung Quốc", Place},
		{language.Vietnamese, "Đây là lực lượng Trung ương.", "", ""},
		{language.English, "He flew to New Zealand today.", "New Zealand", Place},
		{language.Russian, "Он прибыл в Россию.", "Россию", Place},
		{language.Russian, "Он говорил с Россом.", "Россом", Other},
		{language.Russian, "Он жил на Востоке.", "Востоке", Other},
		{language.Polish, "Był w Rosji.", "Rosji", Place},
	} {
		r := Extract(Input{Translation: c.s, TranslationLang: c.lang})
		switch {
		case c.want == "" && len(r.Names) > 0:
			t.Errorf("%q has the name %s", c.s, r.Names[0].Preferred)
		case c.want != "" && (len(r.Names) != 1 || r.Names[0].Preferred != c.want || r.Names[0].Kind != c.kind):
			t.Errorf("%q has the names %+v, want %s", c.s, r.Names, c.want)
		}
	}
}

// In Vietnamese the first syllables of institutions, days and headlines have capitals: only
// full names by their family names, and words of other languages, are persons.
func TestVietnamese(t *testing.T) {
	s := "Hôm thứ Bảy, ông Nguyễn Xuân Phúc gặp ông Tập Cận Bình tại trụ sở Đảng Cộng sản Trung Quốc. Tòa án và Bệnh viện Bạch Mai đóng cửa. Ông Phúc nói với Kuznetsov ở Thái Bình Dương."
	r := Extract(inputOf("vi", s))
	var got []string
	for _, n := range r.Names {
		for _, f := range n.Forms {
			got = append(got, f.Text)
		}
	}
	for _, w := range []string{"Nguyễn Xuân Phúc", "Tập Cận Bình", "Phúc", "Kuznetsov", "Trung Quốc"} {
		if !slices.Contains(got, w) {
			t.Errorf("%s is not found: %q", w, got)
		}
	}
	for _, w := range []string{"Bảy", "Hôm", "Đảng Cộng", "Đảng", "Tòa", "Bệnh", "Thái Bình Dương"} {
		if slices.Contains(got, w) {
			t.Errorf("%s is shown as a name: %q", w, got)
		}
	}
}

// A place in another case than the nominative stands before a name and is no part of it.
func TestPlaceBeforeName(t *testing.T) {
	r := Extract(inputOf("ru", "Премьер-министр Великобритании Тереза Мэй прилетела в Нью-Йорк."))
	var got []string
	for _, n := range r.Names {
		got = append(got, string(n.Kind)+" "+n.Forms[0].Text)
	}
	if !slices.Contains(got, "place Великобритании") || !slices.ContainsFunc(got, func(s string) bool { return strings.HasSuffix(s, " Тереза Мэй") }) {
		t.Errorf("found %q", got)
	}
}

// A Korean given name is written with a hyphen before its second half, which is small.
func TestKoreanGivenNames(t *testing.T) {
	r := Extract(inputOf("de", "Präsident Lee Jae-myung sagte, er habe Kim Jong-un in Seoul getroffen. Die Kim-freundliche Presse schwieg."))
	var got []string
	for _, n := range r.Names {
		for _, f := range n.Forms {
			got = append(got, f.Text)
		}
	}
	for _, w := range []string{"Lee Jae-myung", "Kim Jong-un", "Seoul"} {
		if !slices.Contains(got, w) {
			t.Errorf("%s is not found: %q", w, got)
		}
	}
	if slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "freundliche") }) {
		t.Errorf("an adjective is a name: %q", got)
	}
}

// An original in another alphabet shows which words of a German text are names.
func TestKnownInAnotherAlphabet(t *testing.T) {
	in := sentences("de", []string{"Самолёт сел в Энсинитасе у пляжа Понто.", "Встреча с Кудрявцевым прошла."}, []string{"Das Flugzeug landete in Encinitas am Strand von Ponto.", "Das Treffen mit Kudrjawzew fand statt."})
	in.OriginalLang = language.Russian
	var got []string
	for _, n := range Extract(in).Names {
		got = append(got, n.Forms[0].Text)
	}
	if want := []string{"Encinitas", "Ponto", "Kudrjawzew"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

// Each text has the names that are listed, and no others: what stands beside a word says
// whether it is one.
func TestFound(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"en", "It was Mr. Sutopo who met Sen. Booker.", "Sutopo|Booker"},
		{"en", "He took plan B. Then it rained.", ""},
		{"en", "George W. Bush called. Later Bush left.", "George W. Bush|Bush"},
		{"en", "Theresa May spoke. Mrs May left. In May it rained, and by late May 2018 May was gone.", "Theresa May|May"},
		{"en", "In May and March it rained on Friday.", ""},
		{"de", "Der Kurs ist von Charles Czeisler. Dann kam Professor Czeisler.", "Charles Czeisler|Czeisler"},
		{"de", "Robert Mueller zu Trumps Plan befragt, Karl-Theodor zu Guttenberg nicht.", "Robert Mueller|Karl-Theodor zu Guttenberg"},
		{"de", "Es kamen Rentner, Händler und ein Künstler, 62, aus dem Osten.", ""},
		{"de", "„Nein“, sagte Sumbong. „Ja“, sagte Mutlosigkeit.", "Sumbong"},
		{"de", "Es kam Yohannes Sirait, 62, mit seiner Frau.", "Yohannes Sirait"},
		{"de", "Sutopo, Sprecher der Behörde, kam.", "Sutopo"},
		{"de", "Gemüse, Sprecher und Trainer gab es genug.", ""},
		{"de", "Die Tagesmutter, Giselle Maurice, kam. Maurice das Paar zu nennen ist falsch. Der Name Maurice half.", "Giselle Maurice|Maurice"},
		{"de", "Die Richter-Kandidaten kamen. Kandidaten gab es viele. TV und CEO sind keine Namen.", ""},
		{"de", "Brett Kavanaughs Zukunft ist ungewiss. Dann ging Kavanaugh nach Hause.", "Brett Kavanaugh|Kavanaugh"},
		{"de", "Der Pole kennt Kowalczyk, Jagoda und Wiśniewska.", "Wiśniewska"},
		{"ru", "Встреча Трампа длилась час. Потом приехал Дональд Трамп.", "Трампа|Дональд Трамп"},
		{"ru", "Сенатор от Вермонта видел Джо Байдена. Байден ушёл.", "Вермонта|Джо Байдена|Байден"},
		{"ru", "Встреча длилась час.", ""},
		{"ru", "Об этом сообщила Комиссия. Члены Национального комитета и Комиссии молчали.", ""},
		{"fr", "Il a parlé au Conseil et à la Commission avec Marc Conseiller.", "Marc Conseiller"},
		{"pl", "Przyjechał Donald Tusk.", "Donald Tusk"},
		{"en", "BERLIN MAN BITES DOG. THEN ANNA MEIER CAME. Anna Meier left.", "Anna Meier|MEIER|BERLIN"},
		{"cs", "Potom Valáška zadrželi. Valášek mlčel.", "Valáška|Valášek"},
		{"uk", "Потім Барвінка затримали. Барвінок мовчав.", "Барвінка|Барвінок"},
		{"de", "Der Kritiker Hellmut Brandes lobte das Buch. Später ging Brandes.", "Hellmut Brandes|Brandes"},
		{"de", "Die Norwegerin Ingvild Tvedt stürzte. Alle sahen Tvedt.", "Ingvild Tvedt|Tvedt"},
		{"de", "Der Lehrer Verbands Gründung war der Arbeiter Partei Wunsch.", ""},
		{"pl", "Widziałem Donalda Tuska. Tusk wyjechał.", "Donalda Tuska|Tusk"},
		{"tr", "Bugün Karaçay geldi. Karaçay'ın konuşması uzundu.", "Karaçay"},
		{"vi", "Chủ tịch Cần Thơ Trần Quốc Khải nói vậy.", "Trần Quốc Khải"},
		{"nl", "De Vlaamse regering sprak met de Italiaanse.", ""},
	} {
		var got []string
		for _, n := range Extract(inputOf(c.lang, c.s)).Names {
			for _, f := range n.Forms {
				if !slices.Contains(got, f.Text) {
					got = append(got, f.Text)
				}
			}
		}
		want := strings.FieldsFunc(c.want, func(r rune) bool { return r == '|' })
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q has %q, want %q", c.lang, c.s, got, want)
		}
	}
}

// A lone family name goes to the one person that bears it, whatever else has the word; what
// several bear is a name by itself.
func TestLoneFamilyNames(t *testing.T) {
	for _, c := range []struct {
		s    string
		want []string // the names, their forms with the number of places
	}{
		{"There Jack Ross spoke in Ross Park. Ross left.", []string{"Jack Ross 1, Ross 1", "Ross Park 1"}},
		{"There Motherwell Yohannes Sirait came. Yohannes Sirait spoke. Sirait left.", []string{"Yohannes Sirait 1, Sirait 1"}},
		{"Vitali Klitschko and Wladimir Klitschko came. Later Klitschko left.", []string{"Vitali Klitschko 1", "Wladimir Klitschko 1", "Klitschko 1"}},
	} {
		var got []string
		for _, n := range Extract(inputOf("en", c.s)).Names {
			var forms []string
			for _, f := range n.Forms {
				forms = append(forms, f.Text+" "+strconv.Itoa(len(f.Spans)))
			}
			got = append(got, strings.Join(forms, ", "))
		}
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%q has %q, want %q", c.s, got, w)
			}
		}
	}
}

// What the original has in small letters too is no name in German because it has a capital
// there, and what stands behind a genitive is no part of the name.
func TestGermanBesideOriginal(t *testing.T) {
	in := sentences("de", []string{"Videos of the project: the Global Poverty Project made videos with Dr. Ford.", "He spoke of Ford's allegations in the Project."}, []string{"Videos des Projekts: Das Global Poverty Project machte Videos mit Dr. Ford.", "Er sprach über Fords Anschuldigungen in Project und Projekt."})
	var got []string
	for _, n := range Extract(in).Names {
		for _, f := range n.Forms {
			got = append(got, f.Text)
		}
	}
	slices.Sort(got)
	if want := []string{"Ford", "Global Poverty Project", "Project"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}
