package sense

import (
	"stet/editor"
	"stet/verify"
)

// Opposite finds words of the translation that say the opposite of the original.
var Opposite = &verify.Check{
	ID: "sense.opposite", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Languages: listed, Originals: listed,
	YieldsTo: []string{"complete", "date", "number"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Prices rose in the north.", TranslationLang: "de", Translation: "Im Süden stiegen die Preise.", Bad: true, Mark: "Süden"},
		{OriginalLang: "ru", Original: "Цены выросли.", TranslationLang: "de", Translation: "Die Preise sanken.", Bad: true, Mark: "sanken"},
		{OriginalLang: "en", Original: "No more than ten came.", TranslationLang: "de", Translation: "Weniger als elf kamen nicht."},
		{OriginalLang: "en", Original: "The north won, the south lost.", TranslationLang: "de", Translation: "Der Süden verlor."},
	},
	Run: func(p *verify.Pass) {
		o, t := read(p, editor.Original), read(p, editor.Translation)
		co, ct := classes(o), classes(t)
		if co < axis || ct < axis {
			return
		}
		denied := (co|ct)&not != 0 // "not more" may be "less"
		for i := range axes {
			this, other := axis<<(2*i), axis<<(2*i)*2
			if direct(axes[i]) || !denied {
				if contrary(o, t, co, this, other) {
					report(p, place(o, this), place(t, other), "sense.opposite")
				} else if contrary(o, t, co, other, this) {
					report(p, place(o, other), place(t, this), "sense.opposite")
				}
			}
		}
	},
}

// direct tells whether a denial cannot turn the axis round: not north is not south.
func direct(name string) bool {
	switch name {
	case "north", "east", "tomorrow", "first", "import", "largest", "youngest":
		return true
	}
	return false
}

// contrary tells whether the original says one thing of an axis alone and the translation
// the other; what the translation says besides in words of several senses does not count.
func contrary(o, t []found, co, this, other class) bool {
	return co&other == 0 && strong(t)&this == 0 && strong(o)&this != 0 && strong(t)&other != 0
}
