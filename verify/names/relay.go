package names

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// relay is the language that an article came through and that reads Chinese names in a way
// of its own: "vi", "ko", "ja"; "" if nothing speaks for one.
type relay string

// relayByAddress finds the relay by the original, else by an address in the text.
func (a *article) relayByAddress() relay {
	if a.in.Original != "" {
		switch a.o.lang {
		case "vi", "ko", "ja":
			return relay(a.o.lang)
		}
		return ""
	}
	for _, r := range [...][2]string{{".vn", "vi"}, {".kr", "ko"}, {".jp", "ja"}} {
		if strings.Contains(a.t.text, r[0]+"/") || strings.Contains(a.t.text, r[0]+" ") || strings.HasSuffix(a.t.text, r[0]) {
			return relay(r[1])
		}
	}
	return ""
}

// reads tells whether ws is the reading in the relay language of a Chinese name in Pinyin,
// of the whole of it or of its family name.
func (r relay) reads(ws, name []string) bool {
	switch r {
	case "vi":
		return readsAs(ws, name)
	case "ko", "ja":
		return r.readsEast(ws, name)
	}
	return false
}

func (r relay) readsEast(ws, name []string) bool {
	var pinyin []string
	for _, w := range name {
		pinyin = append(pinyin, pinyinSyllables(w)...)
	}
	word := r.normal(strings.Join(ws, ""))
	if len(pinyin) == 0 || len(ws) == 1 && len(word) < 3 {
		return false
	}
	if len(ws) == 1 {
		pinyin = pinyin[:1]
	}
	return word != strings.Join(pinyin, "") && r.spells(word, pinyin)
}

// spells tells whether word is a chain of readings, one for each syllable.
func (r relay) spells(word string, pinyin []string) bool {
	if len(pinyin) == 0 {
		return word == ""
	}
	for _, reading := range eastReadings()[r][pinyin[0]] {
		if rest, ok := strings.CutPrefix(word, reading); ok && r.spells(rest, pinyin[1:]) {
			return true
		}
	}
	return false
}

// normal is a word with the spellings that the press has for one sound made one.
func (r relay) normal(w string) string {
	w = strings.ReplaceAll(roman.Plain(roman.Fold(w)), "-", "")
	if r == "ja" {
		return japaneseSounds.Replace(w)
	}
	return koreanSounds.Replace(w)
}

var (
	japaneseSounds = strings.NewReplacer("ou", "o", "oo", "o", "oh", "o", "uu", "u", "'", "")
	koreanSounds   = strings.NewReplacer("ch", "j", "kk", "g", "k", "g", "tt", "d", "t", "d", "pp", "b", "p", "b", "sh", "s", "ss", "s", "r", "l", "oo", "u", "ee", "i", "eo", "o", "eu", "u", "ae", "e", "'", "")
)

// eastReadings are the Korean and Japanese readings by syllable of Pinyin, made normal.
var eastReadings = sync.OnceValue(func() map[relay]map[string][]string {
	m := map[relay]map[string][]string{"ko": {}, "ja": {}}
	for _, h := range chinese().byChar {
		for _, p := range h.pinyin {
			p = strings.ReplaceAll(p, "ü", "u")
			for _, k := range h.hangul {
				addReading(m["ko"], p, relay("ko").normal(korean(k)))
			}
			for _, o := range h.on {
				addReading(m["ja"], p, relay("ja").normal(o))
			}
		}
	}
	return m
})

func addReading(m map[string][]string, pinyin, reading string) {
	if reading != "" && !slices.Contains(m[pinyin], reading) {
		m[pinyin] = append(m[pinyin], reading)
	}
}

// why says why a word is the reading of a name in Pinyin: by a character that is read so.
func (r relay) why(word, name string) msg.Text {
	ids := map[relay][2]string{"vi": {"name.leaked-reading.why", "name.leaked-reading.why-plain"},
		"ko": {"name.leaked-reading.why-ko", "name.leaked-reading.why-plain-ko"}, "ja": {"name.leaked-reading.why-ja", "name.leaked-reading.why-plain-ja"}}[r]
	pinyin := pinyinSyllables(name)[0]
	if r == "vi" {
		if char, viet, ok := example(pinyin, word); ok {
			return msg.New(ids[0], char, capital(viet), name)
		}
		return msg.New(ids[1], word)
	}
	best := rune(0)
	for c, h := range chinese().byChar {
		if slices.Contains(h.pinyin, pinyin) && better(c, best) && slices.ContainsFunc(append(slices.Clone(h.hangul), h.on...), func(s string) bool {
			return r == "ko" && r.normal(korean(s)) == r.normal(word) || r == "ja" && r.normal(s) == r.normal(word)
		}) {
			best = c
		}
	}
	if best == 0 {
		return msg.New(ids[1], word)
	}
	return msg.New(ids[0], string(best), word, name)
}

