package store

import (
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"stet/assets/msg"
)

// Times of the writer. The first change after a rest is written at once but for a moment,
// in which what belongs to it comes too; a run of typing is a durable write every gather,
// counted from the last one and never from the last key. After a failure it tries again.
const (
	moment = 10 * time.Millisecond
	gather = 150 * time.Millisecond
	retry  = time.Second
)

// ending is that of working files.
const ending = ".work"

// Working is the working file of one article. Its methods may be called from one goroutine;
// it writes on its own.
type Working struct {
	file string
	lock *lock
	db   *sql.DB

	mu      sync.Mutex
	pending []write
	failed  error // of the last attempt to write; nil after one that went well
	closed  bool

	wake   chan struct{}
	quit   chan struct{}
	done   chan struct{}
	writes sync.Mutex // held while something is written
	tell   func(error)
}

// write is one change of the file. It may be run again after a failure.
type write func(tx *sql.Tx) error

const unnamed = "unnamed-"

// workingPath is the file of a project; of an article without a name, a new one.
func workingPath(dir, project string) string {
	if project == "" {
		var b [8]byte
		rand.Read(b[:])
		return filepath.Join(dir, unnamed+hex.EncodeToString(b[:])+ending)
	}
	h := sha256.Sum256([]byte(project))
	return filepath.Join(dir, hex.EncodeToString(h[:12])+ending)
}

// create makes a working file with contents; whoever holds the lock of the file may.
func create(file string, l *lock, c *Contents, tell func(error)) (*Working, error) {
	if err := remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	db, err := openWorking(file)
	if err != nil {
		return nil, err
	}
	w := begin(file, l, db, tell)
	w.put(c)
	err = w.Flush()
	if err == nil {
		_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)") // the article itself does not depend on the log
	}
	if err != nil {
		w.stop()
		return nil, plain(errors.Join(err, db.Close(), remove(file)))
	}
	return w, nil
}

func begin(file string, l *lock, db *sql.DB, tell func(error)) *Working {
	if tell == nil {
		tell = func(error) {}
	}
	w := &Working{file: file, lock: l, db: db, wake: make(chan struct{}, 1), quit: make(chan struct{}), done: make(chan struct{}), tell: tell}
	go w.run()
	return w
}

// put writes everything.
func (w *Working) put(c *Contents) {
	for slot, d := range c.Documents {
		if d != nil {
			w.add(func(tx *sql.Tx) error {
				body, file, err := packDocument(d)
				if err != nil {
					return err
				}
				_, err = tx.Exec("INSERT OR REPLACE INTO document (slot, name, body, file) VALUES (?, ?, ?, ?)", slot, d.Name, body, file)
				return err
			})
		}
	}
	for k, v := range c.State {
		w.Set(k, v)
	}
	for i, e := range c.Journal {
		w.Journal(i+1, e)
	}
	for i, word := range c.Log {
		w.Word(i+1, word)
	}
	for _, r := range c.Revisions {
		w.Revision(r)
	}
}

// Journal writes entry n, counted from 1.
func (w *Working) Journal(n int, e Entry) {
	w.add(func(tx *sql.Tx) error {
		body, err := packEdit(e.Edit)
		if err != nil {
			return err
		}
		_, err = tx.Exec("INSERT OR REPLACE INTO journal (n, op, at, body) VALUES (?, ?, ?, ?)", n, string(e.Op), Stamp(e.At), body)
		return err
	})
}

// Word writes entry n of the log of decisions, counted from 1.
func (w *Working) Word(n int, word Word) {
	w.add(func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT OR REPLACE INTO word (n, kind, at, body, hash) VALUES (?, ?, ?, ?, ?)", n, word.Kind, Stamp(word.At), string(word.Body), word.Hash)
		return err
	})
}

// Revision writes a revision.
func (w *Working) Revision(r Revision) {
	w.add(func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT OR REPLACE INTO revision (n, name, kind, at, entries) VALUES (?, ?, ?, ?, ?)", r.N, r.Name, r.Kind, Stamp(r.At), r.Entries)
		return err
	})
}

