package quote

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Speaker finds quotations whose original says who speaks and whose translation does not:
// nothing stands beside the quotation any more.
var Speaker = &verify.Check{
	ID: "quote.speaker", Category: "accuracy/omission", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	Originals: verify.Bases("ar", "de", "en", "es", "fr", "ru", "uk", "vi", "zh"),
	YieldsTo:  []string{"complete.omitted", "complete.untranslated", "complete.misplaced", "quote.unbalanced", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” said Anna Berg.", TranslationLang: "de", Translation: "„Wir verlassen die Stadt morgen.“", Bad: true, Mark: "„Wir verlassen die Stadt morgen.“"},
		{OriginalLang: "ru", Original: "«Мы завтра уедем из города», — сказал министр Иван Петров.", TranslationLang: "en", Translation: "“We will leave the city tomorrow.”", Bad: true},
		{OriginalLang: "zh", Original: "部长王伟表示：“我们明天会离开这座城市。”", TranslationLang: "de", Translation: "„Wir verlassen morgen die Stadt.“", Bad: true},
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” said Anna Berg.", TranslationLang: "de", Translation: "„Wir verlassen die Stadt morgen“, so Berg."},
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” said Anna Berg.", TranslationLang: "ru", Translation: "Анна Берг: «Мы завтра уедем из города»."},
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” said Anna Berg.\n“It is late.”", TranslationLang: "de", Translation: "„Wir verlassen die Stadt morgen.\nEs ist spät“, sagte Anna Berg."},
	},
	Run: func(p *verify.Pass) {
		listed := sayingsOf(p.Lang(editor.Original))
		if listed == nil {
			return
		}
		for n := range p.In.Pairs {
			o, t := p.Text(editor.Original, n), p.Text(editor.Translation, n)
			if o == "" || t == "" {
				continue
			}
			named, quoted := attribution(p, n, listed)
			if !quoted || named.Len() == 0 {
				continue
			}
			inside, bare := onlyQuoted(p, n)
			if !bare || inserted(t) || brokenOff(p, n) || begun(t) && (!leftOpen(p, n-1) || says(p, editor.Translation, n, inside)) || attributedNear(p, n) {
				continue
			}
			start, end := scan.Whole(t, inside.Start, inside.End)
			from, to := scan.Whole(o, named.Start, named.End)
			p.Report(verify.Finding{Original: []verify.Span{p.SpanOf(editor.Original, n, from, to)},
				Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
				Message:     msg.New("quote.speaker", o[from:to]), Why: msg.New("quote.speaker.why")})
		}
	},
}

// attribution is the stretch outside of the quotations of the original of pair n that
// has a word of saying; empty if there is none. quoted tells whether it quotes anything.
func attribution(p *verify.Pass, n int, listed *sayingWords) (at edits.Span, quoted bool) {
	s := p.Text(editor.Original, n)
	in, out := parts(p, editor.Original, n)
	if len(in) == 0 {
		return at, false
	}
	for _, sp := range out {
		if listed.in(s[sp.Start:sp.End]) {
			return trimmed(s, sp), true
		}
	}
	return at, true
}

// onlyQuoted tells whether the translation of pair n is a quotation and nothing but punctuation beside it, and where
// the quotation stands.
func onlyQuoted(p *verify.Pass, n int) (inside edits.Span, bare bool) {
	if lettersOutside(p, editor.Translation, n) {
		return inside, false
	}
	s := p.Text(editor.Translation, n)
	in, _ := parts(p, editor.Translation, n)
	for i, sp := range in {
		if i == 0 {
			inside = sp
		}
		inside.End = sp.End
	}
	if inside.Len() == 0 {
		return inside, false
	}
	return inside, long(s[inside.Start:inside.End])
}

// inserted tells whether words stand between dashes within the quotation, as Russian writes
// them: «Мы, — сказал он, — идём».
func inserted(s string) bool {
	for _, dash := range [...]string{"—", "–"} {
		for _, before := range [...]string{", ", "! ", "? ", "… "} {
			if strings.Contains(s, before+dash) {
				return true
			}
		}
	}
	return false
}

