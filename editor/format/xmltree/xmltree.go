// Package xmltree reads XML into a light tree in which every element knows the bytes it
// stands in, so that a change can touch these bytes and no others. It writes no XML of its
// own: a Splicer puts new bytes between the old ones.
package xmltree

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"sort"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/model"
)

// maxPart bounds the bytes of one part that is read into a tree.
const maxPart = 64 << 20

// maxNodes bounds the elements and texts of one part, and with them the memory.
const maxNodes = 1_000_000

// Node is an element, or a text if its name is empty.
type Node struct {
	Name   xml.Name // Space is the address of the namespace
	Attr   []xml.Attr
	Text   string // of a text, entities resolved
	Parent *Node
	Kids   []*Node

	Start, End int // bytes of the element with its tags
	In, Out    int // bytes between its tags; In == Out == End for an element closed in one tag
}

// Tree is a part read into nodes.
type Tree struct {
	Src       []byte // UTF-8
	Root      *Node
	Converted bool // the part was in another encoding than UTF-8
}

// Parse reads a part. Document types with entities are refused: nothing that Office or a
// translation tool writes has them, and they serve to blow up or spy out a reader.
func Parse(ctx context.Context, data []byte) (*Tree, error) {
	if len(data) > maxPart {
		return nil, msg.Errorf("%w: a part of %d MB", model.ErrTooLarge, len(data)>>20)
	}
	t := &Tree{Src: data}
	if enc := declared(data); enc != "" {
		r, err := charset.Decode(data, charset.Hint{Declared: enc})
		if err != nil {
			return nil, err
		}
		t.Src, t.Converted = []byte(r.Text), true
	}
	t.Src = bytes.TrimPrefix(t.Src, []byte("\ufeff"))
	p := parser{t: t, dec: xml.NewDecoder(bytes.NewReader(t.Src))}
	p.dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	if err := p.run(ctx); err != nil {
		return nil, err
	}
	if t.Root == nil {
		return nil, msg.Errorf("the XML is empty")
	}
	return t, nil
}

// declared gives the encoding of the part if it is not UTF-8.
func declared(data []byte) string {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return "UTF-16"
	}
	head, _, ok := bytes.Cut(data[:min(len(data), 200)], []byte("?>"))
	if !ok {
		return ""
	}
	_, rest, ok := bytes.Cut(head, []byte("encoding="))
	if !ok || len(rest) < 2 {
		return ""
	}
	enc, _, _ := bytes.Cut(rest[1:], rest[:1])
	if e := strings.ToLower(string(enc)); e != "utf-8" && e != "utf8" && e != "us-ascii" {
		return e
	}
	return ""
}

type parser struct {
	t     *Tree
	dec   *xml.Decoder
	at    *Node
	ns    []binding
	depth int
	nodes int
	arena []Node
}

// binding is a prefix and what it stood for outside of the element at depth.
type binding struct {
	prefix, uri string
	depth       int
}

