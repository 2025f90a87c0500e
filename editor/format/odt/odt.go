// Package odt reads and writes the files of LibreOffice and OpenOffice (OpenDocument). As
// in docx, a file is read as pieces of text with the nodes they stand in, and a save
// changes the bytes of edited paragraphs and nothing else.
package odt

import (
	"context"
	"fmt"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"
	"stet/editor/format/pack"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

// Namespaces.
const (
	nsOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
	nsText   = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
	nsTable  = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
	nsDraw   = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
	nsStyle  = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
	nsFO     = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
	nsMeta   = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
	nsDC     = "http://purl.org/dc/elements/1.1/"
	nsXLink  = "http://www.w3.org/1999/xlink"
)

// The parts with the text, and with title, author and language.
const (
	content  = "content.xml"
	metaPart = "meta.xml"
)

// file is an open .odt.
type file struct {
	ctx      context.Context
	pkg      *pack.Package
	tree     *xmltree.Tree
	mode     model.Revisions
	styles   map[string]style
	lists    map[string]map[string]bool // list style → level → it is numbered
	regions  map[string]*xmltree.Node   // tracked changes by id, as they are in the file
	settled  map[string][]byte          // parts whose tracked changes were settled
	paras    []*para
	comments []string
	pictures int
}

// style is what matters of a style.
type style struct {
	name, parent string // name as people see it
	list         string
	outline      string
	kinds        []model.InlineKind
}

// Read reads data as an .odt.
func Read(ctx context.Context, data []byte, o model.Options) (*model.Document, error) {
	f, err := open(ctx, data, o.Revisions, o.Revisions == model.Reject)
	if err != nil {
		return nil, err
	}
	d := &model.Document{Format: model.ODT, Encoding: "UTF-8", Bytes: data, Revision: o.Revisions}
	f.fill(d)
	if err := d.CheckSize(); err != nil {
		return nil, err
	}
	if strings.TrimSpace(d.Text.String()) == "" {
		return nil, model.ErrEmpty
	}
	f.properties(d)
	f.notes(d)
	return d, nil
}

// open reads the parts of a file; with settle its tracked changes are accepted or rejected
// first, as mode says. Without it they are read as accepted.
func open(ctx context.Context, data []byte, mode model.Revisions, settle bool) (*file, error) {
	pkg, err := pack.Open(data)
	if err != nil {
		return nil, err
	}
	f := &file{ctx: ctx, pkg: pkg, mode: mode, styles: map[string]style{}, lists: map[string]map[string]bool{}, settled: map[string][]byte{}}
	if !pkg.Has(content) {
		return nil, msg.Errorf("this is no OpenDocument text: its part content.xml is missing")
	}
	if pkg.Has("META-INF/manifest.xml") {
		m, err := pkg.Part(ctx, "META-INF/manifest.xml")
		if err == nil && strings.Contains(string(m), "encryption-data") {
			return nil, model.ErrEncrypted
		}
	}
	if f.tree, err = f.parse(content); err != nil {
		return nil, err
	}
	f.regions = regionsIn(f.tree.Root)
	if settle {
		if err := f.settle(); err != nil {
			return nil, err
		}
	}
	body := f.tree.Root.Child(nsOffice, "body")
	text := body.Child(nsOffice, "text")
	if text == nil {
		return nil, msg.Errorf("this is no text document of OpenDocument")
	}
	f.readStyles()
	r := &reader{f: f}
	r.blocks(text)
	r.footnotes()
	return f, nil
}

func (f *file) parse(part string) (*xmltree.Tree, error) {
	data, err := f.pkg.Part(f.ctx, part)
	if err != nil {
		return nil, err
	}
	t, err := xmltree.Parse(f.ctx, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	return t, nil
}

// readStyles reads the styles of the document; those of the part with the text win.
func (f *file) readStyles() {
	if f.pkg.Has("styles.xml") {
		if t, err := f.parse("styles.xml"); err == nil {
			f.stylesIn(t.Root)
		}
	}
	f.stylesIn(f.tree.Root.Child(nsOffice, "automatic-styles"))
}

func (f *file) stylesIn(n *xmltree.Node) {
	n.Walk(func(k *xmltree.Node) bool {
		switch {
		case k.Is(nsStyle, "style"):
			f.styles[k.Get(nsStyle, "family")+" "+k.Get(nsStyle, "name")] = styleOf(k)
			return false
		case k.Is(nsText, "list-style"):
			levels := map[string]bool{}
			for _, l := range k.Kids {
				levels[l.Get(nsText, "level")] = l.Is(nsText, "list-level-style-number")
			}
			f.lists[k.Get(nsStyle, "name")] = levels
			return false
		}
		return true
	})
}

func styleOf(n *xmltree.Node) style {
	s := style{name: n.Get(nsStyle, "display-name"), parent: n.Get(nsStyle, "parent-style-name"), list: n.Get(nsStyle, "list-style-name"), outline: n.Get(nsStyle, "default-outline-level")}
	if s.name == "" {
		s.name = n.Get(nsStyle, "name")
	}
	s.name = strings.ToLower(strings.ReplaceAll(s.name, "_20_", " "))
	p := n.Child(nsStyle, "text-properties")
	for _, l := range []struct {
		kind model.InlineKind
		on   bool
	}{
		{model.Bold, p.Get(nsFO, "font-weight") == "bold" || p.Get(nsFO, "font-weight") == "700"},
		{model.Italic, p.Get(nsFO, "font-style") == "italic"},
		{model.Underline, on(p.Get(nsStyle, "text-underline-style"))},
		{model.Strike, on(p.Get(nsStyle, "text-line-through-style"))},
		{model.Super, strings.HasPrefix(p.Get(nsStyle, "text-position"), "super")},
		{model.Sub, strings.HasPrefix(p.Get(nsStyle, "text-position"), "sub")},
	} {
		if l.on {
			s.kinds = append(s.kinds, l.kind)
		}
	}
	return s
}

func on(v string) bool { return v != "" && v != "none" }

// settle settles the tracked changes of the text, and of headers and footers, which are
// among the styles.
func (f *file) settle() error {
	for _, part := range []string{content, "styles.xml"} {
		if !f.pkg.Has(part) {
			continue
		}
		t, err := f.parse(part)
		if err != nil {
			return err
		}
		now, err := settle(f.ctx, t, f.mode)
		if err != nil {
			return fmt.Errorf("%s: %w", part, err)
		}
		if now != t {
			f.settled[f.pkg.Name(part)] = now.Src
		}
		if part == content {
			f.tree = now
		}
	}
	return nil
}

func (f *file) properties(d *model.Document) {
	if !f.pkg.Has(metaPart) {
		return
	}
	t, err := f.parse(metaPart)
	if err != nil {
		return
	}
	m := t.Root.Child(nsOffice, "meta")
	d.Meta.Title = strings.TrimSpace(m.Child(nsDC, "title").Content())
	if d.Meta.Author = strings.TrimSpace(m.Child(nsMeta, "initial-creator").Content()); d.Meta.Author == "" {
		d.Meta.Author = strings.TrimSpace(m.Child(nsDC, "creator").Content())
	}
	d.Lang, _ = language.Parse(strings.TrimSpace(m.Child(nsDC, "language").Content()))
}

func (f *file) notes(d *model.Document) {
	for _, n := range f.pkg.Names() {
		if strings.HasPrefix(n, "Basic/") || strings.HasPrefix(n, "Scripts/") {
			d.Note("format.note.macros")
			break
		}
	}
	if len(f.comments) > 0 {
		d.Notes = append(d.Notes, model.Note{ID: "format.note.comments", Args: []string{fmt.Sprint(len(f.comments))}, Text: strings.Join(f.comments, "\n")})
	}
	ins, del := 0, 0
	for _, r := range f.regions {
		if r.Child(nsText, "insertion") != nil {
			ins++
		}
		if r.Child(nsText, "deletion") != nil {
			del++
		}
	}
	if ins+del > 0 {
		id := "format.note.accepted"
		if f.mode == model.Reject {
			id = "format.note.rejected"
		}
		d.Note(id, fmt.Sprint(ins), fmt.Sprint(del))
	}
	if f.pictures > 0 {
		d.Note("format.note.pictures", fmt.Sprint(f.pictures))
	}
}
