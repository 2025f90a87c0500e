package project

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/fact"

	"golang.org/x/text/language"
)

// quoted is a direct quotation of one side with the one of the other side that stands
// against it. A side without one has an empty span.
type quoted struct {
	translation, original text.Span // with their marks
	ours, theirs          string    // without
}

// speech is a quotation that is somebody's speech.
type speech struct {
	at    text.Span // with its marks
	inner string
	pair  int // bead in which it begins, -1 if none
}

// quotedOf are the direct quotations of both sides, in the order of the translation;
// quotations of the original that are none in the translation stand at the end. They are
// read by paragraph: a speech of several sentences is one quotation.
func quotedOf(in *verify.Input) []quoted {
	ours := speeches(in, editor.Translation)
	var theirs []speech
	if in.Original != nil {
		theirs = speeches(in, editor.Original)
	}
	out := make([]quoted, len(ours))
	used := make([]bool, len(theirs))
	match := func(fits func(o, t speech) bool) {
		for i, t := range ours {
			if out[i].original.Len() > 0 {
				continue
			}
			for k, o := range theirs {
				if !used[k] && fits(o, t) {
					out[i].original, out[i].theirs, used[k] = o.at, o.inner, true
					break
				}
			}
		}
	}
	for i, t := range ours {
		out[i].translation, out[i].ours = t.at, t.inner
	}
	match(func(o, t speech) bool { return o.pair >= 0 && o.pair == t.pair })
	match(func(o, t speech) bool { return near(in, o, t) })
	for k, o := range theirs {
		if !used[k] {
			out = append(out, quoted{original: o.at, theirs: o.inner})
		}
	}
	return out
}

// near tells whether two quotations begin in the same paragraph, though in other sentences.
func near(in *verify.Input, o, t speech) bool {
	return o.pair >= 0 && t.pair >= 0 && in.Pairs[o.pair].Block == in.Pairs[t.pair].Block
}

// speeches are the quotations of one side that are somebody's speech.
func speeches(in *verify.Input, side editor.Side) []speech {
	s := in.Translation
	if side == editor.Original {
		s = in.Original
	}
	var out []speech
	at := 0
	for line := range strings.Lines(s.Text) {
		if strings.ContainsAny(line, quotationMarks) {
			for _, q := range fact.Extract(strings.TrimSuffix(line, "\n"), s.Lang).Quotations {
				inner := line[q.Inner.Start:q.Inner.End]
				if q.Depth == 0 && isSpeech(inner, s.Lang) {
					start := at + q.Span.Start
					out = append(out, speech{text.Span{Start: start, End: at + q.Span.End}, strings.TrimSpace(inner), pairAt(in, side, start)})
				}
			}
		}
		at += len(line)
	}
	return out
}

const quotationMarks = "\"'«»‹›„“”‟‚‘’「」『』《》〈〉〝〞〟＂″"

// pairAt is the bead in which a byte of one side stands, -1 if none.
func pairAt(in *verify.Input, side editor.Side, off int) int {
	return slices.IndexFunc(in.Pairs, func(p verify.Pair) bool { return p.Span(side).Contains(off) })
}

// speechWords is from how many words on a quotation is somebody's speech and not a word
// set apart. Scripts without spaces count three characters as a word.
const speechWords = 3

func isSpeech(s string, lang language.Tag) bool {
	if len(strings.Fields(s)) >= speechWords {
		return true
	}
	base, _ := lang.Base()
	switch base.String() {
	case "zh", "ja", "th", "lo", "km", "my":
		return utf8.RuneCountInString(s) >= 3*speechWords
	}
	return false
}
