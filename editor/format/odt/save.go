package odt

import (
	"bytes"
	"context"
	"fmt"
	"slices"
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
	if now.Text.String() != original.Text.String() || len(f.paras) == 0 {
		return nil, msg.Errorf("the document does not fit the file that it was read from")
	}
	hunks := redline.Diff(original.Text, edited.Text)
	s := newSaver(f, edited, track)
	if err := s.meta(original, f.settled); err != nil {
		return nil, err
	}
	if len(hunks) == 0 && len(f.settled) == 0 {
		return original.Bytes, nil
	}
	var shares []*paras.Para
	for _, p := range s.paras {
		shares = append(shares, p.Para)
	}
	for _, h := range hunks {
		paras.Share(shares, edited.Text, h)
	}
	paras.Rehome(shares, func(line, i int) bool { return s.paras[i].block.Beside(s.block(line)) })
	paras.Reglue(shares, func(i int) bool { return s.joinable(s.paras[i], s.paras[i+1]) })
	if err := s.render(); err != nil {
		return nil, err
	}
	return s.write()
}

type saver struct {
	f       *file
	t       *xmltree.Tree
	edited  *model.Document
	track   *Track
	paras   []*savedPara
	splice  xmltree.Splicer
	regions strings.Builder // of tracked changes
	region  int
	prefix  string // of the text namespace, with its colon
}

// savedPara is a paragraph with what happens to it.
type savedPara struct {
	*para
	*paras.Para
	removed     bool
	settled     bool          // its white space reads the same beside any text
	head, tail  string        // new content at its beginning and end
	home        *xmltree.Node // the paragraph that its content will stand in: itself, unless it is joined to another
	breakBefore string        // the end of the paragraph before, deleted and tracked
}

func newSaver(f *file, edited *model.Document, track *Track) *saver {
	s := &saver{f: f, t: f.tree, edited: edited, track: track}
	if p, _, ok := strings.Cut(f.tree.Tag(f.paras[0].node), ":"); ok {
		s.prefix = p + ":"
	}
	at := 0
	for _, p := range f.paras {
		n := len(p.textOf())
		s.paras = append(s.paras, &savedPara{para: p, home: p.node, Para: &paras.Para{Start: at, End: at + n}})
		at += n + 1
	}
	return s
}

// render makes the splices, from the last paragraph to the first, since notes and boxes
// stand behind their paragraph and inside it.
func (s *saver) render() error {
	out := s.out()
	rows := s.rows(out)
	deleted := "" // what goes as a whole, up to the paragraph that stands before it
	for i := len(s.paras) - 1; i >= 0; i-- {
		p := s.paras[i]
		if !out[i] {
			s.change(p)
			continue
		}
		deleted = s.t.Raw(p.node) + deleted
		if i > 0 && out[i-1] && s.paras[i-1].node.Parent == p.node.Parent {
			s.remove(p)
		} else {
			s.takeOut(p, deleted)
			deleted = ""
		}
	}
	for _, row := range rows {
		if err := s.join(row); err != nil {
			return err
		}
	}
	for _, p := range s.paras {
		s.flush(p)
	}
	s.addRegions()
	return nil
}

// out tells of each paragraph whether it goes as a whole: nothing of it is left, and what
// stands behind it is none with which it could be one, such as a table.
func (s *saver) out() []bool {
	out := make([]bool, len(s.paras))
	for i := len(s.paras) - 2; i >= 0; i-- {
		p := s.paras[i]
		out[i] = p.Glued && p.Left() == 0 && (out[i+1] || !s.joinable(p, s.paras[i+1])) && !s.holds(p) && (s.track == nil && alone(p) || besideOthers(p))
	}
	for i := 1; i < len(s.paras); i++ { // unless one before it goes on in it
		if p := s.paras[i-1]; p.Glued && !out[i-1] && s.joinable(p, s.paras[i]) {
			out[i] = false
		}
	}
	return out
}

