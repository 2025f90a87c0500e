package html

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"

	"stet/editor/direction"
	"stet/editor/format/model"

	dom "golang.org/x/net/html"
	"golang.org/x/text/language"
)

// Write writes d as one clean, self-contained page.
func Write(w io.Writer, d *model.Document) error {
	p := &printer{w: bufio.NewWriter(w), d: d, spans: d.InlinesByLine(), home: direction.OfLanguage(d.Lang)}
	p.head()
	for i := range d.Blocks {
		p.block(i)
	}
	p.closeTo(0)
	p.print("</article>\n</body>\n</html>\n")
	return p.w.Flush()
}

// printer writes a document. What is open around the current block (lists, items, tables)
// is a stack of element names.
type printer struct {
	w     *bufio.Writer
	d     *model.Document
	spans [][]model.Inline
	home  direction.Direction // of the whole text
	stack []string
}

func (p *printer) print(s string) { p.w.WriteString(s) } // an error of the writer comes out of Flush

func (p *printer) head() {
	p.print("<!DOCTYPE html>\n<html")
	if p.d.Lang != language.Und {
		fmt.Fprintf(p.w, ` lang="%s"`, p.d.Lang)
	}
	if p.home == direction.RightToLeft {
		p.print(` dir="rtl"`)
	}
	p.print(">\n<head>\n<meta charset=\"utf-8\">\n")
	fmt.Fprintf(p.w, "<title>%s</title>\n", dom.EscapeString(p.title()))
	m := p.d.Meta
	for _, v := range [][2]string{{"author", m.Author}, {"dc.publisher", m.Outlet}, {"dc.source", m.Source}} {
		if v[1] != "" {
			fmt.Fprintf(p.w, "<meta name=\"%s\" content=\"%s\">\n", v[0], dom.EscapeString(v[1]))
		}
	}
	if !m.Dateline.IsZero() {
		fmt.Fprintf(p.w, "<meta name=\"date\" content=\"%s\">\n", m.Dateline.Format("2006-01-02"))
	}
	if m.Address != "" {
		fmt.Fprintf(p.w, "<link rel=\"canonical\" href=\"%s\">\n", dom.EscapeString(m.Address))
	}
	p.print("</head>\n<body>\n<article>\n")
}

func (p *printer) title() string {
	for i, b := range p.d.Blocks {
		if b.Kind == model.Title {
			return strings.TrimSpace(p.d.Text.Line(i))
		}
	}
	if p.d.Meta.Title != "" {
		return p.d.Meta.Title
	}
	for i := range p.d.Text.Lines() {
		if s := strings.TrimSpace(p.d.Text.Line(i)); s != "" {
			return s
		}
	}
	return ""
}

func (p *printer) block(i int) {
	k := p.d.Blocks[i]
	if strings.TrimSpace(p.d.Text.Line(i)) == "" && k.Kind != model.Cell && k.Kind != model.Code {
		return
	}
	if p.continues(i) {
		return // the block before wrote this one
	}
	body, dir := p.body(i), p.dir(i)
	switch k.Kind {
	case model.ListItem:
		p.openItem(k, dir)
		p.print(body)
		return
	case model.Cell:
		p.openCell(k)
		p.print("<td" + dir + ">" + body + "</td>")
		return
	case model.Footnote:
		p.openNotes()
		p.print("<li" + dir + ">" + body + "</li>\n")
		return
	}
	p.closeTo(0)
	switch k.Kind {
	case model.Title:
		p.print("<h1" + dir + ">" + body + "</h1>\n")
	case model.Heading:
		fmt.Fprintf(p.w, "<h%d%s>%s</h%[1]d>\n", p.level(k), dir, body)
	case model.Quote:
		p.print("<blockquote><p" + dir + ">" + body + "</p></blockquote>\n")
	case model.Caption:
		p.print("<figure><figcaption" + dir + ">" + body + "</figcaption></figure>\n")
	case model.Code:
		p.print("<pre" + dir + ">" + body + "</pre>\n")
	default:
		p.print("<p" + dir + ">" + body + "</p>\n")
	}
}

// dir is the attribute that tells the direction of the paragraph that begins with block i,
// where it is not that of the page.
func (p *printer) dir(i int) string {
	end := i + 1
	for end < len(p.d.Blocks) && p.continues(end) {
		end++
	}
	d := p.d.Direction(i, end)
	if (d == direction.RightToLeft) == (p.home == direction.RightToLeft) {
		return ""
	}
	return ` dir="` + d.String() + `"`
}

func (p *printer) level(k model.Block) int { return min(max(k.Level, 1), 6) }

// continues tells whether block i is written together with the one before it.
func (p *printer) continues(i int) bool {
	return i > 0 && p.d.Blocks[i].Soft && p.d.Blocks[i-1].Kind == p.d.Blocks[i].Kind && strings.TrimSpace(p.d.Text.Line(i-1)) != ""
}

