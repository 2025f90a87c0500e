// Package format reads and writes documents. A document is a text.Doc of blocks with
// attributes beside it: the kind of each block, inline spans such as links, metadata, and
// anchors into the file it came from, so that only what was edited is written back. The
// packages below it know one family of formats each.
package format

import (
	"time"

	"stet/editor/text"

	"golang.org/x/text/language"
)

// Kind is what a block is.
type Kind string

// The kinds of block. The zero Kind is a paragraph.
const (
	Paragraph Kind = ""
	Title     Kind = "title"
	Heading   Kind = "heading"
	ListItem  Kind = "item"
	Quote     Kind = "quote"
	Caption   Kind = "caption"
	Cell      Kind = "cell"
	Footnote  Kind = "footnote"
	Code      Kind = "code"
)

// Block is the attributes of one line of the Doc.
type Block struct {
	Kind    Kind `json:"kind,omitempty"`
	Level   int  `json:"level,omitempty"`   // of a heading (1 to 6) or list item (from 1)
	Ordered bool `json:"ordered,omitempty"` // list item that is numbered
	Anchor  int  `json:"anchor,omitempty"`  // 1 + number of the paragraph in the source package; 0: none
}

// InlineKind is what a run of text inside a block is.
type InlineKind string

// The kinds of inline span.
const (
	Bold      InlineKind = "bold"
	Italic    InlineKind = "italic"
	Underline InlineKind = "underline"
	Link      InlineKind = "link"
	CodeSpan  InlineKind = "code"
)

// Inline is an attribute of a range of the text; it is mapped through changes like a mark.
type Inline struct {
	Kind InlineKind `json:"kind"`
	Span text.Span  `json:"span"`
	Href string     `json:"href,omitempty"` // of a link
}

// Meta is what is known of an article besides its text. Dates are as the article gives them.
type Meta struct {
	Title     string    `json:"title,omitempty"`
	Author    string    `json:"author,omitempty"`
	Agency    string    `json:"agency,omitempty"`   // TASS, Reuters …: who first reported it
	Outlet    string    `json:"outlet,omitempty"`   // who published it
	Source    string    `json:"source,omitempty"`   // address of the original
	Dateline  time.Time `json:"dateline,omitzero"`  // day of the report; relative days are counted from it
	Place     string    `json:"place,omitempty"`    // place of the dateline
	Retrieved time.Time `json:"retrieved,omitzero"` // when a web page was fetched
}

// Document is one text as read from a file, a page or the clipboard.
type Document struct {
	Text     text.Doc
	Blocks   []Block // one a line of Text
	Inlines  []Inline
	Lang     language.Tag // declared or detected; language.Und if unknown
	Meta     Meta
	Name     string // file name or address, for people
	Format   string // "txt", "md", "html", "docx" …
	Encoding string // IANA name of the encoding it was read in
	Bytes    []byte // the file as it was read; nil for text that came from no file
	Notes    []Note // what the reader left out, repaired or guessed
}

// Note is something that a reader tells its user: a part left out, an encoding guessed.
type Note struct {
	ID   string   `json:"id"`             // message id, "format.note.…"
	Args []string `json:"args,omitempty"` // its arguments
	Text string   `json:"text,omitempty"` // what was left out, if it is text
}

// Plain returns a document of paragraphs made from s, without metadata. Line ends of all
// kinds separate blocks; empty lines are dropped.
func Plain(s string) *Document {
	d := &Document{Text: text.New(s), Format: "txt", Encoding: "UTF-8"}
	d.Blocks = make([]Block, d.Text.Lines())
	return d
}
