package format

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
	"testing"
)

// pandoc turns one format into another.
func pandoc(t *testing.T, from, to string, data []byte) []byte {
	t.Helper()
	if _, err := exec.LookPath("pandoc"); err != nil {
		t.Skip("skipped: pandoc is not installed")
	}
	cmd := exec.Command("pandoc", "--standalone", "--wrap=none", "-f", from, "-t", to, "-o", "-")
	cmd.Stdin = bytes.NewReader(data)
	var out, fault bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &fault
	if err := cmd.Run(); err != nil {
		t.Fatalf("pandoc from %s to %s: %v: %s", from, to, err, fault.String())
	}
	return out.Bytes()
}

const pandocPage = `<html lang="de"><head><title>Übung</title></head><body><h1>Übung am Amur</h1><p>Der <b>Minister</b> traf <a href="https://a.example/">den General</a> – „endlich“, wie er sagte.</p><ul><li>eins</li><li>zwei<ol><li>drei</li></ol></li></ul><blockquote><p>Wasser kennt keine Grenzen.</p></blockquote><table><tr><th>Jahr</th><th>Zahl</th></tr><tr><td>2013</td><td>46</td></tr></table><p>Ende der Übung.</p></body></html>`

// Files that pandoc made read as the text they were made from; a word edited in one of them
// changes one part of it, and the redline of that gives both texts.
func TestFilesOfPandoc(t *testing.T) {
	want := read1(t, "a.html", pandocPage, Options{})
	for to, main := range map[string]string{"docx": "word/document.xml", "odt": "content.xml", "gfm": "", "html": ""} {
		t.Run(to, func(t *testing.T) {
			name := "a." + map[string]string{"docx": "docx", "odt": "odt", "gfm": "md", "html": "html"}[to]
			data := pandoc(t, "html", to, []byte(pandocPage))
			got := read1(t, name, string(data), Options{})
			if g, w := words(got.Text), words(want.Text); !strings.HasSuffix(g, w) { // pandoc may set the title above it too
				t.Fatalf("reads\n%s\nwant\n%s", g, w)
			}
			kinds := map[Kind]int{}
			for _, b := range got.Blocks {
				kinds[b.Kind]++
			}
			if kinds[ListItem] != 3 || kinds[Quote] != 1 || kinds[Cell] != 4 {
				t.Errorf("kinds %v", kinds)
			}
			if main == "" {
				return
			}
			e := changed(got, "General", "Oberst")
			out, err := Save(context.Background(), got, e)
			if err != nil {
				t.Fatal(err)
			}
			if err := Verify(context.Background(), out, got.Format, e); err != nil {
				t.Error(err)
			}
			if others := differingParts(t, data, out); others != main {
				t.Errorf("parts that changed: %s", others)
			}
			red, err := Redline(context.Background(), got, e, got.Format, Track{Author: "Jana Beck"})
			if err != nil {
				t.Fatal(err)
			}
			for mode, text := range map[Revisions]*Document{Accept: e, Reject: got} {
				if back := read1(t, name, string(red), Options{Revisions: mode}); back.Text.String() != text.Text.String() {
					t.Errorf("redline, %q: reads\n%s", mode, back.Text.String())
				}
			}
		})
	}
}

// What is written, pandoc reads as the same text.
func TestWrittenForPandoc(t *testing.T) {
	d := read1(t, "a.html", pandocPage, Options{})
	for f, from := range map[Format]string{DOCX: "docx", ODT: "odt", HTML: "html", Markdown: "gfm"} {
		t.Run(string(f), func(t *testing.T) {
			var b bytes.Buffer
			if err := Write(&b, d, f, WriteOptions{}); err != nil {
				t.Fatal(err)
			}
			// Through HTML, so that lists and tables come without drawn marks and borders.
			back := read1(t, "b.html", string(pandoc(t, from, "html", b.Bytes())), Options{Whole: true})
			if g, w := words(back.Text), words(d.Text); !strings.HasSuffix(g, w) {
				t.Errorf("pandoc reads\n%s\nwant\n%s", g, w)
			}
		})
	}
}
