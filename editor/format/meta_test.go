package format

import (
	"bytes"
	"testing"

	"golang.org/x/text/language"
)

// Title, author and language that were changed are in the file that is saved, and nothing
// else is another; a redline leaves them, since they could not be rejected.
func TestChangedMetadata(t *testing.T) {
	d := Plain("Ein Satz.")
	d.Meta.Title, d.Lang = "Alt & älter", language.German
	for _, f := range []Format{DOCX, ODT, HTML} {
		var b bytes.Buffer
		if err := Write(&b, d, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		was := read1(t, "a."+string(f), b.String(), Options{})
		now := *was
		now.Meta.Title, now.Meta.Author, now.Lang = `<Neu> & "neuer"`, "Ida Muster", language.BritishEnglish
		out, err := Save(t.Context(), was, &now)
		if err != nil {
			t.Fatal(err)
		}
		got := read1(t, "b."+string(f), string(out), Options{})
		if got.Meta.Title != now.Meta.Title || got.Meta.Author != now.Meta.Author || got.Lang != now.Lang || got.Text.String() != was.Text.String() {
			t.Errorf("%s: %q by %q in %v: %q", f, got.Meta.Title, got.Meta.Author, got.Lang, got.Text)
		}
		if f == HTML {
			continue
		}
		if parts := differingParts(t, b.Bytes(), out); parts != map[Format]string{DOCX: "docProps/core.xml", ODT: "meta.xml"}[f] {
			t.Errorf("%s: parts that changed: %s", f, parts)
		}
		if same, err := Save(t.Context(), was, was); err != nil || !bytes.Equal(same, b.Bytes()) {
			t.Errorf("%s: without a change the file is another (%v)", f, err)
		}
		red, err := Redline(t.Context(), was, &now, f, Track{Author: "X"})
		if err != nil || !bytes.Equal(red, b.Bytes()) {
			t.Errorf("%s: a redline of the same text changes the file (%v)", f, err)
		}
	}
}
