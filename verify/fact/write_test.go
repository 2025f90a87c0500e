package fact_test

import (
	"os"
	"strings"
	"testing"

	"stet/verify/fact"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// languages are all that package locale has words for.
func languages(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("../../assets/locale/words")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, strings.TrimSuffix(e.Name(), ".txt"))
	}
	return out
}

// What is written as a language does is read back as the same value, in every language
// and in figures of every script.
func TestWrittenIsRead(t *testing.T) {
	langs := languages(t)
	likes := []string{"7", "12", "1.234", "1,234", "3,5", "3.5", "٣", "७", "1 234", "1’234", "๗"}
	rapid.Check(t, func(t *rapid.T) {
		lang := language.MustParse(rapid.SampledFrom(langs).Draw(t, "lang"))
		like := rapid.SampledFrom(likes).Draw(t, "like")
		v := fact.Decimal(rapid.Uint64Range(1, 1e9).Draw(t, "coef"), rapid.IntRange(-3, 3).Draw(t, "exp"))
		s, ok := fact.Write(v, lang, like)
		if !ok {
			t.Skip()
		}
		f := fact.Extract("x "+s+" y", lang)
		if len(f.Numbers) != 1 {
			t.Fatalf("%v: %v is written %q, read as %d numbers", lang, v, s, len(f.Numbers))
		}
		for _, r := range f.Numbers[0].Readings() {
			if r == v {
				return
			}
		}
		t.Fatalf("%v: %v is written %q, read as %v", lang, v, s, f.Numbers[0].Readings())
	})
}

func TestWrite(t *testing.T) {
	for _, c := range []struct{ value, lang, like, want string }{
		{"75", "de", "57", "75"},
		{"1234567", "de", "7", "1.234.567"},
		{"1234567", "en", "7", "1,234,567"},
		{"1234567", "hi", "7", "12,34,567"},
		{"3.5", "de", "4,5", "3,5"},
		{"3.5", "vi", "4.5", "3.5"},
		{"2018", "de", "2017", "2018"},
		{"4700", "de", "4.800", "4.700"},
		{"4700", "vi", "4800", "4700"},
		{"75", "fa", "۵۷", "۷۵"},
		{"12000", "fr", "13 000", "12 000"},
	} {
		v := fact.Extract(c.value, language.English).Numbers[0].Value
		if got, ok := fact.Write(v, language.MustParse(c.lang), c.like); !ok || got != c.want {
			t.Errorf("%s in %s like %s: %q, want %q", c.value, c.lang, c.like, got, c.want)
		}
	}
}

func TestNamesOfDays(t *testing.T) {
	for _, c := range []struct{ got, lang, like, want string }{
		{"month10", "de", "November", "Oktober"}, {"month10", "ru", "ноября", "октября"}, {"month10", "en", "Nov", "Oct"},
		{"weekday7", "de", "Samstag", "Sonntag"}, {"weekday7", "vi", "Thứ Bảy", "Chủ Nhật"}, {"month10", "de", "Blume", ""},
	} {
		lang := language.MustParse(c.lang)
		got, _ := fact.MonthLike(lang, 10, c.like)
		if strings.HasPrefix(c.got, "weekday") {
			got, _ = fact.WeekdayLike(lang, 7, c.like)
		}
		if got != c.want {
			t.Errorf("%s in %s like %s: %q, want %q", c.got, c.lang, c.like, got, c.want)
		}
	}
}

func TestValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := rapid.Uint64Range(0, 1e9).Draw(t, "a")
		b := rapid.Uint64Range(0, 1e9).Draw(t, "b")
		if v, ok := fact.Int(a).Plus(fact.Int(b)); !ok || v != fact.Int(a+b) {
			t.Fatalf("%d + %d = %v", a, b, v)
		}
		if v, ok := fact.Int(a).Times(b); !ok || v != fact.Int(a*b) {
			t.Fatalf("%d · %d = %v", a, b, v)
		}
		if n, ok := fact.Int(a).Int(); !ok || n != int64(a) {
			t.Fatalf("%d = %d", a, n)
		}
		den := rapid.Uint64Range(1, 999).Draw(t, "den")
		if r := fact.Ratio(a, den); (r.Float() - float64(a)/float64(den)) > 1e-6*float64(a) {
			t.Fatalf("%d / %d = %v", a, den, r)
		}
	})
}
