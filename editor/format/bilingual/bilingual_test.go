package bilingual

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"stet/editor/format/model"
	"stet/editor/text"

	"github.com/google/go-cmp/cmp"
)

func read(t testing.TB, f model.Format, s string) *model.Bilingual {
	t.Helper()
	b, err := Read(context.Background(), f, []byte(s), model.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sides writes the pairs down.
func sides(b *model.Bilingual) string {
	var out strings.Builder
	for i := range b.Original.Text.Lines() {
		out.WriteString(b.Original.Text.Line(i) + " | " + b.Translation.Text.Line(i) + "\n")
	}
	return out.String()
}

const xliff12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="a.docx" source-language="vi" target-language="de" datatype="x">
<body>
<group>
<trans-unit id="1"><source>Bộ trưởng <g id="1">Belousov</g> nói.</source><target state="translated">Minister <g id="1">Belousov</g>
   sagte<x id="2"/>.</target><alt-trans><target>Nein</target></alt-trans></trans-unit>
<trans-unit id="2"><source>Hai</source></trans-unit>
<trans-unit id="3" translate="no"><source>XYZ</source></trans-unit>
<trans-unit id="4"><source>Một. Hai.</source><seg-source><mrk mtype="seg" mid="0">Một.</mrk> <mrk mtype="seg" mid="1">Hai.</mrk></seg-source><target><mrk mtype="seg" mid="0">Eins.</mrk> <mrk mtype="seg" mid="1">Zwei.</mrk></target></trans-unit>
<trans-unit id="5" xml:space="preserve"><source>a  b<ph id="1">&lt;br/></ph></source><target>c  d</target></trans-unit>
</group>
</body>
</file>
</xliff>`

const xliff20 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="de">
 <file id="f1"><unit id="u1"><originalData><data id="d1">&lt;b&gt;</data></originalData>
  <segment id="s1"><source>The <pc id="1">minister</pc>.</source><target>Der <pc id="1">Minister</pc>.</target></segment>
  <ignorable><source> </source></ignorable>
  <segment id="s2"><source>Two<ph id="2"/></source></segment>
 </unit></file></xliff>`

func TestXLIFF(t *testing.T) {
	for _, c := range []struct{ name, in, want, langs, codes string }{
		{"1.2", xliff12, "Bộ trưởng Belousov nói. | Minister Belousov sagte.\nHai | \nMột. | Eins.\nHai. | Zwei.\na  b | c  d\n", "vi de", "g 1 /g 1 x 2"},
		{"2.0", xliff20, "The minister. | Der Minister.\nTwo | \n", "en de", "pc 1 /pc 1"},
	} {
		b := read(t, model.XLIFF, c.in)
		if d := cmp.Diff(c.want, sides(b)); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.name, d)
		}
		if got := b.Original.Lang.String() + " " + b.Translation.Lang.String(); got != c.langs {
			t.Errorf("%s: languages %s", c.name, got)
		}
		var codes []string
		for _, s := range b.Translation.Inlines {
			codes = append(codes, s.Href)
		}
		if got := strings.Join(codes, " "); got != c.codes {
			t.Errorf("%s: codes %q, want %q", c.name, got, c.codes)
		}
	}
}

func TestXLIFFBackIntoItsFile(t *testing.T) {
	for _, c := range []struct{ in, old, now, was, want string }{
		{xliff12, "Belousov", "Beloussow", `<g id="1">Belousov</g>
   sagte`, `<g id="1">Beloussow</g>
   sagte`},
		{xliff12, "Zwei", "Drei", `mid="1">Zwei.`, `mid="1">Drei.`},
		{xliff12, "sagte\n", "sagte\nzwei & drei\n", "", ""}, // lines must not be split
		{xliff12, "sagte.\n\n", "sagte.\nzwei & drei\n", `<source>Hai</source></trans-unit>`, `<source>Hai</source><target>zwei &amp; drei</target></trans-unit>`},
		{xliff20, "Minister.\n", "Minister.\nZwei", `Two<ph id="2"/></source>`, `Two<ph id="2"/></source><target>Zwei</target>`},
		{xliff20, "Der Minister", "Ein Minister", `<target>Der `, `<target>Ein `},
	} {
		b := read(t, model.XLIFF, c.in)
		s := b.Translation.Text.String()
		edited := text.New(strings.Replace(s, c.old, c.now, 1))
		if c.was == "" {
			continue
		}
		got, err := Save(context.Background(), b.Translation, edited)
		if want := strings.Replace(c.in, c.was, c.want, 1); err != nil || string(got) != want {
			t.Errorf("%s → %s: %v (-want +got)\n%s", c.old, c.now, err, cmp.Diff(want, string(got)))
		}
	}
	b := read(t, model.XLIFF, xliff12)
	if _, err := Save(context.Background(), b.Translation, text.New("a\nb")); err == nil {
		t.Error("no error for another number of lines")
	}
	if got, err := Save(context.Background(), b.Translation, b.Translation.Text); err != nil || string(got) != xliff12 {
		t.Errorf("without an edit: %v", err)
	}
}

