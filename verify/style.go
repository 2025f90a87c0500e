package verify

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"stet/assets/msg"
	"stet/verify/names"
)

// Style is the house style in force, read from stet.toml.
type Style struct {
	Path     string              // file it was read from; "" for the style of nobody
	Severity map[string]Severity // by check id or family; 0 switches off
	Quotes   string              // name of the quotation style, or its two marks; "" follows the text
	Profile  string              // romanisation profile ("de-press"); "" follows the language
	Register string              // path of the names register; "" if there is none
	Names    *names.Register     `json:"-"` // what stands in Register; nil if there is none
	Decimal  string              // decimal mark; "" follows the language
	Group    string              // mark between thousands; "" follows the language
	Order    string              // of day, month and year in figures: "dmy", "mdy", "ymd"; "" follows the language
	Terms    []Term
	Blocking Severity // findings from this severity up keep the gate shut
	SignOffs []string // roles that must sign before a text leaves
	Facts    []string // kinds of facts that must be ticked also where both sides agree; or NoFacts
}

// NoFacts in Style.Facts: also what was compared and does not agree need not be ticked
// before a text leaves.
const NoFacts = "none"

// DefaultStyle is the style of a house that has said nothing: every check as it is, and
// errors and warnings keep the gate shut.
func DefaultStyle() *Style { return &Style{Blocking: Warning} }

// severity is how grave a finding of c is: as the house style says, else as the check
// says. A finding that its check itself made milder is not made graver by the style.
func (s *Style) severity(c *Check, own Severity) Severity {
	set, ok := s.Severity[c.ID]
	if !ok {
		set, ok = s.Severity[c.Family()]
	}
	switch {
	case !ok && own == 0:
		return c.Severity
	case !ok:
		return min(own, c.Severity)
	case own == 0 || own >= c.Severity:
		return set
	}
	return min(own, set)
}

// Off are the ids of those checks that the style switches off.
func (s *Style) Off(checks []*Check) []string {
	var out []string
	for _, c := range checks {
		if s.severity(c, 0) == 0 {
			out = append(out, c.ID)
		}
	}
	return out
}

