package project

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/record"

	"golang.org/x/text/language"
)

// recordOf exports a copy of the article, verified or not, and reads its record.
func recordOf(t *testing.T, s *Session, o ExportOptions) (ExportResult, *record.Record) {
	t.Helper()
	res, err := s.Leaving().Export(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	r, err := record.Read(contentsOf(t, res.Record))
	if err != nil {
		t.Fatal(err)
	}
	return res, r
}

const brokenCheck = "space.double"

// A check that failed keeps the gate shut: its silence means nothing. What leaves unverified
// all the same names it.
func TestFailedCheckKeepsTheGateShut(t *testing.T) {
	dir := t.TempDir()
	all := checks.All()
	at := slices.IndexFunc(all, func(c *verify.Check) bool { return c.ID == brokenCheck })
	broken := *all[at]
	broken.Run = func(*verify.Pass) { panic("broken") }
	all[at] = &broken
	s, err := New(Options{Translation: document("Niemand wusste, warum.", language.German), Temporary: true, KeyDir: dir,
		Checks: all})
	if err != nil {
		t.Fatal(err)
	}
	got := missing(t, s)
	if len(got) != 1 || !strings.Contains(got[0], brokenCheck) {
		t.Fatalf("missing: %q", got)
	}
	_, err = s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(dir, "a.txt")})
	var shut *GateShut
	if !errors.As(err, &shut) {
		t.Errorf("exported: %v", err)
	}
	_, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), Unverified: true})
	if !slices.ContainsFunc(r.NotRun, func(n record.NotRun) bool { return n.Check == brokenCheck && n.Why != "" }) || r.Status != record.Unverified {
		t.Errorf("the record says %s, not run %v", r.Status, r.NotRun)
	}
	for _, c := range r.Ran {
		if c.Check == brokenCheck {
			t.Error("a check that failed counts as one that ran")
		}
	}
	closed(t, s)
}

// The gate looks at the very text that leaves, not at what was found before the last key.
func TestTheGateLooksAfresh(t *testing.T) {
	s := openTexts(t, "75 people came to Hanoi.", "75 Menschen kamen nach Hanoi.")
	if got := missing(t, s); len(got) != 0 {
		t.Fatalf("missing: %q", got)
	}
	at := strings.Index(textOf(s), "75")
	typed(t, s, at, at+2, "57")
	g, err := s.Leaving().Gate(context.Background())
	if err != nil || g.Open {
		t.Errorf("the gate is open for a text that nobody looked at: %v", err)
	}
	s.Undo()
	if g, err = s.Leaving().Gate(context.Background()); err != nil || !g.Open {
		t.Errorf("taken back, and still missing: %v, %v", g.Missing, err)
	}
	closed(t, s)
}

// Copying to the clipboard obeys the gate and leaves a record, with which the pasted text is
// proved.
func TestClipboard(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	out := filepath.Join(dir, "records")
	_, _, err := s.Leaving().Copy(context.Background(), out)
	var shut *GateShut
	if !errors.As(err, &shut) {
		t.Fatalf("copied: %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a record of a text that did not leave")
	}
	settle(t, s)
	words, rec, err := s.Leaving().Copy(context.Background(), out)
	if err != nil || words != textOf(s) {
		t.Fatalf("%q, %v", words, err)
	}
	r, err := record.Read(contentsOf(t, rec))
	if err != nil || r.Copy.Format != "clipboard" || r.Copy.Name != "" || r.Hashes.File != "" {
		t.Errorf("copy %+v, file %q, %v", r.Copy, r.Hashes.File, err)
	}
	page := filepath.Join(dir, "page.html")
	write(t, page, []byte("<h1>Startseite</h1><p>"+strings.ReplaceAll(words, "\n", "</p><p>")+"</p><p>Mehr</p>"))
	verdict(t, rec, page, "", 0, record.Contains)
	closed(t, s)
}

