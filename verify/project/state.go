package project

import (
	"stet/editor"
	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/names"
)

// state is what the session knows of the article: the newest result, and what it says of
// the text as it stands now. A key stroke does no work here: positions are mapped, through
// all that was typed since the result at once, when somebody looks at them.
type state struct {
	res      *result
	decided  []Finding // of the result, with their decisions, where they stood then
	shown    int       // revision that findings, names and facts are mapped to; -1: none
	findings []Finding
	names    *names.Result
	facts    []Fact
	changes  changes
}

// State says what became of a finding.
type State int

// States of a finding.
const (
	Unsettled State = iota
	Stetted
)

// Finding is a finding with what was decided about it. Its spans are where its words
// stand now.
type Finding struct {
	verify.Finding
	State    State
	Decision *verify.Decision
}

// accept takes over a result, with its positions mapped through what was typed since.
func (s *Session) accept(res *result) {
	if _, ok := s.since(res.revision); !ok {
		s.worker.wake()
		return
	}
	before := s.state.res
	s.state.res = res
	if s.first == nil {
		s.first = &seen{}
		s.first.add(res.report.Findings)
		s.keepFirst(res.report.Findings)
	}
	s.followFixed(before, res)
	s.decide()
	s.tell(Event{Checked: true})
}

// now is the state with everything where its words stand now. What a change has touched is
// gone until it is looked at again.
func (s *Session) now() *state {
	st := &s.state
	if st.res == nil || st.shown == s.article.Revision() {
		return st
	}
	st.shown, st.findings, st.names, st.facts = s.article.Revision(), nil, &names.Result{}, nil
	since, ok := s.since(st.res.revision)
	if !ok {
		return st // the documents were exchanged
	}
	st.findings = st.decided
	for side := range since {
		if !since[side].Empty() {
			st.findings = follow(st.findings, editor.Side(side), since[side])
		}
	}
	st.names = mapNames(st.res.names, since)
	st.facts = laidOver(st.res.facts, s.ticks, s.style, since)
	return st
}

// since are the changes of both sides since a revision.
func (s *Session) since(rev int) (since [2]text.Change, ok bool) {
	for i := range since {
		c, err := s.article.Since(rev, editor.Side(i))
		if err != nil {
			return since, false
		}
		since[i] = c
	}
	return since, true
}

// decide lays the decisions over the findings of the newest result.
func (s *Session) decide() {
	stood := verify.Open(s.state.res.report, s.decisions)
	byKey := map[string]*verify.Decision{}
	for i := range stood.Stetted {
		byKey[stood.Stetted[i].Finding.Key] = &stood.Stetted[i].Decision
	}
	s.state.decided = make([]Finding, 0, len(s.state.res.report.Findings))
	for _, f := range s.state.res.report.Findings {
		d := Finding{Finding: f, Decision: byKey[f.Key]}
		if d.Decision != nil {
			d.State = Stetted
		}
		s.state.decided = append(s.state.decided, d)
	}
	s.state.shown = -1
}

// follow maps findings through a change of one side; those whose words it touches go.
func follow(fs []Finding, side editor.Side, c text.Change) []Finding {
	out := make([]Finding, 0, len(fs))
	for _, f := range fs {
		spans := &f.Translation
		if side == align.Original {
			spans = &f.Original
		}
		moved, whole := mapSpans(*spans, c)
		if !whole {
			continue
		}
		*spans = moved
		out = append(out, f)
	}
	return out
}

// mapSpans maps spans through a change; false if the change touches the words of one.
func mapSpans(spans []verify.Span, c text.Change) ([]verify.Span, bool) {
	out := make([]verify.Span, len(spans))
	for i, sp := range spans {
		was := text.Span{Start: sp.Start, End: sp.End}
		now, gone := c.MapSpan(was)
		if gone || now.Len() != was.Len() || c.Touches(was) && was.Len() > 0 {
			return nil, false
		}
		out[i] = verify.Span{Start: now.Start, End: now.End, Text: sp.Text}
	}
	return out, true
}

// mapNames is r with its places mapped; places that a change touches go.
func mapNames(r *names.Result, since [2]text.Change) *names.Result {
	if r == nil || since[0].Empty() && since[1].Empty() {
		return r
	}
	out := *r
	out.Names = make([]names.Name, len(r.Names))
	for i, n := range r.Names {
		n.Forms = mapForms(n.Forms, since[align.Translation])
		n.Original = mapForms(n.Original, since[align.Original])
		out.Names[i] = n
	}
	return &out
}

func mapForms(fs []names.Form, c text.Change) []names.Form {
	if c.Empty() {
		return fs
	}
	out := make([]names.Form, 0, len(fs))
	for _, f := range fs {
		kept := make([]text.Span, 0, len(f.Spans))
		for _, sp := range f.Spans {
			if now, gone := c.MapSpan(sp); !gone && now.Len() == sp.Len() {
				kept = append(kept, now)
			}
		}
		f.Spans = kept
		out = append(out, f)
	}
	return out
}

// changes remembers the redline of the texts it was made for.
type changes struct {
	old, now text.Doc
	hunks    []redline.Hunk
	made     bool
}

func (c *changes) of(old, now text.Doc, make func() []redline.Hunk) []redline.Hunk {
	if !c.made || !c.old.Equal(old) || !c.now.Equal(now) {
		*c = changes{old, now, make(), true}
	}
	return c.hunks
}
