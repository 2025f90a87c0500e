package odt

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"stet/editor/direction"
	"stet/editor/format/model"
	"stet/editor/format/pack"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

const namespaces = ` xmlns:office="` + nsOffice + `" xmlns:text="` + nsText + `" xmlns:table="` + nsTable + `" xmlns:style="` + nsStyle + `" xmlns:fo="` + nsFO + `" xmlns:meta="` + nsMeta + `" xmlns:dc="` + nsDC + `" xmlns:xlink="` + nsXLink + `" office:version="1.2"`

const mimetype = "application/vnd.oasis.opendocument.text"

const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="` + mimetype + `"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`

// Write writes d as a new .odt.
func Write(w io.Writer, d *model.Document) error {
	m := &maker{d: d, spans: d.InlinesByLine(), home: direction.OfLanguage(d.Lang), looks: map[string]string{}}
	body := m.body()
	return pack.Write(w, []pack.Part{
		{Name: "mimetype", Data: []byte(mimetype), Stored: true},
		{Name: "META-INF/manifest.xml", Data: []byte(xmlHead + manifest)},
		{Name: "content.xml", Data: []byte(xmlHead + "<office:document-content" + namespaces + "><office:automatic-styles>" + m.automatic() + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>")},
		{Name: "styles.xml", Data: []byte(xmlHead + "<office:document-styles" + namespaces + ">" + fmt.Sprintf(styles, paragraphMode(m.home), languageOf(d.Lang)) + fmt.Sprintf(page, pageMode(m.home)) + "</office:document-styles>")},
		{Name: "meta.xml", Data: []byte(xmlHead + "<office:document-meta" + namespaces + "><office:meta>" + meta(d) + "</office:meta></office:document-meta>")},
	})
}

func meta(d *model.Document) string {
	var b strings.Builder
	lang := ""
	if d.Lang != language.Und {
		lang = d.Lang.String()
	}
	for _, p := range [][2]string{{"dc:title", d.Meta.Title}, {"meta:initial-creator", d.Meta.Author}, {"dc:language", lang}} {
		if p[1] != "" {
			b.WriteString("<" + p[0] + ">" + xmltree.Escape(p[1]) + "</" + p[0] + ">")
		}
	}
	return b.String()
}

// paragraphMode are the attributes of paragraphs in a direction. They are aligned to a side
// by its name, because LibreOffice sets the start of a line on the left whatever the mode.
func paragraphMode(d direction.Direction) string {
	switch d {
	case direction.LeftToRight:
		return ` fo:text-align="left" style:writing-mode="lr-tb"`
	case direction.RightToLeft:
		return ` fo:text-align="right" style:writing-mode="rl-tb"`
	}
	return ""
}

// languageOf are the attributes of text in the language: ODF, too, asks for a language for
// each kind of letters.
func languageOf(tag language.Tag) string {
	if tag == language.Und {
		return ""
	}
	base, _ := tag.Base()
	region, _ := tag.Region()
	attr, suffix := "fo:", ""
	switch s, _ := tag.Script(); {
	case direction.OfLanguage(tag) == direction.RightToLeft:
		attr, suffix = "style:", "-complex"
	case s.String() == "Hans", s.String() == "Hant", s.String() == "Jpan", s.String() == "Kore":
		attr, suffix = "style:", "-asian"
	}
	return fmt.Sprintf(` %[1]slanguage%[2]s="%[3]s" %[1]scountry%[2]s="%[4]s"`, attr, suffix, base, region)
}

// styles takes the direction and the language as attributes.
const styles = `<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"%s/><style:text-properties fo:font-size="11pt" style:font-size-asian="11pt" style:font-size-complex="11pt"%s/></style:default-style>` +
	`<style:style style:name="Standard" style:family="paragraph"/>` +
	`<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="20pt" style:font-size-asian="20pt" style:font-size-complex="20pt" fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>` +
	`<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>` +
	`<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1"><style:text-properties fo:font-size="16pt" style:font-size-asian="16pt" style:font-size-complex="16pt"/></style:style>` +
	`<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"><style:text-properties fo:font-size="13pt" style:font-size-asian="13pt" style:font-size-complex="13pt"/></style:style>` +
	`<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="3"/>` +
	`<style:style style:name="Heading_20_4" style:display-name="Heading 4" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="4"/>` +
	`<style:style style:name="Heading_20_5" style:display-name="Heading 5" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="5"/>` +
	`<style:style style:name="Heading_20_6" style:display-name="Heading 6" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="6"/>` +
	`<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm"/></style:style>` +
	`<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt" style:font-size-complex="9pt" fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"/></style:style>` +
	`<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="10pt" style:font-size-asian="10pt" style:font-size-complex="10pt"/></style:style>` +
	`<style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph" style:parent-style-name="Standard"/>` +
	`</office:styles>`

