package docx

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/format/officetest"
	"stet/editor/format/pack"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const by = ` w:id="7" w:author="Andere" w:date="2026-01-01T00:00:00Z"`

func run(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
func ins(s string) string { return `<w:ins` + by + `>` + s + `</w:ins>` }
func del(s string) string {
	return `<w:del` + by + `>` + strings.NewReplacer("<w:t ", "<w:delText ", "<w:t>", "<w:delText>", "</w:t>", "</w:delText>").Replace(s) + `</w:del>`
}

var anyTracked = regexp.MustCompile(`<w:(ins|del|moveFrom\w*|moveTo\w*|cellIns|cellDel|cellMerge|\w+Change|delText)\b`)

// Settling is what a word processor does when all changes are accepted or rejected.
func TestSettle(t *testing.T) {
	mark := func(name string) string { return `<w:rPr><w:` + name + by + `/></w:rPr>` }
	for _, c := range []struct{ name, body, accepted, rejected string }{
		{"words", `<w:p>` + run("a ") + del(run("alt")) + ins(run("neu")) + `</w:p>`,
			`<w:p>` + run("a ") + run("neu") + `</w:p>`, `<w:p>` + run("a ") + run("alt") + `</w:p>`},
		{"deleted out of an insertion", `<w:p>` + run("a ") + ins(del(run("x"))+run("y")) + `</w:p>`,
			`<w:p>` + run("a ") + run("y") + `</w:p>`, `<w:p>` + run("a ") + `</w:p>`},
		{"moved", `<w:p>` + run("a") + `<w:moveFromRangeStart` + by + ` w:name="m"/><w:moveFrom` + by + `>` + run("b") + `</w:moveFrom><w:moveFromRangeEnd w:id="7"/></w:p><w:p>` + run("c") + `<w:moveTo` + by + `>` + run("b") + `</w:moveTo></w:p>`,
			`<w:p>` + run("a") + `</w:p><w:p>` + run("c") + run("b") + `</w:p>`, `<w:p>` + run("a") + run("b") + `</w:p><w:p>` + run("c") + `</w:p>`},
		{"deleted end", `<w:p w:rsidR="1"><w:pPr><w:keepNext/>` + mark("del") + `</w:pPr>` + run("a") + `</w:p><w:p w:rsidR="2"><w:pPr><w:jc w:val="left"/></w:pPr>` + run("b") + `</w:p>`,
			`<w:p w:rsidR="2"><w:pPr><w:jc w:val="left"/></w:pPr>` + run("a") + run("b") + `</w:p>`, `<w:p w:rsidR="1"><w:pPr><w:keepNext/></w:pPr>` + run("a") + `</w:p><w:p w:rsidR="2"><w:pPr><w:jc w:val="left"/></w:pPr>` + run("b") + `</w:p>`},
		{"ends of a row of paragraphs", `<w:p><w:pPr>` + mark("ins") + `</w:pPr>` + run("a") + `</w:p><w:p><w:pPr>` + mark("ins") + `</w:pPr>` + ins(run("b")) + `</w:p><w:p/>`,
			`<w:p>` + run("a") + `</w:p><w:p>` + run("b") + `</w:p><w:p/>`, `<w:p>` + run("a") + `</w:p>`},
		{"an end before a table stays", `<w:p><w:pPr>` + mark("del") + `</w:pPr>` + run("a") + `</w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:p>` + run("a") + `</w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`, `<w:p>` + run("a") + `</w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`},
		{"a paragraph before a table goes if nothing is left of it", `<w:p><w:pPr>` + mark("del") + `</w:pPr>` + del(run("a")) + `<w:bookmarkEnd w:id="1"/></w:p><w:p><w:pPr>` + mark("del") + `</w:pPr></w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:bookmarkEnd w:id="1"/><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`, `<w:p>` + run("a") + `<w:bookmarkEnd w:id="1"/></w:p><w:p></w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`},
		{"what goes on in it keeps it", `<w:p><w:pPr>` + mark("del") + `</w:pPr>` + run("a") + `</w:p><w:p><w:pPr>` + mark("del") + `</w:pPr></w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:p>` + run("a") + `</w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`, `<w:p>` + run("a") + `</w:p><w:p></w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`},
		{"rows and cells", `<w:tbl><w:tr><w:trPr><w:ins` + by + `/></w:trPr><w:tc><w:p>` + ins(run("a")) + `</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:cellDel` + by + `/></w:tcPr><w:p>` + del(run("b")) + `</w:p></w:tc><w:tc><w:p>` + run("c") + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:tbl><w:tr><w:tc><w:p>` + run("a") + `</w:p></w:tc></w:tr><w:tr><w:tc><w:p>` + run("c") + `</w:p></w:tc></w:tr></w:tbl>`, `<w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc><w:tc><w:p>` + run("c") + `</w:p></w:tc></w:tr></w:tbl>`},
		{"a table of rows that are gone", `<w:p>` + run("a") + `</w:p><w:tbl><w:tr><w:trPr><w:del` + by + `/></w:trPr><w:tc><w:p>` + del(run("b")) + `</w:p></w:tc></w:tr></w:tbl>`,
			`<w:p>` + run("a") + `</w:p>`, `<w:p>` + run("a") + `</w:p><w:tbl><w:tr><w:tc><w:p>` + run("b") + `</w:p></w:tc></w:tr></w:tbl>`},
		{"properties", `<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr><w:pPrChange` + by + `><w:pPr><w:keepNext/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange` + by + `><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b/><w:rPrChange` + by + `><w:rPr/></w:rPrChange></w:rPr><w:t>b</w:t></w:r></w:p>`,
			`<w:p><w:pPr><w:jc w:val="both"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>`,
			`<w:p><w:pPr><w:keepNext/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>`},
		{"bookmarks and comments in what goes", `<w:p>` + run("a") + del(`<w:bookmarkStart w:id="1" w:name="x"/>`+run("b")) + run("c") + `<w:bookmarkEnd w:id="1"/></w:p>`,
			`<w:p>` + run("a") + `<w:bookmarkStart w:id="1" w:name="x"/>` + run("c") + `<w:bookmarkEnd w:id="1"/></w:p>`, `<w:p>` + run("a") + `<w:bookmarkStart w:id="1" w:name="x"/>` + run("b") + run("c") + `<w:bookmarkEnd w:id="1"/></w:p>`},
	} {
		for mode, want := range map[model.Revisions]string{model.Accept: c.accepted, model.Reject: c.rejected} {
			t.Run(c.name+" "+string(mode), func(t *testing.T) {
				d := readOK(t, made(c.body), model.Options{Revisions: mode})
				out := save(t, d, d, track)
				_, got, _ := strings.Cut(part(t, out, "word/document.xml"), "<w:body>")
				got, _, _ = strings.Cut(got, "<w:sectPr")
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
				if diff := cmp.Diff(shape(d), shape(readOK(t, out, model.Options{}))); diff != "" {
					t.Errorf("it reads differently (-before +settled)\n%s", diff)
				}
			})
		}
	}
}

// trackedBody draws a body in which others changed all that can be changed.
func trackedBody(t *rapid.T) string {
	var b strings.Builder
	mark := func() string {
		return rapid.SampledFrom([]string{"", "", "", `<w:ins` + by + `/>`, `<w:del` + by + `/>`, `<w:ins` + by + `/><w:del` + by + `/>`, `<w:moveFrom` + by + `/>`}).Draw(t, "mark")
	}
	runs := func() {
		for range rapid.IntRange(0, 4).Draw(t, "runs") {
			word := rapid.SampledFrom([]string{"Minister ", "Belousov", " am 15. ", "„Ja“", " "}).Draw(t, "word")
			props := rapid.SampledFrom([]string{"", "<w:rPr><w:b/></w:rPr>", `<w:rPr><w:i/><w:rPrChange` + by + `><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>`}).Draw(t, "look")
			r := strings.Replace(run(word), "<w:r>", "<w:r>"+props, 1)
			switch rapid.IntRange(0, 8).Draw(t, "how") {
			case 0, 1:
				r = ins(r)
			case 2, 3:
				r = del(r)
			case 4:
				r = ins(del(r))
			case 5:
				r = `<w:moveFrom` + by + `>` + r + `</w:moveFrom>`
			case 6:
				r = `<w:hyperlink w:anchor="x">` + ins(r) + `</w:hyperlink>`
			}
			b.WriteString(r)
		}
	}
	paragraph := func() {
		if rapid.IntRange(0, 5).Draw(t, "one tag") == 0 {
			b.WriteString("<w:p/>")
			return
		}
		b.WriteString("<w:p><w:pPr>" + rapid.SampledFrom([]string{"", "<w:keepNext/>"}).Draw(t, "props") + "<w:rPr>" + mark() + "</w:rPr></w:pPr>")
		runs()
		b.WriteString("</w:p>")
	}
	for range rapid.IntRange(1, 6).Draw(t, "paragraphs") {
		if rapid.IntRange(0, 6).Draw(t, "table") > 0 {
			paragraph()
			continue
		}
		b.WriteString("<w:tbl>")
		for range rapid.IntRange(1, 2).Draw(t, "rows") {
			b.WriteString("<w:tr><w:trPr>" + mark() + "</w:trPr><w:tc>")
			paragraph()
			b.WriteString("</w:tc></w:tr>")
		}
		b.WriteString("</w:tbl>")
	}
	return b.String() + "<w:p>" + run("Ende") + "</w:p>"
}

// Over the tracked changes of others, settled as they were read, ours are the only ones:
// accepting them gives the edited text, rejecting them the draft with its look.
func TestTrackedOverTrackedChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		mode := rapid.SampledFrom([]model.Revisions{model.Accept, model.Reject}).Draw(t, "mode")
		data := made(trackedBody(t))
		d, err := Read(context.Background(), data, model.Options{Revisions: mode})
		if err != nil {
			t.Fatal(err)
		}
		settled, err := Save(context.Background(), d, d, track)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(context.Background(), settled, model.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(shape(d), shape(again)); diff != "" {
			t.Fatalf("(-read +settled)\n%s", diff)
		}
		p, _ := pack.Open(settled)
		body, _ := p.Part(context.Background(), "word/document.xml")
		if m := anyTracked.Find(body); m != nil {
			t.Fatalf("%s is left in\n%s", m, body)
		}
		if slices.ContainsFunc(d.Blocks, func(b model.Block) bool { return b.Kind == model.Cell }) {
			t.Skip("a text with its cells taken out does not fit its table")
		}
		e := *d
		e.Text = text.New(editedText(t, d.Text.String()))
		e.Blocks = make([]model.Block, e.Text.Lines())
		if strings.TrimSpace(e.Text.String()) == "" {
			t.Skip("nothing left")
		}
		out, err := Save(context.Background(), d, &e, track)
		if err != nil {
			t.Fatal(err)
		}
		for mode, want := range map[model.Revisions]string{model.Accept: e.Text.String(), model.Reject: d.Text.String()} {
			if got, err := Read(context.Background(), out, model.Options{Revisions: mode}); err != nil || got.Text.String() != want {
				t.Fatalf("%q: reads %q, want %q (%v)\nfrom\n%s", mode, got.Text.String(), want, err, body)
			}
		}
	})
}

// LibreOffice, with all changes accepted or rejected, has our texts also where others had
// changed the file before; everything beside the text stays in it.
func TestLibreOfficeOverTrackedChanges(t *testing.T) {
	body := `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>` + run("Übung am ") + del(run("Ussuri")) + ins(run("Amur")) + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:del` + by + `/></w:rPr></w:pPr>` + run("Erster Satz. ") + `</w:p><w:p>` + run("Zweiter Satz.") + `</w:p>` +
		`<w:p><w:pPr><w:rPr><w:ins` + by + `/></w:rPr></w:pPr>` + ins(run("Eingefügter Absatz.")) + `</w:p>` +
		`<w:p>` + run("Der Minister ") + `<w:commentRangeStart w:id="1"/>` + run("kam heute") + `<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>` + run(".") + `</w:p>` +
		`<w:p><w:r><w:rPr><w:b/><w:rPrChange` + by + `><w:rPr/></w:rPrChange></w:rPr><w:t>Fett.</w:t></w:r></w:p><w:p>` + run("Ende.") + `</w:p>`
	data := made(body,
		pack.Part{Name: "word/_rels/document.xml.rels", Data: []byte(`<Relationships xmlns="` + nsRel + `"><Relationship Id="rId1" Type="` + relComments + `" Target="comments.xml"/><Relationship Id="rId2" Type="` + relStyles + `" Target="styles.xml"/></Relationships>`)},
		pack.Part{Name: "word/comments.xml", Data: []byte(`<w:comments xmlns:w="` + nsW + `"><w:comment w:id="1" w:author="Andere"><w:p>` + run("Wirklich heute?") + `</w:p></w:comment></w:comments>`)},
		pack.Part{Name: "word/styles.xml", Data: []byte(strings.Replace(styles, "%s", "", 1))})
	var files []officetest.File
	var want []string
	for _, mode := range []model.Revisions{model.Accept, model.Reject} {
		d := readOK(t, data, model.Options{Revisions: mode})
		e := edit(t, edit(t, d, "heute", "gestern"), "Zweiter Satz.", "Zweiter Satz.\nNoch ein Absatz.")
		out := save(t, d, e, track)
		for _, name := range []string{"word/comments.xml", "word/styles.xml", "[Content_Types].xml"} {
			if part(t, out, name) != part(t, data, name) {
				t.Errorf("%s is another", name)
			}
		}
		if got := part(t, out, "word/document.xml"); strings.Contains(got, "Andere") || !strings.Contains(got, `<w:commentReference w:id="1"/>`) || !strings.Contains(got, `<w:pStyle w:val="Heading1"/>`) {
			t.Errorf("got\n%s", got)
		}
		files = append(files, officetest.File{Name: "a.docx", Data: out, Changes: officetest.Accept}, officetest.File{Name: "r.docx", Data: out, Changes: officetest.Reject})
		// What LibreOffice itself makes of the others' changes is what the desk showed.
		files = append(files, officetest.File{Name: "o.docx", Data: data, Changes: map[model.Revisions]officetest.Changes{model.Accept: officetest.Accept, model.Reject: officetest.Reject}[mode]})
		want = append(want, e.Text.String(), d.Text.String(), d.Text.String())
	}
	for i, got := range officetest.Texts(t, files...) {
		if diff := cmp.Diff(officetest.Lines(want[i]), officetest.Lines(got)); diff != "" {
			t.Errorf("file %d (-want +got)\n%s", i, diff)
		}
	}
}
