package complete

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact/compare"
	"stet/verify/names"
	"stet/verify/scan"
)

// Truncated finds translations that break off.
var Truncated = &verify.Check{
	ID: "complete.truncated", Category: "accuracy/omission", Severity: verify.Warning, Compares: true, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"complete.omitted", "quote.speaker"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He came.\nHe saw the big city on the river.\nHe won.\nHe left.", TranslationLang: "de", Translation: "Er kam.\nEr sah die große\nEr siegte.\nEr ging.", Bad: true, Mark: "große"},
		{OriginalLang: "en", Original: "Mr. Smith\nHe saw the city.\nHe left.", TranslationLang: "de", Translation: "Herr Smith\nEr sah die Stadt.\nEr ging."},
	},
	Run: func(p *verify.Pass) {
		ended, both := 0, 0
		for n := range p.In.Pairs {
			if o, t := profilesOf(p, n); o.ends && t.says {
				ended++
				if t.ends {
					both++
				}
			}
		}
		stops := ended >= 3 && both*10 >= (ended-1)*7 // else a language or a house that sets no full stops
		m := models.Of(p)
		for n := range p.In.Pairs {
			o, t := profilesOf(p, n)
			s := translation(p, n)
			if !t.says || t.ends || p.In.Pairs[n].OriginalN == 0 || !breaksOff(s) {
				continue
			}
			hanging := hangs(p, n) && o.says && (o.ends || m.short(o.size, t.size) < headlineWhole)
			if !hanging && (!stops || !o.ends) {
				continue
			}
			sev := verify.Severity(0)
			if !waits(s) && !hanging && m.short(o.size, t.size) > looksWhole(s, n, ended-both) {
				sev = verify.Info // only the full stop is missing, or another mark stands in its place
			}
			reportLast(p, n, s, sev)
		}
	},
}

// headlineWhole is how short a headline must be to break off where it ends with a small
// word: names end with them, too.
const headlineWhole = -0.15

// looksWhole is how short translation n, which has no full stop, must be to look as if more
// were missing (see model.short): one that ends with a quotation mark, a headline, and one
// in a text that leaves out stops elsewhere too, shorter.
func looksWhole(s string, n, unended int) float64 {
	switch {
	case quoted(s):
		return -0.6
	case n == 0:
		return -0.5
	case unended > 2:
		return -0.4
	}
	return -0.3
}

func ends(s string) bool { return scan.EndsSentence(s) }

// breaksOff tells whether s ends with a word or a mark that cannot end it; a figure, a
// bracket, an address may.
func breaksOff(s string) bool {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune(",;-–—:、，；：،(", r) || scan.IsCloser(r)
}

// waits tells whether s ends with a mark after which something must follow; the Chinese
// comma also parts sentences.
func waits(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, unicode.IsSpace))
	return strings.ContainsRune(",;、；،(（", r)
}

func reportLast(p *verify.Pass, n int, s string, sev verify.Severity) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	at := strings.LastIndexFunc(s, unicode.IsSpace) + 1
	if r, _ := utf8.DecodeLastRuneInString(s); !scan.ScriptOf(r).Spaced() {
		at = max(at, len(s)-utf8.RuneLen(r))
	}
	start, end := scan.Whole(s, at, len(s))
	p.Report(verify.Finding{Severity: sev, Original: []verify.Span{all(p, editor.Original, n)}, Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
		Message: msg.New("complete.truncated"), Why: msg.New("complete.truncated.why")})
}

// all is the whole of one side of pair n without the space around it.
func all(p *verify.Pass, side editor.Side, n int) verify.Span {
	s := p.Text(side, n)
	start := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return p.SpanOf(side, n, start, max(start, len(strings.TrimRightFunc(s, unicode.IsSpace))))
}

// Length finds translations far shorter or longer than those around them.
var Length = &verify.Check{
	ID: "complete.length", Category: "accuracy/omission", Severity: verify.Warning, Compares: true, Scope: verify.Article, Settles: true,
	YieldsTo: []string{"complete", "quote.speaker", "link.byline"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The committee met on Monday in the capital to talk about the budget, the roads and the schools of the region.\nIt is over.", TranslationLang: "de",
			Translation: "Der Ausschuss tagte.\nEs ist vorbei.", Bad: true, Mark: "Der Ausschuss tagte."},
		{OriginalLang: "en", Original: "The committee met on Monday.", TranslationLang: "de", Translation: "Der Ausschuss tagte am Montag."},
	},
	Run: func(p *verify.Pass) {
		m := models.Of(p)
		for n := range p.In.Pairs {
			if o, t := profilesOf(p, n); !o.says || !t.says {
				continue
			}
			so, o := measured(p, editor.Original, n)
			st, t := measured(p, editor.Translation, n)
			low, high := -1.0, 1.0
			z := m.short(o, t)
			switch {
			case st < so && z < fewerAndLost && z >= fewerSentences && loses(p, n):
				low = fewerAndLost
			case st < so && chains(p, editor.Translation):
				low = fewerChained
			case st < so:
				low = fewerSentences
			case st > so && !chains(p, editor.Original):
				high = moreSentences
			}
			if z < low {
				reportLength(p, n, "complete.length.short")
			} else if z > high {
				reportLength(p, n, "complete.length.long")
			}
		}
	},
}

