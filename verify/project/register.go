package project

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/file"
	"stet/verify/names"
)

// registerPath is where the person's own register stands; "" where a session that keeps
// nothing on disk was given none.
func (s *Session) registerPath() (string, error) {
	if s.opt.RegisterPath != "" || s.opt.Temporary {
		return s.opt.RegisterPath, nil
	}
	dir, err := os.UserConfigDir()
	return filepath.Join(dir, "stet", "register.tsv"), err
}

// readRegister takes the person's own register into the style in force, where it counts
// before the house's. A register that does not exist yet is empty.
func (s *Session) readRegister() error {
	path, err := s.registerPath()
	if err != nil || path == "" {
		return nil // no folder for a register: there is none
	}
	r, err := names.OpenRegister(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	s.useRegister(r)
	return nil
}

func (s *Session) useRegister(r *names.Register) {
	style := *s.opt.Style
	style.Names = style.Names.Merge(r)
	s.style = &style
}

// KeepName adds a name with its spelling to the person's own register and has the article
// looked at again. The other spellings of the article become forbidden forms, beside those
// that the register had for the name.
func (s *Session) KeepName(n names.Name, spelling string) error {
	path, err := s.registerPath()
	if err != nil {
		return err
	}
	if path == "" {
		return msg.Errorf("there is no register of names: name its file in the preferences")
	}
	if spelling = strings.TrimSpace(spelling); spelling == "" {
		return msg.Errorf("the register needs a spelling")
	}
	r, err := names.OpenRegister(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	r = r.With(s.entry(r, n, spelling))
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		return file.Cannot(path, err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return file.Cannot(path, err)
	}
	if err := file.Write(path, b.Bytes(), file.Options{}); err != nil {
		return err
	}
	s.useRegister(r)
	s.worker.wake()
	return nil
}

// entry is a name for the register: what it had of it, and the other spellings of the
// article.
func (s *Session) entry(r *names.Register, n names.Name, spelling string) names.Entry {
	e := names.Entry{Preferred: spelling, Source: s.SourceAddress()}
	if old, ok := r.Lookup(spelling); ok {
		e.Forbidden, e.Note = append(e.Forbidden, old.Forbidden...), old.Note
		if old.Preferred != spelling {
			e.Forbidden = append(e.Forbidden, old.Preferred)
		}
	}
	for _, f := range n.Forms {
		if len(strings.Fields(f.Text)) == len(strings.Fields(spelling)) {
			e.Forbidden = append(e.Forbidden, f.Text)
		}
	}
	slices.Sort(e.Forbidden)
	e.Forbidden = slices.DeleteFunc(slices.Compact(e.Forbidden), func(f string) bool { return f == spelling })
	return e
}
