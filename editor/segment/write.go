package segment

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"stet/editor/text"
)

// Format is a form in which segments are written.
type Format string

// The formats: a sentence a line, or an object a line with its offsets.
const (
	TextLines Format = "text"
	JSONL     Format = "jsonl"
)

// Write writes the segments of d without the white space around them.
func Write(w io.Writer, f Format, d text.Doc, l List) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for i := range l.Len() {
		g := l.At(i)
		s := d.Slice(g.Span)
		if f == JSONL {
			words := strings.TrimSpace(s)
			start := g.Span.Start + strings.Index(s, words)
			if err := enc.Encode(struct {
				Block int    `json:"block"`
				Start int    `json:"start"`
				End   int    `json:"end"`
				Text  string `json:"text"`
			}{g.Block, start, start + len(words), words}); err != nil {
				return err
			}
			continue
		}
		if _, err := fmt.Fprintln(w, strings.TrimSpace(s)); err != nil {
			return err
		}
	}
	return nil
}
