package bilingual

import (
	"context"
	"fmt"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"
	"stet/editor/format/xmltree"

	"golang.org/x/text/language"
)

// segment is a pair of elements; translation is nil where the file has none yet. Unit is
// the element in which one would be put.
type segment struct {
	original, translation *xmltree.Node
	preserve              bool // white space counts
}

// tmx reads the units of a translation memory: the language of its header, and the first
// other one.
func (b *builder) tmx(ctx context.Context, data []byte) error {
	t, err := parse(ctx, data, "tmx")
	if err != nil {
		return err
	}
	source := ""
	if h := child(t.Root, "header"); h != nil {
		source = h.Get("", "srclang")
	}
	others := map[string]bool{}
	target := ""
	each(t.Root, "tu", func(tu *xmltree.Node) {
		var s segment
		for _, v := range tu.Kids {
			if v.Name.Local != "tuv" {
				continue
			}
			lang := v.Get("xml", "lang") + v.Get("", "lang")
			switch {
			case s.original == nil && (source == "" || source == "*all*" || sameLanguage(lang, source)):
				s.original = child(v, "seg")
				if source == "" || source == "*all*" {
					source = lang
				}
			case s.translation == nil && (target == "" || sameLanguage(lang, target)):
				s.translation, target = child(v, "seg"), lang
			default:
				others[lang] = true
			}
		}
		if s.original != nil {
			s.preserve = true
			b.segment(s)
		}
	})
	b.languages(source, target)
	if len(others) > 0 {
		b.docs[1].Note("format.note.more-languages", fmt.Sprint(len(others)))
	}
	return nil
}

func sameLanguage(a, b string) bool {
	x, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(a, "_", "-")), "-")
	y, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(b, "_", "-")), "-")
	return x == y
}

func (b *builder) languages(original, translation string) {
	for i, l := range []string{original, translation} {
		if tag, err := language.Parse(l); err == nil {
			b.docs[i].Lang = tag
		}
	}
}

// xliff reads the segments of XLIFF 1.2 and 2.x.
func (b *builder) xliff(ctx context.Context, data []byte) error {
	t, err := parse(ctx, data, "xliff")
	if err != nil {
		return err
	}
	segments, err := segmentsOf(t)
	if err != nil {
		return err
	}
	for _, s := range segments {
		b.segment(s)
	}
	file := child(t.Root, "file")
	if v := t.Root.Get("", "version"); strings.HasPrefix(v, "2") {
		b.languages(t.Root.Get("", "srcLang"), t.Root.Get("", "trgLang"))
	} else {
		b.languages(file.Get("", "source-language"), file.Get("", "target-language"))
	}
	return nil
}

func segmentsOf(t *xmltree.Tree) ([]segment, error) {
	switch v := t.Root.Get("", "version"); {
	case strings.HasPrefix(v, "2"):
		return segments2(t), nil
	case strings.HasPrefix(v, "1"):
		return segments1(t), nil
	default:
		return nil, msg.Errorf("XLIFF of version %q cannot be read", v)
	}
}

// segments2 are the segments of XLIFF 2: what lies between them is no text to check.
func segments2(t *xmltree.Tree) []segment {
	var out []segment
	each(t.Root, "unit", func(u *xmltree.Node) {
		if u.Get("", "translate") == "no" {
			return
		}
		each(u, "segment", func(s *xmltree.Node) {
			if src := child(s, "source"); src != nil {
				out = append(out, segment{src, child(s, "target"), preserves(src)})
			}
		})
	})
	return out
}

// segments1 are the units of XLIFF 1.2, or the segments that a tool marked in them.
func segments1(t *xmltree.Tree) []segment {
	var out []segment
	each(t.Root, "trans-unit", func(u *xmltree.Node) {
		src, target := child(u, "source"), child(u, "target")
		if src == nil || u.Get("", "translate") == "no" {
			return
		}
		marks := marked(child(u, "seg-source"))
		if len(marks) == 0 {
			out = append(out, segment{src, target, preserves(src)})
			return
		}
		targets := map[string]*xmltree.Node{}
		for _, m := range marked(target) {
			targets[m.Get("", "mid")] = m
		}
		for _, m := range marks {
			out = append(out, segment{m, targets[m.Get("", "mid")], preserves(m)})
		}
	})
	return out
}

