// Package model holds the types that every package of documents shares: Document with its
// blocks and inline spans, the choices of a reader, its limits and its errors. Package
// format gives them to the rest of the program under its own name.
package model

import (
	"time"

	"stet/editor/direction"
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
	Soft    bool `json:"soft,omitempty"`    // stands in one paragraph with the block before it, after a line break
	Row     bool `json:"row,omitempty"`     // cell that begins a row of its table
	Anchor  int  `json:"anchor,omitempty"`  // 1 + number of the paragraph in the source package; 0: none
}

// Beside tells whether blocks of the kinds of k and b can stand side by side: a cell or a
// note has only its like beside it.
func (k Block) Beside(b Block) bool {
	apart := func(k Kind) bool { return k == Cell || k == Footnote }
	return k.Kind == b.Kind || !apart(k.Kind) && !apart(b.Kind)
}

// InlineKind is what a run of text inside a block is.
type InlineKind string

// The kinds of inline span. A Placeholder stands for a code of a translation file; its
// Href is the number of the code.
const (
	Bold        InlineKind = "bold"
	Italic      InlineKind = "italic"
	Underline   InlineKind = "underline"
	Strike      InlineKind = "strike"
	Super       InlineKind = "super"
	Sub         InlineKind = "sub"
	Link        InlineKind = "link"
	CodeSpan    InlineKind = "code"
	Placeholder InlineKind = "placeholder"
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
	Address   string    `json:"address,omitempty"`  // address of this text itself
	Dateline  time.Time `json:"dateline,omitzero"`  // day of the report; relative days are counted from it
	Place     string    `json:"place,omitempty"`    // place of the dateline
	Retrieved time.Time `json:"retrieved,omitzero"` // when a web page was fetched
	Origin    string    `json:"origin,omitempty"`   // who or what wrote this translation, as a person entered it
}

// Format names a format of files by its usual ending.
type Format string

// The formats.
const (
	TXT      Format = "txt"
	Markdown Format = "md"
	HTML     Format = "html"
	DOCX     Format = "docx"
	ODT      Format = "odt"
	TSV      Format = "tsv"
	CSV      Format = "csv"
	XLIFF    Format = "xliff"
	TMX      Format = "tmx"
	PO       Format = "po"
)

// Document is one text as read from a file, a page or the clipboard.
type Document struct {
	Text     text.Doc
	Blocks   []Block // one a line of Text
	Inlines  []Inline
	Lang     language.Tag // declared by the file; language.Und if it says nothing
	Meta     Meta
	Name     string // file name or address, for people
	Format   Format
	Encoding string    // IANA name of the encoding it was read in
	LineEnd  string    // line end of the file if it is not a line feed
	BOM      bool      // the file began with a byte order mark
	Revision Revisions // how tracked changes were read
	Bytes    []byte    // the file as it was read; nil for text that came from no file
	Notes    []Note    // what the reader left out, repaired or guessed
}

// Note is something that a reader tells its user: a part left out, an encoding guessed.
type Note struct {
	ID   string   `json:"id"`             // message id, "format.note.…"
	Args []string `json:"args,omitempty"` // its arguments
	Text string   `json:"text,omitempty"` // what was left out, if it is text
}

// Note adds a note to d.
func (d *Document) Note(id string, args ...string) {
	d.Notes = append(d.Notes, Note{ID: id, Args: args})
}

// Revisions says how the tracked changes of a word processor are read.
type Revisions string

// Tracked changes are read as accepted unless the person wants them rejected.
const (
	Accept Revisions = ""
	Reject Revisions = "reject"
)

// Lines says what the line ends of a plain text mean.
type Lines string

// Wrapped text is recognised and joined unless the person says otherwise.
const (
	AutoLines Lines = ""     // join lines if they were certainly wrapped at a width
	KeepLines Lines = "keep" // each line is a block
	JoinLines Lines = "join" // lines up to an empty line are one block
)

// Options are the choices of a person about reading. The zero value finds everything out.
type Options struct {
	Format      Format    // "": by the name and the content
	Encoding    string    // IANA name; "": found out
	ContentType string    // as a server gave it; its charset counts as a declaration
	Lines       Lines     // of plain text
	Revisions   Revisions // tracked changes in a word processor's file
	Whole       bool      // read a web page whole, page furniture included
	Today       time.Time // completes a dateline without a year; zero: such a dateline stays unset
}

// Direction is the direction of the paragraph that blocks [from, to) make, never Unknown.
func (d *Document) Direction(from, to int) direction.Direction {
	words := d.Text.Slice(text.Span{Start: d.Text.LineSpan(from).Start, End: d.Text.LineSpan(to - 1).End})
	return direction.OfParagraph(words, direction.OfLanguage(d.Lang))
}

// InlinesByLine gives for each line the inline spans that lie in it, cut at its ends.
func (d *Document) InlinesByLine() [][]Inline {
	out := make([][]Inline, d.Text.Lines())
	for _, s := range d.Inlines {
		for i := d.Text.LineAt(s.Span.Start); i < len(out); i++ {
			line := d.Text.LineSpan(i)
			if line.Start > s.Span.End || line.Start == s.Span.End && s.Span.Len() > 0 {
				break
			}
			cut := s
			cut.Span.Start, cut.Span.End = max(s.Span.Start, line.Start), min(s.Span.End, line.End)
			if cut.Span.Len() > 0 || s.Span.Len() == 0 {
				out[i] = append(out[i], cut)
			}
		}
	}
	return out
}

// Redeclared gives what edited says of itself and d, the document as it was read, did not:
// title, author and language, each "" if it is the same or not known.
func (d *Document) Redeclared(edited *Document) (title, author, lang string) {
	if edited.Meta.Title != d.Meta.Title {
		title = edited.Meta.Title
	}
	if edited.Meta.Author != d.Meta.Author {
		author = edited.Meta.Author
	}
	if edited.Lang != d.Lang && edited.Lang != language.Und {
		lang = edited.Lang.String()
	}
	return title, author, lang
}
