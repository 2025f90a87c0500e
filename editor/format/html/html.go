// Package html reads web pages and the HTML of content systems, and writes clean HTML. A
// file that holds nothing but its article is read whole; from a page with furniture around
// the article (menus, teasers, comments) the article is taken out, and what was left out is
// given as a note, so that nothing vanishes silently.
package html

import (
	"context"
	"fmt"
	"mime"
	"net/url"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/model"
	"stet/editor/format/plain"

	"codeberg.org/readeck/go-readability/v2"
	dom "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"
)

// Read reads data as HTML. Address is where the page came from, or "". It ends with ctx.
func Read(ctx context.Context, data []byte, address string, o model.Options) (*model.Document, error) {
	_, params, _ := mime.ParseMediaType(o.ContentType)
	d, s, err := plain.Decode(data, charset.Hint{Encoding: o.Encoding, Declared: params["charset"], HTML: true})
	if err != nil {
		return nil, err
	}
	d.Format = model.HTML
	if len(s) > model.MaxText {
		return nil, msg.Errorf("%w: %d MB of HTML, and %d MB is the limit", model.ErrTooLarge, len(s)>>20, model.MaxText>>20)
	}
	root, err := parse(ctx, s)
	if err != nil {
		return nil, err
	}
	h := readHead(root)
	d.Lang, d.Meta = h.lang, h.meta
	switch {
	case o.Whole || !furnished(root):
		whole(d, root)
	default:
		article(d, root, address)
	}
	if strings.TrimSpace(d.Text.String()) == "" {
		return nil, model.ErrEmpty
	}
	title(d)
	return d, d.CheckSize()
}

func whole(d *model.Document, root *dom.Node) {
	w := walker{quotes: quotesOf(d.Lang)}
	w.node(root)
	w.end()
	w.b.Into(d)
	if w.pictures > 0 {
		d.Note("format.note.pictures", fmt.Sprint(w.pictures))
	}
}

// article takes the article out of a page. Where the extractor finds none, or next to
// none, the page is read whole, which is said.
func article(d *model.Document, root *dom.Node, address string) {
	base, err := url.Parse(address)
	if err != nil || !base.IsAbs() {
		base = nil
	}
	parser := readability.NewParser()
	parser.CharThresholds = 200
	parser.MaxElemsToParse = 100_000 // beyond that it would take too long; the page is read whole
	a, err := parser.ParseDocument(root, base)
	whole(d, root)
	if err != nil || a.Node == nil {
		d.Note("format.note.no-article")
		return
	}
	all := *d
	w := walker{quotes: quotesOf(d.Lang), titled: true}
	w.node(a.Node)
	w.end()
	w.b.Into(d)
	if d.Text.Len()*20 < all.Text.Len() && d.Text.Len() < 400 {
		*d = all
		d.Note("format.note.no-article")
		return
	}
	describe(d, a)
	if left := leftOut(&all, d); left != "" {
		d.Notes = append(d.Notes, model.Note{ID: "format.note.left-out", Args: []string{fmt.Sprint(strings.Count(left, "\n") + 1)}, Text: left})
	}
}

// describe takes over what the extractor found about the article, which looks at more
// places than readHead.
func describe(d *model.Document, a readability.Article) {
	if t := clean(a.Title()); t != "" {
		d.Meta.Title = t
	}
	if s := clean(a.Byline()); s != "" {
		d.Meta.Author = s
	}
	if s := clean(a.SiteName()); s != "" {
		d.Meta.Outlet = s
	}
	if t, err := a.PublishedTime(); err == nil && !t.IsZero() {
		d.Meta.Dateline = t
	}
	if tag, err := language.Parse(a.Language()); err == nil && d.Lang == language.Und {
		d.Lang = tag
	}
}

// title puts the headline before the text if the page keeps it elsewhere.
func title(d *model.Document) {
	for i, b := range d.Blocks {
		if b.Kind == model.Title {
			if d.Meta.Title == "" {
				d.Meta.Title = strings.TrimSpace(d.Text.Line(i))
			}
			return
		}
	}
	if d.Meta.Title == "" || strings.Contains(fold(d.Text.String()), fold(d.Meta.Title)) {
		return
	}
	if d.Notes == nil || !extracted(d) {
		return
	}
	var b model.Builder
	b.Begin(model.Block{Kind: model.Title})
	b.Write(d.Meta.Title)
	b.Append(d)
	b.Into(d)
}

