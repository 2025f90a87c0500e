package project

import (
	"slices"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/verify/record"
)

// Role is what a person signs an article off as: one of these, or a word of house style.
type Role string

// Roles that the record has a line for.
const (
	SecondReader Role = "second-reader"
	Approver     Role = "approver"
)

// SignOff is a person's word that the text may leave, given to one text and no other.
type SignOff struct {
	Role Role      `json:"role"`
	By   string    `json:"by"` // name as entered
	At   time.Time `json:"at"`
	Text string    `json:"text"` // SHA-256 of the translation that was signed
}

// Sign signs the text off as it stands now. A second reader is not the editor.
func (s *Session) Sign(role Role, by string) error {
	by = strings.TrimSpace(by)
	switch {
	case s.opt.ReadOnly:
		return ErrReadOnly
	case strings.TrimSpace(string(role)) == "":
		return msg.Errorf("a sign-off needs a role")
	case by == "":
		return msg.Errorf("a sign-off needs a name")
	case role == SecondReader && strings.EqualFold(by, s.opt.By):
		return msg.Errorf("the second reader is somebody else than the editor")
	}
	g := SignOff{role, by, s.opt.Clock(), textHash(s.article.Snapshot())}
	if err := s.word(wordSign, g); err != nil {
		return err
	}
	s.signs = append(s.signs, g)
	s.tell(Event{Checked: true})
	return nil
}

// SignOffs are the sign-offs that hold for the text as it stands now, the newest of each
// role. An edit makes them lapse; taking it back makes them hold again.
func (s *Session) SignOffs() []SignOff {
	return holding(s.signs, textHash(s.article.Snapshot()))
}

// holding are the sign-offs for the text with this hash, the newest of each role, in the
// order in which they were given.
func holding(signs []SignOff, hash string) []SignOff {
	var out []SignOff
	for _, g := range signs {
		if g.Text != hash {
			continue
		}
		out = append(slices.DeleteFunc(out, func(old SignOff) bool { return old.Role == g.Role }), g)
	}
	return out
}

func textHash(s editor.Snapshot) string {
	return record.Hash([]byte(s.Docs[align.Translation].String()))
}
