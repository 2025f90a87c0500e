package store

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"os"

	"stet/assets/msg"
)

// magic is how every SQLite file begins.
const magic = "SQLite format 3\x00"

func isSQLite(data []byte) bool { return bytes.HasPrefix(data, []byte(magic)) }

// sound tells whether a file is a project that SQLite finds no fault in.
func sound(db *sql.DB) error {
	form, err := formOf(db)
	if err != nil {
		return err
	}
	if form == 0 {
		return errForeign
	}
	var strange int
	err = db.QueryRow("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index') OR sql LIKE 'CREATE VIRTUAL%'").Scan(&strange)
	if err != nil {
		return err
	}
	if strange > 0 {
		return errProgram
	}
	var says string
	if err := db.QueryRow("PRAGMA quick_check(1)").Scan(&says); err != nil {
		return err
	}
	if says != "ok" {
		return errors.New(says)
	}
	return nil
}

// readAll reads everything. What it could read before an error is returned with it.
func readAll(db *sql.DB) (*Contents, error) {
	c := &Contents{State: map[string]string{}}
	return c, errors.Join(c.readDocuments(db), c.readState(db), c.readJournal(db), c.readLog(db), c.readRevisions(db))
}

// each calls row for every row of a query, until an error.
func each(db *sql.DB, query string, row func(scan func(...any) error) error) error {
	rows, err := db.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (c *Contents) readDocuments(db *sql.DB) error {
	var faults error
	err := each(db, "SELECT slot, body, file FROM document ORDER BY slot", func(scan func(...any) error) error {
		var slot int
		var body, file []byte
		if err := scan(&slot, &body, &file); err != nil {
			return err
		}
		if slot < 0 || slot >= len(c.Documents) {
			return msg.Errorf("there is no document %d", slot)
		}
		d, err := unpackDocument(body, file)
		if err != nil { // the others may still be read
			faults = errors.Join(faults, msg.Errorf("document %d: %w", slot, err))
			return nil
		}
		c.Documents[slot] = d
		return nil
	})
	if err == nil && faults == nil && c.Documents[Translation] == nil {
		return msg.Errorf("it has no translation")
	}
	return errors.Join(faults, err)
}

func (c *Contents) readState(db *sql.DB) error {
	return each(db, "SELECT key, value FROM state", func(scan func(...any) error) error {
		var k, v string
		if err := scan(&k, &v); err != nil {
			return err
		}
		c.State[k] = v
		return nil
	})
}

func (c *Contents) readJournal(db *sql.DB) error {
	return each(db, "SELECT n, op, at, body FROM journal ORDER BY n", func(scan func(...any) error) error {
		var n int
		var e Entry
		var at string
		var body []byte
		if err := scan(&n, &e.Op, &at, &body); err != nil {
			return err
		}
		if n != len(c.Journal)+1 {
			return msg.Errorf("line %d of the journal is missing", len(c.Journal)+1)
		}
		var err error
		if e.At, err = unstamp(at); err != nil {
			return err
		}
		if e.Op == Edit || e.Op == Join {
			if e.Edit, err = unpackEdit(body); err != nil {
				return msg.Errorf("line %d of the journal: %w", n, err)
			}
		}
		c.Journal = append(c.Journal, e)
		return nil
	})
}

func (c *Contents) readLog(db *sql.DB) error {
	return each(db, "SELECT kind, at, body, hash FROM word ORDER BY n", func(scan func(...any) error) error {
		var w Word
		var at, body string
		if err := scan(&w.Kind, &at, &body, &w.Hash); err != nil {
			return err
		}
		var err error
		if w.At, err = unstamp(at); err != nil {
			return err
		}
		w.Body = json.RawMessage(body)
		c.Log = append(c.Log, w)
		return nil
	})
}

func (c *Contents) readRevisions(db *sql.DB) error {
	return each(db, "SELECT n, name, kind, at, entries FROM revision ORDER BY n", func(scan func(...any) error) error {
		var r Revision
		var at string
		if err := scan(&r.N, &r.Name, &r.Kind, &at, &r.Entries); err != nil {
			return err
		}
		var err error
		if r.At, err = unstamp(at); err != nil {
			return err
		}
		c.Revisions = append(c.Revisions, r)
		return nil
	})
}

// Read reads a whole project file. The file is read once and never written to. A file
// that cannot be read whole gives *Damaged and what could be read, nil if nothing could.
func Read(path string) (*Contents, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return readBytes(path, data)
}

func readFile(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	var pe *os.PathError
	if errors.As(err, &pe) {
		return nil, msg.Errorf("%s cannot be read: %w", path, pe.Err)
	}
	return data, err
}

// readBytes reads the bytes of a project file from a copy in the folder for temporary files.
func readBytes(path string, data []byte) (*Contents, error) {
	if !isSQLite(data) {
		return nil, &Damaged{path, errForeign}
	}
	copied, err := os.CreateTemp("", "stet-*")
	if err != nil {
		return nil, err
	}
	defer remove(copied.Name())
	_, err = copied.Write(data)
	if err := errors.Join(err, copied.Close()); err != nil {
		return nil, err
	}
	return readCopy(path, copied.Name())
}

// readCopy reads a project from a file that nobody else uses, which it brings to the form
// of today; path names it to people.
func readCopy(path, file string) (*Contents, error) {
	db, err := open(file)
	if err != nil {
		return nil, err
	}
	defer db.Close()
	fault := sound(db)
	if errors.Is(fault, errForeign) || errors.Is(fault, errProgram) {
		return nil, &Damaged{path, fault}
	}
	if fault == nil {
		fault = migrate(db)
	}
	c, err := readAll(db)
	if err == nil && fault == nil {
		if i := Broken(c.Log); i >= 0 {
			fault = msg.Errorf("the log of decisions was changed at entry %d", i+1)
		}
	}
	if fault == nil {
		fault = err
	}
	if fault == nil {
		return c, nil
	}
	if c.Documents[Translation] == nil {
		return nil, &Damaged{path, fault}
	}
	return c, &Damaged{path, fault}
}
