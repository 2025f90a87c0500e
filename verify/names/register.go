package names

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"stet/assets/msg"
)

// Entry is a name of the register.
type Entry struct {
	Preferred string
	Forbidden []string // spellings that should not stand
	Note      string
	Source    string // where the spelling was checked
}

// Register is a list of names with their preferred spellings (house and personal). It is
// not changed; With and Merge give new ones.
type Register struct {
	entries  []Entry
	comments []string       // lines before everything else that begin with "#"
	byForm   map[string]int // preferred and forbidden spellings → entry
}

// NewRegister makes a register; of two entries for one spelling the later counts.
func NewRegister(entries ...Entry) *Register {
	r := &Register{entries: slices.Clone(entries), byForm: map[string]int{}}
	for i, e := range r.entries {
		r.byForm[strings.ToLower(e.Preferred)] = i
		for _, f := range e.Forbidden {
			r.byForm[strings.ToLower(f)] = i
		}
	}
	return r
}

// Entries are the names of the register in their order.
func (r *Register) Entries() []Entry {
	if r == nil {
		return nil
	}
	return slices.Clone(r.entries)
}

// With is the register with one more entry, in place of one for the same name.
func (r *Register) With(e Entry) *Register {
	entries := slices.DeleteFunc(r.Entries(), func(o Entry) bool { return strings.EqualFold(o.Preferred, e.Preferred) })
	out := NewRegister(append(entries, e)...)
	if r != nil {
		out.comments = r.comments
	}
	return out
}

// Merge is r with the entries of other, which count where both name a spelling.
func (r *Register) Merge(other *Register) *Register {
	switch {
	case other == nil:
		return r
	case r == nil:
		return other
	}
	return NewRegister(append(r.Entries(), other.Entries()...)...)
}

// Lookup is the entry that has a spelling, preferred or forbidden.
func (r *Register) Lookup(form string) (Entry, bool) {
	if r == nil {
		return Entry{}, false
	}
	i, ok := r.byForm[strings.ToLower(form)]
	if !ok {
		return Entry{}, false
	}
	return r.entries[i], true
}

// ErrRegister says that a file is no register.
var ErrRegister = msg.Errorf("this is no register of names")

// ReadRegister reads a register: a name a line in columns parted by tabs or by commas:
// preferred spelling, forbidden spellings (parted by "|" or ";"), note, source. Lines that begin
// with "#" and a first line that begins with "preferred" are left out.
func ReadRegister(in io.Reader) (*Register, error) {
	data, err := io.ReadAll(io.LimitReader(in, 32<<20))
	if err != nil {
		return nil, err
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	r := csv.NewReader(strings.NewReader(text))
	r.Comment, r.FieldsPerRecord, r.LazyQuotes = '#', -1, true
	if first, _, _ := strings.Cut(text, "\n"); strings.Contains(first, "\t") && !strings.HasPrefix(first, "#") || strings.Count(text, "\t") > strings.Count(text, ",") {
		r.Comma = '\t'
	}
	var entries []Entry
	for {
		f, err := r.Read()
		if err == io.EOF {
			r := NewRegister(entries...)
			r.comments = comments(text)
			return r, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %v", ErrRegister, err)
		}
		if e, ok := entryOf(f); ok {
			entries = append(entries, e)
		}
	}
}

// comments are the lines of comment at the head of a register.
func comments(s string) []string {
	var out []string
	for l := range strings.Lines(s) {
		if !strings.HasPrefix(l, "#") {
			break
		}
		out = append(out, strings.TrimRight(l, "\r\n"))
	}
	return out
}

func entryOf(f []string) (Entry, bool) {
	col := func(i int) string {
		if i < len(f) {
			return strings.TrimSpace(f[i])
		}
		return ""
	}
	e := Entry{Preferred: col(0), Note: col(2), Source: col(3)}
	for _, w := range strings.FieldsFunc(col(1), func(r rune) bool { return r == '|' || r == ';' }) {
		if w = strings.TrimSpace(w); w != "" {
			e.Forbidden = append(e.Forbidden, w)
		}
	}
	return e, e.Preferred != "" && !strings.EqualFold(e.Preferred, "preferred")
}

// OpenRegister reads the register in a file of ReadRegister's columns.
func OpenRegister(path string) (*Register, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, msg.Errorf("the register of names cannot be read: %w", err)
	}
	defer f.Close()
	r, err := ReadRegister(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return r, nil
}

// Write writes the register so that ReadRegister reads it: columns parted by tabs.
func (r *Register) Write(out io.Writer) error {
	if r != nil && len(r.comments) > 0 {
		if _, err := io.WriteString(out, strings.Join(r.comments, "\n")+"\n"); err != nil {
			return err
		}
	}
	w := csv.NewWriter(out)
	w.Comma = '\t'
	if err := w.Write([]string{"preferred", "forbidden", "note", "source"}); err != nil {
		return err
	}
	for _, e := range r.Entries() {
		if err := w.Write([]string{e.Preferred, strings.Join(e.Forbidden, "|"), e.Note, e.Source}); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// registered is the spelling of the register for a name that it has in any form.
func (a *article) registered(e *entity) (string, msg.Text, bool) {
	for _, m := range e.mentions {
		if x, ok := a.in.Register.Lookup(m.text()); ok {
			if x.Note != "" {
				return x.Preferred, msg.New("names.why.register-note", x.Note), true
			}
			return x.Preferred, msg.New("names.why.register"), true
		}
	}
	return "", msg.Text{}, false
}

// forbidden reports spellings that the register forbids, wherever they stand.
func (a *article) forbidden(i int, e *entity) {
	seen := map[string]bool{}
	for _, m := range e.mentions {
		x, ok := a.in.Register.Lookup(m.text())
		if !ok || seen[m.text()] || !slices.ContainsFunc(x.Forbidden, func(f string) bool { return f == m.text() }) {
			continue
		}
		seen[m.text()] = true
		p := Problem{ID: "variant", Name: i, Sure: true, Fix: x.Preferred, Message: msg.New("name.register.message", m.text(), x.Preferred), Why: msg.New("names.why.register")}
		if x.Note != "" {
			p.Why = msg.New("names.why.register-note", x.Note)
		}
		for _, o := range e.mentions {
			if o.text() == m.text() {
				p.add(o.start, o.end, x.Preferred)
			}
		}
		a.problem(p)
	}
}
