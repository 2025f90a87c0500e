// Command names writes the generated data of verify/names: readings of Chinese characters,
// the names of countries, regions and towns in many languages, and romanised given names. It reads Debian's
// packages unicode-data, unicode-cldr-core and m17n-db, and is run by go generate.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"

	"stet/internal/gen/names/learn"
)

func main() {
	out := flag.String("out", "data", "folder to write to")
	share := flag.String("share", "/usr/share", "folder of the system's shared data")
	pairs := flag.String("pairs", "", "folder of pairs of names (original TAB Latin letters) to learn from; only that is done then")
	readings := flag.String("readings", "data", "folder of hanzi.tsv and syllables.tsv, for Chinese pairs")
	flag.Parse()
	if *pairs != "" {
		if err := learnAll(*pairs, *readings, *out); err != nil {
			log.Fatal(err)
		}
		return
	}
	if err := writeHanzi(*share, *out); err != nil {
		log.Fatal(err)
	}
	if err := writePlaces(*share, *out); err != nil {
		log.Fatal(err)
	}
	if err := writeSyllables(*out); err != nil {
		log.Fatal(err)
	}
	if err := writeGiven(*out); err != nil {
		log.Fatal(err)
	}
}

// learnAll learns every script from the pairs in dir.
func learnAll(dir, readings, out string) error {
	chinese, err := learn.ReadReadings(readings)
	if err != nil {
		return err
	}
	for _, s := range learn.Scripts {
		data, err := os.ReadFile(filepath.Join(dir, s[0]+".tsv"))
		if err != nil {
			return err
		}
		head := "# " + s[1] + ": units with their spellings in Latin letters and costs; learnt by internal/gen/names\n# source: NETransliteration-COLING2018 (CC0)\n"
		table := learn.Script(s[1], learn.Parse(string(data), func(int) bool { return true }), chinese)
		if err := os.WriteFile(filepath.Join(out, s[1]+".tsv"), []byte(head+table), 0o644); err != nil {
			return err
		}
	}
	return nil
}
