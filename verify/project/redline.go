package project

import (
	"context"
	"path/filepath"
	"strings"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/format"
)

// RedlineEndings are the kinds of file that can hold tracked changes.
func RedlineEndings() []string { return []string{".docx", ".odt"} }

// Redline writes the translation with its changes against the draft tracked, for an editor
// who accepts or rejects each in a word processor. It is no verified copy: the name of the
// file says what it is, and it has no record. It gives the path that was written;
// ErrChanged, without force, if others changed what is there since it was written.
func (l *Leaving) Redline(ctx context.Context, path string, force bool) (string, error) {
	f := format.DOCX
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".docx":
	case ".odt":
		f = format.ODT
	default:
		return "", msg.Errorf("tracked changes cannot be written as %s", ext)
	}
	draft := l.opt.Draft
	if draft == nil {
		draft = l.opt.Translation
	}
	edited := l.snapshot.Document(align.Translation)
	data, err := format.Redline(ctx, draft, edited, f, format.Track{Author: l.opt.By, Time: l.opt.Clock()})
	if err != nil {
		return "", err
	}
	ext := filepath.Ext(path)
	if base := strings.TrimSuffix(path, ext); !strings.HasSuffix(base, redlineWord) {
		path = base + redlineWord + ext
	}
	edited.Revision = format.Accept // the changes in the file are ours now
	return path, l.put(path, data, force, func(got []byte) error { return format.Verify(ctx, got, f, edited) })
}

const redlineWord = ".redline"
