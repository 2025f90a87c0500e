package project

import (
	"context"
	"slices"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/project/store"
	"stet/verify/record"
)

// Leaving is everything about an article that is about to leave the desk, as it stands at
// one moment: an immutable value, to be worked on by any goroutine.
type Leaving struct {
	snapshot  editor.Snapshot
	runner    *verify.Runner
	style     *verify.Style
	decisions []verify.Decision
	ticks     []Tick
	opt       Options
	fixed     []fixedFinding // findings that were there once and are no more
	log       []store.Word
	signs     []SignOff
	written   *written
}

// Leaving takes the article as it stands now.
func (s *Session) Leaving() *Leaving {
	return &Leaving{s.article.Snapshot(), s.runner, s.style, s.decisions[:len(s.decisions):len(s.decisions)],
		s.ticks[:len(s.ticks):len(s.ticks)], s.opt, s.fixed(), s.log[:len(s.log):len(s.log)], s.signs[:len(s.signs):len(s.signs)], s.written}
}

// Gate checks the very text that leaves, afresh, and says what keeps it at the desk.
func (l *Leaving) Gate(ctx context.Context) (record.Gate, error) {
	_, g, err := l.look(ctx)
	return g, err
}

func (l *Leaving) look(ctx context.Context) (*result, record.Gate, error) {
	fresh, err := verify.NewRunner(l.opt.Checks, l.style)
	if err != nil {
		return nil, record.Gate{}, err
	}
	res, err := look(ctx, fresh, l.style, l.snapshot.Aligned(), l.snapshot.Draft, nil, nil)
	if err != nil {
		return nil, record.Gate{}, err
	}
	var g record.Gate
	open := verify.Blocking(verify.Open(res.report, l.decisions).Open, l.style.Blocking)
	for _, f := range open {
		g.Missing = append(g.Missing, record.Missing{Text: f.Message, Finding: f.Key})
	}
	g.Missing = append(g.Missing, l.notRun(res)...)
	g.Missing = append(g.Missing, l.facts(res, open)...)
	g.Missing = append(g.Missing, l.unsigned()...)
	g.Open = len(g.Missing) == 0
	return res, g, nil
}

// notRun are the checks that could block and failed to run: their silence means nothing.
// A check that has no original to compare with, or no data for the language, is named in
// the record instead.
func (l *Leaving) notRun(res *result) []record.Missing {
	var out []record.Missing
	for _, n := range res.report.NotRun {
		if n.Failed {
			out = append(out, record.Missing{Text: msg.New("gate.not-run", n.Check, n.Why)})
		}
	}
	return out
}

// facts are those that keep the text at the desk: what does not agree and was not ticked,
// what house style wants to be ticked all the same, and what is disputed. A place is named
// once: where one of the findings that are open stands, it speaks for the fact, which is
// looked at again when the finding is settled. A dispute is a person's word and stands by
// itself.
func (l *Leaving) facts(res *result, open []verify.Finding) []record.Missing {
	said := cover(placesOf(open))
	var out []record.Missing
	for _, f := range l.laidOver(res) {
		switch {
		case !f.Must:
		case f.State == Disputed:
			out = append(out, record.Missing{Text: msg.New("gate.disputed", cut(f.Text, factMost)), Fact: f.Key})
		case said.by(text.Span{Start: f.Translation[0].Start, End: f.Translation[0].End}):
		default:
			out = append(out, record.Missing{Text: msg.New("gate.not-ticked", cut(f.Text, factMost)), Fact: f.Key})
		}
	}
	return out
}

// placesOf are the places of findings in the translation.
func placesOf(fs []verify.Finding) []text.Span {
	var out []text.Span
	for _, f := range fs {
		for _, sp := range f.Translation {
			out = append(out, text.Span{Start: sp.Start, End: sp.End})
		}
	}
	return out
}

const factMost = 60 // characters of a fact in a line of the gate: quotations are long

// laidOver are the facts of a result with the ticks that hold.
func (l *Leaving) laidOver(res *result) []Fact {
	return laidOver(res.facts, l.ticks, l.style, unchanged(l.snapshot))
}

// demanded tells whether house style wants facts of this kind to be ticked also where they
// agree; "name" stands for all kinds of names.
func demanded(style *verify.Style, kind FactKind) bool {
	if slices.Contains(style.Facts, string(kind)) {
		return true
	}
	switch kind {
	case FactNumber, FactDate, FactQuotation, FactLink:
		return false
	}
	return slices.Contains(style.Facts, "name")
}

// unsigned are the roles that house style wants to sign and that did not sign this text.
func (l *Leaving) unsigned() []record.Missing {
	var out []record.Missing
	have := holding(l.signs, textHash(l.snapshot))
	for _, role := range l.style.SignOffs {
		if !slices.ContainsFunc(have, func(g SignOff) bool { return string(g.Role) == role }) {
			out = append(out, record.Missing{Text: msg.New("gate.not-signed", role), Role: role})
		}
	}
	return out
}

// unchanged are the changes of both sides since a snapshot was taken of it: none.
func unchanged(s editor.Snapshot) [2]text.Change {
	return [2]text.Change{text.None(s.Docs[0].Len()), text.None(s.Docs[1].Len())}
}
