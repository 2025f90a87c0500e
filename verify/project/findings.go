package project

import (
	"slices"
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/names"
)

// errGone is returned for a finding, fact or change whose words have been changed since.
var errGone = msg.Errorf("its words have been changed since; look at it again")

// Findings are the findings of the newest look, each with its decision, in the order of
// the text. They stand where their words stand now.
func (s *Session) Findings() []Finding { return s.now().findings }

// Report is the newest report; nil before the first.
func (s *Session) Report() *verify.Report {
	if s.state.res == nil {
		return nil
	}
	return s.state.res.report
}

// Checking tells whether people should be told that the checks have not kept up: nothing
// has been looked at yet, or a look at this article takes long and the text is newer.
func (s *Session) Checking() bool {
	res := s.state.res
	return res == nil || res.slow && res.revision != s.article.Revision()
}

// NotChecked is what no check has looked at.
func (s *Session) NotChecked() []msg.Text {
	if s.state.res == nil {
		return nil
	}
	return s.state.res.report.NotChecked
}

// Finding is the finding of a key, where its words stand now; an error if they have been
// changed since.
func (s *Session) Finding(key string) (Finding, error) {
	for _, f := range s.now().findings {
		if f.Key == key {
			return f, nil
		}
	}
	return Finding{}, errGone
}

// Fix does fix n of a finding, as one undo step.
func (s *Session) Fix(key string, n int) error {
	f, err := s.Finding(key)
	if err != nil {
		return err
	}
	if n < 0 || n >= len(f.Fixes) {
		return msg.Errorf("that finding has no such fix")
	}
	return s.edits("edit.fix", f.Fixes[n].Edits)
}

// edits makes edits that were made for the newest result, mapped through what was done
// since.
func (s *Session) edits(label string, es []text.Edit) error {
	c, err := text.NewChange(s.state.res.snapshot.Docs[align.Translation].Len(), es...)
	if err != nil {
		return err
	}
	if c, err = s.article.Rebase(s.state.res.revision, c); err != nil {
		return errGone
	}
	return s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: label})
}

// SafeFix is a fix that is right without a look at the original.
type SafeFix struct {
	Finding Finding
	Fix     verify.Fix
	Before  string // the words with a little around them
	After   string
}

// SafeFixes are the safe fixes of all open findings that do not touch each other.
func (s *Session) SafeFixes() []SafeFix {
	if s.state.res == nil {
		return nil
	}
	var out []SafeFix
	taken := []text.Edit{}
	for _, f := range s.now().findings {
		if f.State != Unsettled {
			continue
		}
		for _, fix := range f.Fixes {
			if fix.Safe && apart(taken, fix.Edits) {
				taken = append(taken, fix.Edits...)
				before, after := s.around(fix.Edits)
				out = append(out, SafeFix{f, fix, before, after})
				break
			}
		}
	}
	return out
}

// apart tells whether edits neither touch each other nor those already taken.
func apart(taken, es []text.Edit) bool {
	for _, e := range es {
		for _, t := range taken {
			if e.Start <= t.End && t.Start <= e.End {
				return false
			}
		}
	}
	return true
}

// context is how much is shown on either side of a fix, in bytes at least.
const margin = 24

// around shows the words of edits before and after, with a little text around them.
func (s *Session) around(es []text.Edit) (before, after string) {
	whole := s.state.res.input.Translation.Text
	from, to := len(whole), 0
	for _, e := range es {
		from, to = min(from, e.Start), max(to, e.End)
	}
	from, to = wordStart(whole, from-margin), wordEnd(whole, to+margin)
	sorted := slices.Clone(es)
	slices.SortFunc(sorted, func(a, b text.Edit) int { return a.Start - b.Start })
	var b strings.Builder
	at := from
	for _, e := range sorted {
		b.WriteString(whole[at:e.Start])
		b.WriteString(e.New)
		at = e.End
	}
	b.WriteString(whole[at:to])
	return whole[from:to], b.String()
}

func wordStart(s string, i int) int {
	if i <= 0 {
		return 0
	}
	if n := strings.LastIndexAny(s[:i], " \n"); n >= 0 {
		return n + 1
	}
	return 0
}

func wordEnd(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	if n := strings.IndexAny(s[i:], " \n"); n >= 0 {
		return i + n
	}
	return len(s)
}

// ApplySafe makes all safe fixes as one undo step and says how many.
func (s *Session) ApplySafe() (int, error) {
	fixes := s.SafeFixes()
	var all []text.Edit
	for _, f := range fixes {
		all = append(all, f.Fix.Edits...)
	}
	if len(all) == 0 {
		return 0, nil
	}
	return len(fixes), s.edits("edit.safe-fixes", all)
}

// Stet lets a finding stand. A reason is needed: the id of a common one, or words.
func (s *Session) Stet(key, reason, note string) error {
	f, err := s.Finding(key)
	if err != nil {
		return err
	}
	return s.record(verify.Decision{Key: key, Check: f.Check, Verdict: verify.Stet, Reason: strings.TrimSpace(reason), Note: note})
}

// Withdraw takes a stet back.
func (s *Session) Withdraw(key string) error {
	f, err := s.Finding(key)
	if err != nil {
		return err
	}
	return s.record(verify.Decision{Key: key, Check: f.Check, Verdict: verify.Withdrawn})
}

// record appends a decision; none is ever taken out.
func (s *Session) record(d verify.Decision) error {
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	d.By, d.At = s.opt.By, s.opt.Clock()
	if err := d.Validate(); err != nil {
		return err
	}
	if err := s.word(wordDecision, d); err != nil {
		return err
	}
	s.decisions = append(s.decisions, d)
	s.decide()
	s.tell(Event{Checked: true})
	return nil
}

// Decisions is the log of all decisions, the oldest first.
func (s *Session) Decisions() []verify.Decision { return s.decisions }

// Names are the names of the article, where they stand now.
func (s *Session) Names() *names.Result {
	if s.state.res == nil {
		return &names.Result{}
	}
	return s.now().names
}

// UseEverywhere writes name i of Names in its preferred spelling in all its places, as one
// undo step, and says how many were changed.
func (s *Session) UseEverywhere(i int, preferred string) (int, error) {
	if s.state.res == nil || i < 0 || i >= len(s.state.res.names.Names) {
		return 0, errGone
	}
	es := s.state.res.names.UseEverywhere(i, preferred)
	if len(es) == 0 {
		return 0, msg.Errorf("every place has %s already", preferred)
	}
	return len(es), s.edits("edit.use-everywhere", es)
}
