package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"stet/editor/text"
	"stet/verify/names"

	"golang.org/x/text/language"
)

// across prints how often a name that an original has in another script, alone in its
// sentence, is taken for misspelt: as the list of pairs has it (each is a false alarm but for
// faults of the list), and with two letters of it exchanged or one consonant wrong.
func across(data string) {
	fmt.Print("\nNames of an original in another script, one in a sentence, English beside it:\n\n| original | names | marked as they are | with two letters exchanged | with one consonant wrong |\n|---|---|---|---|---|\n")
	for _, f := range [...][2]string{{"russian", "ru"}, {"chinese", "zh"}, {"katakana", "ja"}, {"arabic", "ar"}, {"hebrew", "he"}, {"korean", "ko"}} {
		content, err := os.ReadFile(filepath.Join(data, f[0]+".tsv"))
		if err != nil {
			fmt.Printf("| %s | not measured | | | |\n", f[1])
			continue
		}
		r := rand.New(rand.NewPCG(5, 5))
		var all, alarms, turned, turnedFound, wrong, wrongFound int
		for l := range strings.Lines(string(content)) {
			o, t, ok := strings.Cut(strings.TrimSpace(l), "\t")
			if !ok || len(t) < 6 || strings.ContainsAny(t, " -'") {
				continue
			}
			all++
			if changedIn(f[1], o, t) {
				alarms++
				continue
			}
			if bad := turn(r, t); bad != "" {
				if turned++; changedIn(f[1], o, bad) {
					turnedFound++
				}
			}
			if bad := confuse(r, t); bad != "" {
				if wrong++; changedIn(f[1], o, bad) {
					wrongFound++
				}
			}
		}
		fmt.Printf("| %s | %d | %.3f | %.3f of %d | %.3f of %d |\n", f[1], all, share(alarms, all), share(turnedFound, turned), turned, share(wrongFound, wrong), wrong)
	}
}

// changedIn tells whether t is reported where the original has o.
func changedIn(lang, o, t string) bool {
	sentence := map[string][2]string{"ru": {"Вчера там был ", "."}, "zh": {"昨天，", "到了那里。"}, "ja": {"昨日は", "がいた。"}, "ar": {"كان هناك أمس ", "."}, "he": {"אתמול היה שם ", "."}, "ko": {"어제 ", " 거기 있었다."}}[lang]
	in := names.Input{Original: sentence[0] + upper(o) + sentence[1], Translation: "Yesterday " + upper(t) + " was there.",
		OriginalLang: language.Make(lang), TranslationLang: language.English}
	x, y := text.Span{End: len(in.Original)}, text.Span{End: len(in.Translation)}
	in.OriginalSegs, in.TranslationSegs, in.Pairs = []text.Span{x}, []text.Span{y}, [][2]text.Span{{x, y}}
	for _, p := range names.Extract(in).Problems {
		if p.ID == "changed" {
			return true
		}
	}
	return false
}

func upper(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}

// turn exchanges two letters inside of a word; "" if they are equal or stand at its end.
func turn(r *rand.Rand, w string) string {
	if len(w) < 6 {
		return ""
	}
	k := 1 + r.IntN(len(w)-4)
	if w[k] == w[k+1] || w[k] >= utf8.RuneSelf || w[k+1] >= utf8.RuneSelf {
		return ""
	}
	return w[:k] + w[k+1:k+2] + w[k:k+1] + w[k+2:]
}

// confuse writes another consonant for one inside of a word; "" if none was hit.
func confuse(r *rand.Rand, w string) string {
	const consonants = "bdfgklmnprstvz"
	if len(w) < 6 {
		return ""
	}
	k := 1 + r.IntN(len(w)-4)
	if !strings.Contains(consonants, w[k:k+1]) {
		return ""
	}
	return w[:k] + string(consonants[(strings.IndexByte(consonants, w[k])+5)%len(consonants)]) + w[k+1:]
}
