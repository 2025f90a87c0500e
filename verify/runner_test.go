package verify

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"stet/assets/msg"
	"stet/editor/text"

	"golang.org/x/text/language"
	"pgregory.net/rapid"
)

// toy reports every a of the translation, with a fix.
func toy(id string) *Check {
	return &Check{ID: id, Category: "other", Severity: Warning,
		Examples: []Example{{Bad: true}, {}},
		Run: func(p *Pass) {
			for i, r := range p.Translation() {
				if r == 'a' {
					p.Report(Finding{Translation: []Span{p.TranslationSpan(i, i+1)}, Message: msg.Verbatim("a"),
						Fixes: []Fix{{Label: msg.Verbatim("drop"), Edits: []text.Edit{p.Edit(i, i+1, "")}}}})
				}
			}
		}}
}

func pairs(o, t []string) *Input { return FromPairs(o, t, language.English, language.German) }

func mustRun(t interface{ Fatal(...any) }, r *Runner, in *Input) *Report {
	rep, err := r.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// newRunner builds a runner without asking for documentation.
func newRunner(style *Style, checks ...*Check) *Runner {
	r := &Runner{checks: checks, style: style, order: map[string]int{}}
	if style == nil {
		r.style = DefaultStyle()
	}
	for i, c := range checks {
		r.order[c.ID] = i
	}
	return r
}

func TestUndocumentedCheckIsRefused(t *testing.T) {
	if _, err := NewRunner([]*Check{toy("toy.a")}, nil); err == nil || !strings.Contains(err.Error(), "not documented") {
		t.Errorf("got %v", err)
	}
	bad := toy("Toy")
	if _, err := NewRunner([]*Check{bad}, nil); err == nil || !strings.Contains(err.Error(), "family.problem") {
		t.Errorf("got %v", err)
	}
}

func TestPanicIsNotRun(t *testing.T) {
	sick := toy("toy.sick")
	sick.Run = func(p *Pass) {
		if strings.Contains(p.Translation(), "b") {
			panic("boom")
		}
	}
	rep := mustRun(t, newRunner(nil, sick, toy("toy.a")), pairs([]string{"x", "y"}, []string{"ab", "ab"}))
	if len(rep.NotRun) != 1 || rep.NotRun[0].Check != "toy.sick" || len(rep.Findings) != 2 {
		t.Errorf("got %+v", rep)
	}
}

func TestMisplacedSpanIsNotRun(t *testing.T) {
	c := toy("toy.wrong")
	c.Run = func(p *Pass) { p.Report(Finding{Translation: []Span{{0, 1, "z"}}}) }
	rep := mustRun(t, newRunner(nil, c), pairs([]string{"x"}, []string{"ab"}))
	if len(rep.NotRun) != 1 || len(rep.Findings) != 0 {
		t.Errorf("got %+v", rep)
	}
}

func TestNotRunWithoutOriginalOrLanguage(t *testing.T) {
	cmp, vi := toy("toy.compares"), toy("toy.vi")
	cmp.Compares = true
	vi.Languages = []language.Base{language.MustParseBase("vi")}
	rep := mustRun(t, newRunner(nil, cmp, vi), pairs(nil, []string{"a"}))
	if len(rep.Findings) != 0 || len(rep.NotRun) != 2 {
		t.Errorf("got %+v", rep)
	}
	ids := []string{}
	for _, m := range rep.NotChecked {
		ids = append(ids, m.ID)
	}
	if got := strings.Join(ids, " "); got != "notchecked.grammar notchecked.spelling notchecked.style notchecked.original" {
		t.Error(got)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	c := toy("toy.slow")
	c.Run = func(p *Pass) { cancel() }
	lines := strings.Split(strings.Repeat("a\n", 1000), "\n")
	if _, err := newRunner(nil, c).Run(ctx, pairs(lines, lines)); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestSeverityByStyle(t *testing.T) {
	mild := toy("mild.one")
	mild.Run = func(p *Pass) {
		p.Report(Finding{Severity: Info, Translation: []Span{p.TranslationSpan(0, 1)}})
	}
	for _, k := range []struct {
		set  map[string]Severity
		want string
	}{
		{nil, "[1 2]"},
		{map[string]Severity{"toy": Error}, "[1 3]"},
		{map[string]Severity{"toy": Error, "toy.a": 0}, "[1]"},
	} {
		rep := mustRun(t, newRunner(&Style{Severity: k.set}, toy("toy.a"), mild), pairs([]string{"x"}, []string{"ab"}))
		var got []Severity
		for _, f := range rep.Findings {
			got = append(got, f.Severity)
		}
		if fmt.Sprint(got) != k.want {
			t.Errorf("%v: got %v, want %s", k.set, got, k.want)
		}
	}
}

func TestSettledPairSilencesComparisons(t *testing.T) {
	cmp, settles := toy("toy.compares"), toy("whole.wrong")
	cmp.Compares, settles.Compares, settles.Settles = true, true, true
	settles.Run = func(p *Pass) {
		if p.N == 0 {
			p.Report(Finding{Translation: []Span{p.TranslationSpan(0, len(p.Translation()))}})
		}
	}
	rep := mustRun(t, newRunner(nil, cmp, settles), pairs([]string{"x", "y"}, []string{"xa", "ya"}))
	if len(rep.Findings) != 2 || rep.Findings[0].Check != "whole.wrong" || rep.Findings[1].Check != "toy.compares" {
		t.Errorf("got %+v", rep.Findings)
	}
}

func TestSpecificFindingWins(t *testing.T) {
	general, special := toy("toy.general"), toy("other.special")
	general.YieldsTo = []string{"other"}
	rep := mustRun(t, newRunner(nil, general, special, toy("third.same")), pairs([]string{"x"}, []string{"ab"}))
	if len(rep.Findings) != 2 || rep.Findings[0].Check != "other.special" || rep.Findings[1].Check != "third.same" {
		t.Errorf("got %+v", rep.Findings)
	}
}

// After any edits the kept results are those of a runner that has seen nothing.
func TestKeptResultsAreFreshResults(t *testing.T) {
	all := toy("toy.all")
	all.Scope = Article
	all.Run = func(p *Pass) {
		for n := range p.In.Pairs {
			if s := p.Translation(); n > 0 && p.Text(1, n) == p.Text(1, n-1) && s != "" {
				p.Report(Finding{Translation: []Span{p.SpanOf(1, n, 0, len(p.Text(1, n)))}})
			}
		}
	}
	line := rapid.StringMatching(`[abc]{0,4}`)
	rapid.Check(t, func(t *rapid.T) {
		kept := newRunner(nil, toy("toy.a"), all)
		o := rapid.SliceOfN(line, 1, 12).Draw(t, "original")
		tr := append([]string{}, o...)
		for range 4 {
			i := rapid.IntRange(0, len(o)-1).Draw(t, "line")
			tr[i] = line.Draw(t, "words")
			in := pairs(o, tr)
			got, want := mustRun(t, kept, in), mustRun(t, newRunner(nil, toy("toy.a"), all), in)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("kept %+v\nfresh %+v", got, want)
			}
		}
	})
}

func TestStetsHoldAndLapse(t *testing.T) {
	r := newRunner(nil, toy("toy.a"))
	rep := mustRun(t, r, pairs([]string{"x", "y"}, []string{"ba", "aa"}))
	var ds []Decision
	for _, f := range rep.Findings {
		ds = append(ds, Decision{Key: f.Key, Check: f.Check, Verdict: Stet, Reason: "house-style"})
	}
	if s := Open(rep, ds); len(s.Open) != 0 || len(s.Stetted) != 3 || len(s.Lapsed) != 0 {
		t.Errorf("all stetted: %+v", s)
	}
	rep = mustRun(t, r, pairs([]string{"new", "x", "y"}, []string{"c", "ba", "aab"}))
	if s := Open(rep, ds); len(s.Open) != 2 || len(s.Stetted) != 1 || len(s.Lapsed) != 2 {
		t.Errorf("after an edit: %+v", s)
	}
	ds = append(ds, Decision{Key: ds[0].Key, Verdict: Withdrawn})
	if s := Open(rep, ds); len(s.Open) != 3 || len(s.Stetted) != 0 {
		t.Errorf("after withdrawal: %+v", s)
	}
}

func TestDecisionNeedsReason(t *testing.T) {
	d := Decision{Key: "k", Verdict: Stet, Reason: " "}
	if d.Validate() == nil {
		t.Error("a stet without a reason is taken")
	}
	d.Reason = Reasons()[0]
	if err := d.Validate(); err != nil {
		t.Error(err)
	}
}
