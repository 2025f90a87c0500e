package fact

import (
	"stet/assets/locale"

	"golang.org/x/text/language"
)

// Warm makes the words of a language anew, as its first text does.
func Warm(tag language.Tag) { newWords(locale.For(tag)) }
