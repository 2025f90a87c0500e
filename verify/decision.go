package verify

import (
	"strings"
	"time"

	"stet/assets/msg"
)

// Verdict is what a person decided about a finding.
type Verdict string

// Verdicts: let stand; take the stet back.
const (
	Stet      Verdict = "stet"
	Withdrawn Verdict = "withdrawn"
)

// Decision is a person's word on a finding. Decisions are only ever appended.
type Decision struct {
	Key     string    `json:"key"`
	Check   string    `json:"check"`
	Verdict Verdict   `json:"verdict"`
	Reason  string    `json:"reason"` // reason id ("so-in-original") or free words; never empty
	Note    string    `json:"note,omitempty"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Reasons are the ids of the commonest reasons to let a finding stand; the words of each
// are the message "reason.ID".
func Reasons() []string {
	return []string{"so-in-original", "house-style", "checked-with-source", "cut-for-length"}
}

// Validate says what is missing in d.
func (d Decision) Validate() error {
	switch {
	case d.Key == "":
		return msg.Errorf("a decision names no finding")
	case d.Verdict != Stet && d.Verdict != Withdrawn:
		return msg.Errorf("a decision is neither a stet nor its withdrawal: %s", d.Verdict)
	case d.Verdict == Stet && strings.TrimSpace(d.Reason) == "":
		return msg.Errorf("a stet needs a reason")
	}
	return nil
}

// Standing is the outcome of laying the decisions over a report.
type Standing struct {
	Open    []Finding  // findings about which nothing is decided, in the order of the report
	Stetted []Stetted  // findings that were let stand, in the order of the report
	Lapsed  []Decision // stets whose finding is no longer there, in the order in which they were given
}

// Stetted is a finding with the stet that holds it.
type Stetted struct {
	Finding  Finding
	Decision Decision
}

// Open lays decisions, the oldest first, over the findings of a report: the last decision
// about a key counts. A stet lapses when no finding has its key any more, because its
// words were put right or its evidence changed.
func Open(r *Report, decisions []Decision) Standing {
	last := map[string]int{}
	for i, d := range decisions {
		last[d.Key] = i
	}
	var s Standing
	there := map[string]bool{}
	for _, f := range r.Findings {
		there[f.Key] = true
		if i, ok := last[f.Key]; ok && decisions[i].Verdict == Stet {
			s.Stetted = append(s.Stetted, Stetted{f, decisions[i]})
		} else {
			s.Open = append(s.Open, f)
		}
	}
	for i, d := range decisions {
		if last[d.Key] == i && d.Verdict == Stet && !there[d.Key] {
			s.Lapsed = append(s.Lapsed, d)
		}
	}
	return s
}

// Blocking are the findings of severity least or graver.
func Blocking(fs []Finding, least Severity) []Finding {
	var out []Finding
	for _, f := range fs {
		if f.Severity >= least {
			out = append(out, f)
		}
	}
	return out
}
