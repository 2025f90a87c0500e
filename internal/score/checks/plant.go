package main

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/locale"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// kind is one kind of error with the checks (or families) of which one must find it.
type kind struct {
	name  string
	lists bool // can be found only with word lists of the language
	want  []string
	whole bool // nothing is left at the place: a finding anywhere in the pair will do
	plant func(c *spot) bool
}

// spot is a pair of a copy of an article; a planter changes t and sets what it changed.
type spot struct {
	rng        *rand.Rand
	from, to   string
	o, t       []string
	n          int
	start, end int // what the error covers in t[n]
	where      []int
}

// planted is an article with one error.
type planted struct {
	o, t       []string
	pair       int
	start, end int
	whole      bool
	others     []int // pairs where the error may be reported, too
	base       int
	size       int
}

func (k kind) wants(id string) bool {
	return slices.Contains(k.want, id) || slices.Contains(k.want, verify.Family(id))
}

// attempt plants the error in a segment of its choice.
func (k kind) attempt(rng *rand.Rand, from, to string, o, t []string) (planted, bool) {
	for range 12 {
		n := rng.IntN(len(t))
		if strings.TrimSpace(o[n]) == "" || utf8.RuneCountInString(t[n]) < 8 {
			continue
		}
		c := &spot{rng: rng, from: from, to: to, o: slices.Clone(o), t: slices.Clone(t), n: n}
		if !k.plant(c) || c.t[n] == t[n] && slices.Equal(c.t, t) {
			continue
		}
		p := planted{o: c.o, t: c.t, pair: c.n, start: c.start, end: c.end, whole: k.whole, others: c.where}
		for _, l := range c.t[:c.n] {
			p.base += len(l) + 1
		}
		p.size = len(c.t[c.n])
		return p, true
	}
	return planted{}, false
}

// hit tells whether f stands at the planted error: in its pair, and where words were left,
// over them.
func (p planted) hit(f verify.Finding) bool {
	if f.Pair != p.pair && !slices.Contains(p.others, f.Pair) {
		return false
	}
	if p.whole || slices.Contains(p.others, f.Pair) {
		return true
	}
	for _, s := range f.Translation {
		if s.Start-p.base <= p.end && p.start <= s.End-p.base {
			return true
		}
	}
	return false
}

// replace puts words in place of t[n][from:to].
func (c *spot) replace(from, to int, words string) bool {
	s := c.t[c.n]
	c.t[c.n] = s[:from] + words + s[to:]
	c.start, c.end = from, from+len(words)
	return true
}

// choose is one of the places where f finds something in t[n].
func (c *spot) choose(f func(s string, i int, r rune) (from, to int)) (from, to int, ok bool) {
	var all [][2]int
	s := c.t[c.n]
	for i, r := range s {
		if from, to := f(s, i, r); to > from {
			all = append(all, [2]int{from, to})
		}
	}
	if all == nil {
		return 0, 0, false
	}
	x := all[c.rng.IntN(len(all))]
	return x[0], x[1], true
}

func runeAt(pred func(r rune) bool) func(s string, i int, r rune) (int, int) {
	return func(_ string, i int, r rune) (int, int) {
		if pred(r) {
			return i, i + utf8.RuneLen(r)
		}
		return 0, 0
	}
}

// wordsOf are the words of t[n] with least to most letters.
func (c *spot) words(least int) [][2]int {
	var out [][2]int
	for w, ok := scan.Word(c.t[c.n], 0); ok; w, ok = scan.Word(c.t[c.n], w.End) {
		if utf8.RuneCountInString(c.t[c.n][w.Start:w.End]) >= least {
			out = append(out, [2]int{w.Start, w.End})
		}
	}
	return out
}

func (c *spot) word(least int) (from, to int, ok bool) {
	w := c.words(least)
	if len(w) == 0 {
		return 0, 0, false
	}
	x := w[c.rng.IntN(len(w))]
	return x[0], x[1], true
}