// marked are the segments marked inside n.
func marked(n *xmltree.Node) []*xmltree.Node {
	var out []*xmltree.Node
	n.Walk(func(k *xmltree.Node) bool {
		if k.Name.Local == "mrk" && k.Get("", "mtype") == "seg" {
			out = append(out, k)
			return false
		}
		return true
	})
	return out
}

// preserves tells whether white space in n counts.
func preserves(n *xmltree.Node) bool {
	for ; n != nil; n = n.Parent {
		if v, ok := n.Lookup("xml", "space"); ok {
			return v == "preserve"
		}
	}
	return false
}

// segment adds a pair of elements, with their codes as placeholders.
func (b *builder) segment(s segment) {
	for i, n := range []*xmltree.Node{s.original, s.translation} {
		side := &b.sides[i]
		side.Begin(model.Block{})
		for _, p := range piecesOf(n, s.preserve) {
			if p.code != "" {
				side.Place(p.code)
			} else {
				side.Write(p.text)
			}
		}
	}
}

// piecesOf are the texts and codes of a segment, the texts as they read: where white space
// does not count, it collapses to one space, and there is none at the ends.
func piecesOf(n *xmltree.Node, preserve bool) []piece {
	pieces := walk(n)
	space, last := true, -1
	for i := range pieces {
		p := &pieces[i]
		if p.node == nil {
			continue
		}
		if preserve {
			p.text = oneLine(p.text)
			continue
		}
		if p.text, space = collapse(p.text, space); p.text != "" {
			last = i
		}
	}
	if last >= 0 && !preserve {
		pieces[last].text = strings.TrimSuffix(pieces[last].text, " ")
	}
	return pieces
}

// collapse makes runs of white space one space; space tells whether one stands before s.
func collapse(s string, space bool) (string, bool) {
	var b strings.Builder
	for _, c := range s {
		white := c == ' ' || c == '\n' || c == '\t' || c == '\r'
		switch {
		case !white:
			b.WriteRune(c)
		case !space:
			b.WriteByte(' ')
		}
		space = white
	}
	return b.String(), space
}

// piece is a text inside a segment, or a code.
type piece struct {
	text string
	node *xmltree.Node // the text node
	code string
}

// walk lists the content of n. The content of codes is the code itself, not text;
// what they have as sub-flows is left to its own unit.
func walk(n *xmltree.Node) []piece {
	if n == nil {
		return nil
	}
	var out []piece
	for _, k := range n.Kids {
		switch k.Name.Local {
		case "":
			out = append(out, piece{text: k.Text, node: k})
		case "g", "mrk", "pc", "hi":
			out = append(out, piece{code: codeOf(k)})
			out = append(out, walk(k)...)
			out = append(out, piece{code: "/" + codeOf(k)})
		default:
			out = append(out, piece{code: codeOf(k)})
		}
	}
	return out
}

func codeOf(n *xmltree.Node) string {
	id := n.Get("", "id") + n.Get("", "mid")
	if id == "" {
		id = n.Get("", "i") + n.Get("", "x") + n.Get("", "startRef")
	}
	return n.Name.Local + " " + id
}

func child(n *xmltree.Node, local string) *xmltree.Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name.Local == local {
			return k
		}
	}
	return nil
}

// each calls f for the elements of that name, not for those inside one of them.
func each(n *xmltree.Node, local string, f func(*xmltree.Node)) {
	for _, k := range n.Kids {
		if k.Name.Local == local {
			f(k)
		} else if k.Name.Local != "" && k.Name.Local != "alt-trans" && k.Name.Local != "matches" {
			each(k, local, f)
		}
	}
}

var errLines = msg.Errorf("the segments do not fit the file that they were read from: lines were split or joined")
