// Package docx reads and writes the files of Word (Office Open XML). It keeps what it does
// not understand: a save changes the bytes of edited paragraphs and nothing else.
//
// A file is read as stories of pieces. A piece is a text with the element it stands in; the
// texts of all pieces, one after the other, are the text of the document. An edit of the
// text is therefore an edit of known elements.
package docx

import (
	"context"
	"fmt"
	"path"
	"strings"
	"unicode"

	"stet/assets/msg"
	"stet/editor/format/model"
	"stet/editor/format/pack"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

// Namespaces.
const (
	nsW   = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsR   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsRel = "http://schemas.openxmlformats.org/package/2006/relationships"
	nsMC  = "http://schemas.openxmlformats.org/markup-compatibility/2006"
	nsCT  = "http://schemas.openxmlformats.org/package/2006/content-types"
	nsCP  = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
	nsDC  = "http://purl.org/dc/elements/1.1/"
	nsXML = "xml"
)

// strict are the namespaces of the strict variant and what the rest of the world writes.
var strict = map[string]string{
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       nsW,
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                nsR,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink":      relHyperlink,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/footnotes":      relFootnotes,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/endnotes":       relEndnotes,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/styles":         relStyles,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/numbering":      relNumbering,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/comments":       relComments,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/header":         relHeader,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/footer":         relFooter,
	"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument": relOffice,
}

// metaPart is the part with title, author and language.
const metaPart = "docProps/core.xml"

// Types of relationships.
const (
	relOffice    = nsR + "/officeDocument"
	relHyperlink = nsR + "/hyperlink"
	relFootnotes = nsR + "/footnotes"
	relEndnotes  = nsR + "/endnotes"
	relStyles    = nsR + "/styles"
	relNumbering = nsR + "/numbering"
	relComments  = nsR + "/comments"
	relHeader    = nsR + "/header"
	relFooter    = nsR + "/footer"
)

// file is an open .docx.
type file struct {
	ctx     context.Context
	pkg     *pack.Package
	main    string // name of the part with the text
	rels    []rel  // of the main part
	styles  map[string]style
	lists   map[string]map[string]bool // numId → level → it is numbered
	mode    model.Revisions
	stories []*story
	hidden  int // runs that are formatted as hidden

	settle  bool              // tracked changes are settled before anything else
	settled map[string][]byte // parts that were changed by that
}

// story is a part with text: the main one, footnotes, endnotes.
type story struct {
	part  string
	tree  *xmltree.Tree
	links map[string]string // relationship id → address
	paras []*para
}

type rel struct{ id, kind, target, mode string }

// Read reads data as a .docx.
func Read(ctx context.Context, data []byte, o model.Options) (*model.Document, error) {
	f, err := open(ctx, data, o.Revisions, false)
	if err != nil {
		return nil, err
	}
	d := &model.Document{Format: model.DOCX, Encoding: "UTF-8", Bytes: data, Revision: o.Revisions}
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
// first, as mode says.
func open(ctx context.Context, data []byte, mode model.Revisions, settle bool) (*file, error) {
	pkg, err := pack.Open(data)
	if err != nil {
		return nil, err
	}
	f := &file{ctx: ctx, pkg: pkg, mode: mode, settle: settle, settled: map[string][]byte{}}
	if err := f.findMain(); err != nil {
		return nil, err
	}
	if f.rels, err = f.relations(f.main); err != nil {
		return nil, err
	}
	f.readStyles()
	f.readNumbering()
	if err := f.story(f.main, model.Paragraph); err != nil {
		return nil, err
	}
	for _, kind := range []string{relFootnotes, relEndnotes} {
		if part := f.related(kind); part != "" && pkg.Has(part) {
			if err := f.story(part, model.Footnote); err != nil {
				return nil, err
			}
		}
	}
	return f, f.settleRest()
}

// settleRest settles the parts that have text and are not read.
func (f *file) settleRest() error {
	if !f.settle {
		return nil
	}
	for _, r := range f.rels {
		if (r.kind == relHeader || r.kind == relFooter || r.kind == relComments) && f.pkg.Has(r.target) {
			if _, err := f.text(r.target); err != nil {
				return err
			}
		}
	}
	return nil
}

// text reads a part with text into a tree.
func (f *file) text(part string) (*xmltree.Tree, error) {
	t, err := f.parse(part)
	if err != nil || !f.settle {
		return t, err
	}
	now, err := settle(f.ctx, t, f.mode)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	if now != t {
		f.settled[f.pkg.Name(part)] = now.Src
	}
	return now, nil
}

// parse reads a part into a tree.
func (f *file) parse(part string) (*xmltree.Tree, error) {
	data, err := f.pkg.Part(f.ctx, part)
	if err != nil {
		return nil, err
	}
	t, err := parseTree(f.ctx, data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", part, err)
	}
	return t, nil
}

// parseTree reads XML into a tree, with the strict namespaces under their usual names.
func parseTree(ctx context.Context, data []byte) (*xmltree.Tree, error) {
	t, err := xmltree.Parse(ctx, data)
	if err != nil {
		return nil, err
	}
	if s := t.Root.Name.Space; strict[s] != "" || s == nsRel {
		t.Root.Walk(func(n *xmltree.Node) bool {
			if u := strict[n.Name.Space]; u != "" {
				n.Name.Space = u
			}
			for i := range n.Attr {
				if u := strict[n.Attr[i].Name.Space]; u != "" {
					n.Attr[i].Name.Space = u
				}
			}
			return true
		})
	}
	return t, nil
}

// findMain follows the package to its main part, and falls back on the name that the part
// nearly always has.
func (f *file) findMain() error {
	rels, err := f.relations("")
	if err == nil {
		for _, r := range rels {
			if r.kind == relOffice && f.pkg.Has(r.target) {
				f.main = r.target
				break
			}
		}
	}
	if f.main == "" && f.pkg.Has("word/document.xml") {
		f.main = "word/document.xml"
	}
	switch {
	case f.main != "" && strings.HasPrefix(f.main, "xl/"):
		return msg.Errorf("this is a spreadsheet, not a text document")
	case f.main != "" && strings.HasPrefix(f.main, "ppt/"):
		return msg.Errorf("these are slides, not a text document")
	case f.main != "":
		return nil
	case f.pkg.Has("content.xml"):
		return msg.Errorf("this is an OpenDocument file: give it the ending .odt")
	case err != nil && f.pkg.Has("_rels/.rels"):
		return err
	}
	return msg.Errorf("this is no Word document: its main part word/document.xml is missing")
}

// relations reads the relationships of a part; without any it has none. Targets of parts
// come back as names of parts.
func (f *file) relations(part string) ([]rel, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if !f.pkg.Has(name) {
		return nil, nil
	}
	t, err := f.parse(name)
	if err != nil {
		return nil, err
	}
	var out []rel
	for _, n := range t.Root.Kids {
		if n.Name.Local != "Relationship" {
			continue
		}
		r := rel{n.Get("", "Id"), n.Get("", "Type"), n.Get("", "Target"), n.Get("", "TargetMode")}
		if u := strict[r.kind]; u != "" {
			r.kind = u
		}
		if r.mode != "External" {
			if strings.HasPrefix(r.target, "/") {
				r.target = strings.TrimPrefix(path.Clean(r.target), "/")
			} else {
				r.target = path.Join(dir, r.target)
			}
		}
		out = append(out, r)
	}
	return out, nil
}

func (f *file) related(kind string) string {
	for _, r := range f.rels {
		if r.kind == kind {
			return r.target
		}
	}
	return ""
}

// properties reads title, author and language of the document.
func (f *file) properties(d *model.Document) {
	if f.pkg.Has(metaPart) {
		if t, err := f.parse(metaPart); err == nil {
			d.Meta.Title = strings.TrimSpace(t.Root.Child(nsDC, "title").Content())
			d.Meta.Author = strings.TrimSpace(t.Root.Child(nsDC, "creator").Content())
			d.Lang, _ = language.Parse(strings.TrimSpace(t.Root.Child(nsDC, "language").Content()))
		}
	}
	if d.Lang == language.Und {
		d.Lang = f.language()
	}
}

// langAttribute is the attribute of w:lang that holds for text with these run properties:
// w:lang names a language for each kind of letters.
func langAttribute(props *xmltree.Node, text string) string {
	if props.Child(nsW, "rtl") != nil {
		return "bidi"
	}
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			return "eastAsia"
		case unicode.IsLetter(r):
			return "val"
		}
	}
	return "val"
}

// language is what most of the text is marked as, if it is marked.
func (f *file) language() language.Tag {
	count := map[string]int{}
	for _, s := range f.stories {
		for _, p := range s.paras {
			for _, pc := range p.pieces {
				if pc.run != nil {
					props := pc.run.Child(nsW, "rPr")
					if v := props.Child(nsW, "lang").Get(nsW, langAttribute(props, pc.text)); v != "" {
						count[v] += len(pc.text)
					}
				}
			}
		}
	}
	best, most := "", 0
	for v, n := range count {
		if n > most || n == most && v < best {
			best, most = v, n
		}
	}
	tag, err := language.Parse(best)
	if err != nil {
		return language.Und
	}
	return tag
}
