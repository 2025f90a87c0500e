package project

import (
	"stet/editor/align"

	"golang.org/x/text/language"
)

// Doubt is the reason to think that original and translation are no pair, as far as the
// article has been aligned.
func (s *Session) Doubt() align.Doubt { return s.article.Snapshot().Doubt() }

// SeemsSwapped tells whether original and translation seem to have been opened the wrong
// way round: the one is in the language in which this person publishes, the other is not; or each is in the language that was named for the other.
func (s *Session) SeemsSwapped() bool {
	if s.Doubt() == align.Swapped {
		return true
	}
	if !s.HasOriginal() || s.opt.Target == language.Und {
		return false
	}
	target := base(s.opt.Target)
	return base(s.article.Lang(align.Original)) == target && base(s.article.Lang(align.Translation)) != target
}

func base(t language.Tag) language.Base { b, _ := t.Base(); return b }
