package project

import "stet/verify"

// seen remembers every finding that was ever open, so that the record can say which of
// them were fixed.
type seen struct {
	order []string
	byKey map[string]verify.Finding
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

// fixed are the findings of the first look that are there no more. What came and went
// while somebody typed is not among them.
func (s *Session) fixed() []verify.Finding {
	if s.state.res == nil || s.first == nil {
		return nil
	}
	now := map[string]bool{}
	for _, f := range s.state.res.report.Findings {
		now[f.Key] = true
	}
	var out []verify.Finding
	for _, key := range s.first.order {
		if !now[key] {
			out = append(out, s.first.byKey[key])
		}
	}
	return out
}