// An unverified copy says so in its metadata.
func TestUnverifiedMetadata(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	for _, ext := range []string{".html", ".docx", ".odt"} {
		res, _ := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a"+ext), Unverified: true})
		if says := msg.For(language.German).Say("export.unverified"); !strings.Contains(unpacked(t, contentsOf(t, res.Path)), says) {
			t.Errorf("%s: the metadata does not say %q", ext, says)
		}
	}
	closed(t, s)
}

// The record says who disputed a fact and who decided; the public one without their words.
func TestDisputesInTheRecord(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	settle(t, s)
	fact := factOf(t, s, "3. Mai 2024")
	s.SetBy("Grace")
	if err := s.Dispute(fact.Key, "laut Ministerium am 4."); err != nil {
		t.Fatal(err)
	}
	_, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "open.txt"), Unverified: true})
	if len(r.Disputes) != 1 || r.Disputes[0].End != record.DisputeOpen || r.Counts.Disputed != 1 {
		t.Errorf("an open dispute: %+v", r.Disputes)
	}
	s.SetBy("Emmy")
	if err := s.Tick(fact.Key, "other-source", "Pressestelle, 5. Mai"); err != nil {
		t.Fatal(err)
	}
	res, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), Public: true})
	if len(r.Disputes) != 1 || r.Counts.Disputes != 1 || r.Counts.Disputed != 0 {
		t.Fatalf("disputes %+v", r.Disputes)
	}
	d := r.Disputes[0]
	if d.Fact != "3. Mai 2024" || d.By != "Grace" || d.Note != "laut Ministerium am 4." || d.End != record.DisputeTicked ||
		d.DecidedBy != "Emmy" || d.Basis != "other-source" || d.Decision != "Pressestelle, 5. Mai" || d.DecidedAt.IsZero() {
		t.Errorf("%+v", d)
	}
	for _, path := range []string{res.Public, strings.TrimSuffix(res.Public, ".json") + ".html"} {
		public := string(contentsOf(t, path))
		if strings.Contains(public, "Ministerium am 4") || strings.Contains(public, "Pressestelle") || !strings.Contains(public, "Grace") {
			t.Errorf("%s has the words of a dispute, or lacks who disputed", filepath.Base(path))
		}
	}
	closed(t, s)
}

// A record of a translation alone says that nothing was compared, and calls it partial.
func TestRecordWithoutAnOriginal(t *testing.T) {
	dir := t.TempDir()
	s, err := New(Options{Translation: document("Sie gingen 97 Kilometer.\n\n„Wir wussten nicht, warum“, sagten sie.", language.German), Temporary: true,
		KeyDir: dir, Checks: checks.All(), Lang: language.German})
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	res, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), DraftFrom: "Maschine, Mai 2024"})
	if r.Compared || r.Status != record.Partial || r.Hashes.Original != "" || r.Article.Draft != "Maschine, Mai 2024" {
		t.Errorf("compared %v, %s, draft %q", r.Compared, r.Status, r.Article.Draft)
	}
	for _, f := range r.Facts {
		if f.State != "open" || f.Why == "" {
			t.Errorf("%s is %s: %q", f.Text, f.State, f.Why)
		}
	}
	page := string(contentsOf(t, res.RecordHTML))
	for _, want := range []string{"Nicht mit dem Original verglichen", "kein Gegenlesen", "Maschine, Mai 2024", "0 behoben", "Es belegt nicht, dass das Original stimmt"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	closed(t, s)
}

