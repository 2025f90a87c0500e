// Package verify is the engine that runs checks over an article and collects what they
// find. It is handed its checks and knows none of them. A check is a documented value, as
// in go/analysis; it reads an article through its Pass and never opens files, looks at the
// clock or imports another check.
package verify

import (
	"runtime"
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// Severity is how sure and how grave a finding is.
type Severity int

// Severities. Info is house style or taste, Warning needs a look, Error is almost
// certainly wrong.
const (
	Info Severity = iota + 1
	Warning
	Error
)

// Scope is how much of an article a check needs, and so what is run again after an edit.
type Scope int

// Scopes: one bead (or one segment of the translation), or the whole article.
const (
	Bead Scope = iota
	Article
)

// Check is one rule that looks for one kind of problem.
type Check struct {
	ID        string // family.problem; never changes
	Category  string // MQM error type: "accuracy/mistranslation"
	Scope     Scope
	Compares  bool            // needs an original
	Severity  Severity        // default; a finding may carry a lower one
	Languages []language.Base // of the translation; nil: every language
	Originals []language.Base // of the original; nil: every language
	Settles   bool            // its warnings and errors say that the texts of a pair do not belong together: other comparing checks are silent there
	Custom    bool            // about a custom of writing: what a text does throughout is reported as info
	YieldsTo  []string        // ids or families whose findings, overlapping its own, stand in place of its own
	Examples  []Example       // at least one bad and one good; run as tests
	Run       func(*Pass)
	// Title and explanation are the messages "check.ID.title" and "check.ID.doc".
}

// Bases are languages by their codes, for Check.Languages. It panics on a code that is none.
func Bases(codes ...string) []language.Base {
	out := make([]language.Base, len(codes))
	for i, c := range codes {
		out[i] = language.MustParseBase(c)
	}
	return out
}

// Family is the part of the id before the dot.
func (c *Check) Family() string { return Family(c.ID) }

// Family is the part of a check's id before the dot.
func Family(id string) string {
	f, _, _ := strings.Cut(id, ".")
	return f
}

// Example is a small article that a check must, or must not, report. Its texts may have
// several lines: each line of the original is paired with that of the translation.
type Example struct {
	OriginalLang, TranslationLang string
	Original, Translation         string // Original "": the translation stands alone
	Draft                         string // the translation as it first came; "": not known
	Dateline                      string // day of the report on both sides, as 2018-10-16; "": not known
	Bad                           bool
	Style                         *Style // house style that the example needs; nil: none
	Mark                          string // the words of the translation (or, if omitted there, the original) that a bad example's finding covers
}

// Span is a range of one side of the article with the words that stand there.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Fix is one way to put a finding right: a verb phrase and edits of the translation.
type Fix struct {
	Label msg.Text
	Edits []text.Edit
	Safe  bool // right without a look at the original: spaces, quotation marks, invisible characters
}

// Finding is what a check reports. Offsets are bytes of the plain text of each side.
type Finding struct {
	Check       string
	Category    string
	Severity    Severity
	Pair        int // bead number; the bead of the first span for a finding about the article
	Original    []Span
	Translation []Span
	Message     msg.Text // what, in one line
	Why         msg.Text // why, in a sentence or two
	Fixes       []Fix
	Key         string // check, words on both sides, hash of the bead, count of equal ones before
}

// Key and order of findings are set by the runner.

// NotRun says that a check did not run, and why; its silence means nothing.
type NotRun struct {
	Check  string
	Why    msg.Text
	Failed bool // it should have run: a fault of the check, not a lack of data
}

// Report is the outcome of one run.
type Report struct {
	Findings   []Finding // sorted by place, then by check
	NotRun     []NotRun
	NotChecked []msg.Text // what no check looks at ("grammar") or could not here ("not compared with the original")
}

// Side is one side of the article as checks see it.
type Side struct {
	Text     string // plain text: blocks joined by a line feed
	Lang     language.Tag
	Blocks   []format.Block // one a line
	Segments []text.Span    // sentences, in order
	Meta     format.Meta
	Inlines  []format.Inline
}

// Pair is one bead as ranges of both plain texts. A side of the bead without a segment
// has an empty range at the place where one would stand.
type Pair struct {
	Original, Translation   text.Span
	OriginalN, TranslationN int    // segments on each side
	Block                   [2]int // line of each side in which the range begins
	Certain                 bool
}

// Span is the range of one side.
func (p Pair) Span(side editor.Side) text.Span {
	if side == editor.Original {
		return p.Original
	}
	return p.Translation
}

// Input is an article to check. It is not changed once it was handed to a runner.
type Input struct {
	Original    *Side // nil: the translation stands alone
	Translation *Side
	Draft       *Side       // nil: unknown; the draft equals the translation or was not given
	Doubt       align.Doubt // reason to think that the two are no pair
	Pairs       []Pair      // without an original, one pair a segment of the translation
	Bilingual   bool        // the pairs are given by a file, one block each: blocks are no paragraphs of one text
	Register    *names.Register
	Names       func() *names.Result // names of this very article, if the caller has them already; nil: the runner extracts them

	// Rest is called between the steps of a run in the background, by several goroutines, and
	// may wait; such a run leaves one processor to others. nil: somebody waits for the result.
	Rest func()
}

// Pause calls Rest, if there is one.
func (in *Input) Pause() {
	if in.Rest != nil {
		in.Rest()
	}
}

// workers is how many goroutines a run may keep busy.
func (in *Input) workers() int {
	n := runtime.GOMAXPROCS(0)
	if in.Rest != nil {
		n = max(1, n-1)
	}
	return n
}

// Side is the given side; nil for the original of a translation that stands alone.
func (in *Input) Side(side editor.Side) *Side {
	if side == editor.Original {
		return in.Original
	}
	return in.Translation
}
