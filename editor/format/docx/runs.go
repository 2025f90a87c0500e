package docx

import (
	"strings"

	"stet/editor/format/paras"
	"stet/editor/format/xmltree"
)

// The classes of what a run is made of anew.
const (
	kept = iota
	inserted
	deleted
	split // the end of a paragraph, inside the run
)

// item is a part of a run that is made anew: XML, or text for an element.
type item struct {
	class   int
	xml     string
	element string
	text    string
	number  int // of a split, from 1
}

// write gives the XML of items of one class; texts that touch share an element.
func write(w w, items []item) string {
	var b strings.Builder
	for i := 0; i < len(items); i++ {
		if items[i].element == "" {
			b.WriteString(items[i].xml)
			continue
		}
		s := items[i].text
		for i+1 < len(items) && items[i+1].element == items[i].element {
			i++
			s += items[i].text
		}
		b.WriteString(runTextIn(string(w), items[i].element, s))
	}
	return b.String()
}

// inside makes the changes in the runs of p.
func (s *saver) inside(p *savedPara, ops []paras.Op) error {
	runs := map[*xmltree.Node][]cut{}
	var order []*xmltree.Node
	at := 0
	for i, pc := range p.pieces {
		for _, o := range ops {
			c, ok := p.cutOf(i, at, o)
			if !ok {
				continue
			}
			if runs[pc.run] == nil {
				order = append(order, pc.run)
			}
			runs[pc.run] = append(runs[pc.run], c)
		}
		at += len(pc.text)
	}
	for _, r := range order {
		if err := s.run(p, r, runs[r]); err != nil {
			return err
		}
	}
	for _, o := range ops {
		if o.Ins != "" && p.anchor(o) < 0 {
			s.placeRun(p, o)
		}
	}
	return nil
}

// cut is what an op does to one piece: delete its bytes from at to to, and put ins there.
type cut struct {
	piece  int
	at, to int
	ins    string
	line   int
	splits int
}

// cutOf is the part of o that falls on piece i, which begins at byte at of the paragraph.
func (p *savedPara) cutOf(i, at int, o paras.Op) (cut, bool) {
	n := len(p.pieces[i].text)
	c := cut{piece: i, at: min(max(o.At-at, 0), n), to: min(max(o.To-at, 0), n), line: o.Line, splits: o.Splits}
	if o.Ins != "" && p.anchor(o) == i {
		c.ins = o.Ins
	}
	return c, c.at < c.to || c.ins != ""
}

// anchor is the piece in which the new text of o goes: that of the first byte it replaces,
// else that of the letter before, as when typing. It does not lengthen a link or a raised
// figure. -1: a run of its own.
func (p *savedPara) anchor(o paras.Op) int {
	within, before, after := p.around(o)
	switch {
	case within >= 0:
		return within
	case before >= 0 && p.extends(before, after):
		return before
	case after >= 0 && (before < 0 || !linked(p.pieces[after].run) || linkOf(p.pieces[after].run) == linkOf(p.pieces[before].run)):
		return after
	}
	return -1
}

// around are the pieces that o begins in, that end where it begins, and that begin there.
func (p *savedPara) around(o paras.Op) (within, before, after int) {
	at := 0
	within, before, after = -1, -1, -1
	for i, pc := range p.pieces {
		end := at + len(pc.text)
		switch {
		case at <= o.At && o.At < end && (o.At < o.To || at < o.At), len(p.pieces) == 1 && pc.text == "":
			within = i
		case end == o.At && len(pc.text) > 0:
			before = i
		case at == o.At && len(pc.text) > 0 && after < 0:
			after = i
		}
		at = end
	}
	return within, before, after
}

// placeRun puts a run of its own for the new text of o beside what it must not lengthen.
func (s *saver) placeRun(p *savedPara, o paras.Op) {
	_, before, after := p.around(o)
	at, parent := -1, p.node
	switch {
	case before >= 0:
		n := outer(p.pieces[before].run)
		at, parent = n.End, n.Parent
	case after >= 0:
		n := outer(p.pieces[after].run)
		at, parent = n.Start, n.Parent
	}
	run := s.newRun(p, parent, o)
	if at < 0 {
		s.append(p, run)
		return
	}
	s.splice[p.story].Replace(at, at, run)
}

// outer is the link around a run, or the run.
func outer(run *xmltree.Node) *xmltree.Node {
	if l := linkOf(run); l != nil {
		return l
	}
	return run
}

// extends tells whether text typed between the pieces belongs to the first.
func (p *savedPara) extends(before, after int) bool {
	run := p.pieces[before].run
	if link := linkOf(run); link != nil && (after < 0 || linkOf(p.pieces[after].run) != link) {
		return false
	}
	if p.pieces[before].text == "\n" && after >= 0 {
		return false
	}
	return run.Child(nsW, "rPr").Child(nsW, "vertAlign") == nil || after < 0
}

