package docx

import (
	"context"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// settle gives the part without tracked changes: each is accepted or rejected, as mode
// says. Text, moves, ends of paragraphs, rows, cells and properties are settled; a part
// without tracked changes comes back as it is.
func settle(ctx context.Context, t *xmltree.Tree, mode model.Revisions) (*xmltree.Tree, error) {
	s := settler{t: t, mode: mode, joined: map[*xmltree.Node]bool{}}
	s.walk(t.Root.Kids)
	if s.sp.Empty() {
		return t, nil
	}
	out, err := s.sp.Apply(t.Src)
	if err != nil {
		return nil, err
	}
	if t.Converted {
		out = xmltree.DeclareUTF8(out)
	}
	return parseTree(ctx, out)
}

// settler makes the splices that settle tracked changes.
type settler struct {
	t      *xmltree.Tree
	mode   model.Revisions
	sp     xmltree.Splicer
	joined map[*xmltree.Node]bool // paragraphs that go on in the one before
}

// settledProperties are the properties that can have a tracked change, and what that is called.
var settledProperties = map[string]string{
	"rPr": "rPrChange", "pPr": "pPrChange", "sectPr": "sectPrChange", "tblPr": "tblPrChange", "tblPrEx": "tblPrExChange",
	"trPr": "trPrChange", "tcPr": "tcPrChange", "tblGrid": "tblGridChange", "numPr": "numberingChange",
}

// walk settles elements that stand beside each other, and what is inside them.
func (s *settler) walk(kids []*xmltree.Node) {
	for i, k := range kids {
		if k.Name.Space != nsW {
			s.walk(k.Kids)
			continue
		}
		switch name := k.Name.Local; {
		case trackedRun(name):
			s.run(k)
		case trackedRange(name):
			s.sp.Replace(k.Start, k.End, "")
		case settledProperties[name] != "":
			if tracked(k) {
				s.sp.Replace(k.Start, k.End, s.properties(k))
			}
		case goneRow(k, s.mode), goneTable(k, s.mode):
			s.sp.Replace(k.Start, k.End, ranges(s.t, k))
		case name == "p" && !s.joined[k] && vanishes(kids[i:], s.mode):
			s.sp.Replace(k.Start, k.End, ranges(s.t, k))
		case name == "p":
			s.paragraph(kids[i:])
		case s.mode == model.Reject && (name == "delText" || name == "delInstrText"):
			s.rename(k, map[string]string{"delText": "t", "delInstrText": "instrText"}[name])
		default:
			s.walk(k.Kids)
		}
	}
}

// run settles an insertion, deletion or move of runs: its content stays without the marks
// around it, or goes.
func (s *settler) run(n *xmltree.Node) {
	if goneRun(n, s.mode) {
		s.sp.Replace(n.Start, n.End, ranges(s.t, n))
		return
	}
	if n.OneTag() {
		s.sp.Replace(n.Start, n.End, "")
		return
	}
	s.sp.Replace(n.Start, n.In, "")
	s.walk(n.Kids)
	s.sp.Replace(n.Out, n.End, "")
}

// trackedRun tells whether an element holds runs that were inserted, deleted or moved.
func trackedRun(name string) bool {
	return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo"
}

// goneRun tells whether the content of the tracked change n does not exist in a mode.
func goneRun(n *xmltree.Node, mode model.Revisions) bool {
	out := n.Name.Local == "del" || n.Name.Local == "moveFrom"
	return out == (mode != model.Reject)
}

// trackedRange tells whether an element only says where a tracked change begins or ends.
func trackedRange(name string) bool {
	switch name {
	case "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
		"customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
		"customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd":
		return true
	}
	return false
}

// markOf tells whether an empty element marks what it stands in the properties of (the end
// of a paragraph, a row, a cell) as changed.
func markOf(k *xmltree.Node) bool {
	if k.Name.Space != nsW {
		return false
	}
	switch k.Name.Local {
	case "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge":
		return true
	}
	return false
}

// goneMark tells whether what has these properties does not exist in a mode.
func goneMark(props *xmltree.Node, mode model.Revisions) bool {
	gone := []string{"del", "moveFrom", "cellDel"}
	if mode == model.Reject {
		gone = []string{"ins", "moveTo", "cellIns"}
	}
	for _, name := range gone {
		if props.Child(nsW, name) != nil {
			return true
		}
	}
	return false
}

// goneRow tells whether n is a row or a cell that does not exist in a mode, or a row
// without any cell that does.
func goneRow(n *xmltree.Node, mode model.Revisions) bool {
	switch {
	case n.Is(nsW, "tc"):
		return goneMark(n.Child(nsW, "tcPr"), mode)
	case n.Is(nsW, "tr"):
		return goneMark(n.Child(nsW, "trPr"), mode) || allGone(n, "tc", mode)
	}
	return false
}

// goneTable tells whether n is a table of which no row exists in a mode.
func goneTable(n *xmltree.Node, mode model.Revisions) bool {
	return n.Is(nsW, "tbl") && allGone(n, "tr", mode)
}

// allGone tells whether n has elements of that name, outside of tables in it, and none exists.
func allGone(n *xmltree.Node, name string, mode model.Revisions) bool {
	any, left := false, false
	for _, k := range n.Kids {
		k.Walk(func(k *xmltree.Node) bool {
			if k.Is(nsW, name) {
				any, left = true, left || !goneRow(k, mode)
				return false
			}
			return !left && !k.Is(nsW, "tbl")
		})
	}
	return any && !left
}

// tracked tells whether properties have a tracked change in them.
func tracked(n *xmltree.Node) bool {
	for _, k := range n.Kids {
		if markOf(k) || k.Is(nsW, settledProperties[n.Name.Local]) || settledProperties[k.Name.Local] != "" && tracked(k) {
			return true
		}
	}
	return false
}

// properties are the properties n without tracked changes; "" if nothing is left of them.
func (s *settler) properties(n *xmltree.Node) string {
	from := then(n, s.mode)
	var b strings.Builder
	if from != n && n.Is(nsW, "sectPr") { // the old ones have no headers in them
		s.kids(&b, n, func(k *xmltree.Node) bool { return k.Is(nsW, "headerReference") || k.Is(nsW, "footerReference") })
	}
	s.kids(&b, from, func(k *xmltree.Node) bool {
		return !markOf(k) && !k.Is(nsW, settledProperties[n.Name.Local])
	})
	if from != n && n.Is(nsW, "pPr") { // nor the properties of the mark, nor a section
		s.kids(&b, n, func(k *xmltree.Node) bool { return k.Is(nsW, "rPr") || k.Is(nsW, "sectPr") })
	}
	switch {
	case b.Len() > 0:
	case n.Is(nsW, "sectPr"), n.Is(nsW, "tblPr"), n.Is(nsW, "tblGrid"): // these have to be there
	default:
		return ""
	}
	return s.t.StartTag(n) + b.String() + s.t.EndTag(n)
}

// kids writes the elements in n that stay.
func (s *settler) kids(b *strings.Builder, n *xmltree.Node, stay func(*xmltree.Node) bool) {
	for _, k := range n.Kids {
		switch {
		case k.Name.Local == "" || !stay(k):
		case k.Name.Space == nsW && settledProperties[k.Name.Local] != "" && tracked(k):
			b.WriteString(s.properties(k))
		default:
			b.WriteString(s.t.Raw(k))
		}
	}
}

// then are properties as they are in a mode: those that a tracked change replaced, if it is
// rejected.
func then(n *xmltree.Node, mode model.Revisions) *xmltree.Node {
	if n == nil || mode != model.Reject {
		return n
	}
	if old := n.Child(nsW, settledProperties[n.Name.Local]).Child(nsW, n.Name.Local); old != nil {
		return old
	}
	return n
}

// paragraph settles the first of kids. Where its end is gone the next one goes on in it,
// and the paragraph has the properties of the last.
func (s *settler) paragraph(kids []*xmltree.Node) {
	p := kids[0]
	rest := goesOn(kids, s.mode)
	pPr := p.Child(nsW, "pPr")
	from := content(p)
	switch {
	case s.joined[p]:
		s.sp.Replace(p.Start, from, "")
	case rest != nil:
		last := rest
		for n := goesOn(last, s.mode); n != nil; n = goesOn(n, s.mode) {
			last = n
		}
		s.sp.Replace(p.Start, from, s.head(last[0]))
	case pPr != nil && tracked(pPr):
		s.sp.Replace(pPr.Start, pPr.End, s.properties(pPr))
	}
	inner := p.Kids
	for len(inner) > 0 && inner[0].Start < from {
		inner = inner[1:]
	}
	s.walk(inner)
	switch {
	case rest != nil:
		s.joined[rest[0]] = true
		s.sp.Replace(p.Out, p.End, "")
	case s.joined[p] && p.OneTag():
		s.sp.Replace(p.End, p.End, s.t.EndTag(p))
	}
}

// content is the byte behind the properties of a paragraph.
func content(p *xmltree.Node) int {
	if pPr := p.Child(nsW, "pPr"); pPr != nil {
		return pPr.End
	}
	return p.In
}

// head is the beginning of a paragraph with its settled properties.
func (s *settler) head(p *xmltree.Node) string {
	pPr := p.Child(nsW, "pPr")
	if pPr == nil || !tracked(pPr) {
		return s.t.StartTag(p) + s.t.Raw(pPr)
	}
	return s.t.StartTag(p) + s.properties(pPr)
}

// goesOn are those of kids from the paragraph on that the first of them is one with in a
// mode, since its end is gone; nil if its end stands, or no paragraph stands beside it.
func goesOn(kids []*xmltree.Node, mode model.Revisions) []*xmltree.Node {
	if !goneMark(kids[0].Child(nsW, "pPr").Child(nsW, "rPr"), mode) {
		return nil
	}
	return beside(kids, "p")
}

// vanishes tells whether the first of kids, a paragraph with which none before it goes on,
// does not exist in a mode: its end is gone, nothing of it is left, and what follows is a
// table, with which nothing could go on, or a paragraph that vanishes too.
func vanishes(kids []*xmltree.Node, mode model.Revisions) bool {
	for kids != nil && goneMark(kids[0].Child(nsW, "pPr").Child(nsW, "rPr"), mode) && bare(kids[0], mode) {
		if beside(kids, "tbl") != nil {
			return true
		}
		kids = beside(kids, "p")
	}
	return false
}

// bare tells whether a paragraph has nothing in it in a mode but marks of places.
func bare(p *xmltree.Node, mode model.Revisions) bool {
	for _, k := range p.Kids {
		switch {
		case k.Name.Local == "", k.Is(nsW, "pPr"), k.Name.Space == nsW && (trackedRange(k.Name.Local) || marker(k.Name.Local)):
		case k.Name.Space == nsW && trackedRun(k.Name.Local) && (goneRun(k, mode) || bare(k, mode)):
		case (k.Is(nsW, "hyperlink") || k.Is(nsW, "smartTag")) && bare(k, mode):
		default:
			return false
		}
	}
	return true
}

// beside are those of kids from the one on that follows the first, if it is an element of
// that name; what only marks a place may lie between them.
func beside(kids []*xmltree.Node, name string) []*xmltree.Node {
	for i, k := range kids[1:] {
		switch {
		case k.Name.Local == "", k.Name.Space == nsW && (trackedRange(k.Name.Local) || marker(k.Name.Local)):
		case k.Is(nsW, name):
			return kids[i+1:]
		default:
			return nil
		}
	}
	return nil
}

// marker tells whether an element only marks a place.
func marker(name string) bool {
	switch name {
	case "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr":
		return true
	}
	return false
}

// rename gives an element another name in the same namespace.
func (s *settler) rename(n *xmltree.Node, name string) {
	w := prefix(s.t, n)
	tag := s.t.Tag(n)
	s.sp.Replace(n.Start+1, n.Start+1+len(tag), w.name(name))
	if !n.OneTag() {
		s.sp.Replace(n.Out, n.End, "</"+w.name(name)+">")
	}
}
