package fact_test

import (
	"strings"
	"testing"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

// values lists the numbers of s as Extract reads them.
func values(s, lang string) string {
	var out []string
	f := fact.Extract(s, language.MustParse(lang))
	for i := range f.Numbers {
		out = append(out, f.Numbers[i].Value.String())
	}
	return strings.Join(out, " ")
}

func TestFigures(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "75 people, 1,234 dogs and 3.5 cats", "75 1234 3.5"},
		{"en", "1,234,567.89", "1234567.89"},
		{"hi", "12,34,567 और ७५", "1234567 75"},
		{"ar", "٧٥ شخصا و ٣٫٥ و ١٬٢٣٤", "75 3.5 1234"},
		{"de", "15.10.2018", "15 10 2018"},
		{"de", "1'234'567 Franken, 1’000", "1234567 1000"},
		{"fr", "5\u202f000 euros", "5000"},
		{"en", "in 2018 300 came", "2018 300"},
		{"fa", "۱۲۳۴۵۶۷۸۹۰", "1234567890"},
		{"en", "0.25 and 0.250", "0.25 0.25"},
	} {
		if got := values(c.text, c.lang); got != c.want {
			t.Errorf("%s %q: %s, want %s", c.lang, c.text, got, c.want)
		}
	}
}
