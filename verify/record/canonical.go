package record

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Canonical is the form of a text that is compared when a copy comes back from a content
// system. The rules: NFC; every run of white space within a line (no-break and narrow
// spaces too) is one space; spaces at both ends of a line go; empty lines go; lines are
// joined by one line feed. Letters, punctuation and quotation marks stay as they are.
func Canonical(s string) string {
	var lines []string
	for _, l := range strings.Split(strings.ReplaceAll(norm.NFC.String(s), "\r", "\n"), "\n") {
		if l = strings.Join(strings.FieldsFunc(l, unicode.IsSpace), " "); l != "" {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

const blockDigits = 16 // of a block's hash: enough to tell blocks of one text apart

func blockHash(block string) string { return Hash([]byte(block))[:blockDigits] }

func blocks(canonical string) []string {
	if canonical == "" {
		return nil
	}
	return strings.Split(canonical, "\n")
}
