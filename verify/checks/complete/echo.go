package complete

import (
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"stet/editor"
	"stet/verify"
	"stet/verify/scan"

	"golang.org/x/text/language"
)

// echoes tells which sentences of one side of an article are like each other, by the rarer
// words that they share. Where translations stand in their places, sentences that are alike
// in the original are alike in the translation: that needs no dictionary.
type echoes struct {
	words [][]uint64           // by pair: its words that others have too
	where map[uint64][]posting // word → the pairs that have it, in order
}

// posting is a pair in which a word stands, and what it counts there.
type posting struct {
	n      int
	weight float64
}

// mostEchoes is in how many sentences a word may stand to be counted: what stands in more says
// little, and the work stays in proportion to the length of a book.
const mostEchoes = 20

// echoDamping keeps sentences with few shared words from being like each other by chance.
const echoDamping = 40

func newEchoes(p *verify.Pass, side editor.Side) *echoes {
	e := &echoes{words: make([][]uint64, len(p.In.Pairs)), where: map[uint64][]posting{}}
	for n := range p.In.Pairs {
		for _, w := range echoWords.Of(p, side, n) {
			if at := e.where[w]; len(at) == 0 || at[len(at)-1].n != n {
				e.where[w] = append(at, posting{n: n})
			}
		}
	}
	norm := make([]float64, len(p.In.Pairs))
	for w, at := range e.where {
		if len(at) < 2 || len(at) > mostEchoes {
			delete(e.where, w)
			continue
		}
		rare := math.Log(1 + float64(len(norm))/float64(len(at)))
		for i := range at {
			at[i].weight = rare
			norm[at[i].n] += rare * rare
			e.words[at[i].n] = append(e.words[at[i].n], w)
		}
	}
	for n := range e.words {
		slices.Sort(e.words[n]) // sums of floating numbers are the same in the same order
	}
	for _, at := range e.where {
		for i := range at {
			at[i].weight /= math.Sqrt(norm[at[i].n] + echoDamping)
		}
	}
	return e
}

// add adds to sum by how much each other sentence is like sentence n, times by.
func (e *echoes) add(sum map[int]float64, n int, by float64) {
	for _, w := range e.words[n] {
		at := e.where[w]
		i := slices.IndexFunc(at, func(p posting) bool { return p.n == n })
		for _, other := range at {
			sum[other.n] += by * at[i].weight * other.weight
		}
	}
}

// echoWords are the words of a sentence by which it is compared with others: the beginnings of
// longer words, Chinese characters and Vietnamese syllables by twos.
var echoWords = verify.NewKept(func(s string, lang language.Tag) (out []uint64) {
	base, _ := lang.Base()
	pairs := base.String() == "vi"
	last := ""
	for w, ok := scan.Word(s, 0); ok; w, ok = scan.Word(s, w.End) {
		word := strings.ToLower(s[w.Start:w.End])
		r, _ := utf8.DecodeRuneInString(word)
		switch sc := scan.ScriptOf(r); {
		case !sc.Spaced():
			for i := range word {
				if _, n := utf8.DecodeRuneInString(word[i:]); i+n < len(word) {
					_, m := utf8.DecodeRuneInString(word[i+n:])
					out = append(out, hash(word[i:i+n+m]))
				}
			}
		case pairs:
			if last != "" {
				out = append(out, hash(last+" "+word))
			}
			last = word
		default:
			if sc == scan.Arabic {
				word = bare(word)
			}
			if utf8.RuneCountInString(word) >= 4 {
				out = append(out, hash(prefix(word, 5)))
			}
		}
	}
	return out
})

// bare is an Arabic word without "and", "in", "for", "as" and the article before it.
func bare(word string) string {
	for _, p := range [...]string{"و", "ف", "ب", "ك", "ل"} {
		if rest, ok := strings.CutPrefix(word, p); ok && utf8.RuneCountInString(rest) >= 4 {
			word = rest
			break
		}
	}
	for _, p := range [...]string{"ال", "ل"} {
		if rest, ok := strings.CutPrefix(word, p); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return word
}

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// echoWeight makes likeness comparable with fit, and mostEcho is the most that it says.
const (
	echoWeight = 120
	mostEcho   = 4
)

// echo is how much more the likeness to other sentences speaks for the translations of pairs
// i and j where they stand than the other way round, in the units of fit.
func (x *matcher) echo(i, j int) float64 {
	if x.echoes[0] == nil {
		x.echoes = [2]*echoes{newEchoes(x.p, editor.Original), newEchoes(x.p, editor.Translation)}
	}
	var sums [2]map[int]float64
	for side, e := range x.echoes {
		sums[side] = map[int]float64{}
		e.add(sums[side], i, 1)
		e.add(sums[side], j, -1)
	}
	both := 0.0
	for _, k := range slices.Sorted(maps.Keys(sums[0])) {
		if k != i && k != j {
			both += sums[0][k] * sums[1][k]
		}
	}
	return max(-mostEcho, min(mostEcho, echoWeight*both))
}
