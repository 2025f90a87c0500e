package typeset

import (
	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/shaping"
	xbidi "golang.org/x/text/unicode/bidi"
)

// level is a run of runes [start, end) of one embedding level: even from left to right,
// odd from right to left.
type level struct {
	start, end int
	level      int
}

func class(r rune) xbidi.Class {
	p, _ := xbidi.LookupRune(r)
	return p.Class()
}

// levels appends the runs of levels of text to dst.
//
// The bidi package joins neighbouring runs of one parity and tells the level of the first
// rune only. In a paragraph from left to right this hides where a number (level 2) ends
// and plain text (level 0) begins, or the other way round, and the number would take the
// text with it to the wrong side of a Hebrew word. Numbers at the borders to runs of odd
// level are therefore cut off. Explicit embeddings deeper than that keep what bidi says.
func levels(dst []level, p *bidi.Paragraph, text []rune, rtl bool) []level {
	def := bidi.LeftToRight
	if rtl {
		def = bidi.RightToLeft
	}
	runs := p.Segment(text, def)
	n := runs.NumRuns()
	for i := range n {
		r := runs.Run(i)
		l := level{r.Start, r.End, int(r.Level)}
		if rtl || l.level%2 == 1 || n == 1 {
			dst = append(dst, l)
			continue
		}
		dst = cut(dst, text, l, i > 0, i < n-1)
	}
	if end := len(text); n > 0 && dst[len(dst)-1].end < end {
		dst = append(dst, level{dst[len(dst)-1].end, end, int(def - bidi.LeftToRight)})
	}
	return dst
}

// cut appends the even run l, with the numbers that touch an odd run before or after it
// as runs of their own.
func cut(dst []level, text []rune, l level, before, after bool) []level {
	head, tail := l.start, l.end
	if before && l.level >= 2 {
		head = numberEnd(text, l.start, l.end)
	}
	if after {
		tail = max(head, arabicNumberStart(text, l.start, l.end))
	}
	if head > l.start {
		dst = append(dst, level{l.start, head, 2})
	}
	if tail > head {
		base := l.level
		if before && base >= 2 {
			base = 0
		}
		dst = append(dst, level{head, tail, base})
	}
	if l.end > tail {
		dst = append(dst, level{tail, l.end, 2})
	}
	return dst
}

// numberEnd is where the number that begins at start ends (rules W4 and W5: a separator
// between two digits and signs beside European digits belong to it).
func numberEnd(text []rune, start, end int) int {
	last, euro := start, false
	for i := start; i < end; i++ {
		switch class(text[i]) {
		case xbidi.EN:
			last, euro = i+1, true
		case xbidi.AN:
			last, euro = i+1, false
		case xbidi.NSM, xbidi.BN:
			if last == i {
				last = i + 1
			}
		case xbidi.ET:
			if euro && last == i {
				last = i + 1
			}
		case xbidi.ES, xbidi.CS:
			if i+1 >= end || last != i || !digit(text[i+1]) {
				return last
			}
		default:
			return last
		}
	}
	return last
}

func digit(r rune) bool { c := class(r); return c == xbidi.EN || c == xbidi.AN }

// arabicNumberStart is where the Arabic number begins that ends at end, or end.
func arabicNumberStart(text []rune, start, end int) int {
	at := end
	for i := end - 1; i >= start; i-- {
		switch class(text[i]) {
		case xbidi.AN:
			at = i
		case xbidi.CS:
			if i == start || class(text[i-1]) != xbidi.AN || at != i+1 {
				return at
			}
		case xbidi.NSM, xbidi.BN:
		default:
			return at
		}
	}
	return at
}

// visual gives the order from left to right of runs with these levels (rule L2).
func visual(lv []int) []int {
	order := make([]int, len(lv))
	high, low := 0, 1<<30
	for i, l := range lv {
		order[i] = i
		high = max(high, l)
		if l%2 == 1 {
			low = min(low, l)
		}
	}
	for l := high; l >= low; l-- {
		for i := 0; i < len(lv); i++ {
			if lv[order[i]] < l {
				continue
			}
			j := i
			for j < len(lv) && lv[order[j]] >= l {
				j++
			}
			reverse(order[i:j])
			i = j
		}
	}
	return order
}

func reverse(s []int) {
	for i, j := 0, len(s)-1; i < j; i, j = i+1, j-1 {
		s[i], s[j] = s[j], s[i]
	}
}

// levelOf is the level of a shaped run.
func levelOf(lv []level, out *shaping.Output) int {
	lo, hi := 0, len(lv)
	for lo < hi {
		m := (lo + hi) / 2
		if lv[m].end > out.Runes.Offset {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo == len(lv) {
		return 0
	}
	return lv[lo].level
}
