package format

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"stet/assets/sample"
	"stet/editor/text"
)

func changed(d *Document, old, now string) *Document {
	e := *d
	e.Text = text.New(strings.Replace(d.Text.String(), old, now, 1))
	for len(e.Blocks) < e.Text.Lines() {
		e.Blocks = append(e.Blocks[:len(e.Blocks):len(e.Blocks)], Block{})
	}
	e.Blocks = e.Blocks[:e.Text.Lines()]
	return &e
}

func TestSaveText(t *testing.T) {
	for _, c := range []struct{ in, old, now, want string }{
		{"Eins\r\nZwei\r\n", "Zwei", "Drei", "Eins\r\nDrei\r\n"},
		{"\ufeffEins\n", "Eins", "Zwei", "\ufeffZwei\n"},
		{"\xff\xfeA\x00\xe4\x00", "A", "B", "\xff\xfeB\x00\xe4\x00"},
	} {
		d := read1(t, "a.txt", c.in, Options{})
		got, err := Save(context.Background(), d, changed(d, c.old, c.now))
		if err != nil || string(got) != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, err, c.want)
		}
	}
}

// The sample as a redline: a new file, since the draft is a plain text.
func TestRedlineOfPlainText(t *testing.T) {
	d := read1(t, sample.TranslationName, string(sample.Translation), Options{})
	e := changed(d, "Kuznetsov", "Kusnezow")
	for _, f := range []Format{DOCX, ODT} {
		out, err := Redline(context.Background(), d, e, f, Track{"Jana Beck", time.Unix(0, 0)})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			revisions Revisions
			want      *Document
		}{{Accept, e}, {Reject, d}} {
			got, err := Read(context.Background(), "a", bytes.NewReader(out), Options{Revisions: c.revisions})
			if err != nil {
				t.Fatal(err)
			}
			if want := compact(c.want).Text.String(); got.Text.String() != want {
				t.Errorf("%s %q: got\n%s\nwant\n%s", f, c.revisions, got.Text.String(), want)
			}
		}
	}
}

// Every format that is written reads as the same text.
func TestWrittenFilesReadTheSame(t *testing.T) {
	d := read1(t, sample.TranslationName, string(sample.Translation), Options{})
	for _, f := range writable {
		var b bytes.Buffer
		if err := Write(&b, d, f, WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		if err := Verify(context.Background(), b.Bytes(), f, d); err != nil {
			t.Errorf("%s: %v", f, err)
		}
		if err := Verify(context.Background(), b.Bytes(), f, changed(d, "Amur", "Ussuri")); err == nil {
			t.Errorf("%s: another text passes", f)
		}
	}
}

var writable = []Format{TXT, Markdown, HTML, DOCX, ODT}

// What XML cannot hold is named with its place, before anything is written.
func TestControlCharacters(t *testing.T) {
	d := read1(t, "a.txt", strings.Repeat("Der Minister kam am Montag nach Berlin.\n", 9)+"Er sagte\x01 nichts.", Options{})
	for _, f := range []Format{DOCX, ODT} {
		var b bytes.Buffer
		err := Write(&b, d, f, WriteOptions{})
		if err == nil || b.Len() > 0 || !strings.Contains(err.Error(), "line 10") || !strings.Contains(err.Error(), "U+0001") {
			t.Errorf("%s: %d bytes, %v", f, b.Len(), err)
		}
		if _, err := Redline(t.Context(), changed(d, "\x01", ""), d, f, Track{}); err == nil || !strings.Contains(err.Error(), "U+0001") {
			t.Errorf("redline, %s: %v", f, err)
		}
	}
	if err := WritePairs(&bytes.Buffer{}, &Bilingual{Original: d, Translation: d}, XLIFF); err == nil || !strings.Contains(err.Error(), "U+0001") {
		t.Errorf("pairs: %v", err)
	}
	for _, f := range []Format{HTML, Markdown, TXT} { // tabs and no-break spaces are no such characters
		if err := Write(&bytes.Buffer{}, d, f, WriteOptions{}); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
	if err := Write(&bytes.Buffer{}, changed(d, "\x01", "\t\u00a0"), DOCX, WriteOptions{}); err != nil {
		t.Error(err)
	}
}
