package editor

import (
	"fmt"
	"slices"

	"stet/editor/text"
)

// logMax is how many changes of words are remembered for late results. A check that is
// slower than so many key strokes is run again instead.
const logMax = 8192

// changeLog holds the latest changes of words, so that what was found in an earlier
// revision can be mapped to the present one. It is only ever appended to, or cut at the
// front, so that a copy of it stays valid.
type changeLog struct {
	entries []logEntry
	floor   int // changes up to this revision are forgotten
	last    int // the present revision
}

type logEntry struct {
	revision int
	sideChange
}

// add notes what led to a revision. Nothing is mapped across an exchange of documents.
func (l *changeLog) add(revision int, cs []sideChange, documents bool) {
	l.last = revision
	if documents {
		l.entries, l.floor = nil, revision
		return
	}
	for _, c := range cs {
		l.entries = append(l.entries, logEntry{revision, c})
	}
	if len(l.entries) > logMax {
		cut := len(l.entries) / 2
		l.floor = l.entries[cut-1].revision
		l.entries = slices.Clone(l.entries[cut:])
	}
}

// since is what happened to a side, now of n bytes, after revision rev.
func (l changeLog) since(rev int, s Side, n int) (text.Change, error) {
	if rev < l.floor {
		return text.Change{}, ErrTooOld
	}
	if rev > l.last {
		return text.Change{}, fmt.Errorf("revision %d is still to come: the article has %d", rev, l.last)
	}
	from, _ := slices.BinarySearchFunc(l.entries, rev+1, func(e logEntry, r int) int { return e.revision - r })
	var cs []text.Change
	for _, e := range l.entries[from:] {
		if e.side == s {
			cs = append(cs, e.change)
		}
	}
	if len(cs) == 0 {
		return text.None(n), nil
	}
	return text.Chain(cs...)
}
