package odt

import (
	"context"
	"sort"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// settle gives the part without tracked changes: each is accepted or rejected, as mode
// says. A part without tracked changes comes back as it is. What a format was before it was
// changed is not in the file: a rejected change of format stays.
func settle(ctx context.Context, t *xmltree.Tree, mode model.Revisions) (*xmltree.Tree, error) {
	s := settler{t: t, mode: mode, deletions: map[string]*xmltree.Node{}}
	regions := regionsIn(t.Root)
	if len(regions) == 0 {
		return t, nil
	}
	inserted := map[string]bool{}
	for id, r := range regions {
		inserted[id] = r.Child(nsText, "insertion") != nil
		// What was deleted out of an insertion never was in the text.
		if d := r.Child(nsText, "deletion"); d != nil && !inserted[id] && mode == model.Reject {
			s.deletions[id] = d
		}
	}
	if mode == model.Reject {
		s.findGone(inserted)
	}
	s.walk(t.Root)
	s.finish(s.chain)
	t.Root.Walk(func(n *xmltree.Node) bool {
		if n.Is(nsText, "tracked-changes") {
			s.sp.Drop(n.In, n.Out)
			s.sp.Replace(n.In, n.Out, "")
			return false
		}
		return true
	})
	out, err := s.sp.Apply(t.Src)
	if err != nil {
		return nil, err
	}
	if t.Converted {
		out = xmltree.DeclareUTF8(out)
	}
	return xmltree.Parse(ctx, out)
}

// regionsIn are the tracked changes of a part by their ids.
func regionsIn(root *xmltree.Node) map[string]*xmltree.Node {
	out := map[string]*xmltree.Node{}
	root.Walk(func(n *xmltree.Node) bool {
		if !n.Is(nsText, "tracked-changes") {
			return true
		}
		for _, r := range n.Kids {
			id := r.Get(nsText, "id")
			if id == "" {
				id = r.Get("xml", "id")
			}
			if r.Is(nsText, "changed-region") {
				out[id] = r
			}
		}
		return false
	})
	return out
}

// settler makes the splices that settle tracked changes.
type settler struct {
	t         *xmltree.Tree
	mode      model.Revisions
	sp        xmltree.Splicer
	gone      []extent                 // rejected insertions, in order, none touching another
	deletions map[string]*xmltree.Node // rejected deletions that are not yet back in the text
	chain     *chain                   // the paragraph whose end was a rejected insertion
}

// extent is a range of bytes of the part.
type extent struct{ from, to int }

// chain is a paragraph that others are joined to, since the ends between them are gone.
type chain struct {
	first *xmltree.Node
	more  strings.Builder // the content of the others
	end   string          // the tag that closes what is open now
	split bool            // a deletion that came back has begun another paragraph
}

// findGone finds the bytes between the marks of rejected insertions.
func (s *settler) findGone(inserted map[string]bool) {
	begun := map[string]int{}
	var all []extent
	s.t.Root.Walk(func(n *xmltree.Node) bool {
		id := n.Get(nsText, "change-id")
		switch {
		case n.Is(nsText, "change-start") && inserted[id]:
			begun[id] = n.Start
		case n.Is(nsText, "change-end") && inserted[id]:
			if from, ok := begun[id]; ok {
				all = append(all, extent{from, n.End})
				delete(begun, id)
			}
		}
		return true
	})
	sort.Slice(all, func(i, j int) bool { return all[i].from < all[j].from })
	for _, e := range all {
		if n := len(s.gone); n > 0 && e.from <= s.gone[n-1].to {
			s.gone[n-1].to = max(s.gone[n-1].to, e.to)
			continue
		}
		s.gone = append(s.gone, e)
	}
}

// isGone tells whether the bytes from a place to another are part of rejected insertions.
func (s *settler) isGone(from, to int) bool {
	i := sort.Search(len(s.gone), func(i int) bool { return s.gone[i].to >= to })
	return i < len(s.gone) && s.gone[i].from <= from
}

// mark tells whether n marks the place of a tracked change.
func mark(n *xmltree.Node) bool {
	return n.Is(nsText, "change-start") || n.Is(nsText, "change-end") || n.Is(nsText, "change")
}

func isParagraph(n *xmltree.Node) bool { return n.Is(nsText, "p") || n.Is(nsText, "h") }

// walk settles what is inside n, outside of paragraphs.
func (s *settler) walk(n *xmltree.Node) {
	for _, k := range n.Kids {
		switch {
		case k.Is(nsText, "tracked-changes"):
		case s.isGone(k.Start, k.End):
			s.sp.Replace(k.Start, k.End, "")
		case mark(k):
			s.sp.Replace(k.Start, k.End, s.blocks(k))
		case isParagraph(k):
			s.paragraph(k)
		default:
			s.walk(k)
		}
	}
}

// blocks is what a mark between paragraphs brings back.
func (s *settler) blocks(mark *xmltree.Node) string {
	var b strings.Builder
	d := s.deletion(mark)
	if d == nil {
		return ""
	}
	outer := s.chain
	s.chain = nil
	s.walk(d)
	s.finish(s.chain)
	s.chain = outer
	for _, k := range d.Kids {
		if k.Name.Local != "" && !k.Is(nsOffice, "change-info") {
			b.WriteString(s.take(k.Start, k.End))
		}
	}
	return b.String()
}

// deletion is what was deleted at a mark, nil if it is not to come back. It comes back once.
func (s *settler) deletion(mark *xmltree.Node) *xmltree.Node {
	id := mark.Get(nsText, "change-id")
	d := s.deletions[id]
	if !mark.Is(nsText, "change") || d == nil {
		return nil
	}
	delete(s.deletions, id)
	return d
}

// take gives bytes of the part as they are settled, for another place.
func (s *settler) take(from, to int) string {
	out, err := s.sp.Take(s.t.Src, from, to)
	if err != nil { // the two changes that meet fail the whole part
		s.sp.Replace(from, to, "")
		s.sp.Replace(from, to, "")
	}
	return out
}

// paragraph settles a paragraph: it may be a new one, or go on in the one before.
func (s *settler) paragraph(p *xmltree.Node) {
	c := s.chain
	s.chain = nil
	joined := c != nil && s.isGone(p.Start, p.Start+1) && sameFlow(c.first, p)
	if !joined {
		s.finish(c)
		c = &chain{first: p, end: s.t.EndTag(p)}
	}
	s.inline(p, p, c, s.texts(p))
	s.finish(s.chain)
	s.chain = nil
	if joined {
		c.more.WriteString(s.take(p.In, p.Out))
		from, to := wholeItem(p)
		s.sp.Drop(from, to)
		s.sp.Replace(from, to, "")
	}
	if !p.OneTag() && s.isGone(p.Out, p.Out+1) {
		s.chain = c
	} else {
		s.finish(c)
	}
}

// finish closes a paragraph that others were joined to.
func (s *settler) finish(c *chain) {
	if c != nil && (c.more.Len() > 0 || c.end != s.t.EndTag(c.first)) {
		s.sp.Replace(c.first.Out, c.first.End, c.more.String()+c.end)
	}
}

// sameFlow tells whether two paragraphs can be one: nothing but lists stands around one of
// them and not around the other.
func sameFlow(p, q *xmltree.Node) bool {
	around := func(n *xmltree.Node) *xmltree.Node {
		n = n.Parent
		for n.Is(nsText, "list-item") || n.Is(nsText, "list-header") || n.Is(nsText, "list") {
			n = n.Parent
		}
		return n
	}
	return around(p) == around(q)
}

// wholeItem are the bytes of a paragraph, with its list item if it is all of it.
func wholeItem(p *xmltree.Node) (from, to int) {
	if n := p.Parent; n.Is(nsText, "list-item") {
		for _, k := range n.Kids {
			if k != p && k.Name.Local != "" && !mark(k) {
				return p.Start, p.End
			}
		}
		return n.Start, n.End
	}
	return p.Start, p.End
}

// texts are the text nodes of a paragraph from which something goes, each as it has to be
// written to read the same whatever comes to stand beside it.
func (s *settler) texts(p *xmltree.Node) map[*xmltree.Node]string {
	if s.mode != model.Reject {
		return nil
	}
	found := false
	p.Walk(func(n *xmltree.Node) bool {
		found = found || mark(n)
		return !found
	})
	if !found {
		return nil
	}
	return s.written(p)
}

// written are the text nodes of p by what they read as.
func (s *settler) written(p *xmltree.Node) map[*xmltree.Node]string {
	r := reader{f: &file{}, p: &para{}, space: true}
	r.inline(p)
	prefix, _, ok := strings.Cut(s.t.Tag(p), ":")
	if ok {
		prefix += ":"
	} else {
		prefix = ""
	}
	out := map[*xmltree.Node]string{}
	for _, pc := range r.p.pieces {
		if pc.node.Name.Local == "" {
			out[pc.node] = written(prefix, pc.text)
		}
	}
	return out
}

// inline settles what is inside n, which is the paragraph p or stands in it.
func (s *settler) inline(n, p *xmltree.Node, c *chain, texts map[*xmltree.Node]string) {
	for _, k := range n.Kids {
		text, ok := texts[k]
		switch {
		case s.isGone(k.Start, k.End):
			s.sp.Replace(k.Start, k.End, "")
		case ok:
			s.sp.Replace(k.Start, k.End, text)
		case mark(k):
			s.sp.Replace(k.Start, k.End, s.old(k, p, c))
		case isParagraph(k):
			s.paragraph(k)
		case k.Name.Local != "":
			s.inline(k, p, c, texts)
		}
	}
}

// old is what a mark in the paragraph p brings back. Deleted ends of paragraphs split p,
// with everything that is open around the mark; inside of what comes back itself (c is
// nil) they become line breaks.
func (s *settler) old(mark, p *xmltree.Node, c *chain) string {
	d := s.deletion(mark)
	if d == nil {
		return ""
	}
	var ps []*xmltree.Node
	d.Walk(func(n *xmltree.Node) bool {
		if isParagraph(n) {
			ps = append(ps, n)
		}
		return !isParagraph(n)
	})
	var ends, starts string
	for n := mark.Parent; n != nil && n != p; n = n.Parent {
		ends += s.t.EndTag(n)
		starts = bare(s.t.StartTag(n)) + starts
	}
	item := ""
	if n := p.Parent; n.Is(nsText, "list-item") {
		item = s.t.EndTag(n) + "<" + s.t.Tag(n) + ">"
	}
	if len(ps) > 1 && c != nil && c.first == p && !c.split {
		s.sp.Replace(p.Start, p.In, s.t.StartTag(ps[0]))
		c.end = s.t.EndTag(ps[0])
	}
	var b strings.Builder
	for i, q := range ps {
		switch {
		case i == 0:
		case c == nil:
			b.WriteString("<" + strings.TrimSuffix(s.t.Tag(q), q.Name.Local) + "line-break/>")
		default:
			b.WriteString(ends + c.end + item + bare(s.t.StartTag(q)) + starts)
			c.end, c.split = s.t.EndTag(q), true
		}
		s.inline(q, q, nil, s.written(q))
		b.WriteString(s.take(q.In, q.Out))
	}
	return b.String()
}
