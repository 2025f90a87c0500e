package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"stet/verify/fact/numeral"
)

// write puts the number words into t: u unit, m multiplier, j joint, p mark of an ordinal
// before the number; o and x are a unit and a multiplier that make an ordinal.
func (x *lexis) write(t *table) {
	byCode := map[string][]string{}
	for word, atoms := range x.atoms {
		for _, a := range atoms {
			byCode[code(a)] = append(byCode[code(a)], word)
		}
	}
	codes := make([]string, 0, len(byCode))
	for c := range byCode {
		codes = append(codes, c)
	}
	sort.Slice(codes, func(i, j int) bool {
		if codes[i][0] != codes[j][0] { // the first meaning that fits counts: plain ones before ordinals
			return strings.IndexByte("jpumox", codes[i][0]) < strings.IndexByte("jpumox", codes[j][0])
		}
		a, _ := strconv.ParseUint(codes[i][1:], 10, 64)
		b, _ := strconv.ParseUint(codes[j][1:], 10, 64)
		return a < b
	})
	if x.joined {
		t.add("joined", "", "-")
	}
	for _, c := range codes {
		sort.Strings(byCode[c])
		t.add("number", c, byCode[c]...)
	}
}

func code(a numeral.Atom) string {
	switch {
	case a.Kind == numeral.Join:
		return "j"
	case a.Kind == numeral.Order:
		return "p"
	case a.Kind == numeral.Mult && a.Ordinal:
		return fmt.Sprint("x", a.N)
	case a.Kind == numeral.Mult:
		return fmt.Sprint("m", a.N)
	case a.Ordinal:
		return fmt.Sprint("o", a.N)
	}
	return fmt.Sprint("u", a.N)
}

// writeSamples writes numbers with their spelling, to test that they are read back.
func writeSamples(rs rules, plainAccents bool, path string) error {
	cardinal, _ := rs.sets()
	sort.Strings(cardinal)
	if len(cardinal) > 4 {
		cardinal = cardinal[:4]
	}
	var b strings.Builder
	seen := map[string]bool{}
	for _, n := range []int64{3, 7, 12, 15, 19, 20, 21, 34, 45, 56, 67, 75, 78, 80, 83, 91, 99, 100, 105, 121, 175, 200, 342, 518, 600, 875, 999, 1000, 1234, 2000, 2018, 5000, 7300, 15000, 75000, 250000, 1000000, 3000000} {
		for _, set := range cardinal {
			if strings.Contains(set, "year") {
				continue
			}
			s, ok := rs.spell(set, n)
			s = first(strings.TrimSpace(strings.ReplaceAll(s, "\u00AD", "")))
			if plainAccents {
				s = withoutAccents(s)
			}
			if key := fmt.Sprint(n, s); ok && s != "" && !strings.ContainsAny(s, "0123456789") && !seen[key] {
				seen[key] = true
				fmt.Fprintf(&b, "%d\t%s\n", n, s)
			}
		}
	}
	return writeFile(path, b.String())
}

// confusableTable writes the characters that look alike, a line each: what it looks like
// (its prototype), then the characters that look so. Only single characters that are
// letters, figures or punctuation of living scripts are kept.
func confusableTable(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("%w (install Debian's python3-confusable-homoglyphs, or give the file with -confusables)", err)
	}
	var all map[string][]struct{ C string }
	if err := json.Unmarshal(data, &all); err != nil {
		return err
	}
	keys := make([]string, 0, len(all))
	for k := range all {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	var b strings.Builder
	for _, k := range keys {
		if !prototype(k, all[k]) {
			continue
		}
		if utf8.RuneCountInString(k) != 1 || !living(k) {
			continue
		}
		var like []string
		for _, e := range all[k] {
			if utf8.RuneCountInString(e.C) == 1 && living(e.C) && e.C != k && e.C[0] >= 0x80 {
				like = append(like, e.C)
			}
		}
		if len(like) > 0 {
			sort.Strings(like)
			fmt.Fprintf(&b, "%s\t%s\n", k, strings.Join(like, ""))
		}
	}
	return writeFile(to, b.String())
}

// prototype tells whether k stands for its group of look-alikes: the ASCII character, or
// where there is none the first by code.
func prototype(k string, group []struct{ C string }) bool {
	if k[0] < 0x80 {
		return true
	}
	for _, e := range group {
		if e.C[0] < 0x80 || e.C < k && utf8.RuneCountInString(e.C) == 1 {
			return false
		}
	}
	return true
}

func living(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r > ' ' && r < 0x2C00 && (r < 0x2100 || r > 0x214F) || r >= 0x3000 && r < 0xA000 || r >= 0xFF00 && r < 0xFFF0
}
