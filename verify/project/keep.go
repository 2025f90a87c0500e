package project

import (
	"encoding/json"
	"errors"
	"strings"
	"sync/atomic"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/verify"
	"stet/verify/project/store"
)

// Keys of the state of a project.
const (
	stateStyle = "style" // house style in force: JSON
	stateFirst = "first" // findings of the first look: JSON
	stateFixed = "fixed" // of those that are gone: who was at the desk, and when: JSON
)

var stateLang = [2]string{"lang.original", "lang.translation"}

// Kinds of word in the log of a project.
const (
	wordDecision = "decision"
	wordTick     = "tick"
	wordSign     = "sign"
)

// keeper writes a session to disk as it goes on. Without a place it keeps nothing.
type keeper struct {
	place   *store.Place
	path    string // of the file that was opened, where there is no place
	holder  *Holder
	touched bool  // there is something that the project file does not have
	saving  int   // how often it is being saved right now
	failed  error // why there is no place

	session atomic.Pointer[Session]
}

// told is called by the writer when writing begins to fail and when it goes well again.
func (k *keeper) told(error) {
	s := k.session.Load()
	if s != nil && s.opt.Dispatch != nil {
		s.opt.Dispatch(func() { s.tell(Event{Kept: true}) })
	}
}

func (k *keeper) listen(s *Session) { k.session.Store(s) }

// keepNew begins to keep an article that has no name. Where there is no place to keep it
// the desk works all the same, and Keeping says so.
func (s *Session) keepNew(c *store.Contents) {
	k := &keeper{}
	s.keep = k
	folder, err := store.OpenFolder(s.opt.Dir)
	if err == nil {
		k.place, err = folder.New(c, s.opt.By, s.opt.Clock(), k.told)
	}
	k.failed = err
	k.listen(s)
}

// contents is everything that there is to keep.
func (s *Session) contents() *store.Contents {
	state := map[string]string{store.KeyTitle: s.Title()}
	for k, v := range s.opened {
		state[k] = v
	}
	return &store.Contents{Documents: s.documents, State: state, Journal: s.journal, Log: s.log, Revisions: s.revisions}
}

// firstState is the state of an article that was just opened.
func (s *Session) firstState() map[string]string {
	state := map[string]string{}
	for i, tag := range s.languages() {
		state[stateLang[i]] = tag.String()
	}
	state[stateStyle] = storedStyle(s.style)
	return state
}

// storedStyle is a house style as JSON, without the paths of this machine.
func storedStyle(style *verify.Style) string {
	bare := *style
	bare.Path, bare.Register = "", ""
	data, err := json.Marshal(bare)
	if err != nil {
		return "" // a style is words and numbers: it marshals
	}
	return string(data)
}

// work is the file to write to; nil if nothing is kept.
func (s *Session) work() *store.Working {
	if s.keep == nil || s.keep.place == nil {
		return nil
	}
	return s.keep.place.Work()
}

// touch notes that the project file lacks something.
func (s *Session) touch() {
	if s.keep == nil || s.keep.touched {
		return
	}
	s.keep.touched = true
	if s.keep.place != nil {
		s.keep.place.Touch()
	}
}

// kept writes down what the article did last, if err says that it did.
func (s *Session) kept(err error) error {
	if err != nil {
		return err
	}
	e, began, ok := s.article.Last()
	if !ok {
		return nil
	}
	op := store.Join
	if began {
		op = store.Edit
	}
	s.enter(store.Entry{Op: op, Edit: &e, At: s.opt.Clock()})
	if w := s.work(); w != nil && (e.Meta != nil || len(s.journal) == 1) {
		w.Set(store.KeyTitle, s.Title())
	}
	return nil
}

func (s *Session) enter(e store.Entry) {
	s.touch() // first: what is on disk without it would be taken for what the project has
	s.journal = append(s.journal, e)
	if w := s.work(); w != nil {
		w.Journal(len(s.journal), e)
	}
}

// word appends to the log of what persons decided.
func (s *Session) word(kind string, what any) error {
	body, err := json.Marshal(what)
	if err != nil {
		return err
	}
	before := ""
	if n := len(s.log); n > 0 {
		before = s.log[n-1].Hash
	}
	w := store.Chained(before, store.Word{Kind: kind, At: s.opt.Clock(), Body: body})
	s.touch()
	s.log = append(s.log, w)
	if f := s.work(); f != nil {
		f.Word(len(s.log), w)
	}
	return nil
}

// takeWords reads the log of a project.
func (s *Session) takeWords(log []store.Word) error {
	s.log = log
	for i, w := range log {
		if err := s.takeWord(w); err != nil {
			return msg.Errorf("entry %d of the log of decisions: %w", i+1, err)
		}
	}
	return nil
}

func (s *Session) takeWord(w store.Word) error {
	switch w.Kind {
	case wordDecision:
		var d verify.Decision
		if err := json.Unmarshal(w.Body, &d); err != nil {
			return err
		}
		s.decisions = append(s.decisions, d)
	case wordTick:
		var t Tick
		if err := json.Unmarshal(w.Body, &t); err != nil {
			return err
		}
		s.ticks = append(s.ticks, t)
	case wordSign:
		var g SignOff
		if err := json.Unmarshal(w.Body, &g); err != nil {
			return err
		}
		s.signs = append(s.signs, g)
	default:
		return msg.Errorf("this program knows no %q", w.Kind)
	}
	return nil
}

