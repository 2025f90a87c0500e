package sense

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Hedge finds reservations that the translation lost: about, at least, allegedly,
// according to.
var Hedge = &verify.Check{
	ID: "sense.hedge", Category: "accuracy/omission", Severity: verify.Warning, Compares: true, Languages: listed, Originals: listed,
	YieldsTo: []string{"complete"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "He allegedly took the money.", TranslationLang: "de", Translation: "Er nahm das Geld.", Bad: true},
		{OriginalLang: "en", Original: "About 300 people came.", TranslationLang: "ru", Translation: "Пришли 300 человек.", Bad: true},
		{OriginalLang: "en", Original: "At least 300 people came.", TranslationLang: "de", Translation: "Mehr als 299 Menschen kamen."},
		{OriginalLang: "en", Original: "He talked about 300 people.", TranslationLang: "de", Translation: "Er sprach über 300 Menschen."},
	},
	Run: func(p *verify.Pass) {
		o := read(p, editor.Original)
		if len(o) == 0 {
			return
		}
		t := read(p, editor.Translation)
		all := classes(t)
		for _, f := range o {
			var missing bool
			ct := all
			if f.class&(approx|atLeast|atMost) != 0 {
				ct = besideFigure(p, f.span, t, all)
			}
			switch {
			case f.weak && !beforeFigure(p.Original()[f.span.Start:f.span.End]):
			case f.class&approx != 0:
				missing = clear(p, f.span) && ct&(approx|atLeast|atMost|alleged) == 0
			case f.class&atLeast != 0:
				missing = clear(p, f.span) && ct&(atLeast|approx|atMost) == 0
			case f.class&atMost != 0:
				missing = clear(p, f.span) && ct&(atMost|approx|atLeast) == 0
			case f.class&alleged != 0:
				missing = sure(p.Original()[f.span.Start:f.span.End]) && ct&(alleged|accord) == 0
			case f.class&accord != 0:
				missing = cited(p.Original()[f.span.Start:f.span.End]) && ct&(accord|alleged) == 0
			}
			if missing {
				f.weak = false // here it has one sense only
				reportWhole(p, []found{f}, "sense.hedge", f.class)
				return
			}
		}
	},
}

// ambiguous are words that say something else before a figure as often as not: to 4.25
// percent, talked about 300, against 3.4.
var ambiguous = map[string]bool{
	"about": true, "over": true, "some": true, "around": true, "до": true, "по": true, "под": true, "bis": true, "gut": true, "über": true, "gegen": true,
	"sobre": true, "hacia": true, "tot": true, "tegen": true, "do": true,
}

// clear tells whether the reservation at sp stands before a figure, and so is one.
func clear(p *verify.Pass, sp text.Span) bool {
	o := p.Original()
	rest := strings.TrimLeft(o[sp.End:], " \u00a0$€£¥")
	after := strings.IndexFunc(rest, unicode.IsDigit) == 0
	word := strings.ToLower(o[sp.Start:sp.End])
	if ambiguous[word] {
		before := strings.TrimRight(o[:sp.Start], " ")
		prev := before[strings.LastIndexByte(before, ' ')+1:]
		return after && word == "about" && !verbOfSpeech(prev) && !yearAt(rest)
	}
	return after && !yearAt(rest) && !dated(p, sp)
}

// dated tells whether the figure behind sp is of a date, or of a range, which is a
// reservation of its own.
func dated(p *verify.Pass, sp text.Span) bool {
	numbers := p.Facts(editor.Original).Numbers
	i := figureBehind(numbers, sp)
	if i < 0 {
		return false
	}
	n := &numbers[i]
	if n.Date > 0 || n.Flags&(fact.Low|fact.High) != 0 {
		return true
	}
	if i+1 == len(numbers) || numbers[i+1].Span.Start-n.Span.End > widestRange || numbers[i+1].Span.Start < n.Span.End {
		return false
	}
	between := p.Original()[n.Span.End:numbers[i+1].Span.Start]
	return strings.ContainsFunc(between, unicode.IsLetter) && !strings.ContainsAny(between, ",.;:(")
}

// widestRange is how many bytes stand between the ends of a range: " to ", " đến ".
const widestRange = 8

// figureBehind is which of the numbers stands right behind sp, -1 if none does.
func figureBehind(numbers []fact.Number, sp text.Span) int {
	return slices.IndexFunc(numbers, func(n fact.Number) bool { return n.Span.Start >= sp.End && n.Span.Start-sp.End <= 6 })
}

// besideFigure is the classes of the words of the translation that can stand for the
// reservation at sp: those near the same figure, if it stands there, else all.
func besideFigure(p *verify.Pass, sp text.Span, t []found, all class) class {
	numbers := p.Facts(editor.Original).Numbers
	figure := figureBehind(numbers, sp)
	if figure < 0 {
		return all
	}
	for i := range p.Facts(editor.Translation).Numbers {
		n := &p.Facts(editor.Translation).Numbers[i]
		if n.Value != numbers[figure].Value || n.Flags&fact.InWords != 0 {
			continue
		}
		var c class
		for _, f := range t {
			if reserves(p.Translation(), f.span, n.Span) {
				c |= f.class
			}
		}
		return c
	}
	return all
}

// reserves tells whether the word at w stands so near the figure at n that it can be its
// reservation: with two or three words between them, or as many characters in a script
// without spaces.
func reserves(s string, w, n text.Span) bool {
	between, far := "", farBefore
	switch {
	case w.End <= n.Start:
		between = s[w.End:n.Start]
	case w.Start >= n.End:
		between, far = s[n.End:w.Start], farBehind
	default:
		return true
	}
	if r, _ := utf8.DecodeRuneInString(s[w.Start:]); scan.ScriptOf(r).Spaced() {
		return utf8.RuneCountInString(between) <= far
	}
	dense := 0
	for _, r := range between {
		if !scan.ScriptOf(r).Spaced() {
			dense++
		}
	}
	return dense <= farDense
}

