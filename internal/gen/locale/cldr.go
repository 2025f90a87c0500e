package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// source is a folder with the npm packages of CLDR.
type source string

// node is a value of CLDR's JSON: an object, a list or a string.
type node struct{ v any }

func (n node) at(path ...string) node {
	for _, p := range path {
		m, ok := n.v.(map[string]any)
		if !ok {
			return node{}
		}
		n = node{m[p]}
	}
	return n
}

func (n node) str() string { s, _ := n.v.(string); return s }

// keys are the keys of an object, sorted.
func (n node) keys() []string {
	m, _ := n.v.(map[string]any)
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// read is the part of one language in a file of a package; empty where there is none.
func (src source) read(pkg, tag, file string) node {
	data, err := os.ReadFile(filepath.Join(string(src), pkg, "main", tag, file))
	if err != nil {
		return node{}
	}
	var v any
	if json.Unmarshal(data, &v) != nil {
		return node{}
	}
	return node{v}.at("main", tag)
}

// small are languages of translations that CLDR covers below the level "basic", but with
// their months and marks.
var small = []string{"bem", "bo", "ckb", "dz", "ewo", "ff", "kl", "lg", "ln", "mg", "nd", "nr", "se", "shi", "sg", "sn", "ss", "ts", "ve", "ny", "dv"}

// languages are the languages and languages with a script that CLDR covers at least at
// the level "basic".
func (src source) languages() ([]string, error) {
	data, err := os.ReadFile(filepath.Join(string(src), "cldr-core", "coverageLevels.json"))
	if err != nil {
		return nil, fmt.Errorf("%w (install the npm packages cldr-*-full and give their folder with -cldr)", err)
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return nil, err
	}
	out := slices.Clone(small)
	for _, tag := range (node{v}).at("effectiveCoverageLevels").keys() {
		lang, script, _ := strings.Cut(tag, "-")
		if likely, _ := language.Make(lang).Script(); script == likely.String() {
			continue // the language alone is written so
		}
		if lang != "und" && (script == "" || len(script) == 4) && script != "Latn" || tag == "sr-Latn" {
			out = append(out, tag)
		}
	}
	return out, nil
}

// marks writes decimal and grouping marks, figures, quotation marks and the letters of a
// language.
func (src source) marks(tag string, t *table) {
	n := src.read("cldr-numbers-full", tag, "numbers.json").at("numbers")
	system := n.at("defaultNumberingSystem").str()
	sym := n.at("symbols-numberSystem-" + system)
	if sym.v == nil {
		system, sym = "latn", n.at("symbols-numberSystem-latn")
	}
	latin := n.at("symbols-numberSystem-latn")
	t.add("figures", system, "-")
	mark(t, "decimal", sym.at("decimal").str(), latin.at("decimal").str())
	mark(t, "group", sym.at("group").str(), latin.at("group").str())
	q := src.read("cldr-misc-full", tag, "delimiters.json").at("delimiters")
	if q.at("quotationStart").str() != "" {
		t.add("quote", "1", q.at("quotationStart").str(), q.at("quotationEnd").str())
		t.add("quote", "2", q.at("alternateQuotationStart").str(), q.at("alternateQuotationEnd").str())
	}
	c := src.read("cldr-misc-full", tag, "characters.json").at("characters")
	t.add("letters", "main", letters(c.at("exemplarCharacters").str()))
	t.add("letters", "auxiliary", letters(c.at("auxiliary").str()))
}

// mark writes a mark as \uXXXX, since spaces would not be seen in the file.
func mark(t *table, class string, marks ...string) {
	var out []string
	for _, m := range marks {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(m, "\u200E\u200F\u061C"))
		if r != utf8.RuneError {
			out = append(out, fmt.Sprintf("%04X", r))
		}
	}
	t.add(class, "", out...)
}

