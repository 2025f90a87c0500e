//go:build !race

// What is measured here would be the race detector's own time.

package format

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// hostile are texts that cost a reader much more than their size: deep ones, ones of very
// many parts, ones whose marks may belong to each other in very many ways.
var hostile = []struct {
	name, file string
	make       func() string
	refused    bool // as too large or as empty; else it is read
}{
	{"emphasis", "a.md", repeat("*a_", 200_000), false},
	{"emphasis in two signs", "a.md", repeat("*a **a ", 100_000), false},
	{"emphasis closed only", "a.md", repeat("a** a* ", 100_000), false},
	{"strikethrough", "a.md", repeat("~a ~~a", 100_000), false},
	{"emphasis in many paragraphs", "a.md", func() string { return strings.Repeat(strings.Repeat("*a_", 2000)+"\n\n", 100) }, false},
	{"quotes in quotes", "a.md", repeat("> ", 100_000), false},
	{"quotes in quotes, a line each", "a.md", func() string {
		var b strings.Builder
		for i := range 1500 {
			b.WriteString(strings.Repeat(">", i) + "a\n")
		}
		return b.String()
	}, false},
	{"lists in lists", "a.md", func() string {
		var b strings.Builder
		for i := range 1500 {
			b.WriteString(strings.Repeat(" ", 2*i) + "- a\n")
		}
		return b.String()
	}, false},
	{"items in one line", "a.md", func() string { return strings.Repeat("- ", 100_000) + "a" }, false},
	{"brackets", "a.md", repeat("[", 200_000), false},
	{"brackets closed", "a.md", func() string { return strings.Repeat("[", 50_000) + "a" + strings.Repeat("]", 50_000) }, false},
	{"links without end", "a.md", repeat("[a](<b", 100_000), false},
	{"links in links", "a.md", repeat("[a](", 100_000), false},
	{"pictures", "a.md", repeat("![a]", 100_000), false},
	{"code of any width", "a.md", func() string {
		var b strings.Builder
		for i := range 1200 {
			b.WriteString("a" + strings.Repeat("`", i+1))
		}
		return b.String()
	}, false},
	{"comments without end", "a.md", repeat("a <!-- a", 60_000), false},
	{"declarations without end", "a.md", repeat("a <!A ", 60_000), false},
	{"instructions without end", "a.md", repeat("a <? ", 60_000), false},
	{"entities", "a.md", repeat("&", 500_000), false},
	{"backslashes", "a.md", repeat(`\*`, 250_000), false},
	{"addresses", "a.md", repeat("http://a.example ", 50_000), false},
	{"half an address", "a.md", repeat("www.a", 100_000), false},
	{"wide table", "a.md", func() string {
		return strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n" + strings.Repeat("|\n", 20_000)
	}, false},
	{"bars in cells", "a.md", func() string {
		return "|a|\n|-|\n" + strings.Repeat("|`\\|`|\n", 20_000)
	}, false},
	{"footnotes", "a.md", func() string {
		var b strings.Builder
		for i := range 20_000 {
			fmt.Fprintf(&b, "a[^%d]\n\n[^%d]: b\n\n", i, i)
		}
		return b.String()
	}, false},
	{"references", "a.md", func() string {
		var b strings.Builder
		for i := range 20_000 {
			fmt.Fprintf(&b, "[%d]: /u\n", i)
		}
		return b.String() + "\n" + strings.Repeat("[1] ", 20_000)
	}, false},
	{"empty lines", "a.md", func() string { return "a" + strings.Repeat("\n", 900_000) + "b" }, false},
	{"lines of a letter", "a.md", repeat("a\n", 900_000), true}, // a paragraph of more than a megabyte
	{"paragraphs of a letter", "a.md", repeat("a\n\n", 499_999), false},
	{"paragraphs", "a.html", repeat("<p>", 2_000_000), true},
	{"as many paragraphs as are read", "a.html", repeat("<p>a", 399_000), false},
	{"depth", "a.html", repeat("<div>", 100_000), true},
	{"formatting in formatting", "a.html", repeat("<b><i>", 100_000), true},
	{"formatting across", "a.html", repeat("<b><p>a</b>", 100_000), false},
	{"anchors", "a.html", repeat("<a href=x>y<div>", 100_000), true},
	{"attributes", "a.html", func() string { return "<p " + strings.Repeat("a ", 10_000_000) + ">x" }, true},
	{"as many attributes as are read", "a.html", func() string { return "<p " + strings.Repeat("a ", 2_000_000) + ">x" }, false},
	{"a tag without end", "a.html", func() string { return "<p>x<a " + strings.Repeat("b", 20_000_000) }, true},
	{"a picture of 20 MB", "a.html", func() string { return `<p>x<img src="data:image/png;base64,` + strings.Repeat("A", 20_000_000) + `">y` }, false},
	{"cells", "a.html", func() string { return "<table>" + strings.Repeat("<td>a", 390_000) }, false},
	{"outside of the table", "a.html", func() string { return "<table>" + strings.Repeat("a<b>", 390_000) }, true},
	{"lines", "a.html", func() string { return "<pre>" + strings.Repeat("\n", 900_000) + "a" }, false},
	{"lines", "a.txt", repeat("\n", 32<<20), true},
	{"as many lines as are read", "a.txt", repeat("a\n", 999_000), false},
	{"one line", "a.txt", repeat("a", 32<<20), true},
	{"text", "a.txt", repeat("Wasser kennt keine Grenzen. Der Fluss auch nicht.\n\n", 600_000), true},
}

