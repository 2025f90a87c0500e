// Package locale is language data: marks, letters, quotation marks, the words for months,
// weekdays, units, money and numbers, names of territories, look-alike characters. It is
// generated from Unicode's CLDR and confusables with a few hand-written words; nothing is
// read before it is asked for, and nothing here judges a text.
package locale

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

//go:generate go run stet/internal/gen/locale -cldr ../../node_modules -extra ../../internal/gen/locale/extra -out . -samples ../../verify/fact/testdata/spelled

//go:embed words territories confusables.txt
var files embed.FS

// Language is what is known of one language.
type Language struct {
	Tag         string   // "de", "zh-Hant"; "und" where nothing is known
	Decimal     []rune   // decimal marks, the usual one first; may be empty
	Group       []rune   // grouping marks
	Figures     string   // numbering system: "latn", "arab" …
	Order       string   // of day, month and year in a short date: "dmy"
	ShortDate   string   // pattern of a short date: "dd.MM.yy"
	LongDate    string   // pattern of a long date: "d. MMMM y"
	Quotes      []Quotes // usual first, then inner, then others that the press uses
	Letters     string   // the letters of the language, lower case, in order of code; empty where they are too many
	Foreign     string   // letters that occur in borrowed words
	Joined      bool     // number words are written together
	MonthBefore string   // the word that makes a month of the figure after it ("tháng")
	MonthAfter  string   // … of the figure before it ("月")
	Words       []Word
}

// Quotes is a pair of quotation marks.
type Quotes struct {
	Level       int  // 1 outer, 2 inner
	Press       bool // a variant of the press, not the standard
	Open, Close string
}

// Word is one meaning with the forms that have it.
type Word struct {
	Class Class
	Value string // what it says, see Class
	Forms []string
}

// Class is the kind of a word.
type Class string

// The classes, with what Value is.
const (
	Number    Class = "number"     // u75 unit, m100 multiplier, j joint, p mark before an ordinal, o3 and x100 units and multipliers that make an ordinal
	Scale     Class = "scale"      // power of ten: "6"
	Month     Class = "month"      // "1" to "12"
	Weekday   Class = "weekday"    // "1" Monday to "7" Sunday
	Day       Class = "day"        // days from today: "-1" yesterday
	Clock     Class = "clock"      // "am", "pm", "night", or "h" for the word after an hour (Uhr, giờ), "min" for minutes
	Unit      Class = "unit"       // code of the unit: "km", "°C"
	UnitShort Class = "unit-short" // its abbreviation
	Percent   Class = "percent"    //
	PerMille  Class = "permille"   //
	Point     Class = "point"      // percentage points
	Money     Class = "money"      // ISO code, or kind of money ("dollar")
	MoneySign Class = "money-sign" // its sign
	Weak      Class = "weak"       // number words that are often other words
	Mark      Class = "mark"       // "y" year, "d" day, "c" century, "dec" decade: the word that says what a figure is
	About     Class = "about"      // words for "about"
	Eve       Class = "eve"        // words that beside a weekday say the night before it: "Nacht zum"
)

type entry struct {
	once sync.Once
	lang *Language
}

var (
	mu    sync.Mutex
	cache = map[string]*entry{}
)

// For returns what is known of the language, of its script where tag names one.
func For(tag language.Tag) *Language {
	name := file("words", tag)
	mu.Lock()
	e := cache[name]
	if e == nil {
		e = &entry{}
		cache[name] = e
	}
	mu.Unlock()
	e.once.Do(func() { e.lang = parse(name) })
	return e.lang
}

// file is the name of the file in dir that fits tag best: language and script, else the
// language, else "und".
func file(dir string, tag language.Tag) string {
	base, _ := tag.Base()
	script, _ := tag.Script()
	b := base.String()
	if a, ok := aliases[b]; ok {
		b = a
	}
	for _, name := range []string{b + "-" + script.String(), b} {
		if f, err := files.Open(dir + "/" + name + ".txt"); err == nil {
			f.Close()
			return name
		}
	}
	return "und"
}

// aliases are codes of languages that stand for one with data: old codes, and the
// languages of which a macrolanguage is chiefly made.
var aliases = map[string]string{
	"no": "nb", "tl": "fil", "iw": "he", "in": "id", "sh": "hr", "mo": "ro", "ji": "yi", "bh": "bho",
	"arb": "ar", "ary": "ar", "arz": "ar", "apc": "ar", "mey": "ar", "prs": "fa", "pes": "fa", "kmr": "ku", "cmn": "zh", "zsm": "ms", "lvs": "lv", "ekk": "et",
	"swh": "sw", "gaz": "om", "plt": "mg", "khk": "mn", "npi": "ne", "ory": "or", "als": "sq", "uzn": "uz", "azj": "az", "pbt": "ps", "pst": "ps", "fuc": "ff", "hmn": "mww",
}

func parse(name string) *Language {
	l := &Language{Tag: name}
	data, err := files.ReadFile("words/" + name + ".txt")
	if err != nil {
		return l
	}
	for line := range strings.Lines(string(data)) {
		cols := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cols) >= 3 {
			l.set(cols[0], cols[1], cols[2:])
		}
	}
	return l
}

func (l *Language) set(class, value string, forms []string) {
	switch class {
	case "figures":
		l.Figures = value
	case "decimal":
		l.Decimal = runes(forms)
	case "group":
		l.Group = runes(forms)
	case "dates":
		l.Order, l.ShortDate, l.LongDate = forms[0], forms[min(1, len(forms)-1)], forms[len(forms)-1]
	case "quote":
		l.Quotes = append(l.Quotes, quotes(value, forms))
	case "letters":
		if value == "main" {
			l.Letters = forms[0]
		} else {
			l.Foreign = forms[0]
		}
	case "joined":
		l.Joined = true
	case "month-before":
		l.MonthBefore = forms[0]
	case "month-after":
		l.MonthAfter = forms[0]
	default:
		l.Words = append(l.Words, Word{Class(class), value, forms})
	}
}

// quotes reads a pair; a mark that opens and closes is written once.
func quotes(value string, forms []string) Quotes {
	level, press := strings.CutPrefix(value, "press")
	n, _ := strconv.Atoi(level)
	return Quotes{max(n, 1), press, forms[0], forms[len(forms)-1]}
}

func runes(hex []string) []rune {
	var out []rune
	for _, h := range hex {
		if r, err := strconv.ParseInt(h, 16, 32); err == nil {
			out = append(out, rune(r))
		}
	}
	return out
}

// Territory is a country or region with its names in one language.
type Territory struct {
	Code  string // ISO 3166-1: "DE"
	Names []string
}

// Territories lists the territories with their names in the language; none where CLDR
// has no names.
func Territories(tag language.Tag) []Territory {
	data, err := files.ReadFile("territories/" + file("territories", tag) + ".txt")
	if err != nil {
		return nil
	}
	var out []Territory
	for line := range strings.Lines(string(data)) {
		cols := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		out = append(out, Territory{cols[0], cols[1:]})
	}
	return out
}

// Prototype is the character that r looks like, and whether there is one other than r:
// the Latin a for the Cyrillic а.
func Prototype(r rune) (rune, bool) {
	p, ok := prototypes()[r]
	return p, ok
}

var prototypes = sync.OnceValue(func() map[rune]rune {
	out := map[rune]rune{}
	data, err := files.ReadFile("confusables.txt")
	if err != nil {
		return out
	}
	for line := range strings.Lines(string(data)) {
		to, from, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for _, r := range from {
			out[r] = []rune(to)[0]
		}
	}
	return out
})