// besideOthers tells whether p is not the only thing in what it stands in.
func besideOthers(p *savedPara) bool {
	return slices.ContainsFunc(p.node.Parent.Kids, func(k *xmltree.Node) bool {
		return k != p.node && (isParagraph(k) || k.Is(nsTable, "table") || k.Is(nsText, "list") || k.Is(nsText, "section"))
	})
}

// takeOut takes a paragraph out, or notes that as a tracked change with what else was deleted
// behind it: LibreOffice knows one deletion in one place.
func (s *saver) takeOut(p *savedPara, deleted string) {
	if s.track == nil {
		s.remove(p)
		return
	}
	p.removed = true
	s.splice.Replace(p.node.Start, p.node.End, s.deletion(deleted))
}

// rows are the paragraphs that become one, row by row.
func (s *saver) rows(out []bool) [][]*savedPara {
	var rows [][]*savedPara
	for i := 0; i < len(s.paras); i++ {
		from := i
		for !out[i] && i+1 < len(s.paras) && s.paras[i].Glued && s.joinable(s.paras[i], s.paras[i+1]) {
			i++
		}
		if row := s.paras[from : i+1]; len(row) > 1 {
			rows = append(rows, row)
			for _, p := range row {
				p.home = row[stays(row)].node
			}
		}
	}
	return rows
}

// joinable tells whether two paragraphs can become one: side by side, or items of lists,
// of which one goes. A tracked change cannot take an item away.
func (s *saver) joinable(p, q *savedPara) bool {
	if p.node.Parent == q.node.Parent {
		return true
	}
	return s.track == nil && p.block.Kind == model.ListItem && q.block.Kind == model.ListItem || s.track == nil && (alone(q) || alone(p)) && q.block.Kind != model.Cell && p.block.Kind != model.Cell
}

// alone tells whether p is all that its list item has.
func alone(p *savedPara) bool {
	n := p.node.Parent
	if !n.Is(nsText, "list-item") {
		return false
	}
	for _, k := range n.Kids {
		if k != p.node && k.Name.Local != "" {
			return false
		}
	}
	return true
}

// join makes one paragraph of a row: what others have goes into the one that stays.
func (s *saver) join(row []*savedPara) error {
	keep := stays(row)
	var before, after strings.Builder
	for i, p := range row {
		if i > 0 && s.track != nil {
			p.breakBefore = s.deletion(s.empty(row[i-1]) + s.empty(p))
		}
		if i == keep {
			before.WriteString(p.breakBefore)
			continue
		}
		if s.track == nil && p.Left() == 0 && !s.holds(p) {
			s.remove(p)
			continue
		}
		s.settle(p)
		inner, err := s.content(p)
		if err != nil {
			return err
		}
		if i < keep {
			before.WriteString(p.breakBefore + inner)
		} else {
			after.WriteString(p.breakBefore + inner)
		}
		s.remove(p)
	}
	if before.Len()+after.Len() > 0 { // else it stays as it is
		s.settle(row[keep])
	}
	row[keep].head = before.String() + row[keep].head
	row[keep].tail += after.String()
	return nil
}

