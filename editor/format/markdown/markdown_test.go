package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"stet/editor/format/model"

	"github.com/google/go-cmp/cmp"
)

const sample = `---
title: Übung
lang: de
---
# Übung am *Amur*

Der **Minister** traf
den [General](https://a.example/x).\
Neue Zeile \* mit Stern &amp; Und.

- eins
    1. zwei
- drei

> Wasser kennt keine Grenzen.

| Jahr | Zahl |
| --- | --- |
| 2013 |  |

` + "```\na *b*\n  c\n```\n"

const want = `title|Übung am Amur|italic Amur
|Der Minister traf den General.|bold Minister|link General
~|Neue Zeile * mit Stern & Und.
item+|eins
item++#|zwei
item+|drei
quote|Wasser kennt keine Grenzen.
cell/|Jahr
cell|Zahl
cell/|2013
cell|
code|a *b*
code~|  c
`

func shape(d *model.Document) string {
	var b strings.Builder
	spans := d.InlinesByLine()
	for i, k := range d.Blocks {
		fmt.Fprintf(&b, "%s%s", k.Kind, strings.Repeat("+", k.Level))
		for _, f := range []struct {
			on   bool
			mark string
		}{{k.Ordered, "#"}, {k.Soft, "~"}, {k.Row, "/"}} {
			if f.on {
				b.WriteString(f.mark)
			}
		}
		b.WriteString("|" + d.Text.Line(i))
		for _, s := range spans[i] {
			fmt.Fprintf(&b, "|%s %s", s.Kind, d.Text.Slice(s.Span))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestRoundTrip(t *testing.T) {
	d, err := Read(t.Context(), []byte(sample), model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, shape(d)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if d.Lang.String() != "de" || d.Meta.Title != "Übung" {
		t.Errorf("language %v, metadata %+v", d.Lang, d.Meta)
	}
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	again, err := Read(t.Context(), b.Bytes(), model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, shape(again)); diff != "" {
		t.Errorf("written and read again (-want +got)\n%s\n%s", diff, b.String())
	}
}

// Text that looks like Markdown comes back as text.
func TestTextStaysText(t *testing.T) {
	for _, s := range []string{"1. Oktober", "# 5", "- nein", "a*b*c", "[x](y)", "2 < 3 & 4 > 1", "snake_case_name", `C:\Neu`, "+ 3 %", "> 100", "~~x~~", "`x`", "https://a.example/a_b_c", "12) zwölf"} {
		d := &model.Document{}
		var b model.Builder
		b.Begin(model.Block{})
		b.Write(s)
		b.Into(d)
		var out bytes.Buffer
		if err := Write(&out, d); err != nil {
			t.Fatal(err)
		}
		again, err := Read(t.Context(), out.Bytes(), model.Options{})
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if again.Text.String() != s || again.Blocks[0].Kind != model.Paragraph {
			t.Errorf("%q was written as %q and read as %q, %q", s, out.String(), again.Blocks[0].Kind, again.Text.String())
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("* a\n\n  * b\n\n[^1]: x\n\nz[^1]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read(t.Context(), data, model.Options{})
		if err != nil {
			return
		}
		if len(d.Blocks) != d.Text.Lines() {
			t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
		}
		if err := Write(&bytes.Buffer{}, d); err != nil {
			t.Fatal(err)
		}
	})
}