// extracted tells whether the text is an article taken out of its page.
func extracted(d *model.Document) bool {
	for _, n := range d.Notes {
		if n.ID == "format.note.left-out" {
			return true
		}
	}
	return false
}

// leftOut gives the lines of the page that are not in the article.
func leftOut(all, article *model.Document) string {
	kept := map[string]bool{fold(article.Meta.Title): true}
	for _, sp := range article.Text.AllLines() {
		kept[fold(article.Text.Slice(sp))] = true
	}
	var out []string
	for _, sp := range all.Text.AllLines() {
		if line := strings.TrimSpace(all.Text.Slice(sp)); line != "" && !kept[fold(line)] {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func fold(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

func clean(s string) string { return strings.Join(strings.Fields(s), " ") }

// furnished tells whether the page has parts that are no article: navigation, forms,
// frames, teasers beside the article.
func furnished(n *dom.Node) bool {
	if n.Type == dom.ElementNode {
		switch n.DataAtom {
		case atom.Article:
			return outside(n)
		case atom.Nav, atom.Aside, atom.Form, atom.Iframe, atom.Footer:
			return true
		}
		switch attr(n, "role") {
		case "navigation", "search", "banner", "contentinfo", "complementary", "menu":
			return true
		}
		for _, c := range strings.FieldsFunc(strings.ToLower(attr(n, "class")+" "+attr(n, "id")), wordEnd) {
			if furniture[c] {
				return true
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if furnished(c) {
			return true
		}
	}
	return false
}

// outside tells whether an article element itself holds furniture; a footer or aside
// inside an article is part of it.
func outside(n *dom.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Footer, atom.Aside:
			continue
		}
		if furnished(c) {
			return true
		}
	}
	return false
}

func wordEnd(r rune) bool { return r == ' ' || r == '-' || r == '_' }

// furniture are the words in classes and ids of parts that belong to the page and not to
// the article.
var furniture = map[string]bool{
	"nav": true, "navbar": true, "navigation": true, "menu": true, "sidebar": true, "comments": true, "comment": true,
	"share": true, "sharing": true, "social": true, "related": true, "breadcrumb": true, "breadcrumbs": true,
	"footer": true, "cookie": true, "newsletter": true, "advert": true, "ads": true, "banner": true, "widget": true, "teaser": true,
}

// head is what the head of a page says.
type head struct {
	lang language.Tag
	meta model.Meta
}

func readHead(root *dom.Node) head {
	var h head
	var visit func(*dom.Node)
	visit = func(n *dom.Node) {
		if n.Type == dom.ElementNode {
			h.element(n)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(root)
	return h
}

func (h *head) element(n *dom.Node) {
	switch n.DataAtom {
	case atom.Html:
		if l := attr(n, "lang") + attr(n, "xml:lang"); l != "" {
			h.lang, _ = language.Parse(attr(n, "lang"))
		}
	case atom.Article, atom.Body:
		if l := attr(n, "lang"); l != "" && h.lang == language.Und {
			h.lang, _ = language.Parse(l)
		}
	case atom.Title:
		if n.Parent != nil && n.Parent.DataAtom == atom.Head && n.FirstChild != nil && h.meta.Title == "" {
			h.meta.Title = clean(n.FirstChild.Data)
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") {
			h.meta.Address = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Meta:
		h.named(strings.ToLower(attr(n, "name")+attr(n, "property")), clean(attr(n, "content")))
	}
}

func (h *head) named(name, value string) {
	if value == "" {
		return
	}
	switch name {
	case "author", "dc.creator", "dcterms.creator":
		h.meta.Author = value
	case "og:site_name", "application-name", "dc.publisher":
		h.meta.Outlet = value
	case "og:title":
		h.meta.Title = value
	case "dc.source":
		h.meta.Source = value
	case "og:url":
		if h.meta.Address == "" {
			h.meta.Address = value
		}
	case "article:published_time", "date", "dc.date", "dcterms.date":
		if t, ok := parseTime(value); ok {
			h.meta.Dateline = t
		}
	}
}

func parseTime(s string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// quotesOf gives the marks that a browser draws around <q>.
func quotesOf(tag language.Tag) [2]string {
	base, _ := tag.Base()
	switch base.String() {
	case "de", "cs", "sk", "sl":
		return [2]string{"„", "“"}
	case "fr":
		return [2]string{"« ", " »"}
	case "ru", "uk", "it", "es":
		return [2]string{"«", "»"}
	case "pl":
		return [2]string{"„", "”"}
	}
	return [2]string{"“", "”"}
}