// holds tells whether something hangs on a paragraph that is no text of its own: pictures,
// notes, and ranges that begin or end elsewhere.
func (s *saver) holds(p *savedPara) bool {
	found, open := false, 0
	p.node.Walk(func(n *xmltree.Node) bool {
		switch name := n.Name.Local; {
		case n.Name.Space == nsDraw, n.Is(nsText, "note"), n.Is(nsOffice, "annotation-end"):
			found = true
		case strings.HasSuffix(name, "-start"):
			open++
		case strings.HasSuffix(name, "-end"):
			open--
			found = found || open < 0
		}
		return !found
	})
	return found || open != 0
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

// content takes the content of a paragraph with its changes.
func (s *saver) content(p *savedPara) (string, error) {
	inner, err := s.splice.Take(s.t.Src, p.node.In, p.node.Out)
	return p.head + inner + p.tail, err
}

// remove takes a paragraph out, with its item if it is all of it.
func (s *saver) remove(p *savedPara) {
	p.removed = true
	from, to := p.node.Start, p.node.End
	if alone(p) {
		from, to = p.node.Parent.Start, p.node.Parent.End
	}
	s.splice.Drop(from, to)
	s.splice.Replace(from, to, "")
}

// flush writes what was put at the beginning and the end of a paragraph.
func (s *saver) flush(p *savedPara) {
	switch {
	case p.removed || p.head+p.tail == "":
	case p.node.OneTag():
		s.splice.Replace(p.node.Start, p.node.End, s.t.StartTag(p.node)+p.head+p.tail+s.t.EndTag(p.node))
	default:
		s.splice.Replace(p.node.In, p.node.In, p.head)
		s.splice.Replace(p.node.Out, p.node.Out, p.tail)
	}
}

// empty is an empty paragraph with the look of p, for a list of deletions.
func (s *saver) empty(p *savedPara) string {
	return s.t.StartTag(p.node) + s.t.EndTag(p.node)
}

// deletion notes a tracked deletion and gives the mark that stands for it.
func (s *saver) deletion(paragraphs string) string {
	id := s.newRegion("deletion", paragraphs)
	return "<" + s.prefix + "change " + s.prefix + `change-id="` + id + `"/>`
}

// insertion notes a tracked insertion and gives the marks around it.
func (s *saver) insertion() (start, end string) {
	id := s.newRegion("insertion", "")
	return "<" + s.prefix + "change-start " + s.prefix + `change-id="` + id + `"/>`, "<" + s.prefix + "change-end " + s.prefix + `change-id="` + id + `"/>`
}

func (s *saver) newRegion(kind, content string) string {
	s.region++
	id := fmt.Sprintf("stet%d", s.region)
	for s.f.regions[id] != nil {
		s.region++
		id = fmt.Sprintf("stet%d", s.region)
	}
	t := s.prefix
	when := s.track.Time
	if when.IsZero() { // LibreOffice loses a change without a time
		when = time.Unix(0, 0)
	}
	fmt.Fprintf(&s.regions, `<%schanged-region xml:id="%s" %sid="%s"><%s%s><office:change-info xmlns:office="%s" xmlns:dc="%s"><dc:creator>%s</dc:creator><dc:date>%s</dc:date></office:change-info>%s</%s%s></%schanged-region>`,
		t, id, t, id, t, kind, nsOffice, nsDC, xmltree.Escape(s.track.Author), when.UTC().Format("2006-01-02T15:04:05"), content, t, kind, t)
	return id
}

// addRegions puts the tracked changes at the head of the text.
func (s *saver) addRegions() {
	if s.regions.Len() == 0 {
		return
	}
	body := s.t.Root.Child(nsOffice, "body").Child(nsOffice, "text")
	if have := body.Child(nsText, "tracked-changes"); have != nil && !have.OneTag() {
		s.splice.Replace(have.Out, have.Out, s.regions.String())
		return
	} else if have != nil {
		s.splice.Replace(have.Start, have.End, s.t.StartTag(have)+s.regions.String()+s.t.EndTag(have))
		return
	}
	at := body.In
	if forms := body.Child(nsOffice, "forms"); forms != nil {
		at = forms.End
	}
	s.splice.Front(at, "<"+s.prefix+`tracked-changes `+s.prefix+`track-changes="false">`+s.regions.String()+"</"+s.prefix+"tracked-changes>")
}

func (s *saver) write() ([]byte, error) {
	out, err := s.splice.Apply(s.t.Src)
	if err != nil {
		return nil, err
	}
	if s.t.Converted {
		out = xmltree.DeclareUTF8(out)
	}
	var b bytes.Buffer
	parts := s.f.settled
	parts[s.f.pkg.Name(content)] = out
	if err := s.f.pkg.Replace(&b, parts); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

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
	if err != nil || t.Root.Child(nsOffice, "meta") == nil {
		return nil // the reader could make nothing of it either
	}
	out, err := t.Redeclare(t.Root.Child(nsOffice, "meta"), xmltree.Declare(nsDC, "dc", "title", title), xmltree.Declare(nsMeta, "meta", "initial-creator", author), xmltree.Declare(nsDC, "dc", "language", lang))
	parts[s.f.pkg.Name(metaPart)] = out
	return err
}
