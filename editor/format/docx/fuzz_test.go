package docx

import (
	"context"
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/text"
)

// The content of a body is drawn; the package around it is whole. What can be read can be
// saved with an edit, and reads again.
func FuzzBody(f *testing.F) {
	f.Add(lookBody, "")
	f.Add(`<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r></w:p>`, "a\nb")
	f.Add(`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>`, "x")
	f.Add(`<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>`, "c")
	f.Fuzz(func(t *testing.T, body, ins string) {
		d, err := Read(context.Background(), made(body), model.Options{})
		if err != nil {
			return
		}
		if len(d.Blocks) != d.Text.Lines() {
			t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
		}
		if !validText(ins) {
			return
		}
		s := d.Text.String()
		e := *d
		e.Text = text.New(strings.Replace(s, "a", "a"+ins, 2) + ins)
		e.Blocks = make([]model.Block, e.Text.Lines())
		for _, tr := range []*Track{nil, track} {
			out, err := Save(context.Background(), d, &e, tr)
			if err != nil {
				if strings.Contains(err.Error(), "two changes") {
					t.Fatalf("%v\n%s", err, body)
				}
				continue
			}
			if _, err := Read(context.Background(), out, model.Options{}); err != nil && err != model.ErrEmpty {
				t.Fatalf("the saved file: %v\n%s", err, part(t, out, "word/document.xml"))
			}
		}
	})
}

// validText tells whether XML can hold s.
func validText(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffd {
			return false
		}
	}
	return true
}

func FuzzPackage(f *testing.F) {
	f.Add(made(lookBody))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, err := Read(context.Background(), data, model.Options{}); err == nil && len(d.Blocks) != d.Text.Lines() {
			t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
		} else if err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("the error has two lines: %q", err)
		}
	})
}
