package project

import (
	"stet/editor"
	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/names"
)

// state is what the session knows of the article: the newest result, with all positions
// mapped through every change since.
type state struct {
	res      *result
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
	since, ok := s.since(res.revision)
	if !ok {
		s.worker.wake()
		return
	}
	s.state.res = res
	if s.first == nil {
		s.first = &seen{}
		s.first.add(res.report.Findings)
		s.keepFirst(res.report.Findings)
	}
	s.state.names = mapNames(res.names, since)
	s.decide()
	for _, side := range []editor.Side{align.Original, align.Translation} {
		if !since[side].Empty() {
			s.state.findings = follow(s.state.findings, side, since[side])
		}
	}
	s.state.facts = nil
	s.tell(Event{Checked: true})
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
	s.state.findings = make([]Finding, 0, len(s.state.res.report.Findings))
	for _, f := range s.state.res.report.Findings {
		d := Finding{Finding: f, Decision: byKey[f.Key]}
		if d.Decision != nil {
			d.State = Stetted
		}
		s.state.findings = append(s.state.findings, d)
	}
}

// follow maps what is shown through a change of one side, so that nothing stands on the
// wrong words; what a change touches goes until it is looked at again.
func (st *state) follow(side editor.Side, c text.Change) {
	st.findings = follow(st.findings, side, c)
	var both [2]text.Change
	both[side] = c
	st.names = mapNames(st.names, both)
	st.facts = nil
}

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
