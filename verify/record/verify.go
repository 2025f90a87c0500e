package record

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/editor/format"
	"stet/editor/redline"
	"stet/editor/text"
)

// Verdict is what the verification of a copy found.
type Verdict struct {
	Status  int        `json:"status"` // exit status: 0 matches, 1 does not
	Outcome string     `json:"outcome"`
	Lines   []msg.Text `json:"-"`                 // the verdict in words
	Changed []string   `json:"changed,omitempty"` // passages of the copy that the record does not know
	Missing int        `json:"missing,omitempty"` // passages of the record that the copy does not have
	Later   string     `json:"later,omitempty"`   // file of a later record of the same copy
	// Signature is "right" (with the key that was named), "known" (right, with a key that
	// this desk knows), "unknown", "none", "wrong" or "missing"; "" where it was not looked at.
	Signature string `json:"signature,omitempty"`
}

// VerifyOptions say with which keys a record is verified.
type VerifyOptions struct {
	Key   string // file of the public key; "": those that are known
	Known string // folder of the public keys that are known; "" is the user's configuration
}

// Outcomes of a verification.
const (
	Matches       = "matches"        // the very file
	MatchesText   = "matches-text"   // the same text in another file
	Contains      = "contains"       // a page that contains the text
	Changed       = "changed"        // the text was changed since
	Stale         = "stale"          // the text was changed, and a later record is about it
	RecordChanged = "record-changed" // the record was
	BadSignature  = "bad-signature"
)

// VerifyFiles verifies the copy at one path against the record at another. An error means
// that it cannot be told.
func VerifyFiles(ctx context.Context, recordPath, copyPath string, o VerifyOptions) (*Verdict, error) {
	data, err := readFile(recordPath)
	if err != nil {
		return nil, err
	}
	r, err := Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", recordPath, err)
	}
	if err := r.intact(data); err != nil {
		return &Verdict{Status: 1, Outcome: RecordChanged, Lines: []msg.Text{msg.New("verify.record-changed")}}, nil
	}
	s, err := signatureOf(recordPath, data, r, o)
	if err != nil {
		return nil, err
	}
	words := msg.New("verify.signature-" + string(s.is))
	if s.is == signatureKnown {
		words.Args = []any{s.by}
	}
	if s.is == signatureWrong || s.is == signatureMissing {
		return &Verdict{Status: 1, Outcome: BadSignature, Signature: string(s.is), Lines: []msg.Text{words}}, nil
	}
	c, err := readCopied(ctx, copyPath)
	if err != nil {
		return nil, err
	}
	v := r.compare(c)
	v.Signature = string(s.is)
	v.later(r, c, recordPath)
	v.Lines = append(v.Lines, r.about()...)
	v.Lines = append(v.Lines, words)
	return v, nil
}

// later says of a verdict whether the same copy has a later record.
func (v *Verdict) later(r *Record, c *copied, recordPath string) {
	path, next := nextRecord(r.Seal, recordPath)
	if next == nil {
		return
	}
	v.Later = filepath.Base(path)
	if v.Status == 0 {
		v.Lines = append(v.Lines, msg.New("verify.later", v.Later))
		return
	}
	if next.compare(c).Status == 0 {
		v.Outcome = Stale
		v.Lines = append([]msg.Text{msg.New("verify.stale", v.Later)}, v.Lines...)
	}
}

// nextRecord finds the record beside another one that corrects it.
func nextRecord(seal, path string) (string, *Record) {
	dir := filepath.Dir(path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return "", nil
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".json") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			continue
		}
		if n, err := Read(data); err == nil && n.Corrects == seal && n.intact(data) == nil {
			return e.Name(), n
		}
	}
	return "", nil
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
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, msg.Errorf("this is no record of Stet: %w", err)
	}
	if !slices.Contains(readable, r.Schema) {
		return nil, msg.Errorf("the record is of the form %q, this program knows %q", r.Schema, readable)
	}
	return &r, nil
}

// copied is a copy that is to be verified.
type copied struct {
	hash   string   // of the file
	blocks []string // of its canonical text
}

