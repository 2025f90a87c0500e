package names

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
)

// bodyNames are the names of institutions in one language: its words without endings → id, and
// the acronyms of each id as they are written, the one in use first.
type bodyNames struct {
	forms    map[string][]string // names of each id as they are written
	id       map[string]string
	acronyms map[string][]string
}

// bodies are the names of institutions by language; "" holds the acronyms of all languages
// that stand for one institution only.
var bodies = sync.OnceValue(func() map[string]*bodyNames {
	all := &bodyNames{map[string][]string{}, map[string]string{}, map[string][]string{}}
	m := map[string]*bodyNames{"": all}
	for _, l := range lines("institutions.tsv") {
		for _, c := range l[1:] {
			lang, list, _ := strings.Cut(c, "=")
			if m[lang] == nil {
				m[lang] = &bodyNames{map[string][]string{}, map[string]string{}, map[string][]string{}}
			}
			for _, n := range strings.Split(list, "|") {
				m[lang].id[stems(n)] = l[0]
				m[lang].forms[l[0]] = append(m[lang].forms[l[0]], n)
				if !isAcronym(n) {
					continue
				}
				m[lang].acronyms[l[0]] = append(m[lang].acronyms[l[0]], n)
				if id, ok := all.id[n]; ok && id != l[0] {
					all.id[n] = ""
				} else {
					all.id[n] = l[0]
				}
			}
		}
	}
	return m
})

// stems are the words of a name in small letters, without the endings of German.
func stems(name string) string {
	ws := strings.Fields(strings.ToLower(name))
	for i, w := range ws {
		ws[i] = institutionStem(w)
	}
	return strings.Join(ws, " ")
}

func isAcronym(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 7
}

// definition is an acronym in brackets with the words before it: "Internationale
// Atomenergie-Organisation (IAEO)".
type definition struct {
	acronym    string
	head       string // last word of the long form
	start, end int    // of the long form
	at         int    // of the acronym
}

// definitions are those of one side.
func (sd *side) definitions() []definition {
	var out []definition
	for i, sc := range sd.scans {
		base := sd.segs[i].Start
		for k, w := range sc.words {
			if k == 0 || !w.allCaps || !isAcronym(w.text) || byteAt(sd.text, base+w.end) != ')' || base+w.start < 1 || sd.text[base+w.start-1] != '(' {
				continue
			}
			last := sc.words[k-1]
			if sd.text[base+last.end:base+w.start] != " (" || last.allCaps {
				continue
			}
			out = append(out, definition{w.text, last.lower, base + sd.longStart(sc.words[:k], w.text), base + last.end, base + w.start})
		}
	}
	return out
}

// longStart is where the long form before an acronym begins: at the earliest word with a
// capital that begins with its first letter, else at the last run of capitals.
func (sd *side) longStart(ws []word, acronym string) int {
	first, _ := utf8.DecodeRuneInString(strings.ToLower(acronym))
	start, run := ws[len(ws)-1].start, true
	for k := len(ws) - 1; k >= 0 && k >= len(ws)-utf8.RuneCountInString(acronym)-3; k-- {
		if articles[ws[k].lower] || ws[k].lower == "das" || sd.common[ws[k].text] {
			break
		}
		if r, _ := utf8.DecodeRuneInString(ws[k].lower); r == first && ws[k].capital {
			start = ws[k].start
		} else if run = run && ws[k].capital; run {
			start = min(start, ws[k].start)
		}
		if !ws[k].joined {
			break
		}
	}
	return start
}

