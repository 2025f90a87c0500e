package record

import "slices"

// Public is the record without any word that was deleted or never published: no passages of
// findings, no changes, no notes, no bodies of decisions. What was decided, when, by whom
// and how often stays.
func (r *Record) Public() (*Record, error) {
	p := *r
	p.Form = Public
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
	p.Changes, p.Passages = []Change{}, nil
	p.Log = slices.Clone(r.Log)
	for i := range p.Log {
		p.Log[i].Body = nil
	}
	return &p, p.Finish()
}
