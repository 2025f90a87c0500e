package markdown

import (
	"bytes"
	"context"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gmtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// What a text may have at most. Beyond it marks are read as text, which is what they are in
// a text that nobody wrote by hand; a text with more nodes than that is refused. Without a
// bound the time of the parser grows with the square of these numbers.
const (
	maxDelimiters = 1_000   // of emphasis, strikethrough and links in one block
	maxNotes      = 10_000  // footnotes
	maxCells      = 250_000 // of tables, with the empty ones that fill up short rows
	maxEscaped    = 2_000   // bars within the cells of tables
	maxNodes      = 500_000 // blocks and inline nodes
)

// guard stands between the parser and its parts: they are asked through it, so that it can
// count what they make, and stop them.
type guard struct {
	ctx     context.Context
	asked   int
	nodes   int
	cells   int
	escaped int
	notes   int
	parent  ast.Node // the block whose delimiters are counted
	delims  int
}

// halt is what the guard panics with to leave the parser, which knows no errors.
type halt struct{ error }

// parse reads src. It ends with ctx, and with an error that wraps ErrTooLarge beyond maxNodes.
func parse(ctx context.Context, src []byte) (root ast.Node, err error) {
	defer func() {
		if h, ok := recover().(halt); ok {
			root, err = nil, h.error
		} else if r := recover(); r != nil {
			panic(r)
		}
	}()
	g := &guard{ctx: ctx}
	blocks := append(parser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))
	for i, p := range blocks {
		blocks[i].Value = &guardedBlock{p.Value.(parser.BlockParser), g}
	}
	inlines := append(parser.DefaultInlineParsers(), util.Prioritized(extension.NewFootnoteParser(), 101),
		util.Prioritized(extension.NewStrikethroughParser(), 500), util.Prioritized(extension.NewLinkifyParser(), 999))
	for i, p := range inlines {
		in := &guardedInline{p.Value.(parser.InlineParser), g}
		inlines[i].Value = in
		if c, ok := p.Value.(parser.CloseBlocker); ok {
			inlines[i].Value = closing{in, c}
		}
	}
	paragraphs := append(parser.DefaultParagraphTransformers(), util.Prioritized(guardedTable{extension.NewTableParagraphTransformer(), g}, 200))
	return parser.NewParser(parser.WithBlockParsers(blocks...), parser.WithInlineParsers(inlines...),
		parser.WithParagraphTransformers(paragraphs...),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999), util.Prioritized(extension.NewTableASTTransformer(), 0))).Parse(gmtext.NewReader(src)), nil
}

// ask counts a question to a part of the parser, and looks at the clock now and then.
func (g *guard) ask() {
	if g.asked++; g.asked%256 == 0 && g.ctx.Err() != nil {
		panic(halt{context.Cause(g.ctx)})
	}
}

// made counts a node.
func (g *guard) made() {
	if g.nodes++; g.nodes > maxNodes {
		panic(halt{msg.Errorf("%w: more than %d paragraphs and marks", model.ErrTooLarge, maxNodes)})
	}
}

type guardedBlock struct {
	parser.BlockParser
	g *guard
}

func (b *guardedBlock) Open(parent ast.Node, r gmtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	b.g.ask()
	note := bytes.IndexByte(b.Trigger(), '[') >= 0
	if b.Trigger() != nil && deep(parent) || note && b.g.notes == maxNotes {
		return nil, parser.NoChildren
	}
	n, s := b.BlockParser.Open(parent, r, pc)
	if n != nil {
		b.g.made()
		if note {
			b.g.notes++
		}
	}
	return n, s
}

func (b *guardedBlock) Continue(n ast.Node, r gmtext.Reader, pc parser.Context) parser.State {
	b.g.ask()
	return b.BlockParser.Continue(n, r, pc)
}

// deep tells whether what stands in n lies in as many blocks as are read. What is in a list
// is an item, and is read wherever the list was.
func deep(n ast.Node) bool {
	if _, ok := n.(*ast.List); ok {
		return false
	}
	depth := 0
	for ; n != nil; n = n.Parent() {
		depth++
	}
	return depth >= model.MaxDepth
}

type guardedInline struct {
	parser.InlineParser
	g *guard
}

func (in *guardedInline) Parse(parent ast.Node, r gmtext.Reader, pc parser.Context) ast.Node {
	g := in.g
	g.ask()
	if g.parent != parent {
		g.parent, g.delims = parent, 0
	}
	delimiter := strings.IndexByte("*_~[!", r.Peek()) >= 0
	if delimiter && g.delims == maxDelimiters {
		return nil
	}
	n := in.InlineParser.Parse(parent, r, pc)
	if n == nil {
		return nil
	}
	g.made()
	if delimiter {
		g.delims++
	}
	return n
}

// closing is a guarded parser that is told of the end of a block.
type closing struct {
	*guardedInline
	parser.CloseBlocker
}

// guardedTable leaves a table of too many cells a paragraph.
type guardedTable struct {
	parser.ParagraphTransformer
	g *guard
}

func (t guardedTable) Transform(n *ast.Paragraph, r gmtext.Reader, pc parser.Context) {
	t.g.ask()
	cells, escaped := t.size(n.Lines(), r.Source())
	if t.g.cells+cells > maxCells || t.g.escaped+escaped > maxEscaped {
		return
	}
	t.ParagraphTransformer.Transform(n, r, pc)
	t.g.cells += cells
	t.g.escaped += escaped
}

// size is how many cells and how many bars that part none a table of these lines has: one of
// them would say its columns.
func (t guardedTable) size(lines *gmtext.Segments, src []byte) (cells, escaped int) {
	for i := range lines.Len() {
		seg := lines.At(i)
		line := seg.Value(src)
		if i > 0 && len(bytes.Trim(line, " \t\r\n-:|")) == 0 {
			cells = max(cells, (1+bytes.Count(line, []byte("|")))*(lines.Len()-i+1))
		}
		escaped += bytes.Count(line, []byte(`\|`))
	}
	if cells == 0 {
		return 0, 0
	}
	return cells, escaped
}