func readCopied(ctx context.Context, path string) (*copied, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	switch f := format.Sniff(path, data); f {
	case format.XLIFF, format.TMX, format.PO:
		pairs, err := format.Pairs(ctx, path, bytes.NewReader(data), format.Options{Format: f})
		if err != nil {
			return nil, err
		}
		return &copied{Hash(data), blocks(Canonical(pairs.Translation.Text.String()))}, nil
	}
	doc, err := format.Read(ctx, path, bytes.NewReader(data), format.Options{Whole: true, Lines: format.KeepLines})
	if err != nil {
		return nil, err
	}
	return &copied{Hash(data), blocks(Canonical(doc.Text.String()))}, nil
}

// compare holds a copy against the record: the very file, its text, or a page that has the
// text in it.
func (r *Record) compare(c *copied) *Verdict {
	if r.Hashes.File != "" && c.hash == r.Hashes.File {
		return &Verdict{Outcome: Matches, Lines: []msg.Text{msg.New("verify.matches")}}
	}
	flat := strings.Join(c.blocks, " ")
	if len(flat) == r.Hashes.FlatSize && Hash([]byte(flat)) == r.Hashes.Flat {
		return &Verdict{Outcome: MatchesText, Lines: []msg.Text{msg.New("verify.matches-text")}}
	}
	if r.within(c.blocks, flat) {
		return &Verdict{Outcome: Contains, Lines: []msg.Text{msg.New("verify.contains")}}
	}
	return r.passages(c.blocks)
}

// within tells whether a page has the text in it: word for word, without anything between,
// however its paragraphs are cut. The text begins where a block of the page does.
func (r *Record) within(page []string, flat string) bool {
	n := r.Hashes.FlatSize
	if n == 0 {
		return false
	}
	at := 0
	for _, b := range page {
		if at+n > len(flat) {
			return false
		}
		if (at+n == len(flat) || flat[at+n] == ' ') && Hash([]byte(flat[at:at+n])) == r.Hashes.Flat {
			return true
		}
		at += len(b) + 1
	}
	return false
}

// passages finds which passages differ. A page may have others around the text.
func (r *Record) passages(page []string) *Verdict {
	known := map[string]int{} // how often the record has a block
	for _, h := range r.Hashes.Blocks {
		known[h]++
	}
	first, last := len(page), -1
	var strange []int
	missing := len(r.Hashes.Blocks)
	for i, l := range page {
		if h := blockHash(l); known[h] > 0 {
			known[h]--
			missing--
			first, last = min(first, i), i
		} else {
			strange = append(strange, i)
		}
	}
	v := &Verdict{Status: 1, Outcome: Changed, Missing: missing, Lines: []msg.Text{msg.New("verify.changed")}}
	from, to := max(first-1, 0), last+1 // a changed passage may be the first or the last
	if last < 0 {
		from, to = 0, len(page)-1
	}
	for _, i := range strange {
		if from <= i && i <= to {
			v.Changed = append(v.Changed, page[i])
		}
	}
	v.Lines = append(v.Lines, r.differences(v, page[from:min(to+1, len(page))])...)
	return v
}

// mostPassages is how many passages are named in words.
const mostPassages = 20

// differences puts into words where a copy differs: with the words that were and are, if
// the record has its passages.
func (r *Record) differences(v *Verdict, page []string) []msg.Text {
	var out []msg.Text
	if len(r.Passages) > 0 {
		was, is := text.New(strings.Join(r.Passages, "\n")), text.New(strings.Join(page, "\n"))
		for _, h := range redline.Diff(was, is) {
			out = append(out, msg.New("verify.difference", or(was.Slice(h.Old)), or(is.Slice(h.New)), is.Line(is.LineAt(h.New.Start))))
		}
	} else {
		for _, l := range v.Changed {
			out = append(out, msg.New("verify.passage", l))
		}
		if v.Missing > len(v.Changed) {
			out = append(out, msg.New("verify.missing", v.Missing-len(v.Changed)))
		}
	}
	if len(out) > mostPassages {
		more := len(out) - mostPassages
		out = append(out[:mostPassages], msg.New("verify.more", more))
	}
	if len(v.Changed) == 0 && v.Missing == 0 {
		out = append(out, msg.New("verify.order"))
	}
	return out
}

// or stands for words that are not there.
func or(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return "–"
	}
	return s
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
