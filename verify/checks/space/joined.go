package space

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/assets/wordset"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Joined finds two words that stand as one, with nothing to part them.
var Joined = &verify.Check{
	ID: "space.joined", Category: "linguistic/typography", Severity: verify.Warning, Scope: verify.Article, Custom: true, // a text that lost spaces throughout is to be mended as a whole
	YieldsTo: []string{"link", "name", "character", "space.missing"},
	Examples: []verify.Example{
		{TranslationLang: "en", Translation: "He went tothe city.", Bad: true, Mark: "tothe"},
		{TranslationLang: "de", Translation: "Er kam undging.", Bad: true, Mark: "undging"},
		{TranslationLang: "de", Translation: "Der Hochwasserschutzausbau sei unterdessen derzeit gefährdet."},
	},
	Run: func(p *verify.Pass) {
		j := newJoiner(p)
		for n := range p.In.Pairs {
			j.pair(n)
		}
	},
}

// joiner tells a word from two that ran together. It counts only what leaves little doubt:
// a word that neither the language nor the original nor the rest of the article has, and
// whose two parts are both words, one of them a small one ("dem", "that"), or both long.
type joiner struct {
	p      *verify.Pass
	lang   string
	known  *wordset.Set
	small  *small
	count  map[string]int  // the words of the translation in small letters
	words  []string        // the same, sorted
	titled map[string]bool // those of them that stand with a capital, and are no part of a longer word
}

func newJoiner(p *verify.Pass) *joiner {
	base, _, _ := p.Lang(editor.Translation).Raw()
	return &joiner{p: p, lang: base.String(), known: wordset.For(p.Lang(editor.Translation)), small: smallOf(p.Lang(editor.Translation))}
}

// read counts the words of the translation; it is put off until one of them is doubtful.
func (j *joiner) read() {
	j.count, j.titled = make(map[string]int, 8*len(j.p.In.Pairs)), map[string]bool{}
	for n := range j.p.In.Pairs {
		j.readText(j.p.Text(editor.Translation, n))
	}
}

func (j *joiner) readText(s string) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		low := strings.ToLower(word)
		j.count[low]++
		if low[0] != word[0] {
			j.titled[low] = true
		}
	}
}

// pair reports the words of pair n that ran together.
func (j *joiner) pair(n int) {
	s, o := j.p.Text(editor.Translation, n), j.p.Text(editor.Original, n)
	for _, w := range doubtful.Of(j.p, editor.Translation, n) {
		word, at := s[w.Start:w.End], 0
		if w.capital {
			at = named(word, o)
		}
		if at == 0 && w.unknown {
			at = j.cut(word, startsSentence(s[:w.Start]))
		}
		if at == 0 || strings.Contains(strings.ToLower(o), strings.ToLower(word)) || j.linked(n, w.Start) {
			continue
		}
		start, end := scan.Whole(s, w.Start, w.End)
		cut := j.p.In.Pairs[n].Translation.Start + w.Start + at
		j.p.Report(verify.Finding{Translation: []verify.Span{j.p.SpanOf(editor.Translation, n, start, end)},
			Message: msg.New("space.joined", word), Why: msg.New("space.joined.why"),
			Fixes: []verify.Fix{{Label: msg.New("fix.write", word[:at]+" "+word[at:]), Edits: []text.Edit{{Start: cut, End: cut, New: " "}}}}})
	}
}

// doubt is a word that may be two.
type doubt struct {
	text.Span
	capital bool // stands inside of it, as in names
	unknown bool // it is no word of the language that cannot be two
}

// doubtful are the words of a sentence that may be two.
var doubtful = verify.NewKept(doubtfulIn)

func doubtfulIn(s string, lang language.Tag) (out []doubt) {
	known, small := wordset.For(lang), smallOf(lang)
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if len(word) < 4 || !plain(s, w.Start, w.End) {
			continue
		}
		d := doubt{Span: w, capital: strings.IndexFunc(word[1:], unicode.IsUpper) >= 0}
		if small != nil {
			low := strings.ToLower(word)
			d.unknown = len(low) == len(word) && (!known.Has(low) || small.joint[low])
		}
		if d.capital || d.unknown {
			out = append(out, d)
		}
	}
	return out
}

// plain tells whether s[start:end] is a word of letters that nothing is tied to.
func plain(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	if tied(before) || tied(after) && end+1 < len(s) && s[end+1] != ' ' {
		return false
	}
	for _, r := range s[start:end] {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return false
		}
	}
	return true
}

func tied(r rune) bool { return strings.ContainsRune("-‐‑@#/_.&+\\'’", r) && r != 0 }

func (j *joiner) linked(n, at int) bool {
	for _, l := range j.p.FactsOf(editor.Translation, n).Links {
		if l.Span.Contains(at) {
			return true
		}
	}
	return false
}

