package segment

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/locale"

	"golang.org/x/text/language"
)

// rules say where a sentence goes on although UAX #29 ends it.
type rules struct {
	ordinals bool            // a figure with a full stop is an ordinal ("15. Oktober")
	months   map[string]bool // lower case
	abbrevs  map[string]bool // lower case, without the last full stop
}

var (
	rulesMu    sync.Mutex
	rulesCache = map[language.Base]*rules{}
)

// ordinalLanguages write ordinals as figures with a full stop.
const ordinalLanguages = " de da nb nn no fi et lv lt cs sk sl hr bs sr hu pl tr is lb "

// abbreviations are the commonest of each language, without their last full stop.
var abbreviations = map[string]string{
	"":   "dr prof mr mrs ms st vs no nr",
	"de": "dr prof z. b z.b d. h d.h u. a u.a u. u i. d. r o. ä s. o bzw usw evtl ca nr mio mrd str st hl vgl abs art bd etc geb gest inkl jh max min s tel zzt n. chr v. chr",
	"en": "mr mrs ms dr prof gen sen rep gov capt lt col sgt rev hon st jr sr vs etc e.g i.e u.s u.k jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co corp no",
	"fr": "m mm mme mlle dr pr st ste etc p. ex cf art av env vol n°",
	"es": "sr sra srta dr dra prof ud uds etc p. ej núm pág av ee. uu",
	"it": "sig sigra dott prof ing avv ecc es art pag n",
	"pt": "sr sra dr dra prof etc p. ex pág av núm",
	"nl": "dhr mevr dr prof enz bijv d.w.z o.a ca nr",
	"pl": "dr prof np itd itp tzn m.in ul al r w nr godz",
	"ru": "г гг в вв т. д т. п т. е т. к им ул д стр руб млн млрд тыс проф акад гр см",
	"uk": "р рр ст м вул буд тис млн млрд грн проф ім див",
	"vi": "tp ts ths gs pgs tr v.v",
}

func rulesFor(lang language.Tag) *rules {
	base, _ := lang.Base()
	rulesMu.Lock()
	defer rulesMu.Unlock()
	if r := rulesCache[base]; r != nil {
		return r
	}
	r := &rules{months: map[string]bool{}, abbrevs: map[string]bool{}}
	r.ordinals = strings.Contains(ordinalLanguages, " "+base.String()+" ")
	for _, list := range []string{abbreviations[""], abbreviations[base.String()]} {
		for _, a := range strings.Fields(list) {
			r.abbrevs[a] = true
		}
	}
	for _, w := range locale.For(lang).Words {
		if w.Class == locale.Month {
			for _, f := range w.Forms {
				r.months[strings.ToLower(f)] = true
			}
		}
	}
	rulesCache[base] = r
	return r
}

// goesOn tells whether the sentence that ends with left continues in right.
func (r *rules) goesOn(left, right string) bool {
	l := strings.TrimRightFunc(left, unicode.IsSpace)
	body, dotted := strings.CutSuffix(l, ".")
	if !dotted {
		return false
	}
	word := lastWord(body)
	next, _ := utf8.DecodeRuneInString(right)
	switch {
	case unicode.IsLower(next):
		return true
	case word == "":
		return false
	case figures(word):
		return r.ordinals && len(word) <= 3 && r.ordinal(body[:len(body)-len(word)], right)
	case utf8.RuneCountInString(word) == 1 && unicode.IsLetter(firstRune(word)):
		return true // an initial, or the first half of "z. B."
	}
	return r.abbrevs[strings.ToLower(word)]
}

// ordinal tells whether figures with a full stop count what follows: a month does so, and
// what has an article or a preposition before the figures.
func (r *rules) ordinal(before, right string) bool {
	if r.months[strings.ToLower(strings.TrimRight(lastWord(firstField(right)), ".,"))] {
		return true
	}
	return determiners[strings.ToLower(lastWord(strings.TrimRightFunc(before, unicode.IsSpace)))]
}

var determiners = map[string]bool{"der": true, "die": true, "das": true, "dem": true, "den": true, "des": true, "am": true,
	"im": true, "zum": true, "zur": true, "vom": true, "beim": true, "bis": true, "ihr": true, "ihren": true, "sein": true, "seinen": true,
	"ab": true, "jeder": true, "ein": true, "einen": true, "den.": true, "og": true, "du": true}

func lastWord(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(„“\"'»«[", r) })
	if i < 0 {
		return s
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[i+n:]
}

func firstField(s string) string {
	if f := strings.Fields(s); len(f) > 0 {
		return f[0]
	}
	return ""
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func figures(s string) bool {
	for _, r := range s {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}
