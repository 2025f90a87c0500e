package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"stet/assets/msg"
)

// What is wrong with a record that was changed.
var (
	errChain = msg.Errorf("the log of decisions was changed")
	errSeal  = msg.Errorf("the record was changed after it was written")
)

// Link is the hash of an entry of a log: SHA-256 over the hash of the entry before it (""
// for the first), kind, time and digest of the body, each as its length in bytes in
// decimal, a colon, and itself.
func Link(before, kind, at, digest string) string {
	h := sha256.New()
	for _, part := range []string{before, kind, at, digest} {
		fmt.Fprintf(h, "%d:%s", len(part), part)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// chainOf tells whether the log is as it was written.
func (r *Record) chainOf() error {
	before := ""
	for _, e := range r.Log {
		if e.Body != nil {
			var body bytes.Buffer
			if json.Compact(&body, e.Body) != nil || Hash(body.Bytes()) != e.Digest {
				return errChain
			}
		}
		if Link(before, e.Kind, e.At, e.Digest) != e.Hash {
			return errChain
		}
		before = e.Hash
	}
	return nil
}

// Finish sets schema and seal; nothing is changed after it.
func (r *Record) Finish() error {
	r.Schema, r.Seal = Schema, ""
	data, err := json.Marshal(r)
	if err != nil {
		return msg.Errorf("writing the record: %w", err)
	}
	r.Seal, err = sealOf(data)
	return err
}

// sealOf is the SHA-256 of a record without its seal, in canonical form: members sorted by
// name, no space, numbers as they stand. It is made of the JSON and not of the type, so
// that records of older and of newer programs can be told to be whole.
func sealOf(data []byte) (string, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var members map[string]any
	if err := dec.Decode(&members); err != nil {
		return "", err
	}
	delete(members, "seal")
	canonical, err := json.Marshal(members)
	return Hash(canonical), err
}

// intact tells whether a record is as it was finished.
func (r *Record) intact(data []byte) error {
	if seal, err := sealOf(data); err != nil || seal != r.Seal {
		return errSeal
	}
	if err := once(json.NewDecoder(bytes.NewReader(data))); err != nil {
		return errSeal
	}
	return r.chainOf()
}

var errTwice = msg.Errorf("a member stands there twice")

// once reads a value and fails where an object names a member twice: programs differ in
// which of the two they read.
func once(dec *json.Decoder) error {
	t, err := dec.Token()
	if err != nil {
		return err
	}
	open, ok := t.(json.Delim)
	if !ok {
		return nil
	}
	seen := map[string]bool{}
	for dec.More() {
		if open == '{' {
			name, err := dec.Token()
			if err != nil {
				return err
			}
			if seen[name.(string)] {
				return errTwice
			}
			seen[name.(string)] = true
		}
		if err := once(dec); err != nil {
			return err
		}
	}
	_, err = dec.Token()
	return err
}