// takeState reads what changes in place.
func (s *Session) takeState(state map[string]string) error {
	stored := state[stateFirst]
	if stored == "" {
		return nil
	}
	var fs []verify.Finding
	if err := json.Unmarshal([]byte(stored), &fs); err != nil {
		return msg.Errorf("findings of the project: %w", err)
	}
	s.first = &seen{}
	s.first.add(fs)
	if stored = state[stateFixed]; stored == "" {
		return nil
	}
	if err := json.Unmarshal([]byte(stored), &s.first.gone); err != nil {
		return msg.Errorf("findings of the project: %w", err)
	}
	return nil
}

// keepFirst writes down the findings of the first look.
func (s *Session) keepFirst(fs []verify.Finding) {
	w := s.work()
	if w == nil {
		return
	}
	if data, err := json.Marshal(fs); err == nil {
		w.Set(stateFirst, string(data))
	}
}

// Path is the project file; "" for an article without a name.
func (s *Session) Path() string {
	switch {
	case s.keep == nil:
		return ""
	case s.keep.place != nil:
		return s.keep.place.Project
	}
	return s.keep.path
}

// Holder says who has the project open, where it is open elsewhere; nil otherwise.
func (s *Session) Holder() *Holder {
	if s.keep == nil {
		return nil
	}
	return s.keep.holder
}

// Keeping is why the newest work is not on disk; nil if it is, or will be in a moment.
func (s *Session) Keeping() error {
	switch {
	case s.keep == nil:
		return nil
	case s.keep.place == nil:
		return s.keep.failed
	}
	return s.keep.place.Work().Err()
}

// Modified tells whether there is something that the project file does not have.
func (s *Session) Modified() bool { return s.keep != nil && (s.keep.touched || s.keep.saving > 0) }

var (
	errNoName  = msg.Errorf("the article has no name yet; save it under one")
	errNotKept = msg.Errorf("nothing of this article is kept on disk")
)

// Save replaces the project file, whole or not at all.
func (s *Session) Save() error {
	write, done, err := s.Saving()
	if err != nil {
		return err
	}
	if err := done(write()); err != nil {
		return err
	}
	return s.work().Flush()
}

// Saving begins to replace the project file: write does it, on any goroutine, while the
// work goes on; done takes its error on the owner's goroutine and gives it back.
func (s *Session) Saving() (write func() error, done func(error) error, err error) {
	switch {
	case s.opt.ReadOnly:
		return nil, nil, ErrReadOnly
	case s.keep == nil:
		return nil, nil, errNotKept
	case s.keep.place == nil:
		return nil, nil, s.keep.failed
	case s.keep.place.Project == "":
		return nil, nil, errNoName
	}
	k := s.keep
	k.touched = false
	k.saving++
	return k.place.Save, func(err error) error {
		k.saving--
		switch {
		case err != nil:
			k.touched = true
		case !k.touched && !s.closed:
			k.place.Saved()
		}
		return err
	}, nil
}

// SaveAs writes the article to a project file and goes on with that one.
func (s *Session) SaveAs(path string) error {
	switch {
	case s.keep == nil:
		return errNotKept
	case s.keep.place == nil && s.opt.ReadOnly:
		return s.copyTo(path)
	case s.keep.place == nil:
		return s.keep.failed
	}
	if err := s.keep.place.SaveAs(path, s.opt.Clock(), s.keep.told); err != nil {
		return err
	}
	s.keep.touched = false
	return nil
}

// copyTo writes an article that is only read to a file of its own and makes it that one's:
// from then on it can be changed.
func (s *Session) copyTo(path string) error {
	was := s.keep
	s.keepNew(s.contents())
	if s.keep.place == nil {
		err := s.keep.failed
		s.keep = was
		return err
	}
	if err := s.keep.place.SaveAs(path, s.opt.Clock(), s.keep.told); err != nil {
		err = errors.Join(err, s.keep.place.Close(false))
		s.keep = was
		return err
	}
	s.opt.ReadOnly = false
	return nil
}

// Close ends the session. A project is saved; an article without a name waits for the next
// start if anything was done to it. Where a project cannot be saved its work waits too, and
// the error says why.
func (s *Session) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	s.worker.stop()
	if s.keep == nil || s.keep.place == nil {
		return nil
	}
	var err error
	if s.Modified() && s.keep.place.Project != "" {
		err = s.Save()
	}
	return errors.Join(err, s.keep.place.Close(s.keep.touched))
}

// Discard ends the session and throws away what the project file does not have.
func (s *Session) Discard() error {
	if s.keep != nil {
		s.keep.touched, s.keep.saving = false, 0
	}
	return s.Close()
}

// Title is what the article is called: its title, its first words, or its file.
func (s *Session) Title() string {
	if h := headline(s.article.Snapshot()); h != "" {
		return h
	}
	return strings.TrimSuffix(s.names[editor.Side(align.Translation)], ".stet")
}
