package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"stet/verify/names"
	"stet/verify/names/roman"
)

// vietnamese prints how many Chinese names are known in Vietnamese reading, beside Pinyin,
// with marks and without, and how many pairs of different names of a list are taken for one.
func vietnamese(folder string) {
	fmt.Print("\nChinese names in Vietnamese reading matched with Pinyin:\n\n| list | marks | names | matched | pairs of different names | matched |\n|---|---|---|---|---|---|\n")
	for _, f := range [...][2]string{{"sinoviet.txt", "looked at"}, {"sinoviet-held.txt", "held out"}} {
		pairs := sinoViet(filepath.Join(folder, f[0]))
		for _, marks := range []string{"with", "without"} {
			right, wrong := 0, 0
			for i, p := range pairs {
				viet := p[0]
				if marks == "without" {
					viet = capitals(roman.Fold(viet))
				}
				for k, q := range pairs {
					switch same := names.Match(viet, q[1], names.Person).Same; {
					case same && i == k:
						right++
					case same:
						wrong++
					}
				}
			}
			n := len(pairs)
			fmt.Printf("| %s | %s | %d | %.3f | %d | %d |\n", f[1], marks, n, share(right, n), n*(n-1), wrong)
		}
	}
}

// sinoViet are the lines of a list: the reading in Vietnamese, and Pinyin; nil where there is
// none.
func sinoViet(path string) (pairs [][2]string) {
	for _, l := range linesOf(path) {
		if v, p, ok := strings.Cut(l, "|"); ok {
			pairs = append(pairs, [2]string{v, p})
		}
	}
	return pairs
}

func capitals(name string) string {
	ws := strings.Fields(name)
	for i, w := range ws {
		ws[i] = upper(w)
	}
	return strings.Join(ws, " ")
}
