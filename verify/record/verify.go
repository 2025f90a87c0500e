package record

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"stet/assets/msg"
	"stet/editor/format"
)

// Verdict is what the verification of a copy found.
type Verdict struct {
	Status  int        `json:"status"` // exit status: 0 matches, 1 does not, 2 cannot tell
	Outcome string     `json:"outcome"`
	Lines   []msg.Text `json:"-"`                 // the verdict in words
	Changed []string   `json:"changed,omitempty"` // passages of the copy that the record does not know
	Missing int        `json:"missing,omitempty"` // passages of the record that the copy does not have
}

// Outcomes of a verification.
const (
	Matches       = "matches"        // the very file
	MatchesText   = "matches-text"   // the same text in another file
	Contains      = "contains"       // a page that contains the text
	Changed       = "changed"        // the text was changed since
	RecordChanged = "record-changed" // the record was
	BadSignature  = "bad-signature"
)

// VerifyFiles verifies the copy at one path against the record at another. An error means
// that it cannot be told.
func VerifyFiles(ctx context.Context, recordPath, copyPath, keyPath string) (*Verdict, error) {
	data, err := readFile(recordPath)
	if err != nil {
		return nil, err
	}
	r, err := Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", recordPath, err)
	}
	if err := r.intact(); err != nil {
		return &Verdict{Status: 1, Outcome: RecordChanged, Lines: []msg.Text{msg.New("verify.record-changed")}}, nil
	}
	signature, err := signatureOf(recordPath, data, keyPath)
	if err != nil {
		return nil, err
	}
	if signature == signatureWrong {
		return &Verdict{Status: 1, Outcome: BadSignature, Lines: []msg.Text{msg.New("verify.signature-wrong")}}, nil
	}
	v, err := r.compare(ctx, copyPath)
	if err != nil {
		return nil, err
	}
	v.Lines = append(v.Lines, r.about()...)
	v.Lines = append(v.Lines, msg.New("verify.signature-"+string(signature)))
	return v, nil
}

func readFile(path string) ([]byte, error) {
	data, err := os.ReadFile(path)
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return nil, fmt.Errorf("%s: %w", path, pe.Err)
	}
	return data, err
}

// Read reads a record; whether it is intact is another question.
func Read(data []byte) (*Record, error) {
	var r Record
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return nil, fmt.Errorf("this is no record of Stet: %w", err)
	}
	if r.Schema != Schema {
		return nil, fmt.Errorf("the record is of the form %q, this program knows %q", r.Schema, Schema)
	}
	return &r, nil
}

// compare holds a copy against the record: the very file, its text, or a page that has the
// text in it.
func (r *Record) compare(ctx context.Context, path string) (*Verdict, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	if r.Hashes.File != "" && Hash(data) == r.Hashes.File {
		return &Verdict{Outcome: Matches, Lines: []msg.Text{msg.New("verify.matches")}}, nil
	}
	doc, err := format.Read(ctx, path, bytes.NewReader(data), format.Options{Whole: true})
	if err != nil {
		return nil, err
	}
	canonical := Canonical(doc.Text.String())
	if Hash([]byte(canonical)) == r.Hashes.Canonical {
		return &Verdict{Outcome: MatchesText, Lines: []msg.Text{msg.New("verify.matches-text")}}, nil
	}
	return r.passages(blocks(canonical)), nil
}

// passages finds which passages differ. A page may have others around the text; between
// the first and the last passage of the text it may not.
func (r *Record) passages(copied []string) *Verdict {
	known := map[string]int{}
	for i, h := range r.Hashes.Blocks {
		known[h] = i + 1
	}
	var have []int // the passages of the record in the order of the copy
	first, last := -1, -1
	for i, l := range copied {
		if n := known[Hash([]byte(l))[:blockDigits]]; n > 0 {
			have = append(have, n)
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	v := &Verdict{Status: 1, Outcome: Changed, Missing: len(r.Hashes.Blocks) - distinct(have)}
	if inOrder(have) && v.Missing == 0 && last-first+1 == len(r.Hashes.Blocks) {
		return &Verdict{Outcome: Contains, Lines: []msg.Text{msg.New("verify.contains")}}
	}
	for i, l := range copied {
		if known[Hash([]byte(l))[:blockDigits]] == 0 && (first < 0 || i >= first-1 && i <= last+1) {
			v.Changed = append(v.Changed, l)
		}
	}
	v.Lines = []msg.Text{msg.New("verify.changed")}
	for _, l := range v.Changed {
		v.Lines = append(v.Lines, msg.New("verify.passage", l))
	}
	if v.Missing > len(v.Changed) {
		v.Lines = append(v.Lines, msg.New("verify.missing", v.Missing-len(v.Changed)))
	}
	if len(v.Changed) == 0 && v.Missing == 0 {
		v.Lines = append(v.Lines, msg.New("verify.order"))
	}
	return v
}

func distinct(ns []int) int {
	seen := map[int]bool{}
	for _, n := range ns {
		seen[n] = true
	}
	return len(seen)
}

func inOrder(ns []int) bool {
	for i := 1; i < len(ns); i++ {
		if ns[i] != ns[i-1]+1 {
			return false
		}
	}
	return true
}

// about says in words what the record says of the verification itself.
func (r *Record) about() []msg.Text {
	out := []msg.Text{msg.New("verify.status-"+string(r.Status), r.Created.Local().Format("2006-01-02 15:04"))}
	if !r.Compared {
		out = append(out, msg.New("verify.not-compared"))
	}
	if e := strings.TrimSpace(r.People.Editor); e != "" {
		out = append(out, msg.New("verify.editor", e))
	}
	return out
}