// swapFact replaces the word at a place of the translation by another of its class with
// another value. The places are those of facts that the original has too, so that a word
// is changed that says something: the money of a sum, and no verb that is spelt like it.
func (c *spot) swapFact(places []text.Span, classes ...locale.Class) bool {
	if len(places) == 0 {
		return false
	}
	at := places[c.rng.IntN(len(places))]
	have := c.t[c.n][at.Start:at.End]
	words := locale.For(language.Make(c.to)).Words
	for _, w := range words {
		form := slices.IndexFunc(w.Forms, func(f string) bool { return strings.EqualFold(f, have) })
		if form < 0 || !slices.Contains(classes, w.Class) {
			continue
		}
		for range 40 {
			x := words[c.rng.IntN(len(words))]
			if x.Class != w.Class || x.Value == w.Value || len(x.Forms) == 0 {
				continue
			}
			return c.replace(at.Start, at.End, likeFirst(x.Forms[min(form, len(x.Forms)-1)], have))
		}
	}
	return false
}

// likeFirst is form with a capital where like has one.
func likeFirst(form, like string) string {
	if r := firstRune(like); unicode.IsUpper(r) {
		f, n := utf8.DecodeRuneInString(form)
		return string(unicode.ToUpper(f)) + form[n:]
	}
	return form
}

// facts are those of both sides of the pair.
func (c *spot) facts() (o, t *fact.Facts) {
	return fact.Extract(c.o[c.n], language.Make(c.from)), fact.Extract(c.t[c.n], language.Make(c.to))
}

// numbersWith are the places that at names of the numbers that stand on both sides.
func (c *spot) numbersWith(at func(n *fact.Number) text.Span) []text.Span {
	o, t := c.facts()
	var out []text.Span
	for i := range t.Numbers {
		n := &t.Numbers[i]
		if at(n).Len() > 0 && slices.ContainsFunc(o.Numbers, func(m fact.Number) bool { return m.Bare == n.Bare && at(&m).Len() > 0 }) {
			out = append(out, at(n))
		}
	}
	return out
}

// datesWith are the places that at names of the dates that stand on both sides.
func (c *spot) datesWith(at func(d *fact.Date) (value int, sp text.Span)) []text.Span {
	o, t := c.facts()
	var out []text.Span
	for i := range t.Dates {
		v, sp := at(&t.Dates[i])
		same := func(d fact.Date) bool { w, _ := at(&d); return w == v }
		if v > 0 && sp.Len() > 0 && !t.Dates[i].Weak && slices.ContainsFunc(o.Dates, same) {
			out = append(out, sp)
		}
	}
	return out
}

// indexWord is where w stands in s as a word, without regard to case; -1 if nowhere.
func indexWord(s, w string) int {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		low = s
	}
	w = strings.ToLower(w)
	first, _ := utf8.DecodeRuneInString(w)
	free := !scan.ScriptOf(first).Spaced() || scan.ScriptOf(first) == scan.Common
	for at := 0; ; {
		i := strings.Index(low[at:], w)
		if i < 0 {
			return -1
		}
		i += at
		before, _ := utf8.DecodeLastRuneInString(low[:i])
		after, _ := utf8.DecodeRuneInString(low[i+len(w):])
		if free || !scan.IsWord(before) && !scan.IsWord(after) {
			return i
		}
		at = i + len(w)
	}
}

// dropPercent takes out the sign of per cent, or the word, behind or before a number that is
// a share on both sides. The first of two shares of a range needs none: 5到10%.
func (c *spot) dropPercent() bool {
	places := c.numbersWith(func(n *fact.Number) text.Span {
		if n.Flags&(fact.Percent|fact.PerMille) == 0 {
			return text.Span{}
		}
		return n.UnitAt
	})
	if len(places) == 0 {
		return false
	}
	s := c.t[c.n]
	at := places[c.rng.IntN(len(places))]
	shares := func(s string) (n int) {
		for _, x := range fact.Extract(s, language.Make(c.to)).Numbers {
			if x.Flags&(fact.Percent|fact.PerMille) != 0 {
				n++
			}
		}
		return n
	}
	without := s[:at.Start] + s[at.End:]
	return shares(without) < shares(s) && c.replace(at.Start, at.End, "")
}

