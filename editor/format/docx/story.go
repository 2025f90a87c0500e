package docx

import (
	"strconv"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// para is a w:p and the pieces of text in it.
type para struct {
	node   *xmltree.Node
	block  model.Block
	pieces []piece
	merged bool // its mark is gone in the version that is read: the next paragraph goes on
	spans  []span
	twin   *para // the same paragraph in the fallback of a text box, kept in step
}

// piece is a text and the element it stands in, a child of run.
type piece struct {
	text string
	node *xmltree.Node
	run  *xmltree.Node
}

// span is an inline span in offsets of the paragraph's text.
type span struct {
	kind       model.InlineKind
	start, end int
	href       string
}

// reader walks a story.
type reader struct {
	f     *file
	s     *story
	base  model.Block
	p     *para
	at    int      // bytes of text in p
	field []string // instructions of the open fields; begun and not yet showing its result: ends in \x00
	link  string
	start int // of the link
	boxes []*xmltree.Node

	waiting []*xmltree.Node // text boxes of paragraphs that go on in the next
}

func (f *file) story(part string, kind model.Kind) error {
	t, err := f.text(part)
	if err != nil {
		return err
	}
	rels := f.rels
	if part != f.main {
		if rels, err = f.relations(part); err != nil {
			return err
		}
	}
	s := &story{part: part, tree: t, links: map[string]string{}}
	for _, r := range rels {
		if r.kind == relHyperlink {
			s.links[r.id] = r.target
		}
	}
	r := &reader{f: f, s: s, base: model.Block{Kind: kind}}
	if kind == model.Footnote {
		r.footnotes(t.Root)
	} else {
		r.blocks(t.Root)
	}
	f.stories = append(f.stories, s)
	return nil
}

// footnotes reads the notes that have text; the first ones are separators.
func (r *reader) footnotes(root *xmltree.Node) {
	for _, n := range root.Kids {
		if n.Name.Space != nsW || n.Get(nsW, "type") != "" && n.Get(nsW, "type") != "normal" {
			continue
		}
		r.group(n, model.Block{Kind: model.Footnote})
	}
}

// group reads the paragraphs of n as one note or cell.
func (r *reader) group(n *xmltree.Node, k model.Block) {
	before := r.base
	r.base = k
	first := len(r.s.paras)
	r.blocks(n)
	r.base = before
	for i, p := range r.s.paras[min(first, len(r.s.paras)):] {
		if i > 0 && p.block.Kind == k.Kind {
			p.block.Soft, p.block.Row = true, false
		}
	}
}

// blocks reads the paragraphs and tables in n.
func (r *reader) blocks(n *xmltree.Node) {
	goes := false // the paragraph before goes on in the next one
	for i, k := range n.Kids {
		switch {
		case k.Is(nsW, "p"):
			if !goes && vanishes(n.Kids[i:], r.f.mode) {
				continue
			}
			goes = goesOn(n.Kids[i:], r.f.mode) != nil
			r.paragraph(k, goes)
		case k.Is(nsW, "tbl"):
			r.table(k)
		case k.Is(nsMC, "AlternateContent"):
			r.blocks(choice(k))
		case k.Is(nsW, "sectPr"), k.Is(nsW, "pPr"), k.Is(nsW, "tblPr"), k.Name.Local == "":
		default:
			r.blocks(k) // body, sdt, sdtContent, customXml, smartTag …
		}
	}
}

// choice is the version of alternative content that is read.
func choice(n *xmltree.Node) *xmltree.Node {
	if c := n.Child(nsMC, "Choice"); c != nil {
		return c
	}
	if c := n.Child(nsMC, "Fallback"); c != nil {
		return c
	}
	return &xmltree.Node{}
}

func (r *reader) table(n *xmltree.Node) {
	for _, row := range n.Kids {
		switch {
		case goneRow(row, r.f.mode):
		case row.Is(nsW, "tr"):
			first := true
			r.cells(row, &first)
		case row.Name.Local == "", row.Is(nsW, "tblPr"), row.Is(nsW, "tblGrid"):
		default:
			r.table(row) // sdt, customXml around rows
		}
	}
}

func (r *reader) cells(n *xmltree.Node, first *bool) {
	for _, c := range n.Kids {
		switch {
		case goneRow(c, r.f.mode):
		case c.Is(nsW, "tc"):
			r.group(c, model.Block{Kind: model.Cell, Row: *first})
			*first = false
		case c.Name.Local == "", c.Is(nsW, "trPr"), c.Is(nsW, "tblPrEx"):
		default:
			r.cells(c, first)
		}
	}
}

// paragraph reads a paragraph, merged if the next one goes on in it. Its text boxes come
// behind the whole of it.
func (r *reader) paragraph(n *xmltree.Node, merged bool) {
	outer, at, boxes := r.p, r.at, r.boxes
	pPr := then(n.Child(nsW, "pPr"), r.f.mode)
	r.p, r.at, r.boxes = &para{node: n, block: r.f.block(pPr, r.base), merged: merged}, 0, r.waiting
	r.waiting = nil
	r.s.paras = append(r.s.paras, r.p)
	if r.link != "" {
		r.start = 0 // a field with a link goes on over the end of a paragraph
	}
	r.runs(n)
	r.endLink()
	if r.inInstruction() { // a field that never shows its result must not swallow the rest
		r.field[len(r.field)-1] = strings.TrimSuffix(r.field[len(r.field)-1], "\x00")
	}
	found := r.boxes
	r.p, r.at, r.boxes = outer, at, boxes
	if merged {
		r.waiting = found
		return
	}
	for _, box := range found {
		r.box(box)
	}
}

// box reads the paragraphs of a text box after the paragraph that it is anchored in.
func (r *reader) box(n *xmltree.Node) {
	before := r.base
	r.base = model.Block{}
	first := len(r.s.paras)
	alt := n
	if n.Is(nsMC, "AlternateContent") {
		alt = choice(n)
	}
	r.blocks(alt)
	r.base = before
	if n.Is(nsMC, "AlternateContent") {
		r.twins(n.Child(nsMC, "Fallback"), r.s.paras[first:])
	}
}

// twins finds the same paragraphs in the fallback that old programs show.
func (r *reader) twins(fallback *xmltree.Node, paras []*para) {
	if fallback == nil {
		return
	}
	shadow := &reader{f: r.f, s: &story{tree: r.s.tree, links: r.s.links}}
	shadow.blocks(fallback)
	if len(shadow.s.paras) != len(paras) {
		return
	}
	for i, p := range shadow.s.paras {
		if p.textOf() == paras[i].textOf() {
			paras[i].twin = p
		}
	}
}

func (p *para) textOf() string {
	var b strings.Builder
	for _, pc := range p.pieces {
		b.WriteString(pc.text)
	}
	return b.String()
}

// runs reads the runs in n, through everything that may stand around them.
func (r *reader) runs(n *xmltree.Node) {
	for _, k := range n.Kids {
		switch {
		case k.Name.Local == "", k.Is(nsW, "pPr"), k.Is(nsW, "rPr"), k.Is(nsW, "sdtPr"):
		case k.Is(nsW, "r"):
			r.run(k)
		case k.Is(nsW, "hyperlink"):
			r.hyperlink(k)
		case k.Is(nsW, "del"), k.Is(nsW, "moveFrom"), k.Is(nsW, "ins"), k.Is(nsW, "moveTo"):
			if !goneRun(k, r.f.mode) {
				r.runs(k)
			}
		case k.Is(nsMC, "AlternateContent"):
			r.runs(choice(k))
		case k.Is(nsW, "fldSimple"):
			r.simpleField(k)
		case k.Is(nsW, "p"), k.Is(nsW, "tbl"):
			r.boxes = append(r.boxes, n)
			return
		default:
			r.runs(k)
		}
	}
}

func (r *reader) hyperlink(n *xmltree.Node) {
	href := r.s.links[n.Get(nsR, "id")]
	if a := n.Get(nsW, "anchor"); a != "" {
		href += "#" + a
	}
	start := r.at
	r.runs(n)
	r.mark(model.Link, start, href)
}

func (r *reader) simpleField(n *xmltree.Node) {
	start := r.at
	r.runs(n)
	if href := fieldLink(n.Get(nsW, "instr")); href != "" {
		r.mark(model.Link, start, href)
	}
}

// mark lays an inline span over the text from start on.
func (r *reader) mark(kind model.InlineKind, start int, href string) {
	if r.at > start && (kind != model.Link || href != "") {
		r.p.spans = append(r.p.spans, span{kind, start, r.at, href})
	}
}

func (r *reader) run(n *xmltree.Node) {
	rPr := then(n.Child(nsW, "rPr"), r.f.mode)
	if on(rPr.Child(nsW, "vanish")) {
		r.f.hidden++
		return
	}
	start := r.at
	for _, k := range n.Kids {
		r.inRun(n, k)
	}
	if r.at > start {
		r.looks(rPr, start)
	}
}

func (r *reader) inRun(run, k *xmltree.Node) {
	if k.Name.Space != nsW {
		if k.Is(nsMC, "AlternateContent") {
			r.boxesIn(k, k)
		}
		return
	}
	switch k.Name.Local {
	case "t", "delText":
		if !r.inInstruction() {
			r.add(visible(k), run, k)
		}
	case "tab", "ptab":
		r.add("\t", run, k)
	case "br":
		if t := k.Get(nsW, "type"); t == "" || t == "textWrapping" {
			r.add("\n", run, k)
		}
	case "cr":
		r.add("\n", run, k)
	case "noBreakHyphen":
		r.add("\u2011", run, k)
	case "softHyphen":
		r.add("\u00ad", run, k)
	case "sym":
		if c, err := strconv.ParseUint(k.Get(nsW, "char"), 16, 32); err == nil && c >= ' ' {
			r.add(string(rune(c)), run, k)
		}
	case "fldChar":
		r.fieldChar(k)
	case "instrText":
		if n := len(r.field); n > 0 {
			r.field[n-1] = strings.TrimSuffix(r.field[n-1], "\x00") + k.Content() + "\x00"
		}
	case "drawing", "pict", "object":
		r.boxesIn(k, k)
	case "ruby":
		if base := k.Child(nsW, "rubyBase"); base != nil {
			r.runs(base)
		}
	}
}

// boxesIn notes a text box inside n, which is read after the paragraph.
func (r *reader) boxesIn(n, top *xmltree.Node) {
	found := false
	n.Walk(func(k *xmltree.Node) bool {
		found = found || k.Is(nsW, "txbxContent")
		return !found
	})
	if found {
		r.boxes = append(r.boxes, top)
	}
}

// visible is the text of a w:t. White space at its ends counts only where it is declared.
func visible(n *xmltree.Node) string {
	s := n.Content()
	if n.Get(nsXML, "space") != "preserve" {
		s = strings.Trim(s, " \t\r\n")
	}
	return strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(s)
}

func (r *reader) add(s string, run, node *xmltree.Node) {
	if s == "" && node.Name.Local != "t" || r.inInstruction() {
		return
	}
	r.p.pieces = append(r.p.pieces, piece{s, node, run})
	r.at += len(s)
}

// looks lays spans for what the run looks like.
func (r *reader) looks(rPr *xmltree.Node, start int) {
	if rPr == nil {
		return
	}
	char := r.f.styles[rPr.Child(nsW, "rStyle").Get(nsW, "val")]
	for _, l := range []struct {
		kind model.InlineKind
		on   bool
	}{
		{model.Bold, on(rPr.Child(nsW, "b")) != char.bold},
		{model.Italic, on(rPr.Child(nsW, "i")) != char.italic},
		{model.Underline, on(rPr.Child(nsW, "u")) && char.name != "hyperlink"},
		{model.Strike, on(rPr.Child(nsW, "strike"))},
		{model.Super, rPr.Child(nsW, "vertAlign").Get(nsW, "val") == "superscript"},
		{model.Sub, rPr.Child(nsW, "vertAlign").Get(nsW, "val") == "subscript"},
	} {
		if l.on {
			r.mark(l.kind, start, "")
		}
	}
}

func (r *reader) inInstruction() bool {
	n := len(r.field)
	return n > 0 && strings.HasSuffix(r.field[n-1], "\x00")
}

func (r *reader) fieldChar(k *xmltree.Node) {
	n := len(r.field)
	switch k.Get(nsW, "fldCharType") {
	case "begin":
		r.field = append(r.field, "\x00")
	case "separate":
		if n > 0 {
			r.field[n-1] = strings.TrimSuffix(r.field[n-1], "\x00")
			if href := fieldLink(r.field[n-1]); href != "" {
				r.link, r.start = href, r.at
			}
		}
	case "end":
		if n > 0 {
			if fieldLink(strings.TrimSuffix(r.field[n-1], "\x00")) != "" {
				r.endLink()
				r.link = ""
			}
			r.field = r.field[:n-1]
		}
	}
}

func (r *reader) endLink() {
	if r.link != "" {
		r.mark(model.Link, r.start, r.link)
	}
}

// fieldLink is the address in the instruction of a HYPERLINK field.
func fieldLink(instr string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instr), "HYPERLINK")
	if !ok {
		return ""
	}
	anchor := ""
	if i := strings.Index(rest, `\l`); i >= 0 {
		anchor = "#" + quoted(rest[i:])
		rest = rest[:i]
	}
	return quoted(rest) + anchor
}

func quoted(s string) string {
	_, s, ok := strings.Cut(s, `"`)
	if !ok {
		return ""
	}
	s, _, _ = strings.Cut(s, `"`)
	return s
}