// bodiesNamedTwice reports institutions with two renderings: one acronym for two long
// forms, one long form with two acronyms, an acronym of another language beside the own
// one, an acronym that belongs to another institution.
func (a *article) bodiesNamedTwice() {
	defs := a.t.definitions()
	for i, d := range defs {
		a.wrongAcronym(d)
		for _, e := range defs[:i] {
			same := a.oneHead(d.head, e.head)
			switch {
			case d.acronym == e.acronym && !same && !a.definedTwice(d.acronym):
				a.twoRenderings(text.Span{Start: d.start, End: d.end}, text.Span{Start: e.start, End: e.end}, msg.New("name.institution.why-acronym", d.acronym))
			case d.acronym != e.acronym && same && !a.bothInOriginal(d.acronym, e.acronym) && strings.EqualFold(a.t.text[d.start:d.end], a.t.text[e.start:e.end]):
				a.twoRenderings(text.Span{Start: d.at, End: d.at + len(d.acronym)}, text.Span{Start: e.at, End: e.at + len(e.acronym)}, msg.New("name.institution.why-long", a.t.text[d.start:d.end]))
			default:
				continue
			}
			break
		}
	}
	a.foreignAcronyms()
}

// oneHead tells whether the last words of two long forms are one but for an ending.
func (a *article) oneHead(x, y string) bool {
	return x == y || inflected(a.t.lang, x, y) || commonPrefix(x, y) >= max(4, min(len(x), len(y))-3)
}

// definedTwice tells whether the original too has the acronym behind two long forms.
func (a *article) definedTwice(acronym string) bool {
	return a.o != nil && strings.Count(a.o.text, "("+acronym+")") > 1
}

// wrongAcronym reports a known institution with the acronym of another behind it.
func (a *article) wrongAcronym(d definition) {
	own := bodies()[a.t.lang]
	if own == nil {
		return
	}
	other := bodies()[""].id[d.acronym]
	if other == "" {
		return
	}
	id, start := own.before(a.t.lang, a.t.text, d.end)
	if id == "" || id == other || own.id[stems(d.acronym)] == id {
		return
	}
	p := Problem{ID: "institution", Name: -1, Sure: true, Translation: []text.Span{{Start: d.at, End: d.at + len(d.acronym)}},
		Message: msg.New("name.institution.wrong", a.t.text[start:d.end], d.acronym), Why: msg.New("name.institution.why-wrong", d.acronym)}
	if as := own.acronyms[id]; len(as) > 0 {
		p.Fix = as[0]
		p.Edits = []text.Edit{{Start: d.at, End: d.at + len(d.acronym), New: as[0]}}
	}
	a.problem(p)
}

// before is the institution whose longest name in the language ends at byte end of s, in any
// case, and where it begins; "" if there is none.
func (b *bodyNames) before(lang, s string, end int) (id string, start int) {
	apart := func(r rune) bool { return r == '\'' || r == '’' || unicode.IsSpace(r) }
	var starts []int // of the words before end, the last first
	for at := end; at > 0 && len(starts) < longestBody; {
		at = strings.LastIndexFunc(s[:at], apart)
		_, n := utf8.DecodeRuneInString(s[max(at, 0):])
		if at < 0 {
			n = 1
		}
		starts = append(starts, at+n)
	}
	most := 0
	for of, forms := range b.forms {
		for _, f := range forms {
			ws := strings.FieldsFunc(strings.ToLower(f), apart)
			if n := len(ws); (n > most || n == most && of < id) && n <= len(starts) && sameWords(lang, ws, strings.FieldsFunc(strings.ToLower(s[starts[n-1]:end]), apart)) {
				id, start, most = of, starts[n-1], n
			}
		}
	}
	return id, start
}

// longestBody is how many words a name of an institution has at most.
const longestBody = 9

// sameWords tells whether two names have the same words but for endings of the language.
func sameWords(lang string, a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool {
		return x == y || institutionStem(x) == institutionStem(y) || endingsAreCertain(lang) && inflected(lang, x, y)
	})
}

func (a *article) twoRenderings(second, first text.Span, why msg.Text) {
	a.problem(Problem{ID: "institution", Name: -1, Sure: true, Translation: []text.Span{second, first},
		Message: msg.New("name.institution.message", a.t.text[first.Start:first.End], a.t.text[second.Start:second.End]), Why: why})
}

