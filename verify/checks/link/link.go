// Package link has the checks of web and e-mail addresses, handles and hashtags, and of
// the lines that say where a text comes from.
package link

import (
	"stet/assets/msg"
	"stet/editor"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/fact"
	"stet/verify/scan"
)

// Checks are the checks of this family.
func Checks() []*verify.Check { return []*verify.Check{Changed, Credit, Byline, Caption} }

// Changed finds addresses, handles and hashtags that the translation changed or lost.
var Changed = &verify.Check{
	ID: "link.changed", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"complete.omitted", "complete.untranslated"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "See https://example.org/news for more.", TranslationLang: "de", Translation: "Mehr unter https://example.org/nexs.", Bad: true, Mark: "https://example.org/nexs"},
		{OriginalLang: "en", Original: "Write to info@example.org.", TranslationLang: "de", Translation: "Schreiben Sie uns.", Bad: true, Mark: "info@example.org"},
		{OriginalLang: "en", Original: "See www.example.org/ for more.", TranslationLang: "de", Translation: "Mehr auf example.org."},
	},
	Run: func(p *verify.Pass) {
		o, t := p.Facts(editor.Original).Links, p.Facts(editor.Translation).Links
		if len(o) == 0 {
			return
		}
		taken := make([]bool, len(t))
		var lost []fact.Link
		for _, l := range o {
			if i := find(t, taken, l); i >= 0 {
				taken[i] = true
			} else {
				lost = append(lost, l)
			}
		}
		for _, l := range lost {
			report(p, l, t, taken)
		}
	},
}

// find is the index of the link among t that says what l says; -1 if there is none.
func find(t []fact.Link, taken []bool, l fact.Link) int {
	for i, x := range t {
		if !taken[i] && x.Key == l.Key {
			return i
		}
	}
	for i, x := range t {
		if x.Key == l.Key {
			return i
		}
	}
	return -1
}

// report reports the lost link l: changed, if a link of its kind stands in the
// translation that has no counterpart, else gone.
func report(p *verify.Pass, l fact.Link, t []fact.Link, taken []bool) {
	want := p.Original()[l.Span.Start:l.Span.End]
	start, end := scan.Whole(p.Original(), l.Span.Start, l.Span.End)
	f := verify.Finding{Original: []verify.Span{p.OriginalSpan(start, end)}}
	for i, x := range t {
		if taken[i] || x.Kind != l.Kind {
			continue
		}
		taken[i] = true
		start, end := scan.Whole(p.Translation(), x.Span.Start, x.Span.End)
		have := p.Translation()[x.Span.Start:x.Span.End]
		f.Translation = []verify.Span{p.TranslationSpan(start, end)}
		f.Message, f.Why = msg.New("link.changed", want, have), msg.New("link.changed.why")
		f.Fixes = []verify.Fix{{Label: msg.New("fix.write", want), Edits: []edits.Edit{p.Edit(x.Span.Start, x.Span.End, want)}}}
		if l.Kind == "hashtag" && !near(want, have) {
			f.Severity = verify.Info // hashtags are translated, too
		}
		p.Report(f)
		return
	}
	f.Message, f.Why = msg.New("link.lost", want), msg.New("link.changed.why")
	p.Report(f)
}

// near tells whether two hashtags differ by a slip: one is the other but for two letters.
func near(a, b string) bool {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	tail := 0
	for tail < len(a)-same && tail < len(b)-same && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return max(len(a), len(b))-same-tail <= 2
}
