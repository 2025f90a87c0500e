package direction

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"
)

func TestOfLanguage(t *testing.T) {
	for tag, want := range map[string]Direction{
		"ar": RightToLeft, "he": RightToLeft, "fa": RightToLeft, "ur": RightToLeft, "ps": RightToLeft, "ckb": RightToLeft, "yi": RightToLeft, "dv": RightToLeft, "ug": RightToLeft, "sd": RightToLeft,
		"az-Arab": RightToLeft, "ar-Latn": LeftToRight, "de": LeftToRight, "ku": LeftToRight, "tr": LeftToRight, "zh": LeftToRight, "hi": LeftToRight, "und": Unknown,
	} {
		if got := OfLanguage(language.MustParse(tag)); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestOfParagraph(t *testing.T) {
	const L, R = LeftToRight, RightToLeft
	for _, c := range []struct {
		s              string
		none, ltr, rtl Direction // by the direction of the text
	}{
		{"", L, L, R},
		{"12. 10. 2026", L, L, R},
		{"Der Minister sprach.", L, L, L},
		{"قال الوزير ذلك.", R, R, R},
		{"BBC: قال الوزير", L, L, R},                     // a Latin name at the head of an Arabic paragraph
		{"New York Times نقلت", L, L, R},                 // also where most letters are Latin
		{"«العربية» ist ein Sender aus Dubai.", R, L, R}, // an Arabic name at the head of a German one
		{"«نقلت BBC عن الوزير قوله ذلك»", R, R, R},       // an Arabic quotation in a German text
		{"(15) אבג", R, R, R},                            // numbers have no direction of their own
		{"\u2067אבג\u2069 abc", L, L, R},                 // what is isolated does not decide
		{"\u200fabc", R, L, R},                           // the invisible mark is a letter from the right
		{"中文 und العربية", L, L, R}, {"ไทย", L, L, L}, {"😀", L, L, R},
	} {
		for home, want := range map[Direction]Direction{Unknown: c.none, L: c.ltr, R: c.rtl} {
			if got := OfParagraph(c.s, home); got != want {
				t.Errorf("%q in a text %q: %q, want %q", c.s, home, got, want)
			}
		}
	}
}

func TestRuns(t *testing.T) {
	const L, R = LeftToRight, RightToLeft
	for _, c := range []struct {
		s    string
		d    Direction
		want []string
	}{
		{"", R, nil},
		{"abc", L, []string{"abc"}},
		{"قال", R, []string{"قال"}},
		{"قال (BBC News) ذلك.", R, []string{"قال (", "BBC News", ") ذلك."}},
		{"قال iPhone 15 شخص", R, []string{"قال ", "iPhone 15", " شخص"}},
		{"بنسبة A 15% من", R, []string{"بنسبة ", "A 15%", " من"}},
		{"قال 15 شخص", R, []string{"قال 15 شخص"}},
		{"BBC.", R, []string{"BBC", "."}},
		{"sagte «قال ذلك» gestern", L, []string{"sagte «", "قال ذلك", "» gestern"}},
		{"e\u0301 قَ e", R, []string{"e\u0301", " قَ ", "e"}},
	} {
		var got []string
		for _, r := range Runs(c.s, c.d) {
			got = append(got, c.s[r.Start:r.End])
		}
		if len(got) != len(c.want) {
			t.Errorf("%q: %q, want %q", c.s, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q: %q, want %q", c.s, got, c.want)
				break
			}
		}
	}
}

// Runs cover the text once, one way and then the other, and no letter stands in a run of
// the wrong direction.
func TestRunsCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("abאק١2٣ .,%(\u0301\u200f\u2067\u2069中"))).Draw(t, "s")
		d := rapid.SampledFrom([]Direction{LeftToRight, RightToLeft}).Draw(t, "direction")
		at, last := 0, Unknown
		for _, r := range Runs(s, d) {
			if r.Start != at || r.End <= r.Start || r.Direction == last || !utf8.ValidString(s[r.Start:r.End]) {
				t.Fatalf("run %v of %q after %d (%q)", r, s, at, last)
			}
			for _, c := range s[r.Start:r.End] {
				if k := class(c); k == bidi.L && r.Direction == RightToLeft || (k == bidi.R || k == bidi.AL) && r.Direction == LeftToRight {
					t.Fatalf("%q stands in a run %q of %q", c, r.Direction, s)
				}
			}
			at, last = r.End, r.Direction
		}
		if at != len(s) {
			t.Fatalf("runs of %q end at %d", s, at)
		}
	})
}
