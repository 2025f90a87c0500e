package fact

import (
	"strings"
	"unicode/utf8"
)

// linkAt reads a web or e-mail address that begins at i, where a word begins. It returns
// its end, or i where there is none.
func (x *extractor) linkAt(i int) int {
	s := x.s[i:]
	n := 0
	at, dot, slash := -1, false, false
	for n < len(s) && addressByte(s[n]) {
		switch s[n] {
		case '@':
			if at >= 0 {
				return i
			}
			at = n
		case '.':
			dot = true
		case '/', ':':
			slash = true
		}
		n++
	}
	if !dot && !slash {
		return i
	}
	n = len(strings.TrimRight(s[:n], ".,:;!?'-&*+"))
	for n > 0 && s[n-1] == ')' && strings.Count(s[:n], "(") < strings.Count(s[:n], ")") {
		n--
	}
	kind := addressKind(s[:n], at)
	if kind == "" {
		return i
	}
	x.addLink(i, i+n, kind)
	return i + n
}

// addressByte tells whether c may stand in an address: the unreserved and reserved
// characters of RFC 3986.
func addressByte(c byte) bool { return c < 0x80 && addressBits[c>>6]>>(c&63)&1 != 0 }

var addressBits = [2]uint64{
	0xAFFFFFFA00000000 &^ (1 << '"') &^ (1 << '<') &^ (1 << '>'), // ! # $ % & ' ( ) * + , - . / 0-9 : ; = ?
	0x47FFFFFEAFFFFFFF, // @ A-Z [ ] _ a-z ~
}

func addressKind(s string, at int) string {
	switch {
	case strings.HasPrefix(s, "http://"), strings.HasPrefix(s, "https://"), strings.HasPrefix(s, "ftp://"), strings.HasPrefix(s, "mailto:"):
		if strings.HasSuffix(s, "/") && strings.HasSuffix(s, "//") {
			return ""
		}
		return "url"
	case at > 0 && at < len(s)-3 && plainHost(s[at+1:]):
		return "email"
	case at >= 0:
		return ""
	}
	host := s
	if i := strings.IndexAny(s, "/?#"); i >= 0 {
		host = s[:i]
	}
	if strings.HasPrefix(host, "www.") && plainHost(host[4:]) || plainHost(host) && knownDomain(host) {
		return "url"
	}
	return ""
}

// plainHost tells whether s looks like a host name: labels of letters, figures and
// hyphens joined by dots, the last of letters only.
func plainHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || len(s)-dot < 3 {
		return false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i > dot || c != '.' && c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return !strings.Contains(s, "..")
}

// knownDomain keeps words joined by a missing space ("end.The") from being read as hosts:
// a bare host counts only in lower case and under a name that is common in print.
func knownDomain(host string) bool {
	if strings.ToLower(host) != host {
		return strings.Contains(host, "/")
	}
	switch host[strings.LastIndexByte(host, '.')+1:] {
	case "com", "org", "net", "gov", "edu", "int", "info", "eu", "de", "fr", "uk", "ru", "vn", "cn", "jp", "ua", "ch", "at", "pl", "nl", "br", "tv", "io", "news", "mil":
		return true
	}
	return false
}

// tagAt reads a handle (@name) or hashtag (#name) whose sign c stands at i.
func (x *extractor) tagAt(i int, c byte, wordStart bool) int {
	if !wordStart {
		return i
	}
	n, letters := i+1, 0
	for n < len(x.s) {
		r, size := utf8.DecodeRuneInString(x.s[n:])
		if !isWord(r) && digitOf(r) < 0 && r != '_' {
			break
		}
		if isWord(r) {
			letters++
		}
		n += size
	}
	if letters == 0 {
		return i
	}
	kind := "hashtag"
	if c == '@' {
		kind = "handle"
	}
	x.addLink(i, n, kind)
	return n
}

func (x *extractor) addLink(a, b int, kind string) {
	key := strings.ToLower(x.s[a:b])
	if kind == "url" {
		key = strings.TrimPrefix(strings.TrimPrefix(key, "https://"), "http://")
		key = strings.TrimSuffix(strings.TrimPrefix(key, "www."), "/")
	}
	x.facts.Links = append(x.facts.Links, Link{span(a, b), kind, key})
}
