package compare_test

import (
	"fmt"
	"os"
	"testing"

	"stet/verify/fact"
	"stet/verify/fact/compare"

	"golang.org/x/text/language"
)

func TestOrder(t *testing.T) {
	if os.Getenv("ORDER") == "" {
		t.Skip()
	}
	for _, l := range []string{"ar", "de", "ru", "vi", "zh"} {
		n, inv, two := 0, 0, 0
		for _, rows := range load(l) {
			for _, r := range rows {
				n++
				a := fact.Extract(r[0], language.English)
				b := fact.Extract(r[1], language.MustParse(l))
				var av, bv []fact.Value
				for i := range a.Numbers {
					if x := &a.Numbers[i]; compare.Figures(x) {
						for j := range b.Numbers {
							if y := &b.Numbers[j]; compare.Figures(y) && y.Value == x.Value {
								av = append(av, x.Value)
								break
							}
						}
					}
				}
				for j := range b.Numbers {
					if y := &b.Numbers[j]; compare.Figures(y) {
						for _, v := range av {
							if v == y.Value {
								bv = append(bv, v)
								break
							}
						}
					}
				}
				if len(av) != len(bv) || len(av) < 2 {
					continue
				}
				two++
				for i := range av {
					if av[i] != bv[i] {
						inv++
						if os.Getenv("ORDER") == l {
							fmt.Println(av, bv, "\n ", r[0], "\n ", r[1])
						}
						break
					}
				}
			}
		}
		fmt.Println(l, n, "two or more", two, "inverted", inv)
	}
}