// hostilePackages are the same for what comes packed.
var hostilePackages = []struct {
	name, file string
	make       func() string
	refused    bool
}{
	{"empty paragraphs", "a.docx", body("<w:p/>", 10_000_000), true},
	{"paragraphs", "a.docx", body("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 1_500_000), true},
	{"runs", "a.docx", body("<w:r><w:t>a</w:t></w:r>", 3_000_000), true},
	{"runs that look different", "a.docx", func() string {
		return body("<w:p>"+strings.Repeat("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>", 80_000)+"</w:p>", 1)()
	}, false},
	{"one long word", "a.docx", func() string {
		return body("<w:p><w:r><w:t>"+strings.Repeat("a", 40<<20)+"</w:t></w:r></w:p>", 1)()
	}, true},
	{"attributes", "a.docx", func() string {
		var b strings.Builder
		for i := range 1_000_000 {
			fmt.Fprintf(&b, ` w:a%d="1"`, i)
		}
		return body("<w:p"+b.String()+"><w:r><w:t>a</w:t></w:r></w:p>", 1)()
	}, false},
	{"empty paragraphs", "a.odt", content("<text:p/>", 5_000_000), true},
	{"paragraphs", "a.odt", content("<text:p>a</text:p>", 1_500_000), true},
	{"repeated rows and cells", "a.odt", content(`<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`, 1), false},
	{"units", "a.tmx", func() string {
		return `<tmx version="1.4"><body>` + strings.Repeat(`<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>`, 800_000) + `</body></tmx>`
	}, true},
	{"units", "a.xliff", func() string {
		return `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file source-language="en" target-language="de"><body>` + strings.Repeat(`<trans-unit id="1"><source>a</source><target>b</target></trans-unit>`, 700_000) + `</body></file></xliff>`
	}, true},
	{"messages", "a.po", repeat("msgid \"a\"\nmsgstr \"b\"\n\n", 2_000_000), true},
	{"lines", "a.tsv", repeat("a\tb\n", 5_000_000), true},
	{"as many lines as are read", "a.tsv", repeat("a\tb\n", 900_000), false},
	{"repeated spaces", "a.odt", content(`<text:p>a<text:s text:c="2000000000"/>b</text:p>`, 1), false},
}

// body is a .docx with XML so many times in it.
func body(xml string, n int) func() string {
	return func() string {
		return string(packed("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
			"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="`+relNS+`/officeDocument" Target="word/document.xml"/></Relationships>`,
			"word/document.xml", `<w:document `+wordNS+`><w:body>`+strings.Repeat(xml, n)+`<w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>`))
	}
}

// content is an .odt with XML so many times in it.
func content(xml string, n int) func() string {
	ns := ""
	for _, p := range []string{"office", "text", "table"} {
		ns += ` xmlns:` + p + `="urn:oasis:names:tc:opendocument:xmlns:` + p + `:1.0"`
	}
	return func() string {
		return string(packed("mimetype", "application/vnd.oasis.opendocument.text",
			"content.xml", `<office:document-content`+ns+`><office:body><office:text>`+strings.Repeat(xml, n)+`<text:p>a</text:p></office:text></office:body></office:document-content>`))
	}
}

func repeat(s string, n int) func() string { return func() string { return strings.Repeat(s, n) } }

// memory is what reading may take beside the file itself.
const memory = 500 << 20

// TestHostile: whatever is read ends as a document or with one clear line. The log says what
// it took; `go test -v -run TestHostile ./editor/format` shows it.
func TestHostile(t *testing.T) {
	for _, c := range append(hostile, hostilePackages...) {
		t.Run(c.file+"/"+c.name, func(t *testing.T) {
			s := c.make()
			var d *Document
			var err error
			took, most := cost(func() {
				switch filepath.Ext(c.file) {
				case ".tmx", ".xliff", ".po", ".tsv":
					var b *Bilingual
					if b, err = Pairs(context.Background(), c.file, strings.NewReader(s), Options{}); err == nil {
						d = b.Translation
					}
				default:
					d, err = Read(context.Background(), c.file, strings.NewReader(s), Options{})
				}
			})
			t.Logf("%v, %d MB: %.1f MB of text, %v", took.Round(time.Millisecond), most>>20, float64(len(s))/1e6, err)
			switch {
			case errors.Is(err, errTime):
				t.Error(err)
			case err == nil && len(d.Blocks) != d.Text.Lines():
				t.Errorf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
			case err != nil && (strings.Contains(err.Error(), "\n") || len(err.Error()) > 200):
				t.Errorf("no clear line: %.300q", err)
			case most > memory:
				t.Errorf("it took %d MB of memory", most>>20)
			case (err != nil) != c.refused, err != nil && !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrEmpty):
				t.Errorf("refused: %v", err)
			}
		})
	}
}

// cost runs f and tells how long it took and how much more memory the program held at most.
func cost(f func()) (time.Duration, uint64) {
	debug.FreeOSMemory()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.HeapInuse
	var most atomic.Uint64
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most.Store(max(most.Load(), m.HeapInuse))
		}
	}()
	at := time.Now()
	f()
	took := time.Since(at)
	close(stop)
	<-stopped
	return took, max(most.Load(), before) - before
}
