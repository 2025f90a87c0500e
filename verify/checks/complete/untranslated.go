package complete

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Untranslated finds sentences that stand in the translation as they stand in the original.
var Untranslated = &verify.Check{
	ID: "complete.untranslated", Category: "accuracy/untranslated", Severity: verify.Error, Compares: true, Settles: true,
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister left the city on Monday.", TranslationLang: "de", Translation: "The minister left the city on Monday.", Bad: true},
		{OriginalLang: "en", Original: "Bayern Munich 2, Borussia Dortmund 1", TranslationLang: "de", Translation: "Bayern Munich 2, Borussia Dortmund 1"},
		{OriginalLang: "vi", Original: "Nguồn: https://www.example.org/all/the/news/of/today.html", TranslationLang: "de", Translation: "Quelle: https://www.example.org/all/the/news/of/today.html"},
	},
	Run: func(p *verify.Pass) {
		if same(p) {
			return
		}
		o, t := withoutLinks(p, editor.Original), withoutLinks(p, editor.Translation)
		if t == "" || !copied(o, t) {
			return
		}
		p.Report(verify.Finding{Original: []verify.Span{all(p, editor.Original, p.N)}, Translation: []verify.Span{all(p, editor.Translation, p.N)},
			Message: msg.New("complete.untranslated"), Why: msg.New("complete.untranslated.why")})
	},
}

// PartlyUntranslated finds runs of words that were left in the language of the original.
var PartlyUntranslated = &verify.Check{
	ID: "complete.partly-untranslated", Category: "accuracy/untranslated", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"complete.untranslated", "complete.wrong-script", "complete.wrong-language", "link", "web"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister left the city on Monday.", TranslationLang: "de", Translation: "Der Minister left the city on Montag.", Bad: true, Mark: "left the city on"},
		{OriginalLang: "en", Original: "See https://www.example.org/all/the/news/of/today.", TranslationLang: "de", Translation: "Siehe https://www.example.org/all/the/news/of/today."},
		{OriginalLang: "en", Original: "She sang “Let it be” in New York.", TranslationLang: "de", Translation: "Sie sang „Let it be“ in New York."},
	},
	Run: func(p *verify.Pass) {
		if same(p) {
			return
		}
		o, t := p.Original(), p.Translation()
		kindred := func() bool { return kin(baseOf(p, editor.Original), baseOf(p, editor.Translation)) }
		for at := 0; at < len(t); {
			run, next := foreign(o, t, at)
			if run.Len() > 0 && !inLink(p, run) && !(wordsIn(t[run.Start:run.End]) < sharedByKin && kindred()) {
				start, end := scan.Whole(t, run.Start, run.End)
				p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)},
					Message: msg.New("complete.partly-untranslated", t[start:end]), Why: msg.New("complete.partly-untranslated.why")})
			}
			at = next
		}
	},
}

// withoutLinks is one side of the pair without its addresses, which nobody translates.
func withoutLinks(p *verify.Pass, side editor.Side) string { return unlinked(p, side, p.N) }

// unlinked is one side of pair n without its addresses.
func unlinked(p *verify.Pass, side editor.Side, n int) string {
	s := p.Text(side, n)
	links := p.FactsOf(side, n).Links
	if len(links) == 0 {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	at := 0
	for _, l := range links {
		if l.Span.Start >= at {
			b.WriteString(s[at:l.Span.Start])
			at = l.Span.End
		}
	}
	b.WriteString(s[at:])
	return strings.TrimSpace(b.String())
}

// inLink tells whether the run touches an address, which nobody translates.
func inLink(p *verify.Pass, run text.Span) bool {
	for _, l := range p.Facts(editor.Translation).Links {
		if l.Span.Overlaps(run) {
			return true
		}
	}
	return false
}

// same tells whether both sides are in one language: then nothing is translated.
func same(p *verify.Pass) bool {
	a, _ := p.Lang(editor.Original).Base()
	b, _ := p.Lang(editor.Translation).Base()
	return a == b && a.String() != "und"
}

// copied tells whether t is o, letter for letter or nearly so, and says something: three
// words that are no names.
func copied(o, t string) bool {
	if o == t {
		plain, chars := plainWords(t)
		return plain >= 2 || chars >= 6
	}
	if len(t)*10 < len(o)*6 {
		return false
	}
	words, found, plain, length := 0, 0, 0, 0
	for w, ok := scan.Word(t, 0); ok; w, ok = scan.Word(t, w.End) {
		words++
		if word := t[w.Start:w.End]; scan.HasWord(o, word) {
			found++
			length += len(word)
			if small(word) && len(word) > 2 {
				plain++
			}
		}
	}
	return words >= 4 && plain >= 3 && found*10 >= words*8 && length*10 >= len(t)*6
}

// plainWords counts the words of s that begin with a small letter and are no figures, and
// the letters of scripts that write no spaces.
func plainWords(s string) (words, chars int) {
	var p plainness
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		p.add(s[w.Start:w.End])
	}
	return p.words, p.chars
}

