package project

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/assets/sample"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify/checks"

	"golang.org/x/text/language"
)

// openTexts opens two texts ("" for no original) as a session that keeps nothing on disk.
func openTexts(t *testing.T, original, translation string) *Session {
	t.Helper()
	o := Options{Checks: checks.All(), By: "Ada Redaktion", Lang: language.English, Temporary: true}
	read := func(name, s string) *format.Document {
		d, err := format.Read(context.Background(), name, strings.NewReader(s), format.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if original != "" {
		o.Original = read("original.txt", original)
	}
	o.Translation = read("translation.txt", translation)
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	check(t, s)
	return s
}

func openSample(t *testing.T) *Session {
	return openTexts(t, string(sample.Original), string(sample.Translation))
}

func find(t *testing.T, s *Session, check, words string) Finding {
	t.Helper()
	for _, f := range s.Findings() {
		if f.Check == check && about(f, words) {
			return f
		}
	}
	t.Fatalf("no finding of %s about %q", check, words)
	return Finding{}
}

func typeAt(t *testing.T, s *Session, off int, words string) {
	t.Helper()
	c, err := text.NewChange(s.Article().Text(align.Translation).Len(), text.Edit{Start: off, End: off, New: words})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Group: editor.Typing, Label: "edit.typing"}); err != nil {
		t.Fatal(err)
	}
}

// A fix changes its words and nothing else, is one undo step, and its finding goes.
func TestFixAndUndo(t *testing.T) {
	s := openSample(t)
	before := textOf(s)
	f := find(t, s, "number.mismatch", "1.520")
	if err := s.Fix(f.Key, 0); err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(before, "1.520", "1.250", 1); textOf(s) != want {
		t.Fatalf("the fix made %q", textOf(s))
	}
	check(t, s)
	for _, f := range s.Findings() {
		if f.Check == "number.mismatch" && about(f, "1.250") {
			t.Errorf("the finding is still there: %v", f)
		}
	}
	if label, ok := s.Undo(); !ok || label != "edit.fix" {
		t.Errorf("undo gave %q, %v", label, ok)
	}
	if textOf(s) != before {
		t.Error("undo did not give the text back byte for byte")
	}
}

// What is typed elsewhere moves findings with their words; what touches their words makes
// them go, and never are they on other words.
func TestFindingsFollowTyping(t *testing.T) {
	s := openSample(t)
	f := find(t, s, "number.mismatch", "1.520")
	typeAt(t, s, 0, "Eilmeldung: ")
	moved := find(t, s, "number.mismatch", "1.520")
	if got, want := moved.Translation[0].Start, f.Translation[0].Start+len("Eilmeldung: "); got != want {
		t.Errorf("the finding stands at %d, want %d", got, want)
	}
	for _, f := range s.Findings() {
		for _, sp := range f.Translation {
			if got := textOf(s)[sp.Start:sp.End]; got != sp.Text {
				t.Errorf("%s is marked at %q, it is about %q", f.Check, got, sp.Text)
			}
		}
	}
	if err := s.Fix(moved.Key, 0); err != nil { // a fix that comes late lands at its words
		t.Fatal(err)
	}
	if !strings.Contains(textOf(s), "1.250 Rettungskräfte") || !strings.HasPrefix(textOf(s), "Eilmeldung: Russland") {
		t.Errorf("the late fix made %q", textOf(s)[:80])
	}
}

func TestFixOfChangedWords(t *testing.T) {
	s := openSample(t)
	f := find(t, s, "number.mismatch", "1.520")
	typeAt(t, s, f.Translation[0].Start+1, "9")
	if err := s.Fix(f.Key, 0); err == nil {
		t.Error("a fix of words that were changed was made")
	}
}

