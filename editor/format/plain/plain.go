// Package plain reads and writes plain text: line ends of every kind, lines that were
// wrapped at a width, and files that are no text at all.
package plain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/model"
	"stet/editor/text"
)

// Read reads data as plain text.
func Read(data []byte, o model.Options) (*model.Document, error) {
	d, s, err := Decode(data, charset.Hint{Encoding: o.Encoding})
	if err != nil {
		return nil, err
	}
	d.Format = model.TXT
	if o.Lines == model.JoinLines || o.Lines == model.AutoLines && wrapped(s) {
		s = join(s)
		d.Note("format.note.joined")
	}
	d.Text = text.New(s)
	d.Blocks = make([]model.Block, d.Text.Lines())
	return d, d.CheckSize()
}

// Decode gives the text of data with line feeds as line ends, and a document that states
// how it was read. It refuses what is no text.
func Decode(data []byte, h charset.Hint) (*model.Document, string, error) {
	r, err := charset.Decode(data, h)
	if err != nil {
		return nil, "", err
	}
	if err := isText(r.Text); err != nil {
		return nil, "", err
	}
	d := &model.Document{Encoding: r.Encoding, BOM: r.BOM, Bytes: data}
	if r.How == charset.Guessed {
		d.Note("format.note.guessed", r.Encoding)
	}
	if r.Declared != "" {
		d.Note("format.note.misdeclared", r.Declared, r.Encoding)
	}
	if r.Broken > 0 {
		d.Note("format.note.broken", fmt.Sprint(r.Broken), fmt.Sprint(r.Line), r.Encoding)
	}
	var s string
	s, d.LineEnd = lineFeeds(r.Text)
	if n := strings.Count(s, "\n"); n > model.MaxLines {
		return nil, "", msg.Errorf("%w: %d lines, and %d is the limit", model.ErrTooLarge, n, model.MaxLines)
	}
	return d, s, nil
}

// isText refuses what has control characters as no text has, in the words of a person
// who picked the wrong file.
func isText(s string) error {
	if strings.TrimSpace(strings.Trim(s, "\ufeff\x00")) == "" {
		return model.ErrEmpty
	}
	head := s[:min(len(s), 1<<20)]
	var control, unknown int
	for _, c := range head {
		switch {
		case c == 0:
			return msg.Errorf("this is no text file (it has zero bytes)")
		case c < ' ' && !strings.ContainsRune("\t\n\r\f\v\x1a\x1b", c), c == 0x7f:
			control++
		case c == utf8.RuneError:
			unknown++
		}
	}
	n := utf8.RuneCountInString(head)
	if control*100 > n*2 || unknown*100 > n*30 {
		return msg.Errorf("this is no text file")
	}
	return nil
}

// lineFeeds gives s with line feeds only, and the line end that it mostly had if that
// was another.
func lineFeeds(s string) (string, string) {
	if !strings.Contains(s, "\r") {
		return s, ""
	}
	end := "\r\n"
	if !strings.Contains(s, "\n") {
		end = "\r"
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.ReplaceAll(s, "\r", "\n"), end
}
