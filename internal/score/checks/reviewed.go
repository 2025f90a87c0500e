package main

import (
	_ "embed"
	"fmt"
	"strings"

	"stet/verify"
)

//go:embed testdata/reviewed.tsv
var reviewedList string

// reviewed are the places of real faults in the data: language, article:line and check or
// family of checks.
type reviewed map[[3]string]bool

func readReviewed() reviewed {
	out := reviewed{}
	for line := range strings.Lines(reviewedList) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) == 4 && !strings.HasPrefix(line, "#") {
			out[[3]string{f[0], f[1], f[2]}] = true
		}
	}
	return out
}

// has tells whether a finding of the check in line n of the article is a real fault of the
// translation, or one of the text that serves as original: then the two do differ.
func (r reviewed) has(check, article string, n int, from, to string) bool {
	at := fmt.Sprintf("%s:%d", article, n)
	for _, lang := range []string{from, to} {
		if r[[3]string{lang, at, check}] || r[[3]string{lang, at, verify.Family(check)}] {
			return true
		}
	}
	return false
}
