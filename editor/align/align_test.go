package align

import (
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

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

func TestPlus(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := rapid.Float32Range(-30, 30).Draw(t, "x"), rapid.Float32Range(-30, 30).Draw(t, "y")
		want := math.Log(math.Exp(float64(x)) + math.Exp(float64(y)))
		if got := plus(x, y); math.Abs(float64(got)-want) > 1e-5 {
			t.Fatalf("plus(%v, %v) = %v, want %v", x, y, got, want)
		}
	})
}

// TestRealign: what is brought in step with edits is what a full run under the same model
// gives, and most of it is not worked out again.
func TestRealign(t *testing.T) {
	reused, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		var sides [2]Text
		next := segment.ID(1)
		for side, words := range [2]string{"On day %d the council of Town%d counted %d new trees.", "Am Tag %d zählte der Rat von Town%d genau %d neue Bäume."} {
			for i := range 60 {
				sides[side].Segments = append(sides[side].Segments, Segment{ID: segment.ID(i + 1), Block: i / 3, Text: fmt.Sprintf(words, i, i, i*7)})
			}
		}
		next = 100
		ctx := context.Background()
		run, _ := New(ctx, sides[0], sides[1], nil, nil)
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			side := rapid.IntRange(0, 1).Draw(t, "side")
			fs := slices.Clone(sides[side].Segments)
			i := rapid.IntRange(0, len(fs)-1).Draw(t, "at")
			next++
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0: // words, with a new id or the old one
				fs[i].Text += " Town3 17"
				if rapid.Bool().Draw(t, "new id") {
					fs[i].ID = next
				}
			case 1:
				fs = slices.Insert(fs, i, Segment{ID: next, Block: fs[i].Block, Text: "Etwas 99 ganz anderes."})
			case 2:
				fs = slices.Delete(fs, i, min(len(fs), i+rapid.IntRange(1, 5).Draw(t, "many")))
				if len(fs) == 0 {
					return
				}
			case 3:
				fs[i].Kind = "heading"
			case 4: // blocks joined
				for j := i; j < len(fs); j++ {
					fs[j].Block--
				}
			}
			sides[side].Segments = fs
			var fixed []Bead
			if rapid.Bool().Draw(t, "link") {
				o, tr := sides[0].Segments[rapid.IntRange(0, len(sides[0].Segments)-1).Draw(t, "o")].ID, sides[1].Segments[rapid.IntRange(0, len(sides[1].Segments)-1).Draw(t, "t")].ID
				fixed = []Bead{{Original: []segment.ID{o}, Translation: []segment.ID{tr}, Fixed: true}}
			}
			before := run.known.now
			run, _ = run.Realign(ctx, sides[0], sides[1], fixed)
			if full := run.model.Align(sides[0], sides[1], fixed); !slices.EqualFunc(run.Beads, full, sameBead) {
				t.Fatalf("brought in step\n%v\nworked out anew\n%v", run.Beads, full)
			}
			for k, s := range run.known.now {
				if was, ok := before[k]; ok && len(s.cells) > 0 && len(was.cells) > 0 && &was.cells[0] == &s.cells[0] {
					reused++
				}
				all++
			}
		}
	})
	if reused*2 < all {
		t.Errorf("%d of %d stretches were used again", reused, all)
	}
}

func sameBead(x, y Bead) bool {
	return slices.Equal(x.Original, y.Original) && slices.Equal(x.Translation, y.Translation) && x.Score == y.Score && x.Fixed == y.Fixed
}

// ending is a context that is done once it was asked so often.
type ending struct {
	context.Context
	left int
}

func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestStopped: wherever a run is stopped it says so and gives nothing, and what it set out
// from gives later what it would have given.
func TestStopped(t *testing.T) {
	o, tr := made(400)
	edited := Text{Segments: slices.Clone(tr.Segments)}
	edited.Segments[200].Text += " ganz anders"
	stops := func(work func(ctx context.Context) (*Run, error)) *Run {
		for left, many := 0, 0; ; left, many = left*5/4+1, many+1 {
			r, err := work(&ending{context.Background(), left})
			if err == nil {
				if many < 5 {
					t.Errorf("asked whether to go on fewer than %d times", left)
				}
				return r
			}
			if err != context.Canceled || r != nil {
				t.Fatalf("stopped at question %d: %v, %v", left, r, err)
			}
		}
	}
	run := stops(func(ctx context.Context) (*Run, error) { return New(ctx, o, tr, nil, nil) })
	if want := Learn(o, tr, nil).Align(o, tr, nil); !slices.EqualFunc(run.Beads, want, sameBead) {
		t.Error("a run that could be stopped differs")
	}
	before := slices.Clone(run.Beads)
	again := stops(func(ctx context.Context) (*Run, error) { return run.Realign(ctx, o, edited, nil) })
	if want := run.model.Align(o, edited, nil); !slices.EqualFunc(again.Beads, want, sameBead) {
		t.Error("a run in step that was stopped before differs")
	}
	if !slices.EqualFunc(run.Beads, before, sameBead) {
		t.Error("the run that others set out from has changed")
	}
}

// BenchmarkStop is how long a run goes on when it is told to stop, the longest of several
// places.
func BenchmarkStop(b *testing.B) {
	o, t := made(10_000)
	worst := time.Duration(0)
	for b.Loop() {
		for at := 50 * time.Millisecond; ; at += 400 * time.Millisecond {
			ctx, cancel := context.WithCancel(context.Background())
			var told time.Time
			timer := time.AfterFunc(at, func() { told = time.Now(); cancel() })
			if _, err := New(ctx, o, t, nil, nil); err == nil {
				timer.Stop()
				cancel()
				break
			}
			worst = max(worst, time.Since(told))
		}
	}
	b.ReportMetric(float64(worst.Microseconds())/1000, "ms-to-stop")
}