// drop takes out one of the words.
func (c *spot) drop(words []string) bool {
	s := c.t[c.n]
	for _, w := range words {
		if i := indexWord(s, w); i >= 0 {
			to := i + len(w)
			if to < len(s) && s[to] == ' ' {
				to++
			}
			c.t[c.n] = s[:i] + s[to:]
			c.start, c.end = i, i
			return true
		}
	}
	return false
}

func joinedScript(lang string) bool { return lang == "zh" || lang == "ja" || lang == "th" }

func isDigit(r rune) bool { return unicode.IsDigit(r) }

// otherDigit is a figure of the same numerals that is not r.
func (c *spot) otherDigit(r rune) rune {
	zero := r
	for unicode.IsDigit(zero-1) && r-zero < 9 {
		zero--
	}
	for {
		if d := zero + rune(c.rng.IntN(9)) + 1; d != r && unicode.IsDigit(d) {
			return d
		}
	}
}

var kinds = []kind{
	{name: "digit changed", want: []string{"number", "date"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(runeAt(isDigit))
		if !ok {
			return false
		}
		r, _ := utf8.DecodeRuneInString(c.t[c.n][from:])
		return c.replace(from, to, string(c.otherDigit(r)))
	}},
	{name: "number dropped", want: []string{"number", "date"}, whole: true, plant: func(c *spot) bool {
		from, to, ok := c.choose(figureRun)
		if !ok || from == 0 {
			return false
		}
		return c.replace(from, to, "")
	}},
	{name: "number added", want: []string{"number", "date"}, plant: func(c *spot) bool {
		from, _, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if r == ' ' || joinedScript(c.to) && i > 0 && r > 0x3000 {
				return i, i + 1
			}
			return 0, 0
		})
		if !ok {
			return false
		}
		add := []string{" 37", " 482", " 6", " 1963"}[c.rng.IntN(4)]
		if joinedScript(c.to) {
			add = strings.TrimSpace(add)
		}
		return c.replace(from, from, add)
	}},
	{name: "month wrong", lists: true, want: []string{"date", "number"}, plant: func(c *spot) bool {
		return c.swapFact(c.datesWith(func(d *fact.Date) (int, text.Span) { return d.Month, d.MonthAt }), locale.Month)
	}},
	{name: "weekday wrong", lists: true, want: []string{"date"}, plant: func(c *spot) bool {
		return c.swapFact(c.datesWith(func(d *fact.Date) (int, text.Span) { return d.Weekday, d.WeekAt }), locale.Weekday)
	}},
	{name: "year wrong", want: []string{"date", "number"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			from, to := figureRun(s, i, r)
			if to-from == 4 && (strings.HasPrefix(s[from:], "19") || strings.HasPrefix(s[from:], "20")) {
				return from, to
			}
			return 0, 0
		})
		if !ok {
			return false
		}
		y := []byte(c.t[c.n][from:to])
		y[3] = '0' + (y[3]-'0'+byte(1+c.rng.IntN(8)))%10
		return c.replace(from, to, string(y))
	}},
	{name: "currency wrong", lists: true, want: []string{"number"}, plant: func(c *spot) bool {
		return c.swapFact(c.numbersWith(func(n *fact.Number) text.Span { return n.MoneyAt }), locale.Money, locale.MoneySign)
	}},
	{name: "scale word wrong", lists: true, want: []string{"number"}, plant: func(c *spot) bool {
		return c.swapFact(c.numbersWith(func(n *fact.Number) text.Span { return n.ScaleAt }), locale.Scale)
	}},
	{name: "unit wrong", lists: true, want: []string{"number"}, plant: func(c *spot) bool {
		return c.swapFact(c.numbersWith(func(n *fact.Number) text.Span { return n.UnitAt }), locale.Unit, locale.UnitShort)
	}},
	{name: "percent lost", lists: true, want: []string{"number"}, whole: true, plant: (*spot).dropPercent},
	{name: "negation dropped", lists: true, want: []string{"sense"}, whole: true, plant: func(c *spot) bool {
		return clearNegation(c) && c.drop(negations[c.to])
	}},
	{name: "negation added", lists: true, want: []string{"sense"}, whole: true, plant: func(c *spot) bool {
		add := negations[c.to]
		if add == nil || hasNegation(c.t[c.n], c.to) || hasNegation(c.o[c.n], c.from) {
			return false
		}
		from, to, ok := c.word(3)
		if joinedScript(c.to) {
			from, _, ok = c.choose(runeAt(func(r rune) bool { return strings.ContainsRune("能会是要可有", r) }))
			return ok && c.replace(from, from, "不")
		}
		return ok && c.replace(to, to, " "+add[0]) && from >= 0
	}},
	{name: "opposite", lists: true, want: []string{"sense", "date"}, whole: true, plant: func(c *spot) bool {
		s := c.t[c.n]
		for _, axis := range slices.Sorted(maps.Keys(opposites[c.to])) {
			p := opposites[c.to][axis]
			if side := c.says(axis); side < 0 || indexWord(s, p[1-side]) >= 0 {
				continue // not clear on both sides
			}
			for k, w := range p {
				if i := indexWord(s, w); i >= 0 && k == c.says(axis) {
					form := p[1-k]
					if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsUpper(r) {
						f, n := utf8.DecodeRuneInString(form)
						form = string(unicode.ToUpper(f)) + form[n:]
					}
					return c.replace(i, i+len(w), form)
				}
			}
		}
		return false
	}},
	{name: "hedge lost", lists: true, want: []string{"sense"}, whole: true, plant: func(c *spot) bool { return c.dropHedge() }},
	{name: "quotation mark dropped", want: []string{"quote"}, whole: true, plant: func(c *spot) bool {
		marks := func(s string) (n int) {
			for _, r := range s {
				if strings.ContainsRune("\"“”„«»「」", r) {
					n++
				}
			}
			return n
		}
		if marks(c.t[c.n])%2 == 1 && marks(c.o[c.n])%2 == 0 {
			return false // it lacks one already
		}
		from, to, ok := c.choose(runeAt(func(r rune) bool { return strings.ContainsRune("\"“”„«»「」", r) }))
		return ok && c.replace(from, to, "")
	}},
	{name: "quotation style wrong", want: []string{"quote"}, whole: true, plant: func(c *spot) bool {
		s := c.t[c.n]
		if strings.ContainsAny(s, "\"") {
			return false
		}
		pairs := map[string][2]string{"de": {"“", "”"}, "ru": {"“", "”"}, "ar": {"„", "“"}, "vi": {"«", "»"}, "zh": {"«", "»"}, "en": {"„", "“"}}
		w := pairs[c.to]
		open := strings.IndexFunc(s, func(r rune) bool { return strings.ContainsRune("“„«「", r) })
		end := strings.LastIndexFunc(s, func(r rune) bool { return strings.ContainsRune("”“»」", r) })
		if open < 0 || end <= open || strings.HasPrefix(s[open:], w[0]) {
			return false
		}
		_, n := utf8.DecodeRuneInString(s[open:])
		_, m := utf8.DecodeRuneInString(s[end:])
		c.t[c.n] = s[:open] + w[0] + s[open+n:end] + w[1] + s[end+m:]
		c.start, c.end = open, end+4
		return true
	}},
	{name: "quotation style straight", want: []string{"quote"}, whole: true, plant: func(c *spot) bool {
		s := c.t[c.n]
		if !strings.ContainsAny(s, "“„«「") || strings.Contains(s, "\"") || !c.curly() {
			return false
		}
		c.t[c.n] = strings.Map(func(r rune) rune {
			if strings.ContainsRune("“”„«»「」", r) {
				return '"'
			}
			return r
		}, s)
		return true
	}},
	{name: "speaker lost", lists: true, want: []string{"quote.speaker"}, whole: true, plant: (*spot).dropSpeaker},
	{name: "bracket dropped", want: []string{"quote"}, whole: true, plant: func(c *spot) bool {
		from, to, ok := c.choose(runeAt(func(r rune) bool { return strings.ContainsRune("()（）[]", r) }))
		return ok && c.replace(from, to, "")
	}},
	{name: "sentence empty", want: []string{"complete"}, whole: true, plant: func(c *spot) bool { return c.replace(0, len(c.t[c.n]), "") }},
	{name: "sentence omitted in a segment", want: []string{"complete"}, whole: true, plant: (*spot).omitSentence},
	{name: "truncated", want: []string{"complete"}, whole: true, plant: func(c *spot) bool {
		s := c.t[c.n]
		if utf8.RuneCountInString(s) < 20 {
			return false
		}
		r := []rune(s)
		cut := len(string(r[:len(r)*(40+c.rng.IntN(25))/100]))
		if i := strings.LastIndexByte(s[:cut], ' '); i > 8 {
			cut = i
		}
		return c.replace(cut, len(s), "")
	}},
	{name: "untranslated", want: []string{"complete"}, whole: true, plant: func(c *spot) bool { return len(strings.Fields(c.o[c.n])) > 5 && c.replace(0, len(c.t[c.n]), c.o[c.n]) }},
	{name: "partly untranslated", want: []string{"complete"}, whole: true, plant: func(c *spot) bool {
		f := strings.Fields(c.o[c.n])
		if len(f) < 10 {
			return false
		}
		at := c.rng.IntN(len(f) - 6)
		from, to, ok := c.word(2)
		return ok && c.replace(from, to, strings.Join(f[at:at+6], " "))
	}},
	{name: "neighbour’s translation", want: []string{"complete"}, whole: true, plant: func(c *spot) bool {
		if c.n+1 >= len(c.t) || c.t[c.n] == c.t[c.n+1] {
			return false
		}
		c.where = []int{c.n + 1}
		return c.replace(0, len(c.t[c.n]), c.t[c.n+1])
	}},
	{name: "segments swapped", want: []string{"complete"}, whole: true, plant: func(c *spot) bool {
		if c.n+1 >= len(c.t) || c.t[c.n] == c.t[c.n+1] {
			return false
		}
		c.t[c.n], c.t[c.n+1] = c.t[c.n+1], c.t[c.n]
		c.where = []int{c.n + 1}
		return true
	}},
	{name: "sentence added", want: []string{"complete"}, whole: true, plant: func(c *spot) bool {
		add := c.t[c.rng.IntN(len(c.t))]
		if utf8.RuneCountInString(add) < 20 || add == c.t[c.n] {
			return false
		}
		sep := " "
		if joinedScript(c.to) {
			sep = ""
		}
		return c.replace(len(c.t[c.n]), len(c.t[c.n]), sep+add)
	}},
	{name: "word doubled", want: []string{"word"}, plant: func(c *spot) bool {
		if joinedScript(c.to) {
			r := []rune(c.t[c.n])
			i := c.rng.IntN(len(r) - 2)
			if scan.ScriptOf(r[i]) != scan.Han || scan.ScriptOf(r[i+1]) != scan.Han {
				return false
			}
			at := len(string(r[:i+2]))
			return c.replace(at, at, string(r[i:i+2]))
		}
		from, to, ok := c.word(2)
		return ok && !isDigit(rune(c.t[c.n][from])) && c.replace(to, to, " "+c.t[c.n][from:to])
	}},
	{name: "space doubled", want: []string{"space"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(runeAt(func(r rune) bool { return r == ' ' }))
		return ok && c.replace(from, to, "  ")
	}},
	{name: "space missing after a mark", want: []string{"space", "number"}, plant: func(c *spot) bool { // 33, 34 becomes 33,34
		if joinedScript(c.to) {
			return false // a text without spaces needs none there
		}
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if r == ' ' && i > 0 && strings.ContainsRune(",.;!?،", lastRune(s[:i])) && i+1 < len(s) {
				return i, i + 1
			}
			return 0, 0
		})
		return ok && c.replace(from, to, "")
	}},
	{name: "space missing between words", want: []string{"space"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if r == ' ' && i > 0 && i+1 < len(s) && parted(lastRune(s[:i])) && parted(firstRune(s[i+1:])) {
				return i, i + 1
			}
			return 0, 0
		})
		return ok && c.replace(from, to, "")
	}},
	{name: "space before punctuation", want: []string{"space"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if strings.ContainsRune(".,!?;،؟", r) && i > 0 && unicode.IsLetter(lastRune(s[:i])) && (i+1 == len(s) || s[i+1] == ' ' || !strings.ContainsRune(".,!?;", r)) {
				return i, i + utf8.RuneLen(r)
			}
			return 0, 0
		})
		return ok && c.replace(from, to, " "+c.t[c.n][from:to])
	}},
	{name: "punctuation doubled", want: []string{"character"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(runeAt(func(r rune) bool { return strings.ContainsRune(".,!?;:。，、؟،", r) }))
		if !ok {
			return false
		}
		if s := c.t[c.n]; to < len(s) && s[to] == '.' || from > 0 && s[from-1] == '.' {
			return false
		}
		m := c.t[c.n][from:to]
		return c.replace(from, to, m+m)
	}},
	{name: "sentence start in lower case", want: []string{"word"}, plant: func(c *spot) bool {
		r, n := utf8.DecodeRuneInString(c.t[c.n])
		f, _ := scan.Word(c.t[c.n], 0)
		if joinedScript(c.to) || !unicode.IsUpper(r) || strings.Contains(c.o[c.n], c.t[c.n][f.Start:f.End]) || f.End-f.Start == n {
			return false
		}
		return c.replace(0, n, string(unicode.ToLower(r)))
	}},
	{name: "look-alike letter", want: []string{"character"}, plant: func(c *spot) bool {
		pairs := map[rune]rune{'a': 'а', 'e': 'е', 'o': 'о', 'c': 'с', 'p': 'р', 'а': 'a', 'е': 'e', 'о': 'o', 'с': 'c', 'р': 'p'}
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if pairs[r] != 0 && i > 0 && (unicode.IsLetter(lastRune(s[:i])) || unicode.IsLetter(firstRune(s[i+utf8.RuneLen(r):]))) {
				return i, i + utf8.RuneLen(r)
			}
			return 0, 0
		})
		if !ok {
			return false
		}
		r, _ := utf8.DecodeRuneInString(c.t[c.n][from:])
		return c.replace(from, to, string(pairs[r]))
	}},
	{name: "invisible character", want: []string{"character"}, plant: func(c *spot) bool {
		from, _, ok := c.choose(runeAt(unicode.IsLetter))
		return ok && c.replace(from, from, string([]rune{0x200B, 0xFEFF, 0x2060}[c.rng.IntN(3)]))
	}},
	{name: "bidi override", want: []string{"character"}, plant: func(c *spot) bool {
		from, _, ok := c.choose(runeAt(unicode.IsLetter))
		return ok && c.replace(from, from, "\u202e")
	}},
	{name: "bidi mark", want: []string{"character"}, plant: func(c *spot) bool {
		if c.to == "ar" {
			return false
		}
		from, _, ok := c.choose(runeAt(unicode.IsLetter))
		return ok && c.replace(from, from, string([]rune{0x200E, 0x200F, 0x202A, 0x2067}[c.rng.IntN(4)]))
	}},
	{name: "replacement character", want: []string{"character"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(runeAt(unicode.IsLetter))
		return ok && c.replace(from, to, "\ufffd")
	}},
	{name: "mojibake", want: []string{"character"}, plant: func(c *spot) bool {
		from, to, ok := c.choose(func(s string, i int, r rune) (int, int) {
			if r >= 0xA0 && (i == 0 || s[i-1] < 0x80) {
				return i, i + utf8.RuneLen(r)
			}
			return 0, 0
		})
		if !ok {
			return false
		}
		var b strings.Builder
		for _, x := range []byte(c.t[c.n][from:to]) {
			b.WriteRune(cp1252(x))
		}
		return c.replace(from, to, b.String())
	}},
	{name: "markup left", want: []string{"character"}, plant: func(c *spot) bool {
		from, to, ok := c.word(2)
		w := c.t[c.n][from:to]
		add := []string{"<b>" + w + "</b>", "&nbsp;" + w, w + "&amp;", "<br/>" + w, "{0} " + w, "<span class=\"x\">" + w + "</span>", "&quot;" + w}[c.rng.IntN(7)]
		return ok && c.replace(from, to, add)
	}},
	{name: "decomposed letters", want: []string{"character"}, plant: func(c *spot) bool {
		from, to, ok := c.word(2)
		return ok && norm.NFD.String(c.t[c.n][from:to]) != c.t[c.n][from:to] && c.replace(from, to, norm.NFD.String(c.t[c.n][from:to]))
	}},
	{name: "address changed", want: []string{"link"}, whole: true, plant: func(c *spot) bool { return c.address(true) }},
	{name: "address lost", want: []string{"link"}, whole: true, plant: func(c *spot) bool { return c.address(false) }},
	{name: "leftover of the page", lists: true, want: []string{"web", "complete"}, plant: func(c *spot) bool {
		l := leftovers[c.to]
		return l != nil && c.replace(len(c.t[c.n]), len(c.t[c.n]), " "+l[c.rng.IntN(len(l))])
	}},
	{name: "name misspelt", want: []string{"name"}, plant: func(c *spot) bool { return c.name(false) }},
}

