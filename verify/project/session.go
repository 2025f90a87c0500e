package project

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/format/file"
	"stet/editor/redline"
	"stet/editor/segment"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/project/store"

	"golang.org/x/text/language"
)

// Options are what a session is made of. Translation is needed by New only.
type Options struct {
	Original    *format.Document // nil: the translation stands alone
	Translation *format.Document
	Draft       *format.Document // nil: the translation as opened

	Checks       []*verify.Check
	Style        *verify.Style // nil: of a house that has said nothing
	By           string        // name entered by the person, for decisions and record
	Lang         language.Tag  // of messages; English if Und
	Target       language.Tag  // of translations whose text does not tell
	RegisterPath string        // the person's own register of names; "" is the user's configuration
	Dir          string        // folder of working files; "" is the user's data folder
	Temporary    bool          // keep nothing on disk
	KeyDir       string        // folder of the key that signs records; "" is the user's configuration
	ReadOnly     bool

	// Clock tells the time; time.Now if nil.
	Clock func() time.Time
	// Dispatch runs f on the owner's goroutine, soon. With nil nothing runs in the
	// background: whoever needs fresh findings calls Check.
	Dispatch func(f func())
	// Notify is told on the owner's goroutine what is new.
	Notify func(Event)
}

// Event is what is new in a session.
type Event struct {
	Text      *TextChange // the words of a side changed
	Documents bool        // an original came, or the sides were exchanged: show all again
	Languages bool        // a side is said to be in another language
	Aligned   bool        // the beads were renewed
	Checked   bool        // findings, names, facts or decisions were renewed
	Kept      bool        // writing to disk fails, or goes well again; see Session.Keeping
}

// TextChange is a change of the words of one side that has been applied.
type TextChange struct {
	Side      editor.Side
	Change    text.Change
	Selection *editor.Selection // nil: map the selection through the change
}

// Session is one article on the desk. It belongs to one goroutine, its owner's; what it
// does in the background it does on immutable snapshots.
type Session struct {
	opt       Options
	article   *editor.Article
	runner    *verify.Runner
	style     *verify.Style
	decisions []verify.Decision
	ticks     []Tick
	state     state
	earlier   remembered // by the last look
	reading   [2]Reading
	worker    *worker
	against   *Against          // what Changes compares with; nil: the draft
	selection *editor.Selection // for the next TextChange
	names     [2]string         // of the documents
	first     *seen             // findings of the article as it was opened
	counted   counted
	signs     []SignOff
	journal   []store.Entry // everything that was done to the article
	log       []store.Word  // everything that persons decided
	revisions []Revision
	documents [3]*format.Document // as opened, by store.Slot
	opened    map[string]string   // state of the project as opened
	keep      *keeper             // nil: nothing is kept on disk
	written   *written
	closed    bool
}

// ErrReadOnly is returned by everything that would change an article that is only read.
var ErrReadOnly = msg.Errorf("the article is open for reading only")

// New puts an article on the desk.
func New(o Options) (*Session, error) {
	if o.Translation == nil {
		return nil, msg.Errorf("an article needs a translation")
	}
	s, err := prepare(o)
	if err != nil {
		return nil, err
	}
	o.Original, o.Translation, o.Draft = nameless(o.Original), nameless(o.Translation), nameless(o.Draft)
	s.article, err = editor.New(editor.Options{Original: o.Original, Translation: o.Translation, Draft: o.Draft,
		Lang: s.languages(), Evidence: verify.Evidence})
	if err != nil {
		return nil, err
	}
	s.documents, s.opened = documentsOf(o), s.firstState()
	if !o.Temporary && !o.ReadOnly {
		s.keepNew(s.contents())
	}
	s.revise(RevisionOpened, "")
	s.begin()
	return s, nil
}

