package docx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"stet/editor/format/model"
	"stet/editor/format/paras"
	"stet/editor/format/xmltree"
)

// change makes the splices inside one paragraph. New paragraphs before and after it leave
// it as it is.
func (s *saver) change(p *savedPara) error {
	var inside []paras.Op
	for _, o := range p.Ops {
		switch n := p.End - p.Start; {
		case o.At == 0 && o.To == 0 && strings.HasSuffix(o.Ins, "\n") && s.hard(o):
			s.before(p, o)
		case o.At == n && o.To == n && strings.HasPrefix(o.Ins, "\n") && s.hard(o) && !p.merged && (s.track == nil || p.followed()):
			s.after(p, o)
		default:
			inside = append(inside, o)
		}
	}
	if len(inside) == 0 {
		return nil
	}
	for i := range inside {
		o := &inside[i]
		o.Splits = p.splits
		for j := range strings.Count(o.Ins, "\n") {
			if !s.block(o.Line + 1 + j).Soft {
				p.splits++
			}
		}
	}
	if s.track != nil && p.splits > 0 {
		s.mark(p, "ins")
	}
	return s.inside(p, inside)
}

// hard tells whether every line feed of o is the end of a paragraph.
func (s *saver) hard(o paras.Op) bool {
	for i := range strings.Count(o.Ins, "\n") {
		if s.block(o.Line + 1 + i).Soft {
			return false
		}
	}
	return true
}

// before puts the lines of o as paragraphs before p.
func (s *saver) before(p *savedPara, o paras.Op) {
	lines := strings.Split(strings.TrimSuffix(o.Ins, "\n"), "\n")
	for i, l := range lines {
		s.splice[p.story].Replace(p.node.Start, p.node.Start, s.paragraph(p, s.block(o.Line+i), l, s.track != nil))
	}
}

// after puts the lines of o as paragraphs behind p. With tracked changes the last
// paragraph of a text cannot be an inserted one; there p is split at its end instead.
func (s *saver) after(p *savedPara, o paras.Op) {
	for i, l := range strings.Split(o.Ins, "\n")[1:] {
		s.splice[p.story].Replace(p.node.End, p.node.End, s.paragraph(p, s.block(o.Line+1+i), l, s.track != nil))
	}
}

// followed tells whether another paragraph follows p in its container, with nothing but
// marks of places between them.
func (p *para) followed() bool { return p.beside("p") }

// beforeTable tells the same of a table.
func (p *para) beforeTable() bool { return p.beside("tbl") }

func (p *para) beside(name string) bool {
	kids := p.node.Parent.Kids
	return beside(kids[slices.Index(kids, p.node):], name) != nil
}

// paragraph is a new paragraph like others of its kind.
func (s *saver) paragraph(near *savedPara, k model.Block, line string, tracked bool) string {
	t := near.story.tree
	w := prefix(t, near.node)
	like := s.like(near, k)
	pPr, rPr := "", ""
	if like != nil {
		pPr = s.properties(like, map[bool]string{true: "ins"}[tracked])
		rPr = like.looks()
	} else {
		props := t.Raw(near.node.Child(nsW, "pPr").Child(nsW, "bidi")) // it runs as its neighbour does
		if tracked {
			props += w.el("rPr", s.tag(w, "ins"))
		}
		if props != "" {
			pPr = w.el("pPr", props)
		}
	}
	run := ""
	if line != "" {
		run = w.el("r", rPr+runTextIn(string(w), "t", line))
		if s.track != nil {
			run = s.wrap(w, "ins", run)
		}
	}
	return w.el("p", pPr+run)
}

// like is the paragraph nearest to p that is of kind k.
func (s *saver) like(p *savedPara, k model.Block) *savedPara {
	at := 0
	for i := range s.paras {
		if s.paras[i] == p || s.paras[i].para == p.para {
			at = i
		}
	}
	for d := 0; d < len(s.paras); d++ {
		for _, i := range []int{at - d, at + d} {
			if i < 0 || i >= len(s.paras) || s.paras[i].story != p.story {
				continue
			}
			if b := s.paras[i].block; b.Kind == k.Kind && b.Level == k.Level && b.Ordered == k.Ordered && !s.paras[i].weighty() {
				return s.paras[i]
			}
		}
	}
	return nil
}

