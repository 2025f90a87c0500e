package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// marked is an article whose names are known.
type marked struct {
	text           string
	persons, names []text.Span // names are the other names
}

// readMarked reads articles parted by empty lines, persons in braces and other names in
// angles.
func readMarked(file string) ([]marked, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []marked
	_, body, _ := strings.Cut(string(data), "\n") // the first line says what the file is
	for article := range strings.SplitSeq(body, "\n\n") {
		var m marked
		var s strings.Builder
		from := 0
		for _, r := range article {
			switch r {
			case '{', '<':
				from = s.Len()
			case '}':
				m.persons = append(m.persons, text.Span{Start: from, End: s.Len()})
			case '>':
				m.names = append(m.names, text.Span{Start: from, End: s.Len()})
			default:
				s.WriteRune(r)
			}
		}
		m.text = s.String()
		out = append(out, m)
	}
	return out, nil
}

// writtenNews prints how many places of persons are found in the articles that were written for
// it, and how many words that are no names are shown. All but the last two of a language were
// looked at while the detection was made.
func writtenNews(folder string, verbose bool) {
	fmt.Print("\nPlaces of persons' names that are found in short news written for it, the translation alone, and words shown that are no names; the last two articles of each language were held out, the others looked at:\n\n| language | looked at | found | held out | found | shown, no names | in articles |\n|---|---|---|---|---|---|---|\n")
	files, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	for _, f := range files {
		lang := strings.TrimSuffix(filepath.Base(f), ".txt")
		articles, err := readMarked(f)
		if err != nil {
			fmt.Printf("| %s | not measured: %v |\n", lang, err)
			continue
		}
		var places, found [2]int
		ordinary := 0
		for i, m := range articles {
			r := names.Extract(names.Input{Translation: m.text, TranslationLang: language.Make(lang)})
			half := 0
			if i >= len(articles)-2 {
				half = 1
			}
			places[half] += len(m.persons)
			found[half] += covered(r, m.persons)
			wrong := noNames(r, m)
			ordinary += len(wrong)
			if verbose {
				for _, sp := range m.persons {
					if covered(r, []text.Span{sp}) == 0 {
						fmt.Println("missed:", lang, i, m.text[sp.Start:sp.End])
					}
				}
				fmt.Println("shown:", lang, i, wrong)
			}
		}
		fmt.Printf("| %s | %d | %.3f | %d | %.3f | %d | %d |\n", lang, places[0], share(found[0], places[0]), places[1], share(found[1], places[1]), ordinary, len(articles))
	}
}

// noNames are the names that were found where none is.
func noNames(r *names.Result, m marked) (out []string) {
	all := slices.Concat(m.persons, m.names)
	for _, n := range r.Names {
		for _, f := range n.Forms {
			if !slices.ContainsFunc(f.Spans, func(s text.Span) bool {
				return slices.ContainsFunc(all, func(a text.Span) bool { return s.Start < a.End && a.Start < s.End })
			}) {
				out = append(out, f.Text)
			}
		}
	}
	return out
}
