package scan

import (
	"flag"
	"os"
	"testing"
)

func TestHasWord(t *testing.T) {
	for _, c := range []struct {
		s, w string
		want bool
	}{
		{"Lake Como", "Como", true},
		{"Comoros and Como", "Como", true}, // the first is a part of a word
		{"Comoros", "Como", false},
		{"Como's lake", "Como", true},
		{"«Минск»", "Минск", true},
		{"Минская", "Минск", false},
		{"", "Como", false},
		{"Como", "", false},
	} {
		if got := HasWord(c.s, c.w); got != c.want {
			t.Errorf("HasWord(%q, %q) = %v", c.s, c.w, got)
		}
	}
}

func TestAround(t *testing.T) {
	for _, c := range []struct {
		s        string
		from, to int
		want     string
	}{
		{"ein Wort,kein Satz", 8, 9, "Wort,kein"},
		{"Über,all", 5, 6, "Über,all"},
		{"– да,нет –", 8, 9, "да,нет"},
		{"( , )", 2, 3, ","},
		{"", 0, 0, ""},
	} {
		from, to := Around(c.s, c.from, c.to)
		if got := c.s[from:to]; got != c.want {
			t.Errorf("Around(%q, %d, %d) is %q, want %q", c.s, c.from, c.to, got, c.want)
		}
	}
}

var update = flag.Bool("update", false, "write classes.bin")

func TestClassesAreFresh(t *testing.T) {
	want := make([]byte, tabled)
	for r := range want {
		want[r] = classOf(rune(r))
	}
	if *update {
		if err := os.WriteFile("classes.bin", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if classes != string(want) {
		t.Error("classes.bin is stale: run go generate ./verify/scan")
	}
}

func TestSentenceEnds(t *testing.T) {
	for s, want := range map[string]int{
		"He came. He saw.": 2, "Mr. Smith and J. Miller came": 0, "He works at the U.N. in Geneva.": 1, "It is part of the EU. He left.": 2,
		"Он пришёл. Дж. Смит ушёл.": 2, "Das kostet 3 Mio. im Jahr.": 1, "TT. Trump nói. Ông đi.": 2, "他来了。他走了。": 2, "Why?! \u201cNo.\u201d": 2, "": 0,
	} {
		if n := SentenceEnds(s); n != want {
			t.Errorf("%q: %d, want %d", s, n, want)
		}
	}
}
