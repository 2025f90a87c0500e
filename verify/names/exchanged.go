package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// bearing is a mention with the name that it is a mention of.
type bearing struct {
	*mention
	of *entity
}

// exchangedNames reports the places where the translation names another person than the
// original does, whom both name elsewhere: one whom the original has there is nowhere in the
// pair, and one stands there of whom the original does not speak.
func (a *article) exchangedNames() {
	if a.o == nil || len(a.in.Pairs) == 0 || !writtenWithCapitals(a.o.lang) || !writtenWithCapitals(a.t.lang) {
		return
	}
	rendering := map[*entity]*entity{}
	for _, e := range a.entities {
		if f := a.counterpartOf[e]; f != nil && rendering[f] == nil {
			rendering[f] = e
		}
	}
	o, t := a.bearings(0), a.bearings(1)
	for i := range a.in.Pairs {
		lost := only(o[i], func(b bearing) bool {
			e := rendering[b.of]
			return e != nil && mayBePerson(b.of) && !slices.ContainsFunc(t[i], func(x bearing) bool { return a.counterpartOf[x.of] == b.of }) && !a.hasTrace(b.mention, a.pairs.t[i])
		})
		extra := only(t[i], func(b bearing) bool {
			f := a.counterpartOf[b.of]
			return (f == nil && b.of.kind == Person || f != nil && mayBePerson(b.of) && !has(o[i], f)) && !a.hasTrace(b.mention, a.pairs.o[i])
		})
		if lost == nil || extra == nil {
			continue
		}
		f, e := a.counterpartOf[extra.of], rendering[lost.of]
		if f == nil || !persons(lost.of, e, f, extra.of) || gone(o, t, i, f, extra.of) || gone(t, o, i, e, lost.of) {
			continue
		}
		a.exchangedName(*lost, *extra, e)
	}
}

// bearings are the mentions of names by pair, on one side (0 original, 1 translation).
func (a *article) bearings(side int) [][]bearing {
	if a.borne[side] == nil {
		es := a.entities
		if side == 0 {
			es = a.oc.entities
		}
		a.borne[side] = make([][]bearing, len(a.in.Pairs))
		for _, e := range es {
			for _, m := range e.mentions {
				if i := a.pairAt(side, m.start); i >= 0 {
					a.borne[side][i] = append(a.borne[side][i], bearing{m, e})
				}
			}
		}
	}
	return a.borne[side]
}

// only is the first mention of the one name of which a condition holds; nil if it holds of
// none or of several.
func only(bs []bearing, holds func(bearing) bool) *bearing {
	var out *bearing
	for k, b := range bs {
		switch {
		case out != nil && out.of == b.of || !holds(b):
		case out != nil:
			return nil
		default:
			out = &bs[k]
		}
	}
	return out
}

func has(bs []bearing, e *entity) bool {
	return slices.ContainsFunc(bs, func(b bearing) bool { return b.of == e })
}

// mayBePerson tells whether nothing speaks against a name being a person's.
func mayBePerson(e *entity) bool {
	return e.kind == Person || e.kind == Other && !e.mentions[0].acronym
}

// persons tells whether two names of the original are persons' as far as both texts show; of
// one of them it is enough that it goes over as it is.
func persons(f, e, f2, e2 *entity) bool {
	one, two := f.kind == Person && e.kind == Person, f2.kind == Person && e2.kind == Person
	return one && two || one && copied(f2, e2) || two && copied(f, e)
}

// copied tells whether the translation has the last word of a name as the original has it,
// or spelt in its script.
func copied(f, e *entity) bool {
	last := func(m *mention) string { return m.lower[len(m.lower)-1] }
	w := last(e.mentions[0])
	return utf8.RuneCountInString(w) > 3 && slices.ContainsFunc(f.mentions, func(m *mention) bool {
		o := last(m)
		return o == w || scriptOf(o) != scriptOf(w) && alike(o, w).score >= sureSpelling
	})
}

// gone tells whether a name that is wanting on one side of pair i stands in a neighbouring
// pair on that side alone: then the sentences were cut otherwise.
func gone(here, there [][]bearing, i int, e, f *entity) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(here) && has(here[j], e) && !has(there[j], f) {
			return true
		}
	}
	return false
}

// hasTrace tells whether any word with a capital among these may be a word of the name.
func (a *article) hasTrace(m *mention, in []placed) bool {
	return slices.ContainsFunc(m.lower, func(w string) bool { return a.traceOf(w, "", in) })
}

// traceOf tells whether a word with a capital among these, but for one, may be w.
func (a *article) traceOf(w, but string, in []placed) bool {
	return slices.ContainsFunc(in, func(p placed) bool { return p.capital && p.bareLower() != but && a.mayBe(w, p.bareLower()) })
}

