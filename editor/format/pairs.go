package format

import (
	"context"
	"fmt"
	"io"
	"strings"

	"stet/editor/format/charset"
	"stet/editor/format/plain"
	"stet/editor/text"
)

// Bilingual is a file that holds both sides. Line i of the one side is the counterpart of
// line i of the other; a side that is missing is an empty line.
type Bilingual struct {
	Original    *Document
	Translation *Document
}

// Pairs reads a bilingual file: TSV with one pair a line, original TAB translation.
func Pairs(ctx context.Context, name string, r io.Reader, o Options) (*Bilingual, error) {
	data, err := slurp(ctx, r)
	if err != nil {
		return nil, named(name, err)
	}
	b, err := readTSV(data, o)
	if err != nil {
		return nil, named(name, err)
	}
	b.Original.Name, b.Translation.Name = name, name
	return b, nil
}

func readTSV(data []byte, o Options) (*Bilingual, error) {
	d, s, err := plain.Decode(data, charset.Hint{Encoding: o.Encoding})
	if err != nil {
		return nil, err
	}
	d.Format = TSV
	s = strings.TrimSuffix(s, "\n")
	var left, right strings.Builder
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if n++; n > 1 {
			left.WriteByte('\n')
			right.WriteByte('\n')
		}
		a, b, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("line %d has no tab: each line is original TAB translation", n)
		}
		if strings.Contains(b, "\t") {
			return nil, fmt.Errorf("line %d has %d tabs: each line is original TAB translation", n, strings.Count(line, "\t"))
		}
		left.WriteString(a)
		right.WriteString(b)
	}
	both := &Bilingual{Original: d, Translation: copyOf(d)}
	both.Original.Text, both.Translation.Text = text.New(left.String()), text.New(right.String())
	both.Original.Blocks, both.Translation.Blocks = make([]Block, n), make([]Block, n)
	return both, both.checkSize()
}

func (b *Bilingual) checkSize() error {
	if err := b.Original.CheckSize(); err != nil {
		return err
	}
	return b.Translation.CheckSize()
}

func copyOf(d *Document) *Document { c := *d; return &c }
