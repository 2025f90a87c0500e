// Package file puts whole files on disk: a file appears complete or not at all, what it
// replaces is kept as a backup, and a file that changed on disk since it was opened is not
// written over unless the caller insists.
package file

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"stet/assets/msg"
)

// ErrChanged says that the file on disk is not the one that was opened; a caller asks its
// person before it sets Options.Force.
var ErrChanged = msg.Errorf("the file was changed on disk since it was opened")

// Stamp tells one state of a file from another. The zero Stamp is that of no file.
type Stamp struct {
	Exists bool
	Sum    [sha256.Size]byte
}

// StampOf is the stamp of a file with this content.
func StampOf(data []byte) Stamp { return Stamp{true, sha256.Sum256(data)} }

// Now is the stamp of the file at path as it is.
func Now(path string) (Stamp, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Stamp{}, nil
	}
	if err != nil {
		return Stamp{}, err
	}
	return StampOf(data), nil
}

// Options are the choices of one write.
type Options struct {
	Opened *Stamp             // the state that may be replaced; nil: any
	Force  bool               // replace it in any state
	Backup bool               // keep what is replaced, beside it with the ending ~
	Verify func([]byte) error // told what can be read back from disk before it becomes the file
	Mode   fs.FileMode        // of a new file; 0: 0644. A file that is replaced keeps its own
}

// Write puts data at path.
func Write(path string, data []byte, o Options) error {
	path, err := target(path)
	if err != nil {
		return err
	}
	if err := unchanged(path, o); err != nil {
		return err
	}
	mode := o.Mode
	if mode == 0 {
		mode = 0o644
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return msg.Errorf("%s is a folder", path)
	case err == nil && !info.Mode().IsRegular():
		return msg.Errorf("%s is no ordinary file", path)
	case err == nil:
		mode = info.Mode().Perm()
		if o.Backup && info.Size() > 0 { // an empty one was made by a dialog that asked for the name
			if err := backup(path, mode); err != nil {
				return msg.Errorf("%s: no backup could be made: %w", path, why(err))
			}
		}
	}
	return replace(path, data, mode, o.Verify)
}

// target follows a link, so that the file is replaced and the link stays.
func target(path string) (string, error) {
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		if _, lerr := os.Lstat(path); lerr == nil {
			return "", msg.Errorf("%s is a link that leads nowhere", path)
		}
		return path, nil
	}
	return real, err
}

func unchanged(path string, o Options) error {
	if o.Force || o.Opened == nil {
		return nil
	}
	now, err := Now(path)
	if err != nil {
		return err
	}
	if now != *o.Opened {
		return fmt.Errorf("%s: %w", path, ErrChanged)
	}
	return nil
}

func backup(path string, mode fs.FileMode) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return replace(path+"~", data, mode, nil)
}

// replace writes beside path, reads that back, and puts it in place of path at one blow.
func replace(path string, data []byte, mode fs.FileMode, verify func([]byte) error) error {
	dir, base := filepath.Split(path)
	tmp, err := os.CreateTemp(dir, "."+base+".*")
	if err != nil {
		return Cannot(path, err)
	}
	name := tmp.Name()
	err = fill(tmp, data, mode)
	if err == nil {
		err = readBack(name, data, verify)
	}
	if err == nil {
		err = put(name, path)
	}
	if err != nil {
		os.Remove(name)
		return Cannot(path, err)
	}
	return nil
}

// Cannot says that path cannot be written, and why, without the names that the file system
// had for it on the way.
func Cannot(path string, err error) error {
	return msg.Errorf("%s cannot be written: %w", path, why(err))
}

func why(err error) error {
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		return pe.Err
	case errors.As(err, &le):
		return le.Err
	}
	return err
}

func fill(f *os.File, data []byte, mode fs.FileMode) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

func readBack(name string, data []byte, verify func([]byte) error) error {
	got, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !bytes.Equal(got, data) {
		return msg.Errorf("the disk gives back other bytes than were written")
	}
	if verify != nil {
		return verify(got)
	}
	return nil
}
