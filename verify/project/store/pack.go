package store

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/format"
)

// plainMost is up to how many bytes an edit is kept as plain JSON, readable by hand.
const plainMost = 4 << 10

// unpackedMost keeps a damaged or hostile file from filling the memory.
const unpackedMost = 1 << 30

func pack(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// unpack undoes pack; what was not packed is given as it is.
func unpack(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return data, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, unpackedMost))
	if err != nil {
		return nil, err
	}
	return out, r.Close()
}

// packDocument gives the two columns of a document.
func packDocument(d *format.Document) (body, file []byte, err error) {
	bare := *d
	bare.Bytes = nil
	data, err := json.Marshal(&bare)
	if err != nil {
		return nil, nil, err
	}
	if body, err = pack(data); err != nil || d.Bytes == nil {
		return body, nil, err
	}
	file, err = pack(d.Bytes)
	return body, file, err
}

func unpackDocument(body, file []byte) (*format.Document, error) {
	data, err := unpack(body)
	if err != nil {
		return nil, err
	}
	var d format.Document
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, err
	}
	if len(d.Blocks) != d.Text.Lines() {
		return nil, msg.Errorf("a document of %d lines has %d blocks", d.Text.Lines(), len(d.Blocks))
	}
	if file != nil {
		d.Bytes, err = unpack(file)
	}
	return &d, err
}

func packEdit(e *editor.Edit) ([]byte, error) {
	if e == nil {
		return nil, nil
	}
	data, err := json.Marshal(e)
	if err != nil || len(data) <= plainMost {
		return data, err
	}
	return pack(data)
}

func unpackEdit(data []byte) (*editor.Edit, error) {
	data, err := unpack(data)
	if err != nil {
		return nil, err
	}
	e := new(editor.Edit)
	return e, json.Unmarshal(data, e)
}

// Chained is a word with its hash, which covers it and the hash of the word before it.
func Chained(before string, w Word) Word {
	h := sha256.New()
	for _, part := range []string{before, w.Kind, Stamp(w.At), Digest(w.Body)} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	w.Hash = hex.EncodeToString(h.Sum(nil))
	return w
}

// Digest is the SHA-256 of data in hexadecimal.
func Digest(data []byte) string {
	h := sha256.Sum256(data)
	return hex.EncodeToString(h[:])
}

// Broken is the first word of a log whose hash does not fit, counted from 0; -1 if none.
func Broken(log []Word) int {
	before := ""
	for i, w := range log {
		if Chained(before, w).Hash != w.Hash {
			return i
		}
		before = w.Hash
	}
	return -1
}

// Stamp is a time as it is written.
func Stamp(t time.Time) string { return t.UTC().Format(time.RFC3339Nano) }

func unstamp(s string) (time.Time, error) { return time.Parse(time.RFC3339Nano, s) }