// newRun is a run for text that has no neighbour to follow.
func (s *saver) newRun(p *savedPara, parent *xmltree.Node, o paras.Op) string {
	t := p.story.tree
	w := prefix(t, p.node)
	rPr := ""
	if mark := p.node.Child(nsW, "pPr").Child(nsW, "rPr"); mark != nil {
		if content := plainProperties(t, mark); content != "" {
			rPr = w.el("rPr", content)
		}
	}
	var items []item
	items = s.insert(items, w, "t", cut{ins: o.Ins, line: o.Line, splits: o.Splits})
	return s.assemble(p, parent, "<"+w.name("r")+">", rPr, items)
}

// run makes a run anew with the cuts in its pieces.
func (s *saver) run(p *savedPara, run *xmltree.Node, cuts []cut) error {
	t := p.story.tree
	w := prefix(t, p.node)
	pieces := map[*xmltree.Node]int{}
	for i, pc := range p.pieces {
		if pc.run == run {
			pieces[pc.node] = i
		}
	}
	var items []item
	for _, k := range run.Kids {
		i, ok := pieces[k]
		switch {
		case k.Is(nsW, "rPr"):
		case ok:
			items = s.piece(items, w, t, p.pieces[i], cutsIn(cuts, i))
		default:
			raw, err := s.splice[p.story].Take(t.Src, k.Start, k.End)
			if err != nil {
				return err
			}
			if strings.TrimSpace(raw) != "" {
				items = append(items, item{class: kept, xml: raw})
			}
		}
	}
	s.splice[p.story].Replace(run.Start, run.End, s.assemble(p, run.Parent, t.StartTag(run), t.Raw(run.Child(nsW, "rPr")), items))
	return nil
}

func cutsIn(cuts []cut, piece int) []cut {
	var out []cut
	for _, c := range cuts {
		if c.piece == piece {
			out = append(out, c)
		}
	}
	return out
}

// piece adds a piece with its cuts.
func (s *saver) piece(items []item, w w, t *xmltree.Tree, pc piece, cuts []cut) []item {
	at := 0
	for _, c := range cuts {
		items = s.keep(items, t, pc, at, c.at)
		if c.at < c.to && s.track != nil {
			items = append(items, s.erased(t, pc, c))
		}
		items = s.insert(items, w, pc.element(), c)
		at = c.to
	}
	return s.keep(items, t, pc, at, len(pc.text))
}

func (s *saver) keep(items []item, t *xmltree.Tree, pc piece, from, to int) []item {
	switch {
	case from >= to:
		return items
	case !pc.isText():
		return append(items, item{class: kept, xml: t.Raw(pc.node)})
	}
	return append(items, item{class: kept, element: pc.element(), text: pc.text[from:to]})
}

// element is what text beside the piece stands in: deleted text has an element of its own.
func (pc piece) element() string {
	if pc.node.Is(nsW, "delText") {
		return "delText"
	}
	return "t"
}

// isText tells whether the piece can be cut anywhere.
func (pc piece) isText() bool { return pc.node.Is(nsW, "t") || pc.node.Is(nsW, "delText") }

func (s *saver) erased(t *xmltree.Tree, pc piece, c cut) item {
	if pc.isText() {
		return item{class: deleted, element: "delText", text: pc.text[c.at:c.to]}
	}
	return item{class: deleted, xml: t.Raw(pc.node)}
}

// insert adds new text: line feeds are line breaks or ends of paragraphs, as the blocks of
// the edited text say.
func (s *saver) insert(items []item, w w, element string, c cut) []item {
	line, splits := c.line, c.splits
	for i, part := range strings.Split(c.ins, "\n") {
		if i > 0 {
			line++
			if s.block(line).Soft {
				items = append(items, item{class: s.class(), xml: "<" + w.name("br") + "/>"})
			} else {
				splits++
				items = append(items, item{class: split, number: splits})
			}
		}
		if part != "" {
			items = append(items, item{class: s.class(), element: element, text: part})
		}
	}
	return items
}

// class is how new text is marked.
func (s *saver) class() int {
	if s.track != nil {
		return inserted
	}
	return kept
}

// assemble writes items as runs with the same properties. At a split everything that is
// open around the run is closed, and opened again in the next paragraph.
func (s *saver) assemble(p *savedPara, parent *xmltree.Node, tag, rPr string, items []item) string {
	t := p.story.tree
	w := prefix(t, p.node)
	var b strings.Builder
	for i := 0; i < len(items); {
		if items[i].class == split {
			b.WriteString(s.newParagraph(p, parent, items[i].number))
			i++
			continue
		}
		j := i
		for j < len(items) && items[j].class == items[i].class {
			j++
		}
		run := tag + rPr + write(w, items[i:j]) + "</" + w.name("r") + ">"
		switch items[i].class {
		case inserted:
			run = s.wrap(w, "ins", run)
		case deleted:
			run = s.wrap(w, "del", run)
		}
		b.WriteString(run)
		i = j
	}
	return b.String()
}

