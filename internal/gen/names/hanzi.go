package main

import (
	"bufio"
	"compress/bzip2"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// writeHanzi joins the readings of Chinese characters: Mandarin without tones, Vietnamese,
// Korean, Japanese. Only characters with a Mandarin and a Vietnamese reading count.
func writeHanzi(share, out string) error {
	viet, err := vietnamese(filepath.Join(share, "m17n/vi-han.mim"))
	if err != nil {
		return err
	}
	uni, err := unihan(filepath.Join(share, "unicode/Unihan_Readings.txt.bz2"))
	if err != nil {
		return err
	}
	var lines []string
	for han, vs := range viet {
		u := uni[han]
		if u == nil || len(u["kMandarin"]) == 0 {
			continue
		}
		lines = append(lines, strings.Join([]string{string(han), strings.Join(u["kMandarin"], " "), strings.Join(unique(vs), " "),
			strings.Join(u["kHangul"], " "), strings.Join(u["kJapaneseOn"], " ")}, "\t"))
	}
	sort.Strings(lines)
	head := "# character, Mandarin without tones, Vietnamese, Korean, Japanese (on); made by internal/gen/names, licences in LICENSES.md\n"
	return os.WriteFile(filepath.Join(out, "hanzi.tsv"), []byte(head+strings.Join(lines, "\n")+"\n"), 0o644)
}

var mimEntry = regexp.MustCompile(`^\s*\("([a-z]+)"\s+\("([^"]+)"\)\)`)

func vietnamese(path string) (map[rune][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m := map[rune][]string{}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if e := mimEntry.FindStringSubmatch(sc.Text()); e != nil {
			for _, r := range e[2] {
				if unicode.Is(unicode.Han, r) {
					m[r] = append(m[r], telex(e[1]))
				}
			}
		}
	}
	return m, sc.Err()
}

var telexLetters = strings.NewReplacer("uow", "ươ", "uwow", "ươ", "dd", "đ", "aa", "â", "aw", "ă", "ee", "ê", "oo", "ô", "ow", "ơ", "uw", "ư", "w", "ư")

// telex reads a syllable as it is typed: doubled letters for a hat, s f r x j for a tone.
func telex(s string) string {
	tone := rune(0)
	if n := len(s) - 1; n > 0 {
		switch s[n] {
		case 's':
			tone = 0x301
		case 'f':
			tone = 0x300
		case 'r':
			tone = 0x309
		case 'x':
			tone = 0x303
		case 'j':
			tone = 0x323
		}
	}
	if tone != 0 {
		s = s[:len(s)-1]
	}
	return withTone(telexLetters.Replace(s), tone)
}

// withTone sets a tone mark on the main vowel, by the older of the two usages.
func withTone(s string, tone rune) string {
	if tone == 0 {
		return s
	}
	rs := []rune(s)
	var vowels []int
	for i, r := range rs {
		if strings.ContainsRune("aăâeêioôơuưy", r) && !(r == 'u' && i > 0 && rs[i-1] == 'q') && !(r == 'i' && i == 1 && rs[0] == 'g' && len(rs) > 2) {
			vowels = append(vowels, i)
		}
	}
	if len(vowels) == 0 {
		return s
	}
	at := vowels[0]
	for _, v := range vowels {
		if strings.ContainsRune("ăâêôơ", rs[v]) {
			at = v
		}
	}
	if !strings.ContainsRune("ăâêôơ", rs[at]) && len(vowels) > 1 {
		switch {
		case len(vowels) == 3 || vowels[len(vowels)-1] < len(rs)-1:
			at = vowels[1]
		}
		if rs[vowels[0]] == 'ư' {
			at = vowels[0]
		}
	}
	return norm.NFC.String(string(rs[:at+1]) + string(tone) + string(rs[at+1:]))
}

func unihan(path string) (map[rune]map[string][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m := map[rune]map[string][]string{}
	sc := bufio.NewScanner(bzip2.NewReader(f))
	for sc.Scan() {
		p := strings.Split(sc.Text(), "\t")
		if len(p) != 3 {
			continue
		}
		var cp rune
		if _, err := fmt.Sscanf(p[0], "U+%X", &cp); err != nil {
			continue
		}
		if m[cp] == nil {
			m[cp] = map[string][]string{}
		}
		switch p[1] {
		case "kMandarin":
			m[cp][p[1]] = unique(each(strings.Fields(p[2]), toneless))
		case "kHanyuPinlu":
			m[cp]["kMandarin"] = unique(append(m[cp]["kMandarin"], each(strings.Fields(p[2]), frequent)...))
		case "kHangul":
			m[cp][p[1]] = unique(each(strings.Fields(p[2]), func(s string) string { return strings.Split(s, ":")[0] }))
		case "kJapaneseOn":
			m[cp][p[1]] = unique(each(strings.Fields(p[2]), strings.ToLower))
		}
	}
	return m, sc.Err()
}

// frequent is the reading of an entry "zhāng(1205)" without its tone.
func frequent(s string) string { return toneless(strings.SplitN(s, "(", 2)[0]) }

func each(list []string, f func(string) string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = f(s)
	}
	return out
}

func toneless(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) || r == 0x308 {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range list {
		if s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
