package format

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/docx"
	"stet/editor/format/model"
	"stet/editor/format/odt"
	"stet/editor/text"
)

// Save gives the file that original was read from with the text of edited. A .docx or .odt
// keeps every part and every paragraph that was not edited, byte for byte; a plain text keeps
// its encoding and its line ends. Formats that have no such way back are written anew.
func Save(ctx context.Context, original, edited *Document) ([]byte, error) {
	switch {
	case original.Bytes == nil:
		return nil, msg.Errorf("%s was read from no file: it can only be written as a new one", original.Name)
	case fits(edited, original.Format) != nil:
		return nil, fits(edited, original.Format)
	case original.Format == DOCX:
		return docx.Save(ctx, original, edited, nil)
	case original.Format == ODT:
		return odt.Save(ctx, original, edited, nil)
	case original.Format == TXT:
		return saveText(original, edited)
	}
	var b bytes.Buffer
	err := Write(&b, edited, original.Format, WriteOptions{LineEnd: original.LineEnd})
	return b.Bytes(), err
}

// saveText writes a plain text as it came: line ends, byte order mark, encoding. Where the
// edited text has letters that the encoding lacks, it becomes UTF-8.
func saveText(original, edited *Document) ([]byte, error) {
	if edited.Text.String() == original.Text.String() {
		return original.Bytes, nil
	}
	s := edited.Text.String()
	if original.LineEnd != "" {
		s = strings.ReplaceAll(s, "\n", original.LineEnd)
	}
	return charset.Encode(s, original.Encoding, original.BOM), nil
}

// Track says in whose name and when changes were made.
type Track struct {
	Author string
	Time   time.Time
}

// Redline gives a file in which the changes from draft to edited are tracked: accepting all
// of them gives edited, rejecting all gives draft. It is the draft's own file if that is of
// format f, in which the tracked changes of others are settled as they were read; else it is
// a new one.
func Redline(ctx context.Context, draft, edited *Document, f Format, t Track) ([]byte, error) {
	if f != DOCX && f != ODT {
		return nil, msg.Errorf("tracked changes cannot be written as %s", f)
	}
	for _, d := range []*Document{draft, edited} {
		if err := fits(d, f); err != nil {
			return nil, err
		}
	}
	base := draft
	if draft.Format != f || draft.Bytes == nil {
		var b bytes.Buffer
		base, edited = compact(draft), compact(edited)
		if err := Write(&b, base, f, WriteOptions{}); err != nil {
			return nil, err
		}
		var err error
		if base, err = read(ctx, f, b.Bytes(), Options{}); err != nil {
			return nil, err
		}
	}
	if f == ODT {
		return odt.Save(ctx, base, edited, &odt.Track{Author: t.Author, Time: t.Time})
	}
	return docx.Save(ctx, base, edited, &docx.Track{Author: t.Author, Time: t.Time})
}

// Tracked tells whether the file of d has tracked changes of its own, which were read as
// Options.Revisions says.
func Tracked(d *Document) bool {
	for _, n := range d.Notes {
		if n.ID == "format.note.accepted" || n.ID == "format.note.rejected" {
			return true
		}
	}
	return false
}

// compact gives d without the empty lines that only set paragraphs of a plain text apart.
func compact(d *Document) *Document {
	var b model.Builder
	spans := d.InlinesByLine()
	for i, k := range d.Blocks {
		line := d.Text.Line(i)
		if strings.TrimSpace(line) == "" && k.Kind != Cell && k.Kind != Code {
			continue
		}
		b.Begin(k)
		at := b.Len() - d.Text.LineSpan(i).Start
		b.Write(line)
		b.Lay(spans[i], at)
	}
	c := *d
	b.Into(&c)
	return &c
}

// Verify reads a file that was written from d and tells whether it has the text of d. Empty
// lines do not count: some formats cannot hold them.
func Verify(ctx context.Context, data []byte, f Format, d *Document) error {
	back, err := read(ctx, f, data, Options{Revisions: d.Revision, Lines: KeepLines, Whole: true})
	if err != nil {
		return err
	}
	if got, want := words(back.Text), words(d.Text); got != want {
		return msg.Errorf("what was written reads differently: %s", firstDifference(got, want))
	}
	return nil
}

// words is the text without white space, which formats treat in their own ways.
func words(d text.Doc) string { return strings.Join(strings.Fields(d.String()), " ") }

func firstDifference(got, want string) string {
	a, b := strings.Fields(got), strings.Fields(want)
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return fmt.Sprintf("%q instead of %q", a[i], b[i])
		}
	}
	return fmt.Sprintf("%d words instead of %d", len(a), len(b))
}