// properties are the properties of a paragraph for a copy of it: without the section that
// it ends and without tracked changes of its own. End says whether its own end is tracked,
// "ins" or "del".
func (s *saver) properties(p *savedPara, end string) string {
	w := prefix(p.story.tree, p.node)
	pPr := p.node.Child(nsW, "pPr")
	if pPr == nil && end == "" {
		return ""
	}
	rPr := ""
	if own := pPr.Child(nsW, "rPr"); own != nil {
		rPr = plainProperties(p.story.tree, own)
	}
	if end != "" {
		rPr = s.tag(w, end) + rPr
	}
	if rPr != "" {
		rPr = w.el("rPr", rPr)
	}
	return w.el("pPr", s.baseProperties(p)+rPr)
}

// baseProperties is the content of the properties of a paragraph that are of the paragraph
// itself: not of the mark at its end or of a section, and no tracked change.
func (s *saver) baseProperties(p *savedPara) string {
	pPr := p.node.Child(nsW, "pPr")
	if pPr == nil {
		return ""
	}
	var b strings.Builder
	for _, k := range pPr.Kids {
		switch {
		case k.Is(nsW, "sectPr"), k.Is(nsW, "pPrChange"), k.Is(nsW, "rPr"):
		default:
			b.WriteString(p.story.tree.Raw(k))
		}
	}
	return b.String()
}

// plainProperties is the content of rPr without tracked changes.
func plainProperties(t *xmltree.Tree, rPr *xmltree.Node) string {
	var b strings.Builder
	for _, k := range rPr.Kids {
		switch k.Name.Local {
		case "ins", "del", "moveFrom", "moveTo", "rPrChange":
		default:
			b.WriteString(t.Raw(k))
		}
	}
	return b.String()
}

// looks are the run properties that most of the paragraph has.
func (p *savedPara) looks() string {
	best, n := (*xmltree.Node)(nil), 0
	for _, pc := range p.pieces {
		if len(pc.text) > n && pc.run != nil && !linked(pc.run) {
			best, n = pc.run, len(pc.text)
		}
	}
	if best == nil {
		return ""
	}
	return p.story.tree.Raw(best.Child(nsW, "rPr"))
}

// linked tells whether the run stands in a link.
func linked(run *xmltree.Node) bool { return linkOf(run) != nil }

func linkOf(run *xmltree.Node) *xmltree.Node {
	for n := run.Parent; n != nil && !n.Is(nsW, "p"); n = n.Parent {
		if n.Is(nsW, "hyperlink") || n.Is(nsW, "fldSimple") {
			return n
		}
	}
	return nil
}

// w is the prefix of the namespace of Word in a part, mostly "w".
type w string

func prefix(t *xmltree.Tree, n *xmltree.Node) w {
	before, _, ok := strings.Cut(t.Tag(n), ":")
	if !ok {
		return ""
	}
	return w(before)
}

func (p w) name(local string) string {
	if p == "" {
		return local
	}
	return string(p) + ":" + local
}

func (p w) el(local, content string) string {
	return "<" + p.name(local) + ">" + content + "</" + p.name(local) + ">"
}

// tag is the empty element that marks the end of a paragraph as inserted or deleted.
func (s *saver) tag(p w, local string) string {
	return "<" + p.name(local) + s.attributes(p) + "/>"
}

// wrap marks runs as inserted or deleted.
func (s *saver) wrap(p w, local, runs string) string {
	return "<" + p.name(local) + s.attributes(p) + ">" + runs + "</" + p.name(local) + ">"
}

func (s *saver) attributes(p w) string {
	s.nextID++
	if p == "" { // attributes need a prefix
		p = "w"
	}
	a := fmt.Sprintf(` %s:id="%d" %s:author="%s"`, p, s.nextID, p, xmltree.Escape(s.track.Author))
	if !s.track.Time.IsZero() {
		a += fmt.Sprintf(` %s:date="%s"`, p, s.track.Time.UTC().Format(time.RFC3339))
	}
	return a
}

func maxID(n *xmltree.Node) int {
	most := 0
	n.Walk(func(k *xmltree.Node) bool {
		if v, ok := k.Lookup(nsW, "id"); ok {
			if id, err := strconv.Atoi(v); err == nil && id < 1<<30 {
				most = max(most, id)
			}
		}
		return true
	})
	return most
}
