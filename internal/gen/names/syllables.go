package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/verify/names/roman"
)

// writeSyllables writes the syllables of Mandarin and of Vietnamese without marks that
// hanzi.tsv has: many words are asked whether they are one, and few need its readings.
func writeSyllables(out string) error {
	data, err := os.ReadFile(filepath.Join(out, "hanzi.tsv"))
	if err != nil {
		return err
	}
	zh, vi := map[string]bool{}, map[string]bool{}
	for l := range strings.Lines(string(data)) {
		f := strings.Split(l, "\t")
		if strings.HasPrefix(l, "#") || len(f) < 3 {
			continue
		}
		for _, p := range strings.Fields(f[1]) {
			zh[strings.ReplaceAll(p, "ü", "u")] = true
		}
		for _, v := range strings.Fields(f[2]) {
			vi[roman.Fold(v)] = true
		}
	}
	text := "# syllables of Mandarin and of Vietnamese, without marks; made by internal/gen/names of hanzi.tsv\n"
	for _, l := range []struct {
		lang string
		set  map[string]bool
	}{{"zh", zh}, {"vi", vi}} {
		text += l.lang + "\t" + strings.Join(slices.Sorted(maps.Keys(l.set)), " ") + "\n"
	}
	return os.WriteFile(filepath.Join(out, "syllables.tsv"), []byte(text), 0o644)
}
