package format

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"stet/assets/sample"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

func read1(t *testing.T, name, data string, o Options) *Document {
	t.Helper()
	d, err := Read(context.Background(), name, strings.NewReader(data), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Blocks) != d.Text.Lines() {
		t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
	}
	return d
}

func TestPlainText(t *testing.T) {
	for _, c := range []struct{ name, in, want, encoding, note string }{
		{"as it is", "Eins\n\n  Zwei  \n", "Eins\n\n  Zwei  \n", "UTF-8", ""},
		{"Windows", "Eins\r\nZwei\r\n", "Eins\nZwei\n", "UTF-8", ""},
		{"old Mac", "Eins\rZwei", "Eins\nZwei", "UTF-8", ""},
		{"mark", "\ufeffEins", "Eins", "UTF-8", ""},
		{"decomposed stays", "Tru\u031bo\u031bng", "Tru\u031bo\u031bng", "UTF-8", ""},
		{"broken", "Grüße aus München, Köln und Düss\xc3eldorf\n", "Grüße aus München, Köln und Düss\ufffdeldorf\n", "UTF-8", "format.note.broken"},
		{"UTF-16", "\xff\xfeA\x00\xe4\x00", "Aä", "UTF-16LE", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read1(t, "a.txt", c.in, Options{})
			if d.Text.String() != c.want || d.Encoding != c.encoding {
				t.Errorf("got %q in %s, want %q in %s", d.Text.String(), d.Encoding, c.want, c.encoding)
			}
			if got := noteIDs(d); got != c.note {
				t.Errorf("notes %q, want %q", got, c.note)
			}
		})
	}
}

func noteIDs(d *Document) string {
	var ids []string
	for _, n := range d.Notes {
		ids = append(ids, n.ID)
	}
	return strings.Join(ids, " ")
}

func TestLegacyEncodings(t *testing.T) {
	const vi = "Bộ trưởng Quốc phòng Nga cho biết ngày 12/9 rằng hai nước đã bắt đầu cuộc diễn tập trên sông."
	enc, err := charmap.Windows1258.NewEncoder().String(to1258(vi))
	if err != nil {
		t.Fatal(err)
	}
	d := read1(t, "a.txt", enc, Options{})
	if d.Text.String() != vi || d.Encoding != "windows-1258" {
		t.Errorf("got %q in %s", d.Text.String(), d.Encoding)
	}
}

func TestUnreadable(t *testing.T) {
	for _, c := range []struct {
		name, data, want string
		is               error
	}{
		{"a.txt", "", "no text", ErrEmpty},
		{"a.txt", " \n\n", "no text", ErrEmpty},
		{"a.txt", "\x7fELF\x02\x01\x01\x00\x00\x00", "a program", nil},
		{"a.txt", "abc\x00def", "zero bytes", nil},
		{"a.txt", strings.Repeat("x", 50<<20), "too large", ErrTooLarge},
		{"a.pdf", "%PDF-1.7\n", "a PDF", nil},
	} {
		_, err := Read(context.Background(), c.name, strings.NewReader(c.data), Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.20q: got error %v, want %q in it", c.data, err, c.want)
		}
		if c.is != nil && !errors.Is(err, c.is) {
			t.Errorf("%.20q: error is not %v", c.data, c.is)
		}
	}
	if _, err := Open(context.Background(), t.TempDir(), Options{}); err == nil || !strings.Contains(err.Error(), "folder") {
		t.Errorf("folder: %v", err)
	}
	if _, err := Open(context.Background(), t.TempDir()+"/none.txt", Options{}); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("missing: %v", err)
	}
}

