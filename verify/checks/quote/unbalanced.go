package quote

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Unbalanced finds quotation marks without a partner. A quotation may go over several
// sentences, and over paragraphs that each open it anew.
var Unbalanced = &verify.Check{
	ID: "quote.unbalanced", Category: "linguistic/punctuation", Severity: verify.Warning, Scope: verify.Article, Custom: true,
	YieldsTo: []string{"character"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "“We go,” he said.", TranslationLang: "de", Translation: "„Wir gehen, sagte er.", Bad: true, Mark: "„"},
		{TranslationLang: "de", Translation: "„Wir gehen, sagte er.", Bad: true, Mark: "„"},
		{TranslationLang: "de", Translation: "„Wir gehen“, sagte er, „und zwar bald.“"},
		{OriginalLang: "en", Original: "“We go.\n“And we stay,” he said.", TranslationLang: "de", Translation: "„Wir gehen.\nUnd wir bleiben“, sagte er."},
		{OriginalLang: "en", Original: "The 12\" record", TranslationLang: "de", Translation: "Die 30-cm-Platte"},
	},
	Run: func(p *verify.Pass) {
		if p.In.Original == nil {
			byBlock(p)
		} else {
			byPair(p)
		}
	},
}

// byPair compares each pair with its original: where that leaves a quotation open, the
// translation may too.
func byPair(p *verify.Pass) {
	var o, t []int
	openO, openT := false, false
	for n := range p.In.Pairs {
		so, st := p.Text(editor.Original, n), text(p, n)
		o, t = marks(so, o[:0], openO), marks(st, t[:0], openT)
		oddO, oddT := len(o)%2 == 1, len(t)%2 == 1
		if len(t) > 0 && direction(st, t[0]) == opening && (!oddT || !openO || opensAnew(so, o)) {
			openT = false // a new quotation: what was open before was closed without a mark
		}
		if opensAnew(so, o) {
			if openO && hasWord(so[:o[0]]) {
				openT = false // not a paragraph that opens the same quotation again
			}
			openO = false
		}
		after := openT != oddT
		switch {
		case oddT && !oddO && !openT && single(so):
			// a quotation between single marks that goes on, or comes from before
		case oddT && !oddO && !openT && ownPartner(p, n, st, loner(st, t, false)):
			// the translation draws the quotation over more sentences, or over fewer
		case oddT && !oddO && !openT:
			reportMark(p, n, loner(st, t, false), doubt(p, n, so, loner(st, t, false)))
			after = openO
		case oddO && !oddT && !openT && len(t) == 0 && hasWord(st) && partnered(p, n, openO) && (openO || direction(so, o[0]) != closing):
			reportLost(p, n, so, loner(so, o, openO))
			after = openO != oddO
		case oddO && !oddT && openT && openO && len(t) == 0 && hasWord(st) && direction(so, o[len(o)-1]) != opening:
			reportLost(p, n, so, o[len(o)-1]) // open on both sides, closed in the original only
			after = openO != oddO
		case oddO && len(t) == 0 && !openO && !openT && announced(so, o[0]) && announcement(st) > 0 && !anyMark(st):
			reportLost(p, n, so, o[0]) // both announce a quotation, which only the original then opens
			after = true
		case oddO != oddT || len(t) == 0:
		case oddO && oddT && (len(o) == 1 && len(t) == 1 || nests(st, t)):
			// one mark on both sides, or a quotation within one that goes on
		case !openT && jumbled(st, t) && !jumbled(so, o):
			reportMark(p, n, loner(st, t, false), 0)
		}
		openO, openT = openO != oddO, after
	}
}

// doubt is how grave the lone mark at st[at] of pair n is beside the original so: one that
// quotes nothing says nothing about how far the quotation goes. It is surely alone where
// the next mark faces the same way, or there is none near.
func doubt(p *verify.Pass, n int, so string, at int) verify.Severity {
	if anyMark(so) {
		return 0
	}
	way, step := direction(text(p, n), at), 1
	if way == closing {
		step = -1
	}
	if next, odd := nextMark(p, n, step); way != either && (next == way || next == either && !odd) {
		return 0
	}
	return verify.Info
}

// ownPartner tells whether the mark at st[at] of pair n has its partner in a sentence
// nearby: the next mark after an opening one closes, or the last one before a closing one
// opens. Only marks that face one way by their form or their place are counted on.
func ownPartner(p *verify.Pass, n int, st string, at int) bool {
	way, step := direction(st, at), 1
	switch way {
	case either:
		return false
	case closing:
		step = -1
	}
	next, odd := nextMark(p, n, step)
	return odd && next == opening+closing-way
}

// nextMark is the way that the nearest mark of the translation after pair n (before it, if
// step is -1) faces, and whether its sentence has an odd number of them.
func nextMark(p *verify.Pass, n, step int) (w way, odd bool) {
	for m, far := n+step, 0; m >= 0 && m < len(p.In.Pairs) && far < 6; m, far = m+step, far+1 {
		s := text(p, m)
		places := marks(s, nil, false)
		if len(places) == 0 {
			continue
		}
		next := places[0]
		if step < 0 {
			next = places[len(places)-1]
		}
		return direction(s, next), len(places)%2 == 1
	}
	return either, false
}

