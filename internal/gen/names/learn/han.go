package learn

import (
	"maps"
	"slices"
	"strings"
)

// seldom is the share below which a spelling that follows of initial and final is left out.
const seldom = 0.004

// Han says how Chinese syllables are used for foreign sounds, learnt of their initials and
// finals over all characters.
type Han struct {
	readings func(rune) []string
	parts    model
	heard    map[string]map[string]float64
}

// initials of syllables in Pinyin, the longer ones first; y and w are counted as such.
var initials = strings.Fields("zh ch sh b p m f d t n l g k h j q x r z c s y w")

// halves are the initial and the final of a syllable as units of their own.
func halves(syllable string) []rune {
	for i, in := range initials {
		if strings.HasPrefix(syllable, in) {
			return []rune{0xE000 + rune(i), finalUnit(syllable[len(in):])}
		}
	}
	return []rune{0xE000 + rune(len(initials)), finalUnit(syllable)}
}

var finals = strings.Fields("a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo")

func finalUnit(f string) rune { return 0xE100 + rune(slices.Index(finals, f)+1) }

// LearnHan learns the syllables from pairs of names in Chinese characters.
func LearnHan(pairs []Pair, readings func(rune) []string) *Han {
	h := &Han{readings: readings, heard: map[string]map[string]float64{}}
	var split []Pair
	for _, p := range pairs {
		q := Pair{Latin: p.Latin}
		for _, u := range p.Units {
			if r := readings(u); len(r) > 0 {
				q.Units = append(q.Units, halves(r[0])...)
			}
		}
		split = append(split, q)
	}
	h.parts = Spellings(split, nil)
	return h
}

// Syllable are the likeliest spellings of a syllable with their shares.
func (h *Han) Syllable(s string) map[string]float64 {
	if out, ok := h.heard[s]; ok {
		return out
	}
	out := map[string]float64{}
	hs := halves(s)
	for a, p := range h.parts[hs[0]] {
		for b, q := range h.parts[hs[1]] {
			if len(a+b) <= longest && p*q > 0.002 {
				out[a+b] += p * q
			}
		}
	}
	maps.DeleteFunc(out, func(_ string, share float64) bool { return share < seldom })
	h.heard[s] = out
	return out
}

// Of are the spellings of a character with their shares: those of its first reading.
func (h *Han) Of(r rune) map[string]float64 {
	if rs := h.readings(r); len(rs) > 0 {
		return h.Syllable(rs[0])
	}
	return nil
}

// table is the text of the table of syllables: a line each, "=" before it.
func (h *Han) table(syllables []string) string {
	var b strings.Builder
	for _, s := range syllables {
		if w := ways(h.Syllable(s)); w != "" {
			b.WriteString("=" + s + w + "\n")
		}
	}
	return b.String()
}
