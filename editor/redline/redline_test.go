package redline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stet/editor/text"

	"pgregory.net/rapid"
)

// marked is the new text with the hunks written into it.
func marked(old, now string, hunks []Hunk) string {
	var b strings.Builder
	at := 0
	for _, h := range hunks {
		b.WriteString(now[at:h.New.Start])
		if h.Old.Len() > 0 {
			b.WriteString("[-" + old[h.Old.Start:h.Old.End] + "-]")
		}
		if h.New.Len() > 0 {
			b.WriteString("{+" + now[h.New.Start:h.New.End] + "+}")
		}
		at = h.New.End
	}
	return b.String() + now[at:]
}

func TestDiffReads(t *testing.T) {
	tests := []struct{ name, old, now, want string }{
		{"equal", "Hallo", "Hallo", "Hallo"},
		{"a word", "Andrei Belousov sagte", "Andrei Beloussow sagte", "Andrei [-Belousov-]{+Beloussow+} sagte"},
		{"two respelled words stay two", "Andrei Belousov sagte", "Andrej Beloussow sagte", "[-Andrei-]{+Andrej+} [-Belousov-]{+Beloussow+} sagte"},
		{"and stay apart from what is beside them", "Andrei Belousov ist da", "Andrej Beloussow war da", "[-Andrei-]{+Andrej+} [-Belousov-]{+Beloussow+} [-ist-]{+war+} da"},
		{"words that begin alike are no respelling", "der Hund bellt", "die Hitze bellt", "[-der Hund-]{+die Hitze+} bellt"},
		{"a phrase is one", "der große Hund bellt", "eine kleine Katze bellt", "[-der große Hund-]{+eine kleine Katze+} bellt"},
		{"a word more", "ein Mann", "ein alter Mann", "ein {+alter +}Mann"},
		{"a word less", "ein sehr alter Mann", "ein alter Mann", "ein [-sehr -]alter Mann"},
		{"a word twice", "a b c", "a b b c", "a b {+b +}c"},
		{"at the end", "ein Mann", "ein Mann kam", "ein Mann{+ kam+}"},
		{"a sentence", "Er kam. Er ging.", "Er kam. Er sah. Er ging.", "Er kam. {+Er sah. +}Er ging."},
		{"a paragraph", "eins\ndrei", "eins\nzwei\ndrei", "eins\n{+zwei\n+}drei"},
		{"the first paragraph", "zwei\ndrei", "eins\nzwei\ndrei", "{+eins\n+}zwei\ndrei"},
		{"the last paragraph", "eins\nzwei", "eins\nzwei\ndrei", "eins\nzwei{+\ndrei+}"},
		{"paragraphs joined", "Er kam.\nEr ging.", "Er kam. Er ging.", "Er kam.[-\n-]{+ +}Er ging."},
		{"a comma", "der Mann der kam", "der Mann, der kam", "der Mann{+,+} der kam"},
		{"no half grapheme", "cafe", "cafe\u0301", "[-cafe-]{+cafe\u0301+}"},
		{"Thai vowel", "นำ", "นี", "[-นำ-]{+นี+}"},
		{"a flag", "🇩🇪", "🇩🇰", "[-🇩🇪-]{+🇩🇰+}"},
		{"Chinese", "中国外长王毅访问德国", "中国外长秦刚访问德国", "中国外长[-王毅-]{+秦刚+}访问德国"},
		{"a number", "75 Jahre", "57 Jahre", "[-75-]{+57+} Jahre"},
		{"from nothing", "", "neu", "{+neu+}"},
		{"to nothing", "alt", "", "[-alt-]"},
		{"a short word does not part a rewriting", "Die Regierung in Moskau erklärte", "Das Verteidigungsministerium in Hauptstadtnähe erklärte",
			"[-Die Regierung in Moskau-]{+Das Verteidigungsministerium in Hauptstadtnähe+} erklärte"},
		{"a word of weight does", "Die Regierung unter Putin erklärte", "Das Kabinett unter Medwedew erklärte",
			"[-Die Regierung-]{+Das Kabinett+} unter [-Putin-]{+Medwedew+} erklärte"},
		{"broken bytes", "a\xffb c", "a\xffb d", "a\xffb [-c-]{+d+}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(tt.old, tt.now, Diff(text.New(tt.old), text.New(tt.now))); got != tt.want {
				t.Errorf("%s\nwant %s", got, tt.want)
			}
		})
	}
}

var snippets = rapid.SampledFrom([]string{"der", "die", "Minister", "Belousov", " ", " ", " ", ", ", ". ", "\n", "é", "e\u0301", "中", "国", "น", "ำ", "🇩🇪", "\xff", "75"})

