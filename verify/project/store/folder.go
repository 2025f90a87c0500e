package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"stet/assets/msg"
)

// Local is how keys of the state begin that stay in the working file.
const Local = "local."

// Keys of the state.
const (
	keyProject = "local.project" // where NAME.stet is
	keyBase    = "local.base"    // SHA-256 of NAME.stet as it was read or written last
	keyNext    = "local.next"    // SHA-256 of NAME.stet as it is being written
	keyTouched = "local.touched" // "1": there is work that NAME.stet does not have
	KeyTitle   = "title"         // of the article, for the list of those that wait
)

// ErrElsewhere: NAME.stet was changed by somebody else since it was opened.
var ErrElsewhere = msg.Errorf("it was changed by somebody else since it was opened; save under another name")

// Place is where an article is kept: a working file, and perhaps a project.
type Place struct {
	folder  *Folder
	Project string // path of NAME.stet; "" without a name
	base    string
	who     Holder
	work    *Working
	saving  *sync.Mutex // held while the project is being replaced
}

// New begins to keep an article that has no name yet.
func (f *Folder) New(c *Contents, by string, now time.Time, tell func(error)) (*Place, error) {
	p := &Place{folder: f, who: Holder{by, now, f.desk()}, saving: new(sync.Mutex)}
	file := workingPath(f.dir, "")
	l, err := take(file, p.who)
	if err != nil {
		return nil, err
	}
	if p.work, err = create(file, l, c, tell); err != nil {
		l.free()
		return nil, err
	}
	return p, nil
}

// Open opens NAME.stet, or a working file that was left behind. A project that a desk had
// open when it was killed comes with everything that was on disk by then. *InUse, with the
// contents for reading, says that somebody else has it; *Damaged that it cannot be read
// whole.
func (f *Folder) Open(path, by string, now time.Time, tell func(error)) (*Place, *Contents, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, nil, err
	}
	p := &Place{folder: f, who: Holder{by, now, f.desk()}, saving: new(sync.Mutex)}
	if filepath.Dir(abs) == f.dir && strings.HasSuffix(abs, ending) {
		return p.resume(abs, tell)
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		abs = real // replaced where it lies, not its link
	}
	p.Project = abs
	return p.open(workingPath(f.dir, abs), now, tell)
}

func (p *Place) open(file string, now time.Time, tell func(error)) (*Place, *Contents, error) {
	data, err := readFile(p.Project)
	if err != nil {
		return nil, nil, err
	}
	p.base = Digest(data)
	l, err := take(file, p.who)
	if err == nil {
		if err = l.markProject(p.Project, p.who, now); err != nil {
			l.free()
		}
	}
	var used *InUse
	if errors.As(err, &used) {
		c, fault := readBytes(p.Project, data)
		return nil, c, errors.Join(used, fault)
	}
	if err != nil {
		return nil, nil, err
	}
	p2, c, err := p.take(file, l, data, tell)
	if err != nil {
		l.free()
	}
	return p2, c, err
}

// take goes on with what a killed desk left of this project, or begins with a copy of it.
func (p *Place) take(file string, l *lock, data []byte, tell func(error)) (*Place, *Contents, error) {
	switch c, err := readLeft(file); {
	case errors.Is(err, fs.ErrNotExist):
	case err == nil && c.State[keyTouched] == "": // the project has everything
	case err == nil && (c.State[keyBase] == p.base || c.State[keyNext] == p.base):
		if err := p.goOn(file, l, tell); err != nil {
			return nil, nil, err
		}
		return p, c, nil
	default: // the project was replaced meanwhile, or what was left is damaged: both are kept
		if err := setAside(file, p.folder.dir); err != nil {
			return nil, nil, err
		}
	}
	return p.begin(file, l, data, tell)
}

// goOn opens a working file that was read.
func (p *Place) goOn(file string, l *lock, tell func(error)) error {
	db, err := openWorking(file)
	if err != nil {
		return err
	}
	p.work = begin(file, l, db, tell)
	return nil
}

// begin makes the working file a copy of the project.
func (p *Place) begin(file string, l *lock, data []byte, tell func(error)) (*Place, *Contents, error) {
	if !isSQLite(data) {
		return nil, nil, &Damaged{p.Project, errForeign}
	}
	if err := remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, err
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return nil, nil, plain(err)
	}
	c, err := readCopy(p.Project, file)
	if err == nil {
		err = p.goOn(file, l, tell)
	}
	if err != nil {
		return nil, c, errors.Join(err, remove(file))
	}
	p.work.Set(keyProject, p.Project)
	p.work.Set(keyBase, p.base)
	return p, c, nil
}

// resume goes on with a working file that was left behind.
func (p *Place) resume(file string, tell func(error)) (*Place, *Contents, error) {
	l, err := take(file, p.who)
	if err != nil {
		return nil, nil, err
	}
	c, err := readLeft(file)
	if err != nil {
		l.free()
		return nil, c, err
	}
	p.Project, p.base = c.State[keyProject], c.State[keyBase]
	if data, err := os.ReadFile(p.Project); err == nil && Digest(data) == c.State[keyNext] {
		p.base = c.State[keyNext] // it was killed between writing the project and saying so
	}
	if err := p.goOn(file, l, tell); err != nil {
		l.free()
		return nil, c, &Damaged{file, err}
	}
	return p, c, nil
}

