package charset

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// Texts of the length of a paragraph, in the encodings that they came in before UTF-8.
var texts = []struct {
	name string
	enc  encoding.Encoding
	text string
}{
	{"windows-1251", charmap.Windows1251, "Министр обороны России заявил, что переговоры с китайскими коллегами были очень содержательными и прошли в дружественной обстановке."},
	{"KOI8-R", charmap.KOI8R, "Министр обороны России заявил, что переговоры с китайскими коллегами были очень содержательными и прошли в дружественной обстановке."},
	{"windows-1252", charmap.Windows1252, "Der russische Verteidigungsminister erklärte, die Gespräche mit den chinesischen Kollegen seien sehr konstruktiv gewesen, über Öl und Größe sprach niemand."},
	{"windows-1250", charmap.Windows1250, "Rosyjski minister obrony oświadczył, że rozmowy z chińskimi kolegami były bardzo konstruktywne i przebiegły w przyjaznej atmosferze, także późną nocą."},
	{"windows-1250", charmap.Windows1250, "Ruský ministr obrany prohlásil, že jednání s čínskými kolegy byla velmi konstruktivní a proběhla v přátelské atmosféře, řekl také něco o průběhu."},
	{"ISO-8859-2", charmap.ISO8859_2, "Rosyjski minister obrony oświadczył, że rozmowy z chińskimi kolegami były bardzo konstruktywne i przebiegły w przyjaznej atmosferze, także późną nocą."},
	{"windows-1252", charmap.Windows1252, "Le ministre russe de la Défense a déclaré que les entretiens avec ses collègues chinois avaient été très constructifs ; 12 m³ d’eau, 15 m³, 20 m³."},
	{"windows-1252", charmap.Windows1252, "El ministro de Defensa ruso declaró que las conversaciones fueron muy constructivas. ¿Qué más dijo? ¿Y cuándo? ¡Mañana!"},
	{"windows-1256", charmap.Windows1256, "أعلن وزير الدفاع الروسي أن المحادثات مع زملائه الصينيين كانت بناءة للغاية وجرت في أجواء ودية في العاصمة."},
	{"GB18030", simplifiedchinese.GBK, "俄罗斯国防部长表示，与中国同事的会谈非常有建设性，气氛友好，双方讨论了许多重要问题，并达成了共识。"},
	{"Big5", traditionalchinese.Big5, "俄羅斯國防部長表示，與中國同事的會談非常有建設性，氣氛友好，雙方討論了許多重要問題，並達成了共識。"},
	{"Shift_JIS", japanese.ShiftJIS, "ロシアの国防相は、中国の同僚との会談は非常に建設的であり、友好的な雰囲気の中で行われたと述べた。"},
	{"EUC-KR", korean.EUCKR, "러시아 국방장관은 중국 동료들과의 회담이 매우 건설적이었으며 우호적인 분위기 속에서 진행되었다고 밝혔다."},
}

func TestDetection(t *testing.T) {
	for _, c := range texts {
		data, err := c.enc.NewEncoder().String(strings.Repeat(c.text+"\n", 3))
		if err != nil {
			t.Fatal(err)
		}
		r, err := Decode([]byte(data), Hint{})
		if err != nil || !strings.HasPrefix(r.Text, c.text) || r.How != Guessed {
			t.Errorf("%s: read as %s (%s): %.60q, %v", c.name, r.Encoding, r.How, r.Text, err)
		}
	}
}

// Texts without Vietnamese are not taken for it.
func TestNotVietnamese(t *testing.T) {
	for _, s := range []string{
		"Perché è così? Può darsi che la città più bella sia là, però ciò non è già più così.",
		"Où est-il ? À l'hôtel, peut-être, là où le maître naît, en forêt, près du château.",
		"Það er ekki rétt að segja að þeir hafi farið þangað, ýmsir síðar en aðrir.",
	} {
		data, err := charmap.Windows1252.NewEncoder().String(strings.Repeat(s+"\n", 4))
		if err != nil {
			t.Fatal(err)
		}
		if r, _ := Decode([]byte(data), Hint{}); r.Encoding == "windows-1258" {
			t.Errorf("%q was read as %s", s, r.Text)
		}
	}
}

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name, in  string
		hint      Hint
		text, enc string
		how       How
	}{
		{"chosen", "\xe4", Hint{Encoding: "latin1"}, "ä", "windows-1252", Chosen},
		{"chosen against the mark", "\xef\xbb\xbfa", Hint{Encoding: "UTF-8"}, "a", "UTF-8", Chosen},
		{"declared", "\xcf", Hint{Declared: "windows-1251"}, "П", "windows-1251", Declared},
		{"declared wrongly", "Grüße", Hint{Declared: "iso-8859-1"}, "Grüße", "UTF-8", Valid},
		{"declared nonsense", "a", Hint{Declared: "klingon"}, "a", "UTF-8", Valid},
		{"UTF-16 without mark", "A\x00b\x00c\x00d\x00e\x00", Hint{}, "Abcde", "UTF-16LE", Guessed},
		{"UTF-16, big end", "\x00A\x00b\x00c\x00d\x00e", Hint{}, "Abcde", "UTF-16BE", Guessed},
		{"UTF-32", "\xff\xfe\x00\x00A\x00\x00\x00", Hint{}, "A", "UTF-32LE", Mark},
		{"HTML5", `<meta charset="koi8-r"><p>` + "\xf0", Hint{HTML: true}, `<meta charset="koi8-r"><p>П`, "KOI8-R", Declared},
		{"HTML4", `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">` + "\xcf", Hint{HTML: true}, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">П`, "windows-1251", Declared},
		{"XHTML", `<?xml version="1.0" encoding="windows-1251"?>` + "\xcf", Hint{HTML: true}, `<?xml version="1.0" encoding="windows-1251"?>П`, "windows-1251", Declared},
	} {
		r, err := Decode([]byte(c.in), c.hint)
		if err != nil || r.Text != c.text || r.Encoding != c.enc || r.How != c.how {
			t.Errorf("%s: got %+v, %v", c.name, r, err)
		}
	}
	if _, err := Decode([]byte("a"), Hint{Encoding: "klingon"}); err == nil {
		t.Error("no error for an encoding that there is not")
	}
}

func TestBrokenPlaces(t *testing.T) {
	r, err := Decode([]byte("Grüße aus München\nDüss\xc3eldorf und K\xffln, Übung, Öl"), Hint{})
	if err != nil || r.Broken != 2 || r.Line != 2 || r.Encoding != "UTF-8" {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestEncode(t *testing.T) {
	for _, c := range []struct {
		s, name string
		mark    bool
		want    string
	}{
		{"Grüße", "windows-1252", false, "Gr\xfc\xdfe"},
		{"中", "windows-1252", false, "中"}, // it has no such letter
		{"a", "UTF-8", true, "\xef\xbb\xbfa"},
		{"a", "UTF-16BE", true, "\xfe\xff\x00a"},
	} {
		if got := string(Encode(c.s, c.name, c.mark)); got != c.want {
			t.Errorf("%q in %s: got %q", c.s, c.name, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("a\xff\xfe\x00"), "")
	f.Add([]byte("\x1b$B"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		r, err := Decode(data, Hint{Declared: declared, HTML: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := unicode.UTF8.NewDecoder().String(r.Text); err != nil || r.Encoding == "" {
			t.Fatalf("%+v, %v", r, err)
		}
	})
}
