package align

import (
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stet/editor/segment"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

func textOf(lang language.Tag, sentences ...string) Text {
	t := Text{Lang: lang}
	for i, s := range sentences {
		t.Segments = append(t.Segments, Segment{ID: segment.ID(i + 1), Block: i, Text: s})
	}
	return t
}

func ladder(t *testing.T, o, tr Text, beads []Bead) string {
	t.Helper()
	var b strings.Builder
	if err := Write(&b, Ladder, o, tr, beads); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), ", ", ",")), " ")
}

var german = textOf(language.German,
	"Der Minister reiste am 3. Mai nach Lissabon.", "Dort traf er seine Kollegin Maria Alves.",
	"Die beiden sprachen über den Hafen, der seit 1998 gebaut wird, und unterschrieben einen Vertrag.",
	"Am Abend flog er zurück nach Wien.")

var english = textOf(language.English,
	"The minister travelled to Lisbon on 3 May.", "There he met his colleague Maria Alves.",
	"The two spoke about the port, which has been under construction since 1998.", "They signed a treaty.",
	"In the evening he flew back to Vienna.")

func TestSplit(t *testing.T) {
	got := ladder(t, german, english, Learn(german, english, nil).Align(german, english, nil))
	if want := "[0]:[0] [1]:[1] [2]:[2,3] [3]:[4]"; got != want {
		t.Errorf("have %s, want %s", got, want)
	}
}

func TestFixedPoints(t *testing.T) {
	m := Learn(german, english, nil)
	fixed := []Bead{{Original: []segment.ID{4}, Translation: []segment.ID{4, 5}, Fixed: true}}
	got := m.Align(german, english, fixed)
	if have, want := ladder(t, german, english, got), "[0]:[0] [1]:[1] [2]:[2] [3]:[3,4]"; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
	if !got[3].Fixed || got[2].Fixed {
		t.Error("the bead of the person, and it alone, is fixed")
	}
	if err := Holds(german, english, fixed); err != nil {
		t.Error(err)
	}
	crossed := append(fixed, Bead{Original: []segment.ID{3}, Translation: []segment.ID{1}, Fixed: true})
	if Holds(german, english, crossed) == nil {
		t.Error("links that cross are held")
	}
}

// TestCovers: every segment stands in exactly one bead, in order, whatever the texts.
func TestCovers(t *testing.T) {
	words := []string{"", "a", "Paris 1998", "Das ist ein Satz.", "这是一个句子。", "Wort Wort Wort Wort", "\xff", strings.Repeat("lang ", 400)}
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOfN(rapid.SampledFrom(words), 0, 12)
		o, tr := textOf(language.German, list.Draw(t, "o")...), textOf(language.Chinese, list.Draw(t, "t")...)
		var left, right []segment.ID
		for _, b := range Learn(o, tr, nil).Align(o, tr, nil) {
			if len(b.Original) > most || len(b.Translation) > most || len(b.Original)+len(b.Translation) == 0 || !(b.Score >= 0 && b.Score <= 1) {
				t.Fatalf("bead %+v", b)
			}
			left, right = append(left, b.Original...), append(right, b.Translation...)
		}
		for side, ids := range [2][]segment.ID{left, right} {
			if n := len([2]Text{o, tr}[side].Segments); len(ids) != n || !slices.IsSorted(ids) {
				t.Fatalf("side %d: %v of %d", side, ids, n)
			}
		}
	})
}

func TestXMLIsWellFormed(t *testing.T) {
	o := textOf(language.German, "A & B < C", "\x01 \"x\"", "allein")
	tr := textOf(language.French, "A & B", "x")
	beads := []Bead{{[]segment.ID{1}, []segment.ID{1}, 1, false}, {[]segment.ID{2}, []segment.ID{2}, .5, false}, {[]segment.ID{3}, nil, .5, false}}
	for _, f := range []Format{TMX, XLIFF} {
		var b strings.Builder
		if err := Write(&b, f, o, tr, beads); err != nil {
			t.Fatal(err)
		}
		units, dec := 0, xml.NewDecoder(strings.NewReader(b.String()))
		for {
			tok, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v\n%s", f, err, b.String())
			}
			if s, ok := tok.(xml.StartElement); ok && (s.Name.Local == "tu" || s.Name.Local == "unit") {
				units++
			}
		}
		if want := map[Format]int{TMX: 2, XLIFF: 3}[f]; units != want {
			t.Errorf("%s has %d units, want %d", f, units, want)
		}
	}
}

// made is a text of n sentences of made-up words and its translation, word by word into
// other made-up words, with a twentieth of the sentences missing on either side.
func made(n int) (o, t Text) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		var x, y []string
		for range 8 + r.IntN(24) {
			w := int(float64(6000) * r.Float64() * r.Float64() * r.Float64())
			x, y = append(x, fmt.Sprintf("v%cb%dw", 'a'+w%26, w)), append(y, fmt.Sprintf("m%ck%dz", 'z'-w%26, w))
		}
		if k := r.IntN(40); k != 0 {
			o.Segments = append(o.Segments, Segment{ID: segment.ID(i + 1), Block: i / 4, Text: strings.Join(x, " ") + "."})
		} else if k != 1 {
			t.Segments = append(t.Segments, Segment{ID: segment.ID(i + 1), Block: i / 4, Text: strings.Join(y, " ") + "."})
			continue
		}
		t.Segments = append(t.Segments, Segment{ID: segment.ID(i + 1), Block: i / 4, Text: strings.Join(y, " ") + "."})
	}
	return o, t
}

func BenchmarkWords(b *testing.B) {
	for _, words := range []int{1_500, 25_000, 50_000, 100_000, 200_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			o, t := made(words / 20)
			b.ReportAllocs()
			for b.Loop() {
				Learn(o, t, nil).Align(o, t, nil)
			}
		})
	}
}

func TestLongTexts(t *testing.T) {
	o, tr := made(3000)
	right, beads := 0, Learn(o, tr, nil).Align(o, tr, nil)
	for _, b := range beads {
		if slices.Equal(b.Original, b.Translation) || len(b.Original) == 0 {
			right++
		}
	}
	if share := float64(right) / float64(len(beads)); share < 0.97 {
		t.Errorf("%.3f of the beads of a long text are right", share)
	}
}

// TestUnequal: texts of very unequal length are aligned too, in a band.
func TestUnequal(t *testing.T) {
	for _, n := range [][2]int{{3, 90_000}, {30_000, 9}, {1000, 300}, {0, 3000}, {3000, 0}} {
		o, _ := made(n[0])
		_, tr := made(n[1])
		left, right := 0, 0
		for _, b := range Learn(o, tr, nil).Align(o, tr, nil) {
			left, right = left+len(b.Original), right+len(b.Translation)
		}
		if left != len(o.Segments) || right != len(tr.Segments) {
			t.Errorf("%v: %d and %d segments in beads", n, left, right)
		}
	}
}
