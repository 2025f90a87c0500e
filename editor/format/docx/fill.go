package docx

import (
	"fmt"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// fill puts the text of all stories into d. Each paragraph is a block, a line break inside
// it begins another one that is Soft.
func (f *file) fill(d *model.Document) {
	var b model.Builder
	number := 0
	for _, s := range f.stories {
		open := false // the paragraph before goes on in this one
		for _, p := range s.paras {
			number++
			k := p.block
			k.Anchor = number
			if open {
				last := b.Last()
				soft, row := last.Soft, last.Row
				*last = k
				last.Soft, last.Row = soft, row
			} else {
				b.Begin(k)
			}
			p.write(&b, k)
			open = p.merged
		}
	}
	b.Into(d)
}

// write adds the text of p, with its spans.
func (p *para) write(b *model.Builder, k model.Block) {
	k.Soft, k.Row = true, false
	at := 0
	place, spans := map[int]int{0: b.Len()}, p.spans // spans are in order of their ends
	for _, pc := range p.pieces {
		if pc.text == "\n" {
			b.Begin(k)
		} else {
			b.Write(pc.text)
		}
		at += len(pc.text)
		place[at] = b.Len()
		for len(spans) > 0 && spans[0].end <= at {
			b.Mark(spans[0].kind, place[spans[0].start], spans[0].href)
			spans = spans[1:]
		}
	}
}

// notes says what is in the file and not in the text.
func (f *file) notes(d *model.Document) {
	for _, n := range f.pkg.Names() {
		if strings.HasSuffix(strings.ToLower(n), "vbaproject.bin") {
			d.Note("format.note.macros")
			break
		}
	}
	if f.hidden > 0 {
		d.Note("format.note.hidden", fmt.Sprint(f.hidden))
	}
	f.noteText(d, relComments, "format.note.comments", "comment")
	f.noteText(d, relHeader, "format.note.headers", "p")
	f.noteText(d, relFooter, "format.note.headers", "p")
	ins, del, pictures := 0, 0, 0
	for _, s := range f.stories {
		s.tree.Root.Walk(func(n *xmltree.Node) bool {
			switch {
			case n.Is(nsMC, "Fallback"):
				return false
			case n.Is(nsW, "ins"), n.Is(nsW, "moveTo"):
				ins++
			case n.Is(nsW, "del"), n.Is(nsW, "moveFrom"):
				del++
			case n.Is(nsW, "drawing"), n.Is(nsW, "pict"):
				pictures++
			}
			return true
		})
	}
	if ins+del > 0 {
		id := "format.note.accepted"
		if f.mode == model.Reject {
			id = "format.note.rejected"
		}
		d.Note(id, fmt.Sprint(ins), fmt.Sprint(del))
	}
	if pictures > 0 {
		d.Note("format.note.pictures", fmt.Sprint(pictures))
	}
}

// noteText notes the text of a part that is kept and not shown.
func (f *file) noteText(d *model.Document, kind, id, element string) {
	for _, r := range f.rels {
		if r.kind != kind || !f.pkg.Has(r.target) {
			continue
		}
		t, err := f.parse(r.target)
		if err != nil {
			continue
		}
		var lines []string
		t.Root.Walk(func(n *xmltree.Node) bool {
			if n.Is(nsMC, "Fallback") {
				return false
			}
			if n.Is(nsW, element) {
				if s := strings.TrimSpace(strings.Join(texts(n), "")); s != "" {
					lines = append(lines, s)
				}
				return false
			}
			return true
		})
		if len(lines) > 0 {
			d.Notes = append(d.Notes, model.Note{ID: id, Args: []string{fmt.Sprint(len(lines))}, Text: strings.Join(lines, "\n")})
		}
	}
}

func texts(n *xmltree.Node) []string {
	var out []string
	n.Walk(func(k *xmltree.Node) bool {
		if k.Is(nsW, "t") {
			out = append(out, visible(k))
		}
		return true
	})
	return out
}
