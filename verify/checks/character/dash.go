package character

import (
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// Dash finds hyphens that stand for a dash in a text that sets dashes elsewhere.
var Dash = &verify.Check{
	ID: "character.dash", Category: "linguistic/typography", Severity: verify.Info, Scope: verify.Article,
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er kam – wie immer – spät.\nSie ging - wie immer - früh.", Bad: true, Mark: "-"},
		{TranslationLang: "ru", Translation: "Москва — столица.\nОн - министр.", Bad: true, Mark: "-"},
		{TranslationLang: "de", Translation: "Er kam - wie immer - spät."},
		{TranslationLang: "fr", Translation: "Peut-être – ou jamais.\n- Oui."},
	},
	Run: func(p *verify.Pass) { oddForms(p, "character.dash", dashes) },
}

// Ellipsis finds three full stops in a text that sets the character elsewhere.
var Ellipsis = &verify.Check{
	ID: "character.ellipsis", Category: "linguistic/typography", Severity: verify.Info, Scope: verify.Article,
	YieldsTo: []string{"character.repeated-punctuation"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Er kam … und ging.\nSie kam ... und ging.", Bad: true, Mark: "..."},
		{TranslationLang: "vi", Translation: "Ông nói…\nBà nói...", Bad: true, Mark: "..."},
		{TranslationLang: "de", Translation: "Er kam ... und ging.\nSie kam ..."},
		{TranslationLang: "zh", Translation: "他说……\n她走了。"},
	},
	Run: func(p *verify.Pass) { oddForms(p, "character.ellipsis", ellipses) },
}

// form is one mark of a text: where it stands in its sentence, how it should be written,
// and whether it is written so.
type form struct {
	at, end int
	proper  string
	good    bool
}

// oddForms reports the marks that are not written properly, where most of the text's are.
func oddForms(p *verify.Pass, id string, forms *verify.Kept[[]form]) {
	proper, good, bad := "", 0, 0
	for n := range p.In.Pairs {
		for _, f := range forms.Of(p, editor.Translation, n) {
			if f.good {
				good, proper = good+1, f.proper
			} else {
				bad++
			}
		}
	}
	if good == 0 || bad == 0 || bad > 2*good {
		return
	}
	for n := range p.In.Pairs {
		base := p.In.Pairs[n].Translation.Start
		s := p.Text(editor.Translation, n)
		for _, f := range forms.Of(p, editor.Translation, n) {
			if f.good {
				continue
			}
			from, to := scan.Whole(s, f.at, f.end)
			p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, from, to)},
				Message: msg.New(id, proper), Why: msg.New(id + ".why"),
				Fixes: []verify.Fix{{Label: msg.New("fix.write", proper), Edits: []text.Edit{{Start: base + f.at, End: base + f.end, New: proper}}}}})
		}
	}
}

// dashes are the dashes between words of s, and the hyphens that stand so.
var dashes = verify.NewKept(func(s string, _ language.Tag) (out []form) {
	for i, r := range s {
		if r != '-' && r != '–' && r != '—' || i == 0 {
			continue
		}
		end := i + utf8.RuneLen(r)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if scan.IsSpace(before) && scan.IsSpace(after) && strings.TrimSpace(s[:i]) != "" {
			out = append(out, form{i, end, string(r), r != '-'})
		}
	}
	return out
})

// ellipses are the runs of three full stops of s, and the characters that stand for them.
var ellipses = verify.NewKept(func(s string, _ language.Tag) (out []form) {
	for i := 0; i < len(s); {
		switch {
		case strings.HasPrefix(s[i:], "…"):
			out = append(out, form{i, i + 3, "…", true})
			i += 3
		case strings.HasPrefix(s[i:], "...") && !strings.HasPrefix(s[i:], "...."):
			out = append(out, form{i, i + 3, "…", false})
			i += 3
		case s[i] == '.':
			for i < len(s) && s[i] == '.' {
				i++
			}
		default:
			i++
		}
	}
	return out
})