// startsSentence tells whether a sentence begins after s, where a capital says nothing.
func startsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !scan.IsTerminal(r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || scan.IsTerminal(r)
}

// named is where word falls into two words that the original has side by side, as names
// are: 0 if it does not.
func named(word, o string) int {
	r, _ := utf8.DecodeRuneInString(word)
	if !scan.ScriptOf(r).Cased() || len(word) < 6 {
		return 0
	}
	for i := 2; i+2 <= len(word); i++ {
		if r, _ := utf8.DecodeRuneInString(word[i:]); !unicode.IsUpper(r) {
			continue // German writes Hollywoodstar
		}
		k := strings.Index(o, word[:i]+" "+word[i:])
		if k < 0 {
			continue
		}
		if scan.Stands(o, k, k+len(word)+1) {
			return i
		}
	}
	return 0
}

// cut is where an unknown word falls into two words; 0 if it is one, or nobody knows.
func (j *joiner) cut(word string, first bool) int {
	low := strings.ToLower(word)
	if j.count == nil {
		j.read()
	}
	if at := innerCapital(word); at != 0 {
		return j.cutCapital(word, at)
	}
	if j.count[low] > 1 {
		return 0
	}
	upper, _ := utf8.DecodeRuneInString(word)
	capital := unicode.IsUpper(upper)
	switch j.lang {
	case "vi":
		return j.cutVietnamese(low, capital && !first)
	case "ar":
		return j.cutArabic(low)
	}
	if utf8.RuneCountInString(low) < 5 {
		return 0
	}
	for i := range low {
		if i > 0 && j.halves(low[:i], low[i:], capital, first) {
			return i
		}
	}
	return 0
}

// innerCapital is where the one capital inside word stands, or the one run of them that ends
// it; 0 if there is none, -1 if there are others.
func innerCapital(word string) (at int) {
	for i, r := range word {
		switch {
		case i == 0 || !unicode.IsUpper(r):
		case at > 0 && strings.IndexFunc(word[at:], unicode.IsLower) < 0: // какФБР
		case at == 0:
			at = i
		default:
			return -1
		}
	}
	return at
}

// cutCapital is at, if a word in small letters stands before the capital there (inBritain,
// вРоссии, warnedMexicans), or if both parts stand elsewhere in the article with their
// capitals (PeterJones). Less may belong to a brand (iPhone, YouTube).
func (j *joiner) cutCapital(word string, at int) int {
	if at < 2 {
		return 0
	}
	low := strings.ToLower(word)
	a, b := low[:at], low[at:]
	first, _ := utf8.DecodeRuneInString(word)
	switch na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b); {
	case unicode.IsUpper(first):
		if na >= 3 && nb >= 3 && na+nb >= 8 && j.titled[a] && j.titled[b] {
			return at
		}
	case j.small.pair[a] && len(a) > 1 && nb >= 3 || unicode.IsLower(first) && na >= 4 && nb >= 3 && j.word(a):
		return at
	}
	return 0
}

// halves tells whether a and b are two words that ran together. A word with a capital
// inside a sentence may be a name, and German and Dutch make one word of many.
func (j *joiner) halves(a, b string, capital, first bool) bool {
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	named := capital && !first
	switch {
	case j.small.pair[a] && j.small.pair[b] && na+nb > 4 && !named:
		return true
	case !named && j.small.left[a] && (nb >= 4 || nb >= 3 && j.count[b] > 0) && na+nb > 5 && j.word(b),
		!named && j.small.ahead[a] && nb >= 6 && j.word(b) && (j.lang == "en" || nb >= 7 && j.akin(b)):
		return true
	case j.small.right[b] && na >= 4 && na+nb > 6 && j.word(a) && !ending(j.lang, a, b) && (!named || nb > 2 && (j.lang == "de" || j.count[a] > 0) || nb == 1 && j.count[a] > 0),
		j.small.behind[b] && (na >= 6 || na >= 4 && nb > 1) && j.word(a) && !ending(j.lang, a, b) && (!named || j.count[a] > 0 || j.lang == "de" && na >= 5):
		return true
	case j.lang == "de" && capital && na >= 6 && j.word(a) && abstract(a) && (b == "in" || b == "an" || b == "zu"):
		return true
	case !named && na == 1 && nb >= 6 && j.count[b] > 0 && (a == "в" || a == "с" || a == "з"):
		return true
	case j.lang == "de" || j.lang == "nl" || na < 4 || nb < 4 || !j.word(a) || !j.word(b):
		return false
	case !named && na >= 5 && nb >= 5 && (!linking(a) || na >= 8) && (j.lang != "en" && j.akin(b) || !capital && !fragment(j.lang, b)):
		return true
	case linking(a) && !(named && j.count[a] > 1):
		return false
	case named:
		return j.count[a] > 0 && (j.count[b] > 0 || nb >= 6)
	}
	return j.count[a] > 0 && na >= 5 && (nb >= 5 || j.count[b] > 0) || j.count[b] > 0 && na >= 5
}

