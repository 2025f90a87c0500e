package names

import (
	"stet/assets/msg"
	"stet/verify/names/roman"
)

// Likeness is how likely two names are one.
type Likeness struct {
	Score  float64 // probability, 0 to 1
	Same   bool
	Reason msg.Text
}

// Match compares two names of a kind ("" if unknown).
func Match(a, b string, kind Kind) Likeness {
	if _, ok := roman.Explained(a, b); ok {
		return Likeness{0.9, true, msg.New("match.explained")}
	}
	return Likeness{0, false, msg.New("match.different")}
}
