package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names"
	"stet/verify/names/roman"

	"golang.org/x/text/language"
)

// titled is a person's name that an English text shows to be one: behind a title, or as
// the one who says something. The name of one to three words is the group.
var titled = regexp.MustCompile(`\b(?:Mr|Mrs|Ms|Dr|Prof|Sir|Sen|President|Senator|Minister|Chancellor|Professor|Judge|Justice|coach|actor|actress|singer|director|author)\.? ((?:[A-Z][a-zé’'-]+ ){0,2}[A-Z][a-zé’'-]{2,})\b`)

// spoke is a name of two words before or behind a word of saying.
var spoke = regexp.MustCompile(`\b([A-Z][a-zé]+ [A-Z][a-zé’'-]{2,}),? (?:said|told|says|added|wrote|tweeted|explained|insisted)\b|\b(?:said|says|added) ([A-Z][a-zé]+ [A-Z][a-zé’'-]{2,})\b`)

// body is the last word of the name of a body.
var body = regexp.MustCompile(`^(?:House|State|Society|Research|Citizen|Times|Post|News|Union|Party|University|Department|Office|Court|Police|Council|Committee|Group|Bank)$`)

// persons are the last words of persons' names that an English text shows by titles and
// words of saying. What speaks may be a body (the White House): it is no person.
func persons(english string) (out []string) {
	for _, re := range []*regexp.Regexp{titled, spoke} {
		for _, m := range re.FindAllStringSubmatch(english, -1) {
			w := strings.Fields(m[1] + " " + strings.Join(m[2:], " "))
			last := strings.TrimSuffix(w[len(w)-1], "'s")
			if re == spoke && body.MatchString(last) {
				continue
			}
			if !slices.Contains(out, last) {
				out = append(out, last)
			}
		}
	}
	return out
}

// recall prints how many places of persons' names are found in news. Who is a person is
// told by titles and words of saying of the English original; the places in a translation
// are the same words, or in Cyrillic the capitalised word that is a spelling of it.
func recall(data string) {
	fmt.Print("\nPlaces of persons' names that are found, in the translation alone and beside its original; the persons are those that stand behind a title or beside a word of saying in the English text, and every further place of their family names counts:\n\n| language | places | found alone | found beside the original |\n|---|---|---|---|\n")
	for _, lang := range []string{"en", "de", "vi", "ru"} {
		folder := lang
		if lang == "en" {
			folder = "de"
		}
		files, _ := filepath.Glob(filepath.Join(data, "en-"+folder, "*.tsv"))
		places, alone, beside := 0, 0, 0
		for _, f := range files {
			in := inputOf(rowsOf(f), lang)
			at := personPlaces(in, lang)
			places += len(at)
			beside += covered(names.Extract(in), at)
			alone += covered(names.Extract(names.Input{Translation: in.Translation, TranslationLang: in.TranslationLang, TranslationSegs: in.TranslationSegs}), at)
		}
		if places == 0 {
			fmt.Printf("| %s | not measured | | |\n", lang)
			continue
		}
		fmt.Printf("| %s | %d | %.3f | %.3f |\n", lang, places, share(alone, places), share(beside, places))
	}
}

// inputOf lays the rows of an article side by side; for English it is its own translation.
func inputOf(rows [][2]string, lang string) names.Input {
	in := names.Input{OriginalLang: language.English, TranslationLang: language.Make(lang)}
	for _, r := range rows {
		if lang == "en" {
			r[1] = r[0]
		}
		o := text.Span{Start: len(in.Original), End: len(in.Original) + len(r[0])}
		t := text.Span{Start: len(in.Translation), End: len(in.Translation) + len(r[1])}
		in.Original, in.Translation = in.Original+r[0]+"\n", in.Translation+r[1]+"\n"
		in.OriginalSegs, in.TranslationSegs = append(in.OriginalSegs, o), append(in.TranslationSegs, t)
		in.Pairs = append(in.Pairs, [2]text.Span{o, t})
	}
	return in
}

// personPlaces are the places in the translation of the family names in the original, in
// those sentences whose original has the name.
func personPlaces(in names.Input, lang string) (at []text.Span) {
	for _, p := range persons(in.Original) {
		word := regexp.MustCompile(`\b` + regexp.QuoteMeta(p) + `\b`)
		for _, pair := range in.Pairs {
			if !word.MatchString(in.Original[pair[0].Start:pair[0].End]) {
				continue
			}
			t := pair[1]
			if lang == "ru" {
				at = append(at, spelt(in.Translation, t, p)...)
				continue
			}
			for _, m := range word.FindAllStringIndex(in.Translation[t.Start:t.End], -1) {
				at = append(at, text.Span{Start: t.Start + m[0], End: t.Start + m[1]})
			}
		}
	}
	return at
}

// spelt are the words with a capital of a sentence in Cyrillic that are likely spellings of
// a name, endings apart.
func spelt(s string, sentence text.Span, latin string) (at []text.Span) {
	cyrillic := roman.LearntFor("Cyrl", nil)
	start := -1
	for i, r := range s[sentence.Start:sentence.End] + " " {
		switch {
		case unicode.IsLetter(r) && start < 0:
			start = i
		case !unicode.IsLetter(r) && start >= 0:
			w := s[sentence.Start+start : sentence.Start+i]
			first, _ := utf8.DecodeRuneInString(w)
			units := roman.Units(w)
			for cut := 0; cut <= 2 && unicode.IsUpper(first) && len(units)-cut > 2; cut++ {
				if cyrillic.Odds(units[:len(units)-cut], latin) > 3 {
					at = append(at, text.Span{Start: sentence.Start + start, End: sentence.Start + i})
					break
				}
			}
			start = -1
		}
	}
	return at
}

// covered counts the places that lie in a form of some name or reach into it.
func covered(r *names.Result, at []text.Span) (n int) {
	for _, sp := range at {
		if slices.ContainsFunc(r.Names, func(name names.Name) bool {
			return slices.ContainsFunc(name.Forms, func(f names.Form) bool {
				return slices.ContainsFunc(f.Spans, func(s text.Span) bool { return s.Start < sp.End && sp.Start < s.End })
			})
		}) {
			n++
		}
	}
	return n
}
