// Package markdown reads and writes Markdown (CommonMark with GitHub's tables, footnotes
// and strikethrough). The marks of Markdown become kinds of blocks and inline spans.
package markdown

import (
	"context"
	"html"
	"strings"

	"stet/editor/format/charset"
	"stet/editor/format/model"
	"stet/editor/format/plain"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/text/language"
)

// Read reads data as Markdown. A block of "key: value" lines between lines of "---" at the
// top is taken as metadata (title, author, date, lang, source). It ends with ctx.
func Read(ctx context.Context, data []byte, o model.Options) (*model.Document, error) {
	d, s, err := plain.Decode(data, charset.Hint{Encoding: o.Encoding})
	if err != nil {
		return nil, err
	}
	d.Format = model.Markdown
	if len(s) > model.MaxText {
		return nil, model.ErrTooLarge
	}
	s = frontMatter(d, s)
	src := []byte(s)
	root, err := parse(ctx, src)
	if err != nil {
		return nil, err
	}
	w := walker{src: src}
	w.children(root, model.Block{})
	w.b.Into(d)
	if strings.TrimSpace(d.Text.String()) == "" {
		return nil, model.ErrEmpty
	}
	return d, d.CheckSize()
}

type walker struct {
	b      model.Builder
	src    []byte
	titled bool
	inItem bool
}

// children reads the blocks inside n as kind k.
func (w *walker) children(n ast.Node, k model.Block) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c, k)
	}
}

func (w *walker) block(n ast.Node, k model.Block) {
	switch n := n.(type) {
	case *ast.Heading:
		k = model.Block{Kind: model.Heading, Level: n.Level}
		if n.Level == 1 && !w.titled {
			k, w.titled = model.Block{Kind: model.Title}, true
		}
		w.paragraph(n, k)
	case *ast.Paragraph, *ast.TextBlock:
		w.paragraph(n, k)
	case *ast.Blockquote:
		w.children(n, model.Block{Kind: model.Quote})
	case *ast.List:
		w.list(n, k)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		w.lines(n, model.Block{Kind: model.Code})
	case *ast.HTMLBlock:
		w.lines(n, model.Block{Kind: model.Code})
	case *east.Table:
		w.table(n)
	case *east.FootnoteList:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			w.item(c, model.Block{Kind: model.Footnote})
		}
	case *ast.ThematicBreak:
	default:
		w.children(n, k)
	}
}

func (w *walker) list(n *ast.List, k model.Block) {
	level := 1
	if k.Kind == model.ListItem {
		level = k.Level + 1
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.item(c, model.Block{Kind: model.ListItem, Level: level, Ordered: n.IsOrdered()})
	}
}

// item reads n as one item: its first block is an item, the others belong to it.
func (w *walker) item(n ast.Node, k model.Block) {
	before := w.inItem
	w.inItem = false
	w.children(n, k)
	w.inItem = before
}

func (w *walker) paragraph(n ast.Node, k model.Block) {
	if k.Kind == model.ListItem || k.Kind == model.Footnote {
		k.Soft = w.inItem
		w.inItem = true
	}
	w.b.Begin(k)
	w.inline(n)
}

func (w *walker) lines(n ast.Node, k model.Block) {
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		w.b.Begin(k)
		w.b.Write(strings.TrimRight(string(seg.Value(w.src)), "\n"))
		k.Soft = true
	}
}

func (w *walker) table(n ast.Node) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			w.b.Begin(model.Block{Kind: model.Cell, Row: c == row.FirstChild()})
			w.inline(c)
		}
	}
}

func (w *walker) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.span(c)
	}
}

func (w *walker) span(n ast.Node) {
	start := w.b.Len()
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.String:
		w.b.Write(string(n.Value))
	case *ast.CodeSpan:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if t, ok := c.(*ast.Text); ok {
				w.b.Write(string(t.Segment.Value(w.src)))
			}
		}
		w.b.Mark(model.CodeSpan, start, "")
	case *ast.Emphasis:
		w.inline(n)
		w.b.Mark(map[bool]model.InlineKind{true: model.Bold, false: model.Italic}[n.Level > 1], start, "")
	case *east.Strikethrough:
		w.inline(n)
		w.b.Mark(model.Strike, start, "")
	case *ast.Link:
		w.inline(n)
		w.b.Mark(model.Link, start, string(n.Destination))
	case *ast.AutoLink:
		w.b.Write(string(n.Label(w.src)))
		w.b.Mark(model.Link, start, string(n.URL(w.src)))
	case *ast.RawHTML, *ast.Image, *east.FootnoteLink, *east.FootnoteBacklink:
	default:
		w.inline(n)
	}
}

func (w *walker) text(n *ast.Text) {
	s := string(n.Segment.Value(w.src))
	if !n.IsRaw() {
		s = html.UnescapeString(unescape(s))
	}
	w.b.Write(s)
	switch {
	case n.HardLineBreak():
		k := *w.b.Last()
		k.Soft, k.Row = true, false
		w.b.Begin(k)
	case n.SoftLineBreak():
		w.b.Write(" ")
	}
}

// unescape takes the backslashes off punctuation.
func unescape(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// frontMatter takes metadata off the top of s.
func frontMatter(d *model.Document, s string) string {
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		return s
	}
	head, body, ok := strings.Cut(rest, "\n---\n")
	if !ok || strings.Contains(head, "\n\n") {
		return s
	}
	for line := range strings.SplitSeq(head, "\n") {
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return s
		}
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title":
			d.Meta.Title = value
		case "author":
			d.Meta.Author = value
		case "source":
			d.Meta.Source = value
		case "lang", "language":
			d.Lang, _ = language.Parse(value)
		}
	}
	return body
}
