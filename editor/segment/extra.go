package segment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is the number or letter of a list item, after a blank or at the beginning.
var marker = regexp.MustCompile(`(?:^|\s)((?:[•⁃‣◦▪●–-]\s?)?(\d{1,2}|[a-z])(\.\)|\.|\)))\s`)

// items are the places at which the items of a list that stands in one block begin, and
// the ends of their markers. A list begins the block, and its markers count on.
func items(block string) (starts, ends []int) {
	head := strings.TrimLeft(block, " \t•⁃‣◦▪●–-")
	if head == "" || !('0' <= head[0] && head[0] <= '9' || 'a' <= head[0] && head[0] <= 'z') || !strings.ContainsAny(head[:min(3, len(head))], ".)") {
		return nil, nil
	}
	kind, want := "", ""
	for at := 0; at < len(block); {
		m := marker.FindStringSubmatchIndex(block[at:])
		if m == nil {
			break
		}
		from, name, form := at+m[2], block[at+m[4]:at+m[5]], block[at+m[6]:at+m[7]]
		if len(starts) == 0 && from > 0 {
			return nil, nil
		}
		if len(starts) == 0 || form == kind && name == want {
			starts, ends = append(starts, from), append(ends, at+m[7])
			kind, want = form, following(name)
		}
		at += m[3]
	}
	if len(starts) == 1 && following(want) != "" && kind == "." && !unicode.IsDigit(rune(head[0])) {
		return nil, nil // a single letter with a stop is an initial
	}
	return starts, ends
}

func following(name string) string {
	if n, err := strconv.Atoi(name); err == nil {
		return strconv.Itoa(n + 1)
	}
	return string(rune(name[0] + 1))
}

// ended are places where a sentence ends although UAX #29 sees none: no space behind the
// stop, marks that only some languages end sentences with, an ellipsis that begins one.
func (r *rules) ended(block string) []int {
	var out []int
	for i := 1; i+1 < len(block); i++ {
		switch block[i] {
		case '.', '!', '?':
			if glued(block, i) {
				out = append(out, i+1)
			} else if strings.HasPrefix(block[i:], ". ...") && len(block) > i+5 && block[i+5] != ' ' && block[i+5] != '.' && block[i-1] != '.' && block[i-1] != ' ' {
				out = append(out, i+2)
			}
		case ';':
			if r.lang == "el" && block[i+1] == ' ' {
				out = append(out, i+2)
			}
		case ':':
			if r.lang == "hy" && block[i+1] == ' ' {
				out = append(out, i+2)
			}
		}
	}
	return out
}

// glued tells whether the stop at i ends a sentence whose successor follows without a
// space: a word in lower case before it, a word with a capital behind it, and neither part
// of an address or a file name.
func glued(s string, i int) bool {
	next, n := utf8.DecodeRuneInString(s[i+1:])
	if !unicode.IsUpper(next) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[i+1+n:])
	if !unicode.IsLower(after) && after != ' ' {
		return false
	}
	from := strings.LastIndexFunc(s[:i], unicode.IsSpace) + 1
	to := strings.IndexFunc(s[i:], unicode.IsSpace)
	if to < 0 {
		to = len(s) - i
	}
	whole := s[from : i+to]
	if strings.ContainsAny(whole, "@/\\_<>=") || strings.Count(strings.TrimRight(whole, "."), ".") > 1 {
		return false
	}
	letters := 0
	for _, r := range s[from:i] {
		if unicode.IsUpper(r) && letters > 0 || !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\'' {
			return false
		}
		letters++
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return letters >= 3 && unicode.IsLower(before) && strings.ContainsFunc(s[:from], unicode.IsSpace)
}

// merged joins sorted lists of places.
func merged(lists ...[]int) []int {
	out := slices.Concat(lists...)
	slices.Sort(out)
	return slices.Compact(out)
}

// beforeFigures are places behind a full stop and before figures and a small letter, where
// UAX #29 sees no end.
func beforeFigures(block string) []int {
	var out []int
	for i := 3; i+2 < len(block); i++ {
		if block[i] == '.' && block[i+1] == ' ' && '0' <= block[i+2] && block[i+2] <= '9' {
			if w := lastWord(block[:i]); utf8.RuneCountInString(w) >= 3 && unicode.IsLower(firstRune(lastRune(w))) {
				out = append(out, i+2)
			}
		}
	}
	return out
}

func lastRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

// closed moves a border behind a closing mark that a space parts from its stop, as the
// French set it.
func closed(block string, end int) int {
	rest := block[end:]
	for _, mark := range []string{"»", "”", "›"} {
		if tail, ok := strings.CutPrefix(rest, mark); ok && (tail == "" || strings.HasPrefix(tail, " ") || strings.HasPrefix(tail, "\u00a0")) {
			return end + len(mark) + len(tail) - len(strings.TrimLeftFunc(tail, unicode.IsSpace))
		}
	}
	return end
}

// turns are places where the turn of another speaker begins with a dash, or a sentence
// behind an ellipsis; UAX #29 sees no end at either.
func (r *rules) turns(block string) []int {
	var out []int
	for i := 1; i < len(block); {
		c, n := rune(block[i]), 1
		if block[i] == "…"[0] && strings.HasPrefix(block[i:], "…") {
			c, n = '…', len("…")
		}
		i += n
		if c != '.' && c != '?' && c != '!' && c != '…' || i >= len(block) || block[i] != ' ' && !strings.HasPrefix(block[i:], "\u00a0") {
			continue
		}
		rest := strings.TrimLeftFunc(block[i:], unicode.IsSpace)
		said := strings.TrimLeft(rest, "–—― \u00a0")
		next := firstRune(strings.TrimLeft(said, "¿¡"))
		switch dash := len(said) < len(rest); {
		case !unicode.IsUpper(next):
		case dash, c == '…' && r.begins(block[:i-n], said):
			out = append(out, len(block)-len(rest))
		}
	}
	return out
}

// begins tells whether a sentence begins with right behind the ellipsis that follows left:
// an ellipsis that a space parts from its word may stand for words of the same sentence.
func (r *rules) begins(left, right string) bool {
	if r.starts(firstField(right)) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(left)
	return r.lang != "de" && !unicode.IsSpace(last)
}