// curly tells whether the other segments set typographic quotation marks, more often than
// straight ones: then straight ones are no custom of the text.
func (c *spot) curly() bool {
	n := 0
	for i, s := range c.t {
		if i != c.n && strings.ContainsAny(s, "“„«「") {
			n++
		} else if strings.Contains(s, "\"") {
			n--
		}
	}
	return n > 1
}

// parted tells whether r is a letter of a script that writes words apart: a space beside a
// Chinese character may be left out.
func parted(r rune) bool { return unicode.IsLetter(r) && scan.ScriptOf(r).Spaced() }

func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }
func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func cp1252(b byte) rune {
	table := []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
	if b >= 0x80 && b < 0xA0 {
		return table[b-0x80]
	}
	return rune(b)
}

// figureRun is the whole number in figures that begins at i.
func figureRun(s string, i int, r rune) (from, to int) {
	if !unicode.IsDigit(r) || i > 0 && (unicode.IsDigit(lastRune(s[:i])) || strings.ContainsRune(".,:-", lastRune(s[:i]))) {
		return 0, 0
	}
	to = i
	for to < len(s) && (unicode.IsDigit(firstRune(s[to:])) || strings.ContainsRune(".,", firstRune(s[to:])) && to+1 < len(s) && unicode.IsDigit(firstRune(s[to+1:]))) {
		to += utf8.RuneLen(firstRune(s[to:]))
	}
	return i, to
}

