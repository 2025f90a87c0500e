package odt

import (
	"fmt"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/paras"
	"stet/editor/format/xmltree"
)

// change makes the splices of one paragraph. New paragraphs before and after it leave its
// content as it is.
func (s *saver) change(p *savedPara) {
	var inside []paras.Op
	for _, o := range p.Ops {
		switch n := p.End - p.Start; {
		case o.At == 0 && o.To == 0 && strings.HasSuffix(o.Ins, "\n") && s.hard(o):
			s.before(p, o)
		case o.At == n && o.To == n && strings.HasPrefix(o.Ins, "\n") && s.hard(o):
			s.after(p, o)
		default:
			inside = append(inside, o)
		}
	}
	if len(inside) > 0 {
		s.inside(p, inside)
	}
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

func (s *saver) before(p *savedPara, o paras.Op) {
	start, end := "", ""
	if s.track != nil {
		start, end = s.insertion()
	}
	for i, l := range strings.Split(strings.TrimSuffix(o.Ins, "\n"), "\n") {
		xml := s.paragraph(p, s.block(o.Line+i), start+s.written(l)) + s.nextItem(p)
		start = ""
		s.splice.Replace(p.node.Start, p.node.Start, xml)
	}
	p.head += end
}

func (s *saver) after(p *savedPara, o paras.Op) {
	start, end := "", ""
	if s.track != nil {
		start, end = s.insertion()
	}
	p.tail += start
	lines := strings.Split(o.Ins, "\n")[1:]
	for i, l := range lines {
		inner := s.written(l)
		if i == len(lines)-1 {
			inner += end
		}
		s.splice.Replace(p.node.End, p.node.End, s.nextItem(p)+s.paragraph(p, s.block(o.Line+1+i), inner))
	}
}

// nextItem ends the list item of p and begins another.
func (s *saver) nextItem(p *savedPara) string {
	if n := p.home.Parent; n.Is(nsText, "list-item") {
		return s.t.EndTag(n) + "<" + s.t.Tag(n) + ">"
	}
	return ""
}

// paragraph is a new paragraph like the nearest of its kind.
func (s *saver) paragraph(near *savedPara, k model.Block, inner string) string {
	like := s.like(near, k)
	if like == nil {
		return "<" + s.prefix + "p>" + inner + "</" + s.prefix + "p>"
	}
	return bare(s.t.StartTag(like.node)) + inner + s.t.EndTag(like.node)
}

// bare is a start tag without the id that only one element may have.
func bare(tag string) string {
	i := strings.Index(tag, ` xml:id="`)
	if i < 0 {
		return tag
	}
	j := strings.IndexByte(tag[i+9:], '"')
	return tag[:i] + tag[i+9+j+1:]
}

func (s *saver) like(p *savedPara, k model.Block) *savedPara {
	at := 0
	for i := range s.paras {
		if s.paras[i] == p {
			at = i
		}
	}
	for d := range len(s.paras) {
		for _, i := range []int{at - d, at + d} {
			if i >= 0 && i < len(s.paras) && s.paras[i].block.Kind == k.Kind && s.paras[i].block.Level == k.Level {
				return s.paras[i]
			}
		}
	}
	return nil
}

// cut is what an op does to one piece.
type cut struct {
	at, to int
	ins    string
	line   int
}

// inside makes the changes in the pieces of p.
func (s *saver) inside(p *savedPara, ops []paras.Op) {
	at, last := 0, byte(' ')
	for i, pc := range p.pieces {
		var cuts []cut
		for _, o := range ops {
			n := len(pc.text)
			c := cut{at: min(max(o.At-at, 0), n), to: min(max(o.To-at, 0), n), line: o.Line}
			if o.Ins != "" && p.anchor(o) == i {
				c.ins = o.Ins
			}
			if c.at < c.to || c.ins != "" {
				cuts = append(cuts, c)
			}
		}
		if pc.node != nil && (len(cuts) > 0 || pc.loose(last)) {
			s.splice.Replace(pc.node.Start, pc.node.End, s.piece(p, pc, cuts))
		}
		at += len(pc.text)
		if now := applied(pc.text, cuts); now != "" {
			last = now[len(now)-1]
		}
	}
	p.settled = true
	for _, o := range ops {
		if o.Ins != "" && p.anchor(o) < 0 {
			s.place(p, o)
		}
	}
}

// applied is the text of a piece after its cuts.
func applied(text string, cuts []cut) string {
	var b strings.Builder
	at := 0
	for _, c := range cuts {
		b.WriteString(text[at:c.at] + c.ins)
		at = c.to
	}
	return b.String() + text[at:]
}

// loose tells whether the piece has white space that would read otherwise than now, where
// last is the letter before it.
func (pc piece) loose(last byte) bool {
	return pc.node.Name.Local == "" && (pc.text != pc.node.Text || strings.HasPrefix(pc.text, " ") && (last == ' ' || last == '\n'))
}

// settle writes the loose pieces of a paragraph that is joined with another.
func (s *saver) settle(p *savedPara) {
	if !p.settled {
		s.inside(p, nil)
	}
}

// anchor is the piece in which the new text of o goes, by the rules of typing; -1 if it
// must not lengthen the link that stands there.
func (p *savedPara) anchor(o paras.Op) int {
	within, before, after := p.around(o)
	switch {
	case within >= 0:
		return within
	case before >= 0 && (linkOf(p.pieces[before].node) == nil || after >= 0 && linkOf(p.pieces[after].node) == linkOf(p.pieces[before].node)):
		return before
	case after >= 0 && (before < 0 || linkOf(p.pieces[after].node) == nil):
		return after
	}
	return -1
}

func (p *savedPara) around(o paras.Op) (within, before, after int) {
	at := 0
	within, before, after = -1, -1, -1
	for i, pc := range p.pieces {
		end := at + len(pc.text)
		switch {
		case at <= o.At && o.At < end && (o.At < o.To || at < o.At):
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

func linkOf(n *xmltree.Node) *xmltree.Node {
	for ; n != nil && !n.Is(nsText, "p") && !n.Is(nsText, "h"); n = n.Parent {
		if n.Is(nsText, "a") {
			return n
		}
	}
	return nil
}

// place puts new text behind a link, or at the end of a paragraph without text.
func (s *saver) place(p *savedPara, o paras.Op) {
	_, before, _ := p.around(o)
	if before < 0 {
		p.tail += s.inserted(p, p.node, o.Ins, o.Line)
		return
	}
	link := linkOf(p.pieces[before].node)
	s.splice.Replace(link.End, link.End, s.inserted(p, link.Parent, o.Ins, o.Line))
}

// piece is the new XML of a piece.
func (s *saver) piece(p *savedPara, pc piece, cuts []cut) string {
	var b strings.Builder
	at := 0
	for _, c := range cuts {
		b.WriteString(s.written(pc.text[at:c.at]))
		if c.at < c.to && s.track != nil {
			b.WriteString(s.deleted(p, pc, pc.text[c.at:c.to]))
		}
		if c.ins != "" {
			b.WriteString(s.inserted(p, pc.node.Parent, c.ins, c.line))
		}
		at = c.to
	}
	b.WriteString(s.written(pc.text[at:]))
	return b.String()
}

// deleted keeps deleted text with its look in the list of changes.
func (s *saver) deleted(p *savedPara, pc piece, old string) string {
	ends, starts := s.around(p, pc.node.Parent)
	return s.deletion(bare(s.t.StartTag(p.node)) + starts + s.written(old) + ends + s.t.EndTag(p.node))
}

// around are the tags of what stands between p and the text inside n.
func (s *saver) around(p *savedPara, n *xmltree.Node) (ends, starts string) {
	for ; n != nil && n != p.node; n = n.Parent {
		ends += s.t.EndTag(n)
		starts = bare(s.t.StartTag(n)) + starts
	}
	return ends, starts
}

// inserted is new text inside n; a line feed is a line break or the end of the paragraph,
// as the blocks of the edited text say.
func (s *saver) inserted(p *savedPara, n *xmltree.Node, ins string, line int) string {
	ends, starts := s.around(p, n)
	var b strings.Builder
	for i, part := range strings.Split(ins, "\n") {
		if i > 0 {
			line++
			if s.block(line).Soft {
				b.WriteString("<" + s.prefix + "line-break/>")
			} else {
				b.WriteString(ends + s.t.EndTag(p.home) + s.nextItem(p) + bare(s.t.StartTag(p.home)) + starts)
			}
		}
		b.WriteString(s.written(part))
	}
	if s.track == nil {
		return b.String()
	}
	start, end := s.insertion()
	return start + b.String() + end
}

// written is text as OpenDocument writes it: a space that would collapse is an element.
func (s *saver) written(text string) string { return written(s.prefix, text) }

func written(prefix, s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		switch s[i] {
		case '\t':
			b.WriteString("<" + prefix + "tab/>")
			i++
		case '\n':
			b.WriteString("<" + prefix + "line-break/>")
			i++
		case ' ':
			n := 1
			for i+n < len(s) && s[i+n] == ' ' {
				n++
			}
			if n == 1 && i > 0 && i+1 < len(s) && s[i-1] != '\t' && s[i-1] != '\n' {
				b.WriteByte(' ')
			} else if n == 1 {
				b.WriteString("<" + prefix + "s/>")
			} else {
				fmt.Fprintf(&b, `<%ss %sc="%d"/>`, prefix, prefix, n)
			}
			i += n
		default:
			j := i
			for j < len(s) && s[j] != ' ' && s[j] != '\t' && s[j] != '\n' {
				j++
			}
			b.WriteString(xmltree.Escape(s[i:j]))
			i = j
		}
	}
	return b.String()
}
