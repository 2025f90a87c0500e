package docx

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"stet/editor/format/model"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var track = &Track{Author: "Jana Beck", Time: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}

// edit gives d with the first old replaced by now.
func edit(t testing.TB, d *model.Document, old, now string) *model.Document {
	t.Helper()
	s := d.Text.String()
	if !strings.Contains(s, old) {
		t.Fatalf("%q is not in %q", old, s)
	}
	e := *d
	e.Text = text.New(strings.Replace(s, old, now, 1))
	// As the article does it: a new line is a paragraph like the one it was split from.
	e.Blocks = make([]model.Block, e.Text.Lines())
	for i := range e.Blocks {
		e.Blocks[i] = d.Blocks[min(i, len(d.Blocks)-1)]
		e.Blocks[i].Soft = false
	}
	return &e
}

func save(t testing.TB, d, e *model.Document, tr *Track) []byte {
	t.Helper()
	out, err := Save(context.Background(), d, e, tr)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func part(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

const lookBody = `<w:p w:rsidR="00A1"><w:pPr><w:jc w:val="both"/></w:pPr><w:r w:rsidR="00A2"><w:t xml:space="preserve">Der Minister </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Belousov</w:t></w:r><w:r><w:t xml:space="preserve"> traf den </w:t></w:r><w:hyperlink w:anchor="x"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>General Truong</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>`

func TestSaveChangesOneParagraph(t *testing.T) {
	other := `<w:p w:rsidR="00B1"><w:pPr><w:pStyle w:val="Standard"/></w:pPr><w:proofErr w:type="spellStart"/><w:r><w:t>Zweiter</w:t></w:r><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/></w:p>`
	data := made(lookBody + other)
	d := readOK(t, data, model.Options{})
	for _, c := range []struct{ old, now, want string }{
		{"Belousov", "Beloussow", `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Beloussow</w:t></w:r>`},
		{"General Truong", "General Zhang", `<w:hyperlink w:anchor="x"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">General Zhang</w:t></w:r></w:hyperlink>`},
		{"Truong.", "Truong am Amur.", `</w:hyperlink><w:r><w:t xml:space="preserve"> am Amur.</w:t></w:r></w:p>`},
		{"Der Minister ", "Minister ", `<w:r w:rsidR="00A2"><w:t xml:space="preserve">Minister </w:t></w:r>`},
	} {
		out := save(t, d, edit(t, d, c.old, c.now), nil)
		got := part(t, out, "word/document.xml")
		if !strings.Contains(got, c.want) || !strings.Contains(got, other) {
			t.Errorf("%s → %s:\n%s", c.old, c.now, got)
		}
		if again := readOK(t, out, model.Options{}); again.Text.String() != strings.Replace(d.Text.String(), c.old, c.now, 1) {
			t.Errorf("%s → %s reads %q", c.old, c.now, again.Text.String())
		}
	}
}

func TestSaveWithoutAnEdit(t *testing.T) {
	data := made(lookBody)
	d := readOK(t, data, model.Options{})
	if out := save(t, d, d, nil); !bytes.Equal(out, data) {
		t.Error("the file is another")
	}
}

// Bold stays bold where its words survive, on both sides of a split and a join.
func TestSaveSplitsAndJoins(t *testing.T) {
	d := readOK(t, made(lookBody+`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Zwei</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Ende</w:t></w:r></w:p>`), model.Options{})
	for _, c := range []struct{ name, old, now, want string }{
		{"split", "Belousov traf", "Belousov\ntraf", "|Der Minister Belousov|bold Belousov\n|traf den General Truong.|link General Truong → #x|underline General Truong\nheading+|Zwei|italic Zwei\n|\n|Ende\n"},
		{"split inside a link", "General Truong", "General\nTruong", "|Der Minister Belousov traf den General|bold Belousov|link General → #x|underline General\n|Truong.|link Truong → #x|underline Truong\nheading+|Zwei|italic Zwei\n|\n|Ende\n"},
		{"join", "Truong.\nZwei", "Truong. Zwei", "|Der Minister Belousov traf den General Truong. Zwei|bold Belousov|link General Truong → #x|underline General Truong|italic Zwei\n|\n|Ende\n"},
		{"new paragraph", "\nZwei", "\nNeu\nZwei", "|Der Minister Belousov traf den General Truong.|bold Belousov|link General Truong → #x|underline General Truong\nheading+|Neu|italic Neu\nheading+|Zwei|italic Zwei\n|\n|Ende\n"},
		{"new at the end", "Ende", "Ende\nNeu", "|Der Minister Belousov traf den General Truong.|bold Belousov|link General Truong → #x|underline General Truong\nheading+|Zwei|italic Zwei\n|\n|Ende\n|Neu\n"},
		{"paragraph gone", "\nZwei", "", "|Der Minister Belousov traf den General Truong.|bold Belousov|link General Truong → #x|underline General Truong\n|\n|Ende\n"},
		{"empty paragraph filled", "Zwei\n\nEnde", "Zwei\nDrei\nEnde", "|Der Minister Belousov traf den General Truong.|bold Belousov|link General Truong → #x|underline General Truong\nheading+|Zwei|italic Zwei\n|Drei\n|Ende\n"},
		{"last gone", "\nEnde", "", "|Der Minister Belousov traf den General Truong.|bold Belousov|link General Truong → #x|underline General Truong\nheading+|Zwei|italic Zwei\n|\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := edit(t, d, c.old, c.now)
			again := readOK(t, save(t, d, e, nil), model.Options{})
			if again.Text.String() != e.Text.String() {
				t.Errorf("reads %q, want %q", again.Text.String(), e.Text.String())
			}
			if diff := cmp.Diff(c.want, shape(again)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			tracked := save(t, d, e, track)
			if got := readOK(t, tracked, model.Options{}).Text.String(); got != e.Text.String() {
				t.Errorf("accepted reads %q\n%s", got, part(t, tracked, "word/document.xml"))
			}
			if got := readOK(t, tracked, model.Options{Revisions: model.Reject}).Text.String(); got != d.Text.String() {
				t.Errorf("rejected reads %q, want %q\n%s", got, d.Text.String(), part(t, tracked, "word/document.xml"))
			}
		})
	}
}

func TestTrackedWord(t *testing.T) {
	d := readOK(t, made(lookBody), model.Options{})
	got := part(t, save(t, d, edit(t, d, "Belousov", "Beloussow"), track), "word/document.xml")
	want := `<w:del w:id="2" w:author="Jana Beck" w:date="2026-11-23T09:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">Belousov</w:delText></w:r></w:del><w:ins w:id="3" w:author="Jana Beck" w:date="2026-11-23T09:00:00Z"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Beloussow</w:t></w:r></w:ins>`
	if !strings.Contains(got, want) || strings.Count(got, "<w:ins ")+strings.Count(got, "<w:del ") != 2 {
		t.Errorf("got\n%s", got)
	}
}

func TestTextBoxAndItsFallback(t *testing.T) {
	box := `<w:txbxContent><w:p><w:r><w:t>Kasten alt</w:t></w:r></w:p></w:txbxContent>`
	d := readOK(t, made(`<w:p><w:r><w:t>Vor</w:t><mc:AlternateContent><mc:Choice><w:drawing>`+box+`</w:drawing></mc:Choice><mc:Fallback><w:pict>`+box+`</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:t>Nach</w:t></w:r></w:p>`), model.Options{})
	e := edit(t, edit(t, d, "alt", "neu"), "Vor", "Zuvor")
	got := part(t, save(t, d, e, nil), "word/document.xml")
	if strings.Count(got, "Kasten neu") != 2 || !strings.Contains(got, "Zuvor") || strings.Contains(got, "alt") {
		t.Errorf("got\n%s", got)
	}
}

// body draws a body of paragraphs with runs of several looks.
func body(t *rapid.T) string {
	words := rapid.SampledFrom([]string{"Minister", "Belousov ", "am 15. ", "„Ja“", " ", "Über\u00a0", "中", "a & b", ", ", "<x>"})
	var b strings.Builder
	for range rapid.IntRange(1, 6).Draw(t, "paragraphs") {
		b.WriteString("<w:p>")
		if rapid.Bool().Draw(t, "styled") {
			b.WriteString(`<w:pPr><w:keepNext/></w:pPr>`)
		}
		for range rapid.IntRange(0, 4).Draw(t, "runs") {
			run := "<w:r>" + rapid.SampledFrom([]string{"", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"}).Draw(t, "look")
			for range rapid.IntRange(1, 3).Draw(t, "pieces") {
				run += rapid.SampledFrom([]string{"T", "T", "T", "<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>"}).Draw(t, "piece")
			}
			for strings.Contains(run, "T") {
				run = strings.Replace(run, "T", `<w:t xml:space="preserve">`+xmlText(words.Draw(t, "word"))+`</w:t>`, 1)
			}
			run += "</w:r>"
			if rapid.IntRange(0, 4).Draw(t, "link") == 0 {
				run = `<w:hyperlink w:anchor="x">` + run + `</w:hyperlink>`
			}
			b.WriteString(run)
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

func xmlText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "T", "&#84;").Replace(s)
}

// editedText draws what is done to a text: lines that are changed, added, split, joined and
// taken out.
func editedText(t *rapid.T, s string) string {
	lines := strings.Split(s, "\n")
	var changed []string
	for _, l := range lines {
		switch rapid.IntRange(0, 7).Draw(t, "what") {
		case 0:
		case 1:
			changed = append(changed, l, rapid.StringMatching(`[A-Za-zäöü ]{0,12}`).Draw(t, "new"))
		case 2, 3:
			n := rapid.IntRange(0, len([]rune(l))).Draw(t, "at")
			r := []rune(l)
			changed = append(changed, string(r[:n])+rapid.StringMatching(`[A-Za-z\t ]{0,6}`).Draw(t, "ins")+string(r[min(len(r), n+rapid.IntRange(0, 5).Draw(t, "del")):]))
		case 4:
			n := rapid.IntRange(0, len([]rune(l))).Draw(t, "split")
			changed = append(changed, string([]rune(l)[:n]), string([]rune(l)[n:]))
		case 5:
			if len(changed) > 0 {
				changed[len(changed)-1] += l
			}
		default:
			changed = append(changed, l)
		}
	}
	return strings.Join(changed, "\n")
}

// Whatever is done to whatever text, the file then reads as the edited text; tracked, it
// reads as either, as they are accepted or rejected.
func TestSavedFileReadsAsEdited(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := made(body(t))
		d, err := Read(context.Background(), data, model.Options{})
		if err != nil {
			t.Skip("no text")
		}
		e := *d
		e.Text = text.New(editedText(t, d.Text.String()))
		e.Blocks = make([]model.Block, e.Text.Lines())
		if strings.TrimSpace(e.Text.String()) == "" {
			t.Skip("nothing left")
		}
		for _, tr := range []*Track{nil, track} {
			out, err := Save(context.Background(), d, &e, tr)
			if err != nil {
				t.Fatal(err)
			}
			again, err := Read(context.Background(), out, model.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if again.Text.String() != e.Text.String() {
				t.Fatalf("tracked %v: reads %q, want %q\nfrom %q", tr != nil, again.Text.String(), e.Text.String(), d.Text.String())
			}
			if tr == nil {
				continue
			}
			back, err := Read(context.Background(), out, model.Options{Revisions: model.Reject})
			if err != nil || back.Text.String() != d.Text.String() {
				t.Fatalf("rejected reads %q, want %q (%v)\nedited %q", back.Text.String(), d.Text.String(), err, e.Text.String())
			}
		}
	})
}

func bookBody(pages int) string {
	var b strings.Builder
	for i := range pages * 10 {
		fmt.Fprintf(&b, `<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:pPr><w:pStyle w:val="Standard"/><w:jc w:val="both"/></w:pPr>`)
		for j := range 5 {
			fmt.Fprintf(&b, `<w:r w:rsidRPr="00AB12CD"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:lang w:val="de-DE"/></w:rPr><w:t xml:space="preserve">Satz %d von Absatz %d steht hier. </w:t></w:r>`, j, i)
		}
		b.WriteString("</w:p>")
	}
	return b.String()
}

func BenchmarkOpen100Pages(b *testing.B) {
	data := made(bookBody(100))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(context.Background(), data, model.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSave100Pages(b *testing.B) {
	data := made(bookBody(100))
	d := readOK(b, data, model.Options{})
	e := edit(b, d, "Satz 3 von Absatz 500", "Satz drei von Absatz 500")
	b.ReportAllocs()
	for b.Loop() {
		save(b, d, e, nil)
	}
}