// Calculations, quotations by treatment, and how much of the draft stands are in the record.
func TestMeasuresInTheRecord(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	o.Temporary, o.KeyDir, o.Checks = true, dir, checks.All()
	o.Original = document("They walked 60 miles.\n\n“We did not know why we walked so far,” he said. “Nobody told us anything at all.”\n\n“This was said in full, word for word,” she said.", language.English)
	o.Translation = document("Sie gingen 97 Kilometer.\n\n„Wir wussten nicht, warum …“, sagte er. Niemand habe ihnen irgendetwas gesagt.\n\n„Dies wurde vollständig gesagt, Wort für Wort“, sagte sie.", language.German)
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	typed(t, s, 0, 3, "Alle")
	_, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), Unverified: true})
	want := []record.Calculation{{Original: "60 miles", Translation: "97 Kilometer", Sum: "60 mi × 1.60934 = 96.5606 km"}}
	if data, _ := json.Marshal(r.Calculations); len(r.Calculations) != 1 || r.Calculations[0] != want[0] {
		t.Errorf("calculations %s", data)
	}
	var treated []string
	for _, q := range r.Quotes {
		treated = append(treated, q.Treatment)
	}
	if got := strings.Join(treated, " "); got != "shortened verbatim indirect" {
		t.Errorf("quotations: %s", got)
	}
	c := r.Counts
	if c.Quotes != 3 || c.Verbatim != 1 || c.Shortened != 1 || c.Indirect != 1 || c.Relayed != 0 || c.Unpaired != 0 {
		t.Errorf("counts %+v", c)
	}
	if c.Changes != 1 || c.WordsOut != 1 || c.WordsIn != 1 || c.WordsDraft < 20 {
		t.Errorf("changes %d, out %d, in %d, of %d words", c.Changes, c.WordsOut, c.WordsIn, c.WordsDraft)
	}
	if len(r.Ran) < 40 {
		t.Errorf("only %d checks ran", len(r.Ran))
	}
	closed(t, s)
}

// The record says who was at the desk when a finding was fixed, and when, also after the
// project was closed and opened by somebody else; one that came back is not fixed.
func TestWhoFixedIt(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	now := time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC)
	o.Clock, o.KeyDir = func() time.Time { return now }, dir
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	at := strings.Index(textOf(s), "57")
	typed(t, s, at, at+2, "75")
	check(t, s)
	if err := s.SaveAs(filepath.Join(dir, "a.stet")); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	fixed := now
	now = now.Add(time.Hour)
	s, err = Open(filepath.Join(dir, "a.stet"), Options{Dir: dir, By: "Grace", Checks: o.Checks, Clock: o.Clock, KeyDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	ends := func() (out []record.Ended) {
		_, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), Unverified: true})
		for _, e := range r.Findings {
			if e.End == record.EndFixed {
				out = append(out, e)
			}
		}
		return out
	}
	got := ends()
	if len(got) == 0 {
		t.Fatal("nothing was fixed")
	}
	for _, e := range got {
		if e.By != "Ada" || !e.At.Equal(fixed) {
			t.Errorf("%s fixed by %q at %v, want Ada at %v", e.Check, e.By, e.At, fixed)
		}
	}
	typed(t, s, at, at+2, "57")
	check(t, s)
	if again := ends(); len(again) != 0 {
		t.Errorf("what came back counts as fixed: %+v", again)
	}
	typed(t, s, at, at+2, "75")
	check(t, s)
	for _, e := range ends() {
		if e.By != "Grace" || !e.At.Equal(now) {
			t.Errorf("%s fixed again by %q at %v", e.Check, e.By, e.At)
		}
	}
	closed(t, s)
}

// Where the draft came from is entered with the article's details, stays with the project,
// and goes into both forms of the record.
func TestOriginOfTheDraft(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	o.KeyDir = dir
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	_, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "a.txt"), Unverified: true})
	if r.Article.Draft != "unknown" {
		t.Errorf("nobody said, and the record says %q", r.Article.Draft)
	}
	m := s.article.Meta(align.Translation)
	m.Origin = "  machine translation of a news site "
	if err := s.Edit(editor.Edit{Meta: &editor.MetaEdit{Side: align.Translation, Meta: m}, Label: "edit.article"}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "a.stet")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = reopen(t, path, dir)
	res, r := recordOf(t, s, ExportOptions{Path: filepath.Join(dir, "b.txt"), Unverified: true, Public: true})
	public, err := record.Read(contentsOf(t, res.Public))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []*record.Record{r, public} {
		if r.Article.Draft != "machine translation of a news site" {
			t.Errorf("%s: %q", r.Form, r.Article.Draft)
		}
	}
	closed(t, s)
}
