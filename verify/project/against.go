package project

import (
	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
)

// Against is what Changes compares the translation with: the draft, unless a person chose
// an earlier revision or another file.
type Against struct {
	Name string // empty: the draft
	Old  text.Doc

	made hunksOf
}

// hunksOf are the hunks between two texts; the newer one is that of a revision.
type hunksOf struct {
	old, now text.Doc
	revision int
	hunks    []redline.Hunk
}

func newHunks(old, now text.Doc, revision int) hunksOf {
	return hunksOf{old, now, revision, redline.Diff(old, now)}
}

// NewAgainst compares the translation of a revision with a text. It may take a while and
// looks at nothing but its arguments.
func NewAgainst(name string, old, now text.Doc, revision int) *Against {
	return &Against{name, old, newHunks(old, now, revision)}
}

// SetAgainst has Changes show what differs from a; nil stands for the draft.
func (s *Session) SetAgainst(a *Against) {
	s.against = a
	s.tell(Event{Checked: true})
}

// Against is what Changes compares with.
func (s *Session) Against() Against {
	if s.against == nil {
		return Against{Old: s.Draft()}
	}
	return *s.against
}

// hunks are those made in the background, brought in step with what was typed since:
// comparing a book anew would hold up its owner.
func (s *Session) hunks() []redline.Hunk {
	old := s.Against().Old
	var made []hunksOf
	if s.state.res != nil {
		made = append(made, s.state.res.hunks)
	}
	if s.against != nil {
		made = append(made, s.against.made)
	}
	for _, m := range made {
		if !m.old.Equal(old) {
			continue
		}
		if since, err := s.article.Since(m.revision, align.Translation); err == nil {
			if hs, err := redline.Follow(m.hunks, m.old, m.now, since); err == nil {
				return hs
			}
		}
	}
	return redline.Diff(old, s.article.Text(align.Translation))
}
