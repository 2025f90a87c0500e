package quote

import (
	"slices"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"
)

// StyleOf finds quotation marks that are not those of the house, of the text or of its
// language.
var StyleOf = &verify.Check{
	ID: "quote.style", Category: "linguistic/typography", Severity: verify.Warning, Scope: verify.Article, Custom: true,
	YieldsTo: []string{"quote.unbalanced", "character"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er sprach von “Freiheit”.", Bad: true, Mark: "“Freiheit”"},
		{TranslationLang: "de", Translation: "Er sprach von „Freiheit“ und »Glück«."},
		{TranslationLang: "fr", Translation: "Il parle de « liberté »."},
	},
	Run: runStyle,
}

// pair is an opening mark with its closing mark.
type pair struct{ open, close string }

// use is one quotation of the translation.
type use struct {
	n int // pair of the article
	q fact.Quotation
}

func runStyle(p *verify.Pass) {
	var uses []use
	count := map[pair]int{}
	for n := range p.In.Pairs {
		for _, q := range p.FactsOf(editor.Translation, n).Quotations {
			r, _ := utf8.DecodeRuneInString(q.Open)
			if q.Depth == 0 && q.Close != "" && isDouble(r) {
				uses = append(uses, use{n, q})
				count[pair{q.Open, q.Close}]++
			}
		}
	}
	if p.Style.Quotes == "" {
		lonelyStraight(p, uses)
	}
	if len(uses) == 0 {
		return
	}
	want := wanted(p, count, len(uses))
	for _, u := range uses {
		if have := (pair{u.q.Open, u.q.Close}); !slices.Contains(want, have) {
			reportStyle(p, u, want[0])
		}
	}
}

// lonelyStraight reports straight marks of quotations that go over several sentences, and
// so are no uses, in a text that sets typographic ones elsewhere. Straight marks in several
// sentences are a custom of the text.
func lonelyStraight(p *verify.Pass, uses []use) {
	var buf []int
	plain, curly, where := 0, 0, -1
	for n := range p.In.Pairs {
		s := text(p, n)
		buf = marks(s, buf[:0], false)
		for _, at := range buf {
			if s[at] == '"' {
				if plain++; where >= 0 && where != n {
					return
				}
				where = n
			} else if s[at] != '\'' {
				curly++
			}
		}
	}
	if plain == 0 || plain*3 > curly {
		return
	}
	s := text(p, where)
	for _, at := range marks(s, buf[:0], false) {
		if s[at] != '"' || slices.ContainsFunc(uses, func(u use) bool { return u.n == where && u.q.Span.Start <= at && at < u.q.Span.End }) {
			continue
		}
		start, end := scan.Whole(s, at, at+1)
		p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, where, start, end)},
			Message: msg.New("quote.style", `"`, of(p)[0].open+"…"+of(p)[0].close), Why: msg.New("quote.style.why")})
	}
}

// wanted are the styles that may stand, the best first: that of the house; else that of
// most quotations of the text, if it is one of the language or the text keeps to it; else
// those of the language.
func wanted(p *verify.Pass, count map[pair]int, all int) []pair {
	if house := styleNamed(p.Style.Quotes); house.open != "" {
		return []pair{house}
	}
	own := of(p)
	best, second := pair{}, 0
	for s, n := range count {
		switch {
		case n > count[best] || n == count[best] && rank(own, s) < rank(own, best):
			second = count[best]
			best = s
		case n > second:
			second = n
		}
	}
	if count[best] >= 2 && count[best]*3 >= all*2 && isStyle(best) {
		if best.open == `"` || slices.Contains(own, best) || count[best] > 4 {
			return []pair{best}
		}
	}
	out := append([]pair{}, own...)
	curly := 0
	for _, s := range own {
		curly += count[s]
	}
	if n := count[straight]; n > 0 && n < curly {
		return out // straight marks are the way of writers who have no others
	}
	return append(out, straight)
}

func rank(list []pair, s pair) int {
	if i := slices.Index(list, s); i >= 0 {
		return i
	}
	return len(list)
}

// backwards tells whether s opens with the mark that closes elsewhere: more likely the
// marks of two quotations than a style.
func backwards(s pair) bool { return s.open == "”" }

func reportStyle(p *verify.Pass, u use, want pair) {
	s := text(p, u.n)
	start, end := scan.Whole(s, u.q.Span.Start, u.q.Span.End)
	base := p.In.Pairs[u.n].Translation.Start
	sev := verify.Severity(0)
	if have := (pair{u.q.Open, u.q.Close}); p.Style.Quotes == "" && (!isStyle(have) || backwards(have) && !slices.Contains(of(p), have)) {
		sev = verify.Info // two marks that belong to no one style: a slip of the keyboard
	}
	p.Report(verify.Finding{Severity: sev, Translation: []verify.Span{p.SpanOf(editor.Translation, u.n, start, end)},
		Message: msg.New("quote.style", u.q.Open+"…"+u.q.Close, want.open+"…"+want.close), Why: msg.New("quote.style.why"),
		Fixes: []verify.Fix{{Label: msg.New("fix.quotes", want.open+"…"+want.close), Safe: true, Edits: []edits.Edit{
			{Start: base + u.q.Span.Start, End: base + u.q.Inner.Start, New: want.open},
			{Start: base + u.q.Inner.End, End: base + u.q.Span.End, New: want.close}}}}})
}
