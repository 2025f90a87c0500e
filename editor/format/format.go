// Package format reads and writes documents. A document is a text.Doc of blocks with
// attributes beside it: the kind of each block, inline spans such as links, metadata, and
// anchors into the file it came from, so that only what was edited is written back. The
// packages below it know one family of formats each; model holds the types they share.
//
// Opened text is never changed by itself. Two things are stated in the Document instead
// of standing in its text: line ends other than a line feed, and the line ends of a
// plain text that was wrapped at a width, which read as spaces.
package format

import (
	"stet/editor/format/model"
	"stet/editor/text"
)

// The types of a document.
type (
	Kind       = model.Kind
	Block      = model.Block
	InlineKind = model.InlineKind
	Inline     = model.Inline
	Meta       = model.Meta
	Document   = model.Document
	Note       = model.Note
	Format     = model.Format
	Options    = model.Options
	Revisions  = model.Revisions
	Lines      = model.Lines
)

// The kinds of block. The zero Kind is a paragraph.
const (
	Paragraph = model.Paragraph
	Title     = model.Title
	Heading   = model.Heading
	ListItem  = model.ListItem
	Quote     = model.Quote
	Caption   = model.Caption
	Cell      = model.Cell
	Footnote  = model.Footnote
	Code      = model.Code
)

// The kinds of inline span.
const (
	Bold        = model.Bold
	Italic      = model.Italic
	Underline   = model.Underline
	Strike      = model.Strike
	Super       = model.Super
	Sub         = model.Sub
	Link        = model.Link
	CodeSpan    = model.CodeSpan
	Placeholder = model.Placeholder
)

// The formats.
const (
	TXT      = model.TXT
	Markdown = model.Markdown
	HTML     = model.HTML
	DOCX     = model.DOCX
	ODT      = model.ODT
	TSV      = model.TSV
	CSV      = model.CSV
	XLIFF    = model.XLIFF
	TMX      = model.TMX
	PO       = model.PO
)

// Choices of Options.
const (
	Accept    = model.Accept
	Reject    = model.Reject
	AutoLines = model.AutoLines
	KeepLines = model.KeepLines
	JoinLines = model.JoinLines
)

// Errors that a caller may branch on.
var (
	ErrTooLarge  = model.ErrTooLarge
	ErrEncrypted = model.ErrEncrypted
	ErrEmpty     = model.ErrEmpty
)

// Plain returns a document of paragraphs made from s as it is, without metadata. Line
// feeds separate blocks; an empty line is an empty block.
func Plain(s string) *Document {
	d := &Document{Text: text.New(s), Format: TXT, Encoding: "UTF-8"}
	d.Blocks = make([]Block, d.Text.Lines())
	return d
}
