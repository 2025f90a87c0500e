package format

import (
	"io"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/docx"
	"stet/editor/format/html"
	"stet/editor/format/markdown"
	"stet/editor/format/odt"
	"stet/editor/format/xmltree"
)

// WriteOptions are the choices of a person about writing.
type WriteOptions struct {
	LineEnd string // of plain text and Markdown; "" is a line feed
}

// Write writes d in a format of its own, without regard to the file it came from.
func Write(w io.Writer, d *Document, f Format, o WriteOptions) error {
	if err := fits(d, f); err != nil {
		return err
	}
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

// fits tells what of a text a format of XML cannot hold, which is most of the control
// characters (XML 1.0, 2.2), and where it stands.
func fits(d *Document, f Format) error {
	switch f {
	case DOCX, ODT, XLIFF, TMX:
	default:
		return nil
	}
	for i, sp := range d.Text.AllLines() {
		for _, r := range d.Text.Slice(sp) {
			if xmltree.Lacks(r) {
				return msg.Errorf("line %d has the invisible character %U, which a .%s file cannot hold: take it out (its mark in the text does that)", i+1, r, f)
			}
		}
	}
	return nil
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
