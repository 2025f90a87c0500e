package names

import (
	"os"
	"testing"

	"stet/assets/msg"
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

func dump(t *testing.T, r *Result) {
	p := msg.For(language.English)
	for _, n := range r.Names {
		t.Logf("%-12s %-22s %v", n.Kind, n.Preferred, p.Text(n.Why))
		for _, f := range n.Forms {
			t.Logf("      %s ×%d", f.Text, len(f.Spans))
		}
	}
	for _, q := range r.Problems {
		t.Logf("! %s %s — %s → %s", q.ID, p.Text(q.Message), p.Text(q.Why), q.Fix)
	}
}

func TestDump(t *testing.T) {
	for _, f := range []string{os.Getenv("ARTICLE")} {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Skip("set ARTICLE")
		}
		lang := os.Getenv("ARTLANG")
		if lang == "" {
			lang = "de"
		}
		dump(t, Extract(inputOf(lang, string(data))))
	}
}