// foreignAcronyms reports an acronym of another language where the text has the one of its
// own too, and does not explain it in brackets.
func (a *article) foreignAcronyms() {
	own := bodies()[a.t.lang]
	if own == nil {
		return
	}
	places := map[string]map[string][]text.Span{}
	for i, sc := range a.t.scans {
		for _, w := range sc.words {
			id := ""
			if w.allCaps {
				if id = own.id[stems(w.lower)]; id == "" {
					id = bodies()[""].id[w.text]
				}
			}
			if id == "" {
				continue
			}
			if places[id] == nil {
				places[id] = map[string][]text.Span{}
			}
			at := a.t.segs[i].Start + w.start
			places[id][w.text] = append(places[id][w.text], text.Span{Start: at, End: at + len(w.text)})
		}
	}
	ids := make([]string, 0, len(places))
	for id := range places {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		if len(places[id]) > 1 {
			a.foreignAcronym(own, id, places[id])
		}
	}
}

func (a *article) foreignAcronym(own *bodyNames, id string, places map[string][]text.Span) {
	var home, foreign []string
	for w := range places {
		if own.id[stems(w)] == id {
			home = append(home, w)
		} else {
			foreign = append(foreign, w)
		}
	}
	slices.SortFunc(home, func(x, y string) int {
		return cmp.Or(cmp.Compare(len(places[y]), len(places[x])), cmp.Compare(x, y))
	})
	slices.Sort(foreign)
	for _, w := range foreign {
		if len(home) == 0 || slices.ContainsFunc(places[w], a.inBrackets) {
			continue
		}
		p := Problem{ID: "institution", Name: -1, Sure: true, Fix: home[0], Message: msg.New("name.institution.message", home[0], w),
			Why: msg.New("name.institution.why-foreign", w, home[0])}
		for _, sp := range places[w] {
			p.add(sp.Start, sp.End, home[0])
		}
		a.problem(p)
	}
}

func (a *article) inBrackets(sp text.Span) bool {
	return sp.Start > 0 && sp.End < len(a.t.text) && (a.t.text[sp.Start-1] == '(' || a.t.text[sp.End] == ')')
}

// exchangedBodies reports an abbreviation of one institution in a sentence whose original has
// another institution in its place, and not this one.
func (a *article) exchangedBodies() {
	own, theirs := bodies()[a.t.lang], bodies()[a.o.lang]
	if own == nil || theirs == nil {
		return
	}
	for i := range a.pairs.t {
		for _, t := range a.pairs.t[i] {
			if !t.allCaps {
				continue
			}
			id := own.id[stems(t.text)]
			if id == "" || a.hasBody(0, i, id) {
				continue
			}
			for _, o := range a.pairs.o[i] {
				if !isAcronym(o.text) {
					continue
				}
				other := theirs.id[stems(o.text)]
				if other == "" || other == id || a.hasBody(1, i, other) {
					continue
				}
				p := Problem{ID: "changed", Name: -1, Sure: true, Original: []text.Span{{Start: o.start, End: o.start + len(o.text)}},
					Message: msg.New("name.changed.message", o.text, t.text), Why: msg.New("name.changed.why-body", o.text, t.text)}
				if as := own.acronyms[other]; len(as) > 0 {
					p.Fix = as[0]
					p.add(t.start, t.start+len(t.text), as[0])
				} else {
					p.Translation = []text.Span{{Start: t.start, End: t.start + len(t.text)}}
				}
				a.problem(p)
				break
			}
		}
	}
}

// hasBody tells whether one side (0 original, 1 translation) has a name of an institution in
// pair i or beside it, in any form, or has no form that is known.
func (a *article) hasBody(side, i int, id string) bool {
	sd := a.o
	if side == 1 {
		sd = a.t
	}
	forms := bodies()[sd.lang].forms[id]
	if len(forms) == 0 {
		return true
	}
	from, to := max(0, i-1), min(len(a.in.Pairs)-1, i+1)
	s := strings.ToLower(sd.text[a.in.Pairs[from][side].Start:max(a.in.Pairs[from][side].Start, a.in.Pairs[to][side].End)])
	return slices.ContainsFunc(forms, func(f string) bool { return strings.Contains(s, strings.ToLower(f)) })
}
