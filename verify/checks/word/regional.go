package word

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Regional finds a word in two regional spellings within one text.
var Regional = &verify.Check{
	ID: "word.regional", Category: "linguistic/spelling", Severity: verify.Info, Scope: verify.Article, Languages: verify.Bases("de", "en"),
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Auf der Straße war es still.\nDie Strasse lag im Dunkeln.", Bad: true, Mark: "Strasse"},
		{TranslationLang: "en", Translation: "The colour was red.\nThe center was colourful.", Bad: true, Mark: "center"},
		{TranslationLang: "de", Translation: "Die Masse war groß.\nDie Maße waren genau.\nBuße und Busse."},
		{TranslationLang: "en", Translation: "The colour of the centre."},
	},
	Run: func(p *verify.Pass) {
		if base, _ := p.Lang(editor.Translation).Base(); base.String() == "de" {
			germanRegional(p)
		} else {
			englishRegional(p)
		}
	},
}

// apartInGerman are words that ß and ss tell apart.
var apartInGerman = list("masse massen busse bussen")

func germanRegional(p *verify.Pass) {
	s := p.In.Translation.Text
	if !strings.Contains(s, "ß") {
		return
	}
	sharp := map[string]bool{}
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		if word := s[w.Start:w.End]; strings.Contains(word, "ß") {
			sharp[strings.ReplaceAll(strings.ToLower(word), "ß", "ss")] = true
		}
	}
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if strings.Contains(word, "ss") && sharp[strings.ToLower(word)] && !apartInGerman.has(strings.ToLower(word)) {
			reportRegional(p, w, word)
		}
	}
}

// spellings are British and American beginnings of words; the rest of the word follows.
// Left out is what both sides write in one sense or another: check, tire, program.
var spellings = [][2]string{
	{"colour", "color"}, {"favour", "favor"}, {"honour", "honor"}, {"labour", "labor"}, {"neighbour", "neighbor"}, {"behaviour", "behavior"},
	{"harbour", "harbor"}, {"rumour", "rumor"}, {"humour", "humor"}, {"armour", "armor"}, {"endeavour", "endeavor"}, {"centre", "center"},
	{"theatre", "theater"}, {"metre", "meter"}, {"litre", "liter"}, {"fibre", "fiber"}, {"defence", "defense"}, {"offence", "offense"},
	{"travelled", "traveled"}, {"travelling", "traveling"}, {"cancelled", "canceled"}, {"labelled", "labeled"},
}

// regionOf is 1 for a British, 2 for an American spelling, 0 for all other words.
func regionOf(word string) int {
	w := strings.ToLower(word)
	for _, s := range spellings {
		if strings.HasPrefix(w, s[0]) {
			return 1
		}
		if strings.HasPrefix(w, s[1]) {
			return 2
		}
	}
	return 0
}

func englishRegional(p *verify.Pass) {
	s := p.In.Translation.Text
	var at [3][]text.Span
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if word[0] >= 'A' && word[0] <= 'Z' {
			continue // Pearl Harbor, Department of Defense, Labour keep their spelling
		}
		if r := regionOf(word); r > 0 {
			at[r] = append(at[r], w)
		}
	}
	rarer := 1
	if len(at[2]) <= len(at[1]) {
		rarer = 2
	}
	if len(at[3-rarer]) == 0 {
		return
	}
	for _, w := range at[rarer] {
		reportRegional(p, w, s[w.Start:w.End])
	}
}

func reportRegional(p *verify.Pass, w text.Span, word string) {
	p.Report(verify.Finding{Translation: []verify.Span{p.Absolute(editor.Translation, w)},
		Message: msg.New("word.regional", word), Why: msg.New("word.regional.why")})
}
