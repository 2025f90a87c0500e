package fact

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"stet/assets/locale"
	"stet/verify/fact/lexicon"
	"stet/verify/fact/numeral"

	"golang.org/x/text/language"
)

// words is the trie of one language with what its words mean.
type words struct {
	lang         *locale.Language
	trie         lexicon.Trie
	meanings     [][]meaning // by number of the word
	decimal      rune
	spaceGroups  bool // groups figures with a space
	joined       bool // number words are written together
	inflects     bool // words take endings that the lists do not have
	agglutinates bool // endings follow one another
	compounds    bool // nouns are written together: Oktoberanfang
	endsInS      bool // the s at the end of a name is an ending
	knows        Knows
	prefixes     bool // "and", "in", "the" are written together with the next word
}

// meaning is one thing that a word can say.
type meaning struct {
	class class
	atom  numeral.Atom // for number words and scale words
	n     int          // month, weekday, day, power of ten
	code  string       // unit, money, half of the day, mark
	weak  bool
	title bool // the word is written with a capital
	short bool // an abbreviation of three letters or fewer
}

type class uint8

const (
	cNumber class = iota
	cScale
	cMonth
	cMonthBefore
	cMonthAfter
	cWeekday
	cDay
	cClock
	cUnit
	cPercent
	cPerMille
	cPoint
	cMoney
	cMark
	cAbout
	cEve
	cHalf
	cPart // a third, thirds: behind a number
)

// byTag and byLanguage keep the words that were made, so that each language is made once,
// when it is first asked for.
var (
	byTag      sync.Map // language.Tag → *words
	byLanguage sync.Map // *locale.Language → func() *words
)

func wordsFor(lang language.Tag) *words {
	if w, ok := byTag.Load(lang); ok {
		return w.(*words)
	}
	l := locale.For(lang)
	get, _ := byLanguage.LoadOrStore(l, sync.OnceValue(func() *words { return newWords(l) }))
	w := get.(func() *words)()
	byTag.Store(lang, w)
	return w
}

// spaced are the languages in which many group figures with a space although CLDR has
// another mark first (the academies' rule in Spanish and Portuguese, DIN 5008 in German).
var spaced = map[string]bool{"es": true, "pt": true, "ca": true, "gl": true, "it": true, "de": true}

func newWords(l *locale.Language) *words {
	w := &words{lang: l, decimal: '.', joined: l.Joined, inflects: !isolating[base(l.Tag)], endsInS: endingInS[base(l.Tag)], compounds: compounding[base(l.Tag)], agglutinates: agglutinating[base(l.Tag)], prefixes: prefixing[base(l.Tag)]}
	if len(l.Decimal) > 0 {
		w.decimal = markRune(l.Decimal[0])
	}
	w.spaceGroups = spaced[base(l.Tag)]
	for _, g := range l.Group {
		if g == ' ' || g == 0xA0 || g == 0x202F {
			w.spaceGroups = true
		}
	}
	weak := map[string]bool{}
	for _, e := range l.Words {
		if e.Class == locale.Weak {
			for _, f := range e.Forms {
				weak[lexicon.Fold(f)] = true
			}
		}
	}
	for _, e := range l.Words {
		w.addAll(e, weak)
	}
	if l.MonthBefore != "" {
		w.add(l.MonthBefore, meaning{class: cMonthBefore})
	}
	if l.MonthAfter != "" {
		w.add(l.MonthAfter, meaning{class: cMonthAfter})
	}
	w.knows = knows(l)
	for _, s := range signs() {
		w.add(s.form, s.meaning)
	}
	return w
}

func knows(l *locale.Language) Knows {
	count := map[locale.Class]int{}
	for _, e := range l.Words {
		count[e.Class]++
	}
	return Knows{Numbers: count[locale.Number] >= 20 && inAllForms[base(l.Tag)], Scales: count[locale.Scale] >= 3, Months: count[locale.Month] >= 12 || l.MonthAfter+l.MonthBefore != "",
		Money: count[locale.Money] >= 30, Units: count[locale.Unit] >= 20, Points: count[locale.Point] > 0}
}

func base(tag string) string { b, _, _ := strings.Cut(tag, "-"); return b }

// markRune is the decimal mark as the scanner gives it.
func markRune(r rune) rune {
	if r == '٫' || r == '،' {
		return ','
	}
	return r
}

// isolating are languages whose words for months, units and scales take no endings, or
// none that CLDR does not list.
var isolating = set("en de fr es it pt ca gl nl af sv da nb nn is vi zh yue ja th lo km my id ms jv su fil ceb haw mi to sm tn st nso zu xh sw ha yo ig wo rw lg ht oc ast lb fy ar he fa ur ckb ps sd")