// opensAnew tells whether the first mark of s opens a quotation.
func opensAnew(s string, places []int) bool {
	return len(places) > 0 && direction(s, places[0]) == opening
}

func hasWord(s string) bool { _, ok := scan.Word(s, 0); return ok }

// single tells whether single marks of s, apostrophes aside, open a quotation that they
// do not close, or the reverse.
func single(s string) bool {
	open, closed := 0, 0
	for i, r := range s {
		if r != '\'' && r != '’' && r != '‘' && r != '‚' && r != '`' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if i == 0 || scan.IsSpace(before) || before == '"' || before == '(' {
			open++
		} else if !scan.IsWord(after) && (scan.IsTerminal(before) || before == ',' || scan.IsWord(before) && (before != 's' || open > closed)) {
			closed++
		}
	}
	return open != closed
}

// jumbled tells whether the marks of s, all of which say by the space around them which
// way they face, open twice in a row or close what is not open.
func jumbled(s string, places []int) bool {
	if nested(s, places) {
		return false
	}
	var open [3]bool // by family: marks of one family nest in those of another
	for _, at := range places {
		r, _ := utf8.DecodeRuneInString(s[at:])
		f := 0
		if r == '«' || r == '»' {
			f = 1
		} else if r == '「' || r == '」' {
			f = 2
		}
		way := direction(s, at)
		if next, _ := utf8.DecodeRuneInString(s[at+utf8.RuneLen(r):]); way == either || (r == '“' || r == '”') && scan.ScriptOf(next) == scan.Han {
			return false // Chinese nests marks of one kind
		}
		if open[f] == (way == opening) {
			return true
		}
		open[f] = way == opening
	}
	return false
}

// nested tells whether the marks of s nest a quotation in another one, each closed: „He calls
// this „cheap money““. Only the low mark surely opens.
func nested(s string, places []int) bool {
	depth := 0
	for _, at := range places {
		if strings.HasPrefix(s[at:], "„") {
			depth++
		} else if depth--; depth < 0 {
			return false
		}
	}
	return depth == 0
}

// nests tells whether the marks of s open a quotation that goes on, and within it one that
// they close: "They say: "Go!" as often as they can.
func nests(s string, places []int) bool {
	depth := 0
	for i, at := range places {
		way := direction(s, at)
		if i == 0 && at == 0 {
			way = opening
		}
		if way == opening {
			depth++
		} else if depth--; way == either {
			return false
		}
		if depth < 1 || depth > 2 {
			return false
		}
	}
	return depth == 1
}

// partnered tells whether the translation has the other mark of the quotation that the
// original opens, or closes, in pair n: then this one was lost, and the quotation was not
// made indirect.
func partnered(p *verify.Pass, n int, open bool) bool {
	step, same := 1, opening
	if open {
		step, same = -1, closing
	}
	if w, _ := nextMark(p, n, step); w == same {
		return false // nothing is open in the translation
	}
	for m, far := n+step, 0; m >= 0 && m < len(p.In.Pairs) && far < 8; m, far = m+step, far+1 {
		if len(marks(p.Text(editor.Original, m), nil, !open))%2 == 1 {
			return len(marks(text(p, m), nil, !open))%2 == 1
		}
	}
	return false
}

// reportLost reports that the mark at so[at] of the original has no counterpart: it marks
// the word of the translation at which it should stand.
func reportLost(p *verify.Pass, n int, so string, at int) {
	st := text(p, n)
	from := 0
	if announced(so, at) {
		from = announcement(st)
	}
	w, ok := scan.Word(st, from)
	if !ok {
		return
	}
	dir := direction(so, at)
	if dir == either {
		if dir = opening; at > 0 {
			dir = closing
		}
	}
	if dir == closing {
		w = lastBefore(st, w, float64(at)/float64(len(so)))
	}
	_, size := utf8.DecodeRuneInString(so[at:])
	start, end := scan.Whole(st, w.Start, w.End)
	first, last := scan.Whole(so, at, at+size)
	mark := p.SpanOf(editor.Original, n, first, last)
	p.Report(verify.Finding{Original: []verify.Span{mark}, Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
		Message: msg.New("quote.unbalanced.lost", mark.Text), Why: msg.New("quote.unbalanced.lost.why"), Fixes: restored(p, n, w, dir)})
}

// announced tells whether the mark at s[at] opens a quotation right behind a colon.
func announced(s string, at int) bool {
	before := strings.TrimRightFunc(s[:at], scan.IsSpace)
	return direction(s, at) == opening && (strings.HasSuffix(before, ":") || strings.HasSuffix(before, "："))
}

// announcement is where the words behind the one colon of s begin; 0 if there are none, or more
// than one colon, or a figure beside it.
func announcement(s string) int {
	at := strings.IndexAny(s, ":：")
	if at < 1 || at != strings.LastIndexAny(s, ":：") {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	after, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s[at+size:], scan.IsSpace))
	if !unicode.IsLetter(after) {
		return 0
	}
	return at + size
}

