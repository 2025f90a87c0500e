package record

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/assets/msg"
	"stet/editor/text"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

var noon = time.Date(2024, 5, 3, 12, 0, 0, 0, time.UTC)

const left = "Ein Titel\n\nSie brachten 75 Kisten.\nNiemand wusste warum.\n"

// sample is a record with something in every part.
func sample() *Record {
	r := &Record{
		Form: Internal, Program: "Stet 0.1.0", Created: noon, Status: Partial, Compared: true,
		Article: Article{Headline: "Ein Titel", Outlet: "Báo", Author: "N. N.", Agency: "TASS", Source: "https://example.org/a",
			Dateline: "2024-05-03", Retrieved: "2024-05-03T10:00:00Z", From: "vi", To: "de", Draft: "unknown"},
		Copy:  Copy{Name: "a.txt", Format: "txt"},
		Style: Style{Name: "stet.toml", Hash: Hash([]byte("style")), Blocking: "warning", Off: []string{"space"}, SignOffs: []string{"approver"}, Facts: []string{"number"}},
		People: People{Editor: "Ada", SecondReader: "Grace", Approver: "Emmy", SecondReading: true,
			SignOffs: []SignOff{{"second-reader", "Grace", noon}, {"approver", "Emmy", noon}}},
		Counts: Counts{Characters: 60, Words: 9, Findings: 2, Fixed: 1, Stetted: 1, Facts: 1, Ticked: 1, Changes: 1, WordsOut: 1, WordsIn: 1,
			WordsDraft: 9, Calculations: 1, Disputes: 2, Quotes: 1, Relayed: 1},
		Findings: []Ended{
			{Check: "number.mismatch", Category: "accuracy/mistranslation", Severity: "error", Message: "75 in the original is 57 here", Original: []string{"75"}, Translation: []string{"57"}, End: EndFixed},
			{Check: "name.variant", Category: "terminology/inconsistent", Severity: "warning", Message: "two spellings", Original: []string{}, Translation: []string{"A", "B"}, End: EndStet, Reason: "so-in-original", Note: "siehe Quelle", By: "Ada", At: noon},
		},
		Facts: []Fact{{Kind: "number", Text: "75", Places: 2, State: "ticked", Basis: "original-read", Note: "S. 3", By: "Ada", At: noon},
			{Kind: "number", Text: "97 Kilometer", Places: 1, State: "open", Why: "calculated"}},
		Calculations: []Calculation{{"60 miles", "97 Kilometer", "60 mi × 1.60934 = 96.5606 km"}},
		Disputes: []Dispute{{Fact: "75", By: "Grace", At: noon, Note: "zu viele", End: DisputeTicked, DecidedBy: "Emmy", DecidedAt: noon, Basis: "other-source", Decision: "nachgezählt"},
			{Fact: "geheim", By: "Grace", At: noon, End: DisputeChanged}},
		Ran:     []Ran{{"number.mismatch", 1}, {"space.double", 0}},
		Changes: []Change{{Old: "57", New: "75", Fact: true}}, Quotes: []Quote{{Text: "Wir", Original: "Chúng tôi", Treatment: Relayed}},
		NotRun: []NotRun{{Check: "link.dead", Why: "no network"}}, NotChecked: []string{"grammar"}, Note: "It documents checks.",
	}
	r.Hashes = Hashes{Original: Hash([]byte("o")), Draft: Hash([]byte("d")), File: Hash([]byte(left))}
	r.SetText(text.New(left))
	before := ""
	for i, kind := range []string{"decision", "tick", "sign"} {
		e := LogEntry{Kind: kind, At: noon.Add(time.Duration(i) * time.Second).Format(time.RFC3339Nano), Body: json.RawMessage(fmt.Sprintf(`{"n":%d,"by":"A \u0026 B"}`, i))}
		e.Digest = Hash(e.Body)
		e.Hash = Link(before, e.Kind, e.At, e.Digest)
		before = e.Hash
		r.Log = append(r.Log, e)
	}
	return r
}

func english() *msg.Printer { return msg.For(language.English) }

// written writes the sample and its copy, with or without a signature.
func written(t testing.TB, key *Key) (dir string, f Files) {
	t.Helper()
	dir = t.TempDir()
	f, err := sample().WriteBeside(filepath.Join(dir, "a.record.json"), english(), key)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "a.txt"), left)
	return dir, f
}

