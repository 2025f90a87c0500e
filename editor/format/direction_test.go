package format

import (
	"bytes"
	"context"
	"maps"
	"strings"
	"testing"

	"stet/editor/format/officetest"

	dom "golang.org/x/net/html"
	"golang.org/x/text/language"
)

const arabicPage = `<html lang="ar"><head><title>مناورة</title></head><body><h1>BBC: الوزير يلتقي بالجنرال</h1><p>قال الوزير في <b>مؤتمر صحفي (BBC News)</b> إن العدد بلغ 15% من iPhone 15.</p><p>New York Times</p><ul><li>أولا</li><li>Second item</li></ul><blockquote><p>الماء لا يعرف الحدود.</p></blockquote><table><tr><td>السنة</td><td>2026</td></tr><tr><td>abc</td><td>15</td></tr></table><p>نهاية المناورة.</p></body></html>`

// directions are those of the paragraphs of a page, by their words.
func directions(t *testing.T, page []byte) map[string]string {
	t.Helper()
	root, err := dom.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	var walk func(n *dom.Node, dir string)
	walk = func(n *dom.Node, dir string) {
		if n.Type == dom.ElementNode {
			for _, a := range n.Attr {
				if a.Key == "dir" {
					dir = a.Val
				}
			}
		}
		switch n.Data {
		case "head":
			return
		case "p", "h1", "blockquote", "li", "td":
			// The inner one of two such elements comes last and says what holds.
			defer func() {
				if w := strings.Join(strings.Fields(textOf(n)), " "); out[w] == "" {
					out[w] = dir
				}
			}()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, dir)
		}
	}
	walk(root, "ltr")
	return out
}

func textOf(n *dom.Node) string {
	if n.Type == dom.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// A text from the right stands from the right in every format that can say so, and
// paragraphs that run the other way stand from the left; in files edited and redlined, too.
func TestDirectionIsWritten(t *testing.T) {
	want := map[string]string{
		"BBC: الوزير يلتقي بالجنرال": "rtl", "قال الوزير في مؤتمر صحفي (BBC News) إن العدد بلغ 15% من iPhone 15.": "rtl",
		"New York Times": "ltr", "أولا": "rtl", "Second item": "ltr", "الماء لا يعرف الحدود.": "rtl",
		"السنة": "rtl", "2026": "rtl", "abc": "ltr", "15": "rtl", "نهاية المناورة.": "rtl",
	}
	d := read1(t, "a.html", arabicPage, Options{})
	written := map[Format][]byte{}
	for _, f := range []Format{HTML, DOCX, ODT} {
		var b bytes.Buffer
		if err := Write(&b, d, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		written[f] = b.Bytes()
		if got := read1(t, "a", b.String(), Options{}); words(got.Text) != words(d.Text) || got.Lang != language.Arabic {
			t.Errorf("%s: read again in %s: %q", f, got.Lang, got.Text.String())
		}
	}
	if got := directions(t, written[HTML]); !maps.Equal(got, want) {
		t.Errorf("html: %v", got)
	}

	var files []officetest.File
	for _, f := range []Format{DOCX, ODT} {
		files = append(files, officetest.File{Name: "new." + string(f), Data: written[f], As: "html"})
		read := read1(t, "a", string(written[f]), Options{})
		edited := changed(read, "نهاية المناورة.", "فقرة جديدة.\nنهاية المناورة.")
		out, err := Redline(context.Background(), read, edited, f, Track{Author: "Stet"})
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, officetest.File{Name: "redlined." + string(f), Data: out, As: "html", Changes: officetest.Accept})
	}
	edited := maps.Clone(want)
	edited["فقرة جديدة."] = "rtl"
	for i, page := range officetest.Convert(t, files...) {
		want := want
		if i%2 == 1 {
			want = edited
		}
		if got := directions(t, page); !maps.Equal(got, want) {
			t.Errorf("%s: LibreOffice has\n%v, want\n%v", files[i].Name, got, want)
		}
	}
}

// Text from the left says nothing of directions, except where a paragraph runs from the right.
func TestDirectionOfAQuotation(t *testing.T) {
	d := read1(t, "a.html", `<html lang="de"><body><p>Er sagte es auf Arabisch.</p><p>«قال الوزير ذلك»</p><p>«العربية» ist ein Sender.</p></body></html>`, Options{})
	var b bytes.Buffer
	if err := Write(&b, d, HTML, WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"Er sagte es auf Arabisch.": "ltr", "«قال الوزير ذلك»": "rtl", "«العربية» ist ein Sender.": "ltr"}
	if got := directions(t, b.Bytes()); !maps.Equal(got, want) || strings.Count(b.String(), "dir=") != 1 {
		t.Errorf("got %v from\n%s", got, b.String())
	}
}
