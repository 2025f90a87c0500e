package format

import (
	"io"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/docx"
	"stet/editor/format/html"
	"stet/editor/format/markdown"
	"stet/editor/format/odt"
)

// WriteOptions are the choices of a person about writing.
type WriteOptions struct {
	LineEnd string // of plain text and Markdown; "" is a line feed
}

// Write writes d in a format of its own, without regard to the file it came from.
func Write(w io.Writer, d *Document, f Format, o WriteOptions) error {
	switch f {
	case TXT:
		return writeTXT(w, d, o)
	case DOCX:
		return docx.Write(w, d)
	case ODT:
		return odt.Write(w, d)
	case HTML:
		return html.Write(w, d)
	case Markdown:
		return markdown.Write(w, d)
	}
	return msg.Errorf("documents cannot be written as %s", f)
}

func writeTXT(w io.Writer, d *Document, o WriteOptions) error {
	s := d.Text.String()
	if !strings.HasSuffix(s, "\n") {
		s += "\n"
	}
	if o.LineEnd != "" {
		s = strings.ReplaceAll(s, "\n", o.LineEnd)
	}
	_, err := io.WriteString(w, s)
	return err
}