// begun tells whether s ends a quotation that began in another sentence.
func begun(s string) bool {
	places := marks(s, nil, false)
	return len(places) > 0 && direction(s, places[0]) == closing
}

// brokenOff tells whether the translation of pair n opens a quotation that no sentence behind it
// closes: then the text breaks off, which is more than a lost speaker.
func brokenOff(p *verify.Pass, n int) bool {
	if isClosed(p.Text(editor.Translation, n), closing) {
		return false
	}
	for k := n + 1; k < len(p.In.Pairs) && k-n <= farthest; k++ {
		t := p.Text(editor.Translation, k)
		if places := marks(t, nil, false); len(places) > 0 {
			return direction(t, places[0]) != closing
		}
	}
	return true
}

// leftOpen tells whether the quotation that ends behind pair n of the translation was opened.
func leftOpen(p *verify.Pass, n int) bool {
	for k := n; k >= 0 && n-k <= farthest; k-- {
		t := p.Text(editor.Translation, k)
		if places := marks(t, nil, false); len(places) > 0 {
			return direction(t, places[len(places)-1]) == opening
		}
	}
	return false
}

// parts are the stretches of one side of pair n inside its quotation marks, with them, and those outside. What
// stands before a closing mark that nothing opened, or behind an opening one that nothing
// closes, is inside: the quotation began or ends in another sentence.
func parts(p *verify.Pass, side editor.Side, n int) (in, out []edits.Span) {
	s := p.Text(side, n)
	var room [8]int
	places := marks(s, room[:0], false)
	if len(places) == 0 {
		return singly(s, p.FactsOf(side, n).Quotations)
	}
	at, open := 0, len(places) > 0 && direction(s, places[0]) == closing
	for _, i := range places {
		_, n := utf8.DecodeRuneInString(s[i:])
		if open {
			in, at = append(in, edits.Span{Start: at, End: i + n}), i+n
		} else {
			out, at = append(out, edits.Span{Start: at, End: i}), i
		}
		open = !open
	}
	if open {
		return append(in, edits.Span{Start: at, End: len(s)}), out
	}
	return in, append(out, edits.Span{Start: at, End: len(s)})
}

// singly are the stretches inside and outside of quotations that are marked by single marks.
func singly(s string, quotations []fact.Quotation) (in, out []edits.Span) {
	at := 0
	for _, q := range quotations {
		if q.Depth == 0 && q.Close != "" {
			in, out, at = append(in, q.Span), append(out, edits.Span{Start: at, End: q.Span.Start}), q.Span.End
		}
	}
	return in, append(out, edits.Span{Start: at, End: len(s)})
}

// attributedNear tells whether a sentence of the quotation of pair n, or one that touches it,
// may say who speaks: its translation names a speaker outside of the marks, beside the
// quotation, and its original does not.
func attributedNear(p *verify.Pass, n int) bool {
	t := p.Text(editor.Translation, n)
	return !isClosed(t, opening) && attributedFrom(p, n, -1) || !isClosed(t, closing) && attributedFrom(p, n, 1) || ledIn(p, n-1) || followed(p, n+1)
}

// attributedFrom looks from pair n one way, as far as its quotation may reach.
func attributedFrom(p *verify.Pass, n, step int) bool {
	for k := n + step; k >= 0 && k < len(p.In.Pairs) && (k-n)*step <= farthest; k += step {
		if namesSpeaker(p, editor.Translation, k) && !namesSpeaker(p, editor.Original, k) {
			return true
		}
		if len(marks(p.Text(editor.Translation, k), nil, false)) > 0 {
			return false
		}
	}
	return false
}

// farthest is how many sentences a quotation is followed over in search of its speaker.
const farthest = 8

// isClosed tells whether s begins with an opening mark, or ends with a closing one.
func isClosed(s string, end way) bool {
	places := marks(s, nil, false)
	if len(places) == 0 {
		return true // single marks, which close in their sentence
	}
	if end == opening {
		return direction(s, places[0]) != closing
	}
	return len(places)%2 == 0 || direction(s, places[0]) == closing
}

