// Package editor holds the article on the desk: original, translation and draft as
// documents, their alignment, and the history of edits. One method changes it, Apply;
// everything that it does can be undone. It knows no checks, files or windows.
//
// An Article belongs to one goroutine. Others work on a Snapshot, which is immutable.
package editor

import (
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/segment"
	"stet/editor/text"

	"golang.org/x/text/language"
)

// Side is a side of the desk.
type Side = align.Side

// The two sides.
const (
	Original    = align.Original
	Translation = align.Translation
)

// Edit is one thing that a person (or a fix) does to an article. Exactly one of its
// parts is set.
type Edit struct {
	Text   *TextEdit
	Link   *LinkEdit
	Meta   *MetaEdit
	Lang   *LangEdit
	Select Selection // selection after the edit; restored by redo
	Before Selection // selection before the edit; restored by undo
	Group  Group     // how it joins the edits before it in one undo step
	Label  string    // message id of what was done ("edit.typing", "edit.use-everywhere"), for menu and history
}

// TextEdit changes the words of one side.
type TextEdit struct {
	Side   Side
	Change text.Change
}

// LinkEdit sets a person's own bead: exactly these segments belong together. With both
// sides empty all own beads are withdrawn.
type LinkEdit struct {
	Original, Translation []segment.ID
	Withdraw              bool // take this own bead back
}

// MetaEdit replaces the metadata of one side.
type MetaEdit struct {
	Side Side
	Meta format.Meta
}

// LangEdit chooses the language of one side.
type LangEdit struct {
	Side Side
	Lang language.Tag
}

// Selection is a range with a direction: Anchor stays, Head moves. Bytes of the translation.
type Selection struct{ Anchor, Head int }

// Group says how an edit joins the edit before it in one undo step.
type Group int

// Groups. Typing and deletion join an adjacent edit of the same group that is younger
// than a second and from which the caret has not moved away; Alone never joins.
const (
	Alone Group = iota
	Typing
	Deletion
)

// Snapshot is the article at one revision: an immutable value for background work.
type Snapshot struct {
	Revision    int
	HasOriginal bool
	Docs        [2]text.Doc
	Blocks      [2][]format.Block
	Inlines     [2][]format.Inline
	Segments    [2]segment.List
	Lang        [2]language.Tag
	Meta        [2]format.Meta
	Draft       text.Doc
	Beads       []align.Bead
}
