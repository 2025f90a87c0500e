package format

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/editor/format/pack"
	"stet/editor/redline"
	"stet/editor/text"

	"pgregory.net/rapid"
)

// fixture is a file of which the tests know every paragraph: each word of its text is there
// once, so that it can be found again wherever it went.
type fixture struct {
	data  []byte
	main  string   // the part with the text
	paras []string // paragraphs as the file has them
	alone string   // words of paragraphs that stand alone in something, or beside a table
}

// holding tells whether a picture or a note hangs on the paragraph of a line.
func (f fixture) holding(line string) bool {
	for _, w := range fixtureWord.FindAllString(line, -1) {
		for _, p := range f.paras {
			if strings.Contains(p, w) && (strings.Contains(p, "w:drawing") || strings.Contains(p, "draw:") || strings.Contains(p, "text:note")) {
				return true
			}
		}
	}
	return false
}

// isAlone tells whether the paragraph of a line has no other beside it.
func (f fixture) isAlone(line string) bool {
	w := fixtureWord.FindString(line)
	return w == "" || strings.Contains(f.alone, w)
}

// fixtureWords gives words that are like no other and like no part of another.
type fixtureWords int

func (n *fixtureWords) next() string {
	*n++
	return fmt.Sprintf("wort%cq%cz", 'a'+rune(*n)/26, 'a'+rune(*n)%26)
}

// stretch is a piece of a paragraph that looks one way.
type stretch struct{ words, look string }

// drawStretches draws the words of a paragraph with what they look like.
func drawStretches(t *rapid.T, n *fixtureWords) []stretch {
	var out []stretch
	for i := range rapid.IntRange(1, 4).Draw(t, "stretches") {
		words := n.next()
		for range rapid.IntRange(0, 2).Draw(t, "more words") {
			words += rapid.SampledFrom([]string{" ", ", ", " – "}).Draw(t, "between") + n.next()
		}
		if i > 0 {
			words = " " + words
		}
		out = append(out, stretch{words, rapid.SampledFrom([]string{"", "", "b", "i", "link"}).Draw(t, "look")})
	}
	return out
}

