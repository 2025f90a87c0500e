package complete_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stet/verify"
	"stet/verify/checks/complete"
	"stet/verify/checktest"

	"golang.org/x/text/language"
)

func TestLeftOut(t *testing.T) {
	checktest.Table(t, complete.Omitted, []checktest.Case{
		{Langs: "en-de", Original: "He came.\nHe saw.", Translation: "Er kam.\n", Want: []string{"He saw."}},
		{Langs: "zh-vi", Original: "他来了。\n他走了。", Translation: "\nÔng đi.", Want: []string{"他来了。"}},
		{Langs: "ru-en", Original: "* * *\nОн ушёл.", Translation: "\nHe left."},
	})
	checktest.Table(t, complete.Truncated, []checktest.Case{
		{Langs: "en-ru", Original: "He came to the city.\nHe saw the big city on the river.\nHe won.\nHe left the city.", Translation: "Он приехал в город.\nОн увидел большой\nОн победил.\nОн покинул город.", Want: []string{"большой"}},
		{Langs: "en-de", Original: "He came.\nHe spoke with the minister.\nHe left.", Translation: "Er kam.\nEr sprach mit dem Minister und\nEr ging.", Want: []string{"und"}},
		{Langs: "en-vi", Original: "He spoke with the minister about the city.", Translation: "Ông nói chuyện với", Want: []string{"với"}},
		{Langs: "en-de", Original: "Minister steps in", Translation: "Minister greift ein"},
		{Langs: "en-th", Original: "He came.\nHe saw.\nHe won.\nHe left.", Translation: "เขามา\nเขาเห็น\nเขาชนะ\nเขาไป"},
	})
	checktest.Table(t, complete.Duplicated, []checktest.Case{
		{Langs: "en-fr", Original: "The minister left the city at 5.\nThe train had long gone.", Translation: "Le ministre a quitté la ville à 5 h.\nLe ministre a quitté la ville à 5 h.", Want: []string{"Le ministre a quitté la ville à 5 h."}},
		{Langs: "en-de", Original: "Read more here.\nRead more here.", Translation: "Lesen Sie hier mehr.\nLesen Sie hier mehr."},
	})
	checktest.Table(t, complete.Length, []checktest.Case{
		{Langs: "en-vi", Original: "The committee met on Monday in the capital to talk about the budget, the roads and the schools of the region.", Translation: "Ủy ban họp.", Want: []string{"Ủy ban họp."}},
		{Langs: "en-zh", Original: "The committee met on Monday in the capital to talk about the budget.", Translation: "委员会星期一在首都开会讨论预算。"},
		{Langs: "en-de", Original: "The committee met on Monday in the capital to talk about the budget of the city. Some 75 members came.", Translation: "Der Ausschuss tagte am Montag in der Hauptstadt.", Want: []string{"Der Ausschuss tagte am Montag in der Hauptstadt."}},
		{Langs: "en-zh", Original: "The committee met on Monday in the capital to talk about the budget. It will meet again in the autumn when the roads are dry.", Translation: "委员会星期一在首都开会讨论预算。", Want: []string{"委员会星期一在首都开会讨论预算。"}},
		{Langs: "en-zh", Original: "The committee met on Monday in the capital. It talked about the budget.", Translation: "委员会星期一在首都开会，讨论了预算。"},
		{Langs: "de-vi", Original: "Mr. Smith und Dr. J. Miller kamen in die Stadt.", Translation: "Ông Smith và ông Miller đã đến thành phố."},
	})
}

func TestUntranslated(t *testing.T) {
	checktest.Table(t, complete.Untranslated, []checktest.Case{
		{Langs: "en-de", Original: "The minister left the city.", Translation: "The minister left the city.", Want: []string{"The minister left the city."}},
		{Langs: "zh-de", Original: "部长离开了这座城市。", Translation: "部长离开了这座城市。", Want: []string{"部长离开了这座城市。"}},
		{Langs: "ru-uk", Original: "Министр уехал из города вечером.", Translation: "Министр уехал из города вечером.", Want: []string{"Министр уехал из города вечером."}},
		{Langs: "en-de", Original: "Real Madrid 2, Barcelona 1", Translation: "Real Madrid 2, Barcelona 1"},
		{Langs: "en-en", Original: "The minister left the city.", Translation: "The minister left the city."},
	})
	checktest.Table(t, complete.PartlyUntranslated, []checktest.Case{
		{Langs: "en-ru", Original: "He left the city on Monday.", Translation: "Он left the city on понедельник.", Want: []string{"left the city on"}},
		{Langs: "en-de", Original: "He played in “Gone with the Wind” again.", Translation: "Er spielte wieder in „Gone with the Wind“."},
		{Langs: "en-vi", Original: "She works for The Bank of New York Mellon.", Translation: "Bà làm việc cho The Bank of New York Mellon."},
	})
	checktest.Table(t, complete.WrongScript, []checktest.Case{
		{Langs: "ru", Translation: "Он пришёл.\nThe minister left the city.\nОна ушла.", Want: []string{"The minister left the city."}},
		{Langs: "zh", Translation: "他来了。\n彼は来た。\nBBC News"},
	})
}

// Neighbours that changed places are told by the sentences elsewhere that share their words,
// without a name, a number or a word that both languages write alike: here two languages
// that were made up, word for word, with some words that each leaves to the context.
func TestMisplacedByEchoes(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 6))
	spell := func(letters []rune) string {
		w := make([]rune, 6)
		for i := range w {
			w[i] = letters[rng.IntN(len(letters))]
		}
		return string(w)
	}
	var words [60][2]string
	for i := range words {
		words[i] = [2]string{spell([]rune("abdegiklmnorstu")), spell([]rune("абвгдеиклмнорсту"))}
	}
	var original, translation []string
	for range 30 {
		var o, tr []string
		for range 12 {
			w := words[rng.IntN(len(words))]
			if rng.IntN(5) > 0 {
				o = append(o, w[0])
			}
			if rng.IntN(5) > 0 {
				tr = append(tr, w[1])
			}
		}
		original, translation = append(original, strings.Join(o, " ")+"."), append(translation, strings.Join(tr, " ")+".")
	}
	r, err := verify.NewRunner([]*verify.Check{complete.Misplaced}, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := func(translation []string) int {
		rep, err := r.Run(context.Background(), verify.FromPairs(original, translation, language.English, language.Russian))
		if err != nil {
			t.Fatal(err)
		}
		return len(rep.Findings)
	}
	if n := found(translation); n > 0 {
		t.Errorf("%d findings where nothing was moved", n)
	}
	seen := 0
	for n := range len(translation) - 1 {
		swapped := slices.Clone(translation)
		swapped[n], swapped[n+1] = swapped[n+1], swapped[n]
		if found(swapped) == 2 {
			seen++
		}
	}
	if seen < 25 {
		t.Errorf("%d of %d swapped neighbours found", seen, len(translation)-1)
	}
}
