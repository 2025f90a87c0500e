package compare

import (
	"strings"

	"stet/verify/fact"
)

// phoneFigures is how many figures a telephone number has at least.
const phoneFigures = 7

// phones cancels telephone numbers of the same figures, which every country groups in its own
// way: 0800 123 4567, 0800 123-45-67.
func (c *comparison) phones() {
	for i := 0; i < len(c.o.Facts.Numbers); {
		end, figures := grouped(c.o, i)
		for j := 0; j < len(c.t.Facts.Numbers) && len(figures) >= phoneFigures; {
			to, others := grouped(c.t, j)
			if figures == others && !c.usedO[i] && !c.usedT[j] && (end-i > 1 || to-j > 1) {
				use(c.usedO[i:end])
				use(c.usedT[j:to])
			}
			j = to
		}
		i = end
	}
}

func use(used []bool) {
	for i := range used {
		used[i] = true
	}
}

// grouped are the figures of number i and of those that follow with nothing but a space, a
// hyphen, a full stop, a stroke or brackets between them; end is the number behind them.
func grouped(s Side, i int) (end int, figures string) {
	numbers := s.Facts.Numbers
	for end = i; end < len(numbers) && Figures(&numbers[end]) && numbers[end].Flags&(fact.NotSaid|fact.Clock) == 0; end++ {
		if end > i && strings.Trim(s.Text[numbers[end-1].Span.End:numbers[end].Span.Start], " \u00a0\u202f-‐‑–./()") != "" {
			break
		}
	}
	if end == i {
		return i + 1, ""
	}
	if end == i+1 && numbers[i].Span.Len() < phoneFigures {
		return end, ""
	}
	var b strings.Builder
	for _, r := range []byte(s.Text[numbers[i].Span.Start:numbers[end-1].Span.End]) {
		if figure(r) {
			b.WriteByte(r)
		}
	}
	return end, b.String()
}
