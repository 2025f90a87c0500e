package project

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"stet/assets/msg"
	"stet/verify"
	"stet/verify/record"

	"golang.org/x/text/language"
)

const (
	russian = "Министр обороны Андрей Белоусов прибыл в Ханой 3 мая 2024 года.\nБелоусов встретился с 75 офицерами.\n" +
		"«Мы рады видеть друзей в этом городе», сказал Белоусов."
	draft = "Verteidigungsminister Andrej Beloussow traf am 3. Mai 2024 in Hanoi ein.\nBelousov traf 57 Offiziere.\n" +
		"„Wir freuen uns, Freunde in dieser Stadt zu sehen“, sagte Belousov."
)

func article(t *testing.T, dir string) *Session {
	t.Helper()
	o := options(dir)
	o.Original, o.Translation = document(russian, language.Russian), document(draft, language.German)
	o.KeyDir = filepath.Join(dir, "keys")
	o.Lang = language.German
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	return s
}

// The whole way: open, one spelling everywhere, a fix, a stet, the gate opens, export, the
// record proves the copy; one letter later it does not, and says where.
func TestJourney(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := article(t, dir)
	out := filepath.Join(dir, "Bericht.html")

	_, err := s.Leaving().Export(ctx, ExportOptions{Path: out})
	var shut *GateShut
	if !errors.As(err, &shut) || len(shut.Missing) == 0 {
		t.Fatalf("57 for 75 and two spellings, and the gate says %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Fatal("the gate is shut and something was written")
	}
	settle(t, s)
	res, err := s.Leaving().Export(ctx, ExportOptions{Path: out, Public: true})
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.ReplaceAll(strings.ReplaceAll(draft, "Belousov", "Beloussow"), "57", "75"); textOf(s) != want {
		t.Errorf("text that left:\n%s\nwant\n%s", textOf(s), want)
	}
	if strings.Contains(string(contentsOf(t, res.Record))+string(contentsOf(t, res.Public)), ": null") {
		t.Error("a record has null for a list")
	}
	verdict(t, res.Record, out, "", 0, record.Matches)
	verdict(t, res.Public, out, "", 0, record.Matches)
	verdict(t, res.Record, out, filepath.Join(dir, "keys", "record.pub"), 0, record.Matches)
	pasted := filepath.Join(dir, "cms.txt")
	write(t, pasted, []byte("Startseite\n"+strings.ReplaceAll(textOf(s), " ", "  ")+"\nMehr zum Thema\n"))
	verdict(t, res.Record, pasted, "", 0, record.Contains)

	forged := strings.Replace(string(contentsOf(t, out)), "75 Offiziere", "76 Offiziere", 1)
	write(t, out, []byte(forged))
	v := verdict(t, res.Record, out, "", 1, record.Changed)
	if !strings.Contains(v, "aus „75“ wurde „76“") || !strings.Contains(v, "traf 76 Offiziere.") {
		t.Errorf("the passage is not named:\n%s", v)
	}
	if v = verdict(t, res.Public, out, "", 1, record.Changed); !strings.Contains(v, "traf 76 Offiziere.") {
		t.Errorf("the passage is not named from the public record:\n%s", v)
	}
	closed(t, s)
}

// settle does what the gate demands: one spelling, the fix of the number, a stet and a tick
// for what is left.
func settle(t *testing.T, s *Session) {
	t.Helper()
	for i, n := range s.Names().Names {
		if n.Variants {
			if _, err := s.UseEverywhere(i, "Beloussow"); err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	check(t, s)
	for _, f := range s.Findings() {
		if f.Check == "number.mismatch" {
			if err := s.Fix(f.Key, 0); err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	check(t, s)
	for _, f := range s.Findings() {
		if f.Severity >= verify.Warning && f.State == Unsettled {
			if err := s.Stet(f.Key, "so-in-original", ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	check(t, s)
	for _, f := range s.Facts() {
		if f.State == OpenFact && f.Kind != FactQuotation {
			if err := s.Tick(f.Key, "original-read", ""); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// verdict verifies a copy and gives the verdict in German.
func verdict(t *testing.T, rec, copied, key string, status int, outcome string) string {
	t.Helper()
	v, err := record.VerifyFiles(context.Background(), rec, copied, record.VerifyOptions{Key: key, Known: filepath.Join(filepath.Dir(rec), "no-keys")})
	if err != nil {
		t.Fatalf("%s: %v", filepath.Base(rec), err)
	}
	var lines []string
	for _, l := range v.Lines {
		lines = append(lines, msg.For(language.German).Text(l))
	}
	said := strings.Join(lines, "\n")
	if v.Status != status || v.Outcome != outcome {
		t.Errorf("%s of %s: %d %s, want %d %s\n%s", filepath.Base(rec), filepath.Base(copied), v.Status, v.Outcome, status, outcome, said)
	}
	return said
}

// A later edit makes the record stale; a second export corrects it and replaces nothing.
func TestCorrection(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := article(t, dir)
	settle(t, s)
	out := filepath.Join(dir, "Bericht.txt")
	first, err := s.Leaving().Export(ctx, ExportOptions{Path: out})
	if err != nil {
		t.Fatal(err)
	}
	before := contentsOf(t, first.Record)
	typed(t, s, 0, 0, "Russlands ")
	check(t, s)
	settle(t, s)
	second, err := s.Leaving().Export(ctx, ExportOptions{Path: out})
	if err != nil {
		t.Fatal(err)
	}
	if second.Record == first.Record || string(contentsOf(t, first.Record)) != string(before) {
		t.Fatal("the first record was written over")
	}
	verdict(t, second.Record, out, "", 0, record.Matches)
	if said := verdict(t, first.Record, out, "", 1, record.Stale); !strings.Contains(said, filepath.Base(second.Record)) {
		t.Errorf("the later record is not named:\n%s", said)
	}
	closed(t, s)
}

// House style demands sign-offs and ticks: the gate says so, and opens when they are there;
// the next edit shuts it again.
func TestHouseDemands(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	s := article(t, dir)
	s.style.SignOffs, s.style.Facts = []string{"second-reader"}, []string{"quotation"}
	settle(t, s)
	if got := missing(t, s); len(got) != 2 {
		t.Fatalf("missing: %q", got)
	}
	for _, f := range s.Facts() {
		if f.Kind == FactQuotation {
			if err := s.Tick(f.Key, "original-read", ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Sign(SecondReader, "ada"); err == nil {
		t.Error("the editor is her own second reader")
	}
	if err := s.Sign(SecondReader, "Grace"); err != nil {
		t.Fatal(err)
	}
	if got := missing(t, s); len(got) != 0 {
		t.Fatalf("still missing: %q", got)
	}
	res, err := s.Leaving().Export(ctx, ExportOptions{Path: filepath.Join(dir, "a.txt")})
	if err != nil {
		t.Fatal(err)
	}
	var r record.Record
	if err := json.Unmarshal(contentsOf(t, res.Record), &r); err != nil {
		t.Fatal(err)
	}
	if r.People.SecondReader != "Grace" || !r.People.SecondReading || r.Counts.Ticked != 1 || len(r.Log) == 0 {
		t.Errorf("people %+v, counts %+v", r.People, r.Counts)
	}
	typed(t, s, 0, 0, "Der ")
	if got := missing(t, s); len(got) == 0 {
		t.Error("the sign-off holds for another text")
	}
	if err := s.Dispute(s.Facts()[0].Key, "falsch"); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(missing(t, s), "\n"); !strings.Contains(got, "Bestritten") {
		t.Errorf("a disputed fact does not shut the gate:\n%s", got)
	}
	closed(t, s)
}

func missing(t *testing.T, s *Session) []string {
	t.Helper()
	check(t, s)
	g, err := s.Leaving().Gate(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range g.Missing {
		out = append(out, msg.For(language.German).Text(m.Text))
	}
	if g.Open != (len(out) == 0) {
		t.Errorf("open %v, missing %q", g.Open, out)
	}
	return out
}

// A copy that leaves unverified says so in its name and in its record.
func TestUnverified(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	res, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(dir, "a.txt"), Unverified: true})
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Base(res.Path) != "a.unverified.txt" {
		t.Errorf("written to %s", res.Path)
	}
	if said := verdict(t, res.Record, res.Path, "", 0, record.Matches); !strings.Contains(said, "Nicht geprüft") {
		t.Errorf("the verdict does not say it:\n%s", said)
	}
	closed(t, s)
}

// Minisign itself accepts the signature, and refuses it for another record.
func TestMinisignAgrees(t *testing.T) {
	tool, err := exec.LookPath("minisign")
	if err != nil {
		t.Skip("minisign is not installed: its word is not asked")
	}
	dir := t.TempDir()
	s := article(t, dir)
	settle(t, s)
	res, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(dir, "a.txt")})
	if err != nil || res.Unsigned != nil {
		t.Fatal(err, res.Unsigned)
	}
	pub := filepath.Join(dir, "keys", "record.pub")
	if out, err := exec.Command(tool, "-V", "-p", pub, "-m", res.Record).CombinedOutput(); err != nil {
		t.Errorf("minisign refuses: %s", out)
	}
	write(t, res.Record, append(contentsOf(t, res.Record), '\n'))
	if out, err := exec.Command(tool, "-V", "-p", pub, "-m", res.Record).CombinedOutput(); err == nil {
		t.Errorf("minisign accepts a changed record: %s", out)
	}
	verdict(t, res.Record, res.Path, pub, 1, record.BadSignature)
	if fi, err := os.Stat(filepath.Join(dir, "keys", "record.key")); err != nil || fi.Mode().Perm() != 0o600 {
		t.Errorf("the key is not for its owner alone: %v, %v", fi.Mode(), err)
	}
	closed(t, s)
}

// The public form has no word that was deleted or never published, and nothing private is
// in either form.
func TestPublicRecord(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	settle(t, s)
	if err := s.Tick(s.Facts()[0].Key, "translator", "Geheimnis"); err != nil {
		t.Fatal(err)
	}
	res, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(dir, "a.txt"), Public: true})
	if err != nil {
		t.Fatal(err)
	}
	page := strings.TrimSuffix(res.Public, ".json") + ".html"
	for _, path := range []string{res.Public, page} {
		public := string(contentsOf(t, path))
		for _, word := range []string{"Belousov", "57 Offiziere", "Geheimnis", "Белоусов"} {
			if strings.Contains(public, word) {
				t.Errorf("%s has %q", filepath.Base(path), word)
			}
		}
	}
	for _, path := range []string{res.Public, page, res.Record, res.RecordHTML, res.Signature} {
		if strings.Contains(string(contentsOf(t, path)), dir) {
			t.Errorf("%s names a folder of this machine", filepath.Base(path))
		}
	}
	closed(t, s)
}

// A copy that cannot be written leaves no record, and a record that cannot be written leaves
// no copy.
func TestBothOrNothing(t *testing.T) {
	dir := t.TempDir()
	s := article(t, dir)
	settle(t, s)
	out := filepath.Join(dir, "out")
	if err := os.MkdirAll(filepath.Join(out, "a.txt", "full"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(out, "a.txt")}); err == nil {
		t.Error("written over a folder")
	}
	if _, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(out, "b.txt"), RecordPath: filepath.Join(dir, "missing", "b.record.json")}); err == nil {
		t.Error("a record written into a folder that is not there")
	}
	entries, err := os.ReadDir(out)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
	closed(t, s)
}
