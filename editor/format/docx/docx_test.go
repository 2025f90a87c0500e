package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/format/pack"

	"github.com/google/go-cmp/cmp"
)

// shape writes a document down, a line a block, with its spans.
func shape(d *model.Document) string {
	var b strings.Builder
	spans := d.InlinesByLine()
	for i, k := range d.Blocks {
		fmt.Fprintf(&b, "%s%s", k.Kind, strings.Repeat("+", k.Level))
		for _, f := range []struct {
			on   bool
			mark string
		}{{k.Ordered, "#"}, {k.Soft, "~"}, {k.Row, "/"}} {
			if f.on {
				b.WriteString(f.mark)
			}
		}
		b.WriteString("|" + d.Text.Line(i))
		for _, s := range spans[i] {
			fmt.Fprintf(&b, "|%s %s", s.Kind, d.Text.Slice(s.Span))
			if s.Href != "" {
				b.WriteString(" → " + s.Href)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func readOK(t testing.TB, data []byte, o model.Options) *model.Document {
	t.Helper()
	d, err := Read(context.Background(), data, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Blocks) != d.Text.Lines() {
		t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
	}
	return d
}

// made puts a document around the content of a body.
func made(body string, more ...pack.Part) []byte {
	var b bytes.Buffer
	parts := append([]pack.Part{
		{Name: "[Content_Types].xml", Data: []byte(contentTypes)},
		{Name: "_rels/.rels", Data: []byte(packageRels)},
		{Name: "word/document.xml", Data: []byte(`<w:document xmlns:w="` + nsW + `" xmlns:r="` + nsR + `" xmlns:mc="` + nsMC + `"><w:body>` + body + `<w:sectPr/></w:body></w:document>`)},
	}, more...)
	if err := pack.Write(&b, parts); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestParagraphs(t *testing.T) {
	p := func(s string) string { return "<w:p>" + s + "</w:p>" }
	r := func(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }
	for _, c := range []struct {
		name, body, want string
		mode             model.Revisions
	}{
		{"runs", p(r("Der ") + `<w:r><w:rPr><w:b/></w:rPr><w:t>Minister</w:t></w:r>` + r(" ging.")), "|Der Minister ging.|bold Minister\n", ""},
		{"bold off", p(`<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>a</w:t></w:r>`), "|a\n", ""},
		{"space is not preserved", p(`<w:r><w:t> a </w:t></w:r>`), "|a\n", ""},
		{"breaks, tabs, hyphens", p(`<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:br w:type="page"/></w:r>`), "|a\n~|b\tc\u2011\u00ad\n", ""},
		{"no-break space", p(r("5\u00a0%")), "|5\u00a0%\n", ""},
		{"empty paragraph", p(r("a")) + p("") + "<w:p/>" + p(r("b")), "|a\n|\n|\n|b\n", ""},
		{"entities", p(r("a &amp; &lt;b&gt; &#x4e2d;")), "|a & <b> 中\n", ""},
		{"changes accepted", p(r("a ") + `<w:del w:id="1"><w:r><w:delText>alt</w:delText></w:r></w:del><w:ins w:id="2">` + r("neu") + `</w:ins>`), "|a neu\n", model.Accept},
		{"changes rejected", p(r("a ") + `<w:del w:id="1"><w:r><w:delText>alt</w:delText></w:r></w:del><w:ins w:id="2">` + r("neu") + `</w:ins>`), "|a alt\n", model.Reject},
		{"deleted end of paragraph", p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`+r("a ")) + p(r("b")), "|a b\n", model.Accept},
		{"inserted end of paragraph", p(`<w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>`+r("a ")) + p(r("b")), "|a b\n", model.Reject},
		{"field", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + r("hier") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + r(" ja")), "|hier ja|link hier → https://a.example\n", ""},
		{"field without end", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`+r("a")) + p(r("b")), "|\n|b\n", ""},
		{"hidden", p(r("a") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>`), "|a\n", ""},
		{"table", `<w:tbl><w:tr><w:tc>` + p(r("a")) + p(r("b")) + `</w:tc><w:tc>` + p("") + `</w:tc></w:tr><w:tr><w:tc>` + p(r("c")) + `</w:tc></w:tr></w:tbl>`, "cell/|a\ncell~|b\ncell|\ncell/|c\n", ""},
		{"text box", p(r("a")+`<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>`+p(r("Kasten"))+`</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>`+p(r("Kasten"))+`</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) + p(r("b")), "|a\n|Kasten\n|b\n", ""},
		{"content control", `<w:sdt><w:sdtPr/><w:sdtContent>` + p(r("a")) + `</w:sdtContent></w:sdt>`, "|a\n", ""},
		{"heading by its level", p(`<w:pPr><w:outlineLvl w:val="1"/></w:pPr>` + r("a")), "heading++|a\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOK(t, made(c.body), model.Options{Revisions: c.mode})
			if diff := cmp.Diff(c.want, shape(d)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestHostile(t *testing.T) {
	zipOf := func(f func(*zip.Writer)) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		f(w)
		w.Close()
		return b.Bytes()
	}
	put := func(w *zip.Writer, name, s string) {
		f, _ := w.Create(name)
		f.Write([]byte(s))
	}
	doc := func(s string) []byte { return zipOf(func(w *zip.Writer) { put(w, "word/document.xml", s) }) }
	for _, c := range []struct {
		name string
		data []byte
		want string
		is   error
	}{
		{"no zip", []byte("Hallo"), "zip", nil},
		{"cut off", made("<w:p/>")[:300], "damaged", nil},
		{"old Word", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 WordDocument"), ".doc", nil},
		{"password", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "password", model.ErrEncrypted},
		{"no main part", zipOf(func(w *zip.Writer) { put(w, "a.txt", "x") }), "missing", nil},
		{"spreadsheet", zipOf(func(w *zip.Writer) {
			put(w, "_rels/.rels", strings.Replace(packageRels, "word/document.xml", "xl/workbook.xml", 1))
			put(w, "xl/workbook.xml", "<a/>")
		}), "spreadsheet", nil},
		{"climbing name", zipOf(func(w *zip.Writer) { put(w, "../../x", "x"); put(w, "word/document.xml", "<a/>") }), "called", nil},
		{"one name twice", zipOf(func(w *zip.Writer) { put(w, "word/document.xml", "<a/>"); put(w, "Word/document.xml", "<a/>") }), "two parts", nil},
		{"bomb", zipOf(func(w *zip.Writer) {
			f, _ := w.Create("word/document.xml")
			zero := make([]byte, 1<<20)
			for range 201 {
				f.Write(zero)
			}
		}), "too large", model.ErrTooLarge},
		{"many elements", doc("<a>" + strings.Repeat("<b/>", 2_000_000) + "</a>"), "too large", model.ErrTooLarge},
		{"entities", doc(`<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a>&x;</a>`), "entities", nil},
		{"outside entity", doc(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`), "entities", nil},
		{"deep", doc(strings.Repeat("<a>", 100_000)), "inside each other", model.ErrTooLarge},
		{"XML cut off", doc("<a><b>"), "breaks off", nil},
		{"no XML", doc("Hallo"), "empty", nil},
		{"no text", made("<w:p/>"), "no text", model.ErrEmpty},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(context.Background(), c.data, model.Options{})
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("got %v, want %q in one line", err, c.want)
			}
			if c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%v is not %v", err, c.is)
			}
		})
	}
}

// A relationship that leads nowhere does not keep a document from being read.
func TestWrongRelationships(t *testing.T) {
	data := made(`<w:p><w:hyperlink r:id="rId99"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>`,
		pack.Part{Name: "word/_rels/document.xml.rels", Data: []byte(`<Relationships xmlns="` + nsRel + `"><Relationship Id="a" Type="` + relStyles + `" Target="../../nowhere.xml"/><Relationship Id="b" Type="` + relFootnotes + `" Target="/gone.xml"/></Relationships>`)})
	if d := readOK(t, data, model.Options{}); d.Text.String() != "a" {
		t.Errorf("got %q", d.Text.String())
	}
}

func sampleDoc() *model.Document {
	var b model.Builder
	add := func(k model.Block, s string) { b.Begin(k); b.Write(s) }
	add(model.Block{Kind: model.Title}, "Übung am Amur")
	add(model.Block{}, "Der ")
	at := b.Len()
	b.Write("Minister")
	b.Mark(model.Bold, at, "")
	b.Write(" traf ")
	at = b.Len()
	b.Write("den General")
	b.Mark(model.Link, at, "https://a.example/?a=1&b=2")
	b.Write(".")
	add(model.Block{Soft: true}, "Neue Zeile\tmit <Tab> & \u201eZitat\u201c.")
	add(model.Block{Kind: model.Heading, Level: 2}, "Zahlen")
	add(model.Block{Kind: model.ListItem, Level: 1}, "eins")
	add(model.Block{Kind: model.ListItem, Level: 2, Ordered: true}, "zwei")
	add(model.Block{Kind: model.ListItem, Level: 1}, "drei")
	add(model.Block{Kind: model.Quote}, "Wasser kennt keine Grenzen.")
	add(model.Block{Kind: model.Cell, Row: true}, "Jahr")
	add(model.Block{Kind: model.Cell}, "Zahl")
	add(model.Block{Kind: model.Cell, Row: true}, "2013")
	add(model.Block{Kind: model.Cell}, "")
	add(model.Block{Kind: model.Caption}, "Foto: dpa")
	add(model.Block{Kind: model.Code}, "a  b")
	add(model.Block{}, "5\u00a0% am 12.\u202fSeptember, E\u2011Mail")
	d := &model.Document{Format: model.HTML}
	b.Into(d)
	d.Meta.Title, d.Meta.Author = "Übung am Amur", "Thu Ha"
	return d
}

func TestNewFileReadsTheSame(t *testing.T) {
	d := sampleDoc()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	again := readOK(t, b.Bytes(), model.Options{})
	if diff := cmp.Diff(shape(d), shape(again)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if again.Meta.Title != d.Meta.Title || again.Meta.Author != d.Meta.Author {
		t.Errorf("metadata %+v", again.Meta)
	}
}
