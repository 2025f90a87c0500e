package names

import (
	"testing"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// A name of a place that is part of its other name is reported only where the original
// shows that both mean the place of today; names that share no part are, as ever.
func TestNameOfPlaceWithinAnother(t *testing.T) {
	for _, c := range []struct {
		original, translation string
		lang                  language.Tag
		want                  int
	}{
		{"North Macedonia joined.\nThen North Macedonia voted.\n", "Nordmazedonien trat bei.\nDann stimmte Mazedonien ab.\n", language.English, 1},
		{"Macedonia was old.\nThen North Macedonia voted.\n", "Mazedonien war alt.\nDann stimmte Nordmazedonien ab.\n", language.English, 0},
		{"北马其顿加入。\n马其顿投票。\n", "Nordmazedonien trat bei.\nDann stimmte Mazedonien ab.\n", language.Chinese, 0},
		{"", "Nordmazedonien trat bei.\nDann stimmte Mazedonien ab.\n", language.Und, 0},
		{"", "Kiew meldete das.\nDann stimmte Kyjiw ab.\n", language.Und, 1},
		{"Kyiv said so.\nThen Kyiv voted.\n", "Kiew meldete das.\nDann stimmte Kyjiw ab.\n", language.English, 1},
	} {
		in := Input{Original: c.original, Translation: c.translation, OriginalLang: c.lang, TranslationLang: language.German,
			OriginalSegs: linesOf(c.original), TranslationSegs: linesOf(c.translation)}
		for i := range in.OriginalSegs {
			in.Pairs = append(in.Pairs, [2]text.Span{in.OriginalSegs[i], in.TranslationSegs[i]})
		}
		n := 0
		for _, p := range Extract(in).Problems {
			if p.ID == "exonym" {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%q for %q: %d problems, want %d", c.translation, c.original, n, c.want)
		}
	}
}