// page takes the direction of pages as attribute.
const page = `<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-right="2.5cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm"%s/></style:page-layout></office:automatic-styles>` +
	`<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>`

func pageMode(d direction.Direction) string {
	if d == direction.RightToLeft {
		return ` style:writing-mode="rl-tb"`
	}
	return ""
}

// lists are a style with bullets and one with numbers.
func lists() string {
	var b strings.Builder
	for _, name := range []string{"Bullets", "Numbers"} {
		b.WriteString(`<text:list-style style:name="` + name + `">`)
		for l := 1; l <= 9; l++ {
			if name == "Bullets" {
				fmt.Fprintf(&b, `<text:list-level-style-bullet text:level="%d" text:bullet-char="•">`, l)
			} else {
				fmt.Fprintf(&b, `<text:list-level-style-number text:level="%d" style:num-format="1" style:num-suffix=".">`, l)
			}
			fmt.Fprintf(&b, `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="%[1]scm" fo:margin-left="%[1]scm" fo:text-indent="-0.6cm"/></style:list-level-properties>`, strconv.FormatFloat(.6*float64(l+1), 'f', 1, 64))
			b.WriteString(map[bool]string{true: `</text:list-level-style-bullet>`, false: `</text:list-level-style-number>`}[name == "Bullets"])
		}
		b.WriteString(`</text:list-style>`)
	}
	return b.String()
}

type maker struct {
	b     strings.Builder
	d     *model.Document
	spans [][]model.Inline
	home  direction.Direction // of the whole text
	looks map[string]string   // properties → name of the style
	order []string
	turns []turn // styles of paragraphs that run the other way
	table int
}

// turn is a style that differs from its parent by the direction.
type turn struct {
	parent string
	dir    direction.Direction
}

func (t turn) name() string { return t.parent + "_" + t.dir.String() }

func (m *maker) automatic() string {
	var b strings.Builder
	for _, t := range m.turns {
		fmt.Fprintf(&b, `<style:style style:name="%s" style:family="paragraph" style:parent-style-name="%s"><style:paragraph-properties%s/></style:style>`, t.name(), t.parent, paragraphMode(t.dir))
	}
	if m.home == direction.RightToLeft {
		b.WriteString(`<style:style style:name="Table_rtl" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style>`)
	}
	for _, props := range m.order {
		fmt.Fprintf(&b, `<style:style style:name="%s" style:family="text"><style:text-properties%s/></style:style>`, m.looks[props], props)
	}
	return b.String() + lists()
}

func (m *maker) body() string {
	for i := 0; i < len(m.d.Blocks); {
		k := m.d.Blocks[i]
		switch {
		case k.Kind == model.Cell:
			i = m.cells(i)
		case k.Kind == model.ListItem:
			i = m.items(i)
		case m.d.Format != model.DOCX && m.d.Format != model.ODT && k.Kind != model.Code && strings.TrimSpace(m.d.Text.Line(i)) == "":
			i++
		default:
			i = m.paragraph(i)
		}
	}
	return m.b.String()
}

// paragraph writes block i with those that stand in one paragraph with it.
func (m *maker) paragraph(i int) int {
	k := m.d.Blocks[i]
	end := i + 1
	for end < len(m.d.Blocks) && m.d.Blocks[end].Soft && m.d.Blocks[end].Kind == k.Kind {
		end++
	}
	style := styleName(k)
	if d := m.d.Direction(i, end); (d == direction.RightToLeft) != (m.home == direction.RightToLeft) {
		t := turn{style, d}
		if !slices.Contains(m.turns, t) {
			m.turns = append(m.turns, t)
		}
		style = t.name()
	}
	tag := "text:p"
	if k.Kind == model.Heading {
		tag = "text:h"
		fmt.Fprintf(&m.b, `<text:h text:style-name="%s" text:outline-level="%d">`, style, headingLevel(k))
	} else {
		m.b.WriteString(`<text:p text:style-name="` + style + `">`)
	}
	m.line(i)
	for i++; i < end; i++ {
		m.b.WriteString("<text:line-break/>")
		m.line(i)
	}
	m.b.WriteString("</" + tag + ">")
	return end
}

