package project

import (
	"encoding/json"
	"time"

	"stet/verify"
)

// seen remembers every finding that was ever open, so that the record can say which of
// them were fixed.
type seen struct {
	order []string
	byKey map[string]verify.Finding
	gone  map[string]gone // of those that were fixed, as far as somebody was seen to do it
}

// gone says who was at the desk when a finding went, and when that was.
type gone struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// fixedFinding is a finding of the first look that is there no more; zero gone where nobody saw
// it go.
type fixedFinding struct {
	verify.Finding
	gone gone
}

func (k *seen) add(fs []verify.Finding) {
	if k.byKey == nil {
		k.byKey = map[string]verify.Finding{}
	}
	for _, f := range fs {
		if _, ok := k.byKey[f.Key]; !ok {
			k.order = append(k.order, f.Key)
			k.byKey[f.Key] = f
		}
	}
}

// follow notes which findings went between two looks, and which came back; true if any did.
func (k *seen) follow(before, now map[string]bool, g gone) (changed bool) {
	if k.gone == nil {
		k.gone = map[string]gone{}
	}
	for _, key := range k.order {
		_, was := k.gone[key]
		switch {
		case was && now[key]:
			delete(k.gone, key)
		case !was && before[key] && !now[key]:
			k.gone[key] = g
		default:
			continue
		}
		changed = true
	}
	return changed
}

// followFixed notes who was at the desk when findings went.
func (s *Session) followFixed(before, now *result) {
	if before == nil || s.opt.ReadOnly || !s.first.follow(before.present, now.present, gone{s.opt.By, s.opt.Clock().UTC()}) {
		return
	}
	if w := s.work(); w != nil {
		if data, err := json.Marshal(s.first.gone); err == nil {
			w.Set(stateFixed, string(data))
		}
	}
}

// presentIn are the keys of the findings of a report.
func presentIn(rep *verify.Report) map[string]bool {
	out := make(map[string]bool, len(rep.Findings))
	for _, f := range rep.Findings {
		out[f.Key] = true
	}
	return out
}

// fixed are the findings of the first look that are there no more. What came and went
// while somebody typed is not among them.
func (s *Session) fixed() []fixedFinding {
	if s.state.res == nil || s.first == nil {
		return nil
	}
	var out []fixedFinding
	for _, key := range s.first.order {
		if !s.state.res.present[key] {
			out = append(out, fixedFinding{s.first.byKey[key], s.first.gone[key]})
		}
	}
	return out
}
