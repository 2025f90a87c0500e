package align

import (
	"context"
	"hash/maphash"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"stet/editor/segment"
)

// features are what the aligner reads off one segment.
type features struct {
	id     segment.ID
	words  uint64 // hash of the words: an edited segment may keep its id
	block  int
	opens  bool // first segment of its block
	kind   string
	length float64
	tokens []string // stems of words, keys of evidence, marks; each once; nil once they are told
	told   []int32  // the numbers of those tokens that tell something, once a lexicon knows them
}

// read reads a side, until ctx is done.
func read(ctx context.Context, t Text, side Side, ev Evidence) []features {
	out := make([]features, len(t.Segments))
	for i := range t.Segments {
		if i%checkEvery == 0 && ctx.Err() != nil {
			break
		}
		out[i] = readOne(t, i, side, ev)
	}
	return out
}

func readOne(t Text, i int, side Side, ev Evidence) features {
	s := t.Segments[i]
	f := placed(t, i)
	f.length, f.tokens = lengthOf(s.Text), tokensOf(s.Text)
	if ev != nil {
		for _, k := range ev(side, t.Lang, s.Text) {
			f.tokens = append(f.tokens, "="+k)
		}
	}
	f.tokens = once(f.tokens)
	return f
}

var seed = maphash.MakeSeed()

// placed is what is known of a segment without reading it.
func placed(t Text, i int) features {
	s := t.Segments[i]
	return features{id: s.ID, words: maphash.String(seed, s.Text), block: s.Block, kind: s.Kind, opens: i == 0 || t.Segments[i-1].Block != s.Block}
}

func once(list []string) []string {
	seen := make(map[string]bool, len(list))
	out := list[:0]
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}

// lengthOf is the length of a sentence in letters; an ideograph counts for three, which is
// what it takes to write it in an alphabet.
func lengthOf(s string) float64 {
	n := 1.0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r > ' ' {
				n++
			}
		case unicode.IsSpace(r) || unicode.Is(unicode.Mn, r):
		case ideographic(r):
			n += 3
		case unicode.Is(unicode.Hangul, r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func ideographic(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// unspaced are scripts that write no space between words: their tokens are pairs of letters.
func unspaced(r rune) bool {
	return r >= 0x0E00 && (ideographic(r) || unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar))
}

// stemLength is how much of a word is compared, in letters: most endings are left out.
const stemLength = 6

// tokensOf are the stems of the words, the figures and the marks of a sentence.
func tokensOf(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !wordRune(r) }) {
		switch first, _ := utf8.DecodeRuneInString(w); {
		case unspaced(first):
			out = append(out, pairsOf(w)...)
		case unicode.IsDigit(first):
			out = append(out, "#"+digits(w))
		default:
			out = append(out, prefix(fold(w), stemLength))
		}
	}
	return append(out, marksOf(s)...)
}

// wordRune tells letters, figures and the marks upon them.
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func pairsOf(w string) []string {
	var out []string
	last := rune(0)
	for _, r := range w {
		if last != 0 {
			out = append(out, string([]rune{last, r}))
		}
		last = r
	}
	if out == nil {
		return []string{w}
	}
	return out
}

// digits writes the figures of any script with ASCII digits.
func digits(w string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf || !unicode.IsDigit(r) {
			return r
		}
		zero := r
		for unicode.IsDigit(zero-1) && r-zero < 9 && unicode.Is(unicode.Nd, zero-1) {
			zero--
		}
		return '0' + (r - zero)
	}, w)
}

