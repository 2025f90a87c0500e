package format

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

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

// A redline over a file that has tracked changes of others, as LibreOffice wrote them, is
// that same file: theirs are settled as they were read, ours are tracked, and LibreOffice
// makes our two texts of it.
func TestRedlineOfAFileWithTrackedChanges(t *testing.T) {
	was := read1(t, "a.html", page, Options{})
	theirs := changed(changed(was, "Minister traf", "Minister und sein Stab trafen"), "Wasser kennt keine Grenzen.", "Wasser kennt Grenzen.")
	var made []officetest.File
	for _, f := range []Format{DOCX, ODT} {
		data, err := Redline(t.Context(), was, theirs, f, Track{Author: "Andere"})
		if err != nil {
			t.Fatal(err)
		}
		as := map[Format]string{DOCX: "odt", ODT: "docx"}[f]
		made = append(made, officetest.File{Name: "a." + string(f), Data: data, As: as})
	}
	var files []officetest.File
	var want []string
	for _, data := range officetest.Convert(t, made...) {
		for mode, shown := range map[Revisions]*Document{Accept: theirs, Reject: was} {
			draft := read1(t, "made", string(data), Options{Revisions: mode})
			if got, want := draft.Text.String(), compact(shown).Text.String(); words(draft.Text) != words(compact(shown).Text) {
				t.Errorf("%s %q: reads\n%s\nwant\n%s", draft.Format, mode, got, want)
			}
			edited := changed(draft, "General", "Oberst")
			out, err := Redline(t.Context(), draft, edited, draft.Format, Track{Author: "Unsere"})
			if err != nil {
				t.Fatal(err)
			}
			main := map[Format]string{DOCX: "word/document.xml", ODT: "content.xml"}[draft.Format]
			if others := differingParts(t, data, out); others != main {
				t.Errorf("%s: parts that changed: %s", draft.Format, others)
			}
			name := "a." + string(draft.Format)
			files = append(files, officetest.File{Name: name, Data: out, Changes: officetest.Accept}, officetest.File{Name: name, Data: out, Changes: officetest.Reject})
			want = append(want, edited.Text.String(), draft.Text.String())
		}
	}
	for i, got := range officetest.Texts(t, files...) {
		if got, want := officetest.Lines(got), officetest.Lines(want[i]); got != want {
			t.Errorf("file %d: LibreOffice has\n%s\nwant\n%s", i, got, want)
		}
	}
}

