package names

import "testing"

// Patronymics, acronyms and the order of names speak for or against one bearer as each
// pair says.
func TestMatchOfWholeNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		kind Kind
		same bool
	}{
		{"Vladimir Vladimirovich Putin", "Vladimir Putin", Person, true},
		{"Iwan Petrowitsch Sidorow", "Ivan Petrovich Sidorov", Person, true},
		{"Ivan Petrovich Sidorov", "Ivan Borisovich Sidorov", Person, false},
		{"Anna Petrovna Sidorova", "Anna Sidorova", Person, true},
		{"Ivan Sidorov", "Anna Sidorova", Person, false},
		{"Abe Shinzo", "Shinzo Abe", Person, true},
		{"Orbán Viktor", "Viktor Orbán", Person, true},
		{"WHO", "World Health Organization", Organization, true},
		{"WTO", "World Health Organization", Organization, false},
		{"NATO", "North Atlantic Treaty Organization", Organization, true},
		{"IWF", "Internationaler Währungsfonds", Organization, true},
		{"Abdul Karim Saidow", "Abdulkarim Saidov", Person, true},
		{"Saidov Abdulkarim", "Abdul Karim Saidow", Person, true},
		{"Saidova Abdulkarim", "Abdul Karim", Person, false},
		{"Li Xi", "Li Na", Person, false},
		{"Lý Hy", "Li Xi", Person, true},
		{"Papst Pius XI.", "Papst Pius VI.", Person, false},
		{"Dong Jun", "Dong Na", Person, false},
		{"Hans Wolf jun.", "Hans Wolf sen.", Person, false},
		{"Vuong Nghi", "Wang Yi", Person, true},
		{"Vuong Nghi", "Wang Na", Person, false},
		{"Vuong Nghi", "Truong Nghi", Person, false},
		{"V.V. Orlov", "Wiktor Wassiljewitsch Orlow", Person, true},
		{"V.V. Orlov", "Igor Orlow", Person, false},
		{"W. Orlow", "Viktor Orlov", Person, true},
		{"J.-P. Sartre", "Jean-Paul Sartre", Person, true},
		{"J.-P. Sartre", "Jean-Luc Sartre", Person, false},
		{"Ivan Sergejewitsch Popow", "Ivan Nikolaevich Popov", Person, false},
		{"Иван Сергеевич Попов", "Ivan Sergejewitsch Popow", Person, true},
		{"Julian Popov", "Юлиана Попова", Person, false},
		{"Julian Popov", "Юлиан Попов", Person, true},
		{"Herr Weiss", "Frau Weiss", Person, false},
		{"Herr Weiss", "Mr Weiss", Person, true},
		{"Ali al-Sistani", "Ali Sistani", Person, true},
		{"Ali Sistani", "Ali Sitani", Person, true},
		{"Ali al-Sistani", "Ali al-Sudani", Person, false},
		{"Tô Hiệu", "Su Xiao", Person, true},
		{"Tô Hiệu", "Li Qiang", Person, false},
		{"Lý Cường", "Li Qiang", Person, true},
		{"Lý Cường", "Li Ning", Person, false},
		{"李宁", "Li Qiang", Person, false},
		{"Rhee Ki-poong", "Lee Ki-poong", Person, true},
		{"Park Ki-poong", "Lee Ki-poong", Person, false},
		{"Никос Казандзакис", "Νίκος Καζαντζάκης", Person, true},
		{"Никос Казандзакис", "Νίκος Παπαδάκης", Person, false},
		{"Фёдор Громов", "Федір Громов", Person, true},
		{"Carla Mendes", "Carla Mendez", Person, true},
		{"Carla Ferrer", "Carla Ferrero", Person, false},
		{"Otto Lehmann", "Otto Gehmann", Person, false},
		{"Sociedad Anónima Minera Norte", "Minera Norte S.A.", Organization, true},
		{"Sociedad Anónima Minera Norte", "Minera Sur S.A.", Organization, false},
		{"Общество с ограниченной ответственностью «Север»", "ООО «Север»", Organization, true},
		{"Technische Universität Wien", "Technical University of Vienna", Organization, true},
		{"Technische Universität Wien", "Technical University of Prague", Organization, false},
		{"BKA", "Bund der Kriminalbeamten", Organization, false},
		{"FSK", "Freiwillige Selbstkontrolle", Organization, false},
		{"FSS", "Federal Security Service", Organization, true},
	} {
		if l := Match(c.a, c.b, c.kind); l.Same != c.same {
			t.Errorf("%s / %s: %.3f %s, want same %v", c.a, c.b, l.Score, l.Reason.ID, c.same)
		}
	}
}