// endingInS are languages whose nominative ends in an s that other cases do not have.
var endingInS = set("lt lv ltg el")

// compounding are languages that write nouns together.
var compounding = set("de nl sv da nb nn no is fo lb af fy fi et hu")

// agglutinating are languages that string their endings together: қазандағы, in October's.
var agglutinating = set("kk ky uz tr az tk tt ba ka hu fi et mn eu")

// inAllForms are languages whose number words are known in all forms of running text,
// ordinals too: checked by reading translations. Of the others CLDR's rules give only the
// basic forms.
var inAllForms = set("en de fr es it pt nl sv da nb nn ru uk pl vi zh yue ja ar id ms tr")

// prefixing are languages that write short words together with the next one.
var prefixing = set("ar he fa ur ckb mt am ti ps sd ug")

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, s := range strings.Fields(list) {
		out[s] = true
	}
	return out
}

func (w *words) addAll(e locale.Word, weak map[string]bool) {
	for i, f := range e.Forms {
		m, ok := meaningOf(e)
		if !ok {
			continue
		}
		if m.class == cMonth || m.class == cWeekday {
			_, size := utf8.DecodeRuneInString(f)
			m.title = titled(f)
			m.short = i > 0 && utf8.RuneCountInString(f) <= 3 && size < 3
		}
		m.weak = m.weak || weak[lexicon.Fold(f)] || m.class == cScale && len(f) <= 2
		w.add(f, m)
		if w.compounds && (m.class == cMonth || m.class == cWeekday) && utf8.RuneCountInString(f) >= 6 {
			w.add(f+headMark, m)
		}
		if w.inflects && inflected(m.class) {
			for _, stem := range stemsOf(f, w.endsInS) {
				if m.class == cMonth || utf8.RuneCountInString(stem) >= 4 {
					w.add(stem+stemMark, m)
				}
			}
		}
	}
}

// stemMark closes a stem in the trie: text never has it, so that a stem is found only by
// asking for it.
const stemMark = "\x01"

// headMark closes a word that may begin a longer one: "Oktoberanfang".
const headMark = "\x02"

func inflected(c class) bool {
	switch c {
	case cScale, cMonth, cWeekday, cUnit, cMoney, cPercent:
		return true
	}
	return false
}

// stemsOf is what of a word stays before its endings, where enough of it remains to be told
// from others: the word without its last vowel or soft sign ("октябр" of октябрь, "miljoon"
// of miljoona), or without the s of the nominative ("oktobr" of the Latvian oktobris), and
// without a vowel that is gone before an ending ("oktobr" of oktober, октобар).
func stemsOf(form string, endsInS bool) []string {
	const vowels = "aeiouyäöüõåáéíóúýąęěйьъаеиоуыэюяієїαειουηωάέίόύήώაეიოუ"
	if utf8.RuneCountInString(form) < 4 {
		return nil
	}
	stem := form
	if endsInS {
		stem = strings.TrimSuffix(strings.TrimSuffix(stem, "s"), "ς")
	}
	if r, size := utf8.DecodeLastRuneInString(stem); strings.ContainsRune(vowels, r) {
		stem = stem[:len(stem)-size]
	}
	n := utf8.RuneCountInString(stem)
	if n < 3 {
		return nil
	}
	stems := []string{stem}
	last, size := utf8.DecodeLastRuneInString(stem)
	vowel, vsize := utf8.DecodeLastRuneInString(stem[:len(stem)-size])
	if n >= 6 && strings.ContainsRune("rlрлრლ", last) && strings.ContainsRune(vowels, vowel) {
		short := strings.TrimRight(stem[:len(stem)-size-vsize], string(vowel)) // oktoober, oktoobri
		stems = append(stems, short+stem[len(stem)-size:])
	}
	return stems
}

func (w *words) add(form string, m meaning) {
	id, had := w.trie.Put(form, len(w.meanings))
	if !had {
		w.meanings = append(w.meanings, []meaning{m})
		return
	}
	for _, o := range w.meanings[id] {
		if o == m {
			return
		}
	}
	w.meanings[id] = append(w.meanings[id], m)
}

func meaningOf(e locale.Word) (meaning, bool) {
	n, _ := strconv.Atoi(e.Value)
	switch e.Class {
	case locale.Number:
		return numberMeaning(e.Value)
	case locale.Scale:
		return meaning{class: cScale, n: n, atom: numeral.Atom{Kind: numeral.Mult, N: pow10(n)}}, true
	case locale.Month:
		return meaning{class: cMonth, n: n}, true
	case locale.Weekday:
		return meaning{class: cWeekday, n: n}, true
	case locale.Day:
		return meaning{class: cDay, n: n}, true
	case locale.Clock:
		return meaning{class: cClock, code: e.Value}, true
	case locale.Unit, locale.UnitShort:
		return meaning{class: cUnit, code: e.Value, weak: e.Class == locale.UnitShort}, true
	case locale.Percent:
		return meaning{class: cPercent}, true
	case locale.PerMille:
		return meaning{class: cPerMille}, true
	case locale.Point:
		return meaning{class: cPoint}, true
	case locale.Money, locale.MoneySign:
		return meaning{class: cMoney, code: e.Value}, true
	case locale.Mark:
		return meaning{class: cMark, code: e.Value}, true
	case locale.About:
		return meaning{class: cAbout}, true
	case locale.Eve:
		return meaning{class: cEve}, true
	}
	return meaning{}, false
}