func TestTMX(t *testing.T) {
	b := read(t, model.TMX, `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en-US"/><body>
<tu><tuv xml:lang="de"><seg>Ein <bpt i="1">&lt;b></bpt>Wort<ept i="1">&lt;/b></ept></seg></tuv><tuv xml:lang="en-US"><seg>One <hi>word</hi></seg></tuv></tu>
<tu><tuv xml:lang="en-GB"><seg>Two</seg></tuv><tuv xml:lang="fr"><seg>Deux</seg></tuv></tu></body></tmx>`)
	if got, want := sides(b), "One word | Ein Wort\nTwo | \n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if b.Original.Lang.String() != "en-US" || b.Translation.Lang.String() != "de" {
		t.Errorf("languages %v %v", b.Original.Lang, b.Translation.Lang)
	}
}

func TestPO(t *testing.T) {
	b := read(t, model.PO, `# comment
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: de\n"

#, fuzzy
msgctxt "menu"
msgid "One \"word\""
msgstr "Ein "
"„Wort“\n"

msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d Datei"
msgstr[1] "%d Dateien"

#~ msgid "old"
#~ msgstr "alt"
`)
	if got, want := sides(b), "One \"word\" | Ein „Wort“\u2028\n%d file | %d Datei\n%d files | %d Dateien\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if b.Translation.Lang.String() != "de" {
		t.Errorf("language %v", b.Translation.Lang)
	}
}

func TestCSV(t *testing.T) {
	for in, want := range map[string]string{
		"source,target\n\"a, b\",\"c \"\"d\"\"\"\n": "a, b | c \"d\"\n",
		"a;b\n\"x\ny\";z\n":                         "a | b\nx\u2028y | z\n",
	} {
		if got := sides(read(t, model.CSV, in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestBroken(t *testing.T) {
	for _, c := range []struct {
		f        model.Format
		in, want string
	}{
		{model.TSV, "a\tb\nc", "line 2 has no tab"},
		{model.CSV, "a,b\nc\n", "row 2 has one column"},
		{model.PO, "hello", "no keyword"},
		{model.PO, "\"x\"", "without msgid"},
		{model.PO, "msgid x", "quotation marks"},
		{model.XLIFF, "<a/>", "no XLIFF file"},
		{model.XLIFF, `<xliff version="3.0"/>`, "version"},
		{model.XLIFF, `<xliff version="1.2"/>`, "no text"},
		{model.TMX, "<tmx>", "breaks off"},
		{model.TMX, `<!DOCTYPE x [<!ENTITY a "b">]><tmx/>`, "entities"},
	} {
		_, err := Read(context.Background(), c.f, []byte(c.in), model.Options{})
		if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s %q: got %v, want %q", c.f, c.in, err, c.want)
		}
	}
}

func TestWrittenPairsReadTheSame(t *testing.T) {
	b := read(t, model.TSV, "One & <two>\tEins & <zwei>\n\"Three\"\t„Drei“ \\n\n  x\t\n")
	for _, f := range []model.Format{model.XLIFF, model.TMX, model.PO, model.TSV} {
		var out bytes.Buffer
		if err := Write(&out, b, f); err != nil {
			t.Fatal(err)
		}
		if again := read(t, f, out.String()); sides(again) != sides(b) {
			t.Errorf("%s: got %q, want %q\n%s", f, sides(again), sides(b), out.String())
		}
	}
}

func FuzzRead(f *testing.F) {
	for i, s := range []string{"a\tb", "a,b", "msgid \"a\"\nmsgstr \"b\"", `<tmx><body><tu><tuv xml:lang="a"><seg>x</seg></tuv></tu></body></tmx>`, xliff12, xliff20} {
		f.Add(uint8(min(i, 4)), []byte(s))
	}
	formats := []model.Format{model.TSV, model.CSV, model.PO, model.TMX, model.XLIFF}
	f.Fuzz(func(t *testing.T, n uint8, data []byte) {
		b, err := Read(context.Background(), formats[int(n)%len(formats)], data, model.Options{})
		if err != nil {
			return
		}
		if b.Original.Text.Lines() != b.Translation.Text.Lines() || len(b.Original.Blocks) != b.Original.Text.Lines() {
			t.Fatalf("%d and %d lines", b.Original.Text.Lines(), b.Translation.Text.Lines())
		}
		if b.Original.Format != model.XLIFF {
			return
		}
		edited := text.New(strings.ReplaceAll(b.Translation.Text.String(), "e", "a & b"))
		out, err := Save(context.Background(), b.Translation, edited)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(context.Background(), model.XLIFF, out, model.Options{}); err != nil {
			t.Fatalf("%v in %q", err, out)
		}
	})
}