// Set writes a value of the state.
func (w *Working) Set(key, value string) {
	w.add(func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)", key, value)
		return err
	})
}

func (w *Working) add(one write) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return
	}
	w.pending = append(w.pending, one)
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// run writes what is pending until the file is closed.
func (w *Working) run() {
	defer close(w.done)
	var began time.Time // the last write
	for {
		select {
		case <-w.quit:
			return
		case <-w.wake:
		}
		for wait := max(moment, gather-time.Since(began)); ; wait = retry {
			select {
			case <-w.quit:
				return
			case <-time.After(wait):
			}
			began = time.Now()
			if w.Flush() == nil {
				break
			}
		}
	}
}

// Flush writes what is pending, durably, before it returns.
func (w *Working) Flush() error {
	w.writes.Lock()
	defer w.writes.Unlock()
	w.mu.Lock()
	batch, before := w.pending, w.failed
	w.pending = nil
	w.mu.Unlock()
	if len(batch) == 0 {
		return nil
	}
	err := w.commit(batch)
	w.mu.Lock()
	if err != nil {
		w.pending = append(batch, w.pending...)
	}
	w.failed = err
	w.mu.Unlock()
	if (err == nil) != (before == nil) {
		w.tell(err)
	}
	return err
}

func (w *Working) commit(batch []write) error {
	tx, err := w.db.Begin()
	if err != nil {
		return plain(err)
	}
	for _, one := range batch {
		if err := one(tx); err != nil {
			tx.Rollback()
			return plain(err)
		}
	}
	return plain(tx.Commit())
}

// plain says in words of people why nothing could be written.
func plain(err error) error {
	if err == nil {
		return nil
	}
	return msg.Errorf("the work cannot be kept on disk: %w", err)
}

// Err is why the newest changes are not on disk; nil if they are, or will be in a moment.
func (w *Working) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.failed
}

// stop ends the writer.
func (w *Working) stop() {
	w.mu.Lock()
	if !w.closed {
		close(w.quit)
	}
	w.closed = true
	w.mu.Unlock()
	<-w.done
}

// Close writes what is pending and closes the file, which stays for the next start; with
// discard it goes.
func (w *Working) Close(discard bool) error {
	err := w.Flush()
	w.stop()
	err = errors.Join(err, w.db.Close())
	if discard {
		err = remove(w.file)
	}
	w.lock.free()
	if discard && strings.HasPrefix(filepath.Base(w.file), unnamed) {
		os.Remove(w.file + ".lock") // nobody else can want a name made by chance
	}
	return err
}

// File is the path of the working file.
func (w *Working) File() string { return w.file }

// whole is the working file as the bytes of a project file: one whole file, without the
// keys of the state that are nobody else's business.
func (w *Working) whole() ([]byte, error) {
	if err := w.Flush(); err != nil {
		return nil, err
	}
	tmp := w.file + ".whole"
	defer remove(tmp)
	os.Remove(tmp)
	if err := w.copyTo(tmp); err != nil {
		return nil, plain(err)
	}
	db, err := open(tmp, "journal_mode(DELETE)", "secure_delete(ON)")
	if err != nil {
		return nil, err
	}
	_, err = db.Exec("DELETE FROM state WHERE key LIKE ?", Local+"%")
	if err := errors.Join(err, db.Close()); err != nil {
		return nil, plain(err)
	}
	return os.ReadFile(tmp)
}

// copyTo writes the file as it stands to a new one, through a connection of its own: what
// is typed meanwhile does not wait for it.
func (w *Working) copyTo(path string) error {
	db, err := open(w.file)
	if err != nil {
		return err
	}
	_, err = db.Exec("VACUUM INTO ?", path)
	return errors.Join(err, db.Close())
}

// Abandon lets go of the file as it is, as the end of the process would.
func (p *Place) Abandon() {
	p.work.stop()
	p.work.db.Close()
	p.work.lock.drop()
}
