package names

import (
	"strings"
	"testing"
	"unicode"

	"stet/verify/names/roman"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// cyrillicNames are given and family names, and the other way round, of the languages that
// are written in Cyrillic and have profiles.
var cyrillicNames = map[string]string{
	"ru": "Андрей Белоусов|Евгений Щербаков|Юрий Хрущёв|Фёдор Чайковский|Илья Жуков|Наталья Соловьёва|Ульяна Цыганкова|Игорь Ельцин|Любовь Объедкова|Артём Яблочкин|Пётр Мясоедов|Ксения Эйхенвальд|Вячеслав Третьяк|Михаил Зощенко|Олег Подъячев|Тимофей Гайдай|Семён Воробьёв|Дарья Жданова",
	"uk": "Володимир Зеленський|Юрій Луценко|Євген Щербань|Ірина Гончарук|Олексій Їжакевич|Сергій Гриценко|Кирило Буданов|Надія Згурська|Ярослав Жалнін|Ольга Цибульська|Дмитро Ґалаґан|Анатолій Хвиля|Тарас Шевчук|Людмила Зозуля",
	"be": "Аляксандр Лукашэнка|Сяргей Ціханоўскі|Якуб Колас|Уладзімір Някляеў|Ігар Жалезка|Юрый Хадыка|Наталля Эйсмант|Максім Багдановіч|Янка Купала|Васіль Быкаў",
	"bg": "Бойко Борисов|Румен Радев|Жельо Желев|Юлиан Щерев|Цветан Цветанов|Яна Йорданова|Ангел Шишков|Христо Хаджиев|Георги Първанов|Станишев Сергей",
	"sr": "Александар Вучић|Ђорђе Чаушевић|Љиљана Његош|Жељко Ћирић|Шћепан Џакула|Јован Хаџић|Новак Ђоковић|Милош Црњански",
	"mk": "Никола Груевски|Ѓорге Иванов|Стево Пендаровски|Љубчо Георгиевски|Зоран Заев|Ќиро Глигоров",
}

// houses are the profiles that every name must be found again from.
var houses = strings.Fields("de-press de-duden en-bgn en-press fr es pl nl sv it hu")

// Every name in every profile is matched with itself in every other, and with its original.
func TestProfilesMatchEachOther(t *testing.T) {
	title := cases.Title(language.Und, cases.NoLower)
	for lang, list := range cyrillicNames {
		n := 0
		for _, original := range strings.Split(list, "|") {
			forms := []string{original}
			for _, p := range houses {
				if s := roman.Profile(lang, p); s != nil {
					var ws []string
					for _, w := range strings.Fields(original) {
						ws = append(ws, title.String(s.Romanise(w)))
					}
					forms = append(forms, strings.Join(ws, " "))
				}
			}
			if len(forms) < 5 {
				t.Errorf("%s is written in %d profiles only", original, len(forms)-1)
			}
			for _, a := range forms {
				for _, b := range forms {
					n++
					if m := Match(a, b, Person); !m.Same {
						t.Errorf("%s: %s and %s: %.2f %s %v", lang, a, b, m.Score, m.Reason.ID, m.Reason.Args)
					}
				}
			}
		}
		t.Logf("%s: %d pairs", lang, n)
	}
}

// What stands for the name of another in some profile is not matched with it.
func TestProfilesKeepNamesApart(t *testing.T) {
	wrong, n := 0, 0
	for lang, list := range cyrillicNames {
		names := strings.Split(list, "|")
		for i, a := range names {
			for j, b := range names {
				for _, p := range houses {
					s := roman.Profile(lang, p)
					if i == j || s == nil {
						continue
					}
					n++
					if m := Match(a, s.Romanise(strings.Map(unicode.ToLower, b)), Person); m.Same {
						wrong++
						t.Logf("%s and %s in %s: %.2f %s", a, b, p, m.Score, m.Reason.ID)
					}
				}
			}
		}
	}
	if n == 0 || wrong > 0 {
		t.Errorf("%d of %d pairs of different names are matched", wrong, n)
	}
}
