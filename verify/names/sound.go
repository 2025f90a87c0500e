package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/verify/names/roman"
)

// Keys of how a name sounds, for pairs of a language with capitals and one that writes names
// in characters or without vowels. They are coarse, and meant to be weighed against others:
// that two sentences share one is a hint. Those of a side begin with the mark of the
// direction, so that two languages with capitals, which have better keys, share none.

// soundKeys are the keys of a sentence. Original says which side it is of.
func soundKeys(segment, lang string, original bool) []string {
	toChinese, toConsonants := "zh<:", "abjad<:"
	dense := lang == "zh" || lang == "ar" || lang == "fa" || lang == "ur" || lang == "he"
	if original != dense {
		toChinese, toConsonants = "zh>:", "abjad>:"
	}
	switch lang {
	case "zh":
		return chineseSounds(segment, toChinese)
	case "ar", "fa", "ur", "he":
		return abjadSounds(segment, toConsonants)
	}
	var out []string
	for _, w := range scan(segment).words {
		if !w.capital || utf8.RuneCountInString(w.text) < 4 {
			continue
		}
		latin := toLatin(bare(w.lower))
		if latin == "" {
			continue
		}
		letters := roman.Fold(roman.Plain(latin))
		if k := syllableSounds(letters); len(k) >= leastSounds {
			out = append(out, toChinese+k)
		}
		if k := consonantSounds(letters); len(k) >= leastSounds {
			out = append(out, toConsonants+k)
		}
	}
	return out
}

// leastSounds is how many consonants a key has at least: with fewer too many words share it.
const leastSounds = 3

// transliterating are the characters in which Chinese writes foreign names, most of them.
const transliterating = "阿艾埃安昂奥巴拜班邦保鲍贝本比彼别宾波伯博布策查达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范方费芬丰冯夫弗福富盖甘冈高戈格葛根贡古瓜哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾杰金京卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾里利丽莉列林琳龙卢鲁路伦罗洛马玛麦曼芒毛梅门蒙米密敏明莫默穆纳娜南内尼妮年宁纽努诺欧帕派潘庞佩彭皮平珀普齐奇契强乔切琼丘若萨塞赛桑瑟森沙莎山尚舍申圣施史士什舒斯丝思松苏索塔泰坦汤唐陶特滕提廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣休许雅亚扬耶叶伊因英尤约泽扎詹张珍芝朱佐朴蓬姆"

// initials are the classes of the consonants with which syllables of Pinyin begin; the others
// have none that foreign names keep.
var initials = map[byte]byte{'b': 'P', 'p': 'P', 'm': 'M', 'f': 'F', 'd': 'T', 't': 'T', 'n': 'N', 'l': 'L', 'g': 'K', 'k': 'K', 'h': 'H',
	'j': 'S', 'q': 'S', 'x': 'S', 'r': 'S', 'z': 'S', 'c': 'S', 's': 'S'}

// mostSyllables is how many characters of a name are read together at most.
const mostSyllables = 5

// chineseSounds are the keys of every stretch that could be a foreign name.
func chineseSounds(s, mark string) []string {
	var out []string
	var starts []byte // of the characters in a row: the class of the consonant, or 0
	flush := func() {
		for i := range starts {
			k := make([]byte, 0, mostSyllables)
			for j := i; j < len(starts) && j < i+mostSyllables; j++ {
				if starts[j] != 0 {
					k = append(k, starts[j])
				}
				if len(k) >= leastSounds && starts[i] != 0 && (starts[j] != 0 || j+1 == len(starts)) {
					out = append(out, mark+string(k))
				}
			}
		}
		starts = starts[:0]
	}
	for _, r := range s {
		h := chinese().byChar[r]
		if h == nil || len(h.pinyin) == 0 || !strings.ContainsRune(transliterating, r) {
			flush()
			continue
		}
		starts = append(starts, initials[h.pinyin[0][0]])
	}
	flush()
	return out
}