func (p *parser) run(ctx context.Context) error {
	for {
		from := int(p.dec.InputOffset())
		tok, err := p.dec.RawToken()
		if err == io.EOF {
			if p.at != nil {
				return msg.Errorf("the XML breaks off inside <%s>", p.at.Name.Local)
			}
			return nil
		}
		if err != nil {
			return msg.Errorf("the XML is damaged: %s", oneLine(err))
		}
		if err := p.token(tok, from, int(p.dec.InputOffset())); err != nil {
			return err
		}
		if p.nodes%4096 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
}

func oneLine(err error) string {
	return strings.TrimPrefix(strings.Join(strings.Fields(err.Error()), " "), "XML syntax error on ")
}

func (p *parser) token(tok xml.Token, from, to int) error {
	switch tok := tok.(type) {
	case xml.StartElement:
		return p.start(tok, from, to)
	case xml.EndElement:
		return p.end(tok, from, to)
	case xml.CharData:
		if p.at != nil {
			n := p.node()
			n.Text, n.Start, n.End = string(tok), from, to
			p.add(n)
		}
	case xml.Directive:
		if bytes.Contains(tok, []byte("[")) || bytes.Contains(tok, []byte("ENTITY")) {
			return msg.Errorf("the XML defines entities, which is not allowed here")
		}
	}
	return nil
}

func (p *parser) node() *Node {
	if len(p.arena) == 0 {
		p.arena = make([]Node, 512)
	}
	n := &p.arena[0]
	p.arena = p.arena[1:]
	p.nodes++
	return n
}

func (p *parser) add(n *Node) {
	n.Parent = p.at
	p.at.Kids = append(p.at.Kids, n)
}

func (p *parser) start(tok xml.StartElement, from, to int) error {
	if p.depth++; p.depth > model.MaxDepth {
		return msg.Errorf("%w: more than %d elements inside each other", model.ErrTooLarge, model.MaxDepth)
	}
	if p.nodes > maxNodes {
		return msg.Errorf("%w: more than %d elements", model.ErrTooLarge, maxNodes)
	}
	n := p.node()
	n.Start, n.In = from, to
	for _, a := range tok.Attr {
		switch {
		case a.Name.Space == "xmlns":
			p.ns = append(p.ns, binding{a.Name.Local, a.Value, p.depth})
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			p.ns = append(p.ns, binding{"", a.Value, p.depth})
		}
	}
	n.Name = xml.Name{Space: p.resolve(tok.Name.Space), Local: tok.Name.Local}
	if len(tok.Attr) > 0 {
		n.Attr = append([]xml.Attr(nil), tok.Attr...)
		for i := range n.Attr {
			if sp := n.Attr[i].Name.Space; sp != "" {
				n.Attr[i].Name.Space = p.resolve(sp)
			}
		}
	}
	switch {
	case p.at != nil:
		p.add(n)
	case p.t.Root == nil:
		p.t.Root = n
	default:
		return msg.Errorf("the XML has two roots")
	}
	p.at = n
	return nil
}

func (p *parser) resolve(prefix string) string {
	for i := len(p.ns) - 1; i >= 0; i-- {
		if p.ns[i].prefix == prefix {
			return p.ns[i].uri
		}
	}
	return prefix // "xml", or a prefix that nothing declares
}

func (p *parser) end(tok xml.EndElement, from, to int) error {
	n := p.at
	if n == nil || n.Name.Local != tok.Name.Local {
		return msg.Errorf("the XML is damaged: </%s> closes nothing", tok.Name.Local)
	}
	n.Out, n.End = from, to
	for len(p.ns) > 0 && p.ns[len(p.ns)-1].depth == p.depth {
		p.ns = p.ns[:len(p.ns)-1]
	}
	p.depth--
	p.at = n.Parent
	return nil
}

// Is tells whether n is the element local of the namespace.
func (n *Node) Is(space, local string) bool {
	return n != nil && n.Name.Local == local && n.Name.Space == space
}

// Get is the value of the attribute, "" without it. Space is "" for an attribute without
// prefix.
func (n *Node) Get(space, local string) string {
	v, _ := n.Lookup(space, local)
	return v
}

// Lookup is the value of the attribute and whether it is there.
func (n *Node) Lookup(space, local string) (string, bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.Attr {
		if a.Name.Local == local && a.Name.Space == space {
			return a.Value, true
		}
	}
	return "", false
}

// Child is the first child element of that name, or nil.
func (n *Node) Child(space, local string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Is(space, local) {
			return k
		}
	}
	return nil
}

// Content is the text of n and of everything in it.
func (n *Node) Content() string {
	if n == nil {
		return ""
	}
	if n.Name.Local == "" {
		return n.Text
	}
	if len(n.Kids) == 1 {
		return n.Kids[0].Content()
	}
	var b strings.Builder
	for _, k := range n.Kids {
		b.WriteString(k.Content())
	}
	return b.String()
}

// Walk calls f for n and everything in it in document order, until f returns false: then
// what is inside is passed over.
func (n *Node) Walk(f func(*Node) bool) {
	if n == nil || !f(n) {
		return
	}
	for _, k := range n.Kids {
		k.Walk(f)
	}
}

// OneTag tells whether n is closed in the tag that opens it.
func (n *Node) OneTag() bool { return n.In == n.End }

// Raw is the source of n with its tags.
func (t *Tree) Raw(n *Node) string {
	if n == nil {
		return ""
	}
	return string(t.Src[n.Start:n.End])
}

// StartTag is the source of the tag that opens n, as one that is not closed at once.
func (t *Tree) StartTag(n *Node) string {
	s := string(t.Src[n.Start:n.In])
	if n.OneTag() {
		s = strings.TrimRight(strings.TrimSuffix(s, "/>"), " ") + ">"
	}
	return s
}

// EndTag is the tag that closes n.
func (t *Tree) EndTag(n *Node) string { return "</" + t.Tag(n) + ">" }

// Tag is the name of n as it is written, with its prefix.
func (t *Tree) Tag(n *Node) string {
	s := t.Src[n.Start+1 : n.In]
	if i := bytes.IndexAny(s, " \t\r\n/>"); i >= 0 {
		s = s[:i]
	}
	return string(s)
}

// Splicer collects replacements of bytes and makes them at once.
type Splicer struct {
	edits []edit
	made  int
}

type edit struct {
	start, end int
	new        string
	order      int
}