func prepare(o Options) (*Session, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Style == nil {
		o.Style = verify.DefaultStyle()
	}
	runner, err := verify.NewRunner(o.Checks, o.Style)
	if err != nil {
		return nil, err
	}
	s := &Session{opt: o, runner: runner, style: o.Style, written: &written{stamps: map[string]file.Stamp{}}}
	if err := s.readRegister(); err != nil {
		return nil, err
	}
	for i, d := range []*format.Document{o.Original, o.Translation} {
		if d != nil {
			s.names[i] = d.Name
			s.reading[i] = readingOf(d)
		}
	}
	return s, nil
}

// begin aligns the article and looks at it for the first time.
func (s *Session) begin() {
	s.article.Observe(observer{s})
	s.worker = newWorker(s)
	if s.opt.Dispatch == nil {
		s.article.Realign()
		return
	}
	s.worker.wake()
}

// nameless is a document whose name has no folder of this machine in it.
func nameless(d *format.Document) *format.Document {
	if d == nil || strings.Contains(d.Name, "://") {
		return d
	}
	c := *d
	c.Name = filepath.Base(filepath.FromSlash(d.Name))
	return &c
}

// Reading is what reading a document brought up.
type Reading struct {
	Notes   []msg.Text
	LeftOut []string // paragraphs that are not in the text: what stood around the article of a page
}

func readingOf(d *format.Document) Reading {
	r := Reading{Notes: NotesOf(d)}
	for _, n := range d.Notes {
		if n.Text != "" {
			r.LeftOut = append(r.LeftOut, n.Text)
		}
	}
	return r
}

// NotesOf are the notes of a document as messages.
func NotesOf(d *format.Document) []msg.Text {
	var out []msg.Text
	for _, n := range d.Notes {
		args := make([]any, len(n.Args))
		for i, a := range n.Args {
			args[i] = a
		}
		out = append(out, msg.New(n.ID, args...))
	}
	return out
}

// Reading is what reading the document of a side brought up.
func (s *Session) Reading(side editor.Side) Reading { return s.reading[side] }

// Article is the article, for reading; it is changed through the session.
func (s *Session) Article() *editor.Article { return s.article }

// HasOriginal tells whether there is an original to compare with.
func (s *Session) HasOriginal() bool { return s.article.HasOriginal() }

// Draft is the translation as it was first opened.
func (s *Session) Draft() text.Doc { return s.article.Draft() }

// Name is how the document of a side is called.
func (s *Session) Name(side editor.Side) string { return filepath.Base(s.names[side]) }

// Notes are what reading the documents brought up.
func (s *Session) Notes() []msg.Text {
	return slices.Concat(s.reading[align.Original].Notes, s.reading[align.Translation].Notes)
}

// ReadOnly tells whether nothing may be changed.
func (s *Session) ReadOnly() bool { return s.opt.ReadOnly }

// SetBy sets the name that stands with decisions from now on.
func (s *Session) SetBy(name string) {
	s.opt.By = strings.TrimSpace(name)
	if s.keep != nil && s.keep.place != nil {
		s.keep.place.SetBy(s.opt.By)
	}
}

// SourceAddress is the address of the original that the article names.
func (s *Session) SourceAddress() string {
	for _, side := range []editor.Side{align.Translation, align.Original} {
		if a := s.article.Meta(side).Source; a != "" {
			return a
		}
	}
	return ""
}

// Edit does one thing to the article.
func (s *Session) Edit(e editor.Edit) error {
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	if e.At.IsZero() {
		e.At = s.opt.Clock()
	}
	if e.Text != nil && e.Text.Side == align.Translation && e.Select != (editor.Selection{}) {
		s.selection = &e.Select
	}
	s.reviseBefore(e)
	err := s.article.Apply(e)
	s.selection = nil
	return s.kept(err)
}

// CanUndo and CanRedo tell whether there is something to undo or to do again.
func (s *Session) CanUndo() bool { _, ok := s.article.CanUndo(); return ok }

// CanRedo tells whether there is something to do again.
func (s *Session) CanRedo() bool { _, ok := s.article.CanRedo(); return ok }

// Undo takes the last step back; label is the message that names it.
func (s *Session) Undo() (label string, ok bool) {
	return s.travel(store.Undo, s.article.CanUndo, s.article.Undo)
}