func pow10(n int) uint64 {
	v := uint64(1)
	for range min(max(n, 0), 19) {
		v *= 10
	}
	return v
}

// numberMeaning reads the codes of locale.Number.
func numberMeaning(code string) (meaning, bool) {
	n, _ := strconv.ParseUint(code[1:], 10, 64)
	m := meaning{class: cNumber}
	switch code[0] {
	case 'u':
		m.atom = numeral.Atom{N: n}
	case 'm':
		m.atom = numeral.Atom{Kind: numeral.Mult, N: n}
	case 'j':
		m.atom = numeral.Atom{Kind: numeral.Join}
	case 'p':
		m.atom = numeral.Atom{Kind: numeral.Order}
	case 'o':
		m.atom = numeral.Atom{N: n, Ordinal: true}
	case 'x':
		m.atom = numeral.Atom{Kind: numeral.Mult, N: n, Ordinal: true}
	case 'h':
		m.class = cHalf
	case 'd':
		m.class, m.n = cPart, int(n)
	default:
		return m, false
	}
	m.weak = n <= 1 && m.atom.Kind == numeral.Unit
	return m, true
}

// signs are the same in all languages.
func signs() []sign {
	money := func(form, code string) sign { return sign{form, meaning{class: cMoney, code: code}} }
	unit := func(form, code string) sign { return sign{form, meaning{class: cUnit, code: code}} }
	out := []sign{
		{"%", meaning{class: cPercent}}, {"٪", meaning{class: cPercent}}, {"％", meaning{class: cPercent}},
		{"‰", meaning{class: cPerMille}},
		money("$", "dollar"), money("€", "EUR"), money("£", "pound"), money("￡", "pound"), money("₽", "RUB"), money("₴", "UAH"),
		money("₹", "INR"), money("₩", "won"), money("₫", "VND"), money("฿", "THB"), money("₺", "TRY"), money("₪", "ILS"),
		money("₱", "PHP"), money("₦", "NGN"), money("₸", "KZT"), money("₾", "GEL"), money("＄", "dollar"),
		money("US$", "USD"), money("U.S.$", "USD"), money("A$", "AUD"), money("C$", "CAD"), money("NZ$", "NZD"), money("HK$", "HKD"), money("R$", "BRL"),
		unit("°C", "°C"), unit("°F", "°F"), unit("° C", "°C"), unit("° F", "°F"), unit("℃", "°C"), unit("℉", "°F"), unit("°", "°"), unit("ºC", "°C"), unit("ºF", "°F"),
		unit("km", "km"), unit("cm", "cm"), unit("mm", "mm"), unit("kg", "kg"), unit("km²", "km2"), unit("m²", "m2"), unit("km/h", "km/h"), unit("kmh", "km/h"), unit("mph", "mph"), unit("km2", "km2"),
		unit("MW", "MW"), unit("GW", "GW"), unit("kW", "kW"), unit("GB", "GB"), unit("MB", "MB"), unit("TB", "TB"), unit("GHz", "GHz"), unit("MHz", "MHz"),
	}
	for _, code := range strings.Fields(moneyCodes) {
		out = append(out, money(code, code))
	}
	return out
}

type sign struct {
	form string
	meaning
}

// moneyCodes are the ISO codes that stand in news texts.
const moneyCodes = "USD EUR GBP JPY CNY RMB RUB UAH INR VND KRW CHF BRL MXN AUD CAD NZD HKD SGD TWD PLN CZK HUF RON SEK NOK DKK ILS SAR AED ZAR NGN KES THB IDR MYR PHP PKR BDT LKR KZT UZS BYN GEL ARS CLP COP TRY"

// Knows says which kinds of words are known of a language, so that the absence of a
// number can be told from a number in words that are not known.
type Knows struct {
	Numbers bool // number words in the forms that running text has, so that what is not found is not there
	Scales  bool // million, billion …
	Months  bool
	Money   bool
	Units   bool
	Points  bool // percentage points, told from per cent
}

// KnowsOf says what is known of a language.
func KnowsOf(lang language.Tag) Knows { return wordsFor(lang).knows }
