package names

import (
	"testing"

	"golang.org/x/text/language"
)

// A name finds its counterpart in the other alphabet, whichever side is the translation.
func TestCounterpartsAcrossAlphabets(t *testing.T) {
	sides := [...]struct{ lang, text string }{
		{"en", "Rustem Umerov flew to Lviv. Later Umerov met Antonov, who had not met Scholz."},
		{"uk", "Рустем Умєров вилетів до Львова. Згодом Умєров зустрів Антонова, який не зустрічав Шольца."},
		{"ru", "Рустем Умеров вылетел во Львов. Позже Умеров встретил Антонова, который не встречал Шольца."},
	}
	for _, o := range sides {
		for _, tr := range sides {
			if (o.lang == "en") == (tr.lang == "en") {
				continue
			}
			r := Extract(Input{Original: o.text, Translation: tr.text, OriginalLang: language.Make(o.lang), TranslationLang: language.Make(tr.lang)})
			var found []string
			for _, n := range r.Names {
				if n.Kind != Place && len(n.Original) > 0 {
					found = append(found, n.Forms[0].Text)
				}
			}
			if len(found) != 3 {
				t.Errorf("%s → %s: of the three persons only %q have a counterpart", o.lang, tr.lang, found)
			}
		}
	}
}
