package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"stet/verify/names"

	"golang.org/x/text/language"
)

// latinWords are the spellings of the lists of names, given a capital, one word each.
func latinWords(data string) []string {
	seen := map[string]bool{}
	var out []string
	for _, f := range []string{"russian", "arabic", "hebrew", "korean", "katakana", "chinese"} {
		text, err := os.ReadFile(filepath.Join(data, f+".tsv"))
		if err != nil {
			continue
		}
		for l := range strings.Lines(string(text)) {
			_, t, _ := strings.Cut(strings.TrimSpace(l), "\t")
			for _, w := range strings.Fields(t) {
				if r, n := utf8.DecodeRuneInString(w); n > 1 || len(w) < 5 || r < 'a' || r > 'z' || seen[w] || strings.ContainsAny(w, "-'.") {
					continue
				}
				seen[w] = true
				out = append(out, strings.ToUpper(w[:1])+w[1:])
			}
		}
	}
	return out
}

// articles prints chance merges and the planted misspellings that are found, in invented
// articles with names of the lists. The seed is fixed.
func articles(data string) {
	words := latinWords(data)
	if len(words) < 1000 {
		fmt.Println("\nInvented articles: not measured, there is no", data)
		return
	}
	r := rand.New(rand.NewPCG(5, 5))
	merges, runs := 0, 50
	for range runs {
		merges += merged(person(r, words, 100))
	}
	fmt.Printf("\nChance merges in an article of 100 different persons: %.2f (%d articles).\n", float64(merges)/float64(runs), runs)
	found, planted := 0, 300
	for range planted {
		if slipFound(r, person(r, words, 4)) {
			found++
		}
	}
	fmt.Printf("\nOne slip of the pen in a family name that stands three times besides: %.3f of %d are reported.\n", share(found, planted), planted)
}

func person(r *rand.Rand, words []string, n int) [][2]string {
	used := map[string]bool{}
	var out [][2]string
	for len(out) < n {
		a, b := words[r.IntN(len(words))], words[r.IntN(len(words))]
		if !used[a] && !used[b] && a != b {
			used[a], used[b] = true, true
			out = append(out, [2]string{a, b})
		}
	}
	return out
}

func extract(text string) *names.Result {
	return names.Extract(names.Input{Translation: text, TranslationLang: language.English})
}

// merged counts the persons that stand in a name of another.
func merged(ps [][2]string) int {
	var s strings.Builder
	for _, p := range ps {
		fmt.Fprintf(&s, "Then Mr %s %s said that it was so.\n", p[0], p[1])
	}
	n := 0
	for _, name := range extract(s.String()).Names {
		families := map[string]bool{}
		for _, f := range name.Forms {
			w := strings.Fields(f.Text)
			families[w[len(w)-1]] = true
		}
		n += len(families) - 1
	}
	return n
}

// slipFound plants a slip into the last place of the first person's family name.
func slipFound(r *rand.Rand, ps [][2]string) bool {
	family := ps[0][1]
	bad := slip(r, family)
	var s strings.Builder
	for i, p := range ps {
		fmt.Fprintf(&s, "Then Mr %s %s said that it was so.\n", p[0], p[1])
		if i < 2 {
			fmt.Fprintf(&s, "Later Mr %s went home.\n", family)
		}
	}
	fmt.Fprintf(&s, "In the end Mr %s returned.\n", bad)
	text := s.String()
	for _, p := range extract(text).Problems {
		for _, sp := range p.Translation {
			if text[sp.Start:sp.End] == bad {
				return true
			}
		}
	}
	return false
}

// slip exchanges two letters of a word, leaves one out, doubles one, or hits another.
func slip(r *rand.Rand, w string) string {
	for {
		i := 1 + r.IntN(len(w)-2)
		bad := w
		switch r.IntN(4) {
		case 0:
			bad = w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]
		case 1:
			bad = w[:i] + w[i+1:]
		case 2:
			bad = w[:i] + w[i:i+1] + w[i:]
		case 3:
			bad = w[:i] + string(rune('a'+r.IntN(26))) + w[i+1:]
		}
		if bad != w && utf8.ValidString(bad) {
			return bad
		}
	}
}
