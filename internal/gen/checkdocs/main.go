// Command checkdocs writes docs/checks.md from the checks themselves.
package main

import (
	"flag"
	"log"
	"os"

	"stet/assets/msg"
	"stet/verify/checks"
	"stet/verify/report"

	"golang.org/x/text/language"
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "docs/checks.md", "file to write")
	flag.Parse()
	f, err := os.Create(*out)
	if err != nil {
		log.Fatal(err)
	}
	if err := report.Markdown(f, checks.All(), msg.For(language.English)); err != nil {
		log.Fatal(err)
	}
	if err := f.Close(); err != nil {
		log.Fatal(err)
	}
}
