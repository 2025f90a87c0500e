// Package store keeps an article on disk. It knows two kinds of file with one schema, which
// docs/project-file.md describes: NAME.stet, a single whole SQLite file that is replaced
// atomically, may lie on a network folder and may be mailed; and the working file, an SQLite
// database with a write-ahead log in the user's data folder, to which every change is
// written within a second. It knows neither sessions nor checks.
package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/format"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Contents is everything that a project holds.
type Contents struct {
	Documents [3]*format.Document // by Slot; nil for none
	State     map[string]string   // by key: what changes in place (languages, title, selection)
	Journal   []Entry             // what was done to the article, from the first on
	Log       []Word              // what persons decided, hash-chained
	Revisions []Revision
}

// Slot is which document of a project.
type Slot int

// The documents of a project, as they were opened.
const (
	Original Slot = iota
	Translation
	Draft
)

// Op is what one entry of the journal did.
type Op string

// Ops: an edit that begins an undo step, one that belongs to the step before it, a step
// taken back, a step done again.
const (
	Edit Op = "edit"
	Join Op = "join"
	Undo Op = "undo"
	Redo Op = "redo"
)

// Entry is one line of the journal. Entries are only ever appended.
type Entry struct {
	Op   Op
	Edit *editor.Edit // of Edit and Join
	At   time.Time
}

// Word is what a person decided: a stet, a tick, a sign-off. Words are only ever appended;
// Hash covers the word and the hash of the word before it.
type Word struct {
	Kind string
	At   time.Time
	Body json.RawMessage
	Hash string
}

// Revision is a state of the article that can be gone back to: the journal up to an entry.
type Revision struct {
	N       int
	Name    string // given by a person; "" for an automatic one
	Kind    string // why it was made
	At      time.Time
	Entries int // of the journal that belong to it
}

// Damaged is the error of a file that cannot be read whole. The file is left as it is.
type Damaged struct {
	Path string
	Why  error
}

// Error implements error.
func (d *Damaged) Error() string {
	return fmt.Sprintf("%s is damaged (%v); it was not changed", filepath.Base(d.Path), d.Why)
}

// Unwrap gives what is wrong with the file.
func (d *Damaged) Unwrap() error { return d.Why }

// errForeign is why a file that SQLite can read is no project.
var errForeign = msg.Errorf("it is not a Stet project")

// errProgram is why a project that would run something is not read.
var errProgram = msg.Errorf("it holds triggers or views, which no Stet writes")

// dsn names a database for the driver.
func dsn(path string, pragmas ...string) string {
	q := url.Values{"_pragma": append([]string{"busy_timeout(2000)", "trusted_schema(OFF)"}, pragmas...)}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path), RawQuery: q.Encode()}
	return u.String()
}

func open(path string, pragmas ...string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, pragmas...))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one connection: what it does is done in order
	return db, nil
}

// openWorking opens a working file for writing, in the form of today.
func openWorking(path string) (*sql.DB, error) {
	db, err := open(path, "journal_mode(WAL)", "synchronous(FULL)")
	if err != nil {
		return nil, err
	}
	if err := migrate(db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// remove takes a working file away with what belongs to it.
func remove(path string) error {
	err := os.Remove(path)
	for _, more := range []string{"-wal", "-shm"} {
		if e := os.Remove(path + more); e != nil && !errors.Is(e, os.ErrNotExist) {
			err = errors.Join(err, e)
		}
	}
	return err
}
