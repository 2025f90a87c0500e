package record

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stet/assets/msg"
)

// WritePublic writes the public form of the internal record at a path beside it, in the
// language of p, signed with the key if there is one.
func WritePublic(path string, p *msg.Printer, key *Key) (Files, error) {
	data, err := readFile(path)
	if err != nil {
		return Files{}, err
	}
	r, err := Read(data)
	switch {
	case err != nil:
		return Files{}, fmt.Errorf("%s: %w", path, err)
	case r.intact(data) != nil:
		return Files{}, fmt.Errorf("%s: %w", path, errSeal)
	case r.Form == Public:
		return Files{}, msg.Errorf("%s is the public form already", path)
	}
	public, err := r.Public()
	if err != nil {
		return Files{}, err
	}
	public.Corrects = publicBefore(path, r.Corrects)
	return public.WriteBeside(publicPath(path), p, key)
}

// publicBefore is the seal of the public form of the record with this seal, which lies
// beside another one; "" if there is none.
func publicBefore(path, seal string) string {
	if seal == "" {
		return ""
	}
	dir := filepath.Dir(path)
	beside, err := os.ReadDir(dir)
	if err != nil {
		return ""
	}
	for _, e := range beside {
		if p := filepath.Join(dir, e.Name()); strings.HasSuffix(p, recordEnding) && sealAt(p) == seal {
			return sealAt(publicPath(p))
		}
	}
	return ""
}

// publicPath is where the public form of the record at a path goes.
func publicPath(path string) string {
	if base, ok := strings.CutSuffix(path, recordEnding); ok {
		return base + ".public" + recordEnding
	}
	return strings.TrimSuffix(path, ".json") + ".public" + recordEnding
}

// Public is the record without any word that was deleted or never published: no passages of
// findings, no changes, no notes, no words of the original, no bodies of decisions. What was
// decided, when, by whom and how often stays.
func (r *Record) Public() (*Record, error) {
	p := *r
	p.Form, p.Corrects = Public, "" // the record before it is another form
	p.Findings = slices.Clone(r.Findings)
	for i := range p.Findings {
		f := &p.Findings[i]
		f.Message, f.Original, f.Translation, f.Note = "", []string{}, []string{}, ""
		if !known(f.Reason) {
			f.Reason = ""
		}
	}
	p.Facts = slices.Clone(r.Facts)
	for i := range p.Facts {
		p.Facts[i].Note = ""
	}
	p.Quotes = slices.Clone(r.Quotes)
	for i := range p.Quotes {
		p.Quotes[i].Original = ""
	}
	p.Calculations = slices.Clone(r.Calculations)
	for i := range p.Calculations {
		p.Calculations[i].Original = ""
	}
	p.Disputes = slices.Clone(r.Disputes)
	for i := range p.Disputes {
		d := &p.Disputes[i]
		d.Note, d.Decision = "", ""
		if d.End == DisputeChanged {
			d.Fact = ""
		}
	}
	p.Changes, p.Passages = []Change{}, nil
	p.Log = slices.Clone(r.Log)
	for i := range p.Log {
		p.Log[i].Body = nil
	}
	return &p, p.Finish()
}
