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
	"strings"
	"time"

	"stet/assets/msg"
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
		"title":  func(check string) string { return p.Say("check." + check + ".title") },
		"reason": func(s string) string { return reason(p, s) },
		"lang":   func() string { return p.Tag.String() },
		"join":   func(ss []string) string { return strings.Join(ss, " · ") },
	}).ParseFS(page, "record.html")
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, r); err != nil {
		return nil, fmt.Errorf("writing the record as a page: %w", err)
	}
	return b.Bytes(), nil
}

// reason puts the reason of a stet into words: a common one, or the person's own.
func reason(p *msg.Printer, s string) string {
	if id := "reason." + s; p.Has(id) {
		return p.Say(id)
	}
	return s
}

const recordEnding = ".record.json"

// WriteBeside writes the record as JSON to path and as HTML beside it, never over an
// earlier one: where there is one, a number is put into the name. It returns both paths.
func (r *Record) WriteBeside(path string, p *msg.Printer) (jsonPath, htmlPath string, err error) {
	data, err := r.JSON()
	if err != nil {
		return "", "", err
	}
	html, err := r.HTML(p)
	if err != nil {
		return "", "", err
	}
	for n := 1; ; n++ {
		jsonPath = numbered(path, n)
		htmlPath = strings.TrimSuffix(jsonPath, ".json") + ".html"
		err := createWhole(jsonPath, data)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", "", err
		}
		if err := createWhole(htmlPath, html); err != nil && !errors.Is(err, fs.ErrExist) {
			return "", "", err
		}
		return jsonPath, htmlPath, nil
	}
}

// numbered is path for the first record, and path with "-2" and so on for later ones.
func numbered(path string, n int) string {
	if n == 1 {
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
func createWhole(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".stet-*")
	if err != nil {
		return writing(path, err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	err = errors.Join(err, tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err == nil {
		err = os.Link(tmp.Name(), path) // fails where there is a file already
	}
	return writing(path, err)
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
	return fmt.Errorf("%s cannot be written: %w", path, err)
}
