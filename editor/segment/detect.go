package segment

import (
	"github.com/abadojack/whatlanggo"
	"golang.org/x/text/language"
)

// detectMost is how much of a text is looked at, in bytes.
const detectMost = 20_000

// Detect tells the language of a text and how sure that is, from 0 to 1; language.Und and
// 0 where nothing can be told.
func Detect(s string) (language.Tag, float64) {
	if len(s) > detectMost {
		s = s[:detectMost]
	}
	info := whatlanggo.Detect(s)
	tag, err := language.Parse(info.Lang.Iso6391())
	if err != nil {
		return language.Und, 0
	}
	return tag, info.Confidence
}
