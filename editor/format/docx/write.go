package docx

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"stet/editor/direction"
	"stet/editor/format/model"
	"stet/editor/format/pack"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Write writes d as a new .docx.
func Write(w io.Writer, d *model.Document) error {
	return pack.Write(w, newParts(d))
}

func newParts(d *model.Document) []pack.Part {
	n := &maker{d: d, spans: d.InlinesByLine(), links: map[string]string{}, listOf: map[int]int{}}
	n.body()
	parts := []pack.Part{
		{Name: "[Content_Types].xml", Data: []byte(xmlHead + contentTypes)},
		{Name: "_rels/.rels", Data: []byte(xmlHead + packageRels)},
		{Name: "docProps/core.xml", Data: []byte(xmlHead + coreProperties(d))},
		{Name: "word/_rels/document.xml.rels", Data: []byte(xmlHead + n.relations())},
		{Name: "word/document.xml", Data: []byte(xmlHead + n.b.String())},
		{Name: "word/styles.xml", Data: []byte(xmlHead + fmt.Sprintf(styles, langOf(d.Lang)))},
		{Name: "word/numbering.xml", Data: []byte(xmlHead + n.numbering())},
	}
	return parts
}

func langOf(tag language.Tag) string {
	if tag == language.Und {
		return ""
	}
	return `<w:lang w:` + langAttributeOf(tag) + `="` + xmltree.Escape(tag.String()) + `"/>`
}

// langAttributeOf is the attribute of w:lang for a language, by the letters it has.
func langAttributeOf(tag language.Tag) string {
	s, _ := tag.Script()
	switch s.String() {
	case "Hans", "Hant", "Jpan", "Kore":
		return "eastAsia"
	}
	if direction.OfLanguage(tag) == direction.RightToLeft {
		return "bidi"
	}
	return "val"
}

// maker writes the main part of a new document.
type maker struct {
	b      strings.Builder
	d      *model.Document
	spans  [][]model.Inline
	links  map[string]string // address → relationship id
	order  []string          // addresses in the order of their ids
	lists  []bool            // for each list, whether it is numbered
	listOf map[int]int       // number of the list of an item
}

func (n *maker) body() {
	n.b.WriteString(`<w:document xmlns:w="` + nsW + `" xmlns:r="` + nsR + `"><w:body>`)
	for i := 0; i < len(n.d.Blocks); {
		switch {
		case n.d.Blocks[i].Kind == model.Cell:
			i = n.table(i)
		case n.skip(i):
			i++
		default:
			i = n.paragraph(i)
		}
	}
	if k := len(n.d.Blocks); k > 0 && n.d.Blocks[k-1].Kind == model.Cell {
		n.b.WriteString("<w:p/>") // Word wants a paragraph after a table
	}
	n.b.WriteString(`<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>`)
	if n.rightToLeft() {
		n.b.WriteString("<w:bidi/>")
	}
	n.b.WriteString(`</w:sectPr></w:body></w:document>`)
}

// rightToLeft tells the direction of the whole text: of its pages and tables.
func (n *maker) rightToLeft() bool { return direction.OfLanguage(n.d.Lang) == direction.RightToLeft }

// skip leaves out empty lines, which in plain text only set paragraphs apart.
func (n *maker) skip(i int) bool {
	return n.d.Format != model.DOCX && n.d.Format != model.ODT && n.d.Blocks[i].Kind != model.Code && strings.TrimSpace(n.d.Text.Line(i)) == ""
}

// paragraph writes block i with the blocks that stand in one paragraph with it, and
// returns the number of the next one.
func (n *maker) paragraph(i int) int {
	end := i + 1
	for end < len(n.d.Blocks) && n.d.Blocks[end].Soft && n.d.Blocks[end].Kind == n.d.Blocks[i].Kind {
		end++
	}
	dir := n.d.Direction(i, end)
	n.b.WriteString("<w:p>" + n.pPr(i, dir))
	n.runs(i, dir)
	for i++; i < end; i++ {
		n.b.WriteString("<w:r><w:br/></w:r>")
		n.runs(i, dir)
	}
	n.b.WriteString("</w:p>")
	return end
}