func TestPairs(t *testing.T) {
	b, err := Pairs(context.Background(), "a.tsv", strings.NewReader("One.\tEins.\nTwo.\t\n\tDrei.\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if o, tr := b.Original.Text.String(), b.Translation.Text.String(); o != "One.\nTwo.\n" || tr != "Eins.\n\nDrei." {
		t.Errorf("got %q and %q", o, tr)
	}
	for in, want := range map[string]string{
		"One.\tEins.\nTwo.\n": "line 2 has no tab",
		"One.\tEins.\tx\n":    "line 1 has 2 tabs",
		"One.\tEins.\n\na\tb": "line 2 has no tab",
	} {
		if _, err := Pairs(context.Background(), "a.tsv", strings.NewReader(in), Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", in, err, want)
		}
	}
}

func TestWriteText(t *testing.T) {
	d := read1(t, "a.txt", "Eins\r\n\r\nZwei\r\n", Options{})
	var b bytes.Buffer
	if err := Write(&b, d, TXT, WriteOptions{LineEnd: d.LineEnd}); err != nil || b.String() != "Eins\r\n\r\nZwei\r\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}

// to1258 spells s as windows-1258 can: letters composed, tones separate.
func to1258(s string) string {
	var b strings.Builder
	for _, r := range s {
		if enc, ok := charmap.Windows1258.EncodeRune(r); ok && enc != 0x1a {
			b.WriteRune(r)
			continue
		}
		b.WriteString(splitTone(r))
	}
	return b.String()
}

// splitTone takes the tone off a Vietnamese letter and keeps its other mark.
func splitTone(r rune) string {
	marks := norm.NFD.String(string(r))
	var base, tone []rune
	for _, m := range marks {
		if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", m) {
			tone = append(tone, m)
		} else {
			base = append(base, m)
		}
	}
	return norm.NFC.String(string(base)) + string(tone)
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       Format
	}{
		{"a.txt", "x", TXT}, {"a.MD", "x", Markdown}, {"a", "x", TXT}, {"-", "<!DOCTYPE html><p>x", HTML},
		{"", "<p>Eins</p>\n<p>Zwei</p>\n", HTML}, {"", "<p> ist ein Element", TXT}, {"a.txt", "<p>x</p>", TXT},
		{"", "<b>Eins</b>", TXT}, {"a.doc", "PK\x03\x04", DOCX}, {"a.xlf", "", XLIFF},
		{"", `<?xml version="1.0"?><xliff version="2.0">`, XLIFF},
	} {
		if got := Sniff(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s %q: got %s, want %s", c.name, c.data, got, c.want)
		}
	}
}

func TestPasted(t *testing.T) {
	d, err := Pasted("<h1>Titel</h1><p>Ein <b>Wort</b></p>")
	if err != nil || d.Text.String() != "Titel\nEin Wort" || len(d.Inlines) != 1 {
		t.Errorf("got %+v, %v", d, err)
	}
	d, err = Pasted("Eins < Zwei\n\nDrei")
	if err != nil || d.Text.String() != "Eins < Zwei\n\nDrei" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestMetadataOfText(t *testing.T) {
	d := read1(t, "a.txt", string(sample.Translation), Options{})
	if d.Blocks[0].Kind != Title || d.Meta.Title == "" || d.Meta.Author != "Thu Ha" || d.Meta.Agency != "Interfax" || !strings.HasPrefix(d.Meta.Source, "https://songhong.example/") {
		t.Errorf("first block %q, metadata %+v", d.Blocks[0].Kind, d.Meta)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "a.txt", strings.NewReader("x"), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// A file with a wrong ending is what its content is, or says that it is not what it seems.
func TestWrongEndings(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, Plain("Eins"), DOCX, WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	if d := read1(t, "a.txt", b.String(), Options{}); d.Format != DOCX || d.Text.String() != "Eins" {
		t.Errorf("got %s %q", d.Format, d.Text.String())
	}
	if _, err := Read(context.Background(), "a.docx", strings.NewReader("Eins"), Options{}); err == nil || !strings.Contains(err.Error(), "a.docx: this is no Word or OpenDocument file") {
		t.Errorf("got %v", err)
	}
}
