package odt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"stet/editor/format/model"
	"stet/editor/format/officetest"
	"stet/editor/format/pack"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var track = &Track{Author: "Jana Beck", Time: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}

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
			if s.Href != "" {
				b.WriteString(" → " + s.Href)
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

func readOK(t testing.TB, data []byte, o model.Options) *model.Document {
	t.Helper()
	d, err := Read(context.Background(), data, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Blocks) != d.Text.Lines() {
		t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
	}
	return d
}

// made puts a document around the content of a body.
func made(body string) []byte {
	var b bytes.Buffer
	err := pack.Write(&b, []pack.Part{
		{Name: "mimetype", Data: []byte(mimetype), Stored: true},
		{Name: "META-INF/manifest.xml", Data: []byte(xmlHead + manifest)},
		{Name: "content.xml", Data: []byte(xmlHead + "<office:document-content" + namespaces + ` xmlns:draw="` + nsDraw + `"><office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/></office:automatic-styles><office:body><office:text>` + body + "</office:text></office:body></office:document-content>")},
		{Name: "styles.xml", Data: []byte(xmlHead + "<office:document-styles" + namespaces + ">" + fmt.Sprintf(styles, "", "") + "</office:document-styles>")},
		{Name: "meta.xml", Data: []byte(xmlHead + "<office:document-meta" + namespaces + "><office:meta/></office:document-meta>")},
	})
	if err != nil {
		panic(err)
	}
	return b.Bytes()
}

func TestParagraphs(t *testing.T) {
	changes := `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info/><text:p>alt</text:p></text:deletion></text:changed-region><text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>`
	for _, c := range []struct {
		name, body, want string
		mode             model.Revisions
	}{
		{"spans", `<text:p>Der <text:span text:style-name="B">Minister</text:span> ging.</text:p>`, "|Der Minister ging.|bold Minister\n", ""},
		{"white space", "<text:p>  a \n  b<text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p>", "|a b  c\td\n~|e\n", ""},
		{"heading, quotation", `<text:h text:outline-level="2">H</text:h><text:p text:style-name="P1">Q</text:p>`, "heading++|H\nquote|Q\n", ""},
		{"list", `<text:list><text:list-item><text:p>a</text:p><text:p>b</text:p><text:list><text:list-item><text:p>c</text:p></text:list-item></text:list></text:list-item></text:list>`, "item+|a\nitem+~|b\nitem++|c\n", ""},
		{"table", `<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p/></table:table-cell></table:table-row></table:table-header-rows></table:table>`, "cell/|a\ncell|\n", ""},
		{"footnote", `<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p></text:note-body></text:note>b</text:p><text:p>c</text:p>`, "|ab\n|c\nfootnote|Note\n", ""},
		{"box", `<text:p>a<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame></text:p><text:p>b</text:p>`, "|a\n|Kasten\n|b\n", ""},
		{"comment", `<text:p>a<office:annotation><dc:creator>x</dc:creator><text:p>Frage</text:p></office:annotation>b</text:p>`, "|ab\n", ""},
		{"accepted", changes + `<text:p>a <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>neu<text:change-end text:change-id="c2"/></text:p>`, "|a neu\n", model.Accept},
		{"rejected", changes + `<text:p>a <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>neu<text:change-end text:change-id="c2"/></text:p>`, "|a alt\n", model.Reject},
		{"link", `<text:p><text:a xlink:href="https://a.example">hier</text:a></text:p>`, "|hier|link hier → https://a.example\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shape(readOK(t, made(c.body), model.Options{Revisions: c.mode}))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestEncrypted(t *testing.T) {
	var b bytes.Buffer
	pack.Write(&b, []pack.Part{{Name: "mimetype", Data: []byte(mimetype), Stored: true}, {Name: "META-INF/manifest.xml", Data: []byte(`<m><encryption-data/></m>`)}, {Name: "content.xml", Data: []byte("\x01\x02")}})
	if _, err := Read(context.Background(), b.Bytes(), model.Options{}); !errors.Is(err, model.ErrEncrypted) {
		t.Errorf("got %v", err)
	}
}

// edited gives d with the first old replaced by now; new lines are paragraphs like the
// last one.
func edited(t testing.TB, d *model.Document, old, now string) *model.Document {
	t.Helper()
	s := d.Text.String()
	if !strings.Contains(s, old) {
		t.Fatalf("%q is not in %q", old, s)
	}
	e := *d
	e.Text = text.New(strings.Replace(s, old, now, 1))
	e.Blocks = make([]model.Block, e.Text.Lines())
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

func partOf(t testing.TB, data []byte) string {
	t.Helper()
	p, err := pack.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := p.Part(context.Background(), content)
	if err != nil {
		t.Fatal(err)
	}
	return string(s)
}

const body1 = `<text:p text:style-name="P7">Der Minister <text:span text:style-name="B">Belousov</text:span> traf.</text:p><text:h text:outline-level="1">Zwei  </text:h><text:p/><text:p>Ende</text:p>`

func TestSave(t *testing.T) {
	d := readOK(t, made(body1), model.Options{})
	for _, c := range []struct{ old, now, want string }{
		{"Belousov", "Beloussow", strings.Replace(body1, "Belousov", "Beloussow", 1)},
		{"Ende", "Ende\nNeu", body1 + "<text:p>Neu</text:p>"},
		{"Ende", "  Ende", strings.Replace(body1, "<text:p>Ende", `<text:p><text:s text:c="2"/>Ende`, 1)},
		{"Zwei \n", "", `<text:p text:style-name="P7">Der Minister <text:span text:style-name="B">Belousov</text:span> traf.</text:p><text:p/><text:p>Ende</text:p>`},
		{"sov traf", "sov\ntraf", `<text:p text:style-name="P7">Der Minister <text:span text:style-name="B">Belousov</text:span></text:p><text:p text:style-name="P7">traf.</text:p><text:h text:outline-level="1">Zwei  </text:h><text:p/><text:p>Ende</text:p>`},
	} {
		e := edited(t, d, c.old, c.now)
		out := save(t, d, e, nil)
		if got := partOf(t, out); !strings.Contains(got, "<office:text>"+c.want+"</office:text>") {
			_, got, _ = strings.Cut(got, "<office:text>")
			t.Errorf("%q → %q:\n%s\nwant\n%s", c.old, c.now, got, c.want)
		}
		if got := readOK(t, out, model.Options{}).Text.String(); got != e.Text.String() {
			t.Errorf("%q → %q reads %q", c.old, c.now, got)
		}
	}
	if out := save(t, d, d, nil); !bytes.Equal(out, d.Bytes) {
		t.Error("without an edit the file is another")
	}
}

func TestTrackedWord(t *testing.T) {
	d := readOK(t, made(body1), model.Options{})
	got := partOf(t, save(t, d, edited(t, d, "Belousov", "Beloussow"), track))
	for _, want := range []string{
		`<text:span text:style-name="B"><text:change text:change-id="stet1"/><text:change-start text:change-id="stet2"/>Beloussow<text:change-end text:change-id="stet2"/></text:span>`,
		`<text:p text:style-name="P7"><text:span text:style-name="B">Belousov</text:span></text:p></text:deletion>`,
		`<dc:creator>Jana Beck</dc:creator><dc:date>2026-11-23T09:00:00</dc:date>`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
}

func body(t *rapid.T) string {
	words := rapid.SampledFrom([]string{"Minister", "Belousov ", "am 15. ", "„Ja“", " ", "Über\u00a0", "中", "a &amp; b", ", "})
	var b strings.Builder
	for range rapid.IntRange(1, 6).Draw(t, "paragraphs") {
		b.WriteString("<text:p>")
		for range rapid.IntRange(0, 4).Draw(t, "pieces") {
			s := rapid.SampledFrom([]string{"T", "T", `<text:span text:style-name="B">T</text:span>`, "<text:tab/>", `<text:s text:c="2"/>`, "<text:line-break/>", `<text:a xlink:href="x">T</text:a>`}).Draw(t, "piece")
			b.WriteString(strings.ReplaceAll(s, "T", words.Draw(t, "word")))
		}
		b.WriteString("</text:p>")
	}
	return b.String()
}

// editedText draws what is done to a text: lines that are changed, added, split, joined and
// taken out.
func editedText(t *rapid.T, s string) string {
	var changed []string
	for _, l := range strings.Split(s, "\n") {
		r := []rune(l)
		switch n := rapid.IntRange(0, len(r)).Draw(t, "at"); rapid.IntRange(0, 7).Draw(t, "what") {
		case 0:
		case 1:
			changed = append(changed, l, rapid.StringMatching(`[A-Za-zäöü ]{0,12}`).Draw(t, "new"))
		case 2, 3:
			changed = append(changed, string(r[:n])+rapid.StringMatching(`[A-Za-z\t ]{0,6}`).Draw(t, "ins")+string(r[min(len(r), n+rapid.IntRange(0, 5).Draw(t, "del")):]))
		case 4:
			changed = append(changed, string(r[:n]), string(r[n:]))
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
// reads as either, as the changes are accepted or rejected.
func TestSavedFileReadsAsEdited(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, err := Read(context.Background(), made(body(t)), model.Options{})
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
			if got, err := Read(context.Background(), out, model.Options{}); err != nil || got.Text.String() != e.Text.String() {
				t.Fatalf("tracked %v: reads %q, want %q\nfrom %q (%v)", tr != nil, got.Text.String(), e.Text.String(), d.Text.String(), err)
			}
			if tr == nil {
				continue
			}
			if got, err := Read(context.Background(), out, model.Options{Revisions: model.Reject}); err != nil || got.Text.String() != d.Text.String() {
				t.Fatalf("rejected reads %q, want %q (%v)\nedited %q", got.Text.String(), d.Text.String(), err, e.Text.String())
			}
		}
	})
}

func sampleDoc() *model.Document {
	var b model.Builder
	add := func(k model.Block, s string) { b.Begin(k); b.Write(s) }
	add(model.Block{Kind: model.Title}, "Übung am Amur")
	add(model.Block{}, "Der ")
	at := b.Len()
	b.Write("Minister")
	b.Mark(model.Bold, at, "")
	b.Write(" traf ")
	at = b.Len()
	b.Write("den General")
	b.Mark(model.Link, at, "https://a.example/?a=1&b=2")
	b.Write(".")
	add(model.Block{Soft: true}, "Neue  Zeile\tmit <Tab> & „Zitat“.")
	add(model.Block{Kind: model.Heading, Level: 2}, "Zahlen")
	add(model.Block{Kind: model.ListItem, Level: 1}, "eins")
	add(model.Block{Kind: model.ListItem, Level: 2, Ordered: true}, "zwei")
	add(model.Block{Kind: model.ListItem, Level: 1}, "drei")
	add(model.Block{Kind: model.Quote}, "Wasser kennt keine Grenzen.")
	add(model.Block{Kind: model.Cell, Row: true}, "Jahr")
	add(model.Block{Kind: model.Cell}, "Zahl")
	add(model.Block{Kind: model.Cell, Row: true}, "2013")
	add(model.Block{Kind: model.Cell}, "")
	add(model.Block{Kind: model.Caption}, "Foto: dpa")
	add(model.Block{Kind: model.Code}, "a  b")
	add(model.Block{}, "5\u00a0% am 12.\u202fSeptember")
	d := &model.Document{Format: model.HTML}
	b.Into(d)
	d.Meta.Title, d.Meta.Author = "Übung am Amur", "Thu Ha"
	return d
}

func TestNewFileReadsTheSame(t *testing.T) {
	d := sampleDoc()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	again := readOK(t, b.Bytes(), model.Options{})
	if diff := cmp.Diff(shape(d), shape(again)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if again.Meta.Title != d.Meta.Title || again.Meta.Author != d.Meta.Author {
		t.Errorf("metadata %+v", again.Meta)
	}
}

func TestLibreOffice(t *testing.T) {
	d := sampleDoc()
	var b bytes.Buffer
	if err := Write(&b, d); err != nil {
		t.Fatal(err)
	}
	read := readOK(t, b.Bytes(), model.Options{})
	e := edited(t, read, "Der Minister traf den General.", "Der Minister traf gestern den General Zhang.\nEin neuer Absatz.")
	e = edited(t, e, "Zahlen\n", "")
	e = edited(t, e, "keine Grenzen.", "keine Grenze.")
	e = edited(t, e, "September", "September.\nLetzter Absatz.")
	tracked := save(t, read, e, track)
	texts := officetest.Texts(t,
		officetest.File{Name: "new.odt", Data: b.Bytes()},
		officetest.File{Name: "saved.odt", Data: save(t, read, e, nil)},
		officetest.File{Name: "accepted.odt", Data: tracked, Changes: officetest.Accept},
		officetest.File{Name: "rejected.odt", Data: tracked, Changes: officetest.Reject},
	)
	for i, want := range []*model.Document{read, e, e, read} {
		if got, want := officetest.Lines(texts[i]), officetest.Lines(want.Text.String()); got != want {
			t.Errorf("file %d: LibreOffice has\n%s\nwant\n%s", i, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(body1)
	f.Add(`<text:p><text:change-end text:change-id="x"/><text:note><text:note-body/></text:note></text:p>`)
	f.Fuzz(func(t *testing.T, body string) {
		for _, mode := range []model.Revisions{model.Accept, model.Reject} {
			d, err := Read(context.Background(), made(body), model.Options{Revisions: mode})
			if err != nil {
				continue
			}
			if len(d.Blocks) != d.Text.Lines() {
				t.Fatalf("%d blocks for %d lines", len(d.Blocks), d.Text.Lines())
			}
		}
	})
}