const (
	wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relNS  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// wordFixture draws a .docx with everything around the text that such files have.
func wordFixture(t *rapid.T) fixture {
	var n fixtureWords
	f := fixture{main: "word/document.xml"}
	para := func() string {
		var b strings.Builder
		fmt.Fprintf(&b, `<w:p w:rsidR="00%04d" w:rsidRDefault="00A1">`, n)
		b.WriteString(rapid.SampledFrom([]string{"", `<w:pPr><w:jc w:val="both"/></w:pPr>`, `<w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:pPr>`,
			`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>`}).Draw(t, "properties"))
		for _, s := range drawStretches(t, &n) {
			props := map[string]string{"b": "<w:rPr><w:b/></w:rPr>", "i": `<w:rPr><w:i/><w:sz w:val="24"/></w:rPr>`}[s.look]
			run := `<w:r w:rsidRPr="00B2">` + props + `<w:t xml:space="preserve">` + s.words + `</w:t></w:r>`
			if s.look == "link" {
				run = `<w:hyperlink r:id="rLink">` + run + `</w:hyperlink>`
			}
			b.WriteString(run)
			b.WriteString(rapid.SampledFrom([]string{"", "", `<w:proofErr w:type="spellEnd"/>`, `<w:bookmarkStart w:id="1" w:name="m"/><w:bookmarkEnd w:id="1"/>`,
				`<w:r><w:commentReference w:id="0"/></w:r>`, `<w:r><w:footnoteReference w:id="2"/></w:r>`, `<w:r><w:drawing/></w:r>`, `<w:r><w:tab/></w:r>`, `<w:r><w:br/></w:r>`}).Draw(t, "beside"))
		}
		b.WriteString("</w:p>")
		f.paras = append(f.paras, b.String())
		return b.String()
	}
	var body strings.Builder
	beside := func(empty string) string { return rapid.SampledFrom([]string{empty, ""}).Draw(t, "beside a table") }
	for range rapid.IntRange(1, 6).Draw(t, "elements") {
		switch rapid.IntRange(0, 8).Draw(t, "element") {
		case 0:
			body.WriteString(beside("<w:p/>") + `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/>` + para() + `</w:tc><w:tc>` + para() + `</w:tc></w:tr></w:tbl>` + beside("<w:p/>"))
		case 1:
			p := para()
			f.alone += p
			body.WriteString(`<w:p/><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + p + `</w:sdtContent></w:sdt><w:p/>`)
		case 2:
			body.WriteString("\n  <w:p/>" + para())
		default:
			body.WriteString(para())
		}
	}
	note := `<w:footnotes ` + wordNS + `><w:footnote w:id="2">` + para() + `</w:footnote></w:footnotes>`
	rel := func(id, kind, target, mode string) string {
		return `<Relationship Id="` + id + `" Type="` + relNS + "/" + kind + `" Target="` + target + `"` + mode + `/>`
	}
	rels := func(s string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + s + `</Relationships>`
	}
	f.data = packed(
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels", rels(rel("r1", "officeDocument", "word/document.xml", "")),
		"word/_rels/document.xml.rels", rels(rel("r1", "footnotes", "footnotes.xml", "")+rel("r2", "comments", "comments.xml", "")+rel("r3", "header", "header1.xml", "")+rel("r4", "styles", "styles.xml", "")+rel("rLink", "hyperlink", "https://a.example/?x=1&amp;y=2", ` TargetMode="External"`)),
		"word/document.xml", `<?xml version="1.0"?><w:document `+wordNS+`><w:body>`+body.String()+`<w:sectPr><w:headerReference r:id="r3"/></w:sectPr></w:body></w:document>`,
		"word/footnotes.xml", note,
		"word/comments.xml", `<w:comments `+wordNS+`><w:comment w:id="0"><w:p><w:r><w:t>Frage</w:t></w:r></w:p></w:comment></w:comments>`,
		"word/header1.xml", `<w:hdr `+wordNS+`><w:p><w:r><w:t>Kopf</w:t></w:r></w:p></w:hdr>`,
		"word/styles.xml", `<w:styles `+wordNS+`><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
		"word/media/image1.png", "\x89PNG\r\n\x1a\n", "customXml/item1.xml", "<x/>")
	return f
}

// openFixture draws an .odt.
func openFixture(t *rapid.T) fixture {
	var n fixtureWords
	f := fixture{main: "content.xml"}
	var para func(plain bool) string
	para = func(plain bool) string {
		var b strings.Builder
		tag := "text:p"
		if !plain && rapid.IntRange(0, 4).Draw(t, "heading") == 0 {
			tag = "text:h"
		}
		fmt.Fprintf(&b, `<%s text:style-name="P%d">`, tag, n)
		for _, s := range drawStretches(t, &n) {
			switch s.look {
			case "b":
				b.WriteString(`<text:span text:style-name="B">` + s.words + `</text:span>`)
			case "i":
				b.WriteString(`<text:span text:style-name="I">` + s.words + `</text:span>`)
			case "link":
				b.WriteString(`<text:a xlink:type="simple" xlink:href="https://a.example/?x=1&amp;y=2"><text:span text:style-name="L">` + s.words + `</text:span></text:a>`)
			default:
				b.WriteString(s.words)
			}
			if beside := rapid.IntRange(0, 8).Draw(t, "beside"); beside == 0 && !plain {
				b.WriteString(`<text:note text:id="n` + fmt.Sprint(n) + `" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>` + para(true) + `</text:note-body></text:note>`)
			} else if beside < 6 {
				b.WriteString([]string{"", `<text:bookmark text:name="m"/>`, `<office:annotation><text:p>Frage</text:p></office:annotation>`, `<text:tab/>`, `<text:line-break/>`, `<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>`}[beside])
			}
		}
		b.WriteString("</" + tag + ">")
		f.paras = append(f.paras, b.String())
		return b.String()
	}
	var body strings.Builder
	beside := func(empty string) string { return rapid.SampledFrom([]string{empty, ""}).Draw(t, "beside a table") }
	for range rapid.IntRange(1, 6).Draw(t, "elements") {
		switch rapid.IntRange(0, 8).Draw(t, "element") {
		case 0:
			body.WriteString(beside("<text:p/>") + `<table:table><table:table-row><table:table-cell>` + para(false) + `</table:table-cell><table:table-cell>` + para(false) + `</table:table-cell></table:table-row></table:table>` + beside("<text:p/>"))
		case 1:
			p, q := para(false), para(false)
			f.alone += p + q
			body.WriteString(`<text:p/><text:list><text:list-item>` + p + `</text:list-item><text:list-item>` + q + `</text:list-item></text:list><text:p/>`)
		case 2:
			body.WriteString("\n  <text:p/>" + para(false))
		default:
			body.WriteString(para(false))
		}
	}
	ns := ""
	for _, p := range []string{"office", "text", "table", "style", "meta"} {
		ns += ` xmlns:` + p + `="urn:oasis:names:tc:opendocument:xmlns:` + p + `:1.0"`
	}
	ns += ` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`
	f.data = packed(
		"mimetype", "application/vnd.oasis.opendocument.text",
		"content.xml", `<?xml version="1.0"?><office:document-content`+ns+`><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles><office:body><office:text><text:sequence-decls/>`+body.String()+`</office:text></office:body></office:document-content>`,
		"styles.xml", `<office:document-styles`+ns+`/>`,
		"meta.xml", `<office:document-meta`+ns+`><office:meta><dc:title>Titel</dc:title></office:meta></office:document-meta>`,
		"Pictures/a.png", "\x89PNG\r\n\x1a\n", "META-INF/manifest.xml", "<m/>")
	return f
}

// packed is a package of parts: name, content, name, content …
func packed(parts ...string) []byte {
	var b bytes.Buffer
	var all []pack.Part
	for i := 0; i < len(parts); i += 2 {
		all = append(all, pack.Part{Name: parts[i], Data: []byte(parts[i+1])})
	}
	if err := pack.Write(&b, all); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// worked is a line of a text that is worked on.
type worked struct {
	words   string
	block   Block
	touched bool
}

// workOn draws what a person does to a text: words put in, taken out and replaced, lines
// split, joined, added and taken out. It gives the text and the lines that stayed.
func workOn(t *rapid.T, f fixture, d *Document, edits int) (*Document, []worked) {
	var lines []worked
	for i, b := range d.Blocks {
		lines = append(lines, worked{words: d.Text.Line(i), block: b})
	}
	fixed := func(i int) bool { // cells and notes are never split, joined, added or taken out, nor are parts of a paragraph
		b := lines[i].block
		return f.isAlone(lines[i].words) || b.Kind == Cell || b.Kind == Footnote || b.Soft || i+1 < len(lines) && lines[i+1].block.Soft
	}
	left := func() (n int) {
		for i := range lines {
			if !fixed(i) {
				n++
			}
		}
		return n
	}
	for range edits {
		i := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
		l := &lines[i]
		r := []rune(l.words)
		at := rapid.IntRange(0, len(r)).Draw(t, "at")
		switch rapid.SampledFrom([]string{"insert", "delete", "replace", "split", "join", "add", "drop"}).Draw(t, "edit") {
		case "insert":
			l.words, l.touched = string(r[:at])+rapid.SampledFrom([]string{" neu ", "x", "Neues, ", "\u00a0"}).Draw(t, "new")+string(r[at:]), true
		case "delete":
			l.words, l.touched = string(r[:at])+string(r[min(len(r), at+rapid.IntRange(1, 12).Draw(t, "letters")):]), true
		case "replace":
			if ws := strings.Fields(l.words); len(ws) > 0 {
				l.words, l.touched = strings.Replace(l.words, rapid.SampledFrom(ws).Draw(t, "word"), "Ersatz", 1), true
			}
		case "split":
			if !fixed(i) {
				l.touched, l.words = true, string(r[:at])
				lines = slices.Insert(lines, i+1, worked{string(r[at:]), l.block, true})
			}
		case "join":
			if !fixed(i) && i+1 < len(lines) && !fixed(i+1) {
				l.touched, l.words = true, l.words+" "+lines[i+1].words
				lines = slices.Delete(lines, i+1, i+2)
			}
		case "add":
			if !fixed(i) {
				lines = slices.Insert(lines, i+1, worked{"Ganz neu", l.block, true})
			}
		case "drop":
			if !fixed(i) && left() > 1 {
				if f.holding(l.words) { // what hangs on it goes to a neighbour
					lines[max(i-1, 0)].touched, lines[min(i+1, len(lines)-1)].touched = true, true
				}
				lines = slices.Delete(lines, i, i+1)
			}
		}
	}
	e := *d
	var all []string
	e.Blocks = nil
	for _, l := range lines {
		all = append(all, l.words)
		e.Blocks = append(e.Blocks, l.block)
	}
	e.Text = text.New(strings.Join(all, "\n"))
	return &e, lines
}

var fixtureWord = regexp.MustCompile(`\bwort.q.z\b`)

// What is not edited stays, byte for byte; what is edited reads as edited, its surviving
// words with the look and the links that they had. After one edit that holds always; after
// several, a file that does not read as edited has to be one that Verify refuses, save for
// empty lines.
func TestWhatIsNotEditedStays(t *testing.T) {
	for name, draw := range map[string]func(*rapid.T) fixture{"docx": wordFixture, "odt": openFixture} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				f := draw(t)
				d, err := Read(context.Background(), "a."+name, bytes.NewReader(f.data), Options{})
				if err != nil {
					t.Fatal(err)
				}
				edits := rapid.SampledFrom([]int{1, 1, 1, 2, 4}).Draw(t, "edits")
				e, lines := workOn(t, f, d, edits)
				if strings.TrimSpace(e.Text.String()) == "" {
					t.Skip("nothing left")
				}
				out, err := Save(context.Background(), d, e)
				if err != nil {
					t.Fatal(err)
				}
				again, err := Read(context.Background(), "b."+name, bytes.NewReader(out), Options{})
				if err != nil && edits > 1 {
					t.Skip("several edits around a border, which a caller refuses")
				}
				if err != nil {
					t.Fatal(err)
				}
				if got, want := again.Text.String(), e.Text.String(); got != want {
					if edits > 1 && (Verify(context.Background(), out, d.Format, e) != nil || words(again.Text) == words(e.Text)) {
						t.Skip("several edits around a border, which a caller refuses or which leave an empty line")
					}
					t.Fatalf("reads\n%q\nwant\n%q\nfrom\n%q\n%s\nto\n%s", got, want, d.Text.String(), partsOf(t, f.data)[f.main], partsOf(t, out)[f.main])
				}
				stays(t, f, out, lines, d, e)
				looksAs(t, d, again)
				redlined(t, name, d, e, edits)
			})
		})
	}
}