func headingLevel(k model.Block) int { return min(max(k.Level, 1), 6) }

func styleName(k model.Block) string {
	switch k.Kind {
	case model.Title:
		return "Title"
	case model.Heading:
		return fmt.Sprintf("Heading_20_%d", headingLevel(k))
	case model.Quote:
		return "Quotations"
	case model.Caption:
		return "Caption"
	case model.Footnote:
		return "Footnote"
	case model.Code:
		return "Preformatted_20_Text"
	}
	return "Standard"
}

// items writes a list: an element for each level, items inside.
func (m *maker) items(i int) int {
	depth := 0
	first := m.d.Blocks[i].Ordered
	for i < len(m.d.Blocks) && m.d.Blocks[i].Kind == model.ListItem {
		k := m.d.Blocks[i]
		level := min(max(k.Level, 1), 9)
		if level == 1 && depth > 0 && k.Ordered != first {
			break // another list
		}
		for depth > level {
			m.b.WriteString("</text:list-item></text:list>")
			depth--
		}
		if depth == level {
			m.b.WriteString("</text:list-item><text:list-item>")
		}
		for depth < level {
			m.b.WriteString(`<text:list text:style-name="` + map[bool]string{true: "Numbers", false: "Bullets"}[k.Ordered] + `"><text:list-item>`)
			depth++
		}
		i = m.paragraph(i)
	}
	m.b.WriteString(strings.Repeat("</text:list-item></text:list>", depth))
	return i
}

func (m *maker) cells(i int) int {
	m.table++
	cols, c := 1, 0
	for j := i; j < len(m.d.Blocks) && m.d.Blocks[j].Kind == model.Cell; j++ {
		if m.d.Blocks[j].Row {
			c = 0
		}
		if !m.d.Blocks[j].Soft {
			c++
			cols = max(cols, c)
		}
	}
	style := ""
	if m.home == direction.RightToLeft {
		style = ` table:style-name="Table_rtl"`
	}
	fmt.Fprintf(&m.b, `<table:table table:name="Table%d"%s><table:table-column table:number-columns-repeated="%d"/>`, m.table, style, cols)
	open := false
	for i < len(m.d.Blocks) && m.d.Blocks[i].Kind == model.Cell {
		if m.d.Blocks[i].Row || !open {
			if open {
				m.b.WriteString("</table:table-row>")
			}
			m.b.WriteString("<table:table-row>")
			open = true
		}
		m.b.WriteString(`<table:table-cell office:value-type="string">`)
		i = m.paragraph(i)
		m.b.WriteString("</table:table-cell>")
	}
	m.b.WriteString("</table:table-row></table:table>")
	return i
}

// line writes the text of block i.
func (m *maker) line(i int) {
	line, at := m.d.Text.Line(i), m.d.Text.LineSpan(i).Start
	cuts := []int{0, len(line)}
	for _, s := range m.spans[i] {
		cuts = append(cuts, s.Span.Start-at, s.Span.End-at)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	sweep := model.NewSweep(m.spans[i])
	for c := 0; c+1 < len(cuts); c++ {
		props, href := looksOf(sweep.At(at + cuts[c]))
		s := written("text:", line[cuts[c]:cuts[c+1]])
		if props != "" {
			s = `<text:span text:style-name="` + m.look(props) + `">` + s + "</text:span>"
		}
		if href != "" {
			s = `<text:a xlink:type="simple" xlink:href="` + xmltree.Escape(href) + `">` + s + "</text:a>"
		}
		m.b.WriteString(s)
	}
}

func (m *maker) look(props string) string {
	if m.looks[props] == "" {
		m.order = append(m.order, props)
		m.looks[props] = fmt.Sprintf("T%d", len(m.order))
	}
	return m.looks[props]
}

var properties = map[model.InlineKind]string{
	model.Bold: ` fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"`, model.Italic: ` fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"`, model.Underline: ` style:text-underline-style="solid"`,
	model.Strike: ` style:text-line-through-style="solid"`, model.Super: ` style:text-position="super 58%"`, model.Sub: ` style:text-position="sub 58%"`,
}

// looksOf gives the text properties and the link of text under these spans.
func looksOf(spans []model.Inline) (props, href string) {
	var all []string
	for _, s := range spans {
		if s.Kind == model.Link {
			href = s.Href
		} else if p := properties[s.Kind]; p != "" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return strings.Join(all, ""), href
}
