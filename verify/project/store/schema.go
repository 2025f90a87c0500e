package store

import (
	"database/sql"
	"fmt"

	"stet/assets/msg"
)

// applicationID is "STET": it tells a project from other SQLite files.
const applicationID = 0x53544554

// migrations lead from each released form of the file to the next; the number of those
// that were run is the file's user_version. A released one is never changed.
var migrations = []string{`
CREATE TABLE document (
	slot  INTEGER PRIMARY KEY,           -- 0 original, 1 translation, 2 draft
	name  TEXT NOT NULL,                 -- file name or address
	body  BLOB NOT NULL,                 -- the document as it was read: JSON, gzip
	file  BLOB                           -- the file as it was read: gzip
);
CREATE TABLE journal (
	n     INTEGER PRIMARY KEY,           -- from 1, without gaps
	op    TEXT NOT NULL,                 -- edit, join, undo, redo
	at    TEXT NOT NULL,                 -- RFC 3339
	body  BLOB                           -- the edit: JSON, gzip if longer than 4 KiB
);
CREATE TABLE word (
	n     INTEGER PRIMARY KEY,           -- from 1, without gaps
	kind  TEXT NOT NULL,                 -- stet, tick, sign …
	at    TEXT NOT NULL,
	body  TEXT NOT NULL,                 -- JSON
	hash  TEXT NOT NULL                  -- SHA-256 over the hash before, kind, at and body
);
CREATE TABLE revision (
	n       INTEGER PRIMARY KEY,
	name    TEXT NOT NULL,
	kind    TEXT NOT NULL,               -- opened, named, replace, export, time
	at      TEXT NOT NULL,
	entries INTEGER NOT NULL             -- lines of the journal that belong to it
);
CREATE TABLE state (
	key   TEXT PRIMARY KEY,
	value TEXT NOT NULL
);
`}

// version is the form that this program writes.
func version() int { return len(migrations) }

// migrate brings a database to the form of today.
func migrate(db *sql.DB) error {
	have, err := formOf(db)
	if err != nil {
		return err
	}
	for n := have; n < version(); n++ {
		tx, err := db.Begin()
		if err != nil {
			return err
		}
		_, err = tx.Exec(migrations[n] + fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d;", applicationID, n+1))
		if err != nil {
			tx.Rollback()
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	return nil
}

// formOf is the user_version of a database; 0 for an empty one. It fails for databases that
// are no projects and for those of a newer program.
func formOf(db *sql.DB) (int, error) {
	var id, form, tables int
	for pragma, to := range map[string]*int{"PRAGMA application_id": &id, "PRAGMA user_version": &form, "SELECT count(*) FROM sqlite_schema": &tables} {
		if err := db.QueryRow(pragma).Scan(to); err != nil {
			return 0, err
		}
	}
	switch {
	case tables == 0 && id == 0:
		return 0, nil
	case id != applicationID:
		return 0, errForeign
	case form > version():
		return 0, msg.Errorf("it was written by a newer Stet (form %d, this program reads up to %d)", form, version())
	}
	return form, nil
}
