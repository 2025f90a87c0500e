package locale_test

import (
	"strings"
	"testing"

	"stet/assets/locale"

	"golang.org/x/text/language"
)

func forms(l *locale.Language, c locale.Class, value string) string {
	var out []string
	for _, w := range l.Words {
		if w.Class == c && w.Value == value {
			out = append(out, w.Forms...)
		}
	}
	return strings.Join(out, "|")
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		lang  string
		class locale.Class
		value string
		want  string
	}{
		{"de", locale.Month, "10", "Oktober"},
		{"ru", locale.Month, "10", "октября"},
		{"uk", locale.Weekday, "7", "неділя"},
		{"vi", locale.Scale, "9", "tỷ"},
		{"zh", locale.Scale, "8", "亿"},
		{"zh-TW", locale.Scale, "8", "億"},
		{"hi", locale.Scale, "5", "लाख"},
		{"de", locale.Number, "u5", "fünf"},
		{"pl", locale.Unit, "km", "kilometrów"},
		{"no", locale.Month, "5", "mai"},
	} {
		if got := forms(locale.For(language.MustParse(c.lang)), c.class, c.value); !strings.Contains(got, c.want) {
			t.Errorf("%s %s %s: %q lacks %q", c.lang, c.class, c.value, got, c.want)
		}
	}
}

func TestUnknownLanguageIsEmpty(t *testing.T) {
	if l := locale.For(language.MustParse("tlh")); l.Tag != "und" || len(l.Words) != 0 {
		t.Errorf("Klingon: %s with %d words", l.Tag, len(l.Words))
	}
}

func TestQuotes(t *testing.T) {
	for lang, want := range map[string]string{"de": "„“", "fr": "«»", "sv": "””", "zh": "“”", "ja": "「」", "en": "“”"} {
		q := locale.For(language.MustParse(lang)).Quotes
		if len(q) == 0 || q[0].Open+q[0].Close != want {
			t.Errorf("%s: %v, want %s first", lang, q, want)
		}
	}
}

func TestTerritories(t *testing.T) {
	for lang, want := range map[string]string{"de": "Ukraine", "vi": "Ukraina", "ru": "Украина", "zh": "乌克兰"} {
		found := false
		for _, x := range locale.Territories(language.MustParse(lang)) {
			found = found || x.Code == "UA" && x.Names[0] == want
		}
		if !found {
			t.Errorf("%s: no UA %s", lang, want)
		}
	}
}

func TestPrototype(t *testing.T) {
	for r, want := range map[rune]rune{'а': 'a', 'е': 'e', 'Ο': 'O', 'і': 'i'} {
		if p, ok := locale.Prototype(r); !ok || p != want {
			t.Errorf("%c looks like %c, %v; want %c", r, p, ok, want)
		}
	}
	for _, r := range "aZж5" {
		if p, ok := locale.Prototype(r); ok {
			t.Errorf("%c looks like %c", r, p)
		}
	}
}
