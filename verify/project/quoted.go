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
func quotedOf(in *verify.Input, r *reader) []quoted {
	ours := speeches(in, editor.Translation, r)
	var theirs []speech
	if in.Original != nil {
		theirs = speeches(in, editor.Original, r)
	}
	out := make([]quoted, len(ours))
	for i, t := range ours {
		out[i].translation, out[i].ours = t.at, t.inner
	}
	used := make([]bool, len(theirs))
	match := func(place func(speech) ([2]int, bool)) {
		waiting := map[[2]int][]int{} // quotations of the original by their place, in order
		for k, o := range theirs {
			if at, ok := place(o); ok && !used[k] {
				waiting[at] = append(waiting[at], k)
			}
		}
		for i, t := range ours {
			at, ok := place(t)
			if !ok || out[i].original.Len() > 0 || len(waiting[at]) == 0 {
				continue
			}
			k := waiting[at][0]
			waiting[at] = waiting[at][1:]
			out[i].original, out[i].theirs, used[k] = theirs[k].at, theirs[k].inner, true
		}
	}
	match(func(q speech) ([2]int, bool) { return [2]int{q.pair, -1}, q.pair >= 0 })
	match(func(q speech) ([2]int, bool) { // in the same paragraph, though in other sentences
		if q.pair < 0 {
			return [2]int{}, false
		}
		return in.Pairs[q.pair].Block, true
	})
	for k, o := range theirs {
		if !used[k] {
			out = append(out, quoted{original: o.at, theirs: o.inner})
		}
	}
	return out
}

// speeches are the quotations of one side that are somebody's speech.
func speeches(in *verify.Input, side editor.Side, r *reader) []speech {
	s := in.Translation
	if side == editor.Original {
		s = in.Original
	}
	var out []speech
	pairAt := pairsBy(in, side)
	at := 0
	for line := range strings.Lines(s.Text) {
		for _, q := range r.line(side, line) {
			q.at = text.Span{Start: at + q.at.Start, End: at + q.at.End}
			q.pair = pairAt(q.at.Start)
			out = append(out, q)
		}
		at += len(line)
	}
	return out
}

// speechesOf are the quotations of a line that are somebody's speech.
func speechesOf(line string, lang language.Tag) []speech {
	if !strings.ContainsAny(line, quotationMarks) {
		return nil
	}
	var out []speech
	for _, q := range fact.Extract(strings.TrimSuffix(line, "\n"), lang).Quotations {
		inner := line[q.Inner.Start:q.Inner.End]
		if q.Depth == 0 && isSpeech(inner, lang) {
			out = append(out, speech{at: q.Span, inner: strings.TrimSpace(inner)})
		}
	}
	return out
}

const quotationMarks = "\"'«»‹›„“”‟‚‘’「」『』《》〈〉〝〞〟＂″"

// pairsBy finds the bead in which a byte of one side stands, -1 if none. Beads may cross.
func pairsBy(in *verify.Input, side editor.Side) func(off int) int {
	order := make([]int, len(in.Pairs))
	for i := range order {
		order[i] = i
	}
	start := func(i int) int { return in.Pairs[i].Span(side).Start }
	slices.SortStableFunc(order, func(i, k int) int { return start(i) - start(k) })
	return func(off int) int {
		n, _ := slices.BinarySearchFunc(order, off+1, func(i, off int) int { return start(i) - off })
		for n--; n >= 0; n-- { // empty spans may begin at the same byte
			if in.Pairs[order[n]].Span(side).Contains(off) {
				return order[n]
			}
			if in.Pairs[order[n]].Span(side).Len() > 0 {
				break
			}
		}
		return -1
	}
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
