// Package names finds persons, places and organisations in an article, gathers all
// spellings of each, lays them beside the original (also in another script), and says
// which spelling to prefer and why. It changes nothing.
//
// The way of an article: every segment is cut into words and runs of words with capitals
// (scan.go, kept per segment by an Extractor); what the whole text says about them decides
// which are names (detect.go); words that the tables of package roman explain as one are
// gathered, under vetoes (word.go, cluster.go); a translation in a script without capitals
// gets the names that its original shows (projected.go); each name gets its counterpart in the
// original (original.go), a preferred spelling (prefer.go) and its problems (problem*.go).
package names

import (
	"stet/assets/msg"
	"stet/editor/text"

	"golang.org/x/text/language"
)

//go:generate go run stet/internal/gen/names -out data

// Kind is what bears the name.
type Kind string

// Kinds of name.
const (
	Person       Kind = "person"
	Place        Kind = "place"
	Organization Kind = "organization"
	Office       Kind = "office"
	Other        Kind = "other"
)

// Name is one entity of the article.
type Name struct {
	Kind      Kind
	Forms     []Form // in the translation, the most frequent first
	Original  []Form // in the original; nil without one
	Preferred string
	Why       msg.Text
	Variants  bool // its forms should be one, and are not
}

// Form is one spelling of a name, with all its places.
type Form struct {
	Text         string
	Spans        []text.Span // bytes of the plain text of its side; an ending that Text lacks ("Putins") stands behind the span
	Script       string      // ISO 15924
	Romanisation []string    // systems that write it so ("de-press", "bgn"); nil if it is not romanised
}

// Input is what the extraction reads.
type Input struct {
	Original, Translation         string // plain texts; Original "" without one
	OriginalLang, TranslationLang language.Tag
	OriginalSegs, TranslationSegs []text.Span    // sentences
	Pairs                         [][2]text.Span // beads as ranges of both texts; nil without an original
	Profile                       string         // romanisation profile of the house; "" follows TranslationLang
	Register                      *Register
}

// Problem is something about names that a check turns into a finding.
type Problem struct {
	ID                    string // "variant", "leaked-reading", "two-titles" …
	Name                  int    // index into Result.Names, -1 if none
	Sure                  bool   // grave enough for a warning
	Original, Translation []text.Span
	Message, Why          msg.Text
	Fix                   string // the spelling that the edits lead to; "" if none is known
	Edits                 []text.Edit
}

// Result is what was found.
type Result struct {
	Names    []Name
	Problems []Problem
	lang     string // of the translation
}

// Extract finds the names of an article.
func Extract(in Input) *Result { return new(Extractor).Extract(in) }
