package wordset_test

import (
	"testing"

	"golang.org/x/text/language"

	"stet/assets/wordset"
)

func TestHas(t *testing.T) {
	for lang, words := range map[string][]string{
		"en": {"government", "said", "the", "schools"}, "de": {"regierung", "der", "häuser"}, "fr": {"gouvernement", "été"}, "es": {"gobierno", "según"},
		"it": {"governo"}, "nl": {"regering"}, "pl": {"rząd"}, "pt": {"governo"}, "ru": {"правительство", "домов"}, "uk": {"уряд"}, "ar": {"الحكومة", "في"},
	} {
		s := wordset.For(language.Make(lang))
		for _, w := range words {
			if !s.Has(w) {
				t.Errorf("%s: %q is not known", lang, w)
			}
		}
	}
	if s := wordset.For(language.Make("en")); s.Has("inthe") && s.Has("ofgovernment") && s.Has("zqxvw") {
		t.Error("en: everything is known")
	}
	if s := wordset.For(language.Make("xx")); !s.Empty() || s.Has("a") {
		t.Error("words of a language without a list")
	}
}

// A filter takes few words that are not in it.
func TestFew(t *testing.T) {
	bits := make([]byte, 1000*wordset.BitsPerWord/8)
	word := func(n int) string {
		return string([]rune{rune('a' + n%26), rune('a' + n/26%26), rune('a' + n/676%26), rune('a' + n/17576)})
	}
	for n := range 1000 {
		wordset.Add(bits, word(n))
	}
	s := wordset.Of(bits)
	wrong := 0
	for n := range 10000 {
		switch has := s.Has(word(n)); {
		case n < 1000 && !has:
			t.Fatalf("%q was put in and is not there", word(n))
		case n >= 1000 && has:
			wrong++
		}
	}
	if wrong > 9000*2/100 {
		t.Errorf("%d of 9000 words that were not put in are there", wrong)
	}
}
