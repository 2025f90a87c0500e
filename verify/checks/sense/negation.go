package sense

import (
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Negation finds denials that the translation lost or that it alone has.
var Negation = &verify.Check{
	ID: "sense.negation", Category: "accuracy/mistranslation", Severity: verify.Warning, Compares: true, Languages: listed, Originals: listed,
	YieldsTo: []string{"complete", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister did not resign.", TranslationLang: "de", Translation: "Der Minister trat zurück.", Bad: true, Mark: "Der Minister trat zurück."},
		{OriginalLang: "ru", Original: "Министр подал заявление.", TranslationLang: "de", Translation: "Der Minister reichte den Antrag nicht ein.", Bad: true, Mark: "nicht"},
		{OriginalLang: "en", Original: "He did not agree.", TranslationLang: "de", Translation: "Er war uneins mit ihnen und lehnte ab."},
		{OriginalLang: "en", Original: "He failed to appear.", TranslationLang: "fr", Translation: "Il n’est pas venu."},
		{OriginalLang: "en", Original: "He did not agree.", TranslationLang: "vi", Translation: "Ông không đồng ý."},
	},
	Run: func(p *verify.Pass) {
		o, t := read(p, editor.Original), read(p, editor.Translation)
		co, ct := classes(o), classes(t)
		switch {
		case co&not != 0 && ct&not == 0 && strong(t)&deny == 0 && !strings.ContainsAny(p.Translation(), hanDenials):
			reportWhole(p, o, "sense.negation.lost", not)
		case ct&not != 0 && co&(not|deny) == 0:
			report(p, text.Span{}, place(t, not), "sense.negation.new")
		}
	},
}

// hanDenials are the characters with which Chinese denies; they are parts of many words
// that do not ("different", "shortage"), but may stand for a denial of another language.
const hanDenials = "不没沒未无無非"

// asking tells whether the denial at sp of s, in small letters, only ends a question, as
// the Vietnamese "không" and the Chinese "不" do.
func asking(s string, sp text.Span) bool {
	rest := strings.TrimLeft(s[sp.End:], " \"”’'")
	if w := s[sp.Start:sp.End]; (w == "không" || w == "chưa") && strings.Trim(rest, ".!?” \"’'»") == "" {
		return true // at the end of a sentence they ask
	}
	return strings.HasPrefix(rest, "?") || strings.HasPrefix(rest, "？") || strings.HasPrefix(rest, ".”")
}

// sureness is Info where the lists are a hint only: of denials between two languages
// neither of which is English, beside which they were proved, and out of Chinese, which
// denies with parts of words. Every language says some things by denying their contrary
// ("not the same" for "different"), each other ones.
func sureness(p *verify.Pass, id string) verify.Severity {
	if id == "sense.opposite" || id == "sense.hedge" {
		return 0
	}
	o, _ := p.Lang(editor.Original).Base()
	t, _ := p.Lang(editor.Translation).Base()
	switch {
	case o.String() == "en":
		return 0
	case t.String() != "en":
		return verify.Info
	}
	if o.String() == "zh" {
		return verify.Info
	}
	return 0
}

// read is the listed words of one side of the pair.
func read(p *verify.Pass, side editor.Side) []found { return wordsSaid.Of(p, side) }

var wordsSaid = verify.NewReading(func(p *verify.Pass, side editor.Side) []found {
	l := lexiconOf(p.Lang(side))
	s := p.Text(side, p.N)
	if l == nil || strings.TrimSpace(s) == "" {
		return nil
	}
	return l.said(s)
})

// reportWhole reports something of the original that has no place in the translation.
func reportWhole(p *verify.Pass, o []found, id string, c class) {
	s := p.Translation()
	start := len(s) - len(strings.TrimLeft(s, " \t"))
	end := len(strings.TrimRight(s, " \t\n"))
	if start < end {
		report(p, place(o, c), text.Span{Start: start, End: end}, id)
	}
}

func report(p *verify.Pass, o, t text.Span, id string, args ...any) {
	f := verify.Finding{Why: msg.New(id + ".why"), Severity: sureness(p, id)}
	if o.Len() > 0 {
		start, end := scan.Whole(p.Original(), o.Start, o.End)
		f.Original = []verify.Span{p.OriginalSpan(start, end)}
		args = append([]any{p.Original()[start:end]}, args...)
	}
	if t.Len() > 0 {
		start, end := scan.Whole(p.Translation(), t.Start, t.End)
		f.Translation = []verify.Span{p.TranslationSpan(start, end)}
		if id != "sense.negation.lost" && id != "sense.hedge" {
			args = append(args, p.Translation()[start:end])
		}
	}
	f.Message = msg.New(id, args...)
	p.Report(f)
}
