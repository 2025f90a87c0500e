package fact

import "golang.org/x/text/language"

// lexicon is what the extractor knows of one language.
type lexicon struct {
	decimal     rune // decimal mark
	spaceGroups bool // groups figures with a space
}

func lexiconFor(lang language.Tag) *lexicon {
	return &lexicon{decimal: '.'}
}