// newParagraph ends the paragraph inside what stands around a run and begins another with
// the same properties. The first one stands at the place of p; with tracked changes all
// ends but the last are inserted ones. Number counts the splits of p.
func (s *saver) newParagraph(p *savedPara, parent *xmltree.Node, number int) string {
	t := p.story.tree
	var ends, starts string
	for n := parent; n != nil && n != p.node; n = n.Parent {
		ends += t.EndTag(n)
		starts = t.StartTag(n) + starts
	}
	w := prefix(t, p.node)
	end := ""
	switch {
	case s.track == nil:
	case number < p.splits:
		end = "ins"
	case s.joins(p): // the end that p had stands here now
		end = "del"
	}
	return ends + "</" + w.name("p") + ">" + "<" + w.name("p") + ">" + s.properties(p, end) + starts
}

// mark marks the end of a paragraph as inserted or deleted.
func (s *saver) mark(p *savedPara, local string) {
	sp := s.splice[p.story]
	w := prefix(p.story.tree, p.node)
	pPr := p.node.Child(nsW, "pPr")
	rPr := pPr.Child(nsW, "rPr")
	switch {
	case rPr != nil && rPr.OneTag():
		sp.Replace(rPr.Start, rPr.End, w.el("rPr", s.tag(w, local)))
	case rPr != nil:
		sp.Replace(rPr.In, rPr.In, s.tag(w, local))
	case pPr != nil && pPr.OneTag():
		sp.Replace(pPr.Start, pPr.End, w.el("pPr", w.el("rPr", s.tag(w, local))))
	case pPr != nil:
		at := pPr.Out
		for _, k := range pPr.Kids {
			if k.Is(nsW, "sectPr") || k.Is(nsW, "pPrChange") {
				at = k.Start
				break
			}
		}
		sp.Replace(at, at, w.el("rPr", s.tag(w, local)))
	case p.node.OneTag():
		p.newMark = w.el("pPr", w.el("rPr", s.tag(w, local)))
	default:
		sp.Replace(p.node.In, p.node.In, w.el("pPr", w.el("rPr", s.tag(w, local))))
	}
}

// trackEnds marks the ends of paragraphs that were deleted.
func (s *saver) trackEnds() {
	for _, p := range s.paras {
		switch {
		case p.splits > 0:
		case s.joins(p):
			s.mark(p, "del")
		case p.Glued && p.Left() == 0 && p.beforeTable():
			s.mark(p, "del")
			s.references(p)
		}
	}
	for i := 0; i < len(s.paras); i++ {
		from := i
		for i+1 < len(s.paras) && s.joins(s.paras[i]) {
			i++
		}
		row := s.paras[from : i+1]
		if p, keep := row[len(row)-1], row[stays(row)]; p != keep && p.Left() == 0 && keep.Left() > 0 {
			s.become(p, keep)
		}
	}
}

// become gives p the properties of like, as a tracked change. Paragraphs that are joined
// take the properties of the last of them (the mark at the end of a paragraph carries
// them); where the last was emptied, the text is that of another, which is to stay what it
// was: a heading whose only paragraph was deleted stays one.
func (s *saver) become(p, like *savedPara) {
	sp, t := s.splice[p.story], p.story.tree
	w := prefix(t, p.node)
	pPr := p.node.Child(nsW, "pPr")
	was, own := s.baseProperties(p), ""
	now := s.baseProperties(like)
	if p.splits > 0 || like.story != p.story || was == now {
		return
	}
	if pPr != nil {
		own = t.Raw(pPr.Child(nsW, "rPr")) + t.Raw(pPr.Child(nsW, "sectPr"))
	}
	to := w.el("pPr", now+own+s.wrap(w, "pPrChange", w.el("pPr", was)))
	switch {
	case pPr != nil:
		sp.Replace(pPr.Start, pPr.End, to)
	case p.node.OneTag():
		p.newMark = to
	default:
		sp.Replace(p.node.In, p.node.In, to)
	}
}

// references deletes the references to comments and notes of a paragraph that goes.
func (s *saver) references(p *savedPara) {
	t := p.story.tree
	for _, k := range p.node.Kids {
		if k.Is(nsW, "r") && (k.Child(nsW, "commentReference") != nil || k.Child(nsW, "footnoteReference") != nil || k.Child(nsW, "endnoteReference") != nil) {
			s.splice[p.story].Replace(k.Start, k.End, s.wrap(prefix(t, p.node), "del", t.Raw(k)))
		}
	}
}

// joins tells whether the end of p was deleted and another paragraph follows beside it.
func (s *saver) joins(p *savedPara) bool { return p.Glued && p.followed() }
