package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// romanised are the systems in which Russian and Ukrainian given names are met in the news.
var romanised = map[string][]string{
	"ru": {"de-press", "de-duden", "en-press", "bgn", "fr", "es", "pl", "scholarly"},
	"uk": {"de-press", "de", "en-press", "official", "fr", "es", "pl", "scholarly"},
}

// ordinary are words of the languages of these systems that a given name would come out as.
var ordinary = []string{"asien", "bystra", "dobry", "gore", "iskra", "january", "jury", "koce", "martian", "piece", "polana", "save", "siła", "slate", "slave", "stale", "strate", "sława", "tour", "vane", "vesela", "zabawa"}

// writeGiven writes the given names in Cyrillic letters of given.tsv as the news in other
// languages write them, those that given.tsv does not have.
func writeGiven(out string) error {
	data, err := os.ReadFile(filepath.Join(out, "given.tsv"))
	if err != nil {
		return err
	}
	has, gender := map[string]bool{}, map[string]string{}
	for l := range strings.Lines(string(data)) {
		w, _, _ := strings.Cut(l, "\t")
		has[strings.ToLower(w)] = true
	}
	for l := range strings.Lines(string(data)) {
		w, g, _ := strings.Cut(strings.TrimSpace(l), "\t")
		w = strings.ToLower(w)
		if r, _ := utf8.DecodeRuneInString(w); r < 'а' || r > 'ҁ' || len(g) != 1 {
			continue
		}
		for lang, systems := range romanised {
			for _, name := range systems {
				s := roman.Lookup(lang, name)
				if s == nil {
					return fmt.Errorf("there is no system %s.%s", lang, name)
				}
				latin := strings.NewReplacer("'", "", "’", "", "ʹ", "", "ʼ", "", "′", "", "″", "").Replace(s.Romanise(w))
				if !roman.Fits(lang, w) || has[latin] || slices.Contains(ordinary, latin) || utf8.RuneCountInString(latin) < 3 {
					continue
				}
				if o := gender[latin]; o != "" && o != g {
					g = "u"
				}
				gender[latin] = g
			}
		}
	}
	var rows []string
	for w, g := range gender {
		rows = append(rows, strings.ToUpper(w[:1])+w[1:]+"\t"+g)
	}
	slices.Sort(rows)
	head := "# given names of Russia and Ukraine as the news in other languages write them; made by internal/gen/names of given.tsv\n"
	return os.WriteFile(filepath.Join(out, "given-romanised.tsv"), []byte(head+strings.Join(rows, "\n")+"\n"), 0o644)
}