// A stet holds while its words stand, survives edits elsewhere, needs a reason, and can be
// withdrawn; decisions are only ever appended.
func TestStet(t *testing.T) {
	s := openSample(t)
	f := find(t, s, "number.mismatch", "1.520")
	if err := s.Stet(f.Key, "  ", ""); err == nil {
		t.Error("a stet without a reason was taken")
	}
	if err := s.Stet(f.Key, "checked-with-source", "telephone"); err != nil {
		t.Fatal(err)
	}
	typeAt(t, s, 0, "Neu: ")
	check(t, s)
	if f := find(t, s, "number.mismatch", "1.520"); f.State != Stetted || f.Decision.Note != "telephone" {
		t.Errorf("the stet did not survive an edit elsewhere: %+v", f)
	}
	f = find(t, s, "number.mismatch", "1.520")
	typeAt(t, s, f.Translation[0].End, "5")
	check(t, s)
	for _, f := range s.Findings() {
		if f.Check == "number.mismatch" && about(f, "1.5205") && f.State == Stetted {
			t.Error("the stet holds for words that it was not given for")
		}
	}
	s.Undo()
	check(t, s)
	f = find(t, s, "number.mismatch", "1.520")
	if err := s.Withdraw(f.Key); err != nil {
		t.Fatal(err)
	}
	if f := find(t, s, "number.mismatch", "1.520"); f.State != Unsettled {
		t.Error("the stet holds after its withdrawal")
	}
	if n := len(s.Decisions()); n != 2 {
		t.Errorf("%d decisions, want both", n)
	}
}

// With the translation alone every fact is open and says why; a tick holds until the
// fact's words change.
func TestFacts(t *testing.T) {
	s := openTexts(t, "", "An der Übung nehmen heute 64 Schiffe und 8 Hubschrauber teil.")
	fs := s.Facts()
	if len(fs) == 0 {
		t.Fatal("no facts")
	}
	for _, f := range fs {
		if f.State != OpenFact || f.Why.IsZero() {
			t.Errorf("%s: %s, why %q", f.Text, f.State, f.Why.ID)
		}
	}
	n := func() int {
		for i, f := range s.Facts() {
			if strings.Contains(f.Text, "64") {
				return i
			}
		}
		t.Fatal("64 is no fact")
		return -1
	}
	if err := s.Tick(fs[n()].Key, "original-read", ""); err != nil {
		t.Fatal(err)
	}
	typeAt(t, s, 0, "Neu: ")
	check(t, s)
	if f := s.Facts()[n()]; f.State != Ticked {
		t.Errorf("an edit elsewhere opened %q again", f.Text)
	}
	typeAt(t, s, s.Facts()[n()].Translation[0].Start, "1")
	check(t, s)
	if f := s.Facts()[n()]; f.State == Ticked {
		t.Errorf("%q is still ticked after its words changed", f.Text)
	}
}

// Safe fixes are shown before, made as one step, and undone as one.
func TestSafeFixes(t *testing.T) {
	s := openSample(t)
	before := textOf(s)
	fixes := s.SafeFixes()
	if len(fixes) == 0 {
		t.Fatal("the double space of the sample has no safe fix")
	}
	n, err := s.ApplySafe()
	if err != nil || n != len(fixes) {
		t.Fatalf("%d fixes made of %d: %v", n, len(fixes), err)
	}
	if strings.Contains(textOf(s), "weitere  Rettungsboote") {
		t.Error("the double space is still there")
	}
	s.Undo()
	if textOf(s) != before {
		t.Error("one undo did not take all safe fixes back")
	}
}

// A decisions file does what it says or nothing.
func TestDecisionsAreExact(t *testing.T) {
	for name, script := range map[string]string{
		"no such finding": `{"steps": [{"stet": "number.mismatch", "at": "99", "reason": "house-style"}]}`,
		"unknown word":    `{"steps": [{"fixx": "number.mismatch"}]}`,
		"nothing to do":   `{"steps": [{}]}`,
		"no such words":   `{"steps": [{"replace": "Kein solcher Satz", "with": "x"}]}`,
		"no such name":    `{"steps": [{"use": "A", "for": "B"}]}`,
	} {
		s := openSample(t)
		path := filepath.Join(t.TempDir(), "d.json")
		if err := os.WriteFile(path, []byte(script), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := s.ApplyDecisions(context.Background(), path); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
