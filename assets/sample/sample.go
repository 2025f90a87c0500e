// Package sample is the article that comes with the desk, written for it: a Vietnamese
// report that cites a Russian agency, and a machine-like German translation with the
// defects that such translations have. The events and persons are invented.
package sample

import _ "embed" // the texts

// Original is the Vietnamese report, Translation its German draft.
var (
	//go:embed original.vi.txt
	Original []byte
	//go:embed translation.de.txt
	Translation []byte
)

// Names under which the texts are opened; language and format are read off them.
const (
	OriginalName    = "original.vi.txt"
	TranslationName = "translation.de.txt"
)