// omitSentence joins a pair with the next one, so that it has two sentences on both sides, and
// leaves out one of the translation.
func (c *spot) omitSentence() bool {
	n := c.n
	if n+1 >= len(c.t) {
		return false
	}
	for _, s := range []string{c.o[n], c.o[n+1], c.t[n], c.t[n+1]} {
		if !scan.EndsSentence(s) || utf8.RuneCountInString(s) < 12 {
			return false
		}
	}
	kept := c.t[n+c.rng.IntN(2)]
	c.o[n] += " " + c.o[n+1]
	if joinedScript(c.from) {
		c.o[n] = strings.ReplaceAll(c.o[n], "。 ", "。")
	}
	c.o, c.t = slices.Delete(c.o, n+1, n+2), slices.Delete(c.t, n+1, n+2)
	return c.replace(0, len(c.t[n]), kept)
}

// address plants an address on both sides, changed or missing in the translation.
func (c *spot) address(changed bool) bool {
	list := []string{"https://www.example.org/news/2018", "press@example.com", "@newsdesk", "#GeneralElection", "www.example.net/a1"}
	a := list[c.rng.IntN(len(list))]
	c.o[c.n] += " " + a
	if !changed {
		return c.start == 0 && c.append("")
	}
	b := []byte(a)
	i := len(b) - 3
	b[i] = 'q'
	if a == "#GeneralElection" {
		return false // hashtags are translated, too
	}
	return c.append(" " + string(b))
}

