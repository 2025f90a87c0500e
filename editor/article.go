// Package editor holds the article on the desk: original, translation and draft as
// documents, their alignment, and the history of edits. One method changes it, Apply;
// everything that it does can be undone. It knows no checks, files or windows.
//
// An Article belongs to one goroutine. Others work on a Snapshot, which is immutable and
// costs nothing to take. What grows with the article (cutting sentences, aligning) is done
// by Snapshot.Align, on any goroutine, and handed back with Install.
package editor

import (
	"slices"
	"time"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/format"
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

// Errors that a caller tells apart.
var (
	// ErrTooOld: the revision lies before the changes that are still known, or before the
	// documents were exchanged.
	ErrTooOld = msg.Errorf("the article has changed too much since then")
	// ErrOverlap: what a late change replaces has itself been changed.
	ErrOverlap = msg.Errorf("the words to be replaced have been changed since")
	// ErrNoOriginal: there is no original to work on.
	ErrNoOriginal = msg.Errorf("the article has no original")
)

// Options are what an article is made of. Only Translation is needed.
type Options struct {
	Original    *format.Document // nil: the translation stands alone
	Translation *format.Document
	Draft       *format.Document // nil: the translation as opened
	Lang        [2]language.Tag  // chosen languages; language.Und: that of the document
	Evidence    align.Evidence   // for the alignment; nil: none
}

// Article is an original and its translation under work.
type Article struct {
	options   Options // as opened: history is replayed upon it
	evidence  align.Evidence
	now       state
	revision  int
	log       changeLog
	history   history
	alignment *Alignment
	pending   pending
	observers []*observer
}

// New opens an article. It does not align it: see Snapshot.Align, or Realign.
func New(o Options) (*Article, error) {
	if o.Translation == nil {
		return nil, msg.Errorf("an article needs a translation")
	}
	a := &Article{options: o, evidence: o.Evidence}
	a.now = openState(o)
	return a, nil
}

// Observer is told what happened to an article, after it happened, on its goroutine. It
// must not change the article from there.
type Observer interface {
	// TextChanged follows every change of the words of a side, undo and redo too.
	TextChanged(side Side, c text.Change)
	// Changed follows everything else.
	Changed(what What)
}

// What is what changed besides words.
type What int

// What can change besides words.
const (
	Documents  What = iota // an original came, or the sides were exchanged: read everything again
	Metadata               // of a side
	Language               // of a side
	Links                  // a person's own beads
	Alignments             // a new alignment was installed
	Attributes             // block kinds and inline spans came back by undo or redo
)

// Observe adds an observer and returns the function that takes it away again.
func (a *Article) Observe(o Observer) (remove func()) {
	entry := &observer{o}
	a.observers = append(a.observers, entry)
	return func() {
		a.observers = slices.DeleteFunc(slices.Clone(a.observers), func(x *observer) bool { return x == entry })
	}
}

// observer is one Observer; the same one may be added twice.
type observer struct{ Observer }

func (a *Article) tell(w What) {
	for _, o := range a.observers {
		o.Changed(w)
	}
}

// Revision counts everything that ever changed the article, undo and redo too.
func (a *Article) Revision() int { return a.revision }

// HasOriginal tells whether there is an original.
func (a *Article) HasOriginal() bool { return a.now.hasOriginal }

// Text is the text of a side.
func (a *Article) Text(s Side) text.Doc { return a.now.sides[s].text }

// Draft is the translation as first opened, or the draft that was given.
func (a *Article) Draft() text.Doc { return a.now.draft(a.options) }

// Lang is the language of a side.
func (a *Article) Lang(s Side) language.Tag { return a.now.sides[s].lang }

// Meta is the metadata of a side.
func (a *Article) Meta(s Side) format.Meta { return a.now.sides[s].meta }

// Block is the attributes of line i of a side.
func (a *Article) Block(s Side, i int) format.Block { return a.now.sides[s].block(i) }

// Apply does one edit and remembers it for undo. Its cost does not grow with the article.
func (a *Article) Apply(e Edit) error {
	e, err := a.resolve(e)
	if err != nil {
		return err
	}
	next, err := a.now.apply(e)
	if err != nil {
		return err
	}
	a.history.push(e, a.now)
	a.step(next, e.changes(), e.what())
	return nil
}

// step makes next the state of the article and tells everyone.
func (a *Article) step(next state, cs []sideChange, ws []What) {
	a.now = next
	a.revision++
	replaced := slices.Contains(ws, Documents)
	if a.log.add(a.revision, cs, replaced); replaced {
		a.alignment = nil
	}
	for _, o := range a.observers {
		for _, c := range cs {
			o.TextChanged(c.side, c.change)
		}
		for _, w := range ws {
			o.Changed(w)
		}
	}
}

// SetOriginal sets the original of an article that was opened without, or another one.
func (a *Article) SetOriginal(d *format.Document, at time.Time) error {
	return a.Apply(Edit{Original: &OriginalEdit{Document: d}, Label: "edit.set-original", At: at})
}

// Swap exchanges original and translation, for texts that were opened the wrong way round.
func (a *Article) Swap(at time.Time) error {
	return a.Apply(Edit{Swap: true, Label: "edit.swap", At: at})
}

// Since is the change that leads from the text of a side at revision rev to its text now.
func (a *Article) Since(rev int, s Side) (text.Change, error) {
	return a.log.since(rev, s, a.Text(s).Len())
}

// Rebase maps a change of the translation that was made for revision rev to the text of
// now, for fixes and other late results. It fails with ErrOverlap where words that the
// change replaces have been changed since, and with ErrTooOld.
func (a *Article) Rebase(rev int, c text.Change) (text.Change, error) {
	since, err := a.Since(rev, Translation)
	if err != nil {
		return text.Change{}, err
	}
	if since.OldLen() != c.OldLen() {
		return text.Change{}, msg.Errorf("revision %d: %w", rev, text.ErrLength)
	}
	if c.Overlaps(since) {
		return text.Change{}, ErrOverlap
	}
	return c.Rebase(since, text.After), nil
}
