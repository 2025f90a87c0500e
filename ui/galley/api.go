package galley

import (
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/text"
	"stet/ui/galley/typeset"

	"fyne.io/fyne/v2"
)

// Edit is something that a person did to the translation with keyboard, mouse or
// clipboard. The owner of the galley applies it to the article and then calls
// Galley.Apply before it returns; if it does not, nothing has happened.
type Edit struct {
	Change        text.Change
	Before, After editor.Selection
	Group         editor.Group
	Label         string // message id, "edit.typing", "edit.paste" …
}

// Kind says what a mark is, and so how it is drawn. The graver has the higher number:
// where two marks lie over each other, the graver is drawn.
type Kind int

// The kinds of mark, each with its own shape, since colour is never the only sign.
const (
	Inserted   Kind = 1 + iota // words that the draft did not have: a solid line
	Name                       // a name: a dashed line
	Stetted                    // a finding left to stand: the proofreader's dots
	Notice                     // a finding, information: a dotted line
	Warning                    // a finding, warning: a double line
	Error                      // a finding, error: a wavy line
	Hit                        // found by search: a box
	CurrentHit                 // the hit at which the search stands: a filled box
)

// Mark is a range of one side with a meaning. It is mapped through every change at once.
type Mark struct {
	Span text.Span
	Kind Kind
	ID   int  // the owner's number, given back to it
	Drop bool // goes when something is typed into it; otherwise it grows
}

// Ghost is text that is shown but not there: what the draft had and the translation has
// no more. It is struck through and cannot be edited; it stands before the byte at Off.
type Ghost struct {
	Off  int
	Text string
	ID   int
}

// Place is a point of a text in the window.
type Place struct {
	Side     editor.Side
	Off      int           // byte of that side
	Marks    []Mark        // the marks at Off, the gravest first
	Ghosts   []Ghost       // the struck-out text at Off
	Position fyne.Position // on the canvas
}

// Columns says which sides are shown.
type Columns int

// Both sides beside each other, or one of them alone.
const (
	Both Columns = iota
	TranslationOnly
	OriginalOnly
)

// Options are what a galley needs from its owner. Every part may be left out. The
// functions are called on the window's thread.
type Options struct {
	// Dispatch runs f on the window's thread, soon; fyne.Do if nil.
	Dispatch func(f func())
	// Clipboard gives the clipboard; that of the current app if nil.
	Clipboard func() fyne.Clipboard
	// Now is the clock that tells a double click from two; time.Now if nil.
	Now func() time.Time
	// Fonts are the fonts to set text in, which several galleys may share, as ThemeFonts
	// makes them; fonts of its own if nil. Those of the system are added in the background.
	Fonts *typeset.Fonts
	// FontCache is the folder for the index of the system's fonts; a usual place if empty.
	FontCache string
	// Paper names the theme's colour behind the text; white or nearly black if empty.
	Paper fyne.ThemeColorName
	// Idle lays out nothing in the background, for tests.
	Idle bool

	OnEdit   func(Edit)
	OnSelect func(side editor.Side, sel editor.Selection)
	OnUndo   func()
	OnRedo   func()
	// OnMenu is asked for the menu at a place (secondary click, menu key).
	OnMenu func(Place)
	// OnKey is offered every key first; true says that it is dealt with.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut gets the shortcuts that the galley has no use for.
	OnShortcut func(fyne.Shortcut)
	// OnNotice gets sentences for the status line: a script without a font, pasted text
	// that was put right, an edit of the original that was refused.
	OnNotice func(msg.Text)
	// OnKeyDone is told when a key came whose text is now set and placed, for measuring.
	OnKeyDone func(begun time.Time)
	// OnZoom is told the new zoom, 1 for the size of the theme.
	OnZoom func(float32)

	// Pair gives the bead at a place: the range of its segments on the same side and on
	// the other one.
	Pair func(side editor.Side, off int) (own, other text.Span, ok bool)
	// Sentence gives the sentence at a place, for the triple click; the range that Pair
	// gives if nil.
	Sentence func(side editor.Side, off int) text.Span
	// Popup makes what is shown for the marks at a place, nil for nothing.
	Popup func(Place) fyne.CanvasObject
}