func (c *spot) append(words string) bool {
	s := c.t[c.n]
	c.t[c.n] = s + words
	c.start, c.end = len(s), len(s)+len(words)
	if words == "" {
		c.t[c.n] = strings.TrimRight(s, " ") + " " // a change that nobody sees
	}
	return true
}

// name misspells a capitalised word that stands in the original letter for letter.
func (c *spot) name(_ bool) bool {
	for _, w := range c.words(5) {
		word := c.t[c.n][w[0]:w[1]]
		r := []rune(word)
		if !unicode.IsUpper(r[0]) || indexWord(c.o[c.n], word) < 0 || w[0] == 0 {
			continue
		}
		i := 1 + c.rng.IntN(len(r)-2)
		r[i], r[i+1] = r[i+1], r[i]
		if string(r) == word {
			r[i] = 'x'
		}
		return c.replace(w[0], w[1], string(r))
	}
	return false
}

// says is which of the two words of an axis the original has alone: 0 or 1, -1 if none or
// both.
func (c *spot) says(axis string) int {
	p, ok := opposites[c.from][axis]
	if !ok {
		return -1
	}
	a, b := indexWord(c.o[c.n], p[0]) >= 0, indexWord(c.o[c.n], p[1]) >= 0
	switch {
	case a && !b:
		return 0
	case b && !a:
		return 1
	}
	return -1
}

