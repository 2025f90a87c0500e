// Command names writes the generated data of verify/names: readings of Chinese characters,
// the names of countries, regions and towns in many languages, and romanised given names. It reads Debian's
// packages unicode-data, unicode-cldr-core and m17n-db, and is run by go generate.
package main

import (
	"flag"
	"log"
)

func main() {
	out := flag.String("out", "data", "folder to write to")
	share := flag.String("share", "/usr/share", "folder of the system's shared data")
	pairs := flag.String("pairs", "", "folder of pairs of names (original TAB Latin letters) to learn from; only that is done then")
	hold := flag.Bool("hold", false, "leave every second pair out, to measure on")
	flag.Parse()
	if *pairs != "" {
		if err := learnAll(*pairs, *out, *hold); err != nil {
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
