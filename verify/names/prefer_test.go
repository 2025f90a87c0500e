package names

import (
	"strings"
	"testing"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// Where the article has an original, the preferred spelling comes from its very letters:
// the spellings of the translation alone may leave it open.
func TestPreferredFromOriginal(t *testing.T) {
	for _, c := range []struct{ original, translation, want string }{
		{"Пришёл министр Сергей Шойгу.\nСергей Шойгу ушёл.\n", "Minister Sergey Shoygu kam.\nSergei Shoigu ging.\n", "Sergej Schoigu"},
		{"Пришёл министр Пётр Щербаков.\nПётр Щербаков ушёл.\n", "Minister Pjotr Shcherbakov kam.\nPjotr Schtscherbakow ging.\n", "Pjotr Schtscherbakow"},
	} {
		in := Input{Original: c.original, Translation: c.translation, OriginalLang: language.Russian, TranslationLang: language.German,
			OriginalSegs: linesOf(c.original), TranslationSegs: linesOf(c.translation), Profile: "de-press"}
		for i := range in.OriginalSegs {
			in.Pairs = append(in.Pairs, [2]text.Span{in.OriginalSegs[i], in.TranslationSegs[i]})
		}
		r := Extract(in)
		if len(r.Names) == 0 || r.Names[0].Preferred != c.want {
			t.Errorf("%s: got %+v, want %s", strings.Split(c.original, "\n")[0], r.Names, c.want)
		}
	}
}

// Without an original the spellings themselves say what they stand for; where they may stand
// for several names, one of them is proposed and none invented.
func TestPreferredFromSpellings(t *testing.T) {
	for _, c := range []struct{ lang, s, want string }{
		{"de", "Andrej Belousov kam.\nHerr Beloussow ging.\n", "Andrej Beloussow"},
		{"de", "Sergej Tschemesow kam.\nHerr Chemezov ging.\n", "Sergej Tschemesow"},
		{"de", "Andrej Beloussov kam.\nHerr Belousow ging.\n", "Andrej Beloussov"},
		{"en", "Viktor Yanukovych came.\nMr Yanukowych left.\n", "Viktor Yanukovych"},
		{"en", "Viktor Kovalchuk came.\nMr Kowalchuk left.\n", "Viktor Kovalchuk"},
		{"en", "Volodymyr Zelensky came.\nMr Zelenskiy left.\n", "Volodymyr Zelensky"},
		{"en", "Sergei Kuznetsov came.\nMr Kusnetsov left.\n", "Sergei Kuznetsov"},
		{"fr", "Sergueï Choïgou vint.\nM. Shoigu partit.\n", "Sergueï Choïgou"},
	} {
		r := Extract(inputOf(c.lang, c.s))
		if len(r.Names) != 1 || r.Names[0].Preferred != c.want {
			t.Errorf("%q: got %+v, want %s", c.s, r.Names, c.want)
		}
	}
}
