package editor

import (
	"errors"
	"fmt"
	"time"

	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// Edit is one thing that a person (or a fix) does to an article. Exactly one of its
// parts is set. It can be stored as JSON and replayed.
type Edit struct {
	Text     *TextEdit     `json:"text,omitempty"`
	Link     *LinkEdit     `json:"link,omitempty"`
	Meta     *MetaEdit     `json:"meta,omitempty"`
	Lang     *LangEdit     `json:"lang,omitempty"`
	Original *OriginalEdit `json:"original,omitempty"`
	Swap     bool          `json:"swap,omitempty"` // exchange original and translation

	// With neither Select nor Before the caret is taken to where the words change.
	Select Selection `json:"select,omitzero"` // selection after the edit; restored by redo
	Before Selection `json:"before,omitzero"` // selection before the edit; restored by undo
	Group  Group     `json:"group,omitempty"` // how it joins the edits before it in one undo step
	Label  string    `json:"label,omitempty"` // message id of what was done ("edit.typing", "edit.use-everywhere"), for menu and history
	At     time.Time `json:"at,omitzero"`     // when it was done; Typing and Deletion are grouped by it
}

// TextEdit changes the words of one side.
type TextEdit struct {
	Side   Side        `json:"side"`
	Change text.Change `json:"change"`
}

// LinkEdit sets a person's own bead: exactly these segments belong together, wherever
// later edits move them. With Withdraw the own beads that touch these segments are taken
// back; with nothing on either side, all of them.
type LinkEdit struct {
	// Original and Translation are segments of the alignment that is installed. Apply
	// turns them into the spans, which are what is kept.
	Original    []segment.ID `json:"-"`
	Translation []segment.ID `json:"-"`
	// Spans are bytes of both texts; a side that has none is empty ({0, 0}).
	Spans    [2]text.Span `json:"spans"`
	Withdraw bool         `json:"withdraw,omitempty"`
}

// MetaEdit replaces the metadata of one side.
type MetaEdit struct {
	Side Side        `json:"side"`
	Meta format.Meta `json:"meta"`
}

// LangEdit chooses the language of one side.
type LangEdit struct {
	Side Side         `json:"side"`
	Lang language.Tag `json:"lang"`
}

// OriginalEdit sets the original; nil takes it away.
type OriginalEdit struct {
	Document *format.Document `json:"document"`
}

// Selection is a range with a direction: Anchor stays, Head moves. Bytes of the translation.
type Selection struct {
	Anchor int `json:"anchor"`
	Head   int `json:"head"`
}

// Span is the range that is selected, without its direction.
func (s Selection) Span() text.Span {
	return text.Span{Start: min(s.Anchor, s.Head), End: max(s.Anchor, s.Head)}
}

// Group says how an edit joins the edit before it in one undo step.
type Group int

// Groups. Typing and deletion join an adjacent edit of the same group that is younger
// than a second and from which the caret has not moved away; Alone never joins.
const (
	Alone Group = iota
	Typing
	Deletion
	Together // joins the edit before it in any case: a replace-all in both texts
)

// sideChange is a change of the words of one side.
type sideChange struct {
	side   Side
	change text.Change
}

var errOneEdit = errors.New("an edit does exactly one thing")

func (e Edit) validate() error {
	n := 0
	for _, set := range []bool{e.Text != nil, e.Link != nil, e.Meta != nil, e.Lang != nil, e.Original != nil, e.Swap} {
		if set {
			n++
		}
	}
	if n != 1 {
		return errOneEdit
	}
	if s := e.side(); s != Original && s != Translation {
		return fmt.Errorf("there is no side %d", s)
	}
	return nil
}

// placed is e with the caret where it changes the translation, if it came without
// selections: a fix or a replacement that nobody typed. Undo then shows the place.
func (e Edit) placed() Edit {
	none := Selection{}
	if e.Text == nil || e.Text.Side != Translation || e.Before != none || e.Select != none || e.Text.Change.Empty() {
		return e
	}
	first := e.Text.Change.Edits()[0]
	e.Before = Selection{first.Start, first.Start}
	e.Select = Selection{first.Start + len(first.New), first.Start + len(first.New)}
	return e
}

// side is the side that an edit names; Translation if it names none.
func (e Edit) side() Side {
	switch {
	case e.Text != nil:
		return e.Text.Side
	case e.Meta != nil:
		return e.Meta.Side
	case e.Lang != nil:
		return e.Lang.Side
	}
	return Translation
}

func (e Edit) changes() []sideChange {
	if e.Text == nil {
		return nil
	}
	return []sideChange{{e.Text.Side, e.Text.Change}}
}

// what an edit changes besides words.
func (e Edit) what() []What {
	switch {
	case e.Link != nil:
		return []What{Links}
	case e.Meta != nil:
		return []What{Metadata}
	case e.Lang != nil:
		return []What{Language}
	case e.Original != nil, e.Swap:
		return []What{Documents}
	}
	return nil
}