// body is the text of block i and of the blocks that stand in one paragraph with it.
func (p *printer) body(i int) string {
	var b strings.Builder
	for j := i; ; {
		b.WriteString(inline(p.d.Text.Line(j), p.d.Text.LineSpan(j).Start, p.spans[j]))
		if j++; j == len(p.d.Blocks) || !p.continues(j) {
			return b.String()
		}
		if p.d.Blocks[j].Kind == model.Code {
			b.WriteByte('\n')
		} else {
			b.WriteString("<br>\n")
		}
	}
}

func (p *printer) push(name string) {
	p.stack = append(p.stack, name)
}

func (p *printer) closeTo(depth int) {
	for len(p.stack) > depth {
		p.print("</" + p.stack[len(p.stack)-1] + ">\n")
		p.stack = p.stack[:len(p.stack)-1]
	}
}

// openItem opens lists down to the level of k and an item in it.
func (p *printer) openItem(k model.Block, dir string) {
	name := map[bool]string{true: "ol", false: "ul"}[k.Ordered]
	if len(p.stack) > 0 && p.stack[0] != "ul" && p.stack[0] != "ol" {
		p.closeTo(0)
	}
	level := max(k.Level, 1)
	p.closeTo(min(len(p.stack), 2*level-1)) // a list and an item a level; the item of this level ends
	if len(p.stack) == 2*level-1 && p.stack[len(p.stack)-1] != name {
		p.closeTo(2*level - 2)
	}
	for len(p.stack) < 2*level-1 {
		if len(p.stack)%2 == 1 { // a level was left out
			p.print("<li>")
			p.push("li")
		}
		p.print("<" + name + ">\n")
		p.push(name)
	}
	p.print("<li" + dir + ">")
	p.push("li")
}

func (p *printer) openCell(k model.Block) {
	if len(p.stack) == 0 || p.stack[0] != "table" {
		p.closeTo(0)
		p.print("<table>\n")
		p.push("table")
	}
	if k.Row && len(p.stack) > 1 {
		p.closeTo(1)
	}
	if len(p.stack) == 1 {
		p.print("<tr>")
		p.push("tr")
	}
}

func (p *printer) openNotes() {
	if len(p.stack) == 2 && p.stack[0] == "section" {
		return
	}
	p.closeTo(0)
	p.print("<section role=\"doc-endnotes\" class=\"footnotes\">\n<ol class=\"footnotes\">\n")
	p.push("section")
	p.push("ol")
}

var elements = map[model.InlineKind]string{
	model.Bold: "strong", model.Italic: "em", model.Underline: "u", model.Strike: "s",
	model.Super: "sup", model.Sub: "sub", model.CodeSpan: "code", model.Link: "a",
}

// inline writes a line with its spans. Spans that cross are cut, so that elements nest.
func inline(line string, at int, spans []model.Inline) string {
	cuts := map[int]bool{0: true, len(line): true}
	for _, s := range spans {
		cuts[s.Span.Start-at], cuts[s.Span.End-at] = true, true
	}
	var offs []int
	for c := range cuts {
		if c >= 0 && c <= len(line) {
			offs = append(offs, c)
		}
	}
	sort.Ints(offs)
	var b strings.Builder
	var open []model.Inline
	sweep := model.NewSweep(spans)
	for n, off := range offs {
		var want []model.Inline
		if n+1 < len(offs) {
			want = nested(sweep.At(at + off))
		}
		keep := 0
		for keep < len(open) && keep < len(want) && open[keep] == want[keep] {
			keep++
		}
		for i := len(open) - 1; i >= keep; i-- {
			b.WriteString("</" + elements[open[i].Kind] + ">")
		}
		for _, s := range want[keep:] {
			b.WriteString(startTag(s))
		}
		open = want
		if n+1 < len(offs) {
			b.WriteString(escape(line[off:offs[n+1]]))
		}
	}
	return b.String()
}

// nested are the spans that have an element, the outermost first.
func nested(spans []model.Inline) []model.Inline {
	var out []model.Inline
	for _, s := range spans {
		if elements[s.Kind] != "" {
			out = append(out, s)
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Kind == model.Link || out[j].Kind == model.Link {
			return out[i].Kind == model.Link && out[j].Kind != model.Link
		}
		return out[i].Span.Len() > out[j].Span.Len()
	})
	return out
}

func startTag(s model.Inline) string {
	if s.Kind == model.Link {
		return `<a href="` + dom.EscapeString(s.Href) + `">`
	}
	return "<" + elements[s.Kind] + ">"
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\u00a0", "&nbsp;")

func escape(s string) string { return escaper.Replace(s) }