// ledIn tells whether the translation of pair n leads into the next sentence: it ends with a
// colon, or with words of saying that its original does not have.
func ledIn(p *verify.Pass, n int) bool {
	if n < 0 {
		return false
	}
	t := strings.TrimSpace(p.Text(editor.Translation, n))
	if strings.HasSuffix(t, ":") || strings.HasSuffix(t, "：") {
		return true
	}
	_, out := parts(p, editor.Translation, n)
	return len(out) > 0 && says(p, editor.Translation, n, out[len(out)-1]) && !namesSpeaker(p, editor.Original, n)
}

// followed tells whether the translation of pair n begins with words of saying that its
// original does not have.
func followed(p *verify.Pass, n int) bool {
	if n >= len(p.In.Pairs) {
		return false
	}
	_, out := parts(p, editor.Translation, n)
	return len(out) > 0 && out[0].Start == 0 && says(p, editor.Translation, n, out[0]) && !namesSpeaker(p, editor.Original, n)
}

// says tells whether the stretch sp of one side of pair n has a word of saying or, where none
// are known, any word.
func says(p *verify.Pass, side editor.Side, n int, sp edits.Span) bool {
	s := p.Text(side, n)[sp.Start:sp.End]
	if l := sayingsOf(p.Lang(side)); l != nil {
		return l.in(s)
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// namesSpeaker tells whether one side of pair n says something outside of its quotations.
func namesSpeaker(p *verify.Pass, side editor.Side, n int) bool {
	_, out := parts(p, side, n)
	for _, sp := range out {
		if says(p, side, n, sp) {
			return true
		}
	}
	return false
}

// lettersOutside tells whether a word stands outside of the quotations of one side of pair n.
func lettersOutside(p *verify.Pass, side editor.Side, n int) bool {
	s := p.Text(side, n)
	_, out := parts(p, side, n)
	for _, sp := range out {
		if strings.IndexFunc(s[sp.Start:sp.End], unicode.IsLetter) >= 0 {
			return true
		}
	}
	return false
}

// trimmed is sp of s without spaces and marks at its ends.
func trimmed(s string, sp edits.Span) edits.Span {
	isMark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	w := s[sp.Start:sp.End]
	sp.Start += len(w) - len(strings.TrimLeftFunc(w, isMark))
	sp.End -= len(w) - len(strings.TrimRightFunc(w, isMark))
	return sp
}

// sayingWords are the words of saying of one language.
type sayingWords struct {
	exact   map[string]bool
	stems   []string
	phrases []string // of several words, or of a script without spaces: looked for anywhere
}

var sayingLists = struct {
	sync.Mutex
	of map[string]*sayingWords
}{of: map[string]*sayingWords{}}

// sayingsOf are those of a language, read when they are first asked for; nil if there are none.
func sayingsOf(tag language.Tag) *sayingWords {
	base, _ := tag.Base()
	sayingLists.Lock()
	defer sayingLists.Unlock()
	l, ok := sayingLists.of[base.String()]
	if !ok {
		if src := sayings[base.String()]; src != "" {
			l = parseSayings(src)
		}
		sayingLists.of[base.String()] = l
	}
	return l
}

func parseSayings(src string) *sayingWords {
	l := &sayingWords{exact: map[string]bool{}}
	for w := range strings.SplitSeq(src, ",") {
		w = strings.TrimSpace(w)
		first, _ := utf8.DecodeRuneInString(w)
		stem, isStem := strings.CutSuffix(w, "*")
		switch {
		case isStem:
			l.stems = append(l.stems, stem)
		case strings.Contains(w, " ") || !scan.ScriptOf(first).Spaced():
			l.phrases = append(l.phrases, w)
		default:
			l.exact[w] = true
		}
	}
	return l
}

// in tells whether s has a word of saying.
func (l *sayingWords) in(s string) bool {
	low := strings.ToLower(s)
	for _, ph := range l.phrases {
		if strings.Contains(low, ph) {
			return true
		}
	}
	for w, ok := scan.Word(low, 0); ok; w, ok = scan.Word(low, w.End) {
		word := low[w.Start:w.End]
		if l.exact[word] {
			return true
		}
		for _, stem := range l.stems {
			if strings.HasPrefix(word, stem) {
				return true
			}
		}
	}
	return false
}