func (r relay) message(word, name string) msg.Text {
	switch r {
	case "ko":
		return msg.New("name.leaked-reading.message-ko", word, name)
	case "ja":
		return msg.New("name.leaked-reading.message-ja", word, name)
	}
	return msg.New("name.leaked-reading.message", word, name)
}

// respelt reports names that stand syllable by syllable as the Vietnamese press writes
// Russian ones: Bê-lô-u-xốp.
func (a *article) respelt() {
	if a.t.relay != "vi" || a.t.lang == "vi" {
		return
	}
	seen := map[string]bool{}
	for i, sc := range a.t.scans {
		for k := 0; k < len(sc.words); k++ {
			end := chain(sc.words, k)
			if end-k < 2 || !respelling(sc.words[k:end]) {
				continue
			}
			at := a.t.segs[i].Start
			sp := text.Span{Start: at + sc.words[k].start, End: at + sc.words[end-1].end}
			if w := a.t.text[sp.Start:sp.End]; !seen[w] {
				seen[w] = true
				a.respeltProblem(w)
			}
			k = end - 1
		}
	}
}

// chain is the end of the words that hyphens join to word k.
func chain(ws []word, k int) int {
	end := k + 1
	for end < len(ws) && ws[end].hyphen {
		end++
	}
	return end
}

// respelling tells whether words joined by hyphens are syllables of Vietnamese of which
// only the first has a capital: with marks of Vietnamese, or three and more.
func respelling(ws []word) bool {
	if !ws[0].capital || ws[0].allCaps {
		return false
	}
	marked := false
	for i, w := range ws {
		if i > 0 && w.capital || !syllableOfVietnamese(w.lower) {
			return false
		}
		marked = marked || strings.ContainsFunc(w.lower, vietnameseLetter)
	}
	return marked || len(ws) > 2
}

func syllableOfVietnamese(w string) bool {
	return utf8.RuneCountInString(w) <= 6 && vietShape(roman.Fold(w))
}

// vietnameseLetter tells whether r is a letter that other languages of Europe lack.
func vietnameseLetter(r rune) bool {
	return r >= 0x1EA0 && r <= 0x1EF9 || strings.ContainsRune("ăơưđ", unicode.ToLower(r)) || strings.ContainsRune("êô", unicode.ToLower(r))
}

// respeltProblem reports the respelling w, with the name of the article that it stands for
// if one is found.
func (a *article) respeltProblem(w string) {
	p := Problem{ID: "leaked-reading", Name: -1, Sure: true, Message: msg.New("name.leaked-reading.respelt", w), Why: msg.New("name.leaked-reading.why-respelt")}
	key := respeltSkeleton(w)
	for _, e := range a.entities {
		if m := a.longest(e); m != nil && e.kind != Place {
			for _, o := range m.words {
				if p.Fix == "" && len(key) > 2 && !strings.Contains(o, "-") && roman.Skeleton(strings.ToLower(o)) == key {
					p.Fix = o
				}
			}
		}
	}
	for _, sp := range occurrences(a.t.text, w) {
		p.Translation = append(p.Translation, sp)
		if p.Fix != "" {
			p.Edits = append(p.Edits, text.Edit{Start: sp.Start, End: sp.End, New: p.Fix})
		}
	}
	if p.Fix != "" {
		p.Message = msg.New("name.leaked-reading.respelt-of", w, p.Fix)
	}
	a.problem(p)
}

// respeltSkeleton are the consonants of the name that a respelling stands for.
func respeltSkeleton(w string) string {
	parts := strings.Split(roman.Plain(roman.Fold(strings.ToLower(w))), "-")
	for i, s := range parts {
		s = strings.NewReplacer("x", "s", "ph", "f", "gi", "z", "d", "z").Replace(s)
		if i == len(parts)-1 {
			if t, ok := strings.CutSuffix(s, "p"); ok {
				s = t + "v"
			}
		}
		parts[i] = s
	}
	return roman.Skeleton(strings.Join(parts, ""))
}
