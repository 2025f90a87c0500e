package word

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// SentenceStart finds sentences that begin with a small letter although those of the text
// begin with capitals.
var SentenceStart = &verify.Check{
	ID: "word.sentence-start", Category: "linguistic/spelling", Severity: verify.Warning, Scope: verify.Article,
	YieldsTo: []string{"complete", "character", "name", "link"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister sprach.\nEr ging.\ndie Sitzung endete.\nAlle gingen.\nEs war spät.", Bad: true, Mark: "die"},
		{TranslationLang: "nl", Translation: "Hij sprak.\nZe ging.\n's Avonds kwam hij.\nHet was laat.\nAllen gingen."},
		{OriginalLang: "en", Original: "eBay is growing.\nThe end.", TranslationLang: "de", Translation: "eBay wächst.\nDas Ende."},
	},
	Run: func(p *verify.Pass) {
		var small []int
		starts := 0
		for n := range p.In.Pairs {
			switch r, _ := opening(p.Text(editor.Translation, n)); {
			case r == 0 || !unicode.IsLetter(r) || !scan.ScriptOf(r).Cased() || continues(p, n):
			case unicode.IsLower(r):
				small = append(small, n)
				starts++
			default:
				starts++
			}
		}
		if starts < 4 || len(small) > 1 && len(small)*5 > starts {
			return // a text that writes so, or too little of it to tell
		}
		for _, n := range small {
			reportStart(p, n)
		}
	},
}

// opening is the first letter of a sentence and its place; 0 where something stands
// before it that takes the capital: a figure, an apostrophe, an ellipsis.
func opening(s string) (rune, int) {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
			return r, i
		case scan.IsSpace(r), r == '"', r == '“', r == '„', r == '«', r == '»', r == '”', r == '(', r == '¿', r == '¡', r == '–', r == '—', r == '-', r == '*', r == '•':
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// continues tells whether pair n goes on with a sentence that began before it, or is no
// sentence: list items, cells, captions.
func continues(p *verify.Pass, n int) bool {
	pair := p.In.Pairs[n]
	kind := format.Paragraph
	if b := pair.Block[editor.Translation]; b < len(p.In.Translation.Blocks) {
		kind = p.In.Translation.Blocks[b].Kind
	}
	if kind == format.ListItem || kind == format.Cell || kind == format.Code {
		return true
	}
	if o := p.Text(editor.Original, n); o != "" {
		if r, _ := opening(o); r == 0 || unicode.IsLower(r) {
			return true
		}
	}
	return n > 0 && !scan.EndsSentence(p.Text(editor.Translation, n-1)) && !p.In.Bilingual && p.In.Pairs[n-1].Block[1] == pair.Block[1]
}

func reportStart(p *verify.Pass, n int) {
	s := p.Text(editor.Translation, n)
	r, at := opening(s)
	w, _ := scan.Word(s, at)
	word := s[w.Start:w.End]
	if strings.IndexFunc(word, unicode.IsUpper) > 0 || strings.Contains(p.Text(editor.Original, n), word) || linked(p, n, at) {
		return // eBay, iPhone, isiZulu; an address
	}
	upper := string(unicode.ToTitle(r))
	if base, _ := p.Lang(editor.Translation).Base(); r == 'i' && (base.String() == "tr" || base.String() == "az") {
		upper = "İ"
	}
	start, end := scan.Whole(s, w.Start, w.End)
	base := p.In.Pairs[n].Translation.Start
	p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
		Message: msg.New("word.sentence-start", word), Why: msg.New("word.sentence-start.why"),
		Fixes: []verify.Fix{{Label: msg.New("fix.write", upper+word[utf8.RuneLen(r):]), Edits: []text.Edit{{Start: base + at, End: base + at + utf8.RuneLen(r), New: upper}}}}})
}

func linked(p *verify.Pass, n, at int) bool {
	for _, l := range p.FactsOf(editor.Translation, n).Links {
		if l.Span.Contains(at) {
			return true
		}
	}
	return false
}
