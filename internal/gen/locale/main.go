// Command locale makes the language data of package assets/locale from the npm packages
// of CLDR (cldr-core, cldr-rbnf, cldr-dates-full, cldr-numbers-full, cldr-units-full,
// cldr-misc-full, cldr-localenames-full), Unicode's confusables and the hand-written
// words in the folder extra.
//
//	go run ./internal/gen/locale -cldr node_modules -out assets/locale
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	cldr := flag.String("cldr", "node_modules", "folder with the npm packages of CLDR")
	extra := flag.String("extra", "internal/gen/locale/extra", "folder with the hand-written words")
	confusables := flag.String("confusables", "/usr/lib/python3/dist-packages/confusable_homoglyphs/confusables.json", "Unicode's confusables as Debian's python3-confusable-homoglyphs has them")
	out := flag.String("out", "assets/locale", "folder of package locale")
	samples := flag.String("samples", "verify/fact/testdata/spelled", "folder for spelled numbers to test with")
	flag.Parse()
	if err := run(source(*cldr), *extra, *confusables, *out, *samples); err != nil {
		fmt.Fprintln(os.Stderr, "locale:", err)
		os.Exit(1)
	}
}

func run(src source, extra, confusables, out, samples string) error {
	tags, err := src.languages()
	if err != nil {
		return err
	}
	for _, dir := range []string{"words", "territories"} {
		if err := os.RemoveAll(filepath.Join(out, dir)); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(samples); err != nil {
		return err
	}
	hand, err := readExtra(extra)
	if err != nil {
		return err
	}
	for tag := range hand {
		tags = append(tags, tag)
	}
	sort.Strings(tags)
	for i, tag := range tags {
		if i > 0 && tag == tags[i-1] {
			continue
		}
		if err := writeLanguage(src, tag, hand, out, samples); err != nil {
			return fmt.Errorf("%s: %w", tag, err)
		}
	}
	return confusableTable(confusables, filepath.Join(out, "confusables.txt"))
}

// writeLanguage writes the files of one language.
func writeLanguage(src source, tag string, hand map[string][]line, out, samples string) error {
	t := &table{}
	src.marks(tag, t)
	src.calendar(tag, t)
	src.scales(tag, t)
	src.units(tag, t)
	src.money(tag, t)
	rs, err := readRules(src.rulesPath(tag))
	if err == nil {
		x := derive(tag, rs)
		x.write(t)
		if err := writeSamples(rs, x.accents, filepath.Join(samples, tag+".txt")); err != nil {
			return err
		}
	}
	t.lines = append(t.lines, hand[tag]...)
	if err := writeFile(filepath.Join(out, "words", tag+".txt"), t.String()); err != nil {
		return err
	}
	return writeFile(filepath.Join(out, "territories", tag+".txt"), src.territories(tag))
}

func writeFile(path, data string) error {
	if data == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(data), 0o644)
}

// line is one line of a language's file: what kind of word, its value, its forms.
type line struct {
	class, value string
	forms        []string
}

// table collects the lines of a language.
type table struct{ lines []line }

func (t *table) add(class, value string, forms ...string) {
	var kept []string
	seen := map[string]bool{}
	for _, f := range forms {
		f = strings.Trim(strings.Join(strings.Fields(strings.NewReplacer("\u00AD", "", "\u200E", "", "\u200F", "", "\u061C", "").Replace(f)), " "), " ")
		if f != "" && !seen[f] {
			seen[f] = true
			kept = append(kept, f)
		}
	}
	if len(kept) > 0 {
		t.lines = append(t.lines, line{class, value, kept})
	}
}

func (t *table) String() string {
	var b strings.Builder
	for _, l := range t.lines {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", l.class, l.value, strings.Join(l.forms, "\t"))
	}
	return b.String()
}

// readExtra reads the hand-written words, by language. A line that begins with # is a
// comment.
func readExtra(dir string) (map[string][]line, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	out := map[string][]line{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		tag := strings.TrimSuffix(filepath.Base(f), ".txt")
		for i, s := range strings.Split(string(data), "\n") {
			if s == "" || strings.HasPrefix(s, "#") {
				continue
			}
			cols := strings.Split(s, "\t")
			if len(cols) < 3 {
				return nil, fmt.Errorf("%s:%d: want class, value and forms, separated by tabs", f, i+1)
			}
			out[tag] = append(out[tag], line{cols[0], cols[1], cols[2:]})
		}
	}
	return out, nil
}
