package word

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
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
	sharp := map[string]bool{}
	for n := range p.In.Pairs {
		s := p.Text(editor.Translation, n)
		for _, w := range regional.Of(p, editor.Translation, n) {
			if word := s[w.Start:w.End]; strings.Contains(word, "ß") {
				sharp[strings.ReplaceAll(strings.ToLower(word), "ß", "ss")] = true
			}
		}
	}
	if len(sharp) == 0 {
		return
	}
	for n := range p.In.Pairs {
		s := p.Text(editor.Translation, n)
		for _, w := range regional.Of(p, editor.Translation, n) {
			low := strings.ToLower(s[w.Start:w.End])
			if strings.Contains(s[w.Start:w.End], "ss") && sharp[low] && !apartInGerman.has(low) {
				reportRegional(p, n, w.Span)
			}
		}
	}
}

// regionalWord is a word that another region may write otherwise.
type regionalWord struct {
	text.Span
	region int // see regionOf; 0 in German
}

// regional are the words with ß or ss of a German sentence, those of spellings of an English one.
var regional = verify.NewKept(func(s string, lang language.Tag) (out []regionalWord) {
	base, _ := lang.Base()
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if base.String() == "de" {
			if strings.Contains(word, "ß") || strings.Contains(word, "ss") {
				out = append(out, regionalWord{w, 0})
			}
			continue
		}
		if word[0] >= 'A' && word[0] <= 'Z' {
			continue // Pearl Harbor, Department of Defense, Labour keep their spelling
		}
		if r := regionOf(word); r > 0 {
			out = append(out, regionalWord{w, r})
		}
	}
	return out
})

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
	var count [3]int
	for n := range p.In.Pairs {
		for _, w := range regional.Of(p, editor.Translation, n) {
			count[w.region]++
		}
	}
	rarer := 1
	if count[2] <= count[1] {
		rarer = 2
	}
	if count[1] == 0 || count[2] == 0 {
		return
	}
	for n := range p.In.Pairs {
		for _, w := range regional.Of(p, editor.Translation, n) {
			if w.region == rarer {
				reportRegional(p, n, w.Span)
			}
		}
	}
}

func reportRegional(p *verify.Pass, n int, w text.Span) {
	sp := p.SpanOf(editor.Translation, n, w.Start, w.End)
	p.Report(verify.Finding{Translation: []verify.Span{sp}, Message: msg.New("word.regional", sp.Text), Why: msg.New("word.regional.why")})
}