// fold writes a word in lower case and without diacritics.
func fold(w string) string {
	w = strings.ToLower(w)
	ascii := true
	for i := 0; i < len(w); i++ {
		ascii = ascii && w[i] < utf8.RuneSelf
	}
	if ascii {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(w) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func prefix(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// marks are the punctuation that a translation keeps, by class.
var marks = map[rune]string{
	'?': "~?", '？': "~?", '؟': "~?", '!': "~!", '！': "~!", ':': "~:", '：': "~:", '%': "~%", '٪': "~%", '€': "~€", '$': "~$",
	'(': "~(", '（': "~(", '[': "~(", '"': "~q", '“': "~q", '”': "~q", '„': "~q", '«': "~q", '»': "~q", '「': "~q", '『': "~q",
	';': "~;", '；': "~;", '؛': "~;", '—': "~-", '–': "~-", '@': "~@",
}

func marksOf(s string) []string {
	var out []string
	for _, r := range s {
		if r < utf8.RuneSelf && wordRune(r) || r == ' ' {
			continue
		}
		if m := marks[r]; m != "" {
			out = append(out, m)
		}
	}
	return out
}

// Model is what was learnt from one pair of texts: length statistics and lexicon. It is
// immutable.
type Model struct {
	evidence Evidence
	ratio    float64 // length of the translation for a unit of the original
	variance float64 // of that, for a unit of length
	blocks   float64 // how much borders of blocks tell, 0 to 1
	lexicon  *lexicon
}

// Learn reads both texts and returns their model: the ratio of their lengths and how it
// varies, what borders of blocks tell, and which words of the one stand where words of the
// other do. It aligns twice: by lengths, marks and words that look alike, then with the
// words that stood in the same beads.
func Learn(o, t Text, ev Evidence) *Model {
	m := newModel(ev)
	ctx := context.Background()
	m.learn(ctx, read(ctx, o, Original, ev), read(ctx, t, Translation, ev))
	return m
}

func newModel(ev Evidence) *Model {
	return &Model{evidence: ev, ratio: 1, variance: startVariance}
}

// learn goes as far as it comes until ctx is done.
func (m *Model) learn(ctx context.Context, a, b []features) {
	m.blocks = blockWeight(a, b)
	if x, y := total(a), total(b); x > 0 && y > 0 {
		m.ratio = clamp(y/x, 0.4, 2.5)
	}
	m.lexicon = lookAlikes(a, b)
	m.lexicon.tell(a, b)
	for range 2 {
		cells := m.align(ctx, newIndex(m, a, b), nil, nil)
		if ctx.Err() != nil {
			return
		}
		m.learnLengths(a, b, cells)
		m.lexicon = m.lexicon.learn(ctx, a, b, cells)
	}
}

const (
	startVariance = 4.0 // of news in six pairs of languages; Gale and Church 1993 have 6.8
	fewBeads      = 3   // what it counts for
)

// learnLengths takes the ratio and its variance from the beads with one segment a side.
func (m *Model) learnLengths(a, b []features, cells []cell) {
	x, y := 0.0, 0.0
	for _, c := range cells {
		if c.o == 1 && c.t == 1 {
			x += a[c.i-1].length
			y += b[c.j-1].length
		}
	}
	const some = 300
	m.ratio = clamp((y+some*m.ratio)/(x+some), 0.4, 2.5)
	sum, n := fewBeads*startVariance, float64(fewBeads)
	for _, c := range cells {
		if c.o == 1 && c.t == 1 {
			l := a[c.i-1].length * m.ratio
			d := b[c.j-1].length - l
			sum += math.Min(d*d/((l+b[c.j-1].length)/2), 5*startVariance)
			n++
		}
	}
	m.variance = sum / n
}

// blockWeight is 0 where every segment is a block of its own, so that borders of blocks
// tell nothing.
func blockWeight(a, b []features) float64 {
	w := 1.0
	for _, fs := range [2][]features{a, b} {
		inner := 0.0
		for _, f := range fs {
			if !f.opens {
				inner++
			}
		}
		w = math.Min(w, 4*inner/float64(len(fs)+1))
	}
	return w
}

func clamp(x, low, high float64) float64 { return math.Max(low, math.Min(high, x)) }

func total(fs []features) float64 {
	n := 0.0
	for _, f := range fs {
		n += f.length
	}
	return n
}