// stays holds that paragraphs of untouched lines have their bytes, and other parts theirs.
func stays(t *rapid.T, f fixture, out []byte, lines []worked, d, e *Document) {
	was, now := partsOf(t, f.data), partsOf(t, out)
	if len(was) != len(now) {
		t.Fatalf("%d parts became %d", len(was), len(now))
	}
	text := ""
	for name, data := range was {
		if name == f.main || name == "word/footnotes.xml" {
			text += now[name]
		} else if now[name] != data {
			t.Fatalf("part %s is another", name)
		}
	}
	for i := range lines { // lines of one paragraph are touched together
		for j := i; j > 0 && lines[j].block.Soft && lines[i].touched; j-- {
			lines[j-1].touched = true
		}
		if i > 0 && lines[i].block.Soft && lines[i-1].touched {
			lines[i].touched = true
		}
	}
	untouched := map[string]bool{}
	for _, l := range lines {
		for _, w := range fixtureWord.FindAllString(l.words, -1) {
			untouched[w] = !l.touched
		}
	}
	for _, h := range redline.Diff(d.Text, e.Text) { // of several edits it may tell another story
		for _, w := range fixtureWord.FindAllString(d.Text.Slice(h.Old), -1) {
			untouched[w] = false
		}
	}
	for _, p := range f.paras {
		whole := true
		for _, w := range fixtureWord.FindAllString(p, -1) {
			whole = whole && untouched[w]
		}
		if whole && strings.Count(text, p) != 1 {
			t.Fatalf("nobody edited\n%s\nand it is not in\n%s\nfrom\n%s", p, text, was[f.main])
		}
	}
}

