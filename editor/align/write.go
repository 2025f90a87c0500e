package align

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"stet/editor/segment"
)

// Format is a form in which an alignment is written.
type Format string

// The formats.
const (
	Ladder Format = "ladder" // "[0, 1]:[2]", segments counted from 0
	TSV    Format = "tsv"
	JSON   Format = "json"
	TMX    Format = "tmx"   // 1.4b
	XLIFF  Format = "xliff" // 2.1
)

// Write writes the beads of two texts.
func Write(w io.Writer, f Format, o, t Text, beads []Bead) error {
	x := writer{w: w, texts: [2]Text{o, t}}
	for side, text := range x.texts {
		x.at[side] = map[segment.ID]int{}
		for i, s := range text.Segments {
			x.at[side][s.ID] = i
		}
	}
	switch f {
	case Ladder:
		return x.ladder(beads)
	case TSV:
		return x.tsv(beads)
	case JSON:
		return x.json(beads)
	case TMX:
		return x.tmx(beads)
	case XLIFF:
		return x.xliff(beads)
	}
	return fmt.Errorf("an alignment cannot be written as %q: ladder, tsv, json, tmx or xliff", f)
}

type writer struct {
	w     io.Writer
	texts [2]Text
	at    [2]map[segment.ID]int
}

func (x *writer) places(side Side, ids []segment.ID) []int {
	out := []int{}
	for _, id := range ids {
		out = append(out, x.at[side][id])
	}
	return out
}

func (x *writer) words(side Side, ids []segment.ID) string {
	var out []string
	for _, i := range x.places(side, ids) {
		out = append(out, strings.Join(strings.Fields(x.texts[side].Segments[i].Text), " "))
	}
	return strings.Join(out, " ")
}

func list(ns []int) string {
	return "[" + strings.Trim(strings.ReplaceAll(fmt.Sprint(ns), " ", ", "), "[]") + "]"
}

func (x *writer) ladder(beads []Bead) error {
	for _, b := range beads {
		if _, err := fmt.Fprintf(x.w, "%s:%s\n", list(x.places(Original, b.Original)), list(x.places(Translation, b.Translation))); err != nil {
			return err
		}
	}
	return nil
}

func (x *writer) tsv(beads []Bead) error {
	for _, b := range beads {
		if _, err := fmt.Fprintf(x.w, "%s\t%s\n", x.words(Original, b.Original), x.words(Translation, b.Translation)); err != nil {
			return err
		}
	}
	return nil
}

func (x *writer) json(beads []Bead) error {
	type bead struct {
		Original    []int   `json:"original"`
		Translation []int   `json:"translation"`
		Score       float64 `json:"score"`
		Certain     bool    `json:"certain"`
	}
	out := struct {
		Beads []bead `json:"beads"`
	}{[]bead{}}
	for _, b := range beads {
		out.Beads = append(out.Beads, bead{x.places(Original, b.Original), x.places(Translation, b.Translation), b.Score, b.Certain()})
	}
	enc := json.NewEncoder(x.w)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}