func (n *maker) pPr(i int, dir direction.Direction) string {
	k := n.d.Blocks[i]
	style, num, props := "", "", ""
	switch k.Kind {
	case model.Title:
		style = "Title"
	case model.Heading:
		style = fmt.Sprintf("Heading%d", min(max(k.Level, 1), 6))
	case model.Quote:
		style = "Quote"
	case model.Caption:
		style = "Caption"
	case model.Code:
		style = "HTMLPreformatted"
	case model.Footnote:
		style = "FootnoteText"
	case model.ListItem:
		style = "ListParagraph"
		num = fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, min(max(k.Level, 1), 9)-1, n.list(i))
	}
	if style != "" {
		props = `<w:pStyle w:val="` + style + `"/>` + num
	}
	if dir == direction.RightToLeft {
		props += "<w:bidi/>"
	}
	if props == "" {
		return ""
	}
	return "<w:pPr>" + props + "</w:pPr>"
}

// list is the number of the list of item i. An item goes on in the list of the item
// before it on its level, unless that was numbered the other way.
func (n *maker) list(i int) int {
	k := n.d.Blocks[i]
	for j := i - 1; j >= 0 && n.d.Blocks[j].Kind == model.ListItem && n.d.Blocks[j].Level >= k.Level; j-- {
		if b := n.d.Blocks[j]; b.Level == k.Level && !b.Soft {
			if b.Ordered == k.Ordered {
				n.listOf[i] = n.listOf[j]
				return n.listOf[i]
			}
			break
		}
	}
	n.lists = append(n.lists, k.Ordered)
	n.listOf[i] = len(n.lists)
	return n.listOf[i]
}

