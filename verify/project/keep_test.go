package project

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/project/store"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

func document(words string, lang language.Tag) *format.Document {
	d := &format.Document{Text: text.New(words), Lang: lang, Name: "/home/ada/secret/text.txt", Format: format.TXT, Bytes: []byte(words)}
	d.Blocks = make([]format.Block, d.Text.Lines())
	return d
}

const (
	english = "Seventy people came.\nThey brought 75 boxes on 3 May 2024.\nNobody knew why."
	german  = "Siebzig Menschen kamen.\nSie brachten 57 Kisten am 3. Mai 2024.\nNiemand wusste warum."
)

// desk opens an article of three lines whose number 57 is wrong.
func desk(t testing.TB, dir string) *Session {
	t.Helper()
	s, err := New(options(dir))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func options(dir string) Options {
	return Options{Original: document(english, language.English), Translation: document(german, language.German),
		Checks: checks.All(), By: "Ada", Dir: dir}
}

func typed(t testing.TB, s *Session, at, end int, words string) {
	t.Helper()
	c, err := text.NewChange(s.article.Text(align.Translation).Len(), text.Edit{Start: at, End: end, New: words})
	if err == nil {
		err = s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: "edit.typing"})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// appended is the edit that types words at the end of the first line.
func appended(s *Session, words string) editor.Edit {
	doc := s.article.Text(align.Translation)
	at := doc.LineSpan(0).End
	c, err := text.NewChange(doc.Len(), text.Edit{Start: at, End: at, New: words})
	if err != nil {
		panic(err)
	}
	return editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Group: editor.Typing, At: time.Now(), Label: "edit.typing"}
}

func textOf(s *Session) string { return s.article.Text(align.Translation).String() }

// killed is a session whose program ended without a word: its files are as they were.
func killed(t testing.TB, s *Session) {
	t.Helper()
	if err := s.work().Flush(); err != nil {
		t.Fatal(err)
	}
	s.worker.stop()
	s.keep.place.Abandon()
}

