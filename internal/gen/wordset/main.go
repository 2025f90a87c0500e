// Command wordset makes the filters of assets/wordset of the word lists in Tesseract's
// trained data. The lists are those of Debian's packages tesseract-ocr-LANG, taken out with
// the tools of tesseract-ocr:
//
//	for l in ara deu eng fra ita nld pol por rus spa ukr; do
//	  combine_tessdata -u /usr/share/tesseract-ocr/5/tessdata/$l.traineddata build/words/$l.
//	  dawg2wordlist build/words/$l.lstm-unicharset build/words/$l.lstm-word-dawg build/words/$l.txt
//	done
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/wordset"
)

// lists are the languages by the names that Tesseract gives them.
var lists = map[string]string{
	"ara": "ar", "deu": "de", "eng": "en", "fra": "fr", "ita": "it", "nld": "nl", "pol": "pl", "por": "pt", "rus": "ru", "spa": "es", "ukr": "uk",
}

func main() {
	log.SetFlags(0)
	from := flag.String("from", "../../build/words", "folder of the word lists")
	to := flag.String("to", "sets", "folder of the filters")
	flag.Parse()
	for name, lang := range lists {
		raw, err := os.ReadFile(filepath.Join(*from, name+".txt"))
		if errors.Is(err, fs.ErrNotExist) {
			log.Printf("%s: no list %s.txt in %s: left as it is (see the comment of this command)", lang, name, *from)
			continue
		}
		if err != nil {
			log.Fatal(err)
		}
		words := read(string(raw))
		bits := make([]byte, len(words)*wordset.BitsPerWord/8+1)
		for w := range words {
			wordset.Add(bits, w)
		}
		if err := os.WriteFile(filepath.Join(*to, lang+".bloom"), bits, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d words, %d KB\n", lang, len(words), len(bits)>>10)
	}
}

// read is the words of a list in small letters. Words with capitals inside are no words but
// leftovers of web pages that ran together, and figures and marks are of no use.
func read(list string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.Lines(list) {
		w = strings.TrimSpace(w)
		if n := utf8.RuneCountInString(w); n < 2 || n > 24 || strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) || inner(w) {
			continue
		}
		words[strings.ToLower(w)] = true
	}
	return words
}

// inner tells whether w has a capital after a small letter.
func inner(w string) bool {
	small := false
	for _, r := range w {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = small || unicode.IsLower(r)
	}
	return false
}
