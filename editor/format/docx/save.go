package docx

import (
	"bytes"
	"context"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor/format/model"
	"stet/editor/format/paras"
	"stet/editor/format/xmltree"
	"stet/editor/redline"
)

// Track says who changed a document and when, for tracked changes.
type Track struct {
	Author string
	Time   time.Time
}

// Save gives the file that original was read from with the text of edited. What was not
// edited keeps its bytes. With a track the edits become tracked changes: accepting them
// all gives edited, rejecting them all gives original. Tracked changes that others made are
// settled before that, as original was read; without a track only where they are rejected.
func Save(ctx context.Context, original, edited *model.Document, track *Track) ([]byte, error) {
	f, err := open(ctx, original.Bytes, original.Revision, track != nil || original.Revision == model.Reject)
	if err != nil {
		return nil, err
	}
	var now model.Document
	f.fill(&now)
	if now.Text.String() != original.Text.String() {
		return nil, msg.Errorf("the document does not fit the file that it was read from")
	}
	hunks := redline.Diff(original.Text, edited.Text)
	s := newSaver(f, original.Bytes, edited, track)
	if err := s.meta(original, f.settled); err != nil {
		return nil, err
	}
	if len(hunks) == 0 {
		return s.write()
	}
	if len(now.Blocks) == 0 || len(f.stories[0].paras) == 0 {
		return nil, msg.Errorf("the file has no paragraph to write to")
	}
	var shares []*paras.Para
	for _, p := range s.paras {
		shares = append(shares, p.Para)
	}
	for _, h := range hunks {
		paras.Share(shares, edited.Text, h)
	}
	paras.Rehome(shares, func(line, i int) bool { return s.paras[i].block.Beside(s.block(line)) })
	paras.Reglue(shares, func(i int) bool {
		if s.track != nil {
			return s.paras[i].followed()
		}
		return s.paras[i].story == s.paras[i+1].story
	})
	if err := s.render(); err != nil {
		return nil, err
	}
	return s.write()
}

// saver turns hunks into changes of the elements that they touch.
type saver struct {
	f      *file
	bytes  []byte // of the file
	edited *model.Document
	track  *Track
	nextID int
	paras  []*savedPara
	splice map[*story]*xmltree.Splicer
}

// savedPara is a paragraph with what happens to it.
type savedPara struct {
	*para
	*paras.Para
	story   *story
	removed bool
	splits  int // ends of paragraphs that are put inside

	// A paragraph of one tag is written anew, with these inside.
	newMark, newContent string
}

func newSaver(f *file, data []byte, edited *model.Document, track *Track) *saver {
	s := &saver{f: f, bytes: data, edited: edited, track: track, nextID: 1, splice: map[*story]*xmltree.Splicer{}}
	at := 0
	for _, st := range f.stories {
		s.splice[st] = &xmltree.Splicer{}
		for i, p := range st.paras {
			n := len(p.textOf())
			s.paras = append(s.paras, &savedPara{para: p, story: st, Para: &paras.Para{Start: at, End: at + n, Merged: p.merged}})
			at += n
			if !p.merged || i == len(st.paras)-1 {
				at++
			}
		}
		if track != nil {
			s.nextID = max(s.nextID, maxID(st.tree.Root)+1)
		}
	}
	return s
}

// render makes the splices. It goes from the last paragraph to the first, since a text
// box stands behind its paragraph and inside it.
func (s *saver) render() error {
	for i := len(s.paras) - 1; i >= 0; i-- {
		p := s.paras[i]
		if len(p.Ops) > 0 {
			if err := s.change(p); err != nil {
				return err
			}
			if p.twin != nil {
				twin := &savedPara{para: p.twin, story: p.story, Para: &paras.Para{Start: p.Start, End: p.End, Ops: p.Ops}}
				if err := s.change(twin); err != nil {
					return err
				}
				s.openOneTag(twin)
			}
		}
	}
	if s.track != nil {
		s.trackEnds()
	} else if err := s.join(); err != nil {
		return err
	}
	for _, p := range s.paras {
		s.openOneTag(p)
	}
	return nil
}

// join puts paragraphs together whose ends were deleted. In a row of them the one that
// still has text stays, others are taken out; where several have text, it goes into the
// first.
func (s *saver) join() error {
	for i := 0; i < len(s.paras); {
		j := i
		for j+1 < len(s.paras) && s.paras[j].Glued {
			j++
		}
		if j > i {
			if err := s.joinRow(s.paras[i : j+1]); err != nil {
				return err
			}
		}
		i = j + 1
	}
	return nil
}

