package verify

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadStyle(t *testing.T) {
	path := write(t, "stet.toml", `
quotes = "„“"
profile = "de-press"
register = "names.csv"
blocking = "error"
signoffs = ["desk"]
facts = ["name", "number"]
term-files = ["terms.csv"]
[checks]
"space.double" = "off"
quote = "error"
[numbers]
decimal = ","
group = "none"
[dates]
order = "dmy"
[[term]]
original = ["heat pump"]
preferred = "Wärmepumpe"
`)
	terms := "original,preferred,forbidden\nclimate change,Klimawandel,Klimaveränderung; Klimaänderung\n"
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "terms.csv"), []byte(terms), 0o644); err != nil {
		t.Fatal(err)
	}
	register := "preferred,forbidden,note,source\nAndrej Beloussow,Beloussov; Belousov,,\n"
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "names.csv"), []byte(register), 0o644); err != nil {
		t.Fatal(err)
	}
	c := &Check{ID: "space.double", Severity: Warning}
	s, err := ReadStyle(path, []*Check{c, {ID: "quote.style"}})
	if err != nil {
		t.Fatal(err)
	}
	if s.Quotes != "„“" || s.Profile != "de-press" || s.Blocking != Error || s.Decimal != "," || s.Order != "dmy" || s.Register != filepath.Join(filepath.Dir(path), "names.csv") {
		t.Errorf("got %+v", s)
	}
	if want := map[string]Severity{"space.double": 0, "quote": Error}; !reflect.DeepEqual(s.Severity, want) {
		t.Errorf("checks are %v", s.Severity)
	}
	if len(s.Terms) != 2 || s.Terms[0].Preferred != "Wärmepumpe" || len(s.Terms[1].Forbidden) != 2 {
		t.Errorf("terms are %+v", s.Terms)
	}
	if off := s.Off([]*Check{c}); len(off) != 1 {
		t.Errorf("off is %v", off)
	}
	if unknown := s.Unknown([]*Check{c}); len(unknown) != 1 || unknown[0] != "quote" {
		t.Errorf("unknown is %v", unknown)
	}
}

// A wrong setting is an error that names its line.
func TestWrongStyleNamesItsLine(t *testing.T) {
	for _, k := range []struct{ text, want string }{
		{"quotes = \"german\"\nquotse = \"german\"\n", ":2:"},
		{"[checks]\n\"space.double\" = \"of\"\n", ":2:"},
		{"[checks]\nspace = \"off\"\n\"space.duble\" = \"off\"\n", ":3: there is no check or family \"space.duble\""},
		{"\n\nblocking = 3\n", ":3:"},
		{"facts = [\"name\",\n\"colour\"]\n", "colour"},
		{"quotes = \n", ":1:"},
		{"[dates]\norder = \"ydm\"\n", "ydm"},
		{"[[term]]\npreferred = \"b\"\n\n[[term]]\noriginal = [\"a\"]\n", ":4: term 2 neither prefers nor forbids"},
	} {
		_, err := ReadStyle(write(t, "stet.toml", k.text), []*Check{{ID: "space.double"}})
		if err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%q: got %v, want %q in it", k.text, err, k.want)
		}
	}
	if _, err := ReadStyle(filepath.Join(t.TempDir(), "none.toml"), nil); err == nil {
		t.Error("a missing file is no error")
	}
}

func TestTBX(t *testing.T) {
	for _, tbx := range []string{
		`<martif><text><body><termEntry id="1"><langSet xml:lang="en"><tig><term>heat pump</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Wärmepumpe</term></tig><tig><term>Thermopumpe</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>`,
		`<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>heat pump</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Wärmepumpe</term></termSec><termSec><term>Thermopumpe</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`,
	} {
		terms, err := parseTBX(strings.NewReader(tbx))
		if err != nil || len(terms) != 2 {
			t.Fatalf("got %v, %v", terms, err)
		}
		got := terms[0]
		if got.Preferred != "Wärmepumpe" || len(got.Forbidden) != 1 || got.Original[0] != "heat pump" {
			t.Errorf("got %+v", got)
		}
		if !got.Fits(language.English, language.MustParse("de-CH")) || got.Fits(language.French, language.German) {
			t.Error("the languages of a term do not fit")
		}
	}
}

// A list of terms that would be read otherwise than it is meant is an error that names its line.
func TestWrongTermsNameTheirLine(t *testing.T) {
	for _, k := range []struct{ name, text, want string }{
		{"a.csv", "original,prefered\nheat pump,Wärmepumpe\n", "line 1"},
		{"a.csv", "original,preferred,forbidden\nheat pump,Wärmepumpe,\nclimate,,\n", "line 3"},
		{"a.csv", "original,preferred,to\nheat pump,Wärmepumpe,german\n", "line 2"},
		{"a.csv", "original,preferred\nheat pump,\"Wärmepumpe\n", "line 2"},
		{"a.tbx", "<tbx><text>\n<body><conceptEntry></langSec></conceptEntry></body></text></tbx>", "line 2"},
	} {
		if _, err := readTerms(write(t, k.name, k.text)); err == nil || !strings.Contains(err.Error(), k.want) {
			t.Errorf("%q: got %v, want %q in it", k.text, err, k.want)
		}
	}
}
