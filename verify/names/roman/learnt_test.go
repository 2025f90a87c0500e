package roman

import (
	"os"
	"strings"
	"testing"
)

func TestRightOneOfMany(t *testing.T) {
	for _, f := range [][2]string{{"russian", "Cyrl"}, {"arabic", "Arab"}, {"hebrew", "Hebr"}, {"korean", "Hang"}, {"katakana", "Kana"}, {"chinese", "Hani"}} {
		data, err := os.ReadFile("../../../../shared/data/translit-dev/" + f[0] + ".tsv")
		if err != nil {
			t.Skip("the pairs of names lie outside of the repository")
		}
		l := LearntFor(f[1], nil)
		var src [][]rune
		var lat []string
		for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			if o, x, ok := strings.Cut(line, "\t"); ok && i%2 == 1 {
				src, lat = append(src, Units(o)), append(lat, x)
			}
		}
		hit101, hit10, pos, neg := 0, 0, 0, 0
		for i := range src {
			own := l.Odds(src[i], lat[i])
			if own > 0 {
				pos++
			}
			ok101, ok10 := true, true
			for k := 1; k <= 100; k++ {
				j := (i + k*7) % len(src)
				if lat[j] == lat[i] {
					continue
				}
				o := l.Odds(src[i], lat[j])
				if o > 0 {
					neg++
				}
				if o >= own {
					ok101 = false
					if k <= 9 {
						ok10 = false
					}
				}
			}
			if ok101 {
				hit101++
			}
			if ok10 {
				hit10++
			}
		}
		n := float64(len(src))
		if float64(hit101)/n < 0.7 || float64(hit10)/n < 0.85 {
			t.Errorf("%s: the right name is first of 101 in %.3f, of ten in %.3f", f[1], float64(hit101)/n, float64(hit10)/n)
		}
		t.Logf("%s: of 101 %.3f, of 10 %.3f, odds>0 %.3f, false %.5f", f[1], float64(hit101)/n, float64(hit10)/n, float64(pos)/n, float64(neg)/n/100)
	}
}
