package format

import (
	"strings"

	"stet/editor/format/byline"
)

// finish completes a document with what its text says of itself. What the file or page
// declares is believed first, except the author that a word processor notes: that is who
// typed.
func finish(d *Document, o Options) *Document {
	m := byline.Read(d.Text, d.Blocks, d.Lang, o.Today)
	typed := d.Format == DOCX || d.Format == ODT
	for _, f := range []struct {
		field *string
		found string
		first bool
	}{
		{&d.Meta.Title, m.Title, typed},
		{&d.Meta.Author, m.Author, typed},
		{&d.Meta.Agency, m.Agency, false},
		{&d.Meta.Outlet, m.Outlet, false},
		{&d.Meta.Source, m.Source, false},
		{&d.Meta.Place, m.Place, false},
	} {
		if f.found != "" && (*f.field == "" || f.first) {
			*f.field = f.found
		}
	}
	if d.Meta.Dateline.IsZero() {
		d.Meta.Dateline = m.Dateline
	}
	if d.Format == TXT {
		markTitle(d)
	}
	return d
}

// markTitle makes a title of the first line of a plain text that reads like one.
func markTitle(d *Document) {
	var lines []string
	first := -1
	for i := 0; i < d.Text.Lines() && len(lines) < 2; i++ {
		if s := strings.TrimSpace(d.Text.Line(i)); s != "" {
			if lines = append(lines, s); first < 0 {
				first = i
			}
		}
	}
	if byline.Headline(lines) == 0 {
		d.Blocks[first].Kind = Title
	}
}

// Metadata gives what the text of d says of itself, without what its file declares: for a
// text that was pasted or changed.
func Metadata(d *Document, o Options) Meta {
	return byline.Read(d.Text, d.Blocks, d.Lang, o.Today)
}
