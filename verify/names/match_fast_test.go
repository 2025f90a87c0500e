package names

import (
	"slices"
	"strings"
	"testing"
)

// plainWords cuts a name into words as cutWord does, the slow way.
func plainWords(s string) (ws []string) {
	for _, w := range strings.FieldsFunc(s, parting) {
		if w = strings.Trim(w, ".'’`\"“”„«»-"); w != "" {
			ws = append(ws, w)
		}
	}
	return ws
}

func FuzzCutWord(f *testing.F) {
	for _, s := range []string{"", "a", "george w. bush", "  j.-p.  o'neill ", "путин, в.", "„abc“", "a\u00a0b(c)/d·e", "\xff\xfe a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got []string
		for rest := s; rest != ""; {
			var w string
			if w, rest = cutWord(rest); w != "" {
				got = append(got, w)
			}
		}
		if want := plainWords(s); !slices.Equal(got, want) {
			t.Errorf("%q has the words %q, want %q", s, got, want)
		}
	})
}