func reopen(t testing.TB, path, dir string) *Session {
	t.Helper()
	s, err := Open(path, Options{Checks: checks.All(), By: "Ada", Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func closed(t testing.TB, s *Session) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// An article without a name waits in the data folder, comes back with its history and its
// decisions, and is saved under a name.
func TestUnnamedWaits(t *testing.T) {
	dir := t.TempDir()
	s := desk(t, dir)
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	typed(t, s, 0, 0, "Rund ")
	if got := waiting(t, dir); len(got) != 0 {
		t.Errorf("an article that is open waits: %v", got)
	}
	killed(t, s)

	list := waiting(t, dir)
	if len(list) != 1 || list[0].Title != "Rund Siebzig Menschen kamen." {
		t.Fatalf("waiting: %+v", list)
	}
	s = reopen(t, list[0].Path, dir)
	if got, want := textOf(s), "Rund "+german; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if s.Path() != "" || !s.CanUndo() {
		t.Errorf("path %q, can undo %v", s.Path(), s.CanUndo())
	}
	path := filepath.Join(dir, "Bericht.stet")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	if got := waiting(t, dir); len(got) != 0 {
		t.Errorf("a saved article waits: %v", got)
	}
	s = reopen(t, path, dir)
	s.Undo()
	if textOf(s) != german {
		t.Errorf("after undo: %q", textOf(s))
	}
	closed(t, s)
}

func waiting(t testing.TB, dir string) []Waiting {
	t.Helper()
	list, err := Recoverable(dir)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// An article that was opened and closed without a word done to it does not wait.
func TestUntouchedDoesNotWait(t *testing.T) {
	dir := t.TempDir()
	closed(t, desk(t, dir))
	if got := waiting(t, dir); len(got) != 0 {
		t.Errorf("waiting: %v", got)
	}
}

func saved(t testing.TB, dir string) string {
	t.Helper()
	path := filepath.Join(dir, "a.stet")
	s := desk(t, dir)
	typed(t, s, 0, 0, "Rund ")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	return path
}

// Decisions, ticks and sign-offs survive, in a chain whose breaking is found.
func TestDecisionsSurvive(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.stet")
	s := desk(t, dir)
	check(t, s)
	key := stettable(t, s)
	if err := errors.Join(s.Stet(key, "so-in-original", "look"), s.Withdraw(key), s.Stet(key, "house-style", ""),
		s.Tick(s.Facts()[0].Key, "original-read", ""), s.Sign(SecondReader, "Grace"), s.SaveAs(path)); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = reopen(t, path, dir)
	check(t, s)
	f, err := s.Finding(key)
	if err != nil || f.State != Stetted || f.Decision.Reason != "house-style" || f.Decision.By != "Ada" {
		t.Errorf("finding %+v, %v", f, err)
	}
	if len(s.Decisions()) != 3 || s.Facts()[0].State != Ticked {
		t.Errorf("%d decisions, first fact %v", len(s.Decisions()), s.Facts()[0].State)
	}
	if got := s.SignOffs(); len(got) != 1 || got[0].By != "Grace" {
		t.Errorf("sign-offs %v", got)
	}
	typed(t, s, 0, 0, "x")
	if got := s.SignOffs(); len(got) != 0 {
		t.Errorf("after an edit the sign-off holds: %v", got)
	}
	s.Undo()
	if got := s.SignOffs(); len(got) != 1 {
		t.Errorf("the very text that was signed is not signed: %v", got)
	}
	closed(t, s)
}

func check(t testing.TB, s *Session) {
	t.Helper()
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// stettable is the key of a finding about 57.
func stettable(t testing.TB, s *Session) string {
	t.Helper()
	for _, f := range s.Findings() {
		if f.Severity >= verify.Warning {
			return f.Key
		}
	}
	t.Fatal("75 became 57 and nothing was found")
	return ""
}

// Whatever is done, undone and done again, the file gives back the same article with the
// same history.
func TestEveryHistorySurvives(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp("", "stet-test-*")
		if err != nil {
			r.Fatal(err)
		}
		defer os.RemoveAll(dir)
		o := options(dir)
		o.Checks = nil
		s, err := New(o)
		if err != nil {
			r.Fatal(err)
		}
		for range rapid.IntRange(0, 12).Draw(r, "edits") {
			s.random(r)
		}
		path := filepath.Join(dir, "a.stet")
		if err := s.SaveAs(path); err != nil {
			r.Fatal(err)
		}
		want := unrolled(s)
		if err := s.Close(); err != nil {
			r.Fatal(err)
		}
		s, err = Open(path, Options{Dir: dir})
		if err != nil {
			r.Fatal(err)
		}
		if got := unrolled(s); got != want {
			r.Fatalf("history read\n%s\nwant\n%s", got, want)
		}
		if err := s.Discard(); err != nil {
			r.Fatal(err)
		}
	})
}

func (s *Session) random(r *rapid.T) {
	switch rapid.IntRange(0, 6).Draw(r, "do") {
	case 0:
		s.Undo()
	case 1:
		s.Redo()
	case 2:
		m := s.article.Meta(align.Translation)
		m.Title = rapid.String().Draw(r, "title")
		if err := s.Edit(editor.Edit{Meta: &editor.MetaEdit{Side: align.Translation, Meta: m}, Label: "edit.article"}); err != nil {
			r.Fatal(err)
		}
	case 3:
		if err := s.SetOriginal(document(rapid.StringN(0, 40, -1).Draw(r, "original"), language.English)); err != nil {
			r.Fatal(err)
		}
	default:
		doc := s.article.Text(align.Translation)
		at := rapid.IntRange(0, doc.Len()).Draw(r, "at")
		end := rapid.IntRange(at, min(at+5, doc.Len())).Draw(r, "end")
		c, err := text.NewChange(doc.Len(), text.Edit{Start: at, End: end, New: rapid.String().Draw(r, "words")})
		if err == nil {
			err = s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c},
				Group: editor.Group(rapid.IntRange(0, 3).Draw(r, "group")), Label: "edit.typing"})
		}
		if err != nil {
			r.Fatal(err)
		}
	}
}

// unrolled is the article at every step of its history.
func unrolled(s *Session) string {
	var b bytes.Buffer
	state := func() {
		b.WriteString(textOf(s) + "|" + s.article.Text(align.Original).String() + "|" + s.article.Meta(align.Translation).Title + "\n")
	}
	n := 0
	for state(); s.CanRedo(); n++ {
		s.article.Redo()
		state()
	}
	for range n {
		s.article.Undo()
	}
	for state(); s.CanUndo(); {
		s.article.Undo()
		state()
	}
	return b.String()
}

