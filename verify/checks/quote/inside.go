package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	numbers "stet/verify/fact/compare"
	"stet/verify/scan"
)

// Inside finds numbers, addresses and names inside a quotation that the original has in the
// same sentence outside of its quotations: words were put into a mouth.
var Inside = &verify.Check{
	ID: "quote.inside", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"quote.unbalanced", "quote.speaker", "complete", "number", "date", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "“We have counted the ruined houses,” said the mayor, who spoke of 75.", TranslationLang: "de", Translation: "„Wir haben 75 zerstörte Häuser gezählt“, sagte der Bürgermeister.", Bad: true, Mark: "75"},
		{OriginalLang: "en", Original: "The firm Credara “has lied to all of us,” he said.", TranslationLang: "fr", Translation: "« Credara nous a menti à tous », a-t-il dit.", Bad: true, Mark: "Credara"},
		{OriginalLang: "en", Original: "“We counted 75 ruins,” said the mayor.", TranslationLang: "ru", Translation: "«Мы насчитали 75 развалин», — сказал мэр."},
		{OriginalLang: "en", Original: "“We counted 75 ruins,” said the mayor, 47. “It is bad.”", TranslationLang: "ru", Translation: "«Мы насчитали 75 развалин, — сказал 47-летний мэр. — Это плохо»."},
		{OriginalLang: "en", Original: "In 2018 he said: “We counted 75 ruins in 2018.”", TranslationLang: "de", Translation: "„Wir haben 2018 75 Ruinen gezählt“, sagte er 2018."},
	},
	Run: func(p *verify.Pass) {
		o, t := p.Facts(editor.Original), p.Facts(editor.Translation)
		so, st := p.Original(), p.Translation()
		said, quoted := insides(so, o.Quotations), insides(st, t.Quotations)
		isSpeech := func(s string, sp edits.Span) bool { return long(s[sp.Start:sp.End]) && spoken(s, sp.Start, sp.End) }
		if !slices.ContainsFunc(said, func(sp edits.Span) bool { return isSpeech(so, sp) }) {
			return
		}
		speech := slices.DeleteFunc(slices.Clone(quoted), func(sp edits.Span) bool { return !isSpeech(st, sp) })
		if len(speech) == 0 {
			return
		}
		for i := range t.Numbers {
			n := &t.Numbers[i]
			if !numbers.Strong(n) || !numbers.Figures(n) || n.Flags&(fact.InLink|fact.Ident) != 0 || !within(speech, n.Span) {
				continue
			}
			same := func(m fact.Number) bool { return numbers.Strong(&m) && m.Value == n.Value }
			if at := onlyOutside(o.Numbers, said, same, func(m fact.Number) edits.Span { return m.Span }); at.Len() > 0 && !slices.ContainsFunc(t.Numbers, func(m fact.Number) bool { return same(m) && !within(quoted, m.Span) }) {
				reportInside(p, at, n.Span, 0)
			}
		}
		for _, w := range nameWords(st, speech) {
			word := st[w.Start:w.End]
			if at := onlyWordOutside(so, word, said); at.Len() > 0 && !hasWordOutside(st, word, quoted) {
				reportInside(p, at, w, verify.Info) // a quotation that is a part of a sentence is often drawn wider
			}
		}
	},
}

// insides are the insides of the quotations of s, without the words between dashes that say
// within the marks who speaks; none where one is not closed.
func insides(s string, qs []fact.Quotation) (out []edits.Span) {
	for _, q := range qs {
		if q.Close == "" {
			return nil // how far it goes nobody can say
		}
		if q.Depth > 0 {
			continue
		}
		in := q.Inner
		for {
			from, to := narration(s[in.Start:in.End])
			if to == 0 {
				break
			}
			out = append(out, edits.Span{Start: in.Start, End: in.Start + from})
			in.Start += to
		}
		out = append(out, in)
	}
	return out
}

// narration is the stretch of a quotation that its writer speaks, as Russian, Kazakh or
// Armenian have it: «Мы, — сказал он, — идём», from the first dash behind a mark to behind
// the second; 0, 0 if there is none.
func narration(s string) (from, to int) {
	open := dashBehindMark(s, 0)
	if open < 0 {
		return 0, 0
	}
	_, size := utf8.DecodeRuneInString(s[open:])
	if end := dashBehindMark(s, open+size); end > 0 {
		_, size = utf8.DecodeRuneInString(s[end:])
		return open, end + size
	}
	return 0, 0
}

// dashBehindMark is where the first dash at or after from stands that follows a mark of
// punctuation; -1 if none does.
func dashBehindMark(s string, from int) int {
	for i, r := range s[from:] {
		if r != '—' && r != '–' && r != '-' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:from+i], " \u00a0"))
		if strings.ContainsRune(",.!?…։;:", before) {
			return from + i
		}
	}
	return -1
}

func within(spans []edits.Span, sp edits.Span) bool {
	return slices.ContainsFunc(spans, func(s edits.Span) bool { return s.Start <= sp.Start && sp.End <= s.End })
}

// onlyOutside is where the first of those items stands that are the same, if all of them stand
// outside of the spans.
func onlyOutside[T any](items []T, spans []edits.Span, same func(T) bool, at func(T) edits.Span) (first edits.Span) {
	for _, it := range items {
		if !same(it) {
			continue
		}
		if within(spans, at(it)) {
			return edits.Span{}
		}
		if first.Len() == 0 {
			first = at(it)
		}
	}
	return first
}

// nameWords are the words of s inside the spans that may be names: with a capital, of five
// letters or more.
func nameWords(s string, spans []edits.Span) (out []edits.Span) {
	for _, sp := range spans {
		for w, ok := scan.Word(s[:sp.End], sp.Start); ok; w, ok = scan.Word(s[:sp.End], w.End) {
			r, _ := utf8.DecodeRuneInString(s[w.Start:])
			if unicode.IsUpper(r) && w.Len() >= 5 {
				out = append(out, w)
			}
		}
	}
	return out
}

// onlyWordOutside is where the word stands in s, if it stands nowhere inside the spans. A word
// with a small letter elsewhere is no name.
func onlyWordOutside(s, word string, spans []edits.Span) (first edits.Span) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		if x := s[w.Start:w.End]; strings.Contains(strings.ToLower(x), strings.ToLower(word)) {
			if within(spans, w) || !strings.HasPrefix(x, word) {
				return edits.Span{}
			}
			if first.Len() == 0 {
				first = w
			}
		}
	}
	return first
}

func hasWordOutside(s, word string, spans []edits.Span) bool {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		if !within(spans, w) && strings.HasPrefix(s[w.Start:w.End], word) {
			return true
		}
	}
	return false
}

func reportInside(p *verify.Pass, o, t edits.Span, sev verify.Severity) {
	from, to := scan.Whole(p.Original(), o.Start, o.End)
	start, end := scan.Whole(p.Translation(), t.Start, t.End)
	p.Report(verify.Finding{Severity: sev, Original: []verify.Span{p.OriginalSpan(from, to)}, Translation: []verify.Span{p.TranslationSpan(start, end)},
		Message: msg.New("quote.inside", p.Translation()[start:end]), Why: msg.New("quote.inside.why")})
}
