// Command suppressions writes CLDR's abbreviations after which no sentence ends into one
// file, a line a language: tag TAB abbreviations separated by "|". The sources are those of
// Debian's package unicode-cldr-core.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var suppression = regexp.MustCompile(`<suppression>([^<]+)</suppression>`)

func main() {
	log.SetFlags(0)
	from := flag.String("from", "/usr/share/unicode/cldr/common/segments", "folder of CLDR's segments")
	to := flag.String("to", "suppressions.txt", "file to write")
	flag.Parse()
	files, err := filepath.Glob(filepath.Join(*from, "*.xml"))
	if err != nil || len(files) == 0 {
		log.Fatalf("no files in %s: install Debian's unicode-cldr-core", *from)
	}
	var out strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			log.Fatal(err)
		}
		var list []string
		for _, m := range suppression.FindAllStringSubmatch(string(raw), -1) {
			list = append(list, m[1])
		}
		if len(list) > 0 {
			fmt.Fprintf(&out, "%s\t%s\n", strings.TrimSuffix(filepath.Base(f), ".xml"), strings.Join(list, "|"))
		}
	}
	if err := os.WriteFile(*to, []byte(out.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