// The same project twice: the second window only reads, and says who has it.
func TestOpenTwice(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir)
	first := reopen(t, path, dir)
	second := reopen(t, path, dir)
	if !second.ReadOnly() || second.Holder() == nil || second.Holder().By != "Ada" {
		t.Fatalf("read-only %v, holder %+v", second.ReadOnly(), second.Holder())
	}
	if textOf(second) != textOf(first) {
		t.Errorf("the second window reads %q", textOf(second))
	}
	c, _ := text.NewChange(len(textOf(second)), text.Edit{New: "x"})
	if err := second.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}}); !errors.Is(err, ErrReadOnly) {
		t.Errorf("edit in the second window: %v", err)
	}
	other := filepath.Join(dir, "other")
	if third := reopen(t, path, other); !third.ReadOnly() || third.Holder().By != "Ada" {
		t.Errorf("a desk with another data folder may write")
	}
	copied := filepath.Join(dir, "copy.stet")
	if err := second.SaveAs(copied); err != nil || second.ReadOnly() || second.Path() != copied {
		t.Errorf("a copy of one's own: %v, read-only %v, %s", err, second.ReadOnly(), second.Path())
	}
	closed(t, second)
	closed(t, first)
	if s := reopen(t, path, dir); s.ReadOnly() {
		t.Error("closed by everyone, and still read-only")
	} else {
		closed(t, s)
	}
}

// A project that a killed desk had open comes back with what was not saved, and one that
// was replaced meanwhile keeps both.
func TestKilledWithAName(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "Ganze ")
	killed(t, s)
	s = reopen(t, path, dir)
	if want := "Ganze Rund " + german; textOf(s) != want || !s.Modified() {
		t.Fatalf("%q, modified %v", textOf(s), s.Modified())
	}
	killed(t, s)

	later := t.TempDir()
	mine, err := os.ReadFile(saved(t, later))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, mine, 0o644); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, path, dir)
	if textOf(s) != "Rund "+german {
		t.Errorf("not what the file says: %q", textOf(s))
	}
	closed(t, s)
	list := waiting(t, dir)
	if len(list) != 1 {
		t.Fatalf("what was not saved does not wait: %v", list)
	}
	s = reopen(t, list[0].Path, dir)
	if textOf(s) != "Ganze Rund "+german || s.Path() != "" {
		t.Errorf("%q at %q", textOf(s), s.Path())
	}
	closed(t, s)
}

// Saving goes on while somebody types: the project has a front of it, the working file has
// all, and the article counts as saved only when nothing was done meanwhile.
func TestSavingWhileTyping(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "a")
	for range 5 {
		write, done, err := s.Saving()
		if err != nil {
			t.Fatal(err)
		}
		written := make(chan error)
		go func() { written <- write() }()
		for n := range 200 { // no faster than somebody types: the disk has to keep up
			typed(t, s, n, n, "x")
			time.Sleep(time.Millisecond)
		}
		err = <-written
		if err := done(err); err != nil {
			t.Fatal(err)
		}
		if !s.Modified() {
			t.Fatal("something was typed meanwhile, and nothing is left to be saved")
		}
		front, err := store.Read(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(front.Journal) > len(s.journal) {
			t.Fatal("the project has more than the article")
		}
	}
	want := textOf(s)
	if err := s.work().Flush(); err != nil {
		t.Fatal(err)
	}
	killed(t, s)
	s = reopen(t, path, dir)
	if textOf(s) != want {
		t.Errorf("killed after saving: %q, want %q", textOf(s), want)
	}
	write, done, err := s.Saving()
	if err == nil {
		err = done(write())
	}
	if err != nil || s.Modified() {
		t.Errorf("saved in peace: %v, modified %v", err, s.Modified())
	}
	closed(t, s)
}

// Closing while the project is being saved waits for it, and keeps the work where saving
// fails.
func TestClosingWhileSaving(t *testing.T) {
	dir, folder := t.TempDir(), t.TempDir()
	path := saved(t, folder)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "x")
	want := textOf(s)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	write, done, err := s.Saving()
	if err != nil {
		t.Fatal(err)
	}
	failed := write()
	if failed == nil {
		t.Fatal("saved into a folder that is gone")
	}
	if !s.Modified() {
		t.Error("being saved is not saved")
	}
	if err := s.Close(); err == nil {
		t.Error("no word that nothing was saved")
	}
	if err := done(failed); err == nil {
		t.Error("the error is lost")
	}
	list := waiting(t, dir)
	if len(list) != 1 {
		t.Fatalf("waiting: %v", list)
	}
	if s = reopen(t, list[0].Path, dir); textOf(s) != want {
		t.Errorf("%q, want %q", textOf(s), want)
	}
	if err := s.Discard(); err != nil {
		t.Error(err)
	}
}