func partsOf(t *rapid.T, data []byte) map[string]string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

// looksAs holds that each word which the redline shows as kept has the look and the link
// that it had.
func looksAs(t *rapid.T, was, now *Document) {
	look := func(d *Document, at, end int) string {
		var all []string
		for _, s := range d.Inlines {
			if s.Span.Start <= at && s.Span.End >= end {
				all = append(all, string(s.Kind)+s.Href)
			}
		}
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	old, new := was.Text.String(), now.Text.String()
	hunks := redline.Diff(was.Text, now.Text)
	for _, w := range fixtureWord.FindAllString(old, -1) {
		if k := strings.Index(old, w); slices.ContainsFunc(hunks, func(h redline.Hunk) bool { return h.Old.Start < k+len(w) && k < h.Old.End }) {
			continue
		}
		at := regexp.MustCompile(`\b` + w + `\b`).FindStringIndex(new)
		if at == nil {
			continue
		}
		i, j := strings.Index(old, w), at[0]
		if a, b := look(was, i, i+len(w)), look(now, j, j+len(w)); a != b {
			t.Fatalf("%s was %q and is %q in\n%q\nfrom\n%q", w, a, b, new, old)
		}
	}
}

// redlined holds that a redline reads as the edited text and as the draft.
func redlined(t *rapid.T, name string, d, e *Document, edits int) {
	out, err := Redline(context.Background(), d, e, d.Format, Track{"Jana Beck", time.Unix(0, 0)})
	if err != nil {
		t.Fatal(err)
	}
	for mode, want := range map[Revisions]*Document{Accept: e, Reject: d} {
		got, err := Read(context.Background(), "r."+name, bytes.NewReader(out), Options{Revisions: mode})
		if err != nil {
			t.Fatal(err)
		}
		if got.Text.String() != want.Text.String() {
			if edits > 1 && mode == Accept && (Verify(context.Background(), out, d.Format, e) != nil || words(got.Text) == words(e.Text)) {
				t.Skip("several edits around a border, which a caller refuses or which leave an empty line")
			}
			t.Fatalf("redline %q reads\n%q\nwant\n%q\ndraft\n%q\n%s", mode, got.Text.String(), want.Text.String(), d.Text.String(), partsOf(t, out)[map[Format]string{DOCX: "word/document.xml", ODT: "content.xml"}[d.Format]])
		}
	}
}
