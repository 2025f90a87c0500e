package names

import (
	"strings"

	"stet/editor/text"
)

// Holding is an office that a text names: its words with what makes it a deputy's, and what
// it is in every language.
type Holding struct {
	Span    text.Span
	Concept string // "chair", "ambassador" …: a line of the data
	Deputy  bool
}

// longestOffice is how many words an office has at most ("người phát ngôn").
const longestOffice = 3

// Offices are the offices of a segment in a language, in order: those that a name or an
// institution follows. A word such as "head" alone is too often something else.
func Offices(segment, lang string) []Holding {
	b, _, _ := strings.Cut(lang, "-")
	list := officeLists()[b]
	if list == nil {
		return nil
	}
	ws := scan(segment).words
	var out []Holding
	for i := 0; i < len(ws); i++ {
		n, concept, deputy := list.at(ws[i:])
		if n == 0 {
			continue
		}
		o := Holding{Span: text.Span{Start: ws[i].start, End: ws[i+n-1].end}, Concept: concept, Deputy: deputy}
		switch {
		case i > 0 && list.deputies[ws[i-1].lower] && ws[i].joined:
			o.Deputy, o.Span.Start = true, ws[i-1].start
		case i+n < len(ws) && list.deputies[ws[i+n].lower] && ws[i+n].joined:
			n++ // "directeur adjoint"
			o.Deputy, o.Span.End = true, ws[i+n-1].end
		}
		if holds(ws[i+n:]) {
			out = append(out, o)
		}
		i += n - 1
	}
	return out
}

// holds tells whether words begin with a name or an institution: "Xi Jinping", "der
// Zentralen Kommission", "of the Institute".
func holds(ws []word) bool {
	switch {
	case len(ws) == 0 || !ws[0].joined:
		return false
	case ws[0].capital:
		return true
	}
	return linksInstitution[ws[0].lower] && !conjunctions[ws[0].lower] && len(ws) > 1 && ws[1].joined
}

var conjunctions = map[string]bool{"und": true, "and": true, "et": true, "y": true}

// at reads the longest office with which words begin: how many of them it has, 0 if none.
func (o *officeWords) at(ws []word) (n int, concept string, deputy bool) {
	phrase := ""
	for k := 0; k < min(longestOffice, len(ws)) && (k == 0 || ws[k].joined); k++ {
		if k > 0 {
			phrase += " "
		}
		phrase += ws[k].lower
		if c, d, ok := o.head(phrase); ok {
			n, concept, deputy = k+1, c, d
		}
	}
	return n, concept, deputy
}
