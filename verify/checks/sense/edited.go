package sense

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"
	"stet/verify/scan"
)

// Edited finds denials that the draft had as the original has them, and that are gone or
// new now. Because the draft agreed, this is sure in all listed languages.
var Edited = &verify.Check{
	ID: "edit.negation", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Scope: verify.Article, Languages: listed, Originals: listed,
	YieldsTo: []string{"complete"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister did not resign.", TranslationLang: "de", Draft: "Der Minister ist nicht zurückgetreten.", Translation: "Der Minister ist zurückgetreten.", Bad: true},
		{OriginalLang: "vi", Original: "Ông ấy đã ký hợp đồng.", TranslationLang: "ru", Draft: "Он подписал договор.", Translation: "Договор он не подписал.", Bad: true, Mark: "не"},
		{OriginalLang: "en", Original: "The minister did not agree.", TranslationLang: "de", Draft: "Der Minister war nicht einverstanden.", Translation: "Der Minister lehnte ab."},
		{OriginalLang: "en", Original: "The minister did not resign.", TranslationLang: "de", Draft: "Der Minister trat zurück.", Translation: "Der Minister ist zurückgetreten."},
	},
	Run: func(p *verify.Pass) {
		for n := range p.In.Pairs {
			draft, changed := p.Draft(n)
			if !changed || strings.TrimSpace(draft) == "" || strings.TrimSpace(p.Text(editor.Translation, n)) == "" {
				continue
			}
			edited(p, n, draft)
		}
	},
}

// edited compares the denials of pair n with those of its original and its draft.
func edited(p *verify.Pass, n int, draft string) {
	of := func(s string, side editor.Side) (fs []found, c class) {
		if l := lexiconOf(p.Lang(side)); l != nil {
			fs = l.said(s)
		}
		return fs, classes(fs)
	}
	o, co := of(p.Text(editor.Original, n), editor.Original)
	t, ct := of(p.Text(editor.Translation, n), editor.Translation)
	if (co&not != 0) == (ct&not != 0) {
		return
	}
	_, cd := of(draft, editor.Translation)
	switch {
	case co&not != 0 && cd&not != 0 && ct&(not|deny) == 0:
		at := place(o, not)
		s := p.Text(editor.Translation, n)
		start := len(s) - len(strings.TrimLeft(s, " \t\n"))
		from, to := scan.Whole(p.Text(editor.Original, n), at.Start, at.End)
		p.Report(verify.Finding{Original: []verify.Span{p.SpanOf(editor.Original, n, from, to)},
			Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, max(start, len(strings.TrimRight(s, " \t\n"))))},
			Message:     msg.New("edit.negation.lost", p.Text(editor.Original, n)[from:to]), Why: msg.New("edit.why")})
	case co&(not|deny) == 0 && cd&(not|deny) == 0 && ct&not != 0:
		at := place(t, not)
		from, to := scan.Whole(p.Text(editor.Translation, n), at.Start, at.End)
		p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, from, to)},
			Message: msg.New("edit.negation.new", p.Text(editor.Translation, n)[from:to]), Why: msg.New("edit.why")})
	}
}