// dropHedge takes out a reservation that stands before a figure and that the original has
// before its figure, too.
func (c *spot) dropHedge() bool {
	if hedgeAt(c.o[c.n], c.from) == "" {
		return false
	}
	w := hedgeAt(c.t[c.n], c.to)
	return w != "" && c.drop([]string{w})
}

// hedgeAt is the one reservation of s, if it stands before a figure that is no year.
func hedgeAt(s, lang string) string {
	found := ""
	for _, w := range hedges[lang] {
		i := indexWord(s, w)
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(s[i+len(w):], " \u00a0$£€")
		to := 0
		for to < len(rest) && isDigit(rune(rest[to])) {
			to++
		}
		if to == 0 || to == 4 && (rest[0] == '1' || rest[0] == '2') || found != "" {
			return ""
		}
		found = w
	}
	return found
}

func clearNegation(c *spot) bool {
	return countNegations(c.o[c.n], c.from) == 1 && countNegations(c.t[c.n], c.to) == 1
}

func hasNegation(s, lang string) bool { return countNegations(s, lang) > 0 }

func countNegations(s, lang string) int {
	n := 0
	for _, w := range negations[lang] {
		if indexWord(s, w) >= 0 {
			n++
		}
	}
	return n
}

// dropSpeaker leaves of a sentence that names its speaker the quotation alone.
func (c *spot) dropSpeaker() bool {
	s, o := c.t[c.n], c.o[c.n]
	said := func(s, lang string) bool {
		for _, w := range sayings[lang] {
			if indexWord(s, w) >= 0 {
				return true
			}
		}
		return false
	}
	q, ok := onlyQuotation(s, c.to)
	if !ok || !said(s[:q.Start]+" "+s[q.End:], c.to) {
		return false
	}
	r, ok := onlyQuotation(o, c.from)
	if !ok || !said(o[:r.Start]+" "+o[r.End:], c.from) || utf8.RuneCountInString(s[q.Start:q.End]) < 30 {
		return false
	}
	c.t[c.n] = s[q.Start:q.End]
	c.start, c.end = 0, q.Len()
	return true
}

// onlyQuotation is the quotation of s, if it has just one.
func onlyQuotation(s, lang string) (text.Span, bool) {
	q := fact.Extract(s, language.Make(lang)).Quotations
	if len(q) != 1 || q[0].Close == "" {
		return text.Span{}, false
	}
	return q[0].Span, true
}
