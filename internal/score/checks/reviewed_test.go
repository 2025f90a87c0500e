package main

import (
	"slices"
	"strings"
	"testing"

	"stet/verify/checks"
)

// Every line of the list names a language, a place, a check or family that exists and a
// reason, once.
func TestReviewed(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(reviewedList) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || strings.TrimSpace(f[3]) == "" || !strings.Contains(f[1], ":") {
			t.Errorf("%q is no language, place, check and reason", line)
			continue
		}
		known := false
		for _, c := range checks.All() {
			known = known || c.ID == f[2] || c.Family() == f[2]
		}
		if !known {
			t.Errorf("%q: there is no check %s", line, f[2])
		}
		if k := strings.Join(f[:3], " "); seen[k] {
			t.Errorf("%s stands twice", k)
		} else {
			seen[k] = true
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d places were read", len(seen))
	}
}

// A fault of a text counts on both sides, in its line, for its check or family.
func TestReviewedHas(t *testing.T) {
	r := reviewed{{"ru", "013:3", "date.weekday"}: true, {"ar", "027:4", "quote"}: true}
	for _, x := range []struct {
		check, article string
		n              int
		langs          []string
		want           bool
	}{
		{"date.weekday", "013", 3, []string{"en", "ru"}, true},
		{"date.weekday", "013", 3, []string{"ru", "de"}, true},
		{"date.weekday", "013", 3, []string{"en", "de"}, false},
		{"date.mismatch", "013", 3, []string{"en", "ru"}, false},
		{"date.weekday", "013", 4, []string{"en", "ru"}, false},
		{"quote.unbalanced", "027", 4, []string{"en", "ar"}, true},
	} {
		if got := r.has(x.check, x.article, x.n, x.langs[0], x.langs[1]); got != x.want {
			t.Errorf("%v: %v", x, got)
		}
	}
	if !slices.IsSortedFunc(strings.Split(strings.TrimSpace(reviewedList), "\n")[3:], strings.Compare) {
		t.Error("the list is not sorted")
	}
}
