// Package checktest runs checks in tests: their own examples, tables of texts that they
// must and must not report, and what every finding owes its reader (places on grapheme
// boundaries, words for its messages, fixes that apply and make it go away).
package checktest

import (
	"context"
	"strings"
	"testing"
	"time"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/language"
)

// Case is a text and what one check must report in it.
type Case struct {
	Langs       string   // "en-de", or "de" for a translation alone
	Original    string   // lines are pairs
	Translation string   // lines are pairs
	Draft       string   // the translation as it first came; "": not known
	Dateline    string   // day of the report on both sides, as 2018-10-16; "": not known
	Want        []string // words of each finding's first span in the translation (in the original, if it has none there), in order; none: silence
	Fixed       string   // translation after the first fix of every finding; "": not looked at
}

// Examples runs the documented examples of every check.
func Examples(t *testing.T, checks []*verify.Check) {
	t.Helper()
	for _, c := range checks {
		for i, e := range c.Examples {
			fs := Styled(t, c, OfExample(t, e, e.Translation), e.Style)
			switch {
			case !e.Bad && len(fs) > 0:
				t.Errorf("%s: good example %d is reported: %v", c.ID, i, words(fs))
			case e.Bad && len(fs) == 0:
				t.Errorf("%s: bad example %d is not reported", c.ID, i)
			case e.Bad && e.Mark != "" && !contains(words(fs), e.Mark):
				t.Errorf("%s: bad example %d marks %q, want %q", c.ID, i, words(fs), e.Mark)
			}
		}
	}
}

// OfExample is the article of an example, with translation in place of its own.
func OfExample(t testing.TB, e verify.Example, translation string) *verify.Input {
	t.Helper()
	return dated(t, WithDraft(Input(e.OriginalLang, e.TranslationLang, e.Original, translation), e.Draft), e.Dateline)
}

// dated is in, reported on day (2018-10-16) on both sides; "" is not known.
func dated(t testing.TB, in *verify.Input, day string) *verify.Input {
	t.Helper()
	if day == "" {
		return in
	}
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	in.Translation.Meta.Dateline = at
	if in.Original != nil {
		in.Original.Meta.Dateline = at
	}
	return in
}

// Table runs one check over cases.
func Table(t *testing.T, c *verify.Check, cases []Case) {
	t.Helper()
	for _, k := range cases {
		from, to, both := strings.Cut(k.Langs, "-")
		if !both {
			from, to = "", from
		}
		in := dated(t, WithDraft(Input(from, to, k.Original, k.Translation), k.Draft), k.Dateline)
		fs := Findings(t, c, in)
		if got := words(fs); strings.Join(got, "|") != strings.Join(k.Want, "|") {
			t.Errorf("%s: %s: %q → %q\n marks %q, want %q", c.ID, k.Langs, k.Original, k.Translation, got, k.Want)
		}
		if k.Fixed != "" {
			if got := Fixed(t, in, fs); got != k.Fixed {
				t.Errorf("%s: %q fixed is\n %q, want\n %q", c.ID, k.Translation, got, k.Fixed)
			}
		}
	}
}

// Input is an article given as two texts whose lines are pairs; an original of "" is none.
func Input(originalLang, translationLang, original, translation string) *verify.Input {
	var o []string
	t := strings.Split(translation, "\n")
	if original != "" {
		o = strings.Split(original, "\n")
		for len(o) < len(t) {
			o = append(o, "")
		}
		for len(t) < len(o) {
			t = append(t, "")
		}
	}
	return verify.FromPairs(o, t, language.Make(originalLang), language.Make(translationLang))
}

// WithDraft is in, whose translation first came as draft; "" is not known.
func WithDraft(in *verify.Input, draft string) *verify.Input {
	if draft != "" {
		in.Draft = &verify.Side{Text: draft, Lang: in.Translation.Lang}
	}
	return in
}

// Findings runs one check over in and holds its findings to what every finding owes.
func Findings(t testing.TB, c *verify.Check, in *verify.Input) []verify.Finding {
	t.Helper()
	return Styled(t, c, in, nil)
}

// Styled is Findings under a house style.
func Styled(t testing.TB, c *verify.Check, in *verify.Input, style *verify.Style) []verify.Finding {
	t.Helper()
	r, err := verify.NewRunner([]*verify.Check{c}, style)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := r.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range rep.NotRun {
		if n.Why.ID == "notrun.failed" {
			t.Fatalf("%s failed: %v\n%q", c.ID, n.Why.Args, in.Translation.Text)
		}
	}
	for _, f := range rep.Findings {
		owes(t, in, f)
	}
	return rep.Findings
}

func owes(t testing.TB, in *verify.Input, f verify.Finding) {
	t.Helper()
	p := msg.For(language.English)
	for _, m := range []msg.Text{f.Message, f.Why} {
		if s := p.Text(m); s == "" || !p.Has(m.ID) || strings.Contains(s, "%!") {
			t.Errorf("%s: the message %q has no words: %q", f.Check, m.ID, s)
		}
	}
	onGraphemes(t, f, in.Translation.Text, f.Translation)
	if in.Original != nil {
		onGraphemes(t, f, in.Original.Text, f.Original)
	}
	for _, x := range f.Fixes {
		if s := p.Text(x.Label); s == "" || !p.Has(x.Label.ID) || strings.Contains(s, "%!") {
			t.Errorf("%s: a fix has no label: %q", f.Check, x.Label.ID)
		}
	}
}

func onGraphemes(t testing.TB, f verify.Finding, s string, spans []verify.Span) {
	t.Helper()
	if len(spans) == 0 {
		return
	}
	bounds := map[int]bool{0: true, len(s): true}
	at := 0
	for it := graphemes.FromString(s); it.Next(); {
		at += len(it.Value())
		bounds[at] = true
	}
	for _, sp := range spans {
		if !bounds[sp.Start] || !bounds[sp.End] {
			t.Errorf("%s: %q at %d to %d of %q cuts a grapheme", f.Check, sp.Text, sp.Start, sp.End, s)
		}
	}
}

// Fixed is the translation after the first fix of every finding that has one.
func Fixed(t testing.TB, in *verify.Input, fs []verify.Finding) string {
	t.Helper()
	var edits []text.Edit
	for _, f := range fs {
		if len(f.Fixes) > 0 {
			edits = append(edits, f.Fixes[0].Edits...)
		}
	}
	c, err := text.NewChange(len(in.Translation.Text), edits...)
	if err != nil {
		t.Fatal(err)
	}
	d, err := text.New(in.Translation.Text).Apply(c)
	if err != nil {
		t.Fatal(err)
	}
	return d.String()
}

func words(fs []verify.Finding) []string {
	var out []string
	for _, f := range fs {
		if len(f.Translation) > 0 {
			out = append(out, f.Translation[0].Text)
		} else {
			out = append(out, f.Original[0].Text)
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
