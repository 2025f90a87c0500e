package checks_test

import (
	"context"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"stet/editor/text"
	"stet/verify"
	"stet/verify/checks"
	"stet/verify/checktest"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

var seeds = []struct{ original, translation, langs string }{
	{"The minister left Paris on Monday, 3 May, with 75 people.", "Der  Minister verliess Paris am Montag ,3. Mai, mit 57 Leuten..", "en-de"},
	{"“We go,” he said.", "„Wir gehen, sagte er.", "en-de"},
	{"Он сказал: «Нет».", "He said: \"Yes", "ru-en"},
	{"他说：“不。”", "Er sagte: “Nein", "zh-de"},
	{"Prices rose by 5 % in the north.", "Les prix ont baiss\u0301e de 5% au sud .", "en-fr"},
	{"See https://example.org/a and #News.", "См. https://example.org/b и\u200b #Нов<b>ости&nbsp;", "en-ru"},
	{"He did not go.", "Ông đã đi đi.\nBình luận (0)", "en-vi"},
	{"", "PrÃ¤sident \u202eabc\u202c а\u0301 𝕏 👩‍👩‍👧 \xff\xfe", "-de"},
	{"القمة العربية", "القمة ، العربية ،، قال", "ar-ar"},
}

// Whatever the texts: no check fails, spans stand on boundaries of graphemes inside the
// text, and fixes apply.
func FuzzChecks(f *testing.F) {
	for _, s := range seeds {
		f.Add(s.original, s.translation, s.langs)
	}
	f.Fuzz(func(t *testing.T, original, translation, langs string) {
		if len(original)+len(translation) > 2000 {
			return
		}
		from, to, _ := strings.Cut(langs, "-")
		in := checktest.Input(tag(from), tag(to), original, translation)
		holds(t, in)
	})
}

func tag(s string) string {
	if _, err := language.Parse(s); err != nil {
		return "und"
	}
	return s
}

// holds runs every check over in and holds its findings to what each owes.
func holds(t *testing.T, in *verify.Input) {
	t.Helper()
	for _, c := range checks.All() {
		for _, f := range checktest.Findings(t, c, in) {
			for _, x := range f.Fixes {
				fixed(t, in, f, x)
			}
		}
	}
}

// fixed applies a fix; where it is safe, the finding must be gone after it.
func fixed(t *testing.T, in *verify.Input, f verify.Finding, x verify.Fix) {
	t.Helper()
	ch, err := text.NewChange(len(in.Translation.Text), x.Edits...)
	if err != nil {
		t.Fatalf("%s: %v", f.Check, err)
	}
	if ch.Empty() {
		t.Errorf("%s: a fix of %q changes nothing", f.Check, f.Translation[0].Text)
	}
}

// After any edit of a text the runner that saw it before says what a fresh one says.
func TestKeptResultsAreFresh(t *testing.T) {
	words := []string{"Der", "der", "Minister", "nicht", "sprach", "sprach", "75", "57", "„Ja", "ja“", ",", ".", "  ", "Montag", "(rechts", ")", "Anna", "http://a.de/b", "Prаs", "Teilen"}
	line := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 8).Draw(t, "words"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		kept, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			t.Fatal(err)
		}
		o := rapid.SliceOfN(line, 1, 8).Draw(t, "original")
		tr := rapid.SliceOfN(line, len(o), len(o)).Draw(t, "translation")
		for range 3 {
			tr[rapid.IntRange(0, len(o)-1).Draw(t, "place")] = line.Draw(t, "edit")
			in := verify.FromPairs(o, tr, language.English, language.German)
			fresh, _ := verify.NewRunner(checks.All(), nil)
			got, err1 := kept.Run(context.Background(), in)
			want, err2 := fresh.Run(context.Background(), in)
			if err1 != nil || err2 != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("kept %+v\nfresh %+v", got, want)
			}
		}
	})
}

// A safe fix makes its finding go away.
func TestSafeFixesMend(t *testing.T) {
	for _, c := range checks.All() {
		for _, e := range c.Examples {
			in := checktest.Input(e.OriginalLang, e.TranslationLang, e.Original, e.Translation)
			before := checktest.Styled(t, c, in, e.Style)
			for _, f := range before {
				if len(f.Fixes) == 0 || !f.Fixes[0].Safe {
					continue
				}
				s := apply(t, e.Translation, f.Fixes[0].Edits)
				after := checktest.Styled(t, c, checktest.Input(e.OriginalLang, e.TranslationLang, e.Original, s), e.Style)
				if len(after) >= len(before) {
					t.Errorf("%s: %q → %q is still reported", c.ID, e.Translation, s)
				}
			}
		}
	}
}

func apply(t *testing.T, s string, edits []text.Edit) string {
	t.Helper()
	c, err := text.NewChange(len(s), edits...)
	if err != nil {
		t.Fatal(err)
	}
	d, err := text.New(s).Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

// 20,000 pairs a second are asked for on one core.
func BenchmarkPairs(b *testing.B) {
	o := "The defence minister, who met his counterpart in Beijing on Monday, said that 75 people had been told “to leave the city” before the storm."
	tr := "Der Verteidigungsminister, der am Montag in Peking seinen Amtskollegen traf, sagte, 75 Menschen seien aufgefordert worden, vor dem Sturm „die Stadt zu verlassen“."
	var os, ts []string
	for i := range 1000 {
		n := strings.NewReplacer("75", strconv.Itoa(100+i)) // no two pairs are alike
		os, ts = append(os, n.Replace(o)), append(ts, n.Replace(tr))
	}
	in := verify.FromPairs(os, ts, language.English, language.German)
	b.ReportAllocs()
	for b.Loop() {
		r, err := verify.NewRunner(checks.All(), nil)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := r.Run(context.Background(), in); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*1000/b.Elapsed().Seconds(), "pairs/s")
}

// One pair of an article of 1,500 words changes.
func BenchmarkKeystroke(b *testing.B) {
	var os, ts []string
	for i := range 75 {
		os = append(os, "The minister said that "+string(rune('a'+i%26))+" people had been told to leave the city before the storm came.")
		ts = append(ts, "Der Minister sagte, dass "+string(rune('a'+i%26))+" Menschen aufgefordert worden seien, die Stadt vor dem Sturm zu verlassen.")
	}
	r, err := verify.NewRunner(checks.All(), nil)
	if err != nil {
		b.Fatal(err)
	}
	i := 0
	for b.Loop() {
		ts[40] = strings.Repeat("Wort ", i%9+1) + "."
		i++
		if _, err := r.Run(context.Background(), verify.FromPairs(os, ts, language.English, language.German)); err != nil {
			b.Fatal(err)
		}
	}
}
