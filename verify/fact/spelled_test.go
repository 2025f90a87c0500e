package fact_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/verify/fact"

	"golang.org/x/text/language"
)

// spelledExceptions are languages whose words for a number are not all read back, with
// the share that must be (in per cent) and the reason.
var spelledExceptions = map[string]struct {
	least int
	why   string
}{
	"ak":  {90, "the thousands stand before their number"},
	"ee":  {90, "the thousands stand before their number"},
	"th":  {97, "one million and a million millions are told apart by what follows"},
	"lo":  {97, "as th"},
	"sw":  {85, "the thousands stand before their number"},
	"fil": {85, "'t joins a word to the next"},
	"ff":  {85, "joints are written with a hyphen or not, thousands stand before their number"},
	"kl":  {95, "a number of two words before thousand"},
	"ky":  {97, "a comma stands inside the number"},
	"ga":  {90, "a comma stands inside the number"},
	"my":  {95, "the rules write a variant of thousand"},
}

// Numbers spelled by CLDR's rules are read back, in every language that has rules.
func TestSpelledNumbers(t *testing.T) {
	files, _ := filepath.Glob("testdata/spelled/*.txt")
	if len(files) < 60 {
		t.Fatalf("%d files of spelled numbers, want at least 60", len(files))
	}
	for _, f := range files {
		lang := strings.TrimSuffix(filepath.Base(f), ".txt")
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		asked, right, wrong := 0, 0, ""
		for line := range strings.Lines(string(data)) {
			n, words, _ := strings.Cut(strings.TrimSpace(line), "\t")
			asked++
			if got := values(words, lang); got == n {
				right++
			} else {
				wrong += "\n  " + words + " is " + n + ", read as " + got
			}
		}
		least := 98
		if e, ok := spelledExceptions[lang]; ok {
			least = e.least
		}
		if right*100 < least*asked {
			t.Errorf("%s: %d of %d%s", lang, right, asked, wrong[:min(len(wrong), 500)])
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{"3.5 million", "fünfundsiebzig", "bảy mươi lăm", "2018年10月15日", "„Nein“, sagte 'er'", "٧٥٪", "https://a.b/c?d#e @f #g", "3億5000万", "7.30 pm", "\xff1\xfe"} {
		for _, l := range []string{"en", "de", "vi", "zh", "ar"} {
			f.Add(s, l)
		}
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		tag, err := language.Parse(lang)
		if err != nil {
			tag = language.Und
		}
		x := fact.Extract(s, tag)
		for i := range x.Numbers {
			inside(t, s, x.Numbers[i].Span.Start, x.Numbers[i].Span.End)
			inside(t, s, x.Numbers[i].UnitAt.Start, x.Numbers[i].UnitAt.End)
			if i > 0 && x.Numbers[i].Span.Start < x.Numbers[i-1].Span.Start {
				t.Fatalf("%q: numbers out of order", s)
			}
		}
		for _, d := range x.Dates {
			inside(t, s, d.Span.Start, d.Span.End)
		}
		for _, q := range x.Quotations {
			inside(t, s, q.Span.Start, q.Inner.Start)
			inside(t, s, q.Inner.Start, q.Inner.End)
			inside(t, s, q.Inner.End, q.Span.End)
		}
		for _, l := range x.Links {
			inside(t, s, l.Span.Start, l.Span.End)
		}
		fact.Keys(x)
	})
}

func inside(t *testing.T, s string, a, b int) {
	t.Helper()
	if a < 0 || a > b || b > len(s) {
		t.Fatalf("%q: [%d, %d) is not inside", s, a, b)
	}
	if !utf8.ValidString(s) {
		return
	}
	for _, i := range []int{a, b} {
		if i < len(s) && !utf8.RuneStart(s[i]) {
			t.Fatalf("%q: %d cuts a character", s, i)
		}
	}
}
