package space

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Vietnamese writes every syllable apart, and there are few kinds of them: a beginning, a
// vowel or two or three, an end, a tone. Two in one word are a missing space, if the word
// is no foreign one.

var onsets = strings.Fields("ngh ng nh gh gi kh ph th tr ch qu b c d đ g h k l m n p r s t v x")

// rhymes are what may follow a beginning.
var rhymes = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for r := range strings.FieldsSeq(`a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ui um un ung up ut uê uêch uênh uơ uy uya uych uyên uyêt uyu uynh uyt
		uôc uôi uôm uôn uông uôt uôp ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu`) {
		m[r] = true
	}
	return m
})

// syllable tells whether w, without its tone, is one syllable of Vietnamese.
func syllable(w string) bool {
	if rhymes()[w] {
		return true
	}
	for _, o := range onsets {
		if rest, ok := strings.CutPrefix(w, o); ok && (rhymes()[rest] || (o == "gi" || o == "qu") && (rest == "" || rhymes()["u"+rest] || rhymes()["i"+rest])) {
			return true
		}
	}
	return false
}

// toneless is w without the marks of the tones; letters keep theirs (ă, ê, ơ).
func toneless(w string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			return -1
		}
		return r
	}, norm.NFD.String(w)))
}

// tones counts the tones that are written in w.
func tones(w string) (n int) {
	for _, r := range norm.NFD.String(w) {
		switch r {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			n++
		}
	}
	return n
}

// cutVietnamese is where word falls into two syllables of which one at least stands in the
// article or is a small word. A word without marks may be foreign, and so may be one with a
// capital.
func (j *joiner) cutVietnamese(w string, named bool) int {
	plain := toneless(w)
	if syllable(plain) || tones(w) > 2 {
		return 0
	}
	foreign := plain == w && ascii(w)
	for i := range w {
		if i == 0 {
			continue
		}
		a, b := w[:i], w[i:]
		if tones(a) > 1 || tones(b) > 1 || !syllable(toneless(a)) || !syllable(toneless(b)) {
			continue
		}
		ka, kb := j.count[a] > 0 || j.small.pair[a], j.count[b] > 0 || j.small.pair[b]
		if ka && kb && (!foreign || !named && len(a) > 1 && len(b) > 1) || !foreign && !named && (ka && len(a) > 1 || kb && len(b) > 1) && len(w) > 5 {
			return i
		}
	}
	return 0
}

func ascii(s string) bool { return utf8.RuneCountInString(s) == len(s) }
