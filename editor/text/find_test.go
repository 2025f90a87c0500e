package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func matches(t testing.TB, q Query, s string) string {
	t.Helper()
	m, err := NewMatcher(q)
	if err != nil {
		t.Fatal(err)
	}
	d := New(s)
	var out []string
	for _, sp := range m.All(d) {
		out = append(out, d.Slice(sp))
	}
	return strings.Join(out, "|")
}

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		q    Query
		text string
		want string
	}{
		{"any case", Query{Text: "putin"}, "Putin PUTIN putins", "Putin|PUTIN|putin"},
		{"case", Query{Text: "putin", Case: true}, "Putin PUTIN putins", "putin"},
		{"word", Query{Text: "putin", Word: true}, "Putin, putins (PUTIN) l'putin Rasputin", "Putin|PUTIN|putin"},
		{"word in Chinese", Query{Text: "中国", Word: true}, "中国外长", "中国"},
		{"ß as ss", Query{Text: "strasse"}, "Straße STRASSE Strase", "Straße|STRASSE"},
		{"ss as ß", Query{Text: "Straße"}, "STRASSE", "STRASSE"},
		{"ß is not ss with case", Query{Text: "Strasse", Case: true}, "Straße Strasse", "Strasse"},
		{"no half ß", Query{Text: "stras"}, "Straße", ""},
		{"ligature", Query{Text: "Profil"}, "Proﬁl", "Proﬁl"},
		{"ligature with case", Query{Text: "Profil", Case: true}, "Proﬁl", "Proﬁl"},
		{"no half ligature", Query{Text: "prof"}, "Proﬁl", ""},
		{"sigma", Query{Text: "ΟΔΟΣ"}, "οδος", "οδος"},
		{"accents count", Query{Text: "viet"}, "Việt viet", "viet"},
		{"composed finds decomposed", Query{Text: "é"}, "cafe\u0301 café", "e\u0301|é"},
		{"no half grapheme", Query{Text: "cafe"}, "cafe\u0301", ""},
		{"without accents", Query{Text: "viet", IgnoreDiacritics: true}, "Việt Vie\u0323\u0302t", "Việt|Vie\u0323\u0302t"},
		{"đ", Query{Text: "dang", IgnoreDiacritics: true}, "Đặng", "Đặng"},
		{"accents in the query", Query{Text: "Đặng", IgnoreDiacritics: true}, "dang", "dang"},
		{"İ", Query{Text: "istanbul", IgnoreDiacritics: true}, "İstanbul", "İstanbul"},
		{"й keeps apart", Query{Text: "и"}, "й и", "и"},
		{"й without", Query{Text: "андреи", IgnoreDiacritics: true}, "Андрей", "Андрей"},
		{"voicing is no accent", Query{Text: "か", IgnoreDiacritics: true}, "が か", "か"},
		{"Thai vowels are no accents", Query{Text: "กก", IgnoreDiacritics: true}, "กิก กก", "กก"},
		{"Hebrew points", Query{Text: "שלום", IgnoreDiacritics: true}, "שָׁלוֹם", "שָׁלוֹם"},
		{"soft hyphen in the text", Query{Text: "Minister"}, "Minis\u00adter", "Minis\u00adter"},
		{"family", Query{Text: "👩"}, "👩‍👩‍👧 👩", "👩"},
		{"not over lines", Query{Text: "a b"}, "a\nb a b", "a b"},
		{"overlapping", Query{Text: "aa"}, "aaaa a", "aa|aa"},
		{"regexp", Query{Text: `\d+ Jahre?`, Regexp: true}, "75 Jahre, 1 JAHR", "75 Jahre|1 JAHR"},
		{"regexp with case", Query{Text: `jahr`, Regexp: true, Case: true}, "JAHR jahr", "jahr"},
		{"regexp, lines", Query{Text: `^b$`, Regexp: true}, "a\nb\nab", "b"},
		{"regexp over lines", Query{Text: `a\nb`, Regexp: true}, "a\nb", "a\nb"},
		{"regexp, word", Query{Text: `p\w+n`, Regexp: true, Word: true}, "Putin éputin putiné", "Putin"},
		{"regexp without accents", Query{Text: `vi[eê]t\s(nam)`, Regexp: true, IgnoreDiacritics: true}, "Việt Nam, viet  nam", "Việt Nam"},
		{"regexp takes whole graphemes", Query{Text: `caf.`, Regexp: true}, "cafe\u0301", "cafe\u0301"},
		{"regexp of nothing", Query{Text: `x*`, Regexp: true}, "abxxc", "xx"},
		{"broken bytes", Query{Text: "b"}, "a\xffb\xe4", "b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := matches(t, tt.q, tt.text); got != tt.want {
				t.Errorf("%+q, want %+q", got, tt.want)
			}
		})
	}
}

