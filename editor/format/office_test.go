package format

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"

	"stet/assets/sample"
	"stet/editor/format/officetest"
)

const page = `<html lang="de"><head><title>Übung</title></head><body><h1>Übung am Amur</h1><p>Der <b>Minister</b> traf <a href="https://a.example/">den General</a>.</p><ul><li>eins</li><li>zwei</li></ul><blockquote><p>Wasser kennt keine Grenzen.</p></blockquote><table><tr><td>Jahr</td><td>Zahl</td></tr></table><p>Ende der Übung.</p></body></html>`

// Files that LibreOffice made read as the text they were made from, and a word edited in
// one of them changes one part of it.
func TestFilesOfLibreOffice(t *testing.T) {
	d := read1(t, "a.html", page, Options{})
	var docx, odt bytes.Buffer
	for f, b := range map[Format]*bytes.Buffer{DOCX: &docx, ODT: &odt} {
		if err := Write(b, d, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
	}
	made := officetest.Convert(t,
		officetest.File{Name: "a.odt", Data: odt.Bytes(), As: "docx"},
		officetest.File{Name: "b.docx", Data: docx.Bytes(), As: "odt"},
	)
	for i, main := range []string{"word/document.xml", "content.xml"} {
		got := read1(t, "made", string(made[i]), Options{})
		if words(got.Text) != words(d.Text) {
			t.Errorf("%s: got %q", got.Format, got.Text.String())
		}
		kinds := map[Kind]int{}
		for _, b := range got.Blocks {
			kinds[b.Kind]++
		}
		if kinds[Title] != 1 || kinds[ListItem] != 2 || kinds[Quote] != 1 || kinds[Cell] != 2 {
			t.Errorf("%s: kinds %v", got.Format, kinds)
		}
		e := changed(got, "General", "Minister")
		out, err := Save(context.Background(), got, e)
		if err != nil {
			t.Fatal(err)
		}
		if err := Verify(context.Background(), out, got.Format, e); err != nil {
			t.Error(err)
		}
		if others := differingParts(t, made[i], out); others != main {
			t.Errorf("%s: parts that changed: %s", got.Format, others)
		}
	}
}

// differingParts names the parts of two packages that differ.
func differingParts(t *testing.T, a, b []byte) string {
	t.Helper()
	x, err := zip.NewReader(bytes.NewReader(a), int64(len(a)))
	if err != nil {
		t.Fatal(err)
	}
	y, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil || len(x.File) != len(y.File) {
		t.Fatalf("%d parts became %d, %v", len(x.File), len(y.File), err)
	}
	var out []string
	for i := range x.File {
		if x.File[i].Name != y.File[i].Name || x.File[i].CRC32 != y.File[i].CRC32 {
			out = append(out, y.File[i].Name)
		}
	}
	return strings.Join(out, " ")
}

// What the word processors change about a file that has tracked changes already is not
// rejected with ours.
func TestRedlineOfAFileWithTrackedChanges(t *testing.T) {
	d := read1(t, sample.TranslationName, string(sample.Translation), Options{})
	e := changed(d, "Kuznetsov", "Kusnezow")
	first, err := Redline(context.Background(), d, e, DOCX, Track{Author: "A"})
	if err != nil {
		t.Fatal(err)
	}
	draft := read1(t, "a.docx", string(first), Options{})
	edited := changed(draft, "Amur", "Ussuri")
	second, err := Redline(context.Background(), draft, edited, DOCX, Track{Author: "B"})
	if err != nil {
		t.Fatal(err)
	}
	if got := read1(t, "b.docx", string(second), Options{Revisions: Reject}); words(got.Text) != words(draft.Text) {
		t.Error("rejecting does not give the draft")
	}
	if got := read1(t, "b.docx", string(second), Options{}); words(got.Text) != words(edited.Text) {
		t.Error("accepting does not give the edited text")
	}
}
