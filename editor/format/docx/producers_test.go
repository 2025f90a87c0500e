package docx

import (
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/format/pack"

	"github.com/google/go-cmp/cmp"
)

// How the word processors write the same article: written by hand after their habits.
var producers = []struct{ name, styles, body string }{
	{"Word", `<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/></w:style><w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`,
		`<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:pStyle w:val="Titel"/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr><w:t>Übung</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>` +
			`<w:p><w:r><w:t xml:space="preserve">Der </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00EF"><w:rPr><w:rStyle w:val="Fett"/></w:rPr><w:t>Min</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Fett"/></w:rPr><w:t>ister</w:t></w:r><w:proofErr w:type="spellEnd"/><w:smartTag w:element="x"><w:r><w:t xml:space="preserve"> ging</w:t></w:r></w:smartTag><w:r><w:lastRenderedPageBreak/><w:t>.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Zahlen</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Listenabsatz"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>eins</w:t></w:r></w:p>`},
	{"Google Docs", `<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>`,
		`<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001" xmlns:w14="x"><w:pPr><w:pStyle w:val="Title"/><w:pageBreakBefore w:val="0"/><w:rPr/></w:pPr><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Übung</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Der </w:t></w:r><w:r><w:rPr><w:b w:val="1"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Minister</w:t></w:r><w:r><w:rPr><w:b w:val="0"/><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve"> ging.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_x" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r><w:t xml:space="preserve">Zahlen</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/></w:pPr><w:r><w:t xml:space="preserve">eins</w:t></w:r></w:p>`},
	{"Pages", `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:next w:val="Body"/></w:style><w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/></w:style><w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="Heading"/><w:next w:val="Body"/></w:style>`,
		`<w:p><w:pPr><w:pStyle w:val="Title"/><w:bidi w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t>Übung</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Body"/><w:bidi w:val="0"/></w:pPr><w:r><w:rPr><w:rtl w:val="0"/><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">Der </w:t></w:r><w:r><w:rPr><w:b w:val="1"/><w:bCs w:val="1"/></w:rPr><w:t>Minister</w:t></w:r><w:r><w:t xml:space="preserve"> ging.</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Heading"/></w:pPr><w:r><w:t>Zahlen</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Body"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>eins</w:t></w:r></w:p>`},
}

const producedShape = "title|Übung\n|Der Minister ging.|bold Minister\nheading+|Zahlen\nitem+|eins\n"

func produced(styles, body string) []byte {
	rels := `<Relationships xmlns="` + nsRel + `"><Relationship Id="rId1" Type="` + relStyles + `" Target="styles.xml"/><Relationship Id="rId2" Type="` + relNumbering + `" Target="numbering.xml"/></Relationships>`
	numbering := `<w:numbering xmlns:w="` + nsW + `"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
	return made(body,
		pack.Part{Name: "word/_rels/document.xml.rels", Data: []byte(rels)},
		pack.Part{Name: "word/styles.xml", Data: []byte(`<w:styles xmlns:w="` + nsW + `">` + styles + `</w:styles>`)},
		pack.Part{Name: "word/numbering.xml", Data: []byte(numbering)},
		pack.Part{Name: "word/media/image1.png", Data: []byte("no picture")},
		pack.Part{Name: "word/vbaProject.bin", Data: []byte("no macro")},
	)
}

func TestProducers(t *testing.T) {
	for _, p := range producers {
		data := produced(p.styles, p.body)
		d := readOK(t, data, model.Options{})
		if diff := cmp.Diff(producedShape, shape(d)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", p.name, diff)
		}
		if d.Notes == nil || d.Notes[0].ID != "format.note.macros" {
			t.Errorf("%s: notes %v", p.name, d.Notes)
		}
		out := save(t, d, edit(t, d, "Minister", "General"), nil)
		again := readOK(t, out, model.Options{})
		if diff := cmp.Diff(strings.ReplaceAll(producedShape, "Minister", "General"), shape(again)); diff != "" {
			t.Errorf("%s, edited (-want +got)\n%s", p.name, diff)
		}
		for _, kept := range []string{"word/media/image1.png", "word/vbaProject.bin", "word/styles.xml"} {
			if part(t, out, kept) != part(t, data, kept) {
				t.Errorf("%s: %s changed", p.name, kept)
			}
		}
		if before, after := strings.Count(part(t, data, "word/document.xml"), "<w:p "), strings.Count(part(t, out, "word/document.xml"), "<w:p "); before != after {
			t.Errorf("%s: another number of paragraphs", p.name)
		}
	}
}
