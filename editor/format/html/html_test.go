package html

import (
	"bytes"
	"strings"
	"testing"

	"stet/editor/format/model"

	"github.com/google/go-cmp/cmp"
)

func read(t *testing.T, s string) *model.Document {
	t.Helper()
	d, err := Read(t.Context(), []byte(s), "", model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Blocks) != d.Text.Lines() {
		t.Fatalf("%d blocks for %d lines of %q", len(d.Blocks), d.Text.Lines(), d.Text.String())
	}
	return d
}

// shape writes a document down, a line a block, with its spans.
func shape(d *model.Document) string {
	var b strings.Builder
	spans := d.InlinesByLine()
	for i, k := range d.Blocks {
		b.WriteString(string(k.Kind))
		if k.Level > 0 {
			b.WriteString(strings.Repeat("+", k.Level))
		}
		for on, mark := range map[bool]string{k.Ordered: "#"} {
			if on {
				b.WriteString(mark)
			}
		}
		if k.Soft {
			b.WriteString("~")
		}
		if k.Row {
			b.WriteString("/")
		}
		b.WriteString("|" + d.Text.Line(i))
		for _, s := range spans[i] {
			b.WriteString("|" + string(s.Kind) + " " + d.Text.Slice(s.Span) + strings.Repeat(" → ", min(1, len(s.Href))) + s.Href)
		}
		b.WriteString("\n")
	}
	return b.String()
}

const wholeFile = `<!DOCTYPE html>
<html lang="de"><head><title>Übung am Amur</title><meta name="author" content="Thu Ha">
<link rel="canonical" href="https://songhong.example/1"><style>p{}</style></head><body>
<h1>Übung
   am   Amur</h1>
<p>Der <b>Minister</b> traf <a href="https://a.example/?a=1&amp;b=2">den <i>General</i> </a>und ging.<br>Neue Zeile.<br><br>Neuer Absatz.</p>
<h2>Zahlen</h2>
<ul><li>eins<ol><li>zwei</li></ol></li><li><p>drei</p><p>vier</p></li></ul>
<table><caption>Tafel</caption><tr><th>Jahr</th><th>Zahl</th></tr><tr><td>2013</td><td></td></tr></table>
<blockquote><p>Wasser kennt <q>keine</q> Grenzen.</p></blockquote>
<figure><img src="a.png" alt=""><figcaption>Foto:&nbsp;dpa</figcaption></figure>
<pre>a  b
  c</pre>
<script>alert(1)</script><p hidden>weg</p>Ende
</body></html>`

const wholeShape = `title|Übung am Amur
|Der Minister traf den General und ging.|bold Minister|link den General → https://a.example/?a=1&b=2|italic General
~|Neue Zeile.
|Neuer Absatz.
heading++|Zahlen
item+|eins
item++#|zwei
item+|drei
item+~|vier
caption|Tafel
cell/|Jahr
cell|Zahl
cell/|2013
cell|
quote|Wasser kennt „keine“ Grenzen.
caption|Foto: dpa
code|a  b
code~|  c
|Ende
`

func TestArticleIsReadWhole(t *testing.T) {
	d := read(t, wholeFile)
	if diff := cmp.Diff(wholeShape, shape(d)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if d.Lang.String() != "de" || d.Meta.Author != "Thu Ha" || d.Meta.Title != "Übung am Amur" || d.Meta.Address != "https://songhong.example/1" {
		t.Errorf("language %v, metadata %+v", d.Lang, d.Meta)
	}
}

func TestWrittenPageReadsTheSame(t *testing.T) {
	d := read(t, wholeFile)
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	again := read(t, b.String())
	if diff := cmp.Diff(shape(d), shape(again)); diff != "" {
		t.Errorf("(-want +got)\n%s\n%s", diff, b.String())
	}
}

func TestDeclaredEncoding(t *testing.T) {
	d := read(t, "<html><head><meta charset=windows-1251></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>")
	if d.Text.String() != "Привет" || d.Encoding != "windows-1251" {
		t.Errorf("got %q in %s", d.Text.String(), d.Encoding)
	}
}

func page() string {
	para := strings.Repeat("Die Rettungsteams beider Länder arbeiteten gestern zum ersten Mal unter einer gemeinsamen Leitstelle, sagte der Minister. ", 4)
	return `<html lang="de"><head><title>Übung am Amur - Roter Fluss</title><meta property="og:site_name" content="Roter Fluss">
<meta property="article:published_time" content="2026-09-12T08:00:00+07:00"></head><body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/welt">Welt</a></li></ul></nav>
<div class="main"><h1>Übung am Amur</h1><p class="byline">Von Thu Ha</p><p>` + para + `</p><p>` + para + `</p><h2>Die Zahlen</h2><p>` + para + `</p></div>
<aside><h3>Mehr zum Thema</h3><a href="/x">Ein anderer Artikel</a></aside>
<div class="comments">Kommentar (0)</div><footer>© Roter Fluss</footer></body></html>`
}

func TestArticleOfAPage(t *testing.T) {
	d := read(t, page())
	s := d.Text.String()
	for _, want := range []string{"Die Rettungsteams", "Die Zahlen", "Übung am Amur"} {
		if !strings.Contains(s, want) {
			t.Errorf("%q is missing in\n%s", want, s)
		}
	}
	for _, not := range []string{"Start", "Mehr zum Thema", "©"} {
		if strings.Contains(s, not) {
			t.Errorf("%q is in the text\n%s", not, s)
		}
	}
	var left string
	for _, n := range d.Notes {
		left += n.Text
	}
	for _, want := range []string{"Start", "Mehr zum Thema", "Kommentar (0)", "© Roter Fluss"} {
		if !strings.Contains(left, want) {
			t.Errorf("%q is not among what was left out:\n%s", want, left)
		}
	}
	if d.Blocks[0].Kind != model.Title || d.Meta.Outlet != "Roter Fluss" || d.Meta.Dateline.IsZero() {
		t.Errorf("first block %v, metadata %+v", d.Blocks[0], d.Meta)
	}
}

func TestDeepNesting(t *testing.T) {
	if _, err := Read(t.Context(), []byte(strings.Repeat("<div>", 100_000)+"x"), "", model.Options{}); err == nil || strings.Contains(err.Error(), "\n") {
		t.Errorf("100,000 elements inside each other: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(wholeFile))
	f.Add([]byte(page()))
	f.Add([]byte("<table><td><p>a<li><h1>b<br><br>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(t.Context(), data, "", model.Options{})
		if err != nil {
			return
		}
		if len(d.Blocks) != d.Text.Lines() {
			t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
		}
		for _, s := range d.Inlines {
			if s.Span.Start < 0 || s.Span.End > d.Text.Len() || s.Span.Start > s.Span.End {
				t.Fatalf("span %v in a text of %d bytes", s.Span, d.Text.Len())
			}
		}
		if err := Write(&bytes.Buffer{}, d); err != nil {
			t.Fatal(err)
		}
	})
}
