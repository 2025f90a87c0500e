package report

import (
	"fmt"
	"io"
	"strings"

	"stet/assets/msg"
	"stet/editor"
	"stet/verify"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// window is how many columns of a line are shown.
const window = 96

func writeText(w io.Writer, articles []Article, p *msg.Printer) error {
	for _, a := range articles {
		for _, f := range a.Report.Findings {
			if err := writeFinding(w, a, f, p); err != nil {
				return err
			}
		}
	}
	for _, a := range articles {
		if err := summary(w, a, p); err != nil {
			return err
		}
	}
	return nil
}

func writeFinding(w io.Writer, a Article, f verify.Finding, p *msg.Printer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: %s: %s [%s]\n", a.File, f.Pair+1, p.Say("severity."+severity(f.Severity)), p.Text(f.Message), f.Check)
	lines(&b, a.Input, editor.Original, f.Original)
	lines(&b, a.Input, editor.Translation, f.Translation)
	if why := p.Text(f.Why); why != "" {
		fmt.Fprintf(&b, "    %s\n", why)
	}
	for _, x := range f.Fixes {
		fmt.Fprintf(&b, "    → %s\n", p.Text(x.Label))
	}
	_, err := io.WriteString(w, b.String()+"\n")
	return err
}

// lines writes the line of each span with carets under it. Control characters are shown
// as a box, so that the columns fit.
func lines(b *strings.Builder, in *verify.Input, side editor.Side, spans []verify.Span) {
	s := in.Side(side)
	if s == nil {
		return
	}
	for i, sp := range spans {
		if i == 3 {
			fmt.Fprintf(b, "    … +%d\n", len(spans)-i)
			return
		}
		from, to := lineAround(s.Text, sp.Start, in, side)
		before, marked, after := cut(s.Text[from:sp.Start], sp.Text, s.Text[sp.End:max(sp.End, to)])
		fmt.Fprintf(b, "    %s%s%s\n    %s%s\n", before, marked, after, strings.Repeat(" ", columns(before)), strings.Repeat("^", max(1, columns(marked))))
	}
}

// lineAround is the line of the text, or the pair of a bilingual file, that holds at.
func lineAround(s string, at int, in *verify.Input, side editor.Side) (from, to int) {
	if in.Bilingual && len(in.Pairs) > 0 {
		sp := in.Pairs[in.PairAt(side, at)].Span(side)
		return min(sp.Start, at), sp.End
	}
	from = strings.LastIndexByte(s[:at], '\n') + 1
	to = len(s)
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		to = at + i
	}
	return from, to
}

// cut shortens a line to the window, with the marked words in it.
func cut(before, marked, after string) (string, string, string) {
	before, marked, after = visible(before), visible(marked), visible(after)
	marked = first(marked, window)
	room := max(0, window-columns(marked))
	if c := columns(before); c > room/2 {
		before = "…" + last(before, room/2)
	}
	if c := columns(after); c > room-columns(before) {
		after = first(after, max(0, room-columns(before))) + "…"
	}
	return before, marked, after
}

// visible replaces what a terminal would act upon or not show.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return ' '
		case r < 0x20, r >= 0x7F && r < 0xA0, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF, r == 0xAD:
			return '␣'
		}
		return r
	}, s)
}

func first(s string, n int) string {
	at := 0
	for it := graphemes.FromString(s); it.Next(); {
		if n -= columns(it.Value()); n < 0 {
			return s[:at]
		}
		at += len(it.Value())
	}
	return s
}

func last(s string, n int) string {
	var starts []int
	at := 0
	for it := graphemes.FromString(s); it.Next(); {
		starts = append(starts, at)
		at += len(it.Value())
	}
	from := len(s)
	for i := len(starts) - 1; i >= 0; i-- {
		if n -= columns(s[starts[i]:from]); n < 0 {
			break
		}
		from = starts[i]
	}
	return s[from:]
}

// columns is how many columns of a terminal s takes.
func columns(s string) int {
	n := 0
	for it := graphemes.FromString(s); it.Next(); {
		n++
		for _, r := range it.Value() {
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
			break
		}
	}
	return n
}

// summary counts the findings and says what was not checked, so that silence is not taken
// for approval.
func summary(w io.Writer, a Article, p *msg.Printer) error {
	var n [verify.Error + 1]int
	for _, f := range a.Report.Findings {
		n[f.Severity]++
	}
	var not []string
	for _, m := range a.Report.NotChecked {
		not = append(not, p.Text(m))
	}
	_, err := fmt.Fprintf(w, "%s: %s\n%s: %s\n", a.File,
		p.Say("report.counts", p.Say("report.errors", n[verify.Error]), p.Say("report.warnings", n[verify.Warning]), p.Say("report.infos", n[verify.Info])),
		a.File, strings.Join(not, "; "))
	if err != nil {
		return err
	}
	for _, x := range a.Report.NotRun {
		if x.Why.ID != "notrun.original" { // said above, once for all
			if _, err := fmt.Fprintf(w, "%s: %s\n", a.File, p.Say("report.notrun", x.Check, p.Text(x.Why))); err != nil {
				return err
			}
		}
	}
	return nil
}
