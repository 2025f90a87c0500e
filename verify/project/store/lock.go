package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"stet/assets/msg"

	"github.com/gofrs/flock"
)

// Holder says who has an article open.
type Holder struct {
	By    string    `json:"by"` // name entered; "" if none
	Since time.Time `json:"since"`
	Desk  string    `json:"desk"` // a random word for the data folder, to tell machines apart
}

// InUse is the error of an article that is open elsewhere.
type InUse struct{ Holder Holder }

// Error implements error.
func (u *InUse) Error() string {
	who := u.Holder.By
	if who == "" {
		who = "somebody"
	}
	return fmt.Sprintf("%s has it open since %s", who, u.Holder.Since.Local().Format("15:04"))
}

// Times of the mark beside a project on a network folder: it is renewed while the project
// is open, and one that was not renewed for long was left by a desk that ended.
const (
	renewal   = time.Minute
	abandoned = 5 * time.Minute
)

// lock holds a working file against other windows of this machine, and marks the project
// as open for the desks of other machines.
type lock struct {
	flock *flock.Flock
	note  string // beside the working file: who has it
	mark  string // beside the project; "" without one
	end   chan struct{}
}

// take locks a working file; *InUse if another window has it.
func take(file string, who Holder) (*lock, error) {
	l := &lock{flock: flock.New(file + ".lock"), note: file + ".who", end: make(chan struct{})}
	ok, err := l.flock.TryLock()
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, &InUse{readHolder(l.note)}
	}
	data, err := json.Marshal(who)
	if err == nil {
		err = os.WriteFile(l.note, data, 0o600)
	}
	if err != nil {
		l.free()
		return nil, err
	}
	return l, nil
}

// rename says under another name who has the article open. Where that cannot be written the
// old name stands.
func (l *lock) rename(who Holder) {
	data, err := json.Marshal(who)
	if err != nil {
		return
	}
	_ = os.WriteFile(l.note, data, 0o600)
	if l.mark != "" {
		_ = os.WriteFile(l.mark, data, 0o644)
	}
}

func readHolder(path string) Holder {
	var h Holder
	data, err := os.ReadFile(path)
	if err == nil {
		_ = json.Unmarshal(data, &h) // whatever it says, somebody holds the lock
	}
	return h
}

// markPath is the mark beside a project.
func markPath(project string) string {
	return filepath.Join(filepath.Dir(project), ".~lock."+filepath.Base(project))
}

// markProject says beside a project who has it open, for desks on other machines. In a
// folder that cannot be written to nobody else can write either, and nothing is said.
func (l *lock) markProject(project string, who Holder, now time.Time) error {
	path := markPath(project)
	if fi, err := os.Stat(path); err == nil {
		there := readHolder(path)
		if there.Desk != who.Desk && now.Sub(fi.ModTime()) < abandoned {
			return &InUse{there}
		}
	}
	data, err := json.Marshal(who)
	if err != nil {
		return err
	}
	if os.WriteFile(path, data, 0o644) != nil {
		return nil
	}
	l.mark = path
	go l.renew(path)
	return nil
}

func (l *lock) renew(path string) {
	tick := time.NewTicker(renewal)
	defer tick.Stop()
	for {
		select {
		case <-l.end:
			return
		case now := <-tick.C:
			_ = os.Chtimes(path, now, now) // the folder may be away for a while
		}
	}
}

// free lets others have the file.
func (l *lock) free() {
	if l == nil {
		return
	}
	close(l.end)
	if l.mark != "" {
		os.Remove(l.mark)
	}
	os.Remove(l.note)
	l.flock.Close() // gives the lock back
}

// drop gives the lock back and leaves everything else as it is.
func (l *lock) drop() {
	close(l.end)
	l.flock.Close()
}

// Folder is the user's data folder: working files, their locks, and the word that tells
// this desk from others.
type Folder struct{ dir string }

// UserFolder is where the desk keeps its working files: XDG_DATA_HOME on Unix, Application
// Support on a Mac, LocalAppData on Windows.
func UserFolder() (string, error) {
	base, err := dataHome()
	if err != nil {
		return "", err
	}
	return filepath.Join(base, "stet"), nil
}

// OpenFolder makes the data folder if need be. An empty dir is the user's own.
func OpenFolder(dir string) (*Folder, error) {
	if dir == "" {
		var err error
		if dir, err = UserFolder(); err != nil {
			return nil, err
		}
	}
	dir = filepath.Join(dir, "articles")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, msg.Errorf("no place to keep the work: %w", err)
	}
	return &Folder{dir}, nil
}

// desk is the word that tells this data folder from those of other machines.
func (f *Folder) desk() string {
	path := filepath.Join(f.dir, "desk")
	if data, err := os.ReadFile(path); err == nil && len(data) > 0 {
		return string(data)
	}
	word := filepath.Base(workingPath("", ""))
	_ = os.WriteFile(path, []byte(word), 0o600) // without it, marks of this very desk look like another's for some minutes
	return word
}

var errNoHome = msg.Errorf("the user has no home folder")
