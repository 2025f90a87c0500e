package align

import (
	"context"
	"math"
	"strings"

	"stet/editor/segment"

	"golang.org/x/text/language"
)

// Doubt is a reason to think that two texts are no pair.
type Doubt string

// The doubts, the first that holds.
const (
	NoDoubt      Doubt = ""
	Identical    Doubt = "identical"     // both are the same text
	SameLanguage Doubt = "same-language" // both are in one language
	Swapped      Doubt = "swapped"       // each is in the language declared for the other
	Unrelated    Doubt = "unrelated"     // neither is a translation of the other
)

const (
	fewWords   = 40  // words under which nothing is doubted
	sureEnough = 0.6 // confidence of a detected language
)

// Doubts tells whether o and t, with their declared languages, seem to be no original and
// translation. Short texts are not doubted.
func Doubts(o, t Text, ev Evidence) Doubt {
	return doubts(o, t, func() float64 { return Kinship(o.head(t), t.head(o), ev) })
}

func doubts(o, t Text, kinship func() float64) Doubt {
	x, y := joined(o), joined(t)
	if x != "" && x == y {
		return Identical
	}
	if wordCount(x) < fewWords || wordCount(y) < fewWords {
		return NoDoubt
	}
	a, p := segment.Detect(x)
	b, q := segment.Detect(y)
	if p >= sureEnough && q >= sureEnough {
		switch {
		case sameBase(a, b):
			return SameLanguage
		case sameBase(a, t.Lang) && sameBase(b, o.Lang) && !sameBase(o.Lang, t.Lang):
			return Swapped
		}
	}
	if kinship() < leastKinship {
		return Unrelated
	}
	return NoDoubt
}

// enough is how many segments of the longer text tell whether two texts are a pair.
const enough = 400

// head is the part of t that is looked at to tell whether it and the other are a pair:
// all of an article, the beginning of a book.
func (t Text) head(other Text) Text {
	t.Segments = t.Segments[:beginning(len(t.Segments), len(other.Segments))]
	return t
}

// beginning is how many of n segments are in the head of a text, beside another of k.
func beginning(n, k int) int {
	if most := max(n, k); most > enough {
		return n * enough / most
	}
	return n
}

// leastKinship parts translations from texts that have nothing to do with each other
// (set on news articles, see internal/score/align).
const leastKinship = 0.35

// Kinship is how much likelier it is that two texts are translations than that they are
// not, in nats for a segment of the longer one.
func Kinship(o, t Text, ev Evidence) float64 {
	ctx := context.Background()
	return kinship(read(ctx, o, Original, ev), read(ctx, t, Translation, ev))
}

// kinship is Kinship of segments that have been read but not told.
func kinship(a, b []features) float64 {
	m := &Model{ratio: 1, variance: startVariance}
	n := max(len(a), len(b))
	if n == 0 {
		return 0
	}
	x, y := total(a), total(b)
	m.ratio = clamp(y/math.Max(x, 1), 0.4, 2.5)
	m.blocks = blockWeight(a, b)
	m.lexicon = lookAlikes(a, b)
	m.lexicon.tell(a, b)
	g := newGrid(newIndex(m, a, b), held{0, len(a), 0, len(b)})
	table := newTable(g, newBand(g), false)
	table.forward(context.Background()) // of a head, so short
	end, _ := table.cell(len(a), len(b))
	best := math.Max(float64(table.best[linked][end]), float64(table.best[alone][end]))
	return best / float64(n)
}

func joined(t Text) string {
	var b strings.Builder
	for _, s := range t.Segments {
		b.WriteString(s.Text)
		b.WriteByte(' ')
	}
	return b.String()
}

// wordCount counts words; three ideographs are about two words.
func wordCount(s string) int {
	letters, words := 0, 0
	for _, r := range s {
		if unspaced(r) {
			letters++
		}
	}
	words = len(strings.Fields(s))
	return words + letters*2/3
}

func sameBase(a, b language.Tag) bool {
	x, _ := a.Base()
	y, _ := b.Base()
	return x == y && a != language.Und
}
