package msg

import (
	"encoding/json"
	"regexp"
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// Every language says every message, with the same arguments.
func TestCataloguesAgree(t *testing.T) {
	en := Words(language.English)
	if len(en) == 0 {
		t.Fatal("the English catalogue is empty")
	}
	for _, tag := range Languages()[1:] {
		other := Words(tag)
		for id, w := range en {
			o, ok := other[id]
			if !ok {
				t.Errorf("%v: no words for %q", tag, id)
				continue
			}
			if d := cmp.Diff(verbs(w["other"]), verbs(o["other"])); d != "" {
				t.Errorf("%v: %q takes other arguments than in English:\n%s", tag, id, d)
			}
		}
		for id := range other {
			if _, ok := en[id]; !ok {
				t.Errorf("%v: %q is no English message", tag, id)
			}
		}
		For(tag) // panics on words that cannot be compiled
	}
}

func verbs(s string) []string {
	found := map[string]bool{}
	for _, v := range verb.FindAllString(s, -1) {
		found[v] = true
	}
	var vs []string
	for v := range found {
		vs = append(vs, v)
	}
	sort.Strings(vs)
	return vs
}

func TestJSONRoundTrip(t *testing.T) {
	in := New("list.and", "Peking", New("severity.error"), 3, []Text{Verbatim("a")})
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out Text
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(in, out); d != "" {
		t.Error(d)
	}
}

func TestNestedAndList(t *testing.T) {
	if got, want := For(language.German).Say("list.and", "a", New("severity.error")), "a und Fehler"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := For(language.MustParse("en-GB")).List([]string{"a", "b", "c"}), "a, b and c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
