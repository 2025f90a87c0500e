// Package bilingual reads the files of translators, in which both sides stand together:
// XLIFF 1.2, 2.0 and 2.1, TMX, PO, tables. Each segment is a line on both sides. Codes of
// the tool inside a segment (XLIFF, TMX) are placeholders beside the text, never part of it.
package bilingual

import (
	"context"
	"encoding/csv"
	"strings"

	"stet/assets/msg"
	"stet/editor/format/charset"
	"stet/editor/format/model"
	"stet/editor/format/plain"
	"stet/editor/format/xmltree"
)

// Break stands for a line break inside a segment.
const Break = "\u2028"

// Read reads data of format f.
func Read(ctx context.Context, f model.Format, data []byte, o model.Options) (*model.Bilingual, error) {
	b := &builder{}
	var err error
	switch f {
	case model.TSV:
		err = b.tsv(data, o)
	case model.CSV:
		err = b.csv(data, o)
	case model.PO:
		err = b.po(data, o)
	case model.TMX:
		err = b.tmx(ctx, data)
	case model.XLIFF:
		err = b.xliff(ctx, data)
	default:
		return nil, msg.Errorf("%s files have one side only", f)
	}
	if err != nil {
		return nil, err
	}
	return b.done(f, data)
}

// builder collects pairs.
type builder struct {
	sides [2]model.Builder
	docs  [2]model.Document
}

// add adds a pair of plain texts.
func (b *builder) add(original, translation string) {
	for i, s := range []string{original, translation} {
		b.sides[i].Begin(model.Block{})
		b.sides[i].Write(oneLine(s))
	}
}

func oneLine(s string) string {
	return strings.NewReplacer("\r\n", Break, "\n", Break, "\r", Break).Replace(s)
}

func (b *builder) done(f model.Format, data []byte) (*model.Bilingual, error) {
	if b.sides[0].Blocks() == 0 {
		return nil, model.ErrEmpty
	}
	for i := range b.docs {
		d := &b.docs[i]
		d.Format, d.Bytes = f, data
		if d.Encoding == "" {
			d.Encoding = "UTF-8"
		}
		b.sides[i].Into(d)
	}
	both := &model.Bilingual{Original: &b.docs[0], Translation: &b.docs[1]}
	return both, both.CheckSize()
}

// decode reads data as text and notes how on both sides.
func (b *builder) decode(data []byte, h charset.Hint) (string, error) {
	d, s, err := plain.Decode(data, h)
	if err != nil {
		return "", err
	}
	b.docs[0], b.docs[1] = *d, *d
	return s, nil
}

// tsv reads a pair a line: original TAB translation.
func (b *builder) tsv(data []byte, o model.Options) error {
	s, err := b.decode(data, charset.Hint{Encoding: o.Encoding})
	if err != nil {
		return err
	}
	n := 0
	for line := range strings.SplitSeq(strings.TrimSuffix(s, "\n"), "\n") {
		n++
		original, translation, ok := strings.Cut(line, "\t")
		if !ok {
			return msg.Errorf("line %d has no tab: each line is original TAB translation", n)
		}
		if strings.Contains(translation, "\t") {
			return msg.Errorf("line %d has %d tabs: each line is original TAB translation", n, strings.Count(line, "\t"))
		}
		b.add(original, translation)
	}
	return nil
}

// csv reads the first two columns of a table with quotation marks, whatever it is
// separated by. A first row that names the columns is no pair.
func (b *builder) csv(data []byte, o model.Options) error {
	s, err := b.decode(data, charset.Hint{Encoding: o.Encoding})
	if err != nil {
		return err
	}
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = separator(s), -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return msg.Errorf("the table is damaged: %s", strings.Join(strings.Fields(err.Error()), " "))
	}
	for i, row := range rows {
		if len(row) < 2 {
			return msg.Errorf("row %d has one column: each row is original, translation", i+1)
		}
		if i == 0 && columnName[strings.ToLower(strings.TrimSpace(row[0]))] && columnName[strings.ToLower(strings.TrimSpace(row[1]))] {
			continue
		}
		b.add(row[0], row[1])
	}
	return nil
}

var columnName = map[string]bool{
	"source": true, "target": true, "original": true, "translation": true, "ausgangstext": true, "zieltext": true, "übersetzung": true,
	"en": true, "de": true, "fr": true, "es": true, "it": true, "pt": true, "pl": true, "ru": true, "uk": true, "vi": true, "zh": true,
}

func separator(s string) rune {
	head, _, _ := strings.Cut(s, "\n")
	best, most := ',', -1
	for _, c := range ",;\t" {
		if n := strings.Count(head, string(c)); n > most {
			best, most = c, n
		}
	}
	return best
}

func parse(ctx context.Context, data []byte, root string) (*xmltree.Tree, error) {
	t, err := xmltree.Parse(ctx, data)
	if err != nil {
		return nil, err
	}
	if t.Root.Name.Local != root {
		return nil, msg.Errorf("this is no %s file", strings.ToUpper(root))
	}
	return t, nil
}