// restored is the fix that sets the lost mark at word w of pair n, as the partner of the
// mark that is still there; none where that one is of no style of the language.
func restored(p *verify.Pass, n int, w edits.Span, dir way) []verify.Fix {
	st := text(p, n)
	other := mate(p, n, dir)
	for _, style := range of(p) {
		at, mark := w.Start, style.open
		if dir == closing {
			at, mark = w.End, style.close
		}
		if dir == closing && other == style.open || dir == opening && other == style.close {
			words := mark + st[w.Start:w.End]
			if dir == closing {
				at = afterStop(p, st, at)
				words = st[w.Start:at] + mark
			}
			base := p.In.Pairs[n].Translation.Start
			return []verify.Fix{{Label: msg.New("fix.write", words), Edits: []edits.Edit{{Start: base + at, End: base + at, New: mark}}}}
		}
	}
	return nil
}

// afterStop is where a closing mark goes that belongs to the word ending at s[at]: behind
// the stop of a sentence, which in Russian, Ukrainian and Belarusian a full stop is not; in
// English also behind a comma.
func afterStop(p *verify.Pass, s string, at int) int {
	base, _ := p.Lang(editor.Translation).Base()
	for i, r := range s[at:] {
		inside := scan.IsTerminal(r)
		switch base.String() {
		case "en":
			inside = inside || r == ','
		case "ru", "uk", "be":
			inside = inside && r != '.'
		}
		if !inside {
			return at + i
		}
	}
	return len(s)
}

// mate is the mark that the lost one belongs to: the last one before a lost closing
// mark, the first one after a lost opening mark; "" if there is none near.
func mate(p *verify.Pass, n int, dir way) string {
	step := 1
	if dir == closing {
		step = -1
	}
	for m, far := n+step, 0; m >= 0 && m < len(p.In.Pairs) && far < 8; m, far = m+step, far+1 {
		s := text(p, m)
		places := marks(s, nil, dir == closing)
		if len(places) == 0 {
			continue
		}
		at := places[0]
		if dir == closing {
			at = places[len(places)-1]
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		return s[at : at+size]
	}
	return ""
}

// lastBefore is the word of s, from w on, after which a mark that stands at share of the
// original most likely stood: the one before a comma or a full stop that is nearest to the
// same share, else the last one.
func lastBefore(s string, w edits.Span, share float64) edits.Span {
	best, far := w, math.Inf(1)
	for next, ok := w, true; ok; next, ok = scan.Word(s, next.End) {
		r, _ := utf8.DecodeRuneInString(s[next.End:])
		if next.End < len(s) && r != ',' && r != '،' && r != '，' && !scan.IsTerminal(r) {
			continue
		}
		if d := math.Abs(float64(next.End)/float64(len(s)) - share); d < far {
			best, far = next, d
		}
	}
	return best
}

// byBlock judges a translation that stands alone by its paragraphs.
func byBlock(p *verify.Pass) {
	s := p.In.Translation.Text
	for from := 0; from <= len(s); {
		to := from
		for to < len(s) && s[to] != '\n' {
			to++
		}
		block := s[from:to]
		if m := marks(block, nil, false); len(m)%2 == 1 {
			if at := loner(block, m, false); !goesOn(s, to, block, at) && !wentOn(s, from, at, block) {
				reportAt(p, from+at)
			}
		}
		from = to + 1
	}
}

// goesOn tells whether the quotation that opens at block[at] goes on in the next block,
// which then opens it anew.
func goesOn(s string, end int, block string, at int) bool {
	for end < len(s) && (s[end] == '\n' || s[end] == ' ') {
		end++
	}
	r, _ := utf8.DecodeRuneInString(s[end:])
	return isDouble(r) && direction(block, at) != closing
}

// wentOn tells whether the quotation that closes at block[at] may have been opened in the
// block before.
func wentOn(s string, from, at int, block string) bool {
	if direction(block, at) == opening || from < 2 {
		return false
	}
	start := from - 1
	for start > 0 && s[start-1] != '\n' {
		start--
	}
	return len(marks(s[start:from-1], nil, false))%2 == 1
}

func reportAt(p *verify.Pass, at int) {
	_, n := utf8.DecodeRuneInString(p.In.Translation.Text[at:])
	start, end := scan.Whole(p.In.Translation.Text, at, at+n)
	p.Report(finding(verify.Span{Start: start, End: end, Text: p.In.Translation.Text[start:end]}))
}

func reportMark(p *verify.Pass, n, at int, sev verify.Severity) {
	s := text(p, n)
	_, size := utf8.DecodeRuneInString(s[at:])
	start, end := scan.Whole(s, at, at+size)
	f := finding(p.SpanOf(editor.Translation, n, start, end))
	f.Severity = sev
	p.Report(f)
}

func finding(sp verify.Span) verify.Finding {
	return verify.Finding{Translation: []verify.Span{sp}, Message: msg.New("quote.unbalanced", sp.Text), Why: msg.New("quote.unbalanced.why")}
}
