package edit

import (
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/scan"
)

// Name finds names that the draft had as the original has them, or as the rest of the
// translation does, and that were changed by a letter or two.
var Name = &verify.Check{
	ID: "edit.name", Category: "accuracy/mistranslation", Severity: verify.Warning, Scope: verify.Article,
	YieldsTo: []string{"character", "complete.untranslated"},
	Examples: []verify.Example{
		{OriginalLang: "en", Original: "Zoran Zaev spoke on Monday.", TranslationLang: "de", Draft: "Zoran Zaev sprach am Montag.", Translation: "Am Montag sprach Zoran Zeav.", Bad: true, Mark: "Zeav"},
		{TranslationLang: "ru", Draft: "Министр Кузнецов вышел.\nКузнецов молчал.", Translation: "Министр Кузнецов вышел.\nКузнецев молчал.", Bad: true, Mark: "Кузнецев"},
		{OriginalLang: "en", Original: "Zaev’s party won.", TranslationLang: "de", Draft: "Die Partei von Zaev gewann.", Translation: "Zaevs Partei gewann."},
		{TranslationLang: "de", Draft: "Der Bund zahlt.", Translation: "Das Bundesland zahlt."},
	},
	Run: func(p *verify.Pass) {
		for n := range p.In.Pairs {
			draft, changed := p.Draft(n)
			if !changed || draft == "" {
				continue
			}
			names(p, n, draft)
		}
	},
}

// names reports the capitalised words of pair n that were another, known word in the draft.
func names(p *verify.Pass, n int, draft string) {
	s := p.Text(editor.Translation, n)
	had, has := capitals(draft), capitals(s)
	for _, w := range slices.Sorted(maps.Keys(has)) {
		at := has[w]
		if _, kept := had[w]; kept || known(p, n, w) {
			continue
		}
		for _, was := range slices.Sorted(maps.Keys(had)) {
			if _, kept := has[was]; kept || !slip(was, w) || !known(p, n, was) {
				continue
			}
			start, end := scan.Whole(s, at.Start, at.End)
			base := p.In.Pairs[n].Translation.Start
			p.Report(verify.Finding{Translation: []verify.Span{p.SpanOf(editor.Translation, n, start, end)},
				Message: msg.New("edit.name", w, was), Why: msg.New("edit.why"),
				Fixes: []verify.Fix{{Label: msg.New("fix.write", was), Edits: []text.Edit{{Start: base + at.Start, End: base + at.End, New: was}}}}})
			break
		}
	}
}

// capitals are the words of s of four letters or more that begin with a capital, and where
// each first stands.
func capitals(s string) map[string]text.Span {
	out := map[string]text.Span{}
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := s[w.Start:w.End]
		r, _ := utf8.DecodeRuneInString(word)
		if _, seen := out[word]; !seen && unicode.IsUpper(r) && utf8.RuneCountInString(word) >= 4 {
			out[word] = w
		}
	}
	return out
}

// known tells whether the original of pair n has the word, or another pair of the
// translation.
func known(p *verify.Pass, n int, word string) bool {
	if scan.HasWord(p.Text(editor.Original, n), word) {
		return true
	}
	for m := range p.In.Pairs {
		if m != n && scan.HasWord(p.Text(editor.Translation, m), word) {
			return true
		}
	}
	return false
}

// slip tells whether b is a but for a letter changed, lost or new, or two exchanged, not
// at the end, where words are inflected.
func slip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	i, j, k := 0, len(x), len(y)
	for i < j && i < k && x[i] == y[i] {
		i++
	}
	for j > i && k > i && x[j-1] == y[k-1] {
		j, k = j-1, k-1
	}
	if i == len(x) || i == len(y) || j == len(x) && j-i <= 2 && i >= len(x)-1 {
		return false // only the ending differs
	}
	switch {
	case j-i <= 1 && k-i <= 1:
		return true
	case j-i == 2 && k-i == 2:
		return x[i] == y[i+1] && x[i+1] == y[i]
	}
	return false
}
