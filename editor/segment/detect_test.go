package segment

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// TestDetect runs testdata/languages.txt: a line is a language, a tab, and a text of twenty
// words or a few more.
func TestDetect(t *testing.T) {
	raw, err := os.ReadFile("testdata/languages.txt")
	if err != nil {
		t.Fatal(err)
	}
	for n, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lang, words, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("line %d has no tab", n+1)
		}
		got, sure := Detect(words)
		if !sameLanguage(got, language.Make(lang)) || sure < 0.3 {
			t.Errorf("line %d: %s is taken for %s (%.2f)", n+1, lang, got, sure)
		}
	}
}

// TestDetectNothing: no words, no language; a name alone gives none for sure.
func TestDetectNothing(t *testing.T) {
	for _, s := range []string{"", "1998", " — ", "😀"} {
		if got, sure := Detect(s); got != language.Und || sure != 0 {
			t.Errorf("%q is taken for %s (%.2f)", s, got, sure)
		}
	}
}

// TestProfiles: a bit a profile, and none names a language twice.
func TestProfiles(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range profiles {
		if seen[p.lang] {
			t.Errorf("%s has two profiles", p.lang)
		}
		seen[p.lang] = true
		if len(strings.Fields(p.words)) < 20 {
			t.Errorf("%s has too few words", p.lang)
		}
	}
	if len(profiles) > 64 {
		t.Errorf("%d profiles do not fit a word", len(profiles))
	}
}

func BenchmarkDetect(b *testing.B) {
	s := strings.Repeat("Die Regierung will bis 2030 rund drei Milliarden Euro für den Hafen ausgeben. ", 25)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Detect(s)
	}
}