func TestQueriesThatCannotBe(t *testing.T) {
	for _, q := range []Query{{}, {Text: "("}, {Text: "\u00ad"}} {
		q.Regexp = q.Text == "("
		if _, err := NewMatcher(q); err == nil {
			t.Errorf("%+v: no error", q)
		}
	}
}

func TestReplace(t *testing.T) {
	tests := []struct {
		q                Query
		text, with, want string
	}{
		{Query{Text: "strasse"}, "Straße und STRASSE", "Weg", "Weg und Weg"},
		{Query{Text: "a"}, "a$1a", "$1", "$1$1$1"},
		{Query{Text: `(\d+)\.(\d+)`, Regexp: true}, "3.5 und 10.25", "$1,$2", "3,5 und 10,25"},
		{Query{Text: `(viet) (nam)`, Regexp: true, IgnoreDiacritics: true}, "Việt Nam", "$2 $1", "Nam Việt"},
		{Query{Text: `a`, Regexp: true}, "a", "$$", "$"},
	}
	for _, tt := range tests {
		m, err := NewMatcher(tt.q)
		if err != nil {
			t.Fatal(err)
		}
		d := New(tt.text)
		c, err := m.Replace(d, m.All(d), tt.with)
		if err != nil {
			t.Fatal(err)
		}
		got, err := d.Apply(c)
		if err != nil || got.String() != tt.want {
			t.Errorf("%q, %v, want %q", got, err, tt.want)
		}
	}
	m, _ := NewMatcher(Query{Text: "a+", Regexp: true})
	if _, err := m.Replace(New("xaa"), []Span{{0, 2}}, "b"); err == nil {
		t.Error("replaced what is no match")
	}
}

func TestNextAndPrevious(t *testing.T) {
	d := New("a b a\nb a")
	for _, re := range []bool{false, true} {
		m, err := NewMatcher(Query{Text: "a", Regexp: re})
		if err != nil {
			t.Fatal(err)
		}
		for off, want := range map[int][2]int{0: {0, 8}, 1: {4, 0}, 4: {4, 0}, 5: {8, 4}, 9: {0, 8}} {
			next, _ := m.Next(d, off)
			prev, _ := m.Previous(d, off)
			if next.Start != want[0] || prev.Start != want[1] {
				t.Errorf("from %d: next %v, previous %v, want %v", off, next, prev, want)
			}
		}
		if got := m.In(d, Span{1, 8}); len(got) != 1 || got[0].Start != 4 {
			t.Errorf("in the selection: %v", got)
		}
		if _, ok := m.Next(New("x"), 0); ok {
			t.Error("found what is not there")
		}
	}
}

// What is found is made of whole graphemes, in order, and found again when searched for.
func TestMatchesAreWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scripts.Draw(t, "text")
		d := New(s)
		q := Query{
			Text:             rapid.SampledFrom([]string{"a", "e", "é", "क", "👍", "中", " ", "\u0301", "ᄒ", "\xff"}).Draw(t, "query"),
			Case:             rapid.Bool().Draw(t, "case"),
			IgnoreDiacritics: rapid.Bool().Draw(t, "bare"),
			Regexp:           rapid.Bool().Draw(t, "regexp"),
		}
		m, err := NewMatcher(q)
		if err != nil {
			return
		}
		last := 0
		for _, sp := range m.All(d) {
			if sp.Start < last || sp.Len() == 0 || d.GraphemeSpan(sp) != sp {
				t.Fatalf("%v in %+q", sp, s)
			}
			last = sp.End
			if got := m.All(New(d.Slice(sp))); !q.Regexp && (len(got) != 1 || got[0].Len() != sp.Len()) {
				t.Fatalf("%+q alone: %v", d.Slice(sp), got)
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("Straße", "ss", true, true, false)
	f.Fuzz(func(t *testing.T, s, q string, diacritics, word, re bool) {
		m, err := NewMatcher(Query{Text: q, IgnoreDiacritics: diacritics, Word: word, Regexp: re})
		if err != nil {
			return
		}
		d := New(s)
		if _, err := m.Replace(d, m.All(d), "x"); err != nil {
			t.Fatal(err)
		}
	})
}
