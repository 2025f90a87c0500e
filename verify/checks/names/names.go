// Package names holds the checks of names: forms of one name that should be one, names
// that stand in the reading of another language, offices under two titles. Finding and
// gathering the names is the work of verify/names; a check here turns one kind of its
// problems into findings.
package names

import (
	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/names"
)

// Checks are the checks of this family.
func Checks() []*verify.Check {
	return []*verify.Check{variant, mixed, changed, perhaps, leakedReading, exonym, ambiguous, gender, patronymic, order, missing, institution, twoOffices, twoTitles}
}

// run reports the problems of one kind; those that are not sure, as information.
func run(id string) func(*verify.Pass) {
	return func(p *verify.Pass) {
		for _, q := range p.Names().Problems {
			if q.ID == id {
				p.Report(finding(p, q))
			}
		}
	}
}

func finding(p *verify.Pass, q names.Problem) verify.Finding {
	f := verify.Finding{Message: q.Message, Why: q.Why,
		Original: absolute(p, editor.Original, q.Original), Translation: absolute(p, editor.Translation, q.Translation)}
	if !q.Sure {
		f.Severity = verify.Info
	}
	if len(q.Edits) > 0 {
		f.Fixes = []verify.Fix{{Label: msg.New("name.fix.everywhere", len(q.Edits), q.Fix), Edits: q.Edits}}
	}
	return f
}

func absolute(p *verify.Pass, side editor.Side, spans []text.Span) []verify.Span {
	if p.In.Side(side) == nil {
		return nil
	}
	var out []verify.Span
	for _, sp := range spans {
		out = append(out, p.Absolute(side, sp))
	}
	return out
}
