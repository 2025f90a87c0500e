package odt

import (
	"strconv"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// para is a text:p or text:h and the pieces of text in it.
type para struct {
	node   *xmltree.Node
	block  model.Block
	pieces []piece
	spans  []span
}

// piece is a text and its node: a text node, or an element such as text:tab.
type piece struct {
	text string
	node *xmltree.Node
}

type span struct {
	kind       model.InlineKind
	start, end int
	href       string
}

// reader walks the body.
type reader struct {
	f     *file
	base  model.Block
	p     *para
	at    int
	space bool // white space before is written: more of it collapses
	boxes []*xmltree.Node
	notes []*xmltree.Node
	list  string
}

// blocks reads the paragraphs, lists and tables in n.
func (r *reader) blocks(n *xmltree.Node) {
	for _, k := range n.Kids {
		switch {
		case k.Is(nsText, "p"), k.Is(nsText, "h"):
			r.paragraph(k)
		case k.Is(nsText, "list"):
			r.listOf(k)
		case k.Is(nsTable, "table"):
			r.table(k)
		case k.Is(nsText, "tracked-changes"), k.Is(nsOffice, "forms"), k.Is(nsText, "sequence-decls"), k.Is(nsText, "variable-decls"), k.Is(nsText, "user-field-decls"), k.Name.Local == "":
		case k.Is(nsDraw, "image"):
			r.f.pictures++
		default:
			r.blocks(k) // sections, indexes, frames, text boxes
		}
	}
}

func (r *reader) listOf(n *xmltree.Node) {
	before, style := r.base, r.list
	if s := n.Get(nsText, "style-name"); s != "" {
		r.list = s
	}
	level := 1
	if before.Kind == model.ListItem {
		level = before.Level + 1
	}
	for _, item := range n.Kids {
		if item.Is(nsText, "list-item") || item.Is(nsText, "list-header") {
			r.group(item, model.Block{Kind: model.ListItem, Level: level, Ordered: r.f.lists[r.list][strconv.Itoa(level)]})
		}
	}
	r.base, r.list = before, style
}

// group reads the paragraphs of n as one item, cell or note.
func (r *reader) group(n *xmltree.Node, k model.Block) {
	before := r.base
	r.base = k
	first := len(r.f.paras)
	r.blocks(n)
	r.base = before
	for i, p := range r.f.paras[first:] {
		if i > 0 && p.block.Kind == k.Kind && p.block.Level == k.Level {
			p.block.Soft, p.block.Row = true, false
		}
	}
}

func (r *reader) table(n *xmltree.Node) {
	for _, row := range n.Kids {
		switch {
		case row.Is(nsTable, "table-row"):
			first := true
			for _, c := range row.Kids {
				if c.Is(nsTable, "table-cell") {
					r.group(c, model.Block{Kind: model.Cell, Row: first})
					first = false
				}
			}
		case row.Name.Space == nsTable:
			r.table(row) // header rows, groups of rows
		}
	}
}

func (r *reader) footnotes() {
	notes := r.notes
	r.notes = nil
	for _, n := range notes {
		r.group(n, model.Block{Kind: model.Footnote})
	}
}

func (r *reader) paragraph(n *xmltree.Node) {
	outer, at, space, boxes := r.p, r.at, r.space, r.boxes
	r.p, r.at, r.space, r.boxes = &para{node: n, block: r.block(n)}, 0, true, nil
	r.f.paras = append(r.f.paras, r.p)
	r.inline(n)
	found := r.boxes
	r.p, r.at, r.space, r.boxes = outer, at, space, boxes
	base := r.base
	r.base = model.Block{}
	for _, b := range found {
		r.blocks(b)
	}
	r.base = base
}

// block says what a paragraph is.
func (r *reader) block(n *xmltree.Node) model.Block {
	if r.base.Kind == model.Cell || r.base.Kind == model.Footnote {
		return r.base
	}
	name := n.Get(nsText, "style-name")
	for depth := 0; name != "" && depth < 16; depth++ {
		s, ok := r.f.styles["paragraph "+name]
		if !ok {
			s.name = strings.ToLower(strings.ReplaceAll(name, "_20_", " "))
		}
		switch s.name {
		case "title":
			return model.Block{Kind: model.Title}
		case "subtitle":
			return model.Block{Kind: model.Heading, Level: 2}
		case "quotations", "quote", "block quotation", "intense quote":
			return model.Block{Kind: model.Quote}
		case "caption", "illustration", "figure", "table", "text", "drawing":
			return model.Block{Kind: model.Caption}
		case "preformatted text", "source text":
			return model.Block{Kind: model.Code}
		}
		name = s.parent
	}
	if n.Is(nsText, "h") {
		level, _ := strconv.Atoi(n.Get(nsText, "outline-level"))
		return model.Block{Kind: model.Heading, Level: min(max(level, 1), 6)}
	}
	return r.base
}

// inline reads what stands in a paragraph or span.
func (r *reader) inline(n *xmltree.Node) {
	for _, k := range n.Kids {
		if k.Name.Local == "" {
			r.text(k)
			continue
		}
		switch k.Name.Space {
		case nsText:
			r.element(k)
		case nsDraw:
			r.boxes = append(r.boxes, k)
		case nsOffice:
			if k.Name.Local == "annotation" {
				r.f.comments = append(r.f.comments, comment(k))
			}
		default:
			r.inline(k)
		}
	}
}

func comment(n *xmltree.Node) string {
	var out []string
	for _, k := range n.Kids {
		if k.Is(nsText, "p") || k.Is(nsText, "list") {
			out = append(out, k.Content())
		}
	}
	return strings.Join(out, " ")
}

func (r *reader) element(k *xmltree.Node) {
	start := r.at
	switch k.Name.Local {
	case "span":
		r.inline(k)
		for _, kind := range r.f.styles["text "+k.Get(nsText, "style-name")].kinds {
			r.mark(kind, start, "")
		}
	case "a":
		r.inline(k)
		r.mark(model.Link, start, k.Get(nsXLink, "href"))
	case "s":
		n, err := strconv.Atoi(k.Get(nsText, "c"))
		if err != nil || n < 1 {
			n = 1
		}
		r.add(strings.Repeat(" ", min(n, 1000)), k)
	case "tab":
		r.add("\t", k)
	case "line-break":
		r.add("\n", k)
	case "note":
		if body := k.Child(nsText, "note-body"); body != nil {
			r.notes = append(r.notes, body)
		}
	case "ruby":
		if base := k.Child(nsText, "ruby-base"); base != nil {
			r.inline(base)
		}
	case "soft-page-break", "bookmark", "bookmark-start", "bookmark-end", "reference-mark", "reference-mark-start", "reference-mark-end", "tracked-changes", "change-start", "change-end", "change":
	default:
		r.inline(k) // fields show their text
	}
}

func (r *reader) mark(kind model.InlineKind, start int, href string) {
	if r.at > start && (kind != model.Link || href != "") {
		r.p.spans = append(r.p.spans, span{kind, start, r.at, href})
	}
}

func (r *reader) add(s string, node *xmltree.Node) {
	r.p.pieces = append(r.p.pieces, piece{s, node})
	r.at += len(s)
	r.space = false
}

// text adds a text node. Runs of white space read as one space, none at the beginning.
func (r *reader) text(n *xmltree.Node) {
	var b strings.Builder
	for _, c := range n.Text {
		white := c == ' ' || c == '\n' || c == '\t' || c == '\r'
		switch {
		case !white:
			b.WriteRune(c)
		case !r.space:
			b.WriteByte(' ')
		}
		r.space = white
	}
	space := r.space
	r.add(b.String(), n)
	r.space = space
}

func (p *para) textOf() string {
	var b strings.Builder
	for _, pc := range p.pieces {
		b.WriteString(pc.text)
	}
	return b.String()
}

// fill puts the text into d.
func (f *file) fill(d *model.Document) {
	var b model.Builder
	for i, p := range f.paras {
		k := p.block
		k.Anchor = i + 1
		b.Begin(k)
		p.write(&b, k)
	}
	b.Into(d)
}

func (p *para) write(b *model.Builder, k model.Block) {
	k.Soft, k.Row = true, false
	at := 0
	place, spans := map[int]int{0: b.Len()}, p.spans // spans are in order of their ends
	for _, pc := range p.pieces {
		for i, part := range strings.Split(pc.text, "\n") {
			if i > 0 {
				b.Begin(k)
			}
			b.Write(part)
		}
		at += len(pc.text)
		place[at] = b.Len()
		for len(spans) > 0 && spans[0].end <= at {
			b.Mark(spans[0].kind, place[spans[0].start], spans[0].href)
			spans = spans[1:]
		}
	}
}
