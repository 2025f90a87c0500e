package html

import (
	"strings"

	"stet/editor/format/model"

	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// walker turns a tree of HTML into blocks. White space collapses as in a browser; no-break
// and other special spaces stay.
type walker struct {
	b        model.Builder
	block    model.Block // what a block that begins here is
	inItem   bool        // the item or cell has a block already
	open     bool        // a block has begun and takes text
	soft     bool        // a line break waits for the text behind it
	space    bool        // white space waits for text to stand before
	pre      bool
	quotes   [2]string
	titled   bool
	started  int // bytes of the open block when it began
	pictures int
}

func (w *walker) children(n *dom.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *walker) node(n *dom.Node) {
	switch n.Type {
	case dom.TextNode:
		w.text(n.Data)
	case dom.ElementNode:
		if !hidden(n) {
			w.element(n)
		}
	case dom.DocumentNode:
		w.children(n)
	}
}

func (w *walker) text(s string) {
	if w.pre {
		for i, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
			if i > 0 {
				w.lineBreak()
			}
			w.write(line)
		}
		return
	}
	for s != "" {
		if n := strings.IndexFunc(s, func(r rune) bool { return !white(r) }); n != 0 {
			w.space = w.open && w.b.Len() > w.started
			if n < 0 {
				return
			}
			s = s[n:]
		}
		n := strings.IndexFunc(s, white)
		if n < 0 {
			n = len(s)
		}
		w.write(s[:n])
		s = s[n:]
	}
}

