package locale

import (
	_ "embed"
	"strings"

	"golang.org/x/text/language"
)

//go:generate go run ../../internal/gen/suppressions -to suppressions.txt

//go:embed suppressions.txt
var suppressions string

// Suppressions are CLDR's abbreviations of a language after which no sentence ends, with
// their full stops; nil where CLDR has none.
func Suppressions(tag language.Tag) []string {
	base, _ := tag.Base()
	for line := range strings.Lines(suppressions) {
		if lang, list, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && lang == base.String() {
			return strings.Split(list, "|")
		}
	}
	return nil
}
