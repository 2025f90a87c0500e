package names

import (
	"strings"
	"sync"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// hanzi is a Chinese character with its readings.
type hanzi struct {
	char   rune
	pinyin []string
	viet   []string // with diacritics
	hangul []string
	on     []string
}

// readings are the tables of Chinese characters, read once and only where a name asks.
type readings struct {
	byChar map[rune]*hanzi
	// pinyin syllable → the Vietnamese readings of its characters, and these without marks
	viet, vietPlain map[string]map[string]bool
}

// syllableSets are the syllables of Mandarin ("zh") and of Vietnamese ("vi"), without marks.
var syllableSets = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, l := range lines("syllables.tsv") {
		m[l[0]] = set(l[1])
	}
	return m
})

var chinese = sync.OnceValue(func() *readings {
	r := &readings{map[rune]*hanzi{}, map[string]map[string]bool{}, map[string]map[string]bool{}}
	for _, l := range lines("hanzi.tsv") {
		h := &hanzi{[]rune(l[0])[0], strings.Fields(l[1]), strings.Fields(l[2]), strings.Fields(l[3]), strings.Fields(l[4])}
		r.byChar[h.char] = h
		for _, p := range h.pinyin {
			p = strings.ReplaceAll(p, "ü", "u")
			for _, v := range h.viet {
				for _, v := range [...]string{v, otherY(v)} {
					put(r.viet, p, v)
					put(r.vietPlain, p, roman.Fold(v))
				}
			}
		}
	}
	return r
})

// otherY is a Vietnamese syllable with y for i or i for y at its end, which the press mixes
// behind these consonants: Lý, Lí.
func otherY(v string) string {
	if n := len(v); n < 2 || !strings.ContainsRune("hklmst", rune(v[0])) || utf8.RuneCountInString(v) != 2 {
		return v
	}
	return v[:1] + yForI.Replace(v[1:])
}

var yForI = strings.NewReplacer("i", "y", "í", "ý", "ì", "ỳ", "ỉ", "ỷ", "ĩ", "ỹ", "ị", "ỵ", "y", "i", "ý", "í", "ỳ", "ì", "ỷ", "ỉ", "ỹ", "ĩ", "ỵ", "ị")

func put(m map[string]map[string]bool, k, v string) {
	if m[k] == nil {
		m[k] = map[string]bool{}
	}
	m[k][v] = true
}

// pinyinSyllables cuts a word of Hanyu Pinyin into its syllables; nil if it is none.
// Of several ways the one with the fewest syllables counts, which is the rule where no
// apostrophe says otherwise.
func pinyinSyllables(word string) []string {
	if word != "" && word[len(word)-1] < utf8.RuneSelf && strings.IndexByte(pinyinEnds, word[len(word)-1]|0x20) < 0 {
		return nil // no syllable ends so: most words
	}
	zh := syllableSets()["zh"]
	w := roman.Fold(word)
	if len(w) < 2 || len(w) > 18 {
		if !zh[w] {
			return nil
		}
		return []string{w}
	}
	var best []string
	var rec func(rest string, got []string)
	rec = func(rest string, got []string) {
		if len(got) > 3 {
			return
		}
		if rest == "" {
			if best == nil || len(got) < len(best) {
				best = append([]string(nil), got...)
			}
			return
		}
		if rest[0] == '\'' || rest[0] == '-' {
			rest = rest[1:]
		}
		for n := min(6, len(rest)); n > 0; n-- {
			if strings.IndexByte(pinyinEnds, rest[n-1]) >= 0 && zh[rest[:n]] {
				rec(rest[n:], append(got, rest[:n]))
			}
		}
	}
	rec(strings.ReplaceAll(w, "’", "'"), nil)
	return best
}

// isViet tells whether a word can be one syllable of Vietnamese.
func isViet(word string) bool {
	w := roman.Fold(word)
	if syllableSets()["vi"][w] {
		return true
	}
	return vietShape(w)
}

// vietShape tells whether w (without marks) has the shape of a Vietnamese syllable.
func vietShape(w string) bool {
	onset := ""
	for _, o := range vietOnsets {
		if strings.HasPrefix(w, o) && len(o) > len(onset) {
			onset = o
		}
	}
	rest := w[len(onset):]
	i := 0
	for i < len(rest) && strings.IndexByte("aeiouy", rest[i]) >= 0 {
		i++
	}
	if i == 0 || i > 3 {
		return false
	}
	switch rest[i:] {
	case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return true
	}
	return false
}

var vietOnsets = strings.Fields("b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")

// vietnameseOf tells whether the Vietnamese syllables viet are the reading of the pinyin
// syllables of a Chinese name; exact says that the marks agree too.
func vietnameseOf(viet, pinyin []string) (ok, exact bool) {
	if len(viet) != len(pinyin) || len(viet) == 0 {
		return false, false
	}
	exact = true
	for i, v := range viet {
		v = strings.ToLower(v)
		switch {
		case chinese().viet[pinyin[i]][v]:
		case v == roman.Fold(v) && chinese().vietPlain[pinyin[i]][v]:
			exact = false
		default:
			return false, false
		}
	}
	return true, exact
}

// example is a character that has the pinyin reading p and the Vietnamese reading v, the
// traditional form with its Vietnamese reading written in full; ok is false if none has.
func example(p, v string) (char, reading string, ok bool) {
	v = strings.ToLower(v)
	best := rune(0)
	for c, h := range chinese().byChar {
		for _, hp := range h.pinyin {
			if hp != p {
				continue
			}
			for _, hv := range h.viet {
				if (hv == v || roman.Fold(hv) == v) && better(c, best) {
					best, reading = c, hv
				}
			}
		}
	}
	return string(best), reading, best != 0
}

// better prefers characters of surnames, then the commoner, which stand earlier among the
// surnames; else the lower code point, so that the choice is the same each time.
func better(c, best rune) bool {
	if best == 0 {
		return true
	}
	i, j := strings.IndexRune(surnames, c), strings.IndexRune(surnames, best)
	switch {
	case i >= 0 && j >= 0:
		return i < j
	case i >= 0 || j >= 0:
		return i >= 0
	}
	return c < best
}

// surnames are the common Chinese family names in traditional characters, by frequency.
const surnames = "王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘于蔣蔡余杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋付方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴覃武戴莫孔向湯溫康施文牛樊葛邢安齊易喬伍龐顏倪莊聶章魯岳翟殷詹申歐耿關蘭焦俞左柳甘祝包寧尚符舒阮柯紀梅童凌畢單季裴霍涂成苗谷盛曲翁冉駱藍路游辛靳歐陽管柴蒙鮑華喻祁蒲房滕屈饒解牟艾尤陽時穆農司卓古吉繆簡車項連蘆麥褚婁竇戚岑景黨宮費卜冷晏席衛米柏宗瞿桂全佟應臧閔苟鄔邊卞姬師和仇欒隋商刁沙榮巫寇桑郎甄叢仲虞敖鞏明佘池查麻苑遲鄺官封談匡鞠惠荊習"
