package roman

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// The tables write the words of CLDR's vectors for the transforms of BGN/PCGN as these have
// them, and take what these have for a spelling of the same word where they differ in the
// edition of the system. CLDR parts letters by a middle dot and writes the accents of Greek;
// its vectors of Armenian try letters out that are no words, its Kazakh й is ī with a breve.
func TestCLDRTransforms(t *testing.T) {
	for _, c := range []struct {
		file, lang, system string
		same, explained    float64 // shares at least
	}{
		{"be-Latn-t-be-m0-bgn", "be", "bgn", 1, 1},
		{"bg-Latn-t-bg-m0-bgn", "bg", "bgn-1952", 1, 1},
		{"el-Latn-t-el-m0-bgn", "el", "bgn", 0.97, 0.97},
		{"hy-Latn-t-hy-m0-bgn", "hy", "bgn", 0.87, 0.9},
		{"ka-Latn-t-ka-m0-bgn-1981", "ka", "bgn", 1, 1},
		{"ka-Latn-t-ka-m0-bgn-2009", "ka", "national", 1, 1},
		{"kk-Latn-t-kk-m0-bgn", "kk", "bgn", 0.84, 0.9},
		{"mk-Latn-t-mk-m0-bgn", "mk", "scholarly", 0.96, 0.99},
		{"ru-Latn-t-ru-m0-bgn", "ru", "bgn", 0.95, 0.95},
		{"sr-Latn-t-sr-m0-bgn", "sr", "latin", 1, 1},
		{"uk-Latn-t-uk-m0-bgn", "uk", "bgn-1965", 1, 1},
	} {
		data, err := os.ReadFile("testdata/cldr/" + c.file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		s := Lookup(c.lang, c.system)
		var n, same, explained float64
		for l := range strings.Lines(string(data)) {
			o, want, ok := strings.Cut(strings.TrimSpace(l), "\t")
			if !ok || strings.HasPrefix(l, "#") || strings.Contains(o, " ") {
				continue
			}
			want = norm.NFC.String(Plain(strings.ReplaceAll(strings.ToLower(want), "·", "")))
			got := norm.NFC.String(Plain(strings.ToLower(s.Romanise(o))))
			n++
			if got == want || c.lang == "el" && got == Fold(want) {
				same++
			}
			if _, ok := Explained(got, want); ok || got == want {
				explained++
			} else {
				t.Logf("%s: %s in %s is %s, CLDR has %s", c.lang, o, c.system, got, want)
			}
		}
		if n == 0 || same/n < c.same || explained/n < c.explained {
			t.Errorf("%s: of %.0f words %.3f are the same, want %.2f; %.3f are explained, want %.2f", c.file, n, same/n, c.same, explained/n, c.explained)
		}
	}
}
