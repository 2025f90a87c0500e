package project

import (
	"stet/editor/align"

	"golang.org/x/text/language"
)

// SeemsSwapped tells whether original and translation seem to have been opened the wrong
// way round: the one is in the language in which this person publishes, the other is not.
func (s *Session) SeemsSwapped() bool {
	if !s.HasOriginal() || s.opt.Target == language.Und {
		return false
	}
	target := base(s.opt.Target)
	return base(s.article.Lang(align.Original)) == target && base(s.article.Lang(align.Translation)) != target
}

func base(t language.Tag) language.Base { b, _ := t.Base(); return b }
