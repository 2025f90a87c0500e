package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"stet/verify/names/roman"
)

// systems prints how many pairs of spellings of a name in two systems the tables explain.
func systems(data string) {
	fmt.Print("\nSpellings of one name in two systems that the tables explain as one (names of the lists, every tenth; for el, sr and mk the places of CLDR; for zh and ko names of two syllables that characters are read as):\n\n| language | systems | pairs | explained |\n|---|---|---|---|\n")
	for _, lang := range strings.Fields("ru uk be bg sr mk el ar fa he zh ko ja") {
		ss := roman.Systems(lang)
		n, ok := 0, 0
		for _, w := range originals(data, lang) {
			for k, s := range ss {
				for _, t := range ss[:k] {
					n++
					if _, yes := roman.Explained(written(s, w), written(t, w)); yes {
						ok++
					}
				}
			}
		}
		if n == 0 {
			fmt.Printf("| %s | %d | not measured | |\n", lang, len(ss))
			continue
		}
		fmt.Printf("| %s | %d | %d | %.3f |\n", lang, len(ss), n, share(ok, n))
	}
}

// originals are names to write in the systems of a language, in its own letters as its
// tables have them: Pinyin for Chinese, single letters for Korean, hiragana for Japanese.
func originals(data, lang string) []string {
	list := filepath.FromSlash("verify/names/data/")
	switch lang {
	case "ru", "uk", "be", "bg":
		return everyTenth(fitting(lang, column(filepath.Join(data, "russian.tsv"), 0)))
	case "ar", "fa":
		return everyTenth(fitting(lang, column(filepath.Join(data, "arabic.tsv"), 0)))
	case "he":
		return everyTenth(fitting(lang, column(filepath.Join(data, "hebrew.tsv"), 0)))
	case "sr", "mk", "el":
		return fitting(lang, column(filepath.Join(list, "places", lang+".tsv"), 1))
	case "zh":
		return twoSyllables(column(filepath.Join(list, "hanzi.tsv"), 1))
	case "ko":
		var out []string
		for _, w := range twoSyllables(column(filepath.Join(list, "hanzi.tsv"), 3)) {
			out = append(out, singleLetters(w))
		}
		return out
	case "ja":
		var out []string
		for _, w := range everyTenth(column(filepath.Join(data, "katakana.tsv"), 0)) {
			out = append(out, strings.Map(hiragana, w))
		}
		return out
	}
	return nil
}

// column is a column of a table, in small letters; nil where there is none.
func column(path string, n int) []string {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	var out []string
	for l := range strings.Lines(string(text)) {
		if cols := strings.Split(strings.TrimSpace(l), "\t"); len(cols) > n && !strings.HasPrefix(l, "#") {
			out = append(out, strings.ToLower(cols[n]))
		}
	}
	return out
}

// fitting are the words that the tables of a language write.
func fitting(lang string, words []string) (out []string) {
	for _, w := range words {
		if w != "" && !strings.Contains(w, " ") && roman.Fits(lang, w) {
			out = append(out, w)
		}
	}
	return out
}

func everyTenth(words []string) (out []string) {
	for i := 0; i < len(words); i += 10 {
		out = append(out, words[i])
	}
	return out
}

// twoSyllables joins the readings of characters, each kind once, with that half of the
// kinds further on.
func twoSyllables(readings []string) (out []string) {
	seen := map[string]bool{}
	var kinds []string
	for _, r := range readings {
		if f := strings.Fields(r); len(f) > 0 && !seen[f[0]] {
			seen[f[0]] = true
			kinds = append(kinds, f[0])
		}
	}
	for i, k := range kinds {
		out = append(out, k+kinds[(i+len(kinds)/2)%len(kinds)])
	}
	return out
}

// singleLetters takes Hangul apart; the letter that stands for no sound before a vowel is
// left out.
func singleLetters(w string) string {
	const initials, finals = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆ-ㅈㅉㅊㅋㅌㅍㅎ", "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
	var b strings.Builder
	for _, r := range w {
		if r < 0xAC00 || r > 0xD7A3 {
			continue
		}
		k := int(r - 0xAC00)
		b.WriteRune([]rune(initials)[k/588])
		b.WriteRune(rune(0x314F + k%588/28))
		b.WriteRune([]rune(finals)[k%28])
	}
	return strings.ReplaceAll(b.String(), "-", "")
}

func hiragana(r rune) rune {
	if 'ァ' <= r && r <= 'ヶ' {
		return r - 0x60
	}
	return r
}

// written is a name in a system. The tables of Japanese have only the kana that systems
// write differently; the others are written as all do.
func written(s *roman.System, name string) string {
	return otherKana.Replace(s.Romanise(name))
}

var otherKana = strings.NewReplacer(strings.Fields("あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa す su せ se そ so ざ za ず zu ぜ ze ぞ zo た ta て te と to だ da で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa ん n ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo っ t ゔ vu")...)