// How many characters may stand between a figure and its reservation before or behind it,
// and how many of a script without spaces.
const (
	farBefore = 22
	farBehind = 14
	farDense  = 4
)

// beforeFigure tells whether a word that has other senses is a reservation wherever it
// stands before a figure.
func beforeFigure(w string) bool {
	switch lower(w) {
	case "hơn", "trên":
		return true
	}
	return false
}

// verbOfSpeech tells whether "about" goes with the word before it: talked about 300.
func verbOfSpeech(w string) bool {
	switch strings.ToLower(w) {
	case "talk", "talked", "talking", "talks", "concerned", "worried", "all", "information", "story", "film", "book", "report", "complained", "complaints", "questions", "said", "learn", "know", "how", "what", "think", "hear", "heard", "asked":
		return true
	}
	return false
}

// yearAt tells whether s begins with a year.
func yearAt(s string) bool {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n == 4 && (s[0] == '1' && s[1] >= '8' || s[0] == '2' && s[1] == '0')
}

// cited tells whether the words can only name a source.
func cited(w string) bool {
	switch lower(w) {
	case "according to", "nach angaben", "по данным", "по словам", "за даними", "за словами", "d'après", "d’après", "volgens", "według", "de acordo", "de acuerdo":
		return true
	}
	return false
}

// sure tells whether the word can only be a reservation.
func sure(w string) bool {
	switch lower(w) {
	case "allegedly", "reportedly", "supposedly", "purportedly", "alleged", "angeblich", "mutmaßlich", "якобы", "предположительно", "нібито", "ймовірно", "supuestamente", "presuntamente", "presumibilmente", "supostamente", "alegadamente", "naar verluidt", "rzekomo", "podobno", "据称", "據稱", "涉嫌", "được cho là", "يُزعم", "prétendument":
		return true
	}
	return false
}

// Question finds questions that became statements and the reverse.
var Question = &verify.Check{
	ID: "sense.question", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article, Custom: true,
	YieldsTo: []string{"complete", "quote"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Will he resign?", TranslationLang: "de", Translation: "Er wird zurücktreten.", Bad: true, Mark: "zurücktreten."},
		{OriginalLang: "en", Original: "He will resign.", TranslationLang: "ru", Translation: "Он уйдёт в отставку?", Bad: true, Mark: "отставку?"},
		{OriginalLang: "en", Original: "Will he resign?", TranslationLang: "el", Translation: "Θα παραιτηθεί;"},
		{OriginalLang: "en", Original: "“Will he?” they asked.", TranslationLang: "de", Translation: "Ob er das tue, fragten sie."},
	},
	Run: func(p *verify.Pass) {
		if marksNoQuestions(p.Lang(editor.Original)) || marksNoQuestions(p.Lang(editor.Translation)) {
			return
		}
		for n := range p.In.Pairs {
			o, t := p.Text(editor.Original, n), p.Text(editor.Translation, n)
			if !scan.EndsSentence(o) || !scan.EndsSentence(t) {
				continue
			}
			switch {
			case asks(o) && !strings.ContainsAny(t, questionMarks):
				if !quotedIn(o) {
					reportQuestion(p, n, o, t, "sense.question.lost", 0)
				}
			case asks(t) && !strings.ContainsAny(o, questionMarks):
				reportQuestion(p, n, o, t, "sense.question.new", newQuestion(t))
			}
		}
	},
}

const questionMarks = "?？؟;\u037e՞፧⁇⁈‽¿"

// asks tells whether s ends with a question mark; the semicolon is one in Greek only, and
// there it is enough that the other side has one anywhere.
func asks(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return scan.IsCloser(r) || unicode.IsSpace(r) || r == '!' || r == '.' })
	return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "？") || strings.HasSuffix(s, "؟")
}

// marksNoQuestions tells whether the language writes many questions without a mark.
func marksNoQuestions(tag language.Tag) bool {
	base, _ := tag.Base()
	switch base.String() {
	case "th", "lo", "km", "my", "ja", "bo", "dz", "hy", "am", "ti":
		return true
	}
	return false
}

// quotedIn tells whether the question at the end of s is quoted within a sentence that is
// none itself: he wondered: ‘Can I?’ It may become an indirect question.
func quotedIn(s string) bool {
	end := strings.LastIndexAny(s, questionMarks)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(s, unicode.IsSpace))
	_, first := utf8.DecodeRuneInString(s)
	return end > first && scan.IsCloser(last) && strings.ContainsAny(s[first:end], "\"“„«‘‚‹「'")
}

// newQuestion is how grave it is that t asks and the original does not: a quoted question
// may stand without its mark there, or be a request.
func newQuestion(t string) verify.Severity {
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(t, unicode.IsSpace)); scan.IsCloser(last) {
		return verify.Info
	}
	return 0
}

func reportQuestion(p *verify.Pass, n int, o, t, id string, sev verify.Severity) {
	p.Report(verify.Finding{Severity: sev, Original: []verify.Span{lastWord(p, editor.Original, n, o)}, Translation: []verify.Span{lastWord(p, editor.Translation, n, t)},
		Message: msg.New(id), Why: msg.New("sense.question.why")})
}

// lastWord is the last word of a sentence with its marks.
func lastWord(p *verify.Pass, side editor.Side, n int, s string) verify.Span {
	end := len(strings.TrimRightFunc(s, unicode.IsSpace))
	start := strings.LastIndexByte(s[:end], ' ') + 1
	from, to := scan.Whole(s, start, end)
	return p.SpanOf(side, n, from, to)
}