func checkDiff(t interface{ Fatalf(string, ...any) }, old, now string) {
	o, n := text.New(old), text.New(now)
	hunks := Diff(o, n)
	c, err := Change(o, n, hunks)
	if err != nil {
		t.Fatalf("%q to %q: %v: %v", old, now, hunks, err)
	}
	if got, err := o.Apply(c); err != nil || got.String() != now {
		t.Fatalf("%q with %v is %q, %v, want %q", old, hunks, got, err, now)
	}
	last := Hunk{Old: text.Span{Start: -1, End: -1}, New: text.Span{Start: -1, End: -1}}
	for _, h := range hunks {
		if h.Old.Start <= last.Old.End || h.New.Start <= last.New.End {
			t.Fatalf("%q to %q: %v touches the one before", old, now, h)
		}
		if o.Slice(h.Old) == n.Slice(h.New) {
			t.Fatalf("%q to %q: %v changes nothing", old, now, h)
		}
		if o.GraphemeSpan(h.Old) != h.Old && h.Old.Len() > 0 || n.GraphemeSpan(h.New) != h.New && h.New.Len() > 0 {
			t.Fatalf("%+q to %+q: %v cuts a grapheme", old, now, h)
		}
		last = h
	}
	checkRevert(t, o, n, hunks)
}

// checkRevert takes the hunks back one by one, from the last.
func checkRevert(t interface{ Fatalf(string, ...any) }, o, n text.Doc, hunks []Hunk) {
	back, forth := n, o
	for _, h := range slices.Backward(hunks) {
		c, err := h.Revert(o, back)
		if err == nil {
			back, err = back.Apply(c)
		}
		if err != nil {
			t.Fatalf("revert %v: %v", h, err)
		}
		if c, err = h.Accept(forth, n); err == nil {
			forth, err = forth.Apply(c)
		}
		if err != nil {
			t.Fatalf("accept %v: %v", h, err)
		}
	}
	if !back.Equal(o) || !forth.Equal(n) {
		t.Fatalf("all taken back: %q; all taken over: %q", back, forth)
	}
}

func TestDiffLeadsFromOldToNew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(snippets, 0, 60).Draw(t, "old")
		now := slices.Clone(parts)
		for range rapid.IntRange(0, 6).Draw(t, "edits") {
			i := rapid.IntRange(0, len(now)).Draw(t, "from")
			j := rapid.IntRange(i, min(len(now), i+4)).Draw(t, "to")
			now = slices.Replace(now, i, j, rapid.SliceOfN(snippets, 0, 4).Draw(t, "new")...)
		}
		checkDiff(t, strings.Join(parts, ""), strings.Join(now, ""))
	})
}

func FuzzDiff(f *testing.F) {
	f.Add("ein Mann\nkam", "eine Frau kam")
	f.Fuzz(func(t *testing.T, old, now string) { checkDiff(t, old, now) })
}

// A comparison of long texts takes the ways that short ones do not need.
func TestDiffOfLongTexts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	old := book(r, 20000)
	for name, now := range map[string]string{
		"some words changed":      changed(r, old, 0.02),
		"half of them":            changed(r, old, 0.5),
		"all in one paragraph":    strings.ReplaceAll(changed(r, old, 0.02), "\n", " "),
		"another book":            book(r, 20000),
		"the end moved to front":  old[len(old)/2:] + old[:len(old)/2],
		"one word, over and over": strings.Repeat("Wort ", 20000),
	} {
		t.Run(name, func(t *testing.T) { checkDiff(t, old, now) })
	}
	one := strings.ReplaceAll(old, "\n", " ")
	checkDiff(t, one, changed(r, one, 0.02))
}

// More different tokens than there are runes below the surrogates.
func TestDiffOfManyDifferentTokens(t *testing.T) {
	var old, now strings.Builder
	for i := range 70000 {
		fmt.Fprintf(&old, "w%d ", i)
		fmt.Fprintf(&now, "w%d ", i+i%7/6)
	}
	checkDiff(t, old.String(), now.String())
	c := coder{}
	var ts []token
	for i := range 70000 {
		ts = append(ts, token{id: int32(i)})
	}
	for i, r := range c.runes(ts) {
		if string(r) == "\ufffd" && r != '\ufffd' {
			t.Fatalf("token %d has rune %x, which no string can hold", i, r)
		}
	}
}

