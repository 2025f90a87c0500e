package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPasted(t *testing.T) {
	tests := []struct {
		in, want string
		put      Cleaned
	}{
		{"Hallo Welt", "Hallo Welt", Cleaned{}},
		{"a\r\nb\rc\u2028d\ne", "a\nb\nc\nd\ne", Cleaned{LineEnds: 3}},
		{"a\tb", "a b", Cleaned{Tabs: 1}},
		{"Minis\u00adter\u00adium", "Ministerium", Cleaned{SoftHyphens: 2}},
		{"\ufeffa\x00b\x1b", "ab", Cleaned{Controls: 3}},
		{"z.\u00a0B. 5\u202f000", "z.\u00a0B. 5\u202f000", Cleaned{}},
		{"می\u200cخواهم \u200f", "می\u200cخواهم \u200f", Cleaned{}},
		{"e\u0301", "e\u0301", Cleaned{}},
		{"a\xffb\xed\xa0\xbdc", "a\ufffdb\ufffdc", Cleaned{Broken: 2}},
		{"\ufffd", "\ufffd", Cleaned{}},
	}
	for _, tt := range tests {
		got, put := Pasted(tt.in)
		if got != tt.want || put != tt.put {
			t.Errorf("Pasted(%+q) = %+q, %+v, want %+q, %+v", tt.in, got, put, tt.want, tt.put)
		}
	}
}

func TestTyped(t *testing.T) {
	if got := Typed("e\u0301"); got != "é" {
		t.Errorf("%+q", got)
	}
}

func FuzzPasted(f *testing.F) {
	f.Add("a\r\n\xed\xa0\xbd")
	f.Fuzz(func(t *testing.T, s string) {
		got, put := Pasted(s)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\r\t\u00ad\x00") {
			t.Fatalf("%+q", got)
		}
		if again, more := Pasted(got); again != got || more.Any() {
			t.Fatalf("pasted again: %+q, %+v", again, more)
		}
		if !put.Any() && got != s {
			t.Fatalf("%+q became %+q and nothing is said", s, got)
		}
	})
}