// letters are the characters of a UnicodeSet such as "[a-c {ch} ä]", in a row.
func letters(set string) string {
	set = strings.TrimSuffix(strings.TrimPrefix(set, "["), "]")
	if len([]rune(set)) > 1500 {
		return "" // ideographs: the script says it all
	}
	var out []rune
	rs := []rune(set)
	for i := 0; i < len(rs); i++ {
		switch r := rs[i]; {
		case r == ' ' || r == '{' || r == '}':
		case r == '\\' && i+1 < len(rs):
			i++
			if rs[i] == 'u' && i+4 < len(rs) {
				if v, err := strconv.ParseInt(string(rs[i+1:i+5]), 16, 32); err == nil {
					out = append(out, rune(v))
				}
				i += 4
				continue
			}
			out = append(out, rs[i])
		case r == '-' && i+1 < len(rs) && len(out) > 0 && rs[i+1] != ' ':
			for c := out[len(out)-1] + 1; c <= rs[i+1]; c++ {
				out = append(out, c)
			}
			i++
		default:
			out = append(out, r)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	var b strings.Builder
	for i, r := range out {
		if (i == 0 || r != out[i-1]) && r > ' ' && (r < 0x200B || r > 0x200F) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

// calendar writes months, weekdays, halves of the day, words for yesterday and tomorrow,
// and the order of day and month.
func (src source) calendar(tag string, t *table) {
	g := src.read("cldr-dates-full", tag, "ca-gregorian.json").at("dates", "calendars", "gregorian")
	if g.v == nil {
		return
	}
	t.add("dates", "", order(g.at("dateFormats", "short").str()), strings.ReplaceAll(g.at("dateFormats", "short").str(), "'", ""), strings.ReplaceAll(g.at("dateFormats", "long").str(), "\t", " "))
	before, after := map[string]int{}, map[string]int{}
	for m := 1; m <= 12; m++ {
		id := strconv.Itoa(m)
		var forms []string
		for _, context := range []string{"format", "stand-alone"} {
			for _, width := range []string{"wide", "abbreviated"} {
				name := g.at("months", context, width, id).str()
				if b, a, ok := strings.Cut(name, id); ok && strings.Trim(b+a, "0123456789 ") != "" {
					before[strings.TrimSpace(b)]++
					after[strings.TrimSpace(a)]++
				} else if long(name) {
					forms = append(forms, strings.TrimSuffix(name, "."))
				}
			}
		}
		t.add("month", id, forms...)
	}
	delete(before, "M")
	delete(before, "M0")
	t.add("month-before", "", most(before))
	t.add("month-after", "", most(after))
	for d, id := range weekdays {
		var forms []string
		for _, context := range []string{"format", "stand-alone"} {
			for _, width := range []string{"wide", "abbreviated"} {
				name := g.at("days", context, width, id).str()
				if long(name) && !untranslated(tag, name, id) {
					forms = append(forms, strings.TrimSuffix(name, "."))
				}
			}
		}
		t.add("weekday", strconv.Itoa(d+1), forms...)
	}
	src.dayParts(tag, g, t)
}

// long tells whether a name is long enough to be told from other words.
func long(name string) bool {
	if strings.ContainsAny(name, "0123456789") {
		return false
	}
	n := utf8.RuneCountInString(strings.TrimSuffix(name, "."))
	return n >= 3 || n >= 2 && len(name) >= 3*n
}

// untranslated tells whether a word is the English one that CLDR gives where a language
// has none.
func untranslated(tag, word string, english ...string) bool {
	return tag != "en" && slices.ContainsFunc(english, func(e string) bool { return strings.EqualFold(word, e) })
}

func most(count map[string]int) string {
	best := ""
	for s, n := range count {
		if n >= 10 && s != "" && (best == "" || n > count[best]) {
			best = s
		}
	}
	return best
}

// order is the order of day, month and year in a pattern: "dmy".
func order(pattern string) string {
	out := ""
	for _, r := range pattern {
		c := strings.ToLower(string(r))
		if strings.Contains("dmy", c) && !strings.Contains(out, c) {
			out += c
		}
	}
	return out
}

func (src source) dayParts(tag string, g node, t *table) {
	half := map[string]string{"am": "am", "pm": "pm", "morning1": "am", "morning2": "am", "afternoon1": "pm", "afternoon2": "pm", "evening1": "pm", "evening2": "pm", "night1": "night", "night2": "night"}
	forms := map[string][]string{}
	for _, context := range []string{"format", "stand-alone"} {
		for _, width := range []string{"wide", "abbreviated"} {
			p := g.at("dayPeriods", context, width)
			for _, id := range p.keys() {
				if h, ok := half[id]; ok && long(p.at(id).str()) || ok && (id == "am" || id == "pm") {
					forms[h] = append(forms[h], p.at(id).str())
				}
			}
		}
	}
	for _, h := range []string{"am", "pm", "night"} {
		t.add("clock", h, forms[h]...)
	}
	day := src.read("cldr-dates-full", tag, "dateFields.json").at("dates", "fields", "day")
	for d := -2; d <= 2; d++ {
		if w := day.at("relative-type-" + strconv.Itoa(d)).str(); long(w) && d != 0 && !untranslated(tag, w, "yesterday", "tomorrow") {
			t.add("day", strconv.Itoa(d), w)
		}
	}
}

// scales writes the words for thousand, million … as compact numbers use them.
func (src source) scales(tag string, t *table) {
	n := src.read("cldr-numbers-full", tag, "numbers.json").at("numbers")
	words := map[int][]string{}
	for _, system := range []string{"latn", n.at("defaultNumberingSystem").str()} {
		for _, width := range []string{"long", "short"} {
			f := n.at("decimalFormats-numberSystem-"+system, width, "decimalFormat")
			for _, key := range f.keys() {
				size, _, _ := strings.Cut(key, "-")
				pattern := strings.NewReplacer("'", "", "\u200F", "", "\u200E", "").Replace(f.at(key).str())
				zeros := strings.Count(pattern, "0")
				word := strings.TrimSpace(strings.ReplaceAll(pattern, "0", ""))
				if zeros == 0 || word == "" || word == "G" || strings.ContainsAny(word, ";¤") {
					continue
				}
				power := len(size) - zeros
				words[power] = append(words[power], strings.TrimSuffix(word, "."))
			}
		}
	}
	for p := 3; p <= 15; p++ {
		t.add("scale", strconv.Itoa(p), words[p]...)
	}
}

// units are the units of CLDR that news uses, with the code that stands for each.
var units = [][2]string{
	{"km", "length-kilometer"}, {"m", "length-meter"}, {"cm", "length-centimeter"}, {"mm", "length-millimeter"},
	{"mi", "length-mile"}, {"yd", "length-yard"}, {"ft", "length-foot"}, {"in", "length-inch"}, {"nmi", "length-nautical-mile"}, {"ly", "length-light-year"},
	{"km2", "area-square-kilometer"}, {"m2", "area-square-meter"}, {"ha", "area-hectare"}, {"mi2", "area-square-mile"}, {"ac", "area-acre"}, {"ft2", "area-square-foot"},
	{"kg", "mass-kilogram"}, {"g", "mass-gram"}, {"mg", "mass-milligram"}, {"t", "mass-tonne"}, {"ton", "mass-ton"}, {"lb", "mass-pound"}, {"oz", "mass-ounce"}, {"st", "mass-stone"}, {"ct", "mass-carat"},
	{"l", "volume-liter"}, {"ml", "volume-milliliter"}, {"gal", "volume-gallon"}, {"m3", "volume-cubic-meter"}, {"bbl", "volume-barrel"},
	{"km/h", "speed-kilometer-per-hour"}, {"m/s", "speed-meter-per-second"}, {"mph", "speed-mile-per-hour"}, {"kn", "speed-knot"},
	{"°C", "temperature-celsius"}, {"°F", "temperature-fahrenheit"}, {"°", "temperature-generic"},
	{"y", "duration-year"}, {"mo", "duration-month"}, {"wk", "duration-week"}, {"d", "duration-day"}, {"h", "duration-hour"}, {"min", "duration-minute"}, {"s", "duration-second"}, {"dec", "duration-decade"}, {"cent", "duration-century"},
	{"W", "power-watt"}, {"kW", "power-kilowatt"}, {"MW", "power-megawatt"}, {"GW", "power-gigawatt"}, {"hp", "power-horsepower"}, {"kWh", "energy-kilowatt-hour"}, {"kcal", "energy-kilocalorie"}, {"V", "electric-volt"},
	{"B", "digital-byte"}, {"kB", "digital-kilobyte"}, {"MB", "digital-megabyte"}, {"GB", "digital-gigabyte"}, {"TB", "digital-terabyte"}, {"Hz", "frequency-hertz"}, {"MHz", "frequency-megahertz"}, {"GHz", "frequency-gigahertz"},
}

// units writes the words and signs of the units, with all their cases.
func (src source) units(tag string, t *table) {
	u := src.read("cldr-units-full", tag, "units.json").at("units")
	for _, unit := range units {
		long := unitForms(u.at("long", unit[1]))
		t.add("unit", unit[0], long...)
		t.add("unit-short", unit[0], unitForms(u.at("short", unit[1]))...)
	}
	t.add("percent", "", unitForms(u.at("long", "concentr-percent"))...)
	t.add("permille", "", unitForms(u.at("long", "concentr-permille"))...)
}

func unitForms(n node) []string {
	var out []string
	for _, key := range n.keys() {
		s := n.at(key).str()
		if key == "displayName" {
			out = append(out, s)
		} else if key != "perUnitPattern" && strings.Contains(s, "{0}") {
			out = append(out, strings.TrimSpace(strings.ReplaceAll(s, "{0}", "")))
		}
	}
	return out
}

// currencies are those that news names; the rest are read by their codes.
var currencies = strings.Fields("USD EUR GBP JPY CNY RUB UAH INR VND KRW CHF TRY BRL MXN AUD CAD NZD HKD SGD TWD PLN CZK HUF RON BGN SEK NOK DKK ISK ILS SAR AED QAR KWD IQD IRR EGP LYD ZAR NGN KES GHS ETB THB IDR MYR PHP PKR BDT LKR NPR KZT UZS BYN GEL AMD AZN ARS CLP COP PEN VES BOB UYU KGS MMK KHR LAK AFN SYP LBP JOD DZD MAD TND")

// money writes the names and signs of currencies, and the word that the dollars of all
// countries share.
func (src source) money(tag string, t *table) {
	c := src.read("cldr-numbers-full", tag, "currencies.json").at("numbers", "currencies")
	names := map[string][]string{}
	for _, code := range currencies {
		n := c.at(code)
		var forms []string
		for _, key := range n.keys() {
			s := n.at(key).str()
			if strings.HasPrefix(key, "displayName") && s != code {
				forms = append(forms, s)
			} else if strings.HasPrefix(key, "symbol") && s != code && utf8.RuneCountInString(s) > 1 {
				t.add("money-sign", code, s)
			}
		}
		names[code] = forms
		t.add("money", code, forms...)
	}
	for _, kind := range moneyKinds {
		t.add("money", kind.name, shared(names, kind.of)...)
	}
}

// moneyKinds are kinds of money that several countries have.
var moneyKinds = []struct {
	name string
	of   []string
}{
	{"dollar", []string{"USD", "AUD", "CAD", "NZD", "HKD", "SGD"}},
	{"pound", []string{"GBP", "EGP", "SYP", "LBP"}},
	{"rupee", []string{"INR", "PKR", "LKR", "NPR"}},
	{"krone", []string{"SEK", "NOK", "DKK", "ISK"}},
	{"peso", []string{"MXN", "ARS", "CLP", "COP", "PHP"}},
	{"dinar", []string{"IQD", "KWD", "JOD", "DZD", "TND", "LYD"}},
	{"rial", []string{"IRR", "SAR", "QAR"}},
	{"won", []string{"KRW"}},
	{"yen", []string{"JPY"}},
	{"yuan", []string{"CNY"}},
	{"ruble", []string{"RUB", "BYN"}},
	{"franc", []string{"CHF"}},
	{"lira", []string{"TRY"}},
	{"real", []string{"BRL"}},
	{"rand", []string{"ZAR"}},
	{"dong", []string{"VND"}},
	{"zloty", []string{"PLN"}},
	{"euro", []string{"EUR"}},
	{"hryvnia", []string{"UAH"}},
	{"forint", []string{"HUF"}},
	{"shekel", []string{"ILS"}},
	{"baht", []string{"THB"}},
	{"rupiah", []string{"IDR"}},
	{"ringgit", []string{"MYR"}},
	{"tenge", []string{"KZT"}},
	{"taka", []string{"BDT"}},
}

// shared are the words that stand in the names of most of the currencies given: "dollar"
// of US dollar and Canadian dollar. Of a single currency it is the last word where the
// name has two, and none where that is not clear.
func shared(names map[string][]string, codes []string) []string {
	count := map[string]int{}
	for _, code := range codes {
		seen := map[string]bool{}
		for _, name := range names[code] {
			for _, w := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '(' || r == ')' || r == '\u00A0' }) {
				if !seen[w] && utf8.RuneCountInString(w) >= 2 {
					seen[w] = true
					count[w]++
				}
			}
		}
	}
	var out []string
	for w, n := range count {
		if len(codes) > 1 && n*2 > len(codes) && n > 1 {
			out = append(out, w)
		}
	}
	sort.Strings(out)
	if len(codes) == 1 {
		for _, name := range names[codes[0]] {
			words := strings.Fields(name)
			if len(words) == 2 && count[words[0]] > 0 {
				if lower(words[1]) && !lower(words[0]) || sameStart(words[1], codes[0]) {
					out = append(out, words[1])
				} else if sameStart(words[0], codes[0]) {
					out = append(out, words[0])
				}
			}
		}
	}
	return out
}

func lower(s string) bool { return strings.ToLower(s) == s && strings.ToUpper(s) != s }

// sameStart tells whether a word begins like the money part of a code: "Yen" of JPY.
func sameStart(word, code string) bool {
	r, _ := utf8.DecodeRuneInString(strings.ToUpper(word))
	return byte(r) == code[2] && r < 0x80
}

// territories are the names of countries and regions, a line each: code, name, other names.
func (src source) territories(tag string) string {
	n := src.read("cldr-localenames-full", tag, "territories.json").at("localeDisplayNames", "territories")
	t := &table{}
	for _, key := range n.keys() {
		code, _, alt := strings.Cut(key, "-alt-")
		if alt || len(code) != 2 || code == "ZZ" || code == "XA" || code == "XB" || n.at(key).str() == code {
			continue
		}
		t.add(code, "", n.at(code).str(), n.at(code+"-alt-variant").str(), n.at(code+"-alt-short").str())
	}
	return strings.ReplaceAll(t.String(), "\t\t", "\t")
}

// rulesPath is the file of spelling rules for a language.
func (src source) rulesPath(tag string) string {
	name := strings.ReplaceAll(tag, "-", "_")
	switch tag {
	case "nb":
		name = "no"
	case "zh-Hans":
		name = "zh"
	}
	return filepath.Join(string(src), "cldr-rbnf", "rbnf", name+"-SpelloutRules.txt")
}
