package project

import (
	"slices"
	"strings"
	"time"

	"stet/assets/msg"
	"stet/editor"
	"stet/editor/align"
	"stet/editor/redline"
	"stet/editor/text"
	"stet/verify/project/store"
)

// Kinds of revision.
const (
	RevisionOpened  = "opened"
	RevisionNamed   = "named"
	RevisionReplace = "replace" // before something was replaced in many places
	RevisionExport  = "export"  // before a copy left the desk
	RevisionTime    = "time"    // every ten minutes of work
)

// revisionEvery is how much work goes into a revision that nobody asked for.
const revisionEvery = 10 * time.Minute

// Revision is a state of the article that can be compared and gone back to.
type Revision = store.Revision

// Revisions are the revisions of the article, the oldest first.
func (s *Session) Revisions() []Revision { return slices.Clone(s.revisions) }

// NameRevision makes a revision of the article as it stands now.
func (s *Session) NameRevision(name string) error {
	if name = strings.TrimSpace(name); name == "" {
		return msg.Errorf("a revision needs a name")
	}
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	s.revise(RevisionNamed, name)
	return nil
}

// BeforeExport makes a revision of the text that is about to leave.
func (s *Session) BeforeExport() {
	if !s.opt.ReadOnly {
		s.reviseOnce(RevisionExport)
	}
}

// reviseOnce makes a revision, unless the newest one is of the same state.
func (s *Session) reviseOnce(kind string) {
	if n := len(s.revisions); n == 0 || s.revisions[n-1].Entries != len(s.journal) {
		s.revise(kind, "")
	}
}

func (s *Session) revise(kind, name string) {
	r := Revision{N: len(s.revisions) + 1, Name: name, Kind: kind, At: s.opt.Clock(), Entries: len(s.journal)}
	s.revisions = append(s.revisions, r)
	if w := s.work(); w != nil {
		w.Revision(r)
	}
	if kind != RevisionOpened {
		s.touch()
	}
}

// reviseBefore makes the revisions that nobody asks for, before an edit is done.
func (s *Session) reviseBefore(e editor.Edit) {
	switch e.Label {
	case "edit.replace-all", "edit.use-everywhere", "edit.safe-fixes", "edit.restore":
		s.reviseOnce(RevisionReplace)
		return
	}
	if n := len(s.revisions); n > 0 && s.opt.Clock().Sub(s.revisions[n-1].At) >= revisionEvery {
		s.reviseOnce(RevisionTime)
	}
}

// TextOf is the translation at a revision.
func (s *Session) TextOf(n int) (text.Doc, error) {
	read, err := s.Past(n)
	if err != nil {
		return text.Doc{}, err
	}
	return read()
}

// Past gives a function that reads the translation at a revision. It may take a while in
// a long article and may run on any goroutine.
func (s *Session) Past(n int) (func() (text.Doc, error), error) {
	if n < 1 || n > len(s.revisions) {
		return nil, msg.Errorf("there is no such revision")
	}
	c := &store.Contents{Documents: s.documents, State: s.opened, Journal: slices.Clip(s.journal[:s.revisions[n-1].Entries])}
	return func() (text.Doc, error) {
		a, err := restoreArticle(c)
		if err != nil {
			return text.Doc{}, err
		}
		return a.Text(align.Translation), nil
	}, nil
}

// Compare is the redline that leads from one revision to another; 0 stands for the text as
// it is now.
func (s *Session) Compare(from, to int) ([]redline.Hunk, error) {
	var docs [2]text.Doc
	for i, n := range [2]int{from, to} {
		if docs[i] = s.article.Text(align.Translation); n == 0 {
			continue
		}
		d, err := s.TextOf(n)
		if err != nil {
			return nil, err
		}
		docs[i] = d
	}
	return redline.Diff(docs[0], docs[1]), nil
}

// Restore makes the translation what it was at a revision, as one undo step.
func (s *Session) Restore(n int) error {
	was, err := s.TextOf(n)
	if err != nil {
		return err
	}
	now := s.article.Text(align.Translation)
	var es []text.Edit
	for _, h := range redline.Diff(now, was) {
		es = append(es, text.Edit{Start: h.Old.Start, End: h.Old.End, New: was.Slice(h.New)})
	}
	if len(es) == 0 {
		return nil
	}
	c, err := text.NewChange(now.Len(), es...)
	if err != nil {
		return err
	}
	return s.Edit(editor.Edit{Text: &editor.TextEdit{Side: align.Translation, Change: c}, Label: "edit.restore"})
}
