package text

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A grapheme is what a reader takes for one character: the step of the caret. Its borders
// are those of UAX #29; a line feed and a byte that is not UTF-8 stand alone. Finding one
// costs the length of the graphemes around it, not that of the line.

// firstWindow is how many bytes are looked at before looking at more.
const firstWindow = 64

// NextGrapheme is the first border of graphemes behind off; the end of the text if there
// is none.
func (d Doc) NextGrapheme(off int) int {
	line := d.LineSpan(d.LineAt(off))
	if off >= line.End {
		return min(off+1, d.Len())
	}
	start := d.floor(line, off)
	for n := firstWindow; ; n *= 4 {
		end := min(line.End, off+n)
		s := d.Slice(Span{start, end})
		if end < line.End {
			s = trimPartial(s)
		}
		if size := grapheme(s); size < len(s) || end == line.End {
			return start + size
		}
	}
}

// PrevGrapheme is the last border of graphemes before off; 0 if there is none.
func (d Doc) PrevGrapheme(off int) int {
	line := d.LineSpan(d.LineAt(off))
	if off <= line.Start {
		return max(off-1, 0)
	}
	return d.floor(line, off-1)
}

// GraphemeFloor is the last border of graphemes at or before off.
func (d Doc) GraphemeFloor(off int) int { return d.floor(d.LineSpan(d.LineAt(off)), off) }

// GraphemeSpan is sp widened to whole graphemes.
func (d Doc) GraphemeSpan(sp Span) Span {
	out := Span{d.GraphemeFloor(sp.Start), d.GraphemeFloor(sp.End)}
	if out.End < sp.End {
		out.End = d.NextGrapheme(out.End)
	}
	return out
}

// floor is the last border at or before off in its line.
func (d Doc) floor(line Span, off int) int {
	if off <= line.Start || off >= line.End {
		return off
	}
	// A border depends on the rune behind it and on what stands before it; off+UTFMax
	// holds the rune at off.
	end := min(line.End, off+utf8.UTFMax)
	for n := firstWindow; ; n *= 4 {
		from := max(line.Start, off-n)
		s := d.Slice(Span{from, end})
		if end < line.End {
			s = trimPartial(s)
		}
		if from > line.Start { // not in the middle of a rune
			for i := 1; i < utf8.UTFMax && !utf8.RuneStart(s[0]); i++ {
				s, from = s[1:], from+1
			}
		}
		if i := sureBorder(s, off-from); i > 0 || from == line.Start {
			return from + lastBorder(s, i, off-from)
		}
	}
}

// lastBorder is the last border of s at or before off, counting from the border at i.
func lastBorder(s string, i, off int) int {
	for i < len(s) {
		next := i + grapheme(s[i:])
		if next > off {
			break
		}
		i = next
	}
	return i
}

// grapheme is the length of the first grapheme of s, which is not empty.
func grapheme(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1
	}
	it := graphemes.FromString(s)
	it.Next()
	for i := 0; i < it.End(); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return max(i, 1)
		}
		i += n
	}
	return it.End()
}

// sureBorder is the last place in s at or before off that is a border whatever stands
// before it; 0 if none is.
func sureBorder(s string, off int) int {
	for i := min(off, len(s)-1); i > 0; i-- {
		if utf8.RuneStart(s[i]) && breaksAt(s, i) {
			return i
		}
	}
	return 0
}

// breaksAt tells whether there is a border at i that no text before can take away: the
// runes on both sides part, and the one before does not lean on what precedes it (a
// joiner, a linker or the like could bind them then).
func breaksAt(s string, i int) bool {
	if s[i-1] < utf8.RuneSelf && s[i] < utf8.RuneSelf {
		return true
	}
	before, n := utf8.DecodeLastRuneInString(s[:i])
	behind, m := utf8.DecodeRuneInString(s[i:])
	if before == utf8.RuneError && n == 1 || behind == utf8.RuneError && m == 1 {
		return before != utf8.RuneError || n == 1
	}
	var pair [1 + utf8.UTFMax]byte
	pair[0] = 'a'
	leaning := first(append(pair[:1], s[i-n:i]...)) > 1
	return !leaning && first([]byte(s[i-n:i+m])) == n
}

func first(b []byte) int {
	it := graphemes.FromBytes(b)
	it.Next()
	return it.End()
}

// trimPartial takes away a rune that is cut off at the end of s.
func trimPartial(s string) string {
	for i := len(s) - 1; i >= 0 && i >= len(s)-utf8.UTFMax; i-- {
		if utf8.RuneStart(s[i]) {
			if !utf8.FullRuneInString(s[i:]) {
				return s[:i]
			}
			break
		}
	}
	return s
}
