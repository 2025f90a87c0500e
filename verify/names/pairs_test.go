package names

import (
	"testing"
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