// Paragraphs beside tables come and go as tracked changes too: LibreOffice makes both texts
// of it.
func TestRedlineBesideTables(t *testing.T) {
	const cells = `<table><tr><td>Jahr</td><td>Zahl</td></tr></table>`
	draft := read1(t, "a.html", `<html lang="de"><p>Erster Absatz.</p><p>Zweiter Absatz.</p>`+cells+`<p>Dritter Absatz.</p>`+cells+`<p>Vierter Absatz.</p>`, Options{})
	edits := []struct{ name, page string }{
		{"the one before a table goes", `<p>Erster Absatz.</p>` + cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"one comes before a table", `<p>Erster Absatz.</p><p>Zweiter Absatz.</p><p>Ganz neu.</p>` + cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"one comes behind a table", `<p>Erster Absatz.</p><p>Zweiter Absatz.</p>` + cells + `<p>Ganz neu.</p><p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"one comes at the end", `<p>Erster Absatz.</p><p>Zweiter Absatz.</p>` + cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p><p>Ganz neu.</p>`},
		{"the one before is split", `<p>Erster Absatz.</p><p>Zweiter</p><p>Absatz.</p>` + cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"the two before are joined", `<p>Erster Absatz. Zweiter Absatz.</p>` + cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"a word in a cell and one before it", `<p>Erster Absatz.</p><p>Zweiter Satz.</p>` + strings.Replace(cells, "Zahl", "Menge", 1) + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"all before the first table go", cells + `<p>Dritter Absatz.</p>` + cells + `<p>Vierter Absatz.</p>`},
		{"the one between tables goes", `<p>Erster Absatz.</p><p>Zweiter Absatz.</p>` + cells + cells + `<p>Vierter Absatz.</p>`},
	}
	var files []officetest.File
	var want, about []string
	for _, f := range []Format{DOCX, ODT} {
		var b bytes.Buffer
		if err := Write(&b, draft, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		d := read1(t, "a."+string(f), b.String(), Options{})
		for _, c := range edits {
			e := read1(t, "a.html", `<html lang="de">`+c.page, Options{})
			out, err := Redline(t.Context(), d, e, f, Track{Author: "Jana Beck"})
			if err != nil {
				t.Fatal(err)
			}
			for mode, text := range map[Revisions]*Document{Accept: e, Reject: d} {
				if got := read1(t, "r", string(out), Options{Revisions: mode}).Text.String(); got != text.Text.String() {
					t.Errorf("%s, %s, %q: reads\n%q\nwant\n%q", f, c.name, mode, got, text.Text.String())
				}
				changes := map[Revisions]officetest.Changes{Accept: officetest.Accept, Reject: officetest.Reject}[mode]
				files = append(files, officetest.File{Name: "a." + string(f), Data: out, Changes: changes})
				want, about = append(want, text.Text.String()), append(about, string(f)+", "+c.name+", "+string(changes))
			}
		}
	}
	for i, got := range officetest.Texts(t, files...) {
		if got, want := officetest.Lines(got), officetest.Lines(want[i]); got != want {
			t.Errorf("%s: LibreOffice has\n%q\nwant\n%q", about[i], got, want)
		}
	}
}

// A heading whose last paragraph was deleted stays a heading when the changes are accepted,
// and has its paragraph again, as it was, when they are rejected.
func TestRedlineLeavesAHeading(t *testing.T) {
	const head = `<html lang="de"><p>Erster Absatz.</p><h2>Zahlen</h2>`
	draft := read1(t, "a.html", head+`<blockquote><p>Letzter Absatz.</p></blockquote>`, Options{})
	e := read1(t, "a.html", head, Options{})
	var files []officetest.File
	want := map[Revisions]string{Accept: "p: Erster Absatz.|h2: Zahlen", Reject: "p: Erster Absatz.|h2: Zahlen|blockquote: Letzter Absatz."}
	modes := []Revisions{Accept, Reject}
	for _, f := range []Format{DOCX, ODT} {
		var b bytes.Buffer
		if err := Write(&b, draft, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		out, err := Redline(t.Context(), read1(t, "a", b.String(), Options{}), e, f, Track{Author: "Jana Beck"})
		if err != nil {
			t.Fatal(err)
		}
		for _, mode := range modes {
			if got := kinds(read1(t, "r", string(out), Options{Revisions: mode})); got != want[mode] {
				t.Errorf("%s, %q: reads %s, want %s", f, mode, got, want[mode])
			}
			changes := map[Revisions]officetest.Changes{Accept: officetest.Accept, Reject: officetest.Reject}[mode]
			files = append(files, officetest.File{Name: "a." + string(f), Data: out, Changes: changes, As: string(f)})
		}
	}
	for i, data := range officetest.Convert(t, files...) {
		if got := kinds(read1(t, "r", string(data), Options{})); got != want[modes[i%2]] {
			t.Errorf("%s, %s: LibreOffice has %s, want %s", files[i].Name, files[i].Changes, got, want[modes[i%2]])
		}
	}
}

// kinds are the blocks with words as elements of HTML.
func kinds(d *Document) string {
	var out []string
	for i, k := range d.Blocks {
		name := "p"
		switch k.Kind {
		case Heading:
			name = fmt.Sprintf("h%d", k.Level)
		case Quote:
			name = "blockquote"
		}
		if line := d.Text.Line(i); line != "" {
			out = append(out, name+": "+line)
		}
	}
	return strings.Join(out, "|")
}
