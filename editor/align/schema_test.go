package align

import (
	"encoding/xml"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"stet/editor/segment"

	"golang.org/x/text/language"
)

// element is what a standard demands of an element: the order of its children, the
// attributes it must have, and the form of those that it may have.
type element struct {
	children string // a regular expression over the names of the children, each with a blank behind it
	must     string
	may      map[string]string
	words    bool // whether it holds text
}

// These are our own words for what the standards demand of such documents, for very many of
// them: TMX 1.4b (LISA OSCAR 2005, chapter "Detailed Specifications") and XLIFF 2.1 (OASIS 2018,
// chapter 4.2 and 4.3), as far as they concern what is written here. The published schemas are
// asked in cmd/stet.
const (
	languageTag = `^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`
	nmtoken     = `^[-.:_A-Za-z0-9]+$`
	anything    = `.`
)

var schemas = map[Format]map[string]element{
	TMX: {
		"tmx": {children: `^header body $`, must: "version", may: map[string]string{"version": `^1\.4$`}},
		"header": {children: `^(note |prop |ude )*$`, must: "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype", may: map[string]string{
			"creationtool": anything, "creationtoolversion": anything, "segtype": `^(block|paragraph|sentence|phrase)$`, "o-tmf": anything,
			"adminlang": languageTag, "srclang": languageTag, "datatype": `^(unknown|plaintext)$`}},
		"body": {children: `^(tu )*$`},
		"tu":   {children: `^(note |prop )*(tuv )+$`, may: map[string]string{"tuid": `^\S+$`}},
		"prop": {children: `^$`, must: "type", may: map[string]string{"type": anything}, words: true},
		"tuv":  {children: `^(note |prop )*seg $`, must: "lang", may: map[string]string{"lang": languageTag}},
		"seg":  {children: `^$`, words: true},
	},
	XLIFF: {
		"xliff":   {children: `^(file )+$`, must: "version srcLang xmlns", may: map[string]string{"version": `^2\.1$`, "srcLang": languageTag, "trgLang": languageTag, "xmlns": `^urn:oasis:names:tc:xliff:document:2\.0$`}},
		"file":    {children: `^(skeleton )?(notes )?(unit |group )+$`, must: "id", may: map[string]string{"id": nmtoken}},
		"unit":    {children: `^(notes )?(originalData )?(segment |ignorable )+$`, must: "id", may: map[string]string{"id": nmtoken}},
		"segment": {children: `^source (target )?$`, may: map[string]string{"id": nmtoken, "state": `^(initial|translated|reviewed|final)$`}},
		"source":  {children: `^$`, may: map[string]string{"space": `^(default|preserve)$`}, words: true},
		"target":  {children: `^$`, may: map[string]string{"space": `^(default|preserve)$`}, words: true},
	},
}

// TestSchemas: whatever the texts and beads, TMX and XLIFF are as their standards demand.
func TestSchemas(t *testing.T) {
	words := []string{"A & B < C", "\x01 \"x\" \uffff", "", "第一", "\xff\xfe", "]]>", "<!-- -->", "Ein Satz.\tNoch einer."}
	r := rand.New(rand.NewPCG(3, 4))
	langs := []language.Tag{language.German, language.Und, language.MustParse("zh-Hant-TW"), language.MustParse("sr-Latn")}
	for range 60 {
		var sides [2]Text
		for s := range sides {
			var list []string
			for range r.IntN(7) {
				list = append(list, words[r.IntN(len(words))])
			}
			sides[s] = textOf(langs[r.IntN(len(langs))], list...)
		}
		beads := Learn(sides[0], sides[1], nil).Align(sides[0], sides[1], nil)
		for f, schema := range schemas {
			var b strings.Builder
			if err := Write(&b, f, sides[0], sides[1], beads); err != nil {
				t.Fatal(err)
			}
			validate(t, schema, b.String())
		}
	}
}

