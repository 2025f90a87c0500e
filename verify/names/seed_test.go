package names

import (
	"slices"
	"testing"

	"stet/assets/sample"
	"stet/editor/segment"
	"stet/editor/text"

	"golang.org/x/text/language"
)

func inputOf(lang, s string) Input {
	in := Input{Translation: s, TranslationLang: language.Make(lang)}
	in.TranslationSegs = segmentsOf(lang, s)
	return in
}

func segmentsOf(lang, s string) []text.Span {
	var out []text.Span
	l := segment.NewList(text.New(s), segment.For(language.Make(lang)))
	for i := range l.Len() {
		out = append(out, l.At(i).Span)
	}
	return out
}

// The sample has the defects of machine translations; what is found in it is what a
// journalist should see.
func TestSample(t *testing.T) {
	r := Extract(inputOf("de", string(sample.Translation)))
	name := map[string]Name{}
	for _, n := range r.Names {
		name[n.Preferred] = n
	}
	if n := name["Sergej Kusnezow"]; !n.Variants || len(n.Forms) < 3 {
		t.Errorf("the minister's spellings are not gathered: %+v", r.Names)
	}
	var got []string
	for _, p := range r.Problems {
		got = append(got, p.ID+" "+string(sample.Translation[p.Translation[0].Start:p.Translation[0].End]))
	}
	for _, want := range []string{"variant Kuznetsov", "variant Sergei", "leaked-reading Hoang", "two-titles Vizepräsident"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not among %q", want, got)
		}
	}
	if len(got) > 8 {
		t.Errorf("too many problems: %q", got)
	}
}
