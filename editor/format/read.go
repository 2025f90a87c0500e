package format

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"stet/assets/msg"
	"stet/editor/format/docx"
	"stet/editor/format/html"
	"stet/editor/format/markdown"
	"stet/editor/format/model"
	"stet/editor/format/odt"
	"stet/editor/format/plain"
)

// Open reads the file at path.
func Open(ctx context.Context, path string, o Options) (*Document, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Read(ctx, path, f, o)
}

// OpenPairs reads the bilingual file at path.
func OpenPairs(ctx context.Context, path string, o Options) (*Bilingual, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Pairs(ctx, path, f, o)
}

func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, msg.Errorf("%s: no such file", path)
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, msg.Errorf("%s is a folder, not a document", path)
	case info.Size() > model.MaxFile:
		return nil, msg.Errorf("%s: %w: %d MB, and %d MB is the limit", path, ErrTooLarge, info.Size()>>20, model.MaxFile>>20)
	}
	return os.Open(path)
}

// Read reads a document. Its format is what the content shows, then what name says; every
// error is one line that begins with name.
func Read(ctx context.Context, name string, r io.Reader, o Options) (*Document, error) {
	data, err := slurp(ctx, r)
	if err != nil {
		return nil, named(name, err)
	}
	f := o.Format
	if f == "" {
		f = Sniff(name, data)
	}
	var d *Document
	err = within(ctx, func(ctx context.Context) error {
		d, err = read(ctx, f, data, o)
		return err
	})
	if err != nil {
		return nil, named(name, err)
	}
	d.Name = name
	return finish(d, o), nil
}

func read(ctx context.Context, f Format, data []byte, o Options) (*Document, error) {
	if err := foreign(data); err != nil {
		return nil, err
	}
	switch f {
	case TXT:
		return plain.Read(data, o)
	case Markdown:
		return markdown.Read(ctx, data, o)
	case HTML:
		return html.Read(ctx, data, "", o)
	case DOCX:
		return docx.Read(ctx, data, o)
	case ODT:
		return odt.Read(ctx, data, o)
	case TSV, CSV, TMX, PO, XLIFF:
		return nil, msg.Errorf("this is a bilingual file: open it as pairs")
	}
	return nil, msg.Errorf("%s files cannot be read", f)
}

// What people pick by mistake and what holds no text that could be read.
var (
	errPDF        = msg.Errorf("this is a PDF, not a text: copy its text, or save it as .docx, .html or .txt")
	errPicture    = msg.Errorf("this is a picture, not a text")
	errRTF        = msg.Errorf("this is an RTF file: save it as .docx and open that")
	errProgram    = msg.Errorf("this is a program, not a text")
	errDatabase   = msg.Errorf("this is a database, not a text")
	errCompressed = msg.Errorf("this is a compressed file: unpack it and open what is in it")
)

// foreign says what data is where it is no text.
func foreign(data []byte) error {
	for _, m := range []struct {
		magic string
		err   error
	}{
		{"%PDF-", errPDF},
		{"\x89PNG\r\n", errPicture},
		{"\xff\xd8\xff", errPicture},
		{"GIF8", errPicture},
		{"{\\rtf", errRTF},
		{"\x7fELF", errProgram},
		{"MZ\x90\x00", errProgram},
		{"SQLite format 3\x00", errDatabase},
		{"\x1f\x8b\x08", errCompressed},
		{"7z\xbc\xaf", errCompressed},
		{"Rar!", errCompressed},
	} {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return m.err
		}
	}
	return nil
}

// slurp reads r up to the limit of a file, and stops when ctx ends.
func slurp(ctx context.Context, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(&ctxReader{ctx, r}, model.MaxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > model.MaxFile {
		return nil, msg.Errorf("%w: more than %d MB", ErrTooLarge, model.MaxFile>>20)
	}
	if len(data) == 0 {
		return nil, ErrEmpty
	}
	return data, nil
}

type ctxReader struct {
	ctx context.Context
	r   io.Reader
}

func (c *ctxReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.r.Read(p)
}

// maxTime bounds the reading of one document.
const maxTime = 10 * time.Second

var errTime = msg.Errorf("%w: reading it took longer than %v", ErrTooLarge, maxTime)

// within runs a reader for as long as the reading of one document may take.
func within(ctx context.Context, read func(context.Context) error) error {
	ctx, cancel := context.WithTimeoutCause(ctx, maxTime, errTime)
	defer cancel()
	err := read(ctx)
	if cause := context.Cause(ctx); err != nil && cause != nil {
		return cause
	}
	return err
}

func named(name string, err error) error { return fmt.Errorf("%s: %w", name, err) }

func readString(f Format, s string) (*Document, error) {
	d, err := read(context.Background(), f, []byte(s), Options{Encoding: "UTF-8"})
	if err != nil {
		return nil, err
	}
	return finish(d, Options{}), nil
}