// abstract tells whether a is a German noun that takes no ending -in, as Lehrer does.
func abstract(a string) bool {
	for _, end := range [...]string{"ung", "ungen", "ion", "ionen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "ere", "ale"} {
		if strings.HasSuffix(a, end) {
			return true
		}
	}
	return false
}

// word tells whether w is a word of the language or stands elsewhere in the article.
func (j *joiner) word(w string) bool { return j.count[w] > 0 || j.known.Has(w) }

// akin tells whether the article has another word with the beginning of w: another form of
// it, or a word made of it.
func (j *joiner) akin(w string) bool {
	if j.words == nil {
		j.words = slices.Sorted(maps.Keys(j.count))
	}
	stem := w
	for n := max(5, 2*utf8.RuneCountInString(w)/3); utf8.RuneCountInString(stem) > n; {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	for i, _ := slices.BinarySearch(j.words, stem); i < len(j.words) && strings.HasPrefix(j.words[i], stem); i++ {
		if j.count[j.words[i]] > 0 {
			return true
		}
	}
	return false
}

// fragments begin what stands in a list of words that was read off web pages and is none, but
// the rest of a longer word: |ского, |ными, |ally. Of other languages than these nobody knows.
var fragments = map[string][]string{
	"en": {"able", "ably", "ally", "iz", "is", "ation", "ment", "less", "ness", "ship", "ward", "like", "wise", "ful", "berr", "stand", "ing", "edly", "ish", "ism", "ist", "ity", "ies", "raised", "rais"},
	"ru": {"ск", "ств", "ш", "вш", "вал", "ыва", "ива", "нн", "на", "не", "ни", "но", "ну", "ны", "ня", "енн", "изм", "ист", "тел", "ка", "ки", "ко", "ку", "ющ", "ущ", "ащ", "ящ", "щ", "ость", "ности", "лив", "чи", "ений", "ен", "тер", "тор", "ир", "ова", "ер", "ор", "ур", "ин", "он", "ец", "ц", "ан", "ы", "ь", "ъ", "й"},
}

// fragment tells whether b may be the rest of a longer word.
func fragment(lang, b string) bool {
	list, known := fragments[lang]
	return !known || slices.ContainsFunc(list, func(f string) bool { return strings.HasPrefix(b, f) })
}

// ending tells whether b may be no word but the ending of a: of a German participle
// (laufen|der), of a Russian gerund or a plural (обиде|в, учитело|в, сказал|и).
func ending(lang, a, b string) bool {
	switch lang {
	case "de":
		return b[0] == 'd' && strings.HasSuffix(a, "n")
	case "ru", "uk":
		if b == "к" && strings.HasSuffix(a, "о") {
			return true // волчо|к
		}
		last, _ := utf8.DecodeLastRuneInString(a)
		return utf8.RuneCountInString(b) == 1 && strings.ContainsRune("аеёиоуыэюяіїє", last) == (b == "в" || b == "с") // but оценки|и, референдума|о
	}
	return false
}

// linking tells whether a is the first part of compounds: one that ends with a vowel that
// ties them (северо-, psycho-), or counter-, super-.
func linking(a string) bool {
	for _, v := range [...]string{"о", "е", "o", "i", "и"} {
		if strings.HasSuffix(a, v) {
			return true
		}
	}
	switch a {
	case "двух", "трех", "трёх", "четырех", "четырёх", "ультра", "супер", "гипер", "экстра", "контр", "сверх", "после", "пред", "меж", "counter", "super", "hyper", "ultra", "inter", "trans", "under", "over", "extra", "contra", "sobre", "contre", "sotto", "sopra", "mega", "meta", "para", "multi", "neuro":
		return true
	}
	return false
}

// cutArabic goes by the letters that only end words, ة and ى, by the article, which begins
// them, and by small words.
func (j *joiner) cutArabic(w string) int {
	for i, r := range w {
		if at := i + utf8.RuneLen(r); (r == 'ة' || r == 'ى') && i >= 4 && len(w)-at >= 4 && scan.ScriptOf(firstRune(w[at:])) == scan.Arabic {
			return at
		}
	}
	for i := range w {
		if i < 4 || len(w)-i < 4 {
			continue
		}
		a, b := w[:i], w[i:]
		article := strings.HasPrefix(b, "ال") && len(b) >= 10
		long := len(a) >= 8 && len(b) >= 8
		switch {
		case j.small.pair[a] && j.small.pair[b] && len(w) >= 10,
			long && (j.count[a] > 0 || j.count[b] > 0) && j.word(a) && j.word(b),
			j.small.left[a] && (len(a) > 4 || article) && len(b) >= 8 && j.word(b),
			j.small.right[b] && len(a) >= 8 && j.word(a),
			article && len(a) >= 6 && j.word(a) && j.word(b):
			return i
		}
	}
	return 0
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
