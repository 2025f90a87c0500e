package segment

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// TestExamples runs testdata/examples.txt: a line is a language, a tab, and a text whose
// sentences are parted by "|". Lines that begin with "#" name the rule of those below.
func TestExamples(t *testing.T) {
	raw, err := os.ReadFile("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	examples, langs := 0, map[string]bool{}
	for n, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		lang, words, ok := strings.Cut(line, "\t")
		if !ok {
			t.Fatalf("line %d has no tab", n+1)
		}
		examples++
		langs[lang] = true
		block := strings.ReplaceAll(words, "|", "")
		var got []string
		for _, sp := range For(language.Make(lang)).Sentences(block) {
			got = append(got, block[sp.Start:sp.End])
		}
		if have := strings.Join(got, "|"); have != words {
			t.Errorf("line %d, %s:\n have %s\n want %s", n+1, lang, have, words)
		}
	}
	if examples < 300 || len(langs) < 15 {
		t.Errorf("%d examples in %d languages are too few", examples, len(langs))
	}
}

// TestLossless: the sentences of any block, joined, are the block.
func TestLossless(t *testing.T) {
	langs := []string{"de", "en", "el", "hy", "ja", "zh", "ar", "und"}
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(rapid.OneOf(rapid.SampledFrom([]string{". ", "? ", "1. ", "2.) ", "Mr", "z. B.", "«", "」", "。", "...", "a. b", "Wort", " ", "U.S."}), rapid.String())).Draw(t, "parts"), "")
		s = strings.ReplaceAll(s, "\n", "")
		checkLossless(t, s, rapid.SampledFrom(langs).Draw(t, "lang"))
	})
}

type failer interface{ Fatalf(string, ...any) }

func checkLossless(t failer, s, lang string) {
	end := 0
	for _, sp := range For(language.Make(lang)).Sentences(s) {
		if sp.Start != end || sp.End <= sp.Start {
			t.Fatalf("%q: range %v behind %d", s, sp, end)
		}
		end = sp.End
	}
	if end != len(s) {
		t.Fatalf("%q: ends at %d of %d", s, end, len(s))
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("Am 15. Oktober kam Dr. Müller. „Gut!“, sagte er.", "de")
	f.Fuzz(func(t *testing.T, s, lang string) { checkLossless(t, s, lang) })
}

func BenchmarkSentences(b *testing.B) {
	block := strings.Repeat("Am 15. Oktober kam Dr. Müller nach Berlin. „Gut!“, sagte er. Die Regierung will bis 2030 rund 3,5 Mio. Euro ausgeben. ", 20)
	b.SetBytes(int64(len(block)))
	for b.Loop() {
		For(language.German).Sentences(block)
	}
}
