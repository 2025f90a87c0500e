package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"stet/assets/msg"
	"stet/editor/text"
	"stet/verify/names/roman"
)

// gendered are the endings of names of Russia, Ukraine and Bulgaria that tell a man's from a
// woman's.
type gendered struct{ man, woman string }

var familyEndings = [...]gendered{{"ow", "owa"}, {"ov", "ova"}, {"ew", "ewa"}, {"ev", "eva"}, {"in", "ina"},
	{"skij", "skaja"}, {"sky", "skaya"}, {"skiy", "skaya"}, {"skii", "skaia"}, {"skyj", "ska"}, {"skyi", "ska"}, {"ski", "skaja"},
	{"ов", "ова"}, {"ев", "ева"}, {"ин", "ина"}, {"ский", "ская"}, {"цкий", "цкая"}, {"ський", "ська"}, {"цький", "цька"}}

var patronymicEndings = [...]gendered{{"owitsch", "owna"}, {"ewitsch", "ewna"}, {"ovich", "ovna"}, {"evich", "evna"}, {"ovitch", "ovna"}, {"evitch", "evna"},
	{"ovych", "ivna"}, {"owytsch", "iwna"}, {"ович", "овна"}, {"евич", "евна"}, {"ович", "івна"}}

// genderOf is the gender that an ending tells, 'm' or 'f', and the word of the other
// gender; 0 where it tells none.
func genderOf(w string, list []gendered) (gender byte, other string) {
	low := strings.ToLower(w)
	longest := 0
	for _, e := range list {
		if n := len(e.woman); n > longest && strings.HasSuffix(low, e.woman) && len(low) > n+2 {
			gender, other, longest = 'f', w[:len(w)-n]+e.man, n
		}
		if n := len(e.man); n > longest && strings.HasSuffix(low, e.man) && len(low) > n+2 {
			gender, other, longest = 'm', w[:len(w)-n]+e.woman, n
		}
	}
	return gender, other
}

// givenGender is the gender of the bearers of a given name; 0 where both bear it.
func givenGender(w string) byte {
	g, ok := givenNames()[strings.ToLower(w)]
	if !ok || g.gender == 'u' {
		return 0
	}
	return g.gender
}

// manAndWoman reports full names whose parts are those of a man and of a woman.
func (a *article) manAndWoman(i int, e *entity) {
	if e.kind == Place || e.kind == Organization {
		return
	}
	var seen []string
	for _, m := range e.mentions {
		if len(m.words) > 1 && !m.leaked && !slices.Contains(seen, m.text()) {
			seen = append(seen, m.text())
			a.partsFit(i, e, m)
		}
	}
}

func (a *article) partsFit(i int, e *entity, m *mention) {
	last := len(m.words) - 1
	given := givenGender(m.words[0])
	family, other := genderOf(m.words[last], familyEndings[:])
	for k := 1; k < last; k++ {
		middle, fitting := genderOf(m.words[k], patronymicEndings[:])
		switch {
		case middle == 0:
		case given != 0 && given != middle:
			a.unfit(i, e, m, k, fitting)
			return
		case family != 0 && family != middle:
			a.unfit(i, e, m, last, other)
			return
		case middle != 0:
			return
		}
	}
	if given != 0 && family != 0 && given != family && a.fittingFamily(m, other) {
		a.unfit(i, e, m, last, other)
	}
}

// fittingFamily tells whether the article has the family name with the ending that fits the
// given name of m, and does not have it as m writes it: in the original, where there is one,
// else as a lone name of the translation.
func (a *article) fittingFamily(m *mention, other string) bool {
	w := strings.ToLower(m.words[len(m.words)-1])
	other = strings.ToLower(other)
	if a.o == nil {
		return a.t.shown[other] && slices.ContainsFunc(a.entities, func(e *entity) bool {
			return len(e.words) == 1 && e.kind != Place && strings.EqualFold(e.mentions[0].words[0], other)
		})
	}
	fits := false
	for k := range a.t.known {
		n := utf8.RuneCountInString(k)
		if d := n - utf8.RuneCountInString(other); d < -3 || d > 3 {
			continue
		}
		latin, x, y := toLatin(k), toLatin(w), toLatin(other)
		if latin == "" {
			continue
		}
		gender, _ := genderOf(k, familyEndings[:])
		own, _ := genderOf(w, familyEndings[:])
		if _, ok := roman.Explained(latin, x); ok && gender == own {
			return false
		}
		if _, ok := roman.Explained(latin, y); ok && gender != 0 && gender != own {
			fits = true
		}
	}
	return fits
}

