package project

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/verify/project/store"

	"golang.org/x/text/language"
)

// A file that is harmed anywhere opens as it was, or is called damaged; it is never written
// over, and what can be read of it opens as a copy.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	whole := contentsOf(t, rich(t, dir))
	rng := rand.New(rand.NewPCG(3, 4))
	rescued, harmless := 0, 0
	const times = 60
	for range times {
		harmed := harm(rng, whole)
		path := filepath.Join(t.TempDir(), "a.stet")
		write(t, path, harmed)
		s, err := Open(path, Options{Dir: t.TempDir()})
		if err == nil {
			if !strings.Contains(textOf(s), "Siebzig") {
				t.Fatalf("a harmed file opens as %q", textOf(s))
			}
			harmless++
			killed(t, s)
			continue
		}
		var d *Damaged
		if !errors.As(err, &d) {
			t.Fatalf("not called damaged: %v", err)
		}
		if string(contentsOf(t, path)) != string(harmed) {
			t.Fatal("the damaged file was written over")
		}
		if s, err := Rescue(path, Options{Dir: t.TempDir()}); err == nil {
			rescued++
			if s.Path() != "" || !s.Modified() {
				t.Fatal("what was rescued goes by the damaged file's name")
			}
			closed(t, s)
		}
	}
	t.Logf("%d harmed files: %d opened as if nothing had happened, %d of %d damaged ones were rescued", times, harmless, rescued, times-harmless)
	if rescued == 0 {
		t.Error("nothing can be rescued from any damaged file")
	}
}

// rich is a saved project with something in every table.
func rich(t *testing.T, dir string) string {
	t.Helper()
	s := desk(t, dir)
	check(t, s)
	for n := range 50 {
		typed(t, s, n, n, "x")
		s.Undo()
	}
	check(t, s)
	path := filepath.Join(dir, "rich.stet")
	if err := errors.Join(s.Stet(stettable(t, s), "so-in-original", ""), s.NameRevision("fertig"), s.SaveAs(path)); err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	return path
}

// harm cuts a file off, or overwrites a stretch of it.
func harm(rng *rand.Rand, whole []byte) []byte {
	harmed := append([]byte(nil), whole...)
	if rng.IntN(4) == 0 {
		return harmed[:rng.IntN(len(harmed))]
	}
	at := rng.IntN(len(harmed))
	for i := at; i < min(len(harmed), at+1+rng.IntN(200)); i++ {
		harmed[i] = byte(rng.Uint32())
	}
	return harmed
}

// Removing, moving or changing a decision is found.
func TestChainOfDecisions(t *testing.T) {
	dir := t.TempDir()
	s := desk(t, dir)
	check(t, s)
	key := stettable(t, s)
	if err := errors.Join(s.Stet(key, "so-in-original", ""), s.Withdraw(key), s.Stet(key, "house-style", "")); err != nil {
		t.Fatal(err)
	}
	if store.Broken(s.log) >= 0 {
		t.Fatal("the chain is broken from the start")
	}
	log := s.log
	for name, forged := range map[string][]store.Word{
		"removed": {log[0], log[2]},
		"moved":   {log[1], log[0], log[2]},
		"changed": {log[0], {Kind: log[1].Kind, At: log[1].At, Body: log[0].Body, Hash: log[1].Hash}, log[2]},
		"first":   log[1:],
	} {
		if store.Broken(forged) < 0 {
			t.Errorf("%s: not found", name)
		}
	}
	if err := s.Discard(); err != nil {
		t.Fatal(err)
	}
}

var release = flag.Bool("release", false, "write testdata/form-N.stet, the project file of this release")

// Projects of every released form still open.
func TestEveryReleasedForm(t *testing.T) {
	if *release {
		s := desk(t, t.TempDir())
		check(t, s)
		typed(t, s, 0, 0, "Rund ")
		check(t, s)
		out, err := filepath.Abs("testdata/form-1.stet")
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(s.Stet(stettable(t, s), "so-in-original", "steht so da"), s.NameRevision("fertig"), s.SaveAs(out)); err != nil {
			t.Fatal(err)
		}
		closed(t, s)
	}
	newest := formOf(t, rich(t, t.TempDir()))
	for form := 1; form <= newest; form++ {
		f := fmt.Sprintf("testdata/form-%d.stet", form)
		if got := formOf(t, f); got != form {
			t.Errorf("%s is of form %d", f, got)
		}
		dir := t.TempDir()
		path := filepath.Join(dir, "a.stet")
		write(t, path, contentsOf(t, f))
		s := reopen(t, path, dir)
		if textOf(s) != "Rund "+german || len(s.Decisions()) != 1 || len(s.Revisions()) != 2 || s.article.Lang(0) != language.English {
			t.Errorf("%s: %q, %d decisions, %d revisions", f, textOf(s), len(s.Decisions()), len(s.Revisions()))
		}
		if s.Undo(); textOf(s) != german {
			t.Errorf("%s: undone to %q", f, textOf(s))
		}
		closed(t, s)
		if got := formOf(t, path); got != newest {
			t.Errorf("%s was saved in form %d, the newest is %d", f, got, newest)
		}
	}
}

// formOf is the user_version of a project file, as SQLite's header has it.
func formOf(t *testing.T, path string) int {
	t.Helper()
	return int(binary.BigEndian.Uint32(contentsOf(t, path)[60:64]))
}

// Nothing of the machine is in a project that may be mailed: no path, no name but the one
// entered.
func TestNothingPrivateLeaks(t *testing.T) {
	dir := t.TempDir()
	path := rich(t, dir)
	s := reopen(t, path, dir)
	typed(t, s, 0, 0, "y")
	closed(t, s)
	s = reopen(t, path, dir)
	if name := s.documents[store.Original].Name; name != "text.txt" {
		t.Errorf("the original goes by %s", name)
	}
	closed(t, s)
	data := string(contentsOf(t, path))
	host, _ := os.Hostname()
	for _, private := range []string{dir, filepath.Dir(dir), host, os.Getenv("USER")} {
		if len(private) > 3 && strings.Contains(data, private) {
			t.Errorf("the project holds %q", private)
		}
	}
}

// A project that would run something when it is opened is not read.
func TestHostileProject(t *testing.T) {
	dir := t.TempDir()
	path := rich(t, dir)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec("CREATE TRIGGER evil AFTER INSERT ON journal BEGIN DELETE FROM word; END")
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	var d *Damaged
	if _, err := Open(path, Options{Dir: dir}); !errors.As(err, &d) {
		t.Errorf("opened: %v", err)
	}
	if _, err := Rescue(path, Options{Dir: dir}); err == nil {
		t.Error("rescued")
	}
}