// plainness is a count of plain words, see plainWords.
type plainness struct{ words, chars int }

func (p *plainness) add(word string) {
	r, _ := utf8.DecodeRuneInString(word)
	switch sc := scan.ScriptOf(r); {
	case sc == scan.Common:
	case !sc.Spaced():
		p.chars += utf8.RuneCountInString(word)
	case !sc.Cased() || unicode.IsLower(r):
		p.words++
	}
}

func small(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r) || unicode.IsLetter(r) && !scan.ScriptOf(r).Cased()
}

// foreign is the next run of words of t, from at on, that stands in o letter for letter
// and is no name, title or quotation; next is where to go on. An empty run is none.
// sharedByKin is how many words in a row two languages that are kin may well have in common:
// "de 2023, antes de recuperar" is Spanish and Portuguese.
const sharedByKin = 7

func wordsIn(s string) (n int) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		if s[w.Start] > '9' {
			n++
		}
	}
	return n
}

func baseOf(p *verify.Pass, side editor.Side) string {
	b, _ := p.Lang(side).Base()
	return b.String()
}

func foreign(o, t string, at int) (run text.Span, next int) {
	w, ok := scan.Word(t, at)
	if !ok {
		return run, len(t)
	}
	if r, _ := utf8.DecodeRuneInString(t[w.Start:]); !scan.ScriptOf(r).Spaced() {
		return foreignChars(o, t, w)
	}
	end := w.End
	words, plain, letters := 0, 0, 0
	for {
		word := t[w.Start:w.End]
		if words == 0 && !scan.HasWord(o, word) || words > 0 && !strings.Contains(o, t[run.Start:w.End]) {
			break
		}
		if words == 0 {
			run.Start = w.Start
		}
		run.End, end = w.End, w.End
		words++
		if small(word) && !figure(word) {
			plain++
			letters += utf8.RuneCountInString(word)
		}
		if w, ok = scan.Word(t, w.End); !ok {
			break
		}
	}
	if words < 4 || plain < 1 || letters < 2 {
		return text.Span{}, end
	}
	other := scan.MainScript(t[:run.Start]+t[run.End:]) != scan.MainScript(t[run.Start:run.End])
	if other && words >= 5 && !titled(t, run) {
		return run, end // too much for a name, in letters that readers may not know
	}
	if plain < 2 || letters < 7 || plain*3 < words {
		return text.Span{}, end
	}
	enough := plain >= 3 && letters >= 9 && plain*2 >= words || other
	if !enough || titled(t, run) {
		return text.Span{}, end
	}
	return run, end
}

func figure(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// foreignChars is foreign for a script without spaces: the characters that the word w of
// t shares with the original, where the translation is in another script.
func foreignChars(o, t string, w text.Span) (text.Span, int) {
	word := t[w.Start:w.End]
	r, _ := utf8.DecodeRuneInString(word)
	sc := scan.ScriptOf(r)
	allT, ofT := scan.Letters(t, sc)
	if 3*ofT > 2*allT && !strings.Contains(o, t) || utf8.RuneCountInString(word) < 5 || !strings.Contains(o, word) || titled(t, w) {
		return text.Span{}, w.End
	}
	if all, of := scan.Letters(o, sc); 2*of < all {
		return text.Span{}, w.End
	}
	return w, w.End
}

// titled tells whether the run stands between quotation marks or brackets: a title, a
// slogan, a phrase that is explained.
func titled(t string, run text.Span) bool {
	if strings.ContainsAny(t[run.Start:run.End], "\"“”„«»") {
		return false
	}
	before := strings.TrimRightFunc(t[:run.Start], scan.IsSpace)
	after := strings.TrimLeftFunc(t[run.End:], func(r rune) bool { return scan.IsSpace(r) || unicode.IsPunct(r) && !scan.IsCloser(r) })
	b, _ := utf8.DecodeLastRuneInString(before)
	a, _ := utf8.DecodeRuneInString(after)
	opens := strings.ContainsRune("\"'“”„‟«»‘‚‹([（《「『*_", b)
	if opens && before != "" {
		next, _ := utf8.DecodeRuneInString(after)
		return after == "" || scan.IsCloser(next) || utf8.RuneCountInString(t[run.Start:run.End]) < 20
	}
	return before != "" && after != "" && scan.IsCloser(a) && inMarks(t, run)
}

// inMarks tells whether an odd number of quotation marks or an open bracket stands before
// the run.
func inMarks(t string, run text.Span) bool {
	n := 0
	for _, r := range t[:run.Start] {
		switch r {
		case '"', '“', '”', '„', '«', '»', '(', ')', '[', ']', '《', '》', '「', '」', '（', '）', '‘', '‚':
			n++
		}
	}
	return n%2 == 1
}