// Replace puts s in place of the bytes from start to end. Insertions at one place keep
// their order.
func (sp *Splicer) Replace(start, end int, s string) {
	sp.made++
	sp.edits = append(sp.edits, edit{start, end, s, sp.made})
}

// Front inserts s at a place before everything that was put there already.
func (sp *Splicer) Front(at int, s string) {
	sp.made++
	sp.edits = append(sp.edits, edit{at, at, s, -sp.made})
}

// Take gives the bytes of src from start to end with the replacements inside made, and
// takes these out of the list: for bytes that move elsewhere.
func (sp *Splicer) Take(src []byte, start, end int) (string, error) {
	var inner Splicer
	rest := sp.edits[:0]
	for _, e := range sp.edits {
		if e.start >= start && e.end <= end {
			inner.Replace(e.start-start, e.end-start, e.new)
		} else {
			rest = append(rest, e)
		}
	}
	sp.edits = rest
	if inner.Empty() {
		return string(src[start:end]), nil
	}
	out, err := inner.Apply(src[start:end])
	return string(out), err
}

// Drop forgets the replacements inside the bytes from start to end. Insertions before and
// behind them stay.
func (sp *Splicer) Drop(start, end int) {
	rest := sp.edits[:0]
	for _, e := range sp.edits {
		if e.start < start || e.end > end || e.end == e.start && (e.end == start || e.start == end) {
			rest = append(rest, e)
		}
	}
	sp.edits = rest
}

// Empty tells whether nothing is to be replaced.
func (sp *Splicer) Empty() bool { return len(sp.edits) == 0 }

// Apply gives src with the replacements. It fails if two of them overlap, which would be
// an error of its caller and must not become a damaged file.
func (sp *Splicer) Apply(src []byte) ([]byte, error) {
	es := append([]edit(nil), sp.edits...)
	sort.SliceStable(es, func(i, j int) bool {
		a, b := es[i], es[j]
		if a.start != b.start {
			return a.start < b.start
		}
		if (a.end == a.start) != (b.end == b.start) {
			return a.end == a.start
		}
		return a.order < b.order
	})
	var out bytes.Buffer
	at := 0
	for _, e := range es {
		if e.start < at || e.end < e.start || e.end > len(src) {
			return nil, msg.Errorf("two changes meet in one place of the file; it was not written")
		}
		out.Write(src[at:e.start])
		out.WriteString(e.new)
		at = e.end
	}
	out.Write(src[at:])
	return out.Bytes(), nil
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "\r", "&#13;")

// Lacks tells whether XML 1.0 has no way to write r.
func Lacks(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff
}

// Escape writes s as text or attribute value. What XML cannot hold (control characters)
// becomes U+FFFD.
func Escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if Lacks(r) {
			return '\ufffd'
		}
		return r
	}, s)
	return escaper.Replace(s)
}

// DeclareUTF8 gives src with UTF-8 as its declared encoding.
func DeclareUTF8(src []byte) []byte {
	head, rest, ok := bytes.Cut(src, []byte("?>"))
	if !ok || !bytes.HasPrefix(head, []byte("<?xml")) {
		return src
	}
	return append([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`), rest...)
}

// Property is an element with a text, as the metadata of a document has them.
type Property struct {
	Space, Prefix, Local string // Prefix is used where the element is not there yet
	Value                string // "" changes nothing
}

// Declare makes a Property.
func Declare(space, prefix, local, value string) Property {
	return Property{Space: space, Prefix: prefix, Local: local, Value: value}
}

// Redeclare gives the source of t with these texts in children of n.
func (t *Tree) Redeclare(n *Node, ps ...Property) ([]byte, error) {
	var sp Splicer
	var more strings.Builder
	for _, p := range ps {
		k := n.Child(p.Space, p.Local)
		switch {
		case p.Value == "":
		case k == nil:
			more.WriteString("<" + p.Prefix + ":" + p.Local + " xmlns:" + p.Prefix + `="` + p.Space + `">` + Escape(p.Value) + "</" + p.Prefix + ":" + p.Local + ">")
		case k.OneTag():
			sp.Replace(k.Start, k.End, t.StartTag(k)+Escape(p.Value)+t.EndTag(k))
		default:
			sp.Replace(k.In, k.Out, Escape(p.Value))
		}
	}
	switch {
	case more.Len() == 0:
	case n.OneTag():
		sp.Replace(n.Start, n.End, t.StartTag(n)+more.String()+t.EndTag(n))
	default:
		sp.Replace(n.Out, n.Out, more.String())
	}
	out, err := sp.Apply(t.Src)
	if t.Converted {
		out = DeclareUTF8(out)
	}
	return out, err
}