func (n *maker) table(i int) int {
	n.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>`)
	if n.rightToLeft() {
		n.b.WriteString("<w:bidiVisual/>") // the first cell of a row stands on the right
	}
	n.b.WriteString(`<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`)
	cols, c := 0, 0
	for j := i; j < len(n.d.Blocks) && n.d.Blocks[j].Kind == model.Cell; j++ {
		if n.d.Blocks[j].Row {
			c = 0
		}
		if !n.d.Blocks[j].Soft {
			c++
			cols = max(cols, c)
		}
	}
	n.b.WriteString(strings.Repeat(fmt.Sprintf(`<w:gridCol w:w="%d"/>`, 9072/max(cols, 1)), max(cols, 1)) + "</w:tblGrid>")
	open := false
	for i < len(n.d.Blocks) && n.d.Blocks[i].Kind == model.Cell {
		if n.d.Blocks[i].Row || !open {
			if open {
				n.b.WriteString("</w:tr>")
			}
			n.b.WriteString("<w:tr>")
			open = true
		}
		n.b.WriteString("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>")
		i = n.paragraph(i)
		n.b.WriteString("</w:tc>")
	}
	n.b.WriteString("</w:tr></w:tbl>")
	return i
}

// runs writes the text of block i, which runs as dir says, a run for each stretch that
// looks the same and runs one way.
func (n *maker) runs(i int, dir direction.Direction) {
	line, at := n.d.Text.Line(i), n.d.Text.LineSpan(i).Start
	ways := direction.Runs(line, dir)
	cuts := cutsOf(line, at, n.spans[i], ways)
	link, sweep := "", model.NewSweep(n.spans[i])
	for c := 0; c+1 < len(cuts); c++ {
		props, href := looksOf(sweep.At(at + cuts[c]))
		if href != link {
			if link != "" {
				n.b.WriteString("</w:hyperlink>")
			}
			if href != "" {
				n.b.WriteString(n.openLink(href))
			}
			link = href
		}
		for ways[0].End <= cuts[c] {
			ways = ways[1:]
		}
		if ways[0].Direction == direction.RightToLeft {
			props += "<w:rtl/>"
		}
		n.b.WriteString("<w:r>")
		if props != "" {
			n.b.WriteString("<w:rPr>" + props + "</w:rPr>")
		}
		n.b.WriteString(runText(line[cuts[c]:cuts[c+1]]) + "</w:r>")
	}
	if link != "" {
		n.b.WriteString("</w:hyperlink>")
	}
}

func (n *maker) openLink(href string) string {
	if anchor, ok := strings.CutPrefix(href, "#"); ok {
		return `<w:hyperlink w:anchor="` + xmltree.Escape(anchor) + `">`
	}
	if n.links[href] == "" {
		n.order = append(n.order, href)
		n.links[href] = fmt.Sprintf("rIdLink%d", len(n.order))
	}
	return `<w:hyperlink r:id="` + n.links[href] + `">`
}

// looksOf gives the run properties and the link of text under these spans, in the order of
// the schema.
func looksOf(spans []model.Inline) (props, href string) {
	has := map[model.InlineKind]bool{}
	for _, s := range spans {
		has[s.Kind] = true
		if s.Kind == model.Link {
			href = s.Href
		}
	}
	for _, p := range []struct {
		kind model.InlineKind
		xml  string
	}{
		{model.CodeSpan, `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>`},
		{model.Bold, "<w:b/><w:bCs/>"}, {model.Italic, "<w:i/><w:iCs/>"}, {model.Strike, "<w:strike/>"},
		{model.Underline, `<w:u w:val="single"/>`}, {model.Super, `<w:vertAlign w:val="superscript"/>`}, {model.Sub, `<w:vertAlign w:val="subscript"/>`},
	} {
		if has[p.kind] {
			props += p.xml
		}
	}
	if has[model.Link] {
		props = `<w:rStyle w:val="Hyperlink"/>` + props
	}
	return props, href
}

// runText writes s as the content of a run: text, tabs and the hyphens that Word has
// elements for.
func runText(s string) string { return runTextIn("w", "t", s) }

func runTextIn(prefix, element, s string) string {
	if prefix != "" {
		prefix += ":"
	}
	var b strings.Builder
	from := 0
	flush := func(to int) {
		if to > from {
			b.WriteString("<" + prefix + element + ` xml:space="preserve">` + xmltree.Escape(s[from:to]) + "</" + prefix + element + ">")
		}
	}
	for i, r := range s {
		name := special(r)
		if name == "" {
			continue
		}
		flush(i)
		b.WriteString("<" + prefix + name + "/>")
		from = i + len(string(r))
	}
	flush(len(s))
	return b.String()
}

func special(r rune) string {
	switch r {
	case '\t':
		return "tab"
	case '\n':
		return "br"
	case '\u2011':
		return "noBreakHyphen"
	case '\u00ad':
		return "softHyphen"
	}
	return ""
}

func (n *maker) relations() string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + nsRel + `">`)
	fmt.Fprintf(&b, `<Relationship Id="rId1" Type="%s" Target="styles.xml"/><Relationship Id="rId2" Type="%s" Target="numbering.xml"/>`, relStyles, relNumbering)
	for _, href := range n.order {
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s" TargetMode="External"/>`, n.links[href], relHyperlink, xmltree.Escape(href))
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

func (n *maker) numbering() string {
	var b strings.Builder
	b.WriteString(`<w:numbering xmlns:w="` + nsW + `">`)
	for id, ordered := range []bool{false, true} {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, id)
		for l := range 9 {
			kind, text := "bullet", "•"
			if ordered {
				kind, text = "decimal", fmt.Sprintf("%%%d.", l+1)
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`, l, kind, text, 720*(l+1))
		}
		b.WriteString(`</w:abstractNum>`)
	}
	for i, ordered := range n.lists {
		abstract := 0
		if ordered {
			abstract = 1
		}
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, i+1, abstract)
		if ordered { // each list counts from 1
			for l := range 9 {
				fmt.Fprintf(&b, `<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride>`, l)
			}
		}
		b.WriteString(`</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return b.String()
}

func coreProperties(d *model.Document) string {
	var b strings.Builder
	b.WriteString(`<cp:coreProperties xmlns:cp="` + nsCP + `" xmlns:dc="` + nsDC + `" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, p := range [][2]string{{"dc:title", d.Meta.Title}, {"dc:creator", d.Meta.Author}, {"dc:language", languageName(d.Lang)}} {
		if p[1] != "" {
			b.WriteString("<" + p[0] + ">" + xmltree.Escape(p[1]) + "</" + p[0] + ">")
		}
	}
	b.WriteString(`</cp:coreProperties>`)
	return b.String()
}

func languageName(tag language.Tag) string {
	if tag == language.Und {
		return ""
	}
	return tag.String()
}

// cutsOf are the offsets in line at which the look of the text or its direction may change.
func cutsOf(line string, at int, spans []model.Inline, ways []direction.Run) []int {
	cuts := []int{0, len(line)}
	for _, s := range spans {
		cuts = append(cuts, s.Span.Start-at, s.Span.End-at)
	}
	for _, w := range ways {
		cuts = append(cuts, w.Start)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for len(cuts) > 0 && cuts[0] < 0 {
		cuts = cuts[1:]
	}
	return cuts
}