// syllableSounds is how Chinese hears a word: the consonants before vowels, and of the others
// those that it gives a syllable of their own. Nasals and liquids that end a syllable go.
func syllableSounds(w string) string {
	var k []byte
	vowel := func(i int) bool { return i < len(w) && strings.IndexByte("aeiouy", w[i]) >= 0 }
	for i := 0; i < len(w); i++ {
		if i > 0 && w[i] == w[i-1] {
			continue
		}
		next := i + 1
		for next < len(w) && w[next] == w[i] {
			next++
		}
		has := func(p string) bool { return strings.HasPrefix(w[i:], p) }
		switch c := w[i]; {
		case has("sch") || has("tch"):
			k, i = append(k, 'S'), i+2
		case has("sh"), has("ch"), has("zh"), has("ts"), has("tz"), has("cz"), has("sz"), has("dz"):
			k, i = append(k, 'S'), i+1
		case has("ph"):
			k, i = append(k, 'F'), i+1
		case has("th"):
			k, i = append(k, map[bool]byte{true: 'T', false: 'S'}[len(k) == 0]), i+1
		case has("ck"):
			k, i = append(k, 'K'), i+1
		case has("gh"):
			i++
		case has("ng") && !vowel(i+2):
			i++
		case c == 'x':
			k = append(k, 'K', 'S')
		case c == 'c' && i+1 < len(w) && strings.IndexByte("eiy", w[i+1]) >= 0, c == 's', c == 'z', c == 'j':
			k = append(k, 'S')
		case c == 'c', c == 'k', c == 'q', c == 'g':
			k = append(k, 'K')
		case c == 'b', c == 'p':
			k = append(k, 'P')
		case c == 'd', c == 't':
			k = append(k, 'T')
		case c == 'f', c == 'v' && !vowel(next):
			k = append(k, 'F')
		case c == 'h' && vowel(next):
			k = append(k, 'H')
		case c == 'm' && vowel(next):
			k = append(k, 'M')
		case c == 'n' && vowel(next):
			k = append(k, 'N')
		case (c == 'l' || c == 'r') && vowel(next):
			k = append(k, 'L')
		}
	}
	return string(k)
}

// abjad are the consonants of the Arabic and the Hebrew script by the class of their sound;
// those that stand for vowels too have none.
var abjad = map[rune]byte{
	'ب': 'P', 'پ': 'P', 'ت': 'T', 'ط': 'T', 'ث': 'T', 'د': 'D', 'ض': 'D', 'ذ': 'D', 'ك': 'K', 'ک': 'K', 'ق': 'K', 'غ': 'G', 'ج': 'G', 'گ': 'G', 'ڨ': 'G',
	'ف': 'F', 'ڤ': 'F', 'س': 'S', 'ص': 'S', 'ز': 'Z', 'ظ': 'Z', 'ژ': 'Z', 'ش': 'C', 'چ': 'C', 'ل': 'L', 'ر': 'R', 'م': 'M', 'ن': 'N',
	'ב': 'P', 'פ': 'P', 'ף': 'P', 'ת': 'T', 'ט': 'T', 'ד': 'D', 'כ': 'K', 'ך': 'K', 'ק': 'K', 'ג': 'G', 'ס': 'S', 'צ': 'S', 'ץ': 'S', 'ז': 'Z', 'ש': 'C',
	'ל': 'L', 'ר': 'R', 'מ': 'M', 'ם': 'M', 'נ': 'N', 'ן': 'N',
}

// abjadSounds are the keys of every word, with and without what is written in one with it.
func abjadSounds(s, mark string) []string {
	var out []string
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		for range 3 { // wa-, bi-, al-: "und in der …"
			var k []byte
			for _, r := range w {
				if c := abjad[r]; c != 0 && (len(k) == 0 || k[len(k)-1] != c) {
					k = append(k, c)
				}
			}
			if len(k) >= leastSounds {
				out = append(out, mark+string(k))
			}
			rest := strings.TrimLeft(w, "وبلكفהבלמוכש")
			if short, ok := strings.CutPrefix(w, "ال"); ok {
				rest = short
			} else if len(rest) < len(w) {
				_, n := utf8.DecodeRuneInString(w)
				rest = w[n:]
			}
			if rest == w || utf8.RuneCountInString(rest) < leastSounds {
				break
			}
			w = rest
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// consonantSounds is the class of every consonant of a word in Latin letters, as Arabic and
// Hebrew write them.
func consonantSounds(w string) string {
	var k []byte
	add := func(c byte) {
		if len(k) == 0 || k[len(k)-1] != c {
			k = append(k, c)
		}
	}
	for i := 0; i < len(w); i++ {
		has := func(p string) bool { return strings.HasPrefix(w[i:], p) }
		switch c := w[i]; {
		case has("sch"):
			add('C')
			i += 2
		case has("sh"), has("ch"):
			add('C')
			i++
		case has("ph"):
			add('F')
			i++
		case has("th"):
			add('T')
			i++
		case has("gh"), has("kh"):
			add(map[byte]byte{'g': 'G', 'k': 'K'}[c])
			i++
		case c == 'x':
			add('K')
			add('S')
		case c == 'c' && i+1 < len(w) && strings.IndexByte("eiy", w[i+1]) >= 0:
			add('S')
		case c == 'c', c == 'q':
			add('K')
		case c == 'b', c == 'p':
			add('P')
		case c == 'v', c == 'f':
			add('F')
		case c == 'j', c == 'g':
			add('G')
		case strings.IndexByte("dklmnrstz", c) >= 0:
			add(c - 'a' + 'A')
		}
	}
	return string(k)
}
