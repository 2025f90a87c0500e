package record

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stet/assets/msg"

	"golang.org/x/text/language"
)

//go:embed record.html
var page embed.FS

// HTML is the record as a printable page that needs nothing else.
func (r *Record) HTML(p *msg.Printer) ([]byte, error) {
	t, err := template.New("record.html").Funcs(template.FuncMap{
		"say":  func(id string, args ...any) string { return p.Say(id, args...) },
		"when": func(t time.Time) string { return t.Local().Format(p.Say("time.format")) },
		"or": func(s, id string) string {
			if s == "" {
				return p.Say(id)
			}
			return s
		},
		"title": func(check string) string {
			if id := "check." + check + ".title"; p.Has(id) {
				return p.Say(id)
			}
			return check
		},
		"kept":   func(c Counts) int { return c.kept() },
		"reason": func(s string) string { return reason(p, s) },
		"role": func(s string) string {
			if id := "record." + s; p.Has(id) {
				return p.Say(id)
			}
			return s
		},
		"changes": func(r *Record, facts bool) []Change {
			return slices.DeleteFunc(slices.Clone(r.Changes), func(c Change) bool { return c.Fact != facts })
		},
		"lang": func() string { return p.Tag.String() },
		"join": func(ss []string) string { return strings.Join(ss, " · ") },
	}).ParseFS(page, "record.html")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, r); err != nil {
		return nil, msg.Errorf("writing the record as a page: %w", err)
	}
	return b.Bytes(), nil
}

// kept is how much of the draft still stands, in per cent of its words, rounded down: what
// is not 100 was changed.
func (c Counts) kept() int {
	if c.WordsDraft == 0 {
		return 100
	}
	return 100 * max(0, c.WordsDraft-c.WordsOut) / c.WordsDraft
}

// known tells whether a reason is a common one and not a person's own words.
func known(reason string) bool { return msg.For(language.English).Has("reason." + reason) }

// reason puts the reason of a stet into words: a common one, or the person's own.
func reason(p *msg.Printer, s string) string {
	if id := "reason." + s; p.Has(id) {
		return p.Say(id)
	}
	return s
}

const recordEnding = ".record.json"

// Files are the files of a record.
type Files struct {
	JSON, HTML string
	Signature  string // "" without a key
}

// WriteBeside finishes the record and writes it as JSON to path, with the page and the
// signature beside it, never over an earlier one: where there is one, a number is put into
// the name, and the new record says which one it corrects. A nil key signs nothing.
func (r *Record) WriteBeside(path string, p *msg.Printer, key *Key) (Files, error) {
	for n := 1; ; n++ {
		f := Files{JSON: numbered(path, n)}
		if r.Corrects == "" || n > 1 {
			r.Corrects = sealAt(numbered(path, n-1))
		}
		err := r.writeTo(&f, p, key)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// Remove takes a record away whose copy could not be written, with its page and signature.
func Remove(path string) {
	for _, p := range []string{path, path + signatureEnding, pageOf(path)} {
		os.Remove(p)
	}
}

func pageOf(path string) string { return strings.TrimSuffix(path, ".json") + ".html" }

// sealAt is the seal of the record at a path; "" if there is none that is whole.
func sealAt(path string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	r, err := Read(data)
	if err != nil || r.intact(data) != nil {
		return ""
	}
	return r.Seal
}

// writeTo writes the files of a record; fs.ErrExist if there is a record at that place.
func (r *Record) writeTo(f *Files, p *msg.Printer, key *Key) error {
	if r.Key = ""; key != nil {
		r.Key = key.ID()
	}
	if err := r.Finish(); err != nil {
		return err
	}
	data, err := r.JSON()
	if err != nil {
		return err
	}
	page, err := r.HTML(p)
	if err != nil {
		return err
	}
	if err := createWhole(f.JSON, data, 0o644); err != nil {
		return err
	}
	if key != nil {
		f.Signature = f.JSON + signatureEnding
		if err := replaceOrphan(f.Signature, key.sign(data, r)); err != nil {
			return err
		}
	}
	f.HTML = pageOf(f.JSON)
	return replaceOrphan(f.HTML, page)
}

// replaceOrphan writes a file that belongs to a record just made. What is there already
// belonged to a record that somebody took away.
func replaceOrphan(path string, data []byte) error {
	err := createWhole(path, data, 0o644)
	if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Remove(path); err != nil {
		return writing(path, err)
	}
	return createWhole(path, data, 0o644)
}

// numbered is path for the first record (and the one before it), and path with "-2" and so on for later ones.
func numbered(path string, n int) string {
	if n <= 1 {
		return path
	}
	base, ok := strings.CutSuffix(path, recordEnding)
	if ok {
		return fmt.Sprintf("%s-%d%s", base, n, recordEnding)
	}
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
}

// createWhole makes a new file that appears whole or not at all; fs.ErrExist if there is one.
func createWhole(path string, data []byte, mode fs.FileMode) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".stet-*")
	if err != nil {
		return writing(path, err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	err = errors.Join(err, tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Chmod(tmp.Name(), mode)
	}
	if err == nil {
		err = place(tmp.Name(), path)
	}
	return writing(path, err)
}

// place gives a file its name; fs.ErrExist if another one has it. Where there are no hard
// links, two desks that write the same record in the same instant are not told apart.
func place(tmp, path string) error {
	err := os.Link(tmp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return os.Rename(tmp, path)
}

func writing(path string, err error) error {
	if err == nil {
		return nil
	}
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		err = pe.Err
	case errors.As(err, &le):
		err = le.Err
	}
	return msg.Errorf("%s cannot be written: %w", path, err)
}
