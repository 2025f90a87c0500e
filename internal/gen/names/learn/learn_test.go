package learn

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestSpellings(t *testing.T) {
	list := strings.Repeat("бор\tbor\nров\trov\nвор\tvor\nбоб\tbob\nворо\tvoro\n", 4) + "бор\txenia\n"
	p := Spellings(Parse(list, func(int) bool { return true }), nil)
	for u, want := range map[rune]string{'б': "b", 'о': "o", 'р': "r", 'в': "v"} {
		if p[u][want] < 0.9 {
			t.Errorf("%c is %s in %.2f, want nearly all: %v", u, want, p[u][want], p[u])
		}
	}
	for u, m := range p {
		sum := 0.0
		for _, share := range m {
			sum += share
		}
		if sum > 1.001 {
			t.Errorf("the shares of %c add up to %.3f", u, sum)
		}
	}
}

func TestParseKeepsTheChosenLines(t *testing.T) {
	got := Parse("а\ta\nб\tb\nв\tv\nno pair\n", func(line int) bool { return line%2 == 0 })
	if len(got) != 2 || got[0].Latin != "a" || got[1].Latin != "v" {
		t.Errorf("got %v", got)
	}
}

// A character that stands in no pair has the sounds of its syllable, and they are learnt
// of other characters with its initial or its final.
func TestHanOfUnseenCharacter(t *testing.T) {
	chinese, err := ReadReadings(filepath.FromSlash("../../../../verify/names/data"))
	if err != nil {
		t.Fatal(err)
	}
	list := strings.Repeat("马拉\tmara\n巴里\tbari\n马里\tmari\n巴拉\tbara\n米拉\tmira\n", 3)
	h := LearnHan(Parse(list, func(int) bool { return true }), chinese.Of)
	of := h.Of('比') // bi: the initial of 巴, the final of 里 and 米
	best := ""
	for s := range of {
		if of[s] > of[best] {
			best = s
		}
	}
	if best != "bi" {
		t.Errorf("比 is taken for %q: %v", best, of)
	}
	if n := len(h.Of('☃')); n > 0 {
		t.Errorf("a sign without a reading has %d spellings", n)
	}
}

func TestHalvesKnowEverySyllable(t *testing.T) {
	chinese, err := ReadReadings(filepath.FromSlash("../../../../verify/names/data"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, s := range chinese.Syllables {
		k := string(halves(s))
		if other, ok := seen[k]; ok {
			t.Errorf("%s and %s have the same halves", s, other)
		}
		seen[k] = s
	}
}