// Redo does the step again that was undone last.
func (s *Session) Redo() (label string, ok bool) {
	return s.travel(store.Redo, s.article.CanRedo, s.article.Redo)
}

func (s *Session) travel(op store.Op, can func() (string, bool), do func() (editor.Selection, bool)) (string, bool) {
	label, ok := can()
	if !ok || s.opt.ReadOnly {
		return "", false
	}
	sel, ok := do()
	if ok {
		s.enter(store.Entry{Op: op, At: s.opt.Clock()})
		s.tell(Event{Text: &TextChange{Side: align.Translation, Change: text.None(s.article.Text(align.Translation).Len()), Selection: &sel}})
	}
	return label, ok
}

// SetOriginal sets the original, which was fetched or found after the article was opened.
func (s *Session) SetOriginal(d *format.Document) error {
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	d = nameless(d)
	s.names[align.Original] = d.Name
	s.reading[align.Original] = readingOf(d)
	return s.kept(s.article.SetOriginal(d, s.opt.Clock()))
}

// SwapSides exchanges original and translation.
func (s *Session) SwapSides() error {
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	s.names[0], s.names[1] = s.names[1], s.names[0]
	s.reading[0], s.reading[1] = s.reading[1], s.reading[0]
	s.against = nil
	return s.kept(s.article.Swap(s.opt.Clock()))
}

// Changes are the hunks between the draft, or what else it is compared with, and the
// translation.
func (s *Session) Changes() []redline.Hunk {
	return s.state.changes.of(s.Against().Old, s.article.Text(align.Translation), s.hunks)
}

// Revert takes hunk i of Changes back.
func (s *Session) Revert(i int) error {
	hs := s.Changes()
	if i < 0 || i >= len(hs) {
		return msg.Errorf("that change is no longer there")
	}
	now := s.article.Text(align.Translation)
	return s.change("edit.revert", text.Edit{Start: hs[i].New.Start, End: hs[i].New.End, New: s.Against().Old.Slice(hs[i].Old)}, now.Len())
}

func (s *Session) change(label string, e text.Edit, n int) error {
	c, err := text.NewChange(n, e)
	if err != nil {
		return err
	}
	return s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: label})
}

// observer hands what happened to the article on to the session's owner.
type observer struct{ s *Session }

// TextChanged implements editor.Observer.
func (o observer) TextChanged(side editor.Side, c text.Change) {
	s := o.s
	s.tell(Event{Text: &TextChange{Side: side, Change: c, Selection: s.selection}})
	s.worker.key()
}

// Changed implements editor.Observer.
func (o observer) Changed(w editor.What) {
	switch w {
	case editor.Alignments:
		o.s.tell(Event{Aligned: true})
		return
	case editor.Language:
		o.s.worker.drop()
		o.s.tell(Event{Languages: true})
	case editor.Documents:
		o.s.worker.drop()
		o.s.state = state{}
		o.s.tell(Event{Documents: true})
	}
	o.s.worker.wake()
}

func (s *Session) tell(e Event) {
	if s.opt.Notify != nil && !s.closed {
		s.opt.Notify(e)
	}
}

// languages are those of the documents, read off their texts where nothing else tells
// them; the translation's falls back on the preference.
func (s *Session) languages() (tags [2]language.Tag) {
	for i, d := range []*format.Document{s.opt.Original, s.opt.Translation} {
		if d != nil && d.Lang == language.Und {
			tags[i] = DetectLanguage(d)
		}
	}
	if tags[align.Translation] == language.Und && s.opt.Translation.Lang == language.Und {
		tags[align.Translation] = s.opt.Target
	}
	return tags
}

// DetectLanguage reads the language of a document off its text; language.Und if that does
// not tell.
func DetectLanguage(d *format.Document) language.Tag {
	tag, sure := segment.Detect(d.Text.String())
	if sure < sureEnough {
		return language.Und
	}
	return tag
}

// sureEnough is the confidence from which a detected language is taken. A text of six
// words has it; a single name does not.
const sureEnough = 0.3
