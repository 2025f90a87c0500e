package complete

import (
	"strings"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// profile is what the checks of this family ask of the words of one side of a pair.
type profile struct {
	trimmed   string      // without the space around them
	says      bool        // there is a letter or a figure
	ends      bool        // with a mark that ends sentences
	wordy     bool        // more than a word or a name
	long      bool        // twelve characters or more, without the space around them
	marks     uint8       // see marksOf
	script    scan.Script // of most letters
	size      float64     // see size
	sentences int         // see sentences; of what is trimmed
	cuts      []int       // see sentenceCuts
	words     int
	little    []string // the short words, see short
}

var profiles = verify.NewKept(func(s string, _ language.Tag) *profile {
	f := &profile{trimmed: strings.TrimSpace(s), says: hasWords(s), ends: ends(s), marks: marksOf(s), script: scan.MainScript(s), size: size(s), cuts: sentenceCuts(s)}
	f.long, f.sentences = len(f.trimmed) >= 12 && utf8.RuneCountInString(f.trimmed) >= 12, sentences(f.trimmed)
	var plain plainness
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		f.words++
		word := s[w.Start:w.End]
		plain.add(word)
		if short(word) {
			if f.little == nil {
				f.little = make([]string, 0, len(s)/12+1) // as many as most sentences have
			}
			f.little = append(f.little, word)
		}
	}
	f.wordy = plain.words >= 2 || plain.chars >= 5
	return f
})

// of is the profile of one side of pair n.
func of(p *verify.Pass, side editor.Side, n int) *profile { return profiles.Of(p, side, n) }

// profilesOf are those of both sides of pair n.
func profilesOf(p *verify.Pass, n int) (o, t *profile) {
	return of(p, editor.Original, n), of(p, editor.Translation, n)
}
