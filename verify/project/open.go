package project

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/format"
	"stet/verify"
	"stet/verify/project/store"

	"golang.org/x/text/language"
)

// Damaged is the error of a project file that cannot be read whole. It is left as it is;
// Rescue opens what can be read of it as an article without a name.
type Damaged = store.Damaged

// Holder says who has an article open.
type Holder = store.Holder

// Waiting is an article that was left behind without being saved.
type Waiting struct {
	Path, Title string
	At          time.Time
}

// Open opens a project file, or an article that waits (see Recoverable). A project that
// somebody else has open is opened for reading only; Holder says who has it.
func Open(path string, o Options) (*Session, error) {
	if o.ReadOnly || o.Temporary {
		c, err := store.Read(path)
		if err != nil {
			return nil, err
		}
		return restore(c, nil, o)
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	folder, err := store.OpenFolder(o.Dir)
	if err != nil {
		return nil, err
	}
	k := &keeper{path: path}
	place, c, err := folder.Open(path, o.By, o.Clock(), k.told)
	var used *store.InUse
	if errors.As(err, &used) && c != nil {
		o.ReadOnly = true
		k.holder = &used.Holder
		return restore(c, k, o)
	}
	if err != nil {
		return nil, err
	}
	k.place, k.touched = place, c.Touched()
	s, err := restore(c, k, o)
	if err != nil {
		return nil, &Damaged{Path: path, Why: errors.Join(err, place.Close(true))}
	}
	return s, nil
}

// Rescue opens what can be read of a damaged project as an article without a name. The
// damaged file stays as it is.
func Rescue(path string, o Options) (*Session, error) {
	c, err := store.Read(path)
	if c == nil {
		return nil, err
	}
	c.Journal = replayable(c)
	if i := store.Broken(c.Log); i >= 0 {
		c.Log = c.Log[:i]
	}
	s, err := restore(c, &keeper{}, o)
	if err != nil {
		return nil, err
	}
	s.keepNew(c)
	s.keep.touched = true
	return s, nil
}

// Recoverable are the articles that wait in the data folder ("" is the user's own), the
// newest first.
func Recoverable(dir string) ([]Waiting, error) {
	folder, err := store.OpenFolder(dir)
	if err != nil {
		return nil, err
	}
	list, err := folder.Waiting()
	if err != nil {
		return nil, err
	}
	out := make([]Waiting, 0, len(list))
	for _, w := range list {
		out = append(out, Waiting{w.Path, w.Title, w.At})
	}
	return out, nil
}

// Forget takes an article away that waits and that nobody wants.
func Forget(dir, path string) error {
	folder, err := store.OpenFolder(dir)
	if err != nil {
		return err
	}
	return folder.Forget(path)
}

// restore makes a session of what a file holds.
func restore(c *store.Contents, k *keeper, o Options) (*Session, error) {
	o.Original, o.Translation, o.Draft = c.Documents[store.Original], c.Documents[store.Translation], c.Documents[store.Draft]
	if err := o.readStyle(c.State[stateStyle]); err != nil {
		return nil, err
	}
	s, err := prepare(o)
	if err != nil {
		return nil, err
	}
	if s.article, err = restoreArticle(c); err != nil {
		return nil, err
	}
	if err := s.takeWords(c.Log); err != nil {
		return nil, err
	}
	if err := s.takeState(c.State); err != nil {
		return nil, err
	}
	s.journal, s.revisions = c.Journal, c.Revisions
	s.documents, s.opened = c.Documents, c.State
	maps.DeleteFunc(s.opened, func(key, _ string) bool { return strings.HasPrefix(key, store.Local) })
	if s.keep = k; k != nil {
		k.listen(s)
	}
	s.begin()
	return s, nil
}

// readStyle takes the house style that was in force where no other is given.
func (o *Options) readStyle(stored string) error {
	if o.Style != nil || stored == "" {
		return nil
	}
	o.Style = new(verify.Style)
	if err := json.Unmarshal([]byte(stored), o.Style); err != nil {
		return msg.Errorf("house style of the project: %w", err)
	}
	return nil
}

func restoreArticle(c *store.Contents) (*editor.Article, error) {
	h, err := historyOf(c.Journal)
	if err != nil {
		return nil, err
	}
	return editor.Restore(editor.Options{Original: c.Documents[store.Original], Translation: c.Documents[store.Translation],
		Draft: c.Documents[store.Draft], Lang: storedLanguages(c.State), Evidence: verify.Evidence}, h)
}

func storedLanguages(state map[string]string) (tags [2]language.Tag) {
	for i, key := range stateLang {
		tags[i], _ = language.Parse(state[key]) // Und: that of the document
	}
	return tags
}

var errJournal = msg.Errorf("the journal does not fit the article")

// historyOf plays undo and redo of a journal through, so that what is left to be replayed
// are the steps that stand, and those that can be done again.
func historyOf(journal []store.Entry) (editor.History, error) {
	var h editor.History
	for i, e := range journal {
		ok := true
		switch e.Op {
		case store.Edit:
			h.Done, h.Undone = append(h.Done, editor.Step{Edits: []editor.Edit{*e.Edit}}), nil
		case store.Join:
			if ok = len(h.Done) > 0; ok {
				last := &h.Done[len(h.Done)-1]
				last.Edits, h.Undone = append(last.Edits, *e.Edit), nil
			}
		case store.Undo:
			ok = move(&h.Done, &h.Undone)
		case store.Redo:
			ok = move(&h.Undone, &h.Done)
		default:
			ok = false
		}
		if !ok {
			return h, msg.Errorf("line %d: %w", i+1, errJournal)
		}
	}
	return h, nil
}

func move(from, to *[]editor.Step) bool {
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, (*from)[n-1])
	*from = (*from)[:n-1]
	return true
}

// replayable is the longest front of a journal that fits the article.
func replayable(c *store.Contents) []store.Entry {
	good, bad := 0, len(c.Journal)+1
	for good+1 < bad {
		mid := (good + bad) / 2
		front := *c
		front.Journal = c.Journal[:mid]
		if _, err := restoreArticle(&front); err == nil {
			good = mid
		} else {
			bad = mid
		}
	}
	return c.Journal[:good]
}

// documentsOf are the documents as a project keeps them.
func documentsOf(o Options) (ds [3]*format.Document) {
	ds[store.Original], ds[store.Translation], ds[store.Draft] = o.Original, o.Translation, o.Draft
	return ds
}
