package verify

import (
	"stet/editor"
	"stet/editor/redline"
	"stet/editor/text"
)

// Draft is what stood in the draft where pair n of the translation stands now, and whether
// it is known and other than what stands there now (Scope Article).
func (p *Pass) Draft(n int) (words string, changed bool) {
	if p.In.Draft == nil {
		return "", false
	}
	sp := p.run.drafts()[n]
	words = p.In.Draft.Text[sp.Start:sp.End]
	return words, words != p.Text(editor.Translation, n)
}

// draftSpans are the places of the draft that became the pairs of the translation.
func (in *Input) draftSpans() []text.Span {
	out := make([]text.Span, len(in.Pairs))
	old, now := text.New(in.Draft.Text), text.New(in.Translation.Text)
	var edits []text.Edit
	for _, h := range redline.Diff(old, now) {
		edits = append(edits, text.Edit{Start: h.Old.Start, End: h.Old.End, New: now.Slice(h.New)})
	}
	c, err := text.NewChange(old.Len(), edits...)
	if err != nil {
		return out // hunks are in order and apart; without them nothing is compared
	}
	for n, p := range in.Pairs {
		sp := p.Translation
		start, end := c.MapBack(sp.Start, text.Before), c.MapBack(sp.End, text.After)
		out[n] = text.Span{Start: start, End: max(start, end)}
	}
	return out
}
