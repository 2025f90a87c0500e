package names

import (
	"strings"
	"sync"
)

// institutions are the acronyms of bodies that are known by them.
var institutions = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, l := range lines("institutions.tsv") {
		for _, c := range l[1:] {
			_, list, _ := strings.Cut(c, "=")
			for _, n := range strings.Split(list, "|") {
				if n != "" && n == strings.ToUpper(n) {
					m[n] = true
				}
			}
		}
	}
	return m
})

// institutionID is the institution that a name in small letters stands for, in any
// language; "" if none is known.
func institutionID(name string) string { return institutionNames()[name] }

var institutionNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, l := range lines("institutions.tsv") {
		for _, c := range l[1:] {
			_, list, _ := strings.Cut(c, "=")
			for _, n := range strings.Split(list, "|") {
				m[strings.ToLower(n)] = l[0]
			}
		}
	}
	return m
})