// exchangedName reports the mention t where the original has o, which the translation writes
// as e elsewhere.
func (a *article) exchangedName(o, t bearing, e *entity) {
	better := a.likeLong(e, len(t.words) == 1)
	p := Problem{ID: "changed", Name: -1, Sure: true, Fix: better,
		Original: []text.Span{{Start: o.start, End: o.end}}, Translation: []text.Span{{Start: t.start, End: t.end}},
		Message: msg.New("name.changed.message", o.text(), t.text()), Why: msg.New("name.changed.why-person", better)}
	if endings()[a.t.lang] == nil || genitiveS(a.t.lang) {
		p.Edits = []text.Edit{{Start: t.start, End: t.end, New: better}}
	}
	a.problem(p)
}

// likeLong is the name as the translation writes it, in full or by the word that its bearer
// is called by for short.
func (a *article) likeLong(e *entity, short bool) string {
	m := a.longest(e)
	if m == nil {
		m = e.mentions[0]
	}
	if k := a.t.familyAt(m.words); short && k >= 0 {
		return m.words[k]
	}
	return m.text()
}

// otherFamilies reports persons whose given name the translation keeps and whose family name
// it has from nowhere: "Maria Salgado", "Maria Delgado".
func (a *article) otherFamilies() {
	if a.o == nil || len(a.in.Pairs) == 0 || !writtenWithCapitals(a.o.lang) || !writtenWithCapitals(a.t.lang) {
		return
	}
	for i, bs := range a.bearings(0) {
		for _, o := range bs {
			if m := a.o.fullPerson(o.of); m != o.mention || a.anotherWord(m) {
				continue
			}
			t := only(a.bearings(1)[i], func(b bearing) bool { return a.otherFamily(i, o, b) })
			if t != nil && !a.seen(t.start) && !a.seen(t.spans[len(t.spans)-1][0]) {
				a.familyChanged(o, t)
			}
		}
	}
}

// otherFamily tells whether t of the translation of pair i is o but for the family name, and
// neither family name has a trace in the other text.
func (a *article) otherFamily(i int, o, t bearing) bool {
	if t.of.kind != Person || len(t.words) != len(o.words) || a.counterpartOf[t.of] != nil || alike(o.lower[0], t.lower[0]).score < sureSpelling {
		return false
	}
	x, y := o.lower[len(o.lower)-1], t.lower[len(t.lower)-1]
	return utf8.RuneCountInString(y) > 3 && !a.mayWrite(x, y) && !a.standing(o.mention) && !a.inOriginal(y) &&
		!a.traceOf(x, y, a.pairs.t[i]) && !a.traceOf(y, x, a.pairs.o[i])
}

// mayWrite tells whether the translation may write y for the family name x of the original.
func (a *article) mayWrite(x, y string) bool {
	fx, fy := roman.Fold(x), roman.Fold(y)
	if !isLatin(x) || !isLatin(y) || !copiesNames[a.t.lang] || !copiesNames[a.o.lang] {
		return a.mayBe(x, y) || womans(fx, fy) || womans(fy, fx)
	}
	return strings.Contains(fx, fy) || strings.Contains(fy, fx) || a.adapted(fx, fy, slipOf(fx, fy)) || alike(x, y).score >= sureSpelling
}

// womans tells whether long, a folded family name, may be short as the women of a family bear
// it: Keller, Kellerová; Novák, Nováková; Kazlauskas, Kazlauskienė.
func womans(short, long string) bool {
	stem := strings.TrimRight(short, "aeious")
	rest, ok := strings.CutPrefix(long, stem)
	return ok && len(stem) >= 3 && len(rest) >= 2 && len(rest) <= 4
}

// copiesNames are languages that take over family names of each other as they are.
var copiesNames = set("de en fr es pt it nl ca gl sv da nb nn no fi")

// inOriginal tells whether y, a word in small letters, is a word of the original.
func (a *article) inOriginal(y string) bool {
	s := a.pairs.words[roman.Fold(y)]
	return s != nil && len(s.pairsOfO) > 0
}

func (a *article) familyChanged(o bearing, t *bearing) {
	k, n := len(o.words)-1, len(t.words)-1
	p := Problem{ID: "changed", Name: -1, Sure: true,
		Original: []text.Span{{Start: o.start, End: o.end}}, Translation: []text.Span{{Start: t.start, End: t.end}},
		Message: msg.New("name.changed.message", o.text(), t.text()), Why: msg.New("name.changed.why-family", o.words[k], t.words[n])}
	if copiesNames[a.t.lang] && copiesNames[a.o.lang] {
		p.Fix = o.words[k]
		p.Edits = []text.Edit{{Start: t.spans[n][0], End: t.spans[n][1], New: p.Fix}}
	}
	a.problem(p)
}
