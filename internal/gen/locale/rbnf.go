package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// rule is one rule of CLDR's rule-based number format: how the numbers from base on are
// spelled. Its divisor is the highest power of radix that is not above base.
type rule struct {
	base, radix, divisor int64
	body                 string
}

// rules are the rule sets of one language by name ("%spellout-cardinal").
type rules map[string][]rule

// readRules reads a file of CLDR's npm package cldr-rbnf.
func readRules(path string) (rules, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	out := rules{}
	set := ""
	for _, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "%") && strings.HasSuffix(line, ":") {
			set = strings.TrimSuffix(line, ":")
			continue
		}
		head, body, ok := strings.Cut(line, ":")
		if !ok || set == "" {
			continue
		}
		r, ok := newRule(head, strings.TrimSuffix(strings.TrimPrefix(body, " "), ";"))
		if ok {
			out[set] = append(out[set], r)
		}
	}
	return out, nil
}

func newRule(head, body string) (rule, bool) {
	lower := 0
	for strings.HasSuffix(head, ">") {
		head = strings.TrimSuffix(head, ">")
		lower++
	}
	base, radix, _ := strings.Cut(head, "/")
	r := rule{radix: 10, body: strings.TrimPrefix(body, "'")}
	var err error
	if r.base, err = strconv.ParseInt(strings.ReplaceAll(base, ",", ""), 10, 64); err != nil {
		return r, false // -x, x.x: signs and decimals are read from figures only
	}
	if radix != "" {
		if r.radix, err = strconv.ParseInt(radix, 10, 64); err != nil || r.radix < 2 {
			return r, false
		}
	}
	r.divisor = 1
	for r.divisor <= r.base/r.radix {
		r.divisor *= r.radix
	}
	for ; lower > 0 && r.divisor > 1; lower-- {
		r.divisor /= r.radix
	}
	return r, true
}

// spell writes n by the rule set; ok is false where the rules leave it in figures.
func (rs rules) spell(set string, n int64) (s string, ok bool) { return rs.spellAt(set, n, 0) }

func (rs rules) spellAt(set string, n int64, depth int) (string, bool) {
	list := rs[set]
	if len(list) == 0 || depth > 40 {
		return "", false
	}
	at := 0
	for i, r := range list {
		if r.base <= n {
			at = i
		}
	}
	r := list[at]
	if strings.Contains(r.body, ">>") && strings.Contains(r.body, "<<") && n%r.divisor == 0 && at > 0 && r.base%r.divisor != 0 {
		r = list[at-1] // the rollback rule of ICU
	}
	return rs.apply(set, r, list, n, depth)
}

func (rs rules) apply(set string, r rule, list []rule, n int64, depth int) (string, bool) {
	body := r.body
	var b strings.Builder
	for i := 0; i < len(body); {
		switch c := body[i]; {
		case c == '[':
			end := strings.IndexByte(body[i:], ']') + i
			if end < i {
				return "", false
			}
			if n%r.divisor != 0 || r.base == 0 && n != 0 {
				s, ok := rs.apply(set, rule{r.base, r.radix, r.divisor, body[i+1 : end]}, list, n, depth)
				if !ok {
					return "", false
				}
				b.WriteString(s)
			}
			i = end + 1
		case c == '<' || c == '>' || c == '=':
			end := strings.IndexByte(body[i+1:], c) + i + 1
			if end <= i {
				return "", false
			}
			for end+1 < len(body) && body[end+1] == c && end == i+1 {
				end++ // ">>>": as ">>" for our purpose
			}
			s, ok := rs.substitute(set, r, c, strings.Trim(body[i+1:end], "<>="), n, depth)
			if !ok {
				return "", false
			}
			b.WriteString(s)
			i = end + 1
		case strings.HasPrefix(body[i:], "$("):
			end := strings.Index(body[i:], ")$")
			if end < 0 {
				return "", false
			}
			b.WriteString(pluralOther(body[i+2 : i+end]))
			i += end + 2
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String(), true
}

func (rs rules) substitute(set string, r rule, kind byte, to string, n int64, depth int) (string, bool) {
	if strings.ContainsAny(to, "#0") && !strings.HasPrefix(to, "%") {
		return "", false
	}
	if to == "" {
		to = set
	}
	switch kind {
	case '<':
		n /= r.divisor
	case '>':
		n %= r.divisor
	}
	return rs.spellAt(to, n, depth+1)
}

// pluralOther takes the form "other" of "cardinal,one{…}other{…}".
func pluralOther(s string) string {
	_, rest, ok := strings.Cut(s, "other{")
	if !ok {
		return ""
	}
	word, _, _ := strings.Cut(rest, "}")
	return word
}

// sets are the names of the public rule sets that spell numbers, cardinals first.
func (rs rules) sets() (cardinal, ordinal []string) {
	for name := range rs {
		switch {
		case strings.HasPrefix(name, "%%"), !strings.HasPrefix(name, "%spellout-"), strings.Contains(name, "financial"):
		case strings.Contains(name, "ordinal"):
			ordinal = append(ordinal, name)
		default:
			cardinal = append(cardinal, name)
		}
	}
	return cardinal, ordinal
}

func (r rule) String() string { return fmt.Sprintf("%d/%d: %s", r.base, r.divisor, r.body) }