// book is a text of n words drawn as words are in a language, in paragraphs.
func book(r *rand.Rand, n int) string {
	zipf := rand.NewZipf(r, 1.2, 4, 30000)
	var b strings.Builder
	for i := range n {
		b.WriteString(spell(zipf.Uint64()))
		switch {
		case i%61 == 60:
			b.WriteString(".\n")
		case i%13 == 12:
			b.WriteString(". ")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// spell makes a word of a number.
func spell(n uint64) string {
	const syllables = "de,ra,mi,sch,en,ung,ver,lo,üb,ei,ka,st,er,be,no,tu"
	parts := strings.Split(syllables, ",")
	s := parts[n%16]
	for n /= 16; n > 0; n /= 16 {
		s += parts[n%16]
	}
	return s
}

// changed replaces that part of the words.
func changed(r *rand.Rand, s string, part float64) string {
	words := strings.Split(s, " ")
	for i := range words {
		if r.Float64() < part {
			words[i] = spell(r.Uint64() % 1000000)
		}
	}
	return strings.Join(words, " ")
}

func TestInner(t *testing.T) {
	tests := []struct{ old, now, want string }{
		{"Belousov", "Beloussow", "Belous[-ov-]{+sow+}"},
		{"Andrei", "Andrej", "Andre[-i-]{+j+}"},
		{"Peking", "Moskau", ""},
		{"75", "57", ""},
		{"Việt", "Viet", "Vi[-ệ-]{+e+}t"},
	}
	for _, tt := range tests {
		h := Hunk{text.Span{End: len(tt.old)}, text.Span{End: len(tt.now)}}
		got := ""
		if in := h.Inner(text.New(tt.old), text.New(tt.now)); in != nil {
			got = marked(tt.old, tt.now, in)
		}
		if got != tt.want {
			t.Errorf("%s, want %s", got, tt.want)
		}
	}
}

func TestWrite(t *testing.T) {
	old, now := text.New("Kopf\nAndrei <Belousov> kam.\nEnde\n"), text.New("Kopf\nAndrej <Beloussow> kam.\nEnde\nneu")
	tests := []struct {
		format Format
		want   []string
	}{
		{Text, []string{"@@ -2 +2 @@\n[-Andrei-]{+Andrej+} <[-Belousov-]{+Beloussow+}> kam.\n@@ -4 +4 @@\n{+neu+}\n"}},
		{JSON, []string{`"start": 5,`, `"text": "Andrei"`, `"text": "Beloussow"`}},
		{HTML, []string{`<del>Andre<b>i</b></del><ins>Andre<b>j</b></ins> &lt;<del>`, "<p dir=\"auto\">Kopf</p>\n", "<ins>neu</ins></p>\n</body>"}},
	}
	for _, tt := range tests {
		var b strings.Builder
		if err := Write(&b, tt.format, old, now); err != nil {
			t.Fatal(err)
		}
		for _, want := range tt.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s: no %q in\n%s", tt.format, want, b.String())
			}
		}
	}
	if err := Write(&strings.Builder{}, "pdf", old, now); err == nil {
		t.Error("wrote an unknown format")
	}
}

func BenchmarkDiff(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1500, 200000} {
		old := book(r, n)
		o, w := text.New(old), text.New(changed(r, old, 0.02))
		b.Run(fmt.Sprintf("%dwords", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Diff(o, w)
			}
		})
	}
	one := strings.ReplaceAll(book(r, 200000), "\n", " ")
	o, w := text.New(one), text.New(changed(r, one, 0.02))
	b.Run("200000words-one-line", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Diff(o, w)
		}
	})
	o, w = text.New(book(r, 200000)), text.New(book(r, 200000))
	b.Run("200000words-all-different", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Diff(o, w)
		}
	})
}

func TestHunksFollowTyping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old := text.New(strings.Join(rapid.SliceOfN(snippets, 0, 30).Draw(t, "old"), ""))
		now := text.New(strings.Join(rapid.SliceOfN(snippets, 0, 30).Draw(t, "now"), ""))
		hunks := Diff(old, now)
		for range rapid.IntRange(1, 4).Draw(t, "keys") {
			start := rapid.IntRange(0, now.Len()).Draw(t, "start")
			end := rapid.IntRange(start, min(now.Len(), start+5)).Draw(t, "end")
			c, err := text.NewChange(now.Len(), text.Edit{Start: start, End: end, New: snippets.Draw(t, "new")})
			if err != nil {
				t.Fatal(err)
			}
			if hunks, err = Follow(hunks, old, now, c); err != nil {
				t.Fatal(err)
			}
			if now, err = now.Apply(c); err != nil {
				t.Fatal(err)
			}
			checkRevert(t, old, now, hunks)
		}
	})
}

func TestTypingBackEndsAHunk(t *testing.T) {
	old, now := text.New("der Hund"), text.New("der Hut")
	c, err := text.NewChange(now.Len(), text.Edit{Start: 6, End: 7, New: "nd"})
	if err != nil {
		t.Fatal(err)
	}
	if hunks, err := Follow(Diff(old, now), old, now, c); err != nil || len(hunks) != 0 {
		t.Errorf("%v, %v", hunks, err)
	}
}

// What stays silent: versions that are equal, whatever they hold.
func TestNoHunksWhereNothingDiffers(t *testing.T) {
	for _, s := range []string{"", "\n\n\n", "Belousov sagte „ja“.\nEnde", "e\u0301\xff", strings.Repeat("a ", 5000)} {
		if hunks := Diff(text.New(s), text.New(strings.Clone(s))); len(hunks) != 0 {
			t.Errorf("%.20q differs from itself: %v", s, hunks)
		}
	}
}