// readLeft reads a working file that nobody has open. SQLite plays back its log.
func readLeft(file string) (*Contents, error) {
	if _, err := os.Stat(file); err != nil {
		return nil, err
	}
	return readCopy(file, file)
}

// setAside gives a working file a name of its own, as an article without a project.
func setAside(file, dir string) error {
	to := workingPath(dir, "")
	if err := os.Rename(file, to); err != nil {
		return err
	}
	for _, more := range []string{"-wal", "-shm"} {
		if err := os.Rename(file+more, to+more); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	db, err := openWorking(to)
	if err != nil {
		return nil // damaged: it is offered as it is
	}
	_, err = db.Exec("DELETE FROM state WHERE key IN (?, ?, ?)", keyProject, keyBase, keyNext)
	return errors.Join(err, db.Close())
}

// Work is the file that changes are written to.
func (p *Place) Work() *Working { return p.work }

// Touched tells of what Open gave whether it holds work that the project does not have.
func (c *Contents) Touched() bool { return c.State[keyTouched] != "" }

// SetBy changes the name under which the article is held open.
func (p *Place) SetBy(by string) {
	if p.who.By != by {
		p.who.By = by
		p.work.lock.rename(p.who)
	}
}

// Touch notes that there is work that the project does not have.
func (p *Place) Touch() { p.work.Set(keyTouched, "1") }

// Save replaces NAME.stet by a whole file with everything that was written down so far. It
// may be called from any goroutine; what is done meanwhile goes to the working file only.
// Saved has to follow.
func (p *Place) Save() error {
	p.saving.Lock()
	defer p.saving.Unlock()
	if there, err := os.ReadFile(p.Project); err == nil && p.base != "" && Digest(there) != p.base {
		return fmt.Errorf("%s: %w", filepath.Base(p.Project), ErrElsewhere)
	}
	data, err := p.work.whole()
	if err != nil {
		return err
	}
	next := Digest(data)
	p.work.Set(keyNext, next)
	if err := p.work.Flush(); err != nil {
		return err
	}
	if err := replace(p.Project, data); err != nil {
		return err
	}
	p.base = next
	p.work.Set(keyProject, p.Project)
	p.work.Set(keyBase, p.base)
	return nil
}

// Saved notes that NAME.stet has all there is: nothing was done since Save began.
func (p *Place) Saved() { p.work.Set(keyTouched, "") }

// SaveAs writes the article to another project file and goes on with that one.
func (p *Place) SaveAs(path string, now time.Time, tell func(error)) error {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if abs == p.Project {
		err := p.Save()
		if err == nil {
			p.Saved()
		}
		return err
	}
	p.saving.Lock()
	defer p.saving.Unlock()
	data, err := p.work.whole()
	if err != nil {
		return err
	}
	next := &Place{folder: p.folder, Project: abs, base: Digest(data), who: p.who, saving: p.saving}
	file := workingPath(p.folder.dir, abs)
	l, err := take(file, p.who)
	if err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(abs), err)
	}
	if err = l.markProject(abs, p.who, now); err == nil {
		err = replace(abs, data)
	}
	if err != nil {
		l.free()
		return err
	}
	_, _, err = next.take(file, l, data, tell)
	if err != nil {
		l.free()
		return err
	}
	old := p.work
	*p = *next
	return old.Close(true)
}

// Close ends the work on an article. With keep, the working file waits for the next start.
func (p *Place) Close(keep bool) error {
	p.saving.Lock()
	defer p.saving.Unlock()
	return p.work.Close(!keep)
}

// Waiting is an article that was left behind without being saved.
type Waiting struct {
	Path    string // to be opened
	Title   string
	Project string // it belongs to; "" without one
	At      time.Time
}

// Waiting lists what waits in the folder, the newest first. What is open is not among it.
func (f *Folder) Waiting() ([]Waiting, error) {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return nil, err
	}
	var out []Waiting
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ending) {
			continue
		}
		if w, ok := f.waiting(filepath.Join(f.dir, e.Name())); ok {
			out = append(out, w)
		}
	}
	slices.SortFunc(out, func(a, b Waiting) int { return b.At.Compare(a.At) })
	return out, nil
}

func (f *Folder) waiting(file string) (Waiting, bool) {
	l, err := take(file, Holder{})
	if err != nil {
		return Waiting{}, false
	}
	defer l.free()
	w := Waiting{Path: file, Title: filepath.Base(file), At: newest(file)}
	db, err := open(file)
	if err != nil {
		return w, true
	}
	defer db.Close()
	state := &Contents{State: map[string]string{}}
	if state.readState(db) != nil {
		return w, true // damaged: it can still be opened as a copy
	}
	w.Project = state.State[keyProject]
	if t := state.State[KeyTitle]; t != "" {
		w.Title = t
	}
	return w, w.Project == "" || state.State[keyTouched] != ""
}

// newest is when a working file or its log was written last.
func newest(file string) time.Time {
	var at time.Time
	for _, p := range []string{file, file + "-wal"} {
		if fi, err := os.Stat(p); err == nil && fi.ModTime().After(at) {
			at = fi.ModTime()
		}
	}
	return at
}

// Forget takes a working file away that nobody wants any more.
func (f *Folder) Forget(file string) error {
	if filepath.Dir(file) != f.dir || !strings.HasSuffix(file, ending) {
		return msg.Errorf("%s is no working file", filepath.Base(file))
	}
	l, err := take(file, Holder{})
	if err != nil {
		return err
	}
	defer l.free()
	return remove(file)
}