func (s *saver) joinRow(row []*savedPara) error {
	keep := stays(row)
	var before, after strings.Builder
	for i, p := range row {
		if i == keep {
			continue
		}
		moved := p.story == row[keep].story && (p.Left() > 0 || p.weighty())
		if moved {
			from, to := p.content()
			inner, err := s.splice[p.story].Take(p.story.tree.Src, from, to)
			if err != nil {
				return err
			}
			if i < keep {
				before.WriteString(inner)
			} else {
				after.WriteString(inner)
			}
		}
		s.remove(p, moved)
	}
	if before.Len() > 0 {
		at, _ := row[keep].content()
		s.splice[row[keep].story].Front(at, before.String())
	}
	if after.Len() > 0 {
		s.append(row[keep], after.String())
	}
	return nil
}

// stays is the number of the paragraph that stays of a row: the first with text, else the
// last that nothing was taken from.
func stays(row []*savedPara) int {
	keep := 0
	for i, p := range row {
		if p.Left() > 0 {
			return i
		}
		if len(p.Ops) == 0 {
			keep = i
		}
	}
	return keep
}

// content are the bytes between the properties of a paragraph and its end.
func (p *para) content() (from, to int) { return content(p.node), p.node.Out }

// append adds XML to the end of a paragraph.
func (s *saver) append(p *savedPara, xml string) {
	if p.node.OneTag() {
		p.newContent += xml
		return
	}
	s.splice[p.story].Replace(p.node.Out, p.node.Out, xml)
}

// openOneTag writes the paragraphs of one tag that got something inside.
func (s *saver) openOneTag(p *savedPara) {
	if p.removed || p.newMark+p.newContent == "" {
		return
	}
	t := p.story.tree
	s.splice[p.story].Replace(p.node.Start, p.node.End, t.StartTag(p.node)+p.newMark+p.newContent+t.EndTag(p.node))
}

// remove takes a paragraph out, of which everything that counts was moved or is gone. One
// that must be there (the only one of a cell, one that ends a section) is emptied instead.
func (s *saver) remove(p *savedPara, moved bool) {
	sp, t := s.splice[p.story], p.story.tree
	if p.weighty() && !moved {
		return // its text is gone by its own changes
	}
	from, to := p.node.Start, p.node.End
	if p.needed() {
		if p.node.OneTag() {
			return
		}
		from, to = p.content()
	}
	p.removed = p.node.OneTag()
	sp.Drop(from, to)
	left := ""
	if !moved {
		left = ranges(t, p.node)
	}
	sp.Replace(from, to, left)
}

// needed tells whether the paragraph itself has to stay.
func (p *para) needed() bool {
	if p.node.Child(nsW, "pPr").Child(nsW, "sectPr") != nil {
		return true
	}
	for _, k := range p.node.Parent.Kids {
		if k.Is(nsW, "p") && k != p.node {
			return false
		}
	}
	return true
}

// weighty tells whether something hangs on the paragraph that is no text.
func (p *para) weighty() bool {
	found := false
	p.node.Walk(func(n *xmltree.Node) bool {
		found = found || n.Is(nsW, "drawing") || n.Is(nsW, "pict") || n.Is(nsW, "object")
		return !found
	})
	return found
}

// ranges are the ends of bookmarks and comments in n, which may begin or end elsewhere.
func ranges(t *xmltree.Tree, n *xmltree.Node) string {
	var b strings.Builder
	n.Walk(func(k *xmltree.Node) bool {
		if k.Name.Space == nsW {
			switch k.Name.Local {
			case "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd":
				b.WriteString(t.Raw(k))
			}
		}
		return true
	})
	return b.String()
}

// write gives the package with the changed parts, or the file as it is if none changed.
func (s *saver) write() ([]byte, error) {
	parts := s.f.settled
	for _, st := range s.f.stories {
		sp := s.splice[st]
		if sp.Empty() {
			continue
		}
		out, err := sp.Apply(st.tree.Src)
		if err != nil {
			return nil, err
		}
		if st.tree.Converted {
			out = xmltree.DeclareUTF8(out)
		}
		parts[s.f.pkg.Name(st.part)] = out
	}
	if len(parts) == 0 {
		return s.bytes, nil
	}
	var b bytes.Buffer
	if err := s.f.pkg.Replace(&b, parts); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// block is the kind of a line of the edited text.
func (s *saver) block(line int) model.Block {
	if line >= 0 && line < len(s.edited.Blocks) {
		return s.edited.Blocks[line]
	}
	return model.Block{}
}

// meta writes title, author and language where they are others now, into the part that has
// them; without a track only, since that cannot be rejected.
func (s *saver) meta(original *model.Document, parts map[string][]byte) error {
	title, author, lang := original.Redeclared(s.edited)
	if s.track != nil || title+author+lang == "" || !s.f.pkg.Has(metaPart) {
		return nil
	}
	t, err := s.f.parse(metaPart)
	if err != nil {
		return nil // the reader could make nothing of it either
	}
	out, err := t.Redeclare(t.Root, xmltree.Declare(nsDC, "dc", "title", title), xmltree.Declare(nsDC, "dc", "creator", author), xmltree.Declare(nsDC, "dc", "language", lang))
	parts[s.f.pkg.Name(metaPart)] = out
	return err
}
