package project

import (
	"path/filepath"
	"sync"

	"stet/editor/format"
	"stet/editor/format/file"
)

// ErrChanged says that a file changed on disk since it was opened or written here. A caller
// asks its person before it forces the writing.
var ErrChanged = file.ErrChanged

// written are the files that left the desk, by path, as they were then.
type written struct {
	sync.Mutex
	stamps map[string]file.Stamp
}

// put writes a file that leaves: whole or not at all, with a backup of what it replaces,
// read again from disk and told to check. A file that was opened here, or written before,
// is replaced only as it was then, unless force is set.
func (l *Leaving) put(path string, data []byte, force bool, check func([]byte) error) error {
	o := file.Options{Opened: l.stamp(path), Force: force, Backup: true, Verify: check}
	if err := file.Write(path, data, o); err != nil {
		return err
	}
	l.written.Lock()
	defer l.written.Unlock()
	l.written.stamps[absolute(path)] = file.StampOf(data)
	return nil
}

// stamp is the state of the file at path that this article knows; nil if it never met it,
// or if nothing is there.
func (l *Leaving) stamp(path string) *file.Stamp {
	if now, err := file.Now(path); err == nil && !now.Exists {
		return nil
	}
	l.written.Lock()
	s, ok := l.written.stamps[absolute(path)]
	l.written.Unlock()
	if ok {
		return &s
	}
	for _, d := range []*format.Document{l.opt.Translation, l.opt.Draft, l.opt.Original} {
		if d != nil && d.Bytes != nil && sameFile(d.Name, path) {
			s := file.StampOf(d.Bytes)
			return &s
		}
	}
	return nil
}

// sameFile tells whether a document was opened from path. A project keeps the names of
// files without their folders: then the name has to do, which at worst asks once too often.
func sameFile(name, path string) bool {
	if filepath.Base(name) == name {
		return name == filepath.Base(path)
	}
	return absolute(name) == absolute(path)
}

// absolute is a path by which a file is known, links followed where that is possible.
func absolute(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
