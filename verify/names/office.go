package names

import (
	"slices"
	"strings"
	"sync"

	"stet/assets/msg"
	"stet/editor/text"
)

// office is a rendering of an office in the text: its head word with what makes it a
// deputy's, the institution, and the person that it stands beside.
type office struct {
	start, end  int
	head        string // as it is written
	concept     string
	deputy      bool
	institution string // words of the institution, small letters, without endings
	name        int    // index of the name; -1
}

// officeWords are head words of offices of one language, in small letters, with their
// concepts, and the words that make a deputy.
type officeWords struct {
	heads    map[string]string
	deputies map[string]bool
	prefixes []string
}

var officeLists = sync.OnceValue(func() map[string]*officeWords {
	m := map[string]*officeWords{}
	of := func(lang string) *officeWords {
		if m[lang] == nil {
			m[lang] = &officeWords{map[string]string{}, map[string]bool{}, nil}
		}
		return m[lang]
	}
	for _, l := range lines("offices.tsv") {
		for _, c := range l[1:] {
			lang, list, _ := strings.Cut(c, "=")
			for _, w := range strings.Split(list, ",") {
				if w = strings.ToLower(w); of(lang).heads[w] == "" {
					of(lang).heads[w] = l[0]
				}
			}
		}
	}
	for _, l := range lines("deputies.tsv") {
		for _, w := range strings.Fields(l[1]) {
			if p, ok := strings.CutSuffix(strings.ToLower(w), "-"); ok {
				of(l[0]).prefixes = append(of(l[0]).prefixes, p)
			} else {
				of(l[0]).deputies[strings.ToLower(w)] = true
			}
		}
	}
	return m
})

// head tells whether a word is the head of an office.
func (o *officeWords) head(lower string) (concept string, deputy, ok bool) {
	if c := o.heads[lower]; c != "" {
		return c, false, true
	}
	for _, p := range o.prefixes {
		rest, ok := strings.CutPrefix(lower, p)
		if !ok && !strings.HasPrefix(lower, "-") {
			continue
		}
		if c := o.heads[strings.TrimPrefix(rest, "-")]; c != "" {
			return c, true, true
		}
	}
	return "", false, false
}

// officesOf are the offices with an institution behind them in one segment.
func (a *article) officesOf(seg int) []office {
	list := officeLists()[a.t.lang]
	if list == nil {
		return nil
	}
	ws := a.t.scans[seg].words
	base := a.t.segs[seg].Start
	var out []office
	for i, w := range ws {
		concept, deputy, ok := list.head(w.lower)
		if !ok {
			continue
		}
		o := office{start: base + w.start, head: w.text, concept: concept, deputy: deputy, name: -1}
		if i > 0 && list.deputies[ws[i-1].lower] {
			o.deputy, o.start, o.head = true, base+ws[i-1].start, ws[i-1].text+" "+w.text
		}
		last := i
		if o.institution, last = a.institution(ws, i+1); o.institution == "" {
			continue
		}
		o.end = base + w.end
		o.name = a.beside(o.start, base+ws[last].end)
		out = append(out, o)
	}
	return out
}

// institution reads what follows a head word: "der Zentralen Militärkommission Chinas".
func (a *article) institution(ws []word, i int) (stem string, last int) {
	if i >= len(ws) || ws[i].capital || !ws[i].joined || !linksInstitution[ws[i].lower] {
		return "", i
	}
	var parts []string
	for last = i; i+1 < len(ws) && len(parts) < 6; i++ {
		w := ws[i+1]
		switch {
		case !w.joined:
			return strings.Join(parts, " "), last
		case w.capital:
			parts = append(parts, institutionStem(w.lower))
			last = i + 1
		case !linksInstitution[w.lower]:
			return strings.Join(parts, " "), last
		}
	}
	return strings.Join(parts, " "), last
}

var linksInstitution = map[string]bool{"der": true, "des": true, "dieser": true, "von": true, "vom": true, "of": true, "the": true, "for": true, "für": true, "and": true,
	"de": true, "du": true, "des-": true, "la": true, "le": true, "les": true, "del": true, "los": true, "las": true, "y": true, "et": true, "und": true}

func institutionStem(w string) string {
	for _, e := range [...]string{"’s", "'s", "en", "es", "er", "em", "e", "s", "n"} {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 4 {
			return s
		}
	}
	return w
}

// beside is the person whose name stands directly before start or behind end, parted by no
// more than a comma and an article.
func (a *article) beside(start, end int) int {
	for i, e := range a.entities {
		if e.kind == Place {
			continue
		}
		for _, m := range e.mentions {
			if m.end <= start && near(a.t.text[m.end:start]) || m.start >= end && near(a.t.text[end:m.start]) {
				return i
			}
		}
	}
	return -1
}

func near(between string) bool {
	if len(between) > 14 || strings.ContainsAny(between, ".;:!?\n") {
		return false
	}
	ws := strings.Fields(strings.ReplaceAll(between, ",", " "))
	return len(ws) == 0 || len(ws) == 1 && len(ws[0]) <= 6 && (strings.Contains(between, ",") || articles[strings.ToLower(ws[0])])
}

var articles = map[string]bool{"der": true, "die": true, "den": true, "dem": true, "the": true, "a": true, "le": true, "la": true, "el": true}

// offices reports one office of one institution under two titles, and two offices for one
// person.
func (a *article) offices() {
	var all []office
	for i := range a.t.segs {
		all = append(all, a.officesOf(i)...)
	}
	for i, o := range all {
		for _, p := range all[:i] {
			if o.institution != p.institution || o.name < 0 || o.name != p.name {
				continue
			}
			switch {
			case o.deputy != p.deputy:
				a.officeProblem("two-offices", p, o)
			case o.concept != p.concept && !a.reported("two-titles", o):
				a.officeProblem("two-titles", p, o)
			}
			break
		}
	}
}

func (a *article) reported(id string, o office) bool {
	return slices.ContainsFunc(a.out.Problems, func(p Problem) bool {
		return p.ID == id && p.Name == o.name
	})
}

func (a *article) officeProblem(id string, first, second office) {
	who := a.out.Names[second.name].Preferred
	family := "term.two-titles"
	if id == "two-offices" {
		family = "name.two-offices"
	}
	a.problem(Problem{ID: id, Name: second.name, Sure: true,
		Translation: []text.Span{{Start: second.start, End: second.end}, {Start: first.start, End: first.end}},
		Message:     msg.New(family+".message", first.head, second.head, who), Why: msg.New(family + ".why")})
}
