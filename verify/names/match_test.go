package names

import (
	"os"
	"strings"
	"testing"

	"stet/verify/names/roman"
)

// pairsApart and pairsTogether are clear cases.
var matchCases = []struct {
	a, b string
	kind Kind
	same bool
}{
	{"Vladimir Putin", "Wladimir Putin", Person, true},
	{"Vladimir Putin", "Путин Владимир Владимирович", Person, true},
	{"Putin, Vladimir Vladimirovich", "Vladimir Putin", Person, true},
	{"Volodymyr Zelenskyy", "Wolodymyr Selenskyj", Person, true},
	{"Xi Jinping", "习近平", Person, true},
	{"Kim Jong-un", "김정은", Person, true},
	{"Kim Jong Un", "Kim Jong-un", Person, true},
	{"Kim Jong-un", "Kim Jong-il", Person, false},
	{"Mao Zedong", "Mao Tse-tung", Person, true},
	{"Vitali Klitschko", "Wladimir Klitschko", Person, false},
	{"George W. Bush", "George H. W. Bush", Person, false},
	{"Xi Jinping", "Li Keqiang", Person, false},
	{"Muammar Gaddafi", "Moammar Qadhafi", Person, true},
	{"Mohammed bin Salman", "Muhammad ibn Salman", Person, true},
	{"بنيامين نتنياهو", "Benjamin Netanyahu", Person, true},
	{"Bill Clinton", "William Clinton", Person, true},
	{"J. R. Smith", "John Smith", Person, true},
	{"John Smith", "Jane Smith", Person, false},
	{"Maria Schmidt", "Marie Schmidt", Person, false},
	{"Iran", "Irak", Place, false},
	{"Niger", "Nigeria", Place, false},
	{"Austria", "Australia", Place, false},
	{"Slowakei", "Slowenien", Place, false},
	{"Slowakei", "Slovakia", Place, true},
	{"Moskau", "Москва", Place, true},
	{"Nordkorea", "Südkorea", Place, false},
	{"Gazprom PJSC", "ПАО Газпром", Organization, true},
	{"Siemens AG", "Siemens Energy AG", Organization, false},
	{"Deutsche Bank AG", "Deutsche Bank", Organization, true},
	{"IMF", "International Monetary Fund", Organization, true},
	{"Trương Hựu Hiệp", "张又侠", Person, true},
	{"Putin", "Putina", Person, false},
	{"Thomas Benn", "Thomas Bonn", Person, false},
	{"ウラジーミル・プーチン", "Vladimir Putin", Person, true},
	{"Emmanuel Macron", "Эммануэль Макрон", Person, true},
	{"Angela Merkel", "Ангела Меркель", Person, true},
	{"Angela Merkel", "Olaf Scholz", Person, false},
	{"Recep Tayyip Erdoğan", "Erdogan, Recep", Person, true},
	{"Sergej Lawrow", "Sergey Lavrov", Person, true},
	{"Sergei Lavrov", "Sergei Shoigu", Person, false},
	{"Dr. Angela Merkel", "Angela Merkel", Person, true},
	{"Franz Josef Strauß", "Franz Josef Strauss", Person, true},
	{"John Smith Jr.", "John Smith Sr.", Person, false},
	{"普京", "Putin", Person, true},
	{"普京", "Biden", Person, false},
	{"普京", "Vladimir Putin", Person, true},
	{"Nguyễn Phú Trọng", "Nguyen Phu Trong", Person, true},
}

func TestMatch(t *testing.T) {
	for _, c := range matchCases {
		l := Match(c.a, c.b, c.kind)
		if l.Same != c.same {
			t.Errorf("%s / %s: %.3f %v %s", c.a, c.b, l.Score, l.Same, l.Reason.ID)
		}
		if m := Match(c.b, c.a, c.kind); m.Score != l.Score {
			t.Errorf("%s / %s is not symmetric: %v %v", c.a, c.b, l, m)
		}
	}
}

func BenchmarkMatch(b *testing.B) {
	Match("a b", "b c", "")
	for i := 0; b.Loop(); i++ {
		c := matchCases[i%len(matchCases)]
		Match(c.a, c.b, c.kind)
	}
}

// BenchmarkMatchHard compares the hard pairs, half of which are of two scripts.
func BenchmarkMatchHard(b *testing.B) {
	pairs := hardPairs(b)
	for i := 0; b.Loop(); i++ {
		p := pairs[i%len(pairs)]
		Match(p.a, p.b, p.kind)
	}
}

// sinoviet are the pairs of a list: Vietnamese reading and Pinyin, word by word.
func sinoviet(t *testing.T, file string) (pairs [][2][]string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(data)) {
		if v, p, ok := strings.Cut(strings.TrimSpace(l), "|"); ok && !strings.HasPrefix(l, "#") {
			pairs = append(pairs, [2][]string{strings.Fields(v), strings.Fields(p)})
		}
	}
	return pairs
}

// The Vietnamese reading of a Chinese name is known for it, with its marks and without, and
// for no other name of the list.
func TestVietnameseReadings(t *testing.T) {
	pairs := sinoviet(t, "testdata/sinoviet.txt")
	for _, plain := range []bool{false, true} {
		right, wrong := 0, 0
		for i, p := range pairs {
			viet := p[0]
			if plain {
				viet = strings.Fields(roman.Fold(strings.Join(viet, " ")))
			}
			for k, q := range pairs {
				switch same := readsAs(viet, q[1]); {
				case same && i == k:
					right++
				case same:
					t.Logf("%v is read as %v", viet, q[1])
					wrong++
				case i == k:
					t.Logf("%v is not known as %v", viet, q[1])
				}
			}
		}
		t.Logf("without marks %v: %d of %d right, %d wrong", plain, right, len(pairs), wrong)
		if float64(right) < 0.98*float64(len(pairs)) || wrong > 1 {
			t.Errorf("without marks %v: %d of %d right, %d wrong", plain, right, len(pairs), wrong)
		}
	}
}

// Vietnamese readings are matched with Pinyin, also those that nobody looked at.
func TestVietnameseReadingsMatched(t *testing.T) {
	for _, file := range []string{"testdata/sinoviet.txt", "testdata/sinoviet-held.txt"} {
		pairs := sinoviet(t, file)
		for _, plain := range []bool{false, true} {
			right, wrong := 0, 0
			for i, p := range pairs {
				viet := strings.Join(p[0], " ")
				if plain {
					viet = roman.Fold(viet)
				}
				for k, q := range pairs {
					switch same := Match(viet, strings.Join(q[1], " "), Person).Same; {
					case same && i == k:
						right++
					case same:
						wrong++
					}
				}
			}
			if float64(right) < 0.98*float64(len(pairs)) || wrong > 2 {
				t.Errorf("%s, without marks %v: %d of %d matched, %d wrong", file, plain, right, len(pairs), wrong)
			}
		}
	}
}

// What only Arabic, Persian or Korean would write one for the other is two names in Europe.
func TestFarTables(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Viktor Orbán", "Viktor Urban", false}, {"Orbán Viktor", "Viktor Urban", false}, {"Daniel Bolton", "Daniel Bulton", false},
		{"Viktor Orbán", "Orbán Viktor", true}, {"Omar Sharif", "Umar Sherif", true}, {"Kim Jong-un", "Kim Jeong-eun", true}, {"Mahmoud Shukri", "Mahmud Shokri", true},
	} {
		if m := Match(c.a, c.b, Person); m.Same != c.same {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, m, c.same)
		}
	}
}
