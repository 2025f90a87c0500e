package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// fullName is a word with a capital and, as its group, one behind it that may be a family name.
var fullName = regexp.MustCompile(`\b[A-Z][a-z]+ ([A-Z][a-z]{4,})\b`)

// exchanged prints how often two exchanged letters are found in a word that an English
// article has as part of a name and its translation letter for letter. Words that are no
// names but have capitals ("Supreme Court") are among them.
func exchanged(data string) {
	r := rand.New(rand.NewPCG(7, 7))
	fmt.Print("\nTwo letters exchanged in one place of a word that the original has:\n\n| to | planted | reported | of them where the word stands once | reported |\n|---|---|---|---|---|\n")
	for _, lang := range []string{"de", "vi"} {
		files, _ := filepath.Glob(filepath.Join(data, "en-"+lang, "*.tsv"))
		if len(files) == 0 {
			fmt.Printf("| %s | not measured | | | |\n", lang)
			continue
		}
		var all, found, once, foundOnce int
		for _, f := range files {
			rows := rowsOf(f)
			for _, w := range familyWords(rows) {
				bad, at, n := plant(r, rows, w)
				if bad == "" {
					continue
				}
				hit := reported(rows, at, w, bad, lang)
				all++
				if hit {
					found++
				}
				if n == 1 {
					once++
					if hit {
						foundOnce++
					}
				}
			}
		}
		fmt.Printf("| %s | %d | %.3f | %d | %.3f |\n", lang, all, share(found, all), once, share(foundOnce, once))
	}
}

func rowsOf(path string) (rows [][2]string) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	for l := range strings.Lines(string(data)) {
		if o, t, ok := strings.Cut(strings.TrimSpace(l), "\t"); ok {
			rows = append(rows, [2]string{o, t})
		}
	}
	return rows
}

// familyWords are the words of the original that may be family names and are never small.
func familyWords(rows [][2]string) []string {
	var all []string
	for _, r := range rows {
		all = append(all, r[0])
	}
	original := strings.Join(all, " ")
	var out []string
	for _, m := range fullName.FindAllStringSubmatch(original, -1) {
		if !slices.Contains(out, m[1]) && !strings.Contains(original, strings.ToLower(m[1])) {
			out = append(out, m[1])
		}
	}
	return out
}

// plant chooses a row that has w on both sides and exchanges two letters within; n is how
// many rows have it. bad is "" if none has or the letters are equal.
func plant(r *rand.Rand, rows [][2]string, w string) (bad string, at, n int) {
	var places []int
	word := regexp.MustCompile(`\b` + w + `\b`)
	for i, row := range rows {
		if word.MatchString(row[0]) && word.MatchString(row[1]) {
			places = append(places, i)
		}
	}
	k := 1 + r.IntN(len(w)-3)
	if len(places) == 0 || w[k] == w[k+1] {
		return "", 0, 0
	}
	return w[:k] + w[k+1:k+2] + w[k:k+1] + w[k+2:], places[r.IntN(len(places))], len(places)
}

// reported tells whether the misspelt word is marked.
func reported(rows [][2]string, at int, w, bad, lang string) bool {
	in := names.Input{OriginalLang: language.English, TranslationLang: language.Make(lang)}
	for i, r := range rows {
		if i == at {
			at := regexp.MustCompile(`\b` + w + `\b`).FindStringIndex(r[1])
			r[1] = r[1][:at[0]] + bad + r[1][at[1]:]
		}
		o := text.Span{Start: len(in.Original), End: len(in.Original) + len(r[0])}
		t := text.Span{Start: len(in.Translation), End: len(in.Translation) + len(r[1])}
		in.Original, in.Translation = in.Original+r[0]+"\n", in.Translation+r[1]+"\n"
		in.OriginalSegs, in.TranslationSegs = append(in.OriginalSegs, o), append(in.TranslationSegs, t)
		in.Pairs = append(in.Pairs, [2]text.Span{o, t})
	}
	for _, p := range names.Extract(in).Problems {
		for _, sp := range p.Translation {
			if strings.Contains(in.Translation[sp.Start:sp.End], bad) && sp.Len() < len(bad)+4 {
				return true
			}
		}
	}
	return false
}
