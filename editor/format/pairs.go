package format

import (
	"context"
	"io"

	"stet/editor/format/bilingual"
	"stet/editor/format/model"
	"stet/editor/text"
)

// Bilingual is a file that holds both sides, see model.Bilingual.
type Bilingual = model.Bilingual

// Pairs reads a bilingual file: TSV with one pair a line (original TAB translation), CSV,
// XLIFF, TMX or PO. What is none of them by its name or content is read as TSV.
func Pairs(ctx context.Context, name string, r io.Reader, o Options) (*Bilingual, error) {
	data, err := slurp(ctx, r)
	if err != nil {
		return nil, named(name, err)
	}
	f := o.Format
	if f == "" {
		f = Sniff(name, data)
	}
	switch f {
	case CSV, XLIFF, TMX, PO:
	default:
		f = TSV
	}
	var b *Bilingual
	err = within(ctx, func(ctx context.Context) error {
		b, err = bilingual.Read(ctx, f, data, o)
		return err
	})
	if err != nil {
		return nil, named(name, err)
	}
	b.Original.Name, b.Translation.Name = name, name
	return b, nil
}

// WritePairs writes both sides as a new XLIFF, TMX, PO or TSV; line i belongs to line i.
func WritePairs(w io.Writer, b *Bilingual, f Format) error {
	for _, d := range []*Document{b.Original, b.Translation} {
		if err := fits(d, f); err != nil {
			return err
		}
	}
	return bilingual.Write(w, b, f)
}

// SavePairs gives the XLIFF that b was read from with another translation of as many lines.
func SavePairs(ctx context.Context, b *Bilingual, edited text.Doc) ([]byte, error) {
	if err := fits(&Document{Text: edited}, b.Translation.Format); err != nil {
		return nil, err
	}
	return bilingual.Save(ctx, b.Translation, edited)
}
