package link

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/format/byline"
	edits "stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Byline finds names of photographers, authors and sources that the original gives behind a
// label ("Photo: Peter Black") and the sentence of the translation leaves out.
var Byline = &verify.Check{
	ID: "link.byline", Category: "accuracy/omission", Severity: verify.Warning, Compares: true,
	YieldsTo: []string{"complete.omitted", "complete.untranslated", "edit"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "The minister left. Photo: Peter Black", TranslationLang: "de", Translation: "Der Minister reiste ab.", Bad: true, Mark: "Photo: Peter Black"},
		{OriginalLang: "vi", Original: "Bộ trưởng rời đi. Ảnh: Anna Berg", TranslationLang: "en", Translation: "The minister left.", Bad: true, Mark: "Ảnh: Anna Berg"},
		{OriginalLang: "en", Original: "The minister left. Photo: Peter Black", TranslationLang: "ru", Translation: "Министр уехал. Фото: Питер Блэк"},
		{OriginalLang: "en", Original: "The minister left. Photo: Peter Black", TranslationLang: "fr", Translation: "Le ministre est parti (cliché de Peter Black)."},
		{OriginalLang: "en", Original: "His source: The minister knew it.", TranslationLang: "de", Translation: "Der Minister wusste es, sagt er."},
	},
	Run: func(p *verify.Pass) {
		o, t := p.Original(), p.Translation()
		if strings.TrimSpace(t) == "" || len(creditLines(t)) > 0 {
			return
		}
		for _, c := range creditLines(o) {
			if names := nameWords(o[c.value.Start:c.value.End]); names != nil && !anyIn(t, names) {
				start, end := scan.Whole(o, c.label.Start, c.value.End)
				p.Report(verify.Finding{Original: []verify.Span{p.OriginalSpan(start, end)}, Message: msg.New("link.byline", o[start:end]), Why: msg.New("link.byline.why")})
			}
		}
	},
}

// Caption finds the credit of a photograph in the midst of the text: its caption ran into it.
var Caption = &verify.Check{
	ID: "link.caption", Category: "accuracy/addition", Severity: verify.Warning,
	YieldsTo: []string{"web", "complete"},
	Examples: []verify.Example{
		{TranslationLang: "de", Translation: "Der Minister reiste ab. Foto: dpa Niemand wusste davon.", Bad: true, Mark: "Foto: dpa"},
		{TranslationLang: "vi", Translation: "Bộ trưởng rời đi. Ảnh: TTXVN Không ai biết việc đó.", Bad: true, Mark: "Ảnh: TTXVN"},
		{TranslationLang: "de", Translation: "Der Minister reiste ab.\nFoto: dpa"},
		{TranslationLang: "en", Translation: "The minister (photo: AFP) left the city."},
		{OriginalLang: "en", Original: "Photo: AFP The minister left.", TranslationLang: "fr", Translation: "Photo: AFP Le ministre est parti."},
	},
	Run: func(p *verify.Pass) {
		t := p.Translation()
		for _, c := range creditLines(t) {
			if !c.photo || p.In.Original != nil && len(creditLines(p.Original())) > 0 {
				continue
			}
			end, signed := signature(t, c.value)
			if rest := strings.TrimLeftFunc(t[end:], unicode.IsSpace); !signed || !startsText(rest) {
				continue
			}
			start, end := scan.Whole(t, c.label.Start, end)
			p.Report(verify.Finding{Translation: []verify.Span{p.TranslationSpan(start, end)}, Message: msg.New("link.caption", t[start:end]), Why: msg.New("link.caption.why")})
		}
	},
}

// creditLine is a label with a colon, and what stands behind it as far as a credit may go.
type creditLine struct {
	label, value edits.Span
	photo        bool
}

// creditLines are those of s that no bracket holds.
func creditLines(s string) (out []creditLine) {
	if strings.IndexByte(s, ':') < 0 && !strings.Contains(s, "：") {
		return nil
	}
	for i, r := range s {
		if r != ':' && r != '：' {
			continue
		}
		head := strings.TrimRightFunc(s[:i], unicode.IsSpace)
		from := 0
		if k := strings.LastIndexFunc(head, func(r rune) bool { return !scan.IsWord(r) }); k >= 0 {
			_, n := utf8.DecodeRuneInString(head[k:])
			from = k + n
		}
		kind := creditLabels()[strings.ToLower(head[from:])]
		before := strings.TrimRightFunc(s[:from], unicode.IsSpace)
		if kind == 0 || before != "" && !scan.EndsSentence(before) && !strings.HasSuffix(before, "|") {
			continue
		}
		at := i + utf8.RuneLen(r)
		end := len(s)
		if k := strings.IndexAny(s[at:], ".|\n;。"); k >= 0 {
			end = at + k
		}
		out = append(out, creditLine{edits.Span{Start: from, End: i}, edits.Span{Start: at, End: end}, kind == photoLabel})
	}
	return out
}

// signature is the end of the agency that the value of a credit begins with, and whether it
// does.
func signature(s string, value edits.Span) (end int, ok bool) {
	words := 0
	for w, more := scan.Word(s[:value.End], value.Start); more && words < 4; w, more = scan.Word(s[:value.End], w.End) {
		if words++; byline.Agency(s[value.Start:w.End]) != "" {
			end, ok = w.End, true
		}
	}
	return end, ok
}

// startsText tells whether s begins a sentence: with a capital, and three words at least.
func startsText(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	words := 0
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		words++
	}
	return (unicode.IsUpper(r) || unicode.IsLetter(r) && !scan.ScriptOf(r).Cased()) && words >= 3
}

// nameWords are the words of a credit if it is one: one to five words, all with a capital.
func nameWords(s string) (out []string) {
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) || len(out) == 5 {
			return nil
		}
		out = append(out, word)
	}
	return out
}

func anyIn(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

type labelKind uint8

const (
	photoLabel labelKind = iota + 1
	otherLabel
)

// creditLabels are words before a colon that head a credit, in small letters.
var creditLabels = sync.OnceValue(func() map[string]labelKind {
	m := map[string]labelKind{}
	for w := range strings.FieldsSeq("photo photos photograph picture image foto fotos bild bilder imagen imagem immagine afbeelding zdjęcie zdjęcia фото світлина снимок ảnh hình 图 图片 圖 图片来源 摄影 写真 صورة fotoğraf fotografie foto-graf kuva") {
		m[w] = photoLabel
	}
	for w := range strings.FieldsSeq("source author text quelle autor autorin auteur autrice fuente autora fonte autore źródło источник автор джерело nguồn 来源 作者 记者 المصدر الكاتب kaynak yazar") {
		m[w] = otherLabel
	}
	return m
})