// TestSchemaRefuses: the schemas of the test refuse what the standards refuse.
func TestSchemaRefuses(t *testing.T) {
	for f, docs := range map[Format][]string{
		TMX:   {`<tmx version="1.4"><body/></tmx>`, `<tmx version="1.4"><header/><body/></tmx>`},
		XLIFF: {`<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de"><file id="f"/></xliff>`, `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="de"><file id="f"><unit id="u"><segment><target/><source/></segment></unit></file></xliff>`},
	} {
		for _, doc := range docs {
			faults := 0
			check(schemas[f], doc, func(string, ...any) { faults++ })
			if faults == 0 {
				t.Errorf("%s: %s passes", f, doc)
			}
		}
	}
}

func validate(t *testing.T, schema map[string]element, doc string) {
	t.Helper()
	check(schema, doc, func(format string, args ...any) {
		t.Helper()
		t.Fatalf(format+"\n%s", append(args, doc)...)
	})
}

// check reports what a document does not have as the schema demands.
func check(schema map[string]element, doc string, fault func(string, ...any)) {
	type open struct{ name, children string }
	stack := []open{{}}
	ids := map[string]bool{}
	dec := xml.NewDecoder(strings.NewReader(doc))
	for {
		tok, err := dec.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			fault("not well-formed: %v", err)
			return
		}
		switch x := tok.(type) {
		case xml.StartElement:
			name := x.Name.Local
			e, known := schema[name]
			if !known {
				fault("<%s> is not known", name)
			}
			attributes(e, x, fault)
			for _, a := range x.Attr {
				if a.Name.Local == "id" && name == "unit" || a.Name.Local == "tuid" {
					if ids[a.Value] {
						fault("<%s> has an id twice: %s", name, a.Value)
					}
					ids[a.Value] = true
				}
			}
			stack[len(stack)-1].children += name + " "
			stack = append(stack, open{name: name})
		case xml.EndElement:
			last := stack[len(stack)-1]
			if !regexp.MustCompile(schema[last.name].children).MatchString(last.children) {
				fault("<%s> holds %q", last.name, last.children)
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if name := stack[len(stack)-1].name; name != "" && !schema[name].words && strings.TrimSpace(string(x)) != "" {
				fault("<%s> holds the text %q", name, x)
			}
		}
	}
}

func attributes(e element, x xml.StartElement, fault func(string, ...any)) {
	have := map[string]bool{}
	for _, a := range x.Attr {
		have[a.Name.Local] = true
		form, known := e.may[a.Name.Local]
		if !known || !regexp.MustCompile(form).MatchString(a.Value) {
			fault("<%s> has %s=%q", x.Name.Local, a.Name.Local, a.Value)
		}
	}
	for _, name := range strings.Fields(e.must) {
		if !have[name] {
			fault("<%s> has no %s", x.Name.Local, name)
		}
	}
}

// TestBilingualWords: the words of each bead stand in both formats, in order.
func TestBilingualWords(t *testing.T) {
	o, tr := textOf(language.German, "A & B", "C", "allein"), textOf(language.French, "a & b", "c", "c'")
	beads := []Bead{{Original: []segment.ID{1}, Translation: []segment.ID{1}}, {Original: []segment.ID{2}, Translation: []segment.ID{2, 3}}, {Original: []segment.ID{3}}}
	for f, want := range map[Format]string{TMX: "A & B|a & b|C|c c'", XLIFF: "A & B|a & b|C|c c'|allein"} {
		var b strings.Builder
		if err := Write(&b, f, o, tr, beads); err != nil {
			t.Fatal(err)
		}
		var got []string
		dec, inside := xml.NewDecoder(strings.NewReader(b.String())), false
		for tok, err := dec.Token(); err == nil; tok, err = dec.Token() {
			switch x := tok.(type) {
			case xml.StartElement:
				inside = x.Name.Local == "seg" || x.Name.Local == "source" || x.Name.Local == "target"
			case xml.CharData:
				if inside {
					got = append(got, string(x))
				}
			case xml.EndElement:
				inside = false
			}
		}
		if have := strings.Join(got, "|"); have != want {
			t.Errorf("%s: have %s, want %s", f, have, want)
		}
	}
}
