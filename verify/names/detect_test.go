package names

import (
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
