package docx

import (
	"strconv"
	"strings"

	"stet/editor/format/model"
	"stet/editor/format/xmltree"
)

// style is what matters of a style: the kind of block, its list, and bold or italic of a
// character style.
type style struct {
	name    string
	basedOn string
	outline int    // level of heading from 1; 0: none
	numID   string // list
	bold    bool
	italic  bool
}

func (f *file) readStyles() {
	f.styles = map[string]style{}
	part := f.related(relStyles)
	if part == "" || !f.pkg.Has(part) {
		return
	}
	t, err := f.parse(part)
	if err != nil {
		return // without styles every block is a paragraph; the text is whole
	}
	for _, n := range t.Root.Kids {
		if !n.Is(nsW, "style") {
			continue
		}
		s := style{
			name:    strings.ToLower(n.Child(nsW, "name").Get(nsW, "val")),
			basedOn: n.Child(nsW, "basedOn").Get(nsW, "val"),
		}
		pPr, rPr := n.Child(nsW, "pPr"), n.Child(nsW, "rPr")
		s.outline = outline(pPr)
		s.numID = pPr.Child(nsW, "numPr").Child(nsW, "numId").Get(nsW, "val")
		s.bold, s.italic = on(rPr.Child(nsW, "b")), on(rPr.Child(nsW, "i"))
		f.styles[n.Get(nsW, "styleId")] = s
	}
}

func outline(pPr *xmltree.Node) int {
	v, ok := pPr.Child(nsW, "outlineLvl").Lookup(nsW, "val")
	n, err := strconv.Atoi(v)
	if !ok || err != nil || n < 0 || n > 8 {
		return 0
	}
	return min(n+1, 6)
}

// on tells whether a switch such as w:b is there and not off.
func on(n *xmltree.Node) bool {
	if n == nil {
		return false
	}
	switch n.Get(nsW, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// readNumbering finds out which lists are numbered and which have bullets.
func (f *file) readNumbering() {
	f.lists = map[string]map[string]bool{}
	part := f.related(relNumbering)
	if part == "" || !f.pkg.Has(part) {
		return
	}
	t, err := f.parse(part)
	if err != nil {
		return
	}
	abstract := map[string]map[string]bool{}
	for _, n := range t.Root.Kids {
		switch {
		case n.Is(nsW, "abstractNum"):
			levels := map[string]bool{}
			for _, l := range n.Kids {
				if l.Is(nsW, "lvl") {
					format := l.Child(nsW, "numFmt").Get(nsW, "val")
					levels[l.Get(nsW, "ilvl")] = format != "bullet" && format != "none"
				}
			}
			abstract[n.Get(nsW, "abstractNumId")] = levels
		case n.Is(nsW, "num"):
			f.lists[n.Get(nsW, "numId")] = abstract[n.Child(nsW, "abstractNumId").Get(nsW, "val")]
		}
	}
}

// block says what a paragraph is, by its properties and its style.
func (f *file) block(pPr *xmltree.Node, base model.Block) model.Block {
	if base.Kind == model.Cell || base.Kind == model.Footnote {
		return base
	}
	id := pPr.Child(nsW, "pStyle").Get(nsW, "val")
	level, numID := outline(pPr), ""
	num := pPr.Child(nsW, "numPr")
	if num != nil {
		numID = num.Child(nsW, "numId").Get(nsW, "val")
	}
	for depth := 0; id != "" && depth < 16; depth++ {
		s, ok := f.styles[id]
		if !ok {
			s.name = strings.ToLower(id)
		}
		if k, ok := named(s.name, base); ok {
			return k
		}
		if level == 0 {
			level = s.outline
		}
		if num == nil && numID == "" {
			numID = s.numID
		}
		id = s.basedOn
	}
	switch {
	case numID != "" && numID != "0":
		lvl := num.Child(nsW, "ilvl").Get(nsW, "val")
		if lvl == "" {
			lvl = "0"
		}
		n, _ := strconv.Atoi(lvl)
		return model.Block{Kind: model.ListItem, Level: min(max(n, 0), 8) + 1, Ordered: f.lists[numID][lvl]}
	case level > 0:
		return model.Block{Kind: model.Heading, Level: level}
	}
	return base
}

// named knows the built-in styles, whose names are English in every language of Word, and
// those of Pages and LibreOffice.
func named(name string, base model.Block) (model.Block, bool) {
	switch name {
	case "title", "titel", "titre":
		return model.Block{Kind: model.Title}, true
	case "subtitle":
		return model.Block{Kind: model.Heading, Level: 2}, true
	case "quote", "intense quote", "block text", "quotations", "block quote", "blockquote":
		return model.Block{Kind: model.Quote}, true
	case "caption", "image caption", "table caption", "figure":
		return model.Block{Kind: model.Caption}, true
	case "html preformatted", "preformatted text", "source code", "code", "macro":
		return model.Block{Kind: model.Code}, true
	case "footnote text", "endnote text", "footnote", "endnote":
		return model.Block{Kind: model.Footnote}, true
	case "heading":
		if base.Kind == model.Paragraph {
			return model.Block{Kind: model.Heading, Level: 1}, true
		}
	}
	for _, prefix := range []string{"heading ", "heading", "überschrift ", "titre "} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			if n, err := strconv.Atoi(rest); err == nil && n >= 1 && n <= 9 {
				return model.Block{Kind: model.Heading, Level: min(n, 6)}, true
			}
		}
	}
	return model.Block{}, false
}
