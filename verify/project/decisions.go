package project

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify"

	"golang.org/x/text/language"
)

// Script is a decisions file: what a person does to an article, written down. Its steps
// are done in order, each on the article as the steps before left it. A step that does not
// match exactly what it names is an error, and nothing is written.
type Script struct {
	By    string `json:"by,omitempty"` // name for the record
	Steps []Step `json:"steps"`
}

// Step does one thing; exactly one of Use, Fix, Replace, Stet, Tick and Safe is set.
type Step struct {
	Use     string `json:"use,omitempty"`     // writes this spelling everywhere
	For     string `json:"for,omitempty"`     // … of the name that has this form
	Fix     string `json:"fix,omitempty"`     // takes the first fix of the finding of this check
	Replace string `json:"replace,omitempty"` // replaces these words, which stand there once
	With    string `json:"with,omitempty"`    // … with these
	Stet    string `json:"stet,omitempty"`    // lets the finding of this check (or family) stand
	Reason  string `json:"reason,omitempty"`  // … for this reason
	Note    string `json:"note,omitempty"`
	Tick    string `json:"tick,omitempty"`  // ticks the fact with these words, or that begins with them
	Basis   string `json:"basis,omitempty"` // … on this basis
	Safe    bool   `json:"safe,omitempty"`  // makes all safe fixes
	At      string `json:"at,omitempty"`    // words that the finding is about, where its check found several
	All     bool   `json:"all,omitempty"`   // all that match, not exactly one
}

// ApplyDecisions does what the file at path says.
func (s *Session) ApplyDecisions(ctx context.Context, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		var pe *os.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		return fmt.Errorf("%s: %w", path, err)
	}
	var sc Script
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&sc); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if sc.By != "" && s.opt.By == "" {
		s.opt.By = sc.By
	}
	for i, st := range sc.Steps {
		if err := s.Check(ctx); err != nil {
			return err
		}
		if err := s.do(st); err != nil {
			return msg.Errorf("%s, step %d: %w", path, i+1, err)
		}
	}
	return s.Check(ctx)
}

func (s *Session) do(st Step) error {
	switch {
	case st.Use != "":
		return s.use(st)
	case st.Fix != "":
		return s.each(st, st.Fix, func(f Finding) error {
			if len(f.Fixes) == 0 {
				return msg.Errorf("%s has no fix", f.Check)
			}
			return s.Fix(f.Key, 0)
		})
	case st.Stet != "":
		return s.each(st, st.Stet, func(f Finding) error { return s.Stet(f.Key, st.Reason, st.Note) })
	case st.Replace != "":
		return s.replace(st)
	case st.Tick != "":
		return s.tickWords(st)
	case st.Safe:
		_, err := s.ApplySafe()
		return err
	}
	return msg.Errorf("the step says nothing to do: use, fix, replace, stet, tick or safe")
}

// use writes one spelling of a name everywhere.
func (s *Session) use(st Step) error {
	for i, n := range s.Names().Names {
		for _, f := range n.Forms {
			if f.Text == st.For {
				_, err := s.UseEverywhere(i, st.Use)
				return err
			}
		}
	}
	return msg.Errorf("no name has the form %q", st.For)
}

// each does something to the open findings that a step names: one, or all.
func (s *Session) each(st Step, check string, do func(Finding) error) error {
	var found []Finding
	for _, f := range s.Findings() {
		if f.State == Unsettled && (f.Check == check || strings.HasPrefix(f.Check, check+".")) && about(f, st.At) {
			found = append(found, f)
		}
	}
	switch {
	case len(found) == 0:
		return msg.Errorf("no open finding of %s%s", check, at(st.At))
	case len(found) > 1 && !st.All:
		return msg.Errorf("%d open findings of %s%s; say which with \"at\", or \"all\": true", len(found), check, at(st.At))
	}
	for _, f := range found {
		if err := do(f); err != nil {
			return err
		}
	}
	return nil
}

func at(words string) string {
	if words == "" {
		return ""
	}
	return fmt.Sprintf(" at %q", words)
}

// about tells whether a finding is about these words.
func about(f Finding, words string) bool {
	if words == "" {
		return true
	}
	for _, spans := range [][]verify.Span{f.Translation, f.Original} {
		for _, sp := range spans {
			if strings.Contains(sp.Text, words) {
				return true
			}
		}
	}
	return strings.Contains(msg.For(language.English).Text(f.Message), words)
}

// replace replaces words of the translation.
func (s *Session) replace(st Step) error {
	now := s.article.Text(align.Translation).String()
	n := strings.Count(now, st.Replace)
	switch {
	case n == 0:
		return msg.Errorf("the translation does not have %q", st.Replace)
	case n > 1 && !st.All:
		return msg.Errorf("the translation has %q %d times; name more words, or \"all\": true", st.Replace, n)
	}
	var es []text.Edit
	for from := 0; ; {
		i := strings.Index(now[from:], st.Replace)
		if i < 0 {
			break
		}
		es = append(es, text.Edit{Start: from + i, End: from + i + len(st.Replace), New: st.With})
		from += i + len(st.Replace)
	}
	return s.edits("edit.replace", es)
}

// tickWords ticks the fact with these words, or the one that begins with them: quotations
// are long.
func (s *Session) tickWords(st Step) error {
	basis := st.Basis
	if basis == "" {
		basis = "original-read"
	}
	var exact, begun []Fact
	for _, f := range s.Facts() {
		switch {
		case f.Text == st.Tick:
			exact = append(exact, f)
		case strings.HasPrefix(f.Text, st.Tick):
			begun = append(begun, f)
		}
	}
	if exact == nil {
		exact = begun
	}
	switch {
	case len(exact) == 0:
		return msg.Errorf("there is no fact %q", st.Tick)
	case len(exact) > 1 && !st.All:
		return msg.Errorf("%d facts begin with %q; name more words, or \"all\": true", len(exact), st.Tick)
	}
	for _, f := range exact {
		if err := s.Tick(f.Key, basis, st.Note); err != nil {
			return err
		}
	}
	return nil
}