// unfit reports word k of m, which does not fit the rest of the name.
func (a *article) unfit(i int, e *entity, m *mention, k int, better string) {
	p := Problem{ID: "gender", Name: i, Sure: true, Fix: better,
		Message: msg.New("name.gender.message", m.text(), m.words[k]), Why: msg.New("name.gender.why", better)}
	for _, o := range e.mentions {
		if o.text() == m.text() && len(o.spans) > k {
			p.add(o.spans[k][0], o.spans[k][1], better)
		}
	}
	a.problem(p)
}

// patronymics reports persons of one given name and family name with two patronymics.
func (a *article) patronymics() {
	type person struct{ given, family int }
	first := map[person]*mention{}
	for i, e := range a.entities {
		m := a.longest(e)
		if m == nil || len(m.words) != 3 || e.kind == Place {
			continue
		}
		gender, _ := genderOf(m.words[1], patronymicEndings[:])
		if gender == 0 {
			continue
		}
		ws := a.c.classes.of(m)
		o := first[person{ws[0], ws[2]}]
		if o == nil {
			first[person{ws[0], ws[2]}] = m
			continue
		}
		if a.c.classes.number[o.words[1]] == ws[1] || a.bothInOriginal(m.words[1], o.words[1]) {
			continue
		}
		a.problem(Problem{ID: "patronymic", Name: i, Sure: true,
			Translation: []text.Span{{Start: m.spans[1][0], End: m.spans[1][1]}, {Start: o.spans[1][0], End: o.spans[1][1]}},
			Message:     msg.New("name.patronymic.message", m.words[0]+" "+m.words[2], o.words[1], m.words[1]), Why: msg.New("name.patronymic.why")})
	}
}

// ordersOf reports a name whose family name stands first in one place and last in another.
func (a *article) ordersOf(i int, e *entity) {
	if e.kind == Place || e.kind == Organization {
		return
	}
	count, first := map[string]int{}, map[string]*mention{}
	var texts []string
	for _, m := range e.mentions {
		if t := m.text(); len(m.words) > 1 && !m.leaked {
			if count[t]++; count[t] == 1 {
				texts, first[t] = append(texts, t), m
			}
		}
	}
	slices.SortStableFunc(texts, func(x, y string) int { return count[y] - count[x] })
	for k, t := range texts {
		for _, o := range texts[:k] {
			if a.turned(first[t], first[o]) {
				a.turnedProblem(i, e, first[t], o)
				break
			}
		}
	}
}

// turned tells whether two mentions have the same words in another order, and the original
// has them in one order only.
func (a *article) turned(m, o *mention) bool {
	x, y := a.c.classes.of(m), a.c.classes.of(o)
	if len(x) != len(y) || slices.Equal(x, y) || !sameBag(x, y) {
		return false
	}
	if !slices.ContainsFunc(m.words, func(w string) bool { return !givenName(w) }) {
		return false // Martin Klaus and Klaus Martin are two persons
	}
	return a.o == nil || !strings.Contains(a.o.text, m.text()) || !strings.Contains(a.o.text, o.text())
}

func (a *article) turnedProblem(i int, e *entity, m *mention, better string) {
	p := Problem{ID: "order", Name: i, Sure: true, Fix: better,
		Message: msg.New("name.order.message", m.text(), better), Why: msg.New("name.order.why")}
	for _, o := range e.mentions {
		if o.text() == m.text() {
			p.add(o.start, o.end, better)
		}
	}
	a.problem(p)
}
