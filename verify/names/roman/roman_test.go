package roman

import (
	"slices"
	"testing"
)

func TestRomanise(t *testing.T) {
	for _, c := range []struct{ lang, system, source, want string }{
		{"ru", "de-press", "Андрей", "Andrej"}, {"ru", "de-duden", "Андрей", "Andrei"}, {"ru", "de-press", "Белоусов", "Beloussow"},
		{"ru", "bgn", "Белоусов", "Belousov"}, {"ru", "fr", "Путин", "Poutine"}, {"ru", "de-duden", "Горбачёв", "Gorbatschow"},
		{"uk", "official", "Юрій", "Yurii"}, {"bg", "official", "София", "Sofia"},
	} {
		if got := Lookup(c.lang, c.system).Romanise(c.source); got != c.want {
			t.Errorf("%s in %s.%s is %s, want %s", c.source, c.lang, c.system, got, c.want)
		}
	}
}

func TestCompareExplains(t *testing.T) {
	for _, p := range [][2]string{{"Belousov", "Beloussow"}, {"Selenskyj", "Zelenskyy"}, {"Chruschtschow", "Khrushchev"}, {"Mohammed", "Muhammad"},
		{"Zedong", "Tsetung"}, {"Jeong", "Chung"}, {"Satou", "Sato"}, {"Tsipras", "Zipras"}} {
		if _, ok := Compare(p[0], p[1]); !ok {
			t.Errorf("%s and %s are not explained", p[0], p[1])
		}
	}
}

func TestEveryTableHasTitleAndSource(t *testing.T) {
	for _, lang := range Languages() {
		for _, s := range Systems(lang) {
			if s.Title == "" || s.Source == "" || len(s.rules) == 0 {
				t.Errorf("%s.%s lacks its title, its source or its lines", s.Lang, s.Name)
			}
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		Explained("Chruschtschow", "Khrushchev")
		Explained("Belousov", "Merkelmann")
	}
}

// A sign that the system does not write stands in the originals that are none without it.
func TestSourcesHaveUnwrittenSigns(t *testing.T) {
	if got := Lookup("ru", "de-duden").Sources("Wassiljew"); !slices.Contains(got, "васильев") {
		t.Errorf("Wassiljew: %v", got)
	}
	if got := Lookup("ru", "de-duden").Sources("Olga"); !slices.Equal(got, []string{"олга"}) {
		t.Errorf("Olga: %v", got)
	}
}
