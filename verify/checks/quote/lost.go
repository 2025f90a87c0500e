package quote

import (
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// Lost finds direct quotations of the original that are none in the translation.
var Lost = &verify.Check{
	ID: "quote.lost", Category: "accuracy/mistranslation", Severity: verify.Info, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"quote.unbalanced", "complete", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” he said.", TranslationLang: "de", Translation: "Sie würden die Stadt morgen verlassen, sagte er.", Bad: true, Mark: "“We will leave the city tomorrow,”"},
		{OriginalLang: "en", Original: "The so-called “deal” failed.", TranslationLang: "de", Translation: "Die sogenannte Abmachung scheiterte."},
		{OriginalLang: "en", Original: "“We will leave the city tomorrow,” he said.", TranslationLang: "de", Translation: "‚Wir verlassen die Stadt morgen‘, sagte er."},
	},
	Run: func(p *verify.Pass) { compare(p, editor.Original, "quote.lost") },
}

// New finds direct quotations of the translation that are none in the original.
var New = &verify.Check{
	ID: "quote.new", Category: "accuracy/addition", Severity: verify.Warning, Compares: true, Scope: verify.Article,
	YieldsTo: []string{"quote.unbalanced", "complete", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "They would leave the city tomorrow, he said.", TranslationLang: "de", Translation: "„Wir verlassen die Stadt morgen“, sagte er.", Bad: true, Mark: "„Wir verlassen die Stadt morgen“"},
		{OriginalLang: "en", Original: "He read The Trial.", TranslationLang: "de", Translation: "Er las „Der Prozess“."},
	},
	Run: func(p *verify.Pass) { compare(p, editor.Translation, "quote.new") },
}

// compare reports the longer quotations of one side in pairs whose other side has no mark
// of quotation at all.
func compare(p *verify.Pass, side editor.Side, id string) {
	if !quotes(p, 1-side) {
		return // a text that marks no quotations has not lost one
	}
	for n := range p.In.Pairs {
		s, other := p.Text(side, n), p.Text(1-side, n)
		if other == "" || s == "" || anyMark(other) {
			continue
		}
		for _, q := range p.FactsOf(side, n).Quotations {
			if q.Depth == 0 && q.Close != "" && long(s[q.Inner.Start:q.Inner.End]) && spoken(s, q.Inner.Start, q.Inner.End) {
				start, end := scan.Whole(s, q.Span.Start, q.Span.End)
				f := verify.Finding{Message: msg.New(id), Why: msg.New(id + ".why")}
				if side == editor.Original {
					f.Original = []verify.Span{p.SpanOf(side, n, start, end)}
				} else {
					f.Translation = []verify.Span{p.SpanOf(side, n, start, end)}
				}
				p.Report(f)
				break
			}
		}
	}
}

// quotes tells whether that side of the article marks quotations anywhere.
func quotes(p *verify.Pass, side editor.Side) bool {
	for n := range p.In.Pairs {
		if len(marks(p.Text(side, n), nil, false)) > 1 {
			return true
		}
	}
	return len(p.In.Pairs) < 4
}

// anyMark tells whether s has any quotation mark, single ones and title marks too.
func anyMark(s string) bool {
	for i, r := range s {
		switch r {
		case '\'', '’', '‘', '‚', '‹', '›', '《', '》', '〈', '〉', '『', '』', '`', '´', '״', '′', '″', '*', '_', '—', '–':
			before, _ := utf8.DecodeLastRuneInString(s[:i])
			after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			if !(scan.IsWord(before) && scan.IsWord(after)) {
				return true
			}
		default:
			if isDouble(r) {
				return true
			}
		}
	}
	return false
}

// long tells whether a quotation is more than a term or a title: five words, or ten
// characters of a script without spaces with a mark among them.
func long(s string) bool {
	words, dense, sentence := 0, 0, false
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		words++
	}
	for _, r := range s {
		if sc := scan.ScriptOf(r); sc != scan.Common && !sc.Spaced() {
			dense++
		}
		sentence = sentence || scan.IsTerminal(r) || r == '，' || r == '、'
	}
	return words >= 5 && dense < 5 || dense >= 10 && sentence
}

// spoken tells whether the quotation s[from:to] is a sentence of speech rather than a
// title: it has small words.
func spoken(s string, from, to int) bool {
	capitals, words := 0, 0
	for w, ok := scan.Word(s[:to], from); ok; w, ok = scan.Word(s[:to], w.End) {
		words++
		if r, _ := utf8.DecodeRuneInString(s[w.Start:]); r >= 'A' && r <= 'Z' {
			capitals++
		}
	}
	return 2*capitals <= words
}
