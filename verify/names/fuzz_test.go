package names

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names/roman"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

func FuzzExtract(f *testing.F) {
	f.Add("Wladimir Putin traf Xi.", "Vladimir Putin met Xi.", "de")
	f.Add("Herr Truong\nhttps://a.vn/b", "", "de")
	for _, c := range stormIn {
		f.Add(strings.Join(c.lines, "\n"), strings.Join(storm, "\n"), c.lang)
	}
	f.Fuzz(func(t *testing.T, translation, original, lang string) {
		if !utf8.ValidString(translation) || !utf8.ValidString(original) {
			return
		}
		in := Input{Translation: translation, Original: original, TranslationLang: language.Make(lang), OriginalLang: language.English,
			Pairs: [][2]text.Span{{{Start: 0, End: len(original)}, {Start: 0, End: len(translation)}}}}
		r := Extract(in)
		for i, n := range r.Names {
			for _, f := range n.Forms {
				for _, sp := range f.Spans {
					if translation[sp.Start:sp.End] != f.Text {
						t.Errorf("%q stands at %v, not %q", translation[sp.Start:sp.End], sp, f.Text)
					}
				}
			}
			if _, err := text.NewChange(len(translation), r.UseEverywhere(i, n.Preferred)...); err != nil {
				t.Error(err)
			}
		}
		for _, p := range r.Problems {
			if _, err := text.NewChange(len(translation), p.Edits...); err != nil {
				t.Error(p.ID, err)
			}
		}
	})
}

func hasWords(name string) bool {
	var b bearer
	b.read(name)
	return len(b.words) > 0
}

func FuzzMatch(f *testing.F) {
	f.Add("Xi Jinping", "习近平")
	f.Add("", "a")
	for _, p := range hardPairs(f) {
		f.Add(p.a, p.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) { matchHolds(t, a, b) })
}

// matchHolds tells what holds of every two names: what is said of them does not hang on
// their order, and a name is itself.
func matchHolds(t *testing.T, a, b string) {
	t.Helper()
	for _, kind := range []Kind{"", Person, Organization, Place} {
		if x, y := Match(a, b, kind), Match(b, a, kind); x.Score != y.Score || x.Same != y.Same || x.Score < 0 || x.Score > 1 {
			t.Errorf("%s %q and %q: %v one way, %v the other", kind, a, b, x, y)
		}
		if m := Match(a, a, kind); hasWords(a) && !m.Same {
			t.Errorf("%s %q is not itself: %v", kind, a, m)
		}
	}
}

// It holds of names mixed of the words of all scripts, parts joined and left out.
func TestMatchOfMixedNames(t *testing.T) {
	var words []string
	for _, p := range hardPairs(t) {
		words = append(append(words, strings.Fields(p.a)...), strings.Fields(p.b)...)
	}
	r := rand.New(rand.NewPCG(11, 4))
	name := func() string {
		var b strings.Builder
		for n := 1 + r.IntN(5); n > 0; n-- {
			b.WriteString(words[r.IntN(len(words))])
			b.WriteString([]string{" ", " ", " ", "-", "", ", ", "."}[r.IntN(7)])
		}
		return b.String()
	}
	for range 4000 {
		a := name()
		b := name()
		if ws := strings.Fields(a); r.IntN(3) == 0 && len(ws) > 1 { // the same words, some joined
			b = strings.Join(ws[1:], "") + " " + ws[0]
		}
		matchHolds(t, a, b)
	}
}