// loses tells whether a number or a name of pair n is missing from its translation: a name that
// the translation has elsewhere.
func loses(p *verify.Pass, n int) bool {
	side := func(s editor.Side) compare.Side {
		return compare.Side{Text: p.Text(s, n), Lang: p.Lang(s), Facts: p.FactsOf(s, n)}
	}
	for _, d := range compare.Pair(side(editor.Original), side(editor.Translation)) {
		if d.Kind == compare.Missing {
			return true
		}
	}
	within := func(s editor.Side, forms []names.Form) bool {
		return slices.ContainsFunc(forms, func(f names.Form) bool {
			return slices.ContainsFunc(f.Spans, func(sp text.Span) bool { return p.In.Pairs[n].Span(s).Contains(sp.Start) })
		})
	}
	return slices.ContainsFunc(p.Names().Names, func(name names.Name) bool {
		return len(name.Forms) > 0 && within(editor.Original, name.Original) && !within(editor.Translation, name.Forms)
	})
}

// measured are the sentences and the size of one side of pair n without its addresses.
func measured(p *verify.Pass, side editor.Side, n int) (count int, length float64) {
	if len(p.FactsOf(side, n).Links) == 0 {
		f := of(p, side, n)
		if len(f.trimmed) == len(p.Text(side, n)) {
			return f.sentences, f.size
		}
		return f.sentences, size(f.trimmed)
	}
	s := unlinked(p, side, n)
	return sentences(s), size(s)
}

// sentences counts those of s, with one at the end that lacks its full stop.
func sentences(s string) int {
	n := scan.SentenceEnds(s)
	if ends(s) {
		return n
	}
	rest := s[strings.LastIndexFunc(s, scan.IsTerminal)+1:]
	if words, chars := plainWords(rest); words >= 2 || chars >= 4 {
		n++ // and no address or signature
	}
	return n
}

// chains tells whether the side is in Chinese, which strings sentences together with
// commas: there, other numbers of sentences say nothing.
func chains(p *verify.Pass, side editor.Side) bool {
	base, _ := p.Lang(side).Base()
	return base.String() == "zh" || base.String() == "yue"
}

func reportLength(p *verify.Pass, n int, id string) {
	p.Report(verify.Finding{Original: []verify.Span{all(p, editor.Original, n)}, Translation: []verify.Span{all(p, editor.Translation, n)},
		Message: msg.New(id), Why: msg.New("complete.length.why")})
}

// model is what the lengths of an article's pairs have in common: the median of the
// logarithm of their ratio and how far pairs stray from it.
type model struct{ median, spread float64 }

// models learns the model. A text of a few pairs leans on what most pairs of languages
// have: 1.1 letters for one, a spread of 0.3.
var models = verify.NewShared(func(p *verify.Pass) model {
	logs := make([]float64, 0, len(p.In.Pairs))
	for n := range p.In.Pairs {
		if o, t := profilesOf(p, n); o.size >= 30 && t.size >= 8 {
			logs = append(logs, math.Log(t.size/o.size))
		}
	}
	m := model{median: math.Log(usual(p)), spread: 0.3}
	if len(logs) < 3 {
		return m
	}
	m.median = middle(logs)
	for i := range logs {
		logs[i] = math.Abs(logs[i] - m.median)
	}
	own := 1.4826 * middle(logs)
	k := float64(len(logs))
	m.spread = max(0.14, (own*k+0.25*6)/(k+6))
	return m
})

// usual is the ratio of lengths to be expected before anything is known of the article: a
// Chinese character stands for three letters, one of kana or hangul for two.
func usual(p *verify.Pass) float64 {
	return 1.1 * density(p.In.Original.Text) / density(p.In.Translation.Text)
}

func density(s string) float64 {
	switch scriptOf(s) {
	case scan.Han:
		return 3
	case scan.Kana, scan.Hangul:
		return 2
	}
	return 1
}

// scriptOf is the script of a text, by its beginning.
func scriptOf(s string) scan.Script { return scan.MainScript(s[:min(len(s), 2000)]) }

func middle(xs []float64) float64 {
	slices.Sort(xs)
	return xs[len(xs)/2]
}

// size is the length of s in letters and figures; a letter of a script without spaces or
// of syllables says more and is as long as what the median makes of it. Latin letters
// among such characters, a name in brackets, count a third.
func size(s string) float64 {
	latin, dense, other := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0xE3 && c <= 0xED:
			dense++
		case c >= 0xC0:
			other++
		case c < 0x80 && c > ' ':
			latin++
		}
	}
	if dense*4 >= latin && dense > 0 {
		return float64(dense+other) + float64(latin)/3
	}
	return float64(latin + dense + other)
}

// short is how far the sizes of original and translation of a pair lie outside of what the
// model allows: between -1 and 1 it is within, below -1 too short, above 1 too long. Short
// sentences vary more.
func (m model) short(o, t float64) float64 {
	if o == 0 || t == 0 {
		return 0
	}
	allowed := allowance*m.spread + 6/math.Sqrt(o*math.Exp(m.median))*0.5
	return (math.Log(t/o) - m.median) / allowed
}

// quoted tells whether s ends with the mark that closes a quotation.
func quoted(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, unicode.IsSpace))
	return scan.IsCloser(r)
}

// allowance is how many spreads a pair may stray.
const allowance = 2.3

// How far a length may stray where sentences seem to be missing or new as well, and where a
// name or a number is missing with them.
const (
	fewerSentences = -0.55
	fewerChained   = -0.5 // in a language that makes one sentence of two
	fewerAndLost   = -0.4
	moreSentences  = 0.6
)
