package record

import (
	"stet/assets/msg"
)

// Gate says whether a text may leave the desk, and if not, what is missing.
type Gate struct {
	Open    bool
	Missing []Missing
}

// Missing is one thing that keeps the gate shut. At most one of Finding, Fact and Role is
// set; the first two name a place to go to.
type Missing struct {
	Text    msg.Text
	Finding string // key of a finding that is open
	Fact    string // key of a fact that is not ticked, or is disputed
	Role    string // who has not signed
}
