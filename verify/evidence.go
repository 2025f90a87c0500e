package verify

import (
	"stet/editor/align"
	"stet/verify/fact"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// Evidence gives the aligner the keys of numbers, dates, links and names that a sentence and
// its translation share.
func Evidence(side align.Side, lang language.Tag, s string) []string {
	base, _ := lang.Base()
	return append(fact.Keys(fact.Extract(s, lang)), names.Keys(s, base.String(), side == align.Original)...)
}

// NamesOf extracts the names of an article under a house style.
func NamesOf(in *Input, style *Style) *names.Result {
	return names.Extract(namesInput(in, style))
}

// keptWords is up to how many bytes of text on both sides the words of sentences are kept from
// one look to the next: they take some twenty times the room of their text.
const keptWords = 1 << 20

// NamesOf extracts the names of an article under a house style, whose register may be newer
// than the runner's. Of an article that it saw before it reads only the sentences that are new.
func (r *Runner) NamesOf(in *Input, style *Style) *names.Result {
	size := len(in.Translation.Text)
	if in.Original != nil {
		size += len(in.Original.Text)
	}
	if size > keptWords {
		return NamesOf(in, style)
	}
	r.extracting.Lock()
	defer r.extracting.Unlock()
	return r.extractor.Extract(namesInput(in, style))
}
