package roman

import "testing"

func TestTry(t *testing.T) {
	for _, p := range [][2]string{{"Belousov", "Beloussow"}, {"Beloussov", "Beloussow"}, {"Andrei", "Andrej"}, {"Selenskyj", "Zelensky"}, {"Selenskyj", "Zelenskyy"}, {"Chruschtschow", "Khrushchev"}, {"Gorbatschow", "Gorbachev"}, {"Mohammed", "Muhammad"}, {"Hussein", "Husain"}, {"Gaddafi", "Qadhafi"}, {"Tschaikowski", "Tchaikovsky"}, {"Poutine", "Putin"}, {"Mao Tse-tung", "Mao Zedong"}, {"Zedong", "Tsetung"}, {"Jeong", "Chung"}, {"Xi", "Li"}, {"Benn", "Bonn"}, {"Thomas", "Thoma"}, {"Iran", "Irak"}, {"Lukaschenko", "Lukashenka"}, {"Chamenei", "Khamenei"}, {"Koizumi", "Koidzumi"}, {"Jelzin", "Yeltsin"}, {"Jelzin", "Eltsine"}, {"Jewgeni", "Evgeny"}, {"Alexej", "Aleksey"}, {"Chodorkowski", "Khodorkovsky"}, {"Satou", "Sato"}, {"Tsipras", "Zipras"}, {"Netanjahu", "Netanyahu"}, {"Bush", "Busch"}, {"Mitsotakis", "Mizotakis"}} {
		path, ok := Compare(p[0], p[1])
		_, ok2 := Compare(p[1], p[0])
		t.Log(p, ok, ok2, path.Cost, path.Langs, path.Steps)
	}
	t.Log(Lookup("ru", "de-press").Romanise("Андрей"), Lookup("ru", "de-press").Romanise("Белоусов"), Lookup("ru", "fr").Romanise("Путин"), Lookup("ru", "pl").Romanise("Ельцин"))
	for _, s := range []string{"Belousov", "Beloussow", "Beloussov"} {
		for _, n := range []string{"bgn", "de-press", "fr"} {
			t.Log(s, n, Lookup("ru", n).Sources(s))
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	Explained("a", "b")
	for b.Loop() {
		Explained("Chruschtschow", "Khrushchev")
		Explained("Belousov", "Merkelmann")
	}
}
