package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// Keys are what the names of a segment leave across translation and change of script: the
// consonants of its long words with capitals, one key a word, for the evidence of an
// aligner. They are cheap, sorted and unique. Words of fewer consonants leave none: too
// many that have nothing to do with each other share those.
func Keys(segment, lang string, original bool) []string {
	b, _, _ := strings.Cut(lang, "-")
	out := soundKeys(segment, b, original)
	common := commonWords()[b]
	for _, w := range scan(segment).words {
		if !w.capital || w.first && len(w.text) < 5 || utf8.RuneCountInString(w.text) < 4 || common[w.text] {
			continue
		}
		latin := toLatin(bare(w.lower))
		if latin == "" {
			continue
		}
		if k := roman.Skeleton(latin); len(k) >= 5 {
			out = append(out, "name:"+k)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// toLatin is a word in Latin letters by the first table that reads it; "" if none does.
func toLatin(w string) string {
	r, _ := utf8.DecodeRuneInString(w)
	if unicode.Is(unicode.Latin, r) {
		return w
	}
	for _, lang := range alphabets {
		if roman.Fits(lang, w) {
			return roman.Systems(lang)[0].Romanise(w)
		}
	}
	return ""
}
