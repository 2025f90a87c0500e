package verify

// Style is the house style in force, read from stet.toml.
type Style struct {
	Severity map[string]Severity // by check id or family; 0 switches off
	Quotes   string              // name of the quotation style; "" follows the language
	Profile  string              // romanisation profile ("de-press"); "" follows the language
	Blocking Severity            // findings from this severity up keep the gate shut
}

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

// DefaultStyle is the style of a house that has said nothing: every check as it is, and
// errors and warnings keep the gate shut.
func DefaultStyle() *Style { return &Style{Blocking: Warning} }