// Unknown are the words under [checks] that are neither an id nor a family of checks.
func (s *Style) Unknown(checks []*Check) []string {
	var out []string
	for id := range s.Severity {
		if !slices.ContainsFunc(checks, func(c *Check) bool { return c.ID == id || c.Family() == id }) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// styleFile is stet.toml as it is written.
type styleFile struct {
	Quotes   quotesText              `toml:"quotes"`
	Profile  string                  `toml:"profile"`
	Register string                  `toml:"register"`
	Blocking severityText            `toml:"blocking"`
	SignOffs []string                `toml:"signoffs"`
	Facts    []factText              `toml:"facts"`
	Checks   map[string]severityText `toml:"checks"`
	Numbers  struct {
		Decimal markText `toml:"decimal"`
		Group   markText `toml:"group"`
	} `toml:"numbers"`
	Dates struct {
		Order orderText `toml:"order"`
	} `toml:"dates"`
	TermFiles []string   `toml:"term-files"`
	Terms     []termText `toml:"term"`
}

// The types below refuse what they do not know, so that go-toml can say in which line it
// stands.

type severityText struct {
	set   bool
	value Severity
}

// UnmarshalText reads the name of a severity, or "off".
func (t *severityText) UnmarshalText(b []byte) error {
	i := slices.Index([]string{"off", "info", "warning", "error"}, string(b))
	if i < 0 {
		return msg.Errorf("%q is none of off, info, warning, error", b)
	}
	*t = severityText{true, Severity(i)}
	return nil
}

type factText struct{ v string }

// UnmarshalText reads a kind of fact.
func (t *factText) UnmarshalText(b []byte) error {
	t.v = string(b)
	return oneOf(string(b), "name", "person", "place", "organization", "office", "number", "date", "quotation", "link", NoFacts)
}

type orderText struct{ v string }

// UnmarshalText reads an order of day, month and year.
func (t *orderText) UnmarshalText(b []byte) error {
	t.v = string(b)
	return oneOf(string(b), "dmy", "mdy", "ymd")
}

type markText struct{ v string }

// UnmarshalText reads a mark inside numbers.
func (t *markText) UnmarshalText(b []byte) error {
	t.v = string(b)
	return oneOf(string(b), ".", ",", "'", "’", " ", "\u00a0", "\u202f", "٫", "٬", "none")
}

type quotesText struct{ v string }

// UnmarshalText reads the name of a quotation style or its two marks.
func (t *quotesText) UnmarshalText(b []byte) error {
	t.v = string(b)
	if n := len([]rune(string(b))); n == 2 {
		return nil
	}
	return oneOf(string(b), "german", "guillemets", "guillemets-inward", "english", "french", "swiss", "polish", "swedish", "corner", "straight")
}

func oneOf(s string, known ...string) error {
	if !slices.Contains(known, s) {
		return msg.Errorf("%q is none of %s", s, strings.Join(known, ", "))
	}
	return nil
}

type termText struct {
	Original  []string `toml:"original"`
	Preferred string   `toml:"preferred"`
	Forbidden []string `toml:"forbidden"`
	From      string   `toml:"from"`
	To        string   `toml:"to"`
	Note      string   `toml:"note"`
}

// ReadStyle reads a house style with its term files. Paths in it count from its folder. A
// check that is not among checks is an error, as every word is that nobody knows: who
// misspells a check that he switches off would never learn of it. Errors name the line.
func ReadStyle(path string, checks []*Check) (*Style, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, msg.Errorf("the house style cannot be read: %w", err)
	}
	s, files, err := parseStyle(data)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	if unknown := s.Unknown(checks); unknown != nil {
		return nil, fmt.Errorf("%s:%w", path, msg.Errorf("%d: there is no check or family %q (stet checks lists them)", lineWhere(data, func(l string) bool { return keyOf(l) == unknown[0] }), unknown[0]))
	}
	s.Path = path
	beside := func(p string) string {
		if filepath.IsAbs(p) {
			return p
		}
		return filepath.Join(filepath.Dir(path), p)
	}
	if s.Register != "" {
		s.Register = beside(s.Register)
		if s.Names, err = names.OpenRegister(s.Register); err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		terms, err := readTerms(beside(f))
		if err != nil {
			return nil, err
		}
		s.Terms = append(s.Terms, terms...)
	}
	return s, nil
}

// StyleBeside is the path of the house style that lies in the folder of a file; "" if there is
// none. It is nobody's choice: who reads it asks first.
func StyleBeside(path string) string {
	beside := filepath.Join(filepath.Dir(path), "stet.toml")
	if info, err := os.Stat(beside); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return beside
}

// parseStyle reads the bytes of a stet.toml; errors begin with "line:column: ".
func parseStyle(data []byte) (*Style, []string, error) {
	var f styleFile
	d := toml.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return nil, nil, placed(err, data)
	}
	s := DefaultStyle()
	s.Quotes, s.Profile, s.Register, s.SignOffs = f.Quotes.v, f.Profile, f.Register, f.SignOffs
	s.Decimal, s.Group, s.Order = f.Numbers.Decimal.v, f.Numbers.Group.v, f.Dates.Order.v
	if f.Blocking.set {
		if s.Blocking = f.Blocking.value; s.Blocking == 0 {
			s.Blocking = Error + 1
		}
	}
	for _, k := range f.Facts {
		s.Facts = append(s.Facts, k.v)
	}
	if len(f.Checks) > 0 {
		s.Severity = map[string]Severity{}
	}
	for id, v := range f.Checks {
		s.Severity[id] = v.value
	}
	for i, t := range f.Terms {
		if t.Preferred == "" && len(t.Forbidden) == 0 {
			return nil, nil, msg.Errorf("%d: term %d neither prefers nor forbids a word", lineOfTerm(data, i), i+1)
		}
		s.Terms = append(s.Terms, Term{From: t.From, To: t.To, Original: t.Original, Preferred: t.Preferred, Forbidden: t.Forbidden, Note: t.Note})
	}
	return s, f.TermFiles, nil
}

// lineWhere is the number of the first line that is so; 1 if none is.
func lineWhere(data []byte, so func(line string) bool) int {
	n := 1
	for line := range strings.Lines(string(data)) {
		if so(line) {
			return n
		}
		n++
	}
	return 1
}

// keyOf is what a line sets.
func keyOf(line string) string {
	key, _, _ := strings.Cut(line, "=")
	return strings.Trim(strings.TrimSpace(key), `"'`)
}

// lineOfTerm is the line of the nth table of terms, counted from 0; 1 if it is written otherwise.
func lineOfTerm(data []byte, n int) int {
	return lineWhere(data, func(line string) bool {
		if strings.HasPrefix(strings.ReplaceAll(strings.TrimSpace(line), " ", ""), "[[term]]") {
			n--
		}
		return n < 0
	})
}

// placed is an error of go-toml as "line:column: what". Errors of values that are no
// strings come without a place; then the first line that has the value is it.
func placed(err error, data []byte) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) {
		var lines []string
		for _, e := range strict.Errors {
			row, col := e.Position()
			lines = append(lines, fmt.Sprintf("%d:%d: there is no setting %q", row, col, strings.Join(e.Key(), ".")))
		}
		return errors.New(strings.Join(lines, "; "))
	}
	var d *toml.DecodeError
	if errors.As(err, &d) {
		row, col := d.Position()
		return fmt.Errorf("%d:%d: %s", row, col, strings.TrimPrefix(d.Error(), "toml: "))
	}
	if _, rest, ok := strings.Cut(err.Error(), "\""); ok {
		value, _, _ := strings.Cut(rest, "\"")
		line := lineWhere(data, func(line string) bool {
			_, v, set := strings.Cut(line, "=")
			return set && strings.Contains(v, value)
		})
		return fmt.Errorf("%d: %w", line, err)
	}
	return fmt.Errorf("1: %w", err)
}
