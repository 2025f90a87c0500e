// Package pack opens packages of parts (zip files) that come from strangers, and writes
// them back with some parts replaced and every other part copied as it is, compressed
// bytes and all. Nothing is ever unpacked to disk.
package pack

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/model"
)

// Package is an open package.
type Package struct {
	zip   *zip.Reader
	parts map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// IsZip tells whether data begins like a zip file.
func IsZip(data []byte) bool { return bytes.HasPrefix(data, []byte("PK\x03\x04")) }

// Open checks the directory of the package in data.
func Open(data []byte) (*Package, error) {
	if err := ole(data); err != nil {
		return nil, err
	}
	if !IsZip(data) {
		return nil, msg.Errorf("this is no Word or OpenDocument file, whatever its name says: it is not a zip package")
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, msg.Errorf("the package is damaged: its directory cannot be read")
	}
	p := &Package{zip: r, parts: map[string]*zip.File{}, left: model.MaxFile}
	return p, p.check()
}

func (p *Package) check() error {
	if len(p.zip.File) > model.MaxParts {
		return msg.Errorf("%w: %d parts in the package", model.ErrTooLarge, len(p.zip.File))
	}
	var total uint64
	for _, f := range p.zip.File {
		if f.Flags&1 != 0 {
			return model.ErrEncrypted
		}
		if err := goodName(f.Name); err != nil {
			return err
		}
		key := strings.ToLower(f.Name)
		if p.parts[key] != nil {
			return msg.Errorf("the package is damaged: it has two parts called %q", f.Name)
		}
		p.parts[key] = f
		if total += f.UncompressedSize64; total > model.MaxFile || f.UncompressedSize64 > model.MaxFile {
			return msg.Errorf("%w: it unpacks to more than %d MB", model.ErrTooLarge, model.MaxFile>>20)
		}
	}
	return nil
}

// goodName refuses names that lead out of the package; nothing here would follow them,
// but no program that means well writes them.
func goodName(name string) error {
	for _, step := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if step == ".." {
			return msg.Errorf("the package is damaged: a part is called %q", name)
		}
	}
	if strings.ContainsAny(name, "\x00\n\r") || len(name) > 1 && name[1] == ':' {
		return msg.Errorf("the package is damaged: a part is called %q", name)
	}
	return nil
}

// ole recognises the container of old Office files and of encrypted new ones.
func ole(data []byte) error {
	if !bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil
	}
	name := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	if bytes.Contains(data, name) {
		return model.ErrEncrypted
	}
	return msg.Errorf("this is an old Office file (.doc): save it as .docx and open that")
}

// Has tells whether there is a part of this name. Case does not matter, as in Office.
func (p *Package) Has(name string) bool { return p.parts[strings.ToLower(name)] != nil }

// Name is the name of a part as the package spells it.
func (p *Package) Name(name string) string {
	if f := p.parts[strings.ToLower(name)]; f != nil {
		return f.Name
	}
	return name
}

// Names are the names of the parts in their order.
func (p *Package) Names() []string {
	var out []string
	for _, f := range p.zip.File {
		out = append(out, f.Name)
	}
	return out
}

// Part unpacks a part. All parts together may not be larger than the limit, whatever the
// directory says of them.
func (p *Package) Part(ctx context.Context, name string) ([]byte, error) {
	f := p.parts[strings.ToLower(name)]
	if f == nil {
		return nil, msg.Errorf("the package is damaged: its part %q is missing", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, msg.Errorf("the package is damaged: its part %q cannot be read", name)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(reader{ctx, r}, p.left+1))
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if p.left -= int64(len(data)); p.left < 0 {
		return nil, msg.Errorf("%w: it unpacks to more than %d MB", model.ErrTooLarge, model.MaxFile>>20)
	}
	if err != nil {
		return nil, msg.Errorf("the package is damaged: its part %q cannot be read", name)
	}
	return data, nil
}

type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(b)
}

// Replace writes the package with some parts replaced. Every other part is copied without
// unpacking it; the order and the comment of the package stay.
func (p *Package) Replace(w io.Writer, parts map[string][]byte) error {
	zw := zip.NewWriter(w)
	for _, f := range p.zip.File {
		data, ok := parts[f.Name]
		if !ok {
			if err := zw.Copy(f); err != nil {
				return err
			}
			continue
		}
		part, err := zw.CreateHeader(&zip.FileHeader{Name: f.Name, Comment: f.Comment, Method: f.Method, Modified: f.Modified})
		if err != nil {
			return err
		}
		if _, err := part.Write(data); err != nil {
			return err
		}
	}
	if err := zw.SetComment(p.zip.Comment); err != nil {
		return err
	}
	return zw.Close()
}

// Part is a part of a new package.
type Part struct {
	Name   string
	Data   []byte
	Stored bool // not compressed, as the mimetype of OpenDocument must be
}

// Write writes a new package. It has no time in it, so that equal texts give equal bytes.
func Write(w io.Writer, parts []Part) error {
	zw := zip.NewWriter(w)
	for _, p := range parts {
		h := &zip.FileHeader{Name: p.Name, Method: zip.Deflate}
		if p.Stored {
			h.Method = zip.Store
		}
		f, err := zw.CreateHeader(h)
		if err != nil {
			return err
		}
		if _, err := f.Write(p.Data); err != nil {
			return err
		}
	}
	return zw.Close()
}
