package names

import (
	"strings"
	"testing"

	"stet/editor/text"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// One spelling is written everywhere: endings, possessives, hyphens and capitals stay, and
// nothing within an address is touched. § stands for the name, ¶ for what must stay as it is.
func TestEverywhereKeeps(t *testing.T) {
	for _, c := range []struct {
		lang, wrong, right string
		sentences          []string
	}{
		{"de", "Belousov", "Beloussow", []string{"Andrej § kam.", "Die Rede von § war kurz.", "Danach hörte man §s Antwort.", "Die §-Rede war kurz.", "ANDREJ § KAM.", "Siehe https://example.org/¶/a.html dazu.", "Schreiben Sie an ¶@example.org bitte.", "Unter #¶ findet man mehr."}},
		{"en", "Beloussow", "Belousov", []string{"Andrei § came.", "This was §'s answer.", "It was §’s answer.", "The §-led group left.", "ANDREI § CAME.", "See www.example.org/¶ for more.", "Write to andrei.¶@example.org now."}},
		{"pl", "Kuznetsov", "Kuzniecow", []string{"Wtedy przyjechał Siergiej §.", "Słowa §a zapisano.", "Rozmawiano z §em wczoraj.", "Dano to §owi wczoraj.", "Zobacz https://example.org/¶ jutro."}},
		{"cs", "Kusnezow", "Kuzněcov", []string{"Potom přijel Sergej §.", "Slova §a zapsali.", "Mluvili s §em včera.", "Dali to §ovi včera.", "Viz https://example.org/¶ zítra."}},
		{"tr", "Kusnezow", "Kuznetsov", []string{"Bugün Sergey § geldi.", "Sonra §'un sözleri duyuldu.", "Bunu §'a verdiler."}},
	} {
		rapid.Check(t, func(t *rapid.T) {
			in, want := c.sentences[0]+"\n", c.sentences[0]+"\n"
			for _, s := range rapid.SliceOfN(rapid.SampledFrom(c.sentences), 1, 8).Draw(t, "sentences") {
				in, want = in+s+"\n", want+s+"\n"
			}
			fill := func(s, name string) string {
				lines := strings.Split(s, "\n")
				for i, l := range lines {
					n := name
					if l == strings.ToUpper(l) {
						n = strings.ToUpper(name)
					}
					lines[i] = strings.ReplaceAll(strings.ReplaceAll(l, "§", n), "¶", c.wrong)
				}
				return strings.Join(lines, "\n")
			}
			in, want = fill(in, c.wrong), fill(want, c.right)
			r := Extract(Input{Translation: in, TranslationLang: language.Make(c.lang)})
			for i := range r.Names {
				if !strings.HasSuffix(r.fullest(i), c.wrong) {
					continue
				}
				change, err := text.NewChange(len(in), r.UseEverywhere(i, strings.Replace(r.fullest(i), c.wrong, c.right, 1))...)
				if err != nil {
					t.Fatal(err)
				}
				d, err := text.New(in).Apply(change)
				if err != nil {
					t.Fatal(err)
				}
				if got := d.String(); got != want {
					t.Fatalf("got\n%s\nwant\n%s", got, want)
				}
				return
			}
			t.Fatalf("%q has no name with %s: %+v", in, c.wrong, r.Names)
		})
	}
}

// fullest is the longest form of a name that is not in capitals.
func (r *Result) fullest(i int) string {
	best := ""
	for _, f := range r.Names[i].Forms {
		if len(f.Text) > len(best) && f.Text != strings.ToUpper(f.Text) {
			best = f.Text
		}
	}
	return best
}

// The ending of the place stays, that of the spelling chosen goes where the two do not join.
func TestInflect(t *testing.T) {
	for _, c := range []struct{ lang, better, old, want string }{
		{"ru", "Меркель", "МЕРКЕЛЯ", "МЕРКЕЛЯ"},
		{"ru", "Путин", "Путиным", "Путиным"},
		{"ru", "Зеленский", "Зеленского", "Зеленского"},
		{"ru", "Зеленский", "Зеленским", "Зеленским"},
		{"pl", "Zełenski", "Zelenskiego", "Zełenskiego"},
		{"pl", "Tusk", "Tuskowi", "Tuskowi"},
		{"cs", "Kuzněcov", "Kuznetsovem", "Kuzněcovem"},
		{"de", "Beloussow", "Belousov", "Beloussow"},
		{"ru", "Иванов", "Петрова", "Иванов"}, // nothing says what of it is the ending
	} {
		if got := (&Result{lang: c.lang}).inflect(c.better, c.old); got != c.want {
			t.Errorf("%s for %s: %s, want %s", c.better, c.old, got, c.want)
		}
	}
}
