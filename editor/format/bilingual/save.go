package bilingual

import (
	"context"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
	"stet/editor/redline"
	"stet/editor/text"
)

// Save gives the XLIFF that original was read from with the translation of edited, line by
// line. Segments that were not edited keep their bytes; in the others the codes stay where
// they stand between the words.
func Save(ctx context.Context, original *model.Document, edited text.Doc) ([]byte, error) {
	t, err := parse(ctx, original.Bytes, "xliff")
	if err != nil {
		return nil, err
	}
	segments, err := segmentsOf(t)
	if err != nil {
		return nil, err
	}
	if len(segments) != original.Text.Lines() || edited.Lines() != original.Text.Lines() {
		return nil, errLines
	}
	var sp xmltree.Splicer
	for i, s := range segments {
		if was, now := original.Text.Line(i), edited.Line(i); was != now {
			saveSegment(t, &sp, s, was, now)
		}
	}
	if sp.Empty() {
		return original.Bytes, nil
	}
	out, err := sp.Apply(t.Src)
	if t.Converted && err == nil {
		out = xmltree.DeclareUTF8(out)
	}
	return out, err
}

func saveSegment(t *xmltree.Tree, sp *xmltree.Splicer, s segment, was, now string) {
	if s.translation == nil || s.translation.OneTag() {
		newTarget(t, sp, s, now)
		return
	}
	var texts []span
	at := 0
	for _, p := range piecesOf(s.translation, s.preserve) {
		if p.node != nil {
			texts = append(texts, span{node: p.node, from: at, to: at + len(p.text)})
			at += len(p.text)
		}
	}
	if len(texts) == 0 {
		sp.Replace(s.translation.In, s.translation.In, escape(now))
		return
	}
	old, new := text.New(was), text.New(now)
	for _, h := range reversed(redline.Diff(old, new)) {
		put(texts, h.Old, new.Slice(h.New))
	}
	for _, x := range texts {
		if x.edits != nil {
			sp.Replace(x.node.Start, x.node.End, escape(x.apply(was)))
		}
	}
}

// span is a text node with the bytes of the line that it shows, and what is done to them.
type span struct {
	node     *xmltree.Node
	from, to int
	edits    []text.Edit // from the last to the first
}

// put shares a replacement out among the text nodes; the new text goes where it begins.
func put(texts []span, old text.Span, new string) {
	at := 0
	for i := range texts {
		if x := texts[i]; x.from <= old.Start && (old.Start < x.to || old.Start <= x.to && old.Len() == 0 || i == len(texts)-1) {
			at = i
			break
		}
	}
	for i := range texts {
		x := &texts[i]
		e := text.Edit{Start: min(max(old.Start, x.from), x.to), End: min(max(old.End, x.from), x.to)}
		if i == at {
			e.New = new
		}
		if e.Start < e.End || e.New != "" {
			x.edits = append(x.edits, e)
		}
	}
}

func (x span) apply(line string) string {
	s := line[x.from:x.to]
	for _, e := range x.edits {
		s = s[:e.Start-x.from] + e.New + s[e.End-x.from:]
	}
	return s
}

func reversed(hs []redline.Hunk) []redline.Hunk {
	var out []redline.Hunk
	for i := len(hs) - 1; i >= 0; i-- {
		out = append(out, hs[i])
	}
	return out
}

// newTarget puts in a translation where the file had none.
func newTarget(t *xmltree.Tree, sp *xmltree.Splicer, s segment, now string) {
	if s.translation != nil {
		n := s.translation
		sp.Replace(n.Start, n.End, t.StartTag(n)+escape(now)+t.EndTag(n))
		return
	}
	if s.original.Name.Local == "mrk" { // a segment of XLIFF 1.2: its unit has the target
		unit := s.original
		for unit.Name.Local != "trans-unit" {
			unit = unit.Parent
		}
		mark := t.StartTag(s.original) + escape(now) + t.EndTag(s.original)
		if target := child(unit, "target"); target != nil && !target.OneTag() {
			sp.Replace(target.Out, target.Out, mark)
		} else if target == nil {
			after := child(unit, "seg-source")
			tag := prefixed(t, unit, "target")
			sp.Replace(after.End, after.End, "<"+tag+">"+mark+"</"+tag+">")
		}
		return
	}
	tag := prefixed(t, s.original, "target")
	at := s.original.End
	if seg := child(s.original.Parent, "seg-source"); seg != nil {
		at = seg.End
	}
	sp.Replace(at, at, "<"+tag+">"+escape(now)+"</"+tag+">")
}

func prefixed(t *xmltree.Tree, like *xmltree.Node, local string) string {
	if p, _, ok := strings.Cut(t.Tag(like), ":"); ok {
		return p + ":" + local
	}
	return local
}

func escape(s string) string { return xmltree.Escape(strings.ReplaceAll(s, Break, "\n")) }