func put(t testing.TB, path, words string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
}

func outcome(t testing.TB, record, copied, key string) string {
	t.Helper()
	v, err := VerifyFiles(context.Background(), record, copied, VerifyOptions{Key: key, Known: filepath.Join(filepath.Dir(record), "no-keys")})
	if err != nil {
		return "error: " + err.Error()
	}
	return fmt.Sprint(v.Status, " ", v.Outcome)
}

func TestVerify(t *testing.T) {
	dir, f := written(t, nil)
	for name, c := range map[string]struct{ words, want string }{
		"a.txt":  {left, "0 matches"},
		"b.txt":  {"Ein Titel\r\nSie brachten\u00a075 Kisten.\r\n\r\nNiemand wusste  warum.", "0 matches-text"},
		"c.html": {"<p>Menü</p><h1>Ein Titel</h1><p>Sie brachten 75 Kisten.</p><p>Niemand wusste warum.</p><p>Mehr</p>", "0 contains"},
		"d.html": {"<h1>Ein Titel</h1><p>Sie brachten 75 Kisten. Niemand wusste warum.</p>", "0 matches-text"},
		"e.txt":  {strings.Replace(left, "75", "57", 1), "1 changed"},
		"f.txt":  {"Ein Titel\n\nNiemand wusste warum.\nSie brachten 75 Kisten.\n", "1 changed"},
		"g.txt":  {"Ein Titel\n\nSie brachten 75 Kisten.\n", "1 changed"},
		"h.txt":  {"Etwas ganz anderes.\n", "1 changed"},
		"i.html": {"<h1>Ein Titel</h1><p>Sie brachten 75 Kisten.</p><p>Anzeige</p><p>Niemand wusste warum.</p>", "1 changed"},
		"j.txt":  {strings.Replace(left, "wusste", "wußte", 1), "1 changed"},
		"k.txt":  {strings.Replace(left, "Kisten.", "Kisten\u201d.", 1), "1 changed"},
	} {
		path := filepath.Join(dir, name)
		put(t, path, c.words)
		if got := outcome(t, f.JSON, path, ""); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	put(t, filepath.Join(dir, "empty.md"), "")
	for _, path := range []string{filepath.Join(dir, "missing.txt"), filepath.Join(dir, "empty.md"), dir} {
		if got := outcome(t, f.JSON, path, ""); !strings.HasPrefix(got, "error: ") {
			t.Errorf("%s: %s", path, got)
		}
	}
	if got := outcome(t, filepath.Join(dir, "a.txt"), filepath.Join(dir, "a.txt"), ""); !strings.Contains(got, "no record of Stet") {
		t.Errorf("a text for a record: %s", got)
	}
}

func TestSignature(t *testing.T) {
	keys, other := t.TempDir(), t.TempDir()
	key, err := OpenKey(keys)
	if err != nil {
		t.Fatal(err)
	}
	again, err := OpenKey(keys)
	if err != nil || again.ID() != key.ID() {
		t.Fatalf("the key is another one at second use: %v", err)
	}
	if _, err := OpenKey(other); err != nil {
		t.Fatal(err)
	}
	dir, f := written(t, key)
	copied := filepath.Join(dir, "a.txt")
	mine, theirs := filepath.Join(keys, publicFile), filepath.Join(other, publicFile)
	for _, c := range []struct{ key, want string }{
		{"", "0 matches"}, {mine, "0 matches"}, {theirs, "1 bad-signature"},
		{copied, "error: " + copied + " is no public key of minisign"},
	} {
		if got := outcome(t, f.JSON, copied, c.key); got != c.want {
			t.Errorf("key %s: %s, want %s", c.key, got, c.want)
		}
	}
	exported, err := key.Public()
	if err != nil {
		t.Fatal(err)
	}
	given := filepath.Join(dir, "given.pub")
	put(t, given, string(exported))
	if got := outcome(t, f.JSON, copied, given); got != "0 matches" {
		t.Errorf("exported key: %s", got)
	}
	if err := os.Remove(f.Signature); err != nil {
		t.Fatal(err)
	}
	if got := outcome(t, f.JSON, copied, ""); got != "1 bad-signature" {
		t.Errorf("signature taken away: %s", got)
	}
	_, plain := written(t, nil)
	if got := outcome(t, plain.JSON, copied, mine); !strings.HasPrefix(got, "error: ") {
		t.Errorf("a key for a record without signature: %s", got)
	}
}

// Without a key to verify with, those that the desk knows are taken: its own and those that
// lie beside it. The signature of a known key that is another record's is wrong; one of a
// key that nobody knows is unknown, and the verdict on the text stands.
func TestKnownKeys(t *testing.T) {
	mine, theirs := t.TempDir(), t.TempDir()
	key, err := OpenKey(theirs)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := OpenKey(mine); err != nil {
		t.Fatal(err)
	}
	dir, f := written(t, key)
	copied := filepath.Join(dir, "a.txt")
	look := func() string {
		v, err := VerifyFiles(context.Background(), f.JSON, copied, VerifyOptions{Known: mine})
		if err != nil {
			t.Fatal(err)
		}
		last := v.Lines[len(v.Lines)-1]
		return fmt.Sprint(v.Status, " ", v.Outcome, " ", v.Signature, ": ", english().Text(last))
	}
	if got := look(); !strings.HasPrefix(got, "0 matches unknown: The signature is unknown") {
		t.Error(got)
	}
	put(t, copied, strings.Replace(left, "75", "57", 1))
	if got := look(); !strings.HasPrefix(got, "1 changed unknown: ") {
		t.Error(got)
	}
	put(t, copied, left)
	put(t, filepath.Join(mine, "broken.pub"), "no key")
	put(t, filepath.Join(mine, "colleague.pub"), string(must(t, filepath.Join(theirs, publicFile))))
	if got := look(); got != "0 matches known: The signature of the record is right; the key is known here (colleague.pub)." {
		t.Error(got)
	}
	_, other := written(t, key)
	r, err := Read(must(t, other.JSON))
	if err != nil {
		t.Fatal(err)
	}
	r.Article.Headline = "Ein anderer Titel"
	again, err := r.WriteBeside(filepath.Join(dir, "b.record.json"), english(), key)
	if err != nil {
		t.Fatal(err)
	}
	put(t, f.Signature, string(must(t, again.Signature)))
	if got := look(); got != "1 bad-signature wrong: The signature does not belong to this record and this key." {
		t.Error(got)
	}
	put(t, f.Signature, "torn")
	if got := look(); !strings.HasPrefix(got, "1 bad-signature wrong") {
		t.Error(got)
	}
}

// A record is never written over.
func TestNeverOver(t *testing.T) {
	dir, first := written(t, nil)
	data, _ := os.ReadFile(first.JSON)
	second, err := sample().WriteBeside(first.JSON, english(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(first.JSON); !bytes.Equal(data, after) || second.JSON == first.JSON {
		t.Error("written over")
	}
	if filepath.Base(second.JSON) != "a-2.record.json" || filepath.Base(second.HTML) != "a-2.record.html" {
		t.Errorf("second record %s, %s", second.JSON, second.HTML)
	}
	r, err := Read(must(t, second.JSON))
	if err != nil || r.Corrects == "" {
		t.Errorf("the second does not say which it corrects: %v", err)
	}
	_ = dir
}

func must(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// forgery is one change of a decoded record.
type forgery struct {
	what string
	do   func()
}

// forgeries are all ways to change one thing of a decoded record: each value, each member
// taken out or added, each entry of a list taken out, doubled or moved.
func forgeries(at string, v any, set func(any)) []forgery {
	var out []forgery
	add := func(what string, do func()) { out = append(out, forgery{at + " " + what, do}) }
	switch v := v.(type) {
	case map[string]any:
		for _, k := range slices.Sorted(maps.Keys(v)) {
			add("without "+k, func() { delete(v, k) })
			out = append(out, forgeries(at+"."+k, v[k], func(n any) { v[k] = n })...)
		}
		add("with one more", func() { v["more"] = "x" })
	case []any:
		for i, x := range v {
			add(fmt.Sprint("without entry ", i), func() { set(slices.Delete(slices.Clone(v), i, i+1)) })
			add(fmt.Sprint("with entry twice ", i), func() { set(slices.Insert(slices.Clone(v), i, x)) })
			if i > 0 && fmt.Sprint(v[i-1]) != fmt.Sprint(x) {
				add(fmt.Sprint("moved ", i), func() { v[i-1], v[i] = v[i], v[i-1] })
			}
			out = append(out, forgeries(fmt.Sprintf("%s[%d]", at, i), x, func(n any) { v[i] = n })...)
		}
		add("with one more", func() { set(append(slices.Clone(v), "x")) })
	case string:
		add("changed", func() { set(v + "x") })
		if v != "" {
			add("emptied", func() { set("") })
		}
	case bool:
		add("changed", func() { set(!v) })
	case float64:
		add("changed", func() { set(v + 1) })
	}
	return out
}

// Tampering with any field of a record is found, in both forms of it and in the records of
// every released form; also where the seal was made anew, if the record is signed.
func TestTamperingIsFound(t *testing.T) {
	keys := t.TempDir()
	key, err := OpenKey(keys)
	if err != nil {
		t.Fatal(err)
	}
	dir, f := written(t, key)
	public, err := sample().Public()
	if err != nil {
		t.Fatal(err)
	}
	pf, err := public.WriteBeside(filepath.Join(dir, "a.public.record.json"), english(), key)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, "a.txt")
	for _, path := range []string{f.JSON, pf.JSON, "testdata/record-1.json", "testdata/record-2.json"} {
		data := must(t, path)
		n := len(forgeries("record", decode(t, data), nil))
		if n < 300 {
			t.Errorf("%s: only %d forgeries", path, n)
		}
		for i := range n {
			v := decode(t, data)
			forge := forgeries("record", v, nil)[i]
			forge.do()
			forged := filepath.Join(dir, "forged.record.json")
			put(t, forged, encode(t, v))
			if got := outcome(t, forged, copied, ""); !refused(got) {
				t.Errorf("%s: %s: %s", path, forge.what, got)
			}
			if !strings.HasPrefix(path, dir) {
				continue
			}
			if v["seal"], err = sealOf([]byte(encode(t, v))); err != nil {
				t.Fatal(err)
			}
			put(t, forged, encode(t, v))
			put(t, forged+signatureEnding, string(must(t, path+signatureEnding)))
			if got := outcome(t, forged, copied, filepath.Join(keys, publicFile)); !refused(got) && got != "1 bad-signature" {
				t.Errorf("%s, sealed again: %s: %s", path, forge.what, got)
			}
			os.Remove(forged + signatureEnding)
		}
	}
}

// refused tells whether a forged record was found out, or is no record at all.
func refused(outcome string) bool {
	return outcome == "1 record-changed" || strings.Contains(outcome, "of the form") || strings.Contains(outcome, "no record of Stet")
}

func encode(t testing.TB, v any) string {
	t.Helper()
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func decode(t testing.TB, data []byte) map[string]any {
	t.Helper()
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// Whatever bytes of a record are changed: it never counts as intact, unless only its space
// is another.
func TestTamperedBytes(t *testing.T) {
	_, f := written(t, nil)
	data := must(t, f.JSON)
	var want bytes.Buffer
	if err := json.Compact(&want, data); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		forged := bytes.Clone(data)
		at := rapid.IntRange(0, len(forged)-1).Draw(r, "at")
		end := min(len(forged), at+rapid.IntRange(0, 6).Draw(r, "long"))
		forged = append(append(bytes.Clone(forged[:at]), rapid.SliceOfN(rapid.Byte(), 0, 6).Draw(r, "with")...), forged[end:]...)
		rec, err := Read(forged)
		if err != nil || rec.intact(forged) != nil {
			return
		}
		var got bytes.Buffer
		if json.Compact(&got, forged) == nil && bytes.Equal(got.Bytes(), want.Bytes()) {
			return
		}
		again, _ := json.Marshal(rec)
		first, _ := Read(data)
		before, _ := json.Marshal(first)
		if !bytes.Equal(again, before) {
			r.Fatalf("a changed record counts as intact:\n%s", forged)
		}
	})
}

// A member that stands there twice, and an entry of the log taken out, moved or changed
// with a new seal, are found.
func TestForgedWithSeal(t *testing.T) {
	_, f := written(t, nil)
	data := must(t, f.JSON)
	twice := bytes.Replace(data, []byte(`"status": "partial"`), []byte(`"status": "full", "status": "partial"`), 1)
	if r, err := Read(twice); err == nil && r.intact(twice) == nil {
		t.Error("a member that stands there twice is not found")
	}
	for name, forge := range map[string]func(*Record){
		"removed": func(r *Record) { r.Log = append(r.Log[:1:1], r.Log[2:]...) },
		"moved":   func(r *Record) { r.Log[0], r.Log[1] = r.Log[1], r.Log[0] },
		"changed": func(r *Record) { r.Log[1].Body = json.RawMessage(`{"n":9}`) },
		"time":    func(r *Record) { r.Log[1].At = "2020-01-01T00:00:00Z" },
	} {
		r := sample()
		forge(r)
		if err := r.Finish(); err != nil {
			t.Fatal(err)
		}
		forged, err := r.JSON()
		if err != nil {
			t.Fatal(err)
		}
		back, err := Read(forged)
		if err != nil {
			t.Fatal(err)
		}
		if back.intact(forged) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

// unwanted is what a page that needs nothing else does not have, and a message without words.
var unwanted = regexp.MustCompile(`<script|src=|@import|%!|\b(record|verify|fact|kind|severity)\.[a-z]`)

// The page needs nothing else, says everything in German too, and escapes what it is given.
func TestPage(t *testing.T) {
	r := sample()
	r.Article.Headline = `<script>alert("x")</script>`
	if err := r.Finish(); err != nil {
		t.Fatal(err)
	}
	for _, tag := range []language.Tag{language.English, language.German} {
		page, err := r.HTML(msg.For(tag))
		if err != nil {
			t.Fatal(err)
		}
		s := string(page)
		if bad := unwanted.FindString(s); bad != "" {
			t.Errorf("%v: the page has %q", tag, bad)
		}
		for _, want := range []string{"Grace", "Emmy", "TASS", "siehe Quelle", "&lt;script&gt;", r.Seal, "accuracy/mistranslation", "Wir",
			"60 mi × 1.60934 = 96.5606 km", "zu viele", "nachgezählt", "88 %"} {
			if !strings.Contains(s, want) {
				t.Errorf("%v: the page lacks %q", tag, want)
			}
		}
	}
}

var release = flag.Bool("release", false, "write testdata/record-N.json, a record of the form that this release writes")

// Records of every released form still verify.
func TestEveryReleasedForm(t *testing.T) {
	if *release {
		path := "testdata/record-" + strings.TrimPrefix(Schema, "stet-record/") + ".json"
		page := strings.TrimSuffix(path, ".json") + ".html"
		os.Remove(path)
		if _, err := sample().WriteBeside(path, english(), nil); err != nil {
			t.Fatal(err)
		}
		os.Remove(page)
	}
	files, err := filepath.Glob("testdata/record-*.json")
	if err != nil || len(files) != len(readable) {
		t.Fatalf("%d records of %d forms: %v", len(files), len(readable), err)
	}
	copied := filepath.Join(t.TempDir(), "a.txt")
	put(t, copied, left)
	for _, f := range files {
		if got := outcome(t, f, copied, ""); got != "0 matches" {
			t.Errorf("%s: %s", f, got)
		}
	}
}

// Canonical: what pasting changes is the same, what a reader sees is not.
func TestCanonical(t *testing.T) {
	const want = "Über „75“ Kisten\nwarum"
	for _, same := range []string{want, "  U\u0308ber\u00a0„75“   Kisten \r\n\r\n\twarum\n", "Über\u202f„75“ Kisten\rwarum"} {
		if got := Canonical(same); got != want {
			t.Errorf("%q is %q", same, got)
		}
	}
	for _, other := range []string{"Über \"75\" Kisten\nwarum", "Über „75“ kisten\nwarum", "Über „75“ Kisten warum", "Über „75“ Kisten\nwarum?"} {
		if Canonical(other) == want {
			t.Errorf("%q counts as the same", other)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		c := Canonical(rapid.String().Draw(r, "text"))
		if Canonical(c) != c {
			r.Fatalf("%q is not canonical", c)
		}
	})
}