// A Cyrillic name in any system is explained as the same name in any other of its language.
func TestSystemsAgree(t *testing.T) {
	sources := map[string][]string{
		"ru": strings.Fields("Белоусов Путин Лавров Шойгу Хрущёв Горбачёв Ельцин Жириновский Чайковский Достоевский Щербаков Кузнецов Зюганов Явлинский Медведев Набиуллина Сергей Андрей Дмитрий Юрий Евгений Алексей Михаил Наталья Ольга Татьяна"),
		"uk": strings.Fields("Зеленський Порошенко Шевченко Залужний Кличко Гончаренко Юрій Володимир Єрмак Сирський"),
		"bg": strings.Fields("Борисов Радев Живков Желев Станишев Кирил Пеевски"),
		"el": strings.Fields("Μητσοτάκης Τσίπρας Παπανδρέου"),
	}
	for lang, words := range sources {
		for _, w := range words {
			w = strings.ToLower(w)
			w = strings.NewReplacer("ά", "α", "έ", "ε", "ί", "ι", "ό", "ο", "ή", "η", "ύ", "υ", "ώ", "ω").Replace(w)
			for _, s := range roman.Systems(lang) {
				for _, u := range roman.Systems(lang) {
					x, y := s.Romanise(w), u.Romanise(w)
					if _, ok := roman.Explained(x, y); !ok {
						t.Logf("%s: %s is %s in %s and %s in %s: not explained", lang, w, x, s.Name, y, u.Name)
						disagreements[lang]++
					}
					pairs[lang]++
				}
			}
		}
		if share := float64(disagreements[lang]) / float64(pairs[lang]); share > 0.02 {
			t.Errorf("%s: %.3f of the pairs of spellings are not explained", lang, share)
		}
	}
}

var disagreements, pairs = map[string]int{}, map[string]int{}

func TestExplainedIsSymmetric(t *testing.T) {
	word := rapid.StringMatching(`[A-Z][a-zäößščžñéı]{1,12}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		c, ok := roman.Explained(a, b)
		d, ok2 := roman.Explained(b, a)
		if ok != ok2 || c != d {
			t.Fatalf("%s and %s: %v %v one way, %v %v the other", a, b, c, ok, d, ok2)
		}
		if _, ok := roman.Explained(a, a); !ok {
			t.Fatalf("%s is not itself", a)
		}
	})
}

// apart are pairs that the tables must never take for one.
func TestApart(t *testing.T) {
	for _, p := range [][2]string{{"Xi", "Li"}, {"Iran", "Irak"}, {"Niger", "Nigeria"}, {"Austria", "Australia"}, {"Slowakei", "Slowenien"}, {"Putin", "Putina"},
		{"Thomas", "Thoma"}, {"Benn", "Bonn"}, {"Peking", "Putin"}, {"Jong-un", "Jong-il"}, {"Vitali", "Wladimir"}, {"Xi", "Zhang"}} {
		if path, ok := roman.Compare(p[0], p[1]); ok {
			t.Errorf("%s and %s are taken for one: %v", p[0], p[1], path)
		}
	}
}

func TestUseEverywhere(t *testing.T) {
	s := "Der Minister Andrei Belousov kam. Belousovs Rede war kurz, sagte Andrej Beloussow. BELOUSOV schwieg. Siehe https://x.org/Belousov und Belousov-Rede."
	r := Extract(inputOf("de", s))
	i := slices.IndexFunc(r.Names, func(n Name) bool { return strings.Contains(n.Preferred, "Belouss") })
	if i < 0 {
		t.Fatal("the name was not found")
	}
	c, err := text.NewChange(len(s), r.UseEverywhere(i, "Andrej Beloussow")...)
	if err != nil {
		t.Fatal(err)
	}
	d, _ := text.New(s).Apply(c)
	want := "Der Minister Andrej Beloussow kam. Beloussows Rede war kurz, sagte Andrej Beloussow. BELOUSSOW schwieg. Siehe https://x.org/Belousov und Beloussow-Rede."
	if d.String() != want {
		t.Errorf("got  %s\nwant %s", d.String(), want)
	}
}

func BenchmarkExtractBook(b *testing.B) {
	var s strings.Builder
	for i := range 200000 / 10 {
		n := i % 2500
		s.WriteString("Then Mr " + invented(n) + " " + invented(n+7777) + " said that it was so. ")
		if i%5 == 4 {
			s.WriteByte('\n')
		}
	}
	in := inputOf("en", s.String())
	for b.Loop() {
		Extract(in)
	}
}

func invented(n int) string {
	onsets, vowels := strings.Fields("B D F G K L M N P R S T V Br Dr Kl St Tr Pl Gr"), strings.Fields("a e i o u ai ou")
	return onsets[n%20] + vowels[n/20%7] + strings.ToLower(onsets[n/140%20]) + vowels[n/2800%7] + strings.ToLower(onsets[(n*7)%20])
}
