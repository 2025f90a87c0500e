package names

import (
	"strings"

	"stet/verify/names/roman"
)

// arabic tells whether any word of a name is one of Arabic or Persian names.
func arabic(ws []string) bool {
	for _, w := range ws {
		low := strings.ToLower(w)
		if arabicWords()[roman.Fold(low)] {
			return true
		}
		if g, ok := givenNames()[low]; ok && !g.west {
			return true
		}
		if strings.HasPrefix(low, "al-") || strings.HasPrefix(low, "el-") || strings.HasPrefix(low, "abd") || strings.HasSuffix(low, "ullah") || strings.HasSuffix(low, "allah") || strings.HasSuffix(low, "uddin") || strings.HasSuffix(low, "eddine") {
			return true
		}
	}
	return false
}

// chineseSyllables tells whether all words of a name are Pinyin or its like.
func chineseSyllables(ws []string) bool {
	for _, w := range ws {
		if pinyinSyllables(w) == nil && !wadeGiles(w) {
			return false
		}
	}
	return true
}

// wadeGiles tells whether a word can be syllables of Wade–Giles without its signs.
func wadeGiles(w string) bool {
	w = roman.Plain(strings.ReplaceAll(roman.Fold(w), "-", ""))
	for _, p := range [...]string{"hs", "ts", "tz"} {
		w = strings.ReplaceAll(w, p, "s")
	}
	return syllables(w, wadeOnsets, wadeCodas)
}

var (
	wadeOnsets = strings.Fields("ch sh p t k m f n l h j s w y")
	wadeCodas  = strings.Fields("ng n h r eh ih")
	koOnsets   = strings.Fields("kk tt pp ss jj ch sh k g n d t r l m b p s j h y w c z")
	koCodas    = strings.Fields("ng n k g t l r m p b h")
	jaOnsets   = strings.Fields("kk tt ss pp tch cch sh ch ts ky gy ny hy by py my ry k g s z j t d n h f b p m y r w")
	jaCodas    = strings.Fields("n m")
)

// syllables tells whether w is a chain of syllables: an onset or none, vowels, a coda or
// none.
func syllables(w string, onsets, codas []string) bool {
	var room [64]bool // where a syllable can begin
	if len(w) >= len(room) {
		return false
	}
	room[0] = true
	for i := range len(w) {
		if !room[i] {
			continue
		}
		endSyllable(&room, w, i, codas)
		for _, o := range onsets {
			if strings.HasPrefix(w[i:], o) {
				endSyllable(&room, w, i+len(o), codas)
			}
		}
	}
	return room[len(w)]
}

// endSyllable notes where the syllable can end whose vowels begin at i.
func endSyllable(ends *[64]bool, w string, i int, codas []string) {
	n := i
	for n < len(w) && strings.IndexByte("aeiouy", w[n]) >= 0 {
		n++
	}
	if n == i || n > i+3 {
		return
	}
	ends[n] = true
	for _, c := range codas {
		if strings.HasPrefix(w[n:], c) {
			ends[n+len(c)] = true
		}
	}
}

// koreanShape tells whether a name can be Korean: a common family name at either end, and
// syllables throughout.
func koreanShape(ws []string) bool {
	found := len(ws) == 1
	for _, w := range ws {
		low := strings.ReplaceAll(roman.Plain(roman.Fold(w)), "-", "")
		if koreanSurnames[low] {
			found = true
		} else if !syllables(low, koOnsets, koCodas) {
			return false
		}
	}
	return found
}

var koreanSurnames = set("kim gim lee yi rhee ri park pak bak choi choe ch'oe jung jeong chung chong kang gang cho jo yoon yun jang chang lim im rim han oh o seo so suh shin sin kwon gwon hwang ahn an song ryu yoo yu hong jeon chun chon ko go moon mun son sohn yang bae pae baek paek paik heo hur ho nam sim shim noh no roh ha kwak gwak sung seong cha joo ju chu woo u koo ku gu na ra min jin chin ji chi eom um chae won cheon bang pang gong kong hyun hyeon ham byun byeon yeom yeo choo do so seok sun seol ma gil wi pyo myung ki ban ra wang geum ok yuk in maeng je mo tak guk")

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// japaneseShape tells whether a word can be Japanese.
func japaneseShape(w string) bool {
	return syllables(roman.Plain(roman.Fold(w)), jaOnsets, jaCodas)
}