func white(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

func (w *walker) write(s string) {
	if s == "" {
		return
	}
	w.begin()
	if w.space {
		w.b.Write(" ")
	}
	w.space = false
	w.b.Write(s)
}

// begin starts a block unless one is open.
func (w *walker) begin() {
	if w.open {
		return
	}
	k := w.block
	k.Soft = w.soft
	if k.Kind == model.ListItem || k.Kind == model.Cell || k.Kind == model.Footnote {
		k.Soft = k.Soft || w.inItem
		k.Row = k.Row && !w.inItem
		w.inItem = true
	}
	w.b.Begin(k)
	w.open, w.space, w.soft, w.started = true, false, false, w.b.Len()
}

// end closes the open block.
func (w *walker) end() { w.open, w.space, w.soft = false, false, false }

// lineBreak goes to a new line of the same paragraph.
func (w *walker) lineBreak() {
	if w.pre {
		w.begin()
	}
	if w.open {
		w.end()
		w.soft = true
	}
	if w.pre {
		w.begin()
	}
}

// within reads the children of n as blocks of kind k.
func (w *walker) within(n *dom.Node, k model.Block) {
	w.end()
	before := w.block
	w.block = k
	w.children(n)
	w.end()
	w.block = before
}

// item reads n as one item, cell or note: what follows its first block belongs to it.
func (w *walker) item(n *dom.Node, k model.Block) {
	before := w.inItem
	w.inItem = false
	w.within(n, k)
	w.inItem = before
}

func (w *walker) element(n *dom.Node) {
	if kind, ok := inlineKinds[n.DataAtom]; ok {
		w.inline(n, kind)
		return
	}
	switch n.DataAtom {
	case atom.A:
		w.link(n)
	case atom.Br:
		w.br()
	case atom.Q:
		w.begin()
		w.write(w.quotes[0])
		w.children(n)
		w.write(w.quotes[1])
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.heading(n)
	case atom.Ul, atom.Ol, atom.Menu:
		w.list(n)
	case atom.Table:
		w.table(n)
	case atom.Pre:
		w.pre = true
		w.within(n, model.Block{Kind: model.Code})
		w.pre = false
	case atom.Img, atom.Picture, atom.Svg, atom.Video, atom.Audio, atom.Canvas, atom.Object:
		w.pictures++
	case atom.Li:
		k := w.block
		if k.Kind != model.ListItem {
			k = model.Block{Kind: model.ListItem, Level: 1}
		}
		if strings.Contains(attr(n, "role")+attr(n, "class")+attr(n, "id"), "footnote") {
			k = model.Block{Kind: model.Footnote}
		}
		w.item(n, k)
	default:
		if k, ok := w.blockOf(n); ok {
			w.within(n, k)
		} else {
			w.children(n)
		}
	}
}

var inlineKinds = map[atom.Atom]model.InlineKind{
	atom.B: model.Bold, atom.Strong: model.Bold,
	atom.I: model.Italic, atom.Em: model.Italic, atom.Cite: model.Italic, atom.Dfn: model.Italic, atom.Var: model.Italic,
	atom.U: model.Underline, atom.Ins: model.Underline,
	atom.S: model.Strike, atom.Del: model.Strike, atom.Strike: model.Strike,
	atom.Sup: model.Super, atom.Sub: model.Sub,
	atom.Code: model.CodeSpan, atom.Kbd: model.CodeSpan, atom.Samp: model.CodeSpan, atom.Tt: model.CodeSpan,
}

func (w *walker) inline(n *dom.Node, kind model.InlineKind) {
	if kind == model.CodeSpan && w.pre {
		w.children(n)
		return
	}
	w.marked(n, kind, "")
}

func (w *walker) link(n *dom.Node) {
	href := strings.TrimSpace(attr(n, "href"))
	if href == "" || strings.HasPrefix(strings.ToLower(href), "javascript:") {
		w.children(n)
		return
	}
	w.marked(n, model.Link, href)
}

// marked reads the children of n and marks their text, without the white space before it.
func (w *walker) marked(n *dom.Node, kind model.InlineKind, href string) {
	start, open := w.b.Len(), w.open
	w.children(n)
	if w.b.Len() == start {
		return
	}
	// Where a space or a line feed was written before the first letter, it stays outside.
	if s := w.b.From(start); !w.pre && (s[0] == ' ' || s[0] == '\n') && (open || s[0] == '\n') {
		start++
	}
	w.b.Mark(kind, start, href)
}

// br breaks the line; a second one in a row ends the paragraph.
func (w *walker) br() {
	if !w.open {
		w.soft = false
		return
	}
	w.lineBreak()
}

func (w *walker) heading(n *dom.Node) {
	k := model.Block{Kind: model.Heading, Level: int(n.Data[1] - '0')}
	if k.Level == 1 && !w.titled {
		k = model.Block{Kind: model.Title}
		w.titled = true
	}
	if w.block.Kind == model.Cell { // a heading in a table is a cell
		k = w.block
	}
	w.within(n, k)
}

func (w *walker) list(n *dom.Node) {
	w.end()
	before := w.block
	w.block = model.Block{Kind: model.ListItem, Level: 1, Ordered: n.DataAtom == atom.Ol}
	if before.Kind == model.ListItem {
		w.block.Level = before.Level + 1
	}
	w.children(n)
	w.end()
	w.block = before
}

func (w *walker) table(n *dom.Node) {
	w.end()
	before := w.block
	w.rows(n)
	w.block = before
}

func (w *walker) rows(n *dom.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Caption:
			w.within(c, model.Block{Kind: model.Caption})
		case atom.Thead, atom.Tbody, atom.Tfoot:
			w.rows(c)
		case atom.Tr:
			w.row(c)
		}
	}
}

// row reads the cells of a row; an empty cell is an empty block, so that columns stay columns.
func (w *walker) row(n *dom.Node) {
	first := true
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || hidden(c) {
			continue
		}
		blocks := w.b.Blocks()
		w.item(c, model.Block{Kind: model.Cell, Row: first})
		if w.b.Blocks() == blocks {
			w.b.Begin(model.Block{Kind: model.Cell, Row: first})
		}
		first = false
	}
}

// blockOf tells whether n stands on lines of its own, and what its blocks are.
func (w *walker) blockOf(n *dom.Node) (model.Block, bool) {
	switch n.DataAtom {
	case atom.Blockquote:
		return model.Block{Kind: model.Quote}, true
	case atom.Figcaption, atom.Caption:
		return model.Block{Kind: model.Caption}, true
	case atom.Dt, atom.Dd, atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer,
		atom.Aside, atom.Nav, atom.Address, atom.Figure, atom.Hr, atom.Body, atom.Html, atom.Form, atom.Fieldset,
		atom.Details, atom.Summary, atom.Dl, atom.Hgroup, atom.Center, atom.Dialog, atom.Legend, atom.Option,
		atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Button, atom.Select:
		return w.block, true
	}
	return model.Block{}, false
}

// hidden tells whether a browser would not show n.
func hidden(n *dom.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Iframe, atom.Textarea, atom.Rt, atom.Rp,
		atom.Datalist:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func attr(n *dom.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