// A project that somebody else changed meanwhile is not written over.
func TestChangedElsewhere(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "x")
	if err := os.WriteFile(path, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := s.Save(); !errors.Is(err, store.ErrElsewhere) {
		t.Errorf("saved: %v", err)
	}
	if err := s.Close(); !errors.Is(err, store.ErrElsewhere) {
		t.Errorf("closed: %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" {
		t.Error("the other's file was written over")
	}
	if list := waiting(t, dir); len(list) != 1 {
		t.Errorf("the work does not wait: %v", list)
	}
}

// A folder that cannot be written to: the work goes on, and waits. Root may write
// everywhere, so that the test runs itself as nobody where it is root's.
func TestReadOnlyFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		asNobody(t, "TestReadOnlyFolder")
		return
	}
	dir, folder := t.TempDir(), t.TempDir()
	path := saved(t, folder)
	whole := contentsOf(t, path)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "x")
	if err := s.Save(); err == nil {
		t.Error("saved into a folder that cannot be written to")
	}
	if _, err := s.Leaving().Export(context.Background(), ExportOptions{Path: filepath.Join(folder, "a.txt"), Unverified: true}); err == nil {
		t.Error("exported into a folder that cannot be written to")
	}
	if err := s.Close(); err == nil {
		t.Error("no word that nothing was saved")
	}
	if string(contentsOf(t, path)) != string(whole) {
		t.Error("the project was harmed")
	}
	if left, err := filepath.Glob(filepath.Join(folder, ".*")); err != nil || len(left) > 0 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
	s = reopen(t, path, dir)
	if !strings.HasPrefix(textOf(s), "x") {
		t.Error("the work is lost")
	}
	if err := s.SaveAs(filepath.Join(dir, "b.stet")); err != nil {
		t.Errorf("saved elsewhere: %v", err)
	}
	closed(t, s)
}

// Revisions are made on their own, compared, and gone back to; going back can be undone.
func TestRevisions(t *testing.T) {
	dir := t.TempDir()
	o := options(dir)
	now := time.Date(2024, 5, 3, 10, 0, 0, 0, time.UTC)
	o.Clock = func() time.Time { return now }
	s, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	typed(t, s, 0, 0, "Rund ")
	if err := s.NameRevision("vor dem Kürzen"); err != nil {
		t.Fatal(err)
	}
	typed(t, s, len(textOf(s))-len("Niemand wusste warum."), len(textOf(s)), "")
	now = now.Add(11 * time.Minute)
	typed(t, s, 0, len("Rund "), "")
	path := filepath.Join(dir, "a.stet")
	if err := s.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = reopen(t, path, dir)
	var kinds []string
	for _, r := range s.Revisions() {
		kinds = append(kinds, r.Kind+r.Name)
	}
	if got := strings.Join(kinds, " "); got != "opened namedvor dem Kürzen time" {
		t.Fatalf("revisions %s", got)
	}
	if d, err := s.TextOf(2); err != nil || d.String() != "Rund "+german {
		t.Errorf("revision 2 is %q, %v", d.String(), err)
	}
	if hs, err := s.Compare(1, 2); err != nil || len(hs) != 1 {
		t.Errorf("%d hunks, %v", len(hs), err)
	}
	before := textOf(s)
	if err := s.Restore(2); err != nil || textOf(s) != "Rund "+german {
		t.Errorf("restored to %q, %v", textOf(s), err)
	}
	if s.Undo(); textOf(s) != before {
		t.Errorf("undone to %q, want %q", textOf(s), before)
	}
	if err := s.Restore(9); err == nil {
		t.Error("went back to a revision that there is not")
	}
	closed(t, s)
}

// largeOptions are an article of 200,000 words on each side.
func largeOptions(dir string) Options {
	o := options(dir)
	rng := rand.New(rand.NewPCG(1, 2))
	long := func(words string) string {
		fs := strings.Fields(words)
		var b strings.Builder
		for n := range 200_000 {
			b.WriteString(fs[rng.IntN(len(fs))])
			if n%60 == 59 {
				b.WriteString(".\n")
			} else {
				b.WriteByte(' ')
			}
		}
		return b.String()
	}
	o.Original, o.Translation, o.Checks = document(long(english), language.English), document(long(german), language.German), nil
	o.Dispatch = func(func()) {} // nothing is aligned
	return o
}
