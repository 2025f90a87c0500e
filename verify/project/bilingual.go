package project

import (
	"bytes"
	"context"
	"strings"

	"stet/assets/msg"
	"stet/editor/align"
	"stet/editor/format"
	"stet/editor/text"
	"stet/verify"
	"stet/verify/record"
)

// bilingual is the article as a file of sentence pairs, and how to tell whether a file has
// the translation.
func (l *Leaving) bilingual(ctx context.Context, in *verify.Input, f format.Format) ([]byte, func([]byte) error, error) {
	if in.Original == nil {
		return nil, nil, msg.Errorf("a file of sentence pairs needs an original")
	}
	var sides [2][]string
	for _, p := range in.Pairs {
		sides[align.Original] = append(sides[align.Original], flat(in.Original.Text[p.Original.Start:p.Original.End]))
		sides[align.Translation] = append(sides[align.Translation], flat(in.Translation.Text[p.Translation.Start:p.Translation.End]))
	}
	document := func(side align.Side) *format.Document {
		return &format.Document{Text: text.New(strings.Join(sides[side], "\n")), Lang: l.snapshot.Lang[side]}
	}
	var b bytes.Buffer
	if err := format.WritePairs(&b, &format.Bilingual{Original: document(align.Original), Translation: document(align.Translation)}, f); err != nil {
		return nil, nil, err
	}
	return b.Bytes(), func(data []byte) error {
		back, err := format.Pairs(ctx, "copy", bytes.NewReader(data), format.Options{Format: f})
		if err != nil {
			return msg.Errorf("the copy cannot be read back: %w", err)
		}
		if flat(record.Canonical(back.Translation.Text.String())) != flat(record.Canonical(l.snapshot.Docs[align.Translation].String())) {
			return errOther
		}
		return nil
	}, nil
}

// flat is a text in one line.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
