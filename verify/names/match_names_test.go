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
	} {
		if l := Match(c.a, c.b, c.kind); l.Same != c.same {
			t.Errorf("%s / %s: %.3f %s, want same %v", c.a, c.b, l.Score, l.Reason.ID, c.same)
		}
	}
}
